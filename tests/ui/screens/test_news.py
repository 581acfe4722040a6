"""The news of a quarter."""

from __future__ import annotations

from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

from intlgame import paths
from intlgame.bots.policies import BOTS
from intlgame.i18n.formats import money
from intlgame.packs.load import load
from intlgame.rules.decision import Choose, EndTurn, Enter, Plan
from intlgame.rules.mechanics.ledger import CENTS, cash
from intlgame.runs.header import Header
from intlgame.runs.session import Session, begin
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.news import NewsScreen

WIDE = Look(size=(1920, 1080))
PARTNER = Choose(matter="partner", option="test", reason="earn")
QUALIFY = Choose(matter="enquiry", option="qualify", reason="data", worst="fly")


def second(folder: Path, option: str) -> Session:
    """The second quarter, after an answer that has consequences."""
    session = run(folder)
    reason = "earn" if option == "test" else "please"
    partner = Choose(matter="partner", option=option, reason=reason)
    for decision in (Enter(market="fr", reserve="gb"), QUALIFY, partner, EndTurn()):
        session.decide(decision)
    return session


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    assert faults(Pilot(NewsScreen(second(tmp_path, "sign"), Knocked()), look)) == []


def test_bad_news_says_so_in_words_and_what_it_is_about(tmp_path: Path) -> None:
    texts = Pilot(NewsScreen(second(tmp_path, "sign"), Knocked()), WIDE).texts()
    assert "The tie has a price." in texts
    assert "bad news" in texts
    assert "Exclusive or nothing" in texts


def test_news_says_what_it_moved(tmp_path: Path) -> None:
    bad = Pilot(NewsScreen(second(tmp_path / "sign", "sign"), Knocked()), WIDE).texts()
    assert "The tie has a price.\n−€5,000 cash" in bad
    real = Pilot(NewsScreen(third(tmp_path / "real"), Knocked()), WIDE).texts()
    assert "were ready when they asked.\n€4,200 invoiced\n−€2,200 to make the goods" in real


def third(folder: Path) -> Session:
    """A real campaign at the start of its third quarter, when several customers have paid."""
    content = load(paths.bundled("scenarios", "first-steps")).content("first-steps")
    header = Header(run="r", pack="first-steps", version="1", campaign="first-steps", seed=5)
    session = begin(content, header, folder / "run")
    while session.state.quarter < 3:
        session.decide(BOTS["careful"](session.content, session.state))
    return session


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_a_full_quarter_and_earlier_ones_fit(tmp_path: Path, look: Look) -> None:
    assert faults(Pilot(NewsScreen(third(tmp_path), Knocked()), look)) == []


def test_payments_of_a_quarter_stand_together_with_their_sum(tmp_path: Path) -> None:
    session = third(tmp_path)
    paid = [news.amount for news in session.news if news.quarter == 3 and news.code == "payment"]
    assert len(paid) > 1
    texts = Pilot(NewsScreen(session, Knocked()), WIDE).texts()
    assert f"Customers have paid {money(sum(paid))}." in texts
    assert all(money(cents) in texts.splitlines() for cents in paid)


def test_every_piece_of_news_is_told(tmp_path: Path) -> None:
    session = third(tmp_path)
    texts = Pilot(NewsScreen(session, Knocked()), WIDE).texts()
    stories = [session.tell(news.text) for news in session.news if news.text]
    assert {news.quarter for news in session.news} == {1, 2, 3}
    assert all(story in texts for story in stories)
    assert texts.index("Q3 2027\nCash") < texts.index("Earlier news") < texts.index("\nQ2 2027\n")


def test_news_leads_to_the_decision_that_it_comes_from(tmp_path: Path) -> None:
    session, doors = third(tmp_path), Knocked()
    pilot = Pilot(NewsScreen(session, doors), WIDE)
    pilot.focus("Three names by Friday", "link").press("Enter")
    assert doors.at == ["matter"]
    assert doors.told == ["partner-list"]


def test_what_was_done_is_not_told_beside_its_own_story(tmp_path: Path) -> None:
    session = run(tmp_path)
    for decision in (Plan(action="course"), Enter(market="fr"), QUALIFY, PARTNER, EndTurn()):
        session.decide(decision)
    texts = Pilot(NewsScreen(session, Knocked()), WIDE).texts()
    assert "Inês has passed the test." in texts
    assert "Language course for Inês" in texts
    assert "Done: Language course for Inês." not in texts


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_way_on_is_in_sight_and_has_the_focus(tmp_path: Path, look: Look) -> None:
    pilot = Pilot(NewsScreen(third(tmp_path), Knocked()), look)
    assert pilot.focused.key == "on"
    _x, y, _w, h = pilot.focused.rect
    assert 0 < y < y + h < look.size[1]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_keyboard_reaches_the_oldest_news(tmp_path: Path, look: Look) -> None:
    pilot = Pilot(NewsScreen(third(tmp_path), Knocked()), look)
    pilot.press(*["PageDown"] * 12)
    _x, y, _w, h = pilot.find("You have named Spain as the market to enter.").rect
    assert 0 < y < y + h < look.size[1]


def test_a_payment_is_news_and_money(tmp_path: Path) -> None:
    texts = Pilot(NewsScreen(second(tmp_path, "test"), Knocked()), WIDE).texts()
    assert "A customer has" in texts
    assert "Cash this quarter:" in texts


def test_the_cash_of_the_last_quarter_and_of_this_one_add_up(tmp_path: Path) -> None:
    session = run(tmp_path)
    firm = session.content.campaign.firm
    home = (firm.home_sales - firm.home_costs) * CENTS
    while session.state.quarter == 1:
        before = cash(session.state)
        session.decide(BOTS["careful"](session.content, session.state))
    moved = cash(session.state) - before - home
    texts = Pilot(NewsScreen(session, Knocked()), WIDE).texts()
    assert f"Counted before: {money(home, signed=True)} from business at home in Q1 2027" in texts
    sum_up = f"{money(before + home)} → {money(before + home + moved)} ({money(moved, signed=True)})"
    nothing = f"Cash: {money(before + home)}; nothing else has come in or gone out"
    assert (sum_up if moved else nothing) in texts


def test_a_quiet_quarter_says_so(tmp_path: Path) -> None:
    doors = Knocked()
    pilot = Pilot(NewsScreen(run(tmp_path), doors), WIDE)
    assert "A quiet start: nothing new has come in." in pilot.texts()
    pilot.press("Enter")
    assert doors.at == ["desk"]


def test_after_the_last_quarter_it_leads_to_the_close(tmp_path: Path) -> None:
    session, doors = run(tmp_path), Knocked()
    while not session.over:
        session.decide(BOTS["expert"](session.content, session.state))
    pilot = Pilot(NewsScreen(session, doors), WIDE)
    assert "After the last quarter" in pilot.texts()
    pilot.press("Enter")
    assert doors.at == ["close"]


def test_earlier_news_names_the_action_and_tells_its_story_once(tmp_path: Path) -> None:
    texts = Pilot(NewsScreen(third(tmp_path), Knocked()), WIDE).texts()
    earlier = texts[texts.index("Earlier news") :]
    assert "Language course for Inês: Inês has written her first long letter" in earlier
    assert "Done: Language course for Inês." not in earlier
