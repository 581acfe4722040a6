"""A talk through the real doors: from the desk to the table, from its end to the review, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playing import run

import builders_talk
from intlgame import paths
from intlgame.rules.decision import Enter
from intlgame.ui.flow import Flow
from intlgame.ui.keeping import Keeping
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.desk import Desk


@pytest.mark.parametrize("look", [Look(size=(1920, 1080)), Look(size=(1280, 720), text_scale=2.0)], ids=str)
def test_from_the_desk_to_the_table_and_to_the_review_by_keyboard(tmp_path: Path, look: Look) -> None:
    session = run(tmp_path / "run", builders_talk.content())
    session.decide(Enter(market="fr"))
    pilot = Pilot(Desk(session, Flow(Keeping(paths.settings_file()))), look)
    pilot.press("1")
    assert type(pilot.screen).__name__ == "PrepareScreen"
    pilot.press("Escape")
    session.decide(builders_talk.prepare())
    pilot = Pilot(Desk(session, Flow(Keeping(paths.settings_file()))), look)
    pilot.press("1")
    assert type(pilot.screen).__name__ == "TableScreen"
    assert pilot.stage.depth == 1
    pilot.press("2", "Escape")
    assert type(pilot.screen).__name__ == "Desk"
    pilot.press("1")
    assert "You asked about price per lamp." in pilot.texts()
    pilot.press("9", "9", "g")
    assert type(pilot.screen).__name__ == "ReviewScreen"
    pilot.press("Escape", "Escape")
    assert type(pilot.screen).__name__ == "Desk"
    pilot.focus("review-supply").press("Enter")
    assert type(pilot.screen).__name__ == "ReviewScreen"
