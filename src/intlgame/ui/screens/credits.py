"""Who and what the game is made of: licences, sources, the word about borders, the version."""

from dataclasses import dataclass

from intlgame.i18n import _
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.screen import Back, Move
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import column, heading, icon, panel, prose, row, set_in
from intlgame.ui.widgets.controls import Press, button
from intlgame.ui.widgets.frame import PRODUCT
from intlgame.ui.widgets.grid import Line, table
from intlgame.ui.widgets.outside import outside, two


@dataclass(frozen=True, slots=True)
class _Return:
    pass


class Credits:
    """Licences in short. The full texts lie beside the assets, in the folder `licences`."""

    def __init__(self, doors: Doors, version: str) -> None:
        self.title = _("Credits")
        self._doors, self._version = doors, version

    def build(self, look: Look) -> Node:
        back = button(_("Back"), Press(_Return()), "primary", key="back")
        left = column(self._game(), _facts(), _borders(), gap=20)
        return outside(look, self, two(look, left, _works(), 0.8), (back,))

    def _game(self) -> Node:
        return panel(
            row(
                icon("compass", 30, "teal-text"),
                heading(PRODUCT, 1, 30, grow=1, basis=0),
                set_in(_("Version {version}").format(version=self._version), font(16, 600, "mute")),
                gap=12,
            ),
            prose(
                _(
                    "A simulation game in which the people of a small European firm take it abroad, and "
                    "see what "
                    "they can do."
                )
            ),
            prose(
                _("By the First Shipment authors. Free software under the European Union Public Licence 1.2.")
            ),
            prose(
                _(
                    "Scores come from published rules that people wrote. No artificial intelligence "
                    "takes part in "
                    "scoring, and nothing is sent anywhere."
                )
            ),
            gap=10,
        )

    def on(self, intent: object) -> Move | None:
        return Back() if isinstance(intent, _Return) else None

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("PgUp PgDn", _("scroll")), ("Esc", _("back")))

    def about(self) -> tuple[str, ...]:
        return (
            _(
                "What the game uses of the work of others, under which licence, and where its facts come "
                "from."
            ),
        )


def _facts() -> Node:
    return panel(
        heading(_("Facts and rules")),
        prose(
            _(
                "Figures and rules come from public sources and are shown with source and date where "
                "they are "
                "used. What was set for teaching says so."
            )
        ),
        prose(
            _(
                "The rule cards tell rules in our own words. They are not legal advice: before you act, "
                "ask the "
                "authority or a lawyer."
            )
        ),
        gap=10,
    )


def _borders() -> Node:
    return panel(
        heading(_("The map")),
        prose(
            _(
                "Borders and names on this map are drawn for orientation in a teaching game. They express no "
                "opinion on the legal status of any territory or on the delimitation of its frontiers, "
                "and are "
                "not to be cited."
            )
        ),
        prose(
            _(
                "Kosovo: this designation is without prejudice to positions on status, and is in line "
                "with UNSCR "
                "1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
            ),
            15,
            "mute",
        ),
        gap=10,
    )


def _works() -> Node:
    works = (
        (_("Map and coastlines"), "Natural Earth 4.1; world-atlas", _("public domain; ISC")),
        (_("Flags"), "flag-icons, Panayiotis Lipiridis", "MIT"),
        (_("Icons"), "Lucide; Feather, Cole Bemis", "ISC, MIT"),
        (_("Portraits"), "Open Peeps, Pablo Stanley", "CC0 1.0"),
        (_("Sans letters"), "Inter, Rasmus Andersson", "OFL 1.1"),
        (_("Serif letters"), "Source Serif 4, Adobe, Frank Grießhammer; renamed", "OFL 1.1"),
        (_("Other scripts"), "Noto, Google, Monotype, Adobe", "OFL 1.1"),
        (_("Window, drawing, sound"), "pygame-ce", "LGPL 2.1"),
        (_("Screen readers"), "AccessKit", "MIT, Apache 2.0"),
        (_("Numbers and dates"), "Babel", "BSD"),
        (_("Reading of files"), "PyYAML, Pydantic, platformdirs", "MIT"),
    )
    lines = tuple(Line(cells=work) for work in works)
    return panel(
        heading(_("Works of others")),
        prose(
            _(
                "Places, clothes and the title picture were drawn for this game. The full licences are "
                "in the folder of assets."
            ),
            16,
            "mute",
        ),
        table(
            _("Works of others"),
            (_("What"), _("From"), _("Licence")),
            lines,
            weights=(24, 34, 18),
        ),
        gap=10,
    )
