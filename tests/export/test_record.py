"""The record: valid against its published schema, complete, repeatable, and free of anything personal."""

import json
import os
import socket
from pathlib import Path

import jsonschema

from builders_profile import content, evidence, played, state
from intlgame.export.record import record, record_text
from intlgame.export.report import report
from intlgame.export.schema import profile_schema, schema_text
from intlgame.export.values import Report

ROOT = Path(__file__).resolve().parents[2]


def whole(notes: tuple[str, ...] = ()) -> Report:
    return report(content(), played(), evidence(), state(), notes)


def test_the_published_schema_is_current() -> None:
    """Run `python -m intlgame.export.schema > schemas/profile-1.json` after a change of the format."""
    assert (ROOT / "schemas" / "profile-1.json").read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(profile_schema())


def test_a_record_is_valid() -> None:
    jsonschema.validate(json.loads(record_text(whole(("A remark.",)))), profile_schema())


def test_a_record_of_an_empty_run_is_valid() -> None:
    empty = report(content(), played(), [], state())
    jsonschema.validate(json.loads(record_text(empty)), profile_schema())


def test_the_figures_are_those_of_the_profile() -> None:
    found = whole()
    told = record(found)
    for written, estimate in zip(told["competencies"], found.profile.competencies, strict=True):
        assert written["id"] == estimate.id
        assert (written["score"] is None) == (estimate.score is None)
        if estimate.score is not None:
            assert abs(written["score"] - estimate.score) <= 0.005
    assert told["competencies"][0]["self_rating"] == 3


def test_limits_travel_with_the_figures() -> None:
    notice = " ".join(record(whole())["notice"])
    assert "not by AI" in notice
    assert "hiring" in notice


def test_the_same_report_gives_the_same_bytes() -> None:
    assert record_text(whole()) == record_text(whole())


def test_nothing_of_the_machine_goes_in() -> None:
    text = record_text(whole())
    for secret in (str(Path.home()), socket.gethostname(), os.environ.get("USER") or "no-user-set"):
        assert secret not in text
