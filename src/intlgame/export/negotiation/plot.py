"""The plane of both values as SVG: all packages, the frontier, both alternatives, offers and the agreement.

May live here: geometry. May not live here: sentences; the words come with what is told. Colours come from the
classes of `export.style`, so that print and high contrast can change them.
"""

from collections.abc import Iterable

from intlgame.export.markup import Markup, el, join
from intlgame.export.negotiation.labels import Frame, gathered, placed
from intlgame.export.negotiation.names import figure
from intlgame.export.negotiation.values import Kind, Mark, Negotiated
from intlgame.i18n import _

WIDTH, HEIGHT = 600, 430
LEFT, TOP, RIGHT, BOTTOM = 46, 14, 18, 46
CROWD = 600
"""So many spots are drawn finer, or they would hide what lies on them."""
_LETTER, _LINE = 7.2, 15.0
"""Room that a letter and a line of a name take, about."""


def plane(told: Negotiated) -> Markup:
    """The drawing, with its text alternative."""
    found = told.review.plane
    own, other = figure(found.alternative), figure(found.other_alternative)
    size = 3.0 if len(found.spots) < CROWD else 1.8
    drawn = (
        _zone(own, other) if found.zone else None,
        _grid(),
        el("path", d="".join(_dot(*spot, size) for spot in found.spots), class_="cloud"),
        _line([(figure(deal.player), figure(deal.other)) for deal in found.frontier], "frontier"),
        _apart(own, other),
        *(_way(told, kind) for kind in _SIDES),
        *(_symbol(mark) for mark in told.marks),
        *_names(told.marks),
    )
    return el(
        "svg", *drawn, viewBox=f"0 0 {WIDTH} {HEIGHT}", class_="plane", role="img", aria_label=told.course
    )


_SIDES: tuple[Kind, ...] = ("yours", "theirs")


def _x(theirs: float) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * theirs / 100


def _y(yours: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - yours / 100)


def _dot(yours: int, theirs: int, size: float) -> str:
    return f"M{_x(theirs) - size / 2:.1f} {_y(yours) - size / 2:.1f}h{size}v{size}h-{size}z"


def _zone(own: int, other: int) -> Markup:
    return el(
        "rect",
        x=f"{_x(other):.1f}",
        y=f"{_y(100):.1f}",
        width=f"{_x(100) - _x(other):.1f}",
        height=f"{_y(own) - _y(100):.1f}",
        class_="zone",
    )


def _grid() -> Markup:
    lines: list[Markup] = []
    for value in range(0, 101, 25):
        x, y = f"{_x(value):.1f}", f"{_y(value):.1f}"
        lines.append(el("line", x1=x, x2=x, y1=f"{_y(0):.1f}", y2=f"{_y(100):.1f}", class_="grid"))
        lines.append(el("line", x1=f"{_x(0):.1f}", x2=f"{_x(100):.1f}", y1=y, y2=y, class_="grid"))
        lines.append(el("text", value, x=x, y=f"{_y(0) + 17:.1f}", text_anchor="middle", class_="tick"))
        lines.append(
            el(
                "text",
                value,
                x=f"{_x(0) - 7:.1f}",
                y=f"{_y(value) + 4:.1f}",
                text_anchor="end",
                class_="tick",
            )
        )
    middle = TOP + (HEIGHT - TOP - BOTTOM) / 2
    lines.append(el("text", _("Worth to them"), x=f"{_x(50):.1f}", y=HEIGHT - 6, text_anchor="middle"))
    lines.append(
        el(
            "text",
            _("Worth to you"),
            x=12,
            y=f"{middle:.1f}",
            text_anchor="middle",
            transform=f"rotate(-90 12 {middle:.1f})",
        )
    )
    return join(*lines)


