"""Paragraphs come out the same from both of YAML's styles."""

from intlgame.ui.paragraphs import paragraphs

WANTED = ("One line and another.", "The second.")


def test_folded_text_keeps_one_break() -> None:
    assert paragraphs("One line and another.\nThe second.\n") == WANTED


def test_literal_text_keeps_blank_lines_and_inner_breaks() -> None:
    assert paragraphs("One line\nand another.\n\nThe second.\n") == WANTED


def test_nothing_gives_nothing() -> None:
    assert paragraphs(" \n\n ") == ()
