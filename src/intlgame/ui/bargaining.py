"""What the player knows at a table at one moment, as plain values for the screens that show it.

May live here: what was offered, asked and learned; what a package is worth to the player; a guess of what it
is worth to them. May not live here: nodes, sentences, and what only the rules know. Nothing here reads the
other side's points: the guess is made of answers heard, of the preparation sheet and of what they ask for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intlgame.rules.bargain import Bargain, Exchange
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Issue, IssueOption, Moment, Negotiation
from intlgame.rules.content.people import Person
from intlgame.rules.mechanics.negotiation.counterpart import Setting, cost, table_time
from intlgame.rules.mechanics.negotiation.language import Gap, understood
from intlgame.rules.mechanics.negotiation.table import (
    alternative,
    opponent,
    setting_of,
    talk_of,
    the_gap,
    waiting,
)
from intlgame.rules.mechanics.negotiation.words import course, greeting
from intlgame.rules.moves import Offer, Package, Question, TableMove, Tell
from intlgame.rules.state import Met, Talk
from intlgame.runs.session import Session

OPEN = ""
"""Stands in a package for an issue that has no option yet."""
STRESS = (60, 110, 190)
"""Weight of an issue that is flexible, matters or is decisive: as the other side itself takes what it is
told."""
GUESSED = 1
NEAR, APART = 3, 8
"""Points between packages that are as good as equal, and that are clearly not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One issue, and what the player knows of the other side about it."""

    issue: Issue
    place: int
    asked: str = ""
    """The option that they ask for, as it was understood."""
    corrected: bool = False
    """A recap has put right what they were understood to ask."""
    questions: int = 0
    said: int = -1
    """How much it matters to them, as they said: 0, 1, 2; -1 unknown."""
    preferred: str = ""
    """The option that they said they would like best."""
    guess: int = -1
    """How much it matters to them, as the preparation sheet guessed."""
    own: int = -1
    """How much it matters to the firm, as the player told them."""

    def option(self, option: str) -> IssueOption | None:
        """The option of an id; None for an open issue."""
        return next((each for each in self.issue.options if each.id == option), None)

    def label(self, option: str) -> str:
        found = self.option(option)
        return found.label if found else ""

    def points(self, option: str) -> int:
        found = self.option(option)
        return found.player if found else 0

    @property
    def most(self) -> int:
        """The most that the issue can be worth to the player."""
        return max(option.player for option in self.issue.options)

    def spot(self, option: str) -> float:
        """Where an option stands on the scale of its issue, 0 to 100."""
        ids = [each.id for each in self.issue.options]
        return 100 * ids.index(option) / max(1, len(ids) - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """The table as the player sees it."""

    negotiation: Negotiation
    talk: Talk
    person: Person
    terms: tuple[Term, ...]
    spoken: tuple[str, ...]
    """What they said in each exchange."""
    greeting: str
    alternative: int
    left: int
    """Percent of the time at the table that is left."""
    gap: Gap
    setting: Setting
    guesses: tuple[tuple[int, ...], ...]
    """What each option of each issue may be worth to them, in thousandths of their best."""
    frontier: tuple[tuple[int, int], ...]
    """What may be possible together, as pairs of their guessed points and the player's."""

    @property
    def bargain(self) -> Bargain:
        return self.talk.bargain

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        return self.talk.bargain.exchanges

    @property
    def agreed(self) -> bool:
        """Hands are shaken and nothing is closed yet."""
        return self.bargain.end == "agreed" and not self.bargain.settled

    @property
    def over(self) -> bool:
        return self.bargain.settled

    @property
    def waits(self) -> Met | None:
        """The moment that has to be answered first."""
        return waiting(self.talk)

    @property
    def interrupted(self) -> bool:
        """Whether something comes up right after an answer of theirs, which is to be heard first."""
        return self.waits is not None and bool(self.exchanges) and self.reaction is None

    @property
    def asked(self) -> Package:
        """What they ask for, as it was understood; empty before they have asked."""
        return tuple(term.asked for term in self.terms) if self.terms[0].asked else ()

    @property
    def deal(self) -> Package:
        """What is agreed, as the player understands it until it is closed or written down; empty before."""
        outcome, asks = self.bargain.outcome, self.asks
        if not self.agreed or not asks or self.exchanges[asks[-1][0]].reply.package != outcome:
            return outcome
        return asks[-1][1]

    def term(self, issue: str) -> Term:
        return next(term for term in self.terms if term.issue.id == issue)

    def moment(self, name: str) -> Moment:
        return next(each for each in self.negotiation.moments if each.id == name)

    def worth(self, package: Sequence[str]) -> int:
        """Points to the player of what is settled in a package."""
        return sum(term.points(option) for term, option in zip(self.terms, package, strict=True))

    def theirs(self, package: Package) -> int:
        """Points to the other side as the player may guess them, 0 to 100."""
        weighed = zip(self.guesses, self.terms, package, strict=True)
        return round(sum(row[_at(term.issue, option)] for row, term, option in weighed) / 10)

    @property
    def offers(self) -> tuple[tuple[int, Package], ...]:
        """Place of the exchange and package of each offer so far; of several, the one that they preferred."""
        return tuple(
            (place, each.move.packages[max(0, each.reply.liked)])
            for place, each in enumerate(self.exchanges)
            if isinstance(each.move, Offer)
        )

    @property
    def asks(self) -> tuple[tuple[int, Package], ...]:
        """Place of the exchange and package of each of their counters, as understood."""
        return tuple(
            (place, understood(self.negotiation, self.talk, place))
            for place, each in enumerate(self.exchanges)
            if each.reply.kind == "counter"
        )

    @property
    def reaction(self) -> Met | None:
        """The moment that was answered last, while nothing was said since."""
        done = [met for met in self.talk.met if met.response and met.after == len(self.exchanges)]
        return done[-1] if done else None


