"""Which moves there are, and why another is not one of them.

One truth for buttons, bots and the guard of `apply`: `objection` says why a move cannot be made, `legal`
lists the moves to which there is no objection. `Weigh` has too many values to list them all; `legal` gives
an even grid and one that stresses each group.
"""

from collections.abc import Collection, Iterator

from intlgame.rules.agenda import open_matters, open_options
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.market import GROUPS
from intlgame.rules.content.matter import Matter
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
from intlgame.rules.mechanics.appointing import (
    choosing_moves,
    object_to_appoint,
    object_to_check,
    object_to_search,
    partner_first,
)
from intlgame.rules.mechanics.market import kinds_of
from intlgame.rules.mechanics.negotiation.allowed import (
    object_to_improve,
    object_to_move,
    object_to_prepare,
    object_to_response,
    talking_moves,
    waits_for_preparation,
)
from intlgame.rules.mechanics.negotiation.table import open_negotiations
from intlgame.rules.objection import Objection, afford
from intlgame.rules.state import State

MAX_WEIGHT = 5
STRESSED = 4


def legal(content: Content, state: State) -> tuple[Decision, ...]:
    """All moves to which there is no objection, in a fixed order. Never empty until the run is over."""
    return tuple(d for d in candidates(content, state) if objection(content, state, d) is None)


def objection(content: Content, state: State, decision: Decision) -> Objection | None:
    """Why `decision` cannot be made now, or None when it can."""
    if state.over:
        return Objection(code="over")
    match decision:
        case Open():
            return _open(content, state, decision)
        case Ask():
            return _ask(content, state, decision)
        case Choose():
            return _choose(content, state, decision)
        case Research():
            return _research(content, state, decision)
        case Weigh():
            return _weigh(content, state, decision)
        case Enter():
            return _enter(content, state, decision)
        case Plan():
            return _plan(content, state, decision)
        case EndTurn():
            return _end_turn(content, state)
        case Search() | Check() | Appoint():
            return _choosing(content, state, decision)
        case Improve() | Prepare() | Negotiate() | Respond():
            return _talking(content, state, decision)


def _choosing(content: Content, state: State, decision: Search | Check | Appoint) -> Objection | None:
    match decision:
        case Search():
            return object_to_search(content, state, decision)
        case Check():
            return object_to_check(content, state, decision)
        case Appoint():
            return object_to_appoint(content, state, decision)


def _talking(
    content: Content, state: State, decision: Improve | Prepare | Negotiate | Respond
) -> Objection | None:
    match decision:
        case Improve():
            return object_to_improve(content, state, decision)
        case Prepare():
            return object_to_prepare(content, state, decision)
        case Negotiate():
            return object_to_move(content, state, decision)
        case Respond():
            return object_to_response(content, state, decision)


def _matter(content: Content, state: State, matter_id: str) -> Matter | None:
    matter = index(content).matters.get(matter_id)
    if matter is None or any(answer.matter == matter_id for answer in state.answers):
        return None
    return matter if holds(matter.when, content, state) else None


def _open(content: Content, state: State, decision: Open) -> Objection | None:
    cue = index(content).cues.get((decision.matter, decision.cue))
    if cue is None:
        return Objection(code="unknown")
    if (decision.matter, decision.cue) in state.opened:
        return Objection(code="already-open")
    refused = _waits(content, state, decision.matter)
    return refused or afford(content, state, cue.cost, cue.days)


def _waits(content: Content, state: State, name: str) -> Objection | None:
    """Why nothing can be looked at for a matter or a negotiation now, or None."""
    if name in index(content).negotiations:
        return waits_for_preparation(content, state, name)
    return Objection(code="not-open") if _matter(content, state, name) is None else None


def _ask(content: Content, state: State, decision: Ask) -> Objection | None:
    refused = _waits(content, state, decision.matter)
    if refused is not None:
        return refused
    if decision.matter in state.asked:
        return Objection(code="already-asked")
    look = index(content)
    about = look.negotiations.get(decision.matter) or look.matters[decision.matter]
    return None if about.hint else Objection(code="no-hint")


def _choose(content: Content, state: State, decision: Choose) -> Objection | None:
    matter = _matter(content, state, decision.matter)
    if matter is None:
        return Objection(code="not-open")
    options = {option.id: option for option in open_options(content, state, matter)}
    option = options.get(decision.option)
    if option is None:
        return Objection(code="unknown")
    if matter.reasons and decision.reason not in {reason.id for reason in matter.reasons}:
        return Objection(code="reason")
    if not matter.reasons and decision.reason:
        return Objection(code="unknown")
    if not _worst_fits(matter, decision, options):
        return Objection(code="worst")
    return afford(content, state, option.cost, option.days)


def _worst_fits(matter: Matter, decision: Choose, options: Collection[str]) -> bool:
    if not matter.ask_worst:
        return not decision.worst
    return decision.worst in options and decision.worst != decision.option


