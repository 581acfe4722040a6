"""A stage on a surface: what must be drawn again, and drawing only that.

May live here: the painter's use by window and pilot. May not: events, the meaning of anything drawn.
"""

from __future__ import annotations

import pygame

from intlgame.ui.paint import RING_REACH, Painter, paint_tree
from intlgame.ui.stage import Stage
from intlgame.ui.text import TextEngine
from intlgame.ui.theme import THEMES
from intlgame.ui.tree import find


class View:
    """Remembers what the surface shows, so that a moved focus draws two small rectangles and nothing else."""

    def __init__(self, engine: TextEngine) -> None:
        self.painter = Painter(engine, THEMES["light"])
        self._shown: tuple[object, ...] = ()
        self._focus = ""

    def render(self, stage: Stage, surface: pygame.Surface) -> list[pygame.Rect]:
        """Draw what has changed; the rectangles that did."""
        now = (stage.placings, stage.look, surface.get_size(), id(surface))
        self.painter.aim(surface, THEMES[stage.look.theme], stage.look)
        areas = (
            [surface.get_rect()] if now != self._shown else self._around(stage, {self._focus, stage.focus})
        )
        for area in areas:
            surface.set_clip(area)
            paint_tree(self.painter, stage.root, stage.focus, stage.caret())
        surface.set_clip(None)
        self._shown, self._focus = now, stage.focus
        stage.changed = False
        return areas

    def forget(self) -> None:
        """Draw everything next time: the window's content was lost."""
        self._shown = ()

    def _around(self, stage: Stage, keys: set[str]) -> list[pygame.Rect]:
        reach = RING_REACH * stage.look.scale + 2
        nodes = [node for key in sorted(keys) if (node := find(stage.root, key)) is not None]
        window = pygame.Rect((0, 0), stage.look.size)
        areas = [pygame.Rect(*_grown(node.rect, reach)).clip(window) for node in nodes]
        return [area for area in areas if area.w and area.h]


def _grown(rect: tuple[float, float, float, float], by: float) -> tuple[int, int, int, int]:
    x, y, w, h = rect
    left, top = int(x - by), int(y - by)
    return left, top, int(x + w + by) + 1 - left, int(y + h + by) + 1 - top
