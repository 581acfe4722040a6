"""Who plays: nothing has to be filled in, nothing is kept unasked."""

from __future__ import annotations

import pytest
from keeping import Kept
from playing import LOOKS, Knocked, faults

import builders
from intlgame.settings import Settings
from intlgame.ui.doors import Player
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screen import Move, Stay
from intlgame.ui.screens.player import PlayerScreen


class Gate(Knocked):
    """Keeps the player who came to the campaigns."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[Player] = []

    def campaigns(self, player: Player) -> Move:
        self.came.append(player)
        return Stay()


def shown(keeper: Kept | None = None, gate: Gate | None = None, look: Look | None = None) -> Pilot:
    screen = PlayerScreen(keeper or Kept(), gate or Gate(), "Lantern 27", builders.framework)
    return Pilot(screen, look)


def test_one_key_is_enough() -> None:
    gate = Gate()
    shown(gate=gate).press("Enter")
    assert gate.came == [Player(pseudonym="Lantern 27")]


def test_what_is_chosen_is_handed_on() -> None:
    gate = Gate()
    pilot = shown(gate=gate)
    pilot.focus("pseudonym").type("  Tern 4 ")
    pilot.focus("role-finance").press("Space")
    pilot.focus("mode-assessment").press("Space")
    pilot.focus("pseudonym").press("Enter")
    assert gate.came == [Player(pseudonym="Tern 4", role="finance", mode="assessment")]


def test_a_pseudonym_is_not_kept_unless_the_box_is_ticked() -> None:
    keeper = Kept()
    pilot = shown(keeper)
    pilot.focus("pseudonym").type("Tern 4").press("Enter")
    assert keeper.settings.pseudonym == ""
    pilot.focus("remember").press("Space")
    pilot.focus("go").press("Enter")
    assert (keeper.settings.remember, keeper.settings.pseudonym) == (True, "Tern 4")


def test_a_kept_pseudonym_is_there_again() -> None:
    assert shown(Kept(Settings(remember=True, pseudonym="Tern 4"))).find("pseudonym").value == "Tern 4"


def test_the_advice_about_names_is_heard_at_the_box() -> None:
    assert "real name" in shown().find("pseudonym").description


def test_looks_change_at_once() -> None:
    keeper = Kept()
    pilot = shown(keeper).focus("text-size").press("Right")
    pilot.focus("theme-dark").press("Space")
    assert (keeper.settings.text_scale, keeper.settings.theme) == (110, "dark")


def test_a_rating_is_given_taken_back_and_handed_on() -> None:
    gate = Gate()
    pilot = shown(gate=gate).press("r")
    pilot.focus("rate-C01-3").press("Space")
    pilot.focus("rate-C07-2").press("Space")
    assert pilot.find("rate-C01-3").checked
    pilot.focus("rate-C07-2").press("Space")
    assert not pilot.find("rate-C07-2").checked
    pilot.press("Escape", "g")
    assert gate.came[0].self_rating == {"C01": 3}


def test_arrows_move_between_the_levels_of_one_competency() -> None:
    pilot = shown().press("r").focus("rate-C03-1")
    assert pilot.press("Right").focused.key == "rate-C03-2"
    assert pilot.focused.label == "2: Guided"


def test_without_a_framework_there_is_no_rating_and_no_fault() -> None:
    pilot = Pilot(PlayerScreen(Kept(), Gate(), "Lantern 27", lambda: None)).press("r")
    assert isinstance(pilot.screen, PlayerScreen)
    assert not pilot.has("rating-done")


@pytest.mark.parametrize("rating", [False, True])
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(look: Look, rating: bool) -> None:
    pilot = shown(look=look)
    if rating:
        pilot.press("r")
    assert faults(pilot) == []
