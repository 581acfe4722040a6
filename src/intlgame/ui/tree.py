"""A screen as data: a tree of nodes that painter, screen reader, voice, keyboard, terminal and tests all
read.

May live here: the node, the small frozen values it carries, and questions about a tree (name, walk, find).
May not: pygame, measuring, drawing, focus order, the game.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol, TypedDict, Unpack

Role = Literal[
    "window", "group", "heading", "text", "button", "link", "listbox", "option", "radiogroup", "radio",
    "checkbox",
    "slider", "textbox", "table", "row", "cell", "columnheader", "image", "meter", "progress", "status",
    "dialog",
    "tablist", "tab", "separator",
]  # fmt: skip
Dir = Literal["col", "row", "wrap", "grid", "stack"]
Align = Literal["stretch", "start", "center", "end"]
Justify = Literal["start", "center", "end", "between"]
TextAlign = Literal["left", "center", "right"]
Anchor = Literal["fill", "tl", "t", "tr", "l", "c", "r", "bl", "b", "br"]
Pad = float | tuple[float, float, float, float]
Rect = tuple[float, float, float, float]
Point = tuple[float, float]
Crop = tuple[int, int, int, int]

# Roles whose children are only their picture: a reader hears one name, made from the children when none is
# given.
LEAVES: frozenset[Role] = frozenset(
    ("button", "link", "option", "radio", "checkbox", "slider", "textbox", "tab", "image", "meter",
     "progress", "cell",
     "columnheader", "heading", "text", "status")
)  # fmt: skip


class Span(NamedTuple):
    """A stretch of text in one style. `color` is a theme token, `lang` a BCP 47 tag for a native snippet."""

    text: str
    bold: bool = False
    italic: bool = False
    color: str = ""
    lang: str = ""


Runs = str | tuple[Span, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """How text is set. Made by `font()`, which gives the same object for the same arguments, so identity is
    equality.

    `size` is in design pixels (1080 lines), `leading` a multiple of it, `lines` the most lines shown (0:
    all).
    """

    size: float = 17
    weight: int = 400
    color: str = "ink"
    serif: bool = False
    italic: bool = False
    align: TextAlign = "left"
    leading: float = 1.32
    lines: int = 0


@lru_cache(maxsize=1024)
def font(
    size: float = 17,
    weight: int = 400,
    color: str = "ink",
    *,
    serif: bool = False,
    italic: bool = False,
    align: TextAlign = "left",
    leading: float = 1.32,
    lines: int = 0,
) -> Font:
    """The one `Font` with these fields."""
    return Font(size, weight, color, serif, italic, align, leading, lines)


class Range(NamedTuple):
    """A value on a scale, for sliders, steppers, meters and progress. `page` is the PageUp step;
    without one the page keys scroll."""

    now: int
    low: int = 0
    high: int = 100
    step: int = 1
    page: int = 0

    def after(self, key: str) -> int | None:
        """The value that a key gives, or None where the key is not for a value."""
        if key in ("Home", "End"):
            return self.low if key == "Home" else self.high
        by = {"Left": -self.step, "Right": self.step, "PageDown": -self.page, "PageUp": self.page}.get(key)
        return None if not by else min(self.high, max(self.low, self.now + by))


class Edit(NamedTuple):
    """What a text box accepts: `limit` characters, several lines or one, and the hint shown when empty."""

    limit: int = 200
    multiline: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """The intent a slider or text box gives: the node's key and its new value."""

    key: str
    value: int | str


class Layer(NamedTuple):
    """One SVG path of a large picture, in device pixels from its corner; `blur` (design pixels) makes it a
    glow."""

    path: str
    fill: str = ""
    stroke: str = ""
    width: float = 1
    blur: float = 0


class Canvas(Protocol):
    """What a drawing may use. Places and radii of circles are device pixels; strokes, dashes, corner radii
    and blurs design pixels. Colours are theme tokens or `#rrggbb`, either with `@` and a percentage of
    opacity behind."""

    k: float

    def box(
        self, rect: Rect, radius: float = 0, fill: str = "", stroke: str = "", width: float = 1.5
    ) -> None: ...
    def gradient(self, rect: Rect, radius: float, colors: tuple[str, str], across: bool = False) -> None: ...
    def shadow(self, rect: Rect, radius: float, blur: float, strength: float = 0.16) -> None: ...
    def circle(self, at: Point, r: float, fill: str = "", stroke: str = "", width: float = 2) -> None: ...
    def arc(self, at: Point, r: float, angles: tuple[float, float], color: str, width: float) -> None: ...
    def line(
        self,
        points: tuple[Point, ...],
        color: str,
        width: float = 1.5,
        dash: tuple[float, float] | None = None,
    ) -> None: ...
    def shape(
        self, points: tuple[Point, ...], fill: str = "", stroke: str = "", width: float = 1.5
    ) -> None: ...
    def image(self, path: str, rect: Rect, radius: float = 0, crop: Crop | None = None) -> None: ...
    def vectors(self, rect: Rect, ground: tuple[str, str], layers: tuple[Layer, ...]) -> None: ...
    def icon(self, name: str, rect: Rect, color: str, width: float = 2) -> None: ...
    def text(
        self, runs: Runs, style: Font, at: Point, anchor: Anchor = "tl", turned: bool = False
    ) -> None: ...
    def text_size(self, runs: Runs, style: Font) -> tuple[float, float]: ...
    def clip(self, rect: Rect) -> AbstractContextManager[None]: ...


