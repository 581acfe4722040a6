"""What a report says, as frozen values: the profile with everything needed to read it.

May live here: types of the report. May not live here: how it is put together (`report`) or looks (`page`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from intlgame.export.negotiation.values import Negotiated
from intlgame.rules.content.framework import Framework, Support
from intlgame.rules.content.sources import RuleCard, Source
from intlgame.rules.profile import Profile, Status

PartKind = Literal["choice", "side", "reason", "looking", "rule", "preparation", "talk", "moment", "reading"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """Who played, and how. All of it comes from the player; nothing from the machine."""

    run_id: str
    pseudonym: str
    role: str
    language: str
    """BCP 47 tag of the language that the run was played in."""
    mode: Literal["training", "assessment"]
    seed: int
    finished: str
    """The day, as text, for example 2027-03-14."""
    country: str = ""
    """Two-letter code of the player's country; empty takes the firm's."""
    self_rating: Mapping[str, int] = field(default_factory=dict)
    """Competency to level, 1 the lowest; given before play."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What was played and by which rules it was judged."""

    pack: str
    pack_version: str
    pack_title: str
    authors: tuple[str, ...]
    licence: str
    status: str
    """How the pack's scale is known: author, panel or piloted."""
    campaign: str
    campaign_title: str
    framework: str
    rules_version: int
    scorer_version: int
    program_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """A meter of the firm: label, start and end."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the firm fared. Shown, and never part of a score. Amounts are cents."""

    firm: str
    goal: str
    quarters: int
    title: str
    text: str
    market: str
    reserve: str
    cash_start: int
    cash_end: int
    export_result: int
    gauges: tuple[Gauge, ...] = ()
    finished: bool = True
    """False where the run was closed before its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One observation in words."""

    kind: PartKind
    did: str
    preferred: str
    """What experts prefer; empty where it is what was done."""
    worth: int
    """Expert value of what was done, 0 to 100."""
    best: int
    """The best value on offer."""
    weight: int
    """Hundredths."""
    points: float | None
    """What it moved the score by; None where there is no score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Something that came up, with all that it says about one competency."""

    id: str
    title: str
    quarter: int
    asked: bool
    """The adviser had been asked. Never part of a score."""
    why: str
    """What experts do here and why."""
    rules: tuple[str, ...]
    """Ids of rule cards."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The evidence for one competency, in the order of play."""

    competency: str
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonWhy:
    """A decision that moved a score much."""

    competency: str
    title: str
    part: Part
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What to do about one competency."""

    competency: str
    probability: float | None
    """That it lies below the player's own mean; None where no difference can be shown."""
    because: ReasonWhy | None
    practise: tuple[str, ...]
    support: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmeasured:
    """A competency without a score and what one would take."""

    competency: str
    status: Status
    claimed: bool
    weight: float
    episodes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report: language of its own sentences, who, what, how well, why, and what next."""

    language: str
    played: Played
    hints: int
    """Matters for which the adviser was asked."""
    origin: Origin
    outcome: Outcome
    framework: Framework
    claims: tuple[str, ...]
    profile: Profile
    raised: tuple[ReasonWhy, ...]
    lowered: tuple[ReasonWhy, ...]
    next_steps: tuple[NextStep, ...]
    unmeasured: tuple[Unmeasured, ...]
    trails: tuple[Trail, ...]
    rules: tuple[RuleCard, ...]
    """Those that the trail refers to."""
    sources: tuple[Source, ...]
    """Those that these rules rest on."""
    negotiations: tuple[Negotiated, ...] = ()
    """Talks that are over, in the order in which they were sat down to."""
    notes: tuple[str, ...] = ()
    """Remarks about the run, shown beside the profile; scores are not altered."""
