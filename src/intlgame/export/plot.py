"""Scores drawn as SVG: level columns, the band where the result probably lies, and the estimate.

May live here: geometry. May not live here: sentences; the caller gives the text alternative.
Colours come from the classes of `style`, so that print and high contrast can change them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from intlgame.export.markup import Markup, el, join
from intlgame.rules.profile import PARAMS, Estimate

WIDTH, HEIGHT = 400, 34
_MIDDLE = HEIGHT / 2


def cuts() -> tuple[float, ...]:
    """Level boundaries on the scale of 0 to 100."""
    return tuple(50 + 20 * cut for cut in PARAMS.cuts)


def shares() -> tuple[float, ...]:
    """Width of each level column in percent."""
    edges = (0.0, *cuts(), 100.0)
    return tuple(right - left for left, right in pairwise(edges))


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What is drawn beside the estimate."""

    self_rating: int | None = None
    """Level that the player had given, 1 the lowest."""
    gap: str = ""
    """Words in the place of the band where there is no score."""


def interval(estimate: Estimate, label: str, marks: Marks) -> Markup:
    """One row. `label` says the same in words."""
    drawn = [_columns(), _estimate(estimate) if estimate.score is not None else _gap(marks)]
    if marks.self_rating is not None:
        drawn.append(_self_rating(marks.self_rating))
    return el(
        "svg",
        *drawn,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        class_="plot",
        role="img",
        aria_label=label,
    )


def _x(score: float) -> str:
    return f"{score * WIDTH / 100:.1f}"


def _columns() -> Markup:
    edges = (0.0, *cuts(), 100.0)
    columns = [
        el(
            "rect",
            x=_x(left),
            y=0,
            width=_x(right - left),
            height=HEIGHT,
            class_="column odd" if place % 2 else "column",
        )
        for place, (left, right) in enumerate(pairwise(edges))
    ]
    lines = [el("line", x1=_x(c), x2=_x(c), y1=0, y2=HEIGHT, class_="cut") for c in cuts()]
    return join(*columns, *lines)


def _estimate(estimate: Estimate) -> Markup:
    low, score, high = (_number(n) for n in (estimate.low, estimate.score, estimate.high))
    ends = [
        el("line", x1=_x(end), x2=_x(end), y1=_MIDDLE - 6, y2=_MIDDLE + 6, class_="end")
        for end in (low, high)
    ]
    return join(
        el("rect", x=_x(low), y=_MIDDLE - 6, width=_x(high - low), height=12, class_="band"),
        *ends,
        el("circle", cx=_x(score), cy=_MIDDLE, r=6.5, class_="dot"),
    )


def _number(value: float | None) -> float:
    return 0.0 if value is None else value


def _gap(marks: Marks) -> Markup:
    """Two ends of a broken line: nothing is known in between, and nothing is drawn there but words."""
    centre = _gap_centre(marks.self_rating)
    reach = 14 + 3.2 * len(marks.gap)
    return join(
        el("line", x1=10, x2=f"{centre - reach:.0f}", y1=_MIDDLE, y2=_MIDDLE, class_="gap"),
        el("line", x1=f"{centre + reach:.0f}", x2=WIDTH - 10, y1=_MIDDLE, y2=_MIDDLE, class_="gap"),
        el("text", marks.gap, x=centre, y=_MIDDLE + 4.5, text_anchor="middle", class_="gap-words"),
    )


def _gap_centre(rating: int | None) -> float:
    """Where the words stand, clear of the own rating."""
    if rating is None:
        return WIDTH / 2
    return WIDTH * 0.32 if _self_x(rating) > WIDTH / 2 else WIDTH * 0.68


def _self_x(level: int) -> float:
    edges = (0.0, *cuts(), 100.0)
    place = max(1, min(level, len(edges) - 1))
    return (edges[place - 1] + edges[place]) / 2 * WIDTH / 100


def _self_rating(level: int) -> Markup:
    x, y = _self_x(level), _MIDDLE
    return el(
        "polygon", points=f"{x:g},{y - 10:g} {x + 7:g},{y:g} {x:g},{y + 10:g} {x - 7:g},{y:g}", class_="self"
    )


def self_key() -> Markup:
    """The mark of the own rating, for the legend."""
    return _key(el("polygon", points="13,2 19,10 13,18 7,10", class_="self"))


def estimate_key() -> Markup:
    """The mark of the estimate with its band, for the legend."""
    return _key(
        join(
            el("rect", x=1, y=5, width=24, height=10, class_="band"),
            el("circle", cx=13, cy=10, r=5, class_="dot"),
        )
    )


def gap_key() -> Markup:
    """The broken line, for the legend."""
    return _key(
        join(
            el("line", x1=1, x2=9, y1=10, y2=10, class_="gap"),
            el("line", x1=17, x2=25, y1=10, y2=10, class_="gap"),
        )
    )


def _key(drawn: Sequence[object] | Markup) -> Markup:
    return el("svg", drawn, viewBox="0 0 26 20", class_="key", aria_hidden="true")
