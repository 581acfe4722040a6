"""Markets to choose from: cards in a row, a list for narrow windows, a strip of flags.

May live here: nodes made from a survey, for a choice that the screen hands in. May not live here: which
market is chosen and what choosing leads to.
"""

from collections.abc import Callable
from dataclasses import dataclass

from intlgame.i18n import _
from intlgame.rules.content.market import Market
from intlgame.ui.layout import Look
from intlgame.ui.survey import Survey, fit_words, short_way, way
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import column, flag, heading, key_cap, row, set_in, spacer, text
from intlgame.ui.widgets.controls import Press, list_option, listbox, option
from intlgame.ui.widgets.knowledge import GROUP_COLORS, fit_ring, known_dots, small_bar
from intlgame.ui.wording import group_name

BROAD_CARD, ROOMY_CARD, NARROW_CARD, GAP = 300.0, 214.0, 170.0, 12.0
BARS = ("demand", "access", "risk", "distance", "competition")
SHOWN_BARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The markets of a survey, which one is chosen, and what a press on each of them gives."""

    survey: Survey
    chosen: str
    pick: Callable[[Market], object]

    @property
    def markets(self) -> tuple[Market, ...]:
        return self.survey.content.campaign.markets

    def fit_said(self, market: Market) -> str:
        survey = self.survey
        return _("fit {fit}").format(fit=fit_words(survey.fits[market.id], survey.read_in(market.id)))

    def _press(self, market: Market, at: int) -> Press:
        return Press(self.pick(market), _key(at))

    def cards(self, look: Look, room: float) -> Node:
        """All markets side by side in `room` design pixels, in as many lines as it takes."""
        across = min(len(self.markets), max(3, int(room // (NARROW_CARD + GAP))))
        share = room / across * min(1, look.base)
        cards = tuple(self._card(market, at, share) for at, market in enumerate(self.markets, 1))
        return listbox(_("Markets"), *cards, dir="grid", columns=(1.0,) * across, gap=GAP)

    def _card(self, market: Market, at: int, share: float) -> Node:
        survey, chosen, roomy = self.survey, market.id == self.chosen, share >= ROOMY_CARD
        read, total = survey.read_in(market.id), len(survey.kinds)
        name = heading(market.name, 3, 18 if roomy else 16)
        there = way(market) if share >= BROAD_CARD else short_way(market)
        names = column(name, text(there, 13.5, "mute", weight=500), grow=1, basis=0)
        color = "terracotta" if chosen else "teal-fill"
        gauge = fit_ring(market.name, survey.fits[market.id], read, size=44 if roomy else 36, color=color)
        count = _("{done}/{total} facts").format(done=read, total=total)
        if roomy:
            top = row(flag(market.country, 40), names, gauge, gap=10)
            foot = row(known_dots(read, total), _small(count), *_cap(at), gap=8)
        else:
            top = row(flag(market.country, 30), names, gap=9)
            foot = row(gauge, _small(f"{read}/{total}"), spacer(), *_cap(at), gap=8)
        said = f"{market.name}, {way(market)}, {self.fit_said(market)}, {count}"
        return option(
            top, spacer(), *self._bars(market), foot, press=self._press(market, at), selected=chosen,
            key=f"card-{market.id}", gap=5, pad=(11, 14, 10, 14), label=said,
        )  # fmt: skip

    def _bars(self, market: Market) -> list[Node]:
        groups = [group for group in BARS if group in self.survey.groups][:SHOWN_BARS]
        return [self._bar(market, group) for group in groups]

    def _bar(self, market: Market, group: str) -> Node:
        survey = self.survey
        read = any(known.read for known in survey.of_group(market.id, group))
        estimate = survey.group_estimate(market.id, group)
        return small_bar(group_name(group), estimate, GROUP_COLORS[group], read, names=74)

    def lines(self) -> Node:
        """One market a line."""
        options = (
            list_option(
                market.name, f"{way(market)} · {self.fit_said(market)}", press=self._press(market, at),
                selected=market.id == self.chosen, lead=flag(market.country, 40), key=f"card-{market.id}",
            )
            for at, market in enumerate(self.markets, 1)
        )  # fmt: skip
        return listbox(_("Markets"), *options)

    def strip(self) -> Node:
        """The markets as small options, so that another one is a key away."""
        options = tuple(self._tab(market, at) for at, market in enumerate(self.markets, 1))
        return listbox(_("Markets"), *options, dir="wrap", gap=8)

    def _tab(self, market: Market, at: int) -> Node:
        name = set_in(market.name, font(15, 600))
        return option(
            row(flag(market.country, 26), name, *_cap(at), gap=8), press=self._press(market, at),
            selected=market.id == self.chosen, key=f"card-{market.id}", label=market.name,
            pad=(7, 12, 7, 12), radius=10, shadow=0, min_height=42, justify="center",
        )  # fmt: skip


def _small(words: str) -> Node:
    return text(words, 13, "mute", weight=500)


def _key(at: int) -> str:
    return str(at) if at <= 9 else ""


def _cap(at: int) -> tuple[Node, ...]:
    return (key_cap(str(at)),) if at <= 9 else ()
