"""What can be done at a table: the bar of actions with their keys and their cost in time, and the small
sheets that some of them open.

May live here: nodes made from what is seen of a talk and from a draft. May not live here: making a move.
"""

from __future__ import annotations

from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.decision import Negotiate
from intlgame.rules.moves import (
    Accept,
    Break,
    Close,
    Courtesy,
    Pressure,
    Question,
    Recap,
    TableMove,
    Tell,
    Walk,
)
from intlgame.runs.session import Session
from intlgame.ui.bargaining import Sight, settled, takes
from intlgame.ui.table_draft import Draft, Final, Lay, Played, Send
from intlgame.ui.table_words import (
    LETTERS,
    against_limits,
    cost_words,
    importance_word,
    package_words,
    points,
    small,
)
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import column, grid, icon, icon_tile, key_cap, prose, row, set_in, text
from intlgame.ui.widgets.controls import TARGET, Kind, Press, action, button, checkbox
from intlgame.ui.widgets.frame import dialog
from intlgame.ui.wording import why_not


class _Act(NamedTuple):
    """An action of the bar: its key, its name, its icon, the move that it stands for and what it gives."""

    key: str
    name: str
    icon: str
    move: TableMove
    intent: object


FEW, LEAST = 4, 340.0
"""Acts side by side, and the least width of sending."""


def bar(session: Session, seen: Sight, draft: Draft, side: float) -> Node:
    """All that can be done now: sending, so wide as the column above it, and beside it the other acts."""
    sign = side >= LEAST
    small_ones = tuple(_small(session, seen, each, sign) for each in _now(seen, draft))
    sending = _sending(session, seen, draft, 72)
    left = column(*sending, width=max(LEAST, side), shrink=0, gap=8, justify="center")
    right = grid(min(FEW, len(small_ones)), *small_ones, gap=10, grow=1, basis=0)
    return row(left, right, gap=26 if sign else 14, align="center")


def short_sending(session: Session, seen: Sight, draft: Draft) -> Node:
    """Sending in one line, for the foot of a page of one or two columns."""
    send, *last = _sending(session, seen, draft, 50)
    if not send.disabled and not _warning(seen, draft):
        press = Press(send.intent, send.shortcut)
        kind: Kind = "secondary" if seen.agreed else "primary"
        send = button(send.label, press, kind, icon_name="send", key="send", description=send.description)
    else:
        send.pad, send.shadow, send.children = (4, 14, 4, 14), 4, send.children[1:]
    send.grow, send.basis = 1, 0
    return row(send, *last, gap=10, align="stretch")


def short_acts(session: Session, seen: Sight, draft: Draft, columns: int) -> Node:
    """The other acts without their icons and what they take, for the same."""
    acts = tuple(_small(session, seen, each, sign=False, time=False) for each in _now(seen, draft))
    return grid(min(columns, len(acts)), *acts, gap=8, align="stretch")


def _now(seen: Sight, draft: Draft) -> tuple[_Act, ...]:
    return _after() if seen.agreed else _acts(seen, draft)


# -- sending


def _sending(session: Session, seen: Sight, draft: Draft, high: float) -> tuple[Node, ...]:
    press = Press(Send(), "1", _not_sendable(session, seen, draft))
    kind: Kind = "secondary" if press.disabled or seen.agreed else "primary"
    send = action(_send_title(seen, draft), _send_detail(seen, draft), "send", press, kind, key="send")
    send.min_height = high
    send.pad = (7, 16, 7, 14)
    if seen.agreed:
        return (send,)
    single = len(draft.packages) == 1
    why = "" if single else _("A last word is one package.")
    last = checkbox(
        _("This is our last word"),
        Press(Final(), "f", why),
        draft.final and single,
        key="final",
        pad=(5, 14, 5, 12),
    )
    return (send, last)


def _not_sendable(session: Session, seen: Sight, draft: Draft) -> str:
    missing = [
        term.issue.label
        for package in draft.packages
        for term, option in zip(seen.terms, package, strict=True)
        if not option
    ]
    if missing:
        return _("Not set yet: {issue}.").format(
            issue=", ".join(missing[:3]) + ("…" if len(missing) > 3 else "")
        )
    if seen.agreed and draft.package == seen.deal:  # as understood: what was misheard must not show here
        return _("Change something in what you have agreed.")
    return why_not(session.objection(Negotiate(negotiation=seen.negotiation.id, move=draft.offer)))


