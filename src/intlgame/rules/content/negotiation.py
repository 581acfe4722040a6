"""Negotiations: what is on the table, what each side gets from it, and what can come up while they talk.

Points: what a package is worth to a side is the sum of the points of its options; the best options of all
issues add up to 100 for each side. Points are written by authors, never guessed from a country.
"""

from dataclasses import dataclass
from typing import Literal

from intlgame.rules.content.conditions import ALWAYS, Condition
from intlgame.rules.content.effects import Effect
from intlgame.rules.content.matter import Cue, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueOption:
    """One way to settle an issue."""

    id: str
    label: str
    """Short, as it stands in the table: `30 days after delivery`."""
    player: int
    """Points to the player's side, 0 to 100."""
    other: int
    """Points to the other side, 0 to 100."""
    effects: tuple[Effect, ...] = ()
    """What follows if it is agreed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something to settle. Options stand in one order, from one end of the scale to the other."""

    id: str
    label: str
    icon: str = "file-check"
    about: str = ""
    """What hangs on it for the player, in one or two sentences: part of the private brief."""
    why: str
    """Why it matters, or does not, to the other side, in their words: told when they answer precisely."""
    hint: str = ""
    """What they say when they answer vaguely."""
    options: tuple[IssueOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """Work that makes the own alternative better before the talk: a second buyer, a stock to fall back on."""

    id: str
    label: str
    text: str
    """What came of it."""
    points: int
    """Points that it adds to the own alternative."""
    cost: int = 0
    days: int = 0
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """Something in the folder that can be shown once."""

    id: str
    label: str
    about: str
    icon: str = "file-check"
    issue: str = ""
    """The issue whose worry it answers."""
    says: str
    """What they say when they see it."""
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """Who travels."""

    id: str
    label: str
    people: tuple[str, ...]
    """People of the firm's team."""
    value: int
    """How good a choice it is for this talk, 0 to 100."""
    cost: int = 0
    days: int = 0
    feedback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePlan:
    """In which language they talk, and with whose help. What it does follows from the people's levels."""

    id: str
    label: str
    interpreter: Literal["none", "unbriefed", "briefed"] = "none"
    value: int
    """How good a choice it is for this talk, 0 to 100."""
    cost: int = 0
    days: int = 0
    feedback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One way to answer a moment."""

    id: str
    label: str
    value: int
    """Expert value, 0 to 100."""
    says: str
    """What they say or do then."""
    trust: int = 0
    """Change of trust, in hundredths (-20 to 20)."""
    strain: int = 0
    """Change of strain, in hundredths (-30 to 30)."""
    yields: int = 0
    """Points by which they lower what they want at least, 0 to 5."""
    effects: tuple[Effect, ...] = ()
    feedback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something that comes up at the table: a tactic, an incident, an improper request, a language gap.

    It has several plausible readings. The talk goes on once it is answered.
    """

    id: str
    kind: Literal["tactic", "incident", "request", "language"]
    tactic: str = ""
    """Id of the tactic, where it is one."""
    at: Literal["open", "offer", "agreed"]
    """`open`: before anything is said. `offer`: after offer number `after_offers`. `agreed`: after the
    handshake, before it is closed."""
    after_offers: int = 1
    after: tuple[str, ...] = ()
    """Only after these responses in this talk, written `moment/response`; for repairs and echoes."""
    when: Condition = ALWAYS
    title: str
    quote: str = ""
    text: str = ""
    """What can be seen and heard. No explanation."""
    readings: tuple[Reason, ...] = ()
    """What it may mean. The best one keeps several explanations open or asks to test."""
    responses: tuple[Response, ...]
    competency: str
    side: str = ""
    difficulty: Literal["easy", "medium", "hard"] = "medium"
    expert: str
    """What experienced negotiators do here, and why."""
    rules: tuple[str, ...] = ()
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiation:
    """A talk about several issues with one person across the table."""

    id: str
    title: str
    episode: str
    when: Condition = ALWAYS
    order: int = 50
    person: str
    """Who sits across: a person, `contact` for the contact of the market entered, or `partner` for the
    person of the partner appointed. Each of them needs a `style`."""
    scene: Literal["office", "workshop", "harbour"] = "office"
    text: str
    """The situation as anyone would tell it."""
    brief: str
    """What the own side needs and why: for the player alone."""
    quote: str
    """Their first words."""
    issues: tuple[Issue, ...]
    alternative: str
    """What the firm does without this deal."""
    alternative_points: int
    """What that is worth to the firm, in points."""
    other_alternative: str
    """What they do without it; told in the review."""
    other_points: int
    no_zone: bool = False
    """True where the author means that no package is better for both than going apart."""
    point_euro: int = 0
    """What one point is worth to the firm in whole euros a year; 0 shows points only. A teaching value."""
    improvements: tuple[Improvement, ...] = ()
    cues: tuple[Cue, ...] = ()
    """The file for the preparation: opened like cues of a matter."""
    delegations: tuple[Delegation, ...]
    languages: tuple[LanguagePlan, ...]
    openings: tuple[Reason, ...]
    """Reasons with which the first offer can be explained."""
    exhibits: tuple[Exhibit, ...] = ()
    moments: tuple[Moment, ...] = ()
    agreed: tuple[Effect, ...] = ()
    """What follows from any agreement, before the effects of the options agreed."""
    failed: tuple[Effect, ...] = ()
    agreed_text: str = ""
    """What the handshake leads to, in one or two sentences."""
    failed_text: str = ""
    difficulty: Literal["easy", "medium", "hard"] = "medium"
    hint: str = ""
    """What the adviser says when asked, before the talk."""
    expert: str = ""
    rules: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    teaches: str = ""


Spoken = Literal[
    "again",
    "counter",
    "counter-insulted",
    "counter-taken-back",
    "counter-stalled",
    "counter-conceded",
    "counter-helped",
    "counter-problem",
    "counter-liked",
    "counter-final-refused",
    "accept",
    "accept-last-call",
    "answer-flexible",
    "answer-matters",
    "answer-decisive",
    "answer-vague",
    "answer-deflected",
    "answer-repeated",
    "tell",
    "tell-contradicted",
    "tell-all-decisive",
    "smalltalk",
    "acknowledge",
    "apologise",
    "courtesy-soured",
    "pressure",
    "break",
    "recap",
    "recap-corrected",
    "improved",
    "not-improved",
    "leave",
    "leave-time",
    "walked",
    "closed",
]
"""What a phrase is for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A sentence that a person may say. Those of the person's voice come first, then those for the mood, then
    the rest; among equals the seed draws, and none comes back before the others have been said.

    Placeholders: {issue}, {option}, {preferred}, {package}, {change}, {why}.
    """

    says: Spoken
    moods: tuple[Literal["cold", "guarded", "open", "warm"], ...] = ()
    """Empty: fits every mood."""
    voice: str = ""
    """Only for people of this voice; empty: for everybody."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """A list of phrases under one id, so that packs can add their own."""

    id: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tactic:
    """A negotiation tactic, how it looks, and what answers it well."""

    id: str
    name: str
    signs: str
    purpose: str
    answer: str
    """The right response, in a sentence."""
    mistake: str
    source: tuple[str, ...] = ()
