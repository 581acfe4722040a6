"""The constants of the profile, each with its meaning. Reasons and sources: docs/assessment.md.

May live here: numbers that people set, publish and version. May not live here: numbers fitted by the program.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SCORER_VERSION: Final = 1
"""Raised with every change that can alter a published number."""

PACK_ERROR: Final[Mapping[str, float]] = {"author": 0.30, "panel": 0.20, "piloted": 0.10}
"""Standard deviation of the pack's own difficulty error, by how its scale is known."""

POOLED_ERROR: Final[Mapping[str, float]] = {"author": 0.45, "panel": 0.45, "piloted": 0.10}
"""The same for areas and overall. It does not average out over decisions, so precise scores carry more."""

SHIFT: Final[Mapping[str, int]] = {"easy": -1, "medium": 0, "hard": 1}
"""Steps of difficulty by label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """Fixed constants; ability is in standard deviations, 0 is a middling player."""

    sensitivity: float = 2.0
    """How strongly choices follow the quality of options."""
    difficulty: float = -1.25
    """Of a medium decision."""
    step: float = 0.5
    """From medium to hard, and from easy to medium."""
    lapse: float = 0.10
    """Share of thoughtless answers allowed for."""
    temper: float = 0.7
    """Discount, because decisions of one story depend on each other."""
    sharing: float = 0.25
    """How much competencies have in common; 0 is no borrowing."""
    area_sharing: float = 0.5
    """The same between areas."""
    cuts: tuple[float, ...] = (-1.0, 0.0, 1.0)
    """Boundaries between levels."""
    band: float = 0.80
    """Probability that a reported level must reach."""
    likely: float = 0.80
    """Probability from which a difference to the player's own mean counts as likely."""
    explore: float = 0.70
    """Probability from which it is named at all."""
    min_weight: float = 4.0
    min_episodes: int = 3
    moderate: float = 0.45
    """Reliability of the own evidence from which it is called moderate."""
    firm: float = 0.65


PARAMS: Final = Params()
