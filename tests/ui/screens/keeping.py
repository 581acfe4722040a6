"""A keeper of settings without a file."""

from intlgame.settings import Settings


class Kept:
    """`says` is what every change answers."""

    def __init__(self, settings: Settings | None = None, says: str = "") -> None:
        self.settings = settings or Settings()
        self.says = says

    def change(self, after: Settings) -> str:
        self.settings = after
        return self.says
