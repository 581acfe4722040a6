"""The close of a run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

from intlgame import paths
from intlgame.bots.policies import BOTS
from intlgame.closing import report_of
from intlgame.i18n.formats import money
from intlgame.packs.load import load
from intlgame.rules.mechanics.ledger import cash
from intlgame.runs.header import Header
from intlgame.runs.session import Session, begin
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.close import Close
from intlgame.ui.tree import name, walk

WIDE = Look(size=(1920, 1080))


def finished(folder: Path, bot: str = "expert", mode: str = "training") -> Session:
    first = run(folder / "x")
    header = replace(first.header, mode=mode)  # type: ignore[arg-type]
    session = begin(first.content, header, folder / mode)
    while not session.over:
        session.decide(BOTS[bot](session.content, session.state))
    return session


def campaign(folder: Path, bot: str, mode: str = "training") -> Session:
    content = load(paths.bundled("scenarios", "first-steps")).content("first-steps")
    header = Header(run="r", pack="first-steps", version="1", campaign="first-steps", seed=3, mode=mode)  # type: ignore[arg-type]
    session = begin(content, header, folder / "run")
    while not session.over:
        session.decide(BOTS[bot](session.content, session.state))
    return session


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("mode", ["training", "assessment"])
def test_a_whole_campaign_fits(tmp_path: Path, look: Look, mode: str) -> None:
    assert faults(Pilot(Close(campaign(tmp_path, "careful", mode), Knocked()), look)) == []


def test_the_last_bar_is_the_cash_at_the_end(tmp_path: Path) -> None:
    session = campaign(tmp_path, "careful")
    quarters = session.content.campaign.quarters
    late = [entry for entry in session.state.entries if entry.quarter > quarters]
    assert late, "orders are settled after the last quarter; else this shows nothing"
    chart = Pilot(Close(session, Knocked()), WIDE).find("Cash at the end of each quarter", "table")
    assert len(chart.children) == quarters
    last = [name(node) for node in walk(chart.children[-1])]
    assert money(cash(session.state)) in last


def test_what_experts_prefer_is_what_the_files_say(tmp_path: Path) -> None:
    session = campaign(tmp_path, "novice")
    decisions = [decision for trail in report_of(session, "").trails for decision in trail.decisions]
    choices = [part for decision in decisions for part in decision.parts if part.kind == "choice"]
    texts = Pilot(Close(session, Knocked()), WIDE).texts()
    assert any(part.preferred for part in choices)
    assert all(part.did in texts and part.preferred in texts for part in choices)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    assert faults(Pilot(Close(finished(tmp_path), Knocked()), look)) == []


def test_the_firm_s_fortune_stands_apart_from_the_profile(tmp_path: Path) -> None:
    texts = Pilot(Close(finished(tmp_path), Knocked()), WIDE).texts()
    assert "Still open" in texts
    assert "A first sale" not in texts
    assert "The outcome of the firm is not part of your profile." in texts
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
    assert all(any("€" in name(node) for node in walk(row)) for row in chart.children)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_way_to_the_profile_is_in_sight_and_has_the_focus(tmp_path: Path, look: Look) -> None:
    pilot = Pilot(Close(finished(tmp_path), Knocked()), look)
    assert pilot.focused.key == "profile"
    _x, y, _w, h = pilot.focused.rect
    assert 0 < y < y + h < look.size[1]
