"""`changed` is `dataclasses.replace`, only faster."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intlgame.rules.changing import changed
from intlgame.rules.state import Entered, State

STATE = State(seed=1, days=3, balances=(("cash", 12),), weights={"a": 2})


@given(days=st.integers(), flags=st.lists(st.text(max_size=4), max_size=3).map(tuple), over=st.booleans())
def test_it_gives_what_replace_gives_and_leaves_the_value_alone(
    days: int, flags: tuple[str, ...], over: bool
) -> None:
    made = changed(STATE, days=days, flags=flags, over=over)
    assert made == replace(STATE, days=days, flags=flags, over=over)
    assert STATE.days == 3
    assert type(made) is State


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(TypeError, match="Entered has no markt"):
        changed(Entered(market="no", reserve="", stop_rule="", quarter=1), markt="fr")
