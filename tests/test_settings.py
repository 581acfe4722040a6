"""Settings survive: what was kept comes back, and a damaged file is never lost."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from intlgame import settings
from intlgame.settings import Settings

CHANGED = Settings(
    language="nl",
    text_scale=160,
    theme="contrast",
    reduced_motion=True,
    self_voicing=True,
    remember=True,
    pseudonym="Keel 12",
    width=1600,
    height=900,
    exports="/somewhere",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "player" / "settings.json"


def test_what_was_written_is_read_again(path: Path) -> None:
    settings.write(path, CHANGED)
    found = settings.read(path)
    assert found.settings == CHANGED
    assert not found.damaged
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    found = settings.read(path)
    assert found.settings == Settings()
    assert not found.damaged
    assert not path.parent.exists()


def test_a_pseudonym_is_only_kept_on_request(path: Path) -> None:
    settings.write(path, replace(CHANGED, remember=False))
    assert "Keel" not in path.read_text("utf-8")
    assert settings.read(path).settings.pseudonym == ""


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 50_000, b'"' + b"x" * 100_000 + b'"']
)
def test_a_damaged_file_is_kept_and_told(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    found = settings.read(path)
    assert found.settings == Settings()
    assert found.damaged
    assert found.kept == path.with_name("settings.json.damaged")
    assert found.kept.read_bytes() == data
    assert not path.exists()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "pink"),
        ("text_scale", 900),
        ("text_scale", "100"),
        ("width", -5),
        ("pseudonym", ["a"]),
    ],
)
def test_one_bad_value_costs_only_itself(path: Path, key: str, value: object) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"language": "el", "reduced_motion": True, key: value}))
    found = settings.read(path)
    assert found.damaged
    assert found.kept is not None
    assert found.settings == replace(Settings(), language="el", reduced_motion=True)


def test_a_setting_of_a_later_version_is_no_damage(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"language": "fi", "holograms": True}))
    found = settings.read(path)
    assert not found.damaged
    assert found.settings.language == "fi"


def test_a_file_that_was_damaged_meanwhile_is_not_overwritten(path: Path) -> None:
    settings.write(path, CHANGED)
    path.write_bytes(b"half of a fi")
    settings.write(path, Settings())
    assert settings.damaged(path).read_bytes() == b"half of a fi"
    assert settings.read(path).settings == Settings()


def test_a_full_disk_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.write(path, CHANGED)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        settings.write(path, Settings())
    assert settings.read(path).settings == CHANGED
