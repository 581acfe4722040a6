"""Typing into a text box."""

from __future__ import annotations

import demo
import pytest
from hypothesis import given
from hypothesis import strategies as st

from intlgame.ui import editing
from intlgame.ui.editing import Editing
from intlgame.ui.pilot import MissingError, Pilot
from intlgame.ui.tree import Edit

KEYS = st.sampled_from(
    ("Left", "Right", "Shift+Left", "Shift+Right", "Home", "End", "Ctrl+Left", "Ctrl+Right", "Backspace",
    "Delete",
     "Ctrl+A", "Ctrl+Backspace", "Ctrl+Delete", "Ctrl+Home", "Ctrl+End", "Enter")
)  # fmt: skip


@given(st.text(max_size=30), st.lists(KEYS | st.text(min_size=1, max_size=4), max_size=20), st.booleans())
def test_no_keys_break_the_state(text: str, keys: list[str], multiline: bool) -> None:
    spec = Edit(limit=20, multiline=multiline)
    state = editing.insert(editing.begin(""), text, spec)
    for key in keys:
        state = editing.press(state, key, spec) or editing.insert(state, key, spec)
        assert 0 <= state.caret <= len(state.text) <= 20
        assert 0 <= state.anchor <= len(state.text)
        assert multiline or "\n" not in state.text


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        (Editing("two words", 9, 9), "Ctrl+Backspace", Editing("two ", 4, 4)),
        (Editing("two words", 0, 0), "Ctrl+Delete", Editing("words", 0, 0)),
        (Editing("two words", 9, 4), "Backspace", Editing("two ", 4, 4)),
        (Editing("two words", 9, 4), "Left", Editing("two words", 4, 4)),
        (Editing("two words", 4, 4), "Shift+Ctrl+Right", Editing("two words", 9, 4)),
        (Editing("a\nbc", 3, 3), "Home", Editing("a\nbc", 2, 2)),
        (Editing("a\nbc", 0, 0), "End", Editing("a\nbc", 1, 1)),
    ],
)
def test_keys_do_what_they_do_everywhere(before: Editing, key: str, after: Editing) -> None:
    assert editing.press(before, key, Edit(multiline=True)) == after


def test_typing_reaches_the_screen_and_shortcut_letters_stay_text() -> None:
    pilot = Pilot(demo.Everything()).focus("name", "textbox").type("Sam").press("m", "s", "Space", "x")
    assert pilot.screen.name == "Samms x"  # type: ignore[attr-defined]
    assert pilot.screen.tab == 0  # type: ignore[attr-defined]


def test_the_limit_holds_for_paste_too() -> None:
    pilot = Pilot(demo.Everything()).focus("name", "textbox")
    pilot.stage.clipboard.put("x" * 50)
    pilot.press("Ctrl+V")
    assert pilot.screen.name == "x" * 20  # type: ignore[attr-defined]


def test_cut_and_paste_carry_the_selection() -> None:
    pilot = Pilot(demo.Everything()).focus("reason", "textbox").type("first second")
    pilot.press("Shift+Ctrl+Left", "Ctrl+X", "Home").press("Ctrl+V")
    assert pilot.screen.reason == "secondfirst "  # type: ignore[attr-defined]


def test_enter_sends_a_line_but_breaks_a_paragraph() -> None:
    pilot = Pilot(demo.Everything()).focus("name", "textbox").type("Sam").press("Enter")
    assert pilot.screen.given[-1] == "named"  # type: ignore[attr-defined]
    pilot.focus("reason", "textbox").type("a").press("Enter").type("b")
    assert pilot.screen.reason == "a\nb"  # type: ignore[attr-defined]


def test_up_and_down_walk_the_lines_of_a_paragraph() -> None:
    pilot = Pilot(demo.Everything()).focus("reason", "textbox").type("one\ntwo").press("Up").type("!")
    assert pilot.screen.reason == "one!\ntwo"  # type: ignore[attr-defined]


def test_a_click_puts_the_caret_where_it_points() -> None:
    pilot = Pilot(demo.Everything()).focus("name", "textbox").type("abcdef")
    x, y, _w, h = pilot.find("name", "textbox").rect
    pilot.stage.click((x + 2, y + h / 2))
    pilot.type("!")
    assert pilot.screen.name == "!abcdef"  # type: ignore[attr-defined]


def test_typing_needs_a_text_box() -> None:
    with pytest.raises(MissingError):
        Pilot(demo.Everything()).focus("go").type("lost")
