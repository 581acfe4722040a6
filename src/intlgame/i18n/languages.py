"""Names of languages in the player's language, from their tags."""

from intlgame import i18n


def language_name(tag: str) -> str:
    """A language such as `Norwegian` for `no`; the tag itself where it is not known."""
    from babel import Locale, UnknownLocaleError

    try:
        shown = Locale.parse(tag.replace("-", "_")).get_display_name(i18n.language())
    except (UnknownLocaleError, ValueError):
        return tag
    return shown or tag
