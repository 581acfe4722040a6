"""Where something stands: the line of a value in its file, and the things around it in the author's words."""

from collections.abc import Sequence
from typing import Any

from intlgame.packs.source import Row, Table

Path = Sequence[str | int]
"""Keys and positions from the top of a thing down to a value."""

SINGULAR = {
    "people": "person",
    "team": "person",
    "competencies": "competency",
    "fact_kinds": "fact kind",
    "stop_rules": "stop rule",
    "criteria": "criterion",
    "searches": "search",
    "appointing": "reason",
    "openings": "opening",
    "languages": "language plan",
}


def value_at(node: Any, path: Path) -> Any:
    """The value at a path, or None."""
    for step in path:
        node = _step(node, step)
    return node


def _step(node: Any, step: str | int) -> Any:
    if isinstance(node, Table):
        return node.get(str(step))
    if isinstance(node, Row) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def line_at(node: Any, path: Path) -> int:
    """The line of the deepest part of the path that the file has; 0 where there is none."""
    line: int = getattr(node, "line", 0)
    for step in path:
        found = _line(node, step)
        if not found:
            break
        line, node = found, _step(node, step)
    return line


def _line(node: Any, step: str | int) -> int:
    if isinstance(node, Table):
        return node.lines.get(str(step), 0)
    if isinstance(node, Row) and isinstance(step, int) and step < len(node.lines):
        return node.lines[step]
    return 0


def where(kind: str, name: str, node: Any, path: Path) -> str:
    """`in matter "fair", option "go"`: the named things on the way to a value, without its own key."""
    parts = [f'{kind} "{name}"' if name else kind]
    for index, step in enumerate(path):
        node = _step(node, step)
        if isinstance(step, int):
            parts.append(_item(str(path[index - 1]) if index else "item", node, step))
        elif isinstance(node, Table):
            parts.append(step)
    return f"in {', '.join(part for part in parts if part)}"


def _item(key: str, node: Any, step: int) -> str:
    if not isinstance(node, Table):
        return ""
    word = SINGULAR.get(key, key.removesuffix("s"))
    name = node.get("id") or node.get("kind") or node.get("criterion")
    return f'{word} "{name}"' if isinstance(name, str) else f"{word} {step + 1}"
