"""Chance is a number that depends on the seed and a label alone."""

from collections import Counter

from intlgame.rules.chance import draw, happens


def test_a_draw_depends_on_seed_and_label_only() -> None:
    assert draw(7, "a", 1000) == draw(7, "a", 1000)
    assert {draw(7, label, 10**6) for label in "abcdef"} != {draw(8, label, 10**6) for label in "abcdef"}
    assert draw(-1, "a", 10) in range(10)


def test_draws_are_evenly_spread() -> None:
    counts = Counter(draw(seed, "die", 6) for seed in range(12_000))
    expected = 2000
    chi_square = sum((counts[side] - expected) ** 2 / expected for side in range(6))
    assert chi_square < 20.5, "p < .001 for five degrees of freedom"


def test_percentages_at_the_ends_are_certain() -> None:
    assert all(happens(seed, "x", 100) for seed in range(200))
    assert not any(happens(seed, "x", 0) for seed in range(200))
