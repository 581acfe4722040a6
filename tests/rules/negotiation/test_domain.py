"""What can be computed about a negotiation is exact: it equals the slow, obvious way."""

from collections.abc import Sequence
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from intlgame.rules.mechanics.negotiation.domain import (
    FULL,
    Deal,
    Domain,
    Side,
    analysis,
    better_swap,
    importance,
    worth,
)
from rules.negotiation.random_domains import NO_ZONE, random_domain
from rules.negotiation.reference_game import reference_game


def test_the_reference_game_gives_its_stated_figures() -> None:
    seen = analysis(reference_game())
    sums = [row.player + row.other for row in seen.outcomes]
    assert seen.best_joint.player + seen.best_joint.other == 12_400
    assert seen.nash is not None
    assert (seen.nash.player, seen.nash.other) == (5_900, 6_500)
    assert round(sum(sums) / len(sums), -2) == 10_700
    assert max(row.player for row in seen.outcomes) == FULL
    assert max(row.other for row in seen.outcomes) == FULL


def dominated(row: Deal, rows: Sequence[Deal]) -> bool:
    return any(each.player >= row.player and each.other >= row.other and each[1:] != row[1:] for each in rows)


def test_frontier_and_nash_equal_brute_force_on_150_random_domains() -> None:
    for seed in range(150):
        domain = random_domain(seed, 3)
        seen = analysis(domain)
        rows = [Deal(p, *worth(domain, p)) for p in product(*[options for _, options in domain.issues])]
        frontier = {row[1:] for row in rows if not dominated(row, rows)}
        assert {row[1:] for row in seen.frontier} == frontier
        assert list(seen.frontier) == sorted(seen.frontier, key=lambda row: row.player)
        own, other = domain.player.alternative, domain.other.alternative
        zone = [row for row in rows if row.player >= own and row.other >= other]
        best = max((row.player - own) * (row.other - other) for row in zone)
        assert seen.nash is not None
        assert (seen.nash.player - own) * (seen.nash.other - other) == best


def test_the_points_of_a_small_domain() -> None:
    """Each side cares about one thing: the trade is plain, and the best for both."""
    domain = Domain(
        issues=(("price", ("low", "high")), ("delivery", ("fast", "slow"))),
        player=Side(points=((8_000, 0), (2_000, 0)), alternative=1_000),
        other=Side(points=((0, 2_000), (0, 8_000)), alternative=1_000),
    )
    seen = analysis(domain)
    assert [row.package for row in seen.frontier] == [("high", "slow"), ("low", "slow"), ("low", "fast")]
    trade = ("low", "slow")
    for point in (seen.nash, seen.kalai, seen.egalitarian, seen.utilitarian):
        assert point is not None
        assert point.package == trade
    assert seen.best_joint.package == trade
    swap = better_swap(domain, ("high", "fast"))
    assert swap is not None
    assert swap.package == trade
    assert better_swap(domain, trade) is None


def test_no_zone_is_said_and_not_papered_over() -> None:
    empty = [d for seed in range(40) if not analysis(d := random_domain(seed, alternatives=NO_ZONE)).zone]
    assert empty, "the distribution must give some"
    for domain in empty:
        seen = analysis(domain)
        assert (seen.nash, seen.kalai, seen.egalitarian, seen.utilitarian) == (None,) * 4
        assert seen.integrative == 0


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_a_better_swap_dominates_and_nothing_beats_it(seed: int) -> None:
    domain = random_domain(seed, 3)
    rows = analysis(domain).outcomes
    row = rows[seed % len(rows)]
    swap = better_swap(domain, row.package)
    better = [each for each in rows if each.player >= row.player and each.other >= row.other]
    most = max(each.player + each.other for each in better)
    if swap is None:
        assert most == row.player + row.other
    else:
        assert swap in better
        assert swap.player + swap.other == most > row.player + row.other


def test_importance_is_relative_to_the_number_of_issues() -> None:
    points = ((0, 5_000), (0, 2_500), (0, 1_500), (0, 1_000))
    assert [importance(points, issue) for issue in range(4)] == [2, 1, 0, 0]
