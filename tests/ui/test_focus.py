"""Where the keyboard goes: Tab in tree order with composites as one stop, arrows by geometry, dialogs closed
off."""

from __future__ import annotations

import demo
import pytest

from intlgame.ui import focus
from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.tree import Node, walk


def grid_of(columns: int, rows: int) -> Node:
    nodes = tuple(
        Node(key=f"{x}{y}", role="button", intent=1, rect=(x * 100, y * 50, 90, 40))
        for y in range(rows)
        for x in range(columns)
    )
    return Node(children=nodes)


@pytest.mark.parametrize(
    ("start", "way", "end"),
    [
        ("00", "Right", "10"),
        ("11", "Left", "01"),
        ("11", "Up", "10"),
        ("11", "Down", "12"),
        ("00", "Up", None),
    ],
)
def test_arrows_go_to_the_nearest_that_way(start: str, way: str, end: str | None) -> None:
    root = grid_of(3, 3)
    current = next(node for node in walk(root) if node.key == start)
    found = focus.arrow(root, current, way)
    assert (found.key if found else None) == end


def test_tab_visits_every_stop_once_and_comes_round_both_ways() -> None:
    pilot = Pilot(demo.Everything())
    there = [pilot.press("Tab").focused.key for _ in focus.tab_stops(pilot.stage.root, pilot.stage.focus)]
    assert len(set(there)) == len(there)
    back = [pilot.press("Shift+Tab").focused.key for _ in there]
    assert back == [*there[-2::-1], there[-1]]


def test_tab_order_is_tree_order() -> None:
    pilot = Pilot(demo.Everything())
    order = [node.key for node in walk(pilot.stage.root)]
    places = [order.index(node.key) for node in focus.tab_stops(pilot.stage.root, "")]
    assert places == sorted(places)


def test_a_composite_is_one_stop_at_its_chosen_member() -> None:
    pilot = Pilot(demo.MarketChoice())
    markets = [n for n in focus.tab_stops(pilot.stage.root, "") if n.role == "option"]
    assert [node.key for node in markets] == ["pin-jp", "card-jp"]


def test_arrows_stay_inside_a_list_while_they_can() -> None:
    pilot = Pilot(demo.MarketChoice(), Look(size=(1920, 1080))).focus("card-de")
    assert [pilot.press("Right").focused.key for _ in range(3)] == ["card-pl", "card-jp", "card-us"]
    assert pilot.press("End").focused.key == "card-ke"
    assert pilot.press("Home").focused.key == "card-de"


def test_every_control_can_be_reached_by_tab_and_arrows() -> None:
    pilot = Pilot(demo.Everything(), Look(size=(1280, 720)))
    reached: set[str] = set()
    for _stop in focus.tab_stops(pilot.stage.root, ""):
        here = pilot.press("Tab").focused.key
        reached.add(here)
        for way in ("Right", "Down"):
            for _member in focus.group_of(pilot.stage.root, here):
                if pilot.focused.range is None:
                    reached.add(pilot.press(way).focused.key)
            pilot.stage.focus_on(here)
    assert {node.key for node in focus.focusables(pilot.stage.root)} <= reached


def test_a_dialog_keeps_the_keyboard_and_gives_it_back() -> None:
    pilot = Pilot(demo.Everything()).click("Delete")
    assert pilot.focused.key == "sure"
    assert {pilot.press("Tab").focused.key for _ in range(5)} == {"sure", "keep"}
    assert not pilot.stage.press("m"), "a shortcut behind the dialog must be dead"
    pilot.press("Escape")
    assert pilot.screen.given[-1] == "keep"  # type: ignore[attr-defined]
    assert pilot.focused.key == "delete"


def test_the_pointer_finds_what_is_on_top_and_not_what_is_scrolled_away() -> None:
    hidden = Node(key="hidden", intent=1, rect=(0, -80, 100, 40))
    shown = Node(key="shown", intent=1, rect=(0, 10, 100, 40))
    scroller = Node(scroll=True, rect=(0, 0, 100, 60), children=(hidden, shown))
    root = Node(rect=(0, -100, 100, 300), children=(scroller,))
    assert focus.at(root, (50, 20)) is shown
    assert focus.at(root, (50, -70)) is None


def test_focus_begins_at_the_primary_action_and_not_in_the_header() -> None:
    assert Pilot(demo.MarketChoice(), Look(size=(1920, 1080))).focused.label == "Open the Japan file"


def test_focus_begins_at_the_chosen_member_of_a_list() -> None:
    pilot = Pilot(demo.MarketChoice(), Look(size=(1280, 720), text_scale=1.6))
    assert pilot.focused.key == "card-jp"


def test_a_new_screen_shows_its_top_even_if_its_primary_action_is_further_down() -> None:
    pilot = Pilot(demo.Everything(), Look(size=(1280, 720)))
    assert pilot.focused.label == "List"
    assert pilot.find("Choices", "heading").rect[1] > 0


def test_an_arrow_leaves_a_row_and_does_not_go_into_its_own_buttons() -> None:
    more = Node(key="more", intent=1, rect=(0, 30, 40, 20))
    row = Node(key="row", role="row", intent=1, rect=(0, 0, 100, 60), children=(more,))
    below = Node(key="below", role="row", intent=1, rect=(0, 70, 100, 60))
    root = Node(role="table", rect=(0, 0, 100, 140), children=(row, below))
    assert focus.arrow(root, row, "Down") is below
