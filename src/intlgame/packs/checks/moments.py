"""Checks of what comes up at the table, and of the words with which the other side speaks."""

from collections.abc import Collection, Iterator
from typing import get_args

from intlgame.packs.checks.judgement import SPREAD, graded, number
from intlgame.packs.checks.subject import Part, Subject
from intlgame.packs.places import Path
from intlgame.packs.problems import Problem, did_you_mean
from intlgame.rules.content.matter import Reason
from intlgame.rules.content.negotiation import Moment, Negotiation, Phrase, Spoken
from intlgame.rules.mechanics.negotiation.words import PLACES

MOODS = frozenset(("cold", "guarded", "open", "warm"))
ANSWER = ("{issue}", "{why}")
SURE: dict[str, tuple[str, ...]] = {
    "counter": ("{package}",),
    "counter-insulted": ("{package}",),
    "counter-taken-back": ("{package}",),
    "counter-stalled": ("{package}",),
    "counter-conceded": ("{package}", "{change}"),
    "counter-helped": ("{package}", "{issue}"),
    "counter-problem": ("{package}", "{issue}", "{option}"),
    "counter-liked": ("{package}", "{option}"),
    "counter-final-refused": ("{package}",),
    "answer-flexible": (*ANSWER, "{preferred}"),
    "answer-matters": (*ANSWER, "{preferred}"),
    "answer-decisive": (*ANSWER, "{preferred}"),
    "answer-vague": ANSWER,
    "answer-deflected": ANSWER,
    "answer-repeated": ANSWER,
    "tell": ("{issue}",),
    "tell-contradicted": ("{issue}",),
    "tell-all-decisive": ("{issue}",),
    "recap-corrected": ("{issue}", "{option}"),
}
"""Kind of phrase to the places that hold something then; any other place may be empty."""
FEW = 3
"""Phrasings of one kind, below which a person soon repeats itself."""


def responses(subject: Subject) -> Iterator[Problem]:
    """A moment can be answered in two ways or more, one of them good, and they differ."""
    for part in subject.every(Moment):
        given = part.node.responses
        if len(given) < 2:
            sentence = f"The moment has {number(len(given), 'response')}; it needs at least 2."
            yield part.problem("P060", "responses", sentence)
        else:
            yield from graded(part, "responses", [response.value for response in given])


def readings(subject: Subject) -> Iterator[Problem]:
    """Readings, openings and reasons for a partner can tell a good one from a poor one."""
    for part in subject.every(Moment):
        yield from told_apart(part, "readings", part.node.readings)


def told_apart(part: Part, key: str, given: tuple[Reason, ...]) -> Iterator[Problem]:
    """A problem where a list of reasons is there and measures nothing."""
    values = [reason.value for reason in given]
    if values and (len(values) < 2 or max(values) - min(values) < SPREAD):
        sentence = f'The list "{key}" cannot tell a good one from a poor one.'
        told = "Write at least one sound and one weak entry."
        yield part.problem("P065", key, sentence, told, "warning")


def tactics(subject: Subject) -> Iterator[Problem]:
    """A tactic has a name, so that the player learns it and the rulebook explains it."""
    for part in subject.every(Moment):
        if part.node.kind == "tactic" and not part.node.tactic:
            sentence = 'The kind is "tactic", and "tactic" does not say which one.'
            yield part.problem("P106", "tactic", sentence, "Name one of the tactics of commons or your own.")


def inside(subject: Subject) -> Iterator[Problem]:
    """What a moment or an exhibit names within its own negotiation is there."""
    for part in subject.every(Negotiation):
        negotiation: Negotiation = part.node
        said = {f"{m.id}/{r.id}": None for m in negotiation.moments for r in m.responses}
        for place, moment in enumerate(negotiation.moments):
            for index, name in enumerate(moment.after):
                path: Path = ("moments", place, "after", index)
                yield from _known(part, path, "response", name, said)
                if name in said and name.startswith(f"{moment.id}/"):
                    sentence = "The moment waits for a response to itself, so it never comes up."
                    yield part.problem("P072", path, sentence)
        issues = {issue.id: None for issue in negotiation.issues}
        for place, exhibit in enumerate(negotiation.exhibits):
            if exhibit.issue:
                yield from _known(part, ("exhibits", place, "issue"), "issue", exhibit.issue, issues)


def _known(part: Part, path: Path, word: str, name: str, known: Collection[str]) -> Iterator[Problem]:
    if name not in known:
        sentence = f'This negotiation has no {word} "{name}".'
        near = did_you_mean(name, known)
        if word == "response" and "/" not in name:
            near = f'Write it as "moment/{name}".'
        yield part.problem("P040", path, sentence, near)


def words(subject: Subject) -> Iterator[Problem]:
    """Whatever happens at the table, the other side has words for it in every mood."""
    if subject.content is None or subject.campaign is None or not subject.content.campaign.negotiations:
        return
    by_kind: dict[str, list[Phrase]] = {kind: [] for kind in get_args(Spoken)}
    for phrases in subject.content.phrases:
        for phrase in phrases.phrases:
            by_kind[phrase.says].append(phrase)
    silent = [kind for kind, given in by_kind.items() if not _for_everybody(given)]
    if silent:
        sentence = f"Nobody has words in every mood for: {', '.join(silent)}."
        told = 'Write "needs: [commons]", or phrases without "moods", "voice" and places to fill.'
        yield subject.campaign.problem("P112", ("negotiations",), sentence, told)
    few = [kind for kind, given in by_kind.items() if kind not in silent and len(given) < FEW]
    if few:
        sentence = f"There are fewer than {FEW} phrasings for: {', '.join(few)}."
        yield subject.campaign.problem("P113", ("negotiations",), sentence, severity="note")


def _for_everybody(given: list[Phrase]) -> bool:
    """Whether somebody without a voice has words in each mood, whatever there is to fill in."""
    heard: set[str] = set()
    for phrase in given:
        if not phrase.voice and _always(phrase):
            heard.update(phrase.moods or MOODS)
    return heard >= MOODS


def _always(phrase: Phrase) -> bool:
    return all(place in SURE.get(phrase.says, ()) for place in PLACES if place in phrase.text)


CHECKS = (responses, readings, tactics, inside)
CAMPAIGN_CHECKS = (words,)
