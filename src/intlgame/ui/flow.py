"""Which screen leads to which, and the edges that a game needs: the shelf of runs, packs, settings, the
window.

May live here: the doors between screens, and handing to a screen what it may not fetch itself. The wall clock
and chance from the system are read here and nowhere below: a run starts with a date and a seed, and from then
on nothing but its decisions counts. May not live here: nodes, rules, wording of the game.

What reads packs, and every screen but the first, is imported where it is used: together they cost more than
all the rest of a start.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from intlgame import __version__, i18n, paths
from intlgame.i18n import _
from intlgame.runs.problems import CannotRead, RunProblem
from intlgame.ui.doors import Player
from intlgame.ui.keeping import Keeping
from intlgame.ui.screen import Home, Move, Push
from intlgame.ui.screens.title import Title, Unfinished
from intlgame.ui.terminal import Terminal

if TYPE_CHECKING:
    from intlgame.packs.offers import Offer
    from intlgame.packs.problems import Problem
    from intlgame.rules.content.campaign import Content
    from intlgame.rules.content.framework import Framework
    from intlgame.runs.header import Header
    from intlgame.runs.session import Session
    from intlgame.runs.shelf import Entry
    from intlgame.ui.screens.runs import Kept
    from intlgame.ui.widgets.preparation_sheet import Draft

COMMONS = "commons"
NAMES = (
    "Anchor", "Beacon", "Compass", "Ferry", "Harbour", "Keel", "Lantern", "Lighthouse", "Mast", "Pilot",
    "Quay", "Rudder", "Sextant", "Spinnaker", "Tide", "Windlass",
)  # fmt: skip
"""Pseudonyms for those who give none; with a number behind."""


class NoWindow(Exception):  # noqa: N818 - what has happened, not whose fault it is
    """The system gives no window to draw on."""


class Flow:
    """The doors of the game. One for each window or terminal."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping
        self._framework: Framework | None = None
        self._loaded: dict[tuple[str, str], Content] = {}
        self._drafts: dict[tuple[Path, str], Draft] = {}
        """Preparation sheets that are not finished, by run and negotiation."""

    # -- before a run

    def first(self) -> Title:
        """The screen that the game opens with."""
        notice, self._keeping.notice = self._keeping.notice, ""
        return Title(self, __version__, _unfinished(), notice)

    def title(self) -> Move:
        return Home(self.first())

    def player(self) -> Move:
        import secrets

        suggestion = f"{secrets.choice(NAMES)} {secrets.randbelow(90) + 10}"
        from intlgame.ui.screens.player import PlayerScreen

        return Push(PlayerScreen(self._keeping, self, suggestion, self._the_framework))

    def campaigns(self, player: Player) -> Move:
        from intlgame.ui.screens.campaigns import Campaigns

        return Push(Campaigns(self, player, _offers(), self._check, self._competencies()))

    def start(self, player: Player, campaign: str) -> Move:
        """Begin a run of the campaign at this address (`pack/campaign`), and show its briefing."""
        from intlgame.runs.session import begin
        from intlgame.runs.shelf import folder_name

        offer = next((each for each in _offers() if each.address == campaign), None)
        if offer is None:
            return self.problem(
                _("There is no such campaign"), _("{name} was not found.").format(name=campaign)
            )
        problems = self._check(offer)
        if problems:
            return self.problem(_("This pack has errors"), f"{problems[0].sentence} {problems[0].suggestion}")
        content = self._loaded[_key(offer)]
        header = _header(content, player)
        folder = paths.runs_folder() / folder_name(header)
        try:
            session = begin(content, header, folder)
        except RunProblem as trouble:
            return self.problem(_("The run could not be started"), str(trouble))
        from intlgame.ui.screens.briefing import Briefing

        return Home(Briefing(session, self))

    def runs(self) -> Move:
        from intlgame.runs.shelf import runs
        from intlgame.ui.screens.runs import Runs

        return Push(Runs(self, tuple(map(_kept, runs(paths.runs_folder()))), paths.runs_folder()))

    def resume(self, folder: Path) -> Move:
        """Go on with a run where it was left; a finished one opens at its close."""
        from intlgame.runs.session import resume

        try:
            session = resume(folder)
        except RunProblem as trouble:
            return self.problem(_("The run could not be opened"), str(trouble))
        return self.close(session) if session.over else self.desk(session)

    def settings(self) -> Move:
        from intlgame.ui.screens.settings import SettingsScreen

        return Push(SettingsScreen(self._keeping, self, str(paths.profiles_folder())))

    def credits(self) -> Move:
        from intlgame.ui.screens.credits import Credits

        return Push(Credits(self, __version__))

    def problem(self, title: str, sentence: str) -> Move:
        from intlgame.ui.screens.trouble import Trouble

        return Push(Trouble(self, title, sentence.split("\n")))

    def _check(self, offer: Offer) -> tuple[Problem, ...]:
        """The errors of the pack of an offer; none once its campaign is loaded."""
        from intlgame.packs.problems import PackProblem, Problem, errors

        key = _key(offer)
        if key in self._loaded:
            return ()
        if offer.problems:
            return offer.problems
        from intlgame.packs.cached import load_cached

        library = (paths.bundled("scenarios"), paths.packs_folder())
        try:
            loaded = load_cached(offer.path, paths.user_data() / "cache", library, i18n.language())
            self._loaded[key] = loaded.content(offer.campaign)
        except PackProblem as trouble:
            return tuple(errors(trouble.problems))
        except KeyError:
            told = _("The pack has changed since it was listed.")
            return (Problem(code="P040", file="pack.yaml", sentence=told),)
        return ()

    def _the_framework(self) -> Framework | None:
        """The competencies that all bundled campaigns share, read when they are first asked for."""
        from intlgame.packs.offers import framework_of

        if self._framework is None:
            self._framework = framework_of(paths.bundled("scenarios", COMMONS))
        return self._framework

    def _competencies(self) -> Mapping[str, str]:
        framework = self._the_framework()
        return {each.id: each.name for each in framework.competencies} if framework else {}

    # -- in a run

    def desk(self, session: Session) -> Move:
        from intlgame.ui.screens.desk import Desk

        return Home(Desk(session, self))

    def map(self, session: Session, market: str = "") -> Move:
        from intlgame.ui.screens.map import MarketMap

        return Push(MarketMap(session, self, market))

    def compare(self, session: Session) -> Move:
        from intlgame.ui.screens.compare import Compare

        return Push(Compare(session, self))

    def plan(self, session: Session) -> Move:
        from intlgame.ui.screens.plan import PlanScreen

        return Push(PlanScreen(session, self))

    def matter(self, session: Session, matter: str) -> Move:
        from intlgame.ui.screens.matter import MatterScreen

        return Push(MatterScreen(session, self, matter))

    def partners(self, session: Session) -> Move:
        from intlgame.ui.screens.partners import PartnersScreen

        return Push(PartnersScreen(session, self))

    def prepare(self, session: Session, negotiation: str) -> Move:
        """The sheet as it was left; a draft is kept until the game closes."""
        from intlgame.ui.screens.prepare import PrepareScreen
        from intlgame.ui.widgets.preparation_sheet import Draft as Blank

        draft = self._drafts.setdefault((session.folder, negotiation), Blank())
        return Push(PrepareScreen(session, self, negotiation, draft))

    def table(self, session: Session, negotiation: str) -> Move:
        """The table lies over nothing: from it the way back is the desk, never the sheet that is closed."""
        from intlgame.ui.screens.table import TableScreen

        return Home(TableScreen(session, self, negotiation))

    def review(self, session: Session, negotiation: str) -> Move:
        from intlgame.ui.screens.review import ReviewScreen

        return Push(ReviewScreen(session, self, negotiation))

    def news(self, session: Session) -> Move:
        from intlgame.ui.screens.news import NewsScreen

        return Push(NewsScreen(session, self))

    def close(self, session: Session) -> Move:
        from intlgame.ui.screens.close import Close

        return Home(Close(session, self))

    def profile(self, session: Session) -> Move:
        from intlgame.ui.screens.profile import ProfileScreen

        return Push(ProfileScreen(session, self, self._keeping.settings.exports))

    def briefing(self, session: Session) -> Move:
        from intlgame.ui.screens.briefing import Briefing

        return Push(Briefing(session, self, again=True))

    def books(self, session: Session) -> Move:
        from intlgame.ui.screens.books import Books

        return Push(Books(session, self))

    def rulebook(self, session: Session, card: str = "") -> Move:
        from intlgame.ui.screens.rulebook import Rulebook

        return Push(Rulebook(session, self, card))


