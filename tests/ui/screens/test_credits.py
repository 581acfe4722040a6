"""Credits and troubles."""

from __future__ import annotations

import pytest
from playing import LOOKS, Knocked, faults

from intlgame.paths import bundled
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.credits import Credits
from intlgame.ui.screens.trouble import Trouble


def test_each_work_of_others_is_named() -> None:
    told = Pilot(Credits(Knocked(), "1.2.3")).texts()
    for words in (
        "1.2.3",
        "Natural Earth",
        "flag-icons",
        "Lucide",
        "Open Peeps",
        "Inter",
        "Noto",
        "pygame-ce",
    ):
        assert words in told


def test_the_word_about_borders_is_the_one_of_the_map() -> None:
    written = " ".join(bundled("assets", "map", "README.md").read_text("utf-8").replace(">", " ").split())
    told = Pilot(Credits(Knocked(), "1.2.3")).texts()
    sentence = next(line for line in told.splitlines() if line.startswith("Borders and names"))
    assert sentence in written


def test_a_trouble_has_two_ways_on() -> None:
    doors = Knocked()
    pilot = Pilot(Trouble(doors, "The run could not be opened", ("Line 3 is damaged.",)))
    assert "Line 3 is damaged." in pilot.texts()
    assert pilot.focused.label == "Back"
    pilot.press("t")
    assert doors.at == ["title"]


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(look: Look) -> None:
    assert faults(Pilot(Credits(Knocked(), "1.2.3"), look)) == []
    sentence = (
        "/home/player/.local/share/intlgame/runs/2026-11-24-first-steps-0a1b2c3d could not be read. " * 3
    )
    assert faults(Pilot(Trouble(Knocked(), "The run could not be opened", (sentence,)), look)) == []
