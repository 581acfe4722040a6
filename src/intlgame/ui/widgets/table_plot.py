"""The plot of a talk: your value against theirs as you guess it, with its legend and the table behind it.

May live here: the drawing, and what is seen of a talk turned into its dots. May not live here: what the
figures mean in words (`table_worth`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.ui.bargaining import Sight, settled
from intlgame.ui.table_draft import Draft
from intlgame.ui.table_words import LETTERS
from intlgame.ui.tree import Canvas, Node, Point, Rect, font
from intlgame.ui.widgets.basic import row, set_in
from intlgame.ui.widgets.grid import Line, table


class Dot(NamedTuple):
    """A package in the plot: their guessed value and yours, and its letter where it is being built."""

    theirs: float
    yours: float
    letter: str = ""


@dataclass(frozen=True, slots=True)
class WorthPlot:
    """Your value against theirs. Levels are lines across: without a deal, limit, target."""

    offers: tuple[Dot, ...]
    asks: tuple[Dot, ...]
    drafts: tuple[Dot, ...]
    levels: tuple[int, int, int]
    frontier: tuple[tuple[int, int], ...]

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        k = canvas.k
        x, y, w, h = rect
        area = (x + 30 * k, y + 8 * k, w - 38 * k, h - 34 * k)
        self._ground(canvas, area)
        self._paths(canvas, area)
        self._packages(canvas, area)
        self._names(canvas, area)
        ax, ay, aw, ah = area
        canvas.text(_("Their value, your guess →"), font(13.5, 600, "mute"), (ax + aw / 2, y + h), "b")
        canvas.text(_("Your value →"), font(13.5, 600, "mute"), (x, ay + ah / 2), "l", turned=True)

    def _ground(self, canvas: Canvas, area: Rect) -> None:
        x, y, w, h = area
        none, limit, target = (_spot(area, 0, level)[1] for level in self.levels)
        canvas.box((x, y, w, limit - y), 0, "teal-light@55")
        for step in range(5):
            canvas.line(((x, y + h * step / 4), (x + w, y + h * step / 4)), "hairline", 1)
            canvas.line(((x + w * step / 4, y), (x + w * step / 4, y + h)), "hairline", 1)
        canvas.line(((x, none), (x + w, none)), "edge", 1.5, (2, 4))
        canvas.line(((x, limit), (x + w, limit)), "bad", 1.8, (5, 4))
        canvas.line(((x, target), (x + w, target)), "good", 1.6, (5, 4))

    def _names(self, canvas: Canvas, area: Rect) -> None:
        """The names of the levels, over everything else and at the side where no package lies."""
        none, limit, target = self.levels
        self._name(canvas, area, (_("your target"), "good"), (target, True))
        self._name(canvas, area, (_("your limit"), "bad"), (limit, True))
        self._name(canvas, area, (_("without a deal"), "mute"), (min(limit, none), False))

    def _name(self, canvas: Canvas, area: Rect, name: tuple[str, str], level: tuple[int, bool]) -> None:
        """A name and its color, above or below its level."""
        k, how = canvas.k, font(13, 600, name[1])
        wide, high = canvas.text_size(name[0], how)
        line = _spot(area, 0, level[0])[1]
        top = max(area[1], line - high - 2 * k) if level[1] else line + 2 * k
        left, right = area[0] + 6 * k, area[0] + area[2] - wide - 6 * k
        free = (at for at in (left, right) if not self._lies((at, top, wide, high), area, 12 * k))
        at = next(free, left)
        canvas.box((at - 3 * k, top, wide + 6 * k, high), 4, "card@78")
        canvas.text(name[0], how, (at, top), "tl")

    def _lies(self, room: Rect, area: Rect, reach: float) -> bool:
        """Whether a package lies in this place."""
        x, y, w, h = room
        spots = (_spot(area, dot.theirs, dot.yours) for dot in (*self.offers, *self.asks, *self.drafts))
        return any(x - reach < px < x + w + reach and y - reach < py < y + h + reach for px, py in spots)

    def _paths(self, canvas: Canvas, area: Rect) -> None:
        if len(self.frontier) > 1:
            canvas.line(tuple(_spot(area, a, b) for a, b in self.frontier), "edge", 2, (3, 5))
        for dots, color in ((self.offers, "teal-fill"), (self.asks, "terracotta")):
            if len(dots) > 1:
                canvas.line(tuple(_spot(area, dot.theirs, dot.yours) for dot in dots), color, 2, (2, 6))

    def _packages(self, canvas: Canvas, area: Rect) -> None:
        k = canvas.k
        for dot in self.offers:
            canvas.circle(_spot(area, dot.theirs, dot.yours), 6 * k, "teal-fill", "card", 2)
        for place, dot in enumerate(self.asks, 1):
            last = place == len(self.asks)
            canvas.circle(
                _spot(area, dot.theirs, dot.yours), (8 if last else 5) * k, "card", "terracotta", 2.6
            )
        for dot in self.drafts:
            at = _spot(area, dot.theirs, dot.yours)
            r = 12 * k
            diamond = ((at[0], at[1] - r), (at[0] + r, at[1]), (at[0], at[1] + r), (at[0] - r, at[1]))
            canvas.shape(diamond, "teal", "gap", 2)
            canvas.text(dot.letter, font(12, 700, "on-teal", align="center"), at, "c")


def _spot(area: Rect, theirs: float, yours: float) -> Point:
    x, y, w, h = area
    return x + w * min(100.0, theirs) / 100, y + h * (1 - min(100.0, yours) / 100)


def plot_of(seen: Sight, draft: Draft) -> WorthPlot:
    """The plot of a talk so far, with the packages that are being built."""
    sheet = seen.talk.prepared
    building = [] if seen.over else list(enumerate(draft.packages))
    agreed = (_dot(seen, seen.bargain.outcome),) if seen.over and seen.bargain.outcome else ()
    return WorthPlot(
        offers=tuple(_dot(seen, package) for _place, package in seen.offers),
        asks=tuple(_dot(seen, package) for _place, package in seen.asks),
        drafts=agreed
        or tuple(_dot(seen, package, LETTERS[n]) for n, package in building if settled(package)),
        levels=(seen.alternative, sheet.limit, sheet.target),
        frontier=seen.frontier,
    )


def _dot(seen: Sight, package: Sequence[str], letter: str = "") -> Dot:
    return Dot(seen.theirs(tuple(package)), seen.worth(package), letter)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A mark of the plot, for its legend."""

    kind: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k = canvas.k
        at = (x + w / 2, y + h / 2)
        if self.kind == "draft":
            r = 6.5 * k
            points = ((at[0], at[1] - r), (at[0] + r, at[1]), (at[0], at[1] + r), (at[0] - r, at[1]))
            canvas.shape(points, "teal")
        elif self.kind == "frontier":
            canvas.line(((x, at[1]), (x + w, at[1])), "edge", 2, (3, 5))
        elif self.kind == "asked":
            canvas.circle(at, 5.5 * k, "card", "terracotta", 2.6)
        else:
            canvas.circle(at, 5 * k, "teal-fill")


