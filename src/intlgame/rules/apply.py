"""Make a move: the one function through which a run goes on.

`apply` returns a step, or raises `IllegalDecision` and nothing has happened.
"""

from intlgame.rules.changing import changed
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.decision import (
    Appoint,
    Ask,
    Check,
    Choose,
    Decision,
    EndTurn,
    Enter,
    Improve,
    Negotiate,
    Open,
    Plan,
    Prepare,
    Research,
    Respond,
    Search,
    Weigh,
)
from intlgame.rules.effects import take_effect
from intlgame.rules.legal import objection
from intlgame.rules.mechanics import market, partner, quarter
from intlgame.rules.mechanics.ledger import CENTS, move_cash
from intlgame.rules.mechanics.negotiation import observing, table
from intlgame.rules.objection import Objection
from intlgame.rules.observing import keys_opened, observe_choice, observe_rules
from intlgame.rules.state import Answer, News, State, Task
from intlgame.rules.step import Step


class IllegalDecision(Exception):  # noqa: N818 - the architecture's name for this root
    """A move that the rules do not allow: always a fault of the program, never of the player."""

    def __init__(self, decision: Decision, reason: Objection) -> None:
        super().__init__(f"{decision!r} is not allowed: {reason.code}")
        self.decision = decision
        self.reason = reason


def apply(content: Content, state: State, decision: Decision) -> Step:
    """The step that a decision leads to. Raises IllegalDecision where `legal` does not list it."""
    reason = objection(content, state, decision)
    if reason is not None:
        raise IllegalDecision(decision, reason)
    step = _move(content, state, decision)
    return changed(step, state=changed(step.state, step=state.step + 1))


def _move(content: Content, state: State, decision: Decision) -> Step:
    match decision:
        case Open():
            return _open(content, state, decision)
        case Ask():
            return Step(state=changed(state, asked=(*state.asked, decision.matter)))
        case Choose():
            return _choose(content, state, decision)
        case Research():
            return Step(state=market.research(content, state, decision))
        case Weigh():
            return Step(state=market.weigh(state, decision))
        case Enter():
            return _enter(content, state, decision)
        case Plan():
            return _plan(content, state, decision)
        case EndTurn():
            return _end_turn(content, state)
        case Search():
            return Step(state=partner.search(content, state, decision))
        case Check():
            return Step(state=partner.check(content, state, decision))
        case Appoint():
            return _appoint(content, state, decision)
        case Improve():
            return table.improve(content, state, decision)
        case Prepare():
            return _prepare(content, state, decision)
        case Negotiate():
            return _negotiate(content, state, decision)
        case Respond():
            return _respond(content, state, decision)


def _open(content: Content, state: State, decision: Open) -> Step:
    cue = index(content).cues[decision.matter, decision.cue]
    state = move_cash(state, f"{decision.matter}/{cue.id}", -cue.cost * CENTS, "research")
    opened = (*state.opened, (decision.matter, decision.cue))
    return Step(state=changed(state, days=state.days - cue.days, opened=opened))


def _choose(content: Content, state: State, decision: Choose) -> Step:
    matter = index(content).matters[decision.matter]
    option = index(content).options[decision.matter, decision.option]
    evidence = observe_choice(content, state, decision)
    label = f"{matter.id}/{option.id}"
    answer = Answer(
        matter=matter.id,
        option=option.id,
        reason=decision.reason,
        worst=decision.worst,
        quarter=state.quarter,
        looked=keys_opened(matter, state),
        asked=matter.id in state.asked,
    )
    paid = move_cash(state, label, -option.cost * CENTS, option.account)
    after = changed(paid, days=state.days - option.days, answers=(*state.answers, answer))
    return Step(state=after, evidence=evidence).then(take_effect(content, after, option.effects, label))


def _enter(content: Content, state: State, decision: Enter) -> Step:
    after = market.enter(state, decision)
    seen = changed(after, step=state.step + 1)
    told = News(quarter=state.quarter, code="entered", subject=decision.market)
    return Step(state=after, evidence=observe_rules(content, seen, "enter"), news=(told,))


def _appoint(content: Content, state: State, decision: Appoint) -> Step:
    after = partner.appoint(state, decision)
    seen = changed(after, step=state.step + 1)
    told = News(quarter=state.quarter, code="appointed", subject=decision.partner)
    return Step(state=after, evidence=observe_rules(content, seen, "appoint"), news=(told,))


def _prepare(content: Content, state: State, decision: Prepare) -> Step:
    step = table.sit_down(content, state, decision)
    return changed(step, evidence=observing.observe_preparation(content, state, decision))


def _negotiate(content: Content, state: State, decision: Negotiate) -> Step:
    step = table.move(content, state, decision)
    return changed(step, evidence=observing.observe_end(content, step.state, decision.negotiation))


def _respond(content: Content, state: State, decision: Respond) -> Step:
    step = table.respond(content, state, decision)
    return changed(step, evidence=observing.observe_response(content, state, decision))


def _plan(content: Content, state: State, decision: Plan) -> Step:
    action = index(content).actions[decision.action]
    state = move_cash(state, f"action/{action.id}", -action.cost * CENTS, action.account)
    state = changed(state, days=state.days - action.days)
    if action.quarters == 0:
        return quarter.complete(content, state, action.id, decision.target)
    task = Task(action=action.id, target=decision.target, ready=state.quarter + action.quarters)
    return Step(state=changed(state, tasks=(*state.tasks, task)))


def _end_turn(content: Content, state: State) -> Step:
    step = quarter.turn(content, state)
    if not step.state.over:
        return step
    seen = changed(step.state, step=state.step + 1)
    return changed(step, evidence=(*step.evidence, *observe_rules(content, seen, "end")))
