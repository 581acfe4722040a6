"""What the interface costs, each figure beside its bar. Run: python benchmarks/ui.py

May live here: measuring, printing. May not: asserting; machines are noisy, so every line is a median of
several runs with its least and most. The floor for the first frame is an empty pygame-ce window with one
flip, measured in the same run.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from figures import told

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "ui"))
HEADLESS = {
    **os.environ, "SDL_VIDEODRIVER": os.environ.get("SDL_VIDEODRIVER", "dummy"),
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "SDL_FRAMEBUFFER_ACCELERATION": "0", "PYTHONPATH": os.pathsep.join((str(ROOT / "src"),
    str(ROOT / "tests" / "ui"))),
}  # fmt: skip

FLOOR = """
import time; t = time.perf_counter()
import pygame
pygame.display.init(); pygame.font.init()
s = pygame.display.set_mode((1280, 720)); s.fill('white'); pygame.display.flip()
"""
FIRST = """
import time; t = time.perf_counter()
import demo
from intlgame.ui.app import App, WindowOptions
from intlgame.ui.layout import Look
app = App(demo.Everything(), Look(), WindowOptions(screen_reader=False)); app.refresh()
"""
MEMORY = """
import demo
from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot
import pygame
pygame.display.init(); pygame.display.set_mode({size})
pilot = Pilot(demo.MarketChoice(), Look(size={size}))
for n in range(30): pilot.press('Tab', 'Enter'); pilot.render()
import resource, pathlib
pages = int(pathlib.Path('/proc/self/statm').read_text().split()[1]); print(pages * resource.getpagesize() /
1e6)
"""
IDLE = """
import time, threading, pygame, demo
from intlgame.ui.app import App, WindowOptions
from intlgame.ui.layout import Look
app = App(demo.Everything(), Look(), WindowOptions(screen_reader=False)); app.refresh()
for event in app.waiter.wait(200): app.handle(event)
app.refresh()
threading.Timer(8, lambda: pygame.event.post(pygame.event.Event(pygame.QUIT))).start()
c, t = time.process_time(), time.perf_counter(); app.run()
print(100 * (time.process_time() - c) / (time.perf_counter() - t))
"""


def timed(act: Callable[[], object], runs: int) -> list[float]:
    """Milliseconds of each run."""
    figures = []
    for _ in range(runs):
        start = time.perf_counter()
        act()
        figures.append((time.perf_counter() - start) * 1e3)
    return figures


def apart(code: str, runs: int) -> list[float]:
    """The number each fresh interpreter prints last."""
    figures = []
    for _ in range(runs):
        done = subprocess.run(
            (sys.executable, "-c", code), env=HEADLESS, capture_output=True, text=True, check=True
        )
        figures.append(float(done.stdout.split()[-1]))
    return figures


@contextmanager
def x_server() -> Iterator[None]:
    """A virtual display for what the dummy driver cannot show: on it SDL's wait does not sleep."""
    if not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or not shutil.which("Xvfb"):
        yield
        return
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", str(writer), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"),
        pass_fds=(writer,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writer)
    with os.fdopen(reader) as number:
        HEADLESS["DISPLAY"] = f":{number.readline().strip()}"
    HEADLESS["SDL_VIDEODRIVER"] = "x11"
    yield
    server.terminate()
    server.wait()


def show(what: str, figures: list[float], unit: str, bar: str) -> None:
    """One figure beside its bar."""
    print(told(what, figures, unit, bar))


def inside() -> None:
    """What can be measured in this process."""
    os.environ.update(HEADLESS)
    import demo

    from intlgame.ui.layout import Look
    from intlgame.ui.pilot import Pilot
    from intlgame.ui.tree import walk

    for make in (demo.Everything, demo.Negotiation, demo.MarketChoice):
        pilot = Pilot(make(), Look(size=(1920, 1080)))
        pilot.render()
        nodes = len(list(walk(pilot.stage.root)))
        figures = timed(pilot.stage.rebuild, 60)
        show(
            f"rebuild {make.__name__}, {nodes} nodes",
            figures,
            "ms",
            f"2 ms for 150 ({2 * nodes / 150:.1f} here)",
        )
    for size, bar in (((1920, 1080), "10 ms"), ((3840, 2160), "40 ms")):
        pilot = Pilot(demo.MarketChoice(), Look(size=size))
        pilot.render()

        def repaint(pilot: Pilot = pilot) -> None:
            pilot.view.forget()
            pilot.render()

        show(f"full repaint {size[0]}x{size[1]}, warm", timed(repaint, 30), "ms", bar)

        def move(pilot: Pilot = pilot) -> None:
            pilot.press("Tab")
            pilot.render()

        show(
            f"focus move to pixels {size[0]}x{size[1]}",
            timed(move, 40),
            "ms",
            "4 ms" if size[0] == 1920 else "-",
        )


def main() -> None:
    inside()
    with x_server():
        windows()


def windows() -> None:
    """What needs a window of its own."""
    timing = "\nprint((time.perf_counter() - t) * 1e3)"
    floor = apart(FLOOR + timing, 5)
    show("empty window, one flip (floor)", floor, "ms", "-")
    first = apart(FIRST + timing, 5)
    ratio = statistics.median(first) / statistics.median(floor)
    show("first interactive frame 1280x720", first, "ms", f"500 ms and 2.5 x the floor ({ratio:.1f} x here)")
    for size, bar in (((1920, 1080), "120 MB"), ((3840, 2160), "250 MB")):
        if sys.platform.startswith("linux"):
            show(f"resident memory {size[0]}x{size[1]}", apart(MEMORY.format(size=size), 3), "MB", bar)
    show("idle", apart(IDLE, 2), "%", "0.3 %")


if __name__ == "__main__":
    main()
