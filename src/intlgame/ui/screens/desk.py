"""The desk: the home of a quarter. What waits, what is under way, what the adviser suggests, what to do now.

May live here: the desk's nodes and which parts of it are open. May not live here: which matters come up.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from intlgame.i18n import _, ngettext
from intlgame.rules.agenda import open_matters
from intlgame.rules.content.index import index
from intlgame.rules.content.market import Market
from intlgame.rules.content.matter import Matter
from intlgame.rules.content.people import Person
from intlgame.rules.decision import EndTurn, Plan
from intlgame.rules.legal import Objection
from intlgame.rules.mechanics.market import comparable_markets
from intlgame.rules.state import Answer, News
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.layout import Look
from intlgame.ui.screen import Move
from intlgame.ui.survey import way
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.atlas import Chart, Pin, Start, View, map_view
from intlgame.ui.widgets.basic import (
    chip,
    column,
    flag,
    heading,
    icon,
    icon_tile,
    key_cap,
    label,
    panel,
    prose,
    row,
    scroll,
    set_in,
    spacer,
    text,
)
from intlgame.ui.widgets.controls import Press, action, button
from intlgame.ui.widgets.frame import bullet, dialog, over
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.people import portrait
from intlgame.ui.wording import days, happened, kind_name, quarter_name, why_not

WANTED = 3
SIDE = 500.0
LATEST = 4
KIND_ICONS = {
    "meeting": "handshake", "dilemma": "split", "incident": "triangle-alert", "papers": "files", "letter": "mail",
}  # fmt: skip
KIND_COLORS = {
    "meeting": ("teal-light", "teal-dark"), "dilemma": ("terracotta-light", "terracotta-deep"),
    "incident": ("bad-light", "bad-deep"), "papers": ("olive-light", "olive-text"), "letter": ("amber-light", "amber-text"),
}  # fmt: skip


class _Matter(NamedTuple):
    matter: str


class _Answered(NamedTuple):
    pass


class _AskEnd(NamedTuple):
    pass


class _CancelEnd(NamedTuple):
    pass


class _End(NamedTuple):
    pass


class _Go(NamedTuple):
    place: Literal["map", "compare", "plan", "close", "news"]


@dataclass(frozen=True, slots=True)
class _Step:
    """A line of the adviser's checklist, and the way to it."""

    words: str
    done: bool
    intent: object
    icon: str
    title: str
    detail: str


