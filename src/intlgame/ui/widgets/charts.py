"""Charts whose rows are real nodes, so that a reader walks through the same figures that the eye compares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Unpack

from intlgame.ui.tree import Node, Style, font, styled
from intlgame.ui.widgets.basic import set_in
from intlgame.ui.widgets.meters import Bar, Estimate


class Amount(NamedTuple):
    """A bar: its name, its length from 0 to 100, the figure in words, and its colour."""

    name: str
    part: float
    shown: str
    color: str = "teal-fill"


def bar_chart(label: str, amounts: Sequence[Amount], *, names: float = 170, **style: Unpack[Style]) -> Node:
    """Horizontal bars, name before and figure behind."""
    rows = tuple(_bar_row(amount, names) for amount in amounts)
    return Node(role="table", label=label, children=rows, **styled(style, gap=8))


def _bar_row(amount: Amount, names: float) -> Node:
    drawing = Bar(Estimate(amount.part), amount.color, 12)
    return Node(
        role="row", dir="row", align="center", gap=12,
        children=(
            _cell(set_in(amount.name, font(15, 500)), names),
            Node(decor=True, draw=drawing, height=22, grow=1, basis=60),
            _cell(set_in(amount.shown, font(15, 600, "mute", align="right")), 90),
        ),
    )  # fmt: skip


def _cell(inner: Node, width: float) -> Node:
    return Node(role="cell", children=(inner,), width=width, shrink=1)
