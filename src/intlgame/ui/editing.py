"""What typing does to the text of a text box.

May live here: pure functions from an editing state and a key to the next. May not: pygame, nodes, the screen.
"""

from __future__ import annotations

from typing import NamedTuple

from intlgame.ui.tree import Edit


class Editing(NamedTuple):
    """The text, the caret before character `caret`, and the other end of the selection."""

    text: str
    caret: int
    anchor: int

    @property
    def selection(self) -> tuple[int, int]:
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def chosen(self) -> str:
        low, high = self.selection
        return self.text[low:high]


def begin(text: str) -> Editing:
    """Editing with the caret at the end."""
    return Editing(text, len(text), len(text))


def insert(state: Editing, text: str, spec: Edit) -> Editing:
    """Type or paste over the selection; control characters go, and what is over the limit."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n")
    if not spec.multiline:
        clean = clean.replace("\n", " ")
    clean = "".join(c for c in clean if c == "\n" or c.isprintable())
    low, high = state.selection
    room = max(0, spec.limit - (len(state.text) - (high - low)))
    clean = clean[:room]
    at = low + len(clean)
    return Editing(state.text[:low] + clean + state.text[high:], at, at)


def erase(state: Editing, start: int, end: int) -> Editing:
    """Without the selection, or where nothing is selected without the characters from start to end."""
    low, high = state.selection
    if low == high:
        low, high = max(0, start), min(len(state.text), end)
    return Editing(state.text[:low] + state.text[high:], low, low)


def move(state: Editing, to: int, extend: bool) -> Editing:
    """The caret elsewhere, with the selection drawn along or let go."""
    at = min(max(0, to), len(state.text))
    return Editing(state.text, at, state.anchor if extend else at)


def word_left(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isspace():
        at -= 1
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def word_right(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def press(state: Editing, key: str, spec: Edit) -> Editing | None:
    """The state after an editing key, or None where the key is not for the text box."""
    extend = key.startswith("Shift+") or "+Shift+" in key
    bare = key.replace("Shift+", "")
    if bare == "Ctrl+A":
        return Editing(state.text, len(state.text), 0)
    if bare == "Enter" and spec.multiline:
        return insert(state, "\n", spec)
    if bare in ("Backspace", "Delete", "Ctrl+Backspace", "Ctrl+Delete"):
        return _erased(state, bare)
    target = _target(state, bare)
    if target is None:
        return None
    low, high = state.selection
    if not extend and low != high and bare in ("Left", "Right"):
        target = low if bare == "Left" else high
    return move(state, target, extend)


def _erased(state: Editing, key: str) -> Editing:
    text, at = state.text, state.caret
    if key == "Backspace":
        return erase(state, at - 1, at)
    if key == "Delete":
        return erase(state, at, at + 1)
    if key == "Ctrl+Backspace":
        return erase(state, word_left(text, at), at)
    return erase(state, at, word_right(text, at))


def _target(state: Editing, key: str) -> int | None:
    text, at = state.text, state.caret
    if key == "Left":
        return at - 1
    if key == "Right":
        return at + 1
    if key == "Ctrl+Left":
        return word_left(text, at)
    if key == "Ctrl+Right":
        return word_right(text, at)
    if key == "Home":
        return text.rfind("\n", 0, at) + 1
    if key == "End":
        end = text.find("\n", at)
        return len(text) if end < 0 else end
    if key == "Ctrl+Home":
        return 0
    return len(text) if key == "Ctrl+End" else None
