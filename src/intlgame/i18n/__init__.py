"""The engine's text catalogue: every sentence of the program itself goes through here.

Texts of packs do not: they are translated when the pack is loaded. `_` looks a sentence up at the moment
it is called, so module-level constants must not call it.
"""

import gettext as _gettext
from typing import Final

from intlgame.paths import bundled

DOMAIN: Final = "intlgame"
LANGUAGES: Final = (("en", "English"),)

_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()
_language: str = "en"


def use(language: str) -> None:
    """Switch the catalogue. An unknown language falls back to English, sentence by sentence."""
    global _catalogue, _language
    _language = language
    _catalogue = _gettext.translation(DOMAIN, bundled("locales"), [language], fallback=True)


def language() -> str:
    """The language in use, as a BCP 47 tag."""
    return _language


def _(text: str) -> str:
    """The sentence in the player's language."""
    return _catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The sentence in the right number."""
    return _catalogue.ngettext(one, many, count)


def pgettext(context: str, text: str) -> str:
    """The sentence where the same English means two things."""
    return _catalogue.pgettext(context, text)
