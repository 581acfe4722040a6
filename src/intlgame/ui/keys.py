"""pygame's key events as the key names the stage understands.

May live here: names of keys. May not: what a key does.
"""

from __future__ import annotations

import pygame

NAMED = {
    pygame.K_TAB: "Tab", pygame.K_RETURN: "Enter", pygame.K_KP_ENTER: "Enter", pygame.K_ESCAPE: "Escape",
    pygame.K_SPACE: "Space", pygame.K_LEFT: "Left", pygame.K_RIGHT: "Right", pygame.K_UP: "Up",
    pygame.K_DOWN: "Down",
    pygame.K_HOME: "Home", pygame.K_END: "End", pygame.K_PAGEUP: "PageUp", pygame.K_PAGEDOWN: "PageDown",
    pygame.K_BACKSPACE: "Backspace", pygame.K_DELETE: "Delete", pygame.K_KP_PLUS: "+", pygame.K_KP_MINUS: "-",
    pygame.K_AC_BACK: "Escape",
}  # fmt: skip
NAMED |= {getattr(pygame, f"K_F{n}"): f"F{n}" for n in range(1, 13)}


def key_name(key: int, mod: int, unicode: str) -> str:
    """The name of a key press, such as "Shift+Tab", "Ctrl+V" or "a"; empty where it has none.

    A character typed with AltGr is the character, not a command: on many keyboards AltGr reports as Ctrl and
    Alt.
    """
    control = bool(mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
    alt = bool(mod & pygame.KMOD_ALT)
    if control and alt and unicode.isprintable() and unicode:
        control = alt = False
    bare = NAMED.get(key, "")
    if not bare:
        bare = pygame.key.name(key).upper() if control or alt else unicode
        if not bare or not bare.isprintable():
            return ""
    shift = bool(mod & pygame.KMOD_SHIFT) and (len(bare) > 1 or control)
    return ("Ctrl+" if control else "") + ("Alt+" if alt else "") + ("Shift+" if shift else "") + bare
