"""The author's own tests: decisions that are played when the pack is checked, and what must be true then.

May live here: reading and playing them. May not live here: chance of its own; a playthrough names its seed,
so it goes the same way on every machine.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from intlgame import codec
from intlgame.packs.files import Files
from intlgame.packs.problems import Problem, did_you_mean, errors
from intlgame.packs.shape import numbers_as_text, shaped, told
from intlgame.packs.source import Row
from intlgame.packs.things import Thing, files_of, identify, tables
from intlgame.rules.apply import apply
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.conditions import ALWAYS, Condition
from intlgame.rules.decision import Decision
from intlgame.rules.legal import objection
from intlgame.rules.start import start
from intlgame.rules.state import State

WORD = "playthrough"
REFUSALS = {
    "unknown": "it names something that the campaign does not have",
    "not-open": "the matter is not open",
    "already-open": "the cue is open already",
    "already-asked": "the adviser has been asked already",
    "already-read": "this has been researched already",
    "already-done": "it has been done already",
    "under-way": "the action is under way",
    "no-hint": "the matter has no hint",
    "reason": "it needs a reason of the matter's list",
    "worst": "it needs the option to avoid most, and another one than the option chosen",
    "cash": "there is not enough money",
    "days": "there are not enough days",
    "market": "it needs a market, or takes none",
    "market-first": "the market has to be chosen first",
    "reserve": "the reserve market must be another one",
    "too-late": "it is too late for that",
    "open-matters": "a matter or a negotiation still waits",
    "needs": "what it needs has not happened",
    "partner-first": "a partner has to be appointed first",
    "partner": "the searches so far have not found this partner",
    "reserve-partner": "the partner to fall back on must be another one, and found",
    "appointed": "a partner is appointed already",
    "at-the-table": "they sit at the table already",
    "delegation": "it needs a delegation of the negotiation",
    "language": "it needs a language plan of the negotiation",
    "opening": "it needs an opening of the negotiation",
    "questions": "there can be four questions at most",
    "limit": "limit and target must be from 0 to 100, and the target not below the limit",
    "prepare-first": "the negotiation has to be prepared first",
    "moment-first": "a moment waits for an answer",
    "reading": "it needs a reading of the moment's list",
    "packages": "an offer has one to three different packages, and a last word has one",
    "shown": "this has been shown already",
    "nothing-asked": "they have not asked for anything yet",
    "nothing-said": "nothing has been said yet",
    "agreed": "they have agreed already",
    "not-agreed": "they have not agreed yet",
    "one-better": "after the handshake it must be one other package",
    "settled": "the negotiation is over",
    "over": "the run is over",
}
"""The engine's objections in an author's words; one that is not here is told by its code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playthrough:
    """One way through a campaign and what it must lead to. `decisions` stand beside it in the file."""

    id: str
    campaign: str
    seed: int = 1
    about: str = ""
    """What it shows, for people."""
    ending: str = ""
    """Id of the ending that must be told; the run must be over then."""
    expect: Condition = ALWAYS
    """What must hold after the last decision."""


def play_all(files: Files, contents: Mapping[str, Content], problems: list[Problem]) -> None:
    """Play every playthrough of the pack whose campaign could be put together."""
    for file in files_of(files, "playthroughs"):
        for table in tables(files, file, WORD, problems):
            name = identify(WORD, file, table, problems)
            if name is not None:
                thing: Thing[Playthrough] = Thing(word=WORD, id=name, file=file, table=table)
                problems.extend(_tested(thing, contents))


def _tested(thing: Thing[Playthrough], contents: Mapping[str, Content]) -> list[Problem]:
    found: list[Problem] = []
    head = shaped(Playthrough, WORD, thing.file, thing.table.without("decisions"), found)
    moves = _decisions(thing, found)
    if head is None or errors(found):
        return found
    content = contents.get(head.campaign)
    if content is None:
        sentence = f'There is no campaign "{head.campaign}" that can be played.'
        return [thing.problem("P095", ("campaign",), sentence, did_you_mean(head.campaign, contents))]
    return list(_played(thing, head, content, moves))


def _decisions(thing: Thing[Playthrough], problems: list[Problem]) -> list[Decision]:
    given = thing.table.get("decisions")
    if not isinstance(given, Row):
        problems.append(thing.problem("P030", ("decisions",), 'The list "decisions" is missing.'))
        return []
    found: list[Decision] = []
    for index, plain in enumerate(given):
        try:
            found.append(_decision(plain))
        except codec.CodecError as failure:
            placed = [_placed(fault, ("decisions", index)) for fault in failure.faults]
            problems.extend(told(WORD, thing.file, thing.table, placed))
    return found


def _decision(plain: Any) -> Decision:
    """A decision; an id that is a plain whole number is text, as it is everywhere in a pack."""
    try:
        return codec.decision_from_plain(plain)
    except codec.CodecError as failure:
        if not numbers_as_text(plain, failure.faults):
            raise
    return codec.decision_from_plain(plain)


def _placed(fault: codec.Fault, before: tuple[str | int, ...]) -> codec.Fault:
    return codec.Fault(
        kind=fault.kind, path=(*before, *fault.path), expected=fault.expected, words=fault.words
    )


def _played(
    thing: Thing[Playthrough], head: Playthrough, content: Content, moves: list[Decision]
) -> Iterator[Problem]:
    state = start(content, head.seed)
    for index, move in enumerate(moves):
        reason = _refusal(content, state, move)
        if reason:
            sentence = f"In quarter {state.quarter} this decision is not possible: {reason}."
            yield thing.problem("P095", ("decisions", index), sentence)
            return
        state = apply(content, state, move).state
    yield from _expected(thing, head, content, state)


def _refusal(content: Content, state: State, move: Decision) -> str:
    """Why a decision cannot be made; a name that the campaign does not have is told as such."""
    try:
        reason = objection(content, state, move)
    except KeyError as missing:
        return f"there is no {missing}"
    return (reason.text or REFUSALS.get(reason.code, reason.code)) if reason else ""


def _not_as_expected(content: Content, state: State, expect: Condition) -> str:
    """Why a run is not as expected; a measure that the campaign does not have is told as such."""
    try:
        holding = holds(expect, content, state)
    except KeyError as missing:
        return f"What is expected names {missing}, which there is not."
    return "" if holding else "What is expected does not hold after the last decision."


def _expected(
    thing: Thing[Playthrough], head: Playthrough, content: Content, state: State
) -> Iterator[Problem]:
    failed = _not_as_expected(content, state, head.expect)
    if failed:
        yield thing.problem("P095", ("expect",), failed)
    if not head.ending:
        return
    reached = next((e.id for e in content.campaign.endings if holds(e.when, content, state)), "none")
    if not state.over:
        sentence = f"The run is not over after the last decision; it is in quarter {state.quarter}."
        yield thing.problem("P095", ("ending",), sentence, 'Add decisions, or leave "ending" out.')
    elif reached != head.ending:
        yield thing.problem("P095", ("ending",), f'The run ends with "{reached}", not with "{head.ending}".')
