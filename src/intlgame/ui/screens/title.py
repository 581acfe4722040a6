"""The title screen: the first thing that anybody sees.

May live here: the menu over the picture. May not live here: looking for runs (the newest one is handed in).
"""

from dataclasses import dataclass
from pathlib import Path

from intlgame.i18n import _
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Move, Quit
from intlgame.ui.tree import Node, Style, font, merge
from intlgame.ui.widgets.basic import PictureDrawing, column, icon, key_cap, row, set_in, spacer
from intlgame.ui.widgets.frame import PRODUCT, Compass, toast

MENU_WIDTH = 500.0
MARGIN, OPEN_SEA = 0.058, 0.333
"""Parts of the picture's width: where the menu begins, and where ship and compass rose do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """The newest run that is not over, as the menu names it."""

    folder: Path
    campaign: str
    detail: str


@dataclass(frozen=True, slots=True)
class _To:
    """A line of the menu."""

    place: str


@dataclass(frozen=True, slots=True)
class _Entry:
    words: str
    detail: str
    icon: str
    place: str
    key: str
    primary: bool = False


class Title:
    """The menu of the game. `newest` is the run to go on with; `notice` is told once, at the foot."""

    def __init__(
        self, doors: Doors, version: str, newest: Unfinished | None = None, notice: str = ""
    ) -> None:
        self.title = PRODUCT
        self._doors, self._version, self._newest, self._notice = doors, version, newest, notice

    def build(self, look: Look) -> Node:
        ground = Node(decor=True, fill="navy") if look.theme == "contrast" else _picture()
        parts = [ground, self._menu(look)]
        if self._notice:
            parts.append(toast(self._notice))
        return Node(dir="stack", children=tuple(parts), fill="navy")

    def on(self, intent: object) -> Move | None:
        self._notice = ""
        if not isinstance(intent, _To):
            return None
        if intent.place == "continue" and self._newest is not None:
            return self._doors.resume(self._newest.folder)
        ways = {
            "new": self._doors.player,
            "runs": self._doors.runs,
            "settings": self._doors.settings,
            "credits": self._doors.credits,
        }
        return ways[intent.place]() if intent.place in ways else Quit()

    def keys(self) -> tuple[tuple[str, str], ...]:
        return tuple((entry.key.upper(), entry.words) for entry in self._entries())

    def about(self) -> tuple[str, ...]:
        return (
            _(
                "In First Shipment you take a small European firm abroad: you look at markets, choose one, "
                "find partners, agree on terms, get the papers right and get paid."
            ),
            _(
                "At the end you get a profile of twelve competencies, drawn from what you did. Profit is "
                "shown "
                "and kept out of it."
            ),
            _("Everything stays on this machine. No account and no network are needed."),
        )

    def _entries(self) -> tuple[_Entry, ...]:
        newest = self._newest
        start = _Entry(
            _("New run"), _("Choose a campaign and begin"), "compass", "new", "n", primary=newest is None
        )
        go_on = (
            (
                _Entry(
                    _("Continue"),
                    f"{newest.campaign} · {newest.detail}",
                    "play",
                    "continue",
                    "c",
                    primary=True,
                ),
            )
            if newest
            else ()
        )
        return (
            *go_on,
            start,
            _Entry(_("Past runs"), "", "archive", "runs", "r"),
            _Entry(_("Settings"), "", "settings", "settings", "s"),
            _Entry(_("Credits"), "", "info", "credits", "l"),
            _Entry(_("Quit"), "", "log-out", "quit", "q"),
        )

    def _menu(self, look: Look) -> Node:
        side = look.width * MARGIN if look.wide else 72
        room = look.width * OPEN_SEA - side if look.wide else MENU_WIDTH
        entries = tuple(_line(entry) for entry in self._entries())
        menu = column(
            row(Node(decor=True, draw=Compass(), width=64, height=64, shrink=0), spacer(), shrink=0),
            Node(
                role="heading",
                level=1,
                runs=PRODUCT,
                font=font(60, 600, "on-navy", serif=True, leading=1.1),
            ),
            set_in(
                _("Take a small firm abroad, and see what you can do."),
                font(19.5, 400, "on-navy", serif=True, leading=1.34),
            ),
            Node(children=entries, gap=8, pad=(26, 0, 22, 0), role="group", label=_("Menu")),
            set_in(
                _("Version {version} · offline, no account · F1 help").format(version=self._version),
                font(14, 500, "on-navy-2"),
            ),
            gap=10,
            width=min(MENU_WIDTH, room),
        )
        return Node(
            scroll=True,
            justify="center",
            pad=(56, 40, 56, side),
            children=(menu,),
            fill="" if look.wide else "navy@82",
        )


def _picture() -> Node:
    return Node(role="image", decor=True, draw=PictureDrawing("scenes/title.png"))


def _line(entry: _Entry) -> Node:
    color = "on-teal" if entry.primary else "on-navy"
    words = [set_in(entry.words, font(19, 600, color))]
    if entry.detail:
        words.append(set_in(entry.detail, font(15, 500, "on-teal-2" if entry.primary else "on-navy-2")))
    parts = (
        icon(entry.icon, 23, "on-teal" if entry.primary else "gold"),
        column(*words, grow=1, basis=0, gap=1),
        key_cap(entry.key, dark=True),
    )
    base: Style = {
        "dir": "row",
        "align": "center",
        "gap": 16,
        "pad": (9, 16, 9, 18),
        "radius": 12,
        "min_height": 52,
    }
    dress: Style = (
        {"gradient": ("teal-top", "teal-deep"), "stroke": "on-navy-2@50", "shadow": 14, "min_height": 72}
        if entry.primary
        else {"fill": "navy@78", "stroke": "navy-key"}
    )
    return Node(
        role="button",
        label=f"{entry.words}: {entry.detail}" if entry.detail else entry.words,
        intent=_To(entry.place),
        shortcut=entry.key,
        primary=entry.primary,
        children=parts,
        **merge(base, dress, {"key": entry.place}),
    )
