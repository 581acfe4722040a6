"""What the deal is worth: your value against theirs as you guess it, and the papers that lie in reach.

May live here: the plot with its table, the folder and the notes. May not live here: the true value to the
other side; it is told in the review.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Exhibit
from intlgame.rules.decision import Negotiate
from intlgame.rules.moves import Show
from intlgame.runs.session import Session
from intlgame.ui.bargaining import Sight, settled, takes
from intlgame.ui.table_draft import Draft, Lay, Played
from intlgame.ui.table_words import LETTERS, against_limits, cost_words, euros, importance_word, points
from intlgame.ui.tree import Canvas, Node, Point, Rect, font
from intlgame.ui.widgets.basic import (
    column,
    heading,
    icon,
    icon_tile,
    key_cap,
    label,
    panel,
    prose,
    row,
    set_in,
    spacer,
    text,
)
from intlgame.ui.widgets.controls import TARGET, Press, button
from intlgame.ui.widgets.frame import dialog
from intlgame.ui.widgets.grid import Line, table
from intlgame.ui.wording import why_not


class Dot(NamedTuple):
    """A package in the plot: their guessed value and yours, and its letter where it is being built."""

    theirs: float
    yours: float
    letter: str = ""


@dataclass(frozen=True, slots=True)
class WorthPlot:
    """Your value against theirs. Levels are lines across: without a deal, limit, target."""

    offers: tuple[Dot, ...]
    asks: tuple[Dot, ...]
    drafts: tuple[Dot, ...]
    levels: tuple[int, int, int]
    frontier: tuple[tuple[int, int], ...]

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        k = canvas.k
        x, y, w, h = rect
        area = (x + 30 * k, y + 8 * k, w - 38 * k, h - 34 * k)
        self._ground(canvas, area)
        self._paths(canvas, area)
        self._packages(canvas, area)
        ax, ay, aw, ah = area
        canvas.text(_("Their value, your guess →"), font(13.5, 600, "mute"), (ax + aw / 2, y + h), "b")
        canvas.text(_("Your value →"), font(13.5, 600, "mute"), (x, ay + ah / 2), "l", turned=True)

    def _ground(self, canvas: Canvas, area: Rect) -> None:
        x, y, w, h = area
        k = canvas.k
        none, limit, target = (_spot(area, 0, level)[1] for level in self.levels)
        canvas.box((x, y, w, limit - y), 0, "teal-light@55")
        for step in range(5):
            canvas.line(((x, y + h * step / 4), (x + w, y + h * step / 4)), "hairline", 1)
            canvas.line(((x + w * step / 4, y), (x + w * step / 4, y + h)), "hairline", 1)
        canvas.line(((x, none), (x + w, none)), "edge", 1.5, (2, 4))
        canvas.line(((x, limit), (x + w, limit)), "bad", 1.8, (5, 4))
        canvas.line(((x, target), (x + w, target)), "good", 1.6, (5, 4))
        below = max(limit, none) + 2 * k
        canvas.text(_("your limit"), font(13, 600, "bad"), (x + 6 * k, limit - 2 * k), "bl")
        canvas.text(_("your target"), font(13, 600, "good"), (x + 6 * k, target - 2 * k), "bl")
        canvas.text(_("without a deal"), font(13, 600, "mute"), (x + 6 * k, below), "tl")

    def _paths(self, canvas: Canvas, area: Rect) -> None:
        if len(self.frontier) > 1:
            canvas.line(tuple(_spot(area, a, b) for a, b in self.frontier), "edge", 2, (3, 5))
        for dots, color in ((self.offers, "teal-fill"), (self.asks, "terracotta")):
            if len(dots) > 1:
                canvas.line(tuple(_spot(area, dot.theirs, dot.yours) for dot in dots), color, 2, (2, 6))

    def _packages(self, canvas: Canvas, area: Rect) -> None:
        k = canvas.k
        for dot in self.offers:
            canvas.circle(_spot(area, dot.theirs, dot.yours), 6 * k, "teal-fill", "card", 2)
        for place, dot in enumerate(self.asks, 1):
            last = place == len(self.asks)
            canvas.circle(
                _spot(area, dot.theirs, dot.yours), (8 if last else 5) * k, "card", "terracotta", 2.6
            )
        for dot in self.drafts:
            at = _spot(area, dot.theirs, dot.yours)
            r = 12 * k
            diamond = ((at[0], at[1] - r), (at[0] + r, at[1]), (at[0], at[1] + r), (at[0] - r, at[1]))
            canvas.shape(diamond, "teal", "gap", 2)
            canvas.text(dot.letter, font(12, 700, "on-teal", align="center"), at, "c")


def _spot(area: Rect, theirs: float, yours: float) -> Point:
    x, y, w, h = area
    return x + w * min(100.0, theirs) / 100, y + h * (1 - min(100.0, yours) / 100)


def plot_of(seen: Sight, draft: Draft) -> WorthPlot:
    """The plot of a talk so far, with the packages that are being built."""
    sheet = seen.talk.prepared
    building = [] if seen.over else list(enumerate(draft.packages))
    return WorthPlot(
        offers=tuple(_dot(seen, package) for _place, package in seen.offers),
        asks=tuple(_dot(seen, package) for _place, package in seen.asks),
        drafts=tuple(_dot(seen, package, LETTERS[n]) for n, package in building if settled(package)),
        levels=(seen.alternative, sheet.limit, sheet.target),
        frontier=seen.frontier,
    )


def _dot(seen: Sight, package: Sequence[str], letter: str = "") -> Dot:
    return Dot(seen.theirs(tuple(package)), seen.worth(package), letter)


def worth_panel(seen: Sight, draft: Draft, tall: float) -> Node:
    """The value of the package at hand, against limit and target and against what they may get."""
    package = seen.bargain.outcome if seen.over and seen.bargain.outcome else draft.package
    worth, sheet = seen.worth(package), seen.talk.prepared
    words, below = against_limits(seen, worth)
    ready = settled(package)
    money = euros(seen, worth) if worth else ""
    figure = row(
        set_in(points(worth), font(27, 700)),
        *((set_in(money, font(14.5, 500, "mute"), grow=1, basis=0),) if money else ()),
        gap=12,
    )
    standing = words if ready else _("Issues that are not set yet count for nothing.")
    sign = "triangle-alert" if below and ready else "info"
    color = "bad" if below and ready else "mute"
    line = row(icon(sign, 17, color), set_in(standing, font(14.5, 600, color), grow=1, basis=0), gap=8)
    levels = _("Limit {limit} · target {target} · without a deal {none}").format(
        limit=sheet.limit, target=sheet.target, none=seen.alternative
    )
    plot = Node(
        role="image", label=_("Your value against theirs, as you guess it"), draw=plot_of(seen, draft),
        height=tall, behind=_behind(seen, draft),
    )  # fmt: skip
    title = heading(_("What this deal is worth"), 2, 21)
    return panel(
        title,
        figure,
        line,
        set_in(levels, font(14, 500, "mute")),
        plot,
        _legend(),
        gap=5,
        pad=(14, 20, 12, 20),
    )


@dataclass(frozen=True, slots=True)
class _Sign:
    """A mark of the plot, for its legend."""

    kind: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k = canvas.k
        at = (x + w / 2, y + h / 2)
        if self.kind == "draft":
            r = 6.5 * k
            points = ((at[0], at[1] - r), (at[0] + r, at[1]), (at[0], at[1] + r), (at[0] - r, at[1]))
            canvas.shape(points, "teal")
        elif self.kind == "frontier":
            canvas.line(((x, at[1]), (x + w, at[1])), "edge", 2, (3, 5))
        elif self.kind == "asked":
            canvas.circle(at, 5.5 * k, "card", "terracotta", 2.6)
        else:
            canvas.circle(at, 5 * k, "teal-fill")


def _legend() -> Node:
    told = (
        ("draft", _("being built")),
        ("offered", _("you offered")),
        ("asked", _("they ask")),
        ("frontier", _("possible together, as you guess")),
    )
    marks = (
        row(
            Node(draw=_Sign(kind), width=18, height=16, shrink=0), set_in(words, font(13, 500, "mute")), gap=5
        )
        for kind, words in told
    )
    return Node(dir="wrap", gap=10, children=tuple(marks), decor=True)


def _behind(seen: Sight, draft: Draft) -> tuple[Node, ...]:
    """The plot as a table for readers; nothing before there is anything in it."""
    rows = [(_("Offer {n}").format(n=n), package) for n, (_p, package) in enumerate(seen.offers, 1)]
    rows += [(_("They asked, {n}").format(n=n), package) for n, (_p, package) in enumerate(seen.asks, 1)]
    rows += [
        (_("Package {letter}, being built").format(letter=LETTERS[n]), package)
        for n, package in enumerate(draft.packages)
        if settled(package)
    ]
    lines = tuple(Line(cells=(name, str(seen.worth(p)), str(seen.theirs(p)))) for name, p in rows)
    heads = (_("Package"), _("To you"), _("To them, your guess"))
    return (table(_("Your value against theirs, as a table"), heads, lines),) if lines else ()


# -- the folder


def folder_panel(session: Session, seen: Sight) -> tuple[Node, ...]:
    """What can be laid on the table, in short; nothing where the folder is empty."""
    if not seen.negotiation.exhibits:
        return ()
    head = row(heading(_("Evidence in your folder"), 2, 21), spacer(), key_cap("e"))
    lines = (_paper(session, seen, each, n == 0) for n, each in enumerate(seen.negotiation.exhibits))
    return (panel(head, *lines, gap=6, pad=(12, 16, 14, 18)),)


def _paper(session: Session, seen: Sight, exhibit: Exhibit, first: bool) -> Node:
    shown = exhibit.id in seen.talk.shown
    name, state = session.tell(exhibit.label), _("shown") if shown else _("not shown yet")
    words = set_in(name, font(15, 600, leading=1.22, lines=2), grow=1, basis=0)
    told = (set_in(state, font(13.5, 500, "mute"), shrink=0),) if shown else ()
    mark = icon("check" if shown else "chevron-right", 19, "good" if shown else "mute")
    return Node(
        role="button", key=f"paper-{exhibit.id}", label=f"{name}, {state}", intent=Lay("folder"),
        shortcut="e" if first else "", dir="row", align="center", gap=11, pad=(4, 10, 4, 7), radius=12,
        fill="card-2", stroke="hairline", min_height=TARGET,
        children=(icon_tile(exhibit.icon, size=36), words, *told, mark),
    )  # fmt: skip


def folder_sheet(session: Session, seen: Sight) -> Node:
    """Everything in the folder, with the way to lay it on the table."""
    parts = [_exhibit(session, seen, n, each) for n, each in enumerate(seen.negotiation.exhibits, 1)]
    shut = button(_("Not now"), Press(Lay(), "e"), key="shut")
    return dialog(_("Evidence in your folder"), *parts, escape=Lay(), buttons=(shut,), width=720)


def _exhibit(session: Session, seen: Sight, place: int, exhibit: Exhibit) -> Node:
    move = Show(exhibit=exhibit.id)
    refused = session.objection(Negotiate(negotiation=seen.negotiation.id, move=move))
    cost = cost_words(takes(seen, move))
    show = button(
        _("Lay it on the table"),
        Press(Played(move), str(place), why_not(refused)),
        key=f"show-{exhibit.id}",
        hug=True,
    )
    words = column(
        label(session.tell(exhibit.label)), prose(session.tell(exhibit.about), 16),
        row(show, text(cost, 14.5, "mute"), gap=12), grow=1, basis=0, gap=6,
    )  # fmt: skip
    return row(icon_tile(exhibit.icon, size=44), words, gap=14, align="start", pad=(4, 0, 8, 0))


# -- the notes


def notes_panel(seen: Sight) -> Node:
    """The questions that were planned, with those that have been asked."""
    press = Press(Lay("notes"), "n")
    more = button(_("Open"), press, "quiet", icon_name="notebook-pen", key="open-notes", shrink=0)
    more.label = _("Open your notes")
    head = row(heading(_("Your notes"), 2, 21), spacer(), more)
    asked = tuple(_question(seen, each, short=True) for each in seen.talk.prepared.questions)
    shown = asked or (text(_("You planned no questions."), 15, "mute"),)
    return panel(head, Node(dir="wrap", gap=9, children=shown), gap=4, pad=(8, 10, 12, 18))


def planned(seen: Sight) -> tuple[Node, ...]:
    """The planned questions, each with a sign and a word."""
    questions = seen.talk.prepared.questions
    if not questions:
        return (text(_("You planned no questions."), 15, "mute"),)
    return (label(_("Questions you planned"), 15), *(_question(seen, each) for each in questions))


def _question(seen: Sight, issue: str, short: bool = False) -> Node:
    term = seen.term(issue)
    done = term.questions > 0
    state = _("asked") if done else _("not asked yet")
    sign = icon("circle-check" if done else "circle", 18, "good" if done else "faint")
    words = set_in(term.issue.label, font(14.5, 500, "mute" if done else "ink"))
    more = () if short else (spacer(), set_in(state, font(13.5, 500, "mute")))
    told = _("Planned question: {issue}, {state}").format(issue=term.issue.label, state=state)
    return Node(
        role="text", label=told, dir="row", align="center", gap=7, children=(sign, words, *more)
    )  # fmt: skip


def notes_sheet(session: Session, seen: Sight) -> Node:
    """The preparation sheet as it was closed, and the brief."""
    sheet, negotiation = seen.talk.prepared, seen.negotiation
    opening = next(each.label for each in negotiation.openings if each.id == sheet.opening)
    levels = _("Your limit is {limit} points, your target {target}.").format(
        limit=sheet.limit, target=sheet.target
    )
    none = _("Without a deal: {what} That is worth {points}.").format(
        what=session.tell(negotiation.alternative), points=points(seen.alternative)
    )
    parts = [
        column(label(_("What you need and why")), prose(session.tell(negotiation.brief), 16), gap=4),
        column(
            label(_("Limit, target, and what you do without them")), prose(levels, 16), prose(none, 16), gap=4
        ),
        column(label(_("Your opening rests on")), prose(session.tell(opening), 16), gap=4),
        column(*planned(seen), gap=5),
        *_guesses(seen),
        *_looked_up(session, seen),
    ]
    shut = button(_("Back to the table"), Press(Lay(), "n"), "primary", key="shut")
    return dialog(_("Your notes"), *parts, escape=Lay(), buttons=(shut,), width=760, max_height=860)


def _guesses(seen: Sight) -> tuple[Node, ...]:
    guessed = [term for term in seen.terms if term.guess >= 0]
    if not guessed:
        return ()
    lines = tuple(
        Line(
            cells=(
                term.issue.label,
                importance_word(term.guess),
                importance_word(term.said) if term.said >= 0 else _("not told"),
            )
        )
        for term in guessed
    )
    heads = (_("Issue"), _("Your guess"), _("They said"))
    title = _("What it means to them")
    return (column(label(title), table(title, heads, lines), gap=4),)


def _looked_up(session: Session, seen: Sight) -> tuple[Node, ...]:
    """What was read for the preparation."""
    cues = index(session.content).cues
    read = [cues[each] for each in session.state.opened if each[0] == seen.negotiation.id]
    if not read:
        return ()
    told = (
        column(
            text(session.tell(cue.label), 15, weight=600), prose(session.tell(cue.text), 15.5, "mute"), gap=2
        )
        for cue in read
    )
    return (column(label(_("What you looked at")), *told, gap=8),)
