"""The map: countries shaded, places pinned, routes drawn, and the table of the same behind it.

May live here: projecting, the map's nodes and drawing. The map files are read on first use and kept; their
format and projection are described in assets/map/README.md.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Unpack

from intlgame.i18n import _
from intlgame.paths import bundled
from intlgame.ui.tree import Canvas, Layer, Node, Point, Rect, Style, font, merge
from intlgame.ui.widgets.basic import icon, row, set_in
from intlgame.ui.widgets.controls import Press
from intlgame.ui.widgets.grid import Line, table

UNITS = 4000
PIN = 46.0


class View(NamedTuple):
    """What the map shows, in degrees. The whole of it is shown; spare room at the sides goes to the sea
    around."""

    west: float
    south: float
    east: float
    north: float


WORLD = View(-150, -52, 172, 72)


class Pin(NamedTuple):
    """A place to choose: its country's flag in a circle, a number, and what readers hear."""

    key: str
    country: str
    lon: float
    lat: float
    label: str
    press: object
    selected: bool = False
    number: str = ""


class Start(NamedTuple):
    """The firm's own place."""

    country: str
    lon: float
    lat: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A map to draw: the part shown, shades by ISO country, own place, pins, and words and icon for the
    chosen route."""

    view: View
    shades: tuple[tuple[str, str], ...] = ()
    start: Start | None = None
    pins: tuple[Pin, ...] = ()
    route: str = ""
    sign: str = "ship"
    inset: tuple[float, float, float, float] = (0, 0, 0, 0)

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        chosen = next((pin.country for pin in self.pins if pin.selected), "")
        frame = self.frame(w, h, canvas.k)
        detail = "50m" if self.view.east - self.view.west < 130 else "110m"
        canvas.vectors(rect, ("sea", "sea-deep"), _layers(frame, (w, h), self.shades, detail))
        spots = spread(self, w, h, canvas.k)
        with canvas.clip(rect):
            for ring in _outline(frame, (w, h), chosen, detail):
                corners = tuple(_moved(point, (x, y)) for point in ring)
                canvas.shape(corners, "terracotta", "card", 1.4)
            for pin, spot in zip(self.pins, spots, strict=True):
                self._pin_line(canvas, (x, y), pin, spot, frame)
            if self.start is not None:
                for pin in sorted(self.pins, key=lambda pin: pin.selected):
                    self._route(canvas, (x, y), pin, frame)

    def frame(self, w: float, h: float, k: float) -> Frame:
        """How the view is fitted into a picture of this size at this scale."""
        top, right, bottom, left = self.inset
        return framed(self.view, (top * k, right * k, bottom * k, left * k), w, h)

    def _pin_line(self, canvas: Canvas, corner: Point, pin: Pin, spot: Point, frame: Frame) -> None:
        px, py = _moved(place(frame, pin.lon, pin.lat), corner)
        if math.dist((px, py), _moved(spot, corner)) > 6 * canvas.k:
            canvas.line(((px, py), _moved(spot, corner)), "white", 2)
        canvas.circle((px, py), 4 * canvas.k, "white")

    def _route(self, canvas: Canvas, corner: Point, pin: Pin, frame: Frame) -> None:
        curve = tuple(_moved(point, corner) for point in course(self, pin, frame))
        if pin.selected:
            canvas.line(curve, "card@80", 6)
            canvas.line(curve, "terracotta", 3.2)
        else:
            canvas.line(curve, "route@55", 1.8, (2, 7))


def _moved(point: Point, by: Point) -> Point:
    return point[0] + by[0], point[1] + by[1]


# -- projecting


def project(lon: float, lat: float) -> Point:
    """Degrees to map units: the Natural Earth projection, y growing downwards."""
    angle, p = math.radians(lon), math.radians(lat)
    p2 = p * p
    p4 = p2 * p2
    x = angle * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    y = p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return UNITS * x, -UNITS * y


class Frame(NamedTuple):
    """Pixels per map unit, and the map units of the picture's corner."""

    scale: float
    left: float
    top: float


