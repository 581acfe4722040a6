"""What every part of the page is made from: sections, names, and figures for the eye.

May live here: pieces that several parts share. May not live here: a part of its own.
"""

from intlgame.export.markup import Markup, el
from intlgame.i18n.formats import number, percent
from intlgame.rules.content.framework import Framework


def section(anchor: str, title: str, *children: object, kind: str | None = None) -> Markup:
    """A section with its heading. `kind` is `together` where print must not break it."""
    heading = el("h2", title, id=f"{anchor}-title")
    return el(
        "section",
        heading,
        *children,
        id=anchor,
        aria_labelledby=f"{anchor}-title",
        class_=kind,
    )


def name_of(framework: Framework, code: str) -> str:
    """Name of a competency or an area."""
    names = {c.id: c.name for c in framework.competencies} | {a.id: a.name for a in framework.areas}
    return names.get(code, code)


def whole(value: float | None) -> str:
    """A score for the eye."""
    return number(round(value or 0.0))


def tenths(value: float) -> str:
    """One decimal."""
    return number(round(value * 10), 1)


def signed(points: float | None) -> str:
    """A shift with its sign, which carries the meaning that colour repeats."""
    if points is None:
        return "–"
    return f"+{tenths(points)}" if round(points, 1) > 0 else tenths(points)


def chance(probability: float) -> str:
    """A probability that does not break over two lines."""
    return percent(round(100 * probability)).replace(" ", "\u00a0")
