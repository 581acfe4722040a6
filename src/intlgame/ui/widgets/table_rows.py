"""The package on the table: a row for each issue, what the row at hand offers, and the packages beside it.

May live here: nodes made from what is seen of a talk and from a draft. May not live here: sending anything,
what a package is worth to the other side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.negotiation import IssueOption
from intlgame.ui.bargaining import Sight, Term, settled
from intlgame.ui.table_draft import TERM, Draft, Drop, Select, Settle, Use
from intlgame.ui.table_words import LETTERS, evenness, importance_word, points
from intlgame.ui.tree import Canvas, Node, Range, Rect, Span, font
from intlgame.ui.widgets.basic import column, heading, icon, key_cap, panel, row, rule, set_in, spacer
from intlgame.ui.widgets.controls import TARGET, Press, button, tabs
from intlgame.ui.widgets.marks import Dot

WEIGHTS = (24.0, 25.5, 19.0, 17.0, 16.5, 13.5)
SCALE = 3
"""Place of the column that is left out where there is little room across."""
ROW, TALLEST, AT_HAND, NO_SCALE = 34.0, 58.0, 42.0, 860.0
"""Height of a row with many issues, with few, and of the one at hand at least; least width with a scale."""
FOCUS = 6
"""Between rows, so that the ring of one does not lie over another."""
FEW, FEW_LINES, LINES = 6, 3, 2
"""With so few issues a cell may have three lines, else two; the row at hand has as many as it needs."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """The options of an issue as stops on a rail: yours filled, theirs a ring, their best a notch."""

    stops: int
    yours: float | None
    theirs: float | None
    best: float | None

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        left, wide = x + 9 * k, w - 18 * k
        canvas.box((left, middle - 3 * k, wide, 6 * k), 3, "track")
        for stop in range(self.stops):
            at = left + wide * stop / max(1, self.stops - 1)
            canvas.circle((at, middle), 2.2 * k, "edge")
        if self.yours is not None and self.theirs is not None:
            ends = sorted((left + wide * self.yours / 100, left + wide * self.theirs / 100))
            canvas.box((ends[0], middle - 3 * k, ends[1] - ends[0], 6 * k), 3, "gold")
        if self.best is not None:
            at = left + wide * self.best / 100
            top = middle - 8 * k
            canvas.shape(((at - 5 * k, top - 6 * k), (at + 5 * k, top - 6 * k), (at, top)), "terracotta")
        if self.theirs is not None:
            canvas.circle((left + wide * self.theirs / 100, middle), 7.5 * k, "card", "terracotta", 3)
        if self.yours is not None:
            same = self.yours == self.theirs
            canvas.circle((left + wide * self.yours / 100, middle), (4.5 if same else 8) * k, "teal-fill")


class Room(NamedTuple):
    """What there is for the rows, in design pixels: across, 0 for one column, and down."""

    across: float = 0
    down: float = 0


def package_panel(seen: Sight, draft: Draft, room: Room) -> Node:
    """The package at hand, with the ways to the others; read-only once the talk is over."""
    parts = [_title(seen, draft)]
    if room.across:
        parts.append(_table(seen, draft, room))
    else:
        terms = (_narrow(seen, draft, term) for term in seen.terms)
        parts.append(Node(role="table", label=_title_words(seen), children=tuple(terms), gap=FOCUS))
    if not seen.over:
        parts.append(_at_hand(seen, draft))
    parts += _several(seen, draft)
    return panel(*parts, gap=8, pad=(14, 20, 14, 20))


def _title_words(seen: Sight) -> str:
    if seen.over:
        return _("What you agreed") if seen.bargain.outcome else _("The last package on the table")
    return _("The package on the table")


def _title(seen: Sight, draft: Draft) -> Node:
    head = heading(_title_words(seen), 2, 21)
    if seen.over or seen.agreed:
        return row(head, pad=(0, 0, 0, 6))
    made = tabs(_("Packages"), _tabs(draft), draft.at, shrink=0)
    for letter, tab in zip(LETTERS, made.children, strict=False):
        tab.key = f"package-{letter.lower()}"
    extra = [made]
    if len(draft.packages) < len(LETTERS):
        letter = LETTERS[len(draft.packages)]
        press = Press(Use(len(draft.packages)), letter.lower())
        words = _("Build {letter} beside it").format(letter=letter)
        extra.append(button(words, press, "quiet", icon_name="plus", key="another", shrink=0))
    if len(draft.packages) > 1:
        extra.append(_away(LETTERS[draft.at]))
    return Node(dir="wrap", gap=10, align="center", children=(head, spacer(), *extra), pad=(0, 0, 0, 6))


def _away(letter: str) -> Node:
    """The way to be rid of the package at hand: a sign and its key, to leave room for the others."""
    return Node(
        role="button", key="drop", label=_("Take {letter} away").format(letter=letter), intent=Drop(),
        shortcut="x", dir="row", align="center", gap=7, pad=(8, 8, 8, 8), radius=10, min_height=TARGET,
        children=(icon("trash-2", 20, "teal-text"), key_cap("x")), shrink=0,
    )  # fmt: skip


def _tabs(draft: Draft) -> list[tuple[str, object]]:
    if len(draft.packages) == 1:
        return [(_("Package {letter}").format(letter="A"), Use(0))]
    return [
        (_("Package {letter}").format(letter=LETTERS[n]), Press(Use(n), LETTERS[n].lower()))
        for n in range(len(draft.packages))
    ]


# -- rows side by side


def _table(seen: Sight, draft: Draft, room: Room) -> Node:
    heads, high = _heads(seen), min(TALLEST, max(ROW, room.down / len(seen.terms)))
    lines = [heads, *(_row(seen, draft, term, high) for term in seen.terms)]
    for line in lines:
        if room.across < NO_SCALE:
            line.children = (*line.children[:SCALE], *line.children[SCALE + 1 :])
        line.tracks = lines
    rows = column(*lines[1:], gap=FOCUS, pad=(4, 0, 0, 0))
    return Node(role="table", label=_title_words(seen), children=(heads, rule(), rows), gap=1)


def _heads(seen: Sight) -> Node:
    mine = _("AGREED") if seen.over and seen.bargain.outcome else _("YOUR OFFER")
    where, matters = _("WHERE YOU STAND"), _("MATTERS TO THEM")
    words = (_("TERM"), mine, _("THEY ASK"), where, matters, _("YOUR POINTS"))
    cells = tuple(
        Node(
            role="columnheader",
            runs=word,
            font=font(12.5, 700, "mute", align="right" if n == 5 else "left"),
            grow=weight,
            basis=weight,
        )
        for n, (word, weight) in enumerate(zip(words, WEIGHTS, strict=True))
    )
    return Node(role="row", dir="row", gap=12, pad=(0, 12, 4, 12), children=cells)


def _row(seen: Sight, draft: Draft, term: Term, high: float) -> Node:
    option, here = draft.package[term.place], _is_at_hand(seen, draft, term)
    lines = 0 if here else FEW_LINES if len(seen.terms) <= FEW else LINES
    inner = (
        _name(term, here),
        _stepper(term, option) if here else _offered(term, option, lines),
        _asks(term, option, lines),
        _scale(term, option),
        _to_them(term),
        _to_you(term, option),
    )
    cells = tuple(
        Node(role="cell", children=(cell,), grow=weight, basis=weight, justify="center")
        for cell, weight in zip(inner, WEIGHTS, strict=True)
    )
    fill = "teal-light" if here else "card-2" if term.place % 2 else ""
    return _line(seen, draft, term, cells, fill, max(AT_HAND, high) if here else high)


def _line(seen: Sight, draft: Draft, term: Term, cells: tuple[Node, ...], fill: str, high: float) -> Node:
    option, here = draft.package[term.place], _is_at_hand(seen, draft, term)
    made = Node(
        role="row", key=f"{TERM}{term.issue.id}", label=sentence(term, option), dir="row", align="center",
        gap=12, pad=(0, 12, 0, 12), radius=12, fill=fill, children=cells, min_height=high,
    )  # fmt: skip
    if seen.over:
        return made
    made.selected = here
    made.intent = made.arrival = Select(term.issue.id)
    made.value = term.label(option) or _("not set yet")
    made.range = span(term, option)
    made.primary = here and not settled(draft.package)
    return made


def span(term: Term, option: str) -> Range:
    """The options of an issue as a value that left and right change."""
    ids = [each.id for each in term.issue.options]
    return Range(ids.index(option) if option else -1, 0, len(ids) - 1)


def _is_at_hand(seen: Sight, draft: Draft, term: Term) -> bool:
    return not seen.over and draft.issue == term.issue.id


def sentence(term: Term, option: str) -> str:
    """A row in words, as a reader hears it."""
    parts = [f"{term.issue.label}."]
    mine = term.label(option) or _("not set yet")
    parts.append(_("Your offer: {option}.").format(option=mine))
    if term.asked:
        parts.append(_("They ask: {option}.").format(option=term.label(term.asked)))
    if term.corrected:
        parts.append(_("Put right by your recap."))
    if option:
        worth, most = term.points(option), points(term.most)
        parts.append(_("To you {worth} of {most}.").format(worth=worth, most=most))
    return " ".join((*parts, *_known(term)))


def _known(term: Term) -> tuple[str, ...]:
    parts = []
    if term.said >= 0:
        told = (_("They said it is flexible."), _("They said it matters."), _("They said it is decisive."))
        parts.append(told[term.said])
    elif term.guess >= 0:
        parts.append(_("You guess: {importance} to them.").format(importance=importance_word(term.guess)))
    if term.preferred:
        parts.append(_("Best for them: {option}.").format(option=term.label(term.preferred)))
    if term.own >= 0:
        parts.append(_("You told them: {importance}.").format(importance=importance_word(term.own)))
    return tuple(parts)


# -- cells


def _name(term: Term, here: bool) -> Node:
    sign = icon(term.issue.icon, 21, "teal-text" if here else "mute")
    return row(sign, set_in(term.issue.label, font(16, 600, lines=2, leading=1.22), grow=1, basis=0), gap=11)


def _offered(term: Term, option: str, lines: int) -> Node:
    if not option:
        return set_in(_("not set yet"), font(15.5, 400, "faint", italic=True))
    return set_in(term.label(option), font(15.5, 600, lines=lines, leading=1.22))


def _stepper(term: Term, option: str) -> Node:
    """The option between two arrows, for the mouse; the row itself has the keys."""
    words = set_in(
        term.label(option) or _("choose"),
        font(14.5, 700, "ink" if option else "faint", align="center", leading=1.16),
        grow=1,
        basis=0,
    )
    return Node(
        dir="row", align="center", gap=2, pad=(1, 2, 1, 2), radius=10, fill="field", stroke="teal-edge",
        min_height=38, children=(_arrow(term, option, -1), words, _arrow(term, option, 1)),
    )  # fmt: skip


def _arrow(term: Term, option: str, by: int) -> Node:
    after = span(term, option).after("Right" if by > 0 else "Left") or 0
    to = term.issue.options[after]
    end = to.id == option
    name = _("Next option: {option}") if by > 0 else _("Option before: {option}")
    key = f"{'more' if by > 0 else 'less'}-{term.issue.id}"
    return Node(
        role="button", key=key, label=name.format(option=to.label),
        intent=Settle(term.issue.id, to.id), disabled=_("This is the last option.") if end else "",
        width=26, height=36, radius=8, align="center", justify="center", shrink=0,
        children=(icon("chevron-right" if by > 0 else "chevron-left", 20, "faint" if end else "teal-text"),),
    )  # fmt: skip


def _asks(term: Term, option: str, lines: int) -> Node:
    if not term.asked:
        return set_in(_("not said"), font(15, 400, "faint", italic=True))
    same = term.asked == option
    words = set_in(
        term.label(term.asked),
        font(15, 600 if same else 500, "good" if same else "mute", lines=lines, leading=1.22),
        grow=1,
        basis=0,
    )
    if term.corrected:
        return row(words, icon("clipboard-check", 18, "amber", said=_("put right by your recap")), gap=6)
    return row(words, icon("check", 17, "good", said=_("the same")), gap=6) if same else words


def _scale(term: Term, option: str) -> Node:
    drawing = _Scale(
        len(term.issue.options),
        term.spot(option) if option else None,
        term.spot(term.asked) if term.asked else None,
        term.spot(term.preferred) if term.preferred else None,
    )
    return Node(role="image", decor=True, draw=drawing, height=32, min_width=84)


def _to_them(term: Term) -> Node:
    """How much it matters to them: as they said, or the guess of the sheet, marked as one."""
    if term.said >= 0:
        return row(
            icon("ear", 17, "terracotta-text"),
            set_in(importance_word(term.said), font(15, 700), grow=1, basis=0),
            gap=7,
        )
    if term.guess >= 0:
        word = _("{importance}, you guess").format(importance=importance_word(term.guess))
        return set_in(word, font(14.5, 400, "mute", italic=True, lines=2, leading=1.2))
    return set_in(_("unknown"), font(14.5, 400, "faint", italic=True))


def _to_you(term: Term, option: str) -> Node:
    worth = str(term.points(option)) if option else "–"
    of = _("of {most}").format(most=term.most).replace(" ", "\u00a0")
    return set_in((Span(worth, bold=True), Span(f"\u00a0{of}", color="mute")), font(15.5, 500, align="right"))


# -- one column


def _narrow(seen: Sight, draft: Draft, term: Term) -> Node:
    option, here = draft.package[term.place], _is_at_hand(seen, draft, term)
    top = row(_grown(_name(term, here)), _to_you(term, option), gap=12)
    offer = _stepper(term, option) if here else _offered(term, option, 0)
    asked = _asks(term, option, 0)
    asks = column(set_in(_("They ask"), font(13, 600, "mute")), asked, grow=1, basis=0, gap=2)
    mine = column(set_in(_("Your offer"), font(13, 600, "mute")), offer, grow=1, basis=0, gap=2)
    parts = (top, row(mine, asks, gap=14, align="start"), _to_them(term))
    fill = "teal-light" if here else "card-2"
    body = (column(*parts, gap=6, grow=1, basis=0),)
    line = _line(seen, draft, term, body, fill, 0)
    line.pad = (10, 14, 10, 14)
    return line


def _grown(node: Node) -> Node:
    node.grow, node.basis = 1, 0
    return node


# -- the issue at hand


def _at_hand(seen: Sight, draft: Draft) -> Node:
    """All options of the issue at hand with what they are worth, and what hangs on it."""
    term = seen.term(draft.issue)
    chosen = draft.package[term.place]
    radios = tuple(_choice(term, option, option.id == chosen) for option in term.issue.options)
    for place, each in enumerate(radios, 1):
        each.position = (place, len(radios))
    name = _("{issue}: your offer").format(issue=term.issue.label)
    about = (set_in(term.issue.about, font(14.5, 400, "mute", leading=1.34)),) if term.issue.about else ()
    group = Node(role="radiogroup", label=name, dir="wrap", gap=8, children=radios)
    return column(*about, group, gap=6, pad=(4, 12, 2, 12))


def _choice(term: Term, option: IssueOption, on: bool) -> Node:
    worth = points(option.player)
    words = set_in((Span(option.label, bold=on), Span(f"  {worth}", color="mute")), font(14.5, 500))
    return Node(
        role="radio", key=f"option-{term.issue.id}-{option.id}", label=f"{option.label}, {worth}",
        intent=Settle(term.issue.id, option.id), checked=on, dir="row", align="center", gap=7,
        pad=(4, 12, 4, 8), radius=10, fill="teal-light" if on else "card-2", stroke="edge", stroke_width=1.3,
        min_height=38,
        children=(Node(decor=True, draw=Dot(on), width=22, height=22, shrink=0), words),
    )  # fmt: skip


# -- several packages


def _several(seen: Sight, draft: Draft) -> Sequence[Node]:
    """What each package is worth to the player and how equal they are."""
    if len(draft.packages) == 1 or seen.over:
        return ()
    worths = [seen.worth(package) for package in draft.packages]
    told = [
        _("{letter} {worth}").format(letter=LETTERS[n], worth=points(worth)) for n, worth in enumerate(worths)
    ]
    ready = all(settled(package) for package in draft.packages)
    even = evenness(tuple(worths)) if ready else _("Some issues are still open.")
    words = set_in(" · ".join(told), font(15, 700, "teal-dark"), shrink=0)
    more = set_in(even, font(15, 500, "mute"), grow=1, basis=0)
    return (
        Node(
            role="status", key="even", live=True, label=f"{', '.join(told)}. {even}", dir="row", gap=14,
            align="center", fill="teal-light", radius=10, pad=(8, 14, 8, 14),
            children=(icon("scale", 19, "teal-text"), words, more),
        ),
    )  # fmt: skip
