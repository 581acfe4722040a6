"""Sharing out a line: arithmetic on lengths, without nodes.

May live here: pure functions of numbers. May not: nodes, measuring.
"""

from __future__ import annotations

from collections.abc import Sequence

FILL_OFFSETS = {"start": 0.0, "stretch": 0.0, "center": 0.5, "end": 1.0}


def squeezed(sizes: list[float], floors: list[float], shrink: list[float], lack: float) -> list[float]:
    """The sizes with `lack` taken away, by size and shrink, none below its floor."""
    for _ in range(len(sizes)):
        give = [
            part * size if size > low + 0.01 else 0.0
            for part, size, low in zip(shrink, sizes, floors, strict=True)
        ]
        total = sum(give)
        if total <= 0 or lack <= 0.01:
            break
        cut = [max(low, size - lack * g / total) for size, low, g in zip(sizes, floors, give, strict=True)]
        lack -= sum(sizes) - sum(cut)
        sizes = cut
    return sizes


def above_floors(weights: Sequence[float], floors: list[float], room: float) -> list[float]:
    """Room shared by weight, but none below its floor while all the floors fit."""
    total = sum(weights)
    widths = [room * weight / total for weight in weights]
    if sum(floors) > room or all(wide >= low for wide, low in zip(widths, floors, strict=True)):
        return widths
    spare = [max(0.0, wide - low) for low, wide in zip(floors, widths, strict=True)]
    part = (room - sum(floors)) / (sum(spare) or 1.0)
    return [low + extra * part for low, extra in zip(floors, spare, strict=True)]


def justified(justify: str, start: float, free: float, gap: float, count: int) -> tuple[float, float]:
    """Where the first child starts and the gap to the next, given the free room."""
    if justify == "start" or not free:
        return start, gap
    if justify == "between":
        return (start, gap + free / (count - 1)) if count > 1 else (start, gap)
    return start + free * FILL_OFFSETS[justify], gap
