"""Charts whose rows are real nodes, so that a reader walks through the same figures that the eye compares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Unpack

from intlgame.i18n import _
from intlgame.ui.tree import Canvas, Node, Point, Rect, Style, font, styled
from intlgame.ui.widgets.basic import set_in
from intlgame.ui.widgets.meters import Bar, Estimate


class Amount(NamedTuple):
    """A bar: its name, its length from 0 to 100, the figure in words, and its colour."""

    name: str
    part: float
    shown: str
    color: str = "teal-fill"


def bar_chart(label: str, amounts: Sequence[Amount], *, names: float = 170, **style: Unpack[Style]) -> Node:
    """Horizontal bars, name before and figure behind."""
    rows = tuple(_bar_row(amount, names) for amount in amounts)
    return Node(role="table", label=label, children=rows, **styled(style, gap=8))


def _bar_row(amount: Amount, names: float) -> Node:
    drawing = Bar(Estimate(amount.part), amount.color, 12)
    return Node(
        role="row", dir="row", align="center", gap=12,
        children=(
            _cell(set_in(amount.name, font(15, 500)), names),
            Node(decor=True, draw=drawing, height=22, grow=1, basis=60),
            _cell(set_in(amount.shown, font(15, 600, "mute", align="right")), 90),
        ),
    )  # fmt: skip


def _cell(inner: Node, width: float) -> Node:
    return Node(role="cell", children=(inner,), width=width, shrink=1)


@dataclass(frozen=True, slots=True)
class _Spark:
    values: tuple[float, ...]
    color: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k = canvas.k
        low, high = min(self.values), max(self.values)
        span = (high - low) or 1.0
        steps = max(1, len(self.values) - 1)
        points = tuple(
            (x + 4 * k + (w - 8 * k) * place / steps, y + h - 4 * k - (h - 8 * k) * (value - low) / span)
            for place, value in enumerate(self.values)
        )
        if len(points) > 1:
            canvas.line(points, self.color, 2)
        canvas.circle(points[-1], 3.5 * k, self.color)


def sparkline(said: str, values: Sequence[float], color: str = "teal-fill", **style: Unpack[Style]) -> Node:
    """A small line of how a figure went. `said` is the course in words."""
    return Node(
        role="image",
        label=said,
        **styled(style, draw=_Spark(tuple(values), color), width=120, height=32, shrink=0),
    )


class Mark(NamedTuple):
    """A point of the deal plot: their value, your value (0 to 100), its name, and whether they ask for it."""

    theirs: float
    yours: float
    name: str
    asked: bool = False


@dataclass(frozen=True, slots=True)
class DealPlot:
    """Your value against theirs: offers so far, what they ask, both walk-aways, and what is possible
    together."""

    marks: tuple[Mark, ...]
    your_limit: float
    their_limit: float | None
    frontier: tuple[Point, ...] = ()

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        k = canvas.k
        x, y, w, h = rect
        area = (x + 34 * k, y + 4 * k, w - 40 * k, h - 32 * k)
        self._ground(canvas, area)
        self._limits(canvas, area)
        if len(self.frontier) > 1:
            canvas.line(tuple(_spot(area, a, b) for a, b in self.frontier), "edge", 2.2, (1, 7))
        offers = [mark for mark in self.marks if not mark.asked]
        if len(offers) > 1:
            canvas.line(tuple(_spot(area, m.theirs, m.yours) for m in offers), "teal-fill", 2.5, (2, 7))
        for mark in self.marks:
            self._mark(canvas, area, mark, mark is (offers[-1] if offers else None))
        ax, ay, aw, ah = area
        canvas.text(_("Their value →"), font(14, 600, "mute"), (ax + aw / 2, y + h), "b")
        canvas.text(_("Your value →"), font(14, 600, "mute"), (x, ay + ah / 2), "l", turned=True)

    def _ground(self, canvas: Canvas, area: Rect) -> None:
        x, y, w, h = area
        for step in range(5):
            canvas.line(((x, y + h * step / 4), (x + w, y + h * step / 4)), "hairline", 1)
            canvas.line(((x + w * step / 4, y), (x + w * step / 4, y + h)), "hairline", 1)

    def _limits(self, canvas: Canvas, area: Rect) -> None:
        x, y, w, h = area
        left, low = _spot(area, self.their_limit or 0, self.your_limit)
        canvas.box((left, y, x + w - left, low - y), 0, "teal-light@55")
        canvas.line(((x, low), (x + w, low)), "bad", 1.6, (4, 5))
        canvas.text(
            _("your walk-away"), font(13, 600, "bad"), (x + w - 4 * canvas.k, low + 3 * canvas.k), "tr"
        )
        if self.their_limit is not None:
            canvas.line(((left, y), (left, y + h)), "home", 1.6, (4, 5))
            canvas.text(
                _("theirs, guessed"),
                font(13, 600, "amber-text"),
                (left + 6 * canvas.k, y + h - 2 * canvas.k),
                "bl",
            )

    def _mark(self, canvas: Canvas, area: Rect, mark: Mark, last: bool) -> None:
        at, k = _spot(area, mark.theirs, mark.yours), canvas.k
        if mark.asked:
            canvas.circle(at, 9 * k, "card", "terracotta", 3)
        else:
            canvas.circle(at, (11 if last else 7) * k, "teal-fill" if last else "fit-2", "card", 2.5)
        color = "terracotta-text" if mark.asked else "teal-dark"
        canvas.text(
            mark.name, font(13, 700, color), (at[0] + 14 * k, at[1] - 4 * k), "bl" if not mark.asked else "l"
        )


def _spot(area: Rect, theirs: float, yours: float) -> Point:
    x, y, w, h = area
    return x + w * theirs / 100, y + h * (1 - yours / 100)


def deal_plot(said: str, plot: DealPlot, **style: Unpack[Style]) -> Node:
    """The deal plot with its description in words."""
    return Node(role="image", label=said, **styled(style, draw=plot, height=300))
