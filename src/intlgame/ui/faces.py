"""Which script a character belongs to, and which font file shapes it.

May live here: the table of scripts and the table of faces. May not: pygame, measuring.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

Script = str
_RANGES: tuple[tuple[int, int, Script], ...] = (
    (0x0590, 0x05FF, "Hebr"), (0x0600, 0x06FF, "Arab"), (0x0750, 0x077F, "Arab"), (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"), (0x1100, 0x11FF, "Hang"), (0x2E80, 0x303F, "Hani"), (0x3040, 0x30FF, "Kana"),
    (0x3130, 0x318F, "Hang"), (0x31F0, 0x31FF, "Kana"), (0x3400, 0x9FFF, "Hani"), (0xAC00, 0xD7AF, "Hang"),
    (0xF900, 0xFAFF, "Hani"), (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFF, "Arab"), (0xFF00, 0xFFEF, "Hani"),
)  # fmt: skip
_FACES = {
    "Arab": "NotoSansArabic-Subset.ttf",
    "Deva": "NotoSansDevanagari-Subset.ttf",
    "Kana": "NotoSansJP-Subset.otf",
    "Hang": "NotoSansKR-Subset.otf",
    "Hani": "NotoSansSC-Subset.otf",
}
HANI_BY_LANGUAGE = {"ja": "Kana", "ko": "Hang", "zh": "Hani"}
_WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
IDEOGRAPHIC = frozenset(("Hani", "Kana"))
RIGHT_TO_LEFT = frozenset(("Arab", "Hebr"))


@lru_cache(maxsize=8192)
def script_of(character: str) -> Script:
    """The script of a character as an ISO 15924 code; everything that Inter covers is `Latn`."""
    code = ord(character)
    if code < 0x0590:
        return "Latn"
    return next((script for low, high, script in _RANGES if low <= code <= high), "Latn")


class Face(NamedTuple):
    """A file at a pixel size, ready to shape one script."""

    script: Script
    pixels: int
    weight: int
    serif: bool
    italic: bool


def file_of(face: Face) -> str:
    """The file under assets/fonts that holds a face."""
    if face.script != "Latn":
        return _FACES.get(face.script, "InterUI-Regular.ttf")
    if face.serif:
        return (
            "ChartSerif-Italic.ttf"
            if face.italic
            else f"ChartSerif-{'SemiBold' if face.weight >= 600 else 'Regular'}.ttf"
        )
    return "InterUI-Italic.ttf" if face.italic else f"InterUI-{_WEIGHTS[face.weight]}.ttf"