def _research(content: Content, state: State, decision: Research) -> Objection | None:
    look = index(content)
    channel = look.channels.get(decision.channel)
    if channel is None or decision.market not in look.markets or decision.group not in channel.groups:
        return Objection(code="unknown")
    kinds = {kind.id for kind in kinds_of(content, decision.group)}
    if not kinds:
        return Objection(code="unknown")
    if any(
        r.market == decision.market and r.channel == channel.id and r.kind in kinds for r in state.readings
    ):
        return Objection(code="already-read")
    return afford(content, state, channel.cost, channel.days)


def _weigh(content: Content, state: State, decision: Weigh) -> Objection | None:
    if state.entered is not None:
        return Objection(code="too-late")
    kinds = index(content).kinds
    named = (*decision.weights, *decision.showstoppers)
    if any(kind not in kinds for kind in named):
        return Objection(code="unknown")
    if any(not 0 <= weight <= MAX_WEIGHT for weight in decision.weights.values()):
        return Objection(code="weights")
    if decision.showstoppers != tuple(sorted(set(decision.showstoppers))):
        return Objection(code="unknown")
    return None


def _enter(content: Content, state: State, decision: Enter) -> Objection | None:
    if state.entered is not None:
        return Objection(code="too-late")
    markets = index(content).markets
    if decision.market not in markets:
        return Objection(code="market")
    if decision.reserve and (decision.reserve not in markets or decision.reserve == decision.market):
        return Objection(code="reserve")
    stop_rules = {rule.id for rule in content.campaign.stop_rules}
    if decision.stop_rule and decision.stop_rule not in stop_rules:
        return Objection(code="unknown")
    return None


def _plan(content: Content, state: State, decision: Plan) -> Objection | None:
    action = index(content).actions.get(decision.action)
    if action is None or bool(action.target) != bool(decision.target):
        return Objection(code="unknown")
    if decision.target and decision.target not in index(content).markets:
        return Objection(code="unknown")
    key = (decision.action, decision.target)
    if key in {(action_id, target) for action_id, target, _ in state.done}:
        return Objection(code="already-done")
    if key in {(task.action, task.target) for task in state.tasks}:
        return Objection(code="under-way")
    if not holds(action.when, content, state):
        return Objection(code="needs", text=action.needs)
    return afford(content, state, action.cost, action.days)


def _end_turn(content: Content, state: State) -> Objection | None:
    if state.entered is None and state.quarter >= content.campaign.entry_by:
        return Objection(code="market-first")
    if open_matters(content, state) or open_negotiations(content, state):
        return Objection(code="open-matters")
    return Objection(code="partner-first") if partner_first(content, state) else None


def candidates(content: Content, state: State) -> Iterator[Decision]:
    """All moves that could be listed; `objection` says which of them can be made now."""
    if state.over:
        return
    for matter in open_matters(content, state):
        yield from (Open(matter=matter.id, cue=cue.id) for cue in matter.cues)
        yield Ask(matter=matter.id)
        yield from _answers(content, state, matter)
    for negotiation in open_negotiations(content, state):
        yield from (Open(matter=negotiation.id, cue=cue.id) for cue in negotiation.cues)
        yield Ask(matter=negotiation.id)
    yield from talking_moves(content, state)
    yield from choosing_moves(content, state)
    yield from _preparations(content, state)
    yield EndTurn()


def _answers(content: Content, state: State, matter: Matter) -> Iterator[Choose]:
    options = [option.id for option in open_options(content, state, matter)]
    reasons = [reason.id for reason in matter.reasons] or [""]
    for option in options:
        worsts = [other for other in options if other != option] if matter.ask_worst else [""]
        for reason in reasons:
            for worst in worsts:
                yield Choose(matter=matter.id, option=option, reason=reason, worst=worst)


def _preparations(content: Content, state: State) -> Iterator[Decision]:
    campaign = content.campaign
    markets = [market.id for market in campaign.markets]
    for channel in campaign.channels:
        for group in channel.groups:
            for market in markets:
                yield Research(market=market, group=group, channel=channel.id)
    if state.entered is None:
        yield from _grids(content)
        yield from _entries(content)
    for action in campaign.actions:
        for target in markets if action.target else [""]:
            yield Plan(action=action.id, target=target)


def _grids(content: Content) -> Iterator[Weigh]:
    yield Weigh()
    for group in GROUPS:
        kinds = [kind.id for kind in kinds_of(content, group)]
        if kinds:
            yield Weigh(weights=dict.fromkeys(kinds, STRESSED), showstoppers=(min(kinds),))


def _entries(content: Content) -> Iterator[Enter]:
    markets = [market.id for market in content.campaign.markets]
    rules = ["", *(rule.id for rule in content.campaign.stop_rules)]
    for market in markets:
        for reserve in ["", *markets]:
            for rule in rules:
                yield Enter(market=market, reserve=reserve, stop_rule=rule)
