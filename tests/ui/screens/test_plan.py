"""The plan: which actions there are, what they take, and what is left."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

import builders
from intlgame.rules.content.campaign import Content
from intlgame.rules.decision import EndTurn, Enter, Plan
from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.plan import PlanScreen

WIDE = Look(size=(1920, 1080))
LARGE = Look(size=(1280, 720), text_scale=2.0)


def many() -> Content:
    """Eleven actions in three categories, one with a rule card, one far too dear."""
    content = builders.content()
    course, visit = content.campaign.actions
    more = tuple(
        replace(
            course, id=f"extra-{n}", label=f"Another way to prepare, number {n}", category="Preparation",
            about="Somebody looks into what the product needs before it can be sold, and writes it down.",
            quarters=n % 3, cost=300 * n, rules=("two-sources",) if n == 1 else (),
        )
        for n in range(1, 9)
    )  # fmt: skip
    dear = replace(course, id="dear", label="Buy a warehouse", cost=900_000)
    return replace(content, campaign=replace(content.campaign, actions=(course, visit, *more, dear)))


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    session = run(tmp_path, many())
    assert faults(Pilot(PlanScreen(session, Knocked()), look)) == []
    session.decide(Enter(market="fr"))
    session.decide(Plan(action="course"))
    pilot = Pilot(PlanScreen(session, Knocked()), look)
    pilot.focus("action-visit").press("Enter")
    assert faults(pilot) == []


def test_an_action_is_started_by_keyboard_alone(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(PlanScreen(session, Knocked()), WIDE)
    assert pilot.focused.label == "Start: Language course for Inês"
    pilot.press("s")
    assert [task.action for task in session.state.tasks] == ["course"]
    assert "Started. It will be ready in Q2 2027." in pilot.texts()
    assert pilot.find("start").disabled == "This is under way."
    assert "under way, ready in Q2 2027" in pilot.find("action-course").label


def test_what_remains_is_said_before(tmp_path: Path) -> None:
    pilot = Pilot(PlanScreen(run(tmp_path), Knocked()), WIDE)
    assert pilot.find("Management days", "meter").value == "20 days left → 18"
    assert pilot.find("Cash", "meter").value == "€60,000 → €59,100"


def test_a_prerequisite_is_told_in_the_authors_words(tmp_path: Path) -> None:
    pilot = Pilot(PlanScreen(run(tmp_path), Knocked()), WIDE)
    pilot.focus("action-visit").press("Enter").focus("target-fr").press("Enter")
    assert pilot.find("start").disabled == "Name your market first."


def test_what_cannot_be_paid_says_how_much_is_missing(tmp_path: Path) -> None:
    pilot = Pilot(PlanScreen(run(tmp_path, many()), Knocked()), WIDE)
    pilot.focus("action-dear").press("Enter")
    assert pilot.find("start").disabled == "You are €820,000 short."


def test_the_named_market_is_the_target(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Enter(market="gb"))
    pilot = Pilot(PlanScreen(session, Knocked()), WIDE)
    pilot.focus("action-visit").press("Enter")
    assert pilot.find("target-gb").checked
    pilot.press("s")
    assert session.state.done == (("visit", "gb", 1),)


def test_done_and_under_way_are_told_apart(tmp_path: Path) -> None:
    session = run(tmp_path, many())
    session.decide(Enter(market="fr"))
    session.decide(Plan(action="extra-3"))
    session.decide(Plan(action="extra-2"))
    pilot = Pilot(PlanScreen(session, Knocked()), WIDE)
    assert pilot.find("action-extra-3").label.endswith("done")
    assert "under way, ready in Q3 2027" in pilot.find("action-extra-2").label


def test_large_text_shows_the_list_first_and_escape_comes_back(tmp_path: Path) -> None:
    pilot = Pilot(PlanScreen(run(tmp_path), Knocked()), LARGE)
    assert not pilot.has("start")
    pilot.focus("action-course").press("Enter")
    assert pilot.has("start")
    pilot.press("Escape")
    assert pilot.has("action-visit")
    assert not pilot.has("start")


def test_rule_cards_lead_to_the_rulebook(tmp_path: Path) -> None:
    doors = Knocked()
    pilot = Pilot(PlanScreen(run(tmp_path, many()), doors), WIDE)
    pilot.focus("action-extra-1").press("Enter").click("Two sources", "link")
    assert (doors.at, doors.told) == (["rulebook"], ["two-sources"])


def test_before_a_market_is_named_placeholders_read_well(tmp_path: Path) -> None:
    content = builders.content()
    course = replace(content.campaign.actions[0], label="Register the name in {market}", about="In {city}.")
    session = run(tmp_path, replace(content, campaign=replace(content.campaign, actions=(course,))))
    assert "Register the name in the market you name" in Pilot(PlanScreen(session, Knocked()), WIDE).texts()
    session.decide(Enter(market="fr"))
    told = Pilot(PlanScreen(session, Knocked()), WIDE).texts()
    assert "Register the name in France" in told
    assert "In Lyon." in told


def test_what_it_leads_to_is_not_told(tmp_path: Path) -> None:
    pilot = Pilot(PlanScreen(run(tmp_path), Knocked()), WIDE)
    assert "passed the test" not in pilot.texts()


def test_a_campaign_without_actions(tmp_path: Path) -> None:
    content = builders.content()
    bare = replace(content, campaign=replace(content.campaign, actions=()))
    pilot = Pilot(PlanScreen(run(tmp_path, bare), Knocked()), WIDE)
    assert "nothing to plan" in pilot.texts()


def test_it_can_be_read_after_the_end(tmp_path: Path) -> None:
    content = builders.content()
    short = replace(content, campaign=replace(content.campaign, matters=(), quarters=1))
    session = run(tmp_path, short)
    session.decide(Enter(market="fr"))
    session.decide(EndTurn())
    assert Pilot(PlanScreen(session, Knocked()), WIDE).find("start").disabled == "The run is over."
