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


def controls() -> None:
    """Every kind of control, by reader and by keys."""
    client("tree")
    client("click:I have compared three markets", "sleep:0.6", "tree")
    client("focus:Delete", "sleep:0.6", "tree")
    keys("Return")
    client("sleep:0.4", "tree")
    keys("Escape", "Tab")
    client("sleep:0.4", "tree")


ISSUES = ("Price per lamp", "Payment", "Delivery", "Training for the shops", "Exclusivity in her town")
TERMS = ("62 €", "30 days", "10 weeks", "two days", "none")


def talk() -> None:
    """A negotiation from the first question to the handshake, by the reader alone."""
    client("tree", "press:Ask about price per lamp", "sleep:0.5", "tree")
    terms = zip(ISSUES, TERMS, strict=True)
    built = [step for issue, term in terms for step in (f"press:{issue}. ", f"press:{term}")]
    client(*built, "sleep:0.4", "tree", "press:Send this package", "sleep:0.5", "tree")
    client(
        "press:Go on",
        "sleep:0.4",
        "tree",
        "press:Reading, calculating",
        "press:Wait, then ask",
        "press:Decide",
        "sleep:0.4",
    )
    client("press:Back to the table", "sleep:0.4", "tree")
    client("press:Take what they ask", "press:Take it", "sleep:0.5", "tree")
    client(
        "press:Go on",
        "sleep:0.4",
        "tree",
        "press:Yes, if the delivery",
        "press:Decide",
        "sleep:0.4",
        "press:Back to the table",
    )
    client("press:Put it in writing", "sleep:0.4", "press:Leave it as agreed", "sleep:0.8", "tree")


SCENES = {"controls": ("atspi_game.py", controls), "talk": ("atspi_talk_game.py", talk)}


def main(scene: str) -> None:
    quiet = {"stdout": subprocess.DEVNULL, "check": True, "timeout": 20}
    subprocess.run((*BUS, "org.a11y.Bus.GetAddress"), **quiet)  # type: ignore[call-overload]
    for switch in ("ScreenReaderEnabled", "IsEnabled"):
        setting = ("org.freedesktop.DBus.Properties.Set", "org.a11y.Status", switch, "<true>")
        subprocess.run((*BUS, *setting), **quiet)  # type: ignore[call-overload]
    environment = {**os.environ, "SDL_VIDEODRIVER": "x11"}
    program, play = SCENES[scene]
    game = subprocess.Popen((sys.executable, str(HERE / program), "60"), env=environment)
    try:
        play()
    finally:
        game.terminate()
        game.wait(20)


if __name__ == "__main__":
    main(sys.argv[1])
