"""How figures are told: median, minimum and maximum of several runs, beside their bar."""

import statistics
from collections.abc import Sequence


def told(name: str, figures: Sequence[float], unit: str, bar: str) -> str:
    """One line: what, the median (minimum to maximum), the bar."""
    middle, low, high = statistics.median(figures), min(figures), max(figures)
    return f"{name:<52} {middle:>10,.2f} {unit:<6} ({low:,.2f} to {high:,.2f})   bar: {bar}"
