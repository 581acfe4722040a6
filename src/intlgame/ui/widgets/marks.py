"""The small drawings of controls: the dot of a radio, the tick of a check box, the rail of a slider."""

from __future__ import annotations

from dataclasses import dataclass

from intlgame.ui.tree import Canvas, Rect


@dataclass(frozen=True, slots=True)
class Dot:
    on: bool

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        middle, k = (x + w / 2, y + h / 2), canvas.k
        canvas.circle(middle, 9.5 * k, "field", "teal-fill" if self.on else "edge", 2)
        if self.on:
            canvas.circle(middle, 5 * k, "teal-fill")


@dataclass(frozen=True, slots=True)
class Tick:
    on: bool

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        side = 22 * canvas.k
        square = (x + (w - side) / 2, y + (h - side) / 2, side, side)
        canvas.box(square, 6, "teal" if self.on else "field", "teal-fill" if self.on else "edge", 2)
        if self.on:
            inset = 3 * canvas.k
            canvas.icon(
                "check",
                (square[0] + inset, square[1] + inset, side - 2 * inset, side - 2 * inset),
                "on-teal",
                3,
            )


@dataclass(frozen=True, slots=True)
class Rail:
    part: float

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k = canvas.k
        left, wide, middle = x + 14 * k, w - 28 * k, y + h / 2
        canvas.box((left, middle - 4 * k, wide, 8 * k), 4, "track")
        if self.part > 0:
            canvas.box((left, middle - 4 * k, max(8 * k, wide * self.part), 8 * k), 4, "teal-fill")
        canvas.circle((left + wide * self.part, middle), 11 * k, "card", "teal-fill", 3.5)
