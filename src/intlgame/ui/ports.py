"""What a stage is given from outside: measuring that knows lines, and a clipboard.

May live here: protocols, and the clipboard for want of a window. May not: pygame.
"""

from __future__ import annotations

from typing import Protocol

from intlgame.ui.layout import Measure
from intlgame.ui.tree import Font, Runs


class Typesetter(Measure, Protocol):
    """Measuring that can change scale and find its way about in lines."""

    def rescale(self, scale: float) -> None: ...
    def line_step(self, runs: Runs, style: Font, width: float, index: int, by: int) -> int: ...
    def hit(self, runs: Runs, style: Font, width: float, x: float, y: float) -> int: ...


class Clipboard(Protocol):
    def get(self) -> str: ...
    def put(self, text: str) -> None: ...


class OwnClipboard:
    """A clipboard of the program's own, for want of a window."""

    def __init__(self) -> None:
        self.text = ""

    def get(self) -> str:
        return self.text

    def put(self, text: str) -> None:
        self.text = text
