"""A wait for events that really sleeps.

`pygame.event.wait` looks every millisecond, which costs two per cent of a core at rest. SDL's own wait,
called in the very library that pygame loaded, blocks in the system. Where that library cannot be found, short
sleeps do. May live here: waiting. May not: what an event means.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from pathlib import Path

import pygame

FALLBACK_SECONDS = 0.015
_PLACES = (
    "SDL2.dll",
    ".dylibs/libSDL2-2*.dylib",
    "../pygame_ce.libs/libSDL2-2-*.so*",
    "../libSDL2-2*.so*",
    "../SDL2.dll",
)


def sdl_wait() -> Callable[[int], object] | None:
    """SDL's blocking wait, taking milliseconds; None where pygame's SDL cannot be found."""
    folder = Path(pygame.__file__).parent
    for pattern in _PLACES:
        start = folder.parent if pattern.startswith("../") else folder
        for path in sorted(start.glob(pattern.removeprefix("../"))):
            try:
                function = ctypes.CDLL(str(path)).SDL_WaitEventTimeout
            except (OSError, AttributeError):
                continue
            function.argtypes, function.restype = (ctypes.c_void_p, ctypes.c_int), ctypes.c_int
            return lambda milliseconds: function(None, milliseconds)
    return None


class Waiter:
    """Waits for events. Make it once the display is there."""

    def __init__(self) -> None:
        self.block = sdl_wait()

    def wait(self, milliseconds: int) -> list[pygame.event.Event]:
        """Everything that has happened, at the latest after this long."""
        if not pygame.event.peek():
            if self.block is not None:
                self.block(milliseconds)
            else:
                self._doze(milliseconds / 1000)
        return pygame.event.get()

    def _doze(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not pygame.event.peek():
            time.sleep(FALLBACK_SECONDS)
