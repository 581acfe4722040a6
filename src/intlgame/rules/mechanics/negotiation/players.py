"""Scripted players: ways of negotiating, written out, for measuring opponents, packs and people against.

May live here: functions from what a player can know to a move. May not live here: the other side's points,
its target or its trust: a script knows no more than a person in its seat. Chance is drawn, never kept.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from intlgame.rules.bargain import PRECISE, Bargain, Reply
from intlgame.rules.chance import draw
from intlgame.rules.mechanics.negotiation.band import best_in_band, halves
from intlgame.rules.mechanics.negotiation.counterpart import Setting, answer, begin, table_time
from intlgame.rules.mechanics.negotiation.domain import (
    FULL,
    Issues,
    Picks,
    Side,
    importance,
    package_of,
    picks_of,
    ranked,
    value,
)
from intlgame.rules.moves import Accept, Courtesy, Offer, Package, Pressure, Question, TableMove, Tell

LIMIT = 60
"""Moves after which a script gives up."""
LAST, EARLIER = 30, 10
"""How much an option gains for the expert by standing in their last, or an earlier, counter; 100 is what an
answer is worth that names it."""
NEAR = 800
"""A package counts as worth a target up to .08 above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What a player knows before anything is said: the issues, their own side, and a label for their luck."""

    issues: Issues
    side: Side
    seed: int
    label: str
    time: int
    """How long they will stay, as the table shows it."""


Player = Callable[[Seat, Bargain], TableMove]


def seat_of(setting: Setting) -> Seat:
    """The player's seat at this table."""
    domain = setting.domain
    return Seat(
        issues=domain.issues,
        side=domain.player,
        seed=setting.seed,
        label=f"{setting.label}:player",
        time=table_time(setting),
    )


def play_out(setting: Setting, player: Player, limit: int = LIMIT, trust: int | None = None) -> Bargain:
    """The whole talk with a scripted player. Left open where the script has not come to an end by `limit`."""
    seat, bargain = seat_of(setting), begin(setting, trust)
    for _ in range(limit):
        bargain = answer(setting, bargain, player(seat, bargain))
        if bargain.end:
            return bargain
    return bargain


# -- what a player can see


def counters(bargain: Bargain) -> list[Package]:
    """What the other side has asked for so far."""
    return [each.reply.package for each in bargain.exchanges if each.reply.kind == "counter"]


def rounds(bargain: Bargain) -> int:
    """How many offers the player has made."""
    return sum([1 for each in bargain.exchanges if each.move.kind == "offer"])


def _worth(seat: Seat, package: Package) -> int:
    return value(seat.side.points, picks_of(seat, package))


def _good(seat: Seat, package: Package, wanted: int) -> bool:
    return _worth(seat, package) >= max(seat.side.alternative, wanted)


def _by_weight(seat: Seat) -> list[int]:
    """The issues by rising weight."""
    points = seat.side.points
    return sorted(range(len(points)), key=lambda issue: max(points[issue]))


def _nearest(seat: Seat, wanted: int) -> Picks:
    values, packages = ranked(seat.side.points)
    above = min(bisect_left(values, wanted), len(values) - 1)
    below = max(0, above - 1)
    return packages[above if values[above] - wanted <= wanted - values[below] else below]


def _any_worth(seat: Seat, wanted: int, number: int) -> Offer:
    """Any package worth about so much: how somebody offers who only looks at their own side."""
    values, packages = ranked(seat.side.points)
    low, high = bisect_left(values, wanted - 10), bisect_right(values, wanted + NEAR)
    if low >= high:
        return Offer(packages=(package_of(seat, _nearest(seat, wanted)),))
    place = low + draw(seat.seed, f"{seat.label}:{number}", high - low)
    return Offer(packages=(package_of(seat, packages[place]),))


# -- simple ways


def _stepping(
    *, first: int, step: int, least: int, enough: int, enough_step: int
) -> Callable[[Seat, Bargain, int], TableMove]:
    """Open at `first`, go down by `step` to `least` above the alternative; take what is worth `enough`."""

    def move(seat: Seat, bargain: Bargain, turn: int) -> TableMove:
        asked = counters(bargain)
        if asked and _good(seat, asked[-1], enough - enough_step * turn):
            return Accept()
        return _any_worth(seat, max(seat.side.alternative + least, first - step * turn), turn)

    return move


_halfway = _stepping(first=9_500, step=800, least=300, enough=9_000, enough_step=900)
_yielding = _stepping(first=8_000, step=1_400, least=0, enough=7_500, enough_step=1_200)
_grudging = _stepping(first=10_000, step=250, least=1_000, enough=9_000, enough_step=200)
_guarded = _stepping(first=10_000, step=500, least=500, enough=9_500, enough_step=500)


def compromiser(seat: Seat, bargain: Bargain) -> TableMove:
    """Opens at the top and meets in the middle; asks nothing."""
    return _halfway(seat, bargain, len(bargain.exchanges) + 1)


