"""`intlgame` and `intlgame play`: the window, or the same screens in a terminal."""

import os
import sys

from intlgame.cli import OK, USAGE
from intlgame.i18n import _


def play(terminal: bool, size: tuple[int, int] | None) -> int:
    """Play until the player leaves. Without a display, say so and name the ways that need none."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from intlgame.ui import flow

    if terminal:
        flow.run_terminal()
        return OK
    if not has_display():
        print(no_display(), file=sys.stderr)
        return USAGE
    try:
        flow.run(size)
    except flow.NoWindow:
        print(no_display(), file=sys.stderr)
        return USAGE
    return OK


def has_display() -> bool:
    """False where a window is known to be impossible: on Linux without a display server."""
    if not sys.platform.startswith("linux") or os.environ.get("SDL_VIDEODRIVER"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def no_display() -> str:
    """One line that says why there is no window, and what works without one."""
    return _(
        "There is no display to open a window on. Play here with `intlgame play --terminal`, "
        "or let a bot play with `intlgame autoplay first-steps`."
    )
