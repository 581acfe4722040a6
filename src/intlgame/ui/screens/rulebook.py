"""The rulebook: rule cards and words of the trade, always free to open.

May live here: the filter, the lists, the open entry. Nothing here costs cash, days or points.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from unicodedata import combining, normalize

from intlgame.i18n import _, ngettext
from intlgame.rules.agenda import open_matters
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Tactic
from intlgame.rules.content.sources import RuleCard, Term
from intlgame.rules.mechanics.negotiation.table import open_negotiations
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look
from intlgame.ui.paragraphs import paragraphs
from intlgame.ui.screen import Move
from intlgame.ui.tree import Changed, Edit, Node, Span, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    heading,
    icon,
    panel,
    prose,
    row,
    scroll,
    set_in,
    tile,
    wrap,
)
from intlgame.ui.widgets.controls import Press, button, listbox, tabs, text_box
from intlgame.ui.widgets.frame import status
from intlgame.ui.widgets.game import in_run, travel

FILTER = "rulebook-filter"
Shelf = Literal["desk", "rules", "tactics", "words"]
Entry = RuleCard | Tactic | Term


@dataclass(frozen=True, slots=True)
class _Show:
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class _Read:
    entry: str


@dataclass(frozen=True, slots=True)
class _Close:
    """From the card back to the list, where there is room for one of them only."""


class Rulebook:
    """Rule cards and glossary. `card` is the rule or word to open first."""

    def __init__(self, session: Session, doors: Doors, card: str = "") -> None:
        self.title = _("Rulebook")
        self._session, self._doors = session, doors
        self._filter = ""
        self._rules = {rule.id: rule for rule in session.content.rules}
        self._terms = {term.id: term for term in session.content.terms}
        self._tactics = sorted(session.content.tactics, key=lambda each: (_folded(each.name), each.id))
        self._words = sorted(self._terms.values(), key=lambda term: (_folded(term.term), term.id))
        self._shelf: Shelf = "desk" if self._needed() else "rules"
        if card in self._terms:
            self._shelf = "words"
        elif card in self._rules and card not in {rule.id for rule in self._needed()}:
            self._shelf = "rules"
        self._chosen = card
        self._reading = card in self._rules or card in self._terms
        self._asked_for = self._reading

    # -- what there is

    def _needed(self) -> tuple[RuleCard, ...]:
        """Rules of the matters and talks that are open now."""
        content, state = self._session.content, self._session.state
        known = index(content).rules
        matters = (name for each in open_matters(content, state) for name in each.rules)
        talks = (name for each in open_negotiations(content, state) for name in each.rules)
        names = (*matters, *talks)
        return tuple(known[name] for name in dict.fromkeys(names) if name in known)

    def _entries(self) -> tuple[Entry, ...]:
        shelf: Iterable[Entry] = self._rules.values()
        if self._shelf == "desk":
            shelf = self._needed()
        elif self._shelf == "words":
            shelf = self._words
        elif self._shelf == "tactics":
            shelf = self._tactics
        words = _folded(self._filter).split()
        return tuple(entry for entry in shelf if all(word in _searched(entry) for word in words))

    def _open(self, entries: tuple[Entry, ...]) -> Entry | None:
        found = next((entry for entry in entries if entry.id == self._chosen), None)
        return found or (entries[0] if entries else None)

    # -- building

    def build(self, look: Look) -> Node:
        entries = self._entries()
        opened = self._open(entries)
        finder = column(self._finder(len(entries)), gap=12)
        reading = self._card(opened) if opened else self._none()
        if opened:
            # Also a stop for the keyboard inside the card: from here a long one scrolls.
            reading.children += (_turning(entries, opened),)
        entry_list = self._list(entries, opened)
        if look.wide:
            body = _beside(finder, entry_list, reading)
        elif self._reading and opened:
            body = scroll(self._to_list(), reading, gap=16, pad=(20, 28, 26, 28), key="reading")
        else:
            body = scroll(finder, entry_list, gap=16, pad=(20, 28, 26, 28), key="shelf")
        tree = in_run(self._session, look, body, self.keys())
        if self._reading and not self._asked_for and not look.wide:
            tree.escape = _Close()
        return tree

    def _to_list(self) -> Node:
        """In a narrow window list and card take turns."""
        return wrap(button(_("All entries"), Press(_Close(), "a"), icon_name="arrow-left", key="to-list"))

    def _finder(self, found: int) -> Node:
        shelves: list[tuple[str, Shelf]] = [(_("All rules"), "rules"), (_("Words"), "words")]
        if self._tactics:
            shelves.insert(1, (_("Tactics"), "tactics"))
        if self._needed():
            shelves.insert(0, (_("For your desk"), "desk"))
        chosen = [shelf for _name, shelf in shelves].index(self._shelf)
        return column(
            tabs(_("Shelves"), [(name, Press(_Show(shelf))) for name, shelf in shelves], chosen),
            text_box(
                _("Find"),
                FILTER,
                self._filter,
                Edit(limit=60, hint=_("Find a word: origin, agent, letter of credit")),
            ),
            status(
                ngettext("One entry. Reading is free.", "{n} entries. Reading is free.", found).format(
                    n=found
                ),
                key="found",
            ),
            gap=8,
        )

    def _list(self, entries: tuple[Entry, ...], opened: Entry | None) -> Node:
        options = tuple(self._option(entry, entry is opened) for entry in entries)
        return listbox(_("Entries"), *options, gap=6)

    def _option(self, entry: Entry, chosen: bool) -> Node:
        if isinstance(entry, Term):
            return _entry(entry.id, (Span(entry.term),), chosen)
        if isinstance(entry, Tactic):
            return _entry(entry.id, (Span(self._session.tell(entry.name)),), chosen)
        where = Span(f"\u2002{place_name(entry.jurisdiction)}", color="mute")
        return _entry(entry.id, (Span(self._session.tell(entry.title)), where), chosen)

    def _card(self, entry: Entry) -> Node:
        if isinstance(entry, Term):
            return panel(
                heading(entry.term, 2, 28),
                *_paragraphs(self._session.tell(entry.text)),
                *self._sources(entry.source, ""),
                gap=14,
                pad=(26, 34, 30, 34),
                key="card",
            )
        if isinstance(entry, Tactic):
            return self._tactic(entry)
        marks = [chip(place_name(entry.jurisdiction), icon_name="landmark", size=14)]
        if entry.teaching:
            marks.append(
                chip(
                    _("With a teaching value"),
                    "amber-light",
                    "amber-text",
                    icon_name="graduation-cap",
                    size=14,
                )
            )
        return panel(
            heading(self._session.tell(entry.title), 2, 28),
            wrap(*marks),
            *_paragraphs(self._session.tell(entry.text)),
            *self._sources(entry.source, entry.as_of),
            gap=14,
            pad=(26, 34, 30, 34),
            key="card",
        )

    def _tactic(self, tactic: Tactic) -> Node:
        """What can be seen, what it may be for, and what answers it; seen from the chair of the player."""
        told = (
            (_("What you see"), tactic.signs),
            (_("What it may be for"), tactic.purpose),
            (_("What answers it well"), tactic.answer),
            (_("What goes wrong"), tactic.mistake),
        )
        parts = (
            column(heading(title, 3, 18), *_paragraphs(self._session.tell(text)), gap=4)
            for title, text in told
        )
        return panel(
            heading(self._session.tell(tactic.name), 2, 28),
            *parts,
            *self._sources(tactic.source, ""),
            gap=14,
            pad=(26, 34, 30, 34),
            key="card",
        )

    def _sources(self, names: tuple[str, ...], as_of: str) -> Iterator[Node]:
        known = index(self._session.content).sources
        told = [known[name] for name in names if name in known]
        if as_of:
            words = _("As read in {date}. Rules change: check before you act.").format(date=as_of)
            yield row(
                icon("calendar-check", 18, "mute"),
                set_in(words, font(15, 500, "mute"), grow=1, basis=0),
                gap=9,
            )
        if not told:
            return
        yield heading(_("Sources"), 3, 18)
        for source in told:
            below = ", ".join(part for part in (source.publisher, source.read) if part)
            yield tile(
                set_in(source.title, font(16, 600)),
                *((set_in(below, font(14, 500, "mute")),) if below else ()),
                *((set_in(_breakable(source.url), font(14, 500, "mute")),) if source.url else ()),
                gap=2,
            )

    def _none(self) -> Node:
        return panel(
            heading(_("Nothing found"), 2),
            prose(_("No entry of this shelf has these words. Try another shelf, or fewer letters.")),
            key="card",
        )

    # -- acting

    def on(self, intent: object) -> Move | None:
        if isinstance(intent, Changed) and intent.key == FILTER:
            self._filter = str(intent.value)
            return None
        if isinstance(intent, _Show):
            self._shelf = intent.shelf
            return None
        if isinstance(intent, _Read):
            self._chosen, self._reading, self._asked_for = intent.entry, True, False
            return None
        if isinstance(intent, _Close):
            self._reading = False
            return None
        return travel(self._doors, self._session, intent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Tab", _("shelves, search, entries")),
            ("↑ ↓", _("move in the list")),
            ("Enter", _("read an entry")),
            ("P N", _("previous and next entry")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )

    def about(self) -> tuple[str, ...]:
        return (
            _("Reading is free: it costs no cash and no days, and it is never held against you."),
            _("The first shelf holds the rules that touch the matters on your desk now."),
            _(
                "Cards tell rules in our own words, with the source and the date of reading. Part of a "
                "card may "
                "be a value set for teaching; then the card says so."
            ),
        )


def _turning(entries: tuple[Entry, ...], opened: Entry) -> Node:
    """To the entries before and after."""
    at = entries.index(opened)
    before = Press(_Read(entries[at - 1].id), "p", "" if at else _("This is the first."))
    last = at == len(entries) - 1
    after = Press(_Read(entries[0 if last else at + 1].id), "n", _("This is the last.") if last else "")
    return wrap(
        button(_("Previous entry"), before, key="previous"),
        button(_("Next entry"), after, key="next"),
        gap=12,
        pad=(10, 0, 0, 0),
    )


def _beside(finder: Node, entries: Node, reading: Node) -> Node:
    """List and card beside each other, each scrolling by itself."""
    shelf = column(finder, scroll(entries, key="shelf", pad=(4, 8, 20, 4)), gap=10, grow=0.8, basis=0)
    card = scroll(reading, grow=1, basis=0, key="reading", pad=(0, 8, 20, 8))
    return row(shelf, card, gap=20, pad=(22, 28, 0, 36), align="stretch")


def _entry(name: str, words: tuple[Span, ...], chosen: bool) -> Node:
    """One line of the list as a single node: a shelf has more than a hundred of them."""
    return Node(
        role="option",
        key=f"entry-{name}",
        runs=words,
        font=font(16, 600 if chosen else 500),
        intent=_Read(name),
        selected=chosen,
        pad=(10, 14, 10, 14),
        radius=10,
        fill="teal-light" if chosen else "card-2",
        stroke="selected" if chosen else "hairline",
        stroke_width=3 if chosen else 1.5,
    )


def place_name(codes: str) -> str:
    """Where a rule holds: one code or several, in words."""
    told = {
        "INT": _("International"), "EU": _("European Union"),
        "any": _("Everywhere"), "anywhere": _("Everywhere"),
        "AE": _("United Arab Emirates"), "AU": _("Australia"), "BR": _("Brazil"), "CA": _("Canada"),
        "CH": _("Switzerland"), "CL": _("Chile"), "CN": _("China"), "DE": _("Germany"), "EG": _("Egypt"),
        "ES": _("Spain"), "FR": _("France"), "GB": _("United Kingdom"), "ID": _("Indonesia"),
        "IN": _("India"), "JP": _("Japan"), "KE": _("Kenya"), "KR": _("Korea"), "KZ": _("Kazakhstan"),
        "MA": _("Morocco"), "MX": _("Mexico"), "NG": _("Nigeria"), "NO": _("Norway"), "RU": _("Russia"),
        "SA": _("Saudi Arabia"), "SG": _("Singapore"), "TR": _("Türkiye"),
        "UA": _("Ukraine"), "US": _("United States"), "VN": _("Viet Nam"), "ZA": _("South Africa"),
    }  # fmt: skip
    return ", ".join(told.get(code.strip(), code.strip()) for code in codes.split(","))


def _paragraphs(told: str) -> Iterator[Node]:
    for part in paragraphs(told):
        yield prose(part, 19)


def _searched(entry: Entry) -> str:
    if isinstance(entry, Term):
        return _folded(f"{entry.term} {entry.text}")
    if isinstance(entry, Tactic):
        return _folded(f"{entry.name} {entry.signs} {entry.purpose} {entry.answer}")
    return _folded(f"{entry.title} {entry.text} {entry.jurisdiction}")


def _folded(words: str) -> str:
    """For searching: without capitals and accents."""
    return "".join(c for c in normalize("NFD", words.casefold()) if not combining(c))


def _breakable(url: str) -> str:
    return url.replace("/", "/\u200b").replace("-", "-\u200b").replace("_", "_\u200b")
