"""A screen reader end to end on Linux: window, AccessKit, accessibility bus, and an independent client that
reads, focuses and presses. Skipped only where the tools are not installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
TOOLS = ("Xvfb", "dbus-run-session", "xdotool", "gdbus")
Tree = list[dict[str, Any]]


def tools_are_there() -> bool:
    if not sys.platform.startswith("linux") or not all(map(shutil.which, TOOLS)):
        return False
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    return (
        Path("/usr/bin/python3").exists()
        and not subprocess.run(("/usr/bin/python3", "-c", ask), capture_output=True, check=False).returncode
    )


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"),
        pass_fds=(writer,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writer)
    with os.fdopen(reader) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait(20)


@pytest.fixture(scope="module")
def session(display: str) -> tuple[list[str], list[Tree]]:
    lines, trees = scene(display, "controls")
    assert len(trees) == 5
    return [line for line in lines if line.startswith("GIVEN")], trees


def scene(display: str, name: str) -> tuple[list[str], list[Tree]]:
    """What the game said, and the trees that the client saw."""
    environment = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11"}
    run = subprocess.run(
        ("dbus-run-session", "--", sys.executable, str(HERE / "atspi_session.py"), name),
        env=environment, capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    return lines, [json.loads(line) for line in lines if line.startswith("[")]


needs_tools = pytest.mark.skipif(
    not tools_are_there(), reason="needs Xvfb, a D-Bus session, xdotool and AT-SPI for gi"
)


def named(tree: Tree, name: str) -> dict[str, Any]:
    return next(node for node in tree if node["name"] == name)


def focused(tree: Tree) -> list[str]:
    return [node["name"] for node in tree if "focused" in node["states"]]


@needs_tools
def test_the_reader_finds_every_kind_of_control_by_name(session: tuple[list[str], list[Tree]]) -> None:
    tree = session[1][0]
    roles = {node["role"].replace("push button", "button") for node in tree}
    assert {"heading", "button", "radio button", "check box", "slider", "table", "link", "list box"} <= roles
    # AccessKit tells AT-SPI of disabled fields only, not of disabled buttons; so the description has to.
    assert named(tree, "Sign")["description"] == "not available: The contract is not complete"


@needs_tools
def test_a_press_from_the_reader_is_the_players_press(session: tuple[list[str], list[Tree]]) -> None:
    given, trees = session
    assert "GIVEN agree" in given
    assert "checked" not in named(trees[0], "I have compared three markets")["states"]
    assert "checked" in named(trees[1], "I have compared three markets")["states"]


@needs_tools
def test_focus_follows_reader_and_keyboard(session: tuple[list[str], list[Tree]]) -> None:
    given, trees = session
    assert focused(trees[0]) == ["List"]
    assert focused(trees[2]) == ["Delete"]
    assert "GIVEN ask" in given
    assert focused(trees[3]) == ["Delete it"]
    assert named(trees[3], "Delete the run?")["role"] == "dialog"
    assert "GIVEN keep" in given
    assert focused(trees[4]) == ["Sign"]


@needs_tools
def test_a_talk_is_had_from_the_first_question_to_the_handshake_by_the_reader_alone(display: str) -> None:
    lines, trees = scene(display, "talk")
    sat, asked, built, offered, came, answered, taken, last, over = trees
    assert any("Price per lamp. Your offer: not set yet" in node["name"] for node in sat)
    assert any("They said it is decisive" in node["name"] for node in asked)
    assert any("Your offer: 62 €" in node["name"] for node in built)
    assert named(offered, "Go on: something comes up")
    assert named(came, "Half a minute of silence")
    assert any(node["name"].startswith("Price per lamp. Your offer: 62 €. They ask:") for node in answered)
    assert any("shaken hands" in node["name"] for node in taken)
    assert named(last, "One last thing")
    assert [line for line in lines if line.startswith("TALK")][-1].endswith("agreed True")
    assert any("closed" in node["name"].lower() or "agreed" in node["name"].lower() for node in over)
