"""The player's moves. Each kind costs a screen, a codec entry and bot support: a design step."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
class EndTurn:
    """End the quarter."""


Decision = Open | Ask | Choose | Research | Weigh | Enter | Plan | EndTurn
