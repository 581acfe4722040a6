"""No overflow, overlap or cut text on any screen, at any text scale and window size."""

from __future__ import annotations

from collections.abc import Callable

import demo
import pytest

from intlgame.ui.layout import Look
from intlgame.ui.lint import lint
from intlgame.ui.pilot import Pilot
from intlgame.ui.screen import Screen
from intlgame.ui.standard import Guide, Problem
from intlgame.ui.terminal import Cells
from intlgame.ui.tree import Node, font

SCREENS: tuple[Callable[[], Screen], ...] = (
    demo.MarketChoice,
    demo.Negotiation,
    demo.Everything,
    lambda: demo.Everything(asking=True),
    lambda: Guide("Markets", ("What it is for.",), (("1 – 8", "choose"),)),
    lambda: Problem("ValueError: no such market", "Traceback"),
)
SIZES = ((1280, 720), (1366, 768), (1920, 1080), (2560, 1080), (1280, 1024), (3840, 2160))


@pytest.mark.parametrize("make", SCREENS)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.4, 1.6, 2.0])
def test_screens_are_clean(make: Callable[[], Screen], scale: float) -> None:
    pilot = Pilot(make())
    for size in SIZES:
        look = Look(size=size, text_scale=scale)
        pilot.stage.resize(look)
        assert lint(pilot.stage.root, pilot.stage.typesetter, look.spacing) == [], size


def test_it_finds_what_is_wrong() -> None:
    wide = Node(role="text", key="wide", runs="x" * 40, font=font(20), rect=(0, 0, 100, 30))
    out = Node(key="out", rect=(90, 0, 30, 30))
    over = Node(key="over", rect=(10, 5, 30, 10))
    faults = lint(Node(dir="row", rect=(0, 0, 100, 40), children=(wide, out, over)), Cells())
    assert any("'wide'" in fault and "cut off" in fault for fault in faults)
    assert any("'out'" in fault and "reaches out" in fault for fault in faults)
    assert any("'over'" in fault and "lies over" in fault for fault in faults)
