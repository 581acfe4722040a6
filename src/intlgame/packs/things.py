"""The things of a pack by kind and id, each with the place where it stands.

May live here: which file holds which kind, and gathering. May not live here: how things refer to each other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from intlgame.packs.files import Files
from intlgame.packs.places import Path, line_at, where
from intlgame.packs.problems import Problem, Severity, errors
from intlgame.packs.shape import shaped, shown
from intlgame.packs.source import Row, Table, read_yaml
from intlgame.packs.upgrade import upgraded
from intlgame.rules.content.action import Action
from intlgame.rules.content.evidence import EvidenceRule
from intlgame.rules.content.framework import Support
from intlgame.rules.content.market import Market
from intlgame.rules.content.matter import Matter
from intlgame.rules.content.negotiation import Negotiation, Phrases, Tactic
from intlgame.rules.content.partner import Partner
from intlgame.rules.content.people import Person
from intlgame.rules.content.sources import RuleCard, Source, Term

T = TypeVar("T")

ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,58}[A-Za-z0-9])?")
ID_RULE = 'Use letters, digits, "-" and "_", at most 60, for example "trade-fair".'


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[T]):
    """A kind of thing: its word, the file or folder that holds it, and its type."""

    word: str
    stem: str
    """It stands in `<stem>.yaml` or in files of the folder `<stem>/`."""
    type: type[T]


MARKET = Kind(word="market", stem="markets", type=Market)
MATTER = Kind(word="matter", stem="matters", type=Matter)
ACTION = Kind(word="action", stem="actions", type=Action)
PERSON = Kind(word="person", stem="people", type=Person)
RULE = Kind(word="rule", stem="rules", type=RuleCard)
EVIDENCE = Kind(word="evidence rule", stem="evidence", type=EvidenceRule)
SOURCE = Kind(word="source", stem="sources", type=Source)
TERM = Kind(word="term", stem="glossary", type=Term)
SUPPORT = Kind(word="support", stem="guidance", type=Support)
NEGOTIATION = Kind(word="negotiation", stem="negotiations", type=Negotiation)
PARTNER = Kind(word="partner", stem="partners", type=Partner)
TACTIC = Kind(word="tactic", stem="tactics", type=Tactic)
PHRASES = Kind(word="phrase list", stem="phrases", type=Phrases)
KINDS: tuple[Kind[Any], ...] = (
    MARKET,
    MATTER,
    ACTION,
    PERSON,
    NEGOTIATION,
    PARTNER,
    RULE,
    EVIDENCE,
    SOURCE,
    TERM,
    TACTIC,
    PHRASES,
    SUPPORT,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Thing(Generic[T]):
    """Something with an id in a file. `value` is None where it does not fit its type."""

    word: str
    id: str
    file: str
    table: Table
    value: T | None = None
    address: Path = ()
    """Keys from the top of the file's mapping, where it stands in place inside another thing."""

    def problem(
        self, code: str, path: Path, sentence: str, suggestion: str = "", severity: Severity = "error"
    ) -> Problem:
        """A problem at a value of this thing."""
        return Problem(
            code=code,
            severity=severity,
            file=self.file,
            line=line_at(self.table, path),
            where=where(self.word, self.id, self.table, path),
            sentence=sentence,
            suggestion=suggestion,
        )


@dataclass(slots=True)
class Shelf:
    """All things of one pack: word of the kind to id to thing."""

    by_word: dict[str, dict[str, Thing[Any]]] = field(
        default_factory=lambda: {kind.word: {} for kind in KINDS}
    )
    lost: set[str] = field(default_factory=set)
    """Words of kinds of which a file could not be read: what seems to be missing may be in it."""

    def of(self, kind: Kind[T]) -> dict[str, Thing[T]]:
        """The things of a kind by id."""
        return self.by_word[kind.word]

    def add(self, thing: Thing[Any], problems: list[Problem]) -> None:
        """Put a thing on the shelf; a second one of the same id is a problem."""
        known = self.by_word[thing.word]
        first = known.setdefault(thing.id, thing)
        if first is not thing:
            place = f"{first.file}:{line_at(first.table, ('id',))}"
            sentence = f'There is already a {thing.word} "{thing.id}" in {place}.'
            problems.append(thing.problem("P041", ("id",), sentence, "Give each its own id, or keep one."))


def gather(files: Files, kind: Kind[Any], shelf: Shelf, problems: list[Problem], fit: bool = True) -> None:
    """Read all things of a kind. With `fit` False the tables are kept as they are, to be fitted later."""
    if any(problem.file.startswith(f"{kind.stem}/") for problem in errors(files.problems)):
        shelf.lost.add(kind.word)
    for file in files_of(files, kind.stem):
        found = [
            make(kind, file, table, problems, fit=fit) for table in tables(files, file, kind.word, problems)
        ]
        if not found or None in found:
            shelf.lost.add(kind.word)
        for thing in found:
            if thing:
                shelf.add(thing, problems)


def files_of(files: Files, stem: str) -> list[str]:
    """Paths of `<stem>.yaml` and of the yaml files in `<stem>/`."""
    inside = f"{stem}/"
    return [path for path in files.data if path == f"{stem}.yaml" or _is_yaml_in(path, inside)]


def _is_yaml_in(path: str, folder: str) -> bool:
    return path.startswith(folder) and PurePosixPath(path).suffix == ".yaml"


def tables(files: Files, file: str, word: str, problems: list[Problem]) -> Iterator[Table]:
    """The mappings of a file, one or a list of them, in the shape of today's format."""
    before = len(problems)
    node = read_yaml(file, files.data[file], problems, files.allowance)
    if node is None:
        if len(problems) == before:
            problems.append(
                Problem(
                    code="P016", file=file, sentence="The file is empty.", suggestion="Fill it or delete it."
                )
            )
        return
    row = node if isinstance(node, Row) else [node]
    for index, item in enumerate(row):
        if isinstance(item, Table):
            yield upgraded(file, item, files.format)
            continue
        line = node.lines[index] if isinstance(node, Row) else 1
        sentence = f"Each entry must be a mapping that describes a {word}, not {shown(item)}."
        told = 'Write keys such as "id: ..." on lines of their own.'
        problems.append(Problem(code="P018", file=file, line=line, sentence=sentence, suggestion=told))


def make(
    kind: Kind[T], file: str, table: Table, problems: list[Problem], *, fit: bool = True
) -> Thing[T] | None:
    """A thing from its mapping, or None where it has no id to speak of it."""
    name = identify(kind.word, file, table, problems)
    if name is None:
        return None
    value = shaped(kind.type, kind.word, file, table, problems) if fit else None
    return Thing(word=kind.word, id=name, file=file, table=table, value=value)


def identify(word: str, file: str, table: Table, problems: list[Problem]) -> str | None:
    """The id of a mapping as text, or None with the problem told."""
    given = table.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        given = str(given)
    place = f"in {'an' if word[0] in 'aeiou' else 'a'} {word}"
    if not isinstance(given, str) or not given:
        code, sentence = (
            ("P030", 'The key "id" is missing.') if "id" not in table else ("P042", '"id" must be text.')
        )
        problems.append(
            Problem(code=code, file=file, line=line_at(table, ("id",)), where=place, sentence=sentence)
        )
        return None
    if not ID.fullmatch(given):
        sentence = f'The id "{given[:80]}" is not well formed.'
        problems.append(
            Problem(
                code="P042",
                file=file,
                line=line_at(table, ("id",)),
                where=place,
                sentence=sentence,
                suggestion=ID_RULE,
            )
        )
    return given
