"""What stands in a matter, and in which order."""

from collections import Counter
from dataclasses import replace

import builders
from intlgame.rules.agenda import shown_reasons
from intlgame.rules.start import start

CONTENT = builders.content()
MATTERS = [matter for matter in CONTENT.campaign.matters if len(matter.reasons) > 1]


def test_the_best_reason_may_stand_anywhere() -> None:
    runs = 600
    for matter in MATTERS:
        best = max(matter.reasons, key=lambda reason: reason.value)
        places = Counter(shown_reasons(start(CONTENT, seed), matter).index(best) for seed in range(runs))
        even = runs / len(matter.reasons)
        assert all(0.8 * even < places[place] < 1.2 * even for place in range(len(matter.reasons)))


def test_a_run_keeps_its_order_and_leaves_nothing_out() -> None:
    early = start(CONTENT, 3)
    for matter in MATTERS:
        shown = shown_reasons(early, matter)
        assert set(shown) == set(matter.reasons)
        assert shown_reasons(replace(early, quarter=2, days=0), matter) == shown


def test_matters_of_one_run_are_not_all_in_the_same_order() -> None:
    reasons = MATTERS[0].reasons
    orders = {shown_reasons(start(CONTENT, 3), replace(MATTERS[0], id=f"m{n}")) for n in range(20)}
    assert len(orders) > 1
    assert all(set(order) == set(reasons) for order in orders)
