"""Candidates side by side: cards over one grid of criteria. Unknown is a band, a red flag a sign and a word.

May live here: nodes made from a session, and the intents of a choice. May not live here: which candidate is
chosen, decisions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.partner import Criterion, Partner
from intlgame.rules.mechanics.market import Fit
from intlgame.rules.mechanics.partner import Known, Suits, found, known, shown, suits
from intlgame.rules.state import State
from intlgame.runs.session import Session
from intlgame.ui.survey import told
from intlgame.ui.tree import Canvas, Node, Rect, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    flag,
    heading,
    icon,
    key_cap,
    row,
    set_in,
    spacer,
    text,
    tile,
)
from intlgame.ui.widgets.controls import Press, list_option, listbox, option
from intlgame.ui.widgets.knowledge import fact_bar, known_dots
from intlgame.ui.widgets.meters import Estimate

NAMES, LEAST_COLUMN, GAP = 196.0, 132.0, 10.0
RING, AS_GOOD_AS_ONE = 46.0, 4
"""Size of the ring, and the width of a band up to which one figure stands for it."""
ROOMY, FLAGGED = 250.0, 184.0
"""From these widths a card has room for the ring beside the name, and for the flag before it."""


class Pick(NamedTuple):
    """Choose a candidate."""

    partner: str


class Glance(NamedTuple):
    """Read what is known of a candidate on a criterion: follows the focus over the grid."""

    partner: str
    criterion: str


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """The candidates found so far, with the one chosen, the cell that is read, the one appointed."""

    session: Session
    chosen: str
    read: Glance | None = None
    appointed: str = ""

    @property
    def content(self) -> Content:
        return self.session.content

    @property
    def state(self) -> State:
        return self.session.state

    @cached_property
    def partners(self) -> tuple[Partner, ...]:
        return found(self.content, self.state)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        return self.content.campaign.criteria

    @cached_property
    def _suits(self) -> Mapping[str, Suits]:
        return {each.id: suits(self.content, self.state, each.id) for each in self.partners}

    def known(self, partner: Partner, criterion: Criterion) -> Known:
        return known(self.content, self.state, partner.id, criterion.id)

    def shown(self, partner: Partner) -> int:
        """On how many criteria a check has shown what is true."""
        return shown(self.content, self.state, partner.id)

    def fit(self, partner: Partner) -> Fit:
        """How well a candidate suits, as the ring draws it."""
        band = self._suits[partner.id]
        return Fit(low=band.low, middle=band.middle, high=band.high)

    def fit_said(self, partner: Partner) -> str:
        """How well a candidate suits, in words, with the red flags that were shown."""
        said = _("suits you {band}").format(band=band_words(self.fit(partner)))
        flags = self.flags(partner)
        return f"{said}, {_('red flag: {criteria}').format(criteria=', '.join(flags))}" if flags else said

    def flags(self, partner: Partner) -> tuple[str, ...]:
        """The criteria with a red flag that was shown, by their names."""
        marked = self._suits[partner.id].red_flags
        return tuple(each.label for each in self.criteria if each.id in marked)

    # -- side by side

    def beside(self, room: float, tall: float) -> tuple[Node, ...]:
        """Cards over the grid, in `room` design pixels, with rows that are so `tall`."""
        share = (room - NAMES) / max(1, len(self.partners))
        cards = [self._card(each, at, share) for at, each in enumerate(self.partners, 1)]
        columns = (1.0,) * len(cards)
        box = listbox(_("Candidates"), *cards, dir="grid", columns=columns, gap=GAP, grow=1, basis=0)
        lead = column(
            heading(_("Candidates"), 1, 21),
            set_in(
                _("A pale band is what nobody has checked. Go over the grid to read more."),
                font(14, 400, "mute", leading=1.36),
            ),
            width=NAMES - GAP, shrink=0, gap=4, pad=(4, 6, 8, 4),
        )  # fmt: skip
        return row(lead, box, gap=GAP, align="end"), self._table(tall)

    def _card(self, partner: Partner, at: int, share: float) -> Node:
        on = partner.id == self.chosen
        own = set_in(
            told(self.session, partner.summary), font(14.5, 400, "ink", serif=True, leading=1.3, lines=3)
        )
        return option(
            *self._head(partner, share), own, spacer(), *self._tag(partner), self._foot(partner, at, share),
            press=Press(Pick(partner.id), _key(at)), selected=on, key=f"partner-{partner.id}",
            label=self.card_said(partner), description=told(self.session, partner.summary), gap=7,
            pad=(12, 12, 11, 12), min_height=150,
        )  # fmt: skip

    def _head(self, partner: Partner, share: float) -> tuple[Node, ...]:
        """Flag, name, place and ring, beside or below each other as there is room."""
        flags, ring = _flag(partner, 34), self._ring(partner)
        if share >= ROOMY:
            return (row(*flags, self._names(partner, True), ring, gap=10, align="start"),)
        if share >= FLAGGED:
            return (row(*flags, self._names(partner, False), gap=10, align="start"),)
        return row(*flags, spacer(), ring, gap=8), self._names(partner, False)

    def _names(self, partner: Partner, roomy: bool) -> Node:
        parts = tuple(each for each in (partner.kind, partner.city) if each)
        lines = (" · ".join(parts),) if roomy else parts
        below = (text(each, 13.5, "mute", weight=500) for each in lines)
        return column(heading(partner.name, 3, 18 if roomy else 16), *below, grow=1, basis=0 if roomy else -1)

    def _foot(self, partner: Partner, at: int, share: float) -> Node:
        ring = (self._ring(partner),) if FLAGGED <= share < ROOMY else ()
        dots = known_dots(self.shown(partner), len(self.criteria), grow=0, basis=72)
        return row(*ring, dots, spacer(), *_cap(at), gap=8)

    def _ring(self, partner: Partner) -> Node:
        color = "terracotta" if partner.id == self.chosen else "teal-fill"
        band, known_ = self.fit(partner), self.shown(partner) > 0
        said = band_words(band) if known_ else _("not known")
        drawn = Node(decor=True, draw=_BandRing(band, known_, color), width=RING, height=RING)
        ends = f"{band.low}–{band.high}" if known_ and _is_wide(band) else ""
        below = (set_in(ends, font(13, 700, align="center"), decor=True),) if ends else ()
        return Node(
            role="meter", label=_("How well {name} suits you").format(name=partner.name), value=said,
            children=(drawn, *below), align="center", shrink=0,
        )  # fmt: skip

    def card_said(self, partner: Partner) -> str:
        """A card in words."""
        count = _("{done} of {total} criteria checked").format(
            done=self.shown(partner), total=len(self.criteria)
        )
        mine = _("appointed") if partner.id == self.appointed else ""
        parts = (partner.name, partner.kind, partner.city, self.fit_said(partner), count, mine)
        return ", ".join(part for part in parts if part)

    def _tag(self, partner: Partner) -> tuple[Node, ...]:
        if partner.id != self.appointed:
            return ()
        return (chip(_("appointed"), "good-light", "ink", icon_name="check"),)

    def _table(self, tall: float) -> Node:
        rows = tuple(self._row(each, at, tall) for at, each in enumerate(self.criteria))
        return Node(role="table", label=_("Candidates on one grid"), key="grid", children=rows, gap=0)

    def _row(self, criterion: Criterion, at: int, tall: float) -> Node:
        mark = (icon("shield-check", 17, "mute"),) if criterion.integrity else ()
        named = row(*mark, set_in(criterion.label, font(15, 600, leading=1.2), grow=1, basis=0), gap=7)
        said = f"{criterion.label}, {_('integrity')}" if criterion.integrity else criterion.label
        head = Node(
            role="cell", label=said, description=criterion.question, children=(named,), width=NAMES - GAP,
            shrink=0, justify="center", pad=(4, 2, 4, 6),
        )  # fmt: skip
        cells = (self._cell(partner, criterion) for partner in self.partners)
        return Node(
            role="row", dir="row", gap=GAP, align="stretch", children=(head, *cells), radius=10,
            fill="card-2" if at % 2 == 0 else "", pad=(2, 0, 2, 0), min_height=tall,
        )  # fmt: skip

    def _cell(self, partner: Partner, criterion: Criterion) -> Node:
        here = self.known(partner, criterion)
        glance = Glance(partner.id, criterion.id)
        return Node(
            role="cell", key=f"cell-{partner.id}-{criterion.id}", intent=Pick(partner.id), arrival=glance,
            label=f"{criterion.label}, {partner.name}: {cell_said(self.session, here)}",
            children=(_value(here), _drawn(here)), grow=1, basis=0, gap=0, justify="center", radius=9,
            pad=(3, 10, 3, 10), fill="teal-light" if glance == self.read else "",
        )  # fmt: skip

    # -- one below the other

    def lines(self) -> Node:
        """One candidate a line."""
        made = (
            list_option(
                partner.name, f"{partner.kind} · {partner.city} · {self.fit_said(partner)}",
                press=Press(Pick(partner.id), _key(at)), selected=partner.id == self.chosen,
                key=f"partner-{partner.id}",
                lead=next(iter(_flag(partner, 40)), None),
            )
            for at, partner in enumerate(self.partners, 1)
        )  # fmt: skip
        return listbox(_("Candidates"), *made)

    def stacked(self) -> tuple[Node, ...]:
        """The grid for narrow windows and large text: each criterion with all candidates."""
        return tuple(self._stacked(criterion) for criterion in self.criteria)

    def _stacked(self, criterion: Criterion) -> Node:
        mark = (icon("shield-check", 18, "mute", said=_("integrity")),) if criterion.integrity else ()
        lines = (self._meter(partner, criterion) for partner in self.partners)
        return tile(row(*mark, heading(criterion.label, 3, 18, grow=1, basis=0), gap=8), *lines, gap=8)

    def _meter(self, partner: Partner, criterion: Criterion) -> Node:
        here = self.known(partner, criterion)
        name = set_in(partner.name, font(15.5, 500), grow=1, basis=0)
        return Node(
            role="meter", label=partner.name, value=cell_said(self.session, here),
            children=(row(name, _value(here), gap=10), _drawn(here)),
        )  # fmt: skip


def band_words(band: Fit) -> str:
    """How well somebody suits, as one figure where all is known, else as a band."""
    if band.low == band.high:
        return _("{value} of 100").format(value=band.low)
    return _("{low} to {high} of 100").format(low=band.low, high=band.high)


@dataclass(frozen=True, slots=True)
class _BandRing:
    """How well a candidate suits: a figure only where there is no band to speak of, else the band alone."""

    band: Fit
    known: bool
    color: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, at, thick = canvas.k, (x + w / 2, y + h / 2), 4.6
        r = min(w, h) / 2 - (thick / 2 + 1) * k
        low, high = 3.6 * self.band.low, 3.6 * self.band.high
        canvas.circle(at, r, "", "track", thick)
        if not self.known:
            canvas.arc(at, r, (low, high), "edge@45", thick)
        else:
            canvas.arc(at, r, (0, low), self.color, thick)
            canvas.arc(at, r, (low, max(high, low + 1)), f"{self.color}@36", thick)
        if self.known and _is_wide(self.band):
            return
        words = str(self.band.middle) if self.known else "?"
        canvas.text(words, font(15, 700, "ink" if self.known else "mute", align="center"), at, "c")


def _is_wide(band: Fit) -> bool:
    return band.high - band.low > AS_GOOD_AS_ONE


def cell_said(session: Session, here: Known) -> str:
    """What is known, in words; nothing is told as zero."""
    if here.finding is None:
        return _("not known, {low} to {high} of 100").format(low=here.low, high=here.high)
    said = _("{value} of 100").format(value=here.low)
    warned = f"{_('red flag')}, {said}" if here.finding.red_flag else said
    return f"{warned}. {told(session, here.finding.text)}"


def _value(here: Known) -> Node:
    if here.finding is None:
        return set_in(_("not known"), font(14, 400, "mute", italic=True, align="center"))
    if here.finding.red_flag:
        words = set_in(_("red flag"), font(14, 700, "bad"))
        return row(icon("octagon-alert", 16, "bad"), words, gap=5, justify="center")
    return set_in(str(here.low), font(14.5, 700, align="center"))


def _drawn(here: Known) -> Node:
    middle, spread = (here.low + here.high) / 2, (here.high - here.low) / 2
    color = "bad" if here.finding and here.finding.red_flag else "teal-fill"
    drawing = fact_bar(Estimate(middle, spread), color, here.finding is not None, 7)
    return Node(decor=True, draw=drawing, height=16)


def _flag(partner: Partner, width: float) -> Sequence[Node]:
    return (flag(partner.country, width),) if partner.country else ()


def _key(at: int) -> str:
    return str(at) if at <= 9 else ""


def _cap(at: int) -> tuple[Node, ...]:
    return (key_cap(str(at)),) if at <= 9 else ()
