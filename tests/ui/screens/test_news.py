"""The news of a quarter."""

from __future__ import annotations

from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

from intlgame.bots.policies import BOTS
from intlgame.rules.decision import Choose, EndTurn, Enter
from intlgame.runs.session import Session
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.news import NewsScreen

WIDE = Look(size=(1920, 1080))
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


def test_a_payment_is_news_and_money(tmp_path: Path) -> None:
    texts = Pilot(NewsScreen(second(tmp_path, "test"), Knocked()), WIDE).texts()
    assert "A customer has" in texts
    assert "Cash this quarter:" in texts


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
