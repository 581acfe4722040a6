"""The books: cash now and in the coming quarters, what is owed, what home and export have brought, bookings.

May live here: the ledger as a player understands it. May not live here: booking anything.

The cash plan holds only what the player can know: the home business, invoices that are due, payments that
are certain, interest on an overdraft. What may still happen is not in it, and it says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from intlgame.i18n import _
from intlgame.i18n.formats import money
from intlgame.rules.content.conditions import ALWAYS
from intlgame.rules.content.index import index
from intlgame.rules.mechanics import ledger
from intlgame.rules.mechanics.ledger import CENTS
from intlgame.rules.mechanics.quarter import OVERDRAFT_BASIS_POINTS
from intlgame.rules.state import Due, Entry, Receivable
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.layout import Look
from intlgame.ui.screen import Move
from intlgame.ui.tree import Canvas, Changed, Node, Range, Rect, TextAlign, font
from intlgame.ui.widgets.basic import column, heading, icon, panel, prose, row, scroll, set_in, tile, wrap
from intlgame.ui.widgets.controls import captioned, stepper, tabs
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.grid import Line, table
from intlgame.ui.wording import quarter_name

QUARTER = "books-quarter"
Part = Literal["cash", "result", "bookings"]


@dataclass(frozen=True, slots=True)
class _Show:
    part: Part


class Planned(NamedTuple):
    """A quarter of the cash plan, in cents. `quarter` is the one that ends; `end` is the cash then."""

    quarter: int
    home: int
    due: int
    certain: int
    interest: int
    end: int


def cash_plan(session: Session) -> tuple[Planned, ...]:
    """The rest of the run, quarter by quarter, as far as it is known today."""
    campaign, state = session.content.campaign, session.state
    home = (campaign.firm.home_sales - campaign.firm.home_costs) * CENTS
    cash, plan = ledger.cash(state), []
    for quarter in range(state.quarter, campaign.quarters + 1):
        # Money that is due in a quarter comes at its start, which is the end of the one before.
        due = sum(owed.amount for owed in state.receivables if owed.due == quarter + 1)
        certain = sum(d.effect.cash * CENTS for d in state.pending if d.quarter == quarter + 1 and _known(d))
        before = cash + home + due + certain
        interest = min(0, before) * OVERDRAFT_BASIS_POINTS // 10_000
        cash = before + interest
        plan.append(Planned(quarter, home, due, certain, interest, cash))
    return tuple(plan)


def _known(due: Due) -> bool:
    """Whether the player knows of it: money that moves without conditions, chance or a story to tell."""
    effect = due.effect
    return bool(effect.cash) and effect.chance == 100 and effect.when == ALWAYS and not effect.news


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
        names = [quarter_name(campaign, each.quarter) for each in plan]
        values = tuple(each.end / CENTS for each in plan)
        drawing = Columns((cash / CENTS, *values), (_("now"), *names), -campaign.firm.credit_line)
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
        headers = (_("Until the end of"), *(part[0] for part in used), _("Cash then"))
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
        campaign = self._session.content.campaign
        due = quarter_name(campaign, owed.due)
        if owed.due > campaign.quarters:
            due = _("after the end")
        return booked(self._session, owed.label), due, risk_words(owed.loss_risk), money(owed.amount)

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
        choice = captioned(
            _("Quarter"), stepper(_("Quarter"), QUARTER, Range(self._quarter, 1, self._last), name)
        )
        choice.width = 210
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
        head = heading(_("Bookings"), grow=1, basis=0)
        return panel(row(head, choice, gap=16, align="end"), listed, gap=12)

    def _booking(self, entry: Entry) -> tuple[str | Node, ...]:
        cash = sum(cents for name, cents in entry.postings if name == "cash")
        others = dict.fromkeys(account_name(name) for name, _cents in entry.postings if name != "cash")
        amount = _amount(cash) if cash else set_in(_("no cash"), font(15, 400, "mute", align="right"))
        return booked(self._session, entry.label), ", ".join(others), amount

    # -- acting

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, Changed) and intent.key == QUARTER:
            self._quarter = int(intent.value)
            return None
        if isinstance(intent, _Show):
            self._shown = intent.part
            return None
        return travel(self._doors, self._session, intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("← →", _("bookings of another quarter")),
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


# -- words


def booked(session: Session, label: str) -> str:
    """Where a booking comes from, in words."""
    first, *rest = label.split("#")[0].split("/")
    look = index(session.content)
    if first == "home":
        return _("Home business")
    if first == "interest":
        return _("Interest on the overdraft")
    if first == "research":
        return _("Research: {what}").format(what=" · ".join(_research(session, rest)))
    if first == "action" and rest:
        first, rest = rest[0], rest[1:]
    if first in look.actions:
        action = session.tell(look.actions[first].label)
        market = look.markets.get(rest[0]) if rest else None
        return f"{action} · {market.name}" if market else action
    if first in look.matters:
        return " · ".join((session.tell(look.matters[first].title), *_within(session, first, rest)))
    return label


def _research(session: Session, parts: list[str]) -> Iterator[str]:
    look = index(session.content)
    for part in parts:
        if part in look.markets:
            yield look.markets[part].name
        elif part in look.channels:
            yield session.tell(look.channels[part].label)


def _within(session: Session, matter: str, parts: list[str]) -> Iterator[str]:
    look = index(session.content)
    for part in parts:
        found = look.options.get((matter, part)) or look.cues.get((matter, part))
        if found is not None:
            yield session.tell(found.label)


def account_name(account: str) -> str:
    """An account of the ledger in words."""
    told = {
        "cash": _("Cash"),
        "receivables": _("Claims on customers"),
        "equity": _("Own capital"),
        "sales_home": _("Sales at home"),
        "sales_export": _("Sales abroad"),
        "costs_home": _("Costs at home"),
        "cost_of_goods": _("Making the goods"),
        "research": _("Research"),
        "travel": _("Travel"),
        "partners": _("Partners"),
        "compliance": _("Compliance"),
        "legal": _("Legal advice"),
        "language": _("Language"),
        "marketing": _("Marketing"),
        "logistics": _("Logistics"),
        "finance": _("Finance"),
        "losses": _("Unpaid claims"),
        "staff": _("Staff"),
        "other": _("Other"),
    }
    return told.get(account, account)


def risk_words(percent: int) -> str:
    """How likely it is that a customer does not pay, in words."""
    if percent <= 0:
        return _("secured")
    if percent <= 5:
        return _("small")
    if percent <= 15:
        return _("to be watched")
    if percent <= 35:
        return _("high")
    return _("very high")


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


# -- drawing


@dataclass(frozen=True, slots=True)
class Columns:
    """Cash at the end of each quarter as columns from a line at zero; `floor` is the credit line, dashed.
    The table below it has the same figures."""

    values: tuple[float, ...]
    names: tuple[str, ...]
    floor: float

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        k = canvas.k
        x, y, w, h = rect
        top, bottom = y + 22 * k, y + h - 24 * k
        high, low = max(0.0, *self.values), min(0.0, self.floor, *self.values)
        span = (high - low) or 1.0

        def at(value: float) -> float:
            return bottom - (bottom - top) * (value - low) / span

        if self.floor:
            canvas.line(((x, at(self.floor)), (x + w, at(self.floor))), "bad", 1.5, (3, 5))
            canvas.text(_("credit line"), font(13, 600, "bad"), (x + w, at(self.floor) - 2 * k), "br")
        share = w / len(self.values)
        for place, (value, name) in enumerate(zip(self.values, self.names, strict=True)):
            self._column(canvas, (x + share * (place + 0.5), at(0.0), at(value)), share, value, name, y + h)
        canvas.line(((x, at(0.0)), (x + w, at(0.0))), "edge", 1.5)

    def _column(
        self,
        canvas: Canvas,
        spot: tuple[float, float, float],
        share: float,
        value: float,
        name: str,
        foot: float,
    ) -> None:
        middle, zero, end = spot
        k = canvas.k
        wide = min(64 * k, share * 0.6)
        color = "bad" if value < 0 else "teal-fill"
        height = max(2 * k, abs(end - zero))
        place = (middle - wide / 2, min(end, zero), wide, height)
        # What is there is solid; what is only planned is pale, as uncertainty is everywhere in the game.
        fill, edge = (color, "") if name == self.names[0] else (f"{color}@35", color)
        canvas.box(place, 5, fill, edge, 1.5)
        above = min(end, zero) - 3 * k
        shown = money(round(value) * CENTS)
        if canvas.text_size(shown, font(13, 600))[0] < share:
            canvas.text(shown, font(13, 600, "mute", align="center"), (middle, above), "b")
        if canvas.text_size(name, font(13, 500))[0] < share:
            canvas.text(name, font(13, 500, "mute", align="center"), (middle, foot), "b")
