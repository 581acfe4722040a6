"""Whether a condition holds."""

from intlgame.rules import measures
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.conditions import ALWAYS, Condition
from intlgame.rules.content.index import index
from intlgame.rules.state import State


def holds(condition: Condition, content: Content, state: State) -> bool:
    """True when every key that the condition gives holds. Cheap keys are looked at first."""
    if condition is ALWAYS or condition == ALWAYS:
        return True
    return (
        condition.from_quarter <= state.quarter <= condition.to_quarter
        and _flags(condition, state)
        and _history(condition, state)
        and _people(condition, content, state)
        and _place(condition, content, state)
        and _measures(condition, content, state)
    )


def _flags(condition: Condition, state: State) -> bool:
    return all(f in state.flags for f in condition.flag) and not any(
        f in state.flags for f in condition.no_flag
    )


def _history(condition: Condition, state: State) -> bool:
    if condition.chosen or condition.not_chosen:
        taken = {f"{a.matter}/{a.option}" for a in state.answers}
        if not taken.issuperset(condition.chosen) or taken.intersection(condition.not_chosen):
            return False
    if condition.answered and not {a.matter for a in state.answers}.issuperset(condition.answered):
        return False
    if condition.opened and not {f"{m}/{c}" for m, c in state.opened}.issuperset(condition.opened):
        return False
    return not condition.done or {action for action, _, _ in state.done}.issuperset(condition.done)


def _people(condition: Condition, content: Content, state: State) -> bool:
    if condition.appointed and (
        state.appointed is None or state.appointed.partner not in condition.appointed
    ):
        return False
    if condition.kept or condition.broken:
        became = {given.promise.id: given.kept for given in state.promises}
        if not all(became.get(name) is True for name in condition.kept):
            return False
        if not all(became.get(name) is False for name in condition.broken):
            return False
    return _talks(condition, content, state)


def _talks(condition: Condition, content: Content, state: State) -> bool:
    if not (condition.agreed or condition.failed or condition.terms):
        return True
    over = {talk.negotiation: talk for talk in state.talks if talk.bargain.settled}
    agreed = {name for name, talk in over.items() if talk.bargain.outcome}
    look = index(content).negotiations
    terms = {
        f"{name}/{issue.id}/{option}"
        for name in agreed
        for issue, option in zip(look[name].issues, over[name].bargain.outcome, strict=True)
    }
    return (
        agreed.issuperset(condition.agreed)
        and (over.keys() - agreed).issuperset(condition.failed)
        and terms.issuperset(condition.terms)
    )


def _place(condition: Condition, content: Content, state: State) -> bool:
    if not (condition.market or condition.trait or condition.no_trait):
        return True
    if state.entered is None:
        return False
    market = index(content).markets[state.entered.market]
    return (
        (not condition.market or market.id in condition.market)
        and all(t in market.traits for t in condition.trait)
        and not any(t in market.traits for t in condition.no_trait)
    )


def _measures(condition: Condition, content: Content, state: State) -> bool:
    return all(
        measures.measure(content, state, name) >= bound for name, bound in condition.at_least.items()
    ) and all(measures.measure(content, state, name) <= bound for name, bound in condition.at_most.items())
