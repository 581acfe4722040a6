"""A run on disk: nothing that was shown is ever lost, and what cannot be read says so."""

import errno
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import builders
from intlgame import codec
from intlgame.bots.policies import BOTS
from intlgame.rules.decision import Ask, Open
from intlgame.runs import files, journal
from intlgame.runs.header import Header
from intlgame.runs.problems import CannotRead, CannotSave, Diverged
from intlgame.runs.replay import replay
from intlgame.runs.session import Session, begin, resume
from intlgame.runs.shelf import folder_name, runs

HEADER = Header(
    run="ab12",
    pack="little",
    version="1.0.0",
    campaign="little",
    seed=11,
    created="2027-03-14T09:00:00",
    pseudonym="Heron",
)


def played(folder: Path, decisions: int = 10_000, bot: str = "careful") -> Session:
    session = begin(builders.content(), HEADER, folder)
    while not session.over and session.state.step < decisions:
        session.decide(BOTS[bot](session.content, session.state))
    return session


def test_a_finished_run_replays_with_every_digest(tmp_path: Path) -> None:
    session = played(tmp_path / "run")
    again = replay(tmp_path / "run")
    assert again.divergence is None
    assert codec.digest(again.state) == codec.digest(session.state)
    assert again.evidence == session.evidence
    assert again.news == session.news


