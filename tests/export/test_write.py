"""Writing: a document is there whole or not at all, under a name that every system accepts."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from builders_profile import content, evidence, played, state
from intlgame.export.report import report
from intlgame.export.save import save
from intlgame.export.write import ExportProblem, file_name, write


def test_a_document_is_written_into_a_new_folder(tmp_path: Path) -> None:
    path = write(tmp_path / "new" / "a.html", "Zoë – 家")
    assert path.read_text(encoding="utf-8") == "Zoë – 家"
    assert [p.name for p in path.parent.iterdir()] == ["a.html"]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "read-only"),
        (errno.EIO, "other"),
    ],
)
def test_a_failure_leaves_the_older_document_and_no_remains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, why: str
) -> None:
    path = write(tmp_path / "a.html", "older")

    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportProblem, match=r"a\.html") as caught:
        write(path, "newer")
    assert caught.value.why == why
    assert caught.value.path == path
    assert path.read_text() == "older"
    assert [p.name for p in tmp_path.iterdir()] == ["a.html"]


def test_a_folder_that_cannot_be_made_is_a_problem_too(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExportProblem):
        write(tmp_path / "file" / "a.html", "text")


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("first-steps", "Heron", "2027-03-14"), "first-steps-Heron-2027-03-14.html"),
        (("../../etc/passwd",), "etc-passwd.html"),
        (("C:\\temp\\x",), "C-temp-x.html"),
        (("a\u202eb\x00c\nd",), "a-b-c-d.html"),
        (("Zoë", "家"), "Zoë-家.html"),
        (("CON",), "CON-report.html"),
        (("...", "  "), "report.html"),
        (("-rf",), "rf.html"),
    ],
)
def test_names_are_safe_everywhere(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts, ending="html") == name


def test_a_long_name_is_cut_between_characters() -> None:
    name = file_name("家" * 10_000, ending="json")
    assert len(name.encode()) <= 125
    assert name.encode().decode() == name


def test_a_report_is_saved_in_both_forms(tmp_path: Path) -> None:
    page, record = save(report(content(), played(), evidence(), state()), tmp_path)
    assert page.name == "test-campaign-Heron-2027-03-14-20270314-7f3a.html"
    assert record.name == "test-campaign-Heron-2027-03-14-20270314-7f3a.json"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert record.read_text(encoding="utf-8").startswith("{")


def test_a_hostile_pseudonym_stays_in_the_folder(tmp_path: Path) -> None:
    who = replace(played(), pseudonym="../../" + "\U0001f600" * 10_000, finished="../..")
    paths = save(report(content(), who, evidence(), state()), tmp_path)
    assert all(path.parent == tmp_path for path in paths)
