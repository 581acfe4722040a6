"""Distributions over ability as weights on a fixed grid, so that every result is exact and repeatable.

May live here: arithmetic on such weights. May not live here: anything that knows of evidence.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import erf, exp, sqrt
from typing import Final

Weights = Sequence[float]

STEP: Final = 0.2
ABILITY: Final = tuple(round(-4 + STEP * i, 10) for i in range(41))
GENERAL: Final = tuple(round(-3.5 + 0.35 * i, 10) for i in range(21))

_REACH: Final = 8
"""Grid steps that a blur reaches to each side: 1.6, which is more than three of the widest pack error."""


def normalised(weights: Weights) -> list[float]:
    """The same weights, adding up to one."""
    total = sum(weights)
    return [w / total for w in weights]


def mean(points: Sequence[float], weights: Weights) -> float:
    """The mean of weights that add up to one."""
    return sum(map(float.__mul__, points, weights))


def mean_sd(points: Sequence[float], weights: Weights) -> tuple[float, float]:
    """Mean and standard deviation of weights that add up to one."""
    centre = mean(points, weights)
    return centre, sqrt(sum([w * (x - centre) ** 2 for x, w in zip(points, weights, strict=True)]))


def blurred(weights: Weights, sd: float) -> Weights:
    """The weights with an independent normal error added; what would leave the grid stays on it."""
    if sd <= 0:
        return weights
    return [sum(map(float.__mul__, weights[first:], row)) for first, row in _spread(sd)]


@lru_cache(maxsize=8)
def _spread(sd: float) -> tuple[tuple[int, tuple[float, ...]], ...]:
    """For each grid point: the first point that gives to it, and what share each gives from there on."""
    size = range(len(ABILITY))
    kernel = [exp(-0.5 * (j * STEP / sd) ** 2) if j <= _REACH else 0.0 for j in size]
    columns = [normalised([kernel[abs(i - j)] for j in size]) for i in size]
    rows = zip(*columns, strict=True)
    return tuple((max(0, j - _REACH), row[max(0, j - _REACH) : j + _REACH + 1]) for j, row in enumerate(rows))


def quantile(weights: Weights, share: float) -> float:
    """The ability below which `share` of the weight lies; each grid point stands for its cell."""
    total = 0.0
    for x, w in zip(ABILITY, weights, strict=True):
        if total + w >= share:
            return x - STEP / 2 + STEP * (share - total) / w
        total += w
    return ABILITY[-1]


def below(weights: Weights, cut: float) -> float:
    """Weight below a cut; a cell that the cut divides counts in proportion."""
    return sum(map(float.__mul__, weights, _cells_below(cut)))


@lru_cache(maxsize=16)
def _cells_below(cut: float) -> tuple[float, ...]:
    return tuple(min(1.0, max(0.0, (cut - x) / STEP + 0.5)) for x in ABILITY)


def normal_below(z: float) -> float:
    """Share of a standard normal distribution below z."""
    return 0.5 * (1 + erf(z / sqrt(2)))
