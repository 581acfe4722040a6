"""Comparing the markets: the grid with the player's weights, and the decision for one market.

May live here: the drafts of weights and of the decision, and the decision's nodes. May not live here: how a
fit is worked out.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.decision import Decision, Enter, Weigh
from intlgame.rules.mechanics.market import SHOWSTOPPER_BELOW, Fit
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.layout import Look
from intlgame.ui.screen import Back, Move
from intlgame.ui.survey import Survey, with_grid
from intlgame.ui.tree import Changed, Node, Span
from intlgame.ui.widgets.basic import chip, column, heading, label, panel, prose, row, scroll, spacer, spans
from intlgame.ui.widgets.comparison import DEFAULT_WEIGHT, LEAD, WEIGHT, Grid, Stop
from intlgame.ui.widgets.controls import Press, button, radio, radio_group
from intlgame.ui.widgets.frame import dialog, over, status
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.wording import keys_from, quarter_name, why_not

LEAST_COLUMN, SIDE = 74.0, 420.0


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
    """What is on the screen and not decided yet."""

    weights: dict[str, int] = field(default_factory=dict)
    stops: frozenset[str] = frozenset()
    market: str = ""
    reserve: str = ""
    rule: str = ""


class Compare:
    """All markets on one grid, and the decision for one of them."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        state = session.state
        self._draft = _Draft(weights=dict(state.weights), stops=frozenset(state.showstoppers))
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
        match intent:
            case Changed():
                self._draft.weights[intent.key.removeprefix(WEIGHT)] = int(intent.value)
            case Stop():
                self._draft.stops ^= {intent.kind}
            case _Market() | _Reserve() | _StopRule():
                self._draw_up(intent)
            case _Ask() | _Cancel():
                self._asking = isinstance(intent, _Ask)
            case _SetGrid():
                return self._set_grid(asked=True)
            case _Enter():
                return self._enter()
            case _Leave():
                return self._set_grid() or Back()
            case _:
                return self._away(travel(self._doors, self._session, intent))
        return None

    def _away(self, move: Move | None) -> Move | None:
        """Leaving sets the grid; where that fails the player is told and nothing is lost."""
        return (self._set_grid() or move) if move is not None else None

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
        weights = {kind: weight for kind, weight in self._draft.weights.items() if weight != DEFAULT_WEIGHT}
        return Weigh(weights=dict(sorted(weights.items())), showstoppers=tuple(sorted(self._draft.stops)))

    def _changed(self) -> bool:
        """Whether the grid on the screen differs from the one that is set."""
        state, wish = self._session.state, self._weigh()
        kept = {kind: weight for kind, weight in state.weights.items() if weight != DEFAULT_WEIGHT}
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
            (keys_from("1", count), _("choose the market")),
            ("G", _("set the grid")),
            ("N", _("name the market")),
            ("Esc", _("back")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("Every market is asked the same. A row is a fact, a column is a market."),
            _(
                "Weights from 0 to 5 say how much a fact matters to your firm. A showstopper rules a market "
                "out when the fact is very bad: below {limit} of 100."
            ).format(limit=SHOWSTOPPER_BELOW),
            _(
                "The fit at the foot is the weighted mean. Its pale band shows how far it may be off; facts "
                "that nobody read make it wide."
            ),
            _(
                "Naming the market is final. A reserve market and a rule for when to stop are part of the "
                "decision; both can be left open."
            ),
        )

    # -- what it shows

    def build(self, look: Look) -> Node:
        if self._survey.state is not self._session.state:
            self._survey = Survey(self._session.content, self._session.state)
        grid = self._grid()
        markets = self._session.content.campaign.markets
        if not look.wide:
            body = scroll(*grid.stacked(), self._side(grid), gap=16, pad=(20, 24, 24, 24))
        elif look.width - 76 - SIDE - LEAD >= len(markets) * LEAST_COLUMN:
            side = column(self._side(grid, scrolls=True), width=SIDE, shrink=0)
            body = row(grid.beside(scrolls=True), side, gap=20, pad=(18, 28, 18, 28), align="stretch")
        else:
            body = scroll(grid.beside(scrolls=False), self._side(grid), gap=18, pad=(18, 28, 18, 28))
        tree = in_run(self._session, look, body, self.keys())
        tree.escape = _Leave()
        return over(tree, self._confirmation(grid)) if self._asking else tree

    def _grid(self) -> Grid:
        draft, entered = self._draft, self._session.state.entered
        note = _(
            "How much does each fact matter to your firm? What nobody read is unknown: its band is wide."
        )
        if entered is not None:
            when = quarter_name(self._session.content.campaign, entered.quarter)
            note = _("Decided in {quarter}. The grid can be read and no longer changed.").format(quarter=when)
        return Grid(
            survey=self._survey, fits=with_grid(self._survey, draft.weights, draft.stops),
            weights=draft.weights, stops=draft.stops, chosen=entered.market if entered else draft.market,
            final=self._final, note=note,
        )  # fmt: skip

    # -- the decision

    def _side(self, grid: Grid, scrolls: bool = False) -> Node:
        if self._final:
            return self._decided()
        reserve = () if self._alone() else (self._reserve_choice(),)
        questions = (self._market_choice(grid), *reserve, self._rule_choice())
        made = scroll if scrolls else column
        inside = made(*questions, gap=14, pad=(2, 10, 6, 2), grow=1 if scrolls else 0)
        told = (status(self._told, "good", key="told"),) if self._told else ()
        return panel(
            row(chip(_("Decision"), "terracotta-light", "terracotta-deep"), spacer()),
            heading(_("Which market do you enter?"), 2, 24),
            inside, *told, self._set_button(), self._enter_button(),
            gap=10, pad=(16, 18, 20, 24), grow=1 if scrolls else 0,
        )  # fmt: skip

    def _set_button(self) -> Node:
        fresh = self._changed() or not self._session.state.weighed
        words = _("Set the grid") if fresh else _("The grid is set")
        press = Press(_SetGrid(), "g", "" if fresh else _("Nothing has changed."))
        return button(words, press, icon_name="sliders-horizontal", key="set-grid")

    def _enter_button(self) -> Node:
        chosen = index(self._session.content).markets.get(self._draft.market)
        words = _("Enter {market}").format(market=chosen.name) if chosen else _("Enter a market")
        press = Press(_Ask(), "n", why_not(self._session.objection(self._decision())))
        made = button(words, press, "primary", after="arrow-right", min_height=52, key="enter")
        made.primary = not press.disabled
        return made

    def _market_choice(self, grid: Grid) -> Node:
        radios = []
        for at, market in enumerate(grid.markets, 1):
            press = Press(_Market(market.id), str(at) if at <= 9 else "")
            said = _short_fit(grid.fits[market.id], self._survey.read_in(market.id))
            title = spans(market.name, Span(f" · {said}", color="mute"))
            radios.append(radio(title, press, market.id == self._draft.market, key=f"market-{market.id}"))
        return column(label(_("Market")), radio_group(_("Market to enter"), *radios, gap=5), gap=6)

    def _reserve_choice(self) -> Node:
        radios = [radio(_("No reserve"), _Reserve(""), not self._draft.reserve, key="reserve-none")]
        for market in self._session.content.campaign.markets:
            if market.id != self._draft.market:
                on = market.id == self._draft.reserve
                radios.append(radio(market.name, _Reserve(market.id), on, key=f"reserve-{market.id}"))
        title = _("Reserve, if the first does not work out")
        group = radio_group(_("Reserve market"), *radios, gap=5, dir="grid", columns=(1.0, 1.0))
        return column(label(title), group, gap=6)

    def _rule_choice(self) -> Node:
        radios = [radio(_("No stop rule"), _StopRule(""), not self._draft.rule, key="rule-none")]
        for stop_rule in self._session.content.campaign.stop_rules:
            on = stop_rule.id == self._draft.rule
            radios.append(radio(stop_rule.label, _StopRule(stop_rule.id), on, key=f"rule-{stop_rule.id}"))
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
        return (first, third) if self._alone() else (first, second, third)

    def _alone(self) -> bool:
        """Whether the campaign has one market only: then there is no reserve to name."""
        return len(self._session.content.campaign.markets) == 1

    def _confirmation(self, grid: Grid) -> Node:
        draft, survey = self._draft, self._survey
        market = index(self._session.content).markets[draft.market]
        known = _("{n} of {all} facts of {market} have been read. Fit: {fit}.").format(
            n=survey.read_in(market.id),
            all=len(survey.kinds),
            market=market.name,
            fit=grid.fit_said(market.id),
        )
        final = _("The market is named once and cannot be changed in this run.")
        words = (*self._in_words(draft.market, draft.reserve, draft.rule), known, final)
        enter = button(_("Enter {market}").format(market=market.name), _Enter(), "primary", key="confirm")
        cancel = button(_("Go on comparing"), _Cancel(), key="cancel")
        title = _("Enter {market}?").format(market=market.name)
        return dialog(title, *(prose(line) for line in words), escape=_Cancel(), buttons=(cancel, enter))


def _short_fit(found: Fit, read: int) -> str:
    if found.ruled_out:
        return _("ruled out")
    if not read:
        return _("fit unknown")
    return _("fit {middle}, {low}–{high}").format(middle=found.middle, low=found.low, high=found.high)
