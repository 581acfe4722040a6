"""kill -9 between any two decisions loses nothing that was shown."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from intlgame import codec
from intlgame.runs import journal
from intlgame.runs.replay import replay
from intlgame.runs.session import resume

PLAYER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
import builders
from intlgame import codec
from intlgame.bots.policies import BOTS
from intlgame.runs.header import Header
from intlgame.runs.session import begin
seed = int(sys.argv[3])
header = Header(run="k", pack="p", version="1", campaign="little", seed=seed, created="2027-01-01")
session = begin(builders.content(), header, Path(sys.argv[1]))
print("shown", 0, codec.digest(session.state), flush=True)
while not session.over:
    step = session.decide(BOTS["expert"](session.content, session.state))
    print("shown", step.state.step, codec.digest(step.state), flush=True)
"""


def test_a_killed_game_goes_on_from_what_was_last_shown(tmp_path: Path) -> None:
    tests = str(Path(__file__).parent.parent)
    for attempt in range(8):
        folder = tmp_path / f"run{attempt}"
        arguments = [sys.executable, "-c", PLAYER, str(folder), tests, str(attempt)]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as player:
            assert player.stdout is not None
            shown = [player.stdout.readline() for _ in range(attempt * 2 + 1)]
            time.sleep(0.0004 * attempt)
            player.send_signal(signal.SIGKILL)
            shown += player.stdout.readlines()
        last = [line for line in shown if line.endswith("\n")][-1].split()
        back = resume(folder)
        step, digest = int(last[1]), last[2]
        assert back.state.step in (step, step + 1), "the journal is behind or far ahead of what was shown"
        if back.state.step == step:
            assert codec.digest(back.state) == digest
        else:
            lines = journal.read(folder).lines
            assert step == 0 or lines[step - 1].digest == digest
        assert replay(folder).divergence is None
