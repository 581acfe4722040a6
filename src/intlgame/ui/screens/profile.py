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
from intlgame.export.markup import clipped, undirected
from intlgame.export.pieces import name_of
from intlgame.export.save import save
from intlgame.export.values import Report, Trail
from intlgame.export.words import mode_word
from intlgame.export.write import ExportProblem
from intlgame.i18n import _, ngettext
from intlgame.i18n.languages import language_name
from intlgame.i18n.roles import role_name
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Move
from intlgame.ui.tree import Changed, Node, font
from intlgame.ui.widgets.basic import column, grid, heading, icon, panel, prose, row, scroll, set_in
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
    unmeasured,
)
from intlgame.ui.widgets.profile_plot import reading_key
from intlgame.ui.widgets.profile_trail import decisions

SIDE = 430.0
BESIDE = 950.0
"""From this width of the window on, names stand beside their scale."""
FOLDER = "folder"
NAME = 60
"""Characters of a pseudonym that are shown."""

Save = Callable[[Report, Path], tuple[Path, ...]]


class _Save(NamedTuple):
    pass


class _Title(NamedTuple):
    pass


class _Trail(NamedTuple):
    competency: str


class _Told(NamedTuple):
    """What saving came to."""

    words: str = ""
    well: bool = True


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
        self._player = undirected(clipped(session.header.pseudonym, NAME)) or _("no pseudonym")
        self._folder = folder or str(paths.profiles_folder())
        self._open = ""
        self._told = _Told()
        self.title = _("Your profile")

    def on(self, intent: object) -> Move | None:
        match intent:
            case Changed(key, value) if key == FOLDER:
                self._folder = str(value)
            case _Save():
                self._told = self._write()
            case _Trail(competency):
                self._open = "" if self._open == competency else competency
            case _Title():
                return self._doors.title()
        return travel(self._doors, self._session, intent)

    def _write(self) -> _Told:
        self._folder = self._folder.strip() or str(paths.profiles_folder())
        try:
            written = self._save(self._report, Path(self._folder).expanduser().absolute())
        except ExportProblem as problem:
            return _Told(
                _("{problem} Choose another folder and save again; nothing is lost.").format(problem=problem),
                well=False,
            )
        except RuntimeError:
            # `~name` of somebody whom the system does not know.
            told = _("There is no folder {folder}. Choose another folder and save again; nothing is lost.")
            return _Told(told.format(folder=self._folder), well=False)
        return _Told("\n".join((_("Saved:"), *(str(each) for each in written))))

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
        """The page; what saving came to stays in sight below it, wherever the page has been scrolled to."""
        body = self._wide(look) if look.wide else self._narrow(look)
        return in_run(self._session, look, column(body, *self._saved(), grow=1), self.keys())

    def _wide(self, look: Look) -> Node:
        return row(
            scroll(*self._first(look), *self._rest(look), gap=16, basis=0, pad=(0, 8, 16, 4)),
            scroll(self._files(), self._key(), gap=16, width=SIDE, grow=0, shrink=0, pad=(0, 4, 16, 4)),
            gap=18,
            pad=(18, 26, 0, 26),
            align="stretch",
            grow=1,
        )

    def _narrow(self, look: Look) -> Node:
        parts = (*self._first(look), self._key(), *self._rest(look), self._files())
        return scroll(*parts, pad=(20, 24, 24, 24))

    def _first(self, look: Look) -> tuple[Node, ...]:
        stacked = look.width < BESIDE
        return (
            panel(heading(_("Your profile"), 1, 32), self._who(), glance(self._report, stacked), gap=14),
            panel(
                heading(_("Competencies"), 2),
                prose(_("What this campaign asks for, and what else was seen."), 16, "mute"),
                competencies(self._report, stacked),
                gap=12,
            ),
        )

    def _rest(self, look: Look) -> tuple[Node, ...]:
        report, two = self._report, 2 if look.wide else 1
        up = panel(heading(_("What raised your scores most"), 2), reasons(report, report.raised), gap=14)
        down = panel(heading(_("What lowered them most"), 2), reasons(report, report.lowered), gap=14)
        above = panel(heading(_("What stood out"), 2), stood_out(report), gap=10)
        gaps = panel(heading(_("What was not measured"), 2), unmeasured(report), gap=10)
        return (
            grid(two, up, down, gap=16, align="stretch"),
            grid(two, above, gaps, gap=16, align="stretch"),
            panel(heading(_("Next steps"), 2), steps(report, 3 if look.wide else 1), gap=14),
            self._evidence(two),
            panel(heading(_("Method and limits"), 2), about(report, two), gap=14),
        )

    def _who(self) -> Node:
        played, hints = self._report.played, self._report.hints
        asked = ngettext("Adviser asked once", "Adviser asked {n} times", hints).format(n=hints)
        parts = (
            self._player,
            self._report.origin.campaign_title,
            mode_word(played.mode),
            played.finished,
        )
        apart = _("{asked}; no part of any score").format(asked=asked) if hints else _("Adviser not asked")
        return set_in(" · ".join((*parts, apart)), font(15, 500, "mute"))

    def _key(self) -> Node:
        return panel(heading(_("How to read it"), 2), reading_key(self._report), gap=12)

    # -- the evidence

    def _evidence(self, columns: int) -> Node:
        toggles = (self._toggle(each) for each in self._report.trails)
        opened = (each for each in self._report.trails if each.competency == self._open)
        return panel(
            heading(_("The evidence, decision by decision"), 2),
            prose(_("Each figure says how many points the score would differ without it."), 16, "mute"),
            grid(columns, *toggles, gap=10, align="stretch"),
            *(part for each in opened for part in self._trail(each)),
            gap=12,
        )

    def _toggle(self, trail: Trail) -> Node:
        shown = self._open == trail.competency
        name = name_of(self._report.framework, trail.competency)
        words = _("Close: {name}") if shown else _("Open: {name}")
        toggle = button(
            words.format(name=name),
            _Trail(trail.competency),
            after="chevron-up" if shown else "chevron-down",
            key=f"trail-{trail.competency}",
        )
        toggle.expanded = shown
        return toggle

    def _trail(self, trail: Trail) -> tuple[Node, ...]:
        title = heading(name_of(self._report.framework, trail.competency), 3, 20)
        return title, decisions(self._report, trail.decisions)

    # -- the files

    def _files(self) -> Node:
        outside = _("Not in them: your name, and anything about this computer. Nothing is sent anywhere.")
        return panel(
            heading(_("Take it with you"), 2),
            prose(_("A web page to read and print, and a JSON file for programs. In both:"), 16),
            *(bullet(each, 15.5) for each in self._inside()),
            prose(outside, 15.5, "mute"),
            captioned(_("Folder"), text_box(_("Folder"), FOLDER, self._folder)),
            button(_("Save profile"), Press(_Save(), "s"), "primary", icon_name="save", key="save"),
            button(_("Back to the title"), _Title(), icon_name="house", key="title"),
            gap=10,
        )

    def _inside(self) -> tuple[str, ...]:
        """What the files say, with the values that they will hold."""
        report, played = self._report, self._report.played
        who = (self._player, role_name(played.role), language_name(played.language))
        rated = _("your self-rating") if played.self_rating else _("no self-rating")
        run = (report.origin.campaign_title, mode_word(played.mode), played.finished)
        return (
            _("who: {who}; {rated}").format(who=", ".join(each for each in who if each), rated=rated),
            _("run: {run}; number {id}, seed {seed}").format(
                run=", ".join(run), id=played.run_id, seed=played.seed
            ),
            _("this profile with its evidence, decision by decision"),
            *((_("the reviews of your negotiations"),) if report.negotiations else ()),
            _("how the firm fared, and the versions of pack, rules and scorer"),
        )

    def _saved(self) -> tuple[Node, ...]:
        """What saving came to: where the files are, or what stands in the way."""
        if not self._told.words:
            return ()
        sign, color = ("circle-check", "good") if self._told.well else ("triangle-alert", "bad")
        words = status(self._told.words, "ink" if self._told.well else "bad", key="told", grow=1, basis=0)
        line = row(icon(sign, 24, color), words, gap=12, align="start")
        return (column(line, fill="card", stroke="hairline", pad=(12, 28, 12, 28)),)
