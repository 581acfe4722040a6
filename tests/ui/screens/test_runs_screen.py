"""Past runs: go on, look, and what is damaged says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults

from intlgame.runs.header import Header
from intlgame.runs.progress import Progress
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.runs import Kept, Runs

SHELF = Path("/home/player/.local/share/intlgame/runs")
HEADER = Header(
    run="r1",
    pack="first-steps",
    version="1.0",
    campaign="first-steps",
    seed=1,
    pseudonym="Keel 12",
    created="2026-11-24T10:15:00+01:00",
)


def kept(name: str, quarter: int, over: bool = False) -> Kept:
    run = Progress(
        title=name, firm="Luzeiro", pseudonym="Keel 12", quarter=quarter, quarters=4, over=over, decisions=12
    )
    return Kept(folder=SHELF / f"2026-11-24-{name}-0a1b2c3d", header=HEADER, progress=run)


DAMAGED = Kept(folder=SHELF / "2026-11-20-old", problem="/home/player/run/journal.jsonl, line 3 is damaged.")


def shown(*runs: Kept, doors: Knocked | None = None, look: Look | None = None) -> Pilot:
    return Pilot(Runs(doors or Knocked(), runs, SHELF), look)


def test_the_newest_goes_on_with_one_key() -> None:
    doors = Knocked()
    pilot = shown(kept("one", 2), kept("two", 4, over=True), doors=doors)
    assert pilot.focused.label == "Go on"
    assert "Quarter 2 of 4" in pilot.texts()
    pilot.press("Enter")
    assert doors.at == ["resume"]


def test_a_finished_one_opens_its_result() -> None:
    pilot = shown(kept("one", 2), kept("two", 4, over=True)).focus("run-1").press("Enter")
    assert pilot.find("open").label == "Open the result"
    assert pilot.find("open").disabled == ""


def test_a_damaged_one_tells_why_and_where_and_cannot_be_opened() -> None:
    doors = Knocked()
    pilot = shown(kept("one", 2), DAMAGED, doors=doors).focus("run-1").press("Enter")
    assert DAMAGED.problem in pilot.texts()
    assert "2026-11-20-old" in pilot.texts().replace("\u200b", "")
    pilot.press("o")
    assert doors.at == []
    assert pilot.stage.notice == "This run is damaged."


def test_an_empty_shelf_says_where_runs_will_be() -> None:
    pilot = shown()
    assert "No runs yet" in pilot.texts()
    assert str(SHELF) in pilot.texts().replace("\u200b", "")
    assert pilot.focused.label == "Back"


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(look: Look, place: int) -> None:
    pilot = shown(kept("A long name of a campaign", 2), DAMAGED, kept("two", 4, over=True), look=look)
    assert faults(pilot.focus(f"run-{place}").press("Enter")) == []
