"""How far a run has come, read off its folder."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

import builders
from intlgame.rules.content.campaign import Content
from intlgame.rules.decision import Choose, EndTurn, Enter, Weigh
from intlgame.runs.header import Header
from intlgame.runs.journal import CONTENT, JOURNAL
from intlgame.runs.problems import CannotRead
from intlgame.runs.progress import newest_unfinished, progress
from intlgame.runs.session import Session, begin

HEADER = Header(run="r1", pack="test", version="1", campaign="little", seed=3, pseudonym="Keel 12")


def started(folder: Path, content: Content | None = None) -> Session:
    folder.mkdir(parents=True)
    return begin(content or builders.content(), HEADER, folder)


def play_a_quarter(session: Session) -> None:
    """The first answers that are allowed, then the end of the quarter."""
    while session.objection(EndTurn()) is not None:
        moves = session.legal()
        session.decide(next(move for move in moves if isinstance(move, Choose | Enter)))
    session.decide(EndTurn())


def test_a_new_run_is_in_its_first_quarter(tmp_path: Path) -> None:
    session = started(tmp_path / "one")
    found = progress(session.folder)
    campaign = session.content.campaign
    assert (found.title, found.firm, found.pseudonym) == (campaign.title, campaign.firm.name, "Keel 12")
    assert (found.quarter, found.quarters, found.over, found.decisions) == (1, campaign.quarters, False, 0)


def test_it_follows_the_session_to_the_end(tmp_path: Path) -> None:
    session = started(tmp_path / "one")
    while not session.over:
        found = progress(session.folder)
        assert found.quarter == session.state.quarter
        assert not found.over
        play_a_quarter(session)
    found = progress(session.folder)
    assert found.over
    assert found.quarter == found.quarters
    assert found.decisions == session.state.step


def test_a_torn_tail_does_not_count(tmp_path: Path) -> None:
    session = started(tmp_path / "one")
    session.decide(Weigh())
    with (session.folder / JOURNAL).open("ab") as file:
        file.write(b'{"n":2,"decision":{"kind":"end-tu')
    assert progress(session.folder).decisions == 1


@pytest.mark.parametrize("name", [JOURNAL, CONTENT])
@pytest.mark.parametrize("data", [b"", b"nonsense\n", b"[]\n[]\n"])
def test_damage_is_told_and_never_a_crash(tmp_path: Path, name: str, data: bytes) -> None:
    session = started(tmp_path / "one")
    (session.folder / name).write_bytes(data)
    with pytest.raises(CannotRead):
        progress(session.folder)


def test_the_run_to_go_on_with_is_the_one_played_last(tmp_path: Path) -> None:
    for place, name in enumerate(("old", "last", "damaged")):
        session = started(tmp_path / name)
        os.utime(session.folder / JOURNAL, (1000 + place, 1000 + place))
    (tmp_path / "damaged" / CONTENT).unlink()
    (tmp_path / "no run").mkdir()
    found = newest_unfinished(tmp_path)
    assert found is not None
    assert found[0] == tmp_path / "last"


def test_a_finished_run_is_not_gone_on_with(tmp_path: Path) -> None:
    content = builders.content()
    short = replace(content, campaign=replace(content.campaign, quarters=1))
    session = started(tmp_path / "one", short)
    play_a_quarter(session)
    assert session.over
    assert newest_unfinished(tmp_path) is None
    assert newest_unfinished(tmp_path / "not there") is None
