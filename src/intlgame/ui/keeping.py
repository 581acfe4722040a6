"""What screens know of the settings: how they stand, and how to change them. `ui.flow` fulfils it."""

from typing import Protocol

from intlgame.settings import Settings


class Keeper(Protocol):
    """`change` takes effect at once and is kept; it answers with a sentence where it could not be kept."""

    @property
    def settings(self) -> Settings: ...
    def change(self, settings: Settings) -> str: ...
