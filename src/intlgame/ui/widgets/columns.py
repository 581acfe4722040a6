"""Columns over quarters, with a line at zero and a floor below it. The table beside it has the figures."""

from dataclasses import dataclass
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.i18n.formats import money
from intlgame.rules.mechanics.ledger import CENTS
from intlgame.ui.tree import Canvas, Rect, font


class Column(NamedTuple):
    """Its name, its value in whole euros, and whether it is there already or only planned."""

    name: str
    value: float
    planned: bool = True


class _Place(NamedTuple):
    """Where a column stands, in device pixels: its middle, zero, its end, the room across, the foot."""

    middle: float
    zero: float
    end: float
    share: float
    foot: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns from a line at zero; `floor` is the credit line (negative, or 0 for none), dashed."""

    columns: tuple[Column, ...]
    floor: float

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        k = canvas.k
        x, y, w, h = rect
        top, bottom = y + 22 * k, y + h - 24 * k
        values = [column.value for column in self.columns]
        high, low = max(0.0, *values), min(0.0, self.floor, *values)
        span = (high - low) or 1.0

        def at(value: float) -> float:
            return bottom - (bottom - top) * (value - low) / span

        if self.floor:
            canvas.line(((x, at(self.floor)), (x + w, at(self.floor))), "bad", 1.5, (3, 5))
            canvas.text(_("credit line"), font(13, 600, "bad"), (x + w, at(self.floor) - 2 * k), "br")
        share = w / len(self.columns)
        for place, column in enumerate(self.columns):
            spot = _Place(x + share * (place + 0.5), at(0.0), at(column.value), share, y + h)
            _draw(canvas, spot, column)
        canvas.line(((x, at(0.0)), (x + w, at(0.0))), "edge", 1.5)


def _draw(canvas: Canvas, spot: _Place, column: Column) -> None:
    k = canvas.k
    wide = min(64 * k, spot.share * 0.6)
    color = "bad" if column.value < 0 else "teal-fill"
    top, height = min(spot.end, spot.zero), max(2 * k, abs(spot.end - spot.zero))
    # What is there is solid; what is only planned is pale, as uncertainty is everywhere in the game.
    fill, edge = (f"{color}@35", color) if column.planned else (color, "")
    canvas.box((spot.middle - wide / 2, top, wide, height), 5, fill, edge, 1.5)
    shown = money(round(column.value) * CENTS)
    if canvas.text_size(shown, font(13, 600))[0] < spot.share:
        canvas.text(shown, font(13, 600, "mute", align="center"), (spot.middle, top - 3 * k), "b")
    if canvas.text_size(column.name, font(13, 500))[0] < spot.share:
        canvas.text(column.name, font(13, 500, "mute", align="center"), (spot.middle, spot.foot), "b")
