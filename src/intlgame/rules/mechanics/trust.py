"""What people think of the firm: trust that lasts over deals and quarters, promises that are remembered.

May live here: trust and promises of persons. May not live here: how trust moves during a talk (that is
`negotiation.counterpart`); a talk starts with what stands here and leaves what it ended with.
"""

from intlgame.rules import conditions
from intlgame.rules.changing import changed
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.effects import Promise
from intlgame.rules.content.index import index
from intlgame.rules.state import Given, News, State
from intlgame.rules.step import Step
from intlgame.rules.telling import named

KEPT, BROKEN = 6, -12
"""What a kept and a broken promise change, in hundredths. Teaching values: losing is quicker than winning."""
NEUTRAL = 50


def trust_of(content: Content, state: State, person: str) -> int:
    """The trust that a person has in the firm now, 0 to 100."""
    known = dict(state.trust)
    if person in known:
        return known[person]
    somebody = index(content).people.get(person)
    return somebody.style.trust if somebody and somebody.style else NEUTRAL


def trusted(content: Content, state: State, name: str, by: int) -> State:
    """The state with a person's trust changed; `name` may be `contact` or `partner`. Nobody: unchanged."""
    somebody = named(content, state, name)
    if somebody is None or by == 0:
        return state
    return with_trust(state, somebody.id, trust_of(content, state, somebody.id) + by)


def with_trust(state: State, person: str, value: int) -> State:
    """The state with a person's trust set, kept between 0 and 100."""
    known = {**dict(state.trust), person: min(100, max(0, value))}
    return changed(state, trust=tuple(sorted(known.items())))


def give(content: Content, state: State, promise: Promise) -> State:
    """The state with a promise given; to nobody, where the person named is not known yet, it is not."""
    somebody = named(content, state, promise.to)
    if somebody is None:
        return state
    given = Given(promise=promise, to=somebody.id, due=state.quarter + promise.within)
    return changed(state, promises=(*state.promises, given))


def look_back(content: Content, state: State) -> Step:
    """Promises whose time has come: kept or broken, told, and remembered.

    All are judged by the state as it is now, so their order does not matter; a promise that depends on
    another sees what became of it a quarter later.
    """
    judged = tuple(_judged(content, state, given) for given in state.promises)
    step = Step(state=changed(state, promises=judged))
    for before, after in zip(state.promises, judged, strict=True):
        if before.kept is None and after.kept is not None:
            step = step.then(_remembered(content, step.state, after))
    return step


def _judged(content: Content, state: State, given: Given) -> Given:
    if given.kept is not None or given.due > state.quarter:
        return given
    return changed(given, kept=conditions.holds(given.promise.kept, content, state))


def _remembered(content: Content, state: State, given: Given) -> Step:
    trust = trust_of(content, state, given.to) + (KEPT if given.kept else BROKEN)
    told = News(
        quarter=state.quarter,
        code="promise-kept" if given.kept else "promise-broken",
        text=given.promise.text,
        tone="good" if given.kept else "bad",
        subject=given.to,
    )
    return Step(state=with_trust(state, given.to, trust), news=(told,))
