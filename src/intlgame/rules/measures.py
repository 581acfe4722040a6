"""Named whole numbers that conditions and evidence rules can ask for.

May live here: counts of what the player did and read, money, days, meters. May not live here: which market
was chosen as a good or a bad thing; no measure judges a country.
"""

from collections.abc import Callable

from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.mechanics import ledger, market, partner, trust
from intlgame.rules.state import Reading, State

METER_PREFIX = "meter."
TRUST_PREFIX = "trust."


def measure(content: Content, state: State, name: str) -> int:
    """The value of a measure; KeyError for an unknown name."""
    if name.startswith(METER_PREFIX):
        return dict(state.meters)[name.removeprefix(METER_PREFIX)]
    if name.startswith(TRUST_PREFIX):
        return trust.trust_of(content, state, name.removeprefix(TRUST_PREFIX))
    return MEASURES[name](content, state)


def _families(content: Content, readings: tuple[Reading, ...]) -> set[str]:
    channels = index(content).channels
    return {market.family(channels[r.channel]) for r in readings}


def _groups(content: Content, readings: tuple[Reading, ...]) -> set[str]:
    kinds = index(content).kinds
    return {kinds[r.kind].group for r in readings}


def _entered(state: State) -> tuple[Reading, ...]:
    if state.entered is None:
        return ()
    return tuple(r for r in state.readings if r.market == state.entered.market)


def _landed(content: Content, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    kinds = index(content).kinds
    return tuple(r for r in readings if kinds[r.kind].landed_cost)


def _official(content: Content, state: State) -> int:
    channels = index(content).channels
    return sum(1 for r in state.readings if channels[r.channel].official)


def _breached(content: Content, state: State) -> int:
    if state.entered is None:
        return 0
    return int(bool(market.fit(content, state, state.entered.market).ruled_out))


def _stop_rule(content: Content, state: State) -> int:
    if state.entered is None:
        return 0
    rules = {rule.id: rule.value for rule in content.campaign.stop_rules}
    return rules.get(state.entered.stop_rule, 0)


def _overdue(_: Content, state: State) -> int:
    return sum(r.amount for r in state.receivables if r.due < state.quarter) // ledger.CENTS


def _candidates_compared(content: Content, state: State) -> int:
    return partner.compared(content, state)


def _appointed_checks(content: Content, state: State) -> int:
    return partner.shown(content, state, state.appointed.partner) if state.appointed else 0


def _red_flags(content: Content, state: State) -> int:
    """Red flags of the partner appointed, seen or not: what nobody looked for is there all the same."""
    if state.appointed is None:
        return 0
    return sum(1 for each in index(content).partners[state.appointed.partner].findings if each.red_flag)


def _unchecked_integrity(content: Content, state: State) -> int:
    return len(partner.unchecked_integrity(content, state, state.appointed.partner)) if state.appointed else 0


def _appointing_value(content: Content, state: State) -> int:
    given = state.appointed.reason if state.appointed else ""
    return next((each.value for each in content.campaign.appointing if each.id == given), 0)


def _promises(state: State, kept: bool) -> int:
    return sum(1 for given in state.promises if given.kept is kept)


MEASURES: dict[str, Callable[[Content, State], int]] = {
    "readings": lambda _, s: len(s.readings),
    "channels_used": lambda _, s: len({r.channel for r in s.readings}),
    "families_used": lambda c, s: len(_families(c, s.readings)),
    "official_readings": _official,
    "markets_read": lambda _, s: len({r.market for r in s.readings}),
    "groups_read": lambda c, s: len(_groups(c, s.readings)),
    "comparable_markets": lambda _, s: market.comparable_markets(s.readings),
    "landed_cost_markets": lambda c, s: len({r.market for r in _landed(c, s.readings)}),
    "entered_facts_read": lambda _, s: len({r.kind for r in _entered(s)}),
    "entered_groups_read": lambda c, s: len(_groups(c, _entered(s))),
    "entered_families_used": lambda c, s: len(_families(c, _entered(s))),
    "entered_distance_read": lambda c, s: int("distance" in _groups(c, _entered(s))),
    "entered_landed_cost_read": lambda c, s: int(bool(_landed(c, _entered(s)))),
    "weighed": lambda _, s: int(s.weighed),
    "showstoppers_set": lambda _, s: len(s.showstoppers),
    "showstopper_breached": _breached,
    "reserve_named": lambda _, s: int(s.entered is not None and bool(s.entered.reserve)),
    "stop_rule_value": _stop_rule,
    "candidates_found": lambda c, s: len(partner.found(c, s)),
    "search_ways_used": lambda _, s: len(s.searched),
    "checks_done": lambda _, s: len(s.checked),
    "candidates_checked": lambda _, s: len({name for name, _check in s.checked}),
    "candidates_compared": _candidates_compared,
    "appointed_checks": _appointed_checks,
    "appointed_red_flags": _red_flags,
    "appointed_unchecked_integrity": _unchecked_integrity,
    "reserve_partner_named": lambda _, s: int(s.appointed is not None and bool(s.appointed.reserve)),
    "appointing_value": _appointing_value,
    "promises_kept": lambda _, s: _promises(s, True),
    "promises_broken": lambda _, s: _promises(s, False),
    "cash_euro": lambda _, s: ledger.cash(s) // ledger.CENTS,
    "export_result_euro": lambda _, s: ledger.export_result(s) // ledger.CENTS,
    "export_sales_euro": lambda _, s: -ledger.balance(s, "sales_export") // ledger.CENTS,
    "receivable_euro": lambda _, s: ledger.balance(s, "receivables") // ledger.CENTS,
    "overdue_euro": _overdue,
    "days_left": lambda _, s: s.days,
    "hints_asked": lambda _, s: len(s.asked),
    "quarter": lambda _, s: s.quarter,
    "actions_done": lambda _, s: len(s.done),
    "answered": lambda _, s: len(s.answers),
}
