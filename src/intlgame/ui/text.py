"""Text into lines: faces by script and language, wrapping, ellipsis, and the places of a caret.

May live here: fonts, measuring, line breaking, rendered lines and their cache. May not: nodes, layout, other
drawing.

SDL's text engine shapes one script in one face; so a text is cut into atoms (a word, or one CJK character) of
one face each, and neighbouring atoms of a line are joined again before rendering. Right-to-left atoms that
stand together in a line are turned round as a group; shaping inside an atom is HarfBuzz's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pygame

from intlgame.paths import bundled
from intlgame.ui.faces import HANI_BY_LANGUAGE, IDEOGRAPHIC, RIGHT_TO_LEFT, Face, Script, file_of, script_of
from intlgame.ui.theme import Rgba, Theme
from intlgame.ui.tree import Font, Runs, Span, plain

SMALLEST_PIXELS = 13
THIN_BELOW_PIXELS = 15
# Letters are set at twice the size and halved: SDL's text engine rounds every advance to a whole pixel, which
# at reading sizes shows as uneven spacing.
FINE = 2
MEASURES_KEPT = 6000
LINES_PIXELS_KEPT = 5_000_000
ELLIPSIS = "…"
CLOSING = "、。，．：；！？）」』】〉》…·,.;:!?)%"


class Atom(NamedTuple):
    """Unbreakable stretch of one face: its text (with the spaces behind), colour and width in device
    pixels."""

    text: str
    face: Face
    color: str
    width: float
    bare: float
    start: int
    breaks: bool


class Piece(NamedTuple):
    text: str
    face: Face
    color: str
    x: float
    start: int


class Line(NamedTuple):
    pieces: tuple[Piece, ...]
    width: float
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Paragraph:
    """A text broken into lines, with its size in device pixels; `drawn` is the painter's, per theme."""

    lines: tuple[Line, ...]
    width: float
    height: float
    step: float
    cut: bool
    drawn: tuple[str, list[tuple[pygame.Surface, float, float]]] | None = field(default=None)


