"""Country records of commons, and `indicator:`, by which a market fact takes its figure from one.

May live here: reading the records and filling facts from them. Records are open: keys that the game does not
read (rank, period, ...) may stand in them, because trainers use them as a reference.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from intlgame.packs.files import Files
from intlgame.packs.places import Path, line_at, where
from intlgame.packs.problems import Problem, did_you_mean
from intlgame.packs.source import Row, Table
from intlgame.packs.things import Thing, files_of, tables
from intlgame.rules.content.market import Market

CODE = re.compile("[A-Z]{2}")
TAKEN = ("value", "source", "year", "teaching")
"""Keys that the indicator gives and the author therefore leaves out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country with its indicators as they stand in the file."""

    iso2: str
    name: str
    file: str
    table: Table

    def indicators(self) -> Table:
        """Name to record."""
        found = self.table.get("indicators")
        return found if isinstance(found, Table) else Table(0)


def read_countries(files: Files, problems: list[Problem]) -> dict[str, Country]:
    """Countries by two-letter code."""
    found: dict[str, Country] = {}
    for file in files_of(files, "countries"):
        for table in tables(files, file, "country", problems):
            faults = list(_faults(file, table, found))
            problems.extend(faults)
            if not faults:
                found[table["iso2"]] = Country(iso2=table["iso2"], name=table["name"], file=file, table=table)
    return found


def _faults(file: str, table: Table, found: Mapping[str, Country]) -> Iterator[Problem]:
    code = table.get("iso2")
    if not isinstance(code, str) or not CODE.fullmatch(code):
        yield _at(
            file, table, ("iso2",), "P053", '"iso2" must be a two-letter code in capitals, such as "BR".'
        )
    elif code in found:
        yield _at(
            file, table, ("iso2",), "P041", f'There is already a country "{code}" in {found[code].file}.'
        )
    if not isinstance(table.get("name"), str):
        yield _at(file, table, ("name",), "P030", 'The key "name" is missing.')
    indicators = table.get("indicators")
    if not isinstance(indicators, Table):
        yield _at(file, table, ("indicators",), "P030", 'The key "indicators" is missing or not a mapping.')
        return
    for name, record in indicators.items():
        if not isinstance(record, Table) or "value" not in record:
            said = f'The indicator "{name}" needs a mapping with the key "value".'
            yield _at(file, table, ("indicators", name), "P018", said)


def _at(file: str, table: Table, path: tuple[str, ...], code: str, sentence: str) -> Problem:
    name = table.get("iso2")
    place = where("country", name if isinstance(name, str) else "", table, ())
    return Problem(code=code, file=file, line=line_at(table, path), where=place, sentence=sentence)


@dataclass(frozen=True, slots=True)
class Filling:
    """One market and what its figures are taken from."""

    market: Thing[Market]
    countries: Mapping[str, Country]
    decimals: Mapping[str, int]
    """Fact kind to decimals."""
    problems: list[Problem]

    def tell(self, code: str, path: Path, sentence: str, suggestion: str = "") -> None:
        """Note a problem of the market."""
        self.problems.append(self.market.problem(code, path, sentence, suggestion))


def filled(filling: Filling) -> Table:
    """The market's mapping with every `indicator:` resolved."""
    table = filling.market.table
    facts = table.get("facts")
    if not isinstance(facts, Row):
        return table
    row = Row(facts.line)
    for index, fact in enumerate(facts):
        row.append(_fact(filling, index, fact) if _is_short(fact) else fact)
        row.lines.append(facts.lines[index])
    return table.copy_with(facts=row)


def _is_short(fact: Any) -> bool:
    return isinstance(fact, Table) and "indicator" in fact


def _fact(filling: Filling, index: int, fact: Table) -> Table:
    """The fact with its figure; where there is none, a stand-in that makes no further problem."""
    path = ("facts", index, "indicator")
    stand_in = fact.without("indicator", *TAKEN).copy_with(value=fact.get("low", 0), teaching=True)
    record = _record(filling, path, fact)
    if record is None:
        return stand_in
    value = _number(record["value"], filling.decimals.get(str(fact.get("kind")), 0))
    if value is None:
        sentence = f'The indicator "{fact["indicator"]}" is "{record["value"]}", which is not a number.'
        filling.tell("P047", path, sentence, 'Write "value:" with a figure of your own.')
        return stand_in
    return fact.without("indicator").copy_with(value=value, **_origin(record, fact))


def _record(filling: Filling, path: Path, fact: Table) -> Table | None:
    """The record that a fact names; None where there is none or no figure in it, which is told."""
    name = str(fact["indicator"])
    both = next((key for key in TAKEN if key in fact), "")
    country = _country(filling)
    if both:
        sentence = f'"{both}" comes from the indicator and cannot be given beside it.'
        filling.tell("P047", path, sentence, "Leave one of them out.")
    if both or country is None:
        return None
    record = country.indicators().get(name)
    if not isinstance(record, Table):
        sentence = f'The country record of "{country.iso2}" has no indicator "{name}".'
        filling.tell("P045", path, sentence, did_you_mean(name, country.indicators()))
        return None
    if record["value"] is None:
        reason = record.get("reason") or "no reason is given in the record"
        told = 'Write "value:" with "teaching: true" and say in "note" how you came to it.'
        filling.tell("P046", path, f'There is no figure for "{name}" of {country.name}: {reason}.', told)
        return None
    return record


def _country(filling: Filling) -> Country | None:
    """The market's country record. A code that is not one is told by the checks of forms."""
    code = filling.market.table.get("country")
    if not isinstance(code, str) or not CODE.fullmatch(code):
        return None
    if code not in filling.countries:
        told = "" if filling.countries else 'Write "needs: [commons]" in pack.yaml.'
        filling.tell("P045", ("country",), f'There is no country record for "{code}".', told)
    return filling.countries.get(code)


def _number(given: Any, places: int) -> int | None:
    """A figure times 10^places, rounded half up (away from zero); true and false are 100 and 0."""
    if isinstance(given, bool):
        return 100 if given else 0
    if not isinstance(given, int | str):
        return None
    try:
        exact = Decimal(given)
        return int(exact.scaleb(places).quantize(Decimal(1), ROUND_HALF_UP)) if abs(exact) < 10**15 else None
    except InvalidOperation:
        return None


def _origin(record: Table, fact: Table) -> dict[str, Any]:
    """Source, year and note of a record, in the shape that a fact has."""
    given = record.get("source")
    source = given if isinstance(given, Row) else [given] if given else []
    origin: dict[str, Any] = {"source": source}
    if record.get("year") is not None:
        origin["year"] = record["year"]
    if "note" not in fact:
        said = [str(record[key]).rstrip(".") for key in ("note", "basis") if record.get(key)]
        origin["note"] = ". ".join(said) + "." if said else ""
    return origin
