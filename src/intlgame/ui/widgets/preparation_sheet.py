"""The six steps of a preparation sheet, from a session and a draft.

May live here: the draft, the intents of its controls, the nodes of the steps. May not live here: decisions,
and what the screen shows beside the steps.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.i18n.formats import money
from intlgame.rules.agenda import in_seed_order
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Delegation, Improvement, Issue, LanguagePlan, Negotiation
from intlgame.rules.content.people import Person
from intlgame.rules.decision import Improve, Open, Prepare
from intlgame.rules.mechanics.negotiation.allowed import BEST, MOST_QUESTIONS
from intlgame.rules.mechanics.negotiation.language import gap
from intlgame.rules.mechanics.negotiation.table import alternative, opponent
from intlgame.runs.session import Session
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, Range, font
from intlgame.ui.widgets.basic import column, grid, icon, label, prose, row, set_in, wrap
from intlgame.ui.widgets.controls import Press, captioned, radio, radio_group, stepper
from intlgame.ui.widgets.preparation import (
    GUESS_WIDTH,
    NOT_GUESSED,
    Worth,
    gap_words,
    improved,
    improvement,
    issue_line,
    points,
    question,
    remark,
    scale,
    step,
    verdict,
)
from intlgame.ui.widgets.situation import cue_card
from intlgame.ui.wording import price, why_not

LIMIT, TARGET = "limit", "target"
CUE_KEYS, WORK_KEYS = "abcdef", "pqrstu"
ROOMY, PAIRS = 660.0, 520.0
"""From these widths a guess stands beside its issue, and cards stand in pairs."""


class LookAt(NamedTuple):
    cue: str


class Work(NamedTuple):
    improvement: str


class Guess(NamedTuple):
    issue: str
    level: int


class AskFirst(NamedTuple):
    issue: str


class Explain(NamedTuple):
    reason: str


class Send(NamedTuple):
    delegation: str


class Speak(NamedTuple):
    plan: str


class ToStep(NamedTuple):
    number: int


@dataclass(slots=True)
class Draft:
    """A sheet that is not finished. None and empty mean: not set yet."""

    guesses: dict[str, int] = field(default_factory=dict)
    questions: list[str] = field(default_factory=list)
    limit: int | None = None
    target: int | None = None
    opening: str = ""
    delegation: str = ""
    language: str = ""

    def takes(self, intent: object) -> bool:
        """Take up what a control gave; False where the intent is none of the sheet's own."""
        match intent:
            case Guess(issue, level):
                self._guess(issue, level)
            case AskFirst(issue):
                self._ask(issue)
            case Explain(reason):
                self.opening = reason
            case Send(delegation):
                self.delegation = delegation
            case Speak(plan):
                self.language = plan
            case _:
                return False
        return True

    def _guess(self, issue: str, level: int) -> None:
        if level == NOT_GUESSED:
            self.guesses.pop(issue, None)
        else:
            self.guesses[issue] = level

    def _ask(self, issue: str) -> None:
        if issue in self.questions:
            self.questions.remove(issue)
        elif len(self.questions) < MOST_QUESTIONS:
            self.questions.append(issue)

    def missing(self) -> tuple[str, ...]:
        """What has to be settled before they can sit down, in words, in the order of the steps."""
        told = (
            (self.limit is None, _("your limit")),
            (self.target is None, _("your target")),
            (not self.opening, _("the reason for your opening")),
            (not self.delegation, _("who goes")),
            (not self.language, _("the language")),
        )
        return tuple(words for open_, words in told if open_)

    def finished(self, negotiation: str) -> Prepare:
        """The sheet as a decision; what is not set stands at zero or empty."""
        return Prepare(
            negotiation=negotiation,
            delegation=self.delegation,
            language=self.language,
            guesses=dict(sorted(self.guesses.items())),
            questions=tuple(self.questions),
            limit=self.limit or 0,
            target=self.target or 0,
            opening=self.opening,
        )


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The steps of a sheet at one moment. `room` is the width of a step in design pixels."""

    session: Session
    negotiation: Negotiation
    draft: Draft
    room: float

    @property
    def _roomy(self) -> bool:
        return self.room >= ROOMY

    @property
    def _pairs(self) -> int:
        return 2 if self.room >= PAIRS else 1

    @cached_property
    def worth(self) -> Worth:
        own = alternative(self.session.state, self.negotiation)
        return Worth(own, self.draft.limit, self.draft.target)

    def _says(self, text: str) -> str:
        return told(self.session, text)

    def left(self) -> tuple[Node, ...]:
        """The first three steps: what is on the table, and what there is without it."""
        return (self._file(), self._issues(), self._alternative())

    def right(self) -> tuple[Node, ...]:
        """The last three: with what they sit down."""
        return (self._position(), self._questions(), self._journey())

    def in_order(self) -> tuple[Node, ...]:
        """All steps, one after the other."""
        return (*self.left(), *self.right())

    # -- 1: the file

    def _file(self) -> Node:
        cues, opened = self.negotiation.cues, self.session.state.opened
        read = sum((self.negotiation.id, cue.id) in opened for cue in cues)
        cards = [
            cue_card(self.session, self.negotiation, cue, self._cue_press(at, cue.id))
            for at, cue in enumerate(cues)
        ]
        inside = grid(self._pairs, *cards, gap=10, align="stretch")
        if not cues:
            inside = prose(_("There is no file for this talk."), 16, "mute")
        state = _("{n} of {all} read").format(n=read, all=len(cues))
        begins = bool(self.draft.missing())
        return step(1, _("Read the file"), state, read == len(cues), inside, intent=ToStep(1), first=begins)

    def _cue_press(self, at: int, cue: str) -> Press:
        refused = self.session.objection(Open(matter=self.negotiation.id, cue=cue))
        return Press(LookAt(cue), CUE_KEYS[at : at + 1], why_not(refused))

    # -- 2 and 5: the issues

    def _issues(self) -> Node:
        issues, guesses = self.negotiation.issues, self.draft.guesses
        lines = [
            issue_line(
                self._told(issue),
                guesses.get(issue.id, NOT_GUESSED),
                lambda level, issue=issue.id: Guess(issue, level),  # type: ignore[misc]
                not self._roomy,
            )
            for issue in issues
        ]
        known = _("The numbers are points for your firm; a deal is worth their sum, 100 at best.")
        if self.negotiation.point_euro:
            known += " " + self._in_euro()
        asked = _("How much does each matter to them? It is your guess: it can stay open.")
        heads = self._heads(known, asked)
        state = _("{n} of {all} guessed").format(n=len(guesses), all=len(issues))
        title = _("What you need, what they may need")
        return step(2, title, state, len(guesses) == len(issues), *heads, *lines, intent=ToStep(2))

    def _told(self, issue: Issue) -> Issue:
        """The issue with its placeholders filled."""
        options = tuple(replace(each, label=self._says(each.label)) for each in issue.options)
        return replace(issue, label=self._says(issue.label), about=self._says(issue.about), options=options)

    def _in_euro(self) -> str:
        amount = money(self.negotiation.point_euro * 100)
        return _("A point is about {amount} a year (a teaching value).").format(amount=amount)

    def _heads(self, known: str, asked: str) -> tuple[Node, ...]:
        quiet = font(14.5, 400, "mute", leading=1.36)
        if not self._roomy:
            return set_in(known, quiet), set_in(asked, quiet)
        beside = set_in(asked, quiet, width=GUESS_WIDTH, shrink=0)
        return (row(set_in(known, quiet, grow=1, basis=0), beside, gap=16, pad=(0, 12, 0, 12), align="end"),)

    def _questions(self) -> Node:
        asked = self.draft.questions
        full = _("Four questions are chosen.") if len(asked) >= MOST_QUESTIONS else ""
        made = [
            question(
                issue,
                AskFirst(issue.id),
                asked.index(issue.id) + 1 if issue.id in asked else 0,
                "" if issue.id in asked else full,
            )
            for issue in self.negotiation.issues
        ]
        state = _("{n} of up to {all}").format(n=len(asked), all=MOST_QUESTIONS)
        return step(
            5, _("What to ask about first"), state, bool(asked),
            wrap(*made, gap=8, align="stretch"), intent=ToStep(5),
        )  # fmt: skip

    # -- 3: the alternative

    def _alternative(self) -> Node:
        negotiation = self.negotiation
        state = _("worth {points}").format(points=points(self.worth.alternative))
        done = {work for talk, work in self.session.state.improved if talk == negotiation.id}
        works = [
            improved(self._says(work.label), self._says(work.text), work.points)
            if work.id in done
            else self._work(at, work)
            for at, work in enumerate(negotiation.improvements)
        ]
        beside = grid(self._pairs, *works, gap=10, align="start")
        ways = [label(_("Make it better"), 15), beside] if works else []
        told_ = prose(self._says(negotiation.alternative), 16)
        title = _("What you do without a deal")
        return step(3, title, state, bool(works) and len(done) == len(works), told_, *ways, intent=ToStep(3))

    def _work(self, at: int, work: Improvement) -> Node:
        refused = self.session.objection(Improve(negotiation=self.negotiation.id, improvement=work.id))
        press = Press(Work(work.id), WORK_KEYS[at : at + 1], why_not(refused))
        return improvement(self._says(work.label), price(work.cost, work.days), press, f"work-{work.id}")

    # -- 4: limit, target, opening

    def _position(self) -> Node:
        draft = self.draft
        set_ = draft.limit is not None and draft.target is not None and bool(draft.opening)
        steppers = grid(
            2,
            self._stepper(LIMIT, _("Limit: sign nothing below"), draft.limit, self.worth.alternative),
            self._stepper(TARGET, _("Target: aim for"), draft.target, (self.worth.alternative + BEST) // 2),
            gap=14,
        )
        title = _("How will you explain your first offer?")
        reasons = [
            radio(
                self._says(each.label), Explain(each.id), each.id == draft.opening, key=f"opening-{each.id}"
            )
            for each in in_seed_order(self.session.state, self.negotiation.id, self.negotiation.openings)
        ]
        words, wrong = verdict(self.worth)
        return step(
            4, _("Limit, target, first reason"), _("set") if set_ else _("open"), set_,
            steppers, scale(self.worth), remark(words, wrong),
            column(label(title, 15), radio_group(title, *reasons, gap=6), gap=6), intent=ToStep(4),
        )  # fmt: skip

    def _stepper(self, field_: str, caption: str, value: int | None, start: int) -> Node:
        span = Range(start if value is None else value, 0, BEST, 1, 10)
        shown = _("not set") if value is None else points(value)
        return captioned(caption, stepper(caption, field_, span, shown))

    # -- 6: who goes, in which language

    def _journey(self) -> Node:
        draft, negotiation = self.draft, self.negotiation
        who = next((each for each in negotiation.delegations if each.id == draft.delegation), None)
        how = next((each for each in negotiation.languages if each.id == draft.language), None)
        whos = in_seed_order(self.session.state, negotiation.id, negotiation.delegations)
        hows = in_seed_order(self.session.state, negotiation.id, negotiation.languages)
        parts: list[Node] = [
            self._choice(_("Who goes?"), [self._delegation(each) for each in whos]),
            self._choice(_("In which language?"), [self._plan(each) for each in hows]),
        ]
        sides = grid(self._pairs, *parts, gap=14, align="start")
        both = who is not None and how is not None
        state = self._takes(who, how) if who or how else _("open")
        below = self._understood(who, how) if who and how else ()
        title = _("Who goes, and in which language")
        return step(6, title, state, both, sides, *below, intent=ToStep(6))

    def _choice(self, title: str, radios: list[Node]) -> Node:
        return column(label(title, 15), radio_group(title, *radios, gap=6), gap=6)

    def _delegation(self, each: Delegation) -> Node:
        takes = price(each.cost, each.days)
        on = each.id == self.draft.delegation
        return radio(self._says(each.label), Send(each.id), on, takes, key=f"who-{each.id}")

    def _plan(self, each: LanguagePlan) -> Node:
        takes = price(each.cost, each.days)
        on = each.id == self.draft.language
        return radio(self._says(each.label), Speak(each.id), on, takes, key=f"plan-{each.id}")

    def _takes(self, who: Delegation | None, how: LanguagePlan | None) -> str:
        there = [each for each in (who, how) if each is not None]
        return price(sum(each.cost for each in there), sum(each.days for each in there))

    def _understood(self, who: Delegation, how: LanguagePlan) -> tuple[Node, ...]:
        content = self.session.content
        other = opponent(content, self.session.state, self.negotiation)
        if other is None:
            return ()
        team: list[Person] = [index(content).people[each] for each in who.people]
        between = gap(content, other, who, how)
        speaks, lost = gap_words(between, team, other, how)
        words = column(
            set_in(speaks, font(15.5, 600, leading=1.36)), set_in(lost, font(15.5, 400, leading=1.36)),
            grow=1, basis=0, gap=2,
        )  # fmt: skip
        made = row(
            icon("languages", 22, "teal-text"), words, gap=12, align="start", fill="teal-light", radius=12,
            pad=(11, 14, 12, 14), key="gap",
        )  # fmt: skip
        return (made,)
