"""The moves at the table: what one side can do in a negotiation. A closed list:
phrases are picked, never typed.

May live here: the moves as frozen values. May not live here: what they do (`mechanics.negotiation`). A
package names one option for every issue, in the order of the issues. `kind` tells moves apart in journals.
"""

from dataclasses import dataclass
from typing import Literal

Package = tuple[str, ...]
"""Option ids, one for each issue, in the order of the issues."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One package, or two or three at once; with `final` it is the last word on it."""

    kind: Literal["offer"] = "offer"
    packages: tuple[Package, ...]
    final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Ask how much an issue matters to them, and why."""

    kind: Literal["question"] = "question"
    issue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Share a priority of your own."""

    kind: Literal["tell"] = "tell"
    issue: str
    importance: int
    """0 flexible, 1 matters, 2 decisive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Courtesy:
    """A move for the relationship: small talk, acknowledging what they said, an apology."""

    kind: Literal["courtesy"] = "courtesy"
    tone: Literal["smalltalk", "acknowledge", "apologise"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressure:
    """A threat: what you will do if they do not give way."""

    kind: Literal["pressure"] = "pressure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """Lay something from the folder on the table: a test report, a quotation, a reference."""

    kind: Literal["show"] = "show"
    exhibit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Ask for a break."""

    kind: Literal["break"] = "break"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """Put what was said in writing and have it confirmed: what was misheard comes to light."""

    kind: Literal["recap"] = "recap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """Take what they asked for last."""

    kind: Literal["accept"] = "accept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Leave without an agreement, politely."""

    kind: Literal["walk"] = "walk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """After an agreement: leave it as it is. Until then it can be improved and written down."""

    kind: Literal["close"] = "close"


TableMove = Offer | Question | Tell | Courtesy | Pressure | Show | Break | Recap | Accept | Walk | Close
