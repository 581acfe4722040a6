"""Draw flag-icons (MIT) as PNG: assets/flags/<iso2>.png, 4x3, and assets/flags/square/<iso2>.png, 1x1."""

import io

import resvg_py
from PIL import Image

from pictures import save_png
from sources import ASSETS, npm

OUT = ASSETS / "flags"

MARKETS = "ae au be br ca ch cl cn de ee eg es fi fr gb gr id in it jp ke kr kz ma mx ng nl no pl pt ro ru sa sg tr ua us vn za"
UNION = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk eu"
NEIGHBOURS = "al ba is li md me mk rs xk"
CODES = tuple(sorted(set(f"{MARKETS} {UNION} {NEIGHBOURS}".split())))

HEIGHT, SQUARE = 160, 128
OVERSAMPLE = 4


def bake() -> None:
    """Write both sets."""
    (OUT / "square").mkdir(parents=True, exist_ok=True)
    for code in CODES:
        save_png(drawn(f"4x3/{code}.svg", HEIGHT * 4 // 3, HEIGHT), OUT / f"{code}.png", colours=256)
        save_png(drawn(f"1x1/{code}.svg", SQUARE, SQUARE), OUT / "square" / f"{code}.png", colours=256)
    print(f"{len(CODES)} flags")


def drawn(name: str, width: int, height: int) -> Image.Image:
    svg = npm(f"flag-icons/flags/{name}")
    data = resvg_py.svg_to_bytes(svg_path=str(svg), width=width * OVERSAMPLE, skip_system_fonts=True)
    return (
        Image.open(io.BytesIO(bytes(data))).convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    )
