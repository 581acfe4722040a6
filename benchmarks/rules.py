"""The game without a screen: decisions and runs per second, replay, journal. Run: uv run benchmarks/rules.py

Uses the bundled campaign. Also shows how cost grows with the length of a run.
"""

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from figures import told
from intlgame import paths
from intlgame.bots.play import play
from intlgame.bots.policies import BOTS, scripted
from intlgame.packs.load import load
from intlgame.rules.apply import apply
from intlgame.rules.content.campaign import Content
from intlgame.rules.legal import legal
from intlgame.rules.start import start
from intlgame.runs.header import Header
from intlgame.runs.replay import replay
from intlgame.runs.session import begin

RUNS = 5
MANY = 40


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def rates(content: Content, bot: str) -> tuple[list[float], list[float]]:
    """Decisions and runs per second of a bot, once per series of seeds."""
    decisions, runs = [], []
    for series in range(RUNS):
        made = 0
        before = time.perf_counter()
        for seed in range(series * MANY, (series + 1) * MANY):
            made += len(play(content, BOTS[bot], seed).decisions)
        took = time.perf_counter() - before
        decisions.append(made / took)
        runs.append(MANY / took)
    return decisions, runs


def applied(content: Content) -> list[float]:
    """Decisions per second of `apply` alone, on decisions that are written down."""
    decisions = play(content, BOTS["expert"], 1).decisions
    policy = scripted(decisions)
    return [
        len(decisions) * MANY / seconds(lambda: [play(content, policy, 1) for _ in range(MANY)])
        for _ in range(RUNS)
    ]


def listed(content: Content) -> list[float]:
    """Milliseconds of `legal` in the first state, where most can be done."""
    state = start(content, 1)
    return [seconds(lambda: legal(content, state)) * 1000 for _ in range(RUNS)]


def journals(content: Content) -> tuple[list[float], list[float], int]:
    """Milliseconds per decision with the journal synced, and of a whole replay; decisions of the run."""
    appends, replays, count = [], [], 0
    for number in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            header = Header(run="b", pack="p", version="1", campaign="c", seed=number, created="2027-01-01")
            session = begin(content, header, Path(folder) / "run")
            while not session.over:
                decision = BOTS["expert"](session.content, session.state)
                appends.append(seconds(partial(session.decide, decision)) * 1000)
            count = session.state.step
            replays.append(seconds(partial(replay, Path(folder) / "run")) * 1000)
    return appends, replays, count


def growth(content: Content) -> None:
    """Microseconds per decision at the beginning, the middle and the end of a run: must not grow much."""
    decisions = play(content, BOTS["expert"], 1).decisions
    third = len(decisions) // 3
    for place, name in enumerate(("first", "second", "last")):
        state = start(content, 1)
        for decision in decisions[: place * third]:
            state = apply(content, state, decision).state
        part = decisions[place * third : (place + 1) * third]

        def again(begun: object = state, part: tuple = part) -> None:
            here = begun
            for decision in part:
                here = apply(content, here, decision).state

        figures = [seconds(again) * 1e6 / len(part) for _ in range(RUNS)]
        print(told(f"apply in the {name} third of a run", figures, "us", "about equal in all thirds"))


def main() -> None:
    """Print every figure beside its bar."""
    content = load(paths.bundled("scenarios", "first-steps")).content("first-steps")
    print(told("decisions per second, apply on a written run", applied(content), "/s", "over 10,000"))
    for bot in ("expert", "novice", "random"):
        decisions, runs = rates(content, bot)
        print(told(f"decisions per second, bot {bot} and apply", decisions, "/s", "10,000 (apply alone)"))
        print(told(f"whole runs per second, bot {bot}", runs, "/s", "over 50"))
    print(told("list of legal moves, first state", listed(content), "ms", "under 4"))
    appends, replays, count = journals(content)
    print(told("decide: apply, journal, sync to disk", appends, "ms", "under 5 (median)"))
    print(told(f"replay and verify {count} decisions, with reading", replays, "ms", "under 50 for 90"))
    growth(content)


if __name__ == "__main__":
    main()
