"""The settings: how the game looks and speaks, what it remembers, where it puts files.

May live here: the controls and a draft of the folder. May not live here: the file (that is the keeper's).
"""

from dataclasses import dataclass, replace

from intlgame.i18n import _
from intlgame.settings import Settings
from intlgame.ui.doors import Doors
from intlgame.ui.keeping import Keeper
from intlgame.ui.look import Look
from intlgame.ui.screen import Back, Move
from intlgame.ui.tree import Changed, Edit, Node
from intlgame.ui.widgets.appearance import changed, language_choice, text_size, theme_choice
from intlgame.ui.widgets.basic import column, heading, panel, prose, wrap
from intlgame.ui.widgets.controls import Press, button, captioned, checkbox, text_box
from intlgame.ui.widgets.outside import outside, two

FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class _Switch:
    """Turn one of the on-off settings over."""

    name: str


@dataclass(frozen=True, slots=True)
class _UseFolder:
    pass


@dataclass(frozen=True, slots=True)
class _Done:
    pass


@dataclass(frozen=True, slots=True)
class _Home:
    pass


class SettingsScreen:
    """All settings; each takes effect at once. `exports` is where profiles go when no folder is set."""

    def __init__(self, keeper: Keeper, doors: Doors, exports: str) -> None:
        self.title = _("Settings")
        self._keeper, self._doors, self._exports = keeper, doors, exports
        self._draft = keeper.settings.exports
        self._told = ""

    def build(self, look: Look) -> Node:
        left = panel(
            heading(_("Reading and looking")),
            language_choice(self._now),
            text_size(self._now),
            theme_choice(self._now),
            self._switch("reduced_motion", _("Less movement"), _("Pictures change without moving.")),
            gap=18,
        )
        right = column(self._hearing(), self._keeping(), gap=20)
        told = self._told or _("Every change is kept at once.")
        done = button(_("Done"), Press(_Done(), "d"), "primary", key="done")
        home = button(_("Title screen"), Press(_Home(), "t"), icon_name="house", key="home")
        return outside(look, self, two(look, left, right), (home, done), told)

    def on(self, intent: object) -> Move | None:
        after = changed(self._now, intent)
        if after is not None:
            self._keep(after)
            self.title = _("Settings")
            return None
        if isinstance(intent, _Switch):
            self._keep(_turned(self._now, intent.name))
        elif isinstance(intent, Changed) and intent.key == FOLDER:
            self._draft = str(intent.value)
        elif isinstance(intent, _UseFolder):
            self._keep(replace(self._now, exports=self._draft.strip()))
        elif isinstance(intent, _Done):
            return Back()
        elif isinstance(intent, _Home):
            return self._doors.title()
        return None

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Tab", _("next setting")),
            ("← →", _("change a value")),
            ("Space", _("tick or choose")),
            ("T", _("title screen")),
            ("Esc", _("done")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("Every setting takes effect at once and is kept on this machine."),
            _("The title screen is the way out of a run: all that you decided is saved."),
            _(
                "The pseudonym is only kept if you ask for it. On a shared machine, leave the box empty: the "
                "next player should not see it."
            ),
        )

    @property
    def _now(self) -> Settings:
        return self._keeper.settings

    def _keep(self, after: Settings) -> None:
        self._told = self._keeper.change(after)

    def _switch(self, name: str, title: str, detail: str) -> Node:
        return checkbox(title, _Switch(name), bool(getattr(self._now, name)), detail, key=name)

    def _hearing(self) -> Node:
        return panel(
            heading(_("Hearing")),
            self._switch(
                "self_voicing",
                _("Read the screen aloud"),
                _(
                    "With the speech of this machine; F2 reads the whole screen. "
                    "Silent while a screen reader runs."
                ),
            ),
            gap=14,
        )

    def _keeping(self) -> Node:
        same = self._draft.strip() == self._now.exports
        return panel(
            heading(_("What is kept")),
            self._switch(
                "remember",
                _("Remember my pseudonym"),
                _("Leave this off on a shared machine."),
            ),
            captioned(
                _("Folder for exported profiles"),
                text_box(
                    _("Folder for exported profiles"),
                    FOLDER,
                    self._draft,
                    Edit(limit=400, hint=self._exports),
                    entered=_UseFolder(),
                ),
            ),
            wrap(
                button(
                    _("Use this folder"),
                    Press(_UseFolder(), disabled=_("This folder is in use.") if same else ""),
                    key="use-folder",
                ),
            ),
            prose(
                _("Profiles go where you put them and nowhere else. Nothing is sent over a network."),
                15,
                "mute",
            ),
            gap=14,
        )


def _turned(settings: Settings, name: str) -> Settings:
    on = not getattr(settings, name)
    turned = {
        "reduced_motion": replace(settings, reduced_motion=on),
        "self_voicing": replace(settings, self_voicing=on),
        "remember": replace(settings, remember=on, pseudonym=settings.pseudonym if on else ""),
    }
    return turned[name]
