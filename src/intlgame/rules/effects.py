"""What an authored effect does. Effects are applied in the order in which they stand."""

from collections.abc import Iterable

from intlgame.rules.chance import happens
from intlgame.rules.changing import changed
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.effects import Effect, Invoice
from intlgame.rules.mechanics.ledger import CENTS, move_cash, post
from intlgame.rules.mechanics.trust import give, trusted
from intlgame.rules.state import Due, News, Receivable, State
from intlgame.rules.step import Step

STORY = "story"


def take_effect(content: Content, state: State, effects: Iterable[Effect], label: str) -> Step:
    """Apply effects that start now and lay aside those that wait. `label` names where they come from."""
    step = Step(state=state)
    for place, effect in enumerate(effects):
        address = f"{label}#{place}"
        if effect.after > 0:
            step = step.then(_wait(step.state, effect, address))
        else:
            step = step.then(occur(content, step.state, effect, address))
    return step


def _wait(state: State, effect: Effect, label: str) -> Step:
    due = Due(effect=effect, label=label, quarter=state.quarter + effect.after)
    return Step(state=changed(state, pending=(*state.pending, due)))


def occur(content: Content, state: State, effect: Effect, label: str) -> Step:
    """Let an effect happen, if its condition holds and its chance comes up."""
    if not holds(effect.when, content, state):
        return Step(state=state)
    if not happens(state.seed, f"effect/{label}", effect.chance):
        return Step(state=state)
    state = move_cash(state, label, effect.cash * CENTS, effect.account)
    if effect.invoice is not None:
        state = _invoice(state, effect.invoice, label)
    state = changed(
        state,
        days=max(0, state.days + effect.days),
        flags=_flags(state.flags, effect),
        meters=_meters(state.meters, effect),
    )
    for name, by in sorted(effect.trust.items()):
        state = trusted(content, state, name, by)
    if effect.promise is not None:
        state = give(content, state, effect.promise)
    return Step(state=state, news=_news(state, effect, label))


def _invoice(state: State, invoice: Invoice, label: str) -> State:
    state = move_cash(state, label, -invoice.cost * CENTS, "cost_of_goods")
    cents = invoice.amount * CENTS
    if invoice.due == 0:
        return move_cash(state, label, cents, "sales_export")
    state = post(state, label, ("receivables", cents), ("sales_export", -cents))
    receivable = Receivable(
        label=label,
        amount=cents,
        due=state.quarter + invoice.due,
        loss_risk=invoice.loss_risk,
        recovered=invoice.recovered,
    )
    return changed(state, receivables=(*state.receivables, receivable))


def _flags(flags: tuple[str, ...], effect: Effect) -> tuple[str, ...]:
    if not effect.flag and not effect.clear:
        return flags
    return tuple(sorted(set(flags).union(effect.flag).difference(effect.clear)))


def _meters(meters: tuple[tuple[str, int], ...], effect: Effect) -> tuple[tuple[str, int], ...]:
    if not effect.meter:
        return meters
    return tuple((name, min(100, max(0, value + effect.meter.get(name, 0)))) for name, value in meters)


def _news(state: State, effect: Effect, label: str) -> tuple[News, ...]:
    if not effect.news:
        return ()
    return (
        News(
            quarter=state.quarter,
            code=STORY,
            text=effect.news,
            tone=effect.tone,
            subject=label.split("#")[0],
            amount=effect.cash * CENTS,
        ),
    )
