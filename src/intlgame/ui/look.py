"""How a screen is to be shown: window, text size, theme.

May live here: the look and what follows from it for sizes and columns. May not: pygame, nodes, settings on
disk.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

SMALLEST_SCALE = 0.8
ONE_COLUMN_ABOVE = 1.4
TEXT_SCALES = (1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a screen is to be shown: window size in device pixels, user text scale 1.0 to 2.0, theme,
    motion."""

    size: tuple[int, int] = (1920, 1080)
    text_scale: float = 1.0
    theme: str = "light"
    reduced_motion: bool = False
    language: str = "en"

    @property
    def base(self) -> float:
        """Device pixels per design pixel before the user's text scale; never so small that text is
        unreadable."""
        width, height = self.size
        return max(SMALLEST_SCALE, min(height / 1080, width / 1600))

    @property
    def scale(self) -> float:
        return self.base * self.text_scale

    @property
    def spacing(self) -> float:
        """Gaps and padding grow slower than text, so that large text still leaves room for itself."""
        return self.base * (1 + (self.text_scale - 1) * 0.3)

    @property
    def width(self) -> float:
        """Window width in design pixels at this text scale: what a screen has to share out."""
        return self.size[0] / self.scale

    @property
    def wide(self) -> bool:
        """Whether columns beside each other still fit; otherwise a screen sets one column that scrolls."""
        return self.text_scale <= ONE_COLUMN_ABOVE and self.width >= 1140

    def columns(self, least: float, most: int) -> int:
        """How many columns of at least this many design pixels fit beside each other, at most `most`."""
        return max(1, min(most, int((self.width - 40) // least)))

    def zoomed(self, by: int) -> Look:
        """The same with the next text scale up or down, or with the first (0)."""
        near = min(range(len(TEXT_SCALES)), key=lambda n: abs(TEXT_SCALES[n] - self.text_scale))
        at = 0 if by == 0 else min(len(TEXT_SCALES) - 1, max(0, near + by))
        return replace(self, text_scale=TEXT_SCALES[at])
