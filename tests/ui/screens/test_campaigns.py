"""Choosing a campaign, and packs that cannot be played."""

from __future__ import annotations

from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults

from intlgame.packs.offers import Offer
from intlgame.packs.problems import Problem
from intlgame.ui.doors import Player
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.campaigns import Campaigns

FINE = Offer(
    path=Path("/packs/first-steps"),
    pack="first-steps",
    campaign="first-steps",
    title="First steps",
    tagline="A first order from a near market",
    about="For whoever has never exported.\n\nEvery mechanic comes up once.",
    firm="Luzeiro",
    place="Aveiro",
    country="PT",
    minutes=20,
    quarters=4,
    claims=("C01", "C07"),
    authors=("The First Shipment authors",),
    version="1.0",
    licence="CC BY-SA 4.0",
)
OTHER = Offer(path=Path("/packs/b"), pack="b", campaign="north", title="North", minutes=60, quarters=8)
BROKEN = Offer(
    path=Path("/home/player/a folder/of-packs/which-has/a-rather-long-name.zip"),
    pack="mine",
    title="My own pack",
    problems=tuple(
        Problem(
            code="P031",
            file="matters/fair.yaml",
            line=n,
            sentence=f'Unknown key "lable{n}".',
            suggestion='Did you mean "label"?',
        )
        for n in range(1, 6)
    ),
)
NAMES = {"C01": "Market intelligence and selection", "C07": "Trade finance, payment and currency risk"}


def shown(
    *offers: Offer, doors: Knocked | None = None, finds: tuple[Problem, ...] = (), look: Look | None = None
) -> Pilot:
    return Pilot(Campaigns(doors or Knocked(), Player(), offers, lambda _offer: finds, NAMES), look)


def test_the_first_campaign_begins_with_one_key() -> None:
    doors = Knocked()
    pilot = shown(FINE, OTHER, doors=doors)
    assert pilot.focused.label == "Begin"
    pilot.press("Enter")
    assert (doors.at, doors.told) == (["start"], ["first-steps/first-steps"])


def test_a_campaign_says_what_a_chooser_asks() -> None:
    told = shown(FINE).texts()
    for words in ("about 20 minutes", "4 quarters", "Luzeiro, Aveiro", "version 1.0", *NAMES.values()):
        assert words in told
    assert "not been tried with a panel" in told


def test_another_is_chosen_by_its_number() -> None:
    doors = Knocked()
    shown(FINE, OTHER, doors=doors).press("2", "b")
    assert doors.told == ["b/north"]


def test_arrows_move_in_the_list() -> None:
    pilot = shown(FINE, OTHER, BROKEN).focus("offer-0").press("Down")
    assert pilot.focused.key == "offer-1"
    pilot.press("Enter")
    assert pilot.find("offer-1").selected


def test_a_broken_pack_is_told_with_its_first_faults_and_how_to_check_it() -> None:
    doors = Knocked()
    pilot = shown(FINE, BROKEN, doors=doors).press("2")
    told = pilot.texts()
    assert 'Unknown key "lable1". Did you mean "label"?' in told
    assert "lable4" not in told
    assert "And 2 more." in told
    assert f"intlgame pack check {BROKEN.path}" in told
    pilot.press("b")
    assert doors.at == []
    assert pilot.stage.notice == "This pack cannot be played as it is."


def test_faults_found_on_loading_stop_the_start_and_are_shown() -> None:
    doors = Knocked()
    found = (Problem(code="P064", file="campaigns/x.yaml", sentence="C01 has too little evidence."),)
    pilot = shown(FINE, doors=doors, finds=found).press("b")
    assert doors.at == []
    assert "C01 has too little evidence." in pilot.texts()
    assert pilot.find("begin").disabled


def test_without_any_campaign_there_is_a_way_back() -> None:
    pilot = shown()
    assert "no campaign" in pilot.texts()
    assert pilot.focused.label == "Back"


@pytest.mark.parametrize("key", ["1", "2"])
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(look: Look, key: str) -> None:
    assert faults(shown(FINE, BROKEN, OTHER, look=look).press(key)) == []
