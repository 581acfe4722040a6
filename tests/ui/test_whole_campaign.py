"""A whole campaign by the keyboard alone: from the title screen to profile files on disk, and by text."""

import io
import json
import re
from pathlib import Path

import pytest

from intlgame import paths
from intlgame.rules.telling import PLACEHOLDERS
from intlgame.runs.replay import replay
from intlgame.runs.shelf import runs
from intlgame.ui.flow import Flow, run_terminal
from intlgame.ui.keeping import Keeping
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.tree import name, walk

MOST_TABS = 120


class Keyboard:
    """Hands that only press keys: no click, no key of a node, no look behind the screen."""

    def __init__(self, look: Look) -> None:
        keeping = Keeping(paths.settings_file())
        self.pilot = Pilot(Flow(keeping).first(), look)
        keeping.stage = self.pilot.stage

    @property
    def screen(self) -> str:
        return type(self.pilot.screen).__name__

    def press(self, *keys: str) -> "Keyboard":
        for key in keys:
            self.pilot.press(key)
            texts = self.pilot.texts()
            assert not [name for name in PLACEHOLDERS if name in texts], f"{self.screen} shows a placeholder"
        return self

    def to(self, start: str) -> "Keyboard":
        """Tab, and arrows wherever they lead, until the focused control's name begins so."""
        for _ in range(MOST_TABS):
            for _ in range(12):
                if name(self.pilot.focused).startswith(start):
                    return self
                before = self.pilot.focused.key
                self.pilot.press("Down")
                if self.pilot.focused.key == before:
                    break
            self.pilot.press("Tab")
        raise AssertionError(f"{self.screen}: the keyboard does not reach {start!r}")

    def step_to(self, start: str) -> "Keyboard":
        """The same on a long sheet: from stop to stop, and through each group and back."""
        for _ in range(MOST_TABS):
            if self._within(start):
                return self
            self.pilot.press("Tab")
        raise AssertionError(f"{self.screen}: the keyboard does not reach {start!r}")

    def _within(self, start: str) -> bool:
        """Down through a group, and up again where it is not there."""
        if name(self.pilot.focused).startswith(start):
            return True
        came = [self.pilot.focused.key]
        while self.pilot.focused.role in ("radio", "row"):
            self.pilot.press("Down")
            if name(self.pilot.focused).startswith(start):
                return True
            if self.pilot.focused.key in came:
                break
            came.append(self.pilot.focused.key)
        for _ in came[1:]:
            self.pilot.press("Up")
        return False

    def names(self) -> list[str]:
        return [name(node) for node in walk(self.pilot.stage.root) if node.focusable]


def answer_matter(hands: Keyboard) -> None:
    """Look at two things, take the second answer, give the first reason and the first to avoid, decide."""
    assert hands.screen == "MatterScreen"
    hands.press("1", "2")
    hands.press("b")
    if "checked" not in states(hands, "option-"):
        hands.press("a")
    for group in ("reason-", "worst-"):
        if any(node.key.startswith(group) for node in walk(hands.pilot.stage.root)):
            first = next(n for n in walk(hands.pilot.stage.root) if n.key.startswith(group))
            hands.to(name(first)).press("Space")
    hands.press("g")
    assert any(node.key == "onward" for node in walk(hands.pilot.stage.root)), hands.pilot.texts()


def states(hands: Keyboard, group: str) -> set[str]:
    nodes = [n for n in walk(hands.pilot.stage.root) if n.key.startswith(group)]
    return {"checked" for node in nodes if node.checked}


def answer_all(hands: Keyboard) -> int:
    """From the desk, every matter and every talk that waits; the number of matters."""
    answered = 0
    while hands.screen == "Desk":
        hands.press("1")
        if hands.screen == "Desk":
            break
        if hands.screen == "PrepareScreen":
            prepare(hands)
            have_talk(hands)
        while hands.screen == "MatterScreen":
            answer_matter(hands)
            answered += 1
            hands.press("g")
    return answered


def prepare(hands: Keyboard) -> None:
    """Fill the sheet with what has to be there, and sit down."""
    hands.press("b")
    hands.step_to("Limit").press("Right", "Right")
    hands.step_to("Target").press("PageUp", "PageUp")
    for choice in ("What a lamp earns", "Inês, by video", "In the language"):
        hands.step_to(choice).press("Space")
    hands.press("g")
    assert hands.screen == "TableScreen", hands.pilot.texts()