@given(st.integers(min_value=0, max_value=25), st.integers(min_value=1, max_value=400))
@settings(max_examples=40, deadline=None)
def test_a_torn_tail_is_set_aside_and_nothing_shown_is_lost(decisions: int, torn: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "run"
        shown = played(folder, decisions)
        before = codec.digest(shown.state)
        whole = (folder / journal.JOURNAL).read_bytes()
        tail = whole.split(b"\n")[-2][:torn]
        (folder / journal.JOURNAL).write_bytes(whole + tail)
        back = resume(folder)
        assert codec.digest(back.state) == before
        assert (folder / journal.JOURNAL).read_bytes() == whole
        assert (folder / journal.TORN).read_bytes() == tail


def test_the_folder_is_complete_in_itself(tmp_path: Path) -> None:
    """It goes on elsewhere, without the pack that it was made from."""
    played(tmp_path / "here", decisions=6)
    shutil.move(tmp_path / "here", tmp_path / "other machine")
    back = resume(tmp_path / "other machine")
    assert back.state.step == 6
    while not back.over:
        back.decide(BOTS["careful"](back.content, back.state))
    assert codec.digest(back.state) == codec.digest(played(tmp_path / "again").state)


class Full:
    """A disk that is full: the file takes some bytes, then refuses."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
        def refuse(_handle: int) -> None:
            raise OSError(code, os.strerror(code))

        self.patch = monkeypatch
        monkeypatch.setattr(files.os, "fsync", refuse)

    def mend(self) -> None:
        self.patch.undo()


@pytest.mark.parametrize(
    ("code", "told"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "the disk is read-only"), (errno.EIO, "")],
)
def test_a_disk_that_refuses_takes_nothing_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: str
) -> None:
    session = played(tmp_path / "run", decisions=3)
    before, whole = session.state, (tmp_path / "run" / journal.JOURNAL).read_bytes()
    decision = BOTS["careful"](session.content, session.state)
    disk = Full(monkeypatch, code)
    with pytest.raises(CannotSave, match="Your last step was not taken; all before it is safe") as caught:
        session.decide(decision)
    disk.mend()
    assert told in str(caught.value)
    assert session.state is before
    left = (tmp_path / "run" / journal.JOURNAL).read_bytes()
    assert left == whole, "half a line was left behind"
    session.decide(decision)
    assert replay(tmp_path / "run").decisions == 4


def test_a_changed_file_is_named_and_evidence_before_it_counts(tmp_path: Path) -> None:
    session = played(tmp_path / "run", bot="expert")
    path = tmp_path / "run" / journal.JOURNAL
    rows = path.read_text(encoding="utf-8").splitlines()
    place = next(n for n, row in enumerate(rows) if '"option":"' in row)
    path.write_text("\n".join(rows).replace('"option":"qualify"', '"option":"wait"') + "\n", encoding="utf-8")
    found = replay(tmp_path / "run")
    assert found.divergence is not None
    assert found.divergence.line == place
    assert "A file of the run was changed" in str(found.divergence)
    assert found.evidence == session.evidence[: len(found.evidence)]
    with pytest.raises(Diverged):
        resume(tmp_path / "run")


@pytest.mark.parametrize(
    ("name", "damage", "told"),
    [
        (journal.JOURNAL, None, "could not be read: it is not there"),
        (journal.CONTENT, None, "could not be read: it is not there"),
        (journal.JOURNAL, b"", "has no header"),
        (journal.JOURNAL, b"hello\n", "line 1: this is not the header of a run"),
        (journal.CONTENT, b"{}", "is damaged"),
        (journal.CONTENT, b"\xff\xfe", "is damaged"),
        (journal.CONTENT, b"[" * 100_000, "is damaged"),
    ],
)
def test_what_is_missing_or_damaged_is_said(
    tmp_path: Path, name: str, damage: bytes | None, told: str
) -> None:
    played(tmp_path / "run", decisions=2)
    path = tmp_path / "run" / name
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    with pytest.raises(CannotRead, match=told):
        resume(tmp_path / "run")


def test_a_damaged_line_in_the_middle_is_named(tmp_path: Path) -> None:
    played(tmp_path / "run", decisions=5)
    path = tmp_path / "run" / journal.JOURNAL
    rows = path.read_bytes().split(b"\n")
    rows[3] = rows[3][:20]
    path.write_bytes(b"\n".join(rows))
    with pytest.raises(CannotRead, match="line 4 is damaged"):
        resume(tmp_path / "run")


def test_a_journal_of_a_newer_program_says_so(tmp_path: Path) -> None:
    played(tmp_path / "run", decisions=1)
    path = tmp_path / "run" / journal.JOURNAL
    path.write_text(path.read_text(encoding="utf-8").replace('"format":1', '"format":9'), encoding="utf-8")
    with pytest.raises(CannotRead, match="newer First Shipment"):
        resume(tmp_path / "run")


def test_the_shelf_lists_runs_newest_first_and_keeps_damaged_ones(tmp_path: Path) -> None:
    from dataclasses import replace

    older = replace(HEADER, run="old1", created="2027-03-01T09:00:00")
    for header in (older, HEADER):
        begin(builders.content(), header, tmp_path / folder_name(header))
    broken = tmp_path / "2027-01-01-little-zz"
    broken.mkdir()
    (broken / journal.JOURNAL).write_text("nonsense\n")
    (tmp_path / "notes.txt").write_text("mine")
    found = runs(tmp_path)
    assert [e.header.run if e.header else e.problem[:0] for e in found] == ["ab12", "old1", ""]
    assert found[-1].problem


def test_a_session_publishes_only_what_the_disk_has(tmp_path: Path) -> None:
    session = begin(builders.content(), HEADER, tmp_path / "run")
    session.decide(Open(matter="enquiry", cue="letter"))
    session.decide(Ask(matter="enquiry"))
    assert len(journal.read(tmp_path / "run").lines) == 2
    assert session.state.asked == ("enquiry",)


def test_two_windows_on_one_run_cannot_spoil_it(tmp_path: Path) -> None:
    here = played(tmp_path / "run", decisions=3)
    there = resume(tmp_path / "run")
    here.decide(BOTS["careful"](here.content, here.state))
    with pytest.raises(CannotSave, match="changed by another window"):
        there.decide(BOTS["careful"](there.content, there.state))
    assert there.state.step == 3
    assert resume(tmp_path / "run").state.step == 4


def test_half_a_line_that_could_not_be_taken_back_is_not_built_upon(tmp_path: Path) -> None:
    session = played(tmp_path / "run", decisions=3)
    path = tmp_path / "run" / journal.JOURNAL
    with path.open("ab") as file:
        file.write(b'{"n":4,"deci')
    with pytest.raises(CannotSave, match="Open the run again"):
        session.decide(BOTS["careful"](session.content, session.state))
    back = resume(tmp_path / "run")
    back.decide(BOTS["careful"](back.content, back.state))
    assert replay(tmp_path / "run").decisions == 4
