"""Values with their uncertainty: meters, gauges, dots, and the row that says a fact is not known yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Unpack

from intlgame.i18n import _
from intlgame.ui.tree import Canvas, Node, Range, Rect, Runs, Style, font, merge, styled
from intlgame.ui.widgets.basic import IconDrawing, column, icon, key_cap, row, set_in, spacer
from intlgame.ui.widgets.controls import TARGET, Press


class Estimate(NamedTuple):
    """A value from 0 to 100 and how far it may be off either way."""

    value: float
    spread: float = 0

    @property
    def low(self) -> float:
        return max(0.0, self.value - self.spread)

    @property
    def high(self) -> float:
        return min(100.0, self.value + self.spread)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with a marker at the estimate and a pale band for what is not known."""

    estimate: Estimate | None
    color: str
    thick: float = 8

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        thick = self.thick * k
        canvas.box((x, middle - thick / 2, w, thick), self.thick / 2, "track")
        if self.estimate is None:
            canvas.line(((x + 4 * k, middle), (x + w - 4 * k, middle)), "edge", 1.5, (1, 6))
            return
        value, low, high = (
            w * part / 100 for part in (self.estimate.value, self.estimate.low, self.estimate.high)
        )
        if value > 0:
            canvas.box((x, middle - thick / 2, max(thick, value), thick), self.thick / 2, self.color)
        if self.estimate.spread:
            canvas.box(
                (x + low, middle - thick / 2 - 3 * k, high - low, thick + 6 * k), 7, f"{self.color}@30"
            )
            at = min(w - 2 * k, max(2 * k, value))
            canvas.box((x + at - 2 * k, middle - thick / 2 - 5 * k, 4 * k, thick + 10 * k), 2, "ink")


def _range_words(estimate: Estimate | None) -> str:
    if estimate is None:
        return _("unknown")
    if not estimate.spread:
        return ""
    return _("between {low} and {high} of 100").format(low=round(estimate.low), high=round(estimate.high))


def meter(
    name: str,
    shown: str,
    estimate: Estimate | None,
    color: str = "teal-fill",
    *,
    note: str = "",
    icon_name: str = "",
    **style: Unpack[Style],
) -> Node:
    """A named value: words above, bar below, and a note. None is drawn and said as unknown, never as zero."""
    value = shown or (_range_words(estimate) if estimate is None else str(round(estimate.value)))
    head = row(
        set_in(name, font(16, 500)), spacer(), set_in(value, font(15, 600, "mute", align="right")), gap=12
    )
    lines = [head, Node(decor=True, draw=Bar(estimate, color), height=20)]
    lines += [set_in(note, font(14, 400, "mute"))] if note else []
    body = column(*lines, gap=1, grow=1, basis=0)
    tile = Node(
        decor=True, draw=IconDrawing(icon_name, color, 22), width=42, height=42, radius=11, fill="card-2",
        stroke="hairline", shrink=0,
    )  # fmt: skip
    described = ". ".join(part for part in (_range_words(estimate), note) if part and part != value)
    span = Range(round(estimate.value)) if estimate is not None else None
    parts = (tile, body) if icon_name else (body,)
    base: Style = {"dir": "row", "gap": 14, "description": described}
    return Node(role="meter", label=name, value=value, range=span, children=parts, **merge(base, style))


def unknown(name: str, price: str, press: object = None, **style: Unpack[Style]) -> Node:
    """A fact that has not been bought: says so, and what it costs. With a press it is the button that buys
    it."""
    how = press if isinstance(press, Press) else Press(press)
    caps = (key_cap(how.shortcut),) if how.shortcut else ()
    color = "mute" if how.disabled else "teal-text"
    parts = (
        icon("lock", 18, "faint"),
        set_in(name, font(16, 500)),
        set_in(_("unknown"), font(16, 400, "faint", italic=True), shrink=0),
        spacer(),
        set_in(how.disabled or price, font(15, 700, color, align="right"), shrink=1 if how.disabled else 0),
        *caps,
    )
    base: Style = {
        "dir": "row",
        "align": "center",
        "gap": 9,
        "pad": (6, 14, 6, 12),
        "radius": 9,
        "min_height": TARGET,
    }
    base |= {"fill": "card-2", "stroke": "edge", "stroke_width": 1.3}
    if how.intent is None:
        return Node(
            role="meter", label=name, value=f"{_('unknown')}, {price}", children=parts, **merge(base, style)
        )
    return Node(
        role="button", label=_("Find out: {name}, unknown, {price}").format(name=name, price=price),
        intent=how.intent, shortcut=how.shortcut, disabled=how.disabled, children=parts, **merge(base, style),
    )  # fmt: skip


