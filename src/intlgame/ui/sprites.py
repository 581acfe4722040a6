"""Shapes as small pictures: corners, blurred shadows, curves, icons and scaled images, made once and kept.

May live here: making and caching surfaces. May not: nodes, places on the screen, text.

Vectors go through SDL's SVG loader, whose edges are exact coverage; boxes are nine slices, so a panel of any
size costs its four corners and a few fills. Everything kept is counted in pixels and the oldest half goes
when the budget is full.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from pathlib import Path

import pygame

from intlgame.paths import bundled
from intlgame.ui.theme import Rgba
from intlgame.ui.tree import Crop

PIXELS_KEPT = 7_000_000


@lru_cache(maxsize=512)
def asset(path: str) -> Path:
    """A file under assets/; an absolute path stands for itself."""
    given = Path(path)
    return given if given.is_absolute() else bundled("assets", *given.parts)


class Sprites:
    """A cache of surfaces. `made` gives the surface of a key, making it the first time."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, pygame.Surface] = {}
        self._pixels = 0
        self.budget = PIXELS_KEPT

    def made(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        known = self._kept.get(key)
        if known is None:
            known = make()
            self._pixels += known.get_width() * known.get_height()
            if self._pixels > self.budget:
                self._drop_half()
            self._kept[key] = known
        return known

    def _drop_half(self) -> None:
        for key in list(self._kept)[: len(self._kept) // 2 + 1]:
            gone = self._kept.pop(key)
            self._pixels -= gone.get_width() * gone.get_height()

    def svg(self, body: str, width: int, height: int) -> pygame.Surface:
        """A picture of this SVG content, `width` by `height` device pixels."""
        return self.made((body, width, height), lambda: svg_picture(body, width, height))

    def corner(self, radius: float, stroke: float, colors: tuple[Rgba, Rgba]) -> tuple[pygame.Surface, int]:
        """A box small enough to be all corners, and the side of one corner: the source of nine slices."""
        side = int(max(radius, stroke)) + 2
        size = 2 * side + 1
        key = ("corner", radius, stroke, colors)
        return self.made(
            key, lambda: svg_picture(box_svg((size, size), radius, stroke, colors), size, size)
        ), side

    def circle(self, r: float, edge: float, colors: tuple[Rgba, Rgba]) -> pygame.Surface:
        """A circle in the middle of a square picture, with room for its edge."""
        return self.made(("circle", r, edge, colors), lambda: _circle(r, edge, colors))

    def shadow(self, radius: int, blur: int, color: Rgba) -> tuple[pygame.Surface, int, int]:
        """A blurred box that is all corners, the side of one corner, and how far it reaches outside the
        box."""
        reach = round(blur * 1.3)
        side = reach + max(radius, reach) + 1
        picture = self.made(
            ("shadow", radius, blur, color), lambda: _blurred(side, reach, radius, blur, color)
        )
        return picture, side, reach

    def strip(
        self, source: pygame.Surface, area: tuple[int, int, int, int], size: tuple[int, int]
    ) -> pygame.Surface:
        """One edge of a nine slice, drawn out to `size`."""
        key = ("strip", id(source), area, size)
        return self.made(key, lambda: pygame.transform.scale(source.subsurface(area), size))

    def veil(self, size: tuple[int, int], color: Rgba) -> pygame.Surface:
        """A plain translucent surface."""

        def make() -> pygame.Surface:
            sheet = pygame.Surface(size)
            sheet.fill(color[:3])
            sheet.set_alpha(color[3])
            return sheet

        return self.made(("veil", size, color), make)

    def ramp(self, size: tuple[int, int], colors: tuple[Rgba, Rgba], across: bool) -> pygame.Surface:
        """A plain gradient from top to bottom or left to right."""
        return self.made(("ramp", size, colors, across), lambda: _ramp(size, colors, across))

    def icon(self, path: Path, size: int, color: Rgba, width: float) -> pygame.Surface:
        """A line icon in one colour; an empty picture where the file is not there."""

        def make() -> pygame.Surface:
            if not path.is_file():
                return pygame.Surface((size, size), pygame.SRCALPHA)
            text = path.read_text("utf-8").replace("currentColor", hexed(color))
            text = re.sub(r'stroke-width="[^"]*"', f'stroke-width="{width}"', text)
            text = re.sub(r'\b(width|height)="24"', rf'\1="{size}"', text, count=2)
            return load_svg(text)

        return self.made(("icon", path, size, color, width), make)

    def image(
        self, path: Path, size: tuple[int, int], radius: float, crop: Crop | None = None
    ) -> pygame.Surface:
        """A picture scaled to cover `size`, cut at the middle, its corners rounded; empty if the file is
        missing."""
        return self.made(
            ("image", path, size, round(radius, 1), crop), lambda: self._image(path, size, radius, crop)
        )

    def _image(self, path: Path, size: tuple[int, int], radius: float, crop: Crop | None) -> pygame.Surface:
        if not path.is_file():
            return pygame.Surface(size, pygame.SRCALPHA)
        loaded = pygame.image.load(path)
        picture = _covering(loaded.subsurface(crop) if crop else loaded, size)
        if radius > 0:
            mask = load_svg(
                _document(
                    f'<rect width="{size[0]}" height="{size[1]}" rx="{radius:.2f}" fill="#fff"/>', *size
                )
            )
            picture.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return picture

    def vectors(
        self, key: Hashable, size: tuple[int, int], make: Callable[[], pygame.Surface]
    ) -> pygame.Surface:
        """A large opaque picture, converted to the window's format."""
        return self.made((key, size), lambda: make().convert() if pygame.display.get_surface() else make())


def layered(sheet: pygame.Surface, layers: Sequence[tuple[str, int]]) -> pygame.Surface:
    """SVG bodies one over the other on a sheet; those with a blur radius are glows, drawn small and
    enlarged."""
    size = sheet.get_size()
    for body, blur in layers:
        if not blur:
            sheet.blit(load_svg(_document(body, *size)), (0, 0))
            continue
        less = max(1, blur // 2)
        small = (max(1, size[0] // less), max(1, size[1] // less))
        shrunk = f'<g transform="scale({1 / less:.5f})">{body}</g>'
        soft = pygame.transform.gaussian_blur(load_svg(_document(shrunk, *small)), max(1, round(blur / less)))
        sheet.blit(pygame.transform.smoothscale(soft, size), (0, 0))
    return sheet


def load_svg(text: str) -> pygame.Surface:
    return pygame.image.load(io.BytesIO(text.encode()), "drawn.svg").convert_alpha()


def svg_picture(body: str, width: int, height: int) -> pygame.Surface:
    """A picture of this SVG content."""
    return load_svg(_document(body, width, height))


def hexed(color: Rgba) -> str:
    return f"#{color[0]:02x}{color[1]:02x}{color[2]:02x}"


def paint(what: str, color: Rgba) -> str:
    """SVG attributes for a fill or stroke; a fully transparent colour is none."""
    if color[3] == 0:
        return f'{what}="none"'
    return f'{what}="{hexed(color)}" {what}-opacity="{color[3] / 255:.3f}"'


def box_svg(size: tuple[int, int], radius: float, stroke: float, colors: tuple[Rgba, Rgba]) -> str:
    """The SVG of a box with rounded corners, its stroke inside."""
    inset, wide, high = stroke / 2, max(0.1, size[0] - stroke), max(0.1, size[1] - stroke)
    return (
        f'<rect x="{inset}" y="{inset}" width="{wide}" height="{high}" '
        f'rx="{max(0.0, radius - inset):.2f}" {paint("fill", colors[0])} {paint("stroke", colors[1])} '
        f'stroke-width="{stroke}"/>'
    )


def _circle(r: float, edge: float, colors: tuple[Rgba, Rgba]) -> pygame.Surface:
    size = math.ceil(2 * r + edge) + 2
    body = (
        f'<circle cx="{size / 2}" cy="{size / 2}" r="{r:.2f}" {paint("fill", colors[0])} '
        f'{paint("stroke", colors[1])} stroke-width="{edge:.2f}"/>'
    )
    return svg_picture(body, size, size)


def _document(body: str, width: int, height: int) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{body}</svg>'


def _blurred(side: int, reach: int, radius: int, blur: int, color: Rgba) -> pygame.Surface:
    """Blurred at a reduced size when the blur is wide: nobody sees the difference, and it costs a tenth."""
    size, less = 2 * side + 1, max(1, blur // 6)
    small = max(3, -(-size // less))
    sheet = pygame.Surface((small, small), pygame.SRCALPHA)
    sheet.fill((*color[:3], 0))
    inner = pygame.Rect(
        reach // less, reach // less, small - 2 * (reach // less), small - 2 * (reach // less)
    )
    pygame.draw.rect(sheet, color, inner, border_radius=max(0, radius // less))
    soft = pygame.transform.gaussian_blur(sheet, max(1, round(blur / less / 1.6)))
    return soft if less == 1 else pygame.transform.smoothscale(soft, (size, size))


def _ramp(size: tuple[int, int], colors: tuple[Rgba, Rgba], across: bool) -> pygame.Surface:
    opaque = colors[0][3] == colors[1][3] == 255
    sheet = pygame.Surface(size, 0 if opaque else pygame.SRCALPHA)
    length = size[0] if across else size[1]
    for at in range(length):
        part = at / max(1, length - 1)
        shade = [round(a + (b - a) * part) for a, b in zip(*colors, strict=True)]
        sheet.fill(shade, (at, 0, 1, size[1]) if across else (0, at, size[0], 1))
    return sheet.convert() if opaque and pygame.display.get_surface() else sheet


def _covering(picture: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    picture = picture.convert_alpha()
    width, height = picture.get_size()
    part = max(size[0] / width, size[1] / height)
    cut_w, cut_h = min(width, round(size[0] / part)), min(height, round(size[1] / part))
    area = ((width - cut_w) // 2, (height - cut_h) // 2, cut_w, cut_h)
    return pygame.transform.smoothscale(picture.subsurface(area), size)


def round_ramp(
    size: tuple[int, int], radius: float, colors: tuple[Rgba, Rgba], across: bool
) -> pygame.Surface:
    """A gradient with rounded corners."""
    w, h = size
    stops = "".join(
        f'<stop offset="{at}" stop-color="{hexed(color)}" stop-opacity="{color[3] / 255:.3f}"/>'
        for at, color in enumerate(colors)
    )
    end = f'x2="{w}" y2="0"' if across else f'x2="0" y2="{h}"'
    return load_svg(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}"><defs>'
        f'<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" y1="0" {end}>'
        f"{stops}</linearGradient></defs>"
        f'<rect width="{w}" height="{h}" rx="{radius:.2f}" fill="url(#g)"/></svg>'
    )
