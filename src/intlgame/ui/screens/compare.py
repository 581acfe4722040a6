"""The comparison grid: every market asked the same, weights and showstoppers, and the decision for one.

May live here: the grid's nodes and the drafts of weights and of the decision. May not live here: how a fit is
worked out.
"""

from dataclasses import dataclass
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.content.market import FactKind, Market
from intlgame.rules.decision import Decision, Enter, Weigh
from intlgame.rules.legal import MAX_WEIGHT
from intlgame.rules.mechanics.market import SHOWSTOPPER_BELOW, Fit
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.layout import Look
from intlgame.ui.screen import Back, Move
from intlgame.ui.survey import Known, Survey, fit_words, with_grid
from intlgame.ui.tree import Changed, Node, Range, Style, font
from intlgame.ui.widgets.basic import (
    card,
    chip,
    column,
    flag,
    heading,
    icon,
    label,
    panel,
    prose,
    row,
    rule,
    scroll,
    set_in,
    spacer,
    text,
)
from intlgame.ui.widgets.controls import TARGET, Press, button, radio, radio_group, stepper
from intlgame.ui.widgets.frame import dialog, over, status
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.grid import Line, table
from intlgame.ui.widgets.knowledge import GROUP_COLORS, fact_bar, fit_ring
from intlgame.ui.wording import group_name, quarter_name, why_not

DEFAULT_WEIGHT = 1
WEIGHT = "weight-"
NAMES, WEIGHTS, STOPS = 212.0, 108.0, 46.0
LEAST_COLUMN, SIDE = 74.0, 420.0


class _Stop(NamedTuple):
    kind: str


class _Market(NamedTuple):
    market: str


class _Reserve(NamedTuple):
    market: str


class _StopRule(NamedTuple):
    rule: str


class _SetGrid(NamedTuple):
    pass


class _Ask(NamedTuple):
    pass


class _Cancel(NamedTuple):
    pass


class _Enter(NamedTuple):
    pass


class _Leave(NamedTuple):
    pass


@dataclass(slots=True)
class _Draft:
    weights: dict[str, int]
    stops: set[str]
    market: str = ""
    reserve: str = ""
    rule: str = ""


