"""The other side of the table: how one person answers each move, as a pure function of what was said.

May live here: trust, strain, time, accepting, refusing, leaving. May not live here: words, the language gap,
what a deal leads to. The same setting and moves always give the same course, so a talk can be played again
with another move at any place. It is a person with hidden wants; it never sees the player's points.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from intlgame.rules.bargain import PRECISE, Bargain, Exchange, Reply, Told
from intlgame.rules.content.people import Style
from intlgame.rules.mechanics.negotiation import choosing
from intlgame.rules.mechanics.negotiation.domain import (
    FULL,
    Domain,
    Picks,
    best,
    importance,
    package_of,
    picks_of,
    value,
    worth,
)
from intlgame.rules.mechanics.negotiation.reading import COSTS, Reading, issue_place, read
from intlgame.rules.moves import Accept, Courtesy, Offer, Package, Pressure, Question, TableMove, Tell, Walk

Mood = Literal["cold", "guarded", "open", "warm"]

INSULT = 1_200
TAKEN_BACK = -300
CONCEDED = 200
TOLD, WELCOME = 300, 3
"""Trust for a statement, and how many bring any: a list of everything shows no confidence."""
REFUSED_TRUST, REFUSED_STRAIN = -100, 300
"""What the first package refused after the handshake costs; the second twice as much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Everything about a talk that does not change while it lasts."""

    domain: Domain
    style: Style
    seed: int
    label: str
    """Names the talk, so that two talks of one run do not share their luck."""
    horizon: int = 1200
    """Time at the table for medium patience, in hundredths of an offer."""
    pace: int = 100
    """Percent: how much of its time a move takes. An interpreter makes it longer."""
    walks_out: bool = True
    """False: never leaves before time is up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """What the story does to them, in ten-thousandths. `lowers` what they want, never below the floor."""

    trust: int = 0
    strain: int = 0
    lowers: int = 0


