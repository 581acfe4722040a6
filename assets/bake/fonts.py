"""Cut the fonts of the interface: static, small, one file per face. Reads npm and Debian sources, writes assets/fonts.

Inter keeps its name (its licence reserves none). Source Serif is renamed to Chart Serif, because "Source" is a
reserved font name and a changed file must not carry it. Timestamps are kept from the sources, so that baking twice
gives the same bytes.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib import instancer

from sources import ASSETS, noto, npm

OUT = ASSETS / "fonts"

SIGNS = "→←↑↓↔↕↖↗↘↙✓✗●○◆■□▲▼◀▶★☆−–—…•·€£¥₩₹₺₽₴₂₃½¼¾⅓⅔×÷±≈≠≤≥∞°‰№™©®§¶†‡„“”‚‘’«»‹›"
"""What screens draw as text; `coverage.py` checks each of them."""

EUROPE = (
    set(range(0x20, 0x250)) | set(range(0x2B0, 0x530)) | set(range(0x1E00, 0x2000))
    | set(range(0x2000, 0x20C1)) | set(range(0x2190, 0x219A)) | {0x2116, 0x2122, 0x2153, 0x2154}
    | {ord(c) for c in SIGNS}
)  # fmt: skip
LAYOUT = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt"]
INTER = (("Regular", 400), ("Medium", 500), ("SemiBold", 600), ("Bold", 700))
SERIF_PARTS = ("latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese")
SERIF = (("Regular", "normal", 400), ("SemiBold", "normal", 600), ("Italic", "italic", 400))
SERIF_OPTICAL_SIZE = 28
"""Titles and speech are set at 20-40 px: the drawing made for that size."""


def bake() -> None:
    """Write every font of the game."""
    OUT.mkdir(parents=True, exist_ok=True)
    for style, weight in INTER:
        inter("InterVariable.woff2", style, weight)
    inter("InterVariable-Italic.woff2", "Italic", 400)
    for style, slope, weight in SERIF:
        serif(style, slope, weight)
    snippet("truetype/noto/NotoSansArabic-Regular.ttf", "NotoSansArabic-Subset.ttf", arabic())
    snippet("truetype/noto/NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Subset.ttf", devanagari())
    cjk = "opentype/noto/NotoSansCJK-Regular.ttc"
    snippet(cjk, "NotoSansSC-Subset.otf", simplified_chinese(), face="Noto Sans CJK SC")
    snippet(cjk, "NotoSansJP-Subset.otf", japanese(), face="Noto Sans CJK JP")
    snippet(cjk, "NotoSansKR-Subset.otf", korean(), face="Noto Sans CJK KR")


def inter(source: str, style: str, weight: int) -> None:
    """One static Inter with tabular digits as the only digits."""
    font = opened(npm(f"inter-ui/variable/{source}"))
    font = instancer.instantiateVariableFont(font, {"wght": weight, "opsz": 14})
    freeze_feature(font, "tnum")
    cut(font, EUROPE, LAYOUT)
    rename(font, "Inter UI", style)
    set_weight(font, weight, italic=style == "Italic")
    font.save(OUT / f"InterUI-{style}.ttf")


def serif(style: str, slope: str, weight: int) -> None:
    """One Chart Serif: the fontsource parts of Source Serif, made static, merged and renamed."""
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for part in SERIF_PARTS:
            path = Path(folder) / f"{part}.ttf"
            serif_part(part, slope, weight).save(path)
            parts.append(str(path))
        parts.append(str(Path(folder) / "signs.ttf"))
        borrowed_signs(parts[:-1], weight).save(parts[-1])
        font = Merger().merge(parts)
    # The merger stamps the time of baking.
    first = opened(serif_source("latin", slope))
    font["head"].created, font["head"].modified = first["head"].created, first["head"].modified
    font.recalcTimestamp = False
    # Subsetting once more drops glyphs that the parts repeat and prunes their kerning.
    cut(font, EUROPE, LAYOUT)
    rename(font, "Chart Serif", style)
    set_weight(font, weight, italic=slope == "italic")
    font.save(OUT / f"ChartSerif-{style}.ttf")


def serif_source(part: str, slope: str) -> Path:
    return npm(f"@fontsource-variable/source-serif-4/files/source-serif-4-{part}-opsz-{slope}.woff2")


def serif_part(part: str, slope: str, weight: int) -> TTFont:
    font = opened(serif_source(part, slope))
    axes = {axis.axisTag for axis in font["fvar"].axes}
    wanted = {"wght": weight, "opsz": SERIF_OPTICAL_SIZE}
    font = instancer.instantiateVariableFont(font, {k: v for k, v in wanted.items() if k in axes})
    # Two of eight arrows would not match the borrowed six.
    cut(font, set(font.getBestCmap()) - {ord(arrow) for arrow in "↑↓"}, LAYOUT)
    return font


def borrowed_signs(parts: list[str], weight: int) -> TTFont:
    """Arrows, ticks, fractions and the like, which the published parts of the serif lack: Inter's, at its scale."""
    known = {code for part in parts for code in TTFont(part).getBestCmap()}
    font = opened(npm("inter-ui/variable/InterVariable.woff2"))
    font = instancer.instantiateVariableFont(font, {"wght": weight, "opsz": 14})
    cut(font, {ord(sign) for sign in SIGNS} - known, [])
    for table in ("GSUB", "GPOS", "GDEF", "STAT"):
        if table in font:
            del font[table]
    scale_upem(font, TTFont(parts[0])["head"].unitsPerEm)
    return font


