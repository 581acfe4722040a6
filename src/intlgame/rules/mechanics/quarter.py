"""The end of a quarter: the engine moves money, work and time, always in the same order.

Home business, buyers' payments, work that is complete, effects that are due, promises whose time has come,
interest on an overdraft.
"""

from intlgame.rules.chance import happens
from intlgame.rules.changing import changed
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.effects import occur, take_effect
from intlgame.rules.mechanics.ledger import CENTS, cash, move_cash, post
from intlgame.rules.mechanics.trust import look_back
from intlgame.rules.state import News, Receivable, State
from intlgame.rules.step import Step

OVERDRAFT_BASIS_POINTS = 200
"""Interest on an overdraft for one quarter: 2 %. A teaching value (8 % a year)."""


def turn(content: Content, state: State) -> Step:
    """Move to the next quarter. After the last one the run is over."""
    campaign = content.campaign
    state = _home_business(content, state)
    state = changed(state, quarter=state.quarter + 1, days=campaign.firm.days)
    step = _payments(state)
    step = step.then(_finished_work(content, step.state))
    step = step.then(_due_effects(content, step.state))
    step = step.then(look_back(content, step.state))
    step = step.then(_interest(step.state))
    over = step.state.quarter > campaign.quarters
    return step.then(Step(state=changed(step.state, over=over)))


def _home_business(content: Content, state: State) -> State:
    firm = content.campaign.firm
    label = f"home/{state.quarter}"
    state = move_cash(state, label, firm.home_sales * CENTS, "sales_home")
    return move_cash(state, label, -firm.home_costs * CENTS, "costs_home")


def _payments(state: State) -> Step:
    step = Step(state=changed(state, receivables=()))
    for receivable in state.receivables:
        step = step.then(_payment(step.state, receivable))
    return step


def _payment(state: State, owed: Receivable) -> Step:
    if owed.due > state.quarter:
        return Step(state=changed(state, receivables=(*state.receivables, owed)))
    lost = happens(state.seed, f"loss/{owed.label}", owed.loss_risk)
    paid = owed.amount * owed.recovered // 100 if lost else owed.amount
    postings = [("cash", paid), ("receivables", -owed.amount)]
    if paid != owed.amount:
        postings.append(("losses", owed.amount - paid))
    state = post(state, owed.label, *postings)
    news = News(
        quarter=state.quarter,
        code="payment-lost" if lost else "payment",
        tone="bad" if lost else "good",
        subject=owed.label.split("#")[0],
        amount=paid,
    )
    return Step(state=state, news=(news,))


def _finished_work(content: Content, state: State) -> Step:
    ready = [task for task in state.tasks if task.ready <= state.quarter]
    step = Step(state=changed(state, tasks=tuple(t for t in state.tasks if t.ready > state.quarter)))
    for task in ready:
        step = step.then(complete(content, step.state, task.action, task.target))
    return step


def complete(content: Content, state: State, action_id: str, target: str) -> Step:
    """An action is complete: it counts as done and its effects happen."""
    action = index(content).actions[action_id]
    state = changed(state, done=(*state.done, (action_id, target, state.quarter)))
    told = News(quarter=state.quarter, code="action-done", subject=action_id)
    label = f"{action_id}/{target}" if target else action_id
    done = take_effect(content, state, action.effects, label)
    return Step(state=done.state, news=(told, *done.news))


def _due_effects(content: Content, state: State) -> Step:
    ready = [due for due in state.pending if due.quarter <= state.quarter]
    step = Step(state=changed(state, pending=tuple(d for d in state.pending if d.quarter > state.quarter)))
    for due in ready:
        step = step.then(occur(content, step.state, due.effect, due.label))
    return step


def _interest(state: State) -> Step:
    overdraft = -cash(state)
    if overdraft <= 0:
        return Step(state=state)
    interest = overdraft * OVERDRAFT_BASIS_POINTS // 10_000
    state = move_cash(state, f"interest/{state.quarter}", -interest, "finance")
    told = News(quarter=state.quarter, code="interest", tone="bad", amount=-interest)
    return Step(state=state, news=(told,))
