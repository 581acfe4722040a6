"""The two screens of the layer itself, for help and for trouble, and the frame every screen is set in.

May live here: what any screen needs without knowing the game. May not: pygame, anything of the game.
"""

from __future__ import annotations

from dataclasses import dataclass

from intlgame.i18n import _
from intlgame.ui.look import Look
from intlgame.ui.screen import Back, Move, Quit
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import column, heading, key_cap, panel, prose, row, set_in, text
from intlgame.ui.widgets.controls import Press, button
from intlgame.ui.widgets.frame import centred, page, toast

CLOSE, LEAVE = "close", "leave"


def framed(tree: Node, title: str, notice: str) -> Node:
    """The tree of a screen as the window's content, with a notice over it if there is one."""
    if tree.role == "window":
        tree.role = "group"
    tree.key = tree.key or "screen"
    ground, tree.fill = tree.fill or "paper", ""
    above = (toast(notice),) if notice else ()
    return Node(
        role="window",
        key="window",
        label=title,
        dir="stack",
        children=(tree, *above),
        fill=ground,
        escape=tree.escape,
    )


@dataclass(slots=True)
class Guide:
    """What a screen is for and the keys it knows: the answer to F1."""

    of: str
    about_it: tuple[str, ...]
    shortcuts: tuple[tuple[str, str], ...]
    title: str = ""

    def __post_init__(self) -> None:
        self.title = self.title or _("Help: {screen}").format(screen=self.of)

    def build(self, look: Look) -> Node:
        keys = (*self.shortcuts, *_common_keys())
        rows = tuple(_key_row(key, words) for key, words in keys)
        sheet = panel(
            heading(self.title, 1),
            *(prose(paragraph) for paragraph in self.about_it),
            heading(_("Keys"), 2),
            column(*rows, gap=8),
            row(button(_("Close"), Press(CLOSE), "primary", key="close"), justify="end", pad=(10, 0, 0, 0)),
            gap=14,
            pad=(28, 34, 28, 34),
        )
        return page(look, None, centred(sheet), self.keys())

    def on(self, intent: object) -> Move | None:
        return Back() if intent == CLOSE else None

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("Esc", _("back")),)


def _key_row(key: str, words: str) -> Node:
    caps = tuple(key_cap(part) if part != "–" else text(part, 15, "mute", decor=True) for part in key.split())
    name = Node(dir="row", align="center", gap=5, width=190, shrink=0, role="text", label=key, children=caps)
    return Node(dir="row", align="center", gap=16, children=(name, text(words, 17, grow=1, basis=0)))


def _common_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Tab", _("next control; with Shift the one before")),
        ("← → ↑ ↓", _("the nearest control that way; change a value")),
        ("Enter", _("use the control; Space does the same")),
        ("Esc", _("close or go back")),
        ("PgUp PgDn", _("scroll")),
        ("Ctrl + –", _("larger or smaller text; Ctrl 0 for the first size")),
        ("F2", _("read the whole screen aloud, where the voice is switched on; any key stops it")),
        ("F11", _("whole screen or window")),
        ("F1", _("this help")),
    )


@dataclass(slots=True)
class Problem:
    """A screen failed. Says so, keeps the details for whoever mends it, and offers the ways out."""

    what: str
    details: str
    title: str = ""

    def __post_init__(self) -> None:
        self.title = self.title or _("Something went wrong")

    def build(self, look: Look) -> Node:
        sheet = panel(
            heading(self.title, 1),
            prose(_("This screen could not be shown. Your run is saved up to your last decision.")),
            set_in(self.what, font(16, 600, "bad")),
            set_in(self.details, font(14, 400, "mute")),
            row(
                button(_("Back"), Press(CLOSE), "primary", key="back"),
                button(_("Quit"), Press(LEAVE), key="quit"),
                gap=12,
                justify="end",
            ),
            gap=14,
            pad=(28, 34, 28, 34),
        )
        return page(look, None, centred(sheet), self.keys())

    def on(self, intent: object) -> Move | None:
        return Quit() if intent == LEAVE else Back()

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("Esc", _("back")),)
