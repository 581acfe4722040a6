"""Partners: how candidates are found, what is true of them, and how that can be checked."""

from dataclasses import dataclass

from intlgame.rules.content.conditions import ALWAYS, Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One row of the grid on which candidates are compared."""

    id: str
    label: str
    question: str = ""
    integrity: bool = False
    """True where a bad finding is a reason to stop, not a price to negotiate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWay:
    """A way to find candidates."""

    id: str
    label: str
    about: str
    reach: str
    """Whom it reaches and whom it misses, in one sentence."""
    icon: str = "search"
    cost: int = 0
    days: int = 0
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A way to find out about a candidate."""

    id: str
    label: str
    about: str
    icon: str = "scan-search"
    cost: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is true of a candidate on one criterion."""

    criterion: str
    value: int
    """0 to 100: how well the candidate does for this firm."""
    low: int
    """What is known from outside: it lies from `low` to `high`."""
    high: int
    by: tuple[str, ...]
    """Checks that show it."""
    text: str
    """What the check shows, in one or two sentences."""
    red_flag: bool = False
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A candidate with hidden truths."""

    id: str
    name: str
    kind: str
    """What they are: distributor, agent, shop group, in a word or two."""
    person: str
    """Who speaks for it."""
    market: str = ""
    """The market that it serves; empty for any."""
    city: str = ""
    country: str = ""
    summary: str
    """What the candidate says of itself."""
    found_by: tuple[str, ...]
    """Search ways that bring it up."""
    findings: tuple[Finding, ...]
    when: Condition = ALWAYS
