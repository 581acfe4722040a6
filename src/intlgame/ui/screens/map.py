"""The markets on a map: which there are, what is known of each, and what finding out more takes.

May live here: the map screen's nodes and what is selected on it. May not live here: what a fact is worth.
"""

import math
from typing import NamedTuple

from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import money
from intlgame.rules.content.index import index
from intlgame.rules.content.market import Market
from intlgame.rules.decision import Research
from intlgame.rules.mechanics.ledger import cash
from intlgame.rules.mechanics.market import comparable_markets
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.layout import Look
from intlgame.ui.screen import Move
from intlgame.ui.survey import Known, Survey, fit_words, mode_icon, told, way
from intlgame.ui.tree import Node, Span
from intlgame.ui.widgets.atlas import Chart, Pin, Start, View, fit, legend, map_view
from intlgame.ui.widgets.basic import (
    bold,
    card,
    chip,
    column,
    heading,
    italic,
    panel,
    prose,
    row,
    rule,
    scroll,
    spacer,
    stack,
    text,
)
from intlgame.ui.widgets.checklist import Step, step_line
from intlgame.ui.widgets.controls import Kind, Press, button
from intlgame.ui.widgets.dossier import Buy, Dossier, Show, Toggle
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.market_cards import Choice
from intlgame.ui.wording import group_name, keys_from, quarter_name

WANTED = 3
UNREAD = "track"
WIDE_MAP = 130
SHORT_WAY = 0.16
LEAST_MAP, AROUND_THE_MAP, TALL_CARDS = 500, 352, 24
EVERY_GROUP = "*"


class _Choose(NamedTuple):
    market: str


class _OpenFile(NamedTuple):
    pass


class _CloseFile(NamedTuple):
    pass


class _Compare(NamedTuple):
    pass


