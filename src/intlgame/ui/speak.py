"""The tree for screen readers, through AccessKit: AT-SPI on Linux, UI Automation on Windows, NSAccessibility
on macOS.

May live here: the one adapter, and nodes into AccessKit's. May not: drawing, deciding what an action does.
AccessKit is optional: without it, or where it cannot start, the game runs and is silent to readers. Its
callbacks come on other threads: asking for the tree is answered from a finished copy, an action only posts an
event.
"""

from __future__ import annotations

import sys
import zlib
from types import ModuleType
from typing import Any, Protocol

import pygame

from intlgame.i18n import _
from intlgame.ui import focus
from intlgame.ui.stage import Stage
from intlgame.ui.tree import LEAVES, Changed, Node, Role, find, name

ROLES: dict[Role, str] = {
    "window": "WINDOW", "group": "GENERIC_CONTAINER", "heading": "HEADING", "text": "LABEL",
    "button": "BUTTON",
    "link": "LINK", "listbox": "LIST_BOX", "option": "LIST_BOX_OPTION", "radiogroup": "RADIO_GROUP",
    "radio": "RADIO_BUTTON", "checkbox": "CHECK_BOX", "slider": "SLIDER", "textbox": "TEXT_INPUT",
    "table": "TABLE",
    "row": "ROW", "cell": "CELL", "columnheader": "COLUMN_HEADER", "image": "IMAGE", "meter": "METER",
    "progress": "PROGRESS_INDICATOR", "status": "STATUS", "dialog": "DIALOG", "tablist": "TAB_LIST",
    "tab": "TAB",
    "separator": "SPLITTER",
}  # fmt: skip
ROOT_ID = 1


class Speaker(Protocol):
    """What the app tells a screen reader, and what a reader asks of it."""

    attached: bool

    def refresh(self, stage: Stage, /) -> None: ...
    def window(self, focused: bool, /) -> None: ...
    def handle(self, event: pygame.event.Event, stage: Stage, /) -> None: ...


class Silent:
    """No screen reader."""

    attached = False

    def refresh(self, _stage: Stage) -> None:
        return

    def window(self, _focused: bool) -> None:
        return

    def handle(self, _event: pygame.event.Event, _stage: Stage) -> None:
        return


def no_speaker() -> Speaker:
    return Silent()


def open_speaker(stage: Stage) -> Speaker:
    """The adapter of this system, or silence. Call before the window is first shown."""
    try:
        import accesskit  # type: ignore[import-untyped]  # ships no type information
    except ImportError:
        return Silent()
    try:
        return Reader(accesskit, stage)
    except Exception:  # whatever a desktop's accessibility bus does, the game must start
        return Silent()


def node_id(key: str) -> int:
    """A number that stays with a key over rebuilds and runs. Never the root's."""
    if key == "window":
        return ROOT_ID
    return 2 + (zlib.crc32(key.encode()) | zlib.adler32(key.encode()) << 32) % (2**62)


Facts = tuple[Any, ...]


def facts(node: Node, children: list[int]) -> Facts:
    """Everything a reader gets of a node, as a value that can be compared."""
    leaf = node.role in LEAVES
    reason = _("not available: {reason}").format(reason=node.disabled) if node.disabled else ""
    described = ". ".join(part for part in (reason, node.description) if part)
    return (
        node.role, name(node) if leaf or node.label else "", described, node.value, node.lang, node.rect,
        tuple(children),
        node.focusable, node.shortcut, bool(node.disabled), node.selected, node.checked, node.expanded,
        node.live,
        node.level, node.position, node.range, bool(node.edit and node.edit.multiline),
    )  # fmt: skip


def exported(root: Node) -> list[tuple[int, Facts]]:
    """The tree a reader sees: decoration left out, controls without their picture's parts."""
    out: list[tuple[int, Facts]] = []

    def visit(node: Node) -> int:
        below = () if node.role in LEAVES and not node.behind else (*node.children, *node.behind)
        children = [visit(child) for child in below if not child.decor]
        own = node_id(node.key)
        out.append((own, facts(node, children)))
        return own

    visit(root)
    return out


def access_node(ak: ModuleType, given: Facts) -> Any:
    """AccessKit's node for these facts."""
    (role, label, described, value, lang, rect, children, focusable, shortcut, disabled, *states) = given
    selected, checked, expanded, live, level, position, span, multiline = states
    node = ak.Node(getattr(ak.Role, "MULTILINE_TEXT_INPUT" if multiline else ROLES[role]))
    node.set_bounds(ak.Rect(rect[0], rect[1], rect[0] + rect[2], rect[1] + rect[3]))
    node.set_children(list(children))
    if label:
        (node.set_value if role in ("text", "status") else node.set_label)(label)
    if value and role not in ("text", "status"):
        node.set_value(value)
    for text, setter in (
        (described, node.set_description),
        (lang, node.set_language),
        (shortcut, node.set_keyboard_shortcut),
    ):
        if text:
            setter(text)
    if focusable:
        node.add_action(ak.Action.FOCUS)
        node.add_action(ak.Action.CLICK)
    if disabled:
        node.set_disabled()
    if role == "dialog":
        node.set_modal()
    _states(ak, node, (selected, checked, expanded, live))
    _numbers(ak, node, role, (level, position, span))
    return node


