"""The window: events in, pixels and speech out.

May live here: pygame's window and events. May not: what a key means (stage), how a node looks (paint), any
screen. Nothing is drawn unless something changed, and between events the program sleeps in the system.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from intlgame.ui.keys import key_name
from intlgame.ui.look import Look
from intlgame.ui.ports import Clipboard, OwnClipboard
from intlgame.ui.screen import Screen
from intlgame.ui.speak import Speaker, no_speaker, open_speaker
from intlgame.ui.stage import Stage
from intlgame.ui.text import TextEngine
from intlgame.ui.tree import find
from intlgame.ui.view import View
from intlgame.ui.voice import Voice, heard, read_out
from intlgame.ui.wait import Waiter

SMALLEST = (1280, 720)
IDLE_MILLISECONDS = 30_000
REPEATING = frozenset(("Tab", "Left", "Right", "Up", "Down", "PageUp", "PageDown"))
DECIDING = frozenset(("Escape", "F1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowOptions:
    """What the command line and the settings say about the window."""

    size: tuple[int, int] = SMALLEST
    fullscreen: bool = False
    self_voicing: bool = False
    screen_reader: bool = True
    speech_rate: int = 190


class SystemClipboard:
    """The clipboard of the desktop; of the program alone where there is none."""

    def __init__(self) -> None:
        self._own = OwnClipboard()

    def get(self) -> str:
        try:
            return pygame.scrap.get_text()
        except pygame.error:
            return self._own.get()

    def put(self, text: str) -> None:
        self._own.put(text)
        try:
            pygame.scrap.put_text(text)
        except pygame.error:
            return


def prepare() -> None:
    """Hints that SDL reads when it starts, then only those parts of pygame that a still window needs."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    if sys.platform == "win32":
        os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")
    pygame.display.init()
    pygame.font.init()


class App:
    """One window with a stage in it. `run` returns when the player quits."""

    def __init__(
        self, home: Screen, look: Look, options: WindowOptions, title: str = "First Shipment"
    ) -> None:
        prepare()
        self.options = options
        size = (max(SMALLEST[0], options.size[0]), max(SMALLEST[1], options.size[1]))
        flags = pygame.RESIZABLE | (pygame.FULLSCREEN if options.fullscreen else 0)
        pygame.display.set_mode(size, flags | pygame.HIDDEN)
        pygame.display.set_caption(title)
        engine = TextEngine()
        clipboard: Clipboard = SystemClipboard()
        self.stage = Stage(home, engine, replace(look, size=pygame.display.get_window_size()), clipboard)
        self.view = View(engine)
        self.voice = Voice(options.self_voicing, options.speech_rate)
        # A reader's adapter has to be there before the window is first shown.
        self.speaker: Speaker = open_speaker(self.stage) if options.screen_reader else no_speaker()
        self.surface = pygame.display.set_mode(size, flags | pygame.SHOWN)
        self._fit(self.surface.get_size())
        self._heard: tuple[str, ...] = ()
        self._held: set[int] = set()
        self._command = False
        self.waiter = Waiter()
        self.on_frame: Callable[[App], None] | None = None
        pygame.key.set_repeat(350, 45)
        pygame.key.start_text_input()

    def run(self) -> None:
        """Until the player quits."""
        while not self.stage.over:
            self.refresh()
            for event in self.waiter.wait(IDLE_MILLISECONDS):
                self.handle(event)
        self.close()

    def refresh(self) -> None:
        """Draw and say what has changed."""
        if not self.stage.changed:
            return
        areas = self.view.render(self.stage, self.surface)
        pygame.display.update(areas)
        self.speaker.refresh(self.stage)
        self._speak()
        node = self.stage.focused()
        if node is not None and node.edit is not None:
            x, y, w, h = node.rect
            pygame.key.set_text_input_rect(pygame.Rect(round(x), round(y), round(w), round(h)))
        if self.on_frame is not None:
            self.on_frame(self)

    def close(self) -> None:
        self.voice.stop()
        pygame.display.quit()

    def handle(self, event: pygame.event.Event) -> None:
        """One event of pygame's, or one that the screen reader's thread posted."""
        stage = self.stage
        if event.type == pygame.QUIT:
            stage.over = True
        elif event.type == pygame.KEYDOWN:
            self._key(event)
        elif event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type == pygame.TEXTINPUT:
            if not self._command:
                stage.type(event.text)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            stage.click(event.pos)
        elif event.type == pygame.MOUSEWHEEL:
            stage.wheel(pygame.mouse.get_pos(), event.precise_y)
        elif event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            self._fit(pygame.display.get_window_size())
        elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED):
            self.view.forget()
            stage.changed = True
        elif event.type in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST, pygame.WINDOWMOVED):
            self.speaker.window(pygame.key.get_focused())
        else:
            self.speaker.handle(event, stage)

    def _key(self, event: pygame.event.Event) -> None:
        """A held key repeats where that moves or edits, never where it decides. A key that was a command does
        not also type into the text box to which it led."""
        self.voice.stop()
        name = key_name(event.key, event.mod, event.unicode)
        repeated = event.key in self._held
        self._held.add(event.key)
        typing = self.stage.caret() is not None
        if repeated and not typing and name.removeprefix("Shift+") not in REPEATING:
            return
        self._command = not typing
        if name == "F11" and not repeated:
            pygame.display.toggle_fullscreen()
        elif name == "F2":
            self.voice.say(". ".join(read_out(self.stage.root)), self.stage.look.language)
        elif name and not (repeated and name in DECIDING):
            self.stage.press(name)

    def _fit(self, size: tuple[int, int]) -> None:
        self.surface = pygame.display.get_surface() or self.surface
        if size != self.stage.look.size:
            self.stage.resize(replace(self.stage.look, size=size))

    def _speak(self) -> None:
        now = heard(self.stage.root, find(self.stage.root, self.stage.focus))
        new = [line for line in now if line not in self._heard]
        self._heard = now
        if new and not self.speaker.attached:
            self.voice.say(". ".join(new), self.stage.look.language)
