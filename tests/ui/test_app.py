"""The window's own part: events in, on the dummy driver."""

from __future__ import annotations

import demo
import pygame
import pytest

from intlgame.ui.app import App, WindowOptions
from intlgame.ui.layout import Look
from intlgame.ui.screen import Push
from intlgame.ui.tree import Node
from intlgame.ui.widgets.controls import Press, button, text_box
from intlgame.ui.widgets.frame import page


@pytest.fixture
def app() -> App:
    return App(demo.Everything(), Look(), WindowOptions(screen_reader=False))


def down(app: App, key: int, text: str = "", mod: int = 0) -> None:
    app.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=text))
    if text.isprintable() and text:
        app.handle(pygame.event.Event(pygame.TEXTINPUT, text=text))


def up(app: App, key: int) -> None:
    app.handle(pygame.event.Event(pygame.KEYUP, key=key, mod=0))


def given(app: App) -> list[object]:
    return app.stage.screen.given  # type: ignore[attr-defined,no-any-return]


def test_a_held_enter_decides_once_and_a_held_tab_goes_on(app: App) -> None:
    app.stage.focus_on("agree")
    for _ in range(5):
        down(app, pygame.K_RETURN, "\r")
    assert given(app) == ["agree"]
    up(app, pygame.K_RETURN)
    down(app, pygame.K_RETURN, "\r")
    assert given(app) == ["agree", "agree"]
    start = app.stage.focus
    down(app, pygame.K_TAB, "\t")
    first = app.stage.focus
    down(app, pygame.K_TAB, "\t")
    assert len({start, first, app.stage.focus}) == 3


def test_typing_goes_into_the_text_box_only(app: App) -> None:
    app.stage.focus_on("name")
    for letter in "ms":
        down(app, ord(letter), letter)
        up(app, ord(letter))
    assert app.stage.screen.name == "ms"  # type: ignore[attr-defined]
    app.stage.focus_on("agree")
    down(app, pygame.K_m, "m")
    assert app.stage.screen.tab == 1  # type: ignore[attr-defined]


class Ask:
    """A text box with the focus from the start."""

    title = "Ask"

    def __init__(self) -> None:
        self.given: list[object] = []

    def build(self, look: Look) -> Node:
        return page(look, None, text_box("Name", "name", ""), ())

    def on(self, intent: object) -> None:
        self.given.append(intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return ()


class Before:
    """One button with a letter, which leads to a text box."""

    title = "Before"

    def build(self, look: Look) -> Node:
        return page(look, None, button("Name", Press("name", "n")), ())

    def on(self, _intent: object) -> Push:
        return Push(Ask())

    def keys(self) -> tuple[tuple[str, str], ...]:
        return ()


def test_the_letter_that_led_to_a_text_box_is_not_typed_into_it() -> None:
    app = App(Before(), Look(), WindowOptions(screen_reader=False))
    down(app, pygame.K_n, "n")
    up(app, pygame.K_n)
    assert app.stage.screen.title == "Ask"
    assert given(app) == []
    down(app, pygame.K_x, "x")
    assert len(given(app)) == 1


def test_the_window_is_never_smaller_than_what_is_laid_out_for(app: App) -> None:
    assert app.surface.get_size() == (1280, 720)
    assert app.stage.look.size == (1280, 720)


def test_closing_the_window_ends_it(app: App) -> None:
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    app.run()
    assert app.stage.over


def test_a_quiet_window_draws_nothing(app: App) -> None:
    app.refresh()
    frames: list[App] = []
    app.on_frame = frames.append
    app.refresh()
    app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(1, 1), buttons=(0, 0, 0)))
    app.refresh()
    assert frames == []
