"""Colours can be told apart, in every theme."""

from __future__ import annotations

import pytest

from intlgame.ui.theme import LIGHT, MARK_ON, TEXT_ON, THEMES, Theme, contrast

EVERY = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@EVERY
@pytest.mark.parametrize("pair", TEXT_ON, ids="-on-".join)
def test_text_has_contrast(theme: Theme, pair: tuple[str, str]) -> None:
    assert contrast(theme.rgba(pair[0]), theme.rgba(pair[1])) >= 4.5


@EVERY
@pytest.mark.parametrize("pair", MARK_ON, ids="-on-".join)
def test_edges_and_marks_have_contrast(theme: Theme, pair: tuple[str, str]) -> None:
    assert contrast(theme.rgba(pair[0]), theme.rgba(pair[1])) >= 3


@EVERY
def test_every_theme_knows_the_same_tokens(theme: Theme) -> None:
    assert theme.tokens.keys() == LIGHT.keys()


def test_the_contrast_formula_agrees_with_known_values() -> None:
    assert contrast((0, 0, 0, 255), (255, 255, 255, 255)) == pytest.approx(21)
    assert contrast((0x77, 0x77, 0x77, 255), (255, 255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_a_token_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        THEMES["light"].rgba("terracota")
