"""The news of a quarter: what earlier decisions have led to.

May live here: the nodes of the news. May not live here: what happens in a quarter.
"""

from typing import NamedTuple

from intlgame.i18n import _
from intlgame.i18n.formats import money
from intlgame.rules.content.index import index
from intlgame.rules.mechanics.ledger import cash, cash_moved
from intlgame.rules.state import News
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Move
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    card,
    column,
    heading,
    icon,
    panel,
    prose,
    row,
    scroll,
    set_in,
    spacer,
)
from intlgame.ui.widgets.controls import Press, button
from intlgame.ui.widgets.frame import centred
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.situation import TONES
from intlgame.ui.wording import happened, quarter_name

WIDTH = 900.0


class _On(NamedTuple):
    pass


class NewsScreen:
    """What has happened since the last quarter ended, and in earlier quarters below."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        self.title = _("News")

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _On):
            return self._doors.close(self._session) if self._session.over else self._doors.desk(self._session)
        return travel(self._doors, self._session, intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("Enter", _("go on")), ("Esc", _("back")), ("F1", _("explain this screen")))

    def about(self) -> tuple[str, ...]:
        return (
            _("News tells what your decisions and your customers have led to."),
            _("Some decisions show what they do at once, others a quarter or two later."),
        )

    def build(self, look: Look) -> Node:
        quarters = range(self._session.state.quarter, 0, -1)
        parts = [part for quarter in quarters for part in self._quarter(quarter)]
        body = column(
            scroll(centred(column(*parts, gap=18), WIDTH), pad=(22, 24, 16, 24)), self._foot(), grow=1
        )
        return in_run(self._session, look, body, self.keys())

    def _foot(self) -> Node:
        words = _("See how the year went") if self._session.over else _("To the desk")
        press = Press(_On())
        on = button(words, press, "primary", after="arrow-right", key="on", hug=True)
        return row(spacer(), on, pad=(10, 32, 14, 32))

    # -- one quarter

    def _quarter(self, quarter: int) -> tuple[Node, ...]:
        news = [each for each in self._session.news if each.quarter == quarter]
        newest = quarter == self._session.state.quarter
        if not news and not newest:
            return ()
        campaign = self._session.content.campaign
        name = (
            quarter_name(campaign, quarter) if quarter <= campaign.quarters else _("After the last quarter")
        )
        title = heading(name, 1 if newest else 2, 30 if newest else 22)
        calm = (
            _("Nothing more came in.") if self._session.over else _("A quiet start: nothing new has come in.")
        )
        quiet = panel(prose(calm))
        cards = (self._card(each) for each in news)
        return (title, *((self._change(),) if newest else ()), *(cards if news else (quiet,)))

    def _change(self) -> Node:
        """Cash before and after what came at the turn of the quarter."""
        state = self._session.state
        moved = cash_moved(state, state.quarter)
        now = cash(state)
        words = _("Cash this quarter: {before} → {now} ({change})").format(
            before=money(now - moved), now=money(now), change=money(moved, signed=True)
        )
        return row(icon("banknote", 20, "teal-text"), set_in(words, font(17, 600)), gap=10)

    def _card(self, news: News) -> Node:
        name, color = TONES[news.tone]
        tone = {"good": _("good news"), "bad": _("bad news")}.get(news.tone, _("for your information"))
        about = self._about(news)
        first = row(
            icon(name, 22, color),
            set_in(tone, font(14, 700, color if news.tone != "plain" else "mute")),
            spacer(),
            *((set_in(about, font(14, 500, "mute")),) if about else ()),
            gap=8,
        )
        words = set_in(happened(self._session, news), font(17, 400, leading=1.42))
        return card(first, words, gap=8, pad=(14, 20, 16, 20))

    def _about(self, news: News) -> str:
        """What a piece of news is about: the matter or the action that it comes from."""
        look = index(self._session.content)
        subject = news.subject.split("/")[0]
        if subject in look.matters:
            return told(self._session, look.matters[subject].title)
        if subject in look.actions:
            return told(self._session, look.actions[subject].label)
        return ""
