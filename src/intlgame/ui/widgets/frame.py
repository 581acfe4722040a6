"""The frame of every screen: header with meters, key strip, dialogs, notices, the page that holds them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Unpack

from intlgame.i18n import _
from intlgame.ui.look import Look
from intlgame.ui.tree import Canvas, Node, Rect, Style, font, merge, styled
from intlgame.ui.widgets.basic import IconDrawing, column, heading, key_cap, row, scroll, set_in, spacer, text
from intlgame.ui.widgets.controls import icon_button

PRODUCT = "First Shipment"


class Figure(NamedTuple):
    """A figure of the header: icon, name, value, a line below, and whether that line is good or bad news (+1,
    -1)."""

    icon: str
    name: str
    value: str
    below: str = ""
    news: int = 0


class Tool(NamedTuple):
    """A small icon button at the right of the header."""

    icon: str
    name: str
    press: object


@dataclass(frozen=True, slots=True)
class Compass:
    """The mark of the game: a compass needle in two rings."""

    ring: str = "gold"
    light: str = "on-navy"
    dark: str = "gold-2"

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        mx, my, r = x + w / 2, y + h / 2, min(w, h) / 2
        canvas.circle((mx, my), r * 0.94, "", self.ring, 2.2)
        canvas.circle((mx, my), r * 0.7, "", self.ring, 1)
        tall, broad = r * 0.78, r * 0.21
        canvas.shape(((mx, my - tall), (mx, my), (mx - broad, my)), self.ring)
        canvas.shape(((mx, my - tall), (mx + broad, my), (mx, my)), self.light)
        canvas.shape(((mx, my + tall), (mx + broad, my), (mx, my)), self.ring)
        canvas.shape(((mx, my + tall), (mx, my), (mx - broad, my)), self.dark)


def header(
    title: str, place: str, figures: Sequence[Figure] = (), tools: Sequence[Tool] = (), *, look: Look
) -> Node:
    """The dark bar at the top: mark, name and place, figures, tools.

    In a narrow window the place takes two lines, then the figures lose their icons and second lines; in a
    very narrow one they stand in a line of their own.
    """
    room = look.width - AROUND - TOOL * len(tools)
    long, short = (max(14 * len(title), 8 * len(place) // lines) for lines in (1, 2))
    full, small = (sum(_width(figure, plain) for figure in figures) for plain in (False, True))
    plain = short + full > room
    taken = small if plain else full
    fits = short + taken <= room
    names = _names(title, place, short if fits and long + taken > room else 0)
    shown = tuple(_figure(figure, plain and fits) for figure in figures)
    top = [Node(decor=True, draw=Compass(), width=50, height=50, shrink=0), names, spacer()]
    if figures and fits:
        top.append(_figures(shown, dir="row", align="center", gap=20, shrink=0))
    if tools:
        top += [Node(decor=True, width=1.5, height=40, fill="navy-line"), _tools(tools)]
    lines = [Node(dir="row", align="center", gap=14, children=tuple(top))]
    if figures and not fits:
        lines.append(_figures(shown, dir="wrap", gap=18))
    bar = Node(
        key="header",
        children=tuple(lines),
        gap=10,
        pad=(12, 24, 12, 26),
        gradient=("navy", "navy-end"),
        across=True,
        min_height=88,
        justify="center",
    )
    return column(bar, Node(decor=True, height=3, fill="terracotta"), shrink=0)


AROUND, TOOL = 180, 44
"""Width of mark, margins and gaps of the header, and of one tool."""


def _names(title: str, place: str, width: float) -> Node:
    """Product and place; with a width, the place may take two lines in it."""
    words = (
        set_in(title, font(27, 600, "on-navy", serif=True, leading=1.2)),
        set_in(place, font(15, 500, "on-navy-2")),
    )
    return column(*words, gap=2, width=width, shrink=0) if width else column(*words, gap=2)


def _tools(tools: Sequence[Tool]) -> Node:
    buttons = (icon_button(tool.icon, tool.name, tool.press, "on-navy-2") for tool in tools)
    return Node(dir="row", gap=0, role="group", label=_("Tools"), shrink=0, children=tuple(buttons))


def _figures(shown: tuple[Node, ...], **style: Unpack[Style]) -> Node:
    return Node(children=shown, role="group", label=_("Key figures"), **styled(style))


def _width(figure: Figure, plain: bool) -> int:
    """About how wide a figure is, with the gap after it."""
    if plain:
        return 24 + max(8 * len(figure.name), 13 * len(figure.value))
    return 74 + max(8 * len(figure.name), 13 * len(figure.value), 8 * len(figure.below))


def _figure(figure: Figure, plain: bool) -> Node:
    color = {1: "on-navy-good", -1: "on-navy-bad"}.get(figure.news, "on-navy-2")
    lines = [
        set_in(figure.name, font(13, 500, "on-navy-2", leading=1.25)),
        set_in(figure.value, font(21, 600, "on-navy", leading=1.25)),
    ]
    if figure.below and not plain:
        lines.append(set_in(figure.below, font(13, 500, color, leading=1.25)))
    tile = Node(
        decor=True,
        draw=IconDrawing(figure.icon, "gold", 22),
        width=40,
        height=52,
        radius=10,
        fill="white@7",
        shrink=0,
    )
    label = ", ".join(part for part in (f"{figure.name} {figure.value}", figure.below) if part)
    return Node(
        role="image",
        label=label,
        dir="row",
        align="center",
        gap=10,
        children=(column(*lines),) if plain else (tile, column(*lines)),
        shrink=0,
    )


def key_strip(keys: Sequence[tuple[str, str]], note: str = "") -> Node:
    """The strip at the bottom with the keys of the screen. A key of several is written with spaces: "1 –
    8"."""
    hints = [_hint(key, words) for key, words in keys]
    if note:
        hints += [spacer(), set_in(note, font(13, 500, "mute"))]
    return Node(
        role="group",
        key="keys",
        label=_("Keys"),
        dir="wrap",
        align="center",
        gap=12,
        children=tuple(hints),
        fill="strip",
        pad=(9, 28, 9, 28),
        shrink=0,
    )


