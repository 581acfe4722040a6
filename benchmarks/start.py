"""Start and idle of the whole program, against an empty window in the same session.

Needs xwininfo and xwd: xvfb-run -s "-screen 0 1920x1080x24" uv run benchmarks/start.py [PROGRAM]
With PROGRAM (a frozen build) that is measured too. The first frame is seen from outside: the time until the
window of that name exists and its picture is no longer one colour.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

from figures import told

RUNS = 5
EMPTY = """
import os
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
import pygame
pygame.display.init()
screen = pygame.display.set_mode((1280, 720))
pygame.display.set_caption("First Shipment empty")
screen.fill("#804020", (0, 0, 640, 720))
pygame.display.flip()
while True:
    if pygame.event.wait().type == pygame.QUIT:
        break
"""


def first_frame(command: Sequence[str], environment: dict[str, str]) -> tuple[float, subprocess.Popen[bytes]]:
    """Seconds until the window shows more than one colour, and the running program."""
    before = time.perf_counter()
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while time.perf_counter() - before < 20:
        tree = subprocess.run(
            ["xwininfo", "-root", "-tree"], capture_output=True, text=True, check=False
        ).stdout
        window = next((line.split()[0] for line in tree.splitlines() if '"First Shipment' in line), "")
        if window and colourful(window):
            return time.perf_counter() - before, program
    program.kill()
    raise SystemExit(f"no window from {command}")


def colourful(window: str) -> bool:
    """True when the window's picture has more than one colour."""
    dump = subprocess.run(["xwd", "-silent", "-id", window], capture_output=True, check=False).stdout
    pixels = dump[-640 * 400 * 4 :]
    return len(pixels) > 1000 and len(set(pixels[::397])) > 1


def cpu(program: subprocess.Popen[bytes]) -> float:
    """Seconds of processor that a process has used."""
    with open(f"/proc/{program.pid}/stat", encoding="ascii") as file:  # noqa: PTH123
        parts = file.read().rsplit(")", 1)[1].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def memory(program: subprocess.Popen[bytes]) -> float:
    """Resident megabytes of a process."""
    with open(f"/proc/{program.pid}/status", encoding="ascii") as file:  # noqa: PTH123
        line = next(each for each in file if each.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def measure(
    name: str, command: Sequence[str], environment: dict[str, str], bars: tuple[str, str, str]
) -> None:
    """First frame, idle processor over ten seconds, memory."""
    frames, idles, sizes = [], [], []
    for number in range(RUNS):
        took, program = first_frame(command, environment)
        frames.append(took)
        if number < 2:
            time.sleep(2)
            before = cpu(program)
            time.sleep(10)
            idles.append((cpu(program) - before) * 10)
        sizes.append(memory(program))
        program.kill()
        program.wait()
    print(told(f"{name}: first frame, 1280x720", frames, "s", bars[0]))
    print(told(f"{name}: processor when idle", idles, "%", bars[1]))
    print(told(f"{name}: resident memory", sizes, "MB", bars[2]))


def version(name: str, command: Sequence[str], environment: dict[str, str]) -> None:
    """Time of `--version`."""
    figures = []
    for _ in range(RUNS):
        before = time.perf_counter()
        subprocess.run([*command, "--version"], env=environment, stdout=subprocess.DEVNULL, check=True)
        figures.append(time.perf_counter() - before)
    print(told(f"{name}: --version", figures, "s", "under the empty window's first frame"))


def main() -> None:
    """Print every figure beside its bar."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "INTLGAME_DATA": folder}
        environment.pop("SDL_VIDEODRIVER", None)
        measure("empty window", [sys.executable, "-c", EMPTY], environment, ("floor", "about 2", "floor"))
        ours = [sys.executable, "-m", "intlgame"]
        measure("First Shipment", ours, environment, ("0.5 and 2.5x the floor", "0.3", "120 at 1080p"))
        version("First Shipment", ours, environment)
        if len(sys.argv) > 1:
            measure("frozen build", sys.argv[1:2], environment, ("0.6", "0.3", "120 at 1080p"))
            version("frozen build", sys.argv[1:2], environment)


if __name__ == "__main__":
    main()
