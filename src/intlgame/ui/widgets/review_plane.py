"""The plane of both values: all that could be agreed, the frontier, the way from offer to agreement.

May live here: the drawing of a negotiation that is over, and the key to its marks. May not live here: words
about the talk (they come with `Negotiated`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from intlgame.export.negotiation.labels import Frame, gathered, placed
from intlgame.export.negotiation.names import figure
from intlgame.export.negotiation.plot import CROWD
from intlgame.export.negotiation.values import Kind, Mark, Negotiated
from intlgame.i18n import _
from intlgame.ui.tree import Canvas, Layer, Node, Point, Rect, font
from intlgame.ui.widgets.basic import row, set_in, wrap

LABEL = font(13, 600, "mute")
COLORS: dict[Kind, str] = {"yours": "teal-dark", "theirs": "terracotta-text", "deal": "ink"}
Spots = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Plane:
    """Your value upwards, theirs to the right, both from 0 to 100."""

    marks: tuple[Mark, ...]
    spots: Spots
    """(yours, theirs) of the packages."""
    frontier: Spots
    alternatives: tuple[int, int]
    zone: bool

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        k = canvas.k
        x, y, w, h = rect
        area = (x + 54 * k, y + 12 * k, w - 70 * k, h - 52 * k)
        # The packages are one picture, made once: a thousand marks drawn one by one would be slow.
        size, color = (4, "edge@65") if len(self.spots) < CROWD else (2.4, "edge@45")
        cloud = Layer(_cloud(self.spots, round(area[2]), round(area[3]), max(2, round(size * k))), color)
        canvas.vectors(area, ("card", "card"), (cloud,))
        self._axes(canvas, area)
        self._alternatives(canvas, area)
        if len(self.frontier) > 1:
            canvas.line(tuple(_at(area, *each) for each in self.frontier), "olive", 2.6)
        self._way(canvas, area)
        names = gathered(self.marks)
        places = [_at(area, *_spot(each.mark)) for each in names]
        for each, at in zip(names, places, strict=True):
            _symbol(canvas, each.mark.kind, at)
        frame = Frame(rect, 7 * k, lambda words: canvas.text_size(words, font(13, 700)))
        for each, box in placed(names, places, frame):
            color = COLORS.get(each.mark.kind, "olive-text")
            canvas.box(box, 4, "card@80")
            canvas.text(each.words, font(13, 700, color), (box[0], box[1]), "tl")

    def _axes(self, canvas: Canvas, area: Rect) -> None:
        x, y, w, h = area
        k = canvas.k
        for value in range(0, 101, 25):
            across, up = _at(area, value, 0), _at(area, 0, value)
            canvas.line(((x, across[1]), (x + w, across[1])), "hairline", 1)
            canvas.line(((up[0], y), (up[0], y + h)), "hairline", 1)
            canvas.text(str(value), font(13, 500, "mute"), (x - 6 * k, across[1]), "r")
            canvas.text(str(value), font(13, 500, "mute"), (up[0], y + h + 4 * k), "t")
        canvas.text(_("Worth to them"), LABEL, (x + w / 2, y + h + 40 * k), "b")
        canvas.text(_("Worth to you"), LABEL, (x - 54 * k, y + h / 2), "l", turned=True)

    def _alternatives(self, canvas: Canvas, area: Rect) -> None:
        x, y, w, h = area
        k = canvas.k
        left, low = _at(area, *self.alternatives)
        if self.zone:
            canvas.box((left, y, x + w - left, low - y), 0, "teal-light@45")
        canvas.line(((x, low), (x + w, low)), "bad", 1.6, (4, 5))
        canvas.line(((left, y), (left, y + h)), "amber-text", 1.6, (4, 5))
        canvas.text(_("your alternative"), font(13, 600, "bad"), (x + 5 * k, low + 3 * k), "tl")
        canvas.text(_("theirs"), font(13, 600, "amber-text"), (left + 5 * k, y + h - 3 * k), "bl")

    def _way(self, canvas: Canvas, area: Rect) -> None:
        """The paths of both sides, each to the agreement where there is one."""
        end = [_spot(mark) for mark in self.marks if mark.kind in ("handshake", "deal")][:1]
        for kind, color in (("yours", "teal-fill"), ("theirs", "terracotta")):
            points = [_at(area, *_spot(mark)) for mark in self.marks if mark.kind == kind]
            points += [_at(area, *each) for each in end]
            if len(points) > 1:
                canvas.line(tuple(points), color, 2, (2, 6))


def _spot(mark: Mark) -> tuple[int, int]:
    return mark.yours, mark.theirs


def _at(area: Rect, yours: float, theirs: float) -> Point:
    x, y, w, h = area
    return x + w * theirs / 100, y + h * (1 - yours / 100)


@lru_cache(maxsize=8)
def _cloud(spots: Spots, wide: int, high: int, size: int) -> str:
    """The packages as one path of small squares, from the corner of the picture."""
    half, area = size / 2, (0.0, 0.0, float(wide), float(high))
    parts = []
    for yours, theirs in spots:
        x, y = _at(area, yours, theirs)
        parts.append(f"M{x - half:.1f} {y - half:.1f}h{size}v{size}h-{size}z")
    return "".join(parts)


def _symbol(canvas: Canvas, kind: Kind, at: Point) -> None:
    """Each kind has its own shape: nothing is told by colour alone."""
    k = canvas.k
    x, y = at
    if kind == "yours":
        canvas.circle(at, 6.5 * k, "teal-fill", "card", 2)
    elif kind == "theirs":
        canvas.circle(at, 6 * k, "card", "terracotta", 2.6)
    elif kind == "nash":
        r = 7.5 * k
        canvas.shape(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), "card", "olive", 2.4)
    elif kind == "swap":
        r = 8 * k
        canvas.shape(((x, y - r), (x + r, y + r * 0.75), (x - r, y + r * 0.75)), "olive", "card", 2)
    elif kind == "handshake":
        canvas.box((x - 6 * k, y - 6 * k, 12 * k, 12 * k), 2, "card", "ink", 2.2)
    else:
        canvas.box((x - 8 * k, y - 8 * k, 16 * k, 16 * k), 3, "ink", "card", 2)


@dataclass(frozen=True, slots=True)
class _Key:
    kind: Kind

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        _symbol(canvas, self.kind, (x + w / 2, y + h / 2))


@dataclass(frozen=True, slots=True)
class _LineKey:
    color: str
    dots: bool = False

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        if not self.dots:
            canvas.line(((x + k, middle), (x + w - k, middle)), self.color, 2.6)
            return
        for place in (0.2, 0.5, 0.8):
            canvas.box((x + w * place - 2 * k, middle - 2 * k, 4 * k, 4 * k), 0, self.color)


def plane(told: Negotiated, height: float) -> Node:
    """The plane with its description in words."""
    found = told.review.plane
    drawing = _Plane(
        told.marks,
        found.spots,
        tuple((figure(deal.player), figure(deal.other)) for deal in found.frontier),
        (figure(found.alternative), figure(found.other_alternative)),
        found.zone > 0,
    )
    return Node(role="image", label=told.course, draw=drawing, min_height=height, grow=1)


def plane_key(told: Negotiated) -> Node:
    """What the marks of this plane mean."""
    there = {mark.kind for mark in told.marks}
    names: tuple[tuple[Kind, str], ...] = (
        ("yours", _("your offers, by round")),
        ("theirs", _("their answers")),
        ("deal", _("agreement")),
        ("handshake", _("handshake")),
        ("swap", _("swap: better for both")),
        ("nash", _("Nash point")),
    )
    marks = [_key(_Key(kind), words) for kind, words in names if kind in there]
    marks.append(_key(_LineKey("olive"), _("frontier: nothing is better for both")))
    marks.append(_key(_LineKey("edge@60", dots=True), _("packages")))
    return wrap(*marks, gap=14)


def _key(drawing: _Key | _LineKey, words: str) -> Node:
    mark = Node(decor=True, draw=drawing, width=24, height=22, shrink=0)
    return row(mark, set_in(words, font(14, 500, "mute")), gap=6, hug=True)
