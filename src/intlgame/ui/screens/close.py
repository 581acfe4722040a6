"""The close of a run: how the firm fared, and what each decision was worth knowing.

May live here: the nodes of the close. May not live here: the profile; how the firm fared is no part of it.
"""

from typing import NamedTuple

from intlgame.i18n import _
from intlgame.i18n.formats import money
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Ending
from intlgame.rules.content.index import index
from intlgame.rules.mechanics.ledger import CENTS, balance, cash, cash_moved, export_result
from intlgame.rules.state import Answer
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Move
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    card,
    chip,
    column,
    heading,
    icon,
    label,
    panel,
    prose,
    row,
    scroll,
    set_in,
    spacer,
)
from intlgame.ui.widgets.charts import Amount, bar_chart
from intlgame.ui.widgets.controls import Press, button, link
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.wording import quarter_name

SIDE = 520.0


class _Profile(NamedTuple):
    pass


class _Matter(NamedTuple):
    matter: str


class Close:
    """The ending, the firm's figures, and the timeline of what was decided."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        self.title = _("The end of the run")

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _Profile):
            return self._doors.profile(self._session)
        if isinstance(intent, _Matter):
            return self._doors.matter(self._session, intent.matter)
        return travel(self._doors, self._session, intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("P", _("see your profile")), ("Tab", _("decisions")), ("F1", _("explain this screen")))

    def about(self) -> tuple[str, ...]:
        return (
            _("The run is over. This page tells how the firm fared, and lists what you decided."),
            _("What the firm earned is no part of your profile: luck and markets have a hand in it."),
            _("Open a decision to read what experienced exporters do there, and why."),
        )

    def build(self, look: Look) -> Node:
        if look.wide:
            side = scroll(self._firm(), self._go(), gap=16, width=SIDE, grow=0, shrink=0, pad=(0, 4, 8, 4))
            main = scroll(self._ending(), self._timeline(), gap=16, basis=0, pad=(0, 8, 8, 4))
            body = row(main, side, gap=20, pad=(20, 28, 14, 28), align="stretch", grow=1)
        else:
            body = scroll(self._ending(), self._firm(), self._go(), self._timeline(), pad=(20, 24, 24, 24))
        return in_run(self._session, look, body, self.keys())

    def _go(self) -> Node:
        return button(
            _("See your profile"), Press(_Profile(), "p"), "primary", after="arrow-right", key="profile"
        )

    # -- how it ended

    def _ending(self) -> Node:
        ending = self._which()
        tell = self._session.tell
        title, words = (tell(ending.title), tell(ending.text)) if ending else (_("The end"), "")
        return panel(heading(title, 1, 32), prose(words, 18), gap=10, pad=(22, 26, 22, 26))

    def _which(self) -> Ending | None:
        content, state = self._session.content, self._session.state
        return next((each for each in content.campaign.endings if holds(each.when, content, state)), None)

    def _firm(self) -> Node:
        return panel(
            heading(_("How the firm fared"), 2),
            set_in(_("Not part of your profile"), font(15, 600, "mute")),
            self._figures(),
            label(_("Cash at the end of each quarter")),
            self._course(),
            gap=12,
        )

    def _figures(self) -> Node:
        state, campaign = self._session.state, self._session.content.campaign
        shown = [
            (_("Sales abroad"), money(-balance(state, "sales_export"))),
            (_("Result of going abroad"), money(export_result(state), signed=True)),
            (_("Cash"), f"{money(campaign.firm.cash * CENTS)} → {money(cash(state))}"),
            (_("Still owed to you"), money(balance(state, "receivables"))),
        ]
        meters = dict(state.meters)
        shown += [(each.label, f"{each.start} → {meters[each.id]}") for each in campaign.meters]
        return column(*(_figure(name, value) for name, value in shown), gap=6)

    def _course(self) -> Node:
        """Cash by quarter as bars; the table is the chart itself."""
        campaign = self._session.content.campaign
        held = self._cash_by_quarter()
        most = max(1, *held.values())
        amounts = [
            Amount(quarter_name(campaign, quarter), max(0, cents) * 100 / most, money(cents))
            for quarter, cents in held.items()
        ]
        return bar_chart(_("Cash at the end of each quarter"), amounts, names=90)

    def _cash_by_quarter(self) -> dict[int, int]:
        campaign = self._session.content.campaign
        now = campaign.firm.cash * CENTS
        held = {}
        for quarter in range(1, campaign.quarters + 1):
            now += cash_moved(self._session.state, quarter)
            held[quarter] = now
        return held

    # -- what was decided

    def _timeline(self) -> Node:
        answers = self._session.state.answers
        quarters = sorted({answer.quarter for answer in answers})
        return column(*(self._quarter(quarter) for quarter in quarters), gap=18)

    def _quarter(self, quarter: int) -> Node:
        answers = [answer for answer in self._session.state.answers if answer.quarter == quarter]
        title = heading(quarter_name(self._session.content.campaign, quarter), 2)
        return column(title, *(self._decision(answer) for answer in answers), gap=10)

    def _decision(self, answer: Answer) -> Node:
        look, tell = index(self._session.content), self._session.tell
        matter = look.matters[answer.matter]
        option = look.options[answer.matter, answer.option]
        best = max(matter.options, key=lambda each: each.value)
        signs = [chip(_("looked first"), icon_name="eye")] if answer.looked else []
        signs += [chip(_("adviser asked"), "amber-light", "amber-text")] if answer.asked else []
        title = link(tell(matter.title), _Matter(matter.id), key=f"matter-{matter.id}")
        parts = [
            row(title, spacer(), *signs, gap=8),
            prose(_("You: {answer}").format(answer=tell(option.label)), 16),
        ]
        if matter.competency and option.id != best.id:
            words = _("Experienced exporters: {answer}").format(answer=tell(best.label))
            parts.append(prose(words, 16, "mute"))
        elif matter.competency:
            same = set_in(_("As experienced exporters do"), font(15, 600, "good"))
            parts.append(row(icon("check", 18, "good"), same, gap=6))
        if not self._session.training and matter.expert:
            parts.append(prose(tell(matter.expert), 15.5, "mute"))
        return card(*parts, gap=6, pad=(14, 20, 14, 20))


def _figure(name: str, value: str) -> Node:
    return row(set_in(name, font(16, 500, "mute"), grow=1, basis=0), set_in(value, font(17, 600)), gap=12)
