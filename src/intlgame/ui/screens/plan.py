"""The plan of a quarter: what the firm can do besides answering matters, and what that takes.

May live here: the plan's nodes and which action and target are selected. May not live here: what an action
leads to; that is not told before it is done.
"""

from dataclasses import dataclass
from typing import NamedTuple

from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import money
from intlgame.rules.content.action import Action
from intlgame.rules.content.index import index
from intlgame.rules.decision import Plan
from intlgame.rules.mechanics.ledger import CENTS, cash
from intlgame.rules.objection import Objection
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.layout import Look
from intlgame.ui.screen import Back, Move
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    heading,
    icon,
    icon_tile,
    label,
    panel,
    prose,
    row,
    rule,
    scroll,
    set_in,
    spacer,
)
from intlgame.ui.widgets.controls import Press, button, link, listbox, option, radio, radio_group
from intlgame.ui.widgets.frame import status
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.purse import Purse, gauge
from intlgame.ui.wording import days, price, quarter_name, why_not

SIDE = 470.0


class _Select(NamedTuple):
    action: str


class _Target(NamedTuple):
    market: str


class _Start(NamedTuple):
    pass


class _ToList(NamedTuple):
    pass


class _Card(NamedTuple):
    rule: str


class PlanScreen:
    """Actions by category, and one of them at length with what it leaves of money and days."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        entered = session.state.entered
        self._target = entered.market if entered else ""
        self._action = self._first()
        self._alone = False
        self._told = ""
        self.title = _("Plan the quarter")

    def _name(self, action: Action) -> str:
        return told(self._session, action.label)

    def _first(self) -> str:
        actions = self._session.content.campaign.actions
        able = [action.id for action in actions if self._objection(action) is None]
        return able[0] if able else actions[0].id if actions else ""

    # -- what the screen does

    def on(self, intent: object) -> Move | None:
        self._told = ""
        if isinstance(intent, _Select):
            self._action, self._alone = intent.action, True
        elif isinstance(intent, _Target):
            self._target = intent.market
        elif isinstance(intent, _Start):
            return self._start()
        elif isinstance(intent, _ToList):
            return self._to_list()
        elif isinstance(intent, _Card):
            return self._doors.rulebook(self._session, intent.rule)
        return travel(self._doors, self._session, intent)

    def _to_list(self) -> Move | None:
        if not self._alone:
            return Back()
        self._alone = False
        return None

    def _start(self) -> Move | None:
        action = index(self._session.content).actions[self._action]
        try:
            self._session.decide(self._decision(action))
        except CannotSave as problem:
            return self._doors.problem(_("This could not be saved"), str(problem))
        ready = self._ready(action)
        if ready:
            self._told = _("Started. It will be ready in {quarter}.").format(quarter=ready)
        else:
            self._told = _("Done.")
        return None

    def _decision(self, action: Action) -> Plan:
        return Plan(action=action.id, target=self._target if action.target else "")

    def _objection(self, action: Action) -> Objection | None:
        if action.target and not self._target:
            return Objection(code="market")
        return self._session.objection(self._decision(action))

    def _ready(self, action: Action) -> str:
        """The quarter at whose start it is ready; empty for what is done at once."""
        if action.quarters == 0:
            return ""
        return quarter_name(self._session.content.campaign, self._session.state.quarter + action.quarters)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("← → ↑ ↓", _("next action")),
            ("Enter", _("choose it")),
            ("S", _("start it")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("The plan lists what your firm can do this quarter besides answering matters."),
            _(
                "Each action takes money, management days or both. Some are done at once, others are ready "
                "some quarters later. Days that are left at the end of a quarter are lost; money stays."
            ),
            _("What an action makes possible shows itself when it is done."),
        )

    # -- what it shows

    def build(self, look: Look) -> Node:
        if look.wide:
            side = column(self._detail(scrolls=True), width=SIDE, shrink=0)
            listing = scroll(self._budget(), *self._categories(2), gap=16, pad=(6, 14, 10, 4), basis=0)
            body = row(listing, side, gap=20, pad=(16, 28, 18, 24), align="stretch")
        elif self._alone:
            back = button(_("All actions"), _ToList(), icon_name="arrow-left", key="all", hug=True)
            body = scroll(back, self._detail(), gap=16, pad=(20, 24, 24, 24))
        else:
            parts = (self._budget(), *self._categories(1))
            body = scroll(*parts, gap=16, pad=(20, 24, 24, 24))
        tree = in_run(self._session, look, body, self.keys())
        tree.escape = _ToList() if self._alone and not look.wide else None
        return tree

    def _categories(self, columns: int) -> tuple[Node, ...]:
        actions = self._session.content.campaign.actions
        names = tuple(dict.fromkeys(action.category for action in actions))
        if not names:
            return (prose(_("There is nothing to plan in this campaign.")),)
        return tuple(
            column(
                heading(name, 2, 21),
                listbox(
                    name, *(self._card(action) for action in actions if action.category == name),
                    dir="grid", columns=(1.0,) * columns, gap=12,
                ),
                gap=8,
            )
            for name in names
        )  # fmt: skip

    def _card(self, action: Action) -> Node:
        chosen = action.id == self._action
        state, about = self._state(action), told(self._session, action.about)
        words = column(
            heading(self._name(action), 3, 18),
            set_in(about, font(14.5, 400, "mute", lines=2)),
            grow=1, basis=0, gap=3,
        )  # fmt: skip
        tile = icon_tile(
            action.icon, "mute" if state.over else "teal-text", "disabled" if state.over else "teal-light"
        )
        cost = set_in(price(action.cost, action.days), font(14.5, 700, "teal-text"))
        foot = row(cost, set_in(_lasting(action), font(14, 500, "mute")), spacer(), state.sign(), gap=12)
        said = ", ".join((self._name(action), price(action.cost, action.days), _lasting(action), state.words))
        return option(
            row(tile, words, gap=14, align="start"), spacer(), foot, press=Press(_Select(action.id)),
            selected=chosen, key=f"action-{action.id}", label=said, description=about,
            pad=(14, 16, 12, 16), gap=10,
        )  # fmt: skip

    def _state(self, action: Action) -> "_State":
        """How an action stands, over all its targets."""
        state, campaign = self._session.state, self._session.content.campaign
        key = self._decision(action).target
        task = next((t for t in state.tasks if t.action == action.id and t.target == key), None)
        if task is not None:
            ready = quarter_name(campaign, task.ready)
            return _State(
                _("under way, ready in {quarter}").format(quarter=ready), "hourglass", "amber-text", True
            )
        if any(done == action.id and target == key for done, target, _quarter in state.done):
            return _State(_("done"), "circle-check", "good", True)
        refused = self._objection(action)
        if refused is None:
            return _State(_("possible"), "circle", "mute")
        if refused.code == "needs":
            return _State(_("not yet"), "lock", "mute", True)
        if refused.code == "market":
            return _State(_("choose a market"), "map-pin", "mute")
        return _State(_("not affordable"), "circle-minus", "mute", True)

    # -- money and days

    def _budget(self) -> Node:
        """What is left of days and money, and what would remain after the selected action."""
        state, firm = self._session.state, self._session.content.campaign.firm
        action = index(self._session.content).actions.get(self._action)
        takes = action if action is not None and self._objection(action) is None else None
        needed, cost = (takes.days, takes.cost) if takes else (0, 0)
        held = cash(state)
        left = _("{days} left").format(days=days(state.days))
        first = gauge(
            _("Management days"), "calendar-clock",
            f"{left} → {state.days - needed}" if needed else left,
            Purse(state.days, needed, max(firm.days, state.days)),
            self._remains(_("{days} left").format(days=days(state.days - needed))) if needed else "",
        )  # fmt: skip
        room = max(held, 0) + firm.credit_line * CENTS
        full = max(firm.cash * CENTS, held) + firm.credit_line * CENTS
        shown = f"{money(held)} → {money(held - cost * CENTS)}" if cost else money(held)
        credit = _("credit line of {amount} in reserve").format(amount=money(firm.credit_line * CENTS))
        rest = self._remains(money(held - cost * CENTS)) if cost else ""
        second = gauge(
            _("Cash"),
            "banknote",
            shown,
            Purse(room, cost * CENTS, full),
            rest or (credit if firm.credit_line else ""),
        )
        return Node(
            children=(first, second), dir="grid", columns=(1.0, 1.0), gap=14, role="group",
            label=_("What you have this quarter"),
        )  # fmt: skip

    def _remains(self, what: str) -> str:
        action = index(self._session.content).actions[self._action]
        return _("After “{action}”: {what}").format(action=self._name(action), what=what)

    # -- one action

    def _detail(self, scrolls: bool = False) -> Node:
        action = index(self._session.content).actions.get(self._action)
        if action is None:
            return panel(prose(_("There is nothing to plan in this campaign.")))
        state = self._state(action)
        top = row(
            icon_tile(action.icon, size=56), heading(self._name(action), 2, 26, grow=1, basis=0), gap=16
        )
        parts = (
            prose(told(self._session, action.about)),
            *self._facts(action, state),
            *self._targets(action),
            *self._rules(action),
        )
        inside = scroll(*parts, gap=14, pad=(2, 10, 6, 2), shrink=1) if scrolls else column(*parts, gap=14)
        after = (status(self._told, "good", key="told"),) if self._told else ()
        made = panel(
            chip(action.category), top, rule(), inside, *after, self._start_button(action), gap=12,
            pad=(18, 18, 20, 24), key="detail",
        )  # fmt: skip
        made.label = self._name(action)
        return made

    def _facts(self, action: Action, state: "_State") -> tuple[Node, ...]:
        ready = self._ready(action)
        when = _("ready in {quarter}").format(quarter=ready) if ready else _("at once")
        lines = [
            _fact("banknote", _("Money"), money(action.cost * CENTS) if action.cost else _("none")),
            _fact("calendar-clock", _("Management days"), days(action.days) if action.days else _("none")),
            _fact("hourglass", _("Time"), when),
            _fact(state.icon, _("State"), state.words),
        ]
        refused = self._objection(action)
        if refused is not None and refused.code == "needs":
            needs = told(self._session, action.needs) or why_not(refused)
            lines.append(_fact("lock", _("First"), needs))
        return (column(*lines, gap=7),)

    def _targets(self, action: Action) -> tuple[Node, ...]:
        if not action.target:
            return ()
        radios = [self._target_radio(action, market.id) for market in self._session.content.campaign.markets]
        return (label(_("For which market?")), radio_group(_("Market of the action"), *radios, gap=6))

    def _target_radio(self, action: Action, market_id: str) -> Node:
        market = index(self._session.content).markets[market_id]
        refused = self._session.objection(Plan(action=action.id, target=market_id))
        used = refused is not None and refused.code in ("already-done", "under-way")
        entered = self._session.state.entered
        note = why_not(refused) if used else ""
        if entered is not None and entered.market == market_id and not note:
            note = _("the market you have named")
        on = market_id == self._target
        return radio(market.name, _Target(market_id), on, note, key=f"target-{market_id}")

    def _rules(self, action: Action) -> tuple[Node, ...]:
        cards = index(self._session.content).rules
        links = [
            row(
                icon("book-open", 18, "teal-text"),
                link(cards[card].title, _Card(card), key=f"rule-{card}"),
                gap=8,
            )
            for card in action.rules
            if card in cards
        ]
        return (label(_("In the rulebook")), column(*links, gap=2)) if links else ()

    def _start_button(self, action: Action) -> Node:
        refused = self._objection(action)
        why = told(self._session, why_not(refused))
        name = self._name(action)
        words = _("Start: {action}").format(action=name) if action.quarters else name
        if action.target and self._target and not why:
            market = index(self._session.content).markets[self._target]
            words = _("{action}: {market}").format(action=words, market=market.name)
        return button(words, Press(_Start(), "s", why), "primary", min_height=52, key="start")


@dataclass(frozen=True, slots=True)
class _State:
    """How an action stands: in words, with a sign, and whether nothing can be done about it now."""

    words: str
    icon: str
    color: str
    over: bool = False

    def sign(self) -> Node:
        words = set_in(self.words, font(14, 600, self.color, align="right"))
        return row(icon(self.icon, 17, self.color), words, gap=6)


def _fact(sign: str, name: str, value: str) -> Node:
    words = set_in(value, font(16, 600), grow=1, basis=0)
    title = set_in(name, font(15, 500, "mute"), width=140, shrink=0)
    parts = (icon(sign, 19, "mute"), title, words)
    return Node(role="text", label=f"{name}: {value}", dir="row", gap=10, align="start", children=parts)


def _lasting(action: Action) -> str:
    if action.quarters == 0:
        return _("at once")
    return ngettext("{n} quarter", "{n} quarters", action.quarters).format(n=action.quarters)
