"""The journal: a header, then one line per decision with its evidence and the digest of the state after it.

Append only. A last line that is torn (a power cut in the middle of a write) is set aside in a file of its own
and the journal is cut back to its last whole line; the decision of that line had not been shown.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intlgame import codec
from intlgame.i18n import _
from intlgame.rules.decision import Decision
from intlgame.rules.step import Step
from intlgame.runs import files
from intlgame.runs.header import JOURNAL_FORMAT, Header
from intlgame.runs.problems import CannotRead

JOURNAL = "journal.jsonl"
CONTENT = "content.json"
TORN = "journal.torn"
LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One decision of a journal. `number` counts from 1; the header is line 0."""

    number: int
    decision: Decision
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """A journal as read: whole lines only. `torn` holds the bytes of a torn tail."""

    header: Header
    lines: tuple[Line, ...]
    size: int
    """Bytes of the whole lines."""
    torn: bytes = b""


def begin(folder: Path, header: Header) -> int:
    """Write the header; the size of the journal in bytes. CannotSave where the disk refuses."""
    line = codec.to_json(header).encode() + b"\n"
    files.replace_file(folder / JOURNAL, line)
    return len(line)


def append(folder: Path, decision: Decision, step: Step, size: int) -> int:
    """Add a decision to a journal of `size` bytes; its new size. When this returns, the disk has it."""
    line = {
        "n": step.state.step,
        "decision": json.loads(codec.to_json(decision)),
        "evidence": [json.loads(codec.to_json(each)) for each in step.evidence],
        "digest": codec.digest(step.state),
    }
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
    return files.append_line(folder / JOURNAL, text.encode() + b"\n", size)


def read(folder: Path) -> Journal:
    """The journal of a run folder; CannotRead with the line where it is damaged before its tail."""
    data = files.read_file(folder / JOURNAL, LIMIT)
    whole = data.rfind(b"\n") + 1
    rows = data[:whole].split(b"\n")[:-1]
    if not rows:
        raise CannotRead(_("{file} has no header. The run cannot be opened.").format(file=folder / JOURNAL))
    return Journal(
        header=_header(folder, rows[0]),
        lines=tuple(_line(folder, number, row) for number, row in enumerate(rows[1:], start=1)),
        size=whole,
        torn=data[whole:],
    )


def read_header(folder: Path) -> Header:
    """Only the first line, for lists of runs."""
    try:
        with (folder / JOURNAL).open("rb") as file:
            return _header(folder, file.readline(LIMIT))
    except OSError as failure:
        told = _("{file} could not be read.").format(file=folder / JOURNAL)
        raise CannotRead(told) from failure


def set_aside(folder: Path, journal: Journal) -> None:
    """Keep a torn tail in its own file and cut the journal back to its whole lines."""
    if not journal.torn:
        return
    files.replace_file(folder / TORN, journal.torn)
    files.truncate(folder / JOURNAL, journal.size)


def _header(folder: Path, row: bytes) -> Header:
    try:
        header = codec.from_json(Header, row)
    except ValueError as failure:
        told = _("{file}, line 1: this is not the header of a run.").format(file=folder / JOURNAL)
        raise CannotRead(told) from failure
    if header.format > JOURNAL_FORMAT:
        told = _("{file} was written by a newer First Shipment (journal format {format}). Update to open it.")
        raise CannotRead(told.format(file=folder / JOURNAL, format=header.format))
    return header


def _line(folder: Path, number: int, row: bytes) -> Line:
    try:
        plain: dict[str, Any] = json.loads(row)
        decision = codec.decision_from_plain(plain["decision"])
        if plain["n"] != number:
            raise ValueError("a line is missing")
        return Line(number=number, decision=decision, digest=str(plain["digest"]))
    except (ValueError, KeyError, TypeError, RecursionError) as failure:
        told = _(
            "{file}, line {line} is damaged. The lines before it can still be read: copy the folder, "
            "delete this line and all after it, and open it again."
        )
        raise CannotRead(told.format(file=folder / JOURNAL, line=number + 1)) from failure
