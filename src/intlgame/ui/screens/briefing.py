"""The briefing: who the firm is, who is in the team, what the board wants, and what is scarce.

May live here: the letter and the facts around it. It is shown when a run starts, and again when asked for.
"""

from dataclasses import dataclass

from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import money, number
from intlgame.rules.content.people import Person
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.paragraphs import paragraphs
from intlgame.ui.screen import Back, Move
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    flag,
    grid,
    heading,
    icon,
    panel,
    prose,
    row,
    scroll,
    set_in,
    tile,
)
from intlgame.ui.widgets.controls import Press, button
from intlgame.ui.widgets.frame import status
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.people import advice, portrait
from intlgame.ui.wording import quarter_name


@dataclass(frozen=True, slots=True)
class _Begin:
    pass


class Briefing:
    """The letter to whoever leads the firm abroad. `again` where a run is under way already: then the way
    on is the way back."""

    def __init__(self, session: Session, doors: Doors, again: bool = False) -> None:
        self.title = _("Briefing")
        self._session, self._doors, self._again = session, doors, again

    # -- building

    def build(self, look: Look) -> Node:
        letter = panel(*self._letter(), gap=14, pad=(28, 38, 30, 38), key="letter")
        side = column(self._firm(), self._team(), self._scarce(), gap=20)
        if look.wide:
            # Each side scrolls by itself: the letter is read while the facts stand beside it.
            body = row(
                scroll(letter, grow=1.2, basis=0, pad=(22, 8, 26, 8), key="letter-scroll"),
                scroll(side, grow=1, basis=0, pad=(22, 8, 26, 8), key="facts-scroll"),
                gap=12,
                pad=(0, 28, 0, 28),
                align="stretch",
                grow=1,
            )
        else:
            body = scroll(letter, side, gap=20, pad=(22, 28, 26, 28), key="letter-scroll")
        return in_run(self._session, look, column(body, self._foot()), self.keys())

    def _foot(self) -> Node:
        words = _("Back") if self._again else _("Begin")
        quarter = quarter_name(self._session.content.campaign, 1)
        told = "" if self._again else _("The first quarter is {quarter}.").format(quarter=quarter)
        go = button(
            words, Press(_Begin(), "b"), "primary", after="" if self._again else "arrow-right", key="begin"
        )
        return row(status(told, key="told", grow=1, basis=0), go, gap=20, pad=(10, 36, 14, 36), shrink=0)

    def _letter(self) -> tuple[Node, ...]:
        campaign, tell = self._session.content.campaign, self._session.tell
        goal = column(
            row(
                icon("target", 22, "teal-text"),
                set_in(_("What the board wants"), font(15, 700, "teal-dark")),
                gap=10,
            ),
            set_in(tell(campaign.goal), font(21, 600, serif=True, leading=1.34)),
            gap=8,
            fill="teal-light",
            radius=13,
            pad=(14, 20, 16, 20),
        )
        return (
            heading(campaign.title, 1, 34),
            set_in(tell(campaign.tagline), font(18, 500, "mute")),
            *(_spoken(part) for part in paragraphs(tell(campaign.briefing))),
            goal,
            self._adviser(),
        )

    def _adviser(self) -> Node:
        campaign = self._session.content.campaign
        adviser = campaign.adviser
        about = self._session.tell(adviser.about) or _(
            "Ask when a matter is open. Advice is free and never part of a score."
        )
        words = f"{adviser.name}, {adviser.role}"
        if adviser.portrait:
            return advice(adviser.portrait, words, about, "smile")
        return tile(set_in(words, font(15, 700, "teal-dark")), prose(about, 16))

    def _firm(self) -> Node:
        firm = self._session.content.campaign.firm
        about = (prose(self._session.tell(firm.about), 16),) if firm.about else ()
        facts = (
            (_("Makes"), firm.product),
            (_("HS code"), firm.hs_code),
            (_("People"), number(firm.staff)),
            (_("Turnover a year"), money(firm.turnover * 100)),
            (_("Sales at home, a quarter"), money(firm.home_sales * 100)),
            (_("Costs at home, a quarter"), money(firm.home_costs * 100)),
        )
        return panel(
            row(
                flag(firm.country, 44),
                column(heading(firm.name, 2, 24), set_in(firm.city, font(15, 500, "mute")), grow=1, basis=0),
                gap=14,
            ),
            *about,
            column(*(_fact(*fact) for fact in facts if fact[1]), gap=7, pad=(4, 0, 0, 0)),
            gap=12,
        )

    def _team(self) -> Node:
        people = self._session.content.campaign.firm.team
        if not people:
            return panel(heading(_("The team")), prose(_("Nobody has been named for this yet."), 16, "mute"))
        return panel(heading(_("The team")), *(_member(one) for one in people), gap=14)

    def _scarce(self) -> Node:
        firm = self._session.content.campaign.firm
        credit = (
            _("and a credit line of {amount} at 8 % a year").format(amount=money(firm.credit_line * 100))
            if firm.credit_line
            else _("and no credit line")
        )
        days = ngettext("{n} day each quarter", "{n} days each quarter", firm.days).format(n=firm.days)
        return panel(
            heading(_("Two things are scarce")),
            grid(
                2,
                _resource("banknote", _("Cash"), money(firm.cash * 100), credit),
                _resource("calendar-clock", _("Management days"), days, _("days not used do not carry over")),
            ),
            prose(
                _("Facts, visits and people cost one or both. Reading takes no time of the game."), 15, "mute"
            ),
            gap=12,
        )

    # -- acting

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, _Begin):
            return Back() if self._again else self._doors.desk(self._session)
        return travel(self._doors, self._session, intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("B", _("back") if self._again else _("begin")),
            ("PgUp PgDn", _("scroll")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _(
                "The letter says where the firm stands and what the board wants from you. Nothing in it "
                "is a trick."
            ),
            _("You can read it again at any time from the desk."),
            _(
                "Cash pays for facts, visits and people. Management days are the time that you and your team "
                "can give to going abroad in a quarter."
            ),
        )


def _spoken(words: str) -> Node:
    """A paragraph of the letter: serif, in a measure that reads well."""
    return set_in(words, font(20, 400, serif=True, leading=1.46), max_width=740)


def _fact(name: str, value: str) -> Node:
    return Node(
        role="text",
        label=f"{name}: {value}",
        dir="row",
        gap=16,
        children=(
            set_in(name, font(16, 500, "mute"), width=210),
            set_in(value, font(16, 600), grow=1, basis=0),
        ),
    )


def _member(person: Person) -> Node:
    chips = [chip(_language(tag, level)) for tag, level in person.languages.items()]
    words = column(
        set_in(person.name, font(18, 600)),
        set_in(person.role, font(15, 500, "mute")),
        Node(
            role="group",
            label=_("Languages of {name}").format(name=person.name),
            dir="wrap",
            gap=6,
            pad=(5, 0, 0, 0),
            children=tuple(chips),
        ),
        *((prose(person.about, 15, "mute", pad=(4, 0, 0, 0)),) if person.about else ()),
        grow=1,
        basis=0,
        gap=1,
    )
    face = (portrait(person.portrait, "neutral", 72),) if person.portrait else (icon("user", 40, "mute"),)
    return row(*face, words, gap=16, align="start")


def _language(tag: str, level: str) -> str:
    return f"{_native_name(tag)} {_('native') if level == 'native' else level}"


def _native_name(tag: str) -> str:
    told = {
        "ar": _("Arabic"), "bg": _("Bulgarian"), "cs": _("Czech"), "da": _("Danish"), "de": _("German"),
        "el": _("Greek"), "en": _("English"), "es": _("Spanish"), "et": _("Estonian"), "fi": _("Finnish"),
        "fr": _("French"), "ga": _("Irish"), "hi": _("Hindi"), "hr": _("Croatian"), "hu": _("Hungarian"),
        "it": _("Italian"), "ja": _("Japanese"), "ko": _("Korean"), "lt": _("Lithuanian"), "lv": _("Latvian"),
        "mt": _("Maltese"), "nl": _("Dutch"), "no": _("Norwegian"), "pl": _("Polish"), "pt": _("Portuguese"),
        "ro": _("Romanian"), "ru": _("Russian"), "sk": _("Slovak"), "sl": _("Slovenian"), "sv": _("Swedish"),
        "tr": _("Turkish"), "uk": _("Ukrainian"), "zh": _("Chinese"),
    }  # fmt: skip
    return told.get(tag.partition("-")[0], tag)


def _resource(sign: str, name: str, value: str, below: str) -> Node:
    return tile(
        row(icon(sign, 22, "teal-text"), set_in(name, font(15, 600, "mute")), gap=9),
        set_in(value, font(22, 600)),
        set_in(below, font(14, 500, "mute")),
    )