def legend(seen: Sight) -> Node:
    first = () if seen.over and not seen.bargain.outcome else (_agreed_or_built(seen),)
    told = (
        *first,
        ("offered", _("you offered")),
        ("asked", _("they ask")),
        ("frontier", _("possible together, as you guess")),
    )
    marks = (
        row(
            Node(draw=_Sign(kind), width=18, height=16, shrink=0), set_in(words, font(13, 500, "mute")), gap=5
        )
        for kind, words in told
    )
    return Node(dir="wrap", gap=10, children=tuple(marks), decor=True)


def _agreed_or_built(seen: Sight) -> tuple[str, str]:
    return "draft", _("agreed") if seen.over else _("being built")


def behind(seen: Sight, draft: Draft) -> tuple[Node, ...]:
    """The plot as a table for readers; nothing before there is anything in it."""
    rows = [(_("Offer {n}").format(n=n), package) for n, (_p, package) in enumerate(seen.offers, 1)]
    rows += [(_("They asked, {n}").format(n=n), package) for n, (_p, package) in enumerate(seen.asks, 1)]
    if seen.over:
        rows += [(_("What you agreed"), seen.bargain.outcome)] if seen.bargain.outcome else []
    else:
        rows += [
            (_("Package {letter}, being built").format(letter=LETTERS[n]), package)
            for n, package in enumerate(draft.packages)
            if settled(package)
        ]
    lines = tuple(Line(cells=(name, str(seen.worth(p)), str(seen.theirs(p)))) for name, p in rows)
    heads = (_("Package"), _("To you"), _("To them, your guess"))
    return (table(_("Your value against theirs, as a table"), heads, lines),) if lines else ()
