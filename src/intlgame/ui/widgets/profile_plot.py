"""Estimates on their scale: one row for each, with its band, its evidence and its points, in words as well.

May live here: drawing a score, the row around it, and the key to its marks. May not live here: estimating,
and what follows from the scores (`profile_parts`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from intlgame.export.estimates import band_words
from intlgame.export.pieces import name_of, tenths, whole
from intlgame.export.plot import cuts
from intlgame.export.values import Report
from intlgame.export.words import status_meaning, status_word
from intlgame.i18n import _, ngettext
from intlgame.rules.profile import Estimate
from intlgame.ui.tree import Align, Canvas, Font, Node, Rect, font
from intlgame.ui.widgets.basic import column, row, set_in

NAMES, FIGURES = 262.0, 172.0
Part = Literal["estimate", "gap", "rated"]


def edges() -> tuple[float, ...]:
    """Where the levels begin and end on the scale of 0 to 100."""
    return (0.0, *cuts(), 100.0)


# -- drawing


@dataclass(frozen=True, slots=True)
class _Scale:
    """One score: the columns of the levels, the band and the dot, or a gap; a diamond for the own view."""

    low: float
    score: float | None
    high: float
    rated: float | None
    gap: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        self._levels(canvas, rect)
        if self.score is None:
            self._gap(canvas, rect)
        else:
            self._estimate(canvas, rect, self.score)
        if self.rated is not None:
            _diamond(canvas, (rect[0] + rect[2] * self.rated / 100, rect[1] + rect[3] / 2))

    def _levels(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        canvas.box(rect, 5, "card-2")
        for place, (left, right) in enumerate(pairwise(edges())):
            if place % 2:
                canvas.box((x + w * left / 100, y, w * (right - left) / 100, h), 0, "track@55")
        for cut in cuts():
            at = x + w * cut / 100
            canvas.line(((at, y), (at, y + h)), "edge", 1)
        canvas.box(rect, 5, "", "hairline", 1)

    def _estimate(self, canvas: Canvas, rect: Rect, score: float) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        low, at, high = (x + w * part / 100 for part in (self.low, score, self.high))
        canvas.box((low, middle - 8 * k, max(4 * k, high - low), 16 * k), 8, "teal-fill@35")
        for end in (low, high):
            canvas.line(((end, middle - 8 * k), (end, middle + 8 * k)), "teal-fill", 2)
        canvas.circle((at, middle), 8.5 * k, "teal-fill", "card", 2.5)

    def _gap(self, canvas: Canvas, rect: Rect) -> None:
        """Nothing is known between the ends of a broken line, so nothing but words stands there."""
        x, y, w, h = rect
        k, middle, how = canvas.k, y + h / 2, font(13.5, 600, "mute", align="center")
        at = x + w * self._clear() / 100
        reach = canvas.text_size(self.gap, how)[0] / 2 + 10 * k
        for left, right in ((x + 8 * k, at - reach), (at + reach, x + w - 8 * k)):
            if right > left:
                canvas.line(((left, middle), (right, middle)), "edge", 1.6, (2, 6))
        canvas.text(self.gap, how, (at, middle), "c")

    def _clear(self) -> float:
        """Where the words of a gap stand: away from the own view."""
        if self.rated is None:
            return 50
        return 30 if self.rated > 50 else 70


def _diamond(canvas: Canvas, at: tuple[float, float]) -> None:
    x, y, r = *at, 8.5 * canvas.k
    canvas.shape(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), "card", "terracotta-text", 2.4)


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of the levels over their columns."""

    levels: tuple[str, ...]

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        for level, (left, right) in zip(self.levels, pairwise(edges()), strict=False):
            how, room = font(13, 600, "mute"), w * (right - left) / 100 - 4 * canvas.k
            canvas.text(_fitted(canvas, level, how, room), how, (x + w * (left + right) / 200, y + h), "b")