@lru_cache(maxsize=64)
def framed(view: View, inset: tuple[float, float, float, float], w: float, h: float) -> Frame:
    """How a view is fitted into a picture of this size, given what covers it at the edges, in device
    pixels."""
    middle = (view.south + view.north) / 2
    left, right = project(view.west, middle)[0], project(view.east, middle)[0]
    top, bottom = project(0, view.north)[1], project(0, view.south)[1]
    free_w, free_h = max(1.0, w - inset[1] - inset[3]), max(1.0, h - inset[0] - inset[2])
    scale = min(free_w / (right - left), free_h / (bottom - top))
    x = (left + right) / 2 - (inset[3] + free_w / 2) / scale
    y = (top + bottom) / 2 - (inset[0] + free_h / 2) / scale
    return Frame(scale, x, y)


def place(frame: Frame, lon: float, lat: float) -> Point:
    """Where a place is in the picture, in pixels from its corner."""
    x, y = project(lon, lat)
    return (x - frame.left) * frame.scale, (y - frame.top) * frame.scale


def course(chart: Chart, pin: Pin, frame: Frame) -> tuple[Point, ...]:
    """The curve from the firm's place to a pin's, bowed upwards."""
    assert chart.start is not None
    ax, ay = place(frame, chart.start.lon, chart.start.lat)
    bx, by = place(frame, pin.lon, pin.lat)
    lift = (0.3 if pin.selected else 0.22) * math.dist((ax, ay), (bx, by))
    mx, my = (ax + bx) / 2, (ay + by) / 2 - lift
    steps = 28
    return tuple(_bezier((ax, ay), (mx, my), (bx, by), n / steps) for n in range(steps + 1))


def _bezier(a: Point, m: Point, b: Point, t: float) -> Point:
    u = 1 - t
    return u * u * a[0] + 2 * u * t * m[0] + t * t * b[0], u * u * a[1] + 2 * u * t * m[1] + t * t * b[1]


@lru_cache(maxsize=64)
def spread(chart: Chart, w: float, h: float, k: float) -> tuple[Point, ...]:
    """Where the pins go so that none hides another: their places, pushed apart where they crowd."""
    frame = chart.frame(w, h, k)
    spots = [_moved(place(frame, pin.lon, pin.lat), (0, -20 * k)) for pin in chart.pins]
    near = PIN * 1.12 * k
    for _round in range(60):
        pushed = False
        for i in range(len(spots)):
            for j in range(i + 1, len(spots)):
                gap = math.dist(spots[i], spots[j])
                if gap < near:
                    spots[i], spots[j] = _apart(spots[i], spots[j], near - gap)
                    pushed = True
        if not pushed:
            break
    half = PIN / 2 * k
    return tuple((min(max(x, half), w - half), min(max(y, half), h - half)) for x, y in spots)


def _apart(one: Point, other: Point, by: float) -> tuple[Point, Point]:
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = math.hypot(dx, dy)
    ux, uy = (dx / length, dy / length) if length > 0.01 else (1.0, 0.0)
    step = by / 2 + 0.1
    return (one[0] - ux * step, one[1] - uy * step), (other[0] + ux * step, other[1] + uy * step)


# -- drawing


@lru_cache(maxsize=2)
def _countries(detail: str) -> tuple[tuple[str, tuple[tuple[int, ...], ...]], ...]:
    path = bundled("assets", "map", f"world-{detail}.json")
    if not path.is_file():
        return ()
    read = json.loads(path.read_text("utf-8"))
    return tuple((c["iso2"] or "", tuple(tuple(ring) for ring in c["rings"])) for c in read["countries"])


