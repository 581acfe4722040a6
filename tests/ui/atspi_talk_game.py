"""The game's side of a talk through a screen reader: a real window with a table, for some seconds."""

from __future__ import annotations

import sys
import tempfile
import threading
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE), str(HERE / "screens")]

import pygame  # noqa: E402
from playing import Knocked, run  # noqa: E402

import builders_talk  # noqa: E402 - its folder has to be on the path first
from intlgame.ui.app import App, WindowOptions  # noqa: E402
from intlgame.ui.layout import Look  # noqa: E402
from intlgame.ui.screens.table import TableScreen  # noqa: E402


def main(seconds: float) -> None:
    """Show the table until the talk has been told as over, or the time is up."""
    session = run(Path(tempfile.mkdtemp()), builders_talk.content())
    session.decide(builders_talk.prepare())
    screen = TableScreen(session, Knocked(), builders_talk.TALK)
    app = App(screen, Look(size=(1280, 800)), WindowOptions())
    told = ""

    def tell(_app: App) -> None:
        nonlocal told
        talk = session.state.talks[0]
        said = f"TALK {len(talk.bargain.exchanges)} {talk.bargain.end} {talk.bargain.settled}"
        if said != told:
            print(said, flush=True)
        told = said

    app.on_frame = tell
    end = threading.Timer(seconds, lambda: pygame.event.post(pygame.event.Event(pygame.QUIT)))
    end.daemon = True
    end.start()
    app.run()


if __name__ == "__main__":
    main(float(sys.argv[1]))
