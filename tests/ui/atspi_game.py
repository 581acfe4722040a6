"""The game's side of the screen-reader test: a real window with the screen of every control, for a few
seconds."""

from __future__ import annotations

import sys
import threading

import demo
import pygame

from intlgame.ui.app import App, WindowOptions
from intlgame.ui.layout import Look


def main(seconds: float) -> None:
    screen = demo.Everything()
    app = App(screen, Look(size=(1280, 720)), WindowOptions())
    seen = 0

    def told(_app: App) -> None:
        nonlocal seen
        for intent in screen.given[seen:]:
            print("GIVEN", intent, flush=True)
        seen = len(screen.given)

    app.on_frame = told
    end = threading.Timer(seconds, lambda: pygame.event.post(pygame.event.Event(pygame.QUIT)))
    end.daemon = True
    end.start()
    app.run()


if __name__ == "__main__":
    main(float(sys.argv[1]))
