"""Writing that survives a pulled plug: whole files replace, journals only grow.

Errors of the disk become `CannotSave` or `CannotRead` with one sentence.
"""

import errno
import os
from pathlib import Path

from intlgame.i18n import _
from intlgame.runs.problems import CannotRead, CannotSave


def replace_file(path: Path, data: bytes) -> None:
    """Write a whole file: to a neighbour, to the disk, then in place of the old one."""
    temporary = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as failure:
        temporary_left(temporary)
        raise CannotSave(cannot_save(path, failure)) from failure


def append_line(path: Path, line: bytes, size: int) -> int:
    """Add one line to a file of `size` bytes and wait until the disk has it; its new size.

    CannotSave where the disk refuses, and where the file has another size: then another window of the game,
    or another program, has written to it. In both cases the file is as it was.
    """
    try:
        with path.open("ab") as file:
            before = file.tell()
            if before != size:
                told = _("{path} was changed by another window or program. Open the run again to go on.")
                raise CannotSave(told.format(path=path))
            try:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                _cut_back(path, before)
                raise
    except OSError as failure:
        raise CannotSave(cannot_save(path, failure)) from failure
    return size + len(line)


def read_file(path: Path, limit: int) -> bytes:
    """A file up to `limit` bytes; CannotRead where it is missing, larger or unreadable."""
    try:
        if path.stat().st_size > limit:
            raise CannotRead(_("{path} is larger than a run can be. It was not opened.").format(path=path))
        return path.read_bytes()
    except OSError as failure:
        told = _("{path} could not be read: {why}.").format(path=path, why=_why(failure))
        raise CannotRead(told) from failure


def truncate(path: Path, size: int) -> None:
    """Cut a journal back to its last whole line."""
    try:
        _cut_back(path, size)
    except OSError as failure:
        raise CannotSave(cannot_save(path, failure)) from failure


def temporary_left(path: Path) -> None:
    """Take away a half-written neighbour, if the disk lets us."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def cannot_save(path: Path, failure: OSError) -> str:
    """The sentence for a disk that refused."""
    return (
        f"{path} could not be written: {_why(failure)}. Your last step was not taken; all before it is safe."
    )


def _cut_back(path: Path, size: int) -> None:
    with path.open("r+b") as file:
        file.truncate(size)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _why(failure: OSError) -> str:
    told = {
        errno.ENOSPC: _("the disk is full"),
        errno.EROFS: _("the disk is read-only"),
        errno.EACCES: _("you have no right to it"),
        errno.EPERM: _("you have no right to it"),
        errno.ENOENT: _("it is not there"),
        errno.EDQUOT: _("your disk quota is used up"),
    }
    return told.get(failure.errno or 0, failure.strerror or _("the disk refused"))
