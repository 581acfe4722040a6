"""Parts of a negotiation's review: sentences on top, tables, guesses, what came up, what is left.

May live here: nodes made from what is told of a negotiation. May not live here: the words (they come with
`Negotiated`), drawings (`review_plane`, `review_curve`), what is open or due.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intlgame.export.negotiation.names import importance, worth
from intlgame.export.negotiation.values import Episode, Negotiated, Prepared, Sheet
from intlgame.i18n import _
from intlgame.i18n.formats import number, percent
from intlgame.rules.mechanics.negotiation.advice import WELL
from intlgame.rules.mechanics.negotiation.reviewed import Guess, Item
from intlgame.ui.tree import Canvas, Node, Rect, TextAlign, font
from intlgame.ui.widgets.basic import (
    bold,
    chip,
    column,
    grid,
    heading,
    icon,
    label,
    prose,
    row,
    set_in,
    spans,
    tile,
    wrap,
)
from intlgame.ui.widgets.grid import Line, table
from intlgame.ui.widgets.meters import Bar, Estimate
from intlgame.ui.widgets.people import Mood, portrait

BODY = font(16, 400, leading=1.4)
SMALL = font(14.5, 400, "mute", leading=1.4)
FACES: dict[str, Mood] = {"cold": "displeased", "guarded": "serious", "open": "neutral", "warm": "smile"}


def advice(told: Negotiated, *items: Item) -> Node:
    """What to do next time, or to keep: one sentence for each item."""
    return column(
        *(_advice(told.advice[item], told.review.advised(item).code in WELL) for item in items), gap=6
    )


def _advice(words: str, well: bool) -> Node:
    said = set_in(words, font(15.5, 500, "ink", leading=1.38), grow=1, basis=0)
    sign, color, surface = (
        ("check", "good", "good-light") if well else ("lightbulb", "amber-text", "amber-light")
    )
    return row(
        icon(sign, 20, color),
        said,
        gap=10,
        align="start",
        fill=surface,
        stroke="hairline",
        radius=10,
        pad=(8, 14, 8, 12),
    )


def person(told: Negotiated) -> Node:
    """Who sat across, with the face of the relationship as it is now."""
    words = column(
        set_in(told.person, font(17, 600)), set_in(told.role, font(14.5, 400, "mute")), grow=1, basis=0, gap=0
    )
    return row(portrait(told.portrait, FACES[told.review.relation.after], 64), words, gap=14)


def outcome(told: Negotiated) -> Node:
    """Agreement or none, in a word and a shape."""
    agreed = told.review.result.deal is not None
    surface, color = ("teal-light", "teal-dark") if agreed else ("terracotta-light", "terracotta-deep")
    return chip(told.outcome, surface, color, icon_name="handshake" if agreed else "log-out", size=15)


SIGNS = ("target", "scale", "ear")


def sentences(told: Negotiated) -> Node:
    """What was got, what was left, what could have been learned."""
    lines = (
        row(icon(sign, 24, "teal-text"), prose(words, 18, grow=1, basis=0), gap=14, align="start")
        for sign, words in zip(SIGNS, told.sentences, strict=True)
    )
    return column(*lines, gap=12)


def facts(told: Negotiated, columns: int) -> Node:
    """The figures of the outcome."""
    shown = (
        column(set_in(each.name, font(14, 500, "mute")), set_in(each.words, font(16.5, 600)), gap=1)
        for each in told.facts
    )
    return grid(columns, *shown, gap=14, align="start")


# -- the share of what was reachable


@dataclass(frozen=True, slots=True)
class _Share:
    """A bar from nothing to all, with the stretch between weak and strong play marked above it."""

    share: int
    weak: int
    strong: int

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k = canvas.k
        if self.strong > self.weak:
            left, right = (x + w * max(0, min(100, part)) / 100 for part in (self.weak, self.strong))
            top = y + 6 * k
            canvas.line(((left, top), (right, top)), "olive", 3)
            for end in (left, right):
                canvas.line(((end, top - 5 * k), (end, top + 5 * k)), "olive", 3)
        Bar(Estimate(max(0, min(100, self.share))), "teal-fill", 14)(canvas, (x, y + h - 22 * k, w, 20 * k))


def share(told: Negotiated) -> tuple[Node, ...]:
    """How much of what was reachable the player got; nothing where nothing was."""
    claimed, found = told.review.result.claimed, told.review.reference
    if claimed is None:
        return ()
    weak, strong = (found.weak, found.strong) if found else (0, 0)
    name = _("Your share of what was reachable")
    head = row(
        set_in(name, font(15.5, 600), grow=1, basis=0),
        set_in(percent(claimed), font(25, 700, "teal-text"), shrink=0),
        gap=12,
    )
    note = (set_in(told.standing, SMALL),) if told.standing else ()
    drawn = Node(decor=True, draw=_Share(claimed, weak, strong), height=40)
    return (column(head, drawn, *note, gap=4),)


# -- tables


def sheet(shown: Sheet, stacked: bool, empty: str = "") -> Node:
    """A table; stacked, each line is a small block, for windows without room for columns."""
    if not shown.lines:
        return prose(empty, 16, "mute")
    if stacked:
        return Node(role="table", label=shown.label, children=tuple(_blocks(shown)), gap=8)
    sides: list[TextAlign] = [_side(shown.lines, place) for place in range(len(shown.heads))]
    return table(shown.label, shown.heads, [Line(cells=each) for each in shown.lines], aligns=sides)


def _side(lines: Sequence[tuple[str, ...]], place: int) -> TextAlign:
    """Figures stand at the right, words at the left."""
    cells = [line[place] for line in lines]
    return "right" if place and all(cell.lstrip("+−").isdigit() or cell == "–" for cell in cells) else "left"


def _blocks(shown: Sheet) -> Iterable[Node]:
    for line in shown.lines:
        rest = (
            Node(role="cell", children=(set_in(spans(f"{head}: ", bold(cell)), font(15.5, 400, "mute")),))
            for head, cell in zip(shown.heads[1:], line[1:], strict=True)
        )
        first = Node(role="cell", children=(set_in(line[0], font(16, 600)),))
        yield Node(role="row", children=(first, *rest), gap=2, pad=(8, 12, 8, 12), radius=10, fill="card-2")


# -- guesses


@dataclass(frozen=True, slots=True)
class _Scale:
    """Flexible, matters, decisive: a ring for the guess, a filled square for the truth."""

    guessed: int
    true: int

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        stops = [x + 12 * k + (w - 24 * k) * place / 2 for place in range(3)]
        canvas.line(((stops[0], middle), (stops[2], middle)), "track", 5)
        for stop in stops:
            canvas.circle((stop, middle), 3.5 * k, "edge")
        at = stops[self.true]
        canvas.box((at - 6 * k, middle - 6 * k, 12 * k, 12 * k), 3, "ink")
        if self.guessed >= 0:
            canvas.circle((stops[self.guessed], middle), 11 * k, "", "teal-fill", 3)


def guesses(told: Negotiated, names: dict[str, str]) -> Node:
    """What was guessed of each issue beside what is true."""
    rows = tuple(_guess(names[each.issue], each) for each in told.review.guesses)
    ends = row(
        set_in(_("flexible"), font(13, 600, "mute")),
        set_in(_("matters"), font(13, 600, "mute", align="center"), grow=1, basis=0),
        set_in(_("decisive"), font(13, 600, "mute", align="right")),
        gap=8,
        grow=1,
        basis=120,
        decor=True,
    )
    head = row(Node(width=190, shrink=1, decor=True), ends, gap=12, decor=True)
    return Node(role="table", label=told.guesses.label, children=(head, *rows, _guess_key()), gap=6)


def _guess(name: str, guess: Guess) -> Node:
    guessed = importance(guess.guessed) if guess.guessed >= 0 else _("no guess")
    said = _("you guessed {guessed}; true is {true}").format(guessed=guessed, true=importance(guess.true))
    picture = Node(role="image", label=said, draw=_Scale(guess.guessed, guess.true), height=30)
    called = Node(role="cell", children=(set_in(name, font(15.5, 500)),), width=190, shrink=1)
    cell = Node(role="cell", children=(picture,), grow=1, basis=120)
    return Node(role="row", dir="row", align="center", gap=12, children=(called, cell))


@dataclass(frozen=True, slots=True)
class _GuessMark:
    guess: bool

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, at = canvas.k, (x + w / 2, y + h / 2)
        if self.guess:
            canvas.circle(at, 9 * k, "", "teal-fill", 3)
        else:
            canvas.box((at[0] - 6 * k, at[1] - 6 * k, 12 * k, 12 * k), 3, "ink")


def _guess_key() -> Node:
    marks = (
        row(
            Node(decor=True, draw=_GuessMark(guess), width=26, height=24, shrink=0),
            set_in(words, font(14, 500, "mute")),
            gap=6,
            hug=True,
        )
        for guess, words in ((True, _("your guess")), (False, _("what is true")))
    )
    return wrap(*marks, gap=16)


def preparation(prepared: Sequence[Prepared]) -> Node:
    """What was prepared, and how good it was for this talk."""
    return column(*(_prepared(each) for each in prepared), gap=9)


def _prepared(each: Prepared) -> Node:
    head = wrap(
        set_in(spans(f"{each.name}: ", bold(each.chosen)), BODY),
        chip(worth(each.value), "card-2", "mute", stroke="hairline"),
        gap=10,
    )
    return column(head, *((set_in(each.feedback, SMALL),) if each.feedback else ()), gap=1)


# -- what came up


def episode(each: Episode, columns: int, links: tuple[Node, ...]) -> Node:
    """A moment: what could be seen, how it was read and answered, what experts do."""
    head = wrap(heading(each.title, 3, 18), chip(each.kind), set_in(each.when, SMALL), gap=10)
    mine = column(
        *_line(_("You read it as"), each.reading),
        *_line(_("You did"), each.did),
        *_line(_("What followed"), each.came),
        _value(each),
        gap=8,
    )
    experts = column(
        *_line(_("Worth keeping open"), each.better_reading),
        *_line(_("Experts prefer"), each.better),
        *_line(_("Why"), " ".join(part for part in (each.feedback, each.why) if part)),
        *_line(_("About this tactic"), each.about),
        *links,
        gap=8,
    )
    seen = set_in(each.seen, font(17, 400, serif=True, leading=1.36))
    return tile(head, seen, grid(columns, mine, experts, gap=22, align="start"), gap=10, pad=(14, 18, 16, 18))


def _line(title: str, words: str) -> tuple[Node, ...]:
    if not words:
        return ()
    return (column(set_in(title, font(13.5, 700, "mute")), set_in(words, BODY), gap=1),)


def _value(each: Episode) -> Node:
    if not each.did:
        return set_in(_("The talk ended before you answered."), SMALL)
    said = _("Experts call this answer: {word}, {value} of 100").format(
        word=worth(each.value), value=number(each.value)
    )
    bar = Node(decor=True, draw=Bar(Estimate(each.value), "teal-fill", 7), height=14)
    return column(set_in(said, SMALL), bar, gap=2, max_width=320)


# -- what is left


@dataclass(frozen=True, slots=True)
class _Trust:
    """Cold, guarded, open, warm: a ring where it was, a filled mark where it is."""

    before: int
    after: int

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        stops = [x + w * (2 * place + 1) / 8 for place in range(4)]
        canvas.line(((stops[0], middle), (stops[3], middle)), "track", 6)
        for stop in stops:
            canvas.circle((stop, middle), 4 * k, "edge")
        canvas.circle((stops[self.after], middle), 8 * k, "teal-fill")
        canvas.circle((stops[self.before], middle), 12 * k, "", "terracotta", 2.6)


def relation(told: Negotiated) -> Node:
    """Trust before and after, in words."""
    bands = ("cold", "guarded", "open", "warm")
    found = told.review.relation
    words = next(each.words for each in told.facts if each.name == _("Their trust in you"))
    names = (_("cold"), _("guarded"), _("open"), _("warm"))
    drawn = _Trust(bands.index(found.before), bands.index(found.after))
    ends = grid(
        4, *(set_in(each, font(13.5, 600, "mute", align="center")) for each in names), gap=0, decor=True
    )
    picture = Node(role="image", label=_("Their trust: {words}").format(words=words), draw=drawn, height=32)
    key = set_in(_("Ring: before. Filled: now."), font(13.5, 500, "mute"), decor=True)
    return column(label(words, 16), picture, ends, key, gap=4)
