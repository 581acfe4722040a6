"""Parts of a matter on screen: who speaks, what is the case, what can be looked at, which rules touch it.

May live here: nodes made from a session and a matter. May not live here: intents, the state of a screen, and
what came of an answer (`answer`).
"""

from intlgame.i18n import _
from intlgame.i18n.languages import language_name
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Cue, Matter
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.content.people import Person
from intlgame.rules.content.sources import RuleCard
from intlgame.runs.session import Session
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    heading,
    icon,
    icon_tile,
    key_cap,
    native,
    panel,
    picture,
    prose,
    quote,
    row,
    set_in,
    spans,
    stack,
)
from intlgame.ui.widgets.controls import Press, link
from intlgame.ui.widgets.people import Mood, Scene, name_plate, portrait, sitting, speech_bubble
from intlgame.ui.wording import kind_name, price

CUE_ICONS = {
    "letter": "mail",
    "figures": "chart-column",
    "person": "phone",
    "paper": "file-text",
    "web": "globe",
}
SCENES: dict[str, Scene] = {"meeting": "office", "papers": "workshop", "incident": "harbour"}
PLATE, HANGS = 360.0, 36.0
"""Width of a name plate, and how far it hangs below the picture."""


def speaker_card(session: Session, matter: Matter, mood: Mood, tall: float) -> Node:
    """Who speaks, in a place, with name, role and languages; the place alone where nobody speaks."""
    person = session.speaker(matter)
    place = SCENES.get(matter.kind, "office")
    if person is None:
        return picture(f"scenes/{place}.png", radius=22, height=tall)
    return person_card(person, mood, place, tall)


def person_card(person: Person, mood: Mood, place: Scene, tall: float) -> Node:
    """Somebody in a place, with name, role, what is known of them, and languages."""
    plate = name_plate(person.name, person.role, person.country, anchor="b", offset=(0, HANGS))
    plate.max_width = PLATE
    return panel(stack(*_seated(person, mood, place, tall), plate), _about(person), pad=0, gap=0)


def speaker_line(session: Session, matter: Matter, mood: Mood) -> tuple[Node, ...]:
    """The same in one line, for a page of one column; nothing where nobody speaks."""
    person = session.speaker(matter)
    return () if person is None else (person_line(person, mood),)


def person_line(person: Person, mood: Mood) -> Node:
    """Somebody in one line: face, name, role."""
    face = (portrait(person.portrait, mood, 72),) if person.portrait else ()
    plate = name_plate(person.name, person.role, person.country, shadow=0, pad=0, fill="", grow=1, basis=0)
    return row(*face, plate, gap=16)


def _seated(person: Person, mood: Mood, place: Scene, tall: float) -> tuple[Node, ...]:
    """The portrait before the place; the initials of somebody without one."""
    said = _("{name}, {role}").format(name=person.name, role=person.role)
    if person.portrait:
        return (sitting(person.portrait, mood, place, said, height=tall, radius=22),)
    drawn = "".join(part[0] for part in (person.name.split() or ["?"]))[:2].upper()
    letters = set_in(drawn, font(40, 600, "#11303A", serif=True, align="center"), decor=True)
    disc = Node(
        role="image",
        label=said,
        children=(letters,),
        width=112,
        height=112,
        radius=56,
        fill="portrait",
        stroke="card",
        stroke_width=3,
        justify="center",
        anchor="c",
        offset=(0, -34),
    )
    return picture(f"scenes/{place}.png", radius=22, height=tall), disc


def _about(person: Person) -> Node:
    known = (set_in(person.about, font(15.5, 400, leading=1.4)),) if person.about else ()
    spoken = (
        row(
            icon("languages", 18, "teal-text"),
            set_in(tongues(person), font(14.5, 600, "mute"), grow=1, basis=0),
            gap=9,
        ),
    )
    return column(*known, *(spoken if person.languages else ()), gap=10, pad=(HANGS + 14, 20, 18, 20))


def tongues(person: Person) -> str:
    """The languages of somebody with their levels, in one line."""
    return "\u00a0· ".join(_tongue(tag, level) for tag, level in person.languages.items())


def _tongue(tag: str, level: str) -> str:
    known = _("first language") if level == "native" else level
    return f"{language_name(tag)} {known}".replace(" ", "\u00a0")


def title_line(session: Session, matter: Matter) -> Node:
    """The title of the screen, and what kind of matter it is."""
    kind = chip(kind_name(matter), "terracotta-light", "terracotta-deep", shrink=0)
    return row(heading(session.tell(matter.title), 1, 28, grow=1, basis=0), kind, gap=14)


