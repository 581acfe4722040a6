"""The news of a quarter: what earlier decisions have led to.

May live here: the nodes of the news. May not live here: what happens in a quarter.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.i18n.formats import money
from intlgame.rules.content.index import index
from intlgame.rules.mechanics.ledger import cash, cash_moved, home_result
from intlgame.rules.state import News
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Move
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, Runs, font
from intlgame.ui.widgets.answer import TONES
from intlgame.ui.widgets.basic import (
    bold,
    card,
    column,
    grid,
    heading,
    icon,
    icon_tile,
    label,
    panel,
    prose,
    row,
    scroll,
    set_in,
    spans,
)
from intlgame.ui.widgets.changes import changes
from intlgame.ui.widgets.controls import Press, button, link
from intlgame.ui.widgets.frame import centred
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.wording import happened, quarter_name

SIDE = 470.0
ALONE = 900.0
"""The width of one column in a wide window."""
FEW = 2
"""Up to so many cards stand in one column."""
_CARD = (14, 20, 16, 18)


class _On(NamedTuple):
    pass


class _Matter(NamedTuple):
    matter: str


class NewsScreen:
    """What has happened since the last quarter ended, and what was told in earlier quarters."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        self._answered = {answer.matter for answer in session.state.answers}
        self.title = _("News")

    def on(self, intent: object) -> Move | None:
        match intent:
            case _On():
                doors = self._doors
                return doors.close(self._session) if self._session.over else doors.desk(self._session)
            case _Matter(matter):
                return self._doors.matter(self._session, matter)
        return travel(self._doors, self._session, intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter", _("go on")),
            ("PgDn", _("scroll")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("News tells what your decisions and your customers have led to."),
            _("Some decisions show what they do at once, others a quarter or two later."),
            _("Each piece of news names the decision or action behind it. Decisions can be opened."),
        )

    def build(self, look: Look) -> Node:
        cards, earlier = self._cards(), self._earlier()
        if not look.wide:
            body = scroll(self._head(wide=False), *cards, *earlier, gap=14, pad=(20, 24, 24, 24))
        elif earlier:
            body = self._two_columns(look, cards, earlier)
        else:
            body = centred(column(self._head(wide=True), *cards, gap=14, width=ALONE), ALONE)
        return in_run(self._session, look, body, self.keys())

    def _two_columns(self, look: Look, cards: tuple[Node, ...], earlier: tuple[Node, ...]) -> Node:
        """What is new beside what was told before; few cards leave the other half to the latter."""
        few = len(cards) <= FEW
        cells = grid(1 if few else look.columns(440 + SIDE / 2, 2), *cards, gap=14, align="stretch")
        main = scroll(cells, basis=0, pad=(4, 8, 16, 4))
        side = scroll(*earlier, pad=(4, 4, 16, 4), basis=0)
        if not few:
            side.width, side.grow, side.shrink = SIDE, 0, 0
        below = row(main, side, gap=16, align="stretch", grow=1)
        return column(self._head(wide=True), below, gap=14, pad=(20, 28, 0, 28), grow=1)

    # -- the head

    def _head(self, *, wide: bool) -> Node:
        told = column(heading(self._when(self._session.state.quarter), 1, 30), *self._money(), gap=4)
        words = _("See how the year went") if self._session.over else _("To the desk")
        on = button(words, Press(_On()), "primary", after="arrow-right", key="on")
        if not wide:
            return panel(told, on, gap=14)
        told.grow, told.basis = 1, 0
        return panel(row(told, column(on, shrink=0), gap=24), pad=(16, 26, 18, 26), shrink=0)

    def _when(self, quarter: int) -> str:
        campaign = self._session.content.campaign
        return (
            quarter_name(campaign, quarter) if quarter <= campaign.quarters else _("After the last quarter")
        )

    def _money(self) -> Iterator[Node]:
        """Cash before and after what has moved it this quarter; what home had brought in the last one."""
        state, campaign = self._session.state, self._session.content.campaign
        moved, now = cash_moved(state, state.quarter), cash(state)
        before, change = money(now - moved), money(moved, signed=True)
        words = _("Cash this quarter: {before} → {now} ({change})")
        if not moved:
            words = _("Cash: {now}; nothing else has come in or gone out")
        yield _sum("banknote", words.format(before=before, now=money(now), change=change))
        home = home_result(state, state.quarter - 1)
        if home:
            words = _("Counted before: {change} from business at home in {quarter}")
            when = quarter_name(campaign, state.quarter - 1)
            yield _sum("factory", words.format(quarter=when, change=money(home, signed=True)))

    # -- the newest quarter

    def _cards(self) -> tuple[Node, ...]:
        """Payments in one card, the rest of the news in one card each."""
        news = self._of(self._session.state.quarter)
        if not news:
            calm = _("A quiet start: nothing new has come in.")
            return (panel(prose(_("Nothing more came in.") if self._session.over else calm)),)
        paid, rest = _parted(news)
        cards = (self._card(each, f"news-{place}") for place, each in enumerate(_told_once(rest)))
        return (*((self._paid(paid),) if paid else ()), *cards)

    def _of(self, quarter: int) -> list[News]:
        return [each for each in self._session.news if each.quarter == quarter]

    def _paid(self, news: Sequence[News]) -> Node:
        if len(news) == 1:
            return self._card(news[0], "paid-0")
        each_one = (self._one_of(each, place) for place, each in enumerate(news))
        return self._sheet("good", set_in(_all_paid(news), font(17, 600)), *each_one)

    def _one_of(self, news: News, place: int) -> Node:
        amount = set_in(money(news.amount), font(16, 600, align="right"), shrink=0)
        return row(column(*self._source(news, f"paid-{place}"), grow=1, basis=0), amount, gap=12)

    def _card(self, news: News, key: str) -> Node:
        words = set_in(happened(self._session, news), font(17, 400, leading=1.42))
        return self._sheet(news.tone, *self._source(news, key), words, *changes(self._session, news))

    def _sheet(self, tone: str, *said: Node) -> Node:
        """A card that shows in sign and word whether its news is good."""
        name, color = TONES[tone]
        word = {"good": _("good news"), "bad": _("bad news")}.get(tone, _("for your information"))
        fill = "card-2" if tone == "plain" else f"{tone}-light"
        head = set_in(word, font(14, 700, color))
        words = column(head, *said, gap=4, grow=1, basis=0)
        return card(row(icon_tile(name, color, fill, 44), words, gap=16, align="start"), pad=_CARD)

    def _source(self, news: News, key: str) -> tuple[Node, ...]:
        """The decision or action that news comes from; an answered matter can be opened."""
        look = index(self._session.content)
        subject = news.subject.split("/")[0]
        if subject in look.matters:
            title = told(self._session, look.matters[subject].title)
            opens = link(title, _Matter(subject), key=key, pad=(3, 0, 3, 0))
            return (opens if subject in self._answered else label(title),)
        if subject in look.actions and news.code != "action-done":
            return (label(told(self._session, look.actions[subject].label)),)
        return ()

    # -- what was told before

    def _earlier(self) -> tuple[Node, ...]:
        quarters = [each for each in range(self._session.state.quarter - 1, 0, -1) if self._of(each)]
        if not quarters:
            return ()
        title = heading(_("Earlier news"), 2)
        return (panel(title, *(self._quarter(each) for each in quarters), gap=16, pad=(16, 22, 20, 22)),)

    def _quarter(self, quarter: int) -> Node:
        paid, rest = _parted(self._of(quarter))
        lines = [self._line(each.tone, self._in_short(each)) for each in _told_once(rest)]
        if paid:
            said = _all_paid(paid) if len(paid) > 1 else happened(self._session, paid[0])
            lines.insert(0, self._line("good", said))
        return column(label(self._when(quarter)), *lines, gap=8)

    def _in_short(self, news: News) -> Runs:
        """What happened; behind the name of the action that it tells of."""
        actions, said = index(self._session.content).actions, happened(self._session, news)
        if news.code != "story" or news.subject not in actions:
            return said
        return spans(bold(f"{told(self._session, actions[news.subject].label)}: "), said)

    def _line(self, tone: str, words: Runs) -> Node:
        name, color = TONES[tone]
        said = {"good": _("good news"), "bad": _("bad news")}.get(tone, "")
        text = set_in(words, font(15.5, 400, leading=1.4), grow=1, basis=0)
        return row(icon(name, 18, color, said=said), text, gap=10, align="start")


def _parted(news: Sequence[News]) -> tuple[list[News], list[News]]:
    """Payments in full, and the rest."""
    paid = [each for each in news if each.code == "payment"]
    return paid, [each for each in news if each.code != "payment"]


def _told_once(news: Sequence[News]) -> list[News]:
    """Without the bare word that something is done where its story is told as well."""
    stories = {each.subject for each in news if each.code == "story"}
    return [each for each in news if each.code != "action-done" or each.subject not in stories]


def _all_paid(news: Sequence[News]) -> str:
    total = money(sum(each.amount for each in news))
    return _("Customers have paid {amount}.").format(amount=total)


def _sum(icon_name: str, words: str) -> Node:
    return row(icon(icon_name, 20, "teal-text"), set_in(words, font(17, 600), grow=1, basis=0), gap=10)
