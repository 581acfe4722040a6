"""Facts with their bands as nodes: meters, a ring, small bars and dots, for what may still be unknown.

May live here: nodes made from plain figures of `ui.survey`. May not live here: choices, decisions, screens.
Longer is always better for the firm; what nobody looked up is a pale band without a marker.
"""

import math
from dataclasses import dataclass
from typing import Unpack

from intlgame.i18n import _
from intlgame.rules.mechanics.market import Fit
from intlgame.ui.survey import Known, fit_words
from intlgame.ui.tree import Canvas, Node, Point, Range, Rect, Style, font, merge
from intlgame.ui.widgets.basic import row, set_in, spacer, spans
from intlgame.ui.widgets.meters import Bar, Estimate

GROUP_COLORS = {
    "demand": "teal-fill",
    "access": "olive",
    "distance": "home",
    "competition": "amber",
    "risk": "mute",
}


@dataclass(frozen=True, slots=True)
class Pale:
    """A bar on which nothing is known but the band: pale, dotted, without a marker."""

    estimate: Estimate
    thick: float = 8

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle, thick = canvas.k, y + h / 2, self.thick * canvas.k
        low, high = (w * part / 100 for part in (self.estimate.low, self.estimate.high))
        wide = max(thick, high - low)
        left = x + min(low, w - wide)
        canvas.box((x, middle - thick / 2, w, thick), self.thick / 2, "track")
        canvas.box((left, middle - thick / 2 - 2 * k, wide, thick + 4 * k), self.thick / 2 + 2, "edge@26")
        if wide > 16 * k:
            canvas.line(((left + 6 * k, middle), (left + wide - 6 * k, middle)), "edge", 1.6, (1, 6))


def fact_bar(estimate: Estimate, color: str, read: bool, thick: float = 8) -> Bar | Pale:
    """The drawing of a fact: marker and band where it was read, else the pale band alone."""
    return Bar(estimate, color, thick) if read else Pale(estimate, thick)


def fact_meter(known: Known, color: str, **style: Unpack[Style]) -> Node:
    """A fact under its name: its value or band in words, and the bar of how well it suits the firm."""
    estimate = known.estimate
    suits = _("suits the firm {low} to {high} of 100").format(
        low=round(estimate.low), high=round(estimate.high)
    )
    if known.read:
        value = set_in(known.words, font(15, 600, "mute", align="right"))
    else:
        value = set_in(
            spans((_("unknown")), f" · {known.words}"), font(14.5, 400, "mute", italic=True, align="right")
        )
    head = row(set_in(known.kind.label, font(15.5, 500, leading=1.25)), spacer(), value, gap=14)
    drawn = Node(decor=True, draw=fact_bar(estimate, color, known.read), height=20)
    told = known.words if known.read else _("unknown, it may be {band}").format(band=known.words)
    base: Style = {"gap": 1, "description": suits}
    span = Range(round(estimate.value)) if known.read else None
    return Node(
        role="meter",
        label=known.kind.label,
        value=told,
        range=span,
        children=(head, drawn),
        **merge(base, style),
    )


def small_bar(
    name: str, estimate: Estimate, color: str, read: bool, *, names: float = 62, **style: Unpack[Style]
) -> Node:
    """A small bar behind its name, for cards that are compared with each other."""
    parts = (
        set_in(name, font(14, 500, "mute", lines=1), width=names, shrink=0),
        Node(decor=True, draw=fact_bar(estimate, color, read, 7), height=16, grow=1, basis=30),
    )
    value = str(round(estimate.value)) if read else _("unknown")
    base: Style = {"dir": "row", "align": "center", "gap": 6}
    return Node(role="meter", label=name, value=value, children=parts, **merge(base, style))


@dataclass(frozen=True, slots=True)
class _BandRing:
    fit: Fit
    known: bool
    color: str
    thick: float
    caption: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, at = canvas.k, (x + w / 2, y + h / 2)
        r = min(w, h) / 2 - (self.thick / 2 + 1) * k
        low, middle, high = (3.6 * part for part in (self.fit.low, self.fit.middle, self.fit.high))
        canvas.circle(at, r, "", "track", self.thick)
        if self.known:
            canvas.arc(at, r, (0, middle), self.color, self.thick)
            canvas.arc(at, r, (low, high), f"{self.color}@36", self.thick)
            self._mark(canvas, at, r, middle)
        else:
            canvas.arc(at, r, (low, high), "edge@45", self.thick)
        size = min(w, h) / k
        big = font(size * 0.33, 700, "ink" if self.known else "mute", align="center", leading=1.1)
        lift = size * 0.08 * k if self.caption else 0
        canvas.text(str(self.fit.middle) if self.known else "?", big, (at[0], at[1] - lift), "c")
        if self.caption:
            under = font(11, 700, "mute", align="center")
            canvas.text(self.caption, under, (at[0], at[1] + r * 0.42), "c")

    def _mark(self, canvas: Canvas, at: Point, r: float, angle: float) -> None:
        dx, dy, reach = math.sin(math.radians(angle)), -math.cos(math.radians(angle)), self.thick * canvas.k
        inner, outer = r - reach * 0.8, r + reach * 0.8
        ends = ((at[0] + dx * inner, at[1] + dy * inner), (at[0] + dx * outer, at[1] + dy * outer))
        canvas.line(ends, "ink", 2.6)


def fit_ring(
    market: str, found: Fit, read: int, *, size: float = 44, color: str = "teal-fill", caption: str = ""
) -> Node:
    """How well a market fits, with its band drawn pale; a question mark as long as nothing was read."""
    drawing = _BandRing(found, read > 0, color, max(4.5, size / 10), caption)
    return Node(
        role="meter", label=_("Fit of {market}").format(market=market), value=fit_words(found, read),
        range=Range(found.middle) if read else None, draw=drawing, width=size, height=size, shrink=0,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Dots:
    done: int
    total: int

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        step = min(11 * k, w / max(1, self.total))
        r = min(3.7 * k, step * 0.36)
        for place in range(self.total):
            at = (x + step * (place + 0.5), middle)
            if place < self.done:
                canvas.circle(at, r, "teal-fill")
            else:
                canvas.circle(at, r - 0.6 * k, "", "edge", 1.2)


def known_dots(done: int, total: int, **style: Unpack[Style]) -> Node:
    """How many facts of a market were read, as dots that share the room there is."""
    words = _("{done} of {total}").format(done=done, total=total)
    base: Style = {"height": 14, "grow": 1, "basis": 40, "draw": _Dots(done, total)}
    return Node(
        role="progress",
        label=_("Facts read"),
        value=words,
        range=Range(done, 0, max(1, total)),
        **merge(base, style),
    )
