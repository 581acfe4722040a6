"""What there is to play: the campaigns of the packs in some folders, read only as far as a list needs.

May live here: pack.yaml, the heads of campaigns, the names of competencies. May not live here: loading (that
is `load`), which says whether a pack can be played; an offer says only what its author calls it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intlgame.packs.archive import read_zip
from intlgame.packs.files import Files, read_folder
from intlgame.packs.problems import Problem, errors, in_order
from intlgame.packs.shape import shaped
from intlgame.packs.source import Row, Table
from intlgame.packs.things import tables
from intlgame.packs.upgrade import format_problem
from intlgame.rules.content.framework import Framework


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A campaign that can be chosen, or a pack that cannot be read: then `problems` says why."""

    path: Path
    pack: str
    """Id of the pack; the name of its folder or zip where it has none."""
    campaign: str = ""
    title: str
    tagline: str = ""
    about: str = ""
    firm: str = ""
    place: str = ""
    country: str = ""
    minutes: int = 0
    quarters: int = 0
    claims: tuple[str, ...] = ()
    """Codes of the competencies that a run gives evidence for."""
    authors: tuple[str, ...] = ()
    version: str = ""
    status: str = "author"
    licence: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def address(self) -> str:
        """Pack and campaign, as one text."""
        return f"{self.pack}/{self.campaign}"


def offers(shelves: Sequence[Path]) -> tuple[Offer, ...]:
    """All campaigns of the packs in these folders, folder by folder, the shortest first. Shared packs are
    passed over. A pack whose id was met before is a problem: a pack adds and never replaces."""
    found: list[Offer] = []
    seen: set[str] = set()
    for shelf in shelves:
        here: list[Offer] = []
        for path in _packs(shelf):
            listed = offers_of(path)
            if listed and listed[0].pack in seen and not listed[0].problems:
                listed = (_repeated(listed[0]),)
            seen.update(offer.pack for offer in listed)
            here.extend(listed)
        found.extend(sorted(here, key=lambda offer: offer.minutes))
    return tuple(found)


def offers_of(path: Path) -> tuple[Offer, ...]:
    """The campaigns of the pack at a folder or zip."""
    files = read_folder(path) if path.is_dir() else read_zip(path)
    problems = files.problems
    pack = _first(files, "pack.yaml", "pack", problems) if "pack.yaml" in files.data else None
    if pack is None:
        if not errors(problems):
            files.refuse("P021", "", "There is no pack.yaml.", "Every pack has this file at its top.")
        return (_unreadable(path, problems),)
    if _text(pack, "kind") == "commons":
        return ()
    wrong = format_problem(pack)
    if wrong:
        return (_unreadable(path, [wrong], pack),)
    heads = {_text(head, "id"): head for head in _heads(files, problems)}
    listed = tuple(_offer(path, pack, heads[name]) for name in _texts(pack, "campaigns") if name in heads)
    return listed or (_unreadable(path, problems or [_no_campaign()], pack),)


def framework_of(path: Path) -> Framework | None:
    """The competency framework of the pack in a folder, or None where it cannot be read."""
    files = read_folder(path)
    if "framework.yaml" not in files.data:
        return None
    problems: list[Problem] = []
    table = _first(files, "framework.yaml", "framework", problems)
    return shaped(Framework, "framework", "framework.yaml", table, problems) if table is not None else None


def _packs(shelf: Path) -> Iterator[Path]:
    if not shelf.is_dir():
        return
    for path in sorted(shelf.iterdir(), key=lambda p: p.name):
        if path.name.startswith("."):
            continue
        if path.is_dir() or path.suffix.lower() == ".zip":
            yield path


def _first(files: Files, file: str, word: str, problems: list[Problem]) -> Table | None:
    return next(tables(files, file, word, problems), None)


def _heads(files: Files, problems: list[Problem]) -> Iterator[Table]:
    for file in files.data:
        if file.endswith(".yaml") and (file.startswith("campaigns/") or file == "campaigns.yaml"):
            yield from tables(files, file, "campaign", problems)


def _offer(path: Path, pack: Table, head: Table) -> Offer:
    firm = head.get("firm")
    firm = firm if isinstance(firm, Table) else Table(0)
    return Offer(
        path=path,
        pack=_text(pack, "id") or path.stem,
        campaign=_text(head, "id"),
        title=_text(head, "title") or _text(head, "id"),
        tagline=_text(head, "tagline"),
        about=_text(head, "about"),
        firm=_text(firm, "name"),
        place=_text(firm, "city"),
        country=_text(firm, "country"),
        minutes=_number(head, "minutes"),
        quarters=_number(head, "quarters"),
        claims=_texts(head, "claims"),
        authors=_texts(pack, "authors"),
        version=_text(pack, "version"),
        status=_text(pack, "status") or "author",
        licence=_text(pack, "licence"),
    )


def _unreadable(path: Path, problems: Sequence[Problem], pack: Table | None = None) -> Offer:
    known = pack if pack is not None else Table(0)
    return Offer(
        path=path,
        pack=_text(known, "id") or path.stem,
        title=_text(known, "title") or path.name,
        authors=_texts(known, "authors"),
        version=_text(known, "version"),
        problems=tuple(in_order(problems)),
    )


def _repeated(offer: Offer) -> Offer:
    sentence = f'There is another pack with the id "{offer.pack}"; a pack adds and never replaces.'
    problem = Problem(code="P043", file="pack.yaml", sentence=sentence, suggestion="Choose another id.")
    return Offer(path=offer.path, pack=offer.pack, title=offer.title, problems=(problem,))


def _no_campaign() -> Problem:
    return Problem(code="P040", file="pack.yaml", sentence="The pack lists no campaign that is there.")


def _text(table: Table, key: str) -> str:
    value: Any = table.get(key, "")
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _texts(table: Table, key: str) -> tuple[str, ...]:
    value: Any = table.get(key)
    return tuple(str(item) for item in value) if isinstance(value, Row) else ()


def _number(table: Table, key: str) -> int:
    value: Any = table.get(key, 0)
    return value if isinstance(value, int) else 0
