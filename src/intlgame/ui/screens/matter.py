"""A matter: look, choose, say why, and see what follows.

May live here: the draft of an answer and what the screen shows of it. May not live here: what an answer does.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.agenda import open_matters, open_options, shown_reasons
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Option
from intlgame.rules.decision import Ask, Choose, Decision, Open
from intlgame.rules.state import Answer
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Move, Replace
from intlgame.ui.tree import Node
from intlgame.ui.widgets.answer import explanation, followed, given
from intlgame.ui.widgets.basic import column, grid, heading, panel, prose, row, scroll
from intlgame.ui.widgets.controls import Kind, Press, button, radio, radio_group
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.people import Mood, advice
from intlgame.ui.widgets.situation import (
    card_link,
    cue_card,
    situation,
    speaker_card,
    speaker_line,
    step_heading,
    teaching,
    title_line,
)
from intlgame.ui.wording import keys_from, price, why_not

LETTERS = "abcdef"
LEFT, RIGHT = 416.0, 430.0
TALLEST = 430.0
ROOMY = 960.0
"""A middle of this width has room for two steps, or two explanations, beside each other."""


class _Look(NamedTuple):
    cue: str


class _Pick(NamedTuple):
    option: str


class _Why(NamedTuple):
    reason: str


class _Avoid(NamedTuple):
    option: str


class _AskAdviser(NamedTuple):
    pass


class _Decide(NamedTuple):
    pass


class _Onward(NamedTuple):
    pass


class _Card(NamedTuple):
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An answer that is not made yet."""

    option: str = ""
    reason: str = ""
    worst: str = ""

    def picked(self, option: str) -> "Draft":
        """With another option; the one to avoid is forgotten where it is the same."""
        return replace(self, option=option, worst="" if self.worst == option else self.worst)


