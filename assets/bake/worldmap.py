"""Cut the world map: TopoJSON of world-atlas -> assets/map/world-{110m,50m}.json in integer map units.

What is decided here, and told in assets/map/README.md: the projection, how coarse the lines may be, and which
lines of the source the map does not follow (REJOIN, Crimea). Everything happens on shared arcs, so that
neighbours keep one common border after simplifying.
"""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass

import iso_countries
from sources import ASSETS, npm

OUT = ASSETS / "map"
UNITS = 4000
"""Map units per unit of the projection; the equator is then about 21 900 units long."""

LEVELS = (("110m", 1.0, 0.0), ("50m", 0.9, 8.0))
"""Source, furthest a line may be moved, smallest island kept (map units, square map units)."""

REJOIN = {
    "N. Cyprus": "196", "Somaliland": "706", "Ashmore and Cartier Is.": "036", "Indian Ocean Ter.": "036",
}  # fmt: skip
"""Areas the source draws apart, and the ISO number they are drawn with."""

RUSSIA, UKRAINE, ANTARCTICA, USA, NEW_ZEALAND, FIJI = "643", "804", "010", "840", "554", "242"
CRIMEA = (32.0, 44.0, 37.0, 46.6)
"""West, south, east, north of the polygon that the source counts to Russia and this map to Ukraine."""

