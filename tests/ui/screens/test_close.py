"""The close of a run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

from intlgame.bots.policies import BOTS
from intlgame.runs.session import Session, begin
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.close import Close

WIDE = Look(size=(1920, 1080))


def finished(folder: Path, bot: str = "expert", mode: str = "training") -> Session:
    first = run(folder / "x")
    header = replace(first.header, mode=mode)  # type: ignore[arg-type]
    session = begin(first.content, header, folder / mode)
    while not session.over:
        session.decide(BOTS[bot](session.content, session.state))
    return session


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    assert faults(Pilot(Close(finished(tmp_path), Knocked()), look)) == []


def test_the_firm_s_fortune_stands_apart_from_the_profile(tmp_path: Path) -> None:
    texts = Pilot(Close(finished(tmp_path), Knocked()), WIDE).texts()
    assert "Still open" in texts
    assert "A first sale" not in texts
    assert "Not part of your profile" in texts
    assert "Sales abroad" in texts


def test_assessment_gets_its_explanations_now(tmp_path: Path) -> None:
    expert = "They qualify an enquiry before they spend on it."
    assert expert in Pilot(Close(finished(tmp_path / "a", mode="assessment"), Knocked()), WIDE).texts()
    assert expert not in Pilot(Close(finished(tmp_path / "t"), Knocked()), WIDE).texts()


def test_a_decision_opens_and_p_leads_to_the_profile(tmp_path: Path) -> None:
    doors = Knocked()
    pilot = Pilot(Close(finished(tmp_path), doors), WIDE)
    pilot.focus("matter-enquiry").press("Enter").press("p")
    assert doors.at == ["matter", "profile"]
    assert "enquiry" in doors.told


def test_the_chart_says_its_figures_in_words(tmp_path: Path) -> None:
    pilot = Pilot(Close(finished(tmp_path), Knocked()), WIDE)
    chart = pilot.find("Cash at the end of each quarter", "table")
    assert len(chart.children) == 2
    assert all("€" in "".join(pilot.texts()) for _ in chart.children)
