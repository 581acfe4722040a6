"""The pictures in the documentation are those of today: every screen of the real campaign, to the pixel.

`uv run docs/pictures/take.py` takes them again; look at what has changed before you commit it.
"""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

ROOT = Path(__file__).parent.parent.parent
PICTURES = ROOT / "docs" / "pictures"
BUILD = "2.5.8"


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() != "x86_64" or pygame.version.ver != BUILD,
    reason=f"the pictures are of pygame-ce {BUILD} on Linux, x86-64",
)
def test_every_screen_looks_as_in_the_documentation(tmp_path: Path) -> None:
    script = PICTURES / "take.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True, timeout=300)
    approved, taken = ({path.name for path in folder.glob("*.png")} for folder in (PICTURES, tmp_path))
    assert taken == approved
    different = [
        name
        for name in sorted(taken)
        if pygame.image.tobytes(pygame.image.load(tmp_path / name), "RGB")
        != pygame.image.tobytes(pygame.image.load(PICTURES / name), "RGB")
    ]
    assert not different, "look at them, then take the pictures again: uv run docs/pictures/take.py"