@lru_cache(maxsize=12)
def _layers(
    frame: Frame, size: tuple[float, float], shades: tuple[tuple[str, str], ...], detail: str
) -> tuple[Layer, ...]:
    """All that stays the same while the player goes from market to market: a picture made once."""
    (scale, left, top), (w, h) = frame, size
    shown = (left, top, left + w / scale, top + h / scale)
    fills = dict(shades)
    paths = [
        (iso.lower(), "".join(_ring(ring, scale, left, top) for ring in rings if _seen(ring, shown)))
        for iso, rings in _countries(detail)
    ]
    land = [(iso, path) for iso, path in paths if path]
    plain = [path for iso, path in land if iso not in fills]
    layers = [
        Layer(_graticule(frame), "", "graticule", 1),
        Layer("".join(path for _iso, path in land), "coast@45", blur=5),
        Layer("".join(plain), "land", "land-line", 0.9),
    ]
    layers += [Layer(path, fills[iso], "card", 1.2) for iso, path in land if iso in fills]
    return tuple(layers)


@lru_cache(maxsize=24)
def _outline(
    frame: Frame, size: tuple[float, float], country: str, detail: str
) -> tuple[tuple[Point, ...], ...]:
    """The parts of a country that are in the picture, in device pixels from its corner."""
    (scale, left, top), (w, h) = frame, size
    shown = (left, top, left + w / scale, top + h / scale)
    rings = [ring for iso, rings in _countries(detail) if iso.lower() == country for ring in rings]
    return tuple(
        tuple(((x - left) * scale, (y - top) * scale) for x, y in zip(ring[::2], ring[1::2], strict=True))
        for ring in rings
        if _seen(ring, shown)
    )


def _seen(ring: tuple[int, ...], shown: tuple[float, float, float, float]) -> bool:
    xs, ys = ring[::2], ring[1::2]
    return max(xs) > shown[0] and min(xs) < shown[2] and max(ys) > shown[1] and min(ys) < shown[3]


def _ring(ring: tuple[int, ...], scale: float, left: float, top: float) -> str:
    points = zip(ring[::2], ring[1::2], strict=True)
    return "M" + "L".join([f"{(x - left) * scale:.1f} {(y - top) * scale:.1f}" for x, y in points]) + "Z"


def _graticule(frame: Frame) -> str:
    def line(points: Sequence[tuple[float, float]]) -> str:
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (place(frame, *point) for point in points))

    across = [line([(lon, lat) for lon in range(-180, 181, 10)]) for lat in range(-60, 90, 15)]
    down = [line([(lon, lat) for lat in range(-80, 81, 10)]) for lon in range(-180, 181, 15)]
    return "".join(across + down)


@dataclass(frozen=True, slots=True)
class _Flag:
    pin: Pin
    number: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, at = canvas.k, (x + w / 2, y + h / 2)
        r = min(w, h) / 2
        canvas.circle((at[0], at[1] + 3 * k), r, "shade@18")
        canvas.circle(at, r, "selected" if self.pin.selected else "card")
        inset = 4 * k
        flag = (x + inset, y + inset, w - 2 * inset, h - 2 * inset)
        canvas.image(f"flags/square/{self.pin.country.lower()}.png", flag, 999)
        if self.number:
            badge = (x + w - 4 * k, y + h - 6 * k)
            canvas.circle(badge, 11 * k, "navy", "white", 2)
            canvas.text(self.number, font(13, 700, "on-navy", align="center"), badge, "c")


