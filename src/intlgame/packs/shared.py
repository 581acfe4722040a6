"""What a campaign may refer to: sources, rules, terms, support, framework, its own and those it needs.

May live here: putting the two together. Nothing is overridden: the same id twice is a problem.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from intlgame.packs.catalogue import Message
from intlgame.packs.countries import Country
from intlgame.packs.problems import Problem
from intlgame.packs.source import Table
from intlgame.packs.things import KINDS, Kind, Shelf, Thing
from intlgame.rules.content.framework import Framework

T = TypeVar("T")


@dataclass(slots=True)
class Shared:
    """Things by id from a pack and all packs that it needs."""

    own: Shelf
    needed: tuple["Shared", ...] = ()
    framework: Framework | None = None
    framework_table: Table | None = None
    countries: Mapping[str, Country] = field(default_factory=dict)
    catalogues: Mapping[str, Sequence[Message]] = field(default_factory=dict)
    """Language tag to the translations of the pack's own texts."""

    def of(self, kind: Kind[T]) -> dict[str, Thing[T]]:
        """All things of a kind: those of the needed packs first."""
        found: dict[str, Thing[T]] = {}
        for other in self.needed:
            found |= other.of(kind)
        return found | self.own.of(kind)

    def nearest_first(self, kind: Kind[T]) -> list[Thing[T]]:
        """All things of a kind: the own ones before those of the needed packs."""
        own = self.own.of(kind)
        return [*own.values(), *(thing for name, thing in self.of(kind).items() if name not in own)]

    def the_framework(self) -> Framework | None:
        """The one competency framework."""
        return self.framework or next((f for other in self.needed if (f := other.the_framework())), None)

    def all_countries(self) -> dict[str, Country]:
        """Country records by two-letter code."""
        found: dict[str, Country] = {}
        for other in self.needed:
            found |= other.all_countries()
        return found | dict(self.countries)


def overrides(shared: Shared) -> Iterator[Problem]:
    """Ids that the pack and a needed pack both have."""
    for kind in KINDS:
        lent = {name for other in shared.needed for name in other.of(kind)}
        for name, thing in shared.own.of(kind).items():
            if name in lent:
                sentence = (
                    f'A needed pack already has a {kind.word} "{name}"; a pack adds and never replaces.'
                )
                yield thing.problem("P043", ("id",), sentence, "Choose another id.")
    if shared.framework and any(other.the_framework() for other in shared.needed):
        sentence = "A needed pack already has a competency framework; a pack adds and never replaces."
        yield Problem(
            code="P043", file="framework.yaml", line=1, sentence=sentence, suggestion="Delete this file."
        )
