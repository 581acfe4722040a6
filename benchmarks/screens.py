"""Every screen of the real campaign at 1920x1080: rebuild, full repaint, key press to changed pixels.

Run: uv run benchmarks/screens.py. Keys go twice round; the first round may draw a thing for the first time.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
FOLDER = tempfile.TemporaryDirectory()
os.environ["INTLGAME_DATA"] = FOLDER.name

from figures import told  # noqa: E402 - the folder of the player has to be set before
from intlgame import paths  # noqa: E402
from intlgame.bots.policies import BOTS  # noqa: E402
from intlgame.packs.load import load  # noqa: E402
from intlgame.rules.agenda import open_matters  # noqa: E402
from intlgame.runs.header import Header  # noqa: E402
from intlgame.runs.session import Session, begin  # noqa: E402
from intlgame.ui.flow import Flow  # noqa: E402
from intlgame.ui.keeping import Keeping  # noqa: E402
from intlgame.ui.look import Look  # noqa: E402
from intlgame.ui.pilot import Pilot  # noqa: E402
from intlgame.ui.screen import Home, Move, Push, Replace  # noqa: E402
from intlgame.ui.tree import walk  # noqa: E402

CONTENT = load(paths.bundled("scenarios", "first-steps")).content("first-steps")
TIMES = 15


def played(name: str, quarter: int) -> Session:
    """A run that a bot has played up to a quarter."""
    header = Header(
        run=name, pack="first-steps", version="1", campaign="first-steps", seed=5, created="2027-01-01"
    )
    session = begin(CONTENT, header, Path(FOLDER.name) / name)
    while not session.over and session.state.quarter < quarter:
        session.decide(BOTS["careful"](session.content, session.state))
    return session


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def measure(name: str, move: Move, keys: tuple[str, ...]) -> None:
    """The three figures of one screen."""
    assert isinstance(move, Home | Push | Replace)
    pilot = Pilot(move.screen, Look(size=(1920, 1080)))
    pilot.render()
    count = sum(1 for _ in walk(pilot.stage.root))
    rebuilds = [milliseconds(pilot.stage.rebuild) for _ in range(TIMES)]
    print(
        told(
            f"{name}: rebuild with layout, {count} nodes",
            rebuilds,
            "ms",
            f"{count * 2 / 150:.1f} (2 for 150)",
        )
    )

    def repaint() -> None:
        pilot.view.forget()
        pilot.render()

    print(told(f"{name}: full repaint", [milliseconds(repaint) for _ in range(TIMES)], "ms", "10"))
    pressed = [milliseconds(lambda k=key: pilot.press(k).render()) for key in keys * 2]
    print(told(f"{name}: key to pixels ({' '.join(keys)})", pressed, "ms", "16"))


def main() -> None:
    """Print every figure beside its bar."""
    flow = Flow(Keeping(paths.settings_file()))
    first, third, done = played("first", 1), played("third", 3), played("done", 9)
    matter = open_matters(CONTENT, third.state)[0].id
    measure("desk", flow.desk(third), ("Tab", "Tab", "Down"))
    measure("map", flow.map(first, "fr"), ("1", "2", "3", "4", "f"))
    measure("compare", flow.compare(first), ("Right", "Down", "Right", "1", "2"))
    measure("plan", flow.plan(third), ("Down", "Enter", "Up"))
    measure("matter", flow.matter(third, matter), ("a", "b", "Tab", "c"))
    measure("news", flow.news(third), ("PageDown", "PageUp"))
    measure("close", flow.close(done), ("Tab", "Tab", "PageDown"))
    measure("profile", flow.profile(done), ("Tab", "PageDown", "PageUp"))
    measure("rulebook", flow.rulebook(third), ("Tab", "Down", "Down"))


if __name__ == "__main__":
    main()
