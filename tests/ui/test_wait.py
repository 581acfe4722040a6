"""Waiting for events."""

from __future__ import annotations

import threading

import pygame
import pytest

from intlgame.ui.keys import key_name
from intlgame.ui.wait import Waiter, sdl_wait


def test_a_waiting_event_comes_at_once_and_one_from_another_thread_wakes_it() -> None:
    pygame.display.init()
    waiter, kind = Waiter(), pygame.event.custom_type()
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(kind, n=1))
    assert [event.n for event in waiter.wait(5000) if event.type == kind] == [1]
    threading.Timer(0.05, lambda: pygame.event.post(pygame.event.Event(kind, n=2))).start()
    assert [event.n for event in waiter.wait(20_000) if event.type == kind] == [2]


def test_the_fallback_finds_events_too() -> None:
    pygame.display.init()
    waiter, kind = Waiter(), pygame.event.custom_type()
    waiter.block = None
    pygame.event.clear()
    threading.Timer(0.05, lambda: pygame.event.post(pygame.event.Event(kind))).start()
    assert any(event.type == kind for event in waiter.wait(20_000))


def test_pygames_own_sdl_is_found() -> None:
    assert sdl_wait() is not None


@pytest.mark.parametrize(
    ("key", "mod", "unicode", "name"),
    [
        (pygame.K_TAB, pygame.KMOD_LSHIFT, "\t", "Shift+Tab"),
        (pygame.K_a, pygame.KMOD_NONE, "a", "a"),
        (pygame.K_a, pygame.KMOD_LSHIFT, "A", "A"),
        (pygame.K_v, pygame.KMOD_LCTRL, "\x16", "Ctrl+V"),
        (pygame.K_q, pygame.KMOD_LCTRL | pygame.KMOD_RALT, "@", "@"),
        (pygame.K_LEFT, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT, "", "Ctrl+Shift+Left"),
        (pygame.K_F11, pygame.KMOD_NONE, "", "F11"),
        (pygame.K_LSHIFT, pygame.KMOD_LSHIFT, "", ""),
    ],
)
def test_key_names(key: int, mod: int, unicode: str, name: str) -> None:
    assert key_name(key, mod, unicode) == name
