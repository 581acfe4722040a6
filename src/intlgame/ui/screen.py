"""What a screen is to the stage: a title, a tree, an answer to an intent, the keys it shows.

May live here: the protocol and the moves a screen can answer with. May not: any screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from intlgame.ui.look import Look
from intlgame.ui.tree import Node


class Screen(Protocol):
    """`build` gives the tree for a look and keeps no reference to it. `on` takes what a node gave (or
    `Changed`) and answers with a move; None means: same screen, build again. `keys` are pairs of key and
    words for the strip."""

    title: str

    def build(self, look: Look) -> Node: ...
    def on(self, intent: object) -> Move | None: ...
    def keys(self) -> tuple[tuple[str, str], ...]: ...


@runtime_checkable
class Explained(Protocol):
    """A screen that can say in a few paragraphs what it is for. F1 shows them above the keys."""

    def about(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Push:
    """Go to a screen; Escape comes back."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Replace:
    """Go to a screen in place of this one."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Home:
    """Start over from a screen, with nothing beneath it."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Back:
    """To the screen beneath; from the last one, nothing."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Nothing has changed: do not build again."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the window."""


Move = Push | Replace | Home | Back | Stay | Quit
