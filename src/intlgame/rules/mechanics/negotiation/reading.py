"""What the other side makes of what it has seen and heard: derived from the exchanges, kept nowhere else.

May live here: the player's offers, questions and statements as one listener remembers them, and its guess of
what they want. May not live here: trust, targets and answers. The guess is a frequency model: options that
are offered again gain value, issues that do not move gain weight, statements multiply weights.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from intlgame.rules.bargain import Exchange
from intlgame.rules.mechanics.negotiation.domain import FULL, Domain, Picks, picks_of
from intlgame.rules.moves import Courtesy, Offer, Pressure, Question, Tell

COSTS: Mapping[str, int] = {
    "offer": 100,
    "question": 40,
    "tell": 25,
    "courtesy": 40,
    "pressure": 40,
    "show": 40,
    "break": 60,
    "recap": 40,
}
"""Time of a move in hundredths of an offer's time; accepting, walking and closing take none."""
SAID = (60, 110, 190)
"""Percent by which a statement multiplies the weight of an issue: flexible, matters, decisive."""
UNMOVED = FULL // 4
CAUGHT = 70
CLINGS = 3
"""Offers that leave an issue called flexible where it is worst for this side, until that is noticed."""
NOTICEABLE = 20
"""Percent of an issue's points from which giving way on it is noticed."""


@dataclass(slots=True)
class Reading:
    """What has been seen and heard so far. It grows while exchanges are read, and is then thrown away."""

    domain: Domain
    offers: list[tuple[Picks, ...]] = field(default_factory=list)
    counters: list[Picks] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    told: dict[int, int] = field(default_factory=dict)
    caught: list[int] = field(default_factory=list)
    """Issues called decisive on which they gave way all the same."""
    since: dict[int, int] = field(default_factory=dict)
    """How many offers had been made when an issue was spoken of."""
    clung: list[int] = field(default_factory=list)
    """Issues called flexible to which they clung all the same."""
    matter: int = 0
    """Time spent on the matter: the first courtesy, offers, questions and statements that are new. Only this
    brings anybody to give way; whoever lets the clock run with small talk, breaks or old questions is not
    given more."""
    courtesies: int = 0
    apologies: int = 0
    threats: int = 0
    weights: list[int] = field(default_factory=list)
    beliefs: list[list[int]] = field(default_factory=list)
    last: Picks = ()
    seen: int = 0

    def offer(self, packages: tuple[Picks, ...]) -> bool:
        """Take in an offer. True where it shows a bluff.

        That is giving way on a second issue that was called decisive, or clinging to one called flexible.
        """
        gave_way = self._gave_way(packages[0]) if self.last and len(packages) == 1 else -1
        if gave_way >= 0:
            self.caught.append(gave_way)
            self.weights[gave_way] = self.weights[gave_way] * CAUGHT // 100
        for package in packages:
            self._learn(package)
        self.offers.append(packages)
        self.matter += COSTS["offer"]
        clings = self._clings()
        if clings >= 0:
            self.clung.append(clings)
        return clings >= 0 or (gave_way >= 0 and len(self.caught) > 1)

    def question(self, issue: int) -> bool:
        """Take in a question. True where it was asked before."""
        repeated = issue in self.asked
        self.asked.append(issue)
        self.matter += 0 if repeated else COSTS["question"]
        return repeated

    def statement(self, issue: int, importance: int) -> None:
        """Take in what they say about an issue. Saying it again adds nothing."""
        if self.told.get(issue) == importance:
            return
        self.matter += 0 if issue in self.told else COSTS["tell"]
        self.told[issue] = importance
        self.since[issue] = len(self.offers)
        self.weights[issue] = self.weights[issue] * SAID[importance] // 100

    def wanted(self) -> list[list[int]]:
        """The guess: what each option is worth to them, in ten-thousandths of the best package."""
        whole = sum(self.weights)
        return [
            [weight * FULL // whole * belief // max(row) for belief in row]
            for weight, row in zip(self.weights, self.beliefs, strict=True)
        ]

    def _learn(self, package: Picks) -> None:
        step = FULL * 100 // (100 + 15 * self.seen)
        for issue, pick in enumerate(package):
            self.beliefs[issue][pick] += step
            if self.last and self.last[issue] == pick:
                self.weights[issue] += UNMOVED
        self.last = package
        self.seen += 1

    def _gave_way(self, package: Picks) -> int:
        """The first issue called decisive, and not yet caught, on which this offer gives way; else -1."""
        points = self.domain.other.points
        for issue, importance in self.told.items():
            if importance == 2 and issue not in self.caught:
                gain = points[issue][package[issue]] - points[issue][self.last[issue]]
                if gain * 100 > NOTICEABLE * max(points[issue]):
                    return issue
        return -1

    def _clings(self) -> int:
        """The first issue called flexible, and not yet found out, that all offers since have left where it is
        worst for this side; else -1."""
        points = self.domain.other.points
        for issue, importance in self.told.items():
            since = self.offers[self.since[issue] :]
            if importance == 0 and issue not in self.clung and len(since) >= CLINGS:
                stands = {package[issue] for offer in since for package in offer}
                least = points[issue].index(min(points[issue]))
                if stands == {least} and max(points[issue]) > 0:
                    return issue
        return -1


def read(domain: Domain, exchanges: Sequence[Exchange]) -> Reading:
    """Everything seen and heard in these exchanges."""
    reading = Reading(
        domain=domain,
        weights=[FULL] * len(domain.issues),
        beliefs=[[FULL] * len(options) for _, options in domain.issues],
    )
    for exchange in exchanges:
        _take_in(reading, exchange)
    return reading


def _take_in(reading: Reading, exchange: Exchange) -> None:
    move, domain = exchange.move, reading.domain
    if isinstance(move, Offer):
        reading.offer(tuple([picks_of(domain, package) for package in move.packages]))
        if exchange.reply.kind == "counter":
            reading.counters.append(picks_of(domain, exchange.reply.package))
    elif isinstance(move, Question):
        reading.question(issue_place(domain, move.issue))
    elif isinstance(move, Tell):
        reading.statement(issue_place(domain, move.issue), move.importance)
    elif isinstance(move, Courtesy):
        reading.matter += 0 if reading.courtesies else COSTS["courtesy"]
        reading.courtesies += 1
        reading.apologies += move.tone == "apologise"
    elif isinstance(move, Pressure):
        reading.threats += 1


def issue_place(domain: Domain, issue: str) -> int:
    """The place of an issue. ValueError for an unknown one."""
    return [name for name, _ in domain.issues].index(issue)
