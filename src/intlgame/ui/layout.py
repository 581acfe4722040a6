"""From nodes to rectangles: rows, columns, wrapping rows, grids, overlays and scrolling, in device pixels.

May live here: arithmetic on the layout fields of nodes. May not: pygame, fonts, drawing, focus.

Text is measured through `Measure`. Every node is asked at most three things: the width it would like
(`pref`), its height at a width (`tall`), and to be placed; the first two are kept on the node for the length
of one rebuild. Minimum sizes are worked out only where something does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from intlgame.ui.look import Look as Look
from intlgame.ui.sharing import FILL_OFFSETS, above_floors, justified, squeezed
from intlgame.ui.tree import Font, Node, Runs

SCROLL_FLOOR = 72.0
ANCHORS = {
    "tl": (0, 0),
    "t": (0.5, 0),
    "tr": (1, 0),
    "l": (0, 0.5),
    "c": (0.5, 0.5),
    "r": (1, 0.5),
    "bl": (0, 1),
}
ANCHORS |= {"b": (0.5, 1), "br": (1, 1)}


class Measure(Protocol):
    """What layout asks of the text engine. `width` 0 means: do not wrap. Answers are device pixels."""

    def size(self, runs: Runs, style: Font, width: float) -> tuple[float, float]: ...
    def longest_word(self, runs: Runs, style: Font) -> float: ...


class Layout:
    """One pass over one tree. `scrolls` says how far each scrolling node (by key) is scrolled, in device
    pixels."""

    __slots__ = ("k", "measure", "s", "scrolls")

    def __init__(self, measure: Measure, look: Look, scrolls: Mapping[str, float]) -> None:
        self.measure, self.k, self.s, self.scrolls = measure, look.scale, look.spacing, scrolls

    # -- padding

    def across_pad(self, node: Node) -> float:
        pad = node.pad
        return (pad[1] + pad[3]) * self.s if isinstance(pad, tuple) else 2 * pad * self.s

    def down_pad(self, node: Node) -> float:
        pad = node.pad
        return (pad[0] + pad[2]) * self.s if isinstance(pad, tuple) else 2 * pad * self.s

    # -- preferred width

    def pref(self, node: Node) -> float:
        """The width a node would like, in device pixels."""
        if node.memo_pref >= 0:
            return node.memo_pref
        if node.width >= 0:
            wish = node.width * self.k
        else:
            wish = self._bounded_width(
                node, self._pref_inside(node) + (self.across_pad(node) if node.pad else 0)
            )
        node.memo_pref = wish
        return wish

    def _bounded_width(self, node: Node, wish: float) -> float:
        if node.max_width >= 0 and wish > node.max_width * self.k:
            wish = node.max_width * self.k
        return max(wish, node.min_width * self.k)

    def _pref_inside(self, node: Node) -> float:
        if node.font is not None:
            return self.measure.size(node.runs, node.font, 0)[0]
        children = node.children
        if not children:
            return 0
        if node.dir == "row" or node.dir == "wrap":
            return sum([self.pref(child) for child in children]) + node.gap * self.s * (len(children) - 1)
        if node.dir == "grid":
            weights, total = node.columns, sum(node.columns)
            share = max(self.pref(c) * total / weights[i % len(weights)] for i, c in enumerate(children))
            return share + node.gap * self.s * (len(weights) - 1)
        return max([self.pref(child) for child in children])

    def least(self, node: Node) -> float:
        """The smallest width at which nothing inside is cut, in device pixels."""
        if node.memo_least < 0:
            node.memo_least = self._least(node)
        return node.memo_least

    def _least(self, node: Node) -> float:
        if not node.shrink:
            return self.pref(node)
        if node.font is not None:
            inside = self.measure.longest_word(node.runs, node.font)
        elif not node.children:
            inside = node.width * self.k if node.width >= 0 else 0.0
        elif node.dir == "row":
            inside = sum(self.least(c) for c in node.children) + node.gap * self.s * (len(node.children) - 1)
        elif node.dir == "grid":
            n = len(node.columns)
            inside = sum(
                max(self.least(c) for c in node.children[i::n]) for i in range(min(n, len(node.children)))
            )
            inside += node.gap * self.s * (n - 1)
        else:
            inside = max(self.least(c) for c in node.children)
        least = max(inside + self.across_pad(node), node.min_width * self.k)
        return min(least, node.width * self.k) if node.width >= 0 else least

    # -- height at a width

    def tall(self, node: Node, width: float) -> float:
        """The height a node needs at this width, in device pixels."""
        if node.memo_width == width:
            return node.memo_tall
        if node.height >= 0:
            height = node.height * self.k
        elif node.aspect:
            height = width * node.aspect
        else:
            height = (
                self._tall_inside(node, width - self.across_pad(node)) + self.down_pad(node)
                if node.pad
                else (self._tall_inside(node, width))
            )
        if node.max_height >= 0:
            height = min(height, node.max_height * self.k)
        if node.min_height:
            height = max(height, node.min_height * self.k)
        node.memo_width, node.memo_tall = width, height
        return height

    def _tall_inside(self, node: Node, width: float) -> float:
        if node.font is not None:
            return self.measure.size(node.runs, node.font, max(1.0, width))[1]
        children = node.children
        if not children:
            return 0
        tall, gap = self.tall, node.gap * self.s
        if node.dir == "col":
            return sum([tall(c, self._across(node, c, width)) for c in children]) + gap * (len(children) - 1)
        if node.dir == "row":
            return max(map(tall, children, self.row_sizes(node, width)))
        if node.dir == "stack":
            return max([tall(c, width if c.anchor == "fill" else min(width, self.pref(c))) for c in children])
        lines = self._wrap_lines(node, width) if node.dir == "wrap" else self._grid_lines(node, width)
        heights = [max(map(tall, line, widths)) for line, widths in lines]
        return sum(heights) + gap * (len(heights) - 1)

    def _across(self, node: Node, child: Node, width: float) -> float:
        if child.width >= 0 or child.hug or node.align != "stretch":
            return min(width, self.pref(child))
        if child.max_width >= 0:
            return min(width, child.max_width * self.k)
        return width

    def least_tall(self, node: Node, width: float) -> float:
        """The height below which a node cannot go: scrolling parts give way, nothing else does."""
        if node.scroll:
            return min(self.tall(node, width), max(node.min_height, SCROLL_FLOOR) * self.k)
        children = node.children
        if not children or node.height >= 0 or node.aspect or node.dir in ("wrap", "grid"):
            return self.tall(node, width)
        inside = width - self.across_pad(node)
        if node.dir == "row":
            widths = self.row_sizes(node, inside)
            least = max(map(self.least_tall, children, widths))
        elif node.dir == "stack":
            least = max(
                self.least_tall(c, inside) for c in children if c.anchor == "fill" or c is children[0]
            )
        else:
            least = sum(self.least_tall(c, self._across(node, c, inside)) for c in children)
            least += node.gap * self.s * (len(children) - 1)
        return max(least + self.down_pad(node), node.min_height * self.k)

    # -- sharing out a line

    def row_sizes(self, node: Node, width: float) -> list[float]:
        """The widths of a row's children in this much room, kept while the room is the same."""
        if node.memo_sizes is None or node.memo_room != width:
            gap = node.gap * self.s
            if node.tracks is None:
                node.memo_sizes = self.row_widths(node.children, width, gap)
            else:
                node.memo_sizes = self._track_widths(
                    node, node.tracks, width - gap * (len(node.children) - 1)
                )
            node.memo_room = width
        return node.memo_sizes

    def _track_widths(self, node: Node, rows: list[Node], room: float) -> list[float]:
        columns = range(len(node.children))
        floors = [max(self.least(row.children[i]) for row in rows) for i in columns]
        return above_floors([cell.grow or 1.0 for cell in node.children], floors, room)

    def row_widths(self, children: tuple[Node, ...] | list[Node], width: float, gap: float) -> list[float]:
        """Widths of children side by side: spare room by `grow`, missing room taken down to the least
        widths."""
        k = self.k
        sizes = [c.basis * k if c.basis >= 0 else self.pref(c) for c in children]
        free = width - sum(sizes) - gap * (len(sizes) - 1)
        if free > 0:
            total = sum([c.grow for c in children])
            if total:
                sizes = [size + free * c.grow / total for c, size in zip(children, sizes, strict=True)]
                return self._respect_least(children, sizes) if any(c.basis >= 0 for c in children) else sizes
            return sizes
        return self._squeeze(children, sizes, -free) if free < -0.01 else sizes

    def _squeeze(
        self, children: tuple[Node, ...] | list[Node], sizes: list[float], lack: float
    ) -> list[float]:
        floors = [
            min(size, self.least(c)) if c.shrink else size for c, size in zip(children, sizes, strict=True)
        ]
        return squeezed(sizes, floors, [c.shrink for c in children], lack)

    def _respect_least(self, children: tuple[Node, ...] | list[Node], sizes: list[float]) -> list[float]:
        floors = [self.least(c) if c.basis >= 0 else size for c, size in zip(children, sizes, strict=True)]
        lack = sum(max(0.0, low - size) for low, size in zip(floors, sizes, strict=True))
        if lack <= 0.01:
            return sizes
        raised = [max(low, size) for low, size in zip(floors, sizes, strict=True)]
        return self._squeeze(children, raised, lack)

    def _wrap_lines(self, node: Node, width: float) -> list[tuple[list[Node], list[float]]]:
        gap, lines, line, used = node.gap * self.s, [], [], 0.0  # type: ignore[var-annotated]
        for child in node.children:
            wish = min(width, child.basis * self.k if child.basis >= 0 else self.pref(child))
            if line and used + gap + wish > width + 0.5:
                lines.append(line)
                line, used = [], 0.0
            used += wish + (gap if line else 0)
            line.append(child)
        lines.append(line)
        return [(one, [min(width, w) for w in self.row_widths(one, width, gap)]) for one in lines]

    def _grid_lines(self, node: Node, width: float) -> list[tuple[list[Node], list[float]]]:
        n, gap = len(node.columns), node.gap * self.s
        room = max(0.0, width - gap * (n - 1))
        children = list(node.children)
        floors = [max((self.least(c) for c in children[i::n]), default=0.0) for i in range(n)]
        widths = above_floors(node.columns, floors, room)
        rows = [children[i : i + n] for i in range(0, len(children), n)]
        return [(row, widths[: len(row)]) for row in rows]

    # -- placing

    def place(self, node: Node, x: float, y: float, w: float, h: float) -> None:
        """Give the node this rectangle and its children theirs."""
        node.rect = (x, y, w, h)
        children = node.children
        if not children:
            return
        pad, s = node.pad, self.s
        if isinstance(pad, tuple):
            x, y, w, h = x + pad[3] * s, y + pad[0] * s, w - (pad[1] + pad[3]) * s, h - (pad[0] + pad[2]) * s
        elif pad:
            x, y, w, h = x + pad * s, y + pad * s, w - 2 * pad * s, h - 2 * pad * s
        w, h = max(0.0, w), max(0.0, h)
        if node.scroll:
            y -= self._scroll(node, w, h)
            h = max(h, node.content)
        if node.dir == "row":
            self._place_row(node, children, self.row_sizes(node, w), (x, y, w, h))
        elif node.dir == "col":
            self._place_column(node, x, y, w, h)
        elif node.dir == "stack":
            self._place_stack(node, x, y, w, h)
        else:
            self._place_lines(node, x, y, w)

    def _scroll(self, node: Node, w: float, h: float) -> float:
        node.content = self._tall_inside(node, w)
        node.scrolled = min(max(0.0, self.scrolls.get(node.key, 0.0)), max(0.0, node.content - h))
        return node.scrolled

    def _place_row(
        self,
        node: Node,
        line: tuple[Node, ...] | list[Node],
        widths: list[float],
        box: tuple[float, float, float, float],
    ) -> None:
        x, y, w, h = box
        gap, align, k = node.gap * self.s, node.align, self.k
        free = max(0.0, w - sum(widths) - gap * (len(line) - 1))
        x, gap = justified(node.justify, x, free, gap, len(line))
        for child, wide in zip(line, widths, strict=True):
            if align == "stretch" and child.height < 0 and child.max_height < 0 and not child.aspect:
                self.place(child, x, y, wide, h)
            else:
                high = (
                    child.height * k
                    if child.height >= 0
                    else min(h, self.tall(child, wide))
                    if not child.aspect
                    else self.tall(child, wide)
                )
                self.place(child, x, y + (h - high) * FILL_OFFSETS[align], wide, high)
            x += wide + gap

    def _place_column(self, node: Node, x: float, y: float, w: float, h: float) -> None:
        children, gap, align = node.children, node.gap * self.s, node.align
        widths = [self._across(node, c, w) for c in children]
        heights = self._column_heights(children, widths, h - gap * (len(children) - 1))
        free = max(0.0, h - sum(heights) - gap * (len(children) - 1))
        y, gap = justified(node.justify, y, free, gap, len(children))
        offset = FILL_OFFSETS[align]
        for child, wide, high in zip(children, widths, heights, strict=True):
            self.place(child, x + (w - wide) * offset if offset else x, y, wide, high)
            y += high + gap

    def _column_heights(self, children: tuple[Node, ...], widths: list[float], room: float) -> list[float]:
        k = self.k
        heights = [
            c.basis * k if c.basis >= 0 and c.grow else self.tall(c, w)
            for c, w in zip(children, widths, strict=True)
        ]
        free = room - sum(heights)
        if free > 0.01:
            total = sum([c.grow for c in children])
            return (
                [high + free * c.grow / total for c, high in zip(children, heights, strict=True)]
                if total
                else heights
            )
        if free < -0.01:
            return self._press(children, widths, heights, -free)
        return heights

    def _press(
        self, children: tuple[Node, ...], widths: list[float], heights: list[float], lack: float
    ) -> list[float]:
        floors = [
            min(high, self.least_tall(c, w)) for c, w, high in zip(children, widths, heights, strict=True)
        ]
        give = [high - low for high, low in zip(heights, floors, strict=True)]
        total = sum(give)
        part = min(1.0, lack / total) if total > 0 else 0.0
        return [high - g * part for high, g in zip(heights, give, strict=True)]

    def _place_stack(self, node: Node, x: float, y: float, w: float, h: float) -> None:
        for child in node.children:
            dx, dy = child.offset[0] * self.k, child.offset[1] * self.k
            if child.anchor == "fill":
                self.place(child, x + dx, y + dy, w, h)
                continue
            wide = min(w, self.pref(child))
            high = min(h, self.tall(child, wide))
            if child.spot is not None:
                cx, cy = child.spot(w, h, self.k)
                self.place(child, x + cx - wide / 2 + dx, y + cy - high / 2 + dy, wide, high)
                continue
            fx, fy = ANCHORS[child.anchor]
            self.place(child, x + (w - wide) * fx + dx, y + (h - high) * fy + dy, wide, high)

    def _place_lines(self, node: Node, x: float, y: float, w: float) -> None:
        lines = self._wrap_lines(node, w) if node.dir == "wrap" else self._grid_lines(node, w)
        for line, widths in lines:
            high = max(map(self.tall, line, widths))
            self._place_row(node, line, widths, (x, y, w, high))
            y += high + node.gap * self.s


def arrange(root: Node, measure: Measure, look: Look, scrolls: Mapping[str, float]) -> None:
    """Place a whole tree in the window of this look."""
    Layout(measure, look, scrolls).place(root, 0, 0, *look.size)
