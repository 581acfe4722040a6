"""What all tests share: no window, and a player's folder of their own."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--frozen PROGRAM` tests a built program and `--peers` tests against what others have built: both
    need more than the project itself, so they are only collected when asked for. `--write` writes."""
    parser.addoption("--frozen", default="", help="path of the built program")
    parser.addoption("--peers", action="store_true", help="test against NegMAS (uv sync --group peers)")
    parser.addoption("--write", action="store_true", help="write golden files anew instead of comparing")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out what has nothing to test: tests/frozen without a program, tests/peers without peers."""
    if collection_path.name in ("frozen", "peers") and not config.getoption(f"--{collection_path.name}"):
        return True
    return None


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the player's real data."""
    monkeypatch.setenv("INTLGAME_DATA", str(tmp_path / "player"))