class Compare:
    """All markets on one grid, and the decision for one of them."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        state = session.state
        self._draft = _Draft(dict(state.weights), set(state.showstoppers))
        self._asking = False
        self._told = ""
        self._survey = Survey(session.content, state)
        self.title = _("Compare the markets")

    @property
    def _final(self) -> bool:
        """Whether the market has been named, so that nothing can be changed any more."""
        return self._session.state.entered is not None

    # -- what the screen does

    def on(self, intent: object) -> Move | None:
        self._told = ""
        if isinstance(intent, Changed):
            self._draft.weights[intent.key.removeprefix(WEIGHT)] = int(intent.value)
        elif isinstance(intent, _Stop):
            self._draft.stops ^= {intent.kind}
        elif isinstance(intent, (_Market, _Reserve, _StopRule)):
            self._draw_up(intent)
        elif isinstance(intent, (_Ask, _Cancel)):
            self._asking = isinstance(intent, _Ask)
        elif isinstance(intent, _SetGrid):
            return self._set_grid(asked=True)
        elif isinstance(intent, _Enter):
            return self._enter()
        elif isinstance(intent, _Leave):
            return self._set_grid() or Back()
        else:
            away = travel(self._doors, self._session, intent)
            return (self._set_grid() or away) if away is not None else None
        return None

    def _draw_up(self, intent: _Market | _Reserve | _StopRule) -> None:
        draft = self._draft
        if isinstance(intent, _StopRule):
            draft.rule = intent.rule
        elif isinstance(intent, _Reserve):
            draft.reserve = intent.market
        else:
            draft.market = intent.market
            draft.reserve = "" if draft.reserve == draft.market else draft.reserve

    def _weigh(self) -> Weigh:
        weights = {
            kind.id: self._weight(kind) for kind in self._survey.kinds if self._weight(kind) != DEFAULT_WEIGHT
        }
        return Weigh(weights=weights, showstoppers=tuple(sorted(self._draft.stops)))

    def _weight(self, kind: FactKind) -> int:
        return self._draft.weights.get(kind.id, DEFAULT_WEIGHT)

    def _changed(self) -> bool:
        """Whether the grid on the screen differs from the one that is set."""
        state, wish = self._session.state, self._weigh()
        kept = {k: w for k, w in state.weights.items() if w != DEFAULT_WEIGHT}
        return not self._final and (kept != dict(wish.weights) or state.showstoppers != wish.showstoppers)

    def _set_grid(self, asked: bool = False) -> Move | None:
        """Set the grid where it has changed or the player asks for it; a move only where that failed."""
        if not self._changed() and not asked:
            return None
        failed = self._decide(self._weigh())
        self._told = "" if failed else _("Your grid is set.")
        return failed

    def _enter(self) -> Move | None:
        failed = self._set_grid() or self._decide(self._decision())
        if failed is not None:
            return failed
        self._asking = False
        return self._doors.desk(self._session)

    def _decision(self) -> Enter:
        draft = self._draft
        return Enter(market=draft.market, reserve=draft.reserve, stop_rule=draft.rule)

    def _decide(self, decision: Decision) -> Move | None:
        try:
            self._session.decide(decision)
        except CannotSave as problem:
            return self._doors.problem(_("This could not be saved"), str(problem))
        return None

    def keys(self) -> tuple[tuple[str, str], ...]:
        if self._final:
            return (("Tab", _("next control")), ("Esc", _("back")), ("F1", _("explain this screen")))
        count = min(9, len(self._session.content.campaign.markets))
        return (
            ("← →", _("change a weight")),
            ("↑ ↓", _("next row")),
            ("Space", _("tick a showstopper")),
            (f"1 – {count}", _("choose the market")),
            ("G", _("set the grid")),
            ("N", _("name the market")),
            ("Esc", _("back")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("Every market is asked the same. A row is a fact, a column is a market."),
            _(
                "Weights from 0 to 5 say how much a fact matters to your firm. A showstopper rules a market out "
                "when the fact is very bad: below {limit} of 100."
            ).format(limit=SHOWSTOPPER_BELOW),
            _(
                "The fit at the foot is the weighted mean. Its pale band shows how far it may be off; facts that "
                "nobody read make it wide."
            ),
            _(
                "Naming the market is final. A reserve market and a rule for when to stop are part of the "
                "decision; both can be left open."
            ),
        )

    # -- what it shows

    def build(self, look: Look) -> Node:
        survey = self._survey = self._fresh()
        fits = with_grid(survey, self._draft.weights, self._draft.stops)
        markets = self._session.content.campaign.markets
        beside = look.wide and look.width - 56 - SIDE - 20 - _lead_width() >= len(markets) * LEAST_COLUMN
        if not look.wide:
            body = scroll(*self._rows_as_cards(fits), self._side(fits), gap=16, pad=(20, 24, 24, 24))
        elif beside:
            side = column(self._side(fits, scrolls=True), width=SIDE, shrink=0)
            body = row(self._grid(fits, scrolls=True), side, gap=20, pad=(18, 28, 18, 28), align="stretch")
        else:
            body = scroll(self._grid(fits), self._side(fits), gap=18, pad=(18, 28, 18, 28))
        tree = in_run(self._session, look, body, self.keys())
        tree.escape = _Leave()
        return over(tree, self._confirmation(fits)) if self._asking else tree

    def _fresh(self) -> Survey:
        if self._survey.state is self._session.state:
            return self._survey
        return Survey(self._session.content, self._session.state)

    # -- the grid, side by side

    def _grid(self, fits: dict[str, Fit], scrolls: bool = False) -> Node:
        rows: list[Node] = []
        for group in self._survey.groups:
            rows.append(self._group_line(group))
            rows += [self._row(kind) for kind in self._survey.kinds if kind.group == group]
        inner = scroll(*rows, gap=0, pad=(0, 8, 0, 0), shrink=1) if scrolls else column(*rows)
        behind = (self._table(fits),)
        return panel(
            self._title_line(), self._heads(), rule(), inner, rule(), self._foot(fits),
            gap=6, pad=(16, 14, 14, 22), grow=1, basis=0 if scrolls else -1,
            role="group", label=_("Comparison grid"), behind=behind,
        )  # fmt: skip

    def _title_line(self) -> Node:
        if self._final:
            entered = self._session.state.entered
            assert entered is not None
            when = quarter_name(self._session.content.campaign, entered.quarter)
            said = _("Decided in {quarter}. The grid can be read and no longer changed.").format(quarter=when)
            note = row(icon("lock", 18, "mute"), set_in(said, font(15, 500, "mute")), gap=8)
            return column(heading(_("One grid for all markets"), 1, 26), note, gap=4)
        hint = _(
            "How much does each fact matter to your firm? Unread facts are unknown and make the fit wide."
        )
        return column(
            heading(_("One grid for all markets"), 1, 26), set_in(hint, font(15, 400, "mute")), gap=4
        )

    def _heads(self) -> Node:
        small = font(13, 700, "mute", align="center")
        cells = [
            set_in(_("Fact"), font(13, 700, "mute"), width=NAMES, shrink=0),
            set_in(_("Weight"), small, width=WEIGHTS, shrink=0),
            set_in(_("Stop"), small, width=STOPS, shrink=0),
        ]
        cells += [_market_head(market) for market in self._session.content.campaign.markets]
        return Node(dir="row", gap=8, align="end", children=tuple(cells), pad=(2, 8, 0, 0), decor=True)

    def _group_line(self, group: str) -> Node:
        mark = Node(decor=True, fill=GROUP_COLORS[group], width=12, height=12, radius=4, shrink=0)
        return row(mark, label(group_name(group), 15), gap=9, pad=(8, 0, 2, 0))

    def _row(self, kind: FactKind) -> Node:
        name = column(
            set_in(kind.label, font(15.5, 500, leading=1.22)), set_in(kind.unit, font(13, 400, "mute")),
            width=NAMES, shrink=0,
        )  # fmt: skip
        cells = [
            _cell(self._survey.facts[market.id, kind.id]) for market in self._session.content.campaign.markets
        ]
        return Node(
            dir="row", gap=8, align="center", pad=(4, 0, 4, 0), children=(name, *self._controls(kind), *cells)
        )

    def _controls(self, kind: FactKind) -> tuple[Node, Node]:
        if self._final:
            sign = (
                icon("octagon-alert", 20, "bad", said=_("showstopper"))
                if kind.id in self._draft.stops
                else None
            )
            weight = set_in(str(self._weight(kind)), font(17, 700, align="center"), width=WEIGHTS, shrink=0)
            return weight, Node(
                width=STOPS, shrink=0, align="center", children=(sign,) if sign is not None else ()
            )
        return self._weight_stepper(kind), self._stop_box(kind)

    def _weight_stepper(self, kind: FactKind, **style: float) -> Node:
        shown = str(self._weight(kind))
        span = Range(self._weight(kind), 0, MAX_WEIGHT, 1, 2)
        return stepper(
            _("Weight of {fact}").format(fact=kind.label), f"{WEIGHT}{kind.id}", span, shown,
            width=style.get("width", WEIGHTS), shrink=0, description=kind.question,
        )  # fmt: skip

    def _stop_box(self, kind: FactKind) -> Node:
        on = kind.id in self._draft.stops
        mark = icon("octagon-alert", 22, "bad") if on else icon("square", 22, "edge")
        return Node(
            role="checkbox", key=f"stop-{kind.id}", label=_("{fact} is a showstopper").format(fact=kind.label),
            intent=_Stop(kind.id), checked=on, children=(mark,), align="center", justify="center",
            width=STOPS, min_height=TARGET, shrink=0, radius=10, fill="bad-light" if on else "",
        )  # fmt: skip

    def _foot(self, fits: dict[str, Fit]) -> Node:
        name = column(
            set_in(_("Fit on your grid"), font(16, 700)),
            set_in(_("weighted, of 100"), font(13, 400, "mute")),
            width=NAMES + WEIGHTS + STOPS + 16, shrink=0,
        )  # fmt: skip
        cells = [self._fit_cell(market, fits) for market in self._session.content.campaign.markets]
        return Node(dir="row", gap=8, align="start", children=(name, *cells), pad=(2, 8, 0, 0), decor=True)

    def _fit_cell(self, market: Market, fits: dict[str, Fit]) -> Node:
        found, read = fits[market.id], self._survey.read_in(market.id)
        color = "terracotta" if market.id == self._chosen() else "teal-fill"
        parts = [
            fit_ring(market.name, found, read, size=56, color=color),
            set_in(f"{found.low}–{found.high}", font(13, 500, "mute", align="center")),
        ]
        if found.ruled_out:
            parts.append(set_in(_("ruled out"), font(13, 700, "bad", align="center")))
        return Node(children=tuple(parts), align="center", gap=2, grow=1, basis=0)

    def _chosen(self) -> str:
        entered = self._session.state.entered
        return entered.market if entered else self._draft.market

    def _table(self, fits: dict[str, Fit]) -> Node:
        markets = self._session.content.campaign.markets
        lines = [
            Line(cells=(kind.label, *(_said(self._survey.facts[market.id, kind.id]) for market in markets)))
            for kind in self._survey.kinds
        ]
        lines.append(Line(cells=(_("Fit"), *(self._fit_said(market, fits) for market in markets))))
        return table(
            _("The grid as a table"), (_("Fact"), *(market.name for market in markets)), tuple(lines)
        )

    def _fit_said(self, market: Market, fits: dict[str, Fit]) -> str:
        found = fits[market.id]
        said = fit_words(found, self._survey.read_in(market.id))
        kinds = index(self._session.content).kinds
        out = ", ".join(kinds[kind].label for kind in found.ruled_out)
        return f"{said}; {_('ruled out by {facts}').format(facts=out)}" if out else said

    # -- the grid, one fact after the other

    def _rows_as_cards(self, fits: dict[str, Fit]) -> tuple[Node, ...]:
        parts: list[Node] = [self._title_line()]
        for kind in self._survey.kinds:
            facts = [
                self._survey.facts[market.id, kind.id] for market in self._session.content.campaign.markets
            ]
            lines = [self._stacked(known) for known in facts]
            parts.append(
                card(heading(kind.label, 2), text(kind.unit, 15, "mute"), self._both(kind), *lines, gap=8)
            )
        return (*parts, self._fits_as_card(fits))

    def _both(self, kind: FactKind) -> Node:
        if self._final:
            return text(_("Weight {weight}").format(weight=self._weight(kind)), 16)
        return row(
            text(_("Weight"), 15, "mute"), self._weight_stepper(kind, width=120), spacer(), text(_("Stop"), 15, "mute"),
            self._stop_box(kind), gap=12,
        )  # fmt: skip

    def _stacked(self, known: Known) -> Node:
        market = index(self._session.content).markets[known.market]
        value = set_in(known.bare if known.read else _("unknown"), font(15, 600, "mute", align="right"))
        head = row(
            flag(market.country, 26), text(market.name, 16, weight=500, grow=1, basis=0), value, gap=10
        )
        drawn = Node(
            decor=True, draw=fact_bar(known.estimate, GROUP_COLORS[known.kind.group], known.read), height=20
        )
        return Node(role="meter", label=market.name, value=_said(known), children=(head, drawn))

    def _fits_as_card(self, fits: dict[str, Fit]) -> Node:
        lines = [
            row(
                flag(market.country, 30), text(market.name, 17, weight=600, grow=1, basis=0),
                text(self._fit_said(market, fits), 15, "mute", grow=1, basis=0), gap=12,
            )
            for market in self._session.content.campaign.markets
        ]  # fmt: skip
        return card(heading(_("Fit on your grid"), 2), *lines, gap=10)

    # -- the decision

    def _side(self, fits: dict[str, Fit], scrolls: bool = False) -> Node:
        if self._final:
            return self._decided()
        questions = (self._market_choice(fits), self._reserve_choice(), self._rule_choice())
        inside = (
            scroll(*questions, gap=14, pad=(2, 10, 6, 2), shrink=1) if scrolls else column(*questions, gap=14)
        )
        told = (status(self._told, "good", key="told"),) if self._told else ()
        return panel(
            row(chip(_("Decision"), "terracotta-light", "terracotta-deep"), spacer()),
            heading(_("Which market do you enter?"), 2, 24), inside, *told, self._set_button(), self._enter_button(),
            gap=10, pad=(16, 18, 20, 24), grow=1 if scrolls else 0,
        )  # fmt: skip

    def _set_button(self) -> Node:
        words = (
            _("Set the grid") if self._changed() or not self._session.state.weighed else _("The grid is set")
        )
        why = "" if self._changed() or not self._session.state.weighed else _("Nothing has changed.")
        return button(words, Press(_SetGrid(), "g", why), icon_name="sliders-horizontal", key="set-grid")

    def _enter_button(self) -> Node:
        markets = index(self._session.content).markets
        chosen = markets.get(self._draft.market)
        words = _("Enter {market}").format(market=chosen.name) if chosen else _("Enter a market")
        why = why_not(self._session.objection(self._decision()))
        return button(
            words, Press(_Ask(), "n", why), "primary", after="arrow-right", min_height=52, key="enter"
        )

    def _market_choice(self, fits: dict[str, Fit]) -> Node:
        radios = []
        for at, market in enumerate(self._session.content.campaign.markets, 1):
            press = Press(_Market(market.id), str(at) if at <= 9 else "")
            on = market.id == self._draft.market
            radios.append(radio(market.name, press, on, _("Fit {fit}").format(fit=self._fit_said(market, fits)), key=f"market-{market.id}"))  # fmt: skip
        return column(label(_("Market")), radio_group(_("Market to enter"), *radios, gap=5), gap=6)

    def _reserve_choice(self) -> Node:
        radios = [radio(_("No reserve"), _Reserve(""), not self._draft.reserve, key="reserve-none")]
        for market in self._session.content.campaign.markets:
            if market.id != self._draft.market:
                on = market.id == self._draft.reserve
                radios.append(radio(market.name, _Reserve(market.id), on, key=f"reserve-{market.id}"))
        return column(
            label(_("Reserve, if the first does not work out")),
            radio_group(_("Reserve market"), *radios, gap=5, **_two_columns()), gap=6,
        )  # fmt: skip

    def _rule_choice(self) -> Node:
        radios = [radio(_("No stop rule"), _StopRule(""), not self._draft.rule, key="rule-none")]
        for rule_ in self._session.content.campaign.stop_rules:
            on = rule_.id == self._draft.rule
            radios.append(radio(rule_.label, _StopRule(rule_.id), on, key=f"rule-{rule_.id}"))
        return column(label(_("When do you stop?")), radio_group(_("Stop rule"), *radios, gap=5), gap=6)

    def _decided(self) -> Node:
        entered = self._session.state.entered
        assert entered is not None
        lines = self._in_words(entered.market, entered.reserve, entered.stop_rule)
        return panel(
            row(chip(_("Decided"), "good-light", "ink", icon_name="check"), spacer()),
            *(prose(line) for line in lines),
            button(_("Back"), Press(_Leave()), "primary", key="leave"), gap=12,
        )  # fmt: skip

    def _in_words(self, market: str, reserve: str, rule_id: str) -> tuple[str, ...]:
        markets = index(self._session.content).markets
        rules = {each.id: each.label for each in self._session.content.campaign.stop_rules}
        first = _("You enter {market}.").format(market=markets[market].name)
        if reserve:
            second = _("{market} is your reserve.").format(market=markets[reserve].name)
        else:
            second = _("You name no reserve market.")
        if rule_id:
            third = _("Your stop rule: {rule}.").format(rule=rules[rule_id].rstrip("."))
        else:
            third = _("You set no stop rule.")
        return first, second, third

    def _confirmation(self, fits: dict[str, Fit]) -> Node:
        draft, survey = self._draft, self._survey
        market = index(self._session.content).markets[draft.market]
        known = _("{n} of {all} facts of {market} have been read. Fit: {fit}.").format(
            n=survey.read_in(market.id),
            all=len(survey.kinds),
            market=market.name,
            fit=self._fit_said(market, fits),
        )
        final = _("The market is named once and cannot be changed in this run.")
        words = (*self._in_words(draft.market, draft.reserve, draft.rule), known, final)
        enter = button(_("Enter {market}").format(market=market.name), _Enter(), "primary", key="confirm")
        cancel = button(_("Go on comparing"), _Cancel(), key="cancel")
        title = _("Enter {market}?").format(market=market.name)
        return dialog(title, *(prose(line) for line in words), escape=_Cancel(), buttons=(cancel, enter))


def _two_columns() -> Style:
    return {"dir": "grid", "columns": (1.0, 1.0)}


def _lead_width() -> float:
    return NAMES + WEIGHTS + STOPS + 90


def _market_head(market: Market) -> Node:
    name = set_in(market.name, font(14, 600, align="center", leading=1.2))
    return Node(children=(flag(market.country, 34), name), align="center", gap=4, grow=1, basis=0)


def _cell(known: Known) -> Node:
    """A value or band over its bar; readers find it in the table behind the grid."""
    if known.read:
        value = set_in(known.bare, font(14.5, 600, align="center"))
    else:
        value = set_in(_("unknown"), font(13.5, 400, "mute", italic=True, align="center"))
    drawn = Node(draw=fact_bar(known.estimate, GROUP_COLORS[known.kind.group], known.read, 6), height=16)
    return Node(children=(value, drawn), decor=True, grow=1, basis=0, gap=0, pad=(0, 4, 0, 4))


def _said(known: Known) -> str:
    if known.read:
        return known.words
    return _("unknown, it may be {band}").format(band=known.words)
