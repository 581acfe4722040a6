"""The built program works without Python on the path, on a machine that has never seen the project."""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def run(program: Path, *arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    bare = {"HOME": str(home), "INTLGAME_DATA": str(home / "data"), "LANG": "C"}
    return subprocess.run(
        [str(program), *arguments],
        capture_output=True,
        text=True,
        env=bare,
        cwd=home,
        timeout=120,
        check=False,
    )


def test_it_checks_a_pack(program: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "scenarios" / "first-steps", tmp_path / "mine")
    good = run(program, "pack", "check", str(tmp_path / "mine"), home=tmp_path)
    assert good.returncode == 0, good.stdout + good.stderr
    (tmp_path / "mine" / "pack.yaml").write_text("id: mine\nid: twice\n")
    bad = run(program, "pack", "check", str(tmp_path / "mine"), home=tmp_path)
    assert bad.returncode == 1
    assert "pack.yaml:2" in bad.stdout


def test_it_plays_and_exports(program: Path, tmp_path: Path) -> None:
    arguments = ("autoplay", "first-steps", "--bot", "careful", "--seed", "7", "--out", "out")
    done = run(program, *arguments, home=tmp_path)
    assert done.returncode == 0, done.stderr
    record = json.loads(next((tmp_path / "out").glob("*.json")).read_text(encoding="utf-8"))
    assert record
    assert next((tmp_path / "out").glob("*.html")).stat().st_size > 10_000
    folder = next(p for p in (tmp_path / "out").iterdir() if p.is_dir())
    replayed = run(program, "replay", str(folder), home=tmp_path)
    assert "every digest agrees" in replayed.stdout


def test_without_a_display_it_says_what_works(program: Path, tmp_path: Path) -> None:
    done = run(program, home=tmp_path)
    assert done.returncode == 2
    assert "intlgame play --terminal" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_it_opens_its_window(program: Path, tmp_path: Path) -> None:
    display = ":87"
    xvfb = subprocess.Popen(
        ["Xvfb", display, "-screen", "0", "1280x720x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(1)
    env = {**os.environ, "DISPLAY": display, "HOME": str(tmp_path), "INTLGAME_DATA": str(tmp_path / "data")}
    env.pop("SDL_VIDEODRIVER", None)
    game = subprocess.Popen([str(program)], env=env, cwd=tmp_path)
    try:
        seen = ""
        for _ in range(40):
            time.sleep(0.25)
            tree = ["xwininfo", "-root", "-tree"]
            seen = subprocess.run(tree, env=env, capture_output=True, text=True, check=False).stdout
            if '"First Shipment' in seen:
                break
        assert '"First Shipment' in seen, "no window within ten seconds"
        assert game.poll() is None
    finally:
        game.terminate()
        game.wait(10)
        xvfb.terminate()
        xvfb.wait(10)
