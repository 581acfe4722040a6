"""What is on the table and what it is worth to each side, with everything that can be computed from it.

May live here: the issues, the points of both sides, and exact statements over all packages (frontier, zone,
Nash point and its kin). May not live here: who says what, and when. Values are in ten-thousandths of the best
that a side can get. Everything is counted over the whole list of packages, never estimated.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, product
from typing import NamedTuple, Protocol

from intlgame.rules.moves import Package

FULL = 10_000
"""The best that a side can get, and the whole of trust and strain."""

Points = tuple[tuple[int, ...], ...]
Issues = tuple[tuple[str, tuple[str, ...]], ...]
"""Id of each issue and ids of its options."""
Picks = tuple[int, ...]
"""A package as places of options, for the engine's own use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What each option is worth to one side, and what it has without a deal."""

    points: Points
    """Ten-thousandths, for each issue and option; the best options add up to 10,000."""
    alternative: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """The issues with their options, and both sides."""

    issues: Issues
    player: Side
    other: Side


class Named(Protocol):
    """Anything that knows what is on the table."""

    @property
    def issues(self) -> Issues: ...


class Deal(NamedTuple):
    """A package and what it is worth to each side."""

    package: Package
    player: int
    other: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All packages of a domain and the points that theory names. The points are None without a zone."""

    outcomes: tuple[Deal, ...]
    frontier: tuple[Deal, ...]
    """Nothing is better for one side and not worse for the other. By rising value to the player; of packages
    worth the same to both, one stands for all."""
    zone: tuple[Deal, ...]
    """At least as good as going apart, for both."""
    best_joint: Deal
    """The largest sum over all packages."""
    compromise: Deal
    """The player's middle option on every issue: the naive way to meet halfway."""
    nash: Deal | None
    """The largest product of both gains over the alternatives."""
    kalai: Deal | None
    """The largest smaller share of each side's best possible gain (Kalai and Smorodinsky, discrete)."""
    egalitarian: Deal | None
    """The largest smaller gain."""
    utilitarian: Deal | None
    """The largest sum of gains in the zone."""
    integrative: int
    """Percent of the best joint gain that the naive compromise leaves on the table; 0 without a zone."""


@lru_cache(maxsize=512)
def places(issues: Issues) -> tuple[dict[str, int], ...]:
    """For each issue, the place of each option."""
    return tuple({option: place for place, option in enumerate(options)} for _, options in issues)


def picks_of(table: Named, package: Package) -> Picks:
    """The places of a package's options. KeyError for an unknown option, ValueError for a wrong length."""
    return tuple([place[option] for place, option in zip(places(table.issues), package, strict=True)])


def package_of(table: Named, picks: Picks) -> Package:
    """The option ids of a package."""
    return tuple([options[pick] for (_, options), pick in zip(table.issues, picks, strict=True)])


def value(points: Points, picks: Picks) -> int:
    """What a package is worth to a side."""
    return sum([row[pick] for row, pick in zip(points, picks, strict=True)])


def best(points: Points) -> int:
    """The most that a side can get."""
    return sum(max(row) for row in points)


def worth(domain: Domain, package: Package) -> tuple[int, int]:
    """What a package is worth to the player and to the other side."""
    picks = picks_of(domain, package)
    return value(domain.player.points, picks), value(domain.other.points, picks)


def importance(points: Points, issue: int) -> int:
    """How much an issue matters to a side: 0 flexible, 1 matters, 2 decisive.

    Decisive from 1.3 times the average weight, flexible below 0.7 times.
    """
    weight, whole = max(points[issue]) * len(points) * 10, best(points)
    return 2 if weight >= 13 * whole else 1 if weight >= 7 * whole else 0


def sums(rows: Points) -> list[int]:
    """The value of every combination, in the order of `itertools.product`."""
    totals = [0]
    for row in rows:
        totals = [total + points for total in totals for points in row]
    return totals


