"""Checks of what is there and not used, not allowed yet, or not known to the game."""

from collections.abc import Collection, Iterator
from typing import Any

from intlgame.packs.checks.subject import Subject
from intlgame.packs.countries import Country
from intlgame.packs.problems import Problem, did_you_mean
from intlgame.packs.source import Row
from intlgame.packs.things import (
    ACTION,
    EVIDENCE,
    MARKET,
    MATTER,
    NEGOTIATION,
    PARTNER,
    PERSON,
    RULE,
    SOURCE,
    Kind,
)
from intlgame.rules.content.campaign import Campaign
from intlgame.rules.content.people import Person

PORTRAITS = tuple(f"p{number:02}" for number in range(1, 15))
"""Ids of the portraits that come with the game."""


PLAYED: tuple[Kind[Any], ...] = (MARKET, MATTER, ACTION, PERSON, NEGOTIATION, PARTNER, EVIDENCE)
REFERRED: tuple[tuple[Kind[Any], str], ...] = ((SOURCE, "source"), (RULE, "rules"))


def unused(subject: Subject) -> Iterator[Problem]:
    """Things that no campaign plays, and sources and rules that nothing refers to."""
    if not subject.every(Campaign):
        return
    played = {(thing.word, thing.id) for thing in subject.played}
    for kind in PLAYED:
        for thing in subject.shared.own.of(kind).values():
            if (kind.word, thing.id) not in played:
                sentence = f"No campaign lists this {kind.word}, so it is never played."
                yield thing.problem("P048", ("id",), sentence, severity="warning")
    for kind, key in REFERRED:
        named = _named(subject, key)
        for thing in subject.shared.own.of(kind).values():
            if thing.id not in named:
                sentence = f"Nothing refers to this {kind.word}."
                yield thing.problem("P048", ("id",), sentence, severity="note")


def _named(subject: Subject, key: str) -> set[str]:
    """All ids that stand under a key anywhere."""
    parts = (part for parts in subject.parts.values() for part in parts)
    return {name for part in parts for name in getattr(part.node, key, ()) if isinstance(name, str)}


def portraits(subject: Subject) -> Iterator[Problem]:
    """A portrait is one of those that come with the game."""
    for part in subject.every(Person):
        given = part.node.portrait
        if given and given not in PORTRAITS:
            told = (
                did_you_mean(given, PORTRAITS) or f"Use {PORTRAITS[0]} to {PORTRAITS[-1]}, or leave it out."
            )
            yield part.problem("P092", "portrait", f'The game has no portrait "{given}".', told)


def pictures(subject: Subject) -> Iterator[Problem]:
    """Pictures of packs have their place in the format; this version does not show them."""
    for file in subject.files:
        if file.startswith("media/") and not file.endswith((".txt", ".md")):
            sentence = "Pictures of packs are not shown yet."
            yield Problem(code="P092", severity="note", file=file, sentence=sentence)


def country_sources(subject: Subject) -> Iterator[Problem]:
    """Sources of country records exist."""
    known = subject.shared.of(SOURCE)
    for country in subject.shared.countries.values():
        yield from _sources(country, known)


def _sources(country: Country, known: Collection[str]) -> Iterator[Problem]:
    for name, record in country.indicators().items():
        given = record.get("source")
        for source in given if isinstance(given, Row) else [given] if given else []:
            if source not in known:
                sentence = f'The indicator "{name}" names the source "{source}", which does not exist.'
                yield Problem(
                    code="P040",
                    file=country.file,
                    line=record.lines.get("source", record.line),
                    where=f'in country "{country.iso2}"',
                    sentence=sentence,
                    suggestion=did_you_mean(str(source), known),
                )


CHECKS = (unused, portraits, pictures, country_sources)
