"""What the other side wants at least, which package it asks for next, and how much it tells.

May live here: floor, target, the choice of a package, what is said of own wants. May not live here: how
trust and strain come about, words. Nothing here knows what the player really wants: only `Reading.wanted`,
the guess.
"""

from functools import lru_cache
from math import isqrt

from intlgame.rules.chance import draw
from intlgame.rules.content.people import Style
from intlgame.rules.mechanics.negotiation.band import best_in_band, halves
from intlgame.rules.mechanics.negotiation.concession import given_way
from intlgame.rules.mechanics.negotiation.domain import (
    FULL,
    Domain,
    Issues,
    Picks,
    Points,
    Side,
    best,
    importance,
    value,
)
from intlgame.rules.mechanics.negotiation.reading import Reading

CARE, CARE_BY_TRUST = 1_000, 7_500
"""How far it looks for what they want rather than for its own gain: .10 + .75 trust. See docs/adr/0003."""
RETURNING, AT_ONCE = 90, 500
"""Percent of reciprocity by which the target follows what was given, the rest follows the time; and what is
given up for the first offer alone. Time brings nothing here: see docs/adr/0003."""
GREED = 6_000
STEADINESS = 6_000
ONE_MORE_CHANGE = 200 * FULL
AGAIN = 300 * FULL
WHIM = 200 * FULL
"""Scores are in ten-thousandths of ten-thousandths, so that nothing is rounded away."""


def floor(side: Side, style: Style, trust: int) -> int:
    """The value below which it does not go: above its alternative by firmness, lowered by trust."""
    span = best(side.points) - side.alternative
    share = (800 + 42 * style.firmness) * (11_500 - 45 * trust // 100)
    return side.alternative + span * share // FULL**2


def target(side: Side, style: Style, reading: Reading, elapsed: int, trust: int) -> int:
    """What it would want at least now, by the time gone and by what the player has given so far.

    `elapsed`: share of the sitting, in ten-thousandths. The caller never lets a target rise.
    """
    top, bottom = best(side.points), floor(side, style, trust)
    by_time = bottom + (top - bottom) * (FULL - given_way(style.pace, elapsed)) // FULL
    returned = max(bottom, top - AT_ONCE - given(side, reading))
    weight = RETURNING * style.reciprocity
    return max(bottom, ((FULL - weight) * by_time + weight * returned) // FULL)


def given(side: Side, reading: Reading) -> int:
    """What the player has given since the first offer, in this side's own value."""
    if not reading.offers:
        return 0
    values = [value(side.points, package) for packages in reading.offers for package in packages]
    return max(values) - values[0]


def choose(domain: Domain, reading: Reading, wanted: int, trust: int, whims: Points) -> Picks:
    """The package it asks for: among those worth at least `wanted` to it, the one it thinks they like best.

    It stays coherent: little that it asked for changes at once, and it takes little back.
    """
    points = domain.other.points
    scores = _scores(points, reading, trust, whims)
    recent = reading.counters[-2:]
    found = best_in_band(halves(points), scores, wanted, FULL * len(points), recent)
    candidates = [found] if found else []
    for place, picks in enumerate(dict.fromkeys(reversed(recent))):
        if value(points, picks) >= wanted:
            # Asking for the same thing again is no change at all, so it earns nothing for changing little.
            penalty = AGAIN + (ONE_MORE_CHANGE if place == 0 else 0)
            candidates.append((value(_points(scores), picks) - penalty, picks))
    return max(candidates, key=lambda candidate: candidate[0])[1]


def worst(domain: Domain, package: Picks) -> str:
    """The issue on which a package falls shortest of what it would like best."""
    lacks = [max(row) - row[pick] for row, pick in zip(domain.other.points, package, strict=True)]
    return domain.issues[lacks.index(max(lacks))][0]


def helps(points: Points, before: Picks, after: Picks) -> bool:
    """Whether the largest step between two packages was on an issue that is decisive for this side."""
    steps = [row[new] - row[old] for row, old, new in zip(points, before, after, strict=True)]
    return importance(points, steps.index(max(steps))) == 2


def _points(scores: list[list[int]]) -> Points:
    return tuple(tuple(row) for row in scores)


def _scores(points: Points, reading: Reading, trust: int, whims: Points) -> list[list[int]]:
    care = CARE + CARE_BY_TRUST * trust // FULL
    greed = (FULL - care) * GREED // FULL
    last = reading.counters[-1] if reading.counters else None
    rows = [
        [care * liked - greed * own + whim for liked, own, whim in zip(wanted, row, whim_row, strict=True)]
        for wanted, row, whim_row in zip(reading.wanted(), points, whims, strict=True)
    ]
    if last is None:
        return rows
    for scores, row, pick in zip(rows, points, last, strict=True):
        for option, own in enumerate(row):
            scores[option] -= STEADINESS * max(0, own - row[pick])
            scores[option] -= ONE_MORE_CHANGE if option != pick else 0
    return rows


def openness(style: Style, trust: int, asked: int, told: int) -> int:
    """How openly a question is answered, in ten-thousandths: who only asks gets less."""
    debt = max(0, asked - told - 2)
    return 100 * style.openness + 9 * (trust - 4_000) // 10 - 1_200 * debt


def overstates(style: Style, trust: int, true: int) -> bool:
    """Whether it says one step more than an issue means to it: where it is neither honest nor trusting."""
    return style.honesty < 60 and trust < 3_500 and true < 2


@lru_cache(maxsize=4096)
def whims(domain_issues: Issues, seed: int, label: str, turn: int) -> Points:
    """A small liking for each option in a turn, so that equals are not always taken in the same order.

    Drawn for each option and added up, so that the best package can be found by halves; scaled by the root
    of the number of issues, which keeps its spread over packages the same in every domain.
    """
    most = WHIM * 1_000 // isqrt(len(domain_issues) * 1_000_000)
    return tuple(
        tuple(
            draw(seed, f"{label}:whim:{turn}:{issue}:{option}", 1_000) * most // 1_000 for option in options
        )
        for issue, options in domain_issues
    )
