"""The review of a negotiation: what you got, what was possible, how it went, what to do next time.

May live here: which parts are shown and which tables are open. May not live here: what a review finds and
says; screen, page and record tell the same.
"""

from typing import NamedTuple

from intlgame.export.negotiation.telling import negotiated
from intlgame.export.negotiation.values import Episode, Sheet
from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.mechanics.negotiation.table import talk_of
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Move
from intlgame.ui.tree import Node
from intlgame.ui.widgets.basic import column, grid, heading, label, panel, prose, row, scroll, spacer, wrap
from intlgame.ui.widgets.controls import Press, button
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.review_curve import curve_key, curves
from intlgame.ui.widgets.review_parts import (
    advice,
    episode,
    facts,
    guesses,
    outcome,
    person,
    preparation,
    relation,
    sentences,
    share,
    sheet,
)
from intlgame.ui.widgets.review_plane import plane, plane_key
from intlgame.ui.widgets.situation import card_link

ROOMY = 900.0
"""A window of this width has room for tables with columns."""
HALVED = 1500.0
"""Half of a window of this width has, too."""
TWO = 1300.0
"""And one of this width for two parts beside each other."""
NARROW = 620.0
"""Below this, figures stand one under the other."""
SIDE = 540.0


class _Onward(NamedTuple):
    pass


class _Table(NamedTuple):
    part: str


class _Card(NamedTuple):
    rule: str


