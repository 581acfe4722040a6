"""The ledger in words, and the cash plan: what a player can know of the money to come.

May live here: names of accounts and bookings, planning with what is known. May not live here: nodes, booking.

The plan holds the home business, invoices that are due, payments that are certain, and interest on an
overdraft. What may still happen is not in it: a plan that knew would give the story away.
"""

from collections.abc import Iterator
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.conditions import ALWAYS
from intlgame.rules.content.index import index
from intlgame.rules.mechanics import ledger
from intlgame.rules.mechanics.ledger import CENTS
from intlgame.rules.mechanics.quarter import OVERDRAFT_BASIS_POINTS
from intlgame.rules.state import Due
from intlgame.runs.session import Session


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
    if first == "search" and rest:
        return _("Partner search: {what}").format(what=session.tell(look.searches[rest[0]].label))
    if first == "check" and len(rest) == 2:
        partner, check = look.partners[rest[0]].name, session.tell(look.checks[rest[1]].label)
        return f"{check} · {partner}"
    if first in look.negotiations:
        return " · ".join((session.tell(look.negotiations[first].title), *_of_talk(session, first, rest)))
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
    """The cue that was paid for. An option goes without saying: a matter has one answer, and it is long."""
    look = index(session.content)
    for part in parts:
        cue = look.cues.get((matter, part))
        if cue is not None:
            yield session.tell(cue.label)


def _of_talk(session: Session, negotiation: str, parts: list[str]) -> Iterator[str]:
    """What of a talk was paid for, or paid: a term, a journey, an interpreter, work before, what came up."""
    look = index(session.content)
    talk = look.negotiations[negotiation]
    if len(parts) == 2 and (negotiation, parts[0]) in look.issues:
        issue = look.issues[negotiation, parts[0]]
        option = next((each.label for each in issue.options if each.id == parts[1]), "")
        yield f"{session.tell(issue.label)}: {session.tell(option)}"
        return
    if parts and (negotiation, parts[0]) in look.moments:
        yield session.tell(look.moments[negotiation, parts[0]].title)
        return
    labels = {each.id: each.label for each in talk.cues}
    labels |= {each.id: each.label for each in talk.improvements}
    labels |= {each.id: each.label for each in talk.languages}
    labels |= {each.id: each.label for each in talk.delegations}
    if parts and parts[0] in labels:
        yield session.tell(labels[parts[0]])


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
        return _("none known")
    if percent <= 5:
        return _("small")
    if percent <= 15:
        return _("to be watched")
    if percent <= 35:
        return _("high")
    return _("very high")
