"""The desk: the home of a quarter. What waits, what is under way, what the adviser suggests, what to do now.

May live here: the desk's order of things and which parts of it are open. May not live here: which matters
come up.
"""

from typing import NamedTuple

from intlgame.i18n import _, ngettext
from intlgame.rules.agenda import open_matters
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.decision import EndTurn
from intlgame.rules.mechanics.market import comparable_markets
from intlgame.rules.mechanics.negotiation.table import open_negotiations, talk_of
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.layout import Look
from intlgame.ui.screen import Move
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    column,
    heading,
    icon,
    icon_tile,
    label,
    panel,
    prose,
    quote,
    row,
    scroll,
    set_in,
    text,
)
from intlgame.ui.widgets.checklist import Step, step_line
from intlgame.ui.widgets.controls import Press, action, button
from intlgame.ui.widgets.desk_cards import (
    KIND_ICONS,
    answer_line,
    market_card,
    matter_card,
    news_line,
    task_line,
)
from intlgame.ui.widgets.desk_promises import promised
from intlgame.ui.widgets.desk_talks import talk_card, talk_line
from intlgame.ui.widgets.frame import over
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.people import portrait
from intlgame.ui.widgets.quarter_end import possible, quarter_end
from intlgame.ui.wording import days, keys_from, kind_name, quarter_name, why_not

WANTED = 3
SIDE = 500.0
LATEST = 4
ANYONE = "p01"


class _Matter(NamedTuple):
    matter: str


class _Talk(NamedTuple):
    negotiation: str


class _Review(NamedTuple):
    negotiation: str


class _Answered(NamedTuple):
    pass


class _AskEnd(NamedTuple):
    pass


class _CancelEnd(NamedTuple):
    pass


class _End(NamedTuple):
    pass


class _To(NamedTuple):
    place: str