def _states(ak: ModuleType, node: Any, states: tuple[Any, ...]) -> None:
    selected, checked, expanded, live = states
    if selected is not None:
        node.set_selected(selected)
    if checked is not None:
        node.set_toggled(ak.Toggled.TRUE if checked else ak.Toggled.FALSE)
    if expanded is not None:
        node.set_expanded(expanded)
    if live:
        node.set_live(ak.Live.POLITE)


def _numbers(ak: ModuleType, node: Any, role: Role, numbers: tuple[Any, ...]) -> None:
    level, position, span = numbers
    if level:
        node.set_level(level)
    if position is not None:
        node.set_position_in_set(position[0])
        node.set_size_of_set(position[1])
    if span is not None:
        node.set_numeric_value(span.now)
        node.set_min_numeric_value(span.low)
        node.set_max_numeric_value(span.high)
        node.set_numeric_value_step(span.step)
        if role == "slider":
            for action in (ak.Action.INCREMENT, ak.Action.DECREMENT, ak.Action.SET_VALUE):
                node.add_action(action)


class Reader:
    """The AccessKit adapter of this window. `attached` once a reader has asked for the tree."""

    def __init__(self, ak: ModuleType, stage: Stage) -> None:
        self._ak = ak
        self.attached = False
        self._event = pygame.event.custom_type()
        self._sent: dict[int, Facts] = {}
        self._tree: list[tuple[int, Facts]] = []
        self._focus = ROOT_ID
        self._take(stage)
        self._adapter = self._open()

    def _open(self) -> Any:
        ak, handle = self._ak, pygame.display.get_wm_info().get("window")
        if sys.platform == "win32":
            return ak.windows.SubclassingAdapter(handle, self._initial, self._action)
        if sys.platform == "darwin":
            ak.macos.add_focus_forwarder_to_window_class("SDLWindow")
            return ak.macos.SubclassingAdapter.for_window(handle, self._initial, self._action)
        return ak.unix.Adapter(self._initial, self._action, self._gone)

    # -- on other threads

    def _initial(self) -> Any:
        self.attached = True
        return self.update(full=True)

    def _action(self, request: Any) -> None:
        target = getattr(request, "target_node", None) or getattr(request, "target", 0)
        data = getattr(request, "data", None)
        pygame.event.post(pygame.event.Event(self._event, action=request.action, target=target, data=data))

    def _gone(self) -> None:
        self.attached = False

    # -- on the window's thread

    def _take(self, stage: Stage) -> None:
        self._tree = exported(stage.root)
        self._focus = node_id(stage.focus) if stage.focus else ROOT_ID

    def update(self, full: bool) -> Any:
        """The whole tree, or the nodes that differ from what was sent last."""
        ak = self._ak
        made = ak.TreeUpdate(self._focus)
        if full:
            made.tree = ak.Tree(ROOT_ID)
        for own, given in self._tree:
            if full or self._sent.get(own) != given:
                made.nodes.append((own, access_node(ak, given)))
        self._sent = dict(self._tree)
        return made

    def refresh(self, stage: Stage) -> None:
        self._take(stage)
        events = self._adapter.update_if_active(lambda: self.update(full=not self._sent))
        if events is not None:
            events.raise_events()

    def window(self, focused: bool) -> None:
        ak = self._ak
        if sys.platform == "darwin":
            events = self._adapter.update_view_focus_state(focused)
            if events is not None:
                events.raise_events()
        elif sys.platform != "win32":
            self._adapter.update_window_focus_state(focused)
            x, y = pygame.display.get_window_position()
            w, h = pygame.display.get_window_size()
            bounds = ak.Rect(x, y, x + w, y + h)
            self._adapter.set_root_window_bounds(bounds, bounds)

    def handle(self, event: pygame.event.Event, stage: Stage) -> None:
        """What a reader asked for, done as if by keyboard. A node that has gone since is no error."""
        if event.type != self._event:
            return
        node = next((n for n in focus.focusables(stage.root) if node_id(n.key) == event.target), None)
        if node is None:
            return
        stage.focus_on(node.key)
        actions = self._ak.Action
        if event.action == actions.CLICK:
            stage.activate(node)
        elif event.action in (actions.INCREMENT, actions.DECREMENT):
            stage.press("Right" if event.action == actions.INCREMENT else "Left")
        elif event.action == actions.SET_VALUE:
            _set_value(stage, node, event.data)


def _set_value(stage: Stage, node: Node, data: Any) -> None:
    given = data[1] if isinstance(data, tuple) else data
    if node.disabled or find(stage.root, node.key) is None:
        return
    if node.range is not None and isinstance(given, (int, float)):
        stage.give(Changed(node.key, min(node.range.high, max(node.range.low, round(given)))))
    elif node.edit is not None and isinstance(given, str):
        stage.give(Changed(node.key, given[: node.edit.limit]))
