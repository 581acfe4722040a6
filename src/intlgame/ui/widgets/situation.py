"""Parts of a matter on screen: who speaks, what can be looked at, what followed, how answers are valued.

May live here: nodes made from a session and a matter. May not live here: intents and the state of a screen.
"""

from intlgame.i18n import _
from intlgame.i18n.languages import language_name
from intlgame.rules.conditions import holds
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Cue, Matter, Option
from intlgame.rules.content.people import Person
from intlgame.rules.content.sources import RuleCard
from intlgame.rules.state import News
from intlgame.runs.session import Session
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    heading,
    icon,
    icon_tile,
    key_cap,
    label,
    native,
    picture,
    prose,
    quote,
    row,
    set_in,
    spans,
)
from intlgame.ui.widgets.controls import Press, link
from intlgame.ui.widgets.meters import Bar, Estimate
from intlgame.ui.widgets.people import Mood, Scene, name_plate, sitting, speech_bubble
from intlgame.ui.wording import happened, kind_name, price

CUE_ICONS = {
    "letter": "mail",
    "figures": "chart-column",
    "person": "phone",
    "paper": "file-text",
    "web": "globe",
}
SCENES: dict[str, Scene] = {"meeting": "office", "papers": "workshop", "incident": "harbour"}
TONES = {"good": ("trending-up", "good"), "bad": ("trending-down", "bad"), "plain": ("info", "mute")}


def speaker_scene(session: Session, matter: Matter, mood: Mood, tall: float) -> Node:
    """Who speaks, in a place, with name and languages; the place alone where nobody speaks."""
    person = session.speaker(matter)
    place = SCENES.get(matter.kind, "office")
    if person is None or not person.portrait:
        shown = picture(f"scenes/{place}.png", radius=22, height=tall)
        return column(shown, *(() if person is None else (_plate(person),)), gap=10)
    said = _("{name}, {role}").format(name=person.name, role=person.role)
    return column(sitting(person.portrait, mood, place, said, height=tall, radius=22), _plate(person), gap=10)


def _plate(person: Person) -> Node:
    tongues = " · ".join(_tongue(tag, level) for tag, level in person.languages.items())
    about = (set_in(person.about, font(15, 400, "mute", leading=1.36)),) if person.about else ()
    below = column(*about, set_in(tongues, font(14, 600, "mute")), gap=4, pad=(2, 8, 0, 8))
    return column(name_plate(person.name, person.role, person.country), below, gap=6)


def _tongue(tag: str, level: str) -> str:
    known = _("first language") if level == "native" else level
    return f"{language_name(tag)} {known}"


def situation(session: Session, matter: Matter) -> Node:
    """What is said, and what is the case."""
    spoken: list[Node] = []
    if matter.native:
        spoken.append(quote(spans(native(session.tell(matter.native), matter.quote_language)), 17, "mute"))
    if matter.quote:
        spoken.append(quote(f"“{session.tell(matter.quote)}”", 22))
    return speech_bubble(
        chip(kind_name(matter), "terracotta-light", "terracotta-deep", hug=True),
        heading(session.tell(matter.title), 1, 28),
        *spoken,
        prose(session.tell(matter.text), 17, "mute" if spoken else "ink"),
        tail=session.speaker(matter) is not None,
        gap=10,
    )


def cue_card(session: Session, matter: Matter, cue: Cue, press: Press) -> Node:
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
        radius=12,
        pad=(10, 14, 12, 14),
    )


def followed(session: Session, news: tuple[News, ...]) -> tuple[Node, ...]:
    """What the choice led to at once; nothing where nothing was told."""
    if not news:
        return ()
    return (column(label(_("What followed")), *(news_line(session, each) for each in news), gap=8),)


def news_line(session: Session, news: News) -> Node:
    """One piece of news with the sign of its tone."""
    name, color = TONES[news.tone]
    words = set_in(happened(session, news), font(16, 400, leading=1.4), grow=1, basis=0)
    return row(icon(name, 20, color), words, gap=10, align="start")


def valued(session: Session, matter: Matter, chosen: str) -> Node:
    """How experts value each answer, the player's own marked in words."""
    there = [option for option in matter.options if _existed(session, option, chosen)]
    return column(
        label(_("How experienced exporters value each answer")),
        *(_value(session, option, option.id == chosen) for option in there),
        gap=8,
    )


def _existed(session: Session, option: Option, chosen: str) -> bool:
    return option.id == chosen or holds(option.when, session.content, session.state)


def _value(session: Session, option: Option, mine: bool) -> Node:
    words = session.tell(option.label)
    tag = (chip(_("your answer"), "terracotta-light", "terracotta-deep", hug=True),) if mine else ()
    drawing = Bar(Estimate(option.value), "teal" if mine else "olive")
    return Node(
        role="group",
        label=_("{answer}: {value} of 100").format(answer=words, value=option.value),
        dir="row",
        align="center",
        gap=14,
        children=(
            column(set_in(words, font(16, 600 if mine else 400)), *tag, grow=1, basis=0, gap=4),
            Node(decor=True, draw=drawing, width=150, height=14, shrink=0),
            set_in(str(option.value), font(16, 700, align="right"), width=36, shrink=0),
        ),
    )


def card_link(card: RuleCard, press: object) -> Node:
    """A rule card by its title, with where it holds and when it was read."""
    where = " · ".join(part for part in (card.jurisdiction, card.as_of) if part)
    words = column(
        link(card.title, press, key=f"card-{card.id}"),
        set_in(where, font(13.5, 500, "mute")),
        gap=0,
        grow=1,
        basis=0,
    )
    return row(icon("book-open", 18, "teal-text"), words, gap=10)
