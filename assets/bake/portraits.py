"""Compose the portraits: assets/portraits/<person>/<mood>.png, 480 px, transparent, head and shoulders.

Heads, beards and glasses are Open Peeps (CC0) by way of heads.mjs; faces and clothes are drawn in faces.py and
garments.py; who is drawn stands in people.py.
"""

import json
import re
import subprocess

from PIL import Image, ImageDraw, ImageFont

from faces import INK, MOODS, face, stroke
from garments import dressed
from people import PEOPLE, Person
from pictures import rendered, save_png
from sources import ASSETS, BAKE

OUT = ASSETS / "portraits"
SIZE, OVERSAMPLE = 480, 2
VIEW = (-36, -16, 784, 784)
"""Left, top, width, height of the cut in the units of the drawing."""
PARTS = {
    "head": r"matrix\(\.99789 0 0 1 156 62\)",
    "beard": r"translate\(279 400\)",
    "glasses": r"translate\(203 303\)",
}
SKIN_KEY, HAIR_KEY, TINT_KEY = "f5a1d1", "c0ffee", "5ca1ab"
"""Colours that no drawing contains, put in by heads.mjs and replaced here."""


def bake() -> None:
    """Write every mood of every person, and the page that describes them."""
    sources = heads()
    for person in PEOPLE:
        for mood in MOODS:
            save_png(drawn(person, mood, sources[person.id]), OUT / person.id / f"{mood}.png", colours=256)
    save_png(sheet(), OUT / "sheet.png", colours=256)
    (OUT / "README.md").write_text(page(), encoding="utf-8")
    print(f"{len(PEOPLE)} people, {len(MOODS)} moods each")


def heads() -> dict[str, str]:
    wanted = {person.id: options(person) for person in PEOPLE}
    run = subprocess.run(
        ["node", "heads.mjs"], cwd=BAKE, input=json.dumps(wanted), capture_output=True, text=True, check=True
    )
    return dict(json.loads(run.stdout))


def options(person: Person) -> dict[str, object]:
    """What DiceBear is asked for. Facial hair and glasses are drawn only when named."""
    asked: dict[str, object] = {
        "head": [person.head], "skinColor": [SKIN_KEY], "headContrastColor": [HAIR_KEY], "clothingColor": [TINT_KEY],
    }  # fmt: skip
    if person.beard:
        asked |= {"facialHair": [person.beard], "facialHairProbability": 100}
    if person.glasses:
        asked |= {"accessories": [person.glasses], "accessoriesProbability": 100}
    return asked


def drawn(person: Person, mood: str, source: str) -> Image.Image:
    picture = rendered(composed(person, mood, source), SIZE * OVERSAMPLE)
    return picture.resize((SIZE, SIZE), Image.Resampling.LANCZOS)


def composed(person: Person, mood: str, source: str) -> str:
    """The portrait as SVG text: clothes, head, beard, face, glasses."""
    layers = [
        dressed(person),
        coloured(group(source, "head"), person, person.line),
        shine(person),
        earring(person),
        coloured(group(source, "beard"), person, person.line),
        face(person, mood),
        coloured(group(source, "glasses"), person, INK),
    ]
    view = " ".join(map(str, VIEW))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" fill="none">{"".join(layers)}</svg>'


def group(source: str, part: str) -> str:
    """One part of the drawing with its place; empty when the person has none."""
    found = re.search(
        rf'<g transform="({PARTS[part]})">(.*?)</g>(?=<g transform="(?:translate|matrix)|</g></svg>|$)',
        source,
        re.DOTALL,
    )
    if not found:
        raise ValueError(f"The drawing has no {part}: has Open Peeps changed?")
    return found.group(0)


def coloured(svg: str, person: Person, line: str) -> str:
    svg = (
        svg.replace(f"#{SKIN_KEY}", person.skin)
        .replace(f"#{HAIR_KEY}", person.hair)
        .replace(f"#{TINT_KEY}", person.hair)
    )
    return re.sub(r'"(?:#000|#000000|black)"', f'"{line}"', svg)


def earring(person: Person) -> str:
    if person.earring is None:
        return ""
    return f'<circle cx="262" cy="486" r="10" fill="{person.earring}" stroke="{INK}" stroke-width="5"/>'


def shine(person: Person) -> str:
    if person.shine is None:
        return ""
    path, colour = person.shine.split(":")
    return stroke(path, colour, 6)


def sheet() -> Image.Image:
    """All people by all moods, for authors."""
    cell, margin = 128, 56
    picture = Image.new("RGB", (margin + cell * len(MOODS), 28 + cell * len(PEOPLE)), "#F4EEE2")
    pen = ImageDraw.Draw(picture)
    font = ImageFont.truetype(ASSETS / "fonts" / "InterUI-Medium.ttf", 16)
    for column, mood in enumerate(MOODS):
        pen.text((margin + cell * column + cell / 2, 14), mood, "#566670", font, anchor="mm")
    for row, person in enumerate(PEOPLE):
        pen.text((margin / 2, 28 + cell * row + cell / 2), person.id, "#1B2A32", font, anchor="mm")
        for column, mood in enumerate(MOODS):
            face_small = Image.open(OUT / person.id / f"{mood}.png").convert("RGBA")
            face_small = face_small.resize((cell, cell), Image.Resampling.LANCZOS)
            picture.paste(face_small, (margin + cell * column, 28 + cell * row), face_small)
    return picture


def page() -> str:
    rows = "\n".join(f"| `{p.id}` | {p.look} |" for p in PEOPLE)
    return f"""# Portraits

Fourteen people, described by look alone: choose by how somebody should come across, not by country. Each has the
moods {", ".join(f"`{m}`" for m in MOODS)}.

Pictures are 480 x 480 px with a transparent ground; the body is cut at the lower edge, so let that edge meet a
card or a frame. `sheet.png` shows them all. They look to the right of the picture; mirror them where they should look left. For a small round
picture (72 px and below) take the square from (50, 10) to (430, 390): it holds head and collar.

| id | look |
| --- | --- |
{rows}

Baked by `bake/portraits.py`; people are listed in `bake/people.py`.
"""
