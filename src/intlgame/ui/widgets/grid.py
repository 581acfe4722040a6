"""Tables: header cells, rows and cells that a reader can walk through, rows that can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

from intlgame.ui.tree import Node, Range, Runs, Style, TextAlign, font, merge, name, plain
from intlgame.ui.widgets.basic import rule, set_in
from intlgame.ui.widgets.controls import TARGET, Press

Cell = Runs | Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row. With a `press` it can be chosen; with a `span` the arrows left and right change its value,
    which gives `Changed(key, number)`; `value` is that value in words."""

    cells: tuple[Cell, ...]
    key: str = ""
    press: object = None
    selected: bool | None = None
    span: Range | None = None
    value: str = ""


def table(
    label: str,
    headers: Sequence[str],
    lines: Sequence[Line],
    *,
    weights: Sequence[float] = (),
    aligns: Sequence[TextAlign] = (),
    **style: Unpack[Style],
) -> Node:
    """A table. Without weights, columns share the width by the length of what is in them."""
    shares = tuple(weights) or _shares(headers, lines)
    left: TextAlign = "left"
    sides = tuple(aligns) or (left,) * len(headers)
    head = Node(
        role="row", dir="row", gap=12, pad=(4, 14, 6, 14), children=tuple(_heads(headers, shares, sides))
    )
    rows = tuple(_row(line, place, shares, sides, headers) for place, line in enumerate(lines))
    lined = [head, *rows]
    for row in lined:
        row.tracks = lined
    base: Style = {"gap": 2}
    return Node(role="table", label=label, children=(head, rule(), *rows), **merge(base, style))


def _heads(headers: Sequence[str], shares: Sequence[float], sides: Sequence[TextAlign]) -> list[Node]:
    return [
        Node(role="columnheader", runs=text, font=font(13, 700, "mute", align=side), grow=share, basis=share)
        for text, share, side in zip(headers, shares, sides, strict=True)
    ]


def _row(
    line: Line, place: int, shares: Sequence[float], sides: Sequence[TextAlign], headers: Sequence[str]
) -> Node:
    how = line.press if isinstance(line.press, Press) else Press(line.press)
    usable = how.intent is not None or line.span is not None
    cells = tuple(
        _cell(cell, share, side, at == 0)
        for at, (cell, share, side) in enumerate(zip(line.cells, shares, sides, strict=True))
    )
    fill = "teal-light" if line.selected else "card-2" if place % 2 else ""
    told = "; ".join(
        f"{head} {words}" if head and at else words
        for at, (head, words) in enumerate(zip(headers, map(name, cells), strict=True))
        if words
    )
    return Node(
        role="row", key=line.key, label=told if usable else "", value=line.value, dir="row", align="center",
        gap=12,
        pad=(9, 14, 9, 14), radius=12, fill=fill, children=cells, selected=line.selected, range=line.span,
        intent=how.intent if how.intent is not None else line.key if usable else None, shortcut=how.shortcut,
        disabled=how.disabled, min_height=TARGET if usable else 0,
    )  # fmt: skip


def _cell(cell: Cell, share: float, side: TextAlign, first: bool) -> Node:
    inner = cell if isinstance(cell, Node) else set_in(cell, font(16, 600 if first else 400, align=side))
    return Node(role="cell", children=(inner,), grow=share, basis=share, justify="center")


def _shares(headers: Sequence[str], lines: Sequence[Line]) -> tuple[float, ...]:
    lengths = [len(text) for text in headers]
    for line in lines:
        for at, cell in enumerate(line.cells):
            words = name(cell) if isinstance(cell, Node) else plain(cell)
            lengths[at] = max(lengths[at], len(words))
    return tuple(float(min(42, max(6, length))) for length in lengths)
