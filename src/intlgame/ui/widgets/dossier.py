"""The file of a market: who it is, what is known by group, where that comes from, and what can be read next.

May live here: nodes composed from a session and a survey, and the intents that its buttons give. May not
live here: deciding anything.
"""

from dataclasses import dataclass
from typing import NamedTuple

from intlgame.i18n import _, ngettext
from intlgame.i18n.languages import language_name
from intlgame.rules.content.index import index
from intlgame.rules.content.market import Channel, Market
from intlgame.rules.content.people import Person
from intlgame.rules.decision import Research
from intlgame.runs.session import Session
from intlgame.ui.survey import Known, Survey, channels_of, cheapest, sources_of, told, way
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    column,
    flag,
    heading,
    icon,
    key_cap,
    label,
    prose,
    row,
    set_in,
    spacer,
    text,
)
from intlgame.ui.widgets.controls import TARGET
from intlgame.ui.widgets.frame import status
from intlgame.ui.widgets.knowledge import GROUP_COLORS, fact_meter, fit_ring
from intlgame.ui.widgets.people import advice
from intlgame.ui.wording import group_name, price, quarter_name, why_not

ANYONE = "p01"


class Toggle(NamedTuple):
    """Open or close a group of facts."""

    group: str


class Show(NamedTuple):
    """Open a group of facts, and leave it open."""

    group: str