Drawing = Callable[[Canvas, Rect], None]
# The middle of a node in an overlay, from the overlay's corner, given its width, height and device pixels per
# design pixel.
Spot = Callable[[float, float, float], Point]


class Style(TypedDict, total=False):
    """The layout and paint fields of a node, for the `**style` of widget constructors."""

    key: str
    description: str
    lang: str
    decor: bool
    dir: Dir
    gap: float
    pad: Pad
    grow: float
    shrink: float
    basis: float
    width: float
    height: float
    min_width: float
    max_width: float
    min_height: float
    max_height: float
    aspect: float
    align: Align
    justify: Justify
    scroll: bool
    columns: tuple[float, ...]
    anchor: Anchor
    offset: Point
    spot: Spot
    behind: tuple[Node, ...]
    fill: str
    gradient: tuple[str, str]
    across: bool
    stroke: str
    stroke_width: float
    radius: float
    shadow: float
    strength: float
    draw: Drawing
    transient: bool
    hug: bool


def styled(style: Style, **base: Unpack[Style]) -> Style:
    """The base of a widget with what the caller wants otherwise."""
    return {**base, **style}


def merge(*styles: Style) -> Style:
    """Styles one over the other, the last one on top."""
    merged: Style = {}
    for style in styles:
        merged |= style
    return merged


@dataclass(slots=True, eq=False, kw_only=True)
class Node:
    """One thing on a screen. Everything is set once by the screen; only `rect` and what follows it is written
    later.

    Lengths are design pixels. `pad` is one length or (top, right, bottom, left). `intent` is what the screen
    is given on activation; None, with no `range` and no `edit`, means not focusable. `disabled` is the reason
    in words; a disabled control keeps its place in the focus order and says why. `arrival` is what the screen
    is given when the focus comes to a node, where the choice follows the focus. `escape` is the intent that
    Escape gives while this node, a dialog or the root, has the keyboard. `primary` marks where focus begins
    on a new screen. `decor` hides a node from readers, never from the eye alone what matters. A node with
    `aspect` is that many times as high as wide; one that `hug`s keeps its own width in a column.
    """

    role: Role = "group"
    key: str = ""
    label: str = ""
    description: str = ""
    value: str = ""
    lang: str = ""
    children: tuple[Node, ...] = ()
    behind: tuple[Node, ...] = ()
    runs: Runs = ""
    font: Font | None = None
    intent: object = None
    arrival: object = None
    escape: object = None
    shortcut: str = ""
    disabled: str = ""
    selected: bool | None = None
    checked: bool | None = None
    expanded: bool | None = None
    live: bool = False
    level: int = 0
    position: tuple[int, int] | None = None
    range: Range | None = None
    edit: Edit | None = None
    decor: bool = False
    transient: bool = False
    hug: bool = False
    primary: bool = False
    dir: Dir = "col"
    gap: float = 0
    pad: Pad = 0
    grow: float = 0
    shrink: float = 1
    basis: float = -1
    width: float = -1
    height: float = -1
    min_width: float = 0
    max_width: float = -1
    min_height: float = 0
    max_height: float = -1
    aspect: float = 0
    align: Align = "stretch"
    justify: Justify = "start"
    scroll: bool = False
    columns: tuple[float, ...] = ()
    tracks: list[Node] | None = None
    anchor: Anchor = "fill"
    offset: Point = (0, 0)
    spot: Spot | None = None
    fill: str = ""
    gradient: tuple[str, str] | None = None
    across: bool = False
    stroke: str = ""
    stroke_width: float = 1.5
    radius: float = 0
    shadow: float = 0
    strength: float = 0.16
    draw: Drawing | None = None
    rect: Rect = (0, 0, 0, 0)
    content: float = 0
    scrolled: float = 0
    memo_pref: float = -1
    memo_width: float = -1
    memo_tall: float = 0
    memo_least: float = -1
    memo_room: float = -1
    memo_sizes: list[float] | None = None

    @property
    def focusable(self) -> bool:
        return (
            self.intent is not None
            or (self.range is not None and self.role == "slider")
            or self.edit is not None
        )


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, in tree order."""
    pending = [node]
    while pending:
        here = pending.pop()
        yield here
        if here.children:
            pending.extend(reversed(here.children))


def plain(runs: Runs) -> str:
    """The characters of a text without its styles."""
    return runs if isinstance(runs, str) else "".join(span.text for span in runs)


def name(node: Node) -> str:
    """What a node is called: its label, its own text, or for a control what its picture says."""
    if node.label:
        return node.label
    if node.runs:
        return plain(node.runs)
    if node.role in LEAVES:
        return ", ".join(part for child in node.children if (part := _told(child)))
    return ""


def _told(node: Node) -> str:
    if node.decor:
        return ""
    own = node.label or plain(node.runs)
    if own:
        return f"{own} {node.value}" if node.value else own
    if node.children:
        return ", ".join(part for child in node.children if (part := _told(child)))
    return node.value


def find(root: Node, key: str) -> Node | None:
    """The node with this key, if there is one."""
    return next((node for node in walk(root) if node.key == key), None)


def name_nodes(root: Node) -> None:
    """Give every node without a key one from its place, so that ids hold still while the shape does."""
    root.key = root.key or "root"
    pending = [root]
    while pending:
        node = pending.pop()
        for place, child in enumerate((*node.children, *node.behind) if node.behind else node.children):
            if not child.key:
                child.key = f"{node.key}/{place}"
            pending.append(child)
