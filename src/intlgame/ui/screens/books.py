"""The books: cash now and in the coming quarters, what is owed, what home and export have brought, bookings.

May live here: the ledger as a player understands it. May not live here: booking anything.
"""

from dataclasses import dataclass
from typing import Literal

from intlgame.i18n import _
from intlgame.i18n.formats import money
from intlgame.rules.mechanics import ledger
from intlgame.rules.mechanics.ledger import CENTS
from intlgame.rules.state import Entry, Receivable
from intlgame.runs.session import Session
from intlgame.ui.accounts import Planned, account_name, booked, cash_plan, risk_words
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Move
from intlgame.ui.tree import Node, TextAlign, font
from intlgame.ui.widgets.basic import column, heading, icon, panel, prose, row, scroll, set_in, tile, wrap
from intlgame.ui.widgets.columns import Column, Columns
from intlgame.ui.widgets.controls import tabs
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.grid import Line, table
from intlgame.ui.wording import quarter_name

Part = Literal["cash", "result", "bookings"]


@dataclass(frozen=True, slots=True)
class _Show:
    part: Part


@dataclass(frozen=True, slots=True)
class _Quarter:
    """Show the bookings of a quarter."""

    quarter: int


class Books:
    """Everything that the ledger says, on one page."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self.title = _("Books")
        self._session, self._doors = session, doors
        self._quarter = self._last
        self._shown: Part = "cash"

    @property
    def _last(self) -> int:
        return min(self._session.state.quarter, self._session.content.campaign.quarters)

    # -- building

    def build(self, look: Look) -> Node:
        if look.wide:
            left = column(self._cash(), self._tied(), gap=20, grow=1.15, basis=0)
            right = column(self._result(), self._bookings(), gap=20, grow=1, basis=0)
            page = row(left, right, gap=24, align="start")
        else:
            page = column(self._tabs(), *self._part(), gap=16)
        body = scroll(page, pad=(22, 36, 26, 36), key="books")
        return in_run(self._session, look, body, self.keys())

    def _tabs(self) -> Node:
        """In a narrow window one part is shown at a time: a page of four panels would begin in its middle."""
        names: tuple[tuple[str, Part], ...] = (
            (_("Cash"), "cash"),
            (_("Result"), "result"),
            (_("Bookings"), "bookings"),
        )
        chosen = [part for _name, part in names].index(self._shown)
        return tabs(_("Parts of the books"), [(name, _Show(part)) for name, part in names], chosen)

    def _part(self) -> tuple[Node, ...]:
        if self._shown == "result":
            return (self._result(),)
        return (self._bookings(),) if self._shown == "bookings" else (self._cash(), self._tied())

    def _cash(self) -> Node:
        state, campaign = self._session.state, self._session.content.campaign
        cash, line = ledger.cash(state), campaign.firm.credit_line * CENTS
        plan = cash_plan(self._session)
        head = wrap(
            _figure(_("Cash now"), money(cash), "bad" if cash < 0 else "ink"),
            _figure(_("You may spend"), money(max(0, cash + line)), "ink"),
            _figure(_("Credit line"), money(line) if line else _("none"), "ink"),
            gap=34,
        )
        if not plan:
            return panel(
                heading(_("Cash")), head, prose(_("The run is over; there is nothing left to plan."))
            )
        names = [self._start_of(each.quarter + 1) for each in plan]
        columns = [Column(name, each.end / CENTS) for name, each in zip(names, plan, strict=True)]
        drawing = Columns((Column(_("now"), cash / CENTS, False), *columns), -campaign.firm.credit_line)
        chart = Node(role="image", decor=True, draw=drawing, height=190)
        return panel(
            heading(_("Cash")),
            head,
            chart,
            self._plan_table(plan, names),
            prose(
                _(
                    "Known today: the home business, invoices that are due, payments that are certain, and "
                    "interest. What you have yet to decide and what may go wrong is not in it."
                ),
                15,
                "mute",
            ),
            gap=14,
        )

    def _plan_table(self, plan: tuple[Planned, ...], names: list[str]) -> Node:
        shown = [
            (_("Home business"), [each.home for each in plan]),
            (_("Invoices due"), [each.due for each in plan]),
            (_("Certain payments"), [each.certain for each in plan]),
            (_("Interest"), [each.interest for each in plan]),
        ]
        used = [part for part in shown if any(part[1])]
        lines = tuple(
            Line(
                cells=(
                    name,
                    *(money(part[1][at], signed=True) if part[1][at] else "–" for part in used),
                    set_in(money(each.end), font(16, 700, "bad" if each.end < 0 else "ink", align="right")),
                )
            )
            for at, (name, each) in enumerate(zip(names, plan, strict=True))
        )
        headers = (_("At the start of"), *(part[0] for part in used), _("Cash then"))
        return table(
            _("Cash plan"),
            headers,
            lines,
            weights=(1.2, *(1.0,) * (len(used) + 1)),
            aligns=("left", *_right(len(used) + 1)),
        )

    def _tied(self) -> Node:
        owed = self._session.state.receivables
        total = ledger.balance(self._session.state, "receivables")
        if not owed:
            return panel(
                heading(_("What customers owe")),
                prose(_("Nobody owes you anything at the moment."), 16, "mute"),
            )
        lines = tuple(Line(cells=self._owed(each)) for each in sorted(owed, key=lambda r: (r.due, r.label)))
        return panel(
            row(
                heading(_("What customers owe"), grow=1, basis=0), set_in(money(total), font(20, 700)), gap=12
            ),
            table(
                _("What customers owe"),
                (_("From"), _("Due"), _("Risk of not being paid"), _("Amount")),
                lines,
                weights=(2.1, 0.9, 1.7, 1),
                aligns=("left", "left", "left", "right"),
            ),
            gap=10,
        )

    def _owed(self, owed: Receivable) -> tuple[str, ...]:
        due = self._start_of(owed.due)
        return booked(self._session, owed.label), due, risk_words(owed.loss_risk), money(owed.amount)

    def _start_of(self, quarter: int) -> str:
        """When money that is due in a quarter comes, and when a plan's row holds: as the quarter starts."""
        campaign = self._session.content.campaign
        if quarter <= campaign.quarters:
            return quarter_name(campaign, quarter)
        return _("the end") if quarter == campaign.quarters + 1 else _("after the end")

    def _result(self) -> Node:
        state = self._session.state
        total, export = ledger.result(state), ledger.export_result(state)
        lines = [
            Line(cells=(account_name(name), _amount(-cents)))
            for name, cents in state.balances
            if cents and name not in ("cash", "receivables", "equity", "sales_home", "costs_home")
        ]
        details = (
            (
                table(
                    _("What going abroad has brought and cost"),
                    (_("Going abroad"), _("So far")),
                    lines,
                    weights=(2, 1),
                    aligns=("left", "right"),
                ),
            )
            if lines
            else (prose(_("Nothing has been earned or spent abroad yet."), 16, "mute"),)
        )
        return panel(
            heading(_("Result so far")),
            wrap(
                _figure(_("Home"), money(total - export, signed=True), _tone(total - export)),
                _figure(_("Going abroad"), money(export, signed=True), _tone(export)),
                _figure(_("Together"), money(total, signed=True), _tone(total)),
                gap=34,
            ),
            *details,
            self._check(),
            gap=14,
        )

    def _check(self) -> Node:
        state = self._session.state
        own = -ledger.balance(state, "equity")
        have = ledger.cash(state) + ledger.balance(state, "receivables")
        balanced = sum(cents for _name, cents in state.balances) == 0
        words = _("Cash and claims {have} = start {own} and result {result}").format(
            have=money(have), own=money(own), result=money(ledger.result(state), signed=True)
        )
        told = _("The books balance.") if balanced else _("The books do not balance. Please report this.")
        sign, color = ("circle-check", "good") if balanced else ("circle-alert", "bad")
        return tile(
            row(icon(sign, 22, color), set_in(told, font(16, 600), grow=1, basis=0), gap=10),
            set_in(words, font(15, 500, "mute")),
        )

    def _bookings(self) -> Node:
        campaign = self._session.content.campaign
        entries = [e for e in self._session.state.entries if e.quarter == self._quarter]
        name = quarter_name(campaign, self._quarter)
        quarters = [
            (quarter_name(campaign, quarter), _Quarter(quarter)) for quarter in range(1, self._last + 1)
        ]
        choice = tabs(_("Quarters"), quarters, self._quarter - 1)
        lines = tuple(Line(cells=self._booking(entry)) for entry in reversed(entries))
        listed = (
            table(
                _("Bookings of {quarter}").format(quarter=name),
                (_("What"), _("Account"), _("Cash")),
                lines,
                weights=(2.2, 1.3, 1),
                aligns=("left", "left", "right"),
            )
            if lines
            else prose(_("Nothing has been booked in this quarter yet."), 16, "mute")
        )
        return panel(heading(_("Bookings")), choice, listed, gap=10)

    def _booking(self, entry: Entry) -> tuple[str | Node, ...]:
        cash = sum(cents for name, cents in entry.postings if name == "cash")
        others = dict.fromkeys(account_name(name) for name, _cents in entry.postings if name != "cash")
        amount = _amount(cash) if cash else set_in(_("no cash"), font(15, 400, "mute", align="right"))
        return booked(self._session, entry.label), ", ".join(others), amount

    # -- acting

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _Quarter):
            self._quarter = intent.quarter
            return None
        if isinstance(intent, _Show):
            self._shown = intent.part
            return None
        return travel(self._doors, self._session, intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("← → Enter", _("bookings of another quarter")),
            ("PgUp PgDn", _("scroll")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("Profit is not cash: goods that are sold on credit are paid later, or never."),
            _(
                "The cash plan shows how far the money reaches if nothing else happens. The credit line "
                "is how "
                "far the account may go below zero; the bank charges interest for it."
            ),
            _("The home business goes on beside what you do abroad. Its result is shown apart."),
        )


def _right(columns: int) -> tuple[TextAlign, ...]:
    right: TextAlign = "right"
    return (right,) * columns


def _tone(cents: int) -> str:
    return "bad" if cents < 0 else "good" if cents > 0 else "ink"


def _amount(cents: int) -> Node:
    color = "bad" if cents < 0 else "ink"
    return set_in(money(cents, signed=True), font(16, 600, color, align="right"))


def _figure(name: str, value: str, color: str) -> Node:
    return Node(
        role="text",
        label=f"{name}: {value}",
        children=(set_in(name, font(14, 500, "mute")), set_in(value, font(26, 700, color, leading=1.2))),
        gap=1,
    )
