"""What a talk shows of the player: outcomes and behaviour, each from 0 to 100, or None.

May live here: the measures and their scale. May not live here: which competency they speak for, and with what
weight (`observing`). Outcomes are read against reference play on the same talk with the same person, for a
hard opponent must not read as low skill; behaviour is read as it is.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal, get_args

from intlgame.rules.bargain import PRECISE, Bargain, Exchange, handshake
from intlgame.rules.mechanics.negotiation.counterpart import Setting
from intlgame.rules.mechanics.negotiation.domain import (
    FULL,
    Domain,
    Points,
    importance,
    picks_of,
    worth,
    zone,
)
from intlgame.rules.mechanics.negotiation.outcomes import Outcome, outcome
from intlgame.rules.mechanics.negotiation.players import (
    EXPERT,
    Plan,
    Player,
    expert,
    play_out,
    random_player,
    soft,
    strategy,
)
from intlgame.rules.moves import Offer, Package, Pressure, Question, Tell

Name = Literal[
    "value_claimed",
    "joint_gain",
    "value_created",
    "logrolling",
    "closing",
    "opening_ambition",
    "questions_early",
    "information_used",
    "sharing",
    "trust_built",
    "limits_kept",
    "right_to_leave",
    "honest_statements",
    "no_hostility",
    "concession_discipline",
]
NAMES: tuple[Name, ...] = get_args(Name)
RELATIVE: tuple[Name, ...] = ("value_claimed", "joint_gain", "value_created", "logrolling")
"""Read against reference play."""
CLOSING: Name = "closing"
"""Held against a player only where a strong script closes too."""
ENOUGH_QUESTIONS = 4
"""Issues asked about in time that count as full marks, however long the list is."""
MATTERS = 1
DISTINCT = 10
"""Where weak and strong play differ by less, a result says nothing about the player."""

NOVICE = Plan(
    questions=0, statements=0, courtesies=0, first=8_500, step=800, least=300, packages=1, trades=False
)
WEAK: tuple[Player, ...] = (random_player, soft, strategy(NOVICE))
STRONG: tuple[Player, ...] = (
    expert,
    strategy(replace(EXPERT, step=350)),
    strategy(replace(EXPERT, packages=1, statements=1)),
)
REFERENCE_SEEDS = (101, 211, 307)
TRUST_STEP = 1_000
"""Trust at the start is rounded to this before reference play, which takes a while and is kept."""

Shown = Mapping[Name, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What weak and strong reference play reach on one measure, 0 to 100."""

    weak: int
    strong: int

    def read(self, shown: int) -> int | None:
        """35 for weak play, 85 for strong play; None where the two do not differ enough."""
        if self.strong - self.weak < DISTINCT:
            return None
        return min(100, max(0, 35 + 50 * (shown - self.weak) // (self.strong - self.weak)))


def judged(setting: Setting, bargain: Bargain) -> Shown:
    """All indicators, outcomes against reference play from the same trust. For a talk that is over."""
    shown = dict(indicators(setting.domain, bargain))
    scales = reference(setting, bargain.trust_before)
    for name in RELATIVE:
        raw, scale = shown[name], scales.get(name)
        shown[name] = scale.read(raw) if scale is not None and raw is not None else None
    closed = scales.get(CLOSING)
    if closed is None or not closed.strong:
        shown[CLOSING] = None
    return shown


def reference(setting: Setting, trust: int | None = None) -> Mapping[Name, Scale]:
    """How weak and strong scripts fare in this talk, closing included. Trust counts in steps, so that runs
    share it."""
    step = None if trust is None else (trust + TRUST_STEP // 2) // TRUST_STEP * TRUST_STEP
    return _reference(replace(setting, seed=0, label="reference"), step)


@lru_cache(maxsize=128)
def _reference(setting: Setting, trust: int | None) -> Mapping[Name, Scale]:
    weak, strong = _played(setting, WEAK, trust), _played(setting, STRONG, trust)
    scales = {}
    for name in (*RELATIVE, CLOSING):
        low, high = _mean(each[name] for each in weak), _mean(each[name] for each in strong)
        if low is not None and high is not None:
            scales[name] = Scale(weak=low, strong=high)
    return scales


def _played(setting: Setting, players: Sequence[Player], trust: int | None) -> list[Shown]:
    return [
        indicators(setting.domain, play_out(replace(setting, seed=seed), player, trust=trust))
        for player in players
        for seed in REFERENCE_SEEDS
    ]


def _mean(values: Iterable[int | None]) -> int | None:
    known = [each for each in values if each is not None]
    return (2 * sum(known) + len(known)) // (2 * len(known)) if known else None


def indicators(domain: Domain, bargain: Bargain) -> Shown:
    """All indicators as they are, before any scale."""
    course = _course(domain, bargain)
    return {name: measure(course) for name, measure in _MEASURES.items()}


# -- the course as the measures see it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Course:
    domain: Domain
    bargain: Bargain
    result: Outcome
    exchanges: tuple[Exchange, ...]
    """Until the handshake: what is improved afterwards counts for the result alone."""
    offers: tuple[tuple[Package, ...], ...]

    @property
    def has_zone(self) -> bool:
        return bool(zone(self.domain))

    @property
    def own(self) -> Points:
        return self.domain.player.points

    @property
    def alternative(self) -> int:
        return self.domain.player.alternative

    def worth(self, package: Package) -> int:
        return worth(self.domain, package)[0]


def _until_agreed(bargain: Bargain) -> tuple[Exchange, ...]:
    """The exchanges up to the handshake or the end."""
    shaken = handshake(bargain.exchanges)
    return bargain.exchanges if shaken is None else bargain.exchanges[: shaken + 1]


def _course(domain: Domain, bargain: Bargain) -> _Course:
    exchanges = _until_agreed(bargain)
    return _Course(
        domain=domain,
        bargain=bargain,
        result=outcome(domain, bargain.outcome),
        exchanges=exchanges,
        offers=tuple([each.move.packages for each in exchanges if isinstance(each.move, Offer)]),
    )


def _percent(part: int, whole: int) -> int:
    """To the nearest, within 0 and 100."""
    return min(100, max(0, (200 * part + whole) // (2 * whole)))


# -- outcomes


def _value_claimed(course: _Course) -> int | None:
    return _percent(course.result.own_gain, FULL) if course.has_zone else None


def _joint_gain(course: _Course) -> int | None:
    return _percent(course.result.joint, FULL) if course.has_zone else None


def _value_created(course: _Course) -> int | None:
    left = course.result.left
    return None if left is None else 100 - _percent(left, FULL // 2)


def _logrolling(course: _Course) -> int | None:
    """How far each side got what it cares about more: between the least and the most that trading allows."""
    if not course.bargain.outcome:
        return None
    tables = [_traded(own, other) for own, other in zip(course.own, course.domain.other.points, strict=True)]
    low, high = sum(min(row) for row in tables), sum(max(row) for row in tables)
    picks = picks_of(course.domain, course.bargain.outcome)
    got = sum(row[pick] for row, pick in zip(tables, picks, strict=True))
    return _percent(got - low, high - low) if high > low else None


def _traded(own: tuple[int, ...], other: tuple[int, ...]) -> list[int]:
    """Difference of weights times difference of values, for each option of an issue."""
    weight, other_weight = max(own), max(other)
    shares = zip(
        [each * FULL // (weight or 1) for each in own],
        [each * FULL // (other_weight or 1) for each in other],
        strict=True,
    )
    return [(weight - other_weight) * (mine - theirs) for mine, theirs in shares]


def _closing(course: _Course) -> int | None:
    return 100 * course.result.agreed if course.has_zone else None


def _right_to_leave(course: _Course) -> int | None:
    """Where nothing is to be had: leaving after a try, being left, signing. Who never tried shows nothing."""
    if course.has_zone:
        return None
    if course.result.agreed:
        return 0
    if course.bargain.end == "left":
        return 50
    tried = any(isinstance(each.move, Offer | Question) for each in course.exchanges)
    return 100 if tried and course.bargain.end == "walked" else None


def _limits_kept(course: _Course) -> int | None:
    """No offer and no deal below the own alternative (by more than a hundredth)."""
    packages = [package for offer in course.offers for package in offer]
    packages += [course.bargain.outcome] if course.bargain.outcome else []
    if not packages:
        return None
    return 100 * all(course.worth(package) >= course.alternative - 100 for package in packages)


# -- behaviour


def _opening_ambition(course: _Course) -> int | None:
    if not course.offers or course.alternative >= FULL:
        return None
    first = max(course.worth(package) for package in course.offers[0])
    return _percent(first - course.alternative, FULL - course.alternative)


def _questions_early(course: _Course) -> int | None:
    """Issues asked about before the second offer, of those worth asking about."""
    asked: set[str] = set()
    offers = 0
    for each in course.exchanges:
        offers += isinstance(each.move, Offer)
        if offers == 2:
            break
        if isinstance(each.move, Question):
            asked.add(each.move.issue)
    return _percent(len(asked), max(1, min(ENOUGH_QUESTIONS, len(course.own) - 1)))


def _learned(course: _Course) -> dict[str, int]:
    replies = [each.reply for each in course.exchanges if isinstance(each.move, Question)]
    return {reply.issue: reply.importance for reply in replies if reply.level == PRECISE}


def _information_used(course: _Course) -> int | None:
    """The share of what was given that went to issues which they had called decisive, or value more."""
    learned, domain = _learned(course), course.domain
    if not learned or len(course.offers) < 2:
        return None
    first = [picks_of(domain, offer[0]) for offer in course.offers]
    gave = [
        sum(max(0, row[new[issue]] - row[old[issue]]) for old, new in pairwise(first))
        for issue, row in enumerate(domain.other.points)
    ]
    well = [
        given
        for issue, given in enumerate(gave)
        if (said := learned.get(domain.issues[issue][0], -1)) == 2
        or (said >= 0 and max(domain.other.points[issue]) > max(course.own[issue]))
    ]
    return _percent(sum(well), sum(gave)) if sum(gave) else None


def _tells(course: _Course) -> list[Tell]:
    return [each.move for each in course.exchanges if isinstance(each.move, Tell)]


def _sharing(course: _Course) -> int | None:
    """Issues on which the last word fits the private brief; "matters" is never further off than one step."""
    last = {tell.issue: tell.importance for tell in _tells(course)}
    names = [name for name, _ in course.domain.issues]
    fits = [said in (importance(course.own, names.index(issue)), MATTERS) for issue, said in last.items()]
    return _percent(sum(fits), 2)


def _honest_statements(course: _Course) -> int | None:
    """Statements that do not stand two steps off the private brief."""
    tells, names = _tells(course), [name for name, _ in course.domain.issues]
    honest = [abs(importance(course.own, names.index(each.issue)) - each.importance) < 2 for each in tells]
    return _percent(sum(honest), len(tells)) if tells else None


def _trust_built(course: _Course) -> int | None:
    """Trust won at the table, without what answers to incidents brought. None where nothing was offered."""
    if not course.offers:
        return None
    won = course.bargain.trust - course.bargain.trust_before - course.bargain.given
    return min(100, max(0, 50 + 3 * won // 200))


def _no_hostility(course: _Course) -> int | None:
    return max(0, 100 - 50 * sum(isinstance(each.move, Pressure) for each in course.exchanges))


def _concession_discipline(course: _Course) -> int | None:
    """Few steps that nothing was given for, no great leaps. For feedback only."""
    values = [max(course.worth(package) for package in offer) for offer in course.offers]
    steps = [before - after for before, after in pairwise(values)]
    if len(steps) < 2:
        return None
    theirs = [course.worth(each.reply.package) for each in course.exchanges if each.reply.kind == "counter"]
    unpaid = sum(
        steps[place] > 300 and theirs[place] - theirs[place - 1] <= 50
        for place in range(1, min(len(steps), len(theirs)))
    )
    leaps = sum(step > 2_000 for step in steps)
    return min(100, max(0, 100 - 100 * unpaid // (len(steps) - 1) - 15 * leaps))


_MEASURES: Mapping[Name, Callable[[_Course], int | None]] = {
    "value_claimed": _value_claimed,
    "joint_gain": _joint_gain,
    "value_created": _value_created,
    "logrolling": _logrolling,
    "closing": _closing,
    "opening_ambition": _opening_ambition,
    "questions_early": _questions_early,
    "information_used": _information_used,
    "sharing": _sharing,
    "trust_built": _trust_built,
    "limits_kept": _limits_kept,
    "right_to_leave": _right_to_leave,
    "honest_statements": _honest_statements,
    "no_hostility": _no_hostility,
    "concession_discipline": _concession_discipline,
}
