"""The settings while the game runs: how they stand, what a change does, and that it is kept.

May live here: the one holder of the settings, and what screens may know of it. May not live here: the file's
format (that is `settings`), controls.
"""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from intlgame import i18n, settings
from intlgame.i18n import _
from intlgame.settings import Found, Settings
from intlgame.ui.look import Look
from intlgame.ui.stage import Stage
from intlgame.ui.voice import Voice


class Keeper(Protocol):
    """What screens know. `change` takes effect at once and is kept; it answers with a sentence where it could
    not be kept."""

    @property
    def settings(self) -> Settings: ...
    def change(self, after: Settings) -> str: ...


class Keeping:
    """Holds the settings of a file. `stage` and `voice` are set once there is something to show them on;
    `notice` says what was wrong with the file, for the first screen."""

    def __init__(self, path: Path) -> None:
        found = settings.read(path)
        self._path, self._settings = path, found.settings
        self.notice = _damaged(path, found)
        self.stage: Stage | None = None
        self.voice: Voice | None = None
        i18n.use(self._settings.language)

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def look(self) -> Look:
        """The look that the settings ask for. The size is the window's own."""
        now = self._settings
        return Look(
            size=self.stage.look.size if self.stage is not None else Look().size,
            text_scale=now.text_scale / 100,
            theme=now.theme,
            reduced_motion=now.reduced_motion,
            language=now.language,
        )

    def change(self, after: Settings) -> str:
        """Take settings over at once and keep them; a sentence where the disk refuses."""
        self._settings = after
        if i18n.language() != after.language:
            i18n.use(after.language)
        if self.voice is not None:
            self.voice.on = after.self_voicing
        if self.stage is not None and self.stage.look != self.look:
            self.stage.resize(self.look)
        return self._keep()

    def zoomed(self, look: Look) -> None:
        """The text size was changed by keys."""
        scale = round(look.text_scale * 100)
        if scale != self._settings.text_scale:
            self._settings = replace(self._settings, text_scale=scale)
            self._keep()
            if self.stage is not None:
                # The screen was built before the settings knew; one that shows them is behind.
                self.stage.rebuild()

    def closed(self, size: tuple[int, int]) -> None:
        """The window was closed at this size."""
        if size != (self._settings.width, self._settings.height):
            self._settings = replace(self._settings, width=size[0], height=size[1])
            self._keep()

    def _keep(self) -> str:
        try:
            settings.write(self._path, self._settings)
        except OSError as failure:
            told = _("The settings hold until you quit. {path} could not be written: {why}.")
            return told.format(path=self._path, why=failure.strerror or _("the disk refused"))
        return ""


def _damaged(path: Path, found: Found) -> str:
    if not found.damaged:
        return ""
    if found.kept is None:
        return _("{path} could not be read. The settings start afresh.").format(path=path)
    told = _(
        "The settings were damaged, and what could not be read starts afresh. The old file is kept as {name}."
    )
    return told.format(name=found.kept.name)
