"""The cards on a desk: matters with who brings them, the market, answers, work under way, news.

May live here: nodes composed from a session, for presses that the screen hands in. May not live here: the
order of things, decisions.
"""

from intlgame.i18n import _, ngettext
from intlgame.rules.content.index import index
from intlgame.rules.content.market import Market
from intlgame.rules.content.matter import Matter
from intlgame.rules.state import Answer, News, Task
from intlgame.runs.session import Session
from intlgame.ui.survey import told, way
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.answer import TONES
from intlgame.ui.widgets.atlas import Chart, Pin, Start, View, map_view
from intlgame.ui.widgets.basic import (
    chip,
    column,
    flag,
    heading,
    icon,
    icon_tile,
    key_cap,
    row,
    set_in,
    spacer,
    text,
)
from intlgame.ui.widgets.controls import Press
from intlgame.ui.widgets.people import portrait
from intlgame.ui.wording import happened, kind_name, quarter_name

KIND_ICONS = {
    "meeting": "handshake",
    "dilemma": "split",
    "incident": "triangle-alert",
    "papers": "files",
    "letter": "mail",
}
_KIND_COLORS = {
    "meeting": ("teal-light", "teal-dark"),
    "dilemma": ("terracotta-light", "terracotta-deep"),
    "incident": ("bad-light", "bad-deep"),
    "papers": ("olive-light", "olive-text"),
    "letter": ("amber-light", "amber-text"),
}


def matter_card(session: Session, matter: Matter, press: Press) -> Node:
    """A matter that waits: who brings it, what kind it is, its title and how it begins."""
    person = session.speaker(matter)
    kind = chip(kind_name(matter), *_KIND_COLORS[matter.kind], icon_name=KIND_ICONS[matter.kind])
    title, line = told(session, matter.title), told(session, matter.text)
    caps = (key_cap(press.shortcut),) if press.shortcut else ()
    who = (text(f"{person.name}, {person.role}", 14, "mute", weight=600),) if person else ()
    words = column(
        row(kind, spacer(), *caps),
        heading(title, 2, 21),
        *who,
        set_in(line, font(15.5, 400, "mute", lines=2)),
        grow=1, basis=0, gap=5,
    )  # fmt: skip
    if person is not None and person.portrait:
        face = portrait(person.portrait, "neutral", 84)
    else:
        face = icon_tile(KIND_ICONS[matter.kind], size=72)
    said = ", ".join(part for part in (kind_name(matter), title, person.name if person else "") if part)
    return Node(
        role="button", key=f"matter-{matter.id}", label=said, description=line, intent=press.intent,
        shortcut=press.shortcut, children=(face, words), dir="row", align="start", gap=18,
        pad=(16, 18, 18, 18), radius=18, fill="card", stroke="hairline", shadow=12, strength=0.14,
        min_height=132,
    )  # fmt: skip


def market_card(session: Session, press: Press, wide: bool) -> Node:
    """The market decision, or the market that was named, beside its map where there is room."""
    entered = session.state.entered
    if entered is None:
        mark = chip(_("Decision"), "terracotta-light", "terracotta-deep", icon_name="map")
        title, lines = _("Where do we ship first?"), _undecided(session)
    else:
        mark = chip(_("Your market"), "good-light", "ink", icon_name="check")
        title, lines = index(session.content).markets[entered.market].name, _decided(session)
    flags = tuple(flag(market.country, 34) for market in _shown(session))
    below = () if wide else (Node(dir="wrap", gap=8, children=flags, decor=True),)
    words = column(
        row(mark, spacer(), key_cap(press.shortcut)),
        heading(title, 2, 25),
        *(set_in(line, font(15.5, 400, "mute", leading=1.36)) for line in lines),
        *below,
        grow=1, basis=0, gap=6, pad=(6, 8, 6, 22 if wide else 8),
    )  # fmt: skip
    return Node(
        role="button", key="markets", label=title, description=" ".join(lines), intent=press.intent,
        shortcut=press.shortcut, children=(_picture(session), words) if wide else (words,), dir="row",
        align="stretch", fill="card", stroke="hairline", shadow=14, strength=0.14, radius=18, pad=12,
    )  # fmt: skip


def _undecided(session: Session) -> tuple[str, ...]:
    campaign = session.content.campaign
    count = len(campaign.markets)
    due = quarter_name(campaign, campaign.entry_by)
    return (
        ngettext("{n} market to look at.", "{n} markets to look at.", count).format(n=count),
        _("Name one by the end of {quarter}.").format(quarter=due),
    )


def _decided(session: Session) -> tuple[str, ...]:
    entered = session.state.entered
    assert entered is not None
    markets = index(session.content).markets
    rules = {rule.id: rule.label for rule in session.content.campaign.stop_rules}
    reserve = markets[entered.reserve].name if entered.reserve else _("none")
    return (
        way(markets[entered.market]),
        _("Reserve: {market}").format(market=reserve),
        _("Stop rule: {rule}").format(rule=rules.get(entered.stop_rule, _("none"))),
    )


def _shown(session: Session) -> tuple[Market, ...]:
    entered = session.state.entered
    if entered is None:
        return session.content.campaign.markets
    return (index(session.content).markets[entered.market],)


def _picture(session: Session) -> Node:
    """The map with the markets that could be named, or the route to the one that was."""
    campaign, entered = session.content.campaign, session.state.entered
    west, south, east, north = (degree / 100 for degree in campaign.map)
    firm = campaign.firm
    named = entered is not None
    pins = tuple(
        Pin(f"at-{m.id}", m.country.lower(), m.longitude / 100, m.latitude / 100, m.name, None, named)
        for m in _shown(session)
    )
    chart = Chart(
        view=View(west, south, east, north),
        shades=tuple((m.country.lower(), "fit-2") for m in campaign.markets),
        start=Start(firm.country.lower(), firm.longitude / 100, firm.latitude / 100, firm.city),
        pins=pins,
        inset=(44, 20, 10, 20),
    )
    return map_view(campaign.title, chart, (), (), decor=True, grow=1.4, basis=0, min_height=240)


def answer_line(session: Session, answer: Answer) -> Node:
    """A matter that was answered, and how."""
    matter = index(session.content).matters[answer.matter]
    option = index(session.content).options[answer.matter, answer.option]
    words = column(
        text(told(session, matter.title), 16, weight=600),
        text(told(session, option.label), 15, "mute"),
        grow=1,
        basis=0,
    )
    return row(icon("circle-check", 20, "good"), words, gap=12, align="start", pad=(2, 8, 2, 12))


def task_line(session: Session, task: Task) -> Node:
    """Work under way, and when it is ready."""
    look, campaign = index(session.content), session.content.campaign
    doing = look.actions[task.action]
    name = told(session, doing.label)
    if task.target:
        name = f"{name}: {look.markets[task.target].name}"
    ready = _("ready in {quarter}").format(quarter=quarter_name(campaign, task.ready))
    words = text(name, 16, weight=500, grow=1, basis=0)
    return row(icon(doing.icon, 20, "teal-text"), words, text(ready, 15, "mute"), gap=12)


def news_line(session: Session, news: News) -> Node:
    """A piece of news with its tone and quarter."""
    sign, color = TONES[news.tone]
    tone = {"good": _("good news"), "bad": _("bad news")}.get(news.tone, _("news"))
    when = quarter_name(session.content.campaign, news.quarter)
    words = column(text(happened(session, news), 15.5), text(when, 13.5, "mute"), grow=1, basis=0)
    return row(icon(sign, 19, color, said=tone), words, gap=12, align="start")
