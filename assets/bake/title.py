"""Draw the title picture: assets/scenes/title.png, 1920 x 1080 px, a sea chart by lamplight.

The left half is open ocean and stays quiet for the menu. Coasts are Natural Earth (public domain), by way of
world-atlas; no border is drawn.
"""

import json
import math

import worldmap
from pictures import rendered, save_png
from scenes import OUT, circle, glow, gradient, path, rect, ship, svg
from sources import BRASS, BRASS_DARK, npm
from worldmap import project

WIDTH, HEIGHT = 1920, 1080
SCALE = 0.46
CENTRE = (7.0, 46.5)
"""Longitude and latitude that lie at MIDDLE of the picture."""
MIDDLE = (1430, 520)
QUIET = 830
"""Land that lies left of this altogether is not drawn: the menu stands there."""
ROSE = (786, 838)
ROSE_SCALE = 0.84
ROUTE = (
    (13.6, 45.3), (14.4, 44.0), (17.4, 42.1), (19.1, 40.2), (18.2, 38.2), (15.4, 36.3), (13.0, 36.9), (11.2, 37.9), (7.0, 38.4),
    (1.0, 37.2), (-2.6, 36.2), (-5.6, 35.95), (-9.2, 36.3), (-11.6, 38.8), (-12.8, 42.4), (-14.5, 45.6),
)  # fmt: skip
"""A course out of the Adriatic, as the title draws it; no scenario's."""


def bake() -> None:
    """Write the title picture."""
    save_png(rendered(drawing(), WIDTH).convert("RGB"), OUT / "title.png", colours=0)


def at(lon: float, lat: float) -> tuple[float, float]:
    """Degrees -> pixels of the picture."""
    x, y = project(lon, lat)
    x0, y0 = project(*CENTRE)
    return MIDDLE[0] + (x - x0) * SCALE, MIDDLE[1] + (y - y0) * SCALE


def drawing() -> str:
    land = coast()
    layers = [
        rect(0, 0, WIDTH, HEIGHT, "url(#sea)"),
        graticule(),
        rhumb_lines(),
        depths(land),
        shadow(land),
        path(land, stroke="#FBF3DF", width=3.4),
        path(land, fill="url(#land)", stroke="url(#land)", width=1.4),
        inland(land),
        harbours(),
        route(),
        rose(),
        vessel(),
        rect(0, 0, WIDTH, HEIGHT, "url(#dusk)"),
        circle(1480, 420, 900, "url(#lamp)"),
        neat_line(),
    ]
    return svg(f"<defs>{definitions()}</defs>{''.join(layers)}", WIDTH, HEIGHT)


def definitions() -> str:
    return (
        gradient(
            "sea",
            (0, "#0D2831", 1),
            (0.42, "#12363F", 1),
            (0.75, "#1F555E", 1),
            (1, "#2A6770", 1),
            across=True,
        )
        + gradient("land", (0, "#E7D8B9", 1), (0.6, "#F2E6CD", 1), (1, "#DCC79D", 1))
        + gradient(
            "dusk",
            (0, "#0A1F27", 0.78),
            (0.30, "#0A1F27", 0.45),
            (0.55, "#0A1F27", 0),
            (1, "#0A1F27", 0.10),
            across=True,
        )
        + glow("lamp", "#FFE3A8", 0.20)
        + gradient("gold", (0, "#EBCB8B", 1), (1, BRASS_DARK, 1))
    )


