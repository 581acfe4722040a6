"""Which moves of a negotiation there are, and why another is not one of them.

There are too many packages to list them all: the moves listed hold the best one for the player, and what the
other side asks with one issue changed.
"""

from collections.abc import Iterator

from intlgame.rules.bargain import handshake
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.decision import Improve, Negotiate, Prepare, Respond
from intlgame.rules.mechanics.negotiation.language import understood
from intlgame.rules.mechanics.negotiation.table import (
    alternative,
    is_open,
    open_negotiations,
    talk_of,
    waiting,
)
from intlgame.rules.moves import (
    Accept,
    Break,
    Close,
    Courtesy,
    Offer,
    Package,
    Pressure,
    Question,
    Recap,
    Show,
    TableMove,
    Tell,
    Walk,
)
from intlgame.rules.objection import Objection, afford
from intlgame.rules.state import State, Talk

MOST_QUESTIONS = 4
MOST_PACKAGES = 3
BEST = 100
MOST_IMPROVEMENTS = 3
"""Proposals after the handshake: looking for a better deal is skill, trying every package is not."""


def waits_for_preparation(content: Content, state: State, negotiation: str) -> Objection | None:
    """Why nothing can be prepared for this negotiation now, or None."""
    wanted = index(content).negotiations.get(negotiation)
    if wanted is None:
        return Objection(code="unknown")
    if talk_of(state, negotiation) is not None:
        return Objection(code="at-the-table")
    return None if is_open(content, state, wanted) else Objection(code="not-open")


def object_to_improve(content: Content, state: State, decision: Improve) -> Objection | None:
    """Why this cannot be worked on now, or None."""
    refused = waits_for_preparation(content, state, decision.negotiation)
    if refused is not None:
        return refused
    works = index(content).negotiations[decision.negotiation].improvements
    work = next((each for each in works if each.id == decision.improvement), None)
    if work is None:
        return Objection(code="unknown")
    if (decision.negotiation, work.id) in state.improved:
        return Objection(code="already-done")
    if not holds(work.when, content, state):
        return Objection(code="needs")
    return afford(content, state, work.cost, work.days)


def object_to_prepare(content: Content, state: State, decision: Prepare) -> Objection | None:
    """Why they cannot sit down with this sheet, or None."""
    refused = waits_for_preparation(content, state, decision.negotiation)
    if refused is not None:
        return refused
    negotiation = index(content).negotiations[decision.negotiation]
    who = next((each for each in negotiation.delegations if each.id == decision.delegation), None)
    how = next((each for each in negotiation.languages if each.id == decision.language), None)
    if who is None:
        return Objection(code="delegation")
    if how is None:
        return Objection(code="language")
    return _sheet(negotiation, decision) or afford(content, state, who.cost + how.cost, who.days + how.days)


def _sheet(negotiation: Negotiation, decision: Prepare) -> Objection | None:
    issues = {issue.id for issue in negotiation.issues}
    if not issues.issuperset(decision.guesses) or not all(0 <= g <= 2 for g in decision.guesses.values()):
        return Objection(code="unknown")
    asked = decision.questions
    if not issues.issuperset(asked) or len(set(asked)) != len(asked):
        return Objection(code="unknown")
    if len(asked) > MOST_QUESTIONS:
        return Objection(code="questions")
    if not 0 <= decision.limit <= decision.target <= BEST:
        return Objection(code="limit")
    if decision.opening not in {reason.id for reason in negotiation.openings}:
        return Objection(code="opening")
    return None


def object_to_move(content: Content, state: State, decision: Negotiate) -> Objection | None:
    """Why this cannot be said now, or None."""
    negotiation = index(content).negotiations.get(decision.negotiation)
    talk = talk_of(state, decision.negotiation)
    if negotiation is None:
        return Objection(code="unknown")
    if talk is None:
        return Objection(code="prepare-first")
    if talk.bargain.settled:
        return Objection(code="settled")
    if waiting(talk) is not None:
        return Objection(code="moment-first")
    if talk.bargain.end == "agreed":
        return _after_the_handshake(negotiation, talk, decision.move)
    return _before_the_handshake(content, state, negotiation, talk, decision.move)


def _after_the_handshake(negotiation: Negotiation, talk: Talk, move: TableMove) -> Objection | None:
    if isinstance(move, Recap):
        return _nothing_new(talk)
    if isinstance(move, Close):
        return None
    if isinstance(move, Offer) and improvements(talk) >= MOST_IMPROVEMENTS:
        return Objection(code="no-more")
    if not isinstance(move, Offer):
        return Objection(code="agreed")
    if move.final or len(move.packages) != 1 or move.packages[0] == talk.bargain.outcome:
        return Objection(code="one-better")
    return _packages(negotiation, move)


def _before_the_handshake(
    content: Content, state: State, negotiation: Negotiation, talk: Talk, move: TableMove
) -> Objection | None:
    issues = {issue.id for issue in negotiation.issues}
    match move:
        case Offer():
            return _packages(negotiation, move)
        case Question():
            return None if move.issue in issues else Objection(code="unknown")
        case Tell():
            known = move.issue in issues and 0 <= move.importance <= 2
            return None if known else Objection(code="unknown")
        case Show():
            return _exhibit(content, state, negotiation, talk, move)
        case Accept():
            return None if last_asked(talk) is not None else Objection(code="nothing-asked")
        case Close():
            return Objection(code="not-agreed")
        case Recap():
            return _nothing_new(talk)
    return None