Point = tuple[float, float]
Ring = list[Point]
ArcRing = list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Arcs in degrees, and per country its polygons as rings of arc numbers (~n: arc n backwards)."""

    arcs: list[Ring]
    countries: dict[str, list[list[ArcRing]]]


def bake() -> None:
    """Write both map files."""
    OUT.mkdir(parents=True, exist_ok=True)
    for level, tolerance, smallest in LEVELS:
        atlas = rejoined(read(level))
        slim = Atlas(arcs=[thinned(arc, tolerance) for arc in atlas.arcs], countries=atlas.countries)
        places = [place(slim, number, smallest) for number in slim.countries]
        # Large first: whoever lies inside another country is painted after it.
        places.sort(
            key=lambda p: (-(p["box"][2] - p["box"][0]) * (p["box"][3] - p["box"][1]), str(p["iso2"]))
        )
        document = {
            "source": f"Natural Earth 1:{level}",
            "units": UNITS,
            "extent": extent(),
            "countries": places,
        }
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        (OUT / f"world-{level}.json").write_text(text + "\n", encoding="utf-8")
        points = sum(len(ring) // 2 for p in places for ring in p["rings"])
        print(f"world-{level}.json: {len(text) // 1024} KB, {len(places)} places, {points} points")


def project(lon: float, lat: float) -> Point:
    """Degrees -> map units, x east, y down (Natural Earth projection, polynomial of Savric et al. 2011)."""
    x, p = math.radians(lon), math.radians(lat)
    p2 = p * p
    p4 = p2 * p2
    x *= 0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))
    y = p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return UNITS * x, -UNITS * y


def extent() -> list[int]:
    """Left, top, right, bottom of the whole globe in map units."""
    right, bottom = project(180, 0)[0], project(0, -90)[1]
    return [round(-right), round(-bottom), round(right), round(bottom)]


def read(level: str) -> Atlas:
    """The atlas as published, with areas named in REJOIN filed under their country."""
    source = json.loads(npm(f"world-atlas/countries-{level}.json").read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = source["transform"]["scale"], source["transform"]["translate"]
    countries: dict[str, list[list[ArcRing]]] = {}
    for shape in source["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        name = shape["properties"]["name"]
        countries.setdefault(shape.get("id") or REJOIN.get(name, name), []).extend(polygons)
    arcs = [unpacked(arc, sx, sy, tx, ty) for arc in source["arcs"]]
    countries[ANTARCTICA] = [
        [ring for ring in polygon if not pole_line(ring_points(arcs, ring))]
        for polygon in countries[ANTARCTICA]
    ]
    return Atlas(arcs=arcs, countries=countries)


def pole_line(ring: Ring) -> bool:
    """The South Pole drawn as a polygon of no height, which the 50m source has."""
    return all(lat < -89 for _, lat in ring)


def unpacked(arc: list[list[int]], sx: float, sy: float, tx: float, ty: float) -> Ring:
    """Differences in source units -> degrees."""
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * sx + tx, y * sy + ty))
    return points


def rejoined(atlas: Atlas) -> Atlas:
    """Crimea moved, and inner borders of rejoined countries taken out."""
    countries = dict(atlas.countries)
    crimea = [p for p in countries[RUSSIA] if within(ring_points(atlas.arcs, p[0]), CRIMEA)]
    countries[RUSSIA] = [p for p in countries[RUSSIA] if p not in crimea]
    countries[UKRAINE] = countries[UKRAINE] + crimea
    for number in (UKRAINE, *sorted(set(REJOIN.values()))):
        countries[number] = dissolved(atlas.arcs, countries[number])
    return Atlas(arcs=atlas.arcs, countries=countries)


def within(ring: Ring, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    return all(west <= x <= east and south <= y <= north for x, y in ring)


def dissolved(arcs: list[Ring], polygons: list[list[ArcRing]]) -> list[list[ArcRing]]:
    """The same area without the arcs that two of its polygons share."""
    used = [arc for polygon in polygons for ring in polygon for arc in ring]
    shared = {arc for arc in used if ~arc in used}
    whole = [p for p in polygons if not any(arc in shared for ring in p for arc in ring)]
    loose = [arc for p in polygons if p not in whole for ring in p for arc in ring if arc not in shared]
    return whole + [[ring] for ring in stitched(arcs, loose)]


def stitched(arcs: list[Ring], loose: list[int]) -> Iterator[ArcRing]:
    """Closed rings out of arcs that meet end to end."""
    ends = {arc: (oriented(arcs, arc)[0], oriented(arcs, arc)[-1]) for arc in loose}
    rest = list(loose)
    while rest:
        ring = [rest.pop(0)]
        while ends[ring[-1]][1] != ends[ring[0]][0]:
            follower = next(arc for arc in rest if ends[arc][0] == ends[ring[-1]][1])
            rest.remove(follower)
            ring.append(follower)
        yield ring


def oriented(arcs: list[Ring], arc: int) -> Ring:
    return arcs[arc] if arc >= 0 else arcs[~arc][::-1]


def ring_points(arcs: list[Ring], ring: ArcRing) -> Ring:
    points: Ring = []
    for arc in ring:
        points += oriented(arcs, arc)[1 if points else 0 :]
    return points


def thinned(arc: Ring, tolerance: float) -> Ring:
    """Douglas and Peucker, measured in map units; the ends stay, a closed arc keeps its far point."""
    flat = [project(*point) for point in arc]
    keep = {0, len(arc) - 1}
    spans = [(0, len(arc) - 1)]
    if flat[0] == flat[-1] and len(arc) > 3:
        far = max(range(len(arc)), key=lambda i: math.dist(flat[0], flat[i]))
        keep.add(far)
        spans = [(0, far), (far, len(arc) - 1)]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        worst = max(inner, key=lambda i: off_line(flat[i], flat[first], flat[last]), default=None)
        if worst is not None and off_line(flat[worst], flat[first], flat[last]) > tolerance:
            keep.add(worst)
            spans += [(first, worst), (worst, last)]
    return [arc[i] for i in sorted(keep)]


def off_line(point: Point, start: Point, end: Point) -> float:
    """Distance of a point from a segment."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    if length == 0:
        return math.dist(point, start)
    along = max(0.0, min(1.0, ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length))
    return math.dist(point, (start[0] + along * dx, start[1] + along * dy))


