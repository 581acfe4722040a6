"""What a player has put together at a table and not said yet, and the intents that change it.

May live here: packages being built, what is selected, which sheet lies open. May not live here: nodes, moves
that were made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from intlgame.rules.moves import Offer, Package, TableMove
from intlgame.ui.bargaining import OPEN, Sight
from intlgame.ui.table_words import LETTERS

TERM = "term-"
"""Begins the key of a row; its issue stands behind."""


class Played(NamedTuple):
    """Make a move at the table."""

    move: TableMove


class Send(NamedTuple):
    """Offer what has been built."""


class Select(NamedTuple):
    """Turn to an issue."""

    issue: str


class Settle(NamedTuple):
    """Put an option into the package at hand."""

    issue: str
    option: str


class Use(NamedTuple):
    """Turn to package A, B or C; the one after the last begins as a copy of the one at hand."""

    place: int


class Drop(NamedTuple):
    """Take the package at hand away."""


class Final(NamedTuple):
    """Say, or do not say, that it is the last word."""


class Lay(NamedTuple):
    """Lay a sheet over the table; none closes it."""

    sheet: str = ""


class Read(NamedTuple):
    """What a moment may mean."""

    reading: str


class Reply(NamedTuple):
    """What to do about a moment."""

    response: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`packages` may have open issues; `at` is the one at hand; `issue` the one turned to. `told` is the
    moment whose outcome is still shown; `heard` says that their last answer was, and a moment may come up."""

    packages: tuple[Package, ...]
    issue: str
    at: int = 0
    final: bool = False
    sheet: str = ""
    reading: str = ""
    response: str = ""
    told: str = ""
    heard: bool = False

    @property
    def package(self) -> Package:
        return self.packages[self.at]

    @property
    def offer(self) -> Offer:
        """What would be sent."""
        return Offer(packages=self.packages, final=self.final and len(self.packages) == 1)

    def settled(self, place: int, option: str) -> Draft:
        """With another option for the issue at this place."""
        changed = (*self.package[:place], option, *self.package[place + 1 :])
        return replace(self, packages=(*self.packages[: self.at], changed, *self.packages[self.at + 1 :]))

    def used(self, place: int) -> Draft:
        """With another package at hand."""
        if place < len(self.packages):
            return replace(self, at=place)
        if len(self.packages) == len(LETTERS):
            return self
        return replace(self, packages=(*self.packages, self.package), at=len(self.packages), final=False)

    def dropped(self) -> Draft:
        """Without the package at hand; one always stays."""
        if len(self.packages) == 1:
            return self
        left = (*self.packages[: self.at], *self.packages[self.at + 1 :])
        return replace(self, packages=left, at=min(self.at, len(left) - 1))


def begin(seen: Sight) -> Draft:
    """What lies on the table: what was agreed or offered last, else nothing yet."""
    package = tuple(OPEN for _term in seen.terms)
    if seen.offers:
        package = seen.offers[-1][1]
    if seen.bargain.outcome:
        package = seen.deal
    return Draft(packages=(package,), issue=seen.terms[0].issue.id)


def changed(draft: Draft, intent: object) -> Draft | None:
    """The draft after an intent of this module; None where it is for somebody else."""
    match intent:
        case Select(issue):
            return replace(draft, issue=issue)
        case Use(place):
            return draft.used(place)
        case Drop():
            return draft.dropped()
        case Final():
            return replace(draft, final=not draft.final)
        case Lay(sheet):
            return replace(draft, sheet=sheet)
        case Read(reading):
            return replace(draft, reading=reading)
        case Reply(response):
            return replace(draft, response=response)
    return None
