"""The stack of screens and what keys, clicks and typing do to it. Everything of the app that needs no window.

May live here: focus, scrolling, editing, intents, moves, containment of errors. May not: pygame, drawing,
speech. Keyboard, mouse, screen reader, pilot and terminal all come in through the same methods of `Stage`.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field

from intlgame.ui import editing, focus
from intlgame.ui.editing import Editing
from intlgame.ui.layout import Layout, arrange
from intlgame.ui.look import Look
from intlgame.ui.ports import Clipboard, OwnClipboard, Typesetter
from intlgame.ui.screen import Back, Explained, Home, Move, Push, Quit, Replace, Screen, Stay
from intlgame.ui.standard import Guide, Problem, framed
from intlgame.ui.tree import Changed, Node, Point, find, name_nodes

log = logging.getLogger(__name__)

HISTORY_KEPT, WHEEL_STEP = 24, 90.0


@dataclass(slots=True)
class _Place:
    """A screen on the stack, with where the player was on it."""

    screen: Screen
    focus: str = ""
    dialog: str = ""
    history: list[str] = field(default_factory=list)
    scrolls: dict[str, float] = field(default_factory=dict)


class Stage:
    """Owns the stack and the current tree. `changed` says pixels are out of date; `over` that the player
    quit."""

    def __init__(
        self, home: Screen, typesetter: Typesetter, look: Look, clipboard: Clipboard | None = None
    ) -> None:
        self.typesetter, self.look = typesetter, look
        self.clipboard: Clipboard = clipboard or OwnClipboard()
        self.on_look: Callable[[Look], None] | None = None
        self.over = False
        self.changed = True
        self.notice = ""
        self.placings = 0
        self._stack = [_Place(home)]
        self._editing: dict[str, Editing] = {}
        self.root = Node()
        self._reach: list[Node] = []
        self.rebuild()

    # -- looking

    @property
    def screen(self) -> Screen:
        return self._stack[-1].screen

    @property
    def focus(self) -> str:
        return self._stack[-1].focus

    @property
    def depth(self) -> int:
        return len(self._stack)

    def focused(self) -> Node | None:
        return find(self.root, self.focus) if self.focus else None

    def caret(self) -> Editing | None:
        """The editing state of the text box that has the focus."""
        node = self.focused()
        return self._state(node) if node is not None and node.edit is not None else None

    # -- building

    def rebuild(self) -> None:
        """Ask the screen for its tree again, place it, and find the focus in it."""
        place = self._stack[-1]
        before = [node.key for node in self._reach]
        try:
            root = place.screen.build(self.look)
        except Exception as error:  # a broken screen must not take the game with it
            if isinstance(place.screen, Problem):
                raise
            self._contain(error)
            return
        root = framed(root, place.screen.title, self.notice)
        name_nodes(root)
        self.root = root
        self.typesetter.rescale(self.look.scale)
        arrange(root, self.typesetter, self.look, place.scrolls)
        opens = not place.focus
        place.focus = self._refound(place, before)
        if not opens:  # a screen opens at its top, whatever has the focus
            self._follow()
        self.placings += 1
        self.changed = True

    def _refound(self, place: _Place, before: list[str]) -> str:
        """The key to have the focus now: the same; else what had it before a dialog; else the nearest in
        order."""
        nodes = self._reach = focus.focusables(self.root)
        keys = [node.key for node in nodes]
        here = focus.scope(self.root)
        dialog = here.key if here.role == "dialog" else ""
        known, place.dialog = place.dialog, dialog
        if place.focus in keys:
            return place.focus
        if dialog != known:
            back = next((key for key in reversed(place.history) if key in keys), "")
            place.history = [*place.history[-HISTORY_KEPT:], place.focus]
            return back if back and not dialog else focus.beginning(self.root, nodes)
        if place.focus in before and keys:
            return keys[min(before.index(place.focus), len(keys) - 1)]
        return focus.beginning(self.root, nodes)

    def _contain(self, error: Exception) -> None:
        log.error("screen %s failed", type(self.screen).__name__, exc_info=error)
        self._stack[-1] = _Place(Problem(f"{type(error).__name__}: {error}", traceback.format_exc(limit=-3)))
        self.rebuild()

    def resize(self, look: Look) -> None:
        """Show everything in another look."""
        self.look = look
        self.rebuild()

    def zoom(self, by: int) -> None:
        """The next text scale up or down, or back to the first (0)."""
        self.resize(self.look.zoomed(by))
        if self.on_look:
            self.on_look(self.look)

    # -- focus and scrolling

    def focus_on(self, key: str) -> None:
        """Move the focus to the node with this key, and scroll it into view."""
        place = self._stack[-1]
        if not key or key == place.focus:
            return
        if place.focus:
            place.history = [*place.history[-HISTORY_KEPT:], place.focus]
        place.focus = key
        self._follow()
        self.changed = True
        node = self.focused()
        if node and node.arrival is not None:
            self.give(node.arrival)

    def _follow(self) -> None:
        place = self._stack[-1]
        path = focus.path_to(self.root, place.focus)
        moved = False
        for node in path[:-1]:
            if node.scroll:
                by = focus.out_of_sight(node, path[-1], 16 * self.look.scale)
                moved = (by != 0 and self._scroll(node, by)) or moved
        if moved:
            self._arrange_again()

    def _arrange_again(self) -> None:
        arrange(self.root, self.typesetter, self.look, self._stack[-1].scrolls)
        self.placings += 1
        self.changed = True

    def _scroll(self, scroller: Node, by: float) -> bool:
        pad = Layout(self.typesetter, self.look, {}).down_pad(scroller)
        limit = max(0.0, scroller.content - scroller.rect[3] + pad)
        to = min(limit, max(0.0, scroller.scrolled + by))
        if abs(to - scroller.scrolled) < 0.5:
            return False
        self._stack[-1].scrolls[scroller.key] = to
        return True

    def scroll(self, key: str, by: float) -> bool:
        """Scroll what is around a node, else the largest part that can, by device pixels; whether one did."""
        for scroller in focus.scrollers(self.root, key):
            if self._scroll(scroller, by):
                self._arrange_again()
                return True
        return False

    def wheel(self, point: Point, notches: float) -> None:
        """Turn the wheel over a point: positive notches scroll towards the top."""
        under = focus.under(focus.scope(self.root), point)
        for scroller in reversed([node for node in under if node.scroll]):
            if self._scroll(scroller, -notches * WHEEL_STEP * self.look.scale):
                self._arrange_again()
                return

    # -- keys

    def press(self, key: str) -> bool:
        """One key by name, such as "Tab", "Shift+Tab", "Enter", "a", "Ctrl+V"; whether it meant anything."""
        if self.notice:
            self.notice = ""
            self.rebuild()
        node = self.focused()
        if node is not None and node.edit is not None and self._edit(node, key):
            return True
        return self._navigate(key, node) or self._command(key) or self._shortcut(key)

    def _navigate(self, key: str, node: Node | None) -> bool:
        if key in ("Tab", "Shift+Tab"):
            return self._go(focus.tab(self.root, self.focus, -1 if key == "Shift+Tab" else 1))
        if node is not None and node.range is not None and self._slide(node, key):
            return True
        if key in ("PageUp", "PageDown"):
            page = self.look.size[1] * 0.6
            return self.scroll(self.focus, -page if key == "PageUp" else page)
        if node is None:
            return False
        if key in ("Enter", "Space"):
            self.activate(node)
            return True
        if key in focus.DIRECTIONS:
            step = {"Up": -1, "Down": 1}.get(key, 0) * WHEEL_STEP * self.look.scale
            return self._go(focus.arrow(self.root, node, key)) or (
                step != 0 and self.scroll(self.focus, step)
            )
        if key in ("Home", "End"):
            return self._go(focus.edge(self.root, node, key == "End"))
        return False

    def _go(self, node: Node | None) -> bool:
        if node is None:
            return False
        self.focus_on(node.key)
        return True

    def _command(self, key: str) -> bool:
        if key == "Escape":
            self.escape()
        elif key == "F1":
            self.help()
        elif key in ("Ctrl++", "Ctrl+=", "Ctrl+Shift+=", "Ctrl+-", "Ctrl+0"):
            self.zoom({"-": -1, "0": 0}.get(key[-1], 1))
        else:
            return False
        return True

    def _shortcut(self, key: str) -> bool:
        if len(key) != 1 and not key.startswith(("F", "Alt+")):
            return False
        target = focus.shortcut(self.root, key)
        if target is None:
            return False
        self.focus_on(target.key)
        self.activate(target)
        return True

    def _slide(self, node: Node, key: str) -> bool:
        if node.range is None or (value := node.range.after(key)) is None:
            return False
        if node.disabled:
            self._say_why(node)
        elif value != node.range.now:
            self.give(Changed(node.key, value))
        return True

    # -- typing

    def type(self, text: str) -> bool:
        """Text from the keyboard or an input method into the text box that has the focus."""
        node = self.focused()
        if node is None or node.edit is None or node.disabled:
            return False
        self._edited(node, editing.insert(self._state(node), text, node.edit))
        return True

    def _state(self, node: Node) -> Editing:
        known = self._editing.get(node.key)
        if known is None or known.text != node.value:
            known = self._editing[node.key] = editing.begin(node.value)
        return known

    def _edit(self, node: Node, key: str) -> bool:
        if node.edit is None or node.disabled:
            return False
        state = self._state(node)
        if key in ("Ctrl+C", "Ctrl+X", "Ctrl+V"):
            return self._clip(node, state, key)
        if key in ("Up", "Down", "Shift+Up", "Shift+Down") and node.edit.multiline and node.font is not None:
            to = self.typesetter.line_step(
                node.value, node.font, self._inner_width(node), state.caret, -1 if key.endswith("Up") else 1
            )
            self._edited(node, editing.move(state, to, key.startswith("Shift")))
            return True
        if len(key) == 1 or key == "Space":
            return True
        after = editing.press(state, key, node.edit)
        if after is None:
            return False
        self._edited(node, after)
        return True

    def _clip(self, node: Node, state: Editing, key: str) -> bool:
        if key == "Ctrl+V" and node.edit is not None:
            self._edited(node, editing.insert(state, self.clipboard.get(), node.edit))
        elif state.chosen:
            self.clipboard.put(state.chosen)
            if key == "Ctrl+X":
                self._edited(node, editing.erase(state, *state.selection))
        return True

    def _edited(self, node: Node, after: Editing) -> None:
        self._editing[node.key] = after
        self.changed = True
        if after.text != node.value:
            self.give(Changed(node.key, after.text))

    def _inner_width(self, node: Node) -> float:
        return max(1.0, node.rect[2] - Layout(self.typesetter, self.look, {}).across_pad(node))

    # -- pointing

    def click(self, point: Point) -> bool:
        """A press of the mouse or a finger; whether something was there."""
        if self.notice:
            self.notice = ""
            self.rebuild()
        node = focus.at(self.root, point)
        if node is None:
            return False
        self.focus_on(node.key)
        if node.edit is not None and node.font is not None:
            pad = node.pad if isinstance(node.pad, tuple) else (node.pad,) * 4
            x = point[0] - node.rect[0] - pad[3] * self.look.spacing
            y = point[1] - node.rect[1] - pad[0] * self.look.spacing
            width = self._inner_width(node)
            to = self.typesetter.hit(node.value, node.font, width, x, y) if node.value else 0
            self._editing[node.key] = editing.move(self._state(node), to, False)
            self.changed = True
        elif node.range is not None and node.role == "slider":
            self._slide(node, "Left" if point[0] < node.rect[0] + node.rect[2] / 2 else "Right")
        else:
            self.activate(node)
        return True

    # -- acting

    def activate(self, node: Node) -> None:
        """Do what a node is for: give its intent, or say why it cannot be done now."""
        if node.disabled:
            self._say_why(node)
        elif node.intent is not None:
            self.give(node.intent)

    def _say_why(self, node: Node) -> None:
        self.notice = node.disabled
        self.rebuild()

    def give(self, intent: object) -> None:
        """Hand an intent to the screen and make its move."""
        try:
            move = self.screen.on(intent)
        except Exception as error:  # a broken screen must not take the game with it
            self._contain(error)
            return
        self.make(move)

    def make(self, move: Move | None) -> None:
        """Carry out what a screen answered; None builds it again."""
        if isinstance(move, Stay):
            return
        if isinstance(move, Quit):
            self.over = True
            return
        if isinstance(move, Push):
            self._stack.append(_Place(move.screen))
        elif isinstance(move, Replace):
            self._stack[-1] = _Place(move.screen)
        elif isinstance(move, Home):
            self._stack = [_Place(move.screen)]
        elif isinstance(move, Back) and len(self._stack) > 1:
            self._stack.pop()
        if move is not None:
            self._editing.clear()
        self.rebuild()

    def escape(self) -> None:
        """Close the dialog, do what the screen means by Escape, or go back."""
        here = focus.scope(self.root)
        if here.escape is not None:
            self.give(here.escape)
        elif here is self.root:
            self.make(Back())

    def help(self) -> None:
        """What this screen is for and which keys it knows."""
        if isinstance(self.screen, Guide):
            return
        about = self.screen.about() if isinstance(self.screen, Explained) else ()
        self.make(Push(Guide(self.screen.title, about, self.screen.keys())))