class TextEngine:
    """Measures and breaks text at one scale. Satisfies `layout.Measure`."""

    def __init__(self) -> None:
        pygame.font.init()
        self.scale = 1.0
        self._fonts: dict[Face, pygame.font.Font] = {}
        self._broken: dict[tuple[Runs, Font, int], Paragraph] = {}
        self._sizes: dict[tuple[Runs, Font, float], tuple[float, float]] = {}
        self._words: dict[tuple[Runs, Font], float] = {}
        self._widths: dict[tuple[Face, str], float] = {}
        self._pixels = 0

    def rescale(self, scale: float) -> None:
        """Set device pixels per design pixel; forgets everything measured at another."""
        if scale == self.scale:
            return
        self.scale = scale
        self._fonts.clear()
        self._widths.clear()
        self._forget()

    def _forget(self) -> None:
        self._broken.clear()
        self._sizes.clear()
        self._words.clear()
        self._pixels = 0

    # -- measuring

    def size(self, runs: Runs, style: Font, width: float) -> tuple[float, float]:
        """Width and height of a text broken at `width` (0: not broken)."""
        key = (runs, style, width)
        known = self._sizes.get(key)
        if known is None:
            made = self.paragraph(runs, style, width)
            if len(self._sizes) > MEASURES_KEPT:
                self._forget()
            known = self._sizes[key] = (made.width, made.height)
        return known

    def longest_word(self, runs: Runs, style: Font) -> float:
        """Width of the longest unbreakable stretch."""
        known = self._words.get((runs, style))
        if known is None:
            clusters = _clusters(self._atoms(runs, style))
            known = max((sum(a.width for a in c[:-1]) + c[-1].bare for c in clusters), default=0.0)
            self._words[runs, style] = known
        return known

    def paragraph(self, runs: Runs, style: Font, width: float) -> Paragraph:
        """The text broken at `width` device pixels (0: only at its own line ends)."""
        if width:
            whole = self.paragraph(runs, style, 0)
            if whole.width <= width + 1 and (not style.lines or len(whole.lines) <= style.lines):
                return whole
        key = (runs, style, int(width))
        made = self._broken.get(key)
        if made is None:
            made = self._broken[key] = self._break(runs, style, width)
        return made

    def pixels(self, style: Font) -> int:
        return max(SMALLEST_PIXELS, round(style.size * self.scale))

    # -- faces

    def _face(self, style: Font, span: Span | None, script: Script) -> Face:
        pixels = self.pixels(style)
        weight = 700 if span and span.bold else style.weight
        if pixels < THIN_BELOW_PIXELS and weight < 500:
            weight = 500
        italic = style.italic or bool(span and span.italic)
        return Face(script, pixels, weight, style.serif and script == "Latn", italic and script == "Latn")

    def font(self, face: Face) -> pygame.font.Font:
        """The loaded font of a face; pygame's own face where a file is not there."""
        known = self._fonts.get(face)
        if known is None:
            path = bundled("assets", "fonts", file_of(face))
            known = pygame.font.Font(path if path.is_file() else None, face.pixels * FINE)
            if face.script not in ("Latn", "Hani", "Kana", "Hang"):
                known.set_script(face.script)
            if face.script in RIGHT_TO_LEFT:
                known.set_direction(pygame.DIRECTION_RTL)
            self._fonts[face] = known
        return known

    def _width(self, face: Face, text: str) -> float:
        key = (face, text)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) > 4 * MEASURES_KEPT:
                self._widths.clear()
            known = self._widths[key] = self.font(face).size(text)[0] / FINE
        return known

    # -- lines

    def _atoms(self, runs: Runs, style: Font) -> list[Atom]:
        spans = (Span(runs),) if isinstance(runs, str) else runs
        atoms: list[Atom] = []
        start = 0
        for span in spans:
            for text, script in _cut(span.text, span.lang):
                face = self._face(style, span, script)
                bare = text.rstrip(" \n")
                breaks = bare != text or script in IDEOGRAPHIC or text[-1] in "-–/\u200b"
                width = self._width(face, text.rstrip("\n")) if text != "\n" else 0
                short = self._width(face, bare) if bare != text else width
                atoms.append(Atom(text, face, span.color, width, short, start, breaks))
                start += len(text)
        return atoms

    def _break(self, runs: Runs, style: Font, width: float) -> Paragraph:
        rows: list[list[Atom]] = [[]]
        used = 0.0
        for cluster in _clusters(self._atoms(runs, style)):
            wide = sum(a.width for a in cluster[:-1]) + cluster[-1].bare
            if width and rows[-1] and used + wide > width + 1:
                rows.append([])
                used = 0.0
            for atom in self._fitted(cluster, width if wide > width + 1 else 0):
                if width and rows[-1] and used + atom.bare > width + 1 and wide > width + 1:
                    rows.append([])
                    used = 0.0
                rows[-1].append(atom)
                used += atom.width
            if cluster[-1].text.endswith("\n"):
                rows.append([])
                used = 0.0
        cut = bool(style.lines) and len(rows) > style.lines
        if cut:
            rows = rows[: style.lines]
            rows[-1] = self._ellipsis(rows[-1], width)
        return self._paragraph(rows, style, cut, len(plain(runs)))

    def _fitted(self, cluster: list[Atom], width: float) -> Iterator[Atom]:
        for atom in cluster:
            if not width or atom.bare <= width:
                yield atom
                continue
            for offset, character in enumerate(atom.text):
                wide = self._width(atom.face, character)
                yield atom._replace(text=character, width=wide, bare=wide, start=atom.start + offset)

    def _ellipsis(self, row: list[Atom], width: float) -> list[Atom]:
        if not row:
            return row
        tail = self._width(row[-1].face, ELLIPSIS)
        while len(row) > 1 and width and sum(a.width for a in row[:-1]) + row[-1].bare + tail > width:
            row = row[:-1]
        last = row[-1]
        text = last.text.rstrip()
        while width and text and sum(a.width for a in row[:-1]) + self._width(last.face, text) + tail > width:
            text = text[:-1]
        wide = self._width(last.face, text + ELLIPSIS)
        return [*row[:-1], last._replace(text=text + ELLIPSIS, width=wide, bare=wide)]

    def _paragraph(self, rows: list[list[Atom]], style: Font, cut: bool, length: int) -> Paragraph:
        step = max(1.0, round(self.pixels(style) * style.leading))
        starts = [row[0].start if row else length for row in rows]
        lines = tuple(
            _line(row, start, end)
            for row, start, end in zip(rows, starts, [*starts[1:], length], strict=True)
        )
        width = max((line.width for line in lines), default=0.0)
        return Paragraph(lines, width, step * len(lines), step, cut)

    # -- rendering

    def drawn(
        self, paragraph: Paragraph, style: Font, theme: Theme
    ) -> list[tuple[pygame.Surface, float, float]]:
        """The rendered pieces of a paragraph with their offsets from its top left corner."""
        if paragraph.drawn is not None and paragraph.drawn[0] == theme.name:
            return paragraph.drawn[1]
        base = self.font(self._face(style, None, "Latn"))
        top = round((paragraph.step - base.get_height() / FINE) / 2 + base.get_ascent() / FINE)
        shift = {"left": 0.0, "center": 0.5, "right": 1.0}[style.align]
        pieces: list[tuple[pygame.Surface, float, float]] = []
        for row, line in enumerate(paragraph.lines):
            left = (paragraph.width - line.width) * shift
            for piece in line.pieces:
                face = self.font(piece.face)
                image = _fine(face, piece.text, theme.rgba(piece.color or style.color))
                pieces.append(
                    (image, left + piece.x, row * paragraph.step + top - -(-face.get_ascent() // FINE))
                )
                self._pixels += image.get_width() * image.get_height()
        if self._pixels > LINES_PIXELS_KEPT * max(1.0, self.scale**2):
            for other in self._broken.values():
                other.drawn = None
            self._pixels = 0
        paragraph.drawn = (theme.name, pieces)
        return pieces

    # -- carets

    def caret(self, paragraph: Paragraph, index: int) -> tuple[float, float]:
        """Left and top of the caret before character `index`, from the paragraph's corner."""
        row = max((n for n, line in enumerate(paragraph.lines) if line.start <= index), default=0)
        x = 0.0
        for piece in paragraph.lines[row].pieces:
            if piece.start <= index:
                x = piece.x + self._width(piece.face, piece.text[: index - piece.start])
        return x, row * paragraph.step

    def index_at(self, paragraph: Paragraph, x: float, y: float) -> int:
        """The character index nearest to a point given from the paragraph's corner."""
        row = min(max(0, int(y // paragraph.step)), len(paragraph.lines) - 1)
        line = paragraph.lines[row]
        ends = range(line.start, line.end + (1 if row == len(paragraph.lines) - 1 else 0)) or range(
            line.start, line.start + 1
        )
        return min(ends, key=lambda index: abs(self.caret(paragraph, index)[0] - x))

    def line_step(self, runs: Runs, style: Font, width: float, index: int, by: int) -> int:
        """The index one line up (-1) or down (1) from a caret, as near below or above as can be."""
        made = self.paragraph(runs, style, width)
        x, y = self.caret(made, index)
        row = y / made.step + by
        if row < 0 or row > len(made.lines) - 1:
            return 0 if by < 0 else len(plain(runs))
        return self.index_at(made, x, row * made.step)

    def hit(self, runs: Runs, style: Font, width: float, x: float, y: float) -> int:
        """The index nearest to a point of the text broken at `width`."""
        return self.index_at(self.paragraph(runs, style, width), x, y)


def _fine(face: pygame.font.Font, text: str, color: Rgba) -> pygame.Surface:
    """A line rendered large and halved, its baseline on a whole pixel."""
    large = face.render(text, True, color)
    over = -face.get_ascent() % FINE
    wide, high = -(-large.get_width() // FINE), -(-(large.get_height() + over) // FINE)
    sheet = pygame.Surface((wide * FINE, high * FINE), pygame.SRCALPHA)
    sheet.fill((*color[:3], 0))
    sheet.blit(large, (0, over), special_flags=pygame.BLEND_RGBA_MAX)
    return pygame.transform.smoothscale(sheet, (wide, high))


def _cut(text: str, lang: str) -> Iterator[tuple[str, Script]]:
    """Words with the spaces behind them, cut where the script changes; CJK cut at every character."""
    here, script = "", ""
    for character in text:
        own = _script(character, script, lang)
        space = bool(here) and here[-1] in " -–/" and character != " " and not _figure(here, character)
        ends = here and (here[-1] == "\n" or space or own != script)
        if here and own == script and own in IDEOGRAPHIC and character not in CLOSING and character != " ":
            ends = True
        if ends:
            yield here, script
            here = ""
        here += character
        script = own
    if here:
        yield here, script


def _figure(before: str, after: str) -> bool:
    """Whether a space stands inside a figure, as in € 12 000: no line may end there."""
    return before[-1] == " " and after.isdigit() and before[-2:-1] in tuple("0123456789€$£¥")


def _script(character: str, before: Script, lang: str) -> Script:
    if before and (character in " \n" or (before in IDEOGRAPHIC and character in CLOSING)):
        return before
    script = script_of(character)
    if script == "Hani":
        return HANI_BY_LANGUAGE.get(lang[:2], "Hani")
    return script


def _clusters(atoms: list[Atom]) -> Iterator[list[Atom]]:
    cluster: list[Atom] = []
    for atom in atoms:
        cluster.append(atom)
        if atom.breaks:
            yield cluster
            cluster = []
    if cluster:
        yield cluster


def _line(row: list[Atom], start: int, end: int) -> Line:
    pieces: list[Piece] = []
    x = 0.0
    for atom in _visual(row):
        last = pieces[-1] if pieces else None
        joined = last is not None and last.face == atom.face and last.color == atom.color
        if last is not None and joined and atom.face.script not in RIGHT_TO_LEFT:
            pieces[-1] = last._replace(text=last.text + atom.text.rstrip("\n"))
        else:
            pieces.append(Piece(atom.text.rstrip("\n"), atom.face, atom.color, x, atom.start))
        x += atom.width
    width = x - (row[-1].width - row[-1].bare) if row else 0.0
    return Line(tuple(pieces), width, start, end)


def _visual(row: list[Atom]) -> Iterator[Atom]:
    backward: list[Atom] = []
    for atom in row:
        if atom.face.script in RIGHT_TO_LEFT:
            backward.append(atom)
            continue
        yield from reversed(backward)
        backward = []
        yield atom
    yield from reversed(backward)