class Desk:
    """What has to be done this quarter, in one glance."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        self._answered = False
        self._asking = False
        self.title = _("Your desk")

    # -- what the screen does

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _Matter):
            return self._doors.matter(self._session, intent.matter)
        if isinstance(intent, _Go):
            return self._go(intent.place)
        if isinstance(intent, _Answered):
            self._answered = not self._answered
        elif isinstance(intent, (_AskEnd, _CancelEnd)):
            self._asking = isinstance(intent, _AskEnd)
        elif isinstance(intent, _End):
            return self._end()
        return travel(self._doors, self._session, intent)

    def _go(self, place: str) -> Move:
        doors = self._doors
        ways = {
            "map": doors.map, "compare": doors.compare, "plan": doors.plan, "close": doors.close, "news": doors.news,
        }  # fmt: skip
        return ways[place](self._session)

    def _end(self) -> Move | None:
        try:
            self._session.decide(EndTurn())
        except CannotSave as problem:
            return self._doors.problem(_("This could not be saved"), str(problem))
        self._asking = False
        return self._doors.news(self._session)

    def keys(self) -> tuple[tuple[str, str], ...]:
        if self._session.over:
            return (("Enter", _("how it ended")), ("F1", _("explain this screen")))
        waiting = len(open_matters(self._session.content, self._session.state))
        first = (("1" if waiting == 1 else f"1 – {min(9, waiting)}", _("open a matter")),) if waiting else ()
        return (
            *first, ("M", _("markets")), ("P", _("plan")), ("E", _("end the quarter")), ("Tab", _("move focus")),
            ("F1", _("explain this screen")),
        )  # fmt: skip

    def about(self) -> tuple[str, ...]:
        return (
            _("Your desk shows what waits this quarter. Matters ask for a decision; open one to read it."),
            _(
                "Beside that you look at markets and plan actions. Both take money and management days. Days that are "
                "left at the end of a quarter are lost; money stays."
            ),
            _("There is no clock: take the time you need. The quarter ends when you end it."),
        )

    # -- what it shows

    def build(self, look: Look) -> Node:
        if look.wide:
            left = scroll(self._title_line(), *self._work(wide=True), gap=16, pad=(4, 12, 12, 4), basis=0)
            side = scroll(*self._aside(), gap=16, pad=(4, 6, 12, 6), grow=0, width=SIDE, shrink=0)
            body = row(left, side, gap=18, pad=(16, 22, 12, 24), align="stretch")
        else:
            parts = (
                self._title_line(),
                self._next_button(),
                *self._work(wide=False),
                *self._aside(button_too=False),
            )
            body = scroll(*parts, gap=18, pad=(20, 24, 24, 24))
        tree = in_run(self._session, look, body, self.keys())
        return over(tree, self._ending()) if self._asking else tree

    def _title_line(self) -> Node:
        campaign, state = self._session.content.campaign, self._session.state
        if state.over:
            said = _("The last quarter has ended.")
            return column(heading(_("Your desk"), 1, 32), prose(said, 17, "mute"), gap=2)
        waiting = len(open_matters(self._session.content, state))
        said = ngettext("{n} matter waits for your answer.", "{n} matters wait for your answer.", waiting)
        words = said.format(n=waiting) if waiting else _("No matter waits for an answer.")
        title = _("Your desk, {quarter}").format(quarter=quarter_name(campaign, state.quarter))
        goal = row(icon("flag", 17, "teal-text"), text(campaign.goal, 15, "mute", grow=1, basis=0), gap=8)
        return column(heading(title, 1, 32), prose(words, 17, "mute"), goal, gap=3)

    def _work(self, wide: bool) -> tuple[Node, ...]:
        content, state = self._session.content, self._session.state
        if state.over:
            return (self._market_card(wide),) if state.entered is not None else ()
        cards = tuple(self._card(matter, at) for at, matter in enumerate(open_matters(content, state), 1))
        columns = (1.0, 1.0) if wide else (1.0,)
        waits = Node(
            dir="grid", columns=columns, gap=14, children=cards, role="group", label=_("What waits"),
        ) if cards else self._calm()  # fmt: skip
        rest = (*self._done_matters(), *self._under_way())
        if state.entered is None:
            return (self._market_card(wide), *((waits,) if cards else ()), *rest)
        return (waits, *rest, self._market_card(wide))

    def _calm(self) -> Node:
        words = column(
            heading(_("The desk is clear"), 2),
            prose(_("You can plan more this quarter, look at markets, or end the quarter."), 16, "mute"),
            grow=1, basis=0, gap=2,
        )  # fmt: skip
        return panel(row(icon_tile("coffee", size=56), words, gap=18), pad=(20, 24, 20, 24))

    def _card(self, matter: Matter, at: int) -> Node:
        surface, color = KIND_COLORS[matter.kind]
        key = str(at) if at <= 9 else ""
        person = index(self._session.content).people.get(matter.person)
        kind = chip(kind_name(matter), surface, color, icon_name=KIND_ICONS[matter.kind])
        title, line = self._session.tell(matter.title), self._session.tell(matter.text)
        who = (set_in(f"{person.name}, {person.role}", font(14, 600, "mute", lines=1)),) if person else ()
        words = column(
            row(kind, spacer(), *((key_cap(key),) if key else ())),
            heading(title, 2, 21),
            *who,
            set_in(line, font(15.5, 400, "mute", lines=2)),
            grow=1, basis=0, gap=5,
        )  # fmt: skip
        said = ", ".join(part for part in (kind_name(matter), title, person.name if person else "") if part)
        return self._sheet(_face(person, matter), words, said, Press(_Matter(matter.id), key), f"matter-{matter.id}", line)  # fmt: skip

    def _market_card(self, wide: bool) -> Node:
        """The market decision, or the market that was named, before its map."""
        state, campaign = self._session.state, self._session.content.campaign
        if state.entered is None:
            mark = chip(_("Decision"), "terracotta-light", "terracotta-deep", icon_name="map")
            title, lines = _("Where do we ship first?"), self._undecided()
        else:
            mark = chip(_("Your market"), "good-light", "ink", icon_name="check")
            title, lines = index(self._session.content).markets[state.entered.market].name, self._decided()
        flags = () if wide else (Node(dir="wrap", gap=8, children=self._flags(), decor=True),)
        words = column(
            row(mark, spacer(), key_cap("m")),
            heading(title, 2, 25),
            *(set_in(line, font(15.5, 400, "mute", leading=1.36)) for line in lines),
            spacer(),
            *flags,
            grow=1, basis=0, gap=6, pad=(6, 8, 6, 22),
        )  # fmt: skip
        picture = (self._picture(),) if wide else ()
        return Node(
            role="button", key="markets", label=title, description=" ".join(lines), intent=_Go("map"),
            shortcut="m", children=(*picture, words), dir="row", align="stretch", fill="card",
            stroke="hairline", shadow=14, strength=0.14, radius=18, pad=12,
        )  # fmt: skip

    def _undecided(self) -> tuple[str, ...]:
        campaign = self._session.content.campaign
        count = len(campaign.markets)
        due = quarter_name(campaign, campaign.entry_by)
        return (
            ngettext("{n} market to look at.", "{n} markets to look at.", count).format(n=count),
            _("Name one by the end of {quarter}.").format(quarter=due),
        )

    def _decided(self) -> tuple[str, ...]:
        entered = self._session.state.entered
        assert entered is not None
        markets = index(self._session.content).markets
        rules = {rule.id: rule.label for rule in self._session.content.campaign.stop_rules}
        reserve = markets[entered.reserve].name if entered.reserve else _("none")
        return (
            way(markets[entered.market]),
            _("Reserve: {market}").format(market=reserve),
            _("Stop rule: {rule}").format(rule=rules.get(entered.stop_rule, _("none"))),
        )

    def _flags(self) -> tuple[Node, ...]:
        return tuple(flag(market.country, 34) for market in self._flagged())

    def _flagged(self) -> tuple[Market, ...]:
        entered = self._session.state.entered
        if entered is None:
            return self._session.content.campaign.markets
        return (index(self._session.content).markets[entered.market],)

    def _picture(self) -> Node:
        """The map with the markets that could be named, or the route to the one that was."""
        campaign, entered = self._session.content.campaign, self._session.state.entered
        named = entered.market if entered else ""
        west, south, east, north = (degree / 100 for degree in campaign.map)
        firm = campaign.firm
        chart = Chart(
            view=View(west, south, east, north),
            shades=tuple((m.country.lower(), "fit-2") for m in campaign.markets),
            start=Start(firm.country.lower(), firm.longitude / 100, firm.latitude / 100, firm.city),
            pins=tuple(
                Pin(
                    f"at-{m.id}", m.country.lower(), m.longitude / 100, m.latitude / 100, m.name, None, m.id == named
                )
                for m in self._flagged()
            ),
            inset=(44, 20, 10, 20),
        )  # fmt: skip
        return map_view(campaign.title, chart, (), (), decor=True, grow=1.4, basis=0, min_height=290)

    def _sheet(self, lead: Node, words: Node, said: str, press: Press, key: str, line: str) -> Node:
        return Node(
            role="button", key=key, label=said, description=line, intent=press.intent, shortcut=press.shortcut,
            children=(lead, words), dir="row", align="start", gap=18, pad=(16, 18, 18, 18), radius=18, fill="card",
            stroke="hairline", shadow=12, strength=0.14, min_height=132,
        )  # fmt: skip

    def _done_matters(self) -> tuple[Node, ...]:
        state = self._session.state
        answers = [answer for answer in state.answers if answer.quarter == state.quarter]
        if not answers:
            return ()
        said = ngettext("{n} answered this quarter", "{n} answered this quarter", len(answers)).format(
            n=len(answers)
        )
        sign = "chevron-down" if self._answered else "chevron-right"
        head = button(said, Press(_Answered()), "quiet", icon_name=sign, key="answered", hug=True)
        head.expanded = self._answered
        lines = tuple(self._answer(answer) for answer in answers) if self._answered else ()
        return (column(head, *lines, gap=8),)

    def _answer(self, answer: Answer) -> Node:
        matter = index(self._session.content).matters[answer.matter]
        option = index(self._session.content).options[answer.matter, answer.option]
        words = column(
            set_in(self._session.tell(matter.title), font(16, 600)),
            set_in(self._session.tell(option.label), font(15, 400, "mute")),
            grow=1, basis=0,
        )  # fmt: skip
        return row(icon("circle-check", 20, "good"), words, gap=12, align="start", pad=(2, 8, 2, 12))

    def _under_way(self) -> tuple[Node, ...]:
        content, state = self._session.content, self._session.state
        if not state.tasks:
            return ()
        lines = []
        for task in state.tasks:
            doing = index(content).actions[task.action]
            market = index(content).markets[task.target].name if task.target else ""
            name = f"{doing.label}: {market}" if market else doing.label
            ready = _("ready in {quarter}").format(quarter=quarter_name(content.campaign, task.ready))
            lines.append(row(icon(doing.icon, 20, "teal-text"), text(name, 16, weight=500, grow=1, basis=0), text(ready, 15, "mute"), gap=12))  # fmt: skip
        return (panel(label(_("Under way")), *lines, pad=(14, 22, 16, 22), radius=18, shadow=8, gap=8),)

    # -- at the side

    def _aside(self, button_too: bool = True) -> tuple[Node, ...]:
        first = (self._next_button(),) if button_too else ()
        parts = (*first, *self._elsewhere(), self._advice(), *self._news())
        return parts if not self._session.over else (*first, *self._news())

    def _elsewhere(self) -> tuple[Node, ...]:
        refused = self._session.objection(EndTurn())
        parts = [button(_("Plan"), Press(_Go("plan"), "p"), icon_name="calendar", grow=1, key="plan")]
        if not isinstance(self._current().intent, _AskEnd):
            press = Press(_AskEnd(), "e", why_not(refused))
            parts.append(button(_("End the quarter"), press, icon_name="moon", grow=1, key="end"))
        return (Node(dir="wrap", gap=10, children=tuple(parts), align="stretch"),)

    def _next_button(self) -> Node:
        """The one thing to do now."""
        if self._session.over:
            detail = _("The outcome, the debrief and your profile")
            return action(_("See how it ended"), detail, "flag", Press(_Go("close")), "primary", key="next")
        step = self._current()
        key = "e" if isinstance(step.intent, _AskEnd) else ""
        return action(step.title, step.detail, step.icon, Press(step.intent, key), "primary", key="next")

    def _current(self) -> _Step:
        """The first step of the checklist that is not done; the last one is never done."""
        return next(step for step in self._steps() if not step.done)

    def _steps(self) -> tuple[_Step, ...]:
        return (*self._market_steps(), *self._matter_steps(), self._last_step())

    def _market_steps(self) -> tuple[_Step, ...]:
        state, campaign = self._session.state, self._session.content.campaign
        if state.entered is not None and state.entered.quarter != state.quarter:
            return ()
        named = state.entered is not None
        compared = comparable_markets(state.readings)
        wanted = min(WANTED, len(campaign.markets))
        due = quarter_name(campaign, campaign.entry_by)
        look = _("Open the map and read what matters to your firm")
        same = _("The same three facts or more, in {n} markets").format(n=wanted)
        name = _("With a reserve and a stop rule, by the end of {quarter}").format(quarter=due)
        return (
            _Step(_("Look at the markets"), named or bool(state.readings), _Go("map"), "map", _("Look at the markets"), look),
            _Step(
                _("Compare at least {n} of them").format(n=wanted), named or compared >= wanted, _Go("map"), "scale",
                _("Compare the markets"), same,
            ),
            _Step(_("Name the market"), named, _Go("compare"), "map-pin", _("Name your market"), name),
        )  # fmt: skip

    def _matter_steps(self) -> tuple[_Step, ...]:
        state = self._session.state
        waiting = open_matters(self._session.content, state)
        if not waiting:
            answered = any(answer.quarter == state.quarter for answer in state.answers)
            return (_Step(_("Answer what waits"), True, None, "", "", ""),) if answered else ()
        first = waiting[0]
        words = ngettext("Answer the matter that waits", "Answer the {n} matters that wait", len(waiting))
        title = self._session.tell(first.title)
        return (
            _Step(
                words.format(n=len(waiting)), False, _Matter(first.id), KIND_ICONS[first.kind], title,
                _("{kind} · open it").format(kind=kind_name(first)),
            ),
        )  # fmt: skip

    def _last_step(self) -> _Step:
        state, campaign = self._session.state, self._session.content.campaign
        last = state.quarter == campaign.quarters
        words = _("End the last quarter") if last else _("End the quarter")
        left = _("{days} left, and {n} actions possible").format(
            days=days(state.days), n=len(self._possible())
        )
        return _Step(words, False, _AskEnd(), "moon", words, left)

    def _advice(self) -> Node:
        adviser = self._session.content.campaign.adviser
        now = self._current()
        lines = tuple(_step_line(step, step is not None and step == now) for step in self._steps())
        head = row(
            portrait(adviser.portrait or "p01", "smile", 64),
            column(
                heading(_("This quarter"), 2, 20), set_in(f"{adviser.name}, {adviser.role}", font(14, 500, "mute")),
                grow=1, basis=0,
            ),
            gap=14,
        )  # fmt: skip
        return panel(head, *lines, pad=(16, 22, 18, 20), radius=18, shadow=10, gap=9)

    def _news(self) -> tuple[Node, ...]:
        newest = self._session.news[-LATEST:][::-1]
        if not newest:
            return ()
        lines = tuple(self._news_line(news) for news in newest)
        more = button(_("All news"), Press(_Go("news")), "quiet", after="arrow-right", key="news", hug=True)
        return (panel(label(_("Newest")), *lines, more, pad=(14, 22, 12, 22), radius=18, shadow=8, gap=9),)

    def _news_line(self, news: News) -> Node:
        sign, color = {"good": ("trending-up", "good"), "bad": ("trending-down", "bad")}.get(
            news.tone, ("info", "mute")
        )
        when = quarter_name(self._session.content.campaign, news.quarter)
        words = column(text(happened(self._session, news), 15.5), text(when, 13.5, "mute"), grow=1, basis=0)
        return row(icon(sign, 19, color, said=_tone(news.tone)), words, gap=12, align="start")

    # -- the end of the quarter

    def _possible(self) -> list[str]:
        """Actions that could still be started, by name."""
        content, found = self._session.content, []
        for each in content.campaign.actions:
            targets = [m.id for m in content.campaign.markets] if each.target else [""]
            if any(self._session.objection(Plan(action=each.id, target=t)) is None for t in targets):
                found.append(each.label)
        return found

    def _ending(self) -> Node:
        state, campaign = self._session.state, self._session.content.campaign
        parts: list[Node] = []
        if state.days:
            said = _("You have {days} left. Days do not carry over to the next quarter; money does.")
            parts.append(prose(said.format(days=days(state.days))))
        else:
            parts.append(prose(_("All management days are spent. Money carries over.")))
        possible = self._possible()
        if possible:
            parts.append(label(_("Still possible this quarter")))
            parts += [bullet(name, 16) for name in possible[:6]]
            if len(possible) > 6:
                more = len(possible) - 6
                parts.append(text(ngettext("and {n} more", "and {n} more", more).format(n=more), 15, "mute"))
        if state.entered is None and state.quarter < campaign.entry_by:
            due = quarter_name(campaign, campaign.entry_by)
            parts.append(
                prose(
                    _("You have not named a market. You have until the end of {quarter}.").format(quarter=due)
                )
            )
        why = why_not(self._session.objection(EndTurn()))
        end = button(
            _("End the quarter"), Press(_End(), "e", why), "primary", icon_name="moon", key="end-now"
        )
        stay = button(_("Not yet"), _CancelEnd(), key="stay")
        title = _("End {quarter}?").format(quarter=quarter_name(campaign, state.quarter))
        return dialog(title, *parts, escape=_CancelEnd(), buttons=(stay, end))


def _face(person: Person | None, matter: Matter) -> Node:
    if person is None or not person.portrait:
        return icon_tile(KIND_ICONS[matter.kind], size=72)
    return portrait(person.portrait, "neutral", 84)


def _tone(tone: str) -> str:
    return {"good": _("good news"), "bad": _("bad news")}.get(tone, _("news"))


def _step_line(step: _Step, now: bool) -> Node:
    if step.done:
        sign, said = icon("circle-check", 20, "good"), _("done")
    elif now:
        sign, said = icon("circle-dot", 20, "teal-text"), _("now")
    else:
        sign, said = icon("circle", 20, "faint"), _("later")
    words = set_in(step.words, font(16, 700 if now else 500, "mute" if step.done else "ink"), grow=1, basis=0)
    mark = (chip(said),) if now else ()
    return Node(
        role="text",
        label=f"{step.words}, {said}",
        dir="row",
        align="center",
        gap=10,
        children=(sign, words, *mark),
    )
