"""Draw the title picture: assets/scenes/title.png, 1920 x 1080 px, a sea chart by lamplight.

The left half is open ocean and stays quiet for the menu. Coasts are Natural Earth (public domain), as baked by
worldmap.py, without any border. Bake the map first.
"""

import json
import math

from pictures import rendered, save_png
from scenes import OUT, circle, glow, gradient, path, rect, ship, svg
from sources import ASSETS, BRASS, BRASS_DARK
from worldmap import project

WIDTH, HEIGHT = 1920, 1080
SCALE = 0.50
CENTRE = (7.0, 46.5)
"""Longitude and latitude that lie at (1370, 520) of the picture."""
ROSE = (930, 800)
ROUTE = ((23.6, 37.9), (22.2, 36.1), (15.8, 36.2), (11.2, 38.2), (2.0, 37.6), (-5.5, 35.95), (-9.6, 36.4), (-10.6, 40.6), (-11.0, 44.4))


def bake() -> None:
    """Write the title picture."""
    save_png(rendered(drawing(), WIDTH).convert("RGB"), OUT / "title.png", colours=0)


def at(lon: float, lat: float) -> tuple[float, float]:
    """Degrees -> pixels of the picture."""
    x, y = project(lon, lat)
    x0, y0 = project(*CENTRE)
    return 1370 + (x - x0) * SCALE, 520 + (y - y0) * SCALE


def drawing() -> str:
    land = coast()
    layers = [
        rect(0, 0, WIDTH, HEIGHT, "url(#sea)"),
        graticule(),
        rhumb_lines(),
        depths(land),
        path(land, fill="#06161C", stroke="#06161C", width=10, opacity=0.35).replace("<path", '<path transform="translate(5 9)"'),
        path(land, fill="url(#land)", stroke="#E9DDC3", width=1.6),
        path(land, stroke="#B89F73", width=0.9, opacity=0.8),
        harbours(),
        route(),
        rose(*ROSE),
        vessel(),
        rect(0, 0, WIDTH, HEIGHT, "url(#dusk)"),
        circle(1480, 420, 900, "url(#lamp)"),
        neat_line(),
    ]
    return svg(f"<defs>{definitions()}</defs>{''.join(layers)}", WIDTH, HEIGHT)


def definitions() -> str:
    return (
        gradient("sea", (0, "#0D2831", 1), (0.42, "#12363F", 1), (0.75, "#1F555E", 1), (1, "#2A6770", 1), across=True)
        + gradient("land", (0, "#E7D8B9", 1), (0.6, "#F2E6CD", 1), (1, "#DCC79D", 1))
        + gradient("dusk", (0, "#0A1F27", 0.78), (0.30, "#0A1F27", 0.45), (0.55, "#0A1F27", 0), (1, "#0A1F27", 0.10), across=True)
        + glow("lamp", "#FFE3A8", 0.20)
        + gradient("gold", (0, "#EBCB8B", 1), (1, BRASS_DARK, 1))
    )


def coast() -> str:
    """All land in and around the picture as one path."""
    world = json.loads((ASSETS / "map" / "world-50m.json").read_text(encoding="utf-8"))
    x0, y0 = project(*CENTRE)
    parts = []
    for country in world["countries"]:
        for ring in country["rings"]:
            points = [(1370 + (x - x0) * SCALE, 520 + (y - y0) * SCALE) for x, y in zip(ring[::2], ring[1::2], strict=True)]
            if any(-300 < x < WIDTH + 300 and -300 < y < HEIGHT + 300 for x, y in points):
                parts.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z")
    return "".join(parts)


def depths(land: str) -> str:
    """Lines of depth: the coast drawn ever wider, pale bands that fade out to sea."""
    bands = ((150, 0.05), (104, 0.06), (66, 0.07), (34, 0.09), (14, 0.13))
    return "".join(path(land, stroke="#9CCFCF", width=w, opacity=o) for w, o in bands)


def graticule() -> str:
    meridians = (" L".join(f"{x:.1f} {y:.1f}" for x, y in (at(lon, lat) for lat in range(10, 81, 2))) for lon in range(-70, 71, 5))
    parallels = (" L".join(f"{x:.1f} {y:.1f}" for x, y in (at(lon, lat) for lon in range(-80, 81, 4))) for lat in range(15, 81, 5))
    return path("M" + " M".join((*meridians, *parallels)), stroke="#CFE5E2", width=1, opacity=0.13)


