"""A pack in a zip: every entry judged before a byte of it is unpacked, and unpacked to memory only.

May live here: reading zips. May not live here: writing to disk; nothing is left behind on refusal because
nothing was put anywhere.
"""

import stat
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

from intlgame.packs.files import (
    MAX_FILES,
    MAX_TOTAL,
    Files,
    allowed_file,
    is_ignored,
    objection_to_name,
    refuse_clashes,
)

MAX_ZIP = 64_000_000
MAX_RATIO = 200
"""Unpacked to packed; text rarely passes 20."""
SMALL = 100_000
"""Files below this size are not judged by ratio."""
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
END_RECORD = 22
LISTED = 400
"""Bytes that the list of a zip needs for one entry, generously."""


def read_zip(path: Path) -> Files:
    """The files of a pack in a zip. One folder around everything is taken off."""
    files = Files(path.name)
    size = path.stat().st_size
    if size > MAX_ZIP:
        files.refuse("P004", "", f"The zip has {size:,} bytes; at most {MAX_ZIP:,} are allowed.")
        return files
    if _too_many(path, size):
        files.refuse("P005", "", f"The zip has more than {MAX_FILES:,} entries.")
        return files
    try:
        with zipfile.ZipFile(path) as archive:
            _read(archive, files)
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        ValueError,
        NotImplementedError,
        EOFError,
        RuntimeError,
    ) as fault:
        files.refuse("P006", "", f"The zip cannot be read ({fault}).", "Pack the folder again.")
        files.data.clear()
    return files


def _too_many(path: Path, size: int) -> bool:
    """Whether the end record announces more than a pack may hold.

    Looked at first, because reading the list of a huge zip takes minutes; the size of the list is looked at
    as well, because the count can lie and the size cannot.
    """
    with path.open("rb") as stream:
        stream.seek(max(0, size - END_RECORD - 0xFFFF))
        tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0:
        return False
    entries = int.from_bytes(tail[at + 10 : at + 12], "little")
    return entries > MAX_FILES or int.from_bytes(tail[at + 12 : at + 16], "little") > MAX_FILES * LISTED


def _read(archive: zipfile.ZipFile, files: Files) -> None:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    unsafe = [entry for entry in entries if not _is_safe(entry, files)]
    if unsafe:
        return
    around = _folder_around(entry.filename for entry in entries)
    for entry in entries:
        path = entry.filename[len(around) :]
        if any(is_ignored(part) for part in path.split("/")) or not allowed_file(path, files):
            continue
        if not files.has_room(path, entry.file_size):
            if files.total > MAX_TOTAL:
                return
            continue
        _take(archive, entry, path, files)
    refuse_clashes(files)


def _is_safe(entry: zipfile.ZipInfo, files: Files) -> bool:
    """Whether an entry is a plain file with a harmless name and size; one bad entry refuses the zip."""
    name = entry.filename
    if any(is_ignored(part) and part not in (".", "..") for part in name.split("/")) and ".." not in name:
        return True
    objection = _objection(entry)
    if objection:
        files.refuse(
            "P006", "", f'The zip is not safe: entry "{name[:80]!s}": {objection}', "It was not unpacked."
        )
    return not objection


def _objection(entry: zipfile.ZipInfo) -> str:
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "it is a link or a special file."
    if entry.flag_bits & 1:
        return "it is encrypted."
    if entry.compress_type not in METHODS:
        return "it is packed in a way that packs do not use."
    if entry.file_size > SMALL and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
        return f"it grows more than {MAX_RATIO} times when unpacked."
    return objection_to_name(entry.filename)


def _folder_around(names: Iterable[str]) -> str:
    """The one folder that holds pack.yaml where it is not at the top, as "name/"; else nothing."""
    listed = [name for name in names if not is_ignored(name.split("/")[0])]
    tops = {name.split("/")[0] for name in listed}
    if len(tops) != 1:
        return ""
    around = f"{tops.pop()}/"
    return around if f"{around}pack.yaml" in listed else ""


def _take(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str, files: Files) -> None:
    """Unpack one entry, never more than it announced."""
    with archive.open(entry) as stream:
        data = stream.read(entry.file_size + 1)
    if path in files.data:
        files.refuse("P006", path, "The zip holds this file twice.", "Pack the folder again.")
        return
    if len(data) > entry.file_size:
        files.refuse("P006", path, "The entry is larger than the zip says.", "It was not unpacked.")
        return
    files.data[path] = data
