"""The table: a negotiation with the person across it, the package, what it is worth, and what can be done.

May live here: the order of a table and what is drafted. May not live here: how they answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.decision import Negotiate, Respond
from intlgame.rules.moves import Offer
from intlgame.rules.state import News
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.bargaining import sight
from intlgame.ui.doors import Doors
from intlgame.ui.layout import Look
from intlgame.ui.screen import Move, Replace
from intlgame.ui.table_draft import TERM, Draft, Lay, Played, Send, Settle, begin, changed
from intlgame.ui.tree import Changed, Node
from intlgame.ui.widgets.answer import followed
from intlgame.ui.widgets.basic import column, heading, panel, prose, row, scroll
from intlgame.ui.widgets.controls import Press, button
from intlgame.ui.widgets.desk_talks import how_it_ended
from intlgame.ui.widgets.frame import over
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.table_acts import bar, sheet_of, short_acts, short_sending
from intlgame.ui.widgets.table_moment import moment_card, moment_keys, reaction_card
from intlgame.ui.widgets.table_rows import Room, package_panel
from intlgame.ui.widgets.table_worth import (
    folder_panel,
    folder_sheet,
    notes_panel,
    notes_sheet,
    worth_panel,
)
from intlgame.ui.widgets.talk import (
    course_sheet,
    opposite,
    opposite_line,
    opposite_short,
    speech,
    speech_of,
)
from intlgame.ui.wording import why_not

THREE = 1500.0
"""A window of this width has room for three columns."""
LEFT, RIGHT, SIDE = (400.0, 0.209), (424.0, 0.221), 400.0
"""Most width of the columns at the sides, and their share of the window."""
AROUND = 300.0
"""Header, acts, keys and margins above and below the three columns."""
ROWS, LOW = 900.0, 520.0
"""From this width terms stand in rows, and four acts side by side; below this height acts are not pinned."""


class _Answer(NamedTuple):
    pass


class _Back(NamedTuple):
    pass


class _Heard(NamedTuple):
    pass


class _Onward(NamedTuple):
    pass


class _Away(NamedTuple):
    pass


class TableScreen:
    """One negotiation, from sitting down to its end."""

    def __init__(self, session: Session, doors: Doors, negotiation: str) -> None:
        self._session, self._doors, self._negotiation = session, doors, negotiation
        self._seen = sight(session, negotiation)
        self._draft = begin(self._seen)
        self.title = session.tell(self._seen.negotiation.title)

    # -- what the screen does

    def on(self, intent: object) -> Move | None:
        drafted = changed(self._draft, intent)
        if drafted is not None:
            self._draft = drafted
            return None
        match intent:
            case Changed(key, value) if key.startswith(TERM) and isinstance(value, int):
                self._settle(key.removeprefix(TERM), value)
            case Settle(issue, option):
                term = self._seen.term(issue)
                self._draft = replace(self._draft.settled(term.place, option), issue=issue)
            case Send():
                return self._made(Negotiate(negotiation=self._negotiation, move=self._draft.offer))
            case Played(move):
                return self._made(Negotiate(negotiation=self._negotiation, move=move))
            case _Answer():
                return self._made(self._response())
            case _Back():
                self._draft = replace(self._draft, told="")
                return Replace(self)
            case _Heard():
                self._draft = replace(self._draft, heard=True)
                return Replace(self)
            case _Onward():
                return self._doors.review(self._session, self._negotiation)
            case _Away():
                return self._doors.desk(self._session)
        return travel(self._doors, self._session, intent)

    def _settle(self, issue: str, place: int) -> None:
        term = self._seen.term(issue)
        option = term.issue.options[place].id
        self._draft = replace(self._draft.settled(term.place, option), issue=issue)

    def _response(self) -> Respond:
        """The answer to the moment that waits, as far as it is drafted."""
        met, draft = self._seen.waits, self._draft
        assert met is not None, "only a moment that waits is answered"
        return Respond(
            negotiation=self._negotiation, moment=met.moment, response=draft.response, reading=draft.reading
        )

    def _made(self, decision: Negotiate | Respond) -> Move | None:
        """Make a move; on a full disk nothing has happened and the draft stays.

        Where the table gives way to a moment, or comes back, or is over, the focus begins anew.
        """
        before = self._view()
        try:
            self._session.decide(decision)
        except CannotSave as problem:
            return self._doors.problem(_("This could not be saved"), str(problem))
        self._seen = sight(self._session, self._negotiation)
        self._draft = self._drafted(decision)
        return None if self._view() == before else Replace(self)

    def _view(self) -> tuple[str, str, bool, bool]:
        waits = self._seen.waits
        return self._draft.told, waits.moment if waits else "", self._seen.agreed, self._seen.over

    @property
    def _listening(self) -> bool:
        """Whether their answer is still to be heard before what comes up."""
        return self._seen.interrupted and not self._draft.heard and not self._draft.told

    def _drafted(self, decision: Negotiate | Respond) -> Draft:
        """What lies on the table after a move: of what was sent or agreed, what they liked best."""
        draft = replace(self._draft, sheet="", heard=False)
        if isinstance(decision, Respond):
            return replace(draft, reading="", response="", told=decision.moment)
        if isinstance(decision.move, Offer) or self._seen.bargain.end:
            return replace(begin(self._seen), issue=draft.issue)
        return draft

    def keys(self) -> tuple[tuple[str, str], ...]:
        if self._draft.told or self._seen.over:
            return (("G", _("go on")), ("L", _("what was said")), ("F1", _("explain this screen")))
        if self._listening:
            return (("G", _("go on")), *self._reading_keys(), ("F1", _("explain this screen")))
        if self._seen.waits is not None:
            return moment_keys(self._seen.moment(self._seen.waits.moment))
        acts = (("1 – 9", _("act")), ("B", _("another package")))
        return (
            ("↑ ↓", _("issue")),
            ("← →", _("change it")),
            *((("G", _("leave it as agreed")),) if self._seen.agreed else acts),
            *self._reading_keys(),
            ("F1", _("explain this screen")),
        )

    def _reading_keys(self) -> tuple[tuple[str, str], ...]:
        papers = (("E", _("evidence")),) if self._seen.negotiation.exhibits else ()
        return (*papers, ("N", _("notes")), ("L", _("what was said")), ("Esc", _("desk")))

    def about(self) -> tuple[str, ...]:
        return (
            _(
                "You sit at the table. Build a package: up and down go through the issues, left and right "
                "change what you offer. Points say what it is worth to you. What it is worth to them you "
                "have to find out."
            ),
            _(
                "Ask, listen, say what matters to you, and trade what costs you little for what you need. "
                "Two or three packages that are worth the same to you tell you what they prefer."
            ),
            _(
                "On the line of an issue the full dot is your offer, the ring what they ask, the notch above "
                "it what they said is best for them."
            ),
            _(
                "Everything takes time, told in the time that an offer takes, and theirs is not endless. How "
                "the room feels is your reading: it can be wrong. What you hear can be misheard; putting it "
                "in writing brings that to light."
            ),
            _("You may leave without a deal. Below your limit that is the better end."),
        )

    # -- what it shows

    def build(self, look: Look) -> Node:
        root = in_run(self._session, look, self._body(look), self.keys())
        root.escape = _Away()
        sheet = self._sheet()
        return root if sheet is None else over(root, sheet)

    def _sheet(self) -> Node | None:
        session, seen, draft = self._session, self._seen, self._draft
        if draft.sheet == "course":
            return course_sheet(session, seen, Lay())
        if draft.sheet == "folder":
            return folder_sheet(session, seen)
        if draft.sheet == "notes":
            return notes_sheet(session, seen)
        return sheet_of(session, seen, draft)

    def _body(self, look: Look) -> Node:
        if look.width >= THREE and look.wide:
            return self._three(look)
        return self._two(look) if look.wide else self._one(look)

    def _three(self, look: Look) -> Node:
        """Who sits there, what is said and offered, what it is worth; what can be done below all of it."""
        room = look.size[1] / look.scale - AROUND
        side, edge = (min(most, look.width * share) for most, share in (LEFT, RIGHT))
        left = scroll(
            opposite(self._seen, min(460.0, max(180.0, room - 330))),
            width=side, grow=0, shrink=0, pad=(4, 14, 8, 10),
        )  # fmt: skip
        papers = 370 + 52 * len(self._seen.negotiation.exhibits)
        right = scroll(
            *self._papers(min(320.0, max(170.0, room - papers))),
            gap=12, width=edge, grow=0, shrink=0, pad=(4, 10, 8, 10),
        )  # fmt: skip
        if self._taken_over():
            middle = scroll(self._moment(2), grow=1, basis=0, pad=(4, 6, 8, 6))
            return row(left, middle, right, gap=8, pad=(14, 14, 8, 14), align="stretch", grow=1)
        across = look.width - side - edge - 90
        talk = self._talk(Room(across, room - 380), tail=True)
        middle = scroll(*talk, gap=12, grow=1, basis=0, pad=(4, 6, 8, 14))
        upper = row(left, middle, right, gap=6, align="stretch", grow=1, basis=0, min_height=200)
        below = column(self._acts(side - 24), pad=(0, 10, 0, 10))
        return column(upper, below, gap=4, pad=(12, 14, 10, 14), grow=1)

    def _two(self, look: Look) -> Node:
        """The side with the person and the papers; the talk and the table beside it."""
        parts = (opposite_line(self._seen), *self._papers(220))
        wide = min(SIDE, look.width * 0.3)
        side = scroll(*parts, gap=14, width=wide, grow=0, shrink=0, pad=(4, 6, 16, 8))
        if self._taken_over():
            main = scroll(self._moment(1), gap=14, grow=1, basis=0, pad=(4, 10, 16, 8))
        else:
            talk = self._talk(Room(look.width - wide - 110))
            main = self._over_acts(look, talk, ())
        return row(side, main, gap=6, pad=(14, 14, 0, 14), align="stretch", grow=1)

    def _one(self, look: Look) -> Node:
        """Everything below each other; the acts stay in sight at the foot."""
        papers = self._papers(260)
        if self._taken_over():
            who = opposite_short(self._seen)
            return scroll(who, self._moment(1), *papers, gap=12, pad=(12, 22, 22, 22))
        room = Room(look.width - 100) if look.width >= ROWS else Room()
        said = speech_of(self._session, self._seen, Press(Lay("course"), "l"))
        return self._over_acts(look, (said, *self._terms(room)), papers)

    def _over_acts(self, look: Look, talk: tuple[Node, ...], papers: tuple[Node, ...]) -> Node:
        """What is said and offered, with the acts below it: all at the foot, or where the window is too low
        for that, sending at the foot and the rest below the terms."""
        session, seen, draft = self._session, self._seen, self._draft
        if self._acts_rest():
            main = scroll(*talk, *papers, gap=10, grow=1, basis=0, pad=(10, 18, 14, 18))
            return column(main, column(self._acts(0), pad=(4, 18, 8, 18)), grow=1, basis=0)
        acts = short_acts(session, seen, draft, 4 if look.width >= ROWS else 2)
        low = look.size[1] / look.scale < LOW
        parts = (*talk, *((acts,) if low else ()), *papers)
        main = scroll(*parts, gap=10, grow=1, basis=0, pad=(10, 18, 14, 18))
        foot = column(short_sending(session, seen, draft), *(() if low else (acts,)), gap=8)
        return column(main, column(foot, pad=(4, 18, 8, 18)), grow=1, basis=0)

    def _acts_rest(self) -> bool:
        """Whether nothing can be done but to go on."""
        return self._seen.over or self._listening

    def _taken_over(self) -> bool:
        if self._listening:
            return False
        return bool(self._draft.told) or self._seen.waits is not None

    def _talk(self, room: Room, tail: bool = False) -> tuple[Node, ...]:
        """What is said, and what is offered."""
        press = Press(Lay("course"), "l")
        bubble = speech(self._session, self._seen, press, tail=tail, min_height=124 if tail else 0)
        return (bubble, *self._terms(room))

    def _terms(self, room: Room) -> tuple[Node, ...]:
        return (*self._end(), package_panel(self._seen, self._draft, room))

    def _papers(self, tall: float) -> tuple[Node, ...]:
        if self._seen.over:
            return (worth_panel(self._seen, self._draft, tall), notes_panel(self._seen))
        papers = folder_panel(self._session, self._seen)
        return (worth_panel(self._seen, self._draft, tall), *papers, notes_panel(self._seen))

    def _acts(self, side: float) -> Node:
        """What can be done, with sending so wide; or the one way on."""
        if self._seen.over:
            words, press = _("Look back at the talk"), Press(_Onward(), "g")
            go = button(words, press, "primary", after="arrow-right", key="onward", min_height=56, width=460)
            return row(go, justify="center")
        if self._listening:
            words, press = _("Go on: something comes up"), Press(_Heard(), "g")
            go = button(words, press, "primary", after="arrow-right", key="on", min_height=56, width=460)
            return row(go, justify="center")
        return bar(self._session, self._seen, self._draft, side)

    # -- a moment

    def _moment(self, columns: int) -> Node:
        met = next((m for m in self._seen.talk.met if m.moment == self._draft.told), None)
        if met is not None:
            back = Press(_Back(), "g")
            return reaction_card(self._session, self._seen.moment(met.moment), met, back, columns)
        waits = self._seen.waits
        assert waits is not None, "a moment takes over only where one waits"
        moment = self._seen.moment(waits.moment)
        press = Press(_Answer(), "g", self._undecided())
        return moment_card(self._session, moment, self._draft, press, columns)

    def _undecided(self) -> str:
        if not self._draft.response:
            return _("Choose what you do first.")
        return why_not(self._session.objection(self._response()))

    # -- the end

    def _end(self) -> tuple[Node, ...]:
        if self._seen.agreed:
            words = _(
                "You have shaken hands. Until you close it you can put it in writing, and look for a package "
                "that is better for both: if they do not prefer it, the old deal stands."
            )
            return (panel(heading(_("Agreed"), 2, 22), prose(words, 16), gap=4, pad=(12, 24, 14, 24)),)
        if not self._seen.over:
            return ()
        title = _("You have an agreement") if self._seen.bargain.outcome else _("No agreement")
        told = followed(self._session, self._news()) or (prose(how_it_ended(self._seen.talk), 16, "mute"),)
        return (panel(heading(title, 2, 24), *told, gap=8, pad=(14, 24, 16, 24)),)

    def _news(self) -> tuple[News, ...]:
        mine = (self._negotiation, f"{self._negotiation}/")
        return tuple(n for n in self._session.news if n.subject == mine[0] or n.subject.startswith(mine[1]))
