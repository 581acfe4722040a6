"""Drives a screen without a window: for tests, and for the pictures in the documentation.

May live here: pressing, clicking, typing, reading the tree, saving a picture. May not: a way in that a player
lacks.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pygame

from intlgame.ui.look import Look
from intlgame.ui.screen import Screen
from intlgame.ui.stage import Stage
from intlgame.ui.text import TextEngine
from intlgame.ui.tree import Node, Role, find, name, walk
from intlgame.ui.view import View


class MissingError(LookupError):
    """No node is called that. The message lists what there is."""


class Pilot:
    """A stage with eyes and hands. Runs on SDL's dummy driver."""

    def __init__(self, home: Screen, look: Look | None = None) -> None:
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
        if pygame.display.get_surface() is None:
            pygame.display.set_mode((16, 16))
        engine = TextEngine()
        self.stage = Stage(home, engine, look or Look(size=(1280, 720)))
        self.view = View(engine)
        self.surface = pygame.Surface(self.stage.look.size)

    # -- doing

    def press(self, *keys: str) -> Pilot:
        """Press keys by name: "Tab", "Enter", "a". A character also types, as it does on a keyboard."""
        for key in keys:
            node = self.stage.focused()
            typing = node is not None and node.edit is not None and (len(key) == 1 or key == "Space")
            if typing:
                self.stage.type(" " if key == "Space" else key)
            else:
                self.stage.press(key)
        return self

    def type(self, text: str) -> Pilot:
        """Type a text into the text box that has the focus."""
        if not self.stage.type(text):
            raise MissingError("no text box has the focus")
        return self

    def click(self, what: str, role: Role | None = None) -> Pilot:
        """Click the control with this key or name, in the middle of where it is seen, scrolled into view
        first."""
        node = self.find(what, role)
        self.stage.focus_on(node.key)
        node = self.find(what, role)
        x, y, w, h = node.rect
        if node.role == "slider":
            self.stage.click((x + w * 0.75, y + h / 2))
        else:
            self.stage.click((x + w / 2, y + h / 2))
        return self

    def focus(self, what: str, role: Role | None = None) -> Pilot:
        self.stage.focus_on(self.find(what, role).key)
        return self

    def look(self, **changes: object) -> Pilot:
        """Change size, text_scale, theme and so on."""
        self.stage.resize(replace(self.stage.look, **changes))  # type: ignore[arg-type]
        return self

    # -- seeing

    @property
    def screen(self) -> Screen:
        return self.stage.screen

    @property
    def focused(self) -> Node:
        node = self.stage.focused()
        if node is None:
            raise MissingError("nothing has the focus")
        return node

    def find(self, what: str, role: Role | None = None) -> Node:
        """The first node with this key or this name, focusable ones first."""
        byname = [
            node
            for node in walk(self.stage.root)
            if (node.key == what or name(node) == what) and (role is None or node.role == role)
        ]
        if not byname:
            there = sorted({name(n) for n in walk(self.stage.root) if n.focusable})
            raise MissingError(f"no {role or 'node'} is called {what!r}; there are {', '.join(there)}")
        return next((node for node in byname if node.focusable), byname[0])

    def has(self, what: str, role: Role | None = None) -> bool:
        try:
            self.find(what, role)
        except MissingError:
            return False
        return True

    def texts(self) -> str:
        """Every name and text on the screen, one per line."""
        return "\n".join(name(node) for node in walk(self.stage.root) if not node.decor and name(node))

    def dump(self) -> str:
        """The tree as text: role, name, value and state, indented."""
        return "\n".join(_dump(self.stage.root, 0, self.stage.focus))

    def render(self) -> pygame.Surface:
        size = self.stage.look.size
        if self.surface.get_size() != size:
            self.surface = pygame.Surface(size)
        self.view.render(self.stage, self.surface)
        return self.surface

    def screenshot(self, path: Path | str) -> Path:
        """Save what a player would see."""
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.render(), str(target))
        return target

    def node(self, key: str) -> Node | None:
        return find(self.stage.root, key)


def _dump(node: Node, depth: int, focus: str) -> list[str]:
    if node.decor:
        return []
    called = name(node)
    plain_group = node.role == "group" and not called
    lines = []
    if not plain_group:
        marks = [f"={node.value}"] if node.value else []
        marks += ["selected"] if node.selected else []
        marks += [("checked" if node.checked else "unchecked")] if node.checked is not None else []
        marks += [f"disabled: {node.disabled}"] if node.disabled else []
        marks += [f"[{node.shortcut}]"] if node.shortcut else []
        marks += ["<focus>"] if node.key == focus else []
        lines.append("  " * depth + " ".join([node.role, repr(called), *marks]))
    if node.role in ("text", "heading") or node.focusable or node.role == "image":
        return lines
    for child in node.children:
        lines += _dump(child, depth + (0 if plain_group else 1), focus)
    return lines
