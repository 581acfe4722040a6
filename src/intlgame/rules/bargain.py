"""A negotiation as far as it has gone, as one frozen value. Integers and text.

May live here: what was said, and the numbers that the other side goes by. May not live here: how it answers
(`mechanics.negotiation.counterpart`). Trust and strain are in ten-thousandths (10,000 is full), values of
packages in ten-thousandths of the best possible, time in hundredths of an offer's time.
"""

from dataclasses import dataclass
from typing import Literal

from intlgame.rules.moves import Package, TableMove

Told = Literal[
    "insulted",
    "taken-back",
    "stalled",
    "conceded",
    "helped",
    "repeated",
    "contradicted",
    "bluffed",
    "all-decisive",
    "last-call",
    "final-refused",
    "overstated",
    "soured",
]
"""Something that happened in an exchange, for its words and for the review."""

PRECISE = 2
"""The level of an answer that tells something; a vague one is a hint, and nothing to count on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the other side answers."""

    kind: Literal["counter", "accept", "answer", "noted", "leave", "end"]
    """`counter` asks for a package, `accept` takes one of yours, `answer` answers a question, `noted` hears
    you, `leave` ends the meeting, `end` follows your own last word."""
    package: Package = ()
    """What it asks for, or what is agreed."""
    level: int = 0
    """How it answers a question: 0 deflects, 1 vague, 2 precise."""
    importance: int = -1
    """Of the issue asked about, as it says: 0 flexible, 1 matters, 2 decisive; -1 not told."""
    preferred: str = ""
    """Option that it would like best on the issue asked about; empty where not told."""
    issue: str = ""
    """The issue that it speaks about; for a counter, the one it names as the problem."""
    liked: int = -1
    """Of several packages offered, the place of the one that it prefers."""
    told: tuple[Told, ...] = ()
    mood: Literal["cold", "guarded", "open", "warm"] = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A move and its reply, with trust, strain and time after it."""

    move: TableMove
    reply: Reply
    trust: int
    strain: int
    time: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bargain:
    """The whole course so far. The same setting and moves always give the same course."""

    exchanges: tuple[Exchange, ...] = ()
    trust: int
    trust_before: int
    """Trust when they sat down."""
    strain: int = 0
    time: int = 0
    target: int
    """What the other side wants at least, now. Never rises."""
    outcome: Package = ()
    """What is agreed; may still be improved until it is closed."""
    end: Literal["", "agreed", "left", "walked"] = ""
    """`left`: they went. `walked`: you went."""
    lowered: int = 0
    """By how much what they want is lowered for good: by what was shown, and by answers to incidents."""
    given: int = 0
    """Trust that came, or went, outside the exchanges: with answers to incidents."""
    settled: bool = False
    """True once nothing more can be said."""


def handshake(exchanges: tuple[Exchange, ...]) -> int | None:
    """The place of the exchange in which they came to terms first, or None."""
    for place, each in enumerate(exchanges):
        if each.reply.kind == "accept" or each.move.kind == "accept":
            return place
    return None
