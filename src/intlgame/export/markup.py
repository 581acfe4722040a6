"""HTML and SVG as text in which everything is escaped unless it is already markup.

May live here: elements and cleaning. May not live here: content and looks. Pack texts and pseudonyms come
from strangers: `el` escapes every child that is not `Markup`, so forgetting cannot open a hole.
"""

import re
from html import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_VOID = ("br", "meta", "line", "rect", "circle", "path", "polygon")


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def el(name: str, /, *children: object, **attributes: object) -> Markup:
    """An element. Attribute names: `_` is written `-`, a trailing `_` is dropped; None leaves one out."""
    opening = f"<{name}{_attributes(attributes)}>"
    if name in _VOID and not children:
        return Markup(opening[:-1] + "/>")
    return Markup(f"{opening}{join(*children)}</{name}>")


def join(*children: object) -> Markup:
    """Children one after the other; None leaves nothing."""
    return Markup("".join(child if isinstance(child, Markup) else text(child) for child in children))


def text(value: object) -> Markup:
    """Escaped and cleaned text."""
    return Markup("" if value is None else escape(clean(str(value)), quote=True))


def clean(value: str) -> str:
    """Without control characters, lone surrogates and non-characters, which no document may hold."""
    return _FORBIDDEN.sub("\ufffd", value)


def undirected(value: str) -> str:
    """Also without direction marks, for places such as a title where they could not be closed."""
    return _DIRECTIONS.sub("", clean(value)).replace("\n", " ")


def clipped(value: str, most: int) -> str:
    """At most so many characters, with an ellipsis where something was left out."""
    return value if len(value) <= most else value[: most - 1].rstrip() + "…"


def said(value: str) -> Markup:
    """A stranger's words inside a sentence: their direction marks end with them."""
    return el("bdi", value)


def _attributes(attributes: dict[str, object]) -> str:
    written = (
        f' {name.rstrip("_").replace("_", "-")}="{escape(clean(str(value)), quote=True)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return "".join(written)
