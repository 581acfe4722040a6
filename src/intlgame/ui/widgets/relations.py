"""Who knows the firm: trust in words, and the promises that were given.

May live here: nodes made from a session. May not live here: how trust moves.
"""

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.content.people import Person
from intlgame.rules.mechanics.trust import trust_of
from intlgame.rules.state import Given
from intlgame.runs.session import Session
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import column, heading, icon, panel, prose, row, set_in
from intlgame.ui.widgets.people import portrait
from intlgame.ui.wording import quarter_name

COLD, GUARDED, OPEN = 30, 50, 70
"""Trust below which somebody is cold, guarded, open. Above, warm."""


def trust_words(trust: int) -> str:
    """How somebody stands to the firm, as a few words."""
    if trust < COLD:
        return _("keeps a distance")
    if trust < GUARDED:
        return _("is careful with you")
    return _("is open with you") if trust < OPEN else _("trusts you")


def acquaintances(session: Session) -> tuple[Person, ...]:
    """The people with whom something is remembered, in the order of their ids."""
    state = session.state
    names = sorted({name for name, _trust in state.trust} | {given.to for given in state.promises})
    people = index(session.content).people
    return tuple(people[name] for name in names if name in people)


def who_knows_you(session: Session) -> Node:
    """The people who know the firm, how they stand to it, and what was promised to them."""
    known = acquaintances(session)
    lines = [_acquaintance(session, person) for person in known]
    if not lines:
        words = _("Nobody abroad has dealt with you yet. Whoever does will remember how it went.")
        lines = [prose(words, 15.5, "mute")]
    return panel(heading(_("Who knows you"), 2, 20), *lines, gap=12, pad=(14, 18, 18, 18), key="relations")


def remembered(session: Session, person: Person) -> tuple[Node, ...]:
    """How somebody stands to the firm and what was promised to them; nothing for who does not know it yet."""
    if person not in acquaintances(session):
        return ()
    stands = trust_words(trust_of(session.content, session.state, person.id))
    said = _("{name} {stands}").format(name=person.name, stands=stands)
    head = row(icon("handshake", 20, "teal-text"), set_in(said, font(15.5, 600), grow=1, basis=0), gap=10)
    given = (_promise(session, each) for each in session.state.promises if each.to == person.id)
    return (panel(head, *given, gap=8, pad=(12, 18, 14, 18), key="remembered"),)


def _acquaintance(session: Session, person: Person) -> Node:
    stands = trust_words(trust_of(session.content, session.state, person.id))
    face = (portrait(person.portrait, "neutral", 46),) if person.portrait else ()
    words = column(
        set_in(person.name, font(16, 600)), set_in(stands, font(14.5, 500, "mute")), grow=1, basis=0
    )
    given = (_promise(session, each) for each in session.state.promises if each.to == person.id)
    said = _("{name} {stands}").format(name=person.name, stands=stands)
    return Node(role="group", label=said, gap=6, children=(row(*face, words, gap=12), *given))


def _promise(session: Session, given: Given) -> Node:
    """A promise with what became of it: in a word and by a sign."""
    what = told(session, given.promise.text)
    if given.kept is None:
        due = quarter_name(session.content.campaign, given.due - 1)
        sign, color, said = "hourglass", "amber-text", _("due by the end of {quarter}").format(quarter=due)
    elif given.kept:
        sign, color, said = "circle-check", "good", _("kept")
    else:
        sign, color, said = "circle-x", "bad", _("broken")
    words = column(
        set_in(what, font(14.5, 400, leading=1.34)), set_in(said, font(14, 600, color)), grow=1, basis=0
    )
    return Node(
        role="text", label=_("Promised: {what}, {state}").format(what=what, state=said), dir="row", gap=8,
        align="start", children=(icon(sign, 18, color), words), pad=(0, 0, 0, 4),
    )  # fmt: skip
