"""Where the bakery reads and writes. Paths and the pinned palette only; no work is done here."""

from pathlib import Path

BAKE = Path(__file__).resolve().parent
ASSETS = BAKE.parent
NPM = BAKE / "node_modules"

NOTO_ROOTS = (BAKE / "debian" / "usr" / "share" / "fonts", Path("/usr/share/fonts"))
"""Unpacked next to the script first, then as installed by Debian."""

INK, NAVY, NAVY2, ON_NAVY = "#1B2A32", "#11303A", "#1B4450", "#F6F0E4"
PAPER, CARD, HAIRLINE = "#F4EEE2", "#FFFDF8", "#E2D8C6"
TEAL, TEAL_DARK, TEAL_LIGHT = "#0E6470", "#0A4A54", "#D9EAE8"
TERRACOTTA, BRASS, BRASS_DARK = "#C0562A", "#D9B36A", "#A9813C"
SEA_LIGHT, SEA, LAND, LAND_LINE = "#E2EEEC", "#B9D2D4", "#F2EAD9", "#D6C9B0"


def npm(path: str) -> Path:
    """The file `path` of an installed npm package; FileNotFoundError says what to run."""
    found = NPM / path
    if not found.exists():
        raise FileNotFoundError(f"{found}: run `npm install --ignore-scripts` in {BAKE} first")
    return found


def noto(path: str) -> Path:
    """A Noto font of the Debian packages, `path` relative to the fonts folder."""
    for root in NOTO_ROOTS:
        if (root / path).exists():
            return root / path
    raise FileNotFoundError(f"{path}: install fonts-noto-core and fonts-noto-cjk (see bake/README.md)")
