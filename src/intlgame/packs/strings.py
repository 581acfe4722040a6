"""The texts of a pack that are translated: finding them, and putting translations in their place.

May live here: which fields are prose, the addresses, extraction and application. May not live here: the text
form of catalogues (that is `catalogue`).

An address names the kind, the id and the way down: `matters/trade-fair:options.share.label`. It holds no
file name, so moving a thing to another file loses no translation, and ids before positions.
Where a position has shifted, a text of the same thing with the same words is taken. Names of people, firms,
cities and sources are not translated, nor is `native`, which is in the speaker's language on purpose.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from intlgame import codec
from intlgame.packs.catalogue import Message
from intlgame.rules.content.action import Action
from intlgame.rules.content.campaign import Campaign, Content, Ending, Pack
from intlgame.rules.content.effects import Effect, Promise
from intlgame.rules.content.evidence import EvidenceRule, Outcome
from intlgame.rules.content.framework import Area, Competency, Framework, Support
from intlgame.rules.content.market import Channel, Fact, FactKind, Market, StopRule
from intlgame.rules.content.matter import Cue, Matter, Option, Reason
from intlgame.rules.content.negotiation import (
    Delegation,
    Exhibit,
    Improvement,
    Issue,
    IssueOption,
    LanguagePlan,
    Moment,
    Negotiation,
    Phrase,
    Phrases,
    Response,
    Tactic,
)
from intlgame.rules.content.partner import Check, Criterion, Finding, Partner, SearchWay
from intlgame.rules.content.people import Firm, Meter, Person
from intlgame.rules.content.sources import RuleCard, Term

T = TypeVar("T")
Find = Callable[[str, str], str]
"""From an address and the author's words to the words to show."""

PROSE: dict[type, tuple[str, ...]] = {
    Action: ("label", "about", "category", "needs"),
    Area: ("name",),
    Campaign: ("title", "tagline", "about", "briefing", "goal", "entry_hint"),
    Channel: ("label", "about"),
    Check: ("label", "about"),
    Competency: ("name", "definition", "levels", "errors", "next"),
    Criterion: ("label", "question"),
    Cue: ("label", "text"),
    Delegation: ("label", "feedback"),
    Effect: ("news",),
    Ending: ("title", "text"),
    EvidenceRule: ("signal", "expert"),
    Exhibit: ("label", "about", "says"),
    Fact: ("note",),
    FactKind: ("label", "unit", "question"),
    Finding: ("text",),
    Firm: ("product", "about"),
    Framework: ("levels",),
    Improvement: ("label", "text"),
    Issue: ("label", "about", "why", "hint"),
    IssueOption: ("label",),
    LanguagePlan: ("label", "feedback"),
    Market: ("name", "summary"),
    Matter: ("title", "quote", "text", "hint", "expert", "teaches"),
    Meter: ("label", "about"),
    Moment: ("title", "quote", "text", "expert"),
    Negotiation: (
        "title",
        "text",
        "brief",
        "quote",
        "alternative",
        "other_alternative",
        "agreed_text",
        "failed_text",
        "hint",
        "expert",
        "teaches",
    ),
    Option: ("label", "feedback"),
    Outcome: ("says",),
    Pack: ("title",),
    Partner: ("kind", "summary"),
    Person: ("role", "about"),
    Phrase: ("text",),
    Promise: ("text",),
    Reason: ("label",),
    Response: ("label", "says", "feedback"),
    RuleCard: ("title", "text"),
    SearchWay: ("label", "about", "reach"),
    StopRule: ("label",),
    Support: ("good_for",),
    Tactic: ("name", "signs", "purpose", "answer", "mistake"),
    Term: ("term", "text"),
}
STEMS: dict[type, str] = {
    Action: "actions",
    Campaign: "campaigns",
    EvidenceRule: "evidence",
    Market: "markets",
    Matter: "matters",
    Negotiation: "negotiations",
    Partner: "partners",
    Person: "people",
    Phrases: "phrases",
    RuleCard: "rules",
    Support: "guidance",
    Tactic: "tactics",
    Term: "glossary",
    Framework: "framework",
    Pack: "pack",
}
"""Types with an address of their own, wherever they stand."""
NAMED: dict[type, str] = {Fact: "kind", Finding: "criterion"}
"""Keys that name a part which has no id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """A content in another language, and how many of its texts are still in the author's."""

    content: Content
    texts: int
    missing: int


