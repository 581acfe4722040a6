"""Who plays: pseudonym, role, mode, looks, and an optional view of oneself.

May live here: the draft of a player and its controls. May not live here: choosing a campaign, keeping
settings.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from intlgame.i18n import _, ngettext
from intlgame.i18n.roles import role_name
from intlgame.rules.content.framework import Competency, Framework
from intlgame.runs.header import Mode
from intlgame.ui.doors import Doors, Player
from intlgame.ui.keeping import Keeper
from intlgame.ui.look import Look
from intlgame.ui.screen import Move
from intlgame.ui.tree import Changed, Edit, Node, font
from intlgame.ui.widgets.appearance import changed, language_choice, text_size, theme_choice
from intlgame.ui.widgets.basic import column, heading, panel, prose, row, set_in, text, wrap
from intlgame.ui.widgets.controls import Press, button, captioned, checkbox, radio, radio_group, text_box
from intlgame.ui.widgets.frame import dialog, over
from intlgame.ui.widgets.outside import outside, two

PSEUDONYM = "pseudonym"
ROLES = ("owner", "export", "sales", "finance", "student")


@dataclass(frozen=True, slots=True)
class _Role:
    role: str


@dataclass(frozen=True, slots=True)
class _Mode:
    mode: Mode


@dataclass(frozen=True, slots=True)
class _Remember:
    pass


@dataclass(frozen=True, slots=True)
class _Rate:
    """Give oneself a level for a competency; the same again takes it back."""

    competency: str
    level: int


@dataclass(frozen=True, slots=True)
class _Rating:
    """Open or close the rating, or clear it."""

    what: str


@dataclass(frozen=True, slots=True)
class _Go:
    pass


class PlayerScreen:
    """Gathers a `Player`. `suggestion` is the pseudonym of those who give none; `framework` gives the
    competencies when they are first asked for, or None."""

    def __init__(
        self, keeper: Keeper, doors: Doors, suggestion: str, framework: Callable[[], Framework | None]
    ) -> None:
        self.title = _("Who plays?")
        self._keeper, self._doors = keeper, doors
        self._suggestion, self._framework = suggestion, framework
        self._pseudonym = keeper.settings.pseudonym
        self._role, self._mode = "student", "training"
        self._rating: dict[str, int] = {}
        self._rating_open = False
        self._told = ""

    @property
    def player(self) -> Player:
        """As the draft stands."""
        return Player(
            pseudonym=self._pseudonym.strip() or self._suggestion,
            role=self._role,
            language=self._keeper.settings.language,
            mode="assessment" if self._mode == "assessment" else "training",
            self_rating=dict(self._rating),
        )

    # -- building

    def build(self, look: Look) -> Node:
        left = panel(self._name(), self._roles(look), self._modes(), gap=20)
        right = column(self._looks(), self._self_view(), gap=20)
        go = button(_("Choose a campaign"), Press(_Go(), "g"), "primary", after="arrow-right", key="go")
        base = outside(look, self, two(look, left, right, 1.25), (go,), self._told)
        found = self._framework() if self._rating_open else None
        return over(base, self._rating_dialog(found, look)) if found else base

    def _name(self) -> Node:
        advice = _("Please do not use your real name. The pseudonym stands on your profile and in the run.")
        hint = _("Empty: you play as {name}").format(name=self._suggestion)
        box = text_box(
            _("Pseudonym"),
            PSEUDONYM,
            self._pseudonym,
            Edit(limit=40, hint=hint),
            entered=_Go(),
            description=f"{advice} {hint}.",
        )
        return column(
            heading(_("You")),
            captioned(_("Pseudonym"), box, advice),
            checkbox(
                _("Keep it for the next run on this machine"),
                _Remember(),
                self._keeper.settings.remember,
                key="remember",
            ),
            gap=10,
        )

    def _roles(self, look: Look) -> Node:
        radios = (
            radio(role_name(role), _Role(role), role == self._role, key=f"role-{role}") for role in ROLES
        )
        group = radio_group(_("Your role"), *radios)
        if look.wide:
            group.dir, group.columns, group.gap = "grid", (1.0, 1.0), 8
        return captioned(
            _("Your role"), group, _("Your profile shows what this role usually needs beside what was seen.")
        )

    def _modes(self) -> Node:
        told: tuple[tuple[Mode, str, str], ...] = (
            (
                "training",
                _("Training"),
                _("After each matter you are told what experienced exporters do, and why."),
            ),
            (
                "assessment",
                _("Assessment"),
                _("You are told at the end. The profile carries more weight."),
            ),
        )
        radios = (
            radio(name, _Mode(mode), self._mode == mode, detail, key=f"mode-{mode}")
            for mode, name, detail in told
        )
        return captioned(_("Mode"), radio_group(_("Mode"), *radios))

    def _looks(self) -> Node:
        settings = self._keeper.settings
        return panel(
            heading(_("How it looks")),
            language_choice(settings),
            text_size(settings),
            theme_choice(settings),
            gap=16,
        )

    def _self_view(self) -> Node:
        rated = len(self._rating)
        words = (
            ngettext("You have rated one competency.", "You have rated {n} competencies.", rated).format(
                n=rated
            )
            if rated
            else _(
                "If you like, say how you see yourself. It takes a minute and is compared at the end "
                "with what was seen."
            )
        )
        return panel(
            heading(_("How you see yourself")),
            prose(words, 16, "mute"),
            wrap(
                button(_("Rate yourself"), Press(_Rating("open"), "r"), icon_name="list-checks", key="rate")
            ),
            gap=12,
        )

    def _rating_dialog(self, framework: Framework, look: Look) -> Node:
        rows = tuple(self._rating_row(one, framework.levels, look) for one in _rateable(framework))
        buttons = (
            button(
                _("Clear all"),
                Press(_Rating("clear"), disabled="" if self._rating else _("Nothing is rated.")),
                key="rating-clear",
            ),
            button(_("Done"), _Rating("close"), "primary", key="rating-done"),
        )
        return dialog(
            _("How you see yourself"),
            prose(
                _(
                    "Choose a level where you have a view; leave the rest. Choosing it again takes it back. "
                    "The rating never enters a score."
                ),
                16,
                "mute",
            ),
            *rows,
            escape=_Rating("close"),
            buttons=buttons,
            width=min(1120, look.width - 60),
            max_height=look.size[1] / look.scale - 60,
        )

    def _rating_row(self, competency: Competency, levels: tuple[str, ...], look: Look) -> Node:
        pills = tuple(
            _pill(
                place,
                word,
                _Rate(competency.id, place),
                self._rating.get(competency.id) == place,
                competency.id,
            )
            for place, word in enumerate(levels, 1)
        )
        for place, pill in enumerate(pills, 1):
            pill.position = (place, len(pills))
        group = Node(
            role="radiogroup",
            label=competency.name,
            dir="wrap" if not look.wide else "row",
            gap=6,
            children=pills,
            shrink=0 if look.wide else 1,
        )
        words = column(
            set_in(competency.name, font(17, 600)),
            text(competency.definition, 14, "mute"),
            gap=1,
            grow=1 if look.wide else 0,
            basis=0 if look.wide else -1,
        )
        if look.wide:
            return row(words, group, gap=20, pad=(8, 4, 8, 0))
        return column(words, group, gap=8, pad=(8, 4, 8, 0))

    # -- acting

    def on(self, intent: object) -> Move | None:
        after = changed(self._keeper.settings, intent)
        if after is not None:
            self._told = self._keeper.change(after)
            self.title = _("Who plays?")
        elif isinstance(intent, Changed) and intent.key == PSEUDONYM:
            self._pseudonym = str(intent.value)
        elif isinstance(intent, _Go):
            return self._go()
        else:
            self._set(intent)
        return None

    def _set(self, intent: object) -> None:
        if isinstance(intent, _Role):
            self._role = intent.role
        elif isinstance(intent, _Mode):
            self._mode = intent.mode
        elif isinstance(intent, _Remember):
            now = self._keeper.settings
            self._told = self._keeper.change(replace(now, remember=not now.remember))
        elif isinstance(intent, _Rate):
            self._rate(intent)
        elif isinstance(intent, _Rating):
            self._rating_open = intent.what != "close"
            if intent.what == "clear":
                self._rating.clear()

    def _rate(self, intent: _Rate) -> None:
        if self._rating.get(intent.competency) == intent.level:
            del self._rating[intent.competency]
        else:
            self._rating[intent.competency] = intent.level

    def _go(self) -> Move:
        settings = self._keeper.settings
        kept = self._pseudonym.strip() if settings.remember else ""
        if kept != settings.pseudonym:
            self._keeper.change(replace(settings, pseudonym=kept))
        return self._doors.campaigns(self.player)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Tab", _("next question")),
            ("Space", _("choose")),
            ("R", _("rate yourself")),
            ("G", _("choose a campaign")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("Nothing here has to be filled in: you can go on at once."),
            _("Your run is kept on this machine under the pseudonym, and never under a name."),
            _(
                "Training explains after each matter; assessment explains at the end, so that an explanation "
                "does not help with the next matter."
            ),
        )


def _rateable(framework: Framework) -> tuple[Competency, ...]:
    """The competencies of a profile: those of the areas, without the learning trait."""
    return tuple(one for one in framework.competencies if one.id.startswith("C"))


def _pill(place: int, word: str, intent: object, on: bool, of: str) -> Node:
    color = "teal-dark" if on else "ink"
    return Node(
        role="radio",
        key=f"rate-{of}-{place}",
        label=f"{place}: {word}",
        intent=intent,
        checked=on,
        dir="row",
        align="center",
        justify="center",
        gap=7,
        pad=(6, 12, 6, 12),
        radius=10,
        min_height=42,
        min_width=118,
        fill="teal-light" if on else "card-2",
        stroke="teal-fill" if on else "edge",
        stroke_width=2.5 if on else 1.5,
        children=(
            set_in(str(place), font(15, 700, "teal-text" if on else "mute")),
            set_in(word, font(15, 600 if on else 500, color)),
        ),
    )
