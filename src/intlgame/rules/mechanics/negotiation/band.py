"""The best package in a band: most wanted among those worth at least so much and at most so much.

May live here: the search over all packages for scores that are sums over issues. May not live here: what the
scores mean. The issues are cut into two halves; each half is sorted by value once. Going up one half, the
band moves down the other, so a search over 15,000 packages looks at some 250 rows and is exact.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from intlgame.rules.mechanics.negotiation.domain import Picks, Points, sums


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """The combinations of some issues, by rising value."""

    values: tuple[int, ...]
    picks: tuple[Picks, ...]
    order: tuple[int, ...]
    """Where each row stands in the order of `itertools.product`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Halves:
    """The packages of a side as sums of two halves; `cut` issues stand in the first."""

    cut: int
    first: Half
    second: Half


def _half(points: Points) -> Half:
    rows = zip(sums(points), product(*[range(len(row)) for row in points]), strict=True)
    ordered = sorted(enumerate(rows), key=lambda row: row[1][0])
    return Half(
        values=tuple(row[0] for _, row in ordered),
        picks=tuple(row[1] for _, row in ordered),
        order=tuple(place for place, _ in ordered),
    )


def _size(rows: Points) -> int:
    size = 1
    for row in rows:
        size *= len(row)
    return size


@lru_cache(maxsize=1024)
def halves(points: Points) -> Halves:
    """Two halves as equal in size as the order of the issues allows."""
    cut = min(range(1, len(points) + 1), key=lambda place: _size(points[:place]) + _size(points[place:]))
    return Halves(cut=cut, first=_half(points[:cut]), second=_half(points[cut:]))


def _scores(half: Half, tables: Sequence[Sequence[int]]) -> list[int]:
    totals = [0]
    for table in tables:
        totals = [total + score for total in totals for score in table]
    return [totals[place] for place in half.order]


def best_in_band(
    side: Halves,
    scores: Sequence[Sequence[int]],
    low: int,
    high: int,
    barred: Sequence[Picks] = (),
) -> tuple[int, Picks] | None:
    """The highest score and its package, among packages worth `low` to `high`; None where there is none.

    `scores` holds a number for each issue and option, read along with the points. `barred` packages are
    passed over. Equal scores: the first found, which depends on the points alone.
    """
    first = _scores(side.first, scores[: side.cut])
    second = _scores(side.second, scores[side.cut :])
    found, place, partner = _sweep(side, first, second, (low, high), {picks[: side.cut] for picks in barred})
    for picks in barred:
        row = side.first.picks.index(picks[: side.cut])
        for other, rest in enumerate(side.second.picks):
            worth = side.first.values[row] + side.second.values[other]
            score = first[row] + second[other]
            if low <= worth <= high and (place < 0 or score > found):
                if side.first.picks[row] + rest in barred:
                    continue
                found, place, partner = score, row, other
    return None if place < 0 else (found, side.first.picks[place] + side.second.picks[partner])


def _sweep(
    side: Halves, first: list[int], second: list[int], band: tuple[int, int], apart: set[Picks]
) -> tuple[int, int, int]:
    """Score and places of the best pair, leaving out rows of the first half that are looked at one by one.

    The queue holds places of the second half that are in the band, best score in front: the maximum of a
    sliding window.
    """
    low, high = band
    values = side.second.values
    entering = len(values) - 1
    queue: deque[int] = deque()
    found, place, partner = 0, -1, -1
    for row, (worth, score) in enumerate(zip(side.first.values, first, strict=True)):
        while entering >= 0 and values[entering] >= low - worth:
            while queue and second[queue[-1]] <= second[entering]:
                queue.pop()
            queue.append(entering)
            entering -= 1
        while queue and values[queue[0]] > high - worth:
            queue.popleft()
        if not queue or (place >= 0 and score + second[queue[0]] <= found):
            continue
        if apart and side.first.picks[row] in apart:
            continue
        found, place, partner = score + second[queue[0]], row, queue[0]
    return found, place, partner
