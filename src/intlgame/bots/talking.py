"""How a bot prepares a talk, sits at the table and answers what comes up.

May live here: turning a bot's habits into moves of a negotiation. May not live here: the scripts themselves
(`rules.mechanics.negotiation.players`), which are also the reference that people are judged against. At
the table a bot knows what a player in its seat has understood; its guesses before are drawn by skill.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from intlgame.bots.picks import Choice, Pick, ranked
from intlgame.rules.agenda import in_seed_order
from intlgame.rules.bargain import Bargain
from intlgame.rules.chance import draw, happens
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.decision import Decision, Improve, Negotiate, Open, Prepare, Respond
from intlgame.rules.legal import objection
from intlgame.rules.mechanics.negotiation.domain import importance
from intlgame.rules.mechanics.negotiation.language import understood
from intlgame.rules.mechanics.negotiation.players import Player, seat_of
from intlgame.rules.mechanics.negotiation.table import (
    alternative,
    open_negotiations,
    setting_of,
    talk_of,
    the_domain,
    waiting,
)
from intlgame.rules.moves import Close, Recap, TableMove, Walk
from intlgame.rules.state import State, Talk

BEST = 100
MOST_MOVES = 40
"""Moves after which a bot that has not come to an end walks away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talking:
    """A way of going through negotiations. Percentages are chances per thing."""

    name: str
    player: Player
    """How it bargains."""
    pick: Pick
    """How it chooses who goes, the language plan, and what to do in a moment."""
    skill: int
    """How often readings, guesses and reasons are right."""
    reads_key: int
    """How often a key cue of the file is opened."""
    improves: int
    """How often it works on a better alternative, where it can pay."""
    writes: int
    """How often an agreement is put in writing."""


def talk_on(habits: Talking, content: Content, state: State) -> Decision | None:
    """The next decision for the first open negotiation; None where there is none."""
    for negotiation in open_negotiations(content, state):
        talk = talk_of(state, negotiation.id)
        if talk is None:
            return _prepare(habits, content, state, negotiation)
        met = waiting(talk)
        if met is not None:
            return _respond(habits, content, state, negotiation, met.moment)
        return Negotiate(negotiation=negotiation.id, move=_move(habits, content, state, negotiation, talk))
    return None


# -- before


def _prepare(habits: Talking, content: Content, state: State, negotiation: Negotiation) -> Decision:
    label = f"bot/{habits.name}/{negotiation.id}"
    for cue in negotiation.cues:
        look = Open(matter=negotiation.id, cue=cue.id)
        wanted = cue.key and happens(state.seed, f"{label}/{cue.id}", habits.reads_key)
        if wanted and objection(content, state, look) is None:
            return look
    for work in negotiation.improvements:
        better = Improve(negotiation=negotiation.id, improvement=work.id)
        wanted = happens(state.seed, f"{label}/{work.id}", habits.improves)
        if wanted and objection(content, state, better) is None:
            return better
    return _sheet(habits, content, state, negotiation)


def _sheet(habits: Talking, content: Content, state: State, negotiation: Negotiation) -> Prepare:
    label = f"bot/{habits.name}/{negotiation.id}"
    limit = min(BEST, alternative(state, negotiation) + _slip(habits, state, label))
    sheet = Prepare(
        negotiation=negotiation.id,
        delegation=negotiation.delegations[0].id,
        language=negotiation.languages[0].id,
        guesses=_guesses(habits, content, state, negotiation),
        questions=tuple(issue.id for issue in negotiation.issues[: 3 if habits.skill > 50 else 0]),
        limit=limit,
        target=limit + (BEST - limit) * (3 if habits.skill > 50 else 1) // 5,
        opening=ranked(negotiation.openings, habits.skill, state.seed, f"{label}/opening").id,
    )
    ways = [
        replace(sheet, delegation=who.id, language=how.id)
        for who in negotiation.delegations
        for how in negotiation.languages
    ]
    possible = [way for way in ways if objection(content, state, way) is None]
    return _with_people(habits, state, negotiation, possible) if possible else sheet


def _slip(habits: Talking, state: State, label: str) -> int:
    """How far above the alternative the limit is set: little by those who know what it is for."""
    if happens(state.seed, f"{label}/limit", habits.skill):
        return 2
    return draw(state.seed, f"{label}/slip", 40)


def _with_people(
    habits: Talking, state: State, negotiation: Negotiation, possible: Sequence[Prepare]
) -> Prepare:
    """The sheet with those who go and the language plan, out of what can be paid."""
    label = f"bot/{habits.name}/{negotiation.id}"
    who_can = {sheet.delegation for sheet in possible}
    goers = [Choice.of(each) for each in negotiation.delegations if each.id in who_can]
    who = habits.pick(goers, state.seed, f"{label}/who").id
    how_can = {sheet.language for sheet in possible if sheet.delegation == who}
    plans = [Choice.of(each) for each in negotiation.languages if each.id in how_can]
    how = habits.pick(plans, state.seed, f"{label}/how").id
    return next(sheet for sheet in possible if (sheet.delegation, sheet.language) == (who, how))


def _guesses(habits: Talking, content: Content, state: State, negotiation: Negotiation) -> Mapping[str, int]:
    points = the_domain(content, state, negotiation).other.points
    found = {}
    for place, issue in enumerate(negotiation.issues):
        label = f"bot/{habits.name}/{negotiation.id}/guess/{issue.id}"
        right = happens(state.seed, label, habits.skill)
        found[issue.id] = importance(points, place) if right else draw(state.seed, f"{label}/wrong", 3)
    return found


# -- at the table


def _respond(habits: Talking, content: Content, state: State, negotiation: Negotiation, name: str) -> Respond:
    moment = index(content).moments[negotiation.id, name]
    label = f"bot/{habits.name}/{negotiation.id}/{name}"
    shown = in_seed_order(state, moment.id, moment.responses)
    response = habits.pick([Choice.of(each) for each in shown], state.seed, label)
    meanings = [Choice.of(each) for each in in_seed_order(state, moment.id, moment.readings)]
    reading = habits.pick(meanings, state.seed, f"{label}/reading") if meanings else None
    return Respond(
        negotiation=negotiation.id,
        moment=name,
        response=response.id,
        reading=reading.id if reading else "",
    )


def _move(habits: Talking, content: Content, state: State, negotiation: Negotiation, talk: Talk) -> TableMove:
    if talk.bargain.end == "agreed":
        return _close(habits, state, negotiation, talk)
    if len(talk.bargain.exchanges) >= MOST_MOVES:
        return Walk()
    setting = setting_of(content, state, negotiation, talk.prepared)
    return habits.player(seat_of(setting), as_understood(negotiation, talk))


def _close(habits: Talking, state: State, negotiation: Negotiation, talk: Talk) -> TableMove:
    written = any(isinstance(each.move, Recap) for each in talk.bargain.exchanges)
    wanted = happens(state.seed, f"bot/{habits.name}/{negotiation.id}/recap", habits.writes)
    return Recap() if wanted and not written else Close()


def as_understood(negotiation: Negotiation, talk: Talk) -> Bargain:
    """The course of a talk as the player has understood it."""
    if not talk.misheard:
        return talk.bargain
    exchanges = tuple(
        replace(each, reply=replace(each.reply, package=understood(negotiation, talk, place)))
        for place, each in enumerate(talk.bargain.exchanges)
    )
    return replace(talk.bargain, exchanges=exchanges)
