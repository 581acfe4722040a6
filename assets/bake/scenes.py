"""Draw the places behind a portrait: assets/scenes/{office,workshop,harbour}.png, 960 x 720 px.

Calm in the middle, where the person stands; things to look at are at the sides. The title picture is title.py.
"""

import random

from pictures import rendered, save_png
from sources import ASSETS

OUT = ASSETS / "scenes"
WIDTH, HEIGHT = 960, 720
WOOD, WOOD_LIGHT, WOOD_DARK = "#7A5A3C", "#93704C", "#5F4630"
BOXES = ("#C9A274", "#BD9365", "#D4B288", "#B08457")
CONTAINERS = ("#B5563A", "#1C6670", "#C99A4B", "#6E7A4A", "#31566D", "#D8CBB2")


def bake() -> None:
    """Write the three scenes."""
    for name, drawing in (("office", office()), ("workshop", workshop()), ("harbour", harbour())):
        save_png(rendered(drawing, WIDTH).convert("RGB"), OUT / f"{name}.png")


def svg(body: str, width: int = WIDTH, height: int = HEIGHT) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{body}</svg>'


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, opacity: float = 1) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{r:g}" fill="{fill}" opacity="{opacity:g}"/>'


def path(d: str, fill: str = "none", stroke: str = "none", width: float = 2, opacity: float = 1) -> str:
    return (
        f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width="{width:g}" stroke-linecap="round" '
        f'stroke-linejoin="round" opacity="{opacity:g}"/>'
    )


def circle(x: float, y: float, r: float, fill: str, opacity: float = 1) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}" opacity="{opacity:g}"/>'


def gradient(name: str, *stops: tuple[float, str, float], across: bool = False) -> str:
    """A linear gradient, downwards or across; stops are offset, colour, opacity."""
    inner = "".join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
    x2, y2 = (1, 0) if across else (0, 1)
    return f'<linearGradient id="{name}" x1="0" y1="0" x2="{x2}" y2="{y2}">{inner}</linearGradient>'


def glow(name: str, colour: str, opacity: float) -> str:
    return (
        f'<radialGradient id="{name}"><stop offset="0" stop-color="{colour}" stop-opacity="{opacity}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>'
    )


def office() -> str:
    """A wide window over a town at dusk, a sill with a plant, a shelf."""
    luck = random.Random(4)
    defs = gradient("wall", (0, "#F3DFC4", 1), (1, "#E3C49C", 1)) + gradient(
        "sky", (0, "#6FA5AF", 1), (0.55, "#BFD0C4", 1), (0.85, "#F7DDB6", 1), (1, "#F3C795", 1)
    )
    defs += glow("sun", "#FFF1CF", 0.9)
    defs += '<clipPath id="pane"><rect x="96" y="64" width="768" height="430" rx="6"/></clipPath>'
    sky = (
        rect(96, 64, 768, 430, "url(#sky)")
        + circle(690, 300, 190, "url(#sun)")
        + circle(690, 300, 52, "#FBE8C2")
    )
    town = skyline(luck, "#9DBCBA", 300, 120, 40, 0) + skyline(luck, "#6A989D", 340, 150, 52, 0.10)
    town += skyline(luck, "#3D6E78", 400, 180, 64, 0.30)
    river = rect(96, 462, 768, 40, "#2C5863") + path(
        "M120 476 H300 M360 484 H560 M620 474 H820", stroke="#F8DFA6", width=2, opacity=0.35
    )
    frame = "".join(rect(x - 6, 58, 12, 442, WOOD, 3) for x in (96, 352, 608, 864))
    frame += (
        rect(84, 52, 792, 18, WOOD, 5)
        + rect(96, 210, 768, 8, WOOD, 2)
        + rect(60, 492, 840, 24, WOOD_LIGHT, 6)
    )
    frame += rect(60, 512, 840, 8, WOOD_DARK, 3, 0.45)
    reflections = path(
        "M120 200 L210 76 H250 L160 200 Z M640 480 L760 230 H800 L680 480 Z", fill="#FFFFFF", opacity=0.10
    )
    blind = rect(96, 62, 768, 30, "#F8EFDD", 3) + "".join(
        rect(96, 66 + 7 * i, 768, 2, "#D9C6A4") for i in range(4)
    )
    wall = (
        rect(0, 0, WIDTH, HEIGHT, "url(#wall)")
        + rect(0, 520, WIDTH, 200, "#D6B68B", opacity=0.55)
        + rect(0, 518, WIDTH, 6, "#C6A375")
    )
    panels = "".join(
        path(f"M{x} 556 h156 v132 h-156 Z", stroke="#C6A375", width=4, opacity=0.8)
        for x in range(30, 960, 186)
    )
    view = f'<g clip-path="url(#pane)">{sky}{town}{river}{reflections}</g>'
    return svg(
        f"<defs>{defs}</defs>{wall}{panels}{view}{blind}{frame}{plant(118, 494)}{desk_globe(800, 494)}"
    )