def situation(session: Session, matter: Matter, tail: bool, titled: bool = True) -> Node:
    """What is said, and what is the case. With a tail it points at who speaks."""
    spoken: list[Node] = []
    if matter.native:
        spoken.append(quote(spans(native(session.tell(matter.native), matter.quote_language)), 17, "mute"))
    if matter.quote:
        spoken.append(quote(f"“{session.tell(matter.quote)}”", 22))
    return speech_bubble(
        *((title_line(session, matter),) if titled else ()),
        *spoken,
        prose(session.tell(matter.text), 17),
        tail=tail and session.speaker(matter) is not None,
        gap=10,
    )


def cue_card(session: Session, matter: Matter | Negotiation, cue: Cue, press: Press) -> Node:
    """Something to look at: closed with its price, or open with its text."""
    if (matter.id, cue.id) in session.state.opened:
        return _open_cue(session, cue)
    what, takes = session.tell(cue.label), price(cue.cost, cue.days)
    words = column(
        set_in(what, font(16, 600)),
        set_in(press.disabled or takes, font(14, 500, "mute")),
        grow=1,
        basis=0,
    )
    caps = (key_cap(press.shortcut),) if press.shortcut else ()
    return Node(
        role="button",
        key=f"cue-{cue.id}",
        label=_("{what}: {price}").format(what=what, price=takes),
        intent=press.intent,
        shortcut=press.shortcut,
        disabled=press.disabled,
        dir="row",
        align="center",
        gap=12,
        pad=(8, 12, 8, 10),
        radius=12,
        fill="disabled" if press.disabled else "card-2",
        stroke="edge",
        children=(icon_tile(CUE_ICONS[cue.kind], size=40), words, *caps),
    )


def _open_cue(session: Session, cue: Cue) -> Node:
    what = session.tell(cue.label)
    title = set_in(what, font(15, 700, "teal-dark"), grow=1, basis=0)
    sources = index(session.content).sources
    told = [sources[source].title for source in cue.source if source in sources]
    return Node(
        key=f"open-{cue.id}",
        role="group",
        label=what,
        children=(
            row(icon(CUE_ICONS[cue.kind], 18, "teal-text"), title, gap=8),
            set_in(session.tell(cue.text), font(16, 400, leading=1.4)),
            *(set_in(_("Source: {title}").format(title=each), font(13, 500, "mute")) for each in told),
        ),
        gap=6,
        fill="teal-light",
        stroke="hairline",
        radius=12,
        pad=(10, 14, 12, 14),
    )


def teaching(words: str) -> Node:
    """What is good to know before the first matter of a kind."""
    lamp, said = icon("lightbulb", 22, "amber-text"), set_in(words, font(15.5, 400, leading=1.4))
    said.grow, said.basis = 1, 0
    return row(
        lamp, said, gap=12, align="start", fill="amber-light", stroke="hairline", radius=12,
        pad=(12, 16, 12, 14),
    )  # fmt: skip


def card_link(session: Session, card: RuleCard, press: object, sourced: bool) -> Node:
    """A rule card by its title, with when it was read and, where that is wanted, its first source."""
    sources = index(session.content).sources
    told = [_("As read in {date}").format(date=card.as_of)] if card.as_of else []
    if sourced:
        told += [sources[each].title for each in card.source[:1] if each in sources]
    words = column(
        link(card.title, press, key=f"card-{card.id}"),
        set_in(" · ".join(told), font(13.5, 500, "mute"), pad=(0, 2, 0, 2)),
        gap=0,
        grow=1,
        basis=0,
    )
    return row(column(icon("book-open", 18, "teal-text"), pad=(6, 0, 0, 0)), words, gap=10, align="start")


def step_heading(number: int, title: str, later: str = "") -> Node:
    """What is done in a step, with its number; `later` says what a step waits for."""
    surface, color = ("card-2", "mute") if later else ("teal-light", "teal-dark")
    mark = Node(
        decor=True,
        children=(set_in(str(number), font(15, 700, color, align="center")),),
        width=30,
        height=30,
        radius=15,
        fill=surface,
        stroke="hairline",
        justify="center",
        shrink=0,
    )
    words = heading(title, 2, 21, "mute" if later else "ink", grow=1, basis=0)
    wait = (set_in(later, font(14.5, 500, "mute"), shrink=0),) if later else ()
    return row(mark, words, *wait, gap=12)
