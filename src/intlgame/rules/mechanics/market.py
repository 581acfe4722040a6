"""What is known of a market: bands that research narrows, and the comparison grid.

A fact that nobody looked up is a wide band, never a zero. A reading is a narrower band that holds the truth;
readings of independent families intersect, two readings of one family repeat each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from intlgame.rules.chance import draw
from intlgame.rules.changing import changed
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.market import Channel, Fact, FactKind
from intlgame.rules.decision import Enter, Research, Weigh
from intlgame.rules.mechanics.ledger import CENTS, move_cash
from intlgame.rules.state import Entered, Reading, State

SHOWSTOPPER_BELOW = 20
COMPARABLE_KINDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What is known of a fact: it lies from `low` to `high`. `channels` are those that were read."""

    low: int
    high: int
    channels: tuple[str, ...] = ()

    @property
    def middle(self) -> int:
        """The estimate: the middle of the band, rounded down."""
        return (self.low + self.high) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How well a market suits the firm on the player's own grid, 0 to 100, with its band."""

    low: int
    middle: int
    high: int
    ruled_out: tuple[str, ...] = ()
    """Kinds that the player marked as showstoppers and that score below 20."""


def band(content: Content, state: State, market: str, kind: str) -> Band:
    """The band that all readings so far leave. KeyError for an unknown market or kind."""
    fact = index(content).facts[market, kind]
    readings = [r for r in state.readings if r.market == market and r.kind == kind]
    return Band(
        low=max([fact.low, *(r.low for r in readings)]),
        high=min([fact.high, *(r.high for r in readings)]),
        channels=tuple(r.channel for r in readings),
    )


def score(kind: FactKind, value: int) -> int:
    """How good a value is for this firm, 0 (worst) to 100 (best)."""
    span = kind.best - kind.worst
    share = (value - kind.worst) * 100 // span
    return min(100, max(0, share))


def fit(content: Content, state: State, market: str) -> Fit:
    """The market on the player's grid: weighted mean of the scores of all kinds, with its band."""
    lows = middles = highs = total = 0
    ruled_out: list[str] = []
    for kind in content.campaign.fact_kinds:
        weight = state.weights.get(kind.id, 1)
        known = band(content, state, market, kind.id)
        ends = sorted((score(kind, known.low), score(kind, known.high)))
        middle = score(kind, known.middle)
        lows, middles, highs = lows + weight * ends[0], middles + weight * middle, highs + weight * ends[1]
        total += weight
        if kind.id in state.showstoppers and middle < SHOWSTOPPER_BELOW:
            ruled_out.append(kind.id)
    total = max(1, total)
    return Fit(low=lows // total, middle=middles // total, high=highs // total, ruled_out=tuple(ruled_out))


def research(content: Content, state: State, decision: Research) -> State:
    """Read one group of facts of a market through a channel: pay, spend days, narrow the bands."""
    look = index(content)
    channel = look.channels[decision.channel]
    new = tuple(
        _reading(state, decision.market, look.facts[decision.market, kind.id], channel)
        for kind in kinds_of(content, decision.group)
    )
    paid = move_cash(state, f"research/{decision.market}/{channel.id}", -channel.cost * CENTS, "research")
    return changed(paid, days=state.days - channel.days, readings=(*state.readings, *new))


def _reading(state: State, market: str, fact: Fact, channel: Channel) -> Reading:
    width = (fact.high - fact.low) * channel.width // 100
    offset = draw(state.seed, f"reading/{market}/{fact.kind}/{family(channel)}", 101) * width // 100
    low = max(fact.low, fact.value - offset)
    return Reading(
        market=market,
        kind=fact.kind,
        channel=channel.id,
        low=low,
        high=max(fact.value, min(fact.high, low + width)),
        quarter=state.quarter,
    )


def family(channel: Channel) -> str:
    """Channels of one family draw on the same origin, so they repeat each other."""
    return channel.family or channel.id


def kinds_of(content: Content, group: str) -> tuple[FactKind, ...]:
    """The fact kinds of a group, in the order of the grid."""
    return tuple(kind for kind in content.campaign.fact_kinds if kind.group == group)


def weigh(state: State, decision: Weigh) -> State:
    """Set the grid."""
    ordered: Mapping[str, int] = dict(sorted(decision.weights.items()))
    return changed(state, weights=ordered, showstoppers=decision.showstoppers, weighed=True)


def enter(state: State, decision: Enter) -> State:
    """Name the market, the reserve and the stop rule."""
    entered = Entered(
        market=decision.market,
        reserve=decision.reserve,
        stop_rule=decision.stop_rule,
        quarter=state.quarter,
    )
    return changed(state, entered=entered)


def comparable_markets(readings: Iterable[Reading]) -> int:
    """Most markets in which the same three or more kinds were read."""
    kinds: dict[str, set[str]] = {}
    for reading in readings:
        kinds.setdefault(reading.market, set()).add(reading.kind)
    best = 0
    for base in kinds.values():
        shared = [other for other in kinds.values() if len(base & other) >= COMPARABLE_KINDS]
        best = max(best, len(shared))
    return best
