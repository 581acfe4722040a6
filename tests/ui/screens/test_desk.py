"""The desk: what waits, what to do now, and how a quarter ends."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import meeting
import pytest
from playing import LOOKS, Knocked, faults, run

import builders
import builders_talk
from intlgame.rules.content.conditions import Condition
from intlgame.rules.content.effects import Promise
from intlgame.rules.decision import Choose, EndTurn, Enter, Negotiate, Plan, Research
from intlgame.rules.moves import Walk
from intlgame.rules.state import Given
from intlgame.runs.session import Session
from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.desk import Desk


def compared(session: Session) -> Session:
    """Three markets read on the same facts."""
    for group in ("demand", "access"):
        for market in ("fr", "gb", "ch"):
            session.decide(Research(market=market, group=group, channel="open-data"))
    return session


def entered(session: Session) -> Session:
    session.decide(Enter(market="fr", reserve="gb", stop_rule="date"))
    return session


def cleared(session: Session) -> Session:
    """Everything answered that is open in the first quarter."""
    session.decide(Choose(matter="enquiry", option="qualify", reason="data", worst="fly"))
    session.decide(Choose(matter="partner", option="test", reason="earn"))
    return session


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    session = run(tmp_path)
    assert faults(Pilot(Desk(session, Knocked()), look)) == []
    entered(session).decide(Plan(action="course"))
    assert faults(Pilot(Desk(session, Knocked()), look)) == []
    cleared(session)
    assert faults(Pilot(Desk(session, Knocked()), look)) == []
    assert faults(Pilot(Desk(session, Knocked()), look).press("e")) == []


def test_the_first_thing_to_do_follows_the_checklist(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(Desk(session, Knocked()))
    assert pilot.focused.label == "Look at the markets"
    session.decide(Research(market="fr", group="demand", channel="open-data"))
    assert Pilot(Desk(session, Knocked())).focused.label == "Compare at least 3 markets"
    for market in ("gb", "ch"):
        session.decide(Research(market=market, group="demand", channel="open-data"))
    for market in ("fr", "gb", "ch"):
        session.decide(Research(market=market, group="access", channel="open-data"))
    assert Pilot(Desk(session, Knocked())).focused.label == "Name your market"
    assert Pilot(Desk(entered(session), Knocked())).focused.label == "A warm enquiry"
    assert Pilot(Desk(cleared(session), Knocked())).focused.label == "End the quarter"


def test_naming_the_market_leads_to_the_comparison(tmp_path: Path) -> None:
    doors = Knocked()
    Pilot(Desk(compared(run(tmp_path)), doors)).press("Enter")
    assert doors.at == ["compare"]


def test_single_keys_lead_everywhere(tmp_path: Path) -> None:
    doors = Knocked()
    pilot = Pilot(Desk(entered(run(tmp_path)), doors))
    pilot.press("1", "2", "m", "p")
    assert doors.at == ["matter", "matter", "map", "plan"]
    assert doors.told == ["enquiry", "partner"]


def test_the_quarter_cannot_end_before_a_market_is_named_and_says_so(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(Desk(session, Knocked()))
    assert "Name the market" in pilot.find("End the quarter", "button").disabled
    pilot.press("e")
    assert session.state.quarter == 1
    assert pilot.find("notice").label.startswith("Name the market")


def test_the_quarter_ends_after_a_question_that_names_what_is_left(tmp_path: Path) -> None:
    session, doors = cleared(entered(run(tmp_path))), Knocked()
    pilot = Pilot(Desk(session, doors)).press("e")
    told = pilot.texts()
    assert "19 days left" in told
    assert "Days do not carry over" in told
    assert "Visit the market" in told
    pilot.press("Escape")
    assert session.state.quarter == 1
    pilot.press("e", "Enter")
    assert session.state.quarter == 2
    assert doors.at == ["news"]


def test_after_the_last_quarter_only_the_close_is_left(tmp_path: Path) -> None:
    session, doors = cleared(entered(run(tmp_path))), Knocked()
    session.decide(EndTurn())
    session.decide(Choose(matter="payment", option="insure"))
    session.decide(EndTurn())
    assert session.over
    pilot = Pilot(Desk(session, doors))
    assert faults(pilot) == []
    pilot.press("Enter")
    assert doors.at == ["close"]


def test_answers_of_the_quarter_open_on_request(tmp_path: Path) -> None:
    pilot = Pilot(Desk(cleared(entered(run(tmp_path))), Knocked()))
    assert "Answer with five questions" not in pilot.texts()
    pilot.click("answered")
    assert "Answer with five questions" in pilot.texts()


def test_work_under_way_names_the_quarter_in_which_it_is_ready(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Plan(action="course"))
    assert "ready in Q2 2027" in Pilot(Desk(session, Knocked())).texts()


def test_placeholders_are_filled(tmp_path: Path) -> None:
    told = Pilot(Desk(entered(run(tmp_path)), Knocked())).texts()
    assert "The distributor in France" in told
    assert "{" not in told


def test_a_campaign_without_actions_has_a_desk(tmp_path: Path) -> None:
    content = builders.content()
    bare = replace(content, campaign=replace(content.campaign, actions=()))
    pilot = Pilot(Desk(cleared(entered(run(tmp_path, bare))), Knocked())).press("e")
    assert "Still possible" not in pilot.texts()


def test_a_full_disk_keeps_the_quarter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlgame.runs.problems import CannotSave

    session, doors = cleared(entered(run(tmp_path))), Knocked()
    pilot = Pilot(Desk(session, doors)).press("e")

    def refuse(_decision: object) -> None:
        raise CannotSave("The disk is full.")

    monkeypatch.setattr(session, "decide", refuse)
    pilot.press("Enter")
    assert doors.at == ["problem"]
    assert "The disk is full." in doors.told
    assert session.state.quarter == 1


def test_a_talk_waits_on_the_desk_is_prepared_first_and_looked_back_at_afterwards(tmp_path: Path) -> None:
    session, doors = run(tmp_path, builders_talk.content()), Knocked()
    session.decide(Enter(market="fr"))
    pilot = Pilot(Desk(session, doors), Look(size=(1920, 1080)))
    assert "1 talk waits for you." in pilot.texts()
    assert pilot.find("talk-supply").label.startswith("Talk: to prepare, ")
    pilot.press("1")
    session.decide(builders_talk.prepare())
    pilot = Pilot(Desk(session, doors), Look(size=(1920, 1080)))
    assert pilot.find("end").disabled
    pilot.press("1")
    assert doors.at == ["prepare", "table"]
    session.decide(Negotiate(negotiation="supply", move=Walk()))
    pilot = Pilot(Desk(session, doors), Look(size=(1920, 1080)))
    assert "you left without an agreement" in pilot.texts()
    pilot.click("review-supply")
    assert doors.at == ["prepare", "table", "review"]


def test_promises_whose_time_comes_are_recalled_and_later_ones_are_not(tmp_path: Path) -> None:
    session = entered(run(tmp_path, builders_talk.content(moments=())))
    promise = Promise(id="weeks", to="marta", text="ten weeks", kept=Condition())
    session.state = replace(
        session.state,
        promises=(
            Given(promise=promise, to="marta", due=2),
            Given(promise=replace(promise, text="a manual"), to="marta", due=3),
            Given(promise=replace(promise, text="a price list"), to="marta", due=1, kept=True),
        ),
    )
    pilot = Pilot(Desk(session, Knocked()), Look(size=(1920, 1080)))
    assert pilot.has("Promised to Marta Ibarra: ten weeks; due this quarter")
    assert "a manual" not in pilot.texts()
    assert "a price list" not in pilot.texts()
    session.state = replace(session.state, quarter=2)
    pilot = Pilot(Desk(session, Knocked()), Look(size=(1920, 1080)))
    assert "Promised to Marta Ibarra: a manual; due this quarter" in pilot.texts()
    assert faults(pilot) == []


def test_the_question_before_the_end_names_the_promises_that_are_looked_at(tmp_path: Path) -> None:
    session = cleared(entered(run(tmp_path)))
    promise = Promise(id="weeks", to="ines", text="ten weeks", kept=Condition())
    assert "Promises" not in Pilot(Desk(session, Knocked())).press("e").texts()
    session.state = replace(session.state, promises=(Given(promise=promise, to="ines", due=2),))
    pilot = Pilot(Desk(session, Knocked())).press("e")
    assert "Promises that will be looked at now" in pilot.texts()
    assert "ten weeks" in pilot.texts()
    assert faults(pilot) == []


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_talks_and_partners_fit_on_the_desk(tmp_path: Path, look: Look) -> None:
    session = run(tmp_path, meeting.content())
    pilot = Pilot(Desk(entered(session), Knocked()), look)
    assert faults(pilot) == []
    assert pilot.has("partners")


def test_the_way_to_partners_is_shown_only_where_there_are_some_to_find(tmp_path: Path) -> None:
    doors = Knocked()
    without = Pilot(Desk(run(tmp_path / "without"), doors), Look(size=(1920, 1080)))
    assert not without.has("Partners")
    pilot = Pilot(Desk(run(tmp_path / "with", meeting.content()), doors), Look(size=(1920, 1080)))
    pilot.press("f")
    pilot.click("Partners")
    assert doors.at == ["partners", "partners"]


def test_one_market_is_not_compared(tmp_path: Path) -> None:
    content = builders.content()
    alone = replace(content, campaign=replace(content.campaign, markets=content.campaign.markets[:1]))
    texts = Pilot(Desk(run(tmp_path, alone), Knocked()), Look(size=(1920, 1080))).texts()
    assert "Compare at least" not in texts
    assert "Name your market" in texts
