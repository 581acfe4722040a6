"""The preparation sheet of a negotiation: who will be met, what is needed, and with what they sit down.

May live here: the draft of a sheet and what the screen shows around its steps. May not live here: the steps
themselves, what a preparation does, the talk.
"""

from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.decision import Ask, Decision, Improve, Open
from intlgame.rules.mechanics.negotiation.table import opponent, talk_of
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.paragraphs import paragraphs
from intlgame.ui.screen import Move, Stay
from intlgame.ui.survey import told
from intlgame.ui.tree import Changed, Node
from intlgame.ui.widgets.basic import column, grid, heading, icon, label, panel, prose, row, scroll
from intlgame.ui.widgets.controls import Kind, Press, action
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.people import advice
from intlgame.ui.widgets.preparation_sheet import LIMIT, TARGET, Draft, LookAt, Sheet, ToStep, Work
from intlgame.ui.widgets.prepared import prepared_words
from intlgame.ui.widgets.relations import remembered
from intlgame.ui.widgets.situation import card_link, person_card, person_line, teaching, tongues
from intlgame.ui.wording import keys_from, why_not

SIDE = 396.0
BESIDE = 1060.0
"""From this width the steps stand in two columns."""
TALLEST = 250.0
TARGET_HEIGHT = 52.0
"""Of the way to the table where it stands at the foot of one column."""


class _AskAdviser(NamedTuple):
    pass


class _SitDown(NamedTuple):
    pass


class _Card(NamedTuple):
    rule: str


