# /// script
# requires-python = ">=3.11"
# dependencies = ["resvg-py==0.5.0", "fonttools==4.68.0", "brotli==1.2.1", "pillow==13.0.0"]
# ///
"""Bake every picture, font and map of the game from its published sources into assets/.

    python bake.py            everything
    python bake.py fonts map  only these parts

Sources and versions: package.json and README.md. The results are committed; the game never runs this.
"""

import sys
from collections.abc import Callable

import coverage
import flags
import fonts
import icons
import licences
import logo
import portraits
import scenes
import title
import worldmap

PARTS: tuple[tuple[str, Callable[[], None]], ...] = (
    ("fonts", fonts.bake),
    ("coverage", coverage.report),
    ("map", worldmap.bake),
    ("flags", flags.bake),
    ("icons", icons.bake),
    ("portraits", portraits.bake),
    ("scenes", scenes.bake),
    ("title", title.bake),
    ("logo", logo.bake),
    ("licences", licences.bake),
)


def main(wanted: list[str]) -> int:
    """Run the named parts in order, all of them when none is named; the exit code."""
    unknown = set(wanted) - {name for name, _ in PARTS}
    if unknown:
        print(f"No such part: {', '.join(sorted(unknown))}. Known: {', '.join(name for name, _ in PARTS)}")
        return 2
    for name, bake in PARTS:
        if not wanted or name in wanted:
            print(f"== {name}")
            bake()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
