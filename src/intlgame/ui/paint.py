"""A laid-out tree into pixels, and the painter its drawings use.

May live here: drawing on one surface with pygame alone. May not: layout, input, deciding what a node looks
like. The painter satisfies `tree.Canvas`; `paint_tree` draws from the tree and from nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pygame

from intlgame.ui.editing import Editing
from intlgame.ui.look import Look
from intlgame.ui.sprites import Sprites, asset, box_svg, layered, paint, round_ramp, svg_picture
from intlgame.ui.text import Paragraph, TextEngine
from intlgame.ui.theme import Rgba, Theme
from intlgame.ui.tree import Anchor, Crop, Font, Layer, Node, Point, Rect, Runs

NONE: Rgba = (0, 0, 0, 0)
RING, RING_GAP = 3.5, 2.5
RING_REACH = RING + RING_GAP
_ANCHORS: dict[str, tuple[float, float]] = {
    "tl": (0, 0), "t": (0.5, 0), "tr": (1, 0), "l": (0, 0.5), "c": (0.5, 0.5), "r": (1, 0.5), "bl": (0, 1),
    "b": (0.5, 1), "br": (1, 1), "fill": (0, 0),
}  # fmt: skip


class Painter:
    """Draws on `surface` in a theme at a scale. Keeps its sprites between frames; see `tree.Canvas` for
    units."""

    def __init__(self, text: TextEngine, theme: Theme) -> None:
        self.engine, self.theme = text, theme
        self.sprites = Sprites()
        self.surface = pygame.Surface((1, 1))
        self.k = self.spacing = 1.0

    def aim(self, surface: pygame.Surface, theme: Theme, look: Look) -> None:
        """Draw on this surface from now on."""
        self.surface, self.theme = surface, theme
        self.k, self.spacing = look.scale, look.spacing
        self.sprites.budget = max(7_000_000, surface.get_width() * surface.get_height() * 4)

    def color(self, token: str) -> Rgba:
        return self.theme.rgba(token) if token else NONE

    # -- boxes

    def box(
        self, rect: Rect, radius: float = 0, fill: str = "", stroke: str = "", width: float = 1.5
    ) -> None:
        x, y, w, h = _pixels(rect)
        if w <= 0 or h <= 0:
            return
        inner, outer = self.color(fill), self.color(stroke)
        edge = max(1.0, round(width * self.k * 2) / 2) if stroke else 0.0
        round_px = round(min(radius * self.k, w / 2, h / 2) * 2) / 2
        if not stroke and round_px < 1:
            self._flat((x, y, w, h), inner)
            return
        source, side = self.sprites.corner(round_px, edge, (inner, outer))
        if w < 2 * side + 1 or h < 2 * side + 1:
            self._small_box((x, y, w, h), round_px, edge, (inner, outer))
            return
        self._slices((x, y, w, h), source, side)
        self._flat((x + side, y + side, w - 2 * side, h - 2 * side), inner)

    def _flat(self, area: tuple[int, int, int, int], color: Rgba) -> None:
        if color[3] == 255:
            self.surface.fill(color, area)
        elif color[3]:
            self.surface.blit(self.sprites.veil(area[2:], color), area[:2])

    def _small_box(
        self, area: tuple[int, int, int, int], radius: float, edge: float, colors: tuple[Rgba, Rgba]
    ) -> None:
        x, y, w, h = area
        key = ("box", w, h, radius, edge, colors)
        made = self.sprites.made(key, lambda: svg_picture(box_svg((w, h), radius, edge, colors), w, h))
        self.surface.blit(made, (x, y))

    def _slices(
        self, area: tuple[int, int, int, int], source: pygame.Surface, side: int, rim: int = 0
    ) -> None:
        """Corners and edges of a box. Of a shadow only the `rim` of each edge shows: the rest lies under its
        box."""
        x, y, w, h = area
        edge = min(side, rim or side)
        far, wide, high = side + 1, w - 2 * side, h - 2 * side
        right, low = x + w - side, y + h - side
        strip = self.sprites.strip
        self.surface.fblits(
            (
                (source.subsurface((0, 0, side, side)), (x, y)),
                (source.subsurface((far, 0, side, side)), (right, y)),
                (source.subsurface((0, far, side, side)), (x, low)),
                (source.subsurface((far, far, side, side)), (right, low)),
                (strip(source, (side, 0, 1, edge), (wide, edge)), (x + side, y)),
                (
                    strip(source, (side, far + side - edge, 1, edge), (wide, edge)),
                    (x + side, low + side - edge),
                ),
                (strip(source, (0, side, edge, 1), (edge, high)), (x, y + side)),
                (
                    strip(source, (far + side - edge, side, edge, 1), (edge, high)),
                    (right + side - edge, y + side),
                ),
            )
        )

    def gradient(self, rect: Rect, radius: float, colors: tuple[str, str], across: bool = False) -> None:
        x, y, w, h = _pixels(rect)
        if w <= 0 or h <= 0:
            return
        first, last = self.color(colors[0]), self.color(colors[1])
        if radius <= 0:
            self.surface.blit(self.sprites.ramp((w, h), (first, last), across), (x, y))
            return
        px = min(radius * self.k, w / 2, h / 2)
        key = ("gradient", w, h, px, first, last, across)
        self.surface.blit(
            self.sprites.made(key, lambda: round_ramp((w, h), px, (first, last), across)), (x, y)
        )

    def shadow(self, rect: Rect, radius: float, blur: float, strength: float = 0.16) -> None:
        soft, px = max(1, round(blur * self.k)), round(radius * self.k)
        color = (*self.color("shade")[:3], round(255 * strength))
        source, side, reach = self.sprites.shadow(px, soft, color)
        x, y, w, h = _pixels(rect)
        area = (x - reach, y - reach + soft // 3, w + 2 * reach, h + 2 * reach)
        if area[2] > 2 * side and area[3] > 2 * side:
            self._slices(area, source, side, reach + soft // 3 + 2)
        elif area[2] > 0 and area[3] > 0:
            small = self.sprites.made(
                ("small-shadow", id(source), area[2:]), lambda: pygame.transform.smoothscale(source, area[2:])
            )
            self.surface.blit(small, area[:2])

    # -- curves

    def circle(self, at: Point, r: float, fill: str = "", stroke: str = "", width: float = 2) -> None:
        edge = width * self.k if stroke else 0.0
        made = self.sprites.circle(r, edge, (self.color(fill), self.color(stroke)))
        half = made.get_width() / 2
        self.surface.blit(made, (round(at[0] - half), round(at[1] - half)))

    def arc(self, at: Point, r: float, angles: tuple[float, float], color: str, width: float) -> None:
        """From the first angle to the second, in degrees clockwise from the top."""
        start, end = angles
        if end - start >= 359.9:
            self.circle(at, r, "", color, width)
            return
        steps = max(2, round((end - start) / 4))
        turns = [math.radians(start + (end - start) * n / steps) for n in range(steps + 1)]
        self.line(tuple((at[0] + r * math.sin(t), at[1] - r * math.cos(t)) for t in turns), color, width)

    def line(
        self,
        points: tuple[Point, ...],
        color: str,
        width: float = 1.5,
        dash: tuple[float, float] | None = None,
    ) -> None:
        px = max(1.0, width * self.k)
        (ax, ay), (bx, by) = points[0], points[-1]
        if len(points) == 2 and dash is None and (ax == bx or ay == by):
            thick = max(1, round(px))
            left, top = (
                math.floor(min(ax, bx) - (ax == bx) * thick / 2),
                math.floor(min(ay, by) - (ay == by) * thick / 2),
            )
            size = (thick, round(abs(by - ay))) if ax == bx else (round(abs(bx - ax)), thick)
            self._flat((left, top, *size), self.color(color))
            return
        dashes = f'stroke-dasharray="{dash[0] * self.k:.1f} {dash[1] * self.k:.1f}"' if dash else ""
        style = (
            f'fill="none" {paint("stroke", self.color(color))} stroke-width="{px:.2f}" '
            f'stroke-linejoin="round" stroke-linecap="round" {dashes}'
        )
        self._path(points, px, style, False)

    def shape(self, points: tuple[Point, ...], fill: str = "", stroke: str = "", width: float = 1.5) -> None:
        px = width * self.k if stroke else 0.0
        colors = f"{paint('fill', self.color(fill))} {paint('stroke', self.color(stroke))}"
        style = f'{colors} stroke-width="{px:.2f}" stroke-linejoin="round"'
        self._path(points, px, style, True)

    def _path(self, points: tuple[Point, ...], width: float, style: str, closed: bool) -> None:
        margin = width + 2
        left = math.floor(min(p[0] for p in points) - margin)
        top = math.floor(min(p[1] for p in points) - margin)
        wide = math.ceil(max(p[0] for p in points) + margin) - left
        high = math.ceil(max(p[1] for p in points) + margin) - top
        steps = "L".join(f"{x - left:.1f} {y - top:.1f}" for x, y in points)
        self.surface.blit(
            self.sprites.svg(f'<path d="M{steps}{"Z" if closed else ""}" {style}/>', wide, high), (left, top)
        )

    # -- pictures and text

    def image(self, path: str, rect: Rect, radius: float = 0, crop: Crop | None = None) -> None:
        """A picture under assets/, or with an absolute path, covering the rectangle."""
        x, y, w, h = _pixels(rect)
        if w <= 0 or h <= 0:
            return
        self.surface.blit(
            self.sprites.image(asset(path), (w, h), min(radius * self.k, w / 2, h / 2), crop), (x, y)
        )

    def vectors(self, rect: Rect, ground: tuple[str, str], layers: tuple[Layer, ...]) -> None:
        """A large picture of many paths on a gradient, made once for its size and theme."""
        x, y, w, h = _pixels(rect)
        if w > 0 and h > 0:
            key = ("vectors", layers, ground, self.theme.name)
            self.surface.blit(
                self.sprites.vectors(key, (w, h), lambda: self._layers((w, h), ground, layers)), (x, y)
            )

    def _layers(
        self, size: tuple[int, int], ground: tuple[str, str], layers: tuple[Layer, ...]
    ) -> pygame.Surface:
        sheet = self.sprites.ramp(size, (self.color(ground[0]), self.color(ground[1])), False).copy()
        bodies: list[tuple[str, int]] = []
        for layer in layers:
            body = (
                f'<path d="{layer.path}" {paint("fill", self.color(layer.fill))} stroke-linejoin="round" '
                f'{paint("stroke", self.color(layer.stroke))} stroke-width="{layer.width * self.k:.2f}"/>'
            )
            blur = round(layer.blur * self.k)
            if bodies and not blur and not bodies[-1][1]:
                bodies[-1] = (bodies[-1][0] + body, 0)
            else:
                bodies.append((body, blur))
        return layered(sheet, bodies)

    def icon(self, name: str, rect: Rect, color: str, width: float = 2) -> None:
        x, y, w, h = rect
        size = max(1, round(min(w, h)))
        picture = self.sprites.icon(asset(f"icons/{name}.svg"), size, self.color(color), width)
        self.surface.blit(picture, (round(x + (w - size) / 2), round(y + (h - size) / 2)))

    def text(self, runs: Runs, style: Font, at: Point, anchor: Anchor = "tl", turned: bool = False) -> None:
        """One line (or lines broken by hand) of text with its `anchor` at a point; `turned` reads upwards."""
        made = self.engine.paragraph(runs, style, 0)
        fx, fy = _ANCHORS[anchor]
        if not turned:
            self.lines(made, style, (at[0] - made.width * fx, at[1] - made.height * fy))
            return
        sheet = pygame.Surface((math.ceil(made.width), math.ceil(made.height)), pygame.SRCALPHA)
        for image, dx, dy in self.engine.drawn(made, style, self.theme):
            sheet.blit(image, (dx, dy))
        upright = pygame.transform.rotate(sheet, 90)
        self.surface.blit(upright, (round(at[0] - made.height * fx), round(at[1] - made.width * fy)))

    def lines(self, made: Paragraph, style: Font, at: Point) -> None:
        """A broken paragraph with its top left corner at a point."""
        x, y = round(at[0]), round(at[1])
        drawn = self.engine.drawn(made, style, self.theme)
        self.surface.fblits([(image, (x + dx, y + dy)) for image, dx, dy in drawn])

    def text_size(self, runs: Runs, style: Font) -> tuple[float, float]:
        return self.engine.size(runs, style, 0)

    @contextmanager
    def clip(self, rect: Rect) -> Iterator[None]:
        """Draw only inside the rectangle, within the clip already in force."""
        before = self.surface.get_clip()
        self.surface.set_clip(pygame.Rect(_pixels(rect)).clip(before))
        try:
            yield
        finally:
            self.surface.set_clip(before)


def paint_tree(painter: Painter, root: Node, focus: str, caret: Editing | None = None) -> None:
    """Draw the tree on the painter's surface, the focus ring last. Honours the clip the surface already
    has."""
    ring: list[tuple[Node, pygame.Rect]] = []
    painter.surface.fill(painter.color(root.fill or "paper"))
    _paint(painter, root, _Frame(focus, caret, painter.surface.get_clip(), ring))
    for node, clip in ring:
        with painter.clip((clip.x, clip.y, clip.w, clip.h)):
            _ring(painter, node)


@dataclass(frozen=True, slots=True)
class _Frame:
    focus: str
    caret: Editing | None
    damage: pygame.Rect
    ring: list[tuple[Node, pygame.Rect]]


def _paint(painter: Painter, node: Node, frame: _Frame) -> None:
    if _touches(node, frame.damage, painter.k):
        _paint_self(painter, node, frame)
    if node.key == frame.focus:
        frame.ring.append((node, painter.surface.get_clip()))
    if not node.scroll:
        for child in node.children:
            _paint(painter, child, frame)
        return
    reach = RING_REACH * painter.k
    x, y, w, h = node.rect
    with painter.clip(
        (x - reach, y - reach, w + 2 * reach, h + 2 * reach)
        if node.content <= h
        else (x - reach, y, w + 2 * reach, h)
    ):
        for child in node.children:
            _paint(painter, child, frame)
    if node.content > h + 1:
        _thumb(painter, node)


def _touches(node: Node, damage: pygame.Rect, k: float) -> bool:
    x, y, w, h = node.rect
    reach = (node.shadow * 1.8 + RING_REACH + 24) * k
    return (
        x - reach < damage.right
        and y - reach < damage.bottom
        and x + w + reach > damage.left
        and y + h + reach > damage.top
    )


def _paint_self(painter: Painter, node: Node, frame: _Frame) -> None:
    if node.shadow:
        painter.shadow(node.rect, node.radius, node.shadow, node.strength)
    if node.gradient:
        painter.gradient(node.rect, node.radius, node.gradient, node.across)
        if node.stroke:
            painter.box(node.rect, node.radius, "", node.stroke, node.stroke_width)
    elif node.fill or node.stroke:
        painter.box(node.rect, node.radius, node.fill, node.stroke, node.stroke_width)
    if node.draw is not None:
        node.draw(painter, node.rect)
    if node.font is not None:
        _paint_text(painter, node, node.font, frame)


def _paint_text(painter: Painter, node: Node, style: Font, frame: _Frame) -> None:
    x, y, w, _ = inner(node, painter)
    made = painter.engine.paragraph(node.runs, style, max(1.0, w))
    spare = {"left": 0.0, "center": 0.5, "right": 1.0}[style.align] * (w - made.width)
    typing = node.edit is not None and node.key == frame.focus and frame.caret is not None
    if typing and frame.caret is not None and node.value:
        _selection(painter, made, frame.caret, (x, y))
    painter.lines(made, style, (x + spare, y))
    if typing and frame.caret is not None:
        cx, cy = painter.engine.caret(made, frame.caret.caret) if node.value else (0.0, 0.0)
        painter.box((x + cx, y + cy + made.step * 0.1, max(2.0, 2 * painter.k), made.step * 0.8), 0, "ink")


def inner(node: Node, painter: Painter) -> Rect:
    """The rectangle of a text node inside its padding."""
    x, y, w, h = node.rect
    top, right, bottom, left = node.pad if isinstance(node.pad, tuple) else (node.pad,) * 4
    s = painter.spacing
    return x + left * s, y + top * s, w - (left + right) * s, h - (top + bottom) * s


def _selection(painter: Painter, made: Paragraph, caret: Editing, at: Point) -> None:
    low, high = sorted((caret.caret, caret.anchor))
    for line_at, line in enumerate(made.lines):
        first, last = max(low, line.start), min(high, line.end)
        if first >= last:
            continue
        left = painter.engine.caret(made, first)[0]
        right = line.width if last == line.end else painter.engine.caret(made, last)[0]
        step = made.step
        painter.box((at[0] + left, at[1] + line_at * step, right - left, step), 0, "teal-light")


def _thumb(painter: Painter, node: Node) -> None:
    x, y, w, h = node.rect
    k = painter.k
    length = max(28 * k, h * h / node.content)
    top = y + (h - length) * node.scrolled / max(1.0, node.content - h)
    painter.box((x + w - 6 * k, top, 5 * k, length), 2.5, "edge")


def _ring(painter: Painter, node: Node) -> None:
    k = painter.k
    x, y, w, h = node.rect
    far, near = RING_REACH * k, RING_GAP * k
    painter.box((x - near, y - near, w + 2 * near, h + 2 * near), node.radius + RING_GAP, "", "gap", RING_GAP)
    painter.box((x - far, y - far, w + 2 * far, h + 2 * far), node.radius + RING_REACH, "", "focus", RING)


def _pixels(rect: Rect) -> tuple[int, int, int, int]:
    x, y, w, h = rect
    left, top = round(x), round(y)
    return left, top, round(x + w) - left, round(y + h) - top