def _nothing_new(talk: Talk) -> Objection | None:
    """A summary needs something that has not been summed up."""
    if not talk.bargain.exchanges:
        return Objection(code="nothing-said")
    written = isinstance(talk.bargain.exchanges[-1].move, Recap)
    return Objection(code="nothing-new") if written else None


def improvements(talk: Talk) -> int:
    """How often the player has proposed something better after the handshake."""
    shaken = handshake(talk.bargain.exchanges)
    later = talk.bargain.exchanges[shaken + 1 :] if shaken is not None else ()
    return sum(1 for each in later if isinstance(each.move, Offer))


def _packages(negotiation: Negotiation, move: Offer) -> Objection | None:
    if not 1 <= len(move.packages) <= MOST_PACKAGES or len(set(move.packages)) != len(move.packages):
        return Objection(code="packages")
    if move.final and len(move.packages) != 1:
        return Objection(code="packages")
    if not all(_complete(negotiation, package) for package in move.packages):
        return Objection(code="unknown")
    return None


def _complete(negotiation: Negotiation, package: Package) -> bool:
    if len(package) != len(negotiation.issues):
        return False
    pairs = zip(negotiation.issues, package, strict=True)
    return all(option in {each.id for each in issue.options} for issue, option in pairs)


def _exhibit(
    content: Content, state: State, negotiation: Negotiation, talk: Talk, move: Show
) -> Objection | None:
    exhibit = next((each for each in negotiation.exhibits if each.id == move.exhibit), None)
    if exhibit is None:
        return Objection(code="unknown")
    if exhibit.id in talk.shown:
        return Objection(code="shown")
    return None if holds(exhibit.when, content, state) else Objection(code="needs")


def object_to_response(content: Content, state: State, decision: Respond) -> Objection | None:
    """Why a moment cannot be answered like this, or None."""
    talk = talk_of(state, decision.negotiation)
    met = waiting(talk) if talk else None
    if talk is None or met is None or met.moment != decision.moment:
        return Objection(code="not-open")
    moment = index(content).moments[decision.negotiation, decision.moment]
    if decision.response not in {each.id for each in moment.responses}:
        return Objection(code="unknown")
    readings = {each.id for each in moment.readings}
    if readings and decision.reading not in readings:
        return Objection(code="reading")
    return Objection(code="unknown") if decision.reading and not readings else None


def last_asked(talk: Talk) -> int | None:
    """Place of the exchange in which they asked for a package last; None before that."""
    counters = (n for n, each in enumerate(talk.bargain.exchanges) if each.reply.kind == "counter")
    return max(counters, default=None)


# -- the moves that can be listed


def talking_moves(content: Content, state: State) -> Iterator[Improve | Prepare | Negotiate | Respond]:
    """The moves of all open negotiations that can be listed."""
    for negotiation in open_negotiations(content, state):
        talk = talk_of(state, negotiation.id)
        met = waiting(talk) if talk else None
        if talk is None:
            yield from _preparations(state, negotiation)
        elif met is not None:
            yield from _responses(content, negotiation, met.moment)
        else:
            yield from (Negotiate(negotiation=negotiation.id, move=m) for m in _moves(negotiation, talk))


def _preparations(state: State, negotiation: Negotiation) -> Iterator[Improve | Prepare]:
    for work in negotiation.improvements:
        yield Improve(negotiation=negotiation.id, improvement=work.id)
    limit = alternative(state, negotiation)
    guesses = {issue.id: 1 for issue in negotiation.issues}
    for who in negotiation.delegations:
        for how in negotiation.languages:
            for opening in negotiation.openings:
                yield Prepare(
                    negotiation=negotiation.id,
                    delegation=who.id,
                    language=how.id,
                    guesses=guesses,
                    questions=tuple(issue.id for issue in negotiation.issues[:MOST_QUESTIONS]),
                    limit=limit,
                    target=(limit + BEST) // 2,
                    opening=opening.id,
                )


def _responses(content: Content, negotiation: Negotiation, name: str) -> Iterator[Respond]:
    moment = index(content).moments[negotiation.id, name]
    for response in moment.responses:
        for reading in [each.id for each in moment.readings] or [""]:
            yield Respond(negotiation=negotiation.id, moment=name, response=response.id, reading=reading)


def _moves(negotiation: Negotiation, talk: Talk) -> Iterator[TableMove]:
    asked = last_asked(talk)
    if talk.bargain.end == "agreed":
        yield from (Offer(packages=(each,)) for each in _beside(negotiation, talk.bargain.outcome))
        yield Recap()
        yield Close()
        return
    last = understood(negotiation, talk, asked) if asked is not None else _best(negotiation)
    yield Offer(packages=(_best(negotiation),))
    yield from (Offer(packages=(each,)) for each in _beside(negotiation, last))
    for issue in negotiation.issues:
        yield Question(issue=issue.id)
        yield from (Tell(issue=issue.id, importance=level) for level in range(3))
    yield Courtesy(tone="smalltalk")
    yield Courtesy(tone="acknowledge")
    yield Courtesy(tone="apologise")
    yield from (Show(exhibit=exhibit.id) for exhibit in negotiation.exhibits)
    yield from (Pressure(), Break(), Recap(), Accept(), Walk())


def _best(negotiation: Negotiation) -> Package:
    return tuple(max(issue.options, key=lambda option: option.player).id for issue in negotiation.issues)


def _beside(negotiation: Negotiation, package: Package) -> Iterator[Package]:
    """The packages that differ from one in a single issue."""
    for place, issue in enumerate(negotiation.issues):
        for option in issue.options:
            if option.id != package[place]:
                yield (*package[:place], option.id, *package[place + 1 :])
