"""The close of a run: how the firm fared, and what each decision was worth knowing.

May live here: the nodes of the close. May not live here: the profile; how the firm fared is no part of it.
Outcome and decisions are told as the report tells them, so that this page and the files say the same.
"""

from typing import NamedTuple

from intlgame.closing import report_of
from intlgame.export.negotiation.values import Negotiated
from intlgame.export.values import Decision, Part
from intlgame.i18n import _
from intlgame.i18n.formats import money, number
from intlgame.rules.content.index import index
from intlgame.rules.mechanics.ledger import balance, cash_moved
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
    grid,
    heading,
    icon,
    label,
    panel,
    prose,
    row,
    scroll,
    set_in,
    wrap,
)
from intlgame.ui.widgets.charts import Amount, bar_chart
from intlgame.ui.widgets.controls import Press, button, link
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.wording import quarter_name

SIDE = 520.0
_CARD = (14, 22, 16, 22)


class _Profile(NamedTuple):
    pass


class _Matter(NamedTuple):
    matter: str


class _Talk(NamedTuple):
    negotiation: str


class Close:
    """The ending, the firm's figures, and the timeline of what was decided."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        # The day is no part of what is shown here.
        self._report = report_of(session, "")
        self._decisions = {d.id: d for t in self._report.trails for d in t.decisions if _choice(d)}
        self.title = _("The end of the run")

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _Profile):
            return self._doors.profile(self._session)
        if isinstance(intent, _Matter):
            return self._doors.matter(self._session, intent.matter)
        if isinstance(intent, _Talk):
            return self._doors.review(self._session, intent.negotiation)
        return travel(self._doors, self._session, intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("P", _("see your profile")), ("Tab", _("decisions")), ("F1", _("explain this screen")))

    def about(self) -> tuple[str, ...]:
        return (
            _("The run is over. This page tells how the firm fared, and lists what you decided."),
            _("What the firm earned is no part of your profile: luck and markets have a hand in it."),
            _("Open a decision or a negotiation to read what experienced exporters do there, and why."),
        )

    def build(self, look: Look) -> Node:
        if look.wide:
            side = scroll(self._firm(), gap=16, width=SIDE, grow=0, shrink=0, pad=(0, 4, 16, 12))
            main = scroll(self._ending(look), *self._timeline(look), gap=14, basis=0, pad=(0, 8, 16, 4))
            body = row(main, side, gap=12, pad=(20, 28, 0, 28), align="stretch", grow=1)
        else:
            parts = (self._ending(look), self._firm(), *self._timeline(look))
            body = scroll(*parts, pad=(20, 24, 24, 24))
        return in_run(self._session, look, body, self.keys())

    # -- how it ended

    def _ending(self, look: Look) -> Node:
        outcome = self._report.outcome
        words = (prose(outcome.text, 18),) if outcome.text else ()
        told = column(
            heading(outcome.title or _("The end of the run"), 1, 32), *words, gap=10, grow=1, basis=0
        )
        go = button(
            _("See your profile"), Press(_Profile(), "p"), "primary", after="arrow-right", key="profile"
        )
        if look.wide:
            return panel(row(told, column(go, shrink=0), gap=32), pad=(24, 28, 24, 28))
        told.grow, told.basis = 0, -1
        return panel(told, go, gap=16, pad=(22, 26, 22, 26))

    def _firm(self) -> Node:
        apart = set_in(
            _("The outcome of the firm is not part of your profile."), font(15, 600, "ink"), grow=1
        )
        return panel(
            heading(_("How the firm fared"), 2),
            row(
                icon("info", 20, "teal-text"), apart, gap=10, fill="teal-light", radius=10, pad=(9, 14, 9, 14)
            ),
            self._figures(),
            label(_("Cash at the end of each quarter"), pad=(8, 0, 0, 0)),
            self._course(),
            gap=12,
        )

    def _figures(self) -> Node:
        outcome, state = self._report.outcome, self._session.state
        shown = [
            (_("Market"), outcome.market or _("None named")),
            (_("Sales abroad"), money(-balance(state, "sales_export"))),
            (_("Result of going abroad"), money(outcome.export_result, signed=True)),
            (_("Cash, start to end"), _arrow(money(outcome.cash_start), money(outcome.cash_end))),
            (_("Still owed to you"), money(balance(state, "receivables"))),
        ]
        shown += [(each.label, _arrow(number(each.start), number(each.end))) for each in outcome.gauges]
        return column(*(_figure(name, value) for name, value in shown), gap=7)

    def _course(self) -> Node:
        """Cash by quarter as bars; the table is the chart itself."""
        campaign = self._session.content.campaign
        held = self._cash_by_quarter()
        most = max(1, *map(abs, held.values()))
        amounts = [
            Amount(
                quarter_name(campaign, quarter),
                abs(cents) * 100 / most,
                money(cents),
                "bad" if cents < 0 else "teal-fill",
            )
            for quarter, cents in held.items()
        ]
        return bar_chart(_("Cash at the end of each quarter"), amounts, names=90)

    def _cash_by_quarter(self) -> dict[int, int]:
        """What is settled after the last quarter belongs to it, so that its bar is the cash at the end."""
        now, held = self._report.outcome.cash_start, {}
        for quarter in range(1, self._session.content.campaign.quarters + 1):
            now += cash_moved(self._session.state, quarter)
            held[quarter] = now
        return held | {quarter: self._report.outcome.cash_end}

    # -- what was decided

    def _timeline(self, look: Look) -> tuple[Node, ...]:
        answers, talks = self._session.state.answers, self._report.negotiations
        quarters = sorted({*(each.quarter for each in answers), *(each.review.quarter for each in talks)})
        if not quarters:
            return (prose(_("Nothing was decided in this run."), 16, "mute"),)
        return (heading(_("What you decided"), 2, 25), *(self._quarter(each, look) for each in quarters))

    def _quarter(self, quarter: int, look: Look) -> Node:
        answers = [answer for answer in self._session.state.answers if answer.quarter == quarter]
        talks = [talk for talk in self._report.negotiations if talk.review.quarter == quarter]
        title = label(quarter_name(self._session.content.campaign, quarter), 17, "mute")
        told = (*(self._answer(answer, look) for answer in answers), *map(_talk, talks))
        return column(title, *told, gap=10)

    def _answer(self, answer: Answer, look: Look) -> Node:
        matter = index(self._session.content).matters[answer.matter]
        decision = self._decisions.get(answer.matter)
        title = link(self._session.tell(matter.title), _Matter(matter.id), key=f"matter-{matter.id}")
        sides = self._chosen(answer) if decision is None else self._compared(decision)
        head = wrap(title, *_signs(answer), gap=12)
        return card(head, grid(2 if look.wide else 1, *sides, gap=20, align="start"), gap=9, pad=_CARD)

    def _compared(self, decision: Decision) -> tuple[Node, ...]:
        """What was done beside what experts prefer; an assessment tells only now why, training did before."""
        part = _choice(decision)
        assert part is not None
        experts = [_experts(part)]
        if decision.why and not self._session.training:
            title = set_in(_("What experts do, and why"), font(13.5, 700, "mute"))
            experts.append(column(title, prose(decision.why, 16), gap=2))
        return prose(part.did, 16), column(*experts, gap=10)

    def _chosen(self, answer: Answer) -> tuple[Node, ...]:
        """A decision that speaks of no competency: nobody is compared with anybody."""
        option = index(self._session.content).options[answer.matter, answer.option]
        return (prose(_("You chose: “{option}”.").format(option=self._session.tell(option.label)), 16),)


def _talk(told: Negotiated) -> Node:
    """A negotiation with what came of it, and the way to its review."""
    review = told.review
    title = link(told.title, _Talk(review.negotiation), key=f"talk-{review.negotiation}")
    agreed = review.result.deal is not None
    colors = ("teal-light", "teal-dark") if agreed else ("terracotta-light", "terracotta-deep")
    sign = chip(told.outcome, *colors, icon_name="handshake" if agreed else "log-out")
    return card(wrap(title, sign, gap=12), prose(told.sentences[0], 16), gap=9, pad=_CARD)


def _choice(decision: Decision) -> Part | None:
    """The part of a decision that is the choice itself."""
    return next((part for part in decision.parts if part.kind == "choice"), None)


def _experts(part: Part) -> Node:
    """What experts prefer, or that it is what was done."""
    if part.preferred:
        return _marked("compass", "teal-text", prose(part.preferred, 16))
    return _marked("check", "good", set_in(_("As experienced exporters do"), font(16, 600, "good")))


def _marked(sign: str, color: str, words: Node) -> Node:
    return row(icon(sign, 20, color), column(words, grow=1, basis=0), gap=10, align="start")


def _signs(answer: Answer) -> tuple[Node, ...]:
    looked = (chip(_("looked first"), icon_name="eye"),) if answer.looked else ()
    asked = (chip(_("adviser asked"), "amber-light", "amber-text"),) if answer.asked else ()
    return looked + asked


def _arrow(start: str, end: str) -> str:
    return _("{start} to {end}").format(start=start, end=end)


def _figure(name: str, value: str) -> Node:
    return row(set_in(name, font(16, 500, "mute"), grow=1, basis=0), set_in(value, font(17, 600)), gap=12)
