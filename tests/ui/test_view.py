"""Pixels: drawing only what changed gives the same picture as drawing everything."""

from __future__ import annotations

from collections.abc import Callable

import demo
import pygame
import pytest

from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot


def pixels(pilot: Pilot) -> bytes:
    return pygame.image.tobytes(pilot.render(), "RGB")


def afresh(pilot: Pilot) -> bytes:
    pilot.view.forget()
    pilot.surface.fill("magenta")
    return pixels(pilot)


@pytest.mark.parametrize("make", [demo.MarketChoice, demo.Negotiation, demo.Everything])
def test_a_moved_focus_draws_little_and_leaves_nothing_behind(make: Callable[[], object]) -> None:
    pilot = Pilot(make(), Look(size=(1280, 720)))  # type: ignore[arg-type]
    pixels(pilot)
    for _ in range(12):
        pilot.press("Tab")
        assert pixels(pilot) == afresh(pilot)


def test_the_focus_is_seen_on_every_control() -> None:
    pilot = Pilot(demo.Everything(), Look(size=(1280, 720)))
    before = pixels(pilot)
    for _ in range(20):
        pilot.press("Tab")
        after = pixels(pilot)
        assert after != before
        before = after


def test_typing_moves_the_caret() -> None:
    pilot = Pilot(demo.Everything()).focus("name", "textbox").type("ab")
    before = pixels(pilot)
    pilot.press("Left")
    assert pixels(pilot) != before
    assert pixels(pilot) == afresh(pilot)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_theme_and_scale_paints(theme: str) -> None:
    pilot = Pilot(demo.MarketChoice(), Look(size=(1280, 720), theme=theme, text_scale=1.25))
    picture = pilot.render()
    colours = {tuple(picture.get_at((x, y))) for x in range(0, 1280, 16) for y in range(0, 720, 16)}
    assert len(colours) > 12


def test_the_same_screen_is_the_same_picture() -> None:
    assert pixels(Pilot(demo.Negotiation())) == pixels(Pilot(demo.Negotiation()))


@pytest.mark.parametrize("x", [10.0, 10.25, 10.5, 10.75, 11.5])
def test_a_thin_line_is_seen_wherever_it_falls(x: float) -> None:
    pilot = Pilot(demo.Everything())
    pilot.render()
    painter = pilot.view.painter
    painter.surface.fill("white")
    painter.line(((x, 5), (x, 30)), "#000000", 1)
    painter.line(((40, x), (70, x)), "#000000", 1)
    assert sum(tuple(painter.surface.get_at((at, 15))) == (0, 0, 0, 255) for at in range(5, 20)) == 1
    assert sum(tuple(painter.surface.get_at((50, at))) == (0, 0, 0, 255) for at in range(5, 20)) == 1