class MarketMap:
    """Candidate markets on a map. `market` is the one selected first; without it, the one entered or the
    first."""

    def __init__(self, session: Session, doors: Doors, market: str = "") -> None:
        self._session, self._doors = session, doors
        entered = session.state.entered
        markets = session.content.campaign.markets
        known = {each.id for each in markets}
        self._market = market if market in known else entered.market if entered else markets[0].id
        self._file = False
        self._told = ("", "")
        self._survey = Survey(session.content, session.state)
        self._group = self._survey.next_group(self._market)
        self.title = _("Markets")

    # -- what the screen does

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _Choose):
            return self._choose(intent.market)
        self._told = ("", "")
        if isinstance(intent, Toggle):
            self._group = "" if self._group == intent.group else intent.group
        elif isinstance(intent, Show):
            self._group = intent.group
        elif isinstance(intent, Buy):
            return self._buy(intent)
        elif isinstance(intent, _OpenFile):
            self._file = True
        elif isinstance(intent, _CloseFile):
            self._file = False
        elif isinstance(intent, _Compare):
            return self._doors.compare(self._session)
        return travel(self._doors, self._session, intent)

    def _choose(self, market: str) -> Move | None:
        self._told = ("", "")
        self._market = market
        return None

    def _buy(self, wish: Buy) -> Move | None:
        decision = Research(market=wish.market, group=wish.group, channel=wish.channel)
        try:
            self._session.decide(decision)
        except CannotSave as problem:
            return self._doors.problem(_("This could not be saved"), str(problem))
        facts = self._now().of_group(wish.market, wish.group)
        read = "; ".join(f"{known.kind.label} {known.words}" for known in facts)
        self._told = (wish.group, _("Read. {facts}.").format(facts=read))
        self._group = wish.group
        return None

    def _now(self) -> Survey:
        if self._survey.state is not self._session.state:
            self._survey = Survey(self._session.content, self._session.state)
        return self._survey

    def keys(self) -> tuple[tuple[str, str], ...]:
        count = min(9, len(self._session.content.campaign.markets))
        first = ((keys_from("1", count), _("choose a market")), ("← →", _("next card")))
        if self._file:
            return (
                *first,
                ("C", _("compare")),
                ("Esc", _("back to the map")),
                ("F1", _("explain this screen")),
            )
        return (
            *first,
            ("F", _("facts to buy")),
            ("C", _("compare")),
            ("Enter", _("open the file")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("Look at the markets before you name one. Choose a market to see what is known of it."),
            _(
                "A bar shows how well a fact suits your firm: longer is better. The mark is the estimate and "
                "the pale band is what is still open. What nobody looked up is unknown, which is a wide band "
                "and not a zero."
            ),
            _(
                "Reading a source takes money, days or both, and narrows the band. The truth always lies "
                "inside. Two sources that do not copy each other say more than one."
            ),
            _(
                "The fit is the mean of all facts with the weights of your grid. You set the weights when "
                "you compare."
            ),
            _("Borders on this map are drawn for orientation and express no opinion on any territory."),
        )

    # -- what it shows

    def build(self, look: Look) -> Node:
        if self._file:
            body = self._whole_file(look)
        elif look.wide:
            body = self._over_the_map(look)
        else:
            parts = (self._mission(), self._choice().lines(), self._panel(scrolls=False))
            body = scroll(*parts, gap=20, pad=(20, 24, 24, 24))
        tree = in_run(self._session, look, body, self.keys(), _("Map: Natural Earth, public domain"))
        tree.escape = _CloseFile() if self._file else None
        return tree

    def _over_the_map(self, look: Look) -> Node:
        left = column(spacer(), self._mission(), self._legend(), gap=12, width=396, shrink=0)
        right = column(self._panel(), width=496, shrink=0)
        above = row(left, spacer(), right, pad=(20, 28, 18, 28), align="stretch")
        around = AROUND_THE_MAP if look.base >= 1 else AROUND_THE_MAP + TALL_CARDS
        room = look.size[1] / look.scale - around
        picture = stack(self._map(), above, grow=1, height=max(LEAST_MAP, room), shrink=0)
        cards = self._choice().cards(look, look.width - 56)
        return scroll(picture, column(cards, pad=(12, 28, 12, 28)), gap=0)

    def _map(self) -> Node:
        survey, campaign = self._now(), self._session.content.campaign
        west, south, east, north = (degree / 100 for degree in campaign.map)
        chosen = index(self._session.content).markets[self._market]
        firm = campaign.firm
        home = _("{city} · home").format(city=firm.city)
        chart = Chart(
            view=View(west, south, east, north),
            shades=tuple((m.country.lower(), self._shade(m)) for m in campaign.markets),
            start=Start(firm.country.lower(), firm.longitude / 100, firm.latitude / 100, home),
            pins=tuple(self._pin(m, at) for at, m in enumerate(campaign.markets, 1)),
            route=self._route(chosen),
            sign=mode_icon(chosen.mode),
            inset=(76, 560, 34, 40 if east - west > WIDE_MAP else 455),
        )
        lines = tuple(self._line(m) for m in campaign.markets)
        names = (_("Market"), _("Way"), _("Fit"), *(group_name(g) for g in survey.groups), _("Facts read"))
        return map_view(_("Markets on the map"), chart, lines, names)

    def _route(self, market: Market) -> str:
        """How long goods take; not on the map where the way is too short for a label."""
        campaign = self._session.content.campaign
        firm, span = campaign.firm, campaign.map[2] - campaign.map[0]
        across, down = (market.longitude - firm.longitude) * 0.7, market.latitude - firm.latitude
        if math.hypot(across, down) < SHORT_WAY * span:
            return ""
        return ngettext("{n} day", "{n} days", market.transit_days).format(n=market.transit_days)

    def _shade(self, market: Market) -> str:
        survey = self._now()
        return fit(survey.fits[market.id].middle) if survey.read_in(market.id) else UNREAD

    def _pin(self, market: Market, at: int) -> Pin:
        place = (market.longitude / 100, market.latitude / 100)
        press = Press(self._pick(market))
        chosen = market.id == self._market
        said = f"{market.name}, {self._choice().fit_said(market)}"
        return Pin(f"pin-{market.id}", market.country.lower(), *place, said, press, chosen, str(at))

    def _line(self, market: Market) -> tuple[str, ...]:
        survey = self._now()
        read = survey.read_in(market.id)
        groups = (_facts_said(survey.of_group(market.id, group)) for group in survey.groups)
        count = _("{done} of {total}").format(done=read, total=len(survey.kinds))
        return (market.name, way(market), fit_words(survey.fits[market.id], read), *groups, count)

    def _legend(self) -> Node:
        steps = (
            (UNREAD, _("not read")),
            ("fit-1", "<50"),
            ("fit-2", "50"),
            ("fit-3", "60"),
            ("fit-4", "70+"),
        )
        return legend(_("Fit"), steps, gap=9, pad=(9, 12, 9, 14))

    # -- the decision

    def _mission(self) -> Node:
        state, campaign = self._session.state, self._session.content.campaign
        last = quarter_name(campaign, campaign.entry_by)
        due = text(_("by the end of {quarter}").format(quarter=last), 14, "mute", weight=500)
        if state.entered is not None:
            return self._named()
        return panel(
            row(chip(_("Decision"), "terracotta-light", "terracotta-deep"), spacer(), due),
            heading(self._question(), 2, 26),
            prose(self._purse(), 16, "mute"),
            *self._checklist(),
            shadow=26, strength=0.2, radius=16, pad=(16, 22, 18, 22), gap=8,
        )  # fmt: skip

    def _purse(self) -> tuple[Span, ...]:
        state = self._session.state
        said = _(
            "You have {money} in the bank and {days} left this quarter. "
            "What nobody looked up stays {unknown}, not zero."
        )
        days = ngettext("{n} management day", "{n} management days", state.days).format(n=state.days)
        parts = {
            "money": bold(money(cash(state)), "ink"),
            "days": bold(days, "ink"),
            "unknown": italic(_("unknown")),
        }
        return _filled(said, parts)

    def _question(self) -> str:
        markets = self._session.content.campaign.markets
        if len(markets) == 1:
            return _("Before you go to {market}").format(market=markets[0].name)
        return _("Where do we ship first?")

    def _checklist(self) -> tuple[Node, ...]:
        state = self._session.state
        if len(self._session.content.campaign.markets) == 1:
            looked = Step(_("Look up what you want to know of it"), bool(state.readings))
            return step_line(looked), step_line(Step(_("Name the market and a stop rule"), False))
        compared = min(WANTED, comparable_markets(state.readings))
        same = _("Read the same three facts or more in three markets ({n} of {all})")
        steps = (
            Step(same.format(n=compared, all=WANTED), compared >= WANTED),
            Step(_("Weigh what matters on your grid"), state.weighed),
            Step(_("Name the market, a reserve and a stop rule"), False),
        )
        return tuple(step_line(step) for step in steps)

    def _named(self) -> Node:
        entered = self._session.state.entered
        assert entered is not None
        markets = index(self._session.content).markets
        rules = {rule.id: rule.label for rule in self._session.content.campaign.stop_rules}
        reserve = markets[entered.reserve].name if entered.reserve else _("none")
        when = quarter_name(self._session.content.campaign, entered.quarter)
        return panel(
            row(chip(_("Decided"), "good-light", "ink", icon_name="check"), spacer(), text(when, 14, "mute")),
            heading(_("You enter {market}").format(market=markets[entered.market].name), 2, 26),
            prose(_("Reserve: {market}").format(market=reserve), 16, "mute"),
            prose(_("Stop rule: {rule}").format(rule=rules.get(entered.stop_rule, _("none"))), 16, "mute"),
            shadow=26, strength=0.2, radius=16, pad=(16, 22, 18, 22), gap=8,
        )  # fmt: skip

    # -- the selected market

    def _choice(self) -> Choice:
        return Choice(survey=self._now(), chosen=self._market, pick=self._pick)

    def _pick(self, market: Market) -> object:
        """The chosen market's card opens its file; any other is chosen."""
        return _OpenFile() if market.id == self._market else _Choose(market.id)

    def _dossier(self, opened: str) -> Dossier:
        market = index(self._session.content).markets[self._market]
        return Dossier(
            session=self._session, survey=self._now(), market=market, opened=opened, told=self._told
        )

    def _panel(self, scrolls: bool = True) -> Node:
        dossier = self._dossier(self._group)
        parts = (*dossier.groups(), *dossier.counsel())
        inside = scroll(*parts, gap=9, pad=(0, 10, 4, 0), shrink=1) if scrolls else column(*parts, gap=9)
        open_file = button(
            _("Open the {market} file").format(market=dossier.market.name), _OpenFile(), "primary",
            after="arrow-right", grow=1, min_height=50, key="file",
        )  # fmt: skip
        open_file.primary = scrolls
        foot = row(open_file, self._compare(), gap=14)
        known = (rule(), dossier.known_line(), inside)
        lower = (*known, foot) if scrolls else (foot, *known)
        made = panel(
            dossier.head(), dossier.fit_line(), *lower,
            shadow=34, strength=0.24, gap=9, pad=(18, 18, 20, 24), grow=1 if scrolls else 0, key="dossier",
        )  # fmt: skip
        made.label = dossier.market.name
        return made

    def _compare(self, kind: Kind = "secondary") -> Node:
        press = Press(_Compare(), "c")
        return button(_("Compare"), press, kind, icon_name="scale", min_height=50, key="compare")

    def _whole_file(self, look: Look) -> Node:
        dossier = self._dossier(EVERY_GROUP)
        back = button(_("Back to the map"), _CloseFile(), icon_name="arrow-left", min_height=50, key="file")
        about = column(
            prose(told(self._session, dossier.market.summary)), dossier.fit_line(), grow=1, basis=320, gap=6
        )
        ways = row(self._compare("primary"), back, gap=12)
        sheets = [card(group, pad=(16, 20, 18, 20), radius=18) for group in dossier.groups()]
        if not look.wide:
            top = panel(dossier.head(38), about, ways, gap=12)
            parts = (top, self._choice().strip(), *sheets, *dossier.counsel())
            return scroll(*parts, gap=18, pad=(20, 24, 24, 24))
        who = column(dossier.head(38), grow=1, basis=320)
        top = panel(row(who, about, ways, gap=36), pad=(16, 24, 16, 24))
        extra = ((), (), dossier.counsel())
        columns = (column(*sheets[n::3], *extra[n], gap=16, grow=1, basis=0) for n in range(3))
        sheets_row = row(*columns, gap=16, align="start")
        return scroll(self._choice().strip(), top, sheets_row, gap=16, pad=(16, 28, 24, 28))


def _facts_said(facts: tuple[Known, ...]) -> str:
    read = [f"{known.kind.label} {known.words}" for known in facts if known.read]
    return "; ".join(read) or _("unknown")


def _filled(said: str, parts: dict[str, Span]) -> tuple[Span, ...]:
    """The pieces of a sentence with its `{name}`s replaced by spans."""
    return tuple(parts.get(piece) or Span(piece) for piece in said.replace("}", "{").split("{"))
