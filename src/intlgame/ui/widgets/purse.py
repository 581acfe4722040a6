"""What there is of money or days, and what something would leave of it.

May live here: the gauge and its drawing. May not live here: prices, what can be afforded.
"""

from dataclasses import dataclass

from intlgame.ui.tree import Canvas, Node, Rect, font
from intlgame.ui.widgets.basic import icon, row, set_in, spacer


@dataclass(frozen=True, slots=True)
class Purse:
    """A bar of what there is, with the part that something would take paler at its end."""

    now: int
    takes: int
    full: int

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        x, y, w, h = rect
        k, middle = canvas.k, y + h / 2
        thick = 12 * k
        full = max(1, self.full)
        now = w * max(0, self.now) / full
        after = w * max(0, self.now - self.takes) / full
        canvas.box((x, middle - thick / 2, w, thick), 6, "track")
        if now > 0:
            canvas.box((x, middle - thick / 2, max(thick, now), thick), 6, "teal-fill@30")
        if after > 0:
            canvas.box((x, middle - thick / 2, max(thick, after), thick), 6, "teal-fill")
        if self.takes:
            canvas.box((x + after - 2 * k, middle - thick / 2 - 4 * k, 4 * k, thick + 8 * k), 2, "ink")


def gauge(name: str, sign: str, shown: str, purse: Purse, note: str) -> Node:
    """A purse under its name, the figure in words, and a line below."""
    head = row(
        icon(sign, 20, "teal-text"),
        set_in(name, font(16, 600)),
        spacer(),
        set_in(shown, font(16, 700)),
        gap=10,
    )
    drawn = Node(decor=True, draw=purse, height=24)
    below = (set_in(note, font(14, 400, "mute")),) if note else ()
    return Node(
        role="meter", label=name, value=shown, description=note, children=(head, drawn, *below), gap=3,
        fill="card", stroke="hairline", radius=14, pad=(12, 18, 12, 18), shadow=8, strength=0.1,
    )  # fmt: skip
