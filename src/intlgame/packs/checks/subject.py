"""What a check looks at: things with their places, every part of them, and look-ups.

May live here: walking and looking up. May not live here: judgements.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, TypeVar

from intlgame import codec
from intlgame.packs.places import Path
from intlgame.packs.problems import Problem, Severity
from intlgame.packs.shared import Shared
from intlgame.packs.things import Thing
from intlgame.rules.content.campaign import Campaign, Content
from intlgame.rules.content.framework import Framework
from intlgame.rules.content.people import Firm

P = TypeVar("P")
NOT_INSIDE = (
    "people",
    "markets",
    "actions",
    "matters",
    "negotiations",
    "partners",
    "evidence",
    "adviser",
    "team",
)
"""Keys under which a campaign holds things that are looked at on their own."""


class Part(NamedTuple):
    """A part of a thing (a condition, an option, the thing itself) with its path from the thing."""

    thing: Thing[Any]
    path: tuple[str | int, ...]
    node: Any

    def problem(
        self, code: str, key: str | Path, sentence: str, suggestion: str = "", severity: Severity = "error"
    ) -> Problem:
        """A problem at a key of this part, or further down along a path."""
        path = (*self.path, key) if isinstance(key, str) else (*self.path, *key)
        return self.thing.problem(code, path, sentence, suggestion, severity)


@dataclass(kw_only=True)
class Subject:
    """Things to judge. `content` and `campaign` are set for one campaign, not for the pack as a whole."""

    things: tuple[Thing[Any], ...]
    shared: Shared
    framework: Framework | None
    files: tuple[str, ...] = ()
    played: tuple[Thing[Any], ...] = ()
    """What some campaign of the pack lists."""
    content: Content | None = None
    campaign: Thing[Campaign] | None = None

    @cached_property
    def parts(self) -> dict[type, list[Part]]:
        """Every part of every thing by its type, in the order of the files."""
        found: dict[type, list[Part]] = {}
        for thing in self.things:
            for part in _walk(thing, (), thing.value):
                found.setdefault(type(part.node), []).append(part)
        return found

    def every(self, kind: type) -> list[Part]:
        """All parts of a type."""
        return self.parts.get(kind, [])


def _walk(thing: Thing[Any], path: Path, node: Any) -> Iterator[Part]:
    if not is_dataclass(node) or isinstance(node, type):
        return
    yield Part(thing, (*path,), node)
    kind: Any = type(node)
    for name in _inner(kind):
        value = getattr(node, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _walk(thing, (*path, name, index), item)
        else:
            yield from _walk(thing, (*path, name), value)


@lru_cache(maxsize=64)
def _inner(kind: Any) -> tuple[str, ...]:
    """Fields that have parts."""
    hidden = NOT_INSIDE if kind in (Campaign, Firm) else ()
    return tuple(f.name for f in fields(kind) if f.name not in hidden and codec.types_inside(f.type))