@dataclass(frozen=True, slots=True)
class _At:
    """The spot of a pin, of the firm's place or of the middle of the chosen route."""

    chart: Chart
    what: int

    def __call__(self, w: float, h: float, k: float) -> Point:
        chart = self.chart
        frame = chart.frame(w, h, k)
        if self.what >= 0:
            return spread(chart, w, h, k)[self.what]
        if self.what == HOME and chart.start is not None:
            return place(frame, chart.start.lon, chart.start.lat)
        chosen = next(pin for pin in chart.pins if pin.selected)
        curve = course(chart, chosen, frame)
        return curve[len(curve) // 2]


HOME, ROUTE = -1, -2


def map_view(
    label: str, chart: Chart, facts: Sequence[tuple[str, ...]], headers: Sequence[str], **style: Unpack[Style]
) -> Node:
    """The map with its pins as a list box, and `facts` under `headers` as the table that readers get behind
    it."""
    presses = [pin.press if isinstance(pin.press, Press) else Press(pin.press) for pin in chart.pins]
    pins = tuple(
        Node(
            role="option", key=pin.key, label=pin.label, intent=how.intent, shortcut=how.shortcut,
            disabled=how.disabled,
            selected=pin.selected, position=(at + 1, len(presses)),
            draw=_Flag(pin, pin.number or how.shortcut),
            radius=PIN / 2,
            width=PIN + (12 if pin.selected else 0), height=PIN + (12 if pin.selected else 0),
            anchor="tl", spot=_At(chart, at),
        )
        for at, (pin, how) in enumerate(zip(chart.pins, presses, strict=True))
    )  # fmt: skip
    names = (*_home(chart), *_route_words(chart))
    choices = Node(role="listbox", label=label, dir="stack", children=pins)
    behind = (
        table(_("{map}, as a table").format(map=label), headers, tuple(Line(cells=cells) for cells in facts)),
    )
    base: Style = {"dir": "stack", "draw": chart, "behind": behind if facts else ()}
    return Node(role="group", label=label, children=(*names, choices), **merge(base, style))


def _home(chart: Chart) -> tuple[Node, ...]:
    if chart.start is None:
        return ()
    words = set_in(chart.start.name, font(14, 500, "on-navy"))
    plate = row(
        words, fill="navy", radius=13, pad=(4, 12, 4, 12), anchor="tl", offset=(0, 30), spot=_At(chart, HOME)
    )
    mark = Node(decor=True, draw=_House(), width=26, height=26, anchor="tl", spot=_At(chart, HOME))
    return mark, plate


def _route_words(chart: Chart) -> tuple[Node, ...]:
    if not chart.route or chart.start is None or not any(pin.selected for pin in chart.pins):
        return ()
    words = set_in(chart.route, font(15, 600))
    mark = icon(chart.sign, 20, "terracotta")
    return (
        row(
            mark,
            words,
            gap=8,
            fill="card",
            radius=17,
            shadow=10,
            pad=(6, 16, 6, 16),
            anchor="tl",
            spot=_At(chart, ROUTE),
        ),
    )


@dataclass(frozen=True, slots=True)
class _House:
    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k = canvas.k
        canvas.circle((x + w / 2, y + h / 2), 11 * k, "home", "white", 3)
        canvas.icon("house", (x + w / 2 - 6.5 * k, y + h / 2 - 6.5 * k, 13 * k, 13 * k), "white", 2.6)


def legend(title: str, steps: Sequence[tuple[str, str]], **style: Unpack[Style]) -> Node:
    """What the shades of the map mean: pairs of colour and words."""
    parts = [set_in(title, font(14, 600, "mute"))]
    for color, words in steps:
        swatch = Node(decor=True, fill=color, width=22, height=16, radius=4, shrink=0)
        parts.append(row(swatch, set_in(words, font(14, 500)), gap=5))
    base: Style = {"fill": "card", "radius": 12, "shadow": 8, "pad": (9, 16, 9, 16), "gap": 11, "dir": "wrap"}
    return Node(role="group", label=title, children=tuple(parts), **merge(base, {"align": "center"}, style))


def shaded(values: Mapping[str, float]) -> tuple[tuple[str, str], ...]:
    """Shades of the fit ramp for values from 0 to 100 by ISO country."""
    return tuple((iso.lower(), fit(value)) for iso, value in sorted(values.items()))


def fit(value: float) -> str:
    """The token of the fit ramp for a value from 0 to 100."""
    return "fit-4" if value >= 70 else "fit-3" if value >= 60 else "fit-2" if value >= 50 else "fit-1"