class Desk:
    """What has to be done this quarter, in one glance."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        self._answered = False
        self._asking = False
        self.title = _("Your desk")

    # -- what the screen does

    def on(self, intent: object) -> Move | None:
        match intent:
            case _Matter():
                return self._doors.matter(self._session, intent.matter)
            case _Talk():
                return self._talk(intent.negotiation)
            case _Review():
                return self._doors.review(self._session, intent.negotiation)
            case _To():
                return self._to(intent.place)
            case _Answered():
                self._answered = not self._answered
            case _AskEnd() | _CancelEnd():
                self._asking = isinstance(intent, _AskEnd)
            case _End():
                return self._end()
        return travel(self._doors, self._session, intent)

    def _talk(self, negotiation: str) -> Move:
        """To the preparation sheet, or to the table once they have sat down."""
        sat_down = talk_of(self._session.state, negotiation) is not None
        way = self._doors.table if sat_down else self._doors.prepare
        return way(self._session, negotiation)

    def _to(self, place: str) -> Move:
        to = self._doors
        ways = {"map": to.map, "partners": to.partners, "plan": to.plan, "news": to.news}
        return {**ways, "compare": to.compare}.get(place, to.close)(self._session)

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
        waiting = min(9, len(self._waiting()))
        first = ((keys_from("1", waiting), _("open what waits")),) if waiting else ()
        search = (("F", _("partners")),) if self._session.content.campaign.criteria else ()
        return (
            *first,
            ("M", _("markets")),
            *search,
            ("P", _("plan")),
            ("E", _("end the quarter")),
            ("Tab", _("move focus")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _(
                "Your desk shows what waits this quarter. Matters ask for a decision; open one to read it. "
                "Talks are prepared first, then you sit down at the table."
            ),
            _(
                "Beside that you look at markets and plan actions. Both take money and management days. "
                "Days that are left at the end of a quarter are lost; money stays."
            ),
            _("There is no clock: take the time you need. The quarter ends when you end it."),
        )

    # -- what waits

    def build(self, look: Look) -> Node:
        if look.wide:
            left = scroll(self._title_line(), *self._work(wide=True), gap=16, pad=(4, 12, 12, 4), basis=0)
            parts = (self._next_button(), *self._aside())
            side = scroll(*parts, gap=16, pad=(4, 6, 12, 6), grow=0, width=SIDE, shrink=0)
            body = row(left, side, gap=18, pad=(16, 22, 12, 24), align="stretch")
        else:
            parts = (self._title_line(), self._next_button(), *self._work(wide=False), *self._aside())
            body = scroll(*parts, gap=18, pad=(20, 24, 24, 24))
        tree = in_run(self._session, look, body, self.keys())
        return over(tree, self._ending()) if self._asking else tree

    def _title_line(self) -> Node:
        campaign, state = self._session.content.campaign, self._session.state
        if state.over:
            return column(heading(_("Your desk"), 1, 32), prose(_("The last quarter has ended."), 17, "mute"))
        words = " ".join((self._matters_wait(), *self._talks_wait()))
        title = _("Your desk, {quarter}").format(quarter=quarter_name(campaign, state.quarter))
        goal = row(icon("flag", 17, "teal-text"), text(campaign.goal, 15, "mute", grow=1, basis=0), gap=8)
        return column(heading(title, 1, 32), prose(words, 17, "mute"), goal, gap=3)

    def _matters_wait(self) -> str:
        count = len(open_matters(self._session.content, self._session.state))
        said = ngettext("{n} matter waits for your answer.", "{n} matters wait for your answer.", count)
        return said.format(n=count) if count else _("No matter waits for an answer.")

    def _talks_wait(self) -> tuple[str, ...]:
        count = len(self._talks())
        said = ngettext("{n} talk waits for you.", "{n} talks wait for you.", count)
        return (said.format(n=count),) if count else ()

    def _talks(self) -> tuple[Negotiation, ...]:
        return open_negotiations(self._session.content, self._session.state)

    def _waiting(self) -> tuple[Node, ...]:
        """Cards of matters, then of talks, with their keys."""
        session = self._session
        found = open_matters(session.content, session.state)
        matters = (matter_card(session, each, _opens(_Matter(each.id), n)) for n, each in enumerate(found, 1))
        talks = enumerate(self._talks(), len(found) + 1)
        return (*matters, *(talk_card(session, each, _opens(_Talk(each.id), n)) for n, each in talks))

    def _work(self, wide: bool) -> tuple[Node, ...]:
        state = self._session.state
        market = market_card(self._session, Press(_To("map"), "m"), wide)
        if state.over:
            return (market, *self._done_talks())
        cards = self._waiting()
        columns = (1.0, 1.0) if wide else (1.0,)
        waits = Node(dir="grid", columns=columns, gap=14, children=cards, label=_("What waits"))
        rest = (*self._done_matters(), *self._done_talks(), *self._under_way())
        if state.entered is None:
            return (market, waits, *rest) if cards else (market, *rest)
        return (waits if cards else self._calm(), *rest, market)

    def _calm(self) -> Node:
        words = column(
            heading(_("The desk is clear"), 2),
            prose(_("You can plan more this quarter, look at markets, or end the quarter."), 16, "mute"),
            grow=1,
            basis=0,
            gap=2,
        )
        return panel(row(icon_tile("coffee", size=56), words, gap=18), pad=(20, 24, 20, 24))

    def _done_matters(self) -> tuple[Node, ...]:
        state = self._session.state
        answers = [answer for answer in state.answers if answer.quarter == state.quarter]
        if not answers:
            return ()
        said = ngettext("{n} matter answered this quarter", "{n} matters answered this quarter", len(answers))
        sign = "chevron-down" if self._answered else "chevron-right"
        words = said.format(n=len(answers))
        head = button(words, Press(_Answered()), "quiet", icon_name=sign, key="answered", hug=True)
        head.expanded = self._answered
        lines = [answer_line(self._session, answer) for answer in answers] if self._answered else []
        return (column(head, *lines, gap=8),)

    def _done_talks(self) -> tuple[Node, ...]:
        """Talks that are over, each with the way to its review."""
        done = [talk for talk in self._session.state.talks if talk.bargain.settled]
        if not done:
            return ()
        lines = (talk_line(self._session, talk, _Review(talk.negotiation)) for talk in done)
        return (
            panel(label(_("Talks behind you")), *lines, pad=(14, 22, 16, 22), radius=18, shadow=8, gap=8),
        )

    def _under_way(self) -> tuple[Node, ...]:
        tasks = self._session.state.tasks
        if not tasks:
            return ()
        lines = (task_line(self._session, task) for task in tasks)
        return (panel(label(_("Under way")), *lines, pad=(14, 22, 16, 22), radius=18, shadow=8, gap=8),)

    # -- at the side

    def _aside(self) -> tuple[Node, ...]:
        if self._session.over:
            return self._news()
        return (*self._elsewhere(), self._advice(), *self._news())

    def _elsewhere(self) -> tuple[Node, ...]:
        parts = [button(_("Plan"), Press(_To("plan"), "p"), icon_name="calendar", key="plan")]
        if self._session.content.campaign.criteria:
            way = Press(_To("partners"), "f")
            parts.append(button(_("Find partners"), way, icon_name="users", key="partners"))
        if not isinstance(self._current().intent, _AskEnd):
            press = Press(_AskEnd(), "e", why_not(self._session.objection(EndTurn())))
            parts.append(button(_("End the quarter"), press, icon_name="moon", key="end"))
        return (column(*parts, gap=10),)

    def _next_button(self) -> Node:
        """The one thing to do now."""
        if self._session.over:
            detail = _("The outcome, the debrief and your profile")
            press = Press(_To("close"))
            return action(_("See how it ended"), detail, "flag", press, "primary", key="next")
        step = self._current()
        key = "e" if isinstance(step.intent, _AskEnd) else ""
        return action(step.title, step.detail, step.icon, Press(step.intent, key), "primary", key="next")

    def _advice(self) -> Node:
        adviser = self._session.content.campaign.adviser
        now = self._current()
        lines = (step_line(step, step == now) for step in self._steps())
        who = set_in(f"{adviser.name}, {adviser.role}", font(14, 500, "mute"))
        names = column(heading(_("This quarter"), 2, 20), who, grow=1, basis=0)
        head = row(portrait(adviser.portrait or ANYONE, "smile", 64), names, gap=14)
        due = promised(self._session)
        return panel(head, *self._hint(), *lines, *due, pad=(16, 22, 18, 20), radius=18, shadow=10, gap=9)

    def _hint(self) -> tuple[Node, ...]:
        """What the adviser says about choosing a market, as long as none has been named."""
        hint = self._session.content.campaign.entry_hint
        if self._session.state.entered is not None or not hint:
            return ()
        return (quote(f"“{told(self._session, hint)}”", 17, "mute"),)

    def _news(self) -> tuple[Node, ...]:
        newest = self._session.news[-LATEST:][::-1]
        if not newest:
            return ()
        lines = (news_line(self._session, news) for news in newest)
        more = button(_("All news"), Press(_To("news")), "quiet", after="arrow-right", key="news", hug=True)
        return (
            panel(label(_("Latest news")), *lines, more, pad=(14, 22, 12, 22), radius=18, shadow=8, gap=9),
        )

    # -- the checklist

    def _current(self) -> Step:
        """The first step that is not done; the last one, ending the quarter, is never done."""
        return next(step for step in self._steps() if not step.done)

    def _steps(self) -> tuple[Step, ...]:
        talks = (self._talk_step(each) for each in self._talks())
        before = (*self._market_steps(), *self._partner_steps())
        return (*before, *self._matter_steps(), *talks, self._last_step())

    def _market_steps(self) -> tuple[Step, ...]:
        state, campaign = self._session.state, self._session.content.campaign
        if state.entered is not None and state.entered.quarter != state.quarter:
            return ()
        named = state.entered is not None
        wanted = min(WANTED, len(campaign.markets))
        compared = named or comparable_markets(state.readings) >= wanted
        due = quarter_name(campaign, campaign.entry_by)
        same = _("Read the same three facts or more in {n} of them").format(n=wanted)
        when = _("With a reserve and a stop rule, by the end of {quarter}").format(quarter=due)
        look, name = _("Look at the markets"), _("Name your market")
        read = _("Open the map and read what matters to your firm")
        title = _("Compare at least {n} markets").format(n=wanted)
        compare = Step(title, compared, _To("map"), "scale", title, same)
        return (
            Step(look, named or bool(state.readings), _To("map"), "map", look, read),
            *((compare,) if wanted > 1 else ()),
            Step(name, named, _To("compare"), "map-pin", name, when),
        )

    def _partner_steps(self) -> tuple[Step, ...]:
        """The partner decision, while the campaign waits for one."""
        campaign, appointed = self._session.content.campaign, self._session.state.appointed
        if not campaign.appoint_by or self._session.state.entered is None:
            return ()
        if appointed is not None and appointed.quarter != self._session.state.quarter:
            return ()
        title = _("Choose your partner")
        due = _("By the end of {quarter}").format(quarter=quarter_name(campaign, campaign.appoint_by))
        return (Step(title, appointed is not None, _To("partners"), "users", title, due),)

    def _talk_step(self, negotiation: Negotiation) -> Step:
        sat_down = talk_of(self._session.state, negotiation.id) is not None
        words = _("Go on with the talk") if sat_down else _("Prepare the talk")
        title = told(self._session, negotiation.title)
        return Step(f"{words}: {title}", False, _Talk(negotiation.id), "handshake", words, title)

    def _matter_steps(self) -> tuple[Step, ...]:
        state = self._session.state
        waiting = open_matters(self._session.content, state)
        if not waiting:
            answered = any(answer.quarter == state.quarter for answer in state.answers)
            return (Step(_("Answer what waits"), True),) if answered else ()
        first = waiting[0]
        words = ngettext("Answer the matter that waits", "Answer the {n} matters that wait", len(waiting))
        detail = _("{kind} · open it").format(kind=kind_name(first))
        title = told(self._session, first.title)
        sign = KIND_ICONS[first.kind]
        return (Step(words.format(n=len(waiting)), False, _Matter(first.id), sign, title, detail),)

    def _last_step(self) -> Step:
        state, campaign = self._session.state, self._session.content.campaign
        words = _("End the last quarter") if state.quarter == campaign.quarters else _("End the quarter")
        able = len(possible(self._session))
        actions = ngettext("{n} action possible", "{n} actions possible", able).format(n=able)
        left = _("{days} left · {actions}").format(days=days(state.days), actions=actions)
        return Step(words, False, _AskEnd(), "moon", words, left)

    # -- the end of the quarter

    def _ending(self) -> Node:
        why = why_not(self._session.objection(EndTurn()))
        return quarter_end(self._session, Press(_End(), "e", why), _CancelEnd())


def _opens(intent: object, place: int) -> Press:
    """How a card is opened: by its place as long as that is one key."""
    return Press(intent, str(place) if place <= 9 else "")
