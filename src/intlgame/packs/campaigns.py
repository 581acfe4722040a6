"""A campaign put together: lists of ids become the things themselves, in the order of the list.

May live here: looking ids up, things that stand in place inside a campaign, markets filled for the fact
kinds of a campaign. May not live here: judging whether the campaign is any good (that is `checks`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from intlgame.packs.countries import Country, Filling, filled
from intlgame.packs.places import Path, value_at
from intlgame.packs.problems import Problems, did_you_mean, errors
from intlgame.packs.shape import shaped, shown
from intlgame.packs.source import Row, Table
from intlgame.packs.things import (
    ACTION,
    EVIDENCE,
    MARKET,
    MATTER,
    NEGOTIATION,
    PARTNER,
    PERSON,
    Kind,
    Shelf,
    Thing,
    make,
)
from intlgame.rules.content.campaign import Campaign
from intlgame.rules.content.market import Market
from intlgame.rules.content.people import Person

T = TypeVar("T")

LISTS: tuple[tuple[str, Kind[Any]], ...] = (
    ("people", PERSON),
    ("markets", MARKET),
    ("actions", ACTION),
    ("matters", MATTER),
    ("negotiations", NEGOTIATION),
    ("partners", PARTNER),
    ("evidence", EVIDENCE),
)
"""Keys of a campaign that list ids of things, or hold the things in place."""
PLENTY = 100
"""After so many problems nobody reads suggestions, and looking for them takes time."""
NOBODY = Person(id="nobody", name="nobody", role="nobody")


@dataclass(slots=True)
class Assembly:
    """What putting one campaign together needs."""

    thing: Thing[Campaign]
    shelf: Shelf
    countries: Mapping[str, Country]
    problems: Problems
    played: list[Thing[Any]]
    """What the campaign lists, with its value; filled while it is put together."""
    incomplete: bool = False
    """Something that the campaign lists could not be read, which has been told already."""

    def tell(self, path: Path, code: str, sentence: str, suggestion: str = "") -> None:
        self.problems.append(self.thing.problem(code, path, sentence, suggestion))


def assembled(assembly: Assembly) -> Campaign | None:
    """The campaign with everything in it, or None where something is missing or does not fit."""
    before = len(assembly.problems)
    listed = {key: _listed(assembly, (key,), kind) for key, kind in LISTS}
    team = _listed(assembly, ("firm", "team"), PERSON)
    adviser = _one(assembly, ("adviser",), PERSON, value_at(assembly.thing.table, ("adviser",)))
    if "evidence" not in assembly.thing.table:
        listed["evidence"] = list(assembly.shelf.of(EVIDENCE).values())
    bare = shaped(Campaign, "campaign", assembly.thing.file, _bare(assembly.thing.table), assembly.problems)
    if bare is None:
        return None
    markets = [_filled(assembly, bare, market) for market in listed.pop("markets")]
    assembly.played.extend(markets)
    assembly.played.extend(thing for things in (*listed.values(), team) for thing in things)
    assembly.played.extend([adviser] if adviser else [])
    values: dict[str, Any] = {
        key: tuple(t.value for t in things if t.value) for key, things in listed.items()
    }
    if errors(assembly.problems[before:]) or assembly.incomplete or not _all_fit(assembly.played):
        return None
    firm = replace(bare.firm, team=tuple(person.value for person in team if person.value))
    who = adviser.value if adviser and adviser.value else NOBODY
    return replace(bare, markets=tuple(m.value for m in markets if m.value), firm=firm, adviser=who, **values)


def _all_fit(things: list[Thing[Any]]) -> bool:
    return all(thing.value is not None for thing in things)


def _listed(assembly: Assembly, path: tuple[str, ...], kind: Kind[T]) -> list[Thing[T]]:
    """The things of a list in the campaign, in its order."""
    given = value_at(assembly.thing.table, path)
    if not isinstance(given, Row):
        return []
    found = [_one(assembly, (*path, index), kind, item) for index, item in enumerate(given)]
    things = [thing for thing in found if thing]
    _no_repeats(assembly, path, [thing.id for thing in things])
    return things


def _no_repeats(assembly: Assembly, path: tuple[str, ...], names: list[str]) -> None:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            assembly.tell((*path, index), "P041", f'"{name}" stands twice in this list.', "Keep one of them.")
        seen.add(name)


def _one(assembly: Assembly, path: Path, kind: Kind[T], item: Any) -> Thing[T] | None:
    """The thing that an id names, or that stands in place."""
    if isinstance(item, Table):
        return _in_place(assembly, path, kind, item)
    if item is None and path == ("adviser",):
        return None
    if not isinstance(item, str):
        assembly.tell(path, "P032", f"Write the id of a {kind.word}, not {shown(item)}.")
        return None
    known = assembly.shelf.of(kind)
    if item not in known and kind.word in assembly.shelf.lost:
        assembly.incomplete = True
    elif item not in known:
        near = did_you_mean(item, known) if len(assembly.problems) < PLENTY else ""
        assembly.tell(path, "P040", f'There is no {kind.word} "{item}".', near)
    return known.get(item)


def _in_place(assembly: Assembly, path: Path, kind: Kind[T], table: Table) -> Thing[T] | None:
    thing = make(kind, assembly.thing.file, table, assembly.problems, fit=kind is not MARKET)
    if thing is None:
        return None
    placed = replace(thing, address=(*path,))
    assembly.shelf.add(placed, assembly.problems)
    return placed


def _bare(table: Table) -> Table:
    """The campaign without what is put in later, but with its keys, so that a missing one is told."""
    empty: dict[str, Any] = {key: [] for key, _ in LISTS if isinstance(table.get(key), Row)}
    if isinstance(table.get("adviser"), str | Table):
        empty["adviser"] = {"id": NOBODY.id, "name": NOBODY.name, "role": NOBODY.role}
    firm = table.get("firm")
    if isinstance(firm, Table) and isinstance(firm.get("team"), Row):
        empty["firm"] = firm.copy_with(team=[])
    return table.copy_with(**empty)


def _filled(assembly: Assembly, bare: Campaign, market: Thing[Market]) -> Thing[Market]:
    """A market with its figures, scaled as this campaign's fact kinds say."""
    decimals = {kind.id: kind.decimals for kind in bare.fact_kinds}
    table = filled(Filling(market, assembly.countries, decimals, assembly.problems))
    return replace(market, value=shaped(Market, "market", market.file, table, assembly.problems))