def skyline(luck: random.Random, colour: str, base: float, height: float, width: float, lit: float) -> str:
    """One row of roofs across the window; `lit` is the share of bright windows."""
    parts, x = [], 80.0
    while x < 880:
        w = luck.uniform(0.6, 1.2) * width
        top = base - luck.uniform(0.15, 1.0) * height + 60
        parts.append(roof(x, top, w, colour, luck.randrange(4)))
        for row in range(int(top) + 16, 460, 17):
            for column in range(int(x) + 8, int(x + w) - 10, 13):
                if luck.random() < lit:
                    parts.append(rect(column, row, 6, 8, "#F8DFA6", 1, 0.9))
        x += w + luck.uniform(0, 5)
    return "".join(parts)


def roof(x: float, top: float, w: float, colour: str, kind: int) -> str:
    body = rect(x, top, w, 520 - top, colour, 2)
    if kind == 1:
        return body + path(f"M{x} {top + 1} L{x + w / 2} {top - w * 0.32} L{x + w} {top + 1} Z", fill=colour)
    if kind == 2:
        return (
            body
            + rect(x + w * 0.3, top - 12, w * 0.4, 14, colour, 2)
            + rect(x + w * 0.49, top - 34, 3, 24, colour)
        )
    return body


def plant(x: float, y: float) -> str:
    leaves = "".join(
        path(
            f"M{x} {y - 50} Q{x + dx * 0.4:g} {y - 60 - h:g} {x + dx} {y - 50 - h} Q{x + dx * 0.9:g} {y - 60 - h * 0.4:g} {x} {y - 50} Z",
            fill=c,
        )
        for dx, h, c in (
            (-46, 60, "#4E7A5A"),
            (46, 66, "#3F6B4F"),
            (-20, 96, "#5C8A64"),
            (22, 104, "#4E7A5A"),
            (2, 78, "#6C9A70"),
        )
    )
    return (
        leaves
        + path(f"M{x - 30} {y - 54} h60 l-8 56 h-44 Z", fill="#B9583A")
        + rect(x - 34, y - 60, 68, 13, "#C96D4C", 4)
    )


def desk_globe(x: float, y: float) -> str:
    ball = circle(x, y - 58, 38, "#5FA29A") + path(
        f"M{x - 26} {y - 74} q14 -16 30 -8 q6 12 -8 16 q-4 14 -18 8 Z M{x + 4} {y - 48} q14 -10 24 0 q-2 16 -16 20 q-10 -8 -8 -20 Z",
        fill="#F2EAD9",
    )
    arm = path(f"M{x + 14} {y - 104} A48 48 0 0 1 {x + 14} {y - 12}", stroke="#C9A45C", width=6)
    return arm + ball + rect(x - 4, y - 20, 8, 16, "#A9813C") + rect(x - 30, y - 8, 60, 9, WOOD_DARK, 4)


