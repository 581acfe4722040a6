"""Writes a document so that it is there whole or not at all.

May live here: the one way files of this package reach the disk. May not live here: what is in them.
"""

import errno
import os
import re
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Literal

from intlgame.i18n import _

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_LONGEST = 120
"""Bytes of UTF-8 in a file name without its ending; file systems allow 255."""

Why = Literal["full", "read-only", "other"]
_FULL = (errno.ENOSPC, errno.EDQUOT)
_REFUSED = (errno.EROFS, errno.EACCES, errno.EPERM)


class ExportProblem(Exception):  # noqa: N818  # errors are named by blame
    """A document could not be written. The message is for the player; `why` for the program."""

    def __init__(self, path: Path, why: Why, detail: str) -> None:
        self.path = path
        self.why = why
        told = {
            "full": _("The disk is full: {name} was not saved."),
            "read-only": _("This folder cannot be written to: {name} was not saved."),
            "other": _("{name} was not saved: {detail}."),
        }[why]
        super().__init__(told.format(name=path.name, detail=detail))


def write(path: Path, document: str | bytes) -> Path:
    """Write a document in full, replacing an older one, and return its path. Raises ExportProblem.

    The bytes are on the disk before the name points to them; a failure leaves an older document as it was.
    """
    data = document.encode() if isinstance(document, str) else document
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_through(draft, data)
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise ExportProblem(path, _why(error), error.strerror or str(error)) from error
    return path


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _why(error: OSError) -> Why:
    if error.errno in _FULL:
        return "full"
    return "read-only" if error.errno in _REFUSED else "other"


def file_name(*parts: str, ending: str) -> str:
    """A name that every system accepts: letters, digits and single hyphens, then the ending.

    Letters of all scripts stay. Anything else, path separators and direction marks too, becomes a hyphen.
    """
    plain = unicodedata.normalize("NFC", "-".join(parts))
    kept = "".join(c if c.isalnum() else "-" for c in plain)
    stem = re.sub("-+", "-", kept).strip("-")
    short = stem.encode()[:_LONGEST].decode(errors="ignore").strip("-") or "report"
    if _RESERVED.fullmatch(short):
        short = f"{short}-report"
    return f"{short}.{ending}"
