"""The runs so far: go on with one, look at its profile, see where it is kept.

May live here: the list and the chosen run. May not live here: opening folders (what is known is handed in).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from intlgame.i18n import _, ngettext
from intlgame.i18n.roles import role_name
from intlgame.runs.header import Header
from intlgame.runs.progress import Progress
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Back, Move
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import chip, column, heading, icon, panel, prose, row, set_in, tile
from intlgame.ui.widgets.controls import Press, button, listbox, option
from intlgame.ui.widgets.meters import progress as progress_bar
from intlgame.ui.widgets.outside import outside, two


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A run on the shelf. A damaged one has a `problem` and lacks what could not be read."""

    folder: Path
    header: Header | None = None
    progress: Progress | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Pick:
    place: int


@dataclass(frozen=True, slots=True)
class _Open:
    pass


@dataclass(frozen=True, slots=True)
class _Return:
    pass


class Runs:
    """All runs, newest first. `shelf` is the folder that holds them."""

    def __init__(self, doors: Doors, kept: Sequence[Kept], shelf: Path) -> None:
        self.title = _("Past runs")
        self._doors, self._kept, self._shelf = doors, tuple(kept), shelf
        self._chosen = 0

    def build(self, look: Look) -> Node:
        back = button(_("Back"), Press(_Return()), "secondary", key="back")
        if not self._kept:
            return outside(look, self, _nothing(self._shelf), (back,))
        run = self._kept[self._chosen]
        cards = listbox(_("Runs"), *(self._card(place, one) for place, one in enumerate(self._kept)), gap=12)
        return outside(look, self, two(look, cards, _details(run), 0.9), (back, _open(run)))

    def _card(self, place: int, run: Kept) -> Node:
        if run.progress is None or run.header is None:
            detail = chip(_("Damaged"), "bad-light", "bad-deep", icon_name="triangle-alert")
        elif run.progress.over:
            detail = chip(_("Finished"), "good-light", "ink", icon_name="circle-check")
        else:
            detail = chip(_state(run.progress), "teal-light", "teal-dark", icon_name="play")
        words = column(
            set_in(_name(run), font(18, 600)),
            set_in(_when(run), font(15, 500, "mute")),
            gap=2,
            grow=1,
            basis=0,
        )
        return option(
            row(words, detail, gap=14),
            press=_Pick(place),
            selected=place == self._chosen,
            key=f"run-{place}",
        )

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _Pick):
            self._chosen = intent.place
        elif isinstance(intent, _Return):
            return Back()
        elif isinstance(intent, _Open):
            return self._doors.resume(self._kept[self._chosen].folder)
        return None

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓", _("move in the list")),
            ("Enter", _("choose a run")),
            ("O", _("open it")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _(
                "Every run is kept in a folder of its own with all that it needs, so that it opens on "
                "another machine too."
            ),
            _(
                "Each decision is saved when you make it. A run that is not finished goes on where you "
                "left it."
            ),
            _("To delete a run, delete its folder."),
        )


def _open(run: Kept) -> Node:
    if run.progress is None or run.header is None:
        return button(_("Open"), Press(_Open(), "o", _("This run is damaged.")), key="open")
    words = _("Open the result") if run.progress.over else _("Go on")
    return button(words, Press(_Open(), "o"), "primary", after="arrow-right", key="open")


def _details(run: Kept) -> Node:
    folder = tile(
        row(icon("folder", 18, "mute"), set_in(_("Folder"), font(14, 500, "mute")), gap=8),
        set_in(_breakable(run.folder), font(15, 500)),
    )
    if run.progress is None or run.header is None:
        return panel(
            row(
                icon("triangle-alert", 26, "bad"),
                heading(_("This run cannot be opened"), 2, grow=1, basis=0),
                gap=12,
            ),
            prose(run.problem),
            prose(
                _("Nothing in the folder was changed. A teacher or a colleague may be able to mend it."),
                16,
                "mute",
            ),
            folder,
            gap=14,
            key="details",
        )
    header, progress = run.header, run.progress
    done = progress.quarters if progress.over else progress.quarter - 1
    mode = _("Assessment") if header.mode == "assessment" else _("Training")
    facts = (
        (_("Player"), header.pseudonym or _("no pseudonym")),
        (_("Role"), role_name(header.role)),
        (_("Mode"), mode),
        (_("Pack"), f"{header.pack} {header.version}"),
        (
            _("Decisions"),
            ngettext("{n} decision", "{n} decisions", progress.decisions).format(n=progress.decisions),
        ),
    )
    return panel(
        heading(progress.title, 2, 26),
        set_in(f"{progress.firm} · {_when(run)}", font(16, 500, "mute")),
        progress_bar(_("Quarters played"), done, progress.quarters),
        column(*(_fact(*fact) for fact in facts), gap=6, pad=(6, 0, 6, 0)),
        folder,
        gap=14,
        key="details",
    )


def _fact(name: str, value: str) -> Node:
    return Node(
        role="text",
        label=f"{name}: {value}",
        dir="row",
        gap=12,
        children=(
            set_in(name, font(16, 500, "mute"), width=130),
            set_in(value, font(16, 600), grow=1, basis=0),
        ),
    )


def _name(run: Kept) -> str:
    return run.progress.title if run.progress else run.folder.name


def _when(run: Kept) -> str:
    if run.header is None:
        return ""
    parts = (run.header.created[:10], run.header.created[11:16], run.header.pseudonym)
    return " · ".join(part for part in parts if part)


def _state(progress: Progress) -> str:
    return _("Quarter {now} of {all}").format(now=progress.quarter, all=progress.quarters)


def _breakable(path: Path) -> str:
    """A path with places where a line may break."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b").replace("-", "-\u200b")


def _nothing(shelf: Path) -> Node:
    return panel(
        heading(_("No runs yet"), 2),
        prose(_("Runs will be listed here, newest first. They are kept in this folder:")),
        set_in(_breakable(shelf), font(15, 500, "mute")),
        gap=12,
    )
