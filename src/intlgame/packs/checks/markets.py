"""Checks of markets and their facts: complete, in band, with an origin."""

from collections.abc import Iterator

from intlgame.packs.checks.subject import Subject
from intlgame.packs.problems import Problem, listing
from intlgame.rules.content.market import GROUPS, Channel, Fact, FactKind, Market


def complete(subject: Subject) -> Iterator[Problem]:
    """Every market has every fact kind of the campaign exactly once, so that the comparison is fair."""
    if subject.content is None:
        return
    kinds = [kind.id for kind in subject.content.campaign.fact_kinds]
    for part in subject.every(Market):
        given = [fact.kind for fact in part.node.facts]
        missing = [kind for kind in kinds if kind not in given]
        if missing:
            yield part.problem("P080", "facts", f"The market has no fact of the kind {listing(missing)}.")
        for index in _repeats(given):
            sentence = f'There are two facts of the kind "{given[index]}".'
            yield part.thing.problem("P080", ("facts", index), sentence, "Keep one.")


def _repeats(given: list[str]) -> Iterator[int]:
    """Positions of words that stood there before."""
    seen: set[str] = set()
    for index, word in enumerate(given):
        if word in seen:
            yield index
        seen.add(word)


def bands(subject: Subject) -> Iterator[Problem]:
    """The truth lies in the band that is known without research, and the band leaves a question open."""
    for part in subject.every(Fact):
        fact: Fact = part.node
        if not fact.low <= fact.value <= fact.high:
            sentence = f"The value is {fact.value}, outside of the band from {fact.low} to {fact.high}."
            yield part.problem("P081", "low", sentence, "low <= value <= high must hold.")
        elif fact.low == fact.high:
            sentence = "The band has no width, so there is nothing to research."
            yield part.problem("P081", "low", sentence, severity="note")


def origins(subject: Subject) -> Iterator[Problem]:
    """Every figure has a source and a year, or says that it is a teaching value."""
    for part in subject.every(Fact):
        fact: Fact = part.node
        if not fact.teaching and not (fact.source and fact.year):
            missing = "source" if not fact.source else "year"
            told = f'Write "{missing}:", or "teaching: true" if the figure was made for the game.'
            yield part.problem("P082", "value", f"The figure has no {missing}.", told)


def scales(subject: Subject) -> Iterator[Problem]:
    """A fact kind says which end is better."""
    for part in subject.every(FactKind):
        if part.node.worst == part.node.best:
            yield part.problem(
                "P083", "worst", '"worst" and "best" are the same, so markets cannot be compared.'
            )


def researchable(subject: Subject) -> Iterator[Problem]:
    """Every group that has fact kinds can be researched through some channel."""
    if subject.campaign is None:
        return
    covered = {group for part in subject.every(Channel) for group in part.node.groups}
    asked = {part.node.group for part in subject.every(FactKind)}
    for group in GROUPS:
        if group in asked - covered:
            sentence = f'No channel covers the group "{group}", so its facts cannot be researched.'
            yield subject.campaign.problem("P080", ("channels",), sentence)


CHECKS = (bands, origins, scales)
CAMPAIGN_CHECKS = (complete, researchable)
