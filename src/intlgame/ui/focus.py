"""Where the keyboard is, and where a key takes it.

May live here: focus order, arrows by geometry, hit testing, shortcuts. May not: pygame, drawing, what a key
does next.

A composite (list box, radio group, tab list, table with rows to choose) is one stop of Tab; arrows move
inside it. A dialog keeps the focus to itself.
"""

from __future__ import annotations

from intlgame.ui.tree import Node, Point, Rect, Role, walk

COMPOSITES: frozenset[Role] = frozenset(("listbox", "radiogroup", "tablist", "table"))
DIRECTIONS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


def scope(root: Node) -> Node:
    """The part of the tree that the keyboard may reach: the last dialog, or all of it."""
    dialog = None
    for node in walk(root):
        if node.role == "dialog":
            dialog = node
    return dialog or root


def focusables(root: Node) -> list[Node]:
    """Everything the keyboard can reach, in tree order."""
    found: list[Node] = []
    dialog = None
    for node in walk(root):
        if node.role == "dialog":
            dialog = node
        if node.intent is not None or node.focusable:
            found.append(node)
    return found if dialog is None else [node for node in walk(dialog) if node.focusable]


def tab_stops(root: Node, current: str) -> list[Node]:
    """The stops of Tab: each composite once, at the current, else the selected, else the first of its
    members."""
    stops: list[Node] = []
    _collect(scope(root), current, stops)
    return stops


def _collect(node: Node, current: str, stops: list[Node]) -> None:
    if node.focusable:
        stops.append(node)
    if node.role in COMPOSITES:
        inside: list[Node] = []
        for child in node.children:
            _collect(child, current, inside)
        if inside:
            stops.append(_representative(inside, current))
        return
    for child in node.children:
        _collect(child, current, stops)


def _representative(members: list[Node], current: str) -> Node:
    for node in members:
        if node.key == current:
            return node
    return next((node for node in members if node.selected or node.checked), members[0])


def tab(root: Node, current: str, step: int) -> Node | None:
    """The next stop (step 1) or the one before (step -1), around the ends."""
    stops = tab_stops(root, current)
    if not stops:
        return None
    for place, node in enumerate(stops):
        if node.key == current:
            return stops[(place + step) % len(stops)]
    return stops[0]


def group_of(root: Node, key: str) -> list[Node]:
    """The members of the composite that holds this node, or nothing."""
    for node in walk(scope(root)):
        if node.role in COMPOSITES:
            members = [child for child in walk(node) if child.focusable]
            if any(child.key == key for child in members):
                return members
    return []


def arrow(root: Node, current: Node, direction: str) -> Node | None:
    """The nearest focusable node that way: inside the composite first, then anywhere; never a part of the
    node itself, such as the small buttons of a row."""
    own = {part.key for part in walk(current)}

    def beside(nodes: list[Node]) -> list[Node]:
        return [node for node in nodes if node.key not in own]

    inside = nearest(current, beside(group_of(root, current.key)), direction)
    return inside or nearest(current, beside(focusables(root)), direction)


def nearest(current: Node, others: list[Node], direction: str) -> Node | None:
    """The node whose middle lies that way, straight ahead before aslant. Overlap across counts as straight
    ahead."""
    dx, dy = DIRECTIONS[direction]
    x, y, w, h = current.rect
    best: tuple[float, Node] | None = None
    for other in others:
        if other is current:
            continue
        ox, oy, ow, oh = other.rect
        along = ((ox + ow / 2) - (x + w / 2)) * dx + ((oy + oh / 2) - (y + h / 2)) * dy
        across = _gap(y, h, oy, oh) if dx else _gap(x, w, ox, ow)
        if along <= 1 or across > along * 2:
            continue
        middle = abs((oy + oh / 2) - (y + h / 2)) if dx else abs((ox + ow / 2) - (x + w / 2))
        cost = along + 2 * across + 0.1 * middle
        if best is None or cost < best[0]:
            best = cost, other
    return best[1] if best else None


def _gap(start: float, length: float, other: float, other_length: float) -> float:
    return max(0.0, other - (start + length), start - (other + other_length))


def edge(root: Node, current: Node, last: bool) -> Node | None:
    """Home and End: the first or last of the composite, or of the whole scope."""
    members = group_of(root, current.key) or focusables(root)
    return members[-1 if last else 0] if members else None


def at(root: Node, point: Point) -> Node | None:
    """The topmost focusable node under a point, mindful of what scrolling hides."""
    return _at(scope(root), point)


def _at(node: Node, point: Point) -> Node | None:
    if node.scroll and not inside(point, node.rect):
        return None
    for child in reversed(node.children):
        found = _at(child, point)
        if found is not None:
            return found
    return node if node.focusable and inside(point, node.rect) else None


def inside(point: Point, rect: Rect) -> bool:
    return rect[0] <= point[0] < rect[0] + rect[2] and rect[1] <= point[1] < rect[1] + rect[3]


def shortcut(root: Node, key: str) -> Node | None:
    """The node that answers to this single key, whatever the case of the letter."""
    wanted = key.lower()
    return next((node for node in focusables(root) if node.shortcut.lower() == wanted), None)


def scrollers(root: Node, key: str) -> list[Node]:
    """The scrolling nodes in reach: those around a node, innermost first, then the others, largest first."""
    around = [node for node in path_to(root, key) if node.scroll][::-1]
    others = [node for node in walk(scope(root)) if node.scroll and node not in around]
    return around + sorted(others, key=lambda node: -node.rect[2] * node.rect[3])


def path_to(root: Node, key: str) -> list[Node]:
    """The nodes from the root down to the one with this key, or nothing."""
    if root.key == key:
        return [root]
    for child in root.children:
        below = path_to(child, key)
        if below:
            return [root, *below]
    return []


def beginning(root: Node, nodes: list[Node]) -> str:
    """The key where focus begins: the primary action if it is in sight, else the first control below the
    header.

    A screen opens at its top; a primary action further down must not scroll the question out of sight.
    """
    for node in nodes:
        if node.primary and all(
            _shows(scroller, node) for scroller in path_to(root, node.key) if scroller.scroll
        ):
            return node.key
    above = {id(node) for node in _header(root)}
    stops = tab_stops(root, "")
    return next((node.key for node in stops if id(node) not in above), stops[0].key if stops else "")


def _shows(scroller: Node, node: Node) -> bool:
    return (
        scroller.rect[1] <= node.rect[1]
        and node.rect[1] + node.rect[3] <= scroller.rect[1] + scroller.rect[3]
    )


def _header(root: Node) -> list[Node]:
    return [node for top in walk(root) if top.key == "header" for node in walk(top) if node.focusable]


def under(node: Node, point: Point) -> list[Node]:
    """The nodes under a point, outermost first."""
    if not inside(point, node.rect):
        return []
    for child in reversed(node.children):
        below = under(child, point)
        if below:
            return [node, *below]
    return [node]


def out_of_sight(scroller: Node, node: Node, margin: float) -> float:
    """How far a scrolling node must scroll (down is positive) to show one inside it; 0 if it does."""
    top, bottom = node.rect[1] - margin, node.rect[1] + node.rect[3] + margin
    over, under_it = scroller.rect[1] - top, bottom - (scroller.rect[1] + scroller.rect[3])
    if over <= 0 and under_it <= 0:
        return 0.0
    return -over if over > 0 or node.rect[3] > scroller.rect[3] else under_it
