"""Choosing from a list: the ways that all bots share, whatever the list holds."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from intlgame.rules.chance import draw, happens


class Graded(Protocol):
    """Something that experts have valued: an option, a reason, a response, a plan."""

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def value(self) -> int: ...


G = TypeVar("G", bound=Graded)


class Choice(NamedTuple):
    """Something to choose, as a test-taker sees it."""

    id: str
    label: str
    value: int
    cost: int = 0
    days: int = 0

    @classmethod
    def of(cls, thing: Graded) -> "Choice":
        """What can be seen of a thing; what has no price costs nothing."""
        return cls(thing.id, thing.label, thing.value, getattr(thing, "cost", 0), getattr(thing, "days", 0))


Pick = Callable[[Sequence[Choice], int, str], Choice]
"""Chooses from a list, with the seed and a label for chance."""


def by_skill(skill: int) -> Callable[[Sequence[G], int, str], G]:
    """Takes the first of a list `skill` times in 100, else one of the rest by chance."""

    def pick(ordered: Sequence[G], seed: int, label: str) -> G:
        if len(ordered) == 1 or happens(seed, f"{label}/skill", skill):
            return ordered[0]
        return ordered[1 + draw(seed, f"{label}/slip", len(ordered) - 1)]

    return pick


def ranked(things: Sequence[G], skill: int, seed: int, label: str, *, best: bool = True) -> G:
    """The best (or worst) of a list `skill` times in 100, else another."""
    ordered = sorted(things, key=lambda thing: (thing.value, thing.id), reverse=best)
    return by_skill(skill)(ordered, seed, label)


def best_by_skill(skill: int) -> Pick:
    """The thing of highest value, `skill` times in 100."""

    def pick(things: Sequence[Choice], seed: int, label: str) -> Choice:
        ordered = sorted(things, key=lambda thing: (-thing.value, thing.id))
        return by_skill(skill)(ordered, seed, label)

    return pick


def evenly(things: Sequence[Choice], seed: int, label: str) -> Choice:
    """Any of them."""
    return things[draw(seed, label, len(things))]


def longest(things: Sequence[Choice], _seed: int, _label: str) -> Choice:
    """The one with the longest text."""
    return max(things, key=lambda thing: len(thing.label))


def first(things: Sequence[Choice], _seed: int, _label: str) -> Choice:
    """The one that stands first."""
    return things[0]


def dearest(things: Sequence[Choice], _seed: int, _label: str) -> Choice:
    """The one that costs most money, then most days."""
    return max(things, key=lambda thing: (thing.cost, thing.days))
