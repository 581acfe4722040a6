"""Something did not work: what, why, and the ways on. For troubles with a file, a pack or the disk."""

from collections.abc import Sequence
from dataclasses import dataclass

from intlgame.i18n import _
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Back, Move
from intlgame.ui.tree import Node
from intlgame.ui.widgets.basic import heading, icon_tile, panel, prose, row, wrap
from intlgame.ui.widgets.controls import Press, button
from intlgame.ui.widgets.frame import PRODUCT, centred, header, page


@dataclass(frozen=True, slots=True)
class _Leave:
    """Back to where the player was, or to the title."""

    home: bool = False


class Trouble:
    """A title, a few sentences, and the ways on."""

    def __init__(self, doors: Doors, title: str, sentences: Sequence[str]) -> None:
        self.title = title
        self._doors, self._sentences = doors, tuple(sentences)

    def build(self, look: Look) -> Node:
        sheet = panel(
            row(
                icon_tile("triangle-alert", "bad", "bad-light"),
                heading(self.title, 1, grow=1, basis=0),
                gap=16,
            ),
            *(prose(sentence, 18) for sentence in self._sentences),
            wrap(
                button(_("Title screen"), Press(_Leave(home=True), "t"), key="home", icon_name="house"),
                button(_("Back"), Press(_Leave(), "b"), "primary", key="back"),
                justify="end",
                gap=12,
                pad=(12, 0, 0, 0),
            ),
            gap=16,
            pad=(30, 36, 30, 36),
        )
        return page(look, header(PRODUCT, self.title, look=look), centred(sheet), self.keys())

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _Leave):
            return self._doors.title() if intent.home else Back()
        return None

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("Esc", _("back")), ("T", _("title screen")))

    def about(self) -> tuple[str, ...]:
        return (_("Something could not be done. What is written here says why, and what is safe."),)
