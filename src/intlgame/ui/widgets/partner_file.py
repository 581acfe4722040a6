"""The file of one candidate: who speaks for it, what it says, the checks and what they showed.

May live here: nodes made from a session and a candidate, and the intents of buying. May not live here: the
choice of a candidate, decisions.
"""

from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.content.partner import Check, Finding, Partner, SearchWay
from intlgame.rules.content.people import Person
from intlgame.rules.mechanics.partner import known
from intlgame.runs.session import Session
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    bold,
    column,
    flag,
    heading,
    icon,
    icon_tile,
    key_cap,
    label,
    quote,
    row,
    rule,
    set_in,
    spans,
)
from intlgame.ui.widgets.controls import Press
from intlgame.ui.widgets.people import portrait
from intlgame.ui.widgets.situation import tongues
from intlgame.ui.wording import price


class Look(NamedTuple):
    """Search in a way."""

    way: str


class Buy(NamedTuple):
    """Have the chosen candidate checked."""

    check: str


def way_card(session: Session, way: SearchWay, press: Press, full: bool) -> Node:
    """A way to search with whom it reaches and what it takes; done, it says so. `full` adds what it is."""
    done, takes = way.id in session.state.searched, price(way.cost, way.days)
    below = _("done") if done else press.disabled or takes
    quiet = font(14, 400, "mute", leading=1.34)
    lines = [set_in(told(session, way.label), font(16, 600))]
    if full:
        lines.append(set_in(told(session, way.about), font(14.5, 400, leading=1.34)))
    if not done:
        lines.append(set_in(told(session, way.reach), quiet))
    color = "good" if done else "mute" if press.disabled else "teal-text"
    words = column(*lines, set_in(below, font(14, 700, color)), grow=1, basis=0, gap=3)
    made = _bought(way.icon, words, press, done, f"way-{way.id}", told(session, way.label), takes)
    made.role = "text" if done else made.role
    return made


def _bought(sign: str, words: Node, press: Press, done: bool, key: str, what: str, takes: str) -> Node:
    """A card that buys something; once it is bought it can only be read."""
    caps = (key_cap(press.shortcut),) if press.shortcut and not done else ()
    lead = icon_tile("check" if done else sign, size=40)
    parts = (lead, words, *caps)
    if done:
        return Node(
            role="group", key=key, label=_("{what}: done").format(what=what), children=parts, dir="row",
            align="start", gap=12, pad=(9, 12, 10, 10), radius=12, fill="teal-light", stroke="hairline",
        )  # fmt: skip
    return Node(
        role="button", key=key, label=_("{what}: {price}").format(what=what, price=takes),
        intent=press.intent, shortcut=press.shortcut, disabled=press.disabled, children=parts, dir="row",
        align="start", gap=12, pad=(9, 12, 10, 10), radius=12,
        fill="disabled" if press.disabled else "card-2", stroke="edge",
    )  # fmt: skip


def candidate_head(session: Session, partner: Partner) -> tuple[Node, ...]:
    """Name, place, who speaks for it, and what it says of itself."""
    where = f"{partner.kind} · {partner.city}" if partner.city else partner.kind
    names = column(heading(partner.name, 2, 25), set_in(where, font(15, 500, "mute")), grow=1, basis=0)
    flags = (flag(partner.country, 46),) if partner.country else ()
    person = index(session.content).people.get(partner.person)
    speaks = (_speaks(person),) if person else ()
    own = quote(told(session, partner.summary), 17.5)
    return (row(*flags, names, gap=14), rule(), *speaks, own)


def _speaks(person: Person) -> Node:
    face = (portrait(person.portrait, "neutral", 58),) if person.portrait else ()
    words = column(
        set_in(person.name, font(16, 600)),
        set_in(person.role, font(14.5, 500, "mute")),
        set_in(tongues(person), font(14, 500, "mute")),
        grow=1, basis=0,
    )  # fmt: skip
    return row(*face, words, gap=12)


def check_card(session: Session, partner: Partner, check: Check, press: Press) -> Node:
    """A check with what it can show and what it takes; bought, with what it showed."""
    done, takes = (partner.id, check.id) in session.state.checked, price(check.cost, check.days)
    what = told(session, check.label)
    title = set_in(what, font(16, 600))
    if done:
        results = _showed(session, partner, check)
        words = column(title, *results, grow=1, basis=0, gap=5)
    else:
        can = ", ".join(_criteria(session, check)) or _("nothing of the grid")
        words = column(
            title,
            set_in(told(session, check.about), font(14.5, 400, leading=1.34)),
            set_in(_("can show: {criteria}").format(criteria=can), font(14, 400, "mute", leading=1.34)),
            set_in(press.disabled or takes, font(14, 700, "mute" if press.disabled else "teal-text")),
            grow=1, basis=0, gap=2,
        )  # fmt: skip
    return _bought(check.icon, words, press, done, f"check-{check.id}", what, takes)


def _criteria(session: Session, check: Check) -> tuple[str, ...]:
    """The criteria that a check can show of anybody, by name: of one alone it would give trouble away."""
    return tuple(
        each.label for each in session.content.campaign.criteria if check.id in _shown_by(session, each.id)
    )


def _shown_by(session: Session, criterion: str) -> frozenset[str]:
    """The checks that can show a criterion of anybody."""
    findings = (each for partner in session.content.campaign.partners for each in partner.findings)
    return frozenset(check for each in findings if each.criterion == criterion for check in each.by)


def _showed(session: Session, partner: Partner, check: Check) -> tuple[Node, ...]:
    there = [each for each in partner.findings if check.id in each.by]
    if not there:
        return (set_in(_("It showed nothing of the grid."), font(15, 400, "mute")),)
    return tuple(finding_line(session, each) for each in there)


def finding_line(session: Session, finding: Finding) -> Node:
    """What was found on a criterion; a red flag by sign and word."""
    name = index(session.content).criteria[finding.criterion].label
    words = told(session, finding.text)
    if not finding.red_flag:
        said = _("{criterion}: {text}").format(criterion=name, text=words)
        return set_in(said, font(15, 400, leading=1.36))
    warned = spans(bold(_("Red flag. {criterion}").format(criterion=name)), f": {words}")
    sentence = set_in(warned, font(15, 400, "bad-deep", leading=1.36), grow=1, basis=0)
    return row(
        icon("octagon-alert", 18, "bad-deep"), sentence, gap=8, align="start", fill="bad-light", radius=9,
        pad=(7, 10, 8, 9),
    )  # fmt: skip


def cell_words(session: Session, partner: Partner, criterion: str) -> Node:
    """What is behind a cell of the grid: what was found, or what could show it."""
    name = index(session.content).criteria[criterion]
    here = known(session.content, session.state, partner.id, criterion)
    title = label(f"{name.label} · {partner.name}", 15.5)
    asked = (set_in(told(session, name.question), font(14.5, 400, "mute")),) if name.question else ()
    if here.finding is not None:
        return column(title, *asked, finding_line(session, here.finding), gap=3)
    by = _shown_by(session, criterion)
    able = (each for each in session.content.campaign.checks if each.id in by)
    can = ", ".join(told(session, each.label) for each in able)
    words = _("Not known. From outside it may be anything from {low} to {high} of 100.").format(
        low=here.low, high=here.high
    )
    if can:
        words = f"{words} {_('Could be shown by: {checks}.').format(checks=can)}"
    return column(title, *asked, set_in(words, font(15, 400, leading=1.36)), gap=3)
