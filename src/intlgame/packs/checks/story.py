"""Checks of the story: flags, what can come up, how it ends."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from intlgame.packs.checks.subject import Part, Subject
from intlgame.packs.problems import Problem, Severity, did_you_mean
from intlgame.rules.content.action import Action
from intlgame.rules.content.campaign import Campaign
from intlgame.rules.content.conditions import ALWAYS, Condition
from intlgame.rules.content.effects import Effect
from intlgame.rules.content.evidence import EvidenceRule
from intlgame.rules.content.matter import Matter
from intlgame.rules.content.negotiation import Moment, Negotiation
from intlgame.rules.content.partner import Partner


def flags(subject: Subject) -> Iterator[Problem]:
    """Every flag that is asked for is set somewhere, and every flag that is set is asked for."""
    if subject.content is None:
        return
    granted = {flag for part in subject.every(Effect) for flag in part.node.flag}
    used = {flag for part in subject.every(Condition) for flag in (*part.node.flag, *part.node.no_flag)}
    for part in subject.every(Condition):
        yield from _never_set(part, "flag", part.node.flag, granted)
        yield from _never_set(part, "no_flag", part.node.no_flag, granted)
    for part in subject.every(Effect):
        yield from _never_set(part, "clear", part.node.clear, granted)
        for flag in part.node.flag:
            if flag not in used:
                near = did_you_mean(flag, used - granted)
                sentence = f'The flag "{flag}" is set here and no condition asks for it.'
                yield part.problem("P071", "flag", sentence, near, "warning")


def _never_set(part: Part, key: str, asked: tuple[str, ...], granted: set[str]) -> Iterator[Problem]:
    for flag in asked:
        if flag not in granted:
            severity: Severity = "error" if key == "flag" else "warning"
            sentence = f'No effect of the campaign sets the flag "{flag}".'
            yield part.problem("P070", key, sentence, did_you_mean(flag, sorted(granted)), severity)


def windows(subject: Subject) -> Iterator[Problem]:
    """The quarters of a condition lie in the campaign, and the last is not before the first."""
    if subject.content is None:
        return
    quarters = subject.content.campaign.quarters
    for part in subject.every(Condition):
        first, last = part.node.from_quarter, part.node.to_quarter
        if first > last:
            sentence = f'"from_quarter" {first} is after "to_quarter" {last}, so this never holds.'
            yield part.problem("P072", "from_quarter", sentence)
        elif first > quarters:
            sentence = (
                f'"from_quarter" is {first} and the campaign has {quarters} quarters, so this never holds.'
            )
            yield part.problem("P072", "from_quarter", sentence)


@dataclass(slots=True)
class _Plot:
    """What waits for what. A need is the word and id of an event (`matter:x`), `flag:x` or `promise:x`."""

    waits: dict[str, int] = field(default_factory=dict)
    """Event to how many needs it still has."""
    waiting: dict[str, list[str]] = field(default_factory=dict)
    """Need to those that wait for it."""
    gives: dict[str, list[str]] = field(default_factory=dict)
    """Event to the flags that it can set and the promises that it can make."""


EVENTS: dict[type, str] = {Matter: "matter", Action: "action", Negotiation: "negotiation", Partner: "partner"}
"""What can happen, and the word of its things."""


def reachable(subject: Subject) -> Iterator[Problem]:
    """Every matter, negotiation, moment and partner can come up: what it asks for can happen before it.

    What happens is followed (flags, answers, actions, agreements, promises); numbers, markets and what must
    not have happened are not, so a matter that passes may still be out of reach.
    """
    if subject.content is None:
        return
    reached = _reached(_plot(subject))
    for kind in (Matter, Negotiation, Partner):
        for part in subject.every(kind):
            if f"{EVENTS[kind]}:{part.node.id}" not in reached:
                yield _never(part, EVENTS[kind])
    for part in subject.every(Moment):
        there = f"negotiation:{part.thing.id}" in reached
        if there and f"moment:{part.thing.id}/{part.node.id}" not in reached:
            yield _never(part, "moment")


def _never(part: Part, word: str) -> Problem:
    sentence = f"The {word} can never come up: what it asks for never happens, or only after it."
    return part.problem("P072", "when", sentence, 'Look at what "when" names, and where that happens.')


def _plot(subject: Subject) -> _Plot:
    plot = _Plot()
    known = _known(subject)
    for name, needs in _events(subject):
        needed = known.intersection(needs)
        plot.waits[name] = len(needed)
        for need in sorted(needed):
            plot.waiting.setdefault(need, []).append(name)
    for part in subject.every(Effect):
        if part.thing.word in EVENTS.values():
            plot.gives.setdefault(_cause(part), []).extend(_given(part.node))
    return plot


def _events(subject: Subject) -> Iterator[tuple[str, Iterator[str]]]:
    """What can happen, with what it needs. A moment needs its negotiation as well."""
    for kind, word in EVENTS.items():
        for part in subject.every(kind):
            yield f"{word}:{part.node.id}", _needs(part.node.when)
    for part in subject.every(Moment):
        talk = part.thing.id
        earlier = (f"moment:{talk}/{name.split('/')[0]}" for name in part.node.after)
        yield (
            f"moment:{talk}/{part.node.id}",
            chain((f"negotiation:{talk}",), earlier, _needs(part.node.when)),
        )


def _cause(part: Part) -> str:
    """The event of which an effect is part: a moment, or the thing as a whole."""
    negotiation = part.thing.value
    if isinstance(negotiation, Negotiation) and part.path[0] == "moments":
        return f"moment:{part.thing.id}/{negotiation.moments[int(part.path[1])].id}"
    return f"{part.thing.word}:{part.thing.id}"


def _given(effect: Effect) -> Iterator[str]:
    yield from (f"flag:{flag}" for flag in effect.flag)
    if effect.promise:
        yield f"promise:{effect.promise.id}"


def _known(subject: Subject) -> set[str]:
    """All that a need can name. A need that names nothing is told as a wrong reference, not here again."""
    given = (name for part in subject.every(Effect) for name in _given(part.node))
    return {*(name for name, _ in _events(subject)), *given}


def _needs(when: Condition) -> Iterator[str]:
    yield from (f"flag:{flag}" for flag in when.flag)
    yield from (f"matter:{name}" for name in when.answered)
    yield from (f"matter:{name.split('/')[0]}" for name in (*when.chosen, *when.opened))
    yield from (f"action:{name}" for name in when.done)
    yield from (f"negotiation:{name.split('/')[0]}" for name in (*when.agreed, *when.failed, *when.terms))
    yield from (f"negotiation:{name.split('/')[0]}" for name in when.opened)
    yield from (f"promise:{name}" for name in (*when.kept, *when.broken))
    if len(when.appointed) == 1:
        yield f"partner:{when.appointed[0]}"


def _reached(plot: _Plot) -> set[str]:
    """All that can happen, from what needs nothing onwards; each need is met once, so this is linear."""
    ready = deque(name for name, count in plot.waits.items() if count == 0)
    met: set[str] = set()
    while ready:
        name = ready.popleft()
        for need in (name, *plot.gives.get(name, ())):
            if need in met:
                continue
            met.add(need)
            for other in plot.waiting.get(need, ()):
                plot.waits[other] -= 1
                if plot.waits[other] == 0:
                    ready.append(other)
    return met


def endings(subject: Subject) -> Iterator[Problem]:
    """There is an ending for every run, and none after the one that always holds."""
    for part in subject.every(Campaign):
        given = part.node.endings
        if not given or given[-1].when != ALWAYS:
            sentence = 'A run can end without an ending: the last one must have no "when".'
            yield part.problem("P073", "endings", sentence)
        for index, ending in enumerate(given[:-1]):
            if ending.when == ALWAYS:
                path = ("endings", index)
                sentence = f'The ending "{ending.id}" always holds, so those below it are never told.'
                yield part.thing.problem("P073", path, sentence, "Move it to the end.", "warning")


def outcomes(subject: Subject) -> Iterator[Problem]:
    """An evidence rule sees something in every run in which it looks."""
    for part in subject.every(EvidenceRule):
        given = part.node.outcomes
        if len(given) < 2:
            yield part.problem("P060", "outcomes", "A rule with fewer than two outcomes grades nothing.")
        elif given[-1].when != ALWAYS:
            sentence = 'The last outcome has a "when", so some runs are not graded by this rule.'
            yield part.problem("P073", "outcomes", sentence, "Meant so? Then leave it.", "note")


def entry(subject: Subject) -> Iterator[Problem]:
    """The market has to be named within the campaign."""
    for part in subject.every(Campaign):
        if not 1 <= part.node.entry_by <= part.node.quarters:
            sentence = f'"entry_by" is {part.node.entry_by}; the campaign has {part.node.quarters} quarters.'
            yield part.problem("P050", "entry_by", sentence)
        west, south, east, north = part.node.map
        if not (-18000 <= west < east <= 18000 and -9000 <= south < north <= 9000):
            told = "Write west, south, east, north in hundredths of a degree."
            yield part.problem("P050", "map", '"map" is not a part of the world.', told)


CHECKS = (outcomes, endings, entry)
CAMPAIGN_CHECKS = (flags, windows, reachable)
