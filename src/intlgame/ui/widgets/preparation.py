"""Parts of a preparation sheet: its steps, the issues with their points and guesses, worth on one scale.

May live here: nodes made from a negotiation and plain values. May not live here: the draft of a sheet, the
intents of its screen, what a preparation does.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from intlgame.i18n import _, ngettext
from intlgame.i18n.languages import language_name
from intlgame.rules.content.negotiation import Delegation, Issue, IssueOption, LanguagePlan
from intlgame.rules.content.people import Person
from intlgame.rules.mechanics.negotiation.language import Gap
from intlgame.ui.tree import Canvas, Node, Range, Rect, Runs, Span, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    heading,
    icon,
    icon_tile,
    key_cap,
    panel,
    prose,
    row,
    set_in,
    spacer,
    tile,
    wrap,
)
from intlgame.ui.widgets.controls import Press
from intlgame.ui.widgets.marks import Tick

NOT_GUESSED = -1
GUESS_WIDTH = 300.0
ALL = 100
FULL_CLARITY, SOME_CLARITY = 100, 80
SMALL_RISK, SOME_RISK = 3, 6
"""Percent of figures misheard up to which hardly anything, and little, is lost."""


def points(count: int) -> str:
    """A number of points."""
    return ngettext("{n} point", "{n} points", count).format(n=count)


# -- steps


def step(
    number: int, title: str, state: str, done: bool, *children: Node, intent: object, first: bool = False
) -> Node:
    """A numbered part of the sheet. Its number is its key: it brings the part into sight.

    The keyboard begins at the `first`.
    """
    mark = Node(
        decor=True,
        children=(set_in(str(number), font(15, 700, "teal-dark", align="center")),),
        width=30, height=30, radius=8, fill="teal-light", stroke="hairline", justify="center", shrink=0,
    )  # fmt: skip
    how = (
        row(icon("circle-check", 18, "good"), set_in(state, font(14.5, 600, "good")), gap=6)
        if done
        else set_in(state, font(14.5, 500, "mute"))
    )
    how.shrink = 0
    head = Node(
        role="heading", level=2, key=f"step-{number}", intent=intent, shortcut=str(number),
        label=_("Step {number}: {title}, {state}").format(number=number, title=title, state=state),
        primary=first,
        children=(mark, heading(title, 2, 20, grow=1, basis=0), how), dir="row", align="center", gap=12,
        radius=10, pad=(2, 4, 2, 2),
    )  # fmt: skip
    return panel(head, *children, gap=12, pad=(14, 20, 18, 18))


# -- what the issues are worth, and what they may be worth to the other side


def importance(level: int) -> str:
    """How much an issue matters, as a word."""
    told = {0: _("flexible"), 1: _("matters"), 2: _("decisive")}
    return told.get(level, _("not guessed"))


def weight(issue: Issue) -> int:
    """What an issue can be worth to the player at most."""
    return max(option.player for option in issue.options)


def issue_line(issue: Issue, guessed: int, guess: Callable[[int], object], stacked: bool) -> Node:
    """An issue with what hangs on it, its options with their points, and the guess how much it matters to
    them. Texts are told already."""
    head = row(
        icon(issue.icon, 20, "mute"),
        set_in(issue.label, font(16.5, 600), grow=1, basis=0),
        _weight(issue),
        gap=10,
    )
    about = (set_in(issue.about, font(14.5, 400, "mute", leading=1.36)),) if issue.about else ()
    worth = wrap(*(_worth(option) for option in issue.options), gap=6)
    left = column(head, *about, worth, gap=6, grow=1, basis=0)
    right = _guess(issue, guessed, guess)
    if stacked:
        return tile(left, right, gap=10, pad=(10, 12, 12, 12))
    right.width, right.shrink = GUESS_WIDTH, 0
    return tile(left, right, dir="row", align="center", gap=16, pad=(10, 12, 12, 12))


def _weight(issue: Issue) -> Node:
    """The weight of an issue: a bar of what its best option brings, with the number in words for readers."""
    top = weight(issue)
    words = _("up to {points}").format(points=points(top))
    bar = Node(decor=True, draw=_Weight(top), width=84, height=12, shrink=0)
    return row(bar, set_in(words, font(14, 600, "teal-text", align="right"), width=128, shrink=0), gap=8)


def _worth(option: IssueOption) -> Node:
    said = _("{option}: {points}").format(option=option.label, points=points(option.player))
    parts = (
        set_in(option.label, font(14.5, 400)),
        set_in(str(option.player), font(14.5, 700, "teal-text"), shrink=0),
    )
    return Node(
        role="text", label=said, children=parts, dir="row", align="center", gap=7, pad=(3, 9, 3, 9),
        radius=8, fill="card", stroke="hairline",
    )  # fmt: skip


def _guess(issue: Issue, guessed: int, guess: Callable[[int], object]) -> Node:
    levels = (NOT_GUESSED, 0, 1, 2)
    made = tuple(
        _pill(
            "?" if level == NOT_GUESSED else importance(level), importance(level), guess(level),
            level == guessed, f"guess-{issue.id}-{level}",
        )
        for level in levels
    )  # fmt: skip
    for place, each in enumerate(made, 1):
        each.position = (place, len(made))
    return Node(
        role="radiogroup", label=_("{issue}: how much does it matter to them?").format(issue=issue.label),
        children=made, dir="grid", columns=(0.5, 1.0, 1.0, 1.0), gap=5,
    )  # fmt: skip


def _pill(shown: str, said: str, intent: object, on: bool, key: str) -> Node:
    words = set_in(shown, font(14.5, 700 if on else 500, "teal-dark" if on else "mute", align="center"))
    return Node(
        role="radio", label=said, key=key, intent=intent, checked=on, children=(words,), justify="center",
        min_height=38, radius=9, pad=(4, 4, 4, 4), fill="teal-light" if on else "field",
        stroke="teal-edge" if on else "edge", stroke_width=2.4 if on else 1.2,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Weight:
    top: int

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        thick = 8 * canvas.k
        canvas.box((x, y + (h - thick) / 2, w, thick), 4, "track")
        wide = max(thick, w * min(1.0, self.top / 40)) if self.top else 0
        if wide:
            canvas.box((x, y + (h - thick) / 2, wide, thick), 4, "teal-fill")


# -- questions


def question(issue: Issue, intent: object, place: int, refused: str) -> Node:
    """An issue that can be asked about first; `place` is its place in the order of asking, 0 if it is not."""
    box = Node(decor=True, draw=Tick(place > 0), width=24, height=24, shrink=0)
    order = (chip(str(place)),) if place else ()
    words = set_in(issue.label, font(15.5, 600 if place else 500, "mute" if refused else "ink"))
    return Node(
        role="checkbox", key=f"question-{issue.id}", label=issue.label, intent=intent, disabled=refused,
        value=_("asked as number {n}").format(n=place) if place else "", checked=place > 0,
        children=(box, words, *order), dir="row", align="center", gap=9, pad=(6, 14, 6, 10), radius=10,
        min_height=40, fill="teal-light" if place else "disabled" if refused else "card-2", stroke="edge",
    )  # fmt: skip


# -- the alternative, the limit, the target


@dataclass(frozen=True, slots=True)
class Worth:
    """A scale from 0 to 100 points with the alternative, the limit and the target on it."""

    alternative: int
    limit: int | None
    target: int | None

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        left, wide = x + 10 * k, w - 20 * k
        at = [left + wide * part / ALL for part in (self.alternative, self.limit or 0, self.target or 0)]
        canvas.box((left, middle - 5 * k, wide, 10 * k), 5, "track")
        canvas.box((left, middle - 5 * k, max(10 * k, at[0] - left), 10 * k), 5, "edge@45")
        if self.limit is not None and self.target is not None and self.limit < self.target:
            canvas.box((at[1], middle - 5 * k, at[2] - at[1], 10 * k), 2, "teal-fill@40")
        _diamond(canvas, at[0], middle)
        if self.limit is not None:
            _barrier(canvas, at[1], middle)
        if self.target is not None:
            _disc(canvas, at[2], middle)


def _diamond(canvas: Canvas, x: float, y: float) -> None:
    r = 10 * canvas.k
    canvas.shape(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), "ink", "card", 2)


def _barrier(canvas: Canvas, x: float, y: float) -> None:
    k = canvas.k
    canvas.box((x - 3 * k, y - 17 * k, 6 * k, 34 * k), 2, "bad", "card", 1.5)


def _disc(canvas: Canvas, x: float, y: float) -> None:
    canvas.circle((x, y), 9 * canvas.k, "teal-fill", "card", 2.5)


@dataclass(frozen=True, slots=True)
class _Sign:
    of: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        drawn = {"alternative": _diamond, "limit": _barrier, "target": _disc}[self.of]
        drawn(canvas, x + w / 2, y + h / 2)


def scale(worth: Worth) -> Node:
    """The scale with its legend; the same in words for readers."""
    parts = [("alternative", _("your alternative {n}").format(n=worth.alternative))]
    parts.append(("limit", _open_or(_("limit {n}"), _("limit not set"), worth.limit)))
    parts.append(("target", _open_or(_("target {n}"), _("target not set"), worth.target)))
    ends = row(
        set_in("0", font(13, 500, "mute")), spacer(), set_in(points(ALL), font(13, 500, "mute")), decor=True
    )
    legend = wrap(*(_legend(name, words) for name, words in parts), gap=14, decor=True)
    return Node(
        role="meter", label=_("On one scale"), value=", ".join(words for _name, words in parts),
        range=Range(worth.alternative), gap=2,
        children=(Node(decor=True, draw=worth, height=40), ends, legend),
    )  # fmt: skip


def _open_or(words: str, otherwise: str, value: int | None) -> str:
    return otherwise if value is None else words.format(n=value)


def _legend(name: str, words: str) -> Node:
    sign = Node(decor=True, draw=_Sign(name), width=22, height=36, shrink=0)
    return row(sign, set_in(words, font(14.5, 500)), gap=6)


def verdict(worth: Worth) -> tuple[str, bool]:
    """What limit and target mean beside the alternative, as a sentence, and whether something is wrong."""
    if worth.limit is None:
        return _("The limit is the worst deal that you would still sign."), False
    apart = worth.limit - worth.alternative
    if apart < 0:
        told = _(
            "Your limit is {points} below your alternative: you would sign a deal that is worse than none."
        )
        return told.format(points=points(-apart)), True
    if worth.target is not None and worth.target < worth.limit:
        return _("Your target is below your limit."), True
    if apart == 0:
        return _("Your limit is your alternative: below it, no deal is better than a deal."), False
    told = _(
        "Your limit is {points} above your alternative: you would leave deals that are better than none."
    )
    return told.format(points=points(apart)), False


def remark(words: str, wrong: bool) -> Node:
    """A sentence about what was set, with a sign where something is wrong."""
    if not wrong:
        return set_in(words, font(15, 400, "mute", leading=1.38))
    said = set_in(words, font(15, 600, "bad-deep", leading=1.38), grow=1, basis=0)
    return row(
        icon("triangle-alert", 20, "bad-deep"), said, gap=10, align="start", fill="bad-light", radius=10,
        pad=(9, 12, 10, 12),
    )  # fmt: skip


# -- work on the alternative


def improvement(label: str, takes: str, press: Press, key: str) -> Node:
    """Work that can be done on the alternative, with what it takes."""
    words = column(
        set_in(label, font(16, 600)),
        set_in(press.disabled or takes, font(14, 500, "mute")),
        grow=1, basis=0,
    )  # fmt: skip
    caps = (key_cap(press.shortcut),) if press.shortcut else ()
    return Node(
        role="button", key=key, label=_("{what}: {price}").format(what=label, price=takes),
        intent=press.intent, shortcut=press.shortcut, disabled=press.disabled, dir="row", align="center",
        gap=12, pad=(8, 12, 8, 10), radius=12, fill="disabled" if press.disabled else "card-2",
        stroke="edge", children=(icon_tile("hammer", size=40), words, *caps),
    )  # fmt: skip


def improved(label: str, text: str, gained: int) -> Node:
    """Work that was done, and what came of it."""
    head = row(
        icon("circle-check", 18, "good"),
        set_in(label, font(15, 700, "teal-dark"), grow=1, basis=0),
        set_in(f"+{points(gained)}", font(15, 700, "good"), shrink=0),
        gap=8, align="start",
    )  # fmt: skip
    said = prose(text, 16)
    return Node(
        role="group", label=label, children=(head, said), gap=4, fill="teal-light", stroke="hairline",
        radius=12, pad=(10, 14, 12, 14),
    )  # fmt: skip


# -- who goes, and in which language


def gap_words(between: Gap, team: Iterable[Person], other: Person, plan: LanguagePlan) -> tuple[str, str]:
    """Who speaks what to whom, and what will be lost, as two sentences."""
    return _who_speaks(between, tuple(team), other, plan), _what_is_lost(between)


def _who_speaks(between: Gap, team: tuple[Person, ...], other: Person, plan: LanguagePlan) -> str:
    if plan.interpreter == "briefed":
        return _("An interpreter who knows the matter speaks for both sides.")
    if plan.interpreter == "unbriefed":
        return _("Somebody who was not briefed interprets for both sides.")
    speakers = [each for each in team if between.language in each.languages]
    if not speakers:
        return _("You share no language with {name}.").format(name=_first(other))
    best = max(speakers, key=lambda each: _rank(each.languages[between.language]))
    told = _("{mine} speaks {language} {level}; {theirs} speaks it {other}.")
    return told.format(
        mine=_first(best),
        language=language_name(between.language),
        level=_at(best.languages[between.language]),
        theirs=_first(other),
        other=_at(other.languages[between.language]),
    )


def _rank(level: str) -> int:
    levels = ("A1", "A2", "B1", "B2", "C1", "C2", "native")
    return levels.index(level) if level in levels else -1


def _first(person: Person) -> str:
    return person.name.split()[0] if person.name else person.role


def _at(level: str) -> str:
    return _("as a first language") if level == "native" else _("at {level}").format(level=level)


def _what_is_lost(between: Gap) -> str:
    lost = _lost(between)
    if between.pace > ALL:
        return f"{lost} {_('Everything takes almost twice as long.')}"
    return lost


def _lost(between: Gap) -> str:
    if between.clarity >= FULL_CLARITY and between.risk <= SMALL_RISK:
        return _("Hardly anything will be lost.")
    figure = _("About one figure in {n} may be misheard.").format(n=round(ALL / max(1, between.risk)))
    if between.clarity >= FULL_CLARITY and between.risk <= SOME_RISK:
        return f"{_('Little will be lost.')} {figure}"
    if between.clarity >= SOME_CLARITY:
        return f"{_('Some of what they say will stay unclear.')} {figure}"
    return f"{_('Much of what they say will stay unclear.')} {figure}"


def going(delegation: Delegation, names: str) -> Runs:
    """A delegation by its label; the names where the label does not say them."""
    return delegation.label if names in delegation.label else (Span(delegation.label), Span(f" · {names}"))
