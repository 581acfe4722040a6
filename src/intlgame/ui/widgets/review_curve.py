"""The concession curve: what each offer and answer was worth, round by round.

May live here: the drawing. May not live here: words about the talk (they come with `Negotiated`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from intlgame.export.negotiation.names import figure
from intlgame.export.negotiation.values import Negotiated
from intlgame.i18n import _
from intlgame.i18n.formats import number
from intlgame.ui.tree import Canvas, Node, Point, Rect, font
from intlgame.ui.widgets.basic import column, grid, label, row, set_in, wrap

TARGET, APART = (9.0, 5.0), (2.0, 5.0)
"""Dashes of the two lines across."""


class _Level(NamedTuple):
    """A dashed line across: its height, its colour, its dashes."""

    value: int
    color: str
    dash: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Curve:
    """Rounds to the right, value to one side upwards from 0 to 100."""

    yours: tuple[int, ...]
    theirs: tuple[int | None, ...]
    levels: tuple[_Level, ...]
    agreed: bool

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        k = canvas.k
        x, y, w, h = rect
        area = (x + 34 * k, y + 8 * k, w - 44 * k, h - 34 * k)
        self._ground(canvas, area)
        self._levels(canvas, area)
        yours = [self._at(area, place, value) for place, value in enumerate(self.yours)]
        answered = [
            self._at(area, place, value) for place, value in enumerate(self.theirs) if value is not None
        ]
        for points, color in ((yours, "teal-fill"), (answered, "terracotta")):
            if len(points) > 1:
                canvas.line(tuple(points), color, 2.2)
        for at in answered:
            canvas.circle(at, 5.5 * k, "card", "terracotta", 2.6)
        for at in yours:
            canvas.circle(at, 6 * k, "teal-fill", "card", 2)
        if self.agreed and answered:
            px, py = answered[-1]
            canvas.box((px - 7 * k, py - 7 * k, 14 * k, 14 * k), 3, "ink", "card", 2)

    def _at(self, area: Rect, place: int, value: float) -> Point:
        x, y, w, h = area
        steps = max(1, len(self.yours) - 1)
        inset = w * 0.06
        return x + inset + (w - 2 * inset) * place / steps, y + h * (1 - value / 100)

    def _ground(self, canvas: Canvas, area: Rect) -> None:
        x, y, w, h = area
        k = canvas.k
        for value in range(0, 101, 25):
            up = y + h * (1 - value / 100)
            canvas.line(((x, up), (x + w, up)), "hairline", 1)
            canvas.text(str(value), font(13, 500, "mute"), (x - 6 * k, up), "r")
        every = max(1, -(-len(self.yours) // 12))
        for place in range(0, len(self.yours), every):
            at = self._at(area, place, 0)
            canvas.text(number(place + 1), font(13, 500, "mute"), (at[0], y + h + 5 * k), "t")

    def _levels(self, canvas: Canvas, area: Rect) -> None:
        x, _y, w, _h = area
        for level in self.levels:
            up = self._at(area, 0, level.value)[1]
            canvas.line(((x, up), (x + w, up)), level.color, 1.8, level.dash)


def curves(told: Negotiated, columns: int, height: float) -> Node:
    """What offers and answers were worth to the player, and beside it to them."""
    found, limits = told.review, told.review.limits
    own = (
        _Level(figure(limits.target), "teal-dark", TARGET),
        _Level(figure(limits.alternative), "bad", APART),
    )
    other = (_Level(figure(found.plane.other_alternative), "bad", APART),)
    rounds = found.rounds
    mine = _Curve(
        tuple(figure(each.yours.player) for each in rounds),
        tuple(figure(each.theirs.player) if each.theirs else None for each in rounds),
        own,
        found.result.deal is not None,
    )
    theirs = _Curve(
        tuple(figure(each.yours.other) for each in rounds),
        tuple(figure(each.theirs.other) if each.theirs else None for each in rounds),
        other,
        found.result.deal is not None,
    )
    return grid(
        columns,
        _one(_("Worth to you, by round"), told.curve, mine, height),
        _one(_("Worth to them, by round"), _("The table has their values."), theirs, height),
        gap=22,
        align="start",
    )


def _one(title: str, said: str, drawing: _Curve, height: float) -> Node:
    picture = Node(role="image", label=f"{title}. {said}", draw=drawing, height=height)
    return column(label(title, 15, "mute"), picture, gap=4)


@dataclass(frozen=True, slots=True)
class _Mark:
    kind: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, at = canvas.k, (x + w / 2, y + h / 2)
        if self.kind == "yours":
            canvas.circle(at, 6 * k, "teal-fill", "card", 2)
        elif self.kind == "theirs":
            canvas.circle(at, 5.5 * k, "card", "terracotta", 2.6)
        elif self.kind == "deal":
            canvas.box((at[0] - 7 * k, at[1] - 7 * k, 14 * k, 14 * k), 3, "ink", "card", 2)
        else:
            color, dash = ("teal-dark", TARGET) if self.kind == "target" else ("bad", APART)
            canvas.line(((x, at[1]), (x + w, at[1])), color, 1.8, dash)


def curve_key(told: Negotiated) -> Node:
    """What the marks mean."""
    names = [("yours", _("your best package")), ("theirs", _("what they asked for"))]
    if told.review.result.deal:
        names.append(("deal", _("agreement")))
    names += [("target", _("your target")), ("apart", _("without agreement"))]
    marks = (
        row(
            Node(decor=True, draw=_Mark(kind), width=26, height=22, shrink=0),
            set_in(words, font(14, 500, "mute")),
            gap=6,
            hug=True,
        )
        for kind, words in names
    )
    return wrap(*marks, gap=14)
