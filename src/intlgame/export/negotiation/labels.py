"""Where the names of a plane stand, so that none covers another name or a mark.

May live here: gathering names that share a spot, and geometry. May not live here: drawing; the page and the
screen each have their own canvas and hand in how large a name is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from intlgame.export.negotiation.values import Kind, Mark

Box = tuple[float, float, float, float]
"""Left, top, width, height."""
Point = tuple[float, float]


class Name(NamedTuple):
    """A name with the mark that it belongs to."""

    mark: Mark
    words: str


class Frame(NamedTuple):
    """The picture: its box, half a mark's size, and the size of a name."""

    box: Box
    half: float
    size: Callable[[str], tuple[float, float]]


def gathered(marks: Iterable[Mark]) -> tuple[Name, ...]:
    """Marks on one spot once, with all their names: offers of a side, and what has a name of its own."""
    names: dict[tuple[Kind, int, int], list[str]] = {}
    shown: dict[tuple[Kind, int, int], Mark] = {}
    for mark in marks:
        group: Kind = mark.kind if mark.kind in ("yours", "theirs") else "deal"
        place = (group, mark.yours, mark.theirs)
        shown[place] = mark
        names.setdefault(place, []).append(mark.short)
    return tuple(Name(mark, ", ".join(names[place])) for place, mark in shown.items())


def placed(names: Sequence[Name], places: Sequence[Point], frame: Frame) -> Iterator[tuple[Name, Box]]:
    """Each name with its box; one for which there is no room is left out, the table has it.

    What is named comes before the numbers of offers.
    """
    half = frame.half
    taken: list[Box] = [(x - half, y - half, 2 * half, 2 * half) for x, y in places]
    order = sorted(zip(names, places, strict=True), key=lambda each: each[0].mark.kind in ("yours", "theirs"))
    for name, at in order:
        boxes = _around(at, frame.size(name.words), half)
        free = (each for each in boxes if _inside(each, frame.box) and not _covers(each, taken))
        found = next(free, None)
        if found is not None:
            taken.append(found)
            yield name, found


def _around(at: Point, size: tuple[float, float], half: float) -> Iterator[Box]:
    """Where a name can stand: above at the right, where beyond the frontier there is room, then around."""
    (x, y), (w, h), off = at, size, half * 1.3
    left, right, up, down = x - off - w, x + off, y - h - off / 3, y + off / 3
    for px, py in ((right, up), (left, down), (right, down), (left, up)):
        yield px, py, w, h
    for px, py in ((x - w / 2, y - h - off), (x - w / 2, y + off), (right, y - h / 2), (left, y - h / 2)):
        yield px, py, w, h


def _inside(box: Box, whole: Box) -> bool:
    (x, y, w, h), (left, top, wide, high) = box, whole
    return x >= left and y >= top and x + w <= left + wide and y + h <= top + high


def _covers(box: Box, taken: Iterable[Box]) -> bool:
    x, y, w, h = box
    return any(x < tx + tw and tx < x + w and y < ty + th and ty < y + h for tx, ty, tw, th in taken)
