"""The rulebook: free, found by words, with source and date."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

import builders
import builders_talk
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.sources import RuleCard, Source, Term
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.rulebook import Rulebook, place_name

SOURCE = Source(
    id="s1",
    title="Union Customs Code",
    publisher="European Union",
    url="https://eur-lex.example/a/very/long/address/that-has_to-break/somewhere",
    read="read in 2026",
)
RULES = (
    RuleCard(
        id="exit",
        title="Proof of exit",
        text="Goods leave.\n\nKeep the proof.",
        jurisdiction="EU",
        source=("s1",),
        as_of="2026-07",
    ),
    RuleCard(
        id="agent",
        title="Indemnity of an agent",
        text="A teaching value.",
        jurisdiction="DE, CH",
        teaching=True,
    ),
)
TERMS = (
    Term(id="exw", term="EXW, Ex Works", text="The buyer collects."),
    Term(id="cafe", term="Café price", text="What it says."),
)


def content(*needed: str) -> Content:
    """The little campaign with these rules; its first matter needs the named ones."""
    made = builders.content()
    first, *rest = made.campaign.matters
    matters = (replace(first, rules=needed), *(replace(matter, rules=()) for matter in rest))
    campaign = replace(made.campaign, matters=matters)
    return replace(made, campaign=campaign, rules=RULES, terms=TERMS, sources=(SOURCE,))


def entries(pilot: Pilot) -> list[str]:
    return [node.key for node in pilot.find("Entries", "listbox").children]


def test_reading_costs_nothing_and_is_not_recorded(tmp_path: Path) -> None:
    session = run(tmp_path, content("exit"))
    before = session.state
    pilot = Pilot(Rulebook(session, Knocked()))
    pilot.click("All rules").focus("entry-agent").press("Enter")
    assert "A teaching value." in pilot.texts()
    assert session.state is before


def test_the_first_shelf_is_what_the_desk_needs(tmp_path: Path) -> None:
    pilot = Pilot(Rulebook(run(tmp_path, content("agent")), Knocked()))
    assert pilot.find("For your desk", "tab").selected
    assert entries(pilot) == ["entry-agent"]


def test_without_a_need_all_rules_are_shown(tmp_path: Path) -> None:
    pilot = Pilot(Rulebook(run(tmp_path, content()), Knocked()))
    assert not pilot.has("For your desk")
    assert entries(pilot) == ["entry-exit", "entry-agent"]


def test_a_card_has_place_date_source_and_mark(tmp_path: Path) -> None:
    pilot = Pilot(Rulebook(run(tmp_path, content()), Knocked(), "exit"))
    told = pilot.texts()
    for words in ("European Union", "2026-07", "Union Customs Code", "Keep the proof."):
        assert words in told
    assert "teaching value" not in told
    pilot.focus("entry-agent").press("Enter")
    assert "With a teaching value" in pilot.texts()


@pytest.mark.parametrize(("card", "title"), [("agent", "Indemnity of an agent"), ("exw", "EXW, Ex Works")])
def test_it_opens_where_it_was_asked_to(tmp_path: Path, card: str, title: str) -> None:
    pilot = Pilot(Rulebook(run(tmp_path, content("exit")), Knocked(), card))
    assert pilot.has(title, "heading")


def test_an_unknown_card_opens_the_first(tmp_path: Path) -> None:
    assert Pilot(Rulebook(run(tmp_path, content()), Knocked(), "gone")).has("Proof of exit", "heading")


def test_typing_narrows_without_capitals_and_accents(tmp_path: Path) -> None:
    pilot = Pilot(Rulebook(run(tmp_path, content()), Knocked()))
    pilot.click("Words").focus("rulebook-filter").type("CAFE")
    assert entries(pilot) == ["entry-cafe"]
    assert "One entry" in pilot.texts()


def test_nothing_found_says_so(tmp_path: Path) -> None:
    pilot = Pilot(Rulebook(run(tmp_path, content()), Knocked()))
    pilot.focus("rulebook-filter").type("zebra")
    assert "Nothing found" in pilot.texts()
    assert entries(pilot) == []


def test_by_keyboard_alone(tmp_path: Path) -> None:
    pilot = Pilot(Rulebook(run(tmp_path, content()), Knocked()))
    for _step in range(12):
        pilot.press("Tab")
        if pilot.focused.key == "entry-exit":
            break
    pilot.press("Down", "Enter")
    assert pilot.find("entry-agent").selected
    assert pilot.has("Indemnity of an agent", "heading")


def test_in_a_narrow_window_list_and_card_take_turns(tmp_path: Path) -> None:
    look = Look(size=(1280, 720), text_scale=1.6)
    pilot = Pilot(Rulebook(run(tmp_path, content()), Knocked()), look)
    assert not pilot.has("Proof of exit", "heading")
    pilot.focus("entry-agent").press("Enter")
    assert pilot.has("Indemnity of an agent", "heading")
    assert not pilot.has("Entries", "listbox")
    pilot.press("Escape")
    assert entries(pilot) == ["entry-exit", "entry-agent"]


def test_a_card_that_was_asked_for_is_left_with_one_escape(tmp_path: Path) -> None:
    look = Look(size=(1280, 720), text_scale=1.6)
    pilot = Pilot(Rulebook(run(tmp_path, content()), Knocked(), "agent"), look)
    assert pilot.has("Indemnity of an agent", "heading")
    assert pilot.stage.root.escape is None


def test_cards_can_be_turned_like_pages(tmp_path: Path) -> None:
    pilot = Pilot(Rulebook(run(tmp_path, content()), Knocked()))
    assert pilot.find("previous").disabled == "This is the first."
    pilot.press("n")
    assert pilot.has("Indemnity of an agent", "heading")
    assert pilot.find("next").disabled == "This is the last."
    pilot.press("p")
    assert pilot.has("Proof of exit", "heading")


def test_a_long_card_is_read_by_keyboard(tmp_path: Path) -> None:
    made = content()
    long = replace(RULES[0], text="\n\n".join(["A sentence of a long card. " * 12] * 8))
    pilot = Pilot(Rulebook(run(tmp_path, replace(made, rules=(long,))), Knocked()))
    card = pilot.find("reading")
    assert card.content > card.rect[3]
    pilot.focus("next").press("PageUp", "PageUp", "PageUp")
    assert pilot.find("reading").scrolled == 0
    pilot.press("PageDown")
    assert pilot.find("reading").scrolled > 0


def test_places_are_told_in_words() -> None:
    assert place_name("DE, CH, TR") == "Germany, Switzerland, Türkiye"
    assert place_name("INT") == "International"
    assert place_name("QQ") == "QQ"


@pytest.mark.parametrize("card", ["exit", "agent", "exw"])
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(tmp_path: Path, look: Look, card: str) -> None:
    assert faults(Pilot(Rulebook(run(tmp_path, content("exit")), Knocked(), card), look)) == []


def test_tactics_are_a_shelf_of_their_own_where_there_are_talks(tmp_path: Path) -> None:
    pilot = Pilot(Rulebook(run(tmp_path, builders_talk.content()), Knocked()), Look(size=(1280, 720)))
    pilot.click("Tactics")
    texts = pilot.texts()
    for words in ("Nibble", "What you see", "Small wishes after closing.", "What answers it", "Yes, if."):
        assert words in texts
    assert not faults(pilot)
    assert "Tactics" not in Pilot(Rulebook(run(tmp_path / "b"), Knocked()), Look()).texts()
