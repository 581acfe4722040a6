"""The frame of every screen inside a run: header with the run's figures, ways to the other screens, key
strip.

May live here: nodes composed from a session that more than one screen shows. May not live here: what only
one screen shows.
"""

from dataclasses import dataclass

from intlgame.i18n import _
from intlgame.i18n.formats import money
from intlgame.rules.mechanics import ledger
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.layout import Look
from intlgame.ui.screen import Move
from intlgame.ui.tree import Node
from intlgame.ui.widgets.frame import PRODUCT, Figure, Tool, header, page
from intlgame.ui.wording import quarter_name


@dataclass(frozen=True, slots=True)
class Go:
    """The intent of a header tool: to another screen of the run."""

    place: str


def in_run(
    session: Session, look: Look, body: Node, keys: tuple[tuple[str, str], ...], note: str = ""
) -> Node:
    """A whole screen of a run around `body`."""
    return page(look, run_header(session, look), body, keys, note)


def run_header(session: Session, look: Look) -> Node:
    """The header with cash, days and the campaign's meters."""
    campaign = session.content.campaign
    shown = min(session.state.quarter, campaign.quarters)
    where = " · ".join(
        (
            campaign.firm.name,
            quarter_name(campaign, shown),
            _("Quarter {now} of {all}").format(now=shown, all=campaign.quarters),
        )
    )
    return header(PRODUCT, where, figures(session), tools(session), look=look)


def figures(session: Session) -> tuple[Figure, ...]:
    """Cash, management days and meters, as the header shows them."""
    campaign, state = session.content.campaign, session.state
    cash = ledger.cash(state)
    owed = ledger.balance(state, "receivables")
    below = _("{amount} owed to you").format(amount=money(owed)) if owed else _("in the bank")
    left = _("the run is over") if state.over else _("left this quarter")
    first = (
        Figure("banknote", _("Cash"), money(cash), below, -1 if cash < 0 else 0),
        Figure("calendar-clock", _("Management days"), str(state.days), left),
    )
    values = dict(state.meters)
    return first + tuple(
        Figure(meter.icon, meter.label, str(values[meter.id]), _change(values[meter.id] - meter.start))
        for meter in campaign.meters
    )


def _change(by: int) -> str:
    if by == 0:
        return _("as at the start")
    return f"{'▲' if by > 0 else '▼'} {abs(by)} " + _("since the start")


def tools(session: Session) -> tuple[Tool, ...]:
    """Ways to the other screens of a run; to the partners where the campaign looks for some."""
    searches = session.content.campaign.criteria
    return (
        Tool("clipboard-list", _("Desk"), Go("desk")),
        Tool("map", _("Markets"), Go("map")),
        *((Tool("users", _("Partners"), Go("partners")),) if searches else ()),
        Tool("calendar", _("Plan"), Go("plan")),
        Tool("newspaper", _("News"), Go("news")),
        Tool("calculator", _("Books"), Go("books")),
        Tool("book-open", _("Rulebook"), Go("rulebook")),
        Tool("mail", _("Briefing"), Go("briefing")),
        Tool("settings", _("Settings"), Go("settings")),
        Tool("log-out", _("Leave to the title; the run is kept"), Go("title")),
    )


def travel(doors: Doors, session: Session, intent: object) -> Move | None:
    """The move of a header tool; None where the intent is none."""
    if not isinstance(intent, Go):
        return None
    ways = {
        "desk": doors.desk,
        "briefing": doors.briefing,
        "map": doors.map,
        "partners": doors.partners,
        "plan": doors.plan,
        "news": doors.news,
        "books": doors.books,
        "rulebook": doors.rulebook,
    }
    if intent.place == "settings":
        return doors.settings()
    if intent.place == "title":
        return doors.title()
    return ways[intent.place](session)
