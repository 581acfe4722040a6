"""Markets and what can be known of them."""

from dataclasses import dataclass
from typing import Literal

Group = Literal["demand", "access", "distance", "competition", "risk"]
GROUPS: tuple[Group, ...] = ("demand", "access", "distance", "competition", "risk")


@dataclass(frozen=True, slots=True, kw_only=True)
class FactKind:
    """One row of the comparison grid: what is asked of every market in the same way."""

    id: str
    group: Group
    label: str
    unit: str
    question: str = ""
    """What the fact answers, in one sentence."""
    decimals: int = 0
    """Values are whole numbers times 10^decimals: 412 with decimals 2 is 4.12."""
    worst: int
    """Value that counts 0 for this firm. May be larger than `best`: then less is better."""
    best: int
    """Value that counts 100 for this firm."""
    landed_cost: bool = False
    """True where the fact belongs to what the buyer pays in the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is true of one market for one kind of fact, and how little is known without looking."""

    kind: str
    value: int
    low: int
    """Lower end of what is known without research. low <= value <= high."""
    high: int
    source: tuple[str, ...] = ()
    year: int = 0
    teaching: bool = False
    """True where the figure is a teaching value."""
    note: str = ""
    """The caveat that a careful reader should see; shown with the researched fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """A candidate market."""

    id: str
    country: str
    """Two-letter code, upper case."""
    name: str
    city: str = ""
    longitude: int
    latitude: int
    """Hundredths of a degree."""
    currency: str
    languages: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    """Plain words that conditions can ask for, for example `customs`, `eu`."""
    contact: str = ""
    """The person who speaks for this market in matters whose `person` is `contact`."""
    transit_days: int = 0
    mode: Literal["road", "sea", "air", "rail"] = "road"
    summary: str = ""
    """Two sentences that anyone would know before research."""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to find out: it has a price, covers some groups, and is only so accurate."""

    id: str
    label: str
    about: str
    icon: str = "search"
    official: bool = False
    groups: tuple[Group, ...] = GROUPS
    cost: int = 0
    days: int = 0
    width: int = 40
    """Percent of the first band that is left after one reading. The truth always lies inside."""
    family: str = ""
    """Two channels of one family are not independent of each other. Empty: its own family."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopRule:
    """A stop rule that the player may set when entering a market."""

    id: str
    label: str
    value: int
    """How good it is for this firm, 0 to 100."""
