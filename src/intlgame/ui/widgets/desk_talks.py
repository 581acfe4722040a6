"""Talks on a desk: those that wait, with who sits across, and those that are over, with the way back to them.

May live here: nodes composed from a session, for presses that the screen hands in. May not live here: which
talks are open.
"""

from intlgame.i18n import _, ngettext
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.mechanics.negotiation.table import opponent, talk_of
from intlgame.rules.state import Talk
from intlgame.runs.session import Session
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    heading,
    icon,
    icon_tile,
    key_cap,
    row,
    set_in,
    spacer,
    text,
)
from intlgame.ui.widgets.controls import TARGET, Press
from intlgame.ui.widgets.people import portrait


def talk_card(session: Session, negotiation: Negotiation, press: Press) -> Node:
    """A talk that waits: who sits across, whether it is prepared, its title, and how many issues it has."""
    person = opponent(session.content, session.state, negotiation)
    sat_down = talk_of(session.state, negotiation.id) is not None
    state = _("Talk: at the table") if sat_down else _("Talk: to prepare")
    title, line = told(session, negotiation.title), told(session, negotiation.text)
    count = len(negotiation.issues)
    issues = ngettext("{n} issue to settle", "{n} issues to settle", count).format(n=count)
    caps = (key_cap(press.shortcut),) if press.shortcut else ()
    who = (text(f"{person.name}, {person.role}", 14, "mute", weight=600),) if person else ()
    words = column(
        row(chip(state, icon_name="handshake"), text(issues, 13.5, "mute"), spacer(), *caps, gap=10),
        heading(title, 2, 21),
        *who,
        set_in(line, font(15.5, 400, "mute", lines=2)),
        grow=1, basis=0, gap=5,
    )  # fmt: skip
    known = person is not None and person.portrait
    face = portrait(person.portrait, "neutral", 84) if person and known else icon_tile("handshake", size=72)
    said = ", ".join(part for part in (state, title, person.name if person else "", issues) if part)
    return Node(
        role="button", key=f"talk-{negotiation.id}", label=said, description=line, intent=press.intent,
        shortcut=press.shortcut, children=(face, words), dir="row", align="start", gap=18,
        pad=(16, 18, 18, 18), radius=18, fill="card", stroke="hairline", shadow=12, strength=0.14,
        min_height=132,
    )  # fmt: skip


def talk_line(session: Session, talk: Talk, intent: object) -> Node:
    """A talk that is over: with whom, how it ended, and the way to its review."""
    negotiation = index(session.content).negotiations[talk.negotiation]
    person = index(session.content).people[talk.person]
    title, end = told(session, negotiation.title), how_it_ended(talk)
    words = column(
        text(title, 16, weight=600),
        text(_("{name} · {end}").format(name=person.name, end=end), 15, "mute"),
        grow=1, basis=0,
    )  # fmt: skip
    sign = "handshake" if talk.bargain.outcome else "circle-minus"
    more = text(_("Look back"), 15, "teal-text", weight=600)
    return Node(
        role="button", key=f"review-{talk.negotiation}", intent=intent,
        label=_("Look back at the talk: {title}, {end}").format(title=title, end=end), dir="row",
        align="center", gap=12, pad=(4, 8, 4, 8), radius=10, min_height=TARGET,
        children=(icon(sign, 20, "good" if talk.bargain.outcome else "mute"), words, more,
                  icon("chevron-right", 18, "teal-text")),
    )  # fmt: skip


def how_it_ended(talk: Talk) -> str:
    """The end of a talk in a word or two."""
    if talk.bargain.outcome:
        return _("agreed")
    return (
        _("they left without an agreement")
        if talk.bargain.end == "left"
        else _("you left without an agreement")
    )
