"""The person across the table and what is said: portrait, mood, time, speech, and the course of the talk.

May live here: nodes made from what is seen of a talk. May not live here: the package (`table_rows`), moments
(`table_moment`), what a move does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Unpack

from intlgame.i18n import _
from intlgame.rules.moves import Offer
from intlgame.runs.session import Session
from intlgame.ui.bargaining import Sight
from intlgame.ui.table_words import (
    LETTERS,
    MOODS,
    fresh,
    language_words,
    mood_now,
    mood_step,
    mood_word,
    move_words,
    moved_terms,
    package_words,
    reason_of_mood,
    reply_words,
    time_words,
)
from intlgame.ui.tree import Canvas, Node, Rect, Runs, Span, Style, font, merge
from intlgame.ui.widgets.basic import (
    IconDrawing,
    accent,
    chip,
    column,
    flag,
    icon,
    label,
    panel,
    picture,
    row,
    rule,
    set_in,
    spacer,
)
from intlgame.ui.widgets.controls import Press, button
from intlgame.ui.widgets.frame import dialog
from intlgame.ui.widgets.meters import Bar, Estimate
from intlgame.ui.widgets.people import Mood, portrait, speech_bubble

FACES: dict[str, Mood] = {"cold": "displeased", "guarded": "serious", "open": "neutral", "warm": "smile"}
BAND = 17
"""How far a reading of a mood may be off, on a scale of 100: a step and a bit either way."""


@dataclass(frozen=True, slots=True)
class _AtTheTable:
    """Somebody before a place, the whole face in sight: the mood is read from it."""

    person: str
    mood: str
    place: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        side = min(w, h)
        canvas.image(f"scenes/{self.place}.png", rect, 22)
        with canvas.clip(rect):
            canvas.image(
                f"portraits/{self.person}/{self.mood}.png",
                (x + (w - side) / 2, y + h - side, side, side),
            )


def opposite(seen: Sight, tall: float) -> Node:
    """Who sits across, in a place that is so tall, with name and role and how the room feels below."""
    person, place = seen.person, seen.negotiation.scene
    said = _("{name}, {role}, looks {mood}").format(
        name=person.name, role=person.role, mood=mood_word(mood_now(seen))
    )
    if person.portrait:
        drawing = _AtTheTable(person.portrait, _face(seen), place)
        scene = Node(role="image", label=said, draw=drawing, height=tall, radius=22)
    else:
        scene = picture(f"scenes/{place}.png", said, height=tall, radius=22)
    below = column(_plate(seen, 42), rule(), *_room(seen), gap=9, pad=(2, 20, 16, 20))
    return panel(scene, below, pad=0, gap=8)


def _plate(seen: Sight, flag_width: float) -> Node:
    """Who it is, with the flag of the country."""
    person = seen.person
    flags = (flag(person.country, flag_width),) if person.country else ()
    words = column(
        set_in(person.name, font(21, 600, serif=True, leading=1.2)),
        set_in(person.role, font(14.5, 500, "mute", leading=1.25)),
        grow=1, basis=0, gap=1,
    )  # fmt: skip
    return row(*flags, words, gap=14)


def opposite_line(seen: Sight) -> Node:
    """The same for a page of one or two columns: a face, a name, and how the room feels."""
    person = seen.person
    face = (portrait(person.portrait, _face(seen), 72),) if person.portrait else ()
    plate = _grown(_plate(seen, 36))
    return panel(row(*face, plate, gap=14), *_room(seen), gap=10, pad=(14, 18, 14, 18))


def opposite_short(seen: Sight) -> Node:
    """The same in a line, where speech and terms need the room."""
    face = (portrait(seen.person.portrait, _face(seen), 54),) if seen.person.portrait else ()
    parts = (*face, _grown(_plate(seen, 32)), _in_words_only(seen))
    return panel(row(*parts, gap=14), pad=(8, 18, 8, 14), radius=16)


def _in_words_only(seen: Sight) -> Node:
    """Mood and time, without their bars."""
    mood = mood_now(seen)
    told = (
        (_("Mood"), mood_word(mood), "handshake", reason_of_mood(seen)),
        (_("Time left"), time_words(seen.left), "hourglass", ""),
    )
    marks = (
        Node(
            role="meter", label=name, value=word, description=note, dir="row", align="center", gap=8,
            children=(
                icon(sign, 19, "teal-text"),
                set_in((Span(f"{name}: "), Span(word, bold=True)), font(15.5, 500), shrink=0),
            ),
        )
        for name, word, sign, note in told
    )  # fmt: skip
    return Node(dir="wrap", gap=18, children=tuple(marks))


def _grown(node: Node) -> Node:
    node.grow, node.basis = 1, 0
    return node


def _face(seen: Sight) -> Mood:
    return FACES[mood_now(seen)]


def _room(seen: Sight) -> tuple[Node, ...]:
    return (label(_("How the room feels, as you read it"), 15), _mood(seen), _time(seen), _tongue(seen))


def _mood(seen: Sight) -> Node:
    mood = mood_now(seen)
    middle = 100 * (MOODS.index(mood) + 0.5) / len(MOODS)
    step = mood_step(seen)
    sign = {1: "▲ ", -1: "▼ "}.get(step, "")
    moved = {1: _("warmer than before"), -1: _("cooler than before")}.get(step, "")
    color = "teal-fill" if mood in ("open", "warm") else "terracotta"
    return _reading(
        _("Mood"), f"{sign}{mood_word(mood)}", Bar(Estimate(middle, BAND), color), "handshake",
        note=reason_of_mood(seen), described=moved,
    )  # fmt: skip


def _time(seen: Sight) -> Node:
    color = "olive" if seen.left >= 25 else "terracotta"
    note = _("The talk is over.") if seen.over else _("They leave when it is used up.")
    return _reading(
        _("Time left"), time_words(seen.left), Bar(Estimate(seen.left), color), "hourglass", note=note
    )


def _reading(name: str, word: str, bar: Bar, sign: str, note: str, described: str = "") -> Node:
    """Something read from the room: in words, with a bar and never with a number."""
    head = row(
        set_in(name, font(16, 500)), spacer(), set_in(word, font(15.5, 700, "ink", align="right")), gap=12
    )
    lines = (head, Node(decor=True, draw=bar, height=18), set_in(note, font(14, 400, "mute")))
    tile = Node(
        decor=True, draw=IconDrawing(sign, bar.color, 22), width=42, height=42, radius=11, fill="card-2",
        stroke="hairline", shrink=0,
    )  # fmt: skip
    told = ". ".join(part for part in (described, note) if part)
    return Node(
        role="meter", label=name, value=word.lstrip("▲▼ "), description=told, dir="row", gap=14,
        children=(tile, column(*lines, gap=1, grow=1, basis=0)),
    )  # fmt: skip


def _tongue(seen: Sight) -> Node:
    words = set_in(language_words(seen), font(14, 500, "mute"), grow=1, basis=0)
    return row(icon("languages", 18, "teal-text"), words, gap=9)


# -- speech


def said_last(seen: Sight) -> str:
    """The last thing that they said or did: to a moment, to a move, or when they sat down."""
    if seen.reaction is not None:
        moment = seen.moment(seen.reaction.moment)
        return next(each.says for each in moment.responses if each.id == seen.reaction.response)
    return seen.spoken[-1] if seen.spoken else seen.greeting


def _in_words(session: Session, seen: Sight) -> str:
    """What they said, in quotation marks; what they did, or what no phrase was written for, without."""
    words = session.tell(said_last(seen))
    if seen.reaction is not None:
        return words
    return f"“{words}”" if words else reply_words(seen)


def speech(session: Session, seen: Sight, course: Press, *, tail: bool, **style: Unpack[Style]) -> Node:
    """What they say, with what is new in it, and the way to the whole course."""
    news = Node(dir="wrap", gap=8, children=_news(seen), grow=1, basis=0)
    foot = row(news, _way(course), gap=12)
    base: Style = {"gap": 4, "pad": (12, 26, 10, 28), "min_height": 124}
    parts = (*_before(seen), _live(session, seen), spacer(), foot)
    return speech_bubble(*parts, tail=tail, **merge(base, style))


def speech_of(session: Session, seen: Sight, course: Press) -> Node:
    """The same for one column, with who says it in the first line."""
    person = seen.person
    face = (portrait(person.portrait, _face(seen), 44),) if person.portrait else ()
    name = set_in(person.name, font(18, 600, serif=True), grow=1, basis=0)
    head = row(*face, name, _in_words_only(seen), _way(course), gap=12)
    news = _news(seen)
    below = (Node(dir="wrap", gap=8, children=news),) if news else ()
    parts = (head, *_before(seen), _live(session, seen), *below)
    return speech_bubble(*parts, tail=False, gap=4, pad=(6, 10, 12, 18))


def _live(session: Session, seen: Sight) -> Node:
    """The words themselves, said by readers at once; smaller where there are many."""
    words = _in_words(session, seen)
    size = 23 if len(words) < 150 else 20 if len(words) < 260 else 18
    how = font(size, 400, "ink", serif=True, leading=1.34)
    return Node(role="status", key="said", live=True, runs=marked(seen, words), font=how)


def _before(seen: Sight) -> tuple[Node, ...]:
    return (set_in(_yours(seen), font(14.5, 500, "mute", lines=1)),) if _has_spoken(seen) else ()


def _way(course: Press) -> Node:
    return button(_("What was said"), course, "quiet", icon_name="messages-square", key="course", shrink=0)


def _news(seen: Sight) -> tuple[Node, ...]:
    return () if seen.reaction is not None else tuple(_new(each) for each in fresh(seen))


def _new(words: str) -> Node:
    return chip(words, "amber-light", "amber-text", icon_name="lightbulb", size=13.5, shrink=1)


def _has_spoken(seen: Sight) -> bool:
    return bool(seen.exchanges) or seen.reaction is not None


def _yours(seen: Sight) -> str:
    if seen.reaction is not None:
        chosen = seen.moment(seen.reaction.moment).responses
        answer = next(each.label for each in chosen if each.id == seen.reaction.response)
        return _("Your answer: {answer}").format(answer=answer)
    return move_words(seen, seen.exchanges[-1].move)


def marked(seen: Sight, words: str) -> Runs:
    """What they said, with what they moved on or named as the problem in terracotta."""
    if not seen.exchanges:
        return words
    found = [place for name in _names(seen) if (place := _found(words, name)) is not None]
    spans: list[Span] = []
    last = 0
    for start, end in sorted(found):
        if start < last:
            continue
        spans += [Span(words[last:start]), accent(words[start:end])]
        last = end
    return tuple(span for span in (*spans, Span(words[last:])) if span.text)


def _names(seen: Sight) -> Iterable[str]:
    reply = seen.exchanges[-1].reply
    for term in moved_terms(seen):
        yield term.label(term.asked)
        yield term.issue.label
    if reply.issue and reply.kind in ("counter", "answer"):
        term = seen.term(reply.issue)
        yield term.issue.label
        yield term.label(reply.preferred or term.asked)


def _found(words: str, name: str) -> tuple[int, int] | None:
    """Where a name stands in the words as a word of its own."""
    at = words.lower().find(name.lower()) if name else -1
    end = at + len(name)
    if at < 0 or words[max(0, at - 1) : at].isalnum() or words[end : end + 1].isalnum():
        return None
    return at, end


# -- the whole course


def course_sheet(session: Session, seen: Sight, close: object) -> Node:
    """Who said what, in order, over the table."""
    lines = [_line(seen, number, who, words) for number, (who, words) in enumerate(_course(session, seen))]
    shut = button(_("Back to the table"), Press(close, "l"), "primary", key="shut")
    return dialog(_("What was said"), *lines, escape=close, buttons=(shut,), width=860, max_height=880)


Who = Literal["you", "they", "nobody"]


def _course(session: Session, seen: Sight) -> Iterable[tuple[Who, str]]:
    """Pairs of who spoke, nobody for what only happened, and the words."""
    yield "they", f"“{session.tell(seen.greeting)}”"
    yield from _moments(session, seen, 0)
    for place, (exchange, words) in enumerate(zip(seen.exchanges, seen.spoken, strict=True), 1):
        yield "you", " ".join((move_words(seen, exchange.move), *_packages(seen, exchange.move)))
        if words:
            yield "they", f"“{session.tell(words)}”"
        yield from _moments(session, seen, place)


def _packages(seen: Sight, move: object) -> Sequence[str]:
    if not isinstance(move, Offer):
        return ()
    told = [package_words(seen, package) for package in move.packages]
    if len(told) == 1:
        return (f"{told[0]}.",)
    return tuple(f"{letter}: {words}." for letter, words in zip(LETTERS, told, strict=False))


def _moments(session: Session, seen: Sight, place: int) -> Iterable[tuple[Who, str]]:
    """What came up and was answered after so many exchanges; what waits has not been said yet."""
    for met in seen.talk.met:
        if met.after != place or not met.response:
            continue
        moment = seen.moment(met.moment)
        title = _("What came up: {title}.").format(title=session.tell(moment.title).rstrip("."))
        yield "nobody", " ".join(part for part in (title, session.tell(moment.text)) if part)
        if moment.quote:
            yield "they", f"“{session.tell(moment.quote)}”"
        answer = next(each for each in moment.responses if each.id == met.response)
        yield "you", _("Your answer: {answer}").format(answer=session.tell(answer.label))
        yield "they", session.tell(answer.says)


def _line(seen: Sight, number: int, who: Who, words: str) -> Node:
    """A line under the name of who spoke; what only happened stands in plain text without one."""
    name = {"you": _("You"), "they": seen.person.name, "nobody": ""}[who]
    color = "teal-dark" if who == "you" else "terracotta-text"
    how = font(16, 400, "mute" if who == "nobody" else "ink", serif=who == "they", leading=1.4)
    return Node(
        role="group", label=name, dir="row", gap=16, align="start", key=f"said-{number}", pad=(2, 0, 2, 0),
        children=(
            set_in(name, font(14.5, 700, color), width=150, shrink=0, decor=True),
            set_in(words, how, grow=1, basis=0),
        ),
    )  # fmt: skip
