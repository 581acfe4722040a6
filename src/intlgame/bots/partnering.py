"""How a bot looks for partners, checks them and chooses one."""

from collections.abc import Iterator
from dataclasses import dataclass

from intlgame.bots.picks import ranked
from intlgame.rules.content.campaign import Content
from intlgame.rules.decision import Appoint, Check, Decision, Search
from intlgame.rules.legal import objection
from intlgame.rules.mechanics.ledger import CENTS, cash
from intlgame.rules.mechanics.partner import found, known, suits
from intlgame.rules.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnering:
    """A way of choosing partners."""

    name: str
    ways: int
    """How many ways of searching are tried."""
    thorough: bool
    """Whether integrity is checked first, and candidates are compared on several criteria."""
    candidates: int
    """How many candidates are checked."""
    checks: int
    """How many checks are bought for each of them, at most."""
    skill: int


def partner_on(habits: Partnering, content: Content, state: State) -> Decision | None:
    """The next decision of the partner search; None where there is nothing to do."""
    if not content.campaign.criteria or state.appointed is not None:
        return None
    steps: list[Search | Check] = [*_searches(habits, content, state), *_checks(habits, content, state)]
    for decision in steps:
        if objection(content, state, decision) is None:
            return decision
    return _appoint(habits, content, state)


def _searches(habits: Partnering, content: Content, state: State) -> Iterator[Search]:
    """Those that reach most candidates for their price come first."""
    if len(state.searched) >= habits.ways and found(content, state):
        return
    reach = {way.id: 0 for way in content.campaign.searches}
    for partner in content.campaign.partners:
        for way in partner.found_by:
            reach[way] += 1
    ways = sorted(content.campaign.searches, key=lambda way: (-reach[way.id], way.cost, way.id))
    if not habits.thorough:
        ways.sort(key=lambda way: (way.cost, way.days, way.id))
    yield from (Search(way=way.id) for way in ways)


def _checks(habits: Partnering, content: Content, state: State) -> Iterator[Check]:
    """Integrity of each first, then what shows most; a third of the cash at the start is kept."""
    if cash(state) * 3 < content.campaign.firm.cash * CENTS:
        return
    there = sorted(found(content, state), key=lambda p: (-suits(content, state, p.id).middle, p.id))
    for partner in there[: habits.candidates]:
        bought = sum(1 for name, _check in state.checked if name == partner.id)
        if bought >= habits.checks or suits(content, state, partner.id).red_flags:
            continue
        useful = sorted(
            content.campaign.checks, key=lambda c: (-_shows(content, state, partner.id, c.id), c.cost)
        )
        for check in useful:
            if not habits.thorough or _shows(content, state, partner.id, check.id):
                yield Check(partner=partner.id, check=check.id)


def _shows(content: Content, state: State, partner: str, check: str) -> int:
    """How much a check can still show: a criterion of integrity counts three times."""
    total = 0
    for criterion in content.campaign.criteria:
        findings = next(p for p in content.campaign.partners if p.id == partner).findings
        covers = any(check in each.by for each in findings if each.criterion == criterion.id)
        if covers and known(content, state, partner, criterion.id).finding is None:
            total += 3 if criterion.integrity else 1
    return total


def _appoint(habits: Partnering, content: Content, state: State) -> Decision | None:
    there = found(content, state)
    if not there:
        return None
    order = (
        sorted(there, key=lambda p: (-suits(content, state, p.id).low, p.id)) if habits.thorough else there
    )
    clean = [partner for partner in order if not suits(content, state, partner.id).red_flags] or list(order)
    reasons = content.campaign.appointing
    label = f"bot/{habits.name}/appoint"
    return Appoint(
        partner=clean[0].id,
        reserve=clean[1].id if habits.thorough and len(clean) > 1 else "",
        reason=ranked(reasons, habits.skill, state.seed, label).id if reasons else "",
    )