class PrepareScreen:
    """The sheet of one negotiation. Hand it the draft of last time, and nothing is lost by leaving it."""

    def __init__(self, session: Session, doors: Doors, negotiation: str, draft: Draft | None = None) -> None:
        self._session, self._doors = session, doors
        self._negotiation = index(session.content).negotiations[negotiation]
        self._draft = Draft() if draft is None else draft
        self.title = _("Prepare: {title}").format(title=self._says(self._negotiation.title))

    def _says(self, text: str) -> str:
        return told(self._session, text)

    @property
    def _finished(self) -> bool:
        """Whether they have sat down, so that the sheet can only be read."""
        return talk_of(self._session.state, self._negotiation.id) is not None

    # -- what the screen does

    def on(self, intent: object) -> Move | None:
        if self._draft.takes(intent):
            return None
        match intent:
            case Changed():
                self._set(intent)
            case ToStep():
                return Stay()
            case LookAt(cue):
                return self._decide(Open(matter=self._negotiation.id, cue=cue))
            case Work(improvement):
                return self._decide(Improve(negotiation=self._negotiation.id, improvement=improvement))
            case _AskAdviser():
                return self._decide(Ask(matter=self._negotiation.id))
            case _SitDown():
                return self._sit_down()
            case _Card(rule):
                return self._doors.rulebook(self._session, rule)
        return travel(self._doors, self._session, intent)

    def _set(self, changed: Changed) -> None:
        if changed.key == LIMIT:
            self._draft.limit = int(changed.value)
        elif changed.key == TARGET:
            self._draft.target = int(changed.value)

    def _sit_down(self) -> Move | None:
        if not self._finished:
            failed = self._decide(self._draft.finished(self._negotiation.id))
            if failed is not None:
                return failed
        return self._doors.table(self._session, self._negotiation.id)

    def _decide(self, decision: Decision) -> Move | None:
        try:
            self._session.decide(decision)
        except CannotSave as problem:
            return self._doors.problem(_("This could not be saved"), str(problem))
        return None

    def keys(self) -> tuple[tuple[str, str], ...]:
        if self._finished:
            return (("G", _("to the table")), ("Esc", _("back")), ("F1", _("explain this screen")))
        cues, works = len(self._negotiation.cues), len(self._negotiation.improvements)
        shown = (
            ("1 – 6", _("go to a step")),
            (keys_from("a", cues), _("read")),
            (keys_from("p", works), _("better your alternative")),
            ("H", _("ask the adviser") if self._hint_waits() else ""),
            ("G", _("sit down")),
            ("Esc", _("back; the sheet is kept")),
            ("F1", _("explain this screen")),
        )
        return tuple((key, words) for key, words in shown if key and words)

    def about(self) -> tuple[str, ...]:
        return (
            _("You will talk about several terms at once. Prepare here, in any order, before you sit down."),
            _(
                "The points say what each term is worth to your firm; nobody else sees them. What the other "
                "side needs is hidden. Guess it, choose what to ask, and find out at the table."
            ),
            _(
                "Your alternative is what you do if there is no deal. The limit is the worst deal that you "
                "would sign, the target the deal that you aim for. They are set once you have sat down."
            ),
            _("Guesses and questions can stay open. The rest is needed. All of it is part of your profile."),
        )

    # -- what it shows

    def build(self, look: Look) -> Node:
        if self._finished:
            body = self._read_only(look)
        elif look.wide:
            body = self._wide(look)
        else:
            body = self._narrow(look)
        return in_run(self._session, look, body, self.keys())

    def _narrow(self, look: Look) -> Node:
        """All of it one below the other; the way to the table stays in sight at the foot."""
        sheet = self._sheet(look.width - 110)
        parts = (*self._who_in_a_line(), *self._about_it(), *self._hint(), *sheet.in_order(), *self._ask())
        go = self._go()
        go.min_height, go.pad, go.children = TARGET_HEIGHT, (6, 18, 8, 18), go.children[1:]
        foot = column(go, pad=(6, 24, 10, 24))
        return column(scroll(*parts, gap=16, basis=0, pad=(20, 24, 20, 24)), foot)

    def _sheet(self, room: float) -> Sheet:
        return Sheet(session=self._session, negotiation=self._negotiation, draft=self._draft, room=room)

    def _wide(self, look: Look) -> Node:
        """Who and what about at the left; the steps beside it; the way to the table stays in sight below."""
        side = min(SIDE, look.width * 0.26)
        main = look.width - side - 60
        foot = grid((1.0, 2.0) if self._hint_waits() else 1, *self._ask(), self._go(), gap=14)
        left = scroll(
            *self._hint(),
            *self._who(look),
            *self._about_it(),
            width=side,
            grow=0,
            shrink=0,
            gap=14,
            pad=(4, 10, 20, 14),
        )
        below = column(foot, pad=(6, 14, 14, 12))
        right = column(self._steps(main), below, grow=1, basis=0)
        return row(left, right, gap=4, pad=(14, 10, 0, 10), align="stretch", grow=1)

    def _steps(self, main: float) -> Node:
        """The steps in two columns that scroll each for itself, or in one."""
        if main < BESIDE:
            return scroll(*self._sheet(main - 90).in_order(), gap=14, basis=0, pad=(4, 14, 14, 12))
        share = main * 0.54
        about = scroll(*self._sheet(share - 70).left(), gap=14, pad=(4, 10, 14, 12), grow=54, basis=0)
        own = scroll(*self._sheet(main - share - 70).right(), gap=14, pad=(4, 14, 14, 6), grow=46, basis=0)
        return row(about, own, align="stretch", grow=1, basis=0)

    def _read_only(self, look: Look) -> Node:
        talk = talk_of(self._session.state, self._negotiation.id)
        assert talk is not None
        words = prepared_words(self._session, self._negotiation, talk.prepared, 2 if look.wide else 1)
        note = prose(_("You have sat down. The sheet can be read and no longer changed."), 16, "mute")
        sheet = panel(heading(self.title, 1, 28), note, *words, gap=18, pad=(20, 28, 24, 28), grow=1, basis=0)
        if not look.wide:
            parts = (*self._who_in_a_line(), sheet, *self._about_it(), self._go())
            return scroll(*parts, gap=16, pad=(20, 24, 24, 24))
        side = min(SIDE, look.width * 0.26)
        left = column(*self._who(look), *self._about_it(), width=side, shrink=0, gap=14)
        right = column(sheet, self._go(), gap=14, grow=1, basis=0)
        return scroll(row(left, right, gap=18, align="start"), pad=(18, 24, 20, 24))

    # -- at the left: who, what about, who can be asked

    def _who(self, look: Look) -> tuple[Node, ...]:
        person = opponent(self._session.content, self._session.state, self._negotiation)
        if person is None:
            return ()
        tall = min(TALLEST, look.size[1] / look.scale * 0.24)
        card = person_card(person, "neutral", self._negotiation.scene, tall)
        return (card, *remembered(self._session, person))

    def _who_in_a_line(self) -> tuple[Node, ...]:
        person = opponent(self._session.content, self._session.state, self._negotiation)
        if person is None:
            return ()
        about = (prose(self._says(person.about), 16),) if person.about else ()
        speaks = (icon("languages", 18, "teal-text"), prose(tongues(person), 15.5, "mute", grow=1, basis=0))
        met = column(person_line(person, "neutral"), *about, row(*speaks, gap=9), gap=10)
        return (met, *remembered(self._session, person))

    def _about_it(self) -> tuple[Node, ...]:
        talk = self._negotiation
        situation = panel(
            heading(self._says(talk.title), 1, 24),
            *(prose(part, 16) for part in paragraphs(self._says(talk.text))),
            gap=8, pad=(14, 18, 18, 20),
        )  # fmt: skip
        brief = panel(
            row(icon("lock", 18, "teal-text"), label(_("Your brief, for you alone")), gap=9),
            *(prose(part, 16) for part in paragraphs(self._says(talk.brief))),
            gap=8, pad=(14, 18, 18, 20),
        )  # fmt: skip
        lesson = (teaching(self._says(talk.teaches)),) if talk.teaches and self._session.training else ()
        return (situation, *lesson, brief, *self._rules())

    def _rules(self) -> tuple[Node, ...]:
        cards = index(self._session.content).rules
        there = [cards[rule] for rule in self._negotiation.rules if rule in cards]
        if not there or not self._session.training:
            return ()
        links = (card_link(self._session, each, _Card(each.id), False) for each in there)
        return (column(label(_("In the rulebook"), 15), *links, gap=4, pad=(0, 0, 0, 8)),)

    def _hint_waits(self) -> bool:
        return bool(self._negotiation.hint) and self._negotiation.id not in self._session.state.asked

    def _hint(self) -> tuple[Node, ...]:
        """What the adviser said; nothing until she is asked."""
        adviser, hint = self._session.content.campaign.adviser, self._negotiation.hint
        if not hint or self._hint_waits():
            return ()
        return (advice(adviser.portrait, adviser.name, self._says(hint), "smile", key="hint"),)

    def _ask(self) -> tuple[Node, ...]:
        """The way to the adviser, as long as there is something to ask."""
        if not self._hint_waits():
            return ()
        name = self._session.content.campaign.adviser.name
        title = _("Ask {name}").format(name=name)
        detail = _("A direction, noted in your report; it changes no score.")
        return (action(title, detail, "message-circle-question", Press(_AskAdviser(), "h"), key="ask"),)

    # -- the way to the table

    def _go(self) -> Node:
        missing = "" if self._finished else self._missing()
        words = _("To the table") if self._finished else _("Sit down at the table")
        kind: Kind = "secondary" if missing else "primary"
        detail = self._where_it_stands() if self._finished else _("What you have set here stays as it is.")
        return action(words, detail, "handshake", Press(_SitDown(), "g", missing), kind, key="sit-down")

    def _where_it_stands(self) -> str:
        talk = talk_of(self._session.state, self._negotiation.id)
        over = talk is not None and talk.bargain.settled
        return _("The talk is over.") if over else _("The talk goes on where it was left.")

    def _missing(self) -> str:
        """What still has to be settled, as a sentence."""
        missing = self._draft.missing()
        if missing:
            return _("Still to settle: {things}.").format(things=", ".join(missing))
        return why_not(self._session.objection(self._draft.finished(self._negotiation.id)))