def soft(seat: Seat, bargain: Bargain) -> TableMove:
    """Large steps, soon content."""
    return _yielding(seat, bargain, len(bargain.exchanges) + 1)


def hard(seat: Seat, bargain: Bargain) -> TableMove:
    """Opens at the top, tiny steps, threats."""
    turn = len(bargain.exchanges) + 1
    made = _grudging(seat, bargain, turn)
    return Pressure() if turn in (3, 6) and not isinstance(made, Accept) else made


def stonewaller(seat: Seat, bargain: Bargain) -> TableMove:
    """Repeats the best package and waits."""
    return _stone(seat, bargain, len(bargain.exchanges) + 1)


def charmer(seat: Seat, bargain: Bargain) -> TableMove:
    """Buys trust with courtesies, then does not move."""
    turn = len(bargain.exchanges) + 1
    return Courtesy(tone="smalltalk") if turn < 5 else _stone(seat, bargain, turn)


def _stone(seat: Seat, bargain: Bargain, turn: int) -> TableMove:
    asked = counters(bargain)
    if asked and _good(seat, asked[-1], 8_000):
        return Accept()
    _, packages = ranked(seat.side.points)
    return Offer(packages=(package_of(seat, packages[-1 - min(turn // 3, len(packages) - 1)]),))


def interrogator(seat: Seat, bargain: Bargain) -> TableMove:
    """Asks about everything twice, tells nothing, then meets in the middle."""
    made, issues = len(bargain.exchanges), len(seat.issues)
    if made < 2 * issues:
        return Question(issue=seat.issues[made % issues][0])
    return _halfway(seat, bargain, made + 1 - 2 * issues)


def liar(seat: Seat, bargain: Bargain) -> TableMove:
    """Calls everything decisive, then takes small steps."""
    made, issues = len(bargain.exchanges), len(seat.issues)
    if made < issues:
        return Tell(issue=seat.issues[made][0], importance=2)
    return _guarded(seat, bargain, made + 1 - issues)


def random_player(seat: Seat, bargain: Bargain) -> TableMove:
    """Any move at all: the floor that every measure must stand above."""
    turn = len(bargain.exchanges)
    luck = draw(seat.seed, f"{seat.label}:any:{turn}", 100)
    issue = seat.issues[draw(seat.seed, f"{seat.label}:issue:{turn}", len(seat.issues))][0]
    if luck < 15 and counters(bargain):
        return Accept()
    if luck < 25:
        return Question(issue=issue)
    if luck < 32:
        return Tell(issue=issue, importance=draw(seat.seed, f"{seat.label}:says:{turn}", 3))
    if luck < 37:
        return Courtesy(tone="acknowledge")
    _, packages = ranked(seat.side.points)
    place = draw(seat.seed, f"{seat.label}:package:{turn}", len(packages))
    return Offer(packages=(package_of(seat, packages[place]),))


# -- the expert, and everything near it


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A way of negotiating in numbers: what is done before the first offer, and how offers follow."""

    questions: int = 4
    statements: int = 3
    courtesies: int = 1
    threats: int = 0
    """Threats after the second and fifth offer."""
    first: int = 10_000
    step: int = 250
    """How much of the own value each offer gives up."""
    least: int = 100
    """How far above the own alternative it stops."""
    packages: int = 2
    """How many packages stand side by side in the first and third offer."""
    closing: int = 2
    """Over how many last offers it comes to meet what they ask for, over more where there are many issues; 0
    lets time run out instead."""
    trades: bool = True
    """False: offers any package of the right worth, whatever the other side has said."""


EXPERT = Plan()


def strategy(plan: Plan) -> Player:
    """The player who follows a plan."""

    def move(seat: Seat, bargain: Bargain) -> TableMove:
        opening = _openings(plan, seat)
        made = len(bargain.exchanges)
        if made < len(opening):
            return opening[made]
        offers = rounds(bargain)
        if _threatens(plan, bargain, offers):
            return Pressure()
        return _bid(plan, seat, bargain, offers + 1)

    return move


def _threatens(plan: Plan, bargain: Bargain, offers: int) -> bool:
    made = sum([1 for each in bargain.exchanges if each.move.kind == "pressure"])
    return made < plan.threats and offers == (2, 5)[made % 2]


@lru_cache(maxsize=1024)
def _openings(plan: Plan, seat: Seat) -> tuple[TableMove, ...]:
    """Courtesy first; then questions and statements in turn: who only asks gets less."""
    light = _by_weight(seat)
    names, points = [name for name, _ in seat.issues], seat.side.points
    questions = [Question(issue=names[issue]) for issue in light[: plan.questions]]
    spoken = [light[-1], light[0], *light[1:-1]][: plan.statements]
    statements = [Tell(issue=names[issue], importance=importance(points, issue)) for issue in spoken]
    moves: list[TableMove] = [Courtesy(tone="acknowledge")] * plan.courtesies
    moves += [*questions[:1], *statements[:1], *questions[1:], *statements[1:]]
    return tuple(moves)


def _bid(plan: Plan, seat: Seat, bargain: Bargain, number: int) -> TableMove:
    """Take what is good enough for now; else offer what is worth that much and they should like most."""
    points = seat.side.points
    asked = [picks_of(seat, package) for package in counters(bargain)]
    good = max(asked, key=lambda picks: value(points, picks), default=None)
    wanted, late = _wanted(plan, seat, bargain, number, value(points, good) if good else 0)
    if good is not None and value(points, good) >= wanted:
        return _take(seat, good, asked[-1])
    if not plan.trades:
        return _any_worth(seat, wanted, number)
    scores = _liking(seat, bargain, asked)
    found = best_in_band(halves(points), scores, wanted - 10, FULL if late else wanted + NEAR)
    packages = [found[1] if found else _nearest(seat, wanted)]
    for _ in range(plan.packages - 1 if number in (1, 3) else 0):
        other = _another(seat, scores, packages, wanted)
        packages += [other] if other else []
    return Offer(packages=tuple([package_of(seat, picks) for picks in packages]))


def _wanted(plan: Plan, seat: Seat, bargain: Bargain, number: int, asked: int) -> tuple[int, bool]:
    """What the next offer keeps for the own side, and whether it is the last that there is time for.

    Small steps; over the last offers, down to the best that they have asked for, for no deal is worth less.
    """
    least = seat.side.alternative + plan.least
    wanted = max(least, plan.first - plan.step * number)
    left = max(0, (seat.time - bargain.time - 1) // 100)
    closing = max(plan.closing, len(seat.issues) // 2) if plan.closing else 0
    if left >= closing:
        return wanted, False
    end = max(least, min(wanted, asked))
    return end + (wanted - end) * left // closing, left == 0


def _take(seat: Seat, good: Picks, last: Picks) -> TableMove:
    """Accept what they asked for last; come back to what they asked for earlier."""
    same = value(seat.side.points, good) == value(seat.side.points, last)
    return Accept() if same else Offer(packages=(package_of(seat, good),))


def better(seat: Seat, bargain: Bargain) -> Offer | None:
    """After the handshake: of what is worth more than the agreement and was not refused yet, what they should
    like most. None where nothing is."""
    asked = [picks_of(seat, package) for package in counters(bargain)]
    refused = [
        picks_of(seat, package)
        for each in bargain.exchanges
        if isinstance(each.move, Offer) and each.reply.kind == "noted"
        for package in each.move.packages
    ]
    scores, above = _liking(seat, bargain, asked), _worth(seat, bargain.outcome) + 1
    found = best_in_band(halves(seat.side.points), scores, above, FULL, refused)
    return Offer(packages=(package_of(seat, found[1]),)) if found else None


def _another(seat: Seat, scores: list[list[int]], packages: Sequence[Picks], wanted: int) -> Picks | None:
    """A package worth as much that differs from the ones beside it."""
    varied = [list(row) for row in scores]
    for picks in packages:
        for row, pick in zip(varied, picks, strict=True):
            row[pick] -= 100
    found = best_in_band(halves(seat.side.points), varied, wanted - 10, wanted + NEAR + 200, packages)
    return found[1] if found else None


def _liking(seat: Seat, bargain: Bargain, asked: Sequence[Picks]) -> list[list[int]]:
    """What they should like, in hundredths: by what they answered and what they asked for last.

    Without an answer: as much as the option costs the own side, for wants are mostly opposed.
    """
    answers = heard(bargain)
    rows = []
    for issue, (name, options) in enumerate(seat.issues):
        reply = answers.get(name)
        weight = (40, 100, 200)[reply.importance] if reply else 100
        row = _opposed(seat, issue)
        if reply and reply.preferred:
            row = _towards(options.index(reply.preferred), len(options))
        rows.append([weight * liked // 100 for liked in row])
        for place, picks in enumerate(asked):
            rows[issue][picks[issue]] += LAST if place == len(asked) - 1 else EARLIER
    return rows


def heard(bargain: Bargain) -> Mapping[str, Reply]:
    """The latest answer on each issue that was told precisely: of a vague one nothing is heard."""
    replies = [each.reply for each in bargain.exchanges if each.reply.kind == "answer"]
    return {reply.issue: reply for reply in replies if reply.level == PRECISE}


def _opposed(seat: Seat, issue: int) -> list[int]:
    """100 where the option is worth nothing to the own side, falling with its share of the best."""
    points = seat.side.points[issue]
    most = max(points) or 1
    return [100 - 100 * each // most for each in points]


def _towards(preferred: int, options: int) -> list[int]:
    return [100 - 100 * abs(option - preferred) // max(1, options - 1) for option in range(options)]


expert = strategy(EXPERT)

PLAYERS: Mapping[str, Player] = {
    "expert": expert,
    "liar": liar,
    "interrogator": interrogator,
    "hard": hard,
    "compromiser": compromiser,
    "charmer": charmer,
    "stonewaller": stonewaller,
    "soft": soft,
    "random": random_player,
}
"""The scripted players by name."""