def _send_title(seen: Sight, draft: Draft) -> str:
    if seen.agreed:
        return _("Offer something better for both")
    if len(draft.packages) == 1:
        return _("Send this package")
    names = _(" and ").join((", ".join(LETTERS[: len(draft.packages) - 1]), LETTERS[len(draft.packages) - 1]))
    return _("Send packages {letters}").format(letters=names)


def _send_detail(seen: Sight, draft: Draft) -> str:
    if seen.agreed:
        return _("If they do not prefer it, the deal stands as it is.")
    cost = _capital(cost_words(takes(seen, draft.offer)))
    below = _warning(seen, draft)
    if below:
        return f"{below} {cost}."
    return _("{cost}; they accept it or ask for something else.").format(cost=cost)


def _warning(seen: Sight, draft: Draft) -> str:
    """What is said of the first package that lies below the limit; nothing where none does."""
    told = (against_limits(seen, seen.worth(each)) for each in draft.packages if settled(each))
    return next((words for words, below in told if below), "")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


# -- the other actions


def _acts(seen: Sight, draft: Draft) -> tuple[_Act, ...]:
    issue = draft.issue
    name = small(seen.term(issue).issue.label)
    ask, tell = Question(issue=issue), Tell(issue=issue, importance=1)
    return (
        _Act("2", _("Ask about {issue}").format(issue=name), "message-circle-question", ask, Played(ask)),
        _Act("3", _("Say how much {issue} matters").format(issue=name), "megaphone", tell, Lay("tell")),
        _Act("4", _("Take what they ask"), "handshake", Accept(), Lay("accept")),
        _Act("5", _("A word for the relationship"), "coffee", Courtesy(tone="smalltalk"), Lay("word")),
        _Act("6", _("Ask for a break"), "pause", Break(), Played(Break())),
        _Act("7", _("Put it in writing"), "file-pen", Recap(), Played(Recap())),
        _Act("8", _("Say what you will do otherwise"), "split", Pressure(), Lay("otherwise")),
        _Act("9", _("Leave the table"), "log-out", Walk(), Lay("leave")),
    )


def _after() -> tuple[_Act, ...]:
    """What is left to do once hands are shaken."""
    return (
        _Act("7", _("Put it in writing"), "file-pen", Recap(), Played(Recap())),
        _Act("g", _("Leave it as agreed"), "check-check", Close(), Played(Close())),
    )


def _small(session: Session, seen: Sight, act: _Act, sign: bool, time: bool = True) -> Node:
    """An act with its icon and what it takes, as far as there is room, and why it cannot be done."""
    refused = why_not(session.objection(Negotiate(negotiation=seen.negotiation.id, move=act.move)))
    cost = _capital(cost_words(takes(seen, act.move)))
    main = isinstance(act.move, Close) and not refused
    colors = ("on-teal", "on-teal-2", "on-teal") if main else ("ink", "mute", "teal-text")
    below = refused or (cost if time else "")
    words = column(
        set_in(act.name, font(15.5, 600, "mute" if refused else colors[0], leading=1.2)),
        *((set_in(below, font(13.5, 500, colors[1], leading=1.24)),) if below else ()),
        grow=1, basis=0, gap=1,
    )  # fmt: skip
    tile = (icon_tile(act.icon, colors[2], "white@16" if main else "teal-light", 36),) if sign else ()
    made = Node(
        role="button", key=f"act-{act.move.kind}", label=act.name, description=cost, intent=act.intent,
        shortcut=act.key, disabled=refused, dir="row", align="center", gap=11, pad=(6, 11, 6, 10), radius=13,
        fill="disabled" if refused else "card", stroke="edge", stroke_width=1.3,
        min_height=54 if time else TARGET,
        children=(*tile, words, key_cap(act.key, main)), primary=main,
    )  # fmt: skip
    if main:
        made.gradient, made.fill, made.stroke = ("teal-top", "teal-deep"), "", "teal-edge"
    return made


# -- sheets