def have_talk(hands: Keyboard) -> None:
    """Ask, offer much, answer what comes up, write it down, and come back to the desk by the review."""
    hands.press("2")
    for _ in range(12):
        if hands.screen != "TableScreen":
            break
        nodes = {node.key for node in walk(hands.pilot.stage.root)}
        if any(key.startswith("response-") for key in nodes):
            answer_moment(hands)
        elif "term-price" in nodes and "Send this package" in hands.pilot.texts():
            offer_much(hands)
        else:
            hands.press("7", "g")
    assert hands.screen == "ReviewScreen", hands.pilot.texts()
    assert "Agreed" in hands.pilot.texts()
    hands.press("g")


def answer_moment(hands: Keyboard) -> None:
    readings = [n for n in walk(hands.pilot.stage.root) if n.key.startswith("reading-")]
    if readings:
        hands.to(name(readings[0])).press("Space")
    hands.press("a", "g")
    hands.to("Back to the table").press("Enter")


def offer_much(hands: Keyboard) -> None:
    """Put the package together with nothing but arrows: what they are likely to want, row by row."""
    for issue, place in (("Price", 0), ("Quantity", 0), ("First delivery", 0), ("Broken", 2), ("Card", 2)):
        hands.step_to(f"{issue}").press("Home", *("Right",) * place)
    hands.press("1")


@pytest.mark.parametrize("look", [Look(size=(1280, 720)), Look(size=(1920, 1080), text_scale=2.0)], ids=str)
def test_a_whole_campaign_by_the_keyboard_alone(look: Look) -> None:
    hands = Keyboard(look)
    assert hands.screen == "Title"
    hands.press("n")
    assert hands.screen == "PlayerScreen"
    hands.press("g")
    assert hands.screen == "Campaigns"
    hands.press("b")
    assert hands.screen == "Briefing"
    hands.to("Begin").press("Enter")
    assert hands.screen == "Desk"
    answered = answer_all(hands)

    hands.press("m")
    assert hands.screen == "MarketMap"
    hands.press("2", "f")
    hands.press("c")
    assert hands.screen == "Compare"
    hands.to("United Kingdom").press("Space")
    hands.to("Enter United Kingdom").press("Enter")
    hands.to("Enter United Kingdom").press("Enter")
    if hands.screen != "Desk":
        hands.press("Escape")
    for quarter in range(1, 5):
        assert hands.screen == "Desk", (quarter, hands.screen)
        answered += answer_all(hands)
        hands.press("e")
        hands.to("End the quarter").press("Enter")
        assert hands.screen == "NewsScreen", (quarter, hands.screen, hands.pilot.texts())
        hands.press("Enter")
    if hands.screen == "Desk":
        hands.press("Enter")
    assert hands.screen == "Close"
    hands.press("p")
    assert hands.screen == "ProfileScreen"
    hands.press("s")
    files = sorted(path.suffix for path in paths.profiles_folder().iterdir())
    assert files == [".html", ".json"]
    entry = runs(paths.runs_folder())[0]
    played = replay(entry.folder)
    assert played.divergence is None
    assert played.state.over
    assert len(played.state.answers) == answered >= 18


class Reader(io.StringIO):
    """Somebody at a terminal: reads what was printed and types the number that stands before some words."""

    def __init__(self, said: io.StringIO, wanted: list[str]) -> None:
        super().__init__()
        self.said, self.wanted, self.seen = said, wanted, 0

    def readline(self, _size: int = -1) -> str:  # type: ignore[override]
        page = self.said.getvalue()[self.seen :]
        self.seen += len(page)
        if not self.wanted:
            return "quit\n"
        words = self.wanted.pop(0)
        found = re.search(rf"\[(\d+)\][^\[]*?{re.escape(words)}", page)
        assert found, f"{words!r} is not offered here:\n{page}"
        return f"{found.group(1)}\n"


def test_a_matter_is_answered_as_text() -> None:
    """The terminal reads the same tree: from the title to an answered matter."""
    said = io.StringIO()
    wanted = ["New run", "Choose a campaign", "Begin", "Begin", "An enquiry", "Read the whole", "(key b)"]
    run_terminal(Reader(said, wanted), said)
    text = said.getvalue()
    assert "What do you do?" in text
    assert "Why?" in text
    entry = runs(paths.runs_folder())[0]
    assert replay(entry.folder).state.opened == (("enquiry", "mail"),)


def test_profile_files_hold_what_was_played(tmp_path: Path) -> None:
    from intlgame.cli import main

    with pytest.raises(SystemExit) as left:
        main(["autoplay", "first-steps", "--seed", "4", "--out", str(tmp_path)])
    assert left.value.code == 0
    record = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    page = next(tmp_path.glob("*.html")).read_text(encoding="utf-8")
    assert record["played"]["seed"] == 4
    assert "<script" not in page
    assert 'http-equiv="refresh"' not in page
