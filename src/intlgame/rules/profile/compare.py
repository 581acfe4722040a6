"""What may be said about one competency against another of the same player.

May live here: relative strengths. May not live here: comparisons between people; the game makes none.
"""

from collections.abc import Sequence
from math import sqrt

from intlgame.rules.profile.estimate import Measured
from intlgame.rules.profile.grid import normal_below
from intlgame.rules.profile.params import Params
from intlgame.rules.profile.values import Relative

_FEWEST = 3
"""With fewer scored competencies there is no mean to compare with."""


def compare(
    measured: Sequence[Measured], params: Params
) -> tuple[tuple[Relative, ...], tuple[Relative, ...]]:
    """Competencies probably above, and probably below, the player's own mean, surest first."""
    scored = [m for m in measured if m.estimate.score is not None]
    if len(scored) < _FEWEST:
        return (), ()
    above = [(m.estimate.id, _above(m, scored)) for m in scored]
    below = [(group, 1 - p) for group, p in above]
    return _named(above, params), _named(below, params)


def _above(one: Measured, scored: Sequence[Measured]) -> float:
    """Probability that a competency lies above the mean of all scored ones, itself included."""
    count = len(scored)
    mean = sum(m.mean for m in scored) / count
    variance = one.sd**2 * (1 - 2 / count) + sum(m.sd**2 for m in scored) / count**2
    return normal_below((one.mean - mean) / sqrt(variance))


def _named(found: Sequence[tuple[str, float]], params: Params) -> tuple[Relative, ...]:
    sure = sorted((pair for pair in found if pair[1] >= params.explore), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Relative(competency=c, probability=p, likely=p >= params.likely) for c, p in sure)
