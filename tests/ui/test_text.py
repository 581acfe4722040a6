"""Lines of text: breaking, scripts, ellipsis, carets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intlgame.ui.faces import script_of
from intlgame.ui.text import TextEngine
from intlgame.ui.tree import Span, font, plain

ENGINE = TextEngine()
BODY = font(17)
WORDS = st.text(st.sampled_from("abc де αβ 市場。です हिन्दी مرحبا -\n"), min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.integers(40, 400))
def test_no_character_is_lost_and_no_line_is_wider_than_asked(words: str, width: int) -> None:
    made = ENGINE.paragraph(words, BODY, width)
    shown = sorted("".join(piece.text for line in made.lines for piece in line.pieces).replace("\n", ""))
    assert shown == sorted(words.replace("\n", ""))
    assert all(line.width <= width + 2 for line in made.lines)


def test_a_narrow_column_needs_more_lines() -> None:
    words = "Evidence you have not bought stays unknown, not zero."
    one, many = ENGINE.paragraph(words, BODY, 0), ENGINE.paragraph(words, BODY, 120)
    assert len(one.lines) == 1
    assert len(many.lines) > 2
    assert many.height == many.step * len(many.lines)


@pytest.mark.parametrize(
    ("character", "script"),
    [
        ("a", "Latn"),
        ("ж", "Latn"),
        ("ع", "Arab"),
        ("ह", "Deva"),
        ("市", "Hani"),
        ("で", "Kana"),
        ("한", "Hang"),
    ],
)
def test_scripts(character: str, script: str) -> None:
    assert script_of(character) == script


def test_the_language_of_a_snippet_chooses_between_chinese_and_japanese_faces() -> None:
    chinese = ENGINE.paragraph((Span("市場", lang="zh"),), BODY, 0)
    japanese = ENGINE.paragraph((Span("市場", lang="ja"),), BODY, 0)
    assert chinese.lines[0].pieces[0].face.script == "Hani"
    assert japanese.lines[0].pieces[0].face.script == "Kana"


def test_words_of_a_right_to_left_script_run_from_the_right() -> None:
    made = ENGINE.paragraph("مرحبا بكم", BODY, 0)
    first, second = sorted(made.lines[0].pieces, key=lambda piece: piece.start)
    assert first.x > second.x


def test_closing_marks_do_not_begin_a_line_of_chinese() -> None:
    made = ENGINE.paragraph((Span("市場市場市場。市場", lang="zh"),), BODY, 104)
    assert all(plain(line.pieces[0].text)[0] != "。" for line in made.lines)


def test_too_many_lines_end_in_an_ellipsis() -> None:
    made = ENGINE.paragraph("many words " * 30, font(17, lines=2), 200)
    assert made.cut
    assert len(made.lines) == 2
    assert made.lines[-1].pieces[-1].text.endswith("…")
    assert made.lines[-1].width <= 202


def test_the_caret_and_the_pointer_agree() -> None:
    made = ENGINE.paragraph("one two three four five", BODY, 80)
    for index in range(20):
        x, y = ENGINE.caret(made, index)
        assert ENGINE.index_at(made, x + 0.1, y + 1) == index


def test_text_never_gets_smaller_than_thirteen_pixels() -> None:
    engine = TextEngine()
    engine.rescale(0.8)
    assert engine.pixels(font(13)) == 13
    assert engine.pixels(font(20)) == 16


def test_a_figure_is_not_torn_apart() -> None:
    made = ENGINE.paragraph("worth € 12 000 a year", BODY, 90)
    lines = ["".join(piece.text for piece in line.pieces) for line in made.lines]
    assert any("€ 12 000" in line for line in lines)
