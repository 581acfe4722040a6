"""The preparation sheet: read, weigh, guess, set limits, choose who goes, and sit down."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from meeting import TALK, content
from playing import LOOKS, Knocked, faults, run

from intlgame.rules.content.conditions import Condition
from intlgame.rules.content.effects import Promise
from intlgame.rules.state import Given
from intlgame.runs import files
from intlgame.runs.session import Session
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.prepare import PrepareScreen
from intlgame.ui.tree import name, walk
from intlgame.ui.widgets.preparation_sheet import Draft

WIDE = Look(size=(1920, 1080))


def sheet(folder: Path) -> tuple[Session, Knocked, Pilot]:
    session, doors = run(folder, content()), Knocked()
    return session, doors, Pilot(PrepareScreen(session, doors, TALK), WIDE)


def filled(pilot: Pilot) -> Pilot:
    """The sheet with all that is needed, by keys alone."""
    pilot.focus("limit").press("Right", "Right", "Left")
    pilot.focus("target").press("PageUp")
    for key in ("opening-market", "who-ines", "plan-own"):
        pilot.focus(key).press("Space")
    return pilot


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    session = run(tmp_path, content())
    pilot = Pilot(PrepareScreen(session, Knocked(), TALK), look)
    assert faults(pilot) == []
    pilot.press("a", "p", "h").focus("guess-price-2").press("Space")
    filled(pilot).focus("limit").press("Home")
    assert faults(pilot) == []
    pilot.focus("limit").press("Right").press("g")
    assert session.state.talks
    assert faults(Pilot(PrepareScreen(session, Knocked(), TALK), look)) == []


def test_the_sheet_is_filled_and_the_table_reached_by_keys_alone(tmp_path: Path) -> None:
    session, doors, pilot = sheet(tmp_path)
    pilot.press("b")
    assert "Suppliers are paid after 58 days on average." in pilot.texts()
    pilot.focus("guess-delivery-2").press("Space").focus("guess-display-0").press("Space")
    pilot.focus("question-payment").press("Space").focus("question-delivery").press("Space")
    filled(pilot).press("g")
    assert doors.at == ["table"]
    assert doors.told == [TALK]
    prepared = session.state.talks[0].prepared
    assert prepared.guesses == (("delivery", 2), ("display", 0))
    assert prepared.questions == ("payment", "delivery")
    assert (prepared.limit, prepared.target, prepared.opening) == (39, 79, "market")
    assert (prepared.delegation, prepared.language) == ("ines", "own")


def test_what_is_missing_is_said_in_one_sentence(tmp_path: Path) -> None:
    _session, doors, pilot = sheet(tmp_path)
    missing = "Still to settle: your limit, your target, the reason for your opening, who goes, the language."
    assert pilot.find("sit-down").disabled == missing
    pilot.press("g")
    assert doors.at == []
    pilot.focus("who-ines").press("Space").focus("limit").press("Right")
    missing = "Still to settle: your target, the reason for your opening, the language."
    assert pilot.find("sit-down").disabled == missing
    assert not filled(pilot).find("sit-down").disabled


def test_guesses_and_questions_can_stay_open(tmp_path: Path) -> None:
    session, _doors, pilot = sheet(tmp_path)
    filled(pilot).press("g")
    assert session.state.talks[0].prepared.guesses == ()
    assert session.state.talks[0].prepared.questions == ()


def test_a_guess_can_be_taken_back(tmp_path: Path) -> None:
    _session, _doors, pilot = sheet(tmp_path)
    pilot.focus("guess-price-1").press("Space")
    assert "1 of 7 guessed" in name(pilot.find("step-2"))
    pilot.press("Left", "Left", "Space")
    assert pilot.find("guess-price--1").checked
    assert "0 of 7 guessed" in name(pilot.find("step-2"))


def test_a_step_is_a_key_away_wherever_it_stands(tmp_path: Path) -> None:
    session = run(tmp_path, content())
    pilot = Pilot(PrepareScreen(session, Knocked(), TALK), Look(size=(1280, 720)))
    for number in "645123":
        pilot.press(number)
        assert pilot.focused.key == f"step-{number}"
        _x, y, _w, h = pilot.focused.rect
        assert 0 < y < y + h < 720
    assert not session.state.opened


def test_points_of_the_own_side_are_told_and_those_of_the_other_are_not(tmp_path: Path) -> None:
    _session, _doors, pilot = sheet(tmp_path)
    texts = pilot.texts()
    assert "30 days: 18 points" in texts
    assert "up to 24 points" in texts
    assert "13" not in texts.split("Payment")[1].split("Delivery")[0]


def test_a_limit_below_the_alternative_is_said_in_words(tmp_path: Path) -> None:
    _session, _doors, pilot = sheet(tmp_path)
    pilot.focus("limit").press("Left", "Left")
    assert "Your limit is 2 points below your alternative" in pilot.texts()
    pilot.press("Right", "Right")
    assert "Your limit is your alternative" in pilot.texts()
    assert pilot.find("On one scale").value == "your alternative 38, limit 38, target not set"


def test_a_target_below_the_limit_is_said_and_refused(tmp_path: Path) -> None:
    _session, _doors, pilot = sheet(tmp_path)
    filled(pilot).focus("target").press("Home")
    assert "Your target is below your limit." in pilot.texts()
    assert pilot.find("sit-down").disabled


def test_work_on_the_alternative_is_worth_something_at_once(tmp_path: Path) -> None:
    session, _doors, pilot = sheet(tmp_path)
    assert "worth 38 points" in name(pilot.find("step-3"))
    pilot.press("p")
    assert session.state.improved == ((TALK, "gallery"),)
    assert "worth 45 points" in name(pilot.find("step-3"))
    assert "The gallery takes 60 lamps and pays on delivery." in pilot.texts()


def test_at_most_four_questions(tmp_path: Path) -> None:
    _session, _doors, pilot = sheet(tmp_path)
    for issue in ("volume", "price", "payment", "delivery"):
        pilot.focus(f"question-{issue}").press("Space")
    assert pilot.find("question-volume").value == "asked as number 1"
    assert pilot.find("question-training").disabled == "Four questions are chosen."
    pilot.focus("question-volume").press("Space")
    assert not pilot.find("question-training").disabled
    assert pilot.find("question-price").value == "asked as number 1"


def test_the_language_gap_is_told_for_those_who_go(tmp_path: Path) -> None:
    _session, _doors, pilot = sheet(tmp_path)
    assert not pilot.has("gap")
    pilot.focus("who-ines").press("Space").focus("plan-own").press("Space")
    assert "Inês speaks English at B2; Marta speaks it at C1." in pilot.texts()
    pilot.focus("who-rui").press("Space")
    assert "Rui speaks Spanish at B1; Marta speaks it as a first language." in pilot.texts()
    assert "Some of what they say will stay unclear. About one figure in 8 may be misheard." in pilot.texts()
    pilot.focus("plan-briefed").press("Space")
    assert "Everything takes almost twice as long." in pilot.texts()
    assert "€800 · 3 days" in name(pilot.find("step-6"))


def test_what_cannot_be_paid_says_why(tmp_path: Path) -> None:
    made = content()
    firm = replace(made.campaign.firm, cash=100, credit_line=0)
    session = run(tmp_path, replace(made, campaign=replace(made.campaign, firm=firm)))
    pilot = Pilot(PrepareScreen(session, Knocked(), TALK), WIDE)
    assert pilot.find("work-gallery").disabled == "You are €200 short."
    assert filled(pilot).find("sit-down").disabled == "You are €320 short."


def test_the_adviser_is_asked_once_and_it_is_said_before_that_it_is_noted(tmp_path: Path) -> None:
    session, _doors, pilot = sheet(tmp_path)
    assert "noted in your report" in pilot.find("ask").description
    assert "could help her a lot" not in pilot.texts()
    pilot.press("h")
    assert "could help her a lot" in pilot.texts()
    assert session.state.asked == (TALK,)
    assert not pilot.has("ask")


def test_a_draft_handed_on_survives_leaving(tmp_path: Path) -> None:
    session, draft = run(tmp_path, content()), Draft()
    filled(Pilot(PrepareScreen(session, Knocked(), TALK, draft), WIDE))
    again = Pilot(PrepareScreen(session, Knocked(), TALK, draft), WIDE)
    assert not again.find("sit-down").disabled
    assert again.find("who-ines").checked


def test_a_full_disk_keeps_the_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, doors, pilot = sheet(tmp_path)
    filled(pilot)

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(files.os, "fsync", refuse)
        pilot.press("g")
    assert doors.at == ["problem"]
    assert not session.state.talks
    pilot.press("g")
    assert doors.at == ["problem", "table"]


def test_once_sat_down_the_sheet_is_read_and_not_changed(tmp_path: Path) -> None:
    session, _doors, pilot = sheet(tmp_path)
    pilot.focus("guess-price-1").press("Space").focus("question-price").press("Space")
    filled(pilot).press("g")
    doors = Knocked()
    again = Pilot(PrepareScreen(session, doors, TALK), WIDE)
    assert "Price per lamp: matters" in again.texts()
    assert not any(again.has(key) for key in ("limit", "who-ines", "work-gallery", "ask"))
    again.press("g")
    assert doors.at == ["table"]
    assert len(session.state.talks) == 1


def test_who_remembers_the_firm_says_so_before_the_talk(tmp_path: Path) -> None:
    session, _doors, pilot = sheet(tmp_path)
    assert not pilot.has("remembered")
    promise = Promise(id="list", to="marta", text="a price list by Friday", kept=Condition())
    session.state = replace(
        session.state,
        trust=(("marta", 35),),
        promises=(Given(promise=promise, to="marta", due=1, kept=False),),
    )
    texts = Pilot(PrepareScreen(session, Knocked(), TALK), WIDE).texts()
    assert "Marta Ibarra is careful with you" in texts
    assert "Promised: a price list by Friday, broken" in texts


def test_one_column_tells_who_will_be_met_too(tmp_path: Path) -> None:
    session = run(tmp_path, content())
    texts = Pilot(PrepareScreen(session, Knocked(), TALK), Look(size=(1280, 720), text_scale=2.0)).texts()
    assert "Keeps a notebook of every promise" in texts
    assert "English\u00a0C1" in texts


def test_every_control_has_a_name_and_a_way_by_tab(tmp_path: Path) -> None:
    _session, _doors, pilot = sheet(tmp_path)
    controls = [node for node in walk(pilot.stage.root) if node.focusable]
    assert all(name(node) for node in controls)
    seen = set()
    for _ in controls:
        pilot.press("Tab")
        seen.add(pilot.focused.key)
    assert {"step-1", "step-6", "cue-mail", "work-gallery", "limit", "target", "sit-down", "ask"} <= seen
    assert any(key.startswith("guess-price") for key in seen)


def test_steps_read_in_order_down_the_left_and_then_down_the_right(tmp_path: Path) -> None:
    _session, _doors, pilot = sheet(tmp_path)
    places = [pilot.find(f"step-{number}").rect[:2] for number in range(1, 7)]
    assert [x for x, _y in places] == [places[0][0]] * 3 + [places[3][0]] * 3
    assert places[0][0] < places[3][0]
    assert places[0][1] < places[1][1] < places[2][1]
    assert places[3][1] < places[4][1] < places[5][1]
    pilot.look(size=(1280, 720), text_scale=2.0)
    assert [
        node.key for node in walk(pilot.stage.root) if node.key.startswith("step-") and node.shortcut
    ] == [f"step-{number}" for number in range(1, 7)]


def test_the_way_on_is_in_sight_at_every_size(tmp_path: Path) -> None:
    for number, look in enumerate(LOOKS):
        pilot = Pilot(PrepareScreen(run(tmp_path / str(number), content()), Knocked(), TALK), look)
        _x, y, _w, h = pilot.find("sit-down").rect
        assert y + h <= look.size[1]