@lru_cache(maxsize=256)
def outcomes(domain: Domain) -> tuple[Deal, ...]:
    """Every package, in the order of the options."""
    packages = product(*[options for _, options in domain.issues])
    rows = zip(packages, sums(domain.player.points), sums(domain.other.points), strict=True)
    return tuple(map(Deal._make, rows))


@lru_cache(maxsize=256)
def frontier(domain: Domain) -> tuple[Deal, ...]:
    """The Pareto frontier, by rising value to the player."""
    rows = sorted(outcomes(domain), key=lambda row: (-row.player, -row.other))
    highest = accumulate((row.other for row in rows), max, initial=-1)
    return tuple(row for row, so_far in zip(rows, highest, strict=False) if row.other > so_far)[::-1]


@lru_cache(maxsize=256)
def zone(domain: Domain) -> tuple[Deal, ...]:
    """The packages that are at least as good as going apart, for both."""
    own, other = domain.player.alternative, domain.other.alternative
    return tuple([row for row in outcomes(domain) if row[1] >= own and row[2] >= other])


def compromise(domain: Domain) -> Deal:
    """The player's middle option on every issue, by the player's own ranking."""
    ranked = [sorted(range(len(row)), key=row.__getitem__) for row in domain.player.points]
    package = package_of(domain, tuple(order[len(order) // 2] for order in ranked))
    return Deal(package, *worth(domain, package))


def _named_points(domain: Domain) -> dict[str, Deal | None]:
    rows, own, other = zone(domain), domain.player.alternative, domain.other.alternative
    if not rows:
        return dict.fromkeys(("nash", "kalai", "egalitarian", "utilitarian"))
    most = max(row.player for row in rows) - own or 1
    most_other = max(row.other for row in rows) - other or 1

    def fair(row: Deal) -> tuple[int, int]:
        return min((row.player - own) * most_other, (row.other - other) * most), row.player + row.other

    return {
        "nash": max(rows, key=lambda row: ((row.player - own) * (row.other - other), row.player + row.other)),
        "kalai": max(rows, key=fair),
        "egalitarian": max(
            rows, key=lambda row: (min(row.player - own, row.other - other), row.player + row.other)
        ),
        "utilitarian": max(rows, key=lambda row: row.player + row.other),
    }


def _integrative(domain: Domain, middle: Deal, top: Deal | None) -> int:
    alternatives = domain.player.alternative + domain.other.alternative
    if top is None or top.player + top.other <= alternatives:
        return 0
    gain = max(0, middle.player + middle.other - alternatives)
    return max(0, 100 - 100 * gain // (top.player + top.other - alternatives))


@lru_cache(maxsize=256)
def analysis(domain: Domain) -> Analysis:
    """Everything that can be said about a domain, computed once."""
    named, middle = _named_points(domain), compromise(domain)
    return Analysis(
        outcomes=outcomes(domain),
        frontier=frontier(domain),
        zone=zone(domain),
        best_joint=max(outcomes(domain), key=lambda row: row.player + row.other),
        compromise=middle,
        nash=named["nash"],
        kalai=named["kalai"],
        egalitarian=named["egalitarian"],
        utilitarian=named["utilitarian"],
        integrative=_integrative(domain, middle, named["utilitarian"]),
    )


def better_swap(domain: Domain, package: Package) -> Deal | None:
    """The package that would have been better for one side and not worse for the other, with the largest
    sum; None where nothing was left on the table."""
    own, other = worth(domain, package)
    rows = [row for row in frontier(domain) if row.player >= own and row.other >= other]
    found = max(rows, key=lambda row: row.player + row.other)
    return found if found.player + found.other > own + other else None


@lru_cache(maxsize=512)
def ranked(points: Points) -> tuple[tuple[int, ...], tuple[Picks, ...]]:
    """All packages by rising value to one side: the values, and the packages beside them."""
    values, packages = sums(points), list(product(*[range(len(row)) for row in points]))
    order = sorted(range(len(values)), key=values.__getitem__)
    return tuple([values[place] for place in order]), tuple([packages[place] for place in order])