def workshop() -> str:
    """A warehouse hall: racks with boxes at both sides, a bright gate at the back."""
    luck = random.Random(11)
    defs = gradient("hall", (0, "#D9CDB6", 1), (1, "#C9B693", 1)) + gradient(
        "floor", (0, "#B59B74", 1), (1, "#9A7F5A", 1)
    )
    defs += gradient("day", (0, "#CFE2E2", 1), (0.7, "#EAF0E4", 1), (1, "#F6E3BF", 1)) + glow(
        "lamp", "#FFF0C4", 0.75
    )
    back = rect(0, 0, WIDTH, 560, "url(#hall)") + "".join(
        rect(x, 0, 3, 540, "#B9A582", opacity=0.55) for x in range(20, 960, 44)
    )
    beams = "".join(path(f"M0 {y} H960", stroke="#8C7A5C", width=w) for y, w in ((40, 12), (92, 5)))
    beams += "".join(path(f"M{x} 46 l44 46 l44 -46", stroke="#8C7A5C", width=5) for x in range(0, 960, 88))
    gate = rect(286, 168, 388, 374, "#6E6048", 4) + rect(300, 182, 360, 360, "url(#day)")
    yard = path("M300 470 q60 -40 130 -22 q90 -50 230 6 V542 H300 Z", fill="#8FB3A8") + rect(
        300, 500, 360, 42, "#C8BFA6"
    )
    gate += f"{yard}{lorry(424, 428)}" + "".join(
        rect(300, 182 + i * 15, 360, 11, "#DCE3DD", 1) for i in range(5)
    )
    floor = rect(0, 540, WIDTH, 180, "url(#floor)") + path(
        "M300 542 L180 720 H780 L660 542 Z", fill="#F6E3BF", opacity=0.30
    )
    floor += path("M250 542 L90 720 M710 542 L870 720", stroke="#E0B94F", width=7, opacity=0.85)
    lamps = "".join(lamp(x) for x in (150, 480, 810))
    racks = rack(luck, -20, 260) + rack(luck, 700, 980)
    return svg(
        f"<defs>{defs}</defs>{back}{gate}{floor}{beams}{racks}{lamps}{pallet(70, 690, luck)}{pallet(760, 690, luck)}"
    )


def lorry(x: float, y: float) -> str:
    body = (
        rect(x + 4, y + 66, 158, 10, "#2A3338", 2)
        + rect(x, y, 120, 70, "#1C6670", 4)
        + rect(x + 8, y + 10, 104, 6, "#F6F0E4", 2, 0.8)
        + rect(x + 126, y + 26, 40, 48, "#C0562A", 6)
    )
    return (
        body
        + rect(x + 142, y + 32, 18, 18, "#D9EAE8", 3)
        + "".join(
            circle(x + dx, y + 78, 12, "#2A3338") + circle(x + dx, y + 78, 5, "#9AA5A6")
            for dx in (26, 92, 146)
        )
    )


def lamp(x: float) -> str:
    return (
        circle(x, 190, 120, "url(#lamp)") + rect(x - 2, 46, 4, 96, "#4A4334")
        + path(f"M{x - 42} 174 Q{x - 36} 140 {x} 138 Q{x + 36} 140 {x + 42} 174 Z", fill="#22495A")
        + rect(x - 24, 174, 48, 7, "#FFF3CF", 3)
    )  # fmt: skip


def rack(luck: random.Random, left: float, right: float) -> str:
    """Three shelves of boxes between two blue uprights."""
    parts = [rect(left, 150, right - left, 410, "#8E7B5B", 0, 0.35)]
    for shelf in (292, 424, 556):
        x = left + 22
        while x < right - 60:
            w, h = luck.randint(44, 78), luck.randint(46, 100)
            parts.append(box(x, shelf - h, w, h, luck.choice(BOXES)))
            x += w + luck.randint(3, 14)
        parts += [
            rect(left, shelf, right - left, 12, "#C0562A", 2),
            rect(left, shelf + 9, right - left, 4, "#8E3B18", 2),
        ]
    parts += [rect(x, 130, 14, 450, "#2F6074", 2) for x in (left + 4, right - 18)]
    return "".join(parts)


def box(x: float, y: float, w: float, h: float, colour: str) -> str:
    tape = rect(x + w / 2 - 5, y, 10, h, "#E6D3B1", 0, 0.75)
    label = (
        rect(x + 7, y + h - 24, 20, 15, "#F8F1E2", 2, 0.95)
        + rect(x + 10, y + h - 20, 14, 2, "#8E7B5B")
        + rect(x + 10, y + h - 15, 9, 2, "#8E7B5B")
    )
    return (
        rect(x, y, w, h, colour, 3)
        + tape
        + rect(x, y, w, 5, "#FFFFFF", 2, 0.18)
        + rect(x + w - 6, y, 6, h, "#4A3115", 0, 0.12)
        + label
    )


