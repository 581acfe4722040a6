"""What is known of the markets at one moment, as figures and words for the screens that show them.

May live here: bands, scores and prices of a session turned into plain values and sentences. May not live
here: nodes, pixels, what is selected on a screen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from intlgame.i18n import _, language, ngettext
from intlgame.i18n.formats import number
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.market import GROUPS, Channel, FactKind, Group, Market
from intlgame.rules.decision import Research
from intlgame.rules.mechanics.market import Band, Fit, band, fit, kinds_of, score
from intlgame.rules.state import State
from intlgame.runs.session import Session
from intlgame.ui.widgets.meters import Estimate
from intlgame.ui.wording import price


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One fact of one market, as far as it is known."""

    market: str
    kind: FactKind
    band: Band

    @property
    def read(self) -> bool:
        """Whether any source was read for it."""
        return bool(self.band.channels)

    @property
    def bare(self) -> str:
        """The value or the band without its unit, such as `3–5`."""
        return _span(language(), self.band.low, self.band.high, self.kind.decimals)

    @property
    def words(self) -> str:
        """The value or the band with its unit."""
        return f"{self.bare} {self.kind.unit}".strip()

    @property
    def estimate(self) -> Estimate:
        """How well it suits the firm, 0 to 100, with the whole band as its spread."""
        ends = sorted((score(self.kind, self.band.low), score(self.kind, self.band.high)))
        return Estimate((ends[0] + ends[1]) / 2, (ends[1] - ends[0]) / 2)


@lru_cache(maxsize=2048)
def _span(_language: str, low: int, high: int, decimals: int) -> str:
    """Two figures as one; kept, because formatting them takes longer than laying out a screen."""
    first, last = number(low, decimals), number(high, decimals)
    if first == last:
        return first
    return _("{low} to {high}").format(low=first, high=last) if "\u2212" in first else f"{first}–{last}"


class Survey:
    """All bands and fits of one state. Make a new one when the state has changed."""

    def __init__(self, content: Content, state: State) -> None:
        self.content, self.state = content, state
        campaign = content.campaign
        self.kinds = campaign.fact_kinds
        self.groups: tuple[Group, ...] = tuple(g for g in GROUPS if kinds_of(content, g))
        self.facts: dict[tuple[str, str], Known] = {
            (market.id, kind.id): Known(
                market=market.id, kind=kind, band=band(content, state, market.id, kind.id)
            )
            for market in campaign.markets
            for kind in campaign.fact_kinds
        }
        self.fits: dict[str, Fit] = {m.id: fit(content, state, m.id) for m in campaign.markets}

    def of_group(self, market: str, group: str) -> tuple[Known, ...]:
        """The facts of a group of one market."""
        return tuple(self.facts[market, kind.id] for kind in self.kinds if kind.group == group)

    def read_in(self, market: str) -> int:
        """How many facts of a market have been read."""
        return sum(self.facts[market, kind.id].read for kind in self.kinds)

    def group_read(self, market: str, group: str) -> bool:
        return all(known.read for known in self.of_group(market, group))

    def group_estimate(self, market: str, group: str) -> Estimate:
        """The mean of a group's facts, with the mean of their bands."""
        each = [known.estimate for known in self.of_group(market, group)]
        return Estimate(sum(e.value for e in each) / len(each), sum(e.spread for e in each) / len(each))

    def next_group(self, market: str) -> str:
        """The first group of which nothing was read; empty where there is none."""
        return next((g for g in self.groups if not self.group_read(market, g)), "")


def told(session: Session, text: str) -> str:
    """Authored text with its placeholders filled, in neutral words as long as no market has been named."""
    said = session.tell(text)
    if "{" not in said:
        return said
    said = said.replace("{market}", _("the market you name")).replace("{city}", _("its main city"))
    return said.replace("{currency}", _("its currency"))


def with_grid(survey: Survey, weights: Mapping[str, int], showstoppers: Iterable[str]) -> dict[str, Fit]:
    """The fits as they would be on another grid."""
    state = replace(survey.state, weights=weights, showstoppers=tuple(sorted(showstoppers)))
    return {m.id: fit(survey.content, state, m.id) for m in survey.content.campaign.markets}


def channels_of(content: Content, group: str) -> tuple[Channel, ...]:
    """The ways to find out about a group, cheapest first."""
    fitting = [channel for channel in content.campaign.channels if group in channel.groups]
    return tuple(sorted(fitting, key=lambda channel: (channel.cost, channel.days, channel.id)))


def cheapest(session: Session, market: str, group: str) -> str:
    """What the cheapest source that has not been read takes; empty where all were read."""
    for channel in channels_of(session.content, group):
        refused = session.objection(Research(market=market, group=group, channel=channel.id))
        if refused is None or refused.code != "already-read":
            return price(channel.cost, channel.days)
    return ""


def fit_words(found: Fit, read: int) -> str:
    """A fit with its band, as a reader hears it; unknown as long as nothing was read."""
    between = _("between {low} and {high} of 100").format(low=found.low, high=found.high)
    return f"{found.middle}, {between}" if read else f"{_('unknown')}, {between}"


def way(market: Market) -> str:
    """How goods get there and how long it takes."""
    days = market.transit_days
    told = {
        "road": ngettext("{n} day by road", "{n} days by road", days),
        "sea": ngettext("{n} day by sea", "{n} days by sea", days),
        "air": ngettext("{n} day by air", "{n} days by air", days),
        "rail": ngettext("{n} day by rail", "{n} days by rail", days),
    }
    return told[market.mode].format(n=days)


def short_way(market: Market) -> str:
    """The same in the room of a card."""
    told = {
        "road": _("{n} d by road"),
        "sea": _("{n} d by sea"),
        "air": _("{n} d by air"),
        "rail": _("{n} d by rail"),
    }
    return told[market.mode].format(n=market.transit_days)


def sources_of(content: Content, known: Known) -> str:
    """Where a fact comes from: titles of its sources, its year, and whether it is a teaching value."""
    fact = index(content).facts[known.market, known.kind.id]
    titles = [index(content).sources[s].title for s in fact.source if s in index(content).sources]
    parts = [*titles, str(fact.year)] if fact.year else titles
    return ", ".join([*parts, _("teaching value")] if fact.teaching else parts)


def mode_icon(mode: str) -> str:
    """The icon of a way of transport."""
    return {"road": "truck", "sea": "ship", "air": "plane", "rail": "train-front"}[mode]
