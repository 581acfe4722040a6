"""What has happened in a run, as one frozen value. Integers and text; tuples keep the order of events."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from intlgame.rules.bargain import Bargain
from intlgame.rules.content.effects import Effect, Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A booking. The amounts of `postings` (cents, debit positive) add up to zero."""

    quarter: int
    label: str
    """Where it comes from: `matter/option`, an action, or a rule of the engine."""
    postings: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answered matter, with what had been looked at before."""

    matter: str
    option: str
    reason: str
    worst: str
    quarter: int
    looked: int
    """Key cues opened before choosing."""
    asked: bool
    """The adviser had been asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One fact read through one channel: the truth lies from `low` to `high`."""

    market: str
    kind: str
    channel: str
    low: int
    high: int
    quarter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """The market decision."""

    market: str
    reserve: str
    stop_rule: str
    quarter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An action under way."""

    action: str
    target: str
    ready: int
    """Quarter at whose start it is complete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An effect that waits for its quarter."""

    effect: Effect
    label: str
    quarter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Receivable:
    """Money that a buyer owes, in cents."""

    label: str
    amount: int
    due: int
    loss_risk: int
    recovered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointed:
    """The partner decision."""

    partner: str
    reserve: str
    reason: str
    quarter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A finished preparation sheet. See `decision.Prepare` for the fields."""

    negotiation: str
    delegation: str
    language: str
    guesses: tuple[tuple[str, int], ...]
    questions: tuple[str, ...]
    limit: int
    target: int
    opening: str
    asked: bool
    """The adviser had been asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A moment that came up at a table; `response` is empty until it is answered."""

    moment: str
    after: int
    """Exchanges that there were when it came up."""
    response: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Something that was misheard, until a recap puts it right."""

    exchange: int
    """Place of the exchange."""
    issue: str
    option: str
    """What was understood; what was meant stands in the exchange."""
    corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A negotiation that has been prepared, and what happened at the table."""

    negotiation: str
    person: str
    quarter: int
    prepared: Prepared
    bargain: Bargain
    met: tuple[Met, ...] = ()
    misheard: tuple[Heard, ...] = ()
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A promise given to a person, and what became of it."""

    promise: Promise
    to: str
    due: int
    kept: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Something to tell the player: authored `text`, or a `code` of the engine with its arguments."""

    quarter: int
    code: str = "story"
    text: str = ""
    tone: str = "plain"
    subject: str = ""
    """Id of the thing that it is about."""
    amount: int = 0
    """Cents, where money moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A run at one moment. Evidence and news are not part of it: nothing that happens depends on them.

    Cash is in cents; meters are 0 to 100; quarters count from 1."""

    seed: int
    step: int = 0
    """Decisions taken so far."""
    quarter: int = 1
    days: int
    """Management days left this quarter."""
    balances: tuple[tuple[str, int], ...]
    """Account to cents, debit positive, in order of account. Adds up to zero."""
    entries: tuple[Entry, ...] = ()
    meters: tuple[tuple[str, int], ...] = ()
    flags: tuple[str, ...] = ()
    """In order of name."""
    opened: tuple[tuple[str, str], ...] = ()
    """(matter, cue), in order of opening."""
    asked: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    readings: tuple[Reading, ...] = ()
    weights: Mapping[str, int] = field(default_factory=dict)
    showstoppers: tuple[str, ...] = ()
    weighed: bool = False
    entered: Entered | None = None
    tasks: tuple[Task, ...] = ()
    done: tuple[tuple[str, str, int], ...] = ()
    """(action, target, quarter of completion)."""
    pending: tuple[Due, ...] = ()
    receivables: tuple[Receivable, ...] = ()
    searched: tuple[str, ...] = ()
    checked: tuple[tuple[str, str], ...] = ()
    """(partner, check), in order."""
    appointed: Appointed | None = None
    improved: tuple[tuple[str, str], ...] = ()
    """(negotiation, improvement), in order."""
    talks: tuple[Talk, ...] = ()
    trust: tuple[tuple[str, int], ...] = ()
    """Person to the trust that they have in the firm, in hundredths; in order of person. Only people whose
    trust has changed stand here: the others start with their style's."""
    promises: tuple[Given, ...] = ()
    over: bool = False
