"""The firm and the people: who they are, what they speak, how they look."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one person negotiates, each from 0 to 100. It belongs to the person, never to a country."""

    firmness: int = 50
    """How far above their alternative they stop."""
    pace: int = 50
    """0 gives way late, 100 early."""
    reciprocity: int = 50
    """How far they answer a concession with one."""
    openness: int = 50
    """How readily they say what matters."""
    relation: int = 50
    """How much courtesy and interest move them."""
    patience: int = 50
    """How long they stay at the table."""
    directness: int = 50
    """How plainly they say what is wrong with an offer."""
    honesty: int = 80
    """Low: overstates needs while trust is low."""
    trust: int = 40
    """Trust at a first meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person in the game. Style belongs to the person, never to a country."""

    id: str
    name: str
    role: str
    """What they do, as on a business card."""
    portrait: str = ""
    """Portrait id of the game or a picture of the pack."""
    country: str = ""
    """Two-letter code of where they work."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """Language tag to CEFR level (A1 to C2, or `native`)."""
    about: str = ""
    style: Style | None = None
    """How they negotiate; needed for whoever sits across the table."""
    voice: str = ""
    """Whose phrases they use: see `Phrase.voice`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meter:
    """A thing that the player watches beside cash and days, between 0 and 100."""

    id: str
    label: str
    icon: str
    start: int
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """The firm that goes abroad. Amounts are whole euros."""

    name: str
    country: str
    city: str
    longitude: int
    """Hundredths of a degree, east positive."""
    latitude: int
    """Hundredths of a degree, north positive."""
    product: str
    hs_code: str
    staff: int
    turnover: int
    cash: int
    """Cash at the start."""
    credit_line: int = 0
    """How far the bank account may go below zero."""
    days: int = 30
    """Management days that the team can give to going abroad, each quarter."""
    home_sales: int = 0
    """Sales at home in a quarter, paid in the quarter."""
    home_costs: int = 0
    """All costs of the home business in a quarter."""
    about: str = ""
    team: tuple[Person, ...] = ()
