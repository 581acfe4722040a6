"""What a negotiation says about the player: the preparation, the answers to moments, the talk as a whole.

May live here: which behaviour counts for which competency, and how much. May not live here: money, luck, and
anything that a harder opponent alone would change: outcomes are judged against reference play on the same
table. One negotiation is one story: the talk as a whole gives no competency more than `CAP`. The preparation
and what comes up are observations of their own.
Source: the negotiation model, sections 5 to 7 (docs/negotiation-model.md).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Delegation, LanguagePlan, Moment, Negotiation
from intlgame.rules.decision import Improve, Prepare, Respond
from intlgame.rules.evidence import Evidence
from intlgame.rules.mechanics.negotiation.allowed import object_to_improve
from intlgame.rules.mechanics.negotiation.domain import importance
from intlgame.rules.mechanics.negotiation.indicators import Name, judged
from intlgame.rules.mechanics.negotiation.table import alternative, setting_of, talk_of, the_domain
from intlgame.rules.moves import Recap
from intlgame.rules.objection import afford
from intlgame.rules.state import State, Talk

RELATIONS, NEGOTIATION, LANGUAGE = "C09", "C10", "C12"
CAP = 200
"""Hundredths of weight that one talk may give a competency."""
FIVE_OUTCOMES = (0, 25, 50, 75, 100)
MAIN, SIDE, SMALL = 100, 50, 25
ASKS_ENOUGH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One thing looked at: its name, what it counts for, its weight and how well it went, 0 to 100."""

    name: str
    competency: str
    weight: int
    value: int


INDICATORS: tuple[tuple[Name, str, int], ...] = (
    ("value_claimed", NEGOTIATION, 100),
    ("opening_ambition", NEGOTIATION, 50),
    ("joint_gain", NEGOTIATION, 50),
    ("closing", NEGOTIATION, 25),
    ("value_created", NEGOTIATION, 50),
    ("logrolling", NEGOTIATION, 25),
    ("limits_kept", NEGOTIATION, 50),
    ("right_to_leave", NEGOTIATION, 100),
    ("questions_early", RELATIONS, 50),
    ("information_used", RELATIONS, 50),
    ("trust_built", RELATIONS, 50),
    ("sharing", RELATIONS, 25),
    ("no_hostility", RELATIONS, 25),
)
"""Indicator, competency, weight in hundredths. Concession discipline says nothing about skill (r = .0 in the
model) and honest statements are told as an observation, so neither is here."""


# -- the preparation


def observe_preparation(content: Content, state: State, decision: Prepare) -> tuple[Evidence, ...]:
    """Evidence of a finished sheet, from the state before it."""
    negotiation = index(content).negotiations[decision.negotiation]
    goers = [each for each in negotiation.delegations if _payable(content, state, each)]
    plans = [each for each in negotiation.languages if _payable(content, state, each)]
    graded = (
        _graded("opening-reason", NEGOTIATION, SIDE, negotiation.openings, decision.opening),
        _graded("delegation", LANGUAGE, SIDE, goers, decision.delegation),
        _graded("language-plan", LANGUAGE, MAIN, plans, decision.language),
    )
    seen = tuple(_sheet(content, state, negotiation, decision))
    choices = tuple(_choice(negotiation, state, each) for each in graded if len(each.values) > 1)
    return _within(content, (*_evidence(negotiation, state, seen), *choices))


def _payable(content: Content, state: State, thing: Delegation | LanguagePlan) -> bool:
    """Whether the firm could pay for it: what it cannot have is not held against anybody."""
    return afford(content, state, thing.cost, thing.days) is None