class ReviewScreen:
    """One negotiation that is over. KeyError for one that was never sat down to."""

    def __init__(self, session: Session, doors: Doors, negotiation: str) -> None:
        talk = talk_of(session.state, negotiation)
        if talk is None:
            raise KeyError(negotiation)
        self._session, self._doors = session, doors
        self._told = negotiated(session.content, session.state, talk)
        issues = index(session.content).negotiations[negotiation].issues
        self._issues = {issue.id: session.tell(issue.label) for issue in issues}
        self._open: tuple[str, ...] = ()
        self.title = _("Review: {title}").format(title=self._told.title)

    def on(self, intent: object) -> Move | None:
        match intent:
            case _Onward():
                return (
                    self._doors.close(self._session)
                    if self._session.over
                    else self._doors.desk(self._session)
                )
            case _Table(part):
                others = tuple(each for each in self._open if each != part)
                self._open = others if part in self._open else (*self._open, part)
            case _Card(rule):
                return self._doors.rulebook(self._session, rule)
        return travel(self._doors, self._session, intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("G", _("go on")),
            ("Tab", _("next part")),
            ("PgDn", _("scroll")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        if not self._explains():
            return (
                _("The talk is over. This page tells what came of it."),
                _("What was possible, and what experts make of it, is told when the run is over."),
            )
        return (
            _("The talk is over. This page tells what came of it and what would have been possible."),
            _(
                "Now both sides' values are on the table: every package was counted, so frontier, Nash point "
                "and swap are exact."
            ),
            _("Each part ends with one sentence of advice. Behind each drawing there is a table."),
        )

    # -- the page

    def build(self, look: Look) -> Node:
        two = look.wide and look.width >= TWO
        parts = self._explained(look, two) if self._explains() else self._facts_only(look)
        body = scroll(*parts, gap=16, pad=(18, 26, 20, 26) if look.wide else (18, 20, 20, 20))
        return in_run(self._session, look, column(body, self._foot(), grow=1), self.keys())

    def _explains(self) -> bool:
        """In an assessment, what is right and wrong is told when the run is over."""
        return self._session.training or self._session.over

    def _foot(self) -> Node:
        words = _("Back to the end of the run") if self._session.over else _("Back to the desk")
        go = button(words, Press(_Onward(), "g"), "primary", after="arrow-right", key="onward")
        return row(spacer(), go, pad=(8, 26, 12, 26), shrink=0)

    def _facts_only(self, look: Look) -> tuple[Node, ...]:
        words = _("Noted. What was possible, and what experts make of it, is told at the end of the run.")
        later = prose(words, 16, "mute")
        return (
            panel(*self._head(look), facts(self._told, self._columns(look)), gap=16),
            panel(
                heading(self._told.terms.label, 2), sheet(self._told.terms, look.width < ROOMY), later, gap=12
            ),
        )

    def _columns(self, look: Look) -> int:
        return look.columns(300, 3)

    def _explained(self, look: Look, two: bool) -> tuple[Node, ...]:
        columns = 2 if two else 1
        return (
            self._summary(look, two),
            grid(
                (1.12, 1) if two else 1, self._plane(look, two), self._guesses(look), gap=16, align="stretch"
            ),
            *self._points(look, two),
            self._swap(look),
            grid(columns, self._rounds(look), self._questions(look, two), gap=16, align="stretch"),
            *self._moments(two),
            grid(columns, self._relation(), self._language(look, two), gap=16, align="stretch"),
        )

    def _head(self, look: Look) -> tuple[Node, ...]:
        came = (prose(self._told.agreed_text, 16, "mute"),) if self._told.agreed_text else ()
        title = column(heading(self._told.title, 1, 30), wrap(outcome(self._told), gap=10), *came, gap=8)
        if not look.wide:
            return title, person(self._told)
        title.grow, title.basis = 1, 0
        who = person(self._told)
        who.width, who.shrink = SIDE, 0
        return (row(title, who, gap=40, align="start"),)

    def _summary(self, look: Look, two: bool) -> Node:
        left = (sentences(self._told), spacer(), advice(self._told, "result", "limits"))
        right = (*share(self._told), facts(self._told, 2 if look.width >= NARROW else 1))
        if not two:
            return panel(*self._head(look), *left, *right, gap=18)
        body = row(
            column(*left, gap=16, grow=1, basis=0),
            column(*right, gap=16, width=SIDE, shrink=0),
            gap=40,
            align="stretch",
        )
        return panel(*self._head(look), body, gap=14)

    # -- the parts

    def _plane(self, look: Look, two: bool) -> Node:
        tall = 430.0 if look.wide else min(430.0, look.width * 0.72)
        tables = () if two else self._figures("plane", look, self._told.plane, self._told.frontier)
        return panel(
            self._titled(_("What could be agreed"), "plane"),
            plane(self._told, tall),
            plane_key(self._told),
            *tables,
            gap=12,
        )

    def _points(self, look: Look, two: bool) -> tuple[Node, ...]:
        """The tables of the plane; beside its neighbour they would leave half of the page empty."""
        tables = self._figures("plane", look, self._told.plane, self._told.frontier) if two else ()
        return (panel(grid(2, *tables, gap=26, align="start")),) if tables else ()

    def _guesses(self, look: Look) -> Node:
        drawn = guesses(self._told, self._issues)
        return panel(
            self._titled(self._told.guesses.label, "guesses"),
            drawn,
            *self._figures("guesses", look, self._told.guesses),
            label(_("How you prepared")),
            preparation(self._told.preparation),
            spacer(),
            advice(self._told, "guesses"),
            gap=12,
        )

    def _swap(self, look: Look) -> Node:
        told = self._told
        return panel(
            heading(told.swap.label, 2), sheet(told.swap, look.width < ROOMY), advice(told, "joint"), gap=12
        )

    def _rounds(self, look: Look) -> Node:
        told = self._told
        if not told.review.rounds:
            return panel(
                heading(_("Round by round"), 2), prose(told.curve, 16), advice(told, "opening"), gap=12
            )
        columns = 2 if look.wide and look.width >= ROOMY else 1
        return panel(
            self._titled(_("Round by round"), "rounds"),
            curves(told, columns, 260),
            curve_key(told),
            *self._figures("rounds", look, told.rounds),
            spacer(),
            advice(told, "opening", "steps", "time"),
            gap=12,
        )

    def _questions(self, look: Look, two: bool) -> Node:
        told, narrow = self._told, look.width < (HALVED if two else ROOMY)
        return panel(
            heading(told.questions.label, 2),
            sheet(told.questions, narrow, _("You asked nothing.")),
            label(told.statements.label),
            sheet(told.statements, narrow, _("You told them nothing about your priorities.")),
            spacer(),
            advice(told, "questions", "statements"),
            gap=12,
        )

    def _moments(self, two: bool) -> tuple[Node, ...]:
        if not self._told.moments:
            return ()
        several = len(self._told.moments) > 1
        inside, beside = (1, 2) if two and several else (2 if two else 1, 1)
        tiles = (episode(each, inside, self._cards(each)) for each in self._told.moments)
        came = grid(beside, *tiles, gap=14, align="stretch")
        return (panel(heading(_("What came up"), 2), came, advice(self._told, "moments"), gap=12),)

    def _cards(self, each: Episode) -> tuple[Node, ...]:
        rules = index(self._session.content).rules
        return tuple(
            card_link(self._session, rules[rule], _Card(rule), sourced=False)
            for rule in each.rules
            if rule in rules
        )

    def _relation(self) -> Node:
        return panel(
            heading(_("The relationship you leave"), 2),
            relation(self._told),
            spacer(),
            advice(self._told, "relation"),
            gap=12,
        )

    def _language(self, look: Look, two: bool) -> Node:
        told, narrow = self._told, look.width < (HALVED if two else ROOMY)
        lost = sheet(told.language, narrow, _("Nothing was misheard."))
        return panel(heading(_("Language"), 2), lost, spacer(), advice(told, "language"), gap=12)

    # -- tables behind drawings

    def _titled(self, title: str, part: str) -> Node:
        shown = part in self._open
        words = _("Hide the figures") if shown else _("Show the figures")
        toggle = button(words, _Table(part), icon_name="table", key=f"table-{part}")
        toggle.expanded = shown
        toggle.description = title
        return wrap(heading(title, 2), toggle, gap=14)

    def _figures(self, part: str, look: Look, *shown: Sheet) -> tuple[Node, ...]:
        if part not in self._open:
            return ()
        narrow = look.width < (HALVED if look.width >= TWO and look.wide else ROOMY)
        return tuple(column(label(each.label), sheet(each, narrow), gap=6) for each in shown)