def rhumb_lines() -> str:
    """The thirty-two winds of the old charts, drawn from the rose."""
    x, y = ROSE
    rays = (math.radians(11.25 * i) for i in range(32))
    lines = " ".join(f"M{x} {y} L{x + 2200 * math.sin(a):.0f} {y - 2200 * math.cos(a):.0f}" for a in rays)
    return path(lines, stroke=BRASS, width=1, opacity=0.17)


def harbours() -> str:
    places = ((23.6, 37.9), (12.5, 45.4), (9.9, 53.5), (-8.7, 41.1), (2.2, 41.4), (18.6, 54.4), (27.9, 43.2), (4.5, 51.9), (24.8, 59.4), (-7.6, 33.6), (31.2, 31.2), (-6.3, 53.3))
    dots = (at(*place) for place in places)
    return "".join(circle(x, y, 6, "#12363F") + circle(x, y, 3.4, BRASS) for x, y in dots)


def route() -> str:
    """A dashed course from a southern port to the ship, and on towards the open sea."""
    points = [at(*p) for p in ROUTE]
    start = points[0]
    dashed = smooth(points)
    line = path(dashed, stroke="#0D2831", width=8, opacity=0.35) + path(dashed, stroke="#E98A5B", width=4).replace("<path", '<path stroke-dasharray="2 12"')
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
    return circle(x - 10, y - 40, 150, "url(#lamp)") + ship(x - 120, y - 20, 0.95)


def rose(x: float, y: float) -> str:
    """A sixteen-point compass rose in brass."""
    rings = "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="none" stroke="{BRASS}" stroke-width="{w}" opacity="{o}"/>'
        for r, w, o in ((150, 2, 0.9), (141, 1, 0.7), (104, 1, 0.5), (44, 1.5, 0.8))
    )
    ticks = "".join(ray(x, y, 5 * i, 141, 150 if i % 2 else 136) for i in range(72))
    points = "".join(point(x, y, 22.5 * i, 84, 9) for i in range(1, 16, 2))
    points += "".join(point(x, y, 90 * i + 45, 118, 15) for i in range(4))
    points += "".join(point(x, y, 90 * i, 176 if i else 196, 21) for i in range(4))
    hub = circle(x, y, 11, "#12363F") + circle(x, y, 7, BRASS)
    lily = path(f"M{x} {y - 224} q-4 12 -15 14 q9 4 15 -2 q6 6 15 2 q-11 -2 -15 -14 Z M{x - 11} {y - 203} h22", fill=BRASS, stroke=BRASS, width=2.5)
    return circle(x, y, 158, "#0D2831", 0.35) + rings + ticks + points + hub + lily


def ray(x: float, y: float, degrees: float, inner: float, outer: float) -> str:
    s, c = math.sin(math.radians(degrees)), -math.cos(math.radians(degrees))
    return path(f"M{x + inner * s:.1f} {y + inner * c:.1f} L{x + outer * s:.1f} {y + outer * c:.1f}", stroke=BRASS, width=1.4, opacity=0.8)


def point(x: float, y: float, degrees: float, length: float, half: float) -> str:
    """One pointer, its left side in light and its right in shade."""
    s, c = math.sin(math.radians(degrees)), -math.cos(math.radians(degrees))
    tip = f"{x + length * s:.1f} {y + length * c:.1f}"
    base = half / math.sin(math.radians(45)) * 0.7
    left = f"{x + base * (s + c) * 0.7:.1f} {y + base * (c - s) * 0.7:.1f}"
    right = f"{x + base * (s - c) * 0.7:.1f} {y + base * (c + s) * 0.7:.1f}"
    return path(f"M{x} {y} L{left} L{tip} Z", fill="#F3E3BE") + path(f"M{x} {y} L{right} L{tip} Z", fill="#A9813C")


def neat_line() -> str:
    """The graduated frame of a chart."""
    frame = f'<rect x="26" y="26" width="{WIDTH - 52}" height="{HEIGHT - 52}" fill="none" stroke="{BRASS}" stroke-width="1.5" opacity=".55"/>'
    frame += f'<rect x="38" y="38" width="{WIDTH - 76}" height="{HEIGHT - 76}" fill="none" stroke="{BRASS}" stroke-width="1" opacity=".45"/>'
    cells = "".join(rect(38 + 46.1 * i, y, 46.1, 7, BRASS, 0, 0.45) for i in range(0, 40, 2) for y in (28.5, HEIGHT - 35.5))
    cells += "".join(rect(x, 38 + 45.64 * i, 7, 45.64, BRASS, 0, 0.45) for i in range(0, 22, 2) for x in (28.5, WIDTH - 35.5))
    return frame + cells
