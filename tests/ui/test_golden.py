"""Exact pictures. Rendering is the same to the bit on every run and driver of one pygame build, so any
difference is a change somebody made: look at it, and if it is meant, write the pictures again with
`uv run pytest tests/ui/test_golden.py --write`.

Other systems and pygame builds carry another FreeType: there the comparison is skipped, not loosened.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from pathlib import Path

import demo
import pygame
import pytest

from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screen import Screen

PICTURES = Path(__file__).parent / "golden"
BUILD = "2.5.8"
CASES: tuple[tuple[str, Callable[[], Screen], Look], ...] = (
    ("everything-light", demo.Everything, Look(size=(1280, 720))),
    ("everything-dark", demo.Everything, Look(size=(1280, 720), theme="dark")),
    ("everything-contrast-200", demo.Everything, Look(size=(1280, 720), theme="contrast", text_scale=2.0)),
    ("dialog", lambda: demo.Everything(asking=True), Look(size=(1280, 720))),
    ("negotiation", demo.Negotiation, Look(size=(1280, 720))),
    ("market-choice", demo.MarketChoice, Look(size=(1280, 720))),
)


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() != "x86_64" or pygame.version.ver != BUILD,
    reason=f"the pictures are of pygame-ce {BUILD} on Linux, x86-64",
)
@pytest.mark.parametrize(("name", "make", "look"), CASES, ids=[case[0] for case in CASES])
def test_the_picture_is_the_one_that_was_approved(
    name: str, make: Callable[[], Screen], look: Look, request: pytest.FixtureRequest
) -> None:
    pilot, path = Pilot(make(), look), PICTURES / f"{name}.png"
    if request.config.getoption("--write"):
        pilot.screenshot(path)
    approved = pygame.image.load(path)
    picture = pilot.render()
    assert picture.get_size() == approved.get_size()
    assert pygame.image.tobytes(picture, "RGB") == pygame.image.tobytes(approved, "RGB"), (
        f"{name} looks different"
    )