def _apart(own: int, other: int) -> Markup:
    x, y = f"{_x(other):.1f}", f"{_y(own):.1f}"
    return join(
        el("line", x1=f"{_x(0):.1f}", x2=f"{_x(100):.1f}", y1=y, y2=y, class_="apart"),
        el("line", x1=x, x2=x, y1=f"{_y(0):.1f}", y2=f"{_y(100):.1f}", class_="apart"),
        el("text", _("your alternative"), x=f"{_x(0) + 5:.1f}", y=f"{_y(own) + 14:.1f}"),
        el("text", _("theirs"), x=f"{_x(other) + 5:.1f}", y=f"{_y(0) - 6:.1f}"),
    )


def _line(spots: list[tuple[int, int]], kind: str) -> Markup | None:
    if len(spots) < 2:
        return None
    steps = "L".join(f"{_x(theirs):.1f} {_y(yours):.1f}" for yours, theirs in spots)
    return el("path", d=f"M{steps}", class_=kind)


def _way(told: Negotiated, kind: Kind) -> Markup | None:
    spots = [(mark.yours, mark.theirs) for mark in told.marks if mark.kind == kind]
    ends = [(mark.yours, mark.theirs) for mark in told.marks if mark.kind in ("handshake", "deal")]
    return _line([*spots, *ends[:1]], f"way {kind}")


def _symbol(mark: Mark) -> Markup:
    """Each kind has its own shape: nothing is told by colour alone."""
    return _drawn(mark.kind, _x(mark.theirs), _y(mark.yours))


def _drawn(kind: Kind, x: float, y: float) -> Markup:
    if kind in _SIDES:
        return el("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=5.5, class_=f"mark {kind}")
    if kind == "nash":
        points = f"{x:.1f},{y - 7:.1f} {x + 7:.1f},{y:.1f} {x:.1f},{y + 7:.1f} {x - 7:.1f},{y:.1f}"
        return el("polygon", points=points, class_="mark nash")
    if kind == "swap":
        points = f"{x:.1f},{y - 8:.1f} {x + 8:.1f},{y + 6:.1f} {x - 8:.1f},{y + 6:.1f}"
        return el("polygon", points=points, class_="mark swap")
    size = 6 if kind == "handshake" else 7.5
    return el(
        "rect",
        x=f"{x - size:.1f}",
        y=f"{y - size:.1f}",
        width=2 * size,
        height=2 * size,
        class_=f"mark {kind}",
    )


def _names(marks: Iterable[Mark]) -> Iterable[Markup]:
    names = gathered(marks)
    places = [(_x(each.mark.theirs), _y(each.mark.yours)) for each in names]
    frame = Frame((0, 0, WIDTH, HEIGHT), 7.5, lambda words: (len(words) * _LETTER, _LINE))
    for each, (x, y, _wide, high) in placed(names, places, frame):
        kind = f"name {each.mark.kind}"
        yield el("text", each.words, x=f"{x:.1f}", y=f"{y + high * 0.78:.1f}", class_=kind)


def legend(told: Negotiated) -> Markup:
    """What the marks of this drawing mean."""
    names: tuple[tuple[Kind, str], ...] = (
        ("yours", _("your offers, by round")),
        ("theirs", _("their answers")),
        ("deal", _("agreement")),
        ("handshake", _("handshake")),
        ("swap", _("swap: better for both")),
        ("nash", _("Nash point")),
    )
    there = {mark.kind for mark in told.marks}
    keys = [(_drawn(kind, 13, 10), words) for kind, words in names if kind in there]
    keys.append((el("line", x1=1, x2=25, y1=10, y2=10, class_="frontier"), _("frontier")))
    keys.append((el("path", d="M4 8h4v4h-4zM12 8h4v4h-4zM20 8h4v4h-4z", class_="cloud"), _("packages")))
    items = (
        el("li", el("svg", drawn, viewBox="0 0 26 20", class_="key plane-key", aria_hidden="true"), words)
        for drawn, words in keys
    )
    return el("ul", *items, class_="legend")
