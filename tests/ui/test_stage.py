"""The stack of screens: moves, values, scrolling, disabled controls, help, and screens that fail."""

from __future__ import annotations

import logging
from collections.abc import Callable

import demo
import pytest

from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screen import Home, Move, Quit, Replace, Stay
from intlgame.ui.standard import Guide, Problem
from intlgame.ui.tree import Changed, Node, walk
from intlgame.ui.widgets.basic import heading
from intlgame.ui.widgets.controls import button
from intlgame.ui.widgets.frame import page


def test_enter_space_click_and_shortcut_give_the_same_intent() -> None:
    given = []
    ways: tuple[Callable[[Pilot], Pilot], ...] = (
        lambda p: p.focus("card-pl").press("Enter"),
        lambda p: p.focus("card-pl").press("Space"),
        lambda p: p.click("card-pl"),
        lambda p: p.press("2"),
    )
    for act in ways:
        pilot = Pilot(demo.MarketChoice(), Look(size=(1920, 1080)))
        act(pilot)
        given.append(pilot.screen.given)  # type: ignore[attr-defined]
    assert given == [[("market", 1)]] * 4


def test_push_and_escape_come_back_to_the_same_place() -> None:
    pilot = Pilot(demo.MarketChoice()).focus("card-us").press("Enter").click("Open the United States file")
    assert pilot.screen.title == "Everything"
    pilot.press("Escape")
    assert pilot.screen.title == "Where do we ship first?"
    assert pilot.focused.label == "Open the United States file"


def test_escape_on_the_last_screen_changes_nothing() -> None:
    pilot = Pilot(demo.MarketChoice()).press("Escape", "Escape")
    assert pilot.stage.depth == 1
    assert not pilot.stage.over


def test_focus_stays_with_its_key_when_the_screen_is_built_again() -> None:
    pilot = Pilot(demo.Everything()).click("agree")
    assert pilot.screen.agreed  # type: ignore[attr-defined]
    assert pilot.focused.key == "agree"


def test_a_slider_moves_by_keys_and_stops_at_its_ends() -> None:
    pilot = Pilot(demo.Everything()).focus("price")
    pilot.press("Right", "Right", "PageUp", "PageUp", "Right")
    assert pilot.screen.price == 10  # type: ignore[attr-defined]
    pilot.press("Home")
    assert pilot.screen.given[-1] == Changed("price", 0)  # type: ignore[attr-defined]


def test_a_row_of_a_table_can_change_its_value() -> None:
    pilot = Pilot(demo.Negotiation(), Look(size=(1920, 1080))).focus("term-3").press("Right")
    assert pilot.screen.given == [Changed("term-3", 2)]  # type: ignore[attr-defined]


def test_a_disabled_control_takes_focus_and_says_why() -> None:
    pilot = Pilot(demo.Everything()).press("s")
    assert pilot.focused.label == "Sign"
    assert pilot.find("notice", "status").label == "The contract is not complete"
    pilot.press("Tab")
    assert not pilot.has("notice", "status")


def test_focus_is_scrolled_into_view() -> None:
    pilot = Pilot(demo.Everything(), Look(size=(1280, 720), text_scale=2.0))
    for _ in range(30):
        x, y, w, h = pilot.press("Tab").focused.rect
        assert y >= -1
        assert y < 720 - min(h, 40)
        assert x >= 0
        assert x + w <= 1281


def test_pages_and_wheel_scroll() -> None:
    pilot = Pilot(demo.Everything(), Look(size=(1280, 720))).focus("why-0").press("PageUp")
    top = pilot.find("why-0").rect[1]
    pilot.press("PageDown")
    assert pilot.find("why-0").rect[1] < top
    pilot.press("PageUp")
    assert pilot.find("why-0").rect[1] == top
    pilot.stage.wheel((640, 300), -2)
    assert pilot.find("why-0").rect[1] < top


def test_help_lists_what_the_screen_says_about_itself_and_its_keys() -> None:
    pilot = Pilot(demo.MarketChoice()).press("F1")
    assert isinstance(pilot.screen, Guide)
    assert "Facts you have not bought stay unknown." in pilot.texts()
    assert "compare" in pilot.texts()
    pilot.press("F1")
    assert pilot.stage.depth == 2
    pilot.press("Enter")
    assert pilot.stage.depth == 1


def test_text_size_changes_by_key_and_is_told() -> None:
    pilot = Pilot(demo.Everything())
    seen: list[float] = []
    pilot.stage.on_look = lambda look: seen.append(look.text_scale)
    pilot.press("Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+Shift+=")
    assert seen == [1.1, 1.25, 1.1, 1.0, 1.1]


class Moving:
    """A screen that answers with the move it is given."""

    title = "Moving"

    def __init__(self, move: Move | None = None, fails: str = "") -> None:
        self.move, self.fails, self.builds = move, fails, 0

    def build(self, look: Look) -> Node:
        self.builds += 1
        if self.fails == "build":
            raise ValueError("no such market")
        return page(look, None, Node(children=(heading("Moving", 1), button("Go", "go"))), ())

    def on(self, intent: object) -> Move | None:
        if self.fails == "on":
            raise ValueError(f"cannot {intent}")
        return self.move

    def keys(self) -> tuple[tuple[str, str], ...]:
        return ()


def test_moves() -> None:
    other = Moving()
    assert Pilot(Moving(Replace(other))).click("Go").screen is other
    assert Pilot(Moving(Home(other))).click("Go").stage.depth == 1
    assert Pilot(Moving(Quit())).click("Go").stage.over
    still = Moving(Stay())
    Pilot(still).click("Go")
    assert still.builds == 1


@pytest.mark.parametrize("where", ["build", "on"])
def test_a_failing_screen_shows_the_trouble_and_a_way_out(
    where: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    pilot = Pilot(demo.MarketChoice())
    from intlgame.ui.screen import Push

    pilot.stage.make(Push(Moving(fails=where)))
    if where == "on":
        pilot.click("Go")
    assert isinstance(pilot.screen, Problem)
    assert "ValueError" in pilot.texts()
    pilot.press("Enter")
    assert pilot.screen.title == "Where do we ship first?"


def test_a_long_screen_opens_at_its_top_and_follows_the_focus_from_there() -> None:
    pilot = Pilot(demo.Everything(), Look(size=(1280, 720), text_scale=2.0))
    scrolled = [node.scrolled for node in walk(pilot.stage.root) if node.scroll]
    assert scrolled
    assert not any(scrolled)
    for _ in range(12):
        pilot.press("Tab")
    assert any(node.scrolled for node in walk(pilot.stage.root) if node.scroll)


def test_a_choice_that_follows_the_focus_is_told_when_the_focus_comes_and_only_then() -> None:
    class Terms:
        title = "Terms"

        def __init__(self) -> None:
            self.chosen: list[object] = []

        def build(self, _look: Look) -> Node:
            rows = [button(name, ("use", name), key=name) for name in ("price", "payment")]
            for row in rows:
                row.arrival = row.key
            return Node(children=(*rows, button("send", "send", key="send")))

        def on(self, intent: object) -> Move | None:
            self.chosen.append(intent)
            return None

        def keys(self) -> tuple[tuple[str, str], ...]:
            return ()

    screen = Terms()
    pilot = Pilot(screen)
    assert pilot.focused.key == "price"
    pilot.press("Down", "Down", "Up")
    assert screen.chosen == ["payment", "payment"]
    pilot.click("price")
    assert screen.chosen[2:] == ["price", ("use", "price")]