def place(atlas: Atlas, number: str, smallest: float) -> dict[str, object]:
    """One country of the file: codes, rings, holes, its main part's box and a point well inside it."""
    iso2, name = named(number)
    outer, holes = [], []
    for polygon in atlas.countries[number]:
        rings = [flat_ring(ring_points(atlas.arcs, ring), number) for ring in polygon]
        outer.append(rings[0])
        holes += rings[1:]
    outer.sort(key=area, reverse=True)
    outer = outer[:1] + [ring for ring in outer[1:] if area(ring) >= smallest]
    main = outer[0]
    xs, ys = [x for x, _ in main], [y for _, y in main]
    return {
        "iso2": iso2,
        "name": name,
        "label": list(heart(main)),
        "box": [min(xs), min(ys), max(xs), max(ys)],
        "rings": [joined(ring) for ring in outer],
        "holes": [joined(ring) for ring in holes],
    }


def named(number: str) -> tuple[str | None, str]:
    if number == "Kosovo":
        return iso_countries.KOSOVO
    return iso_countries.by_number().get(number, (None, number))


def flat_ring(ring: Ring, number: str) -> list[tuple[int, int]]:
    """Degrees -> map units, repeated points dropped, the last point not repeating the first."""
    points: list[tuple[int, int]] = []
    for lon, lat in unwrapped(ring, number):
        x, y = project(lon, lat)
        if not points or points[-1] != (round(x), round(y)):
            points.append((round(x), round(y)))
    return points[:-1] if points[0] == points[-1] and len(points) > 3 else points


def unwrapped(ring: Ring, number: str) -> Ring:
    """No jump across the 180th meridian: Russia and New Zealand run on eastwards, Alaska's islands westwards."""
    if number == ANTARCTICA and max(x for x, _ in ring) - min(x for x, _ in ring) > 350:
        return around_the_pole(ring)
    crosses = max(x for x, _ in ring) - min(x for x, _ in ring) > 180
    if number in (RUSSIA, NEW_ZEALAND, FIJI) and (crosses or max(x for x, _ in ring) < 0):
        return [(x + 360 if x < 0 else x, y) for x, y in ring]
    if number == USA and min(x for x, _ in ring) > 160:
        return [(x - 360, y) for x, y in ring]
    return [(x - 360 if x > 0 else x, y) for x, y in ring] if crosses else ring


def around_the_pole(ring: Ring) -> Ring:
    """Antarctica's coast from west to east, closed along the lower edge of the map."""
    body = ring[:-1] if ring[0] == ring[-1] else ring
    jump = next((i for i in range(len(body)) if abs(body[i][0] - body[i - 1][0]) > 180), 0)
    coast = body[jump:] + body[:jump]
    if coast[0][0] > coast[-1][0]:
        coast.reverse()
    edge = [(180.0, float(lat)) for lat in range(-80, -91, -2)] + [
        (-180.0, float(lat)) for lat in range(-90, -79, 2)
    ]
    return coast + [p for p in edge if p[1] < min(coast[0][1], coast[-1][1])]


def area(ring: list[tuple[int, int]]) -> float:
    following = ring[1:] + ring[:1]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, following, strict=True))) / 2


def heart(ring: list[tuple[int, int]]) -> tuple[int, int]:
    """The point of a 20 by 20 grid that lies inside the ring and furthest from its line."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    centre = (round(sum(xs) / len(xs)), round(sum(ys) / len(ys)))
    grid = [
        (min(xs) + (max(xs) - min(xs)) * (2 * i + 1) / 40, min(ys) + (max(ys) - min(ys)) * (2 * j + 1) / 40)
        for i in range(20) for j in range(20)
    ]  # fmt: skip
    inside = [p for p in grid if encloses(ring, p)]
    best = max(inside, key=lambda p: min(math.dist(p, q) for q in ring), default=centre)
    return round(best[0]), round(best[1])


def encloses(ring: list[tuple[int, int]], point: Point) -> bool:
    """Even-odd rule."""
    x, y = point
    crossings = 0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            crossings += 1
    return crossings % 2 == 1


def joined(ring: list[tuple[int, int]]) -> list[int]:
    return [number for point in ring for number in point]