def _offers() -> tuple[Offer, ...]:
    from intlgame.packs.offers import offers

    return offers((paths.bundled("scenarios"), paths.packs_folder()))


def _key(offer: Offer) -> tuple[str, str]:
    return offer.address, i18n.language()


def _header(content: Content, player: Player) -> Header:
    import secrets

    from intlgame.runs.header import Header

    return Header(
        run=secrets.token_hex(4),
        pack=content.pack.id,
        version=content.pack.version,
        campaign=content.campaign.id,
        seed=secrets.randbelow(2**31),
        mode=player.mode,
        pseudonym=player.pseudonym,
        role=player.role,
        language=player.language,
        created=datetime.now().astimezone().isoformat(timespec="seconds"),
        self_rating=player.self_rating,
    )


def _kept(entry: Entry) -> Kept:
    """A run as the list shows it."""
    from intlgame.runs.progress import progress
    from intlgame.ui.screens.runs import Kept

    if entry.header is None:
        return Kept(folder=entry.folder, problem=entry.problem)
    try:
        return Kept(folder=entry.folder, header=entry.header, progress=progress(entry.folder))
    except CannotRead as trouble:
        return Kept(folder=entry.folder, header=entry.header, problem=str(trouble))


def _unfinished() -> Unfinished | None:
    """The run to go on with, as the title names it."""
    if not paths.runs_folder().is_dir():
        return None
    from intlgame.runs.progress import newest_unfinished

    found = newest_unfinished(paths.runs_folder())
    if found is None:
        return None
    folder, run = found
    where = _("Quarter {now} of {all}").format(now=run.quarter, all=run.quarters)
    detail = _("{where}, as {name}").format(where=where, name=run.pseudonym) if run.pseudonym else where
    return Unfinished(folder=folder, campaign=run.title, detail=detail)


