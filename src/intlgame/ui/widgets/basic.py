"""Texts, containers and small marks that everything else is composed of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

from intlgame.ui.tree import (
    Canvas,
    Font,
    Node,
    Rect,
    Runs,
    Span,
    Style,
    TextAlign,
    font,
    merge,
    plain,
    styled,
)


def text(
    content: Runs,
    size: float = 17,
    color: str = "ink",
    *,
    weight: int = 400,
    text_align: TextAlign = "left",
    leading: float = 1.32,
    **style: Unpack[Style],
) -> Node:
    """Sans text, for what is measured and explained. Steps: 13, 15, 17, 20, 25, 32, 40."""
    return Node(
        role="text", runs=content, font=font(size, weight, color, align=text_align, leading=leading), **style
    )


def prose(content: Runs, size: float = 17, color: str = "ink", **style: Unpack[Style]) -> Node:
    """Long text: wider leading, and never wider than a comfortable measure."""
    return Node(
        role="text",
        runs=content,
        font=font(size, 400, color, leading=1.42),
        **styled(style, max_width=size * 40),
    )


def set_in(content: Runs, how: Font, **style: Unpack[Style]) -> Node:
    """Text in a font made by `tree.font`, for the cases the other constructors do not cover."""
    return Node(role="text", runs=content, font=how, **style)


def heading(
    content: Runs,
    level: int = 2,
    size: float = 0,
    color: str = "ink",
    *,
    text_align: TextAlign = "left",
    **style: Unpack[Style],
) -> Node:
    """A serif heading. Level 1 is the screen's title, 2 a panel's, 3 a part of a panel."""
    pixels = size or {1: 32, 2: 22, 3: 20}.get(level, 17)
    return Node(
        role="heading",
        level=level,
        runs=content,
        font=font(pixels, 600, color, serif=True, align=text_align, leading=1.25),
        **style,
    )


def label(content: Runs, size: float = 16, color: str = "ink", **style: Unpack[Style]) -> Node:
    """A bold sans line that heads a small part: a heading of level 3 for readers."""
    return Node(role="heading", level=3, runs=content, font=font(size, 700, color), **style)


def quote(content: Runs, size: float = 23, color: str = "ink", **style: Unpack[Style]) -> Node:
    """What somebody says, in serif. Tag native words with their language."""
    return Node(role="text", runs=content, font=font(size, 400, color, serif=True, leading=1.34), **style)


def spans(*parts: str | Span) -> tuple[Span, ...]:
    """Runs from plain strings and spans."""
    return tuple(Span(part) if isinstance(part, str) else part for part in parts)


def bold(content: str, color: str = "") -> Span:
    return Span(content, bold=True, color=color)


def italic(content: str, color: str = "") -> Span:
    return Span(content, italic=True, color=color)


def accent(content: str) -> Span:
    """Words in terracotta: the point of what was said."""
    return Span(content, color="terracotta-text")


def native(content: str, lang: str) -> Span:
    """Words of another language, with its BCP 47 tag."""
    return Span(content, lang=lang)


# -- containers


def column(*children: Node, **style: Unpack[Style]) -> Node:
    return Node(children=children, **style)


def row(*children: Node, **style: Unpack[Style]) -> Node:
    """Side by side, their middles in line unless `align` says otherwise."""
    return Node(children=children, **styled(style, dir="row", align="center"))


def wrap(*children: Node, **style: Unpack[Style]) -> Node:
    """Side by side, in as many lines as it takes."""
    return Node(children=children, **styled(style, dir="wrap", align="center", gap=8))


def grid(cells: int | Sequence[float], *children: Node, **style: Unpack[Style]) -> Node:
    """Rows of equal cells, or of cells with these weights."""
    weights = (1.0,) * cells if isinstance(cells, int) else tuple(cells)
    return Node(children=children, **styled(style, dir="grid", gap=12, columns=weights))


def stack(*children: Node, **style: Unpack[Style]) -> Node:
    """One above the other; children say with `anchor` and `offset` where they sit."""
    return Node(children=children, **styled(style, dir="stack"))


def scroll(*children: Node, **style: Unpack[Style]) -> Node:
    """A column that scrolls when it does not fit, and takes the room there is."""
    return Node(children=children, **styled(style, gap=16, grow=1, scroll=True))


def card(*children: Node, **style: Unpack[Style]) -> Node:
    """A raised sheet."""
    base: Style = {
        "fill": "card",
        "stroke": "hairline",
        "radius": 16,
        "shadow": 10,
        "pad": 20,
        "gap": 8,
        "strength": 0.12,
    }
    return Node(children=children, **merge(base, style))


def panel(*children: Node, **style: Unpack[Style]) -> Node:
    """A large raised sheet for a main part of a screen."""
    base: Style = {
        "fill": "card",
        "stroke": "hairline",
        "radius": 22,
        "shadow": 18,
        "pad": (18, 26, 22, 26),
        "gap": 10,
    }
    return Node(children=children, **merge(base, style))


def tile(*children: Node, **style: Unpack[Style]) -> Node:
    """A quiet sheet inside a panel."""
    base: Style = {"fill": "card-2", "stroke": "hairline", "radius": 13, "pad": 14, "gap": 4}
    return Node(children=children, **merge(base, style))


def spacer(grow: float = 1, size: float = 0) -> Node:
    """Room that takes what is left, or a fixed piece of it."""
    return Node(grow=grow, decor=True, min_height=size, min_width=size)


def rule(**style: Unpack[Style]) -> Node:
    """A hairline between parts."""
    return Node(role="separator", **styled(style, height=1.5, fill="hairline", decor=True))


# -- marks


@dataclass(frozen=True, slots=True)
class IconDrawing:
    """A line icon in the middle of its rectangle, at most `size` design pixels."""

    name: str
    color: str
    size: float
    width: float = 2

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        size = self.size * canvas.k
        x, y, w, h = rect
        canvas.icon(self.name, (x + (w - size) / 2, y + (h - size) / 2, size, size), self.color, self.width)


@dataclass(frozen=True, slots=True)
class PictureDrawing:
    """A picture under assets/ covering its rectangle; `ring` draws an edge round it."""

    path: str
    radius: float = 0
    ring: str = ""
    ring_width: float = 1.2

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        canvas.image(self.path, rect, self.radius)
        if self.ring:
            canvas.box(rect, self.radius, "", self.ring, self.ring_width)


def icon(name: str, size: float = 22, color: str = "ink", *, said: str = "", width: float = 2) -> Node:
    """A line icon by its Lucide name. Decoration unless `said` gives it words."""
    return Node(
        role="image",
        label=said,
        decor=not said,
        draw=IconDrawing(name, color, size, width),
        width=size,
        height=size,
        shrink=0,
    )


def icon_tile(name: str, color: str = "teal-text", fill: str = "teal-light", size: float = 48) -> Node:
    """An icon on a rounded square. Decoration."""
    return Node(
        role="image",
        decor=True,
        draw=IconDrawing(name, color, size / 2),
        width=size,
        height=size,
        shrink=0,
        fill=fill,
        radius=size / 4,
        stroke="hairline" if fill == "card-2" else "",
    )


def picture(path: str, said: str = "", **style: Unpack[Style]) -> Node:
    """A picture under assets/. Give it a size or an `aspect`; `said` is its text alternative."""
    drawing = PictureDrawing(path, style.get("radius", 0))
    return Node(role="image", label=said, **styled(style, decor=not said, draw=drawing))


def flag(country: str, width: float = 40, said: str = "") -> Node:
    """The flag of an ISO 3166 two-letter country. The country's name stands beside it, so it is
    decoration."""
    drawing = PictureDrawing(f"flags/{country.lower()}.png", width / 9, "shade@22")
    return Node(
        role="image",
        label=said,
        decor=not said,
        draw=drawing,
        width=width,
        height=round(width * 0.75),
        shrink=0,
        radius=width / 9,
    )


def chip(
    content: str,
    surface: str = "teal-light",
    color: str = "teal-dark",
    *,
    icon_name: str = "",
    size: float = 13,
    **style: Unpack[Style],
) -> Node:
    """A small pill with a word or two. The colours are a surface and a text token that go together."""
    parts = [set_in(content, font(size, 600, color))]
    if icon_name:
        parts.insert(0, icon(icon_name, 15, color, width=2.2))
    base: Style = {
        "dir": "row",
        "align": "center",
        "gap": 6,
        "pad": (4, 11, 4, 11),
        "fill": surface,
        "radius": 14,
        "hug": True,
    }
    return Node(children=tuple(parts), **merge(base, style))


def key_cap(key: str, dark: bool = False) -> Node:
    """The picture of a key. Readers hear the shortcut from the control itself."""
    color, fill, line = ("on-navy-2", "navy-2", "navy-key") if dark else ("mute", "key", "key-line")
    cap = set_in(key.upper() if len(key) == 1 else key, font(13, 600, color, align="center"), decor=True)
    return Node(
        children=(cap,),
        decor=True,
        fill=fill,
        stroke=line,
        radius=5,
        pad=(3, 7, 3, 7),
        min_width=24,
        align="center",
        shrink=0,
    )


def said(node: Node) -> str:
    """The words of a text node."""
    return plain(node.runs)
