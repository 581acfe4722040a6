"""The evidence that a decision gives: one observation, as a value.

How decisions become observations is in `observing`; what observations add up to is in `profile`. Nothing
here looks at money earned: the outcome of the firm is shown and never scored.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One observation for one competency.

    `values` are the expert values (0 to 100) of all that was on offer, `chosen` the index of what was taken,
    `weight` is in hundredths. Source of the design: the choice model described in docs/assessment.md.
    """

    rule: str
    """What was looked at: `matter:choice`, `matter:reason`, `matter:looking`, or an evidence rule."""
    competency: str
    values: tuple[int, ...]
    chosen: int
    weight: int
    difficulty: str = "medium"
    episode: str
    worst: int | None = None
    says: str = ""
    """Authored sentence where the rule has one."""
    quarter: int
    step: int
    """The decision that gave it."""