class MatterScreen:
    """One matter of a run, open or answered."""

    def __init__(self, session: Session, doors: Doors, matter: str) -> None:
        self._session, self._doors = session, doors
        self._matter = index(session.content).matters[matter]
        self._draft = Draft()
        self._news = tuple(n for n in session.news if n.subject == self._subject())
        self.title = session.tell(self._matter.title)

    def _subject(self) -> str:
        answer = self._answer()
        return f"{self._matter.id}/{answer.option}" if answer else ""

    def _answer(self) -> Answer | None:
        answers = self._session.state.answers
        return next((each for each in answers if each.matter == self._matter.id), None)

    # -- what the screen does

    def on(self, intent: object) -> Move | None:
        match intent:
            case _Look(cue):
                return self._decide(Open(matter=self._matter.id, cue=cue))
            case _Pick(option):
                self._draft = self._draft.picked(option)
            case _Why(reason):
                self._draft = replace(self._draft, reason=reason)
            case _Avoid(option):
                self._draft = replace(self._draft, worst=option)
            case _AskAdviser():
                return self._decide(Ask(matter=self._matter.id))
            case _Decide():
                return self._decide(self._choice())
            case _Onward():
                return self._onward()
            case _Card(rule):
                return self._doors.rulebook(self._session, rule)
        return travel(self._doors, self._session, intent)

    def _choice(self) -> Choose:
        draft = self._draft
        return Choose(matter=self._matter.id, option=draft.option, reason=draft.reason, worst=draft.worst)

    def _decide(self, decision: Decision) -> Move | None:
        try:
            step = self._session.decide(decision)
        except CannotSave as problem:
            return self._doors.problem(_("This could not be saved"), str(problem))
        if not isinstance(decision, Choose):
            return None
        self._news = step.news
        return Replace(self)

    def _onward(self) -> Move:
        waiting = self._waiting()
        if waiting:
            return Replace(MatterScreen(self._session, self._doors, waiting))
        return self._doors.desk(self._session)

    def _waiting(self) -> str:
        """The next open matter, if there is one and it can be gone to straight away."""
        found = open_matters(self._session.content, self._session.state)
        return found[0].id if found else ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        if self._answer() is not None:
            return (("G", _("go on")), ("Esc", _("back")), ("F1", _("explain this screen")))
        cues, options = len(self._matter.cues), len(self._open_options())
        shown = [
            (keys_from("1", cues), _("look")) if cues else None,
            (keys_from("A", options), _("choose")) if options else None,
            ("H", _("ask the adviser")) if self._hint_waits() else None,
            ("G", _("decide")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        ]
        return tuple(each for each in shown if each is not None)

    def about(self) -> tuple[str, ...]:
        return (
            _("Somebody needs an answer. At the right is what you can look at before you give it."),
            _(
                "Then choose an answer and say why. In some matters you also say which of the other answers "
                "you would avoid most. All of it is looked at for your profile, the looking too."
            ),
            _("The adviser gives a direction. It is noted in your report and is not part of any score."),
        )

    # -- what it shows

    def build(self, look: Look) -> Node:
        body = self._wide(look) if look.wide else self._narrow()
        return in_run(self._session, look, body, self.keys())

    def _wide(self, look: Look) -> Node:
        """Who speaks, what is asked, what can be looked at; the way on stays in sight below the question."""
        side, edge = min(LEFT, look.width * 0.25), min(RIGHT, look.width * 0.29)
        columns = 2 if look.width - side - edge >= ROOMY else 1
        tall = min(TALLEST, look.size[1] / look.scale * 0.4)
        left = scroll(
            speaker_card(self._session, self._matter, self._mood(), tall),
            width=side,
            grow=0,
            shrink=0,
            pad=(4, 10, 20, 14),
        )
        asked = scroll(
            situation(self._session, self._matter, tail=True),
            *self._middle(2, columns),
            gap=16,
            grow=1,
            pad=(4, 14, 16, 26),
        )
        foot = column(self._foot(), pad=(6, 14, 16, 26), shrink=0)
        middle = column(asked, foot, grow=1, basis=0)
        right = scroll(
            *self._right(),
            *self._rules(),
            gap=14,
            width=edge,
            grow=0,
            shrink=0,
            pad=(4, 14, 20, 8),
        )
        return row(left, middle, right, gap=4, pad=(16, 14, 0, 14), align="stretch", grow=1)

    def _narrow(self) -> Node:
        """One column in the order of the steps; once answered, what came of it stands before all else."""
        speaker = speaker_line(self._session, self._matter, self._mood())
        steps = (*self._middle(1, 1), self._foot())
        if self._answer() is None:
            asked = situation(self._session, self._matter, tail=False)
            parts = (*speaker, asked, *self._right(), *steps)
        else:
            asked = situation(self._session, self._matter, tail=False, titled=False)
            parts = (title_line(self._session, self._matter), *steps, *speaker, asked, *self._right())
        return scroll(*parts, *self._rules(), gap=16, pad=(20, 24, 24, 24))

    def _mood(self) -> Mood:
        return "neutral" if self._answer() is None else "thoughtful"

    def _middle(self, short: int, long: int) -> tuple[Node, ...]:
        """The question or what came of it, with so many columns for short texts and for long ones."""
        answer = self._answer()
        return self._asking(long) if answer is None else self._answered(answer, short, long)

    def _foot(self) -> Node:
        return self._go() if self._answer() is None else self._next()

    # -- the question

    def _asking(self, columns: int) -> tuple[Node, ...]:
        first = 2 if self._matter.cues else 1
        later = [self._reasons(first + 1)] if self._matter.reasons else []
        if self._matter.ask_worst:
            later.append(self._worst(first + len(later) + 1))
        if self._draft.option and columns == 2 and len(later) == 2:
            later = [grid(2, *later, gap=22, align="start")]
        return (panel(self._options(first), *later, gap=18, pad=(16, 24, 20, 24)),)

    def _open_options(self) -> tuple[Option, ...]:
        return open_options(self._session.content, self._session.state, self._matter)

    def _options(self, step: int) -> Node:
        title = _("What do you do?")
        radios = (self._option(n, each) for n, each in enumerate(self._open_options()))
        return column(step_heading(step, title), radio_group(title, *radios), gap=10)

    def _option(self, place: int, option: Option) -> Node:
        refused = self._session.objection(self._tried(option))
        takes = price(option.cost, option.days) if option.cost or option.days else ""
        press = Press(_Pick(option.id), LETTERS[place], why_not(refused))
        words = self._session.tell(option.label)
        return radio(words, press, option.id == self._draft.option, takes, key=f"option-{option.id}")

    def _tried(self, option: Option) -> Choose:
        """The option as a whole answer, to see whether it could be paid."""
        matter = self._matter
        other = next((each.id for each in matter.options if each.id != option.id), "")
        return Choose(
            matter=matter.id,
            option=option.id,
            reason=matter.reasons[0].id if matter.reasons else "",
            worst=other if matter.ask_worst else "",
        )

    def _reasons(self, step: int) -> Node:
        title = _("Why?")
        if not self._draft.option:
            return step_heading(step, title, _("after you have chosen"))
        chosen = self._draft.reason
        radios = (
            radio(self._session.tell(each.label), _Why(each.id), each.id == chosen, key=f"reason-{each.id}")
            for each in shown_reasons(self._session.state, self._matter)
        )
        return column(step_heading(step, title), radio_group(title, *radios), gap=10)

    def _worst(self, step: int) -> Node:
        title = _("Which of the others would you avoid most?")
        if not self._draft.option:
            return step_heading(step, title, _("after you have chosen"))
        chosen = self._draft.worst
        others = (each for each in self._open_options() if each.id != self._draft.option)
        radios = (
            radio(self._session.tell(each.label), _Avoid(each.id), each.id == chosen, key=f"worst-{each.id}")
            for each in others
        )
        return column(step_heading(step, title), radio_group(title, *radios), gap=10)

    def _go(self) -> Node:
        missing = self._missing()
        press = Press(_Decide(), "g", missing)
        kind: Kind = "secondary" if missing else "primary"
        return button(_("Decide"), press, kind, icon_name="check", key="decide")

    def _missing(self) -> str:
        if not self._draft.option:
            return _("Choose an answer first.")
        return why_not(self._session.objection(self._choice()))

    # -- at the right: what to look at, who to ask, which rules

    def _right(self) -> tuple[Node, ...]:
        return (*self._teaching(), *self._folder(), *self._adviser())

    def _teaching(self) -> tuple[Node, ...]:
        if not (self._matter.teaches and self._session.training and self._answer() is None):
            return ()
        return (teaching(self._session.tell(self._matter.teaches)),)

    def _folder(self) -> tuple[Node, ...]:
        """What can be looked at, or once answered what was; nothing where there never was anything."""
        if not self._matter.cues:
            return ()
        done = self._answer() is not None
        cues = [
            cue_card(self._session, self._matter, each, self._cue_press(n, each.id))
            for n, each in enumerate(self._matter.cues, start=1)
            if not done or (self._matter.id, each.id) in self._session.state.opened
        ]
        if not cues:
            cues = [prose(_("You looked at nothing before you answered."), 16, "mute")]
        title = (
            heading(_("What you looked at"), 2, 21) if done else step_heading(1, _("What you can look at"))
        )
        return (panel(title, *cues, gap=10, pad=(16, 18, 20, 18)),)

    def _cue_press(self, place: int, cue: str) -> Press:
        refused = self._session.objection(Open(matter=self._matter.id, cue=cue))
        return Press(_Look(cue), str(place), why_not(refused))

    def _hint_waits(self) -> bool:
        asked = self._matter.id in self._session.state.asked
        return bool(self._matter.hint) and not asked and self._answer() is None

    def _adviser(self) -> tuple[Node, ...]:
        """What the adviser says, or would; nothing once the matter is answered and she was not asked."""
        adviser, asked = self._session.content.campaign.adviser, self._matter.id in self._session.state.asked
        if asked:
            spoken = advice(adviser.portrait, adviser.name, self._session.tell(self._matter.hint), "smile")
        elif self._hint_waits():
            words = _("I can give you a direction. It will be noted in your report, and it changes no score.")
            spoken = advice(adviser.portrait, adviser.name, words)
        else:
            return ()
        if self._answer() is not None:
            return (spoken,)
        press = Press(_AskAdviser(), "h", _("You have asked. It is noted in your report.") if asked else "")
        return (
            column(spoken, button(_("Ask the adviser"), press, icon_name="message-circle", key="ask"), gap=8),
        )

    def _rules(self) -> tuple[Node, ...]:
        """Rule cards; while an assessed matter waits they would say what to look at."""
        cards, done = index(self._session.content).rules, self._answer() is not None
        there = [cards[rule] for rule in self._matter.rules if rule in cards]
        if not there or not (done or self._session.training):
            return ()
        links = (card_link(self._session, each, _Card(each.id), done) for each in there)
        return (panel(heading(_("Rules that matter here"), 2, 21), *links, gap=8, pad=(16, 18, 20, 18)),)

    # -- after the answer

    def _answered(self, answer: Answer, short: int, long: int) -> tuple[Node, ...]:
        explained = self._session.training or self._session.over
        parts = [
            given(self._session, self._matter, answer, explained, short),
            *followed(self._session, self._news),
        ]
        if explained:
            parts += explanation(self._session, self._matter, answer, long)
        else:
            parts.append(prose(_("Noted. The explanations come at the end of the run."), 16, "mute"))
        return (panel(*parts, gap=20, pad=(20, 26, 24, 26)),)

    def _next(self) -> Node:
        waiting, press = self._waiting(), Press(_Onward(), "g")
        if not waiting:
            return button(_("Back to the desk"), press, "primary", icon_name="clipboard-list", key="onward")
        title = self._session.tell(index(self._session.content).matters[waiting].title)
        words = _("Next: {title}").format(title=title)
        return button(words, press, "primary", after="arrow-right", key="onward")