def _hint(key: str, words: str) -> Node:
    caps = [set_in(part, font(15, 400, "mute")) if part == "–" else key_cap(part) for part in key.split()]
    return Node(
        role="text",
        label=f"{key} {words}",
        dir="row",
        align="center",
        gap=5,
        pad=(0, 14, 0, 0),
        children=(*caps, set_in(words, font(15, 500, "mute"))),
    )


def page(look: Look, top: Node | None, body: Node, keys: Sequence[tuple[str, str]], note: str = "") -> Node:
    """A whole screen: header, body that takes the room, key strip. A large text scale leaves the strip to
    F1."""
    parts = [] if top is None else [top]
    parts.append(body)
    if keys and look.text_scale <= 1.6:
        hints = sum(34 + 26 * len(key.split()) + 8 * len(words) for key, words in keys)
        parts.append(key_strip(keys, note if hints + 8 * len(note) + 160 < look.width else ""))
    body.grow = body.grow or 1
    return Node(children=tuple(parts), fill="paper")


def over(base: Node, dialog: Node) -> Node:
    """A dialog over a screen: the keyboard stays in it, the screen behind is dimmed."""
    scrim = Node(decor=True, fill="shade@55")
    return Node(dir="stack", children=(base, scrim, dialog), fill=base.fill, escape=base.escape)


def dialog(
    title: str, *children: Node, escape: object, buttons: Sequence[Node] = (), **style: Unpack[Style]
) -> Node:
    """A dialog with a title, content that scrolls if it must, and buttons. `escape` is what Escape gives."""
    body = scroll(*children, gap=12, shrink=1, pad=(2, 10, 4, 2))
    foot = (Node(dir="wrap", gap=12, children=tuple(buttons), justify="end"),) if buttons else ()
    base: Style = {
        "fill": "card",
        "stroke": "hairline",
        "radius": 22,
        "shadow": 34,
        "strength": 0.24,
        "pad": 28,
        "gap": 16,
    }
    base |= {"width": 640, "anchor": "c"}
    return Node(
        role="dialog",
        label=title,
        escape=escape,
        children=(heading(title, 1, 25), body, *foot),
        **merge(base, style),
    )


def toast(words: str, icon_name: str = "info") -> Node:
    """A line over the foot of the screen that a reader says at once."""
    line = set_in(words, font(17, 500, "on-navy"))
    mark = Node(decor=True, draw=IconDrawing(icon_name, "gold", 22), width=22, height=22, shrink=0)
    return Node(
        role="status",
        key="notice",
        live=True,
        label=words,
        dir="row",
        align="center",
        gap=12,
        children=(mark, line),
        fill="navy",
        stroke="gold",
        radius=12,
        pad=(12, 20, 12, 18),
        shadow=18,
        anchor="b",
        offset=(0, -64),
        max_width=900,
        transient=True,
    )


def status(words: str, color: str = "mute", **style: Unpack[Style]) -> Node:
    """A line of the screen that a reader says whenever it changes. Give it a key."""
    return Node(role="status", live=True, runs=words, font=font(16, 500, color), **style)


def bullet(content: str, size: float = 17) -> Node:
    dot = Node(decor=True, draw=_Bullet(), width=10, height=math.ceil(size * 1.42), shrink=0)
    return row(dot, text(content, size, leading=1.42, grow=1, basis=0), gap=8, align="start")


@dataclass(frozen=True, slots=True)
class _Bullet:
    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        canvas.circle((rect[0] + rect[2] / 2, rect[1] + rect[3] / 2), 3 * canvas.k, "terracotta")


def centred(content: Node, width: float = 860) -> Node:
    """A column in the middle of the page that scrolls as a whole."""
    content.max_width = width
    return Node(scroll=True, grow=1, align="center", pad=(32, 28, 32, 28), children=(content,))
