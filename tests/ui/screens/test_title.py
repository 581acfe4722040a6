"""The first impression: what can be done, by key, and nothing that cannot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults

from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.title import Title, Unfinished

NEWEST = Unfinished(folder=Path("run"), campaign="First steps", detail="Quarter 3 of 8, as Keel 12")


def test_without_a_run_the_first_thing_is_a_new_one() -> None:
    doors = Knocked()
    pilot = Pilot(Title(doors, "1.2.3"))
    assert pilot.focused.label.startswith("New run")
    assert not pilot.has("continue")
    pilot.press("Enter")
    assert doors.at == ["player"]


def test_with_a_run_the_first_thing_is_to_go_on() -> None:
    doors = Knocked()
    pilot = Pilot(Title(doors, "1.2.3", NEWEST))
    assert pilot.focused.label == "Continue: First steps · Quarter 3 of 8, as Keel 12"
    pilot.press("Enter")
    assert doors.at == ["resume"]


@pytest.mark.parametrize(
    ("key", "door"), [("n", "player"), ("r", "runs"), ("s", "settings"), ("l", "credits"), ("c", "resume")]
)
def test_every_line_has_its_key(key: str, door: str) -> None:
    doors = Knocked()
    Pilot(Title(doors, "1.2.3", NEWEST)).press(key)
    assert doors.at == [door]


def test_quit_quits_and_escape_does_not() -> None:
    pilot = Pilot(Title(Knocked(), "1.2.3"))
    assert not pilot.press("Escape").stage.over
    assert pilot.press("q").stage.over


def test_the_arrows_reach_every_line() -> None:
    pilot = Pilot(Title(Knocked(), "1.2.3", NEWEST))
    seen = [pilot.focused.key]
    for _step in range(5):
        seen.append(pilot.press("Down").focused.key)
    assert seen == ["continue", "new", "runs", "settings", "credits", "quit"]


def test_a_notice_is_said_once() -> None:
    pilot = Pilot(Title(Knocked(), "1.2.3", notice="The settings were damaged."))
    assert "The settings were damaged." in pilot.texts()
    pilot.press("s")
    pilot.stage.rebuild()
    assert "damaged" not in pilot.texts()


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(look: Look, theme: str) -> None:
    assert faults(Pilot(Title(Knocked(), "1.2.3", NEWEST), replace(look, theme=theme))) == []
