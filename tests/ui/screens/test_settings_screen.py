"""Settings take effect at once, and a disk that refuses is told."""

from __future__ import annotations

import pytest
from keeping import Kept
from playing import LOOKS, Knocked, faults

from intlgame.settings import Settings
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.settings import SettingsScreen


def shown(keeper: Kept, look: Look | None = None) -> Pilot:
    return Pilot(SettingsScreen(keeper, Knocked(), "/documents/First Shipment"), look)


def test_text_size_moves_with_the_arrows() -> None:
    keeper = Kept()
    pilot = shown(keeper).focus("text-size").press("Right", "Right")
    assert keeper.settings.text_scale == 125
    assert pilot.focused.value == "125 %"
    pilot.press("End")
    assert keeper.settings.text_scale == 200


@pytest.mark.parametrize("theme", ["dark", "contrast", "light"])
def test_a_theme_is_chosen_by_keyboard(theme: str) -> None:
    keeper = Kept()
    pilot = shown(keeper).focus(f"theme-{theme}").press("Space")
    assert keeper.settings.theme == theme
    assert pilot.find(f"theme-{theme}").checked


@pytest.mark.parametrize("name", ["reduced_motion", "self_voicing", "remember"])
def test_each_switch_goes_on_and_off(name: str) -> None:
    keeper = Kept()
    pilot = shown(keeper).focus(name).press("Space")
    assert getattr(keeper.settings, name) is True
    pilot.press("Space")
    assert getattr(keeper.settings, name) is False


def test_to_forget_a_pseudonym_is_to_forget_it_now() -> None:
    keeper = Kept(Settings(remember=True, pseudonym="Keel 12"))
    shown(keeper).focus("remember").press("Space")
    assert keeper.settings.pseudonym == ""


def test_the_folder_is_taken_when_it_is_used() -> None:
    keeper = Kept()
    pilot = shown(keeper)
    assert pilot.find("use-folder").disabled == "This folder is in use."
    pilot.focus("folder").type("/usb/profiles")
    assert keeper.settings.exports == ""
    assert pilot.find("use-folder").disabled == ""
    pilot.press("Enter")
    assert keeper.settings.exports == "/usb/profiles"


def test_a_disk_that_refuses_is_told() -> None:
    pilot = shown(Kept(says="The disk is full.")).focus("reduced_motion").press("Space")
    told = pilot.find("told")
    assert told.live
    assert "The disk is full." in pilot.texts()


def test_it_is_a_way_out_of_a_run() -> None:
    doors = Knocked()
    Pilot(SettingsScreen(Kept(), doors, "/documents")).press("t")
    assert doors.at == ["title"]


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(look: Look) -> None:
    assert faults(shown(Kept(says="A sentence that says what was not kept, and why."), look)) == []