def table_time(setting: Setting) -> int:
    """How long they stay, in hundredths of an offer."""
    return setting.horizon * (70 + 60 * setting.style.patience // 100) // 100


def cost(setting: Setting, move: TableMove) -> int:
    """How much time a move takes."""
    return COSTS.get(move.kind, 0) * setting.pace // 100


def begin(setting: Setting, trust: int | None = None) -> Bargain:
    """They sit down. `trust` in ten-thousandths; without it, the person's own trust at a first meeting."""
    start = setting.style.trust * 100 if trust is None else _within(trust)
    return Bargain(trust=start, trust_before=start, target=best(setting.domain.other.points))


def mood_of(trust: int, strain: int = 0) -> Mood:
    """How it feels across the table: trust, spoilt by strain, both in ten-thousandths."""
    level = trust - 60 * strain // 100
    return "warm" if level > 6_000 else "open" if level > 4_000 else "guarded" if level > 2_000 else "cold"


def mood(bargain: Bargain) -> Mood:
    """How it feels now."""
    return mood_of(bargain.trust, bargain.strain)


def answer(setting: Setting, bargain: Bargain, move: TableMove) -> Bargain:
    """What they answer, and where it leaves the talk.

    ValueError where the talk is over, the move is not one of the talk's own (see `nudge`, `improve`), or
    `Accept` finds nothing asked for.
    """
    if bargain.end:
        raise ValueError("the talk is over")
    if isinstance(move, Accept):
        return _end(bargain, move, last_counter(bargain), "agreed")
    if isinstance(move, Walk):
        return _end(bargain, move, (), "walked")
    turn = _turn(setting, bargain, move)
    reply = _HANDLERS[move.kind](turn, move)
    return _finish(turn, bargain, move, reply)


def nudge(setting: Setting, bargain: Bargain, move: TableMove, push: Push) -> Bargain:
    """Hear a move whose effect the story decides: `Show`, `Break`, `Recap`. It takes its time.

    The second break or recap does half as much good, the third a third.
    """
    if bargain.end:
        raise ValueError("the talk is over")
    turn = _turn(setting, bargain, move)
    number = 1 if move.kind == "show" else 1 + sum(each.move.kind == move.kind for each in bargain.exchanges)
    turn.pushed(
        Push(
            trust=push.trust // number if push.trust > 0 else push.trust,
            strain=-(-push.strain // number) if push.strain < 0 else push.strain,
            lowers=push.lowers // number,
        )
    )
    return _finish(turn, bargain, move, Reply(kind="noted"))


def shifted(setting: Setting, bargain: Bargain, push: Push) -> Bargain:
    """The same changes as `nudge` outside the exchanges: how an answer to an incident is taken."""
    turn = _turn(setting, bargain, None)
    turn.pushed(push)
    return replace(_kept(turn, bargain), given=bargain.given + turn.trust - bargain.trust)


def improve(setting: Setting, bargain: Bargain, offer: Offer) -> Bargain:
    """After the handshake: a package that is no worse for them than the agreed one takes its place.

    Otherwise the agreement stands; asking for more costs some goodwill, and each time more. ValueError where
    nothing is agreed.
    """
    if bargain.end != "agreed":
        raise ValueError("nothing is agreed")
    domain = setting.domain
    liked = max(offer.packages, key=lambda package: worth(domain, package)[1])
    if worth(domain, liked)[1] < worth(domain, bargain.outcome)[1]:
        return _refused(setting, bargain, offer)
    taken = _append(bargain, offer, Reply(kind="accept", package=liked, mood=mood(bargain)))
    return replace(taken, outcome=liked)


def _refused(setting: Setting, bargain: Bargain, offer: Offer) -> Bargain:
    """A package after the handshake is refused: once more than before."""
    turn = _turn(setting, bargain, None)
    number = 1 + sum(e.move.kind == "offer" and e.reply.kind == "noted" for e in bargain.exchanges)
    turn.change(trust=number * REFUSED_TRUST, strain=number * REFUSED_STRAIN)
    moved = _kept(turn, bargain)
    return _append(moved, offer, Reply(kind="noted", mood=mood(moved)))


def floor(setting: Setting, bargain: Bargain) -> int:
    """The value below which they do not go at the trust of now; at least their alternative."""
    return choosing.floor(setting.domain.other, setting.style, bargain.trust)


def opening(setting: Setting, bargain: Bargain) -> Package:
    """What they would ask for if they spoke first."""
    return package_of(setting.domain, _asks(_turn(setting, bargain, None)))


def last_counter(bargain: Bargain) -> Package:
    """What they asked for last. ValueError where they have not asked for anything."""
    for exchange in reversed(bargain.exchanges):
        if exchange.reply.kind == "counter":
            return exchange.reply.package
    raise ValueError("they have not asked for anything yet")


@dataclass(slots=True)
class _Turn:
    """One answer in the making."""

    setting: Setting
    reading: Reading
    trust: int
    strain: int
    target: int
    time: int
    lowered: int
    told: list[Told] = field(default_factory=list)

    def change(self, *, trust: int = 0, strain: int = 0, lowers: int = 0) -> None:
        """Move trust, strain and target within their bounds. In longer sittings single moves weigh less."""
        self.trust = _within(self.trust + trust)
        whole = table_time(self.setting)
        self.strain = max(0, self.strain + (strain * 1200 // whole if whole > 1200 else strain))
        if lowers > 0:
            self.target = min(self.target, max(self.floor(), self.target - lowers))

    def pushed(self, push: Push) -> None:
        """What the story does; what it lowers stays lowered."""
        self.change(trust=push.trust, strain=push.strain, lowers=push.lowers)
        self.lowered += max(0, push.lowers)

    def happened(self, told: Told, *, trust: int = 0, strain: int = 0) -> None:
        """Note something for the words and the review, with what it does."""
        self.told.append(told)
        self.change(trust=trust, strain=strain)

    def floor(self) -> int:
        return choosing.floor(self.setting.domain.other, self.setting.style, self.trust)

    def worth(self, picks: Picks) -> int:
        return value(self.setting.domain.other.points, picks)


def _within(trust: int) -> int:
    return min(FULL, max(0, trust))


def _turn(setting: Setting, bargain: Bargain, move: TableMove | None) -> _Turn:
    return _Turn(
        setting=setting,
        reading=read(setting.domain, bargain.exchanges),
        trust=bargain.trust,
        strain=bargain.strain,
        target=bargain.target,
        time=bargain.time + (cost(setting, move) if move else 0),
        lowered=bargain.lowered,
    )


def _append(bargain: Bargain, move: TableMove, reply: Reply) -> Bargain:
    exchange = Exchange(move=move, reply=reply, trust=bargain.trust, strain=bargain.strain, time=bargain.time)
    return replace(bargain, exchanges=(*bargain.exchanges, exchange))


def _end(bargain: Bargain, move: TableMove, package: Package, end: Literal["agreed", "walked"]) -> Bargain:
    ended = _append(bargain, move, Reply(kind="end", package=package, mood=mood(bargain)))
    return replace(ended, outcome=package, end=end, settled=end == "walked")


def _kept(turn: _Turn, bargain: Bargain) -> Bargain:
    """The bargain with what the turn has moved."""
    return replace(
        bargain,
        trust=turn.trust,
        strain=turn.strain,
        time=turn.time,
        target=turn.target,
        lowered=turn.lowered,
    )


def _finish(turn: _Turn, bargain: Bargain, move: TableMove, reply: Reply) -> Bargain:
    """The talk after the move: agreed, left for want of time or patience, or going on."""
    end: Literal["", "agreed", "left"] = "agreed" if reply.kind == "accept" else ""
    tired = turn.time >= table_time(turn.setting)
    if not end and (tired or (turn.setting.walks_out and turn.strain >= FULL)):
        end, reply = "left", replace(reply, kind="leave", package=())
    reply = replace(reply, told=tuple(turn.told), mood=mood_of(turn.trust, turn.strain))
    outcome = reply.package if end == "agreed" else ()
    went = _append(_kept(turn, bargain), move, reply)
    return replace(went, outcome=outcome, end=end, settled=end == "left")


def _offered(turn: _Turn, move: Offer) -> Reply:
    domain, style = turn.setting.domain, turn.setting.style
    side, reading = domain.other, turn.reading
    packages = tuple([picks_of(domain, package) for package in move.packages])
    liked = max(packages, key=turn.worth)
    _react(turn, packages, liked)
    wanted = choosing.target(side, style, reading, _elapsed(turn), turn.trust) - turn.lowered
    turn.target = min(turn.target, max(turn.floor(), wanted))
    asked = _asks(turn)
    if _takes(turn, move, turn.worth(liked), turn.worth(asked)):
        return Reply(kind="accept", package=package_of(domain, liked))
    if move.final:
        turn.happened("final-refused", trust=-500, strain=2_500)
    outspoken = style.directness > 45 or turn.trust > 6_000
    return Reply(
        kind="counter",
        package=package_of(domain, asked),
        issue=choosing.worst(domain, liked) if outspoken and len(packages) == 1 else "",
        liked=packages.index(liked) if len(packages) > 1 else -1,
    )


def _asks(turn: _Turn) -> Picks:
    setting, domain = turn.setting, turn.setting.domain
    whims = choosing.whims(domain.issues, setting.seed, setting.label, len(turn.reading.counters))
    return choosing.choose(domain, turn.reading, turn.target, turn.trust, whims)


def _elapsed(turn: _Turn) -> int:
    """The share of the sitting that was spent on the matter, in ten-thousandths."""
    return turn.reading.matter * turn.setting.pace // 100 * FULL // table_time(turn.setting)


def _takes(turn: _Turn, move: Offer, offered: int, asked: int) -> bool:
    """Whether it takes the offer: as good as what it wants or would ask for, or the last chance of a deal.

    On a last call it comes halfway down to its floor: who waits for the last minute gains little by it.
    """
    if offered <= turn.setting.domain.other.alternative:
        return False
    if offered >= min(turn.target, asked) - 100 - 3 * turn.trust // 100:
        return True
    last_call = move.final or turn.time + cost(turn.setting, move) >= table_time(turn.setting)
    bottom = turn.floor() - 2 * turn.trust // 100
    if last_call and offered >= bottom + max(0, turn.target - bottom) // 2:
        turn.told.append("last-call")
        return True
    return False


def _react(turn: _Turn, packages: tuple[Picks, ...], liked: Picks) -> None:
    """How an offer is taken before it is weighed: by its worth and by the step since the last one."""
    before = turn.reading.offers[-1] if turn.reading.offers else ()
    if turn.reading.offer(packages):
        turn.happened("bluffed", trust=-800, strain=600)
    offered = turn.worth(liked)
    if offered < turn.setting.domain.other.alternative - INSULT:
        turn.happened("insulted", trust=-500, strain=1_000)
    if not before:
        return
    last = max(before, key=turn.worth)
    gain = offered - turn.worth(last)
    if gain < TAKEN_BACK:
        turn.happened("taken-back", trust=-500, strain=500)
    elif gain > CONCEDED:
        helped = choosing.helps(turn.setting.domain.other.points, last, liked)
        turn.happened("helped" if helped else "conceded", trust=600 if helped else 300)
    elif len(packages) == 1:
        turn.happened("stalled", strain=400)


def _asked(turn: _Turn, move: Question) -> Reply:
    style, reading, domain = turn.setting.style, turn.reading, turn.setting.domain
    issue = issue_place(domain, move.issue)
    if reading.question(issue):
        turn.happened("repeated", strain=600)
    else:
        turn.change(trust=100 + 2 * style.relation)
    candid = choosing.openness(style, turn.trust, len(set(reading.asked)), len(reading.told))
    if candid < 5_500:
        return Reply(kind="answer", issue=move.issue, level=int(candid >= 2_500))
    points, said = domain.other.points[issue], importance(domain.other.points, issue)
    if choosing.overstates(style, turn.trust, said):
        turn.told.append("overstated")
        said += 1
    preferred = domain.issues[issue][1][points.index(max(points))]
    return Reply(kind="answer", issue=move.issue, level=PRECISE, importance=said, preferred=preferred)


def _heard(turn: _Turn, move: Tell) -> Reply:
    reading = turn.reading
    issue = issue_place(turn.setting.domain, move.issue)
    before = reading.told.get(issue)
    if before is None:
        turn.change(trust=TOLD + 3 * turn.setting.style.relation if len(reading.told) < WELCOME else 0)
    elif before != move.importance:
        turn.happened("contradicted", trust=-1_200, strain=800)
    else:
        turn.happened("repeated", strain=600)
    reading.statement(issue, move.importance)
    decisive = list(reading.told.values()).count(2)
    if before is None and move.importance == 2 and 2 * decisive > len(reading.weights):
        turn.happened("all-decisive", trust=-1_000, strain=500)
    return Reply(kind="noted", issue=move.issue)


def _courted(turn: _Turn, move: Courtesy) -> Reply:
    number, relation = turn.reading.courtesies + 1, turn.setting.style.relation
    if move.tone == "apologise":
        turn.change(strain=-(1_500 // (turn.reading.apologies + 1)))
    cool = relation < 35 and number > 1
    turn.change(trust=9 * relation // number - (200 if cool else 0))
    if number > 3:
        turn.change(strain=500)
    if cool or number > 3:
        turn.told.append("soured")
    return Reply(kind="noted")


def _threatened(turn: _Turn, _move: Pressure) -> Reply:
    firmness = turn.setting.style.firmness
    turn.change(trust=-1_200, strain=1_500 + 15 * firmness)
    if turn.reading.threats == 0 and firmness < 60:
        turn.change(lowers=300)
    return Reply(kind="noted")


_HANDLERS: Mapping[str, Callable[..., Reply]] = {
    "offer": _offered,
    "question": _asked,
    "tell": _heard,
    "courtesy": _courted,
    "pressure": _threatened,
}
