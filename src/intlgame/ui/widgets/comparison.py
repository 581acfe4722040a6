"""The comparison grid: facts down, markets across, weights and showstoppers, the fit at the foot.

May live here: nodes composed from a survey and the weights on the screen, and the intent of a tick. May not
live here: the decision for a market, and setting the grid.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.content.market import FactKind, Market
from intlgame.rules.legal import MAX_WEIGHT
from intlgame.rules.mechanics.market import Fit
from intlgame.ui.survey import Known, Survey, fit_words
from intlgame.ui.tree import Node, Range, font
from intlgame.ui.widgets.basic import (
    card,
    column,
    flag,
    heading,
    icon,
    label,
    panel,
    row,
    rule,
    scroll,
    set_in,
    spacer,
    text,
)
from intlgame.ui.widgets.controls import TARGET, stepper
from intlgame.ui.widgets.grid import Line, table
from intlgame.ui.widgets.knowledge import GROUP_COLORS, fact_bar, fit_ring
from intlgame.ui.wording import group_name

DEFAULT_WEIGHT = 1
WEIGHT = "weight-"
NAMES, WEIGHTS, STOPS = 212.0, 108.0, 46.0
LEAD = NAMES + WEIGHTS + STOPS + 90
"""Width of the columns before the markets, with their gaps and padding."""


class Stop(NamedTuple):
    """Tick or untick a fact as a showstopper."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The grid with the weights, ticks and fits on the screen. A weight gives `Changed` with the key
    `weight-` and the kind; `final` makes it a thing to read."""

    survey: Survey
    fits: Mapping[str, Fit]
    weights: Mapping[str, int]
    stops: frozenset[str]
    chosen: str = ""
    final: bool = False
    note: str = ""

    @property
    def markets(self) -> tuple[Market, ...]:
        return self.survey.content.campaign.markets

    def weight(self, kind: FactKind) -> int:
        return self.weights.get(kind.id, DEFAULT_WEIGHT)

    def fit_said(self, market: str) -> str:
        """The fit of a market in words, with the showstoppers that rule it out."""
        found = self.fits[market]
        said = fit_words(found, self.survey.read_in(market))
        kinds = index(self.survey.content).kinds
        out = ", ".join(kinds[kind].label for kind in found.ruled_out)
        return f"{said}; {_('ruled out by {facts}').format(facts=out)}" if out else said

    # -- side by side

    def beside(self, scrolls: bool) -> Node:
        """The grid as rows and columns; readers get it as a table behind the picture."""
        rows: list[Node] = []
        for group in self.survey.groups:
            rows.append(_group_line(group))
            rows += [self._row(kind) for kind in self.survey.kinds if kind.group == group]
        inner = scroll(*rows, gap=0, pad=(0, 8, 0, 0), shrink=1) if scrolls else column(*rows)
        made = panel(
            self._title(), self._heads(), rule(), inner, rule(), self._foot(), gap=6, pad=(16, 14, 14, 22),
            grow=1, basis=0 if scrolls else -1, key="grid", behind=(self._table(),),
        )  # fmt: skip
        made.label = _("Comparison grid")
        return made

    def _title(self) -> Node:
        mark = (icon("lock", 18, "mute"),) if self.final else ()
        note = row(*mark, set_in(self.note, font(15, 400, "mute"), grow=1, basis=0), gap=8)
        return column(heading(_("One grid for all markets"), 1, 26), note, gap=4)

    def _heads(self) -> Node:
        small = font(13, 700, "mute", align="center")
        cells = [
            set_in(_("Fact"), font(13, 700, "mute"), width=NAMES, shrink=0),
            set_in(_("Weight"), small, width=WEIGHTS, shrink=0),
            set_in(_("Rules out"), small, width=STOPS, shrink=0),
            *(self._market_head(market) for market in self.markets),
        ]
        return Node(dir="row", gap=8, align="end", children=tuple(cells), pad=(2, 8, 0, 0), decor=True)

    def _market_head(self, market: Market) -> Node:
        color = "terracotta-text" if market.id == self.chosen else "ink"
        name = set_in(market.name, font(14, 600, color, align="center", leading=1.2))
        return Node(children=(flag(market.country, 34), name), align="center", gap=4, grow=1, basis=0)

    def _row(self, kind: FactKind) -> Node:
        name = column(
            set_in(kind.label, font(15.5, 500, leading=1.22)), set_in(kind.unit, font(13, 400, "mute")),
            width=NAMES, shrink=0,
        )  # fmt: skip
        cells = [_cell(self.survey.facts[market.id, kind.id]) for market in self.markets]
        parts = (name, *self._controls(kind), *cells)
        return Node(dir="row", gap=8, align="center", pad=(4, 0, 4, 0), children=parts)

    def _controls(self, kind: FactKind) -> tuple[Node, Node]:
        if not self.final:
            return self._stepper(kind, WEIGHTS), self._tick(kind)
        words = _("Weight of {fact}: {weight}").format(fact=kind.label, weight=self.weight(kind))
        number = set_in(str(self.weight(kind)), font(17, 700, align="center"), width=WEIGHTS, shrink=0)
        number.label = words
        stopped = kind.id in self.stops
        sign = (icon("octagon-alert", 20, "bad", said=_("showstopper")),) if stopped else ()
        return number, Node(width=STOPS, shrink=0, align="center", children=sign)

    def _stepper(self, kind: FactKind, width: float) -> Node:
        span = Range(self.weight(kind), 0, MAX_WEIGHT)
        return stepper(
            _("Weight of {fact}").format(fact=kind.label), f"{WEIGHT}{kind.id}", span, str(self.weight(kind)),
            width=width, shrink=0, description=kind.question,
        )  # fmt: skip

    def _tick(self, kind: FactKind) -> Node:
        on = kind.id in self.stops
        mark = icon("octagon-alert", 22, "bad") if on else icon("square", 22, "edge")
        said = _("{fact} is a showstopper").format(fact=kind.label)
        return Node(
            role="checkbox", key=f"stop-{kind.id}", label=said, intent=Stop(kind.id), checked=on,
            children=(mark,), align="center", justify="center", width=STOPS, min_height=TARGET, shrink=0,
            radius=10, fill="bad-light" if on else "",
        )  # fmt: skip

    def _foot(self) -> Node:
        name = column(
            set_in(_("Fit on your grid"), font(16, 700)),
            set_in(_("weighted, of 100"), font(13, 400, "mute")),
            width=NAMES + WEIGHTS + STOPS + 16, shrink=0,
        )  # fmt: skip
        cells = [self._fit_cell(market) for market in self.markets]
        return Node(dir="row", gap=8, align="start", children=(name, *cells), pad=(2, 8, 0, 0), decor=True)

    def _fit_cell(self, market: Market) -> Node:
        found, read = self.fits[market.id], self.survey.read_in(market.id)
        color = "terracotta" if market.id == self.chosen else "teal-fill"
        parts = [
            fit_ring(market.name, found, read, size=56, color=color),
            set_in(f"{found.low}–{found.high}", font(13, 500, "mute", align="center")),
        ]
        if found.ruled_out:
            parts.append(set_in(_("ruled out"), font(13, 700, "bad", align="center")))
        return Node(children=tuple(parts), align="center", gap=2, grow=1, basis=0)

    def _table(self) -> Node:
        facts = self.survey.facts
        lines = [
            Line(cells=(kind.label, *(_said(facts[market.id, kind.id]) for market in self.markets)))
            for kind in self.survey.kinds
        ]
        lines.append(Line(cells=(_("Fit"), *(self.fit_said(market.id) for market in self.markets))))
        names = (_("Fact"), *(market.name for market in self.markets))
        return table(_("The grid as a table"), names, tuple(lines))

    # -- one fact below the other

    def stacked(self) -> tuple[Node, ...]:
        """The same for narrow windows and large text: a card for each fact, and one for the fits."""
        sheets = (
            card(
                heading(kind.label, 2), text(kind.unit, 15, "mute"), self._both(kind),
                *(self._stacked_fact(market, kind) for market in self.markets), gap=8,
            )
            for kind in self.survey.kinds
        )  # fmt: skip
        return (self._title(), *sheets, self._stacked_fits())

    def _both(self, kind: FactKind) -> Node:
        if self.final:
            return row(*self._controls(kind), gap=12)
        parts = (text(_("Weight"), 15, "mute"), self._stepper(kind, 120), spacer())
        return row(*parts, text(_("Rules out"), 15, "mute"), self._tick(kind), gap=12)

    def _stacked_fact(self, market: Market, kind: FactKind) -> Node:
        known = self.survey.facts[market.id, kind.id]
        value = set_in(known.bare if known.read else _("unknown"), font(15, 600, "mute", align="right"))
        head = row(flag(market.country, 26), text(market.name, 16, grow=1, basis=0), value, gap=10)
        drawing = fact_bar(known.estimate, GROUP_COLORS[kind.group], known.read)
        bar = Node(decor=True, draw=drawing, height=20)
        return Node(role="meter", label=market.name, value=_said(known), children=(head, bar))

    def _stacked_fits(self) -> Node:
        lines = [
            row(
                flag(market.country, 30), text(market.name, 17, weight=600, grow=1, basis=0),
                text(self.fit_said(market.id), 15, "mute", grow=1, basis=0), gap=12,
            )
            for market in self.markets
        ]  # fmt: skip
        return card(heading(_("Fit on your grid"), 2), *lines, gap=10)


def _group_line(group: str) -> Node:
    mark = Node(decor=True, fill=GROUP_COLORS[group], width=12, height=12, radius=4, shrink=0)
    return row(mark, label(group_name(group), 15), gap=9, pad=(8, 0, 2, 0))


def _cell(known: Known) -> Node:
    """A value or band over its bar; readers find it in the table behind the grid."""
    if known.read:
        value = set_in(known.bare, font(14.5, 600, align="center"))
    else:
        value = set_in(_("unknown"), font(13.5, 400, "mute", italic=True, align="center"))
    bar = Node(draw=fact_bar(known.estimate, GROUP_COLORS[known.kind.group], known.read, 6), height=16)
    return Node(children=(value, bar), decor=True, grow=1, basis=0, gap=0, pad=(0, 4, 0, 4))


def _said(known: Known) -> str:
    if known.read:
        return known.words
    return _("unknown, it may be {band}").format(band=known.words)
