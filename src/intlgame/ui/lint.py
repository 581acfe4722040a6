"""What is wrong with a laid-out tree: things outside their parents, over each other, or cut off.

May live here: checks of rectangles and texts. May not: mending, pygame.
"""

from __future__ import annotations

from collections.abc import Iterator

from intlgame.ui.layout import Measure
from intlgame.ui.tree import Node, Rect, name

SLACK = 1.6


def lint(root: Node, measure: Measure, spacing: float = 1.0) -> list[str]:
    """One sentence for each fault; an empty list is a clean screen. `spacing` is the look's."""
    return list(_faults(root, measure, spacing))


def _faults(node: Node, measure: Measure, spacing: float) -> Iterator[str]:
    if node.rect[2] < -SLACK or node.rect[3] < -SLACK:
        yield f"{_called(node)} has a negative size"
    if node.font is not None:
        yield from _text_faults(node, measure, spacing)
    seen: list[Node] = []
    for child in node.children:
        if child.anchor == "fill" and not _within(child.rect, node):
            yield f"{_called(child)} reaches out of {_called(node)}"
        if node.dir != "stack":
            yield from (
                f"{_called(child)} lies over {_called(other)}"
                for other in seen
                if _overlap(child.rect, other.rect)
            )
        seen.append(child)
        yield from _faults(child, measure, spacing)


def _text_faults(node: Node, measure: Measure, spacing: float) -> Iterator[str]:
    assert node.font is not None
    pad = node.pad if isinstance(node.pad, tuple) else (node.pad,) * 4
    width = node.rect[2] - (pad[1] + pad[3]) * spacing
    height = node.rect[3] - (pad[0] + pad[2]) * spacing
    wide, high = measure.size(node.runs, node.font, max(1.0, width))
    if wide > width + SLACK + 1:
        yield f"{_called(node)} is too wide: {wide:.0f} in {width:.0f}"
    if high > height + SLACK:
        yield f"{_called(node)} is cut off: {high:.0f} in {height:.0f}"


def _within(rect: Rect, parent: Node) -> bool:
    x, y, w, h = rect
    px, py, pw, ph = parent.rect
    if x < px - SLACK or x + w > px + pw + SLACK:
        return False
    if parent.scroll:
        return True
    return y >= py - SLACK and y + h <= py + ph + SLACK


def _overlap(one: Rect, other: Rect) -> bool:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return across > SLACK and down > SLACK


def _called(node: Node) -> str:
    words = name(node)
    return f"{node.role} {node.key!r}" + (f" ({words[:40]})" if words else "")
