"""Promises that are looked at when the quarter ends: a reminder on the desk and before the end.

May live here: nodes made from a session. May not live here: whether a promise is kept; only the rules know.
"""

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.state import Given
from intlgame.runs.session import Session
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import icon, label, set_in
from intlgame.ui.widgets.frame import bullet


def due_now(session: Session) -> tuple[Given, ...]:
    """The promises whose time comes as this quarter ends."""
    state = session.state
    return tuple(each for each in state.promises if each.kept is None and each.due <= state.quarter + 1)


def promise_words(session: Session, given: Given) -> str:
    """To whom, and what."""
    people = index(session.content).people
    name = people[given.to].name if given.to in people else given.to
    return _("Promised to {name}: {what}").format(name=name, what=told(session, given.promise.text))


def promised(session: Session) -> tuple[Node, ...]:
    """The promises in the list of a quarter, each with its time."""
    due = _("due this quarter")
    return tuple(
        Node(
            role="text", label=f"{promise_words(session, each)}; {due}", dir="row", align="start", gap=10,
            children=(
                icon("hourglass", 20, "amber-text"),
                set_in(f"{promise_words(session, each)}; {due}", font(15.5, 500), grow=1, basis=0),
            ),
        )
        for each in due_now(session)
    )  # fmt: skip


def looked_at(session: Session) -> tuple[Node, ...]:
    """The promises that are looked at when the quarter ends, for the question before it."""
    due = due_now(session)
    if not due:
        return ()
    title = label(_("Promises that will be looked at now"))
    return (title, *(bullet(promise_words(session, each), 16) for each in due))
