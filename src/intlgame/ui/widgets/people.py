"""People: their portraits, the place they sit in, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Unpack

from intlgame.ui.tree import Canvas, Node, Rect, Runs, Style, font, merge
from intlgame.ui.widgets.basic import column, flag, row, set_in

Mood = Literal["neutral", "smile", "serious", "concerned", "thoughtful", "displeased"]
Scene = Literal["office", "workshop", "harbour", "title"]
HEAD_AND_COLLAR = (84, 20, 320, 320)


@dataclass(frozen=True, slots=True)
class Head:
    """Head and collar in a circle."""

    person: str
    mood: str

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        at, r = (x + w / 2, y + h / 2), min(w, h) / 2
        canvas.circle(at, r, "portrait")
        inset = 1.5 * canvas.k
        face = (x + inset, y + inset, w - 2 * inset, h - 2 * inset)
        canvas.image(f"portraits/{self.person}/{self.mood}.png", face, 999, HEAD_AND_COLLAR)
        canvas.circle(at, r - 1.5 * canvas.k, "", "card", 3)


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody before a place, cut off by the lower edge."""

    person: str
    mood: str
    scene: str
    radius: float

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        canvas.image(f"scenes/{self.scene}.png", rect, self.radius)
        side = min(w * 0.86, h * 0.94)
        with canvas.clip(rect):
            canvas.image(
                f"portraits/{self.person}/{self.mood}.png", (x + (w - side) / 2, y + h - side, side, side)
            )


def portrait(person: str, mood: Mood = "neutral", size: float = 68, said: str = "") -> Node:
    """A round portrait. Decoration where the name stands beside it, else `said` names who it is."""
    return Node(
        role="image",
        label=said,
        decor=not said,
        draw=Head(person, mood),
        width=size,
        height=size,
        shrink=0,
        radius=size / 2,
    )


def sitting(person: str, mood: Mood, scene: Scene, said: str, **style: Unpack[Style]) -> Node:
    """Somebody in a place. Give it a height or an aspect; `said` tells who and how they look."""
    drawing = Sitting(person, mood, scene, style.get("radius", 0))
    return Node(role="image", label=said, **merge({"draw": drawing, "min_height": 160}, style))


def name_plate(name: str, role: str, country: str = "", **style: Unpack[Style]) -> Node:
    """Who it is, with the flag of the country."""
    words = column(
        set_in(name, font(25, 600, serif=True, leading=1.2)),
        set_in(role, font(15, 500, "mute")),
        grow=1,
        basis=0,
    )
    lead = (flag(country, 48),) if country else ()
    base: Style = {
        "fill": "card",
        "radius": 14,
        "shadow": 16,
        "strength": 0.25,
        "pad": (12, 18, 12, 18),
        "gap": 16,
    }
    return row(*lead, words, **merge(base, style))


@dataclass(frozen=True, slots=True)
class _Tail:
    """The pointer of a speech bubble, at the left edge towards who speaks."""

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, _w, h = rect
        k = canvas.k
        top = y + min(62 * k, h * 0.35)
        canvas.shape(
            ((x + 3 * k, top), (x - 22 * k, top + 22 * k), (x + 3 * k, top + 36 * k)), "card", "hairline", 1.5
        )
        canvas.box((x + 1.5 * k, top - 1 * k, 4 * k, 38 * k), 0, "card")


def speech_bubble(*children: Node, tail: bool = True, **style: Unpack[Style]) -> Node:
    """What somebody says, on a sheet that points at who says it."""
    base: Style = {
        "fill": "card",
        "stroke": "hairline",
        "radius": 22,
        "shadow": 18,
        "pad": (18, 28, 18, 28),
        "gap": 8,
    }
    if tail:
        base["draw"] = _Tail()
    return Node(children=children, **merge(base, style))


def advice(person: str, name: str, words: Runs, mood: Mood = "neutral", **style: Unpack[Style]) -> Node:
    """A word from an adviser: small portrait, name, and what they say."""
    said = column(
        set_in(name, font(14, 700, "teal-dark")),
        set_in(words, font(15.5, 400, leading=1.36)),
        grow=1,
        basis=0,
        gap=2,
    )
    base: Style = {"fill": "teal-light", "radius": 12, "pad": (12, 16, 12, 12), "gap": 14}
    return row(portrait(person, mood, 68), said, **merge(base, style))