class Buy(NamedTuple):
    """Read a group of facts of a market through a channel."""

    market: str
    group: str
    channel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One market's file. `opened` is the group whose sources are shown; `*` shows those of all groups."""

    session: Session
    survey: Survey
    market: Market
    opened: str = ""
    told: tuple[str, str] = ("", "")
    """A group, and what the last source said about it."""

    def head(self, size: float = 33) -> Node:
        """Flag, name, place, currency, languages, and the fit with its band."""
        market, read = self.market, self.survey.read_in(self.market.id)
        languages = ", ".join(language_name(tag) for tag in market.languages)
        lines = [part for part in (market.city, market.currency, languages) if part]
        title = column(
            heading(market.name, 2, size),
            set_in(" · ".join(lines), font(15, 500, "mute")),
            set_in(way(market), font(15, 500, "mute")),
            grow=1, basis=0, gap=1,
        )  # fmt: skip
        ring = fit_ring(
            market.name, self.survey.fits[market.id], read, size=76, color="terracotta", caption=_("FIT")
        )
        return row(flag(market.country, 64), title, ring, gap=16)

    def fit_line(self) -> Node:
        """The fit in words."""
        found, read = self.survey.fits[self.market.id], self.survey.read_in(self.market.id)
        if read:
            said = _("Fit {middle} of 100, and it may be anything from {low} to {high}.")
        else:
            said = _("Nothing has been read. The fit may be anything from {low} to {high}.")
        words = said.format(middle=found.middle, low=found.low, high=found.high)
        return set_in(words, font(14.5, 400, "mute"))

    def known_line(self) -> Node:
        """Title of the facts and how many of them were read."""
        survey = self.survey
        count = _("{done} of {total} facts").format(
            done=survey.read_in(self.market.id), total=len(survey.kinds)
        )
        return row(label(_("What you know")), spacer(), text(count, 14, "mute", weight=500))

    def groups(self) -> tuple[Node, ...]:
        return tuple(self.group(group) for group in self.survey.groups)

    def group(self, group: str) -> Node:
        """A group: its title, which opens it, its facts, and when open its sources and what else to read."""
        facts = self.survey.of_group(self.market.id, group)
        open_now = self.opened in (group, "*")
        head = self._plain_title(group) if self.opened == "*" else self._title(group, open_now)
        parts = [head, *(self._fact(known, group, open_now) for known in facts)]
        if open_now:
            parts += self._ways(group)
        return column(*parts, gap=6)

    def _fact(self, known: Known, group: str, open_now: bool) -> Node:
        shown = fact_meter(known, GROUP_COLORS[group])
        if not (open_now and known.read):
            return shown
        return column(shown, *self._sources(known), gap=0)

    def _sources(self, known: Known) -> list[Node]:
        content = self.session.content
        source = sources_of(content, known)
        fact = index(content).facts[self.market.id, known.kind.id]
        said = _("Source: {source}").format(source=source) if source else ""
        drawn = _("Its figure lies in the band; the band itself is drawn by the game.")
        banded = drawn if fact.source and known.band.low < known.band.high else ""
        return [prose(line, 13.5, "mute") for line in (said, banded, told(self.session, fact.note)) if line]

    def _plain_title(self, group: str) -> Node:
        return row(_swatch(group), heading(group_name(group), 3), spacer(), self._state(group), gap=10)

    def _title(self, group: str, open_now: bool) -> Node:
        first = self.survey.next_group(self.market.id) == group
        caps = (key_cap("f"),) if first else ()
        name = set_in(group_name(group), font(16, 700))
        mark = icon("chevron-down" if open_now else "chevron-right", 18, "mute")
        return Node(
            role="button", key=f"group-{group}", label=self._called(group),
            intent=Show(group) if first else Toggle(group), shortcut="f" if first else "",
            expanded=open_now, dir="row", align="center", gap=8, pad=(5, 10, 5, 6), radius=9,
            min_height=TARGET, fill="card-2",
            children=(mark, _swatch(group), name, spacer(), self._state(group), *caps),
        )  # fmt: skip

    def _called(self, group: str) -> str:
        return f"{group_name(group)}, {self._standing(group)[0]}"

    def _standing(self, group: str) -> tuple[str, str]:
        """What was read of a group and what the next source takes, and the colour for it."""
        facts = self.survey.of_group(self.market.id, group)
        least = cheapest(self.session, self.market.id, group)
        channels = {channel for known in facts for channel in known.band.channels}
        if not channels:
            return (_("find out: {price}").format(price=least) if least else _("unknown")), "teal-text"
        read = ngettext("{n} source read", "{n} sources read", len(channels)).format(n=len(channels))
        return (f"{read} · {_('more: {price}').format(price=least)}" if least else read), "mute"

    def _state(self, group: str) -> Node:
        words, color = self._standing(group)
        return set_in(words, font(14.5, 600 if color == "teal-text" else 500, color, align="right"))

    def _ways(self, group: str) -> list[Node]:
        content = self.session.content
        parts = [self._way(group, channel) for channel in channels_of(content, group)]
        if self.told[0] == group:
            parts.append(status(self.told[1], "good", key=f"told-{group}"))
        return [Node(children=tuple(parts), gap=6, pad=(4, 0, 8, 0))]

    def _way(self, group: str, channel: Channel) -> Node:
        decision = Research(market=self.market.id, group=group, channel=channel.id)
        refused = self.session.objection(decision)
        read = refused is not None and refused.code == "already-read"
        why = why_not(refused)
        cost = price(channel.cost, channel.days)
        below = self._read_when(group, channel) if read else why or channel.about
        lines = [
            set_in(channel.label, font(15.5, 600, "mute" if why else "ink")),
            set_in(below, font(13.5, 400, "mute", leading=1.28)),
        ]
        sign = "check" if read else channel.icon
        shown = _("read") if read else cost
        parts = (
            icon(sign, 20, "good" if read else "mute" if why else "teal-text"),
            column(*lines, grow=1, basis=0, gap=0),
            set_in(shown, font(14.5, 700, "mute" if why else "teal-text", align="right")),
        )
        return Node(
            role="button", key=f"buy-{group}-{channel.id}",
            label=_("{channel} on {group}, {price}").format(
                channel=channel.label, group=group_name(group), price=cost
            ),
            description=channel.about, intent=Buy(self.market.id, group, channel.id), disabled=why,
            dir="row", align="center", gap=12, pad=(6, 12, 7, 12), radius=10, min_height=TARGET + 6,
            fill="disabled" if why else "card", stroke="hairline" if read else "edge", stroke_width=1.3,
            children=parts,
        )  # fmt: skip

    def _read_when(self, group: str, channel: Channel) -> str:
        kinds = {known.kind.id for known in self.survey.of_group(self.market.id, group)}
        when = next(
            r.quarter
            for r in self.session.state.readings
            if r.market == self.market.id and r.channel == channel.id and r.kind in kinds
        )
        return _("Read in {quarter}").format(quarter=quarter_name(self.session.content.campaign, when))

    def counsel(self) -> tuple[Node, ...]:
        """What the adviser says about choosing a market."""
        campaign = self.session.content.campaign
        if not campaign.entry_hint:
            return ()
        return (word_of(campaign.adviser, told(self.session, campaign.entry_hint)),)


def word_of(person: Person, words: str) -> Node:
    """Something a person says, beside their portrait."""
    return advice(person.portrait or ANYONE, f"{person.name}, {person.role}", f"“{words}”", "smile")


def _swatch(group: str) -> Node:
    return Node(decor=True, fill=GROUP_COLORS[group], width=12, height=12, radius=4, shrink=0)
