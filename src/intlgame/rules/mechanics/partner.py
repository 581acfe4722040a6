"""Candidates: which are found, what is known of them, how they compare.

What nobody checked is a wide band, never a zero. A check shows what is true on the criteria that it covers.
"""

from dataclasses import dataclass

from intlgame.rules import conditions
from intlgame.rules.changing import changed
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.partner import Finding, Partner
from intlgame.rules.decision import Appoint, Check, Search
from intlgame.rules.mechanics.ledger import CENTS, move_cash
from intlgame.rules.state import Appointed, State

COMPARABLE = 3
"""Criteria that must have been checked for a candidate to count as compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known on one criterion: it lies from `low` to `high`; `finding` once a check has shown it."""

    low: int
    high: int
    finding: Finding | None = None

    @property
    def middle(self) -> int:
        """The estimate, rounded down."""
        return (self.low + self.high) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Suits:
    """How well a candidate suits the firm: mean of all criteria, with its band."""

    low: int
    middle: int
    high: int
    red_flags: tuple[str, ...] = ()
    """Criteria with a red flag that a check has shown."""


def found(content: Content, state: State) -> tuple[Partner, ...]:
    """The candidates that the searches so far have brought up, in the order of the campaign."""
    return tuple(
        partner
        for partner in content.campaign.partners
        if set(partner.found_by).intersection(state.searched) and serves(content, state, partner)
    )


def serves(content: Content, state: State, partner: Partner) -> bool:
    """Whether a candidate can be met in this run at all: its market is the right one, the story has it."""
    if partner.market and (state.entered is None or state.entered.market != partner.market):
        return False
    return conditions.holds(partner.when, content, state)


def finding_of(partner: Partner, criterion: str) -> Finding | None:
    """What is true of a candidate on a criterion; None where the author wrote nothing."""
    return next((each for each in partner.findings if each.criterion == criterion), None)


def known(content: Content, state: State, partner: str, criterion: str) -> Known:
    """What is known of a candidate on a criterion. KeyError for an unknown candidate."""
    finding = finding_of(index(content).partners[partner], criterion)
    if finding is None:
        return Known(low=0, high=100)
    if any((partner, check) in state.checked for check in finding.by):
        return Known(low=finding.value, high=finding.value, finding=finding)
    return Known(low=finding.low, high=finding.high)


def suits(content: Content, state: State, partner: str) -> Suits:
    """How well a candidate suits the firm, on what is known."""
    rows = {each.id: known(content, state, partner, each.id) for each in content.campaign.criteria}
    count = max(1, len(rows))
    flags = tuple(name for name, row in rows.items() if row.finding and row.finding.red_flag)
    return Suits(
        low=sum(row.low for row in rows.values()) // count,
        middle=sum(row.middle for row in rows.values()) // count,
        high=sum(row.high for row in rows.values()) // count,
        red_flags=flags,
    )


def shown(content: Content, state: State, partner: str) -> int:
    """On how many criteria a check has shown what is true."""
    rows = (known(content, state, partner, each.id) for each in content.campaign.criteria)
    return sum(1 for row in rows if row.finding)


def compared(content: Content, state: State) -> int:
    """How many candidates have been checked on three criteria or more."""
    return sum(1 for each in found(content, state) if shown(content, state, each.id) >= COMPARABLE)


def unchecked_integrity(content: Content, state: State, partner: str) -> tuple[str, ...]:
    """Criteria of integrity on which nothing has been shown of a candidate."""
    return tuple(
        each.id
        for each in content.campaign.criteria
        if each.integrity and known(content, state, partner, each.id).finding is None
    )


def search(content: Content, state: State, decision: Search) -> State:
    """Look for candidates: pay, spend days."""
    way = index(content).searches[decision.way]
    paid = move_cash(state, f"search/{way.id}", -way.cost * CENTS, "research")
    return changed(paid, days=state.days - way.days, searched=(*state.searched, way.id))


def check(content: Content, state: State, decision: Check) -> State:
    """Have a candidate checked: pay, spend days."""
    bought = index(content).checks[decision.check]
    label = f"check/{decision.partner}/{bought.id}"
    paid = move_cash(state, label, -bought.cost * CENTS, "research")
    checked = (*state.checked, (decision.partner, bought.id))
    return changed(paid, days=state.days - bought.days, checked=checked)


def appoint(state: State, decision: Appoint) -> State:
    """Choose a partner."""
    chosen = Appointed(
        partner=decision.partner,
        reserve=decision.reserve,
        reason=decision.reason,
        quarter=state.quarter,
    )
    return changed(state, appointed=chosen)
