"""The grid: weights, showstoppers, the fit that follows, and the decision for a market."""

from __future__ import annotations

from pathlib import Path

import pytest
from playing import LOOKS, Knocked, busy_content, faults, run

from intlgame.rules.decision import Enter, Research, Weigh
from intlgame.runs.problems import CannotSave
from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.compare import Compare
from intlgame.ui.tree import name, walk

WIDE = Look(size=(1920, 1080))


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("busy", [False, True], ids=["three markets", "eight markets"])
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look, busy: bool) -> None:
    session = run(tmp_path, busy_content() if busy else None)
    session.decide(Research(market="gb", group="demand", channel="open-data"))
    pilot = Pilot(Compare(session, Knocked()), look)
    assert faults(pilot) == []
    pilot.press("1", "n")
    assert faults(pilot) == []
    session.decide(Enter(market="fr", reserve="gb", stop_rule="date"))
    assert faults(Pilot(Compare(session, Knocked()), look)) == []


def test_a_weight_changes_the_fit_at_once_and_the_run_only_when_set(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Research(market="fr", group="demand", channel="open-data"))
    pilot = Pilot(Compare(session, Knocked()), WIDE)
    before = pilot.find("market-fr")
    pilot.focus("weight-imports").press("End")
    assert pilot.find("weight-imports").value == "5"
    assert name(pilot.find("market-fr")) != name(before)
    assert session.state.weights == {}
    pilot.press("g")
    assert session.state.weights == {"imports": 5}
    assert "Your grid is set." in pilot.texts()
    assert pilot.find("set-grid").disabled == "Nothing has changed."


def test_page_keys_scroll_and_never_weigh(tmp_path: Path) -> None:
    session, doors = run(tmp_path, busy_content()), Knocked()
    pilot = Pilot(Compare(session, doors), Look(size=(1280, 720)))
    before = pilot.focus("weight-imports").find("weight-imports").rect[1]
    pilot.press("PageDown")
    assert pilot.find("weight-imports").rect[1] < before
    assert pilot.find("weight-imports").value == "1"
    pilot.press("PageUp").click("Desk", "button")
    assert not session.state.weighed


def test_an_even_grid_can_be_set_as_it_is(tmp_path: Path) -> None:
    session = run(tmp_path)
    Pilot(Compare(session, Knocked()), WIDE).press("g")
    assert session.state.weighed


def test_leaving_sets_the_grid(tmp_path: Path) -> None:
    session, doors = run(tmp_path), Knocked()
    pilot = Pilot(Compare(session, doors), WIDE)
    pilot.focus("stop-duty").press("Space").click("Desk", "button")
    assert session.state.showstoppers == ("duty",)
    assert doors.at == ["desk"]


def test_leaving_without_a_change_decides_nothing(tmp_path: Path) -> None:
    session = run(tmp_path)
    Pilot(Compare(session, Knocked()), WIDE).press("Escape")
    assert not session.state.weighed


def test_a_ruled_out_market_says_so_in_words(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Weigh(showstoppers=("brands", "growth", "imports")))
    session.decide(Research(market="ch", group="demand", channel="buyers"))
    session.decide(Research(market="ch", group="demand", channel="report"))
    assert "ruled out" in name(Pilot(Compare(session, Knocked()), WIDE).find("market-ch"))


def test_entering_by_keyboard_with_a_question_in_words(tmp_path: Path) -> None:
    session, doors = run(tmp_path), Knocked()
    pilot = Pilot(Compare(session, doors), WIDE)
    assert pilot.find("enter").disabled == "Choose a market first."
    pilot.press("1").focus("reserve-gb").press("Enter").focus("rule-date").press("Enter")
    assert pilot.find("enter").label == "Enter France"
    pilot.press("n")
    told = pilot.texts()
    assert "You enter France." in told
    assert "United Kingdom is your reserve." in told
    assert "Stop after two quarters without an order" in told
    assert "0 of 6 facts of France have been read" in told
    pilot.press("Escape")
    assert session.state.entered is None
    pilot.press("n", "Enter")
    assert session.state.entered is not None
    assert (session.state.entered.market, session.state.entered.reserve) == ("fr", "gb")
    assert session.state.entered.stop_rule == "date"
    assert doors.at == ["desk"]


def test_the_market_itself_is_no_reserve(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(Compare(session, Knocked()), WIDE)
    pilot.focus("reserve-fr").press("Enter").press("1")
    assert not pilot.has("reserve-fr")
    assert pilot.find("reserve-none").checked
    assert not pilot.find("enter").disabled


def test_after_the_decision_it_can_only_be_read(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Enter(market="fr", reserve="gb", stop_rule="date"))
    pilot = Pilot(Compare(session, Knocked()), WIDE)
    assert "no longer changed" in pilot.texts()
    controls = {node.role for node in walk(pilot.stage.root) if node.focusable}
    assert controls == {"button"}
    step = session.state.step
    pilot.press("Escape")
    assert session.state.step == step


def test_the_grid_carries_a_table(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Research(market="fr", group="access", channel="open-data"))
    pilot = Pilot(Compare(session, Knocked()), WIDE)
    behind = next(node for node in walk(pilot.stage.root) if node.behind).behind[0]
    rows = [[name(cell) for cell in row.children] for row in behind.children if row.role == "row"]
    assert rows[0] == ["Fact", "France", "United Kingdom", "Switzerland"]
    duty = next(row for row in rows if row[0] == "Duty on lamps")
    assert duty[1].endswith("%")
    assert duty[2].startswith("unknown, it may be")


def test_a_full_disk_keeps_the_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, doors = run(tmp_path), Knocked()
    pilot = Pilot(Compare(session, doors), WIDE)
    pilot.focus("weight-growth").press("Right").press("2")

    def refuse(_decision: object) -> None:
        raise CannotSave("The disk is full.")

    monkeypatch.setattr(session, "decide", refuse)
    pilot.press("n", "Enter")
    assert doors.at == ["problem"]
    pilot.press("Escape")
    assert pilot.find("weight-growth").value == "2"
    assert pilot.find("market-gb").checked
