"""The campaigns there are: what each is about, how long it takes, and packs that cannot be played.

May live here: the list, the chosen one, what its check has found. May not live here: reading packs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intlgame.i18n import _, ngettext
from intlgame.packs.problems import Problem, errors
from intlgame.ui.doors import Doors, Player
from intlgame.ui.look import Look
from intlgame.ui.paragraphs import paragraphs
from intlgame.ui.screen import Back, Move
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    flag,
    heading,
    icon,
    key_cap,
    panel,
    prose,
    row,
    set_in,
    tile,
    wrap,
)
from intlgame.ui.widgets.controls import Press, button, listbox, option
from intlgame.ui.widgets.frame import bullet
from intlgame.ui.widgets.outside import outside, two

if TYPE_CHECKING:
    # Only a type here: what reads packs is loaded when a player asks for campaigns, not at every start.
    from intlgame.packs.offers import Offer

SHOWN_PROBLEMS = 3
CHECK = "intlgame pack check {path}"


@dataclass(frozen=True, slots=True)
class _Pick:
    place: int


@dataclass(frozen=True, slots=True)
class _Begin:
    pass


@dataclass(frozen=True, slots=True)
class _Return:
    pass


class Campaigns:
    """Choose a campaign and begin. `check` loads the pack of an offer and answers with its errors;
    `competencies` maps codes to names."""

    def __init__(
        self,
        doors: Doors,
        player: Player,
        offers: Sequence[Offer],
        check: Callable[[Offer], tuple[Problem, ...]],
        competencies: Mapping[str, str],
    ) -> None:
        self.title = _("Choose a campaign")
        self._doors, self._player, self._offers = doors, player, tuple(offers)
        self._check, self._competencies = check, competencies
        self._chosen = 0
        self._found: dict[str, tuple[Problem, ...]] = {o.address: o.problems for o in offers if o.problems}

    # -- building

    def build(self, look: Look) -> Node:
        if not self._offers:
            return outside(look, self, _nothing(), (self._return(),))
        offer = self._offers[self._chosen]
        cards = listbox(
            _("Campaigns"), *(self._card(place, one) for place, one in enumerate(self._offers)), gap=14
        )
        body = two(look, cards, self._details(offer), 0.72)
        return outside(look, self, body, (self._return(), self._begin(offer)))

    def _begin(self, offer: Offer) -> Node:
        why = _("This pack cannot be played as it is.") if offer.address in self._found else ""
        press = Press(_Begin(), "b", why)
        return button(_("Begin"), press, "primary", after="arrow-right", key="begin")

    def _return(self) -> Node:
        return button(_("Back"), Press(_Return()), key="back")

    def _card(self, place: int, offer: Offer) -> Node:
        broken = offer.address in self._found
        key = str(place + 1) if place < 9 else ""
        parts = [row(heading(offer.title, 3, 21, grow=1, basis=0), *_key(key), gap=10)]
        if offer.tagline:
            parts.append(set_in(offer.tagline, font(16, 500, "mute")))
        if broken:
            parts.append(chip(_("Cannot be played"), "bad-light", "bad-deep", icon_name="triangle-alert"))
        else:
            parts.append(set_in(_length(offer), font(15, 600, "teal-text")))
        return option(
            *parts,
            press=Press(_Pick(place), key),
            selected=place == self._chosen,
            key=f"offer-{place}",
            pad=18,
        )

    def _details(self, offer: Offer) -> Node:
        problems = self._found.get(offer.address)
        if problems is not None:
            return _broken(offer, problems)
        return panel(
            row(*_flag(offer), heading(offer.title, 2, 28, grow=1, basis=0), gap=16),
            *_paragraphs(offer.about or offer.tagline),
            wrap(*_facts(offer), gap=12, pad=(4, 0, 4, 0)),
            *self._claims(offer),
            _origin(offer),
            gap=14,
            pad=(24, 30, 28, 30),
            key="details",
        )

    def _claims(self, offer: Offer) -> tuple[Node, ...]:
        if not offer.claims:
            return ()
        names = [self._competencies.get(code, code) for code in offer.claims]
        return (
            heading(_("What your profile will say something about"), 3, 18),
            column(*(bullet(name, 16) for name in names), gap=3),
        )

    # -- acting

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _Pick):
            self._chosen = intent.place
        elif isinstance(intent, _Return):
            return Back()
        elif isinstance(intent, _Begin):
            return self._start(self._offers[self._chosen])
        return None

    def _start(self, offer: Offer) -> Move | None:
        problems = self._check(offer)
        if problems:
            self._found[offer.address] = problems
            return None
        return self._doors.start(self._player, offer.address)

    def keys(self) -> tuple[tuple[str, str], ...]:
        last = min(9, len(self._offers))
        span = (f"1 – {last}",) if last > 1 else ()
        return (
            *((key, _("choose a campaign")) for key in span),
            ("B", _("begin")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("A campaign is one story: a firm, its product, the markets it may enter, and what comes up."),
            _(
                "Each campaign names the competencies that it gives enough evidence for. Short campaigns "
                "name fewer: a profile that has not seen enough says so."
            ),
            _(
                "Packs of your own go into the folder of packs; a pack with errors is listed with the "
                "first of them."
            ),
        )


def _key(key: str) -> tuple[Node, ...]:
    return (key_cap(key),) if key else ()


def _flag(offer: Offer) -> tuple[Node, ...]:
    return (flag(offer.country, 44),) if offer.country else ()


def _length(offer: Offer) -> str:
    time = ngettext("{n} minute", "{n} minutes", offer.minutes).format(n=offer.minutes)
    turns = ngettext("{n} quarter", "{n} quarters", offer.quarters).format(n=offer.quarters)
    return f"{time} · {turns}"


def _facts(offer: Offer) -> tuple[Node, ...]:
    where = ", ".join(part for part in (offer.firm, offer.place) if part)
    told = (
        ("building-2", _("The firm"), where),
        (
            "clock",
            _("A first run"),
            ngettext("about {n} minute", "about {n} minutes", offer.minutes).format(n=offer.minutes),
        ),
        (
            "calendar",
            _("It covers"),
            ngettext("{n} quarter", "{n} quarters", offer.quarters).format(n=offer.quarters),
        ),
    )
    return tuple(_fact(*each) for each in told if each[2])


def _fact(sign: str, name: str, value: str) -> Node:
    return tile(
        row(icon(sign, 20, "teal-text"), set_in(name, font(14, 500, "mute")), gap=8),
        set_in(value, font(17, 600)),
        min_width=150,
    )


def _paragraphs(told: str) -> tuple[Node, ...]:
    return tuple(prose(part, 18) for part in paragraphs(told))


def _origin(offer: Offer) -> Node:
    status = {
        "author": _("Scale set by the author. It has not been tried with a panel or with players yet."),
        "panel": _("Scale agreed by a panel of practitioners."),
        "piloted": _("Scale tried with real players."),
    }.get(offer.status, offer.status)
    made = _("By {authors}, version {version}, {licence}").format(
        authors=", ".join(offer.authors) or _("unknown"),
        version=offer.version or _("unknown"),
        licence=offer.licence or _("no licence given"),
    )
    return column(
        set_in(made, font(15, 500, "mute")),
        row(icon("ruler", 18, "mute"), set_in(status, font(15, 500, "mute"), grow=1, basis=0), gap=8),
        gap=4,
        pad=(8, 0, 0, 0),
    )


def _broken(offer: Offer, problems: Sequence[Problem]) -> Node:
    first = (errors(problems) or list(problems))[:SHOWN_PROBLEMS]
    rest = len(problems) - len(first)
    more = (
        (prose(ngettext("And {n} more.", "And {n} more.", rest).format(n=rest), 16, "mute"),)
        if rest > 0
        else ()
    )
    return panel(
        row(icon("triangle-alert", 28, "bad"), heading(offer.title, 2, 26, grow=1, basis=0), gap=14),
        prose(_("This pack has errors. Its author can mend them; nothing in it was changed.")),
        *(_problem(problem) for problem in first),
        *more,
        heading(_("How to check it"), 3, 18),
        prose(_("In a terminal, this lists everything that is wrong, with file and line:"), 16),
        tile(set_in(CHECK.format(path=offer.path), font(16, 600))),
        gap=12,
        pad=(24, 30, 28, 30),
        key="details",
    )


def _problem(problem: Problem) -> Node:
    place = f"{problem.file}, {_('line')} {problem.line}" if problem.line else problem.file or _("the pack")
    head = f"{place} · {problem.code}" + (f" · {problem.where}" if problem.where else "")
    return tile(
        set_in(head, font(14, 600, "mute")),
        prose(f"{problem.sentence} {problem.suggestion}".strip(), 16),
        gap=3,
    )


def _nothing() -> Node:
    return panel(
        heading(_("There is no campaign here"), 2),
        prose(
            _("The folder of campaigns is empty or cannot be read. Installing the program again mends that.")
        ),
    )