def sight(session: Session, negotiation: str) -> Sight:
    """The table of a negotiation in which they have sat down."""
    content, state = session.content, session.state
    talk = talk_of(state, negotiation)
    assert talk is not None, "there is a table once they have sat down"
    wanted = index(content).negotiations[negotiation]
    person = opponent(content, state, wanted)
    assert person is not None, "somebody sits across"
    setting = setting_of(content, state, wanted, talk.prepared)
    terms = tuple(_term(wanted, talk, place, issue) for place, issue in enumerate(wanted.issues))
    guesses = _guesses(terms)
    return Sight(
        negotiation=wanted,
        talk=talk,
        person=person,
        terms=terms,
        spoken=course(content, state, talk),
        greeting=greeting(content, state, talk),
        alternative=alternative(state, wanted),
        left=max(0, 100 - 100 * talk.bargain.time // table_time(setting)),
        setting=setting,
        gap=the_gap(content, state, wanted, talk.prepared),
        guesses=guesses,
        frontier=_frontier(terms, guesses),
    )


def takes(seen: Sight, move: TableMove) -> int:
    """How long a move takes, in hundredths of what an offer takes in this talk."""
    return 100 * cost(seen.setting, move) // max(1, cost(seen.setting, Offer(packages=())))


def settled(package: Sequence[str]) -> bool:
    """Whether every issue has an option."""
    return OPEN not in package


# -- one issue


def _term(negotiation: Negotiation, talk: Talk, place: int, issue: Issue) -> Term:
    asked, at = _asked(negotiation, talk)
    answers = [each for each in talk.bargain.exchanges if _is_about(each, issue)]
    precise = [each.reply for each in answers if each.reply.level == 2]
    told = [
        e.move.importance
        for e in talk.bargain.exchanges
        if isinstance(e.move, Tell) and e.move.issue == issue.id
    ]
    put_right = any(h.corrected and h.issue == issue.id and h.exchange == at for h in talk.misheard)
    return Term(
        issue=issue,
        place=place,
        asked=asked[place] if asked else "",
        corrected=put_right,
        questions=len(answers),
        said=precise[-1].importance if precise else -1,
        preferred=precise[-1].preferred if precise else "",
        guess=dict(talk.prepared.guesses).get(issue.id, -1),
        own=told[-1] if told else -1,
    )


def _is_about(exchange: Exchange, issue: Issue) -> bool:
    return isinstance(exchange.move, Question) and exchange.move.issue == issue.id


def _asked(negotiation: Negotiation, talk: Talk) -> tuple[Package, int]:
    """What they asked for last and in which exchange."""
    counters = [n for n, each in enumerate(talk.bargain.exchanges) if each.reply.kind == "counter"]
    return (understood(negotiation, talk, counters[-1]), counters[-1]) if counters else ((), -1)


# -- guessing


def _at(issue: Issue, option: str) -> int:
    return next(place for place, each in enumerate(issue.options) if each.id == option)


def _guesses(terms: tuple[Term, ...]) -> tuple[tuple[int, ...], ...]:
    """What each option may be worth to them, in thousandths of their best.

    The weight is what they said, else the guess of the sheet. The best option is the one they named, else the
    one they ask for, else the worst for the player; from there it falls in even steps to the far end.
    """
    weights = [STRESS[_weight(term)] for term in terms]
    return tuple(
        _falling(term, 1000 * weight / sum(weights)) for term, weight in zip(terms, weights, strict=True)
    )


def _weight(term: Term) -> int:
    if term.said >= 0:
        return term.said
    return term.guess if term.guess >= 0 else GUESSED


def _falling(term: Term, best: float) -> tuple[int, ...]:
    options = term.issue.options
    worst = min(options, key=lambda option: option.player).id
    top = _at(term.issue, term.preferred or term.asked or worst)
    far = max(top, len(options) - 1 - top) or 1
    return tuple(round(best * (1 - abs(place - top) / far)) for place in range(len(options)))


def _frontier(terms: tuple[Term, ...], guesses: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, int], ...]:
    """For each value to the player the best for them; issue by issue, for points add up."""
    best = {0: 0}
    for term, row in zip(terms, guesses, strict=True):
        reached: dict[int, int] = {}
        for own, theirs in best.items():
            for option, gained in zip(term.issue.options, row, strict=True):
                both = own + option.player
                reached[both] = max(reached.get(both, 0), theirs + gained)
        best = reached
    found: list[tuple[int, int]] = []
    for own in sorted(best, reverse=True):
        if not found or best[own] > found[-1][0]:
            found.append((best[own], own))
    return tuple((round(theirs / 10), own) for theirs, own in found)
