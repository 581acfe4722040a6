"""The briefing: everything a player needs before the first decision."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

import builders
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.people import Person
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.briefing import Briefing


def long_content() -> Content:
    """A letter of a page and a team of four."""
    content = builders.content()
    team = tuple(
        Person(
            id=f"p{n}",
            name=f"Margarida Vasconcelos {n}",
            role="Head of production and quality",
            portrait=f"p0{n}",
            languages={"pt": "native", "en": "B2", "fr": "A2", "es": "B1"},
            about="Twenty years with the firm. She knows every supplier by name.",
        )
        for n in range(1, 5)
    )
    campaign = replace(
        content.campaign,
        briefing="\n\n".join(["{firm} has made lamps for three generations. " * 5] * 6),
        firm=replace(content.campaign.firm, team=team),
    )
    return replace(content, campaign=campaign)


def test_it_begins_with_one_key(tmp_path: Path) -> None:
    doors = Knocked()
    pilot = Pilot(Briefing(run(tmp_path), doors))
    assert pilot.focused.label == "Begin"
    pilot.press("Enter")
    assert doors.at == ["desk"]


def test_it_tells_firm_team_goal_adviser_and_what_is_scarce(tmp_path: Path) -> None:
    session = run(tmp_path)
    told = Pilot(Briefing(session, Knocked())).texts()
    campaign = session.content.campaign
    for words in (
        campaign.goal,
        campaign.firm.product,
        campaign.adviser.name,
        "Inês Prata",
        "Portuguese native",
        "English B2",
        "€60,000",
        "€20,000",
        "20 days each quarter",
    ):
        assert words in told, words


def test_authored_text_is_told_for_this_run(tmp_path: Path) -> None:
    told = Pilot(Briefing(run(tmp_path, long_content()), Knocked())).texts()
    assert "Luzeiro has made lamps" in told
    assert "{firm}" not in told


def test_read_again_it_leads_back_and_not_on(tmp_path: Path) -> None:
    doors = Knocked()
    pilot = Pilot(Briefing(run(tmp_path), doors, again=True))
    assert pilot.focused.label == "Back"
    pilot.press("Enter")
    assert doors.at == []


def test_the_tools_of_a_run_work_from_here(tmp_path: Path) -> None:
    doors = Knocked()
    Pilot(Briefing(run(tmp_path), doors)).click("Rulebook")
    assert doors.at == ["rulebook"]


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(tmp_path: Path, look: Look) -> None:
    assert faults(Pilot(Briefing(run(tmp_path, long_content()), Knocked()), look)) == []