def coast() -> str:
    """All land in and around the picture as one path, without borders."""
    source = json.loads(npm("world-atlas/land-50m.json").read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = source["transform"]["scale"], source["transform"]["translate"]
    arcs = [worldmap.unpacked(arc, sx, sy, tx, ty) for arc in source["arcs"]]
    polygons = [p for shape in source["objects"]["land"]["geometries"] for p in shape["arcs"]]
    outlines = (worldmap.ring_points(arcs, polygon[0]) for polygon in polygons)
    # Eurasia runs on across the 180th meridian: its last cape must not come back in the west.
    rings = ([at(lon + 360 if lon < -169 else lon, lat) for lon, lat in ring] for ring in outlines)
    return "".join(closed(ring) for ring in rings if seen(ring))


def seen(ring: list[tuple[float, float]]) -> bool:
    """Whether a ring is in the picture and not only on the menu's side."""
    return max(x for x, _ in ring) > QUIET and any(
        QUIET < x < WIDTH + 300 and 0 < y < HEIGHT for x, y in ring
    )


def closed(ring: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z"


def shadow(land: str) -> str:
    """The land lies a little above the sea. Three faint steps make the soft edge."""
    steps = "".join(path(land, fill="#06161C", stroke="#06161C", width=w, opacity=0.12) for w in (1, 5, 9))
    return f'<g transform="translate(3 5)">{steps}</g>'


def inland(land: str) -> str:
    """The coast tinted on its land side, and the net of degrees carried over it, as engravers did."""
    tints = "".join(path(land, stroke="#9C7B45", width=w, opacity=0.10) for w in (8, 18, 34))
    net = graticule().replace("#CFE5E2", "#8A6C3A").replace('opacity="0.13"', 'opacity="0.20"')
    return f'<clipPath id="ashore"><path d="{land}"/></clipPath><g clip-path="url(#ashore)">{tints}{net}</g>'


def depths(land: str) -> str:
    """Lines of depth: the coast drawn ever wider, pale bands that fade out to sea."""
    bands = ((150, 0.05), (104, 0.06), (66, 0.07), (34, 0.09), (14, 0.13))
    return "".join(path(land, stroke="#9CCFCF", width=w, opacity=o) for w, o in bands)


def graticule() -> str:
    meridians = (
        " L".join(f"{x:.1f} {y:.1f}" for x, y in (at(lon, lat) for lat in range(10, 81, 2)))
        for lon in range(-70, 71, 5)
    )
    parallels = (
        " L".join(f"{x:.1f} {y:.1f}" for x, y in (at(lon, lat) for lon in range(-80, 81, 4)))
        for lat in range(15, 81, 5)
    )
    return path("M" + " M".join((*meridians, *parallels)), stroke="#CFE5E2", width=1, opacity=0.13)


def rhumb_lines() -> str:
    """The thirty-two winds of the old charts, drawn from the rose."""
    x, y = ROSE
    rays = (math.radians(11.25 * i) for i in range(32))
    lines = " ".join(f"M{x} {y} L{x + 2200 * math.sin(a):.0f} {y - 2200 * math.cos(a):.0f}" for a in rays)
    return path(lines, stroke=BRASS, width=1, opacity=0.17)


def harbours() -> str:
    places = (
        (23.6, 37.9),
        (9.9, 53.5),
        (-8.7, 41.1),
        (2.2, 41.4),
        (18.6, 54.4),
        (27.9, 43.2),
        (4.5, 51.9),
        (24.8, 59.4),
        (-7.6, 33.6),
        (31.2, 31.2),
        (-6.3, 53.3),
    )
    dots = (at(*place) for place in places)
    return "".join(circle(x, y, 6, "#12363F") + circle(x, y, 3.4, BRASS) for x, y in dots)


def route() -> str:
    """A dashed course from a southern port to the ship, and on towards the open sea."""
    points = [at(*p) for p in ROUTE]
    start = points[0]
    dashed = smooth(points)
    line = path(dashed, stroke="#0D2831", width=8, opacity=0.35) + path(
        dashed, stroke="#E98A5B", width=4
    ).replace("<path", '<path stroke-dasharray="2 12"')
    return line + circle(*start, 13, "#F6F0E4") + circle(*start, 8.5, "#C0562A")


def smooth(points: list[tuple[float, float]]) -> str:
    """A curve through all points (Catmull and Rom)."""
    padded = [points[0], *points, points[-1]]
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for a, b, c, e in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        d += f" C{b[0] + (c[0] - a[0]) / 6:.1f} {b[1] + (c[1] - a[1]) / 6:.1f} {c[0] - (e[0] - b[0]) / 6:.1f} {c[1] - (e[1] - b[1]) / 6:.1f} {c[0]:.1f} {c[1]:.1f}"
    return d


def vessel() -> str:
    x, y = at(*ROUTE[-1])
    turned = f'<g transform="translate({2 * x:.1f} 0) scale(-1 1)">{ship(x - 110, y - 26, 0.9, hull="#2F6B80")}</g>'
    return circle(x, y - 40, 190, "url(#lamp)") + turned


def rose() -> str:
    """A sixteen-point compass rose in brass, drawn about its own centre."""
    x = y = 0.0
    rings = "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="none" stroke="{BRASS}" stroke-width="{w}" opacity="{o}"/>'
        for r, w, o in ((150, 2, 0.9), (141, 1, 0.7), (104, 1, 0.5), (44, 1.5, 0.8))
    )
    ticks = "".join(ray(x, y, 5 * i, 141, 150 if i % 2 else 136) for i in range(72))
    points = "".join(point(x, y, 22.5 * i, 84, 9) for i in range(1, 16, 2))
    points += "".join(point(x, y, 90 * i + 45, 118, 15) for i in range(4))
    points += "".join(point(x, y, 90 * i, 176 if i else 196, 21) for i in range(4))
    hub = circle(x, y, 11, "#12363F") + circle(x, y, 7, BRASS)
    body = circle(0, 0, 158, "#0D2831", 0.4) + rings + ticks + points + hub
    return f'<g transform="translate({ROSE[0]} {ROSE[1]}) scale({ROSE_SCALE})">{body}</g>'


def ray(x: float, y: float, degrees: float, inner: float, outer: float) -> str:
    s, c = math.sin(math.radians(degrees)), -math.cos(math.radians(degrees))
    return path(
        f"M{x + inner * s:.1f} {y + inner * c:.1f} L{x + outer * s:.1f} {y + outer * c:.1f}",
        stroke=BRASS,
        width=1.4,
        opacity=0.8,
    )


def point(x: float, y: float, degrees: float, length: float, half: float) -> str:
    """One pointer, its left side in light and its right in shade."""
    s, c = math.sin(math.radians(degrees)), -math.cos(math.radians(degrees))
    tip = f"{x + length * s:.1f} {y + length * c:.1f}"
    base = half / math.sin(math.radians(45)) * 0.7
    left = f"{x + base * (s + c) * 0.7:.1f} {y + base * (c - s) * 0.7:.1f}"
    right = f"{x + base * (s - c) * 0.7:.1f} {y + base * (c + s) * 0.7:.1f}"
    return path(f"M{x} {y} L{left} L{tip} Z", fill="#F3E3BE") + path(
        f"M{x} {y} L{right} L{tip} Z", fill="#A9813C"
    )


def neat_line() -> str:
    """The graduated frame of a chart."""
    margin = path(
        f"M0 0 H{WIDTH} V{HEIGHT} H0 Z M40 40 V{HEIGHT - 40} H{WIDTH - 40} V40 Z", fill="#0B232B"
    ).replace("<path", '<path fill-rule="evenodd"')
    frame = "".join(
        f'<rect x="{m}" y="{m}" width="{WIDTH - 2 * m}" height="{HEIGHT - 2 * m}" fill="none" stroke="{BRASS}" stroke-width="{w}" opacity=".8"/>'
        for m, w in ((24, 1.2), (31, 1.2), (40, 2))
    )
    cells = "".join(
        rect(31 + 46.45 * i, y, 46.45, 7, BRASS, 0, 0.75) for i in range(0, 40, 2) for y in (24, HEIGHT - 31)
    )
    cells += "".join(
        rect(x, 31 + 46.27 * i, 7, 46.27, BRASS, 0, 0.75) for i in range(0, 22, 2) for x in (24, WIDTH - 31)
    )
    return margin + frame + cells
