"""How far a run has come, without playing it again: for lists.

May live here: counting in a journal, a few names out of the frozen content. May not live here: replay. What
this says is a label on a shelf; whether the run still opens is for `session.resume` to say.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from intlgame.i18n import _
from intlgame.runs import files
from intlgame.runs.journal import CONTENT, JOURNAL, LIMIT
from intlgame.runs.problems import CannotRead

END_OF_TURN = "end-turn"
LOOKED_AT = 12
"""Runs that are opened to find one to go on with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A run as a list shows it. `quarter` is the one being played, never more than `quarters`."""

    title: str
    firm: str
    pseudonym: str
    quarter: int
    quarters: int
    over: bool
    decisions: int


def progress(folder: Path) -> Progress:
    """How far the run in a folder has come. CannotRead where the folder does not say."""
    head, *rows = files.read_file(folder / JOURNAL, LIMIT).split(b"\n")[:-1] or [b""]
    content = files.read_file(folder / CONTENT, LIMIT)
    try:
        campaign = json.loads(content)["campaign"]
        ended = sum(_ends_turn(row) for row in rows)
        quarters = int(campaign["quarters"])
        return Progress(
            title=str(campaign["title"]),
            firm=str(campaign["firm"]["name"]),
            pseudonym=str(json.loads(head)["pseudonym"]),
            quarter=min(quarters, ended + 1),
            quarters=quarters,
            over=ended >= quarters,
            decisions=len(rows),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as failure:
        raise CannotRead(_("A file in {folder} is damaged.").format(folder=folder)) from failure


def newest_unfinished(shelf: Path) -> tuple[Path, Progress] | None:
    """The run that was played last and is not over, if there is one among the last few. Never raises: a
    damaged run is for the list of runs to tell."""
    for folder in _last_played(shelf)[:LOOKED_AT]:
        try:
            found = progress(folder)
        except CannotRead:
            continue
        if not found.over:
            return folder, found
    return None


def _last_played(shelf: Path) -> list[Path]:
    played: list[tuple[float, str, Path]] = []
    for folder in shelf.iterdir() if shelf.is_dir() else ():
        with suppress(OSError):
            played.append(((folder / JOURNAL).stat().st_mtime, folder.name, folder))
    return [folder for _time, _name, folder in sorted(played, reverse=True)]


def _ends_turn(row: bytes) -> bool:
    return bool(json.loads(row)["decision"]["kind"] == END_OF_TURN)