def _fitted(canvas: Canvas, words: str, how: Font, room: float) -> str:
    """As much of a name as its column holds, so that no two run into each other."""
    shown = words
    while len(shown) > 2 and canvas.text_size(shown, how)[0] > room:
        shown = shown.removesuffix("…")[:-1] + "…"
    return shown


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark of the key."""

    part: Part

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        if self.part == "estimate":
            canvas.box((x + 2 * k, middle - 7 * k, w - 4 * k, 14 * k), 7, "teal-fill@35")
            canvas.circle((x + w / 2, middle), 7 * k, "teal-fill", "card", 2)
        elif self.part == "gap":
            canvas.line(((x + 2 * k, middle), (x + w - 2 * k, middle)), "edge", 1.8, (2, 6))
        else:
            _diamond(canvas, (x + w / 2, middle))


# -- rows


class Form(NamedTuple):
    """How a table of estimates is set: detailed rows also say what they rest on, and the points earned;
    stacked ones have the name above the scale, where there is no room beside it."""

    detailed: bool = False
    stacked: bool = False


def scores(label: str, report: Report, rows: Sequence[tuple[str, Estimate]], form: Form) -> Node:
    """A table of estimates."""
    names = Node(decor=True, draw=_Names(tuple(report.framework.levels)), height=20)
    beside = (Node(width=NAMES, shrink=1), names, Node(width=FIGURES, shrink=1))
    names.grow, names.basis = (0, -1) if form.stacked else (1, 120)
    head = names if form.stacked else Node(decor=True, dir="row", gap=16, children=beside)
    lines = (_row(report, name, estimate, form) for name, estimate in rows)
    gap = 16 if form.stacked else 10 if form.detailed else 6
    return Node(role="table", label=label, children=(head, *lines), gap=gap)


def _row(report: Report, name: str, estimate: Estimate, form: Form) -> Node:
    called = set_in(name, font(16, 600))
    # The plot's own words say these figures.
    figures = Node(decor=True, children=(_figures(report, estimate, form.detailed),), width=FIGURES, shrink=1)
    plot = _plot(report, name, estimate, form)
    if form.stacked:
        return Node(role="row", gap=6, children=(row(_cell(called), figures, gap=16), _cell(plot, grow=0)))
    named = Node(role="cell", children=(called,), width=NAMES, shrink=1)
    align: Align = "start" if form.detailed else "center"
    return Node(role="row", dir="row", align=align, gap=16, children=(named, _cell(plot), figures))


def _plot(report: Report, name: str, estimate: Estimate, form: Form) -> Node:
    """The scale, and under it what it rests on and the points."""
    rated, gap = _rated(report, estimate), status_word(estimate.status)
    drawn = _Scale(estimate.low or 0, estimate.score, estimate.high or 100, rated, gap)
    scale = Node(role="image", label=in_words(report, name, estimate), draw=drawn, height=32)
    if not form.detailed:
        return scale
    told = (amount(estimate), points(estimate)) if estimate.count else (amount(estimate),)
    return column(scale, set_in(" · ".join(told), font(13.5, 500, "mute")), gap=3)


def _cell(inner: Node, grow: float = 1) -> Node:
    return Node(role="cell", children=(inner,), grow=grow, basis=120 if grow else -1)


def _figures(report: Report, estimate: Estimate, detailed: bool) -> Node:
    if estimate.score is None:
        return set_in(_("No number"), font(15, 500, "mute"))
    low, high = whole(estimate.low), whole(estimate.high)
    figure = row(
        set_in(whole(estimate.score), font(22 if detailed else 20, 700)),
        set_in(_("{low} to {high}").format(low=low, high=high), font(14.5, 500, "mute")),
        gap=8,
    )
    return column(figure, set_in(band_words(report.framework, estimate), font(14, 500, "mute")), gap=0)


def _rated(report: Report, estimate: Estimate) -> float | None:
    """The middle of the level that the player gave themselves; None where they gave none."""
    level = report.played.self_rating.get(estimate.id)
    if not level:
        return None
    ends = edges()
    place = min(level, len(ends) - 1)
    return (ends[place - 1] + ends[place]) / 2


# -- words


def in_words(report: Report, name: str, estimate: Estimate) -> str:
    """A row for those who do not see it."""
    told = [f"{name}: {status_word(estimate.status)}."]
    if estimate.score is not None:
        told = [
            _("{name}: {score} of 100, probably between {low} and {high}.").format(
                name=name,
                score=whole(estimate.score),
                low=whole(estimate.low),
                high=whole(estimate.high),
            ),
            f"{status_word(estimate.status)}.",
            f"{band_words(report.framework, estimate)}.",
        ]
    level = report.played.self_rating.get(estimate.id)
    if level:
        levels = report.framework.levels
        told.append(_("Own rating: {level}.").format(level=levels[min(level, len(levels)) - 1]))
    return " ".join(told)


def amount(estimate: Estimate) -> str:
    """How much was seen."""
    word = status_word(estimate.status)
    if not estimate.count:
        return word
    seen = ngettext("{count} observation", "{count} observations", estimate.count)
    episodes = ngettext("{count} episode", "{count} episodes", estimate.episodes)
    return _("{evidence}: {observations} in {episodes}").format(
        evidence=word,
        observations=seen.format(count=estimate.count),
        episodes=episodes.format(count=estimate.episodes),
    )


def points(estimate: Estimate) -> str:
    """Plain points beside what guessing earns."""
    return _("{earned} of {possible} expert points; guessing earns {guessing}").format(
        earned=tenths(estimate.earned),
        possible=tenths(estimate.possible),
        guessing=tenths(estimate.guessing),
    )


def named(report: Report, estimates: Sequence[Estimate]) -> tuple[tuple[str, Estimate], ...]:
    """Each estimate with the name of its competency or area."""
    return tuple((name_of(report.framework, each.id), each) for each in estimates)


def reading_key(report: Report) -> Node:
    """What the marks mean, and the words for how much was seen."""
    marks: list[tuple[Part, str]] = [
        ("estimate", _("Estimate, with the band where the result probably lies (80 %)")),
        ("gap", _("Not enough seen: no number")),
    ]
    if report.played.self_rating:
        marks.append(("rated", _("Own rating before play")))
    meanings = (
        column(set_in(word, font(15, 600)), set_in(meaning, font(14.5, 400, "mute", leading=1.4)), gap=1)
        for word, meaning in status_meaning()
    )
    return column(*(_key(part, meaning) for part, meaning in marks), *meanings, gap=9)


def _key(part: Part, meaning: str) -> Node:
    mark = Node(decor=True, draw=_Mark(part), width=44, height=24, shrink=0)
    return row(mark, set_in(meaning, font(15, 500), grow=1, basis=0), gap=12)