# -- showing it


def run(size: tuple[int, int] | None = None) -> None:
    """Play in a window until the player quits. NoWindow where the system gives none."""
    import pygame

    from intlgame.ui.app import App, WindowOptions, prepare

    keeping = Keeping(paths.settings_file())
    now = keeping.settings
    try:
        prepare()
        wanted = size or window_size((now.width, now.height), pygame.display.get_desktop_sizes()[0])
        options = WindowOptions(size=wanted, self_voicing=now.self_voicing)
        app = App(Flow(keeping).first(), keeping.look, options)
    except pygame.error as failure:
        raise NoWindow(str(failure)) from failure
    keeping.stage, keeping.voice = app.stage, app.voice
    app.stage.on_look = keeping.zoomed
    app.run()
    keeping.closed(app.stage.look.size)


def window_size(kept: tuple[int, int], desktop: tuple[int, int]) -> tuple[int, int]:
    """The window as it was closed, or most of the desktop; never larger than the desktop, which may be
    another one than last time."""
    width, height = kept if all(kept) else (desktop[0] * 17 // 20, desktop[1] * 17 // 20)
    return min(width, desktop[0]), min(height, desktop[1])


def run_terminal(source: TextIO | None = None, sink: TextIO | None = None) -> None:
    """Play the same screens as lines of text, until the player quits or the input ends."""
    keeping = Keeping(paths.settings_file())
    terminal = Terminal(Flow(keeping).first(), source or sys.stdin, sink or sys.stdout)
    keeping.stage = terminal.stage
    terminal.run()