def pallet(x: float, y: float, luck: random.Random) -> str:
    boxes = "".join(
        box(x + i * 64, y - 84 - j * 66, 60, 62, luck.choice(BOXES))
        for j in range(2)
        for i in range(2 - j // 1 + j)
        if not (j == 1 and i == 1)
    )
    slats = rect(x - 8, y - 22, 144, 9, WOOD_LIGHT, 2) + "".join(
        rect(x + dx, y - 13, 20, 13, WOOD, 1) for dx in (-6, 54, 114)
    )
    return boxes + slats


def harbour() -> str:
    """A quay in the morning: cranes, stacked containers, a ship, still water."""
    luck = random.Random(23)
    defs = gradient("dawn", (0, "#7FB0B8", 1), (0.55, "#CFDDD2", 1), (0.9, "#FBE3BB", 1), (1, "#F7D3A0", 1))
    defs += gradient("water", (0, "#8FB9BC", 1), (1, "#3F7680", 1)) + glow("sun", "#FFF4D6", 0.95)
    defs += gradient("quay", (0, "#D9CBB0", 1), (1, "#B8A680", 1))
    sky = (
        rect(0, 0, WIDTH, 420, "url(#dawn)")
        + circle(560, 360, 260, "url(#sun)")
        + circle(560, 356, 44, "#FFF1CF")
    )
    clouds = "".join(path(f"M{x} {y} q{w * 0.2:g} -22 {w * 0.45:g} -10 q{w * 0.25:g} -18 {w * 0.4:g} 6 q{w * 0.14:g} -2 {w * 0.15:g} 8 Z", fill="#FFFDF8", opacity=o)
                     for x, y, w, o in ((90, 120, 210, 0.5), (620, 84, 240, 0.45), (400, 190, 160, 0.35)))  # fmt: skip
    hills = path(
        "M0 418 V352 q90 -52 190 -20 q120 -58 250 4 q130 -36 240 2 q150 -54 280 -8 V418 Z",
        fill="#86AEAF",
        opacity=0.9,
    )
    hills += path(
        "M0 418 V388 q140 -34 280 -4 q190 -34 360 2 q170 -32 320 -4 V418 Z", fill="#5F9299", opacity=0.85
    )
    sea = rect(0, 412, WIDTH, 180, "url(#water)")
    ripples = "".join(path(f"M{luck.randint(0, 900)} {y} h{luck.randint(30, 120)}", stroke="#FFFDF8", width=2, opacity=0.4)
                      for y in range(426, 580, 7) for _ in range(2))  # fmt: skip
    ripples += "".join(rect(560 - w / 2 + luck.randint(-14, 14), 418 + 8 * i, w, 3, "#FFF1CF", 1, 0.55)
                       for i, w in enumerate((46, 60, 40, 74, 56, 88, 64, 100, 72, 110, 84, 120, 90, 126, 96, 130, 100, 140, 110)))  # fmt: skip
    cranes = crane(96, 560, 1.0) + crane(760, 560, 1.0, mirrored=True)
    quay = (
        rect(0, 572, WIDTH, 148, "url(#quay)")
        + rect(0, 572, WIDTH, 10, "#8F8069")
        + rect(0, 586, WIDTH, 5, "#E0B94F", 0, 0.9)
    )
    quay += path(
        "M0 640 H960 M0 690 H960 M160 592 L110 720 M480 592 V720 M800 592 L850 720",
        stroke="#A39271",
        width=2,
        opacity=0.6,
    )
    stacks = stack(luck, -30, 694, 3, 3) + stack(luck, 752, 694, 3, 3)
    bollards = "".join(
        path(f"M{x} 576 v-22 q0 -8 -6 -8 q0 -9 20 -9 q20 0 20 9 q-6 0 -6 8 v22 Z", fill="#22343B")
        for x in (300, 620)
    )
    gulls = "".join(
        path(f"M{x} {y} q8 -9 14 0 q6 -9 14 0", stroke="#FFFDF8", width=3, opacity=0.9)
        for x, y in ((430, 130), (470, 150), (394, 158))
    )
    body = (
        sky
        + clouds
        + hills
        + sea
        + ripples
        + ship(352, 380, 1.15)
        + cranes
        + quay
        + bollards
        + stacks
        + gulls
    )
    return svg(f"<defs>{defs}</defs>{body}")


def crane(x: float, y: float, scale: float, *, mirrored: bool = False) -> str:
    """A ship-to-shore gantry, boom over the water."""
    turn = f"translate({x + 140 if mirrored else x} {y}) scale({-scale if mirrored else scale} {scale})"
    legs = path(
        "M10 10 L26 -250 M120 10 L104 -250 M18 -120 H112 M14 -40 H116 M20 -120 L110 -40",
        stroke="#22495A",
        width=9,
    )
    boom = path("M-60 -256 H330", stroke="#B5563A", width=12) + path(
        "M64 -390 L-56 -258 M64 -390 L190 -258 M64 -390 L320 -258", stroke="#22495A", width=4
    )
    mast = path("M44 -256 L64 -390 L84 -256", stroke="#22495A", width=9)
    cab = rect(152, -250, 34, 26, "#22495A", 3) + path(
        "M162 -224 V-176 M178 -224 V-176", stroke="#22495A", width=2
    )
    return f'<g transform="{turn}">{legs}{mast}{boom}{cab}{rect(140, -176, 60, 28, "#C99A4B", 2)}</g>'


def stack(luck: random.Random, x: float, y: float, columns: int, rows: int) -> str:
    parts = []
    for column in range(columns):
        for row in range(rows - (column == columns // 2 + 1) - luck.randrange(2)):
            parts.append(container(x + column * 84 + 2, y - (row + 1) * 46, 82, 44, luck.choice(CONTAINERS)))
    return "".join(parts)


def container(x: float, y: float, w: float, h: float, colour: str) -> str:
    ribs = "".join(rect(x + i, y + 3, 2, h - 6, "#0B2028", 0, 0.16) for i in range(6, int(w) - 4, 8))
    return (
        rect(x, y, w, h, colour, 2)
        + ribs
        + rect(x, y, w, 3, "#FFFFFF", 0, 0.22)
        + rect(x, y + h - 3, w, 3, "#0B2028", 0, 0.22)
    )


def ship(x: float, y: float, scale: float, hull: str = "#17394A") -> str:
    """A small container ship, 250 wide at scale 1, bow to the right; y is the waterline."""
    luck = random.Random(7)
    cargo = "".join(
        rect(46 + i * 25, -66 - j * 15, 24, 14, luck.choice(CONTAINERS), 1)
        for i in range(6) for j in range(4) if j < (2, 3, 4, 4, 3, 2)[i]
    )  # fmt: skip
    bridge = (
        rect(10, -104, 26, 56, "#F6F0E4", 2)
        + rect(4, -112, 38, 12, "#FFFDF8", 2)
        + rect(8, -108, 30, 4, "#22495A")
    )
    bridge += (
        rect(16, -90, 14, 4, "#22495A", 1)
        + rect(16, -80, 14, 4, "#22495A", 1)
        + rect(22, -130, 3, 20, "#F6F0E4")
        + rect(12, -126, 9, 16, "#B5563A", 1)
    )
    body = path("M-4 -50 H204 L246 -62 L228 0 H14 Q2 -2 -4 -50 Z", fill=hull) + path(
        "M6 -12 H232 L228 0 H14 Q9 -2 6 -12 Z", fill="#B5563A"
    )
    body += path("M4 -42 H206", stroke="#F6F0E4", width=2, opacity=0.7)
    mast = rect(214, -92, 3, 36, "#F6F0E4")
    wake = path(
        "M-70 2 q20 -6 40 0 t40 0 t40 0 t40 0 t40 0 t40 0 t40 0", stroke="#FFFDF8", width=3, opacity=0.65
    )
    return (
        f'<g transform="translate({x} {y + 40 * scale}) scale({scale})">{cargo}{bridge}{mast}{body}{wake}</g>'
    )
