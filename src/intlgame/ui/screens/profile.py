"""The profile: what the decisions of a run have shown, how sure that is, and files to take away.

May live here: the order of the page, which trail is open, the folder for the files. May not live here:
estimating; the report is what is shown, here and in the files.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from intlgame import paths
from intlgame.closing import report_of
from intlgame.export.pieces import name_of
from intlgame.export.save import save
from intlgame.export.values import Report
from intlgame.export.write import ExportProblem
from intlgame.i18n import _, ngettext
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Move
from intlgame.ui.tree import Changed, Node, font
from intlgame.ui.widgets.basic import column, grid, heading, panel, prose, row, scroll, set_in
from intlgame.ui.widgets.controls import Press, button, captioned, text_box
from intlgame.ui.widgets.frame import bullet, status
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.profile_parts import (
    about,
    competencies,
    glance,
    reasons,
    steps,
    stood_out,
    trail,
    unmeasured,
)

SIDE = 480.0
FOLDER = "folder"

Save = Callable[[Report, Path], tuple[Path, ...]]


class _Save(NamedTuple):
    pass


class _Title(NamedTuple):
    pass


class _Trail(NamedTuple):
    competency: str


def _today() -> str:
    return date.today().isoformat()


class ProfileScreen:
    """One report, from the overall sentence down to each decision."""

    def __init__(
        self,
        session: Session,
        doors: Doors,
        folder: str = "",
        save: Save = save,
        today: Callable[[], str] = _today,
    ) -> None:
        self._session, self._doors, self._save = session, doors, save
        self._report = report_of(session, today())
        self._folder = folder or str(paths.profiles_folder())
        self._open = ""
        self._told = ""
        self.title = _("Your profile")

    def on(self, intent: object) -> Move | None:
        match intent:
            case Changed(key, value) if key == FOLDER:
                self._folder = str(value)
            case _Save():
                self._write()
            case _Trail(competency):
                self._open = "" if self._open == competency else competency
            case _Title():
                return self._doors.title()
        return travel(self._doors, self._session, intent)

    def _write(self) -> None:
        try:
            written = self._save(self._report, Path(self._folder).expanduser())
        except ExportProblem as problem:
            self._told = _("{problem} Choose another folder and save again; nothing is lost.").format(
                problem=problem
            )
            return
        self._told = "\n".join((_("Saved:"), *(str(each) for each in written)))

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("S", _("save profile")),
            ("Tab", _("next part")),
            ("PgDn", _("scroll")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _(
                "The profile estimates what your decisions show. "
                "Each dot has a band in which the true value probably lies."
            ),
            _("Where too little was seen there is a gap, not a low score."),
            _("Open the evidence of a competency to see every decision and what it moved."),
        )

    # -- the page

    def build(self, look: Look) -> Node:
        report = self._report
        first = (
            panel(heading(_("Your profile"), 1, 32), self._who(), glance(report), gap=14),
            panel(heading(_("Competencies"), 2), competencies(report), gap=14),
            self._reasons(look),
        )
        second = (
            panel(heading(_("What stood out"), 2), stood_out(report), gap=10),
            panel(heading(_("What was not measured"), 2), unmeasured(report), gap=10),
            panel(heading(_("Next steps"), 2), steps(report), gap=12),
        )
        last = (self._evidence(), panel(heading(_("Method and limits"), 2), about(report), gap=10))
        if look.wide:
            body = row(
                scroll(*first, *last, gap=16, basis=0, pad=(0, 8, 16, 4)),
                scroll(self._files(), *second, gap=16, width=SIDE, grow=0, shrink=0, pad=(0, 4, 16, 4)),
                gap=18,
                pad=(18, 26, 0, 26),
                align="stretch",
                grow=1,
            )
        else:
            body = scroll(*first, *second, *last, self._files(), pad=(20, 24, 24, 24))
        return in_run(self._session, look, body, self.keys())

    def _who(self) -> Node:
        played = self._report.played
        hints = self._report.hints
        asked = ngettext("Adviser asked once", "Adviser asked {n} times", hints).format(n=hints)
        asked = asked if hints else _("Adviser not asked")
        parts = (
            played.pseudonym or _("no pseudonym"),
            self._report.origin.campaign_title,
            played.finished,
            asked,
        )
        return set_in(" · ".join(parts), font(15, 500, "mute"))

    def _reasons(self, look: Look) -> Node:
        report = self._report
        up = panel(
            heading(_("What raised your scores most"), 2), reasons(report, report.raised, "up"), gap=12
        )
        down = panel(heading(_("What lowered them most"), 2), reasons(report, report.lowered, "down"), gap=12)
        return grid(2 if look.wide else 1, up, down, gap=16, align="stretch")

    def _evidence(self) -> Node:
        parts = [
            heading(_("The evidence, decision by decision"), 2),
            prose(_("Each figure says how many points the score would differ without it."), 16, "mute"),
        ]
        for each in self._report.trails:
            shown = self._open == each.competency
            name = name_of(self._report.framework, each.competency)
            words = _("Close: {name}") if shown else _("Open: {name}")
            after = "chevron-up" if shown else "chevron-down"
            toggle = button(
                words.format(name=name), _Trail(each.competency), after=after, key=f"trail-{each.competency}"
            )
            toggle.expanded = shown
            parts.append(toggle)
            if shown:
                parts += [trail(self._report, decision) for decision in each.decisions]
        return panel(*parts, gap=12)

    # -- the files

    def _files(self) -> Node:
        inside = (
            _("your pseudonym, role, language and self-rating"),
            _("the profile with its evidence, decision by decision"),
            _("how the firm fared, and the versions of pack, rules and scorer"),
        )
        told = (status(self._told, key="told"),) if self._told else ()
        box = text_box(_("Folder"), FOLDER, self._folder)
        return panel(
            heading(_("Take it with you"), 2),
            prose(_("A web page to read and print, and a JSON file for programs. They contain:"), 16),
            *(bullet(each, 15.5) for each in inside),
            prose(_("No name, nothing about this computer. Nothing leaves it."), 15.5, "mute"),
            captioned(_("Folder"), box),
            button(_("Save profile"), Press(_Save(), "s"), "primary", icon_name="save", key="save"),
            *told,
            column(
                button(_("Back to the title"), _Title(), icon_name="house", key="title"), pad=(8, 0, 0, 0)
            ),
            gap=10,
        )
