"""The table of concessions is the power it stands for."""

import pytest

from intlgame.rules.mechanics.negotiation.concession import given_way


@pytest.mark.parametrize("pace", range(101))
def test_it_is_the_power_within_a_thousandth(pace: int) -> None:
    exponent = 1 / (0.25 + 0.015 * pace)
    for time in range(0, 10_001, 7):
        assert given_way(pace, time) / 10_000 == pytest.approx((time / 10_000) ** exponent, abs=1e-3)


def test_it_never_goes_back_and_ends_at_the_whole() -> None:
    for pace in range(0, 101, 10):
        steps = [given_way(pace, time) for time in range(10_001)]
        assert steps == sorted(steps)
        assert (steps[0], steps[-1], given_way(pace, 20_000)) == (0, 10_000, 10_000)
