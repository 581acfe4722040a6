"""The same pack, seed and decisions give the same run: on every Python and under every hash seed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PLAY = """
from intlgame import codec
from intlgame.bots.play import steps
from intlgame.bots.policies import BOTS
import sys
sys.path.insert(0, "tests")
import builders
for bot in sorted(BOTS):
    for seed in (1, 2, 3):
        for decision, step in steps(builders.content(), BOTS[bot], seed):
            print(codec.to_json(decision), codec.digest(step.state), codec.to_json(step.evidence))
"""


def output(python: str, hash_seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [python, "-c", PLAY], capture_output=True, text=True, cwd=ROOT, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_two_hash_seeds() -> None:
    assert output(sys.executable, "1") == output(sys.executable, "987")


def find_python(version: str) -> str:
    """Another Python of this machine: on the path, or installed beside the one that runs the tests."""
    beside = sorted(Path(sys.base_prefix).resolve().parent.glob(f"*{version}*/bin/python{version}"))
    candidates = [shutil.which(f"python{version}") or "", *(str(path) for path in beside)]
    for python in candidates:
        if python and subprocess.run([python, "-c", ""], check=False, capture_output=True).returncode == 0:
            return python
    return ""


def test_another_python() -> None:
    """Nothing has to be installed in it, for the rules need nothing."""
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    others = [find_python(version) for version in ("3.11", "3.12", "3.13", "3.14") if version != own]
    found = [python for python in others if python]
    if not found:
        pytest.skip("no other Python on this machine")
    for python in found:
        assert output(python, "5") == output(sys.executable, "6"), python
