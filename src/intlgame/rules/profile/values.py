"""What a profile is, as frozen values.

May live here: the result of scoring. May not live here: how it is computed, and any sentence about it.
"""

from dataclasses import dataclass
from typing import Literal

from intlgame.rules.evidence import Evidence

Status = Literal["not_measured", "insufficient", "tentative", "moderate", "firm"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What one piece of evidence did: the score with it minus the score without it, the rest held fixed."""

    evidence: Evidence
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What a run says about one competency, one area, or the player overall.

    `score`, `low`, `high`, `band` and `levels` are empty while the status is `not_measured` or
    `insufficient`: too little evidence gives no number. Scores are 0 to 100; `low` to `high` holds 80 %.
    """

    id: str
    status: Status = "not_measured"
    score: float | None = None
    low: float | None = None
    high: float | None = None
    band: tuple[int, ...] = ()
    """Index of the level, or of two adjacent levels, where that is at least 80 % sure."""
    levels: tuple[float, ...] = ()
    """Probability of each level, lowest first."""
    earned: float = 0.0
    """Weighted expert points: an option worth 100 at weight 100 is one point."""
    possible: float = 0.0
    guessing: float = 0.0
    """What choosing blindly among the same options would earn on average."""
    count: int = 0
    weight: float = 0.0
    episodes: int = 0
    reliability: float = 0.0
    """Of the own evidence alone: 0 says nothing, 1 is certain."""
    own: float = 0.0
    """Share of the estimate that comes from own evidence; the rest is the player's general level."""
    trail: tuple[Shift, ...] = ()
    """Largest shift first. Only competencies have one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A competency that probably lies above, or below, the player's own mean."""

    competency: str
    probability: float
    likely: bool
    """True from 80 %; below that it is worth exploring, no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A competency without a score, and what would be needed for one."""

    competency: str
    status: Status
    weight: float
    """Weight of evidence still missing."""
    episodes: int
    """Different episodes still missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The whole result of a run. The money that the firm made is not in it."""

    scorer: int
    scale: str
    """How the pack's difficulty is known: author, panel or piloted."""
    overall: Estimate
    areas: tuple[Estimate, ...]
    competencies: tuple[Estimate, ...]
    """Every competency of the framework, in its order."""
    strengths: tuple[Relative, ...]
    explore: tuple[Relative, ...]
    raised: tuple[Shift, ...]
    """The three decisions that raised claimed competencies most."""
    lowered: tuple[Shift, ...]
    gaps: tuple[Gap, ...]