def _sheet(content: Content, state: State, negotiation: Negotiation, decision: Prepare) -> Iterator[Seen]:
    keys = [cue.id for cue in negotiation.cues if cue.key]
    if keys:
        opened = sum(1 for cue in keys if (negotiation.id, cue) in state.opened)
        yield Seen(name="file", competency=NEGOTIATION, weight=SIDE, value=opened * 100 // len(keys))
    yield Seen(
        name="guesses",
        competency=NEGOTIATION,
        weight=SIDE,
        value=_guessed(content, state, negotiation, decision),
    )
    own = alternative(state, negotiation)
    yield Seen(name="limit", competency=NEGOTIATION, weight=SIDE, value=_limit(decision.limit - own))
    yield Seen(
        name="target", competency=NEGOTIATION, weight=SMALL, value=_target(decision.target, decision.limit)
    )
    done = any(talk == negotiation.id for talk, _ in state.improved)
    if done or _could_improve(content, state, negotiation):
        value = 100 if done else 25
        yield Seen(name="alternative", competency=NEGOTIATION, weight=SIDE, value=value)
    asked = min(ASKS_ENOUGH, len(decision.questions)) * 100 // ASKS_ENOUGH
    yield Seen(name="questions-planned", competency=RELATIONS, weight=SMALL, value=asked)


def _could_improve(content: Content, state: State, negotiation: Negotiation) -> bool:
    works = (Improve(negotiation=negotiation.id, improvement=each.id) for each in negotiation.improvements)
    return any(object_to_improve(content, state, work) is None for work in works)


def _guessed(content: Content, state: State, negotiation: Negotiation, decision: Prepare) -> int:
    """How near the guesses come: a full point for a right one, half for one step off, a third for none."""
    points = the_domain(content, state, negotiation).other.points
    total = 0
    for place, issue in enumerate(negotiation.issues):
        guess = decision.guesses.get(issue.id)
        off = 3 if guess is None else abs(guess - importance(points, place))
        total += (6, 3, 0, 2)[off]
    return total * 100 // (6 * len(negotiation.issues))


def _limit(above: int) -> int:
    """How well a limit fits the alternative: never below it, little above."""
    if above < 0:
        return 0
    return 100 if above <= 5 else 75 if above <= 12 else 50 if above <= 25 else 25


def _target(target: int, limit: int) -> int:
    """How ambitious a target is, as a share of the way from the limit to the best."""
    share = (target - limit) * 100 // max(1, 100 - limit)
    if share < 15:
        return 0
    return 25 if share < 30 else 75 if share < 45 else 100 if share <= 85 else 75


# -- moments


def observe_response(content: Content, state: State, decision: Respond) -> tuple[Evidence, ...]:
    """Evidence of an answered moment, from the state before it: what was done, and how it was read."""
    negotiation = index(content).negotiations[decision.negotiation]
    moment = index(content).moments[decision.negotiation, decision.moment]
    name = f"{moment.id}/response"
    found = [_graded(name, moment.competency, MAIN, moment.responses, decision.response)]
    if moment.side:
        side = f"{moment.id}/response-side"
        found.append(_graded(side, moment.side, SIDE, moment.responses, decision.response))
    if decision.reading:
        reading = f"{moment.id}/reading"
        found.append(_graded(reading, moment.competency, SIDE, moment.readings, decision.reading))
    return tuple(_choice(negotiation, state, each, moment) for each in found)


# -- the talk as a whole


def observe_end(content: Content, state: State, name: str) -> tuple[Evidence, ...]:
    """Evidence of a talk, from the state in which it has ended; nothing while it goes on."""
    talk = talk_of(state, name)
    if talk is None or not talk.bargain.settled:
        return ()
    negotiation = index(content).negotiations[name]
    seen = (*_indicators(content, state, negotiation, talk), *_written(talk))
    return _within(content, _evidence(negotiation, state, _capped(seen)))


def _indicators(content: Content, state: State, negotiation: Negotiation, talk: Talk) -> Iterator[Seen]:
    values = judged(setting_of(content, state, negotiation, talk.prepared), talk.bargain)
    for name, competency, weight in INDICATORS:
        value = values.get(name)
        if value is not None:
            yield Seen(name=name, competency=competency, weight=weight, value=value)


def _written(talk: Talk) -> Iterator[Seen]:
    """Whether an agreement was put in writing before it was closed."""
    if not talk.bargain.outcome:
        return
    recapped = isinstance(talk.bargain.exchanges[-1].move, Recap)
    yield Seen(name="written", competency=LANGUAGE, weight=SIDE, value=100 if recapped else 25)


def _capped(seen: Sequence[Seen]) -> tuple[Seen, ...]:
    """The same with weights shrunk where a competency would get more than the cap."""
    total: dict[str, int] = {}
    for each in seen:
        total[each.competency] = total.get(each.competency, 0) + each.weight
    return tuple(
        Seen(
            name=each.name,
            competency=each.competency,
            weight=each.weight * min(CAP, total[each.competency]) // total[each.competency],
            value=each.value,
        )
        for each in seen
    )


# -- as evidence


def _within(content: Content, found: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """What speaks for a competency that the framework has: another framework may know nothing of these."""
    return tuple(each for each in found if each.competency in index(content).competencies)


class Valued(Protocol):
    """Something that experts have valued."""

    @property
    def id(self) -> str: ...
    @property
    def value(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A choice among things that experts have valued."""

    name: str
    competency: str
    weight: int
    values: tuple[int, ...]
    chosen: int


def _graded(name: str, competency: str, weight: int, things: Sequence[Valued], taken: str) -> Graded:
    return Graded(
        name=name,
        competency=competency,
        weight=weight,
        values=tuple(each.value for each in things),
        chosen=[each.id for each in things].index(taken),
    )


def _choice(negotiation: Negotiation, state: State, graded: Graded, moment: Moment | None = None) -> Evidence:
    return Evidence(
        rule=f"{negotiation.id}:{graded.name}",
        competency=graded.competency,
        values=graded.values,
        chosen=graded.chosen,
        weight=graded.weight,
        difficulty=moment.difficulty if moment else negotiation.difficulty,
        episode=negotiation.episode,
        quarter=state.quarter,
        step=state.step + 1,
    )


def _evidence(negotiation: Negotiation, state: State, seen: Iterable[Seen]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            rule=f"{negotiation.id}:{each.name}",
            competency=each.competency,
            values=FIVE_OUTCOMES,
            chosen=(min(100, max(0, each.value)) + 12) // 25,
            weight=each.weight,
            difficulty=negotiation.difficulty,
            episode=negotiation.episode,
            quarter=state.quarter,
            step=state.step + 1,
        )
        for each in seen
        if each.weight > 0
    )