def rewritten(node: T, find: Find, address: str = "") -> T:
    """The value with every text put through `find`; the value itself where nothing changed."""
    kind: Any = type(node)
    if kind in STEMS:
        address = f"{STEMS[kind]}/{getattr(node, 'id', '')}".rstrip("/") + ":"
    prose = PROSE.get(kind, ())
    changes: dict[str, Any] = {}
    for name in _inner(kind):
        before = getattr(node, name)
        after = _value(before, find, f"{address}{name}", name in prose)
        if after is not before:
            changes[name] = after
    return replace(node, **changes) if changes else node  # type: ignore[type-var]  # _inner is empty else


@lru_cache(maxsize=64)
def _inner(kind: Any) -> tuple[str, ...]:
    """Fields that are prose, or have prose somewhere inside."""
    prose = PROSE.get(kind, ())
    return tuple(field.name for field in fields(kind) if field.name in prose or _has_prose(field.type))


def _has_prose(kind: Any) -> bool:
    return any(inner in PROSE for inner in codec.types_inside(kind))


def _value(before: Any, find: Find, address: str, prose: bool) -> Any:
    if isinstance(before, str):
        return find(address, before) if prose and before else before
    if isinstance(before, tuple):
        after = tuple(_value(item, find, _item(address, item, i), prose) for i, item in enumerate(before))
        return before if all(a is b for a, b in zip(after, before, strict=True)) else after
    return rewritten(before, find, f"{address}.") if is_dataclass(before) else before


def _item(address: str, item: Any, index: int) -> str:
    """Address of an item: by its id or its own name (see `NAMED`), else by its position from 1."""
    name = getattr(item, NAMED.get(type(item), "id"), "")
    return f"{address}.{name or index + 1}"


def extracted(things: Iterable[tuple[Any, str]]) -> list[Message]:
    """The messages of things, each given with the place of its file; the same address once."""
    found: dict[tuple[str, str], Message] = {}
    for value, place in things:

        def note(address: str, text: str, place: str = place) -> str:
            found.setdefault((address, text), Message(address=address, source=text, place=place))
            return text

        rewritten(value, note)
    return list(found.values())


def translated(content: Content, messages: Iterable[Message]) -> Translated:
    """The content in the words of a catalogue; what the catalogue lacks stays and is counted."""
    look = _Look(messages)
    return Translated(content=rewritten(content, look.find), texts=look.asked, missing=look.missed)


class _Look:
    """Finds translations and counts those that are missing."""

    def __init__(self, messages: Iterable[Message]) -> None:
        self.exact: dict[tuple[str, str], str] = {}
        self.within: dict[tuple[str, str], str] = {}
        self.asked = self.missed = 0
        for message in messages:
            if message.text and not message.fuzzy:
                self.exact[message.address, message.source] = message.text
                self.within.setdefault((_thing(message.address), message.source), message.text)

    def find(self, address: str, text: str) -> str:
        self.asked += 1
        found = self.exact.get((address, text)) or self.within.get((_thing(address), text))
        self.missed += found is None
        return found or text


def _thing(address: str) -> str:
    return address.partition(":")[0]


def coverage(wanted: Iterable[Message], messages: Iterable[Message]) -> tuple[int, int]:
    """How many texts there are, and how many of them have no translation."""
    look = _Look(messages)
    for message in wanted:
        look.find(message.address, message.source)
    return look.asked, look.missed


def languages(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Tags of the languages that a pack has catalogues for."""
    inside = "locales/"
    return tuple(path[len(inside) : -3] for path in files if path.startswith(inside) and path.endswith(".po"))
