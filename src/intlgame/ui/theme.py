"""Colour tokens of the three themes, and the pairs that must keep their contrast.

May live here: named colours and the arithmetic of contrast. May not: pygame, sizes, anything drawn.
Light is the palette of the design; dark keeps its idea (a chart room at night); high contrast is black,
white, yellow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

Rgba = tuple[int, int, int, int]

LIGHT = {
    "ink": "#1B2A32", "mute": "#566670", "faint": "#616D73",
    "paper": "#F4EEE2", "card": "#FFFDF8", "card-2": "#F9F4EA", "strip": "#EBE3D3", "field": "#FFFFFF",
    "hairline": "#E2D8C6", "edge": "#8F8069", "track": "#EAE1D1", "disabled": "#EFE8DA",
    "navy": "#11303A", "navy-end": "#163C47", "navy-2": "#1B4450", "navy-line": "#2C5561",
    "navy-key": "#3A6470",
    "on-navy": "#F6F0E4", "on-navy-2": "#A9C1C3", "on-navy-good": "#A8D5B0", "on-navy-bad": "#F0B79A",
    "gold": "#D9B36A", "gold-2": "#A9813C",
    "teal": "#0E6470", "teal-top": "#12707D", "teal-dark": "#0A4A54", "teal-light": "#D9EAE8",
    "teal-text": "#0E6470",
    "teal-fill": "#0E6470", "teal-edge": "#0E6470", "teal-deep": "#0A4A54",
    "on-teal": "#FFFFFF", "on-teal-2": "#CFE5E3",
    "terracotta": "#C0562A", "terracotta-text": "#A8451C", "terracotta-light": "#F7E3D6",
    "terracotta-deep": "#8E3B18",
    "focus": "#C0562A", "selected": "#C0562A", "gap": "#FFFDF8",
    "good": "#2E7848", "good-light": "#DDEBDF", "bad": "#AE3B2C", "bad-light": "#F6DEDA",
    "bad-deep": "#8C2A1E",
    "olive": "#6E7A2B", "olive-light": "#ECEFD6", "olive-text": "#5B6623",
    "amber": "#C4841A", "amber-light": "#FBEFD3", "amber-text": "#7A5410",
    "sea": "#E2EEEC", "sea-deep": "#B9D2D4", "land": "#F2EAD9", "land-line": "#D6C9B0", "coast": "#8DB3B8",
    "home": "#8C6A2E", "route": "#1F5560", "graticule": "#F2F8F7",
    "fit-1": "#BFD5C6", "fit-2": "#93BFB3", "fit-3": "#5FA29A", "fit-4": "#2E7D78",
    "key": "#FFFFFF", "key-line": "#CDBFA6", "shade": "#0B2028", "portrait": "#F3D9B1", "white": "#FFFFFF",
}  # fmt: skip

DARK = LIGHT | {
    "ink": "#EFE9DB", "mute": "#B3C0C4", "faint": "#A3B0B5",
    "paper": "#101A1F", "card": "#18252C", "card-2": "#1F2E36", "strip": "#0C1519", "field": "#0F1B20",
    "hairline": "#2D3F48", "edge": "#7F929A", "track": "#33464F", "disabled": "#223038",
    "navy": "#0A1317", "navy-end": "#0E1C22", "navy-2": "#1A3038", "navy-line": "#2C4650",
    "navy-key": "#4A6670",
    "teal": "#1F7A85", "teal-top": "#217D88", "teal-dark": "#A6DDE0", "teal-light": "#1C3B42",
    "teal-text": "#7CCBD1",
    "teal-fill": "#3AA5B1", "teal-edge": "#3AA5B1", "teal-deep": "#155A63",
    "on-teal-2": "#F2FAF9",
    "terracotta": "#E0774A", "terracotta-text": "#F0A27C", "terracotta-light": "#43291D",
    "terracotta-deep": "#F5B797",
    "focus": "#EE8656", "selected": "#E0774A", "gap": "#101A1F",
    "good": "#76C48F", "good-light": "#1E3B2A", "bad": "#F08C7B", "bad-light": "#452521",
    "bad-deep": "#F7B0A3",
    "olive": "#A9B65A", "olive-light": "#323A1B", "olive-text": "#C3CF7C",
    "amber": "#D99A35", "amber-light": "#43341A", "amber-text": "#EBC078",
    "sea": "#173039", "sea-deep": "#10242B", "land": "#2B3B42", "land-line": "#3F525A", "coast": "#0D1D23",
    "home": "#B98F4A", "route": "#9CC7CC", "graticule": "#1F3B45",
    "fit-1": "#3A5A58", "fit-2": "#45786F", "fit-3": "#58A097", "fit-4": "#7ED0C4",
    "key": "#24343C", "key-line": "#5A6D75", "shade": "#000000",
}  # fmt: skip

_CONTRAST = {
    "black": ("paper", "card", "card-2", "strip", "field", "disabled", "navy", "navy-end", "navy-2", "teal",
              "teal-top",
              "teal-light", "teal-deep", "terracotta-light", "good-light", "bad-light", "olive-light",
              "amber-light", "sea",
              "sea-deep", "coast", "key", "shade", "gap"),
    "white": ("ink", "mute", "faint", "hairline", "edge", "navy-line", "navy-key", "on-navy", "on-navy-2",
              "gold-2",
              "teal-text", "teal-dark", "on-teal-2", "terracotta-text", "terracotta-deep", "bad-deep",
              "olive-text",
              "amber-text", "route", "key-line", "white", "on-teal"),
    "yellow": ("teal-edge", "gold", "terracotta", "focus", "selected", "home", "amber"),
}  # fmt: skip
_CONTRAST_HEX = {"black": "#000000", "white": "#FFFFFF", "yellow": "#FFFF00"}
CONTRAST = LIGHT | {token: _CONTRAST_HEX[shade] for shade, tokens in _CONTRAST.items() for token in tokens}
CONTRAST |= {
    "on-navy-good": "#7CFF9E", "on-navy-bad": "#FF9E8A", "good": "#7CFF9E", "bad": "#FF9E8A",
    "olive": "#B8E04A",
    "track": "#4D4D4D", "land": "#2E2E2E", "land-line": "#9A9A9A", "graticule": "#262626",
    "portrait": "#E8D5B0", "teal-fill": "#00C8D7",
    "fit-1": "#5A5A5A", "fit-2": "#8A8A8A", "fit-3": "#BEBEBE", "fit-4": "#F5F5F5",
}  # fmt: skip

# Text may be set in the first colour on the second: contrast at least 4.5 in every theme.
TEXT_ON = tuple(
    (text, surface)
    for surface, texts in (
        ("paper", "ink mute terracotta-text teal-text bad good"),
        ("card", "ink mute faint teal-text terracotta-text good bad olive-text amber-text teal-dark"),
        ("card-2", "ink mute teal-text terracotta-text good bad"),
        ("field", "ink mute faint teal-text"),
        ("strip", "ink mute"),
        ("disabled", "mute ink"),
        ("navy", "on-navy on-navy-2 on-navy-good on-navy-bad gold"),
        ("navy-end", "on-navy on-navy-2 on-navy-good on-navy-bad"),
        ("teal", "on-teal on-teal-2"),
        ("teal-top", "on-teal"),
        ("teal-deep", "on-teal on-teal-2"),
        ("teal-light", "ink teal-dark mute teal-text"),
        ("terracotta-light", "terracotta-deep ink"),
        ("amber-light", "amber-text ink"),
        ("olive-light", "olive-text ink"),
        ("good-light", "ink"),
        ("bad-light", "bad-deep ink"),
        ("key", "ink mute"),
    )
    for text in texts.split()
)

# The first colour draws an edge or mark that carries meaning on the second: contrast at least 3.
MARK_ON = tuple(
    (mark, surface)
    for surface, marks in (
        ("card", "edge focus selected teal-edge teal-fill terracotta good bad olive amber"),
        ("card-2", "edge focus"),
        ("paper", "edge focus selected teal-edge"),
        ("field", "edge focus"),
        ("navy", "gold on-navy-2"),
    )
    for mark in marks.split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """A name and its colours. Unknown tokens are an error: a typing slip must not paint black."""

    name: str
    tokens: Mapping[str, str]

    def rgba(self, color: str) -> Rgba:
        """The colour of a token or `#rrggbb`, with an optional `@` and percentage of opacity."""
        return _rgba(self, color)


@lru_cache(maxsize=2048)
def _rgba(theme: Theme, color: str) -> Rgba:
    base, _, percent = color.partition("@")
    value = base if base.startswith("#") else theme.tokens[base]
    red, green, blue = (int(value[i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue, round(255 * float(percent) / 100) if percent else 255


THEMES = {
    name: Theme(name, MappingProxyType(tokens))
    for name, tokens in (("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST))
}


def contrast(one: Rgba, other: Rgba) -> float:
    """WCAG 2 contrast ratio of two opaque colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Rgba) -> float:
    red, green, blue = (_linear(part / 255) for part in color[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
