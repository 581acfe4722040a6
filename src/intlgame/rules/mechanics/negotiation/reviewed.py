"""What a review says about a talk, as frozen values: integers and ids, no words.

May live here: the types of a review. May not live here: how it is found out (`review`), what is advised
(`advice`), and sentences. Values of packages are in ten-thousandths of the best that a side can get; shares
are percent; a round is an offer of the player and what came back, counted from 1.
"""

from dataclasses import dataclass
from typing import Literal

from intlgame.rules.mechanics.negotiation.domain import Deal

Band = Literal["cold", "guarded", "open", "warm"]
"""How much somebody trusts the firm, in the words of the table."""

Item = Literal[
    "result",
    "opening",
    "steps",
    "questions",
    "guesses",
    "statements",
    "joint",
    "limits",
    "moments",
    "language",
    "relation",
    "time",
]
"""What a review speaks about; each has one piece of advice."""

Code = Literal[
    "result-no-zone-left",
    "result-no-zone-stayed",
    "result-no-zone-signed",
    "result-missed",
    "result-below",
    "result-little",
    "result-fair",
    "result-much",
    "opening-none",
    "opening-below",
    "opening-insulting",
    "opening-low",
    "opening-good",
    "steps-few",
    "steps-back",
    "steps-unpaid",
    "steps-large",
    "steps-stalled",
    "steps-good",
    "questions-none",
    "questions-late",
    "questions-repeated",
    "questions-unasked",
    "questions-few",
    "questions-good",
    "guesses-none",
    "guesses-unchecked",
    "guesses-corrected",
    "guesses-right",
    "statements-none",
    "statements-contradicted",
    "statements-off",
    "statements-inflated",
    "statements-good",
    "joint-none",
    "joint-missed",
    "joint-improved",
    "joint-swap",
    "joint-give",
    "joint-best",
    "joint-one-sided",
    "limits-signed-below",
    "limits-offered-below",
    "limits-too-low",
    "limits-target-low",
    "limits-kept",
    "moments-none",
    "moments-answer",
    "moments-reading",
    "moments-good",
    "language-none",
    "language-blurred",
    "language-cleared",
    "language-left",
    "language-signed",
    "relation-pressure",
    "relation-words",
    "relation-offers",
    "relation-fell",
    "relation-held",
    "relation-grew",
    "time-out",
    "time-strain",
    "time-haste",
    "time-early",
    "time-nothing",
    "time-good",
]
"""Every piece of advice there is; `export.negotiation.advice` has the sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One piece of advice: the code of its sentence, and what the sentence names."""

    item: Item
    code: Code
    issues: tuple[str, ...] = ()
    """Issues or, for moments, the moment."""
    amount: int = 0
    """A count, or points in ten-thousandths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """An offer and what came back. Values are the true ones of both sides."""

    number: int
    exchange: int
    packages: int
    """How many packages were offered at once."""
    yours: Deal
    """The package offered that is worth most to the player."""
    theirs: Deal | None
    """What they asked for then, as they meant it; what is agreed, where they accepted."""
    final: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The first offer."""

    value: int
    share: int
    """Of the span from the own alternative to the best possible; below 0 where under the alternative."""
    insulting: bool
    reason: str
    """Reason given in the preparation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """An answer to a question."""

    issue: str
    exchange: int
    round: int
    """Offers that the player had made before: 0 is before the first."""
    level: int
    """0 deflected, 1 vague, 2 precise."""
    importance: int
    """As they said; -1 where not told."""
    preferred: str
    true_importance: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What was asked, and whether in time to matter."""

    asked: tuple[str, ...]
    """Different issues, in the order of asking."""
    early: tuple[str, ...]
    """Those asked before the second offer."""
    planned: tuple[str, ...]
    planned_asked: tuple[str, ...]
    repeated: int
    answers: tuple[Learned, ...]
    missed: tuple[str, ...]
    """Issues decisive for them that the player never learned about, the weightiest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What the preparation sheet said about an issue, and what is true: 0 flexible, 1 matters, 2 decisive."""

    issue: str
    guessed: int
    """-1: nothing was guessed."""
    true: int
    heard: int
    """As told at the table; -1 where nothing was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A priority that the player told, and what the private brief says."""

    issue: str
    exchange: int
    said: int
    brief: int
    contradicted: bool
    """They noticed that it went against something said or offered before."""

    @property
    def off(self) -> bool:
        """True where it does not match the brief: two steps apart."""
        return abs(self.said - self.brief) >= 2  # the whole scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One issue of the agreement, with what both could have had."""

    issue: str
    agreed: str
    """Empty without an agreement."""
    better: str
    """Option in the best package for both; empty where it is the one agreed."""
    player: int
    """Worth of what was agreed, or of `better` without an agreement, to the player; `other` to them."""
    other: int
    player_most: int
    other_most: int
    player_gain: int
    """What `better` would have changed."""
    other_gain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plane:
    """All that can be agreed, by what it is worth to both."""

    alternative: int
    other_alternative: int
    zone: int
    """Packages that are better for both than going apart."""
    packages: int
    frontier: tuple[Deal, ...]
    nash: Deal | None
    best: Deal | None
    """The package of the zone worth most to the player."""
    spots: tuple[tuple[int, int], ...]
    """(player, other) of the packages, rounded to whole points, each spot once, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of it. Shares are of what the zone held; None where there was no zone."""

    end: Literal["agreed", "left", "walked", ""]
    deal: Deal | None
    handshake: Deal | None
    """What was agreed first, where it was improved afterwards."""
    claimed: int | None
    """Of the most that the player could have got above the alternative."""
    other_claimed: int | None
    joint: int | None
    """Of the largest sum of both gains."""
    swap: Deal | None
    """The package better for one and not worse for the other; without an agreement, the Nash point."""
    left_player: int
    left_other: int
    on_frontier: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The own limits, in ten-thousandths, and how they were kept."""

    alternative: int
    alternative_before: int
    """Before any work on it."""
    limit: int
    target: int
    offers_below: int
    """Offers worth less than the limit."""
    kept: bool
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """A moment that came up: how it was read and answered, and what experts do."""

    moment: str
    kind: Literal["tactic", "incident", "request", "language"]
    tactic: str
    round: int
    response: str
    """Empty where the talk broke off before an answer."""
    response_value: int
    best_response: str
    best_value: int
    reading: str
    reading_value: int
    best_reading: str
    best_reading_value: int

    def answered_weakly(self, by: int) -> bool:
        """Whether another answer would have been better by so many expert points."""
        return self.best_value - self.response_value >= by

    def read_weakly(self, by: int) -> bool:
        """Whether another reading would have been better by so many expert points."""
        return self.best_reading_value - self.reading_value >= by


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistaken:
    """Something that was misheard."""

    issue: str
    meant: str
    understood: str
    round: int
    cleared: bool
    signed: bool
    """It stood in the agreement, uncleared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """How well both sides understood each other."""

    language: str
    level: str
    clarity: int
    interpreted: bool
    mistaken: tuple[Mistaken, ...]
    recap: int
    """Round of the first written recap; -1 where there was none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What they think of the firm, before and after."""

    before: Band
    after: Band
    change: int
    """Trust, in ten-thousandths."""
    courtesies: int
    threats: int
    insults: int
    taken_back: int
    contradictions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How long it took."""

    rounds: int
    moves: int
    time: int
    """Percent of their patience."""
    ran_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Where scripted players end at the same table, in percent of the reachable: weak and strong play."""

    weak: int
    strong: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A whole talk, looked back on."""

    negotiation: str
    person: str
    quarter: int
    result: Result
    plane: Plane
    rounds: tuple[Round, ...]
    opening: Opening | None
    questions: Questions
    guesses: tuple[Guess, ...]
    statements: tuple[Statement, ...]
    rows: tuple[Row, ...]
    limits: Limits
    moments: tuple[Came, ...]
    language: Language
    relation: Relation
    course: Course
    reference: Reference | None
    """None where strong and weak play end at the same place: the table tells nothing about skill."""
    advice: tuple[Advice, ...] = ()
    """One for each item, in the order of `Item`."""

    def advised(self, item: Item) -> Advice:
        """The advice on an item. StopIteration for one that is missing."""
        return next(each for each in self.advice if each.item == item)
