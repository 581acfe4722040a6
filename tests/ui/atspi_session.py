"""Inside a private D-Bus session and display: switch accessibility on, start the game, let the client and
keys act."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
BUS = ("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method")


def client(*commands: str) -> None:
    subprocess.run(("/usr/bin/python3", str(HERE / "atspi_client.py"), *commands), check=True, timeout=60)


def keys(*names: str) -> None:
    for name in names:
        subprocess.run(("xdotool", "key", name), check=True, timeout=20)
        time.sleep(0.25)


def main() -> None:
    quiet = {"stdout": subprocess.DEVNULL, "check": True, "timeout": 20}
    subprocess.run((*BUS, "org.a11y.Bus.GetAddress"), **quiet)  # type: ignore[call-overload]
    for switch in ("ScreenReaderEnabled", "IsEnabled"):
        setting = ("org.freedesktop.DBus.Properties.Set", "org.a11y.Status", switch, "<true>")
        subprocess.run((*BUS, *setting), **quiet)  # type: ignore[call-overload]
    environment = {**os.environ, "SDL_VIDEODRIVER": "x11"}
    game = subprocess.Popen((sys.executable, str(HERE / "atspi_game.py"), "40"), env=environment)
    try:
        client("tree")
        client("click:I have compared three markets", "sleep:0.6", "tree")
        client("focus:Delete", "sleep:0.6", "tree")
        keys("Return")
        client("sleep:0.4", "tree")
        keys("Escape", "Tab")
        client("sleep:0.4", "tree")
    finally:
        game.terminate()
        game.wait(20)


if __name__ == "__main__":
    main()