def bar(
    name: str, value: float, color: str = "teal-fill", *, names: float = 62, **style: Unpack[Style]
) -> Node:
    """A small bar behind its name, for cards that are compared with each other."""
    parts = (
        set_in(name, font(14, 500, "mute"), width=names),
        Node(decor=True, draw=Bar(Estimate(value), color, 7), height=12, grow=1, basis=40),
    )
    base: Style = {"dir": "row", "align": "center", "gap": 4}
    return Node(
        role="meter",
        label=name,
        value=str(round(value)),
        range=Range(round(value)),
        children=parts,
        **merge(base, style),
    )


@dataclass(frozen=True, slots=True)
class _Ring:
    value: float
    color: str
    thick: float
    caption: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, at = canvas.k, (x + w / 2, y + h / 2)
        r = min(w, h) / 2 - self.thick * k / 2
        canvas.circle(at, r, "", "track", self.thick)
        if self.value > 0:
            canvas.arc(at, r, (0, 3.6 * self.value), self.color, self.thick)
        big = font(min(w, h) / k * 0.34, 700, "ink", align="center", leading=1.1)
        if not self.caption:
            canvas.text(str(round(self.value)), big, at, "c")
            return
        canvas.text(str(round(self.value)), big, (at[0], at[1] - 6 * k), "c")
        canvas.text(self.caption, font(11, 700, "mute", align="center"), (at[0], at[1] + r * 0.38), "c")


def ring(label: str, value: float, *, size: float = 42, color: str = "teal-fill", caption: str = "") -> Node:
    """A ring gauge with its number in the middle; the caption fits from a size of about 64."""
    drawing = _Ring(value, color, max(4.0, size / 9), caption)
    return Node(
        role="meter", label=label, value=str(round(value)), range=Range(round(value)), draw=drawing,
        width=size,
        height=size, shrink=0,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Dots:
    done: int
    total: int
    color: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, _w, h = rect
        k = canvas.k
        for place in range(self.total):
            at = (x + (5 + place * 11) * k, y + h / 2)
            if place < self.done:
                canvas.circle(at, 3.8 * k, self.color)
            else:
                canvas.circle(at, 3.2 * k, "", "edge", 1.4)


def dots(label: str, done: int, total: int, color: str = "teal-fill") -> Node:
    """So many of so many, as dots."""
    return Node(
        role="progress", label=label, value=_("{done} of {total}").format(done=done, total=total),
        range=Range(done, 0, max(1, total)), draw=_Dots(done, total, color), width=11 * total, height=14,
        shrink=0,
    )  # fmt: skip


def progress(label: str, done: int, total: int, shown: Runs = "", **style: Unpack[Style]) -> Node:
    """How far something has come, as a bar under its name."""
    words = _("{done} of {total}").format(done=done, total=total)
    head = row(
        set_in(label, font(15, 600, "mute")), spacer(), set_in(shown or words, font(15, 500, "mute")), gap=12
    )
    part = Estimate(100 * done / max(1, total))
    return Node(
        role="progress", label=label, value=words, range=Range(done, 0, max(1, total)),
        children=(head, Node(decor=True, draw=Bar(part, "teal-fill", 7), height=14)), **styled(style, gap=4),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Between:
    yours: float
    theirs: float
    limit: float | None

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        left, wide = x + 9 * k, w - 18 * k
        yours, theirs = left + wide * self.yours / 100, left + wide * self.theirs / 100
        canvas.box((left, middle - 3 * k, wide, 6 * k), 3, "track")
        canvas.box((min(yours, theirs), middle - 3 * k, abs(yours - theirs), 6 * k), 3, "gold")
        if self.limit is not None:
            at = left + wide * self.limit / 100
            canvas.line(((at, middle - 14 * k), (at, middle + 14 * k)), "bad", 2, (3, 5))
        canvas.circle((theirs, middle), 7 * k, "card", "terracotta", 3)
        canvas.circle((yours, middle), 8.5 * k, "teal-fill", "card", 2.5)


def between(
    said: str, yours: float, theirs: float, limit: float | None = None, **style: Unpack[Style]
) -> Node:
    """Where two sides stand on a rail from 0 to 100, with your own limit. `said` is the same in words."""
    drawing = _Between(yours, theirs, limit)
    return Node(role="image", label=said, **styled(style, draw=drawing, height=32, min_width=92))
