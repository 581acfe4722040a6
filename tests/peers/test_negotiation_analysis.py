"""Frontier and Nash point of 150 random negotiations are those that NegMAS finds."""

import pytest
from negmas import make_issue
from negmas.outcomes import Issue
from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.preferences.ops import nash_points, pareto_frontier

from intlgame.rules.mechanics.negotiation.domain import FULL, Domain, Side, analysis
from rules.negotiation.random_domains import random_domain


def issues_of(domain: Domain) -> list[Issue]:
    return [make_issue(values=list(options), name=name) for name, options in domain.issues]


def utility(domain: Domain, side: Side) -> LinearAdditiveUtilityFunction:
    issues = issues_of(domain)
    values = {
        issue.name: {option: points / FULL for option, points in zip(options, row, strict=True)}
        for issue, (_, options), row in zip(issues, domain.issues, side.points, strict=True)
    }
    return LinearAdditiveUtilityFunction(
        values=values,
        weights={issue.name: 1.0 for issue in issues},
        issues=issues,
        reserved_value=side.alternative / FULL,
    )


def whole(point: tuple[float, ...]) -> tuple[int, ...]:
    return tuple(round(each * FULL) for each in point)


@pytest.mark.parametrize("seed", range(150))
def test_the_frontier_and_the_nash_point_are_the_same(seed: int) -> None:
    domain = random_domain(seed)
    seen = analysis(domain)
    utilities = (utility(domain, domain.player), utility(domain, domain.other))
    packages = [row.package for row in seen.outcomes]
    frontier, _ = pareto_frontier(utilities, outcomes=packages, sort_by_welfare=True)
    own, other = domain.player.alternative, domain.other.alternative
    rational = {row[1:] for row in seen.frontier if row.player >= own and row.other >= other}
    assert {whole(point) for point in frontier} == rational
    assert seen.nash is not None
    points = {whole(point) for point, _ in nash_points(utilities, frontier)}
    assert seen.nash[1:] in points
