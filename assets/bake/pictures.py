"""SVG text -> picture -> small PNG. The only module that decides how PNG files are packed."""

import io
from pathlib import Path

import resvg_py
from PIL import Image


def rendered(svg: str, width: int) -> Image.Image:
    """The drawing as RGBA, `width` pixels wide."""
    data = resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(data))).convert("RGBA")


def save_png(picture: Image.Image, path: Path, colours: int = 0) -> None:
    """Write as small as it goes: a palette of `colours` (0 keeps full colour), no metadata."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if colours:
        method = Image.Quantize.FASTOCTREE if picture.mode == "RGBA" else Image.Quantize.MEDIANCUT
        picture = picture.quantize(colours, method=method, dither=Image.Dither.NONE)
    picture.save(path, optimize=True)
