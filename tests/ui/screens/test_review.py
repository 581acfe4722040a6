"""The review of a negotiation on screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

import builders_talk as talks
from builders_talk import BEST, TALK, asking_first, content, played, sit
from intlgame.export.negotiation.telling import negotiated
from intlgame.rules.moves import Offer, Walk
from intlgame.rules.state import State
from intlgame.runs.session import Session
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.close import Close as CloseScreen
from intlgame.ui.screens.review import ReviewScreen
from intlgame.ui.tree import name, walk

WIDE = Look(size=(1920, 1080))
MIDDLE = ("62", "60", "14", "one", "one")


def after(folder: Path, state: State, mode: str = "training", over: bool = False) -> Session:
    """A session in which the talk of this state has been held."""
    session = run(folder, content())
    session.header = replace(session.header, mode=mode)  # type: ignore[arg-type]
    session.state = replace(state, over=over)
    return session


def compromise() -> State:
    made = content()
    held = sit(made, *asking_first())
    first, theirs = ("66", "60", "14", "one", "one"), ("58", "60", "10", "two", "one")
    return talks.closed(made, talks.goes_on(held, [first, MIDDLE], [theirs, theirs], MIDDLE))


def pilot(folder: Path, state: State, look: Look = WIDE, doors: Knocked | None = None) -> Pilot:
    return Pilot(ReviewScreen(after(folder, state), doors or Knocked(), TALK), look)


STATES = {
    "expert": lambda: played(content(), "expert"),
    "compromise": compromise,
    "failed": lambda: played(content(), "stonewaller"),
    "silent": lambda: sit(content(), Walk()),
}


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look, state: str) -> None:
    assert faults(pilot(tmp_path, STATES[state](), look)) == []


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_with_all_tables_open_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    open_all = pilot(tmp_path, compromise(), look)
    for part in ("plane", "guesses", "rounds"):
        open_all.focus(f"table-{part}").press("Enter")
    assert faults(open_all) == []


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_every_drawing_can_be_painted_in_every_theme(tmp_path: Path, theme: str) -> None:
    shown = pilot(tmp_path, compromise(), Look(size=(1280, 720), theme=theme))
    blank = pilot(tmp_path / "b", STATES["silent"](), Look(size=(1280, 720), theme=theme))
    assert shown.render().get_bytesize() > 0
    assert blank.render().get_bytesize() > 0


def test_the_three_sentences_stand_on_top(tmp_path: Path) -> None:
    shown = pilot(tmp_path, compromise())
    told = negotiated(content(), compromise(), talks.the_talk(compromise()))
    texts = shown.texts()
    assert all(sentence in texts for sentence in told.sentences)
    assert texts.index(told.sentences[0]) < texts.index("What could be agreed")


def test_every_piece_of_advice_is_on_the_page_once(tmp_path: Path) -> None:
    told = negotiated(content(), compromise(), talks.the_talk(compromise()))
    texts = pilot(tmp_path, compromise()).texts()
    assert len(told.advice) == 12
    for item, words in told.advice.items():
        assert texts.count(words) == 1, item


def test_behind_each_drawing_is_a_table_with_the_same_figures(tmp_path: Path) -> None:
    shown = pilot(tmp_path, compromise())
    assert not shown.has("The points of the drawing", "table")
    shown.focus("table-plane").press("Enter")
    table = shown.find("The points of the drawing", "table")
    told = [name(node) for node in walk(table)]
    assert "Agreement" in told
    assert "44" in told
    assert "67" in told
    assert shown.find("table-plane").expanded
    shown.press("Enter")
    assert not shown.has("The points of the drawing", "table")


def test_the_plane_and_the_curve_speak(tmp_path: Path) -> None:
    shown = pilot(tmp_path, compromise())
    images = [name(node) for node in walk(shown.stage.root) if node.role == "image" and name(node)]
    assert any("Agreement: 44 to you, 67 to them." in words for words in images)
    assert any("worth 100 to you at first, 44 at the end" in words for words in images)
    assert any("you guessed matters; true is decisive" in words for words in images)


def test_what_came_up_tells_what_was_done_and_what_experts_do(tmp_path: Path) -> None:
    texts = pilot(tmp_path, compromise()).texts()
    assert "Half a minute of silence" in texts
    assert "Wait, then ask where to begin" in texts
    assert "They stay quiet and let the other side speak first." in texts
    assert "Tactic: Nibble" in texts


def test_a_rule_card_opens_the_rulebook(tmp_path: Path) -> None:
    doors = Knocked()
    shown = pilot(tmp_path, compromise(), doors=doors)
    card = next(
        node for node in walk(shown.stage.root) if node.role == "link" and "Two sources" in name(node)
    )
    shown.focus(card.key).press("Enter")
    assert doors.at == ["rulebook"]
    assert "two-sources" in doors.told


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_g_leads_to_the_desk_and_has_the_focus_and_is_in_sight(tmp_path: Path, look: Look) -> None:
    doors = Knocked()
    shown = pilot(tmp_path, compromise(), look, doors)
    assert shown.focused.key == "onward"
    _x, y, _w, h = shown.focused.rect
    assert 0 < y < y + h < look.size[1]
    shown.press("g")
    assert doors.at == ["desk"]


def test_after_the_run_the_way_leads_back_to_its_end(tmp_path: Path) -> None:
    doors = Knocked()
    Pilot(ReviewScreen(after(tmp_path, compromise(), over=True), doors, TALK), WIDE).press("g")
    assert doors.at == ["close"]


def test_an_assessment_tells_only_the_outcome_until_the_run_is_over(tmp_path: Path) -> None:
    waiting = Pilot(ReviewScreen(after(tmp_path, compromise(), "assessment"), Knocked(), TALK), WIDE)
    texts = waiting.texts()
    assert "Agreement" in texts
    assert "60 days" in texts
    assert "44 points" in texts
    for judged in ("Nash point", "reachable", "Experts", "decisive", "swap", "Better for both", "To them"):
        assert judged not in texts, judged
    done = Pilot(
        ReviewScreen(after(tmp_path / "o", compromise(), "assessment", over=True), Knocked(), TALK), WIDE
    )
    assert "Better for both" in done.texts()


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_short_form_of_an_assessment_fits(tmp_path: Path, look: Look) -> None:
    session = after(tmp_path, compromise(), "assessment")
    assert faults(Pilot(ReviewScreen(session, Knocked(), TALK), look)) == []


def test_a_talk_that_never_was_has_no_review(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        ReviewScreen(run(tmp_path, content()), Knocked(), TALK)


def test_the_end_of_the_run_leads_to_the_review(tmp_path: Path) -> None:
    doors = Knocked()
    shown = Pilot(CloseScreen(after(tmp_path, compromise(), over=True), doors), WIDE)
    shown.focus(f"talk-{TALK}").press("Enter")
    assert doors.at == ["review"]
    assert TALK in doors.told
    assert faults(shown) == []


def test_no_agreement_is_told_without_empty_tables(tmp_path: Path) -> None:
    texts = pilot(tmp_path, sit(content(), Offer(packages=(BEST,)), Walk())).texts()
    assert "No agreement: you left" in texts
    assert "You asked nothing." in texts
    assert "The Nash point" in texts
