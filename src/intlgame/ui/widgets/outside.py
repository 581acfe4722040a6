"""The frame of every screen outside a run: header, a page that scrolls, and a foot with what to do next.

May live here: that frame. May not live here: what stands in it.
"""

from collections.abc import Sequence

from intlgame.ui.look import Look
from intlgame.ui.screen import Screen
from intlgame.ui.tree import Node
from intlgame.ui.widgets.basic import column, row, scroll, wrap
from intlgame.ui.widgets.frame import PRODUCT, header, page, status

PAGE_WIDTH = 1480.0


def outside(look: Look, screen: Screen, body: Node, foot: Sequence[Node], told: str = "") -> Node:
    """The page of a screen in the middle of the window. `foot` are its buttons, the primary one last; `told`
    is a line that readers hear when it changes."""
    body.width = min(PAGE_WIDTH, look.width - 90)
    buttons = wrap(*foot, gap=12, justify="end")
    line = row(status(told, key="told", grow=1, basis=0), buttons, gap=20, width=body.width, align="center")
    parts = (
        scroll(body, pad=(26, 40, 26, 40), align="center", key="page"),
        column(line, pad=(10, 40, 14, 40), shrink=0, align="center"),
    )
    return page(look, header(PRODUCT, screen.title, look=look), column(*parts), screen.keys())


def two(look: Look, left: Node, right: Node, share: float = 1.0) -> Node:
    """Two parts beside each other where the window is wide, else one below the other. `share` is the left
    part's width to the right part's 1."""
    if not look.wide:
        return column(left, right, gap=20)
    left.grow, left.basis, right.grow, right.basis = share, 0, 1, 0
    return row(left, right, gap=24, align="start")