def sheet_of(session: Session, seen: Sight, draft: Draft) -> Node | None:
    """The small sheet that lies over the table, if it is one of these."""
    if draft.sheet == "tell":
        return _tell(seen, draft)
    if draft.sheet == "word":
        return _word()
    if draft.sheet == "accept":
        return _accept(seen)
    if draft.sheet == "otherwise":
        return _otherwise(session, seen)
    return _leave(session, seen) if draft.sheet == "leave" else None


def _close() -> Node:
    return button(_("Not now"), Lay(), key="shut")


def _tell(seen: Sight, draft: Draft) -> Node:
    term = seen.term(draft.issue)
    told = _(
        "To you, {issue} is worth up to {points}. What you say is remembered, and has to fit what you offer."
    )
    words = told.format(issue=small(term.issue.label), points=points(term.most))
    ways = tuple(
        button(
            _capital(importance_word(level)),
            Press(Played(Tell(issue=draft.issue, importance=level)), str(level + 1)),
            key=f"tell-{level}",
        )
        for level in range(3)
    )
    title = _("How much does {issue} matter to you?").format(issue=small(term.issue.label))
    return dialog(title, prose(words, 16), *_before(term.own), *ways, escape=Lay(), buttons=(_close(),))


def _before(own: int) -> tuple[Node, ...]:
    if own < 0:
        return ()
    return (
        text(
            _("You have told them: {importance}.").format(importance=importance_word(own)), 15.5, weight=600
        ),
    )


def _word() -> Node:
    told = (
        ("smalltalk", _("Talk about something else for a moment"), "coffee"),
        ("acknowledge", _("Say that you see their point"), "ear"),
        ("apologise", _("Apologise"), "heart-handshake"),
    )
    ways = tuple(
        button(name, Press(Played(Courtesy(tone=tone)), str(n)), icon_name=sign, key=f"word-{tone}")  # type: ignore[arg-type]  # the three tones above
        for n, (tone, name, sign) in enumerate(told, 1)
    )
    words = _("Meant and at its time it helps; repeated it wears off.")
    return dialog(
        _("A word for the relationship"), prose(words, 16), *ways, escape=Lay(), buttons=(_close(),)
    )


def _accept(seen: Sight) -> Node:
    """What they ask for and what it is worth; below the limit the keyboard begins at the way back."""
    worth = seen.worth(seen.asked) if seen.asked else 0
    words, below = against_limits(seen, worth)
    sign, color = ("triangle-alert", "bad") if below else ("info", "teal-text")
    parts = (
        prose(
            package_words(seen, seen.asked) + "."
            if seen.asked
            else _("They have not asked for anything yet."),
            16,
        ),
        row(
            icon(sign, 20, color),
            set_in(f"{_('To you')} {points(worth)}. {words}", font(16, 600), grow=1, basis=0),
            gap=10,
        ),
        prose(_("This is what you have understood. It can be put in writing before or after."), 15, "mute"),
    )
    press, kind = Press(Played(Accept()), "4"), _kind(not below)
    take = button(_("Take it"), press, kind, icon_name="handshake", key="take")
    return dialog(_("Take what they ask?"), *parts, escape=Lay(), buttons=(_close(), take))


def _kind(main: bool) -> Kind:
    return "primary" if main else "secondary"


def _otherwise(session: Session, seen: Sight) -> Node:
    what = session.tell(seen.negotiation.alternative)
    parts = (
        prose(_("You would say: without a deal we go another way."), 16),
        prose(_("That way is: {what}").format(what=what), 16, "mute"),
        prose(
            _("Said like this it is pressure. People answer it in different ways, and they remember it."), 16
        ),
    )
    say = button(_("Say it"), Press(Played(Pressure()), "8"), icon_name="split", key="say-otherwise")
    title = _("Say what you will do otherwise?")
    return dialog(title, *parts, escape=Lay(), buttons=(_close(), say))


def _leave(session: Session, seen: Sight) -> Node:
    worth = _("To you that is worth {points}.").format(points=points(seen.alternative))
    parts = (
        prose(_("The talk ends without an agreement. It cannot be taken up again."), 16),
        prose(f"{_('What you do then:')} {session.tell(seen.negotiation.alternative)} {worth}", 16),
    )
    go = button(_("Leave the table"), Press(Played(Walk()), "9"), icon_name="log-out", key="leave-now")
    return dialog(_("Leave without an agreement?"), *parts, escape=Lay(), buttons=(_close(), go))
