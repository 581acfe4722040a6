"""What the deal is worth, and the papers that lie in reach.

May live here: the figure and what it means in words, the folder and the notes. May not live here: the plot
(`table_plot`), and the true value to the other side; it is told in the review.
"""

from __future__ import annotations

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Exhibit
from intlgame.rules.decision import Negotiate
from intlgame.rules.moves import Show
from intlgame.runs.session import Session
from intlgame.ui.bargaining import Sight, settled, takes
from intlgame.ui.table_draft import Draft, Lay, Played
from intlgame.ui.table_words import against_limits, cost_words, euros, importance_word, points
from intlgame.ui.tree import Node, font
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
from intlgame.ui.widgets.table_plot import behind, legend, plot_of
from intlgame.ui.wording import why_not


def worth_panel(seen: Sight, draft: Draft, tall: float) -> Node:
    """The value of the package at hand, against limit and target and against what they may get; once the
    talk is over, of what was agreed, or of having no deal."""
    sheet = seen.talk.prepared
    title, worth, standing, below = _standing(seen, draft)
    money = euros(seen, worth) if worth else ""
    figure = row(
        set_in(points(worth), font(27, 700)),
        *((set_in(money, font(14.5, 500, "mute"), grow=1, basis=0),) if money else ()),
        gap=12,
    )
    sign, color = ("triangle-alert", "bad") if below else ("info", "mute")
    line = row(icon(sign, 17, color), set_in(standing, font(14.5, 600, color), grow=1, basis=0), gap=8)
    levels = _("Limit {limit} · target {target} · without a deal {none}").format(
        limit=sheet.limit, target=sheet.target, none=seen.alternative
    )
    plot = Node(
        role="image", label=_("Your value against theirs, as you guess it"), draw=plot_of(seen, draft),
        height=tall, behind=behind(seen, draft),
    )  # fmt: skip
    return panel(
        heading(title, 2, 21),
        figure,
        line,
        set_in(levels, font(14, 500, "mute")),
        plot,
        legend(seen),
        gap=5,
        pad=(14, 20, 12, 20),
    )


def _standing(seen: Sight, draft: Draft) -> tuple[str, int, str, bool]:
    """What the figure is of, the figure, where it stands in a sentence, and whether that is bad."""
    if seen.over and not seen.bargain.outcome:
        words = _("No deal was made. This is what you have without one.")
        return _("Nothing was agreed"), seen.alternative, words, False
    package = seen.bargain.outcome if seen.over else draft.package
    title = _("What you agreed is worth") if seen.over else _("What this deal is worth")
    worth = seen.worth(package)
    if not settled(package):
        return title, worth, _("Issues that are not set yet count for nothing."), False
    return title, worth, *against_limits(seen, worth)


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
