"""Partners: searching, comparing on one grid, checking, appointing, and who remembers the firm."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from meeting import content
from playing import LOOKS, Knocked, faults, run

from intlgame.rules.content.conditions import Condition
from intlgame.rules.content.effects import Promise
from intlgame.rules.decision import Appoint, Check, Search
from intlgame.rules.state import Given
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session, begin
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.partners import PartnersScreen
from intlgame.ui.tree import name, walk
from intlgame.ui.widgets.relations import trust_words

WIDE = Look(size=(1920, 1080))


def searched(folder: Path, *ways: str) -> Session:
    session = run(folder, content())
    for way in ways or ("chamber", "web"):
        session.decide(Search(way=way))
    return session


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    session = run(tmp_path, content())
    pilot = Pilot(PartnersScreen(session, Knocked()), look)
    assert faults(pilot) == []
    pilot.press("a", "c", "3", "p", "q")
    assert faults(pilot) == []
    pilot.press("g")
    assert faults(pilot) == []
    pilot.focus("reason-time").press("Space").focus("confirm").press("Enter")
    assert session.state.appointed
    assert faults(pilot) == []


@pytest.mark.parametrize("look", [Look(size=(1280, 720)), WIDE], ids=str)
def test_six_candidates_fit_too(tmp_path: Path, look: Look) -> None:
    made = content()
    more = tuple(replace(each, id=f"{each.id}-2") for each in made.campaign.partners)
    campaign = replace(made.campaign, partners=(*made.campaign.partners, *more))
    session = run(tmp_path, replace(made, campaign=campaign))
    session.decide(Search(way="chamber"))
    session.decide(Search(way="web"))
    pilot = Pilot(PartnersScreen(session, Knocked()), look)
    assert pilot.has("cell-groot-2-owners")
    assert faults(pilot) == []


def test_search_check_and_appoint_by_keys_alone(tmp_path: Path) -> None:
    session = run(tmp_path, content())
    pilot = Pilot(PartnersScreen(session, Knocked()), WIDE)
    assert pilot.find("appoint").disabled == "Search for candidates first."
    pilot.press("a")
    assert "Done. New candidates: 2." in pilot.texts()
    assert pilot.find("appoint").disabled == "Choose a candidate first."
    pilot.press("1", "p")
    assert session.state.checked == (("brandt", "register"),)
    pilot.press("g")
    assert pilot.find("confirm").disabled == "Give your reason first."
    pilot.focus("reason-time").press("Space").focus("reserve-groot").press("Space")
    pilot.focus("confirm").press("Enter")
    made = session.state.appointed
    assert made is not None
    assert (made.partner, made.reserve, made.reason) == ("brandt", "groot", "time")


def test_who_was_not_found_is_not_shown(tmp_path: Path) -> None:
    pilot = Pilot(PartnersScreen(searched(tmp_path, "fair"), Knocked()), WIDE)
    assert pilot.has("partner-diallo")
    assert not pilot.has("partner-groot")
    assert "De Groot" not in pilot.texts()


def test_what_nobody_checked_is_not_known_and_never_zero(tmp_path: Path) -> None:
    session = searched(tmp_path)
    pilot = Pilot(PartnersScreen(session, Knocked()), WIDE)
    assert name(pilot.find("cell-groot-owners")) == (
        "Who owns it, De Groot Agencies: not known, 0 to 43 of 100"
    )
    assert "names nobody" not in pilot.texts()
    session.decide(Check(partner="groot", check="register"))
    pilot.press("3")
    assert name(pilot.find("cell-groot-owners")) == (
        "Who owns it, De Groot Agencies: red flag, 8 of 100. The owner is a company that names nobody."
    )


def test_a_red_flag_is_a_word_and_a_sign_on_the_grid(tmp_path: Path) -> None:
    session = searched(tmp_path)
    session.decide(Check(partner="groot", check="register"))
    pilot = Pilot(PartnersScreen(session, Knocked()), WIDE)
    parts = list(walk(pilot.find("cell-groot-owners")))
    assert any(node.runs == "red flag" for node in parts)
    assert any(node.role == "image" for node in parts)
    assert "red flag: Who owns it" in name(pilot.find("partner-groot"))


def test_the_grid_is_a_table_that_arrows_walk_over(tmp_path: Path) -> None:
    pilot = Pilot(PartnersScreen(searched(tmp_path), Knocked()), WIDE)
    grid = pilot.find("grid", "table")
    assert [row.role for row in grid.children] == ["row"] * 7
    assert {cell.role for row in grid.children for cell in row.children} == {"cell"}
    pilot.focus("cell-brandt-money").press("Right")
    assert pilot.focused.key == "cell-diallo-money"
    pilot.press("Down", "Right")
    assert pilot.focused.key == "cell-groot-owners"
    assert "Could be shown by: Register extract." in pilot.texts()
    assert not pilot.find("partner-groot").selected
    pilot.press("Enter")
    assert pilot.find("partner-groot").selected
    pilot.press("Up", "Up", "Up", "Up", "Up")
    assert pilot.focused.key == "partner-groot"


def test_a_check_says_before_what_it_can_show_and_after_what_it_showed(tmp_path: Path) -> None:
    pilot = Pilot(PartnersScreen(searched(tmp_path), Knocked()), WIDE)
    pilot.press("1")
    assert "can show: Who owns it, Conduct so far" in pilot.texts()
    pilot.press("p")
    assert "Who owns it: Three shops say the same." in pilot.texts()
    assert pilot.find("check-register").role == "group"


def test_what_a_check_can_show_does_not_tell_where_the_trouble_is(tmp_path: Path) -> None:
    made = content()
    first, *others = made.campaign.partners
    bare = replace(first, findings=tuple(each for each in first.findings if each.criterion != "owners"))
    campaign = replace(made.campaign, partners=(bare, *others))
    session = run(tmp_path, replace(made, campaign=campaign))
    session.decide(Search(way="chamber"))
    session.decide(Search(way="web"))
    pilot = Pilot(PartnersScreen(session, Knocked()), WIDE)
    told = []
    for key in ("1", "2", "3"):
        texts = pilot.press(key).texts().splitlines()
        told.append(sorted(line for line in texts if line.startswith("can show: ")))
    assert told[0] == told[1] == told[2]
    assert "can show: Who owns it, Conduct so far" in told[0]
    pilot.focus("cell-brandt-owners")
    assert "Could be shown by: Register extract." in pilot.texts()


def test_how_well_somebody_suits_is_a_band_until_all_is_known(tmp_path: Path) -> None:
    session = searched(tmp_path)
    pilot = Pilot(PartnersScreen(session, Knocked()), WIDE)
    ring = "How well Brandt & Söhne suits you"
    assert pilot.find(ring).value == "not known"
    session.decide(Check(partner="brandt", check="register"))
    pilot.press("1")
    assert re.fullmatch(r"(\d+) to (\d+) of 100", pilot.find(ring).value)
    session.state = replace(
        session.state,
        checked=tuple(("brandt", each) for each in ("register", "credit", "reference", "visit")),
    )
    pilot = Pilot(PartnersScreen(session, Knocked()), WIDE)
    assert re.fullmatch(r"\d+ of 100", pilot.find(ring).value)
    assert re.search(r"suits you \d+ of 100", name(pilot.find("partner-brandt")))


def test_what_cannot_be_paid_says_why(tmp_path: Path) -> None:
    made = content()
    firm = replace(made.campaign.firm, cash=100, credit_line=0)
    session = run(tmp_path, replace(made, campaign=replace(made.campaign, firm=firm)))
    session.decide(Search(way="web"))
    pilot = Pilot(PartnersScreen(session, Knocked()), WIDE)
    assert pilot.find("way-fair").disabled == "You are €1,300 short."
    pilot.press("1")
    assert pilot.find("check-credit").disabled == "You are €60 short."
    assert not pilot.find("check-register").disabled


def test_appointing_says_which_integrity_was_not_checked(tmp_path: Path) -> None:
    session = searched(tmp_path)
    pilot = Pilot(PartnersScreen(session, Knocked()), WIDE)
    pilot.press("3", "g")
    assert "You have not checked: Who owns it; Conduct so far." in pilot.texts()
    pilot.press("Escape")
    assert session.state.appointed is None
    pilot.press("r", "g")
    assert "You have not checked: Who owns it." in pilot.texts()
    pilot.press("Escape").press("p", "g")
    assert "You have not checked" not in pilot.texts()
    assert "A check has shown a red flag: Who owns it." in pilot.texts()


def test_a_place_in_the_list_of_reasons_tells_nothing(tmp_path: Path) -> None:
    first = set()
    for seed in range(6):
        begun = run(tmp_path / f"of-{seed}", content())
        session = begin(begun.content, replace(begun.header, seed=seed), tmp_path / f"with-{seed}")
        session.decide(Search(way="chamber"))
        pilot = Pilot(PartnersScreen(session, Knocked()), WIDE).press("1", "g")
        first.add(pilot.find("Your reason", "radiogroup").children[0].key)
    assert len(first) > 1


def test_another_candidate_is_never_their_own_reserve(tmp_path: Path) -> None:
    pilot = Pilot(PartnersScreen(searched(tmp_path), Knocked()), WIDE)
    pilot.press("1", "g").focus("reserve-groot").press("Space")
    pilot.press("Escape").press("3", "g")
    assert pilot.find("reserve-none").checked
    assert not pilot.has("reserve-groot")


def test_once_appointed_the_choice_stays_readable(tmp_path: Path) -> None:
    session, doors = searched(tmp_path), Knocked()
    session.decide(Appoint(partner="diallo", reserve="brandt", reason="time"))
    pilot = Pilot(PartnersScreen(session, doors), WIDE)
    texts = pilot.texts()
    assert "You have appointed Atelier Diallo." in texts
    assert "Brandt & Söhne is your reserve." in texts
    assert "Your reason: They have time for our lamps." in texts
    assert pilot.find("way-fair").disabled == "You have chosen your partner."
    assert not pilot.has("appoint")
    assert pilot.has("cell-diallo-owners")
    pilot.press("g")
    assert doors.at == ["desk"]


def test_a_run_that_cannot_be_saved_keeps_the_choice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, doors = searched(tmp_path), Knocked()
    pilot = Pilot(PartnersScreen(session, doors), WIDE)
    pilot.press("1", "g").focus("reason-time").press("Space")

    def refuse(_decision: object) -> None:
        raise CannotSave("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(session, "decide", refuse)
        pilot.focus("confirm").press("Enter")
    assert doors.at == ["problem"]
    pilot.focus("confirm").press("Enter")
    assert session.state.appointed is not None


def test_who_knows_the_firm_and_what_became_of_promises(tmp_path: Path) -> None:
    session = searched(tmp_path)
    assert "Nobody abroad has dealt with you yet." in Pilot(PartnersScreen(session, Knocked()), WIDE).texts()
    promise = Promise(id="lamps", to="olaf", text="the first lamps in six weeks", kept=Condition())
    given = (
        Given(promise=promise, to="olaf", due=2),
        Given(promise=replace(promise, text="a price list"), to="olaf", due=1, kept=True),
        Given(promise=replace(promise, text="a call"), to="olaf", due=1, kept=False),
    )
    session.state = replace(session.state, trust=(("amina", 75),), promises=given)
    texts = Pilot(PartnersScreen(session, Knocked()), WIDE).texts()
    assert "Amina Diallo trusts you" in texts
    assert "Promised: the first lamps in six weeks, due by the end of Q1 2027" in texts
    assert "Promised: a price list, kept" in texts
    assert "Promised: a call, broken" in texts


def test_trust_is_told_in_four_words_and_never_as_a_number() -> None:
    told = [trust_words(value) for value in (0, 29, 30, 49, 50, 69, 70, 100)]
    assert len(set(told)) == 4
    assert not any(character.isdigit() for words in told for character in words)


def keys_of(screen: PartnersScreen) -> list[str]:
    shown = screen.keys()
    return [key for key, _words in shown]


def test_every_control_has_a_name_and_the_strip_names_only_keys_that_do_something(tmp_path: Path) -> None:
    session = run(tmp_path, content())
    screen = PartnersScreen(session, Knocked())
    assert keys_of(screen) == ["A – C", "G", "Esc", "F1"]
    pilot = Pilot(screen, WIDE).press("a", "1")
    assert all(name(node) for node in walk(pilot.stage.root) if node.focusable)
    assert keys_of(screen)[:3] == ["1 – 2", "A – C", "P – S"]


def test_the_way_on_is_in_sight_at_every_size_with_columns(tmp_path: Path) -> None:
    for number, look in enumerate(look for look in LOOKS if look.wide):
        pilot = Pilot(PartnersScreen(searched(tmp_path / str(number)), Knocked()), look).press("1")
        _x, y, _w, h = pilot.find("appoint").rect
        assert y + h <= look.size[1]
