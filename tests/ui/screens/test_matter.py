"""A matter: look, choose, say why, and see what follows."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

import builders
from intlgame import paths
from intlgame.bots.policies import BOTS
from intlgame.packs.load import load
from intlgame.rules.agenda import open_matters
from intlgame.rules.decision import Choose, EndTurn, Enter
from intlgame.runs import files
from intlgame.runs.header import Header
from intlgame.runs.session import Session, begin
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.matter import MatterScreen
from intlgame.ui.tree import walk

WIDE = Look(size=(1920, 1080))


def assessed(folder: Path) -> Session:
    """A run in assessment mode."""
    session = run(folder / "training")
    header = replace(session.header, mode="assessment")
    return begin(session.content, header, folder / "assessment")


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    session = run(tmp_path)
    pilot = Pilot(MatterScreen(session, Knocked(), "enquiry"), look)
    assert faults(pilot) == []
    pilot.press("1", "2", "b", "h")
    assert faults(pilot) == []
    pilot.focus("reason-data").press("Space").focus("worst-fly").press("Space").press("g")
    assert session.state.answers
    assert faults(pilot) == []


def test_a_matter_is_answered_by_keyboard_alone(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE)
    assert pilot.find("decide").disabled == "Choose an answer first."
    pilot.press("1")
    assert "It names no company number." in pilot.texts()
    pilot.press("b")
    assert pilot.find("decide").disabled == "Give your reason first."
    pilot.focus("reason-data").press("Space")
    assert pilot.find("decide").disabled == "Say which other option you would avoid most."
    pilot.focus("worst-fly").press("Space")
    assert not pilot.find("decide").disabled
    pilot.press("g")
    answer = session.state.answers[0]
    assert (answer.option, answer.reason, answer.worst, answer.looked) == ("qualify", "data", "fly", 1)
    assert pilot.focused.key == "onward"


def test_what_is_read_before_choosing_does_not_tell_which_cues_matter(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE)
    cues = [pilot.find(f"cue-{name}") for name in ("letter", "call", "website")]
    assert len({(cue.fill, cue.stroke, cue.role) for cue in cues}) == 1
    assert "100" not in {pilot.find("option-qualify").label, pilot.find("option-qualify").description}


def test_training_explains_at_once_and_assessment_does_not(tmp_path: Path) -> None:
    told = {}
    for mode, session in (("training", run(tmp_path / "t")), ("assessment", assessed(tmp_path))):
        pilot = Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE)
        pilot.press("b").focus("reason-data").press("Space").focus("worst-fly").press("Space").press("g")
        told[mode] = pilot.texts()
    expert = "They qualify an enquiry before they spend on it."
    assert expert in told["training"]
    assert "Even a good answer then counts half at most." in told["training"]
    assert expert not in told["assessment"]
    assert "The explanations come at the end of the run." in told["assessment"]


def test_the_adviser_says_before_that_it_is_noted(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE)
    assert "noted in your report" in pilot.texts()
    assert "What do you know about who is asking?" not in pilot.texts()
    pilot.focus("ask").press("Enter")
    assert "What do you know about who is asking?" in pilot.texts()
    assert session.state.asked == ("enquiry",)
    assert pilot.focused.disabled == "You have asked. It is noted in your report."


def test_what_cannot_be_paid_says_why(tmp_path: Path) -> None:
    content = builders.content()
    poor = replace(
        content, campaign=replace(content.campaign, firm=replace(builders.firm(), cash=0, credit_line=0))
    )
    pilot = Pilot(MatterScreen(run(tmp_path, poor), Knocked(), "enquiry"), WIDE)
    assert pilot.find("cue-call").disabled == "You are €100 short."
    assert pilot.find("option-fly").disabled == "You are €2,400 short."
    assert not pilot.find("option-wait").disabled


def test_a_full_disk_keeps_the_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, doors = run(tmp_path), Knocked()
    pilot = Pilot(MatterScreen(session, doors, "enquiry"), WIDE)
    pilot.press("b").focus("reason-data").press("Space").focus("worst-fly").press("Space")

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(files.os, "fsync", refuse)
        pilot.press("g")
    assert doors.at == ["problem"]
    assert any("the disk is full" in words for words in doors.told)
    assert not session.state.answers
    pilot.press("g")
    assert session.state.answers[0].option == "qualify"


def test_an_answered_matter_can_be_read_and_not_changed(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE)
    pilot.press("b").focus("reason-data").press("Space").focus("worst-fly").press("Space").press("g")
    again = Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE)
    assert not again.has("decide")
    assert not again.has("option-fly")
    again.press("b", "g", "1", "h")
    assert len(session.state.answers) == 1


def test_the_contact_of_the_market_speaks_once_there_is_one(tmp_path: Path) -> None:
    content = builders.content()
    markets = tuple(replace(m, contact="buyer") for m in content.campaign.markets)
    matters = tuple(replace(m, person="contact") for m in content.campaign.matters)
    played = replace(content, campaign=replace(content.campaign, markets=markets, matters=matters))
    session = run(tmp_path, played)
    assert "Claire Morel" not in Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE).texts()
    session.decide(Enter(market="fr"))
    assert "Claire Morel" in Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE).texts()
    assert session.objection(EndTurn()) is not None


def test_steps_that_wait_are_announced_and_open_with_the_choice(tmp_path: Path) -> None:
    pilot = Pilot(MatterScreen(run(tmp_path), Knocked(), "enquiry"), WIDE)
    assert "Which of the others would you avoid most?\nafter you have chosen" in pilot.texts()
    assert not pilot.has("reason-data")
    pilot.press("c")
    assert "after you have chosen" not in pilot.texts()
    assert pilot.has("reason-data")
    assert not pilot.has("worst-list")


def foot(pilot: Pilot, key: str) -> float:
    _x, y, _width, height = pilot.find(key).rect
    return y + height


def test_the_way_on_is_in_sight_at_every_size_with_columns(tmp_path: Path) -> None:
    for number, look in enumerate(look for look in LOOKS if look.wide):
        pilot = Pilot(MatterScreen(run(tmp_path / str(number)), Knocked(), "enquiry"), look)
        assert foot(pilot, "decide") <= look.size[1]
        pilot.press("b").focus("reason-size").press("Space").focus("worst-list").press("Space").press("g")
        assert foot(pilot, "onward") <= look.size[1]


def test_reason_and_avoided_answer_are_kept_and_set_beside_what_experts_say(tmp_path: Path) -> None:
    told = {}
    for mode, session in (("training", run(tmp_path / "t")), ("assessment", assessed(tmp_path))):
        pilot = Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE)
        pilot.press("b").focus("reason-size").press("Space").focus("worst-list").press("Space").press("g")
        told[mode] = Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE).texts()
    for texts in told.values():
        assert "Your reason\nThe order could grow" in texts
        assert "You would avoid most\nSend the price list" in texts
    assert "rest it on: “One enquiry is one data point”" in told["training"]
    assert "would avoid most: “Fly there tomorrow and show the lamps”" in told["training"]
    assert "Experienced exporters" not in told["assessment"]


def test_values_are_told_in_words_and_not_by_bars_alone(tmp_path: Path) -> None:
    pilot = Pilot(MatterScreen(run(tmp_path), Knocked(), "enquiry"), WIDE)
    pilot.press("d").focus("reason-data").press("Space").focus("worst-fly").press("Space").press("g")
    texts = pilot.texts()
    assert "Answer with five questions within two days: preferred, 100 of 100" in texts
    assert "Leave it until the plan is ready: weak, 30 of 100 (your answer)" in texts
    assert "Fly there tomorrow and show the lamps: avoided, 0 of 100" in texts


def test_what_the_adviser_said_stays_with_the_answer(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(MatterScreen(session, Knocked(), "enquiry"), WIDE)
    pilot.press("h", "b").focus("reason-data").press("Space").focus("worst-fly").press("Space").press("g")
    assert "What do you know about who is asking?" in pilot.texts()


def test_the_key_strip_names_only_keys_that_do_something(tmp_path: Path) -> None:
    content = builders.content()
    bare = replace(builders.enquiry(), cues=(), hint="")
    campaign = replace(content.campaign, matters=(bare, *content.campaign.matters[1:]))
    screen = MatterScreen(run(tmp_path, replace(content, campaign=campaign)), Knocked(), "enquiry")
    strip = screen.keys()
    assert [shown for shown, _words in strip] == ["A – D", "G", "Esc", "F1"]
    assert not Pilot(screen, WIDE).has("What you can look at")


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_somebody_without_a_portrait_is_there_by_name(tmp_path: Path, look: Look) -> None:
    content = builders.content()
    people = tuple(replace(each, portrait="") for each in content.campaign.people)
    played = replace(content, campaign=replace(content.campaign, people=people))
    pilot = Pilot(MatterScreen(run(tmp_path, played), Knocked(), "enquiry"), look)
    assert faults(pilot) == []
    assert "Claire Morel" in pilot.texts()
    pilot.render()


def test_what_followed_says_what_it_moved(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Enter(market="fr", reserve="gb"))
    session.decide(Choose(matter="partner", option="test", reason="earn"))
    texts = Pilot(MatterScreen(session, Knocked(), "partner"), WIDE).texts()
    assert "A first order.\nReputation +5" in texts


def test_a_reason_is_weighed_in_words_only_once_explained(tmp_path: Path) -> None:
    told = {}
    for reason in ("data", "size"):
        pilot = Pilot(MatterScreen(run(tmp_path / reason), Knocked(), "enquiry"), WIDE)
        pilot.press("b").focus(f"reason-{reason}").press("Space").focus("worst-fly").press("Space")
        assert "This reason carries" not in pilot.texts()
        told[reason] = pilot.press("g").texts()
    assert "This reason carries much weight.\nAs experienced exporters do" in told["data"]
    assert "This reason carries no weight.\nExperienced exporters rest it on" in told["size"]
    pilot = Pilot(MatterScreen(assessed(tmp_path), Knocked(), "enquiry"), WIDE)
    pilot.press("b").focus("reason-size").press("Space").focus("worst-fly").press("Space").press("g")
    assert "This reason carries" not in pilot.texts()


def real(folder: Path) -> Session:
    """The first quarter of a real campaign."""
    content = load(paths.bundled("scenarios", "first-steps")).content("first-steps")
    header = Header(run="r", pack="first-steps", version="1", campaign="first-steps", seed=5)
    return begin(content, header, folder / "run")


def test_at_full_hd_most_questions_of_a_real_campaign_need_no_scrolling(tmp_path: Path) -> None:
    session = real(tmp_path)
    longest: dict[str, float] = {}
    for quarter in range(1, session.content.campaign.quarters + 1):
        while session.state.quarter < quarter:
            session.decide(BOTS["careful"](session.content, session.state))
        for matter in open_matters(session.content, session.state):
            pilot = Pilot(MatterScreen(session, Knocked(), matter.id), WIDE).press("b")
            longest[matter.id] = max(over(pilot, "decide"), 0)
    scrolling = {matter: by for matter, by in longest.items() if by}
    assert len(longest) > 12
    assert len(scrolling) <= 2
    assert max(scrolling.values(), default=0) < 80


def over(pilot: Pilot, foot: str) -> float:
    """By how much the question is taller than what is seen of it, above the way on."""
    left, top = pilot.find(foot).rect[:2]
    parts = [node for node in walk(pilot.stage.root) if node.scroll]
    asked = next(node for node in parts if node.rect[0] <= left < node.rect[0] + node.rect[2])
    assert asked.rect[1] + asked.rect[3] <= top
    return asked.content - asked.rect[3]


def test_in_one_column_what_came_of_an_answer_is_seen_first(tmp_path: Path) -> None:
    look = Look(size=(1280, 720), text_scale=2.0)
    pilot = Pilot(MatterScreen(run(tmp_path), Knocked(), "enquiry"), look)
    pilot.press("b").focus("reason-data").press("Space").focus("worst-fly").press("Space").press("g")
    top = pilot.find("Your answer").rect[1]
    assert 0 < top < look.size[1]
    situation = builders.enquiry().text
    assert top < pilot.find(situation).rect[1]
