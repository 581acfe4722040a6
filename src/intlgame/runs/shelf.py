"""The shelf: all runs of a player, newest first."""

from dataclasses import dataclass
from pathlib import Path

from intlgame.runs import journal
from intlgame.runs.header import Header
from intlgame.runs.problems import CannotRead


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A run on the shelf. `problem` says why it cannot be opened; then `header` is None."""

    folder: Path
    header: Header | None
    problem: str = ""


def folder_name(header: Header) -> str:
    """`<date>-<campaign>-<id>`, safe on every system because its parts are."""
    return f"{header.created[:10]}-{header.campaign}-{header.run}"


def runs(shelf: Path) -> tuple[Entry, ...]:
    """All runs in a folder, newest first. A folder that is no run is passed over."""
    if not shelf.is_dir():
        return ()
    folders = [p for p in shelf.iterdir() if (p / journal.JOURNAL).is_file()]
    found = [_entry(folder) for folder in folders]
    return tuple(sorted(found, key=_newest, reverse=True))


def _newest(entry: Entry) -> tuple[str, str]:
    return (entry.header.created if entry.header else "", entry.folder.name)


def _entry(folder: Path) -> Entry:
    try:
        return Entry(folder=folder, header=journal.read_header(folder))
    except CannotRead as problem:
        return Entry(folder=folder, header=None, problem=str(problem))
