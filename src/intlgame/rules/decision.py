"""The player's moves. Each kind costs a screen, a codec entry and bot support: a design step."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from intlgame.rules.moves import TableMove


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Open a cue of an open matter: read the letter, look at the figures, ask the person."""

    matter: str
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Ask the adviser about a matter. Logged, shown beside the profile, never part of a score."""

    matter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """Answer a matter: an option, the reason for it and, where asked, the option to avoid most."""

    matter: str
    option: str
    reason: str = ""
    worst: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Research:
    """Find out a group of facts about a market through a channel."""

    market: str
    group: str
    channel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weigh:
    """Set the comparison grid: a weight from 0 to 5 for each fact kind, and showstoppers."""

    weights: Mapping[str, int] = field(default_factory=dict)
    """Fact kind to weight; a kind that is absent keeps the weight 1."""
    showstoppers: tuple[str, ...] = ()
    """Fact kinds that rule a market out for this player when they score below 20. In order of id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter:
    """Name the market to enter, a reserve market and a stop rule."""

    market: str
    reserve: str = ""
    stop_rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Start an action, for a market where it needs one."""

    action: str
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Look for partners in one way."""

    way: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Have a candidate checked."""

    partner: str
    check: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appoint:
    """Choose a partner, name a second one to fall back on, and say why."""

    partner: str
    reserve: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Improve:
    """Work on the own alternative before a negotiation."""

    negotiation: str
    improvement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepare:
    """Finish the preparation sheet of a negotiation and sit down."""

    negotiation: str
    delegation: str
    language: str
    guesses: Mapping[str, int] = field(default_factory=dict)
    """Issue to its guessed importance for the other side: 0 flexible, 1 matters, 2 decisive."""
    questions: tuple[str, ...] = ()
    """Issues to ask about first, at most four."""
    limit: int
    """Points below which the player will not sign."""
    target: int
    """Points to aim for."""
    opening: str
    """The reason with which the first offer will be explained."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiate:
    """Make a move at the table."""

    negotiation: str
    move: TableMove


@dataclass(frozen=True, slots=True, kw_only=True)
class Respond:
    """Answer a moment at the table: what it may mean, and what to do."""

    negotiation: str
    moment: str
    response: str
    reading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndTurn:
    """End the quarter."""


Decision = (
    Open
    | Ask
    | Choose
    | Research
    | Weigh
    | Enter
    | Plan
    | Search
    | Check
    | Appoint
    | Improve
    | Prepare
    | Negotiate
    | Respond
    | EndTurn
)
