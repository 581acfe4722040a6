"""Which moves of the partner search there are, and why another is not one of them."""

from collections.abc import Iterator

from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.decision import Appoint, Check, Search
from intlgame.rules.mechanics.partner import found, serves
from intlgame.rules.objection import Objection, afford
from intlgame.rules.state import State


def object_to_search(content: Content, state: State, decision: Search) -> Objection | None:
    """Why this search cannot be made now, or None."""
    way = index(content).searches.get(decision.way)
    if way is None:
        return Objection(code="unknown")
    if state.appointed is not None:
        return Objection(code="appointed")
    if way.id in state.searched:
        return Objection(code="already-done")
    if not holds(way.when, content, state):
        return Objection(code="needs")
    return afford(content, state, way.cost, way.days)


def object_to_check(content: Content, state: State, decision: Check) -> Objection | None:
    """Why this check cannot be bought now, or None."""
    check = index(content).checks.get(decision.check)
    if check is None or decision.partner not in {each.id for each in found(content, state)}:
        return Objection(code="unknown")
    if (decision.partner, check.id) in state.checked:
        return Objection(code="already-done")
    return afford(content, state, check.cost, check.days)


def object_to_appoint(content: Content, state: State, decision: Appoint) -> Objection | None:
    """Why this partner cannot be appointed now, or None."""
    if state.appointed is not None:
        return Objection(code="appointed")
    there = {each.id for each in found(content, state)}
    if decision.partner not in there:
        return Objection(code="partner")
    if decision.reserve and (decision.reserve not in there or decision.reserve == decision.partner):
        return Objection(code="reserve-partner")
    reasons = {each.id for each in content.campaign.appointing}
    if reasons and decision.reason not in reasons:
        return Objection(code="reason")
    return Objection(code="unknown") if decision.reason and not reasons else None


def partner_first(content: Content, state: State) -> bool:
    """Whether a partner has to be appointed before the quarter can end: time is up and it can be done."""
    by = content.campaign.appoint_by
    if by == 0 or state.quarter < by or state.appointed is not None:
        return False
    if found(content, state):
        return True
    useful = {
        way for each in content.campaign.partners if serves(content, state, each) for way in each.found_by
    }
    return any(object_to_search(content, state, Search(way=way)) is None for way in sorted(useful))


def choosing_moves(content: Content, state: State) -> Iterator[Search | Check | Appoint]:
    """All moves of the partner search that could be made. Checks stay possible after the choice."""
    there = [partner.id for partner in found(content, state)]
    for partner in there:
        yield from (Check(partner=partner, check=check.id) for check in content.campaign.checks)
    if state.appointed is not None:
        return
    yield from (Search(way=way.id) for way in content.campaign.searches)
    reasons = [reason.id for reason in content.campaign.appointing] or [""]
    for partner in there:
        for reserve in ["", *(other for other in there if other != partner)]:
            yield from (Appoint(partner=partner, reserve=reserve, reason=reason) for reason in reasons)