def snippet(source: str, target: str, letters: Iterable[int], face: str | None = None) -> None:
    """A Noto subset for native phrases: all shaping features, no hints."""
    font = opened(noto(source), face)
    cut(font, set(letters) | set(range(0x20, 0x7F)), ["*"])
    font.save(OUT / target)


def opened(path: Path, face: str | None = None) -> TTFont:
    """A font to change: decompressed, its own dates kept. `face` picks one of a collection."""
    if face is None:
        font = TTFont(path, recalcTimestamp=False)
    else:
        faces = (TTFont(path, fontNumber=index, recalcTimestamp=False) for index in range(64))
        font = next(candidate for candidate in faces if candidate["name"].getDebugName(1) == face)
    font.flavor = None
    return font


def cut(font: TTFont, letters: set[int], features: list[str]) -> None:
    options = Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)


def freeze_feature(font: TTFont, tag: str) -> None:
    """Make an optional one-to-one substitution the default, by pointing the character map at it."""
    table = font["GSUB"].table
    swaps: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == tag:
            for index in record.Feature.LookupListIndex:
                swaps.update(single_substitutions(table.LookupList.Lookup[index]))
    for cmap in font["cmap"].tables:
        cmap.cmap = {code: swaps.get(glyph, glyph) for code, glyph in cmap.cmap.items()}


def single_substitutions(lookup: object) -> dict[str, str]:
    tables = (getattr(table, "ExtSubTable", table) for table in lookup.SubTable)
    return {k: v for table in tables for k, v in getattr(table, "mapping", {}).items()}


def rename(font: TTFont, family: str, style: str) -> None:
    """Every name that carries family or style; copyright and licence stay."""
    names = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}",
             6: f"{family.replace(' ', '')}-{style}", 16: family, 17: style, 25: family.replace(" ", "")}  # fmt: skip
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    font["name"].names = [r for r in font["name"].names if r.nameID <= 25 and r.nameID not in (18, 21, 22)]


def set_weight(font: TTFont, weight: int, *, italic: bool) -> None:
    font["OS/2"].usWeightClass = weight
    selection = font["OS/2"].fsSelection & ~0b1100001
    font["OS/2"].fsSelection = selection | (1 if italic else 0x40 if weight == 400 else 0)
    font["head"].macStyle = 2 if italic else 0


def arabic() -> set[int]:
    return set(range(0x600, 0x700)) | set(range(0x750, 0x780)) | {0x200C, 0x200D, 0x200E, 0x200F, 0xFDFC}


def devanagari() -> set[int]:
    return set(range(0x900, 0x980)) | {0x200C, 0x200D, 0x20B9, 0x25CC}


def simplified_chinese() -> set[int]:
    """GB 2312 level 1, the 3755 most used characters, with the Chinese punctuation."""
    return double_byte("gb2312", range(0xB0, 0xD8)) | punctuation()


def japanese() -> set[int]:
    """JIS X 0208 level 1, 2965 characters, with kana and punctuation."""
    return double_byte("euc_jp", range(0xB0, 0xD0)) | set(range(0x3040, 0x3100)) | punctuation()


def korean() -> set[int]:
    """The 2350 syllables of KS X 1001 and the letters they are built of."""
    return double_byte("euc_kr", range(0xB0, 0xC9)) | set(range(0x3131, 0x3164)) | punctuation()


def punctuation() -> set[int]:
    return (
        set(range(0x3000, 0x3020))
        | set(range(0xFF01, 0xFF5F))
        | {0x2026, 0x2014, 0xB7, 0x2018, 0x2019, 0x201C, 0x201D, 0xA5, 0xFFE5}
    )


def double_byte(codec: str, rows: Iterable[int]) -> set[int]:
    cells = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return {ord(text) for text in (cell.decode(codec, "ignore") for cell in cells) if len(text) == 1}
