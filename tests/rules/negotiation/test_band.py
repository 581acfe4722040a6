"""The search by halves finds what looking at every package finds."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from intlgame.rules.mechanics.negotiation.band import best_in_band, halves

rows = st.lists(st.integers(0, 60), min_size=1, max_size=4)


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_it_equals_brute_force(data: st.DataObject) -> None:
    points = tuple(tuple(row) for row in data.draw(st.lists(rows, min_size=1, max_size=5)))
    scores = [[data.draw(st.integers(-20, 20)) for _ in row] for row in points]
    low = data.draw(st.integers(0, 120))
    high = low + data.draw(st.integers(0, 80))
    everything = list(product(*[range(len(row)) for row in points]))
    barred = data.draw(st.lists(st.sampled_from(everything), max_size=3))
    fitting = {
        picks: sum(row[pick] for row, pick in zip(scores, picks, strict=True))
        for picks in everything
        if picks not in barred
        and low <= sum(row[pick] for row, pick in zip(points, picks, strict=True)) <= high
    }
    found = best_in_band(halves(points), scores, low, high, barred)
    if not fitting:
        assert found is None
    else:
        assert found is not None
        assert found[0] == fitting[found[1]] == max(fitting.values())
