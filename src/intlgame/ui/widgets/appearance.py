"""The controls for how the game looks and speaks, shared by the player's screen and the settings.

May live here: nodes for language, text size and theme, and what their changes mean for the settings. May not
live here: keeping settings.
"""

from dataclasses import dataclass, replace

from intlgame.i18n import LANGUAGES, _
from intlgame.i18n.formats import percent
from intlgame.settings import TEXT_SCALES, THEMES, Settings
from intlgame.ui.tree import Changed, Node, Range
from intlgame.ui.widgets.controls import captioned, radio, radio_group, stepper

TEXT_SIZE = "text-size"


@dataclass(frozen=True, slots=True)
class SetLanguage:
    tag: str


@dataclass(frozen=True, slots=True)
class SetTheme:
    name: str


def changed(settings: Settings, intent: object) -> Settings | None:
    """The settings after one of these controls was used; None where the intent is none of theirs."""
    if isinstance(intent, SetLanguage):
        return replace(settings, language=intent.tag)
    if isinstance(intent, SetTheme):
        return replace(settings, theme=intent.name)
    if isinstance(intent, Changed) and intent.key == TEXT_SIZE and isinstance(intent.value, int):
        return replace(settings, text_scale=TEXT_SCALES[intent.value])
    return None


def language_choice(settings: Settings) -> Node:
    """The languages that the game speaks."""
    radios = (
        radio(name, SetLanguage(tag), settings.language == tag, key=f"language-{tag}", lang=tag)
        for tag, name in LANGUAGES
    )
    return captioned(_("Language"), radio_group(_("Language"), *radios))


def text_size(settings: Settings) -> Node:
    """Text size in steps; the same as Ctrl with plus and minus."""
    place = min(range(len(TEXT_SCALES)), key=lambda n: abs(TEXT_SCALES[n] - settings.text_scale))
    control = stepper(
        _("Text size"),
        TEXT_SIZE,
        Range(place, 0, len(TEXT_SCALES) - 1),
        percent(TEXT_SCALES[place]),
    )
    return captioned(
        _("Text size"), control, _("Left and right arrows change it. Ctrl + and Ctrl − work anywhere.")
    )


def theme_choice(settings: Settings) -> Node:
    """The three themes."""
    told = {
        "light": (_("Light"), _("Ink on warm paper")),
        "dark": (_("Dark"), _("For a dim room")),
        "contrast": (_("High contrast"), _("Black, white and yellow")),
    }
    radios = (
        radio(told[name][0], SetTheme(name), settings.theme == name, told[name][1], key=f"theme-{name}")
        for name in THEMES
    )
    return captioned(_("Colours"), radio_group(_("Colours"), *radios))
