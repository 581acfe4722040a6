"""The files of a pack as bytes, from a folder or a zip, taken only where they are safe.

May live here: which names and sizes a pack may have, and reading folders. May not live here: what is in the
files. Links are never followed and nothing outside the pack is read. Reading a pack writes nothing.
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from intlgame.packs.problems import Problem, Problems, did_you_mean
from intlgame.packs.source import Allowance

MAX_FILES = 10_000
MAX_TEXT = 8_000_000
MAX_PICTURE = 4_000_000
MAX_TOTAL = 64_000_000
MAX_NAME = 100
MAX_FOLDERS = 4
"""Folders below each other, the file's own name not counted."""

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]*")
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
IGNORED = ("__MACOSX", "Thumbs.db", "desktop.ini")
TEXTS = (".yaml", ".po", ".md", ".txt")
PICTURES = (".png", ".jpg", ".jpeg")
FOLDERS = (
    "campaigns", "markets", "matters", "actions", "people", "negotiations", "partners", "rules", "evidence",
    "sources", "glossary", "tactics", "phrases", "guidance", "countries", "locales", "media", "playthroughs",
)  # fmt: skip
ROOT_FILES = ("pack.yaml", "framework.yaml", "README.md", "LICENSE.txt", "LICENCE.txt", "CHANGELOG.md")


@dataclass(slots=True)
class Files:
    """What was taken: path inside the pack, with forward slashes, to bytes; and what was wrong."""

    name: str
    """Name of the folder or zip, for messages."""
    data: dict[str, bytes] = field(default_factory=dict)
    problems: Problems = field(default_factory=Problems)
    total: int = 0
    allowance: Allowance = field(default_factory=Allowance)
    format: int = 1
    """Number of the pack format, once pack.yaml has been read."""

    def refuse(self, code: str, file: str, sentence: str, suggestion: str = "") -> None:
        """Note an error about a file as a whole."""
        self.problems.append(Problem(code=code, file=file, sentence=sentence, suggestion=suggestion))

    def has_room(self, path: str, size: int) -> bool:
        """Whether one more file fits; where not, the problem is noted."""
        limit = MAX_PICTURE if path.lower().endswith(PICTURES) else MAX_TEXT
        if size > limit:
            self.refuse(
                "P004", path, f"The file has {size:,} bytes; at most {limit:,} are allowed.", "Split it."
            )
            return False
        self.total += size
        if self.total > MAX_TOTAL:
            self.refuse("P004", "", f"The files of the pack have more than {MAX_TOTAL:,} bytes together.")
            return False
        return True


def read_folder(folder: Path) -> Files:
    """The files of a pack in a folder."""
    files = Files(folder.name)
    for count, (path, size) in enumerate(_walk(folder, "", files)):
        if count >= MAX_FILES:
            files.refuse("P005", "", f"The pack has more than {MAX_FILES:,} files.")
            break
        if not files.has_room(path, size):
            if files.total > MAX_TOTAL:
                break
            continue
        _take(folder, path, files)
    refuse_clashes(files)
    return files


def _take(folder: Path, path: str, files: Files) -> None:
    try:
        files.data[path] = _bytes(folder / path)
    except OSError as fault:
        files.refuse("P001", path, f"The file cannot be read ({fault.strerror}).")


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file; a link that took its place meanwhile is not followed."""
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    )
    with os.fdopen(os.open(path, flags), "rb") as stream:
        return stream.read(MAX_TEXT + 1)


def _walk(folder: Path, inside: str, files: Files) -> Iterator[tuple[str, int]]:
    """(path, size) of the regular files with allowed names, in order of name."""
    try:
        with os.scandir(folder / inside) as found:
            entries = sorted(_first(found), key=lambda entry: entry.name)
    except OSError as fault:
        files.refuse("P001", inside, f"The folder cannot be read ({fault.strerror}).")
        return
    for entry in entries:
        path = f"{inside}/{entry.name}" if inside else entry.name
        if is_ignored(entry.name):
            continue
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISDIR(mode):
            if allowed_folder(path, files):
                yield from _walk(folder, path, files)
        elif not stat.S_ISREG(mode):
            kind = "a link" if stat.S_ISLNK(mode) else "not a regular file"
            files.refuse(
                "P003", path, f"This is {kind}; a pack holds regular files only.", "Copy the file itself."
            )
        elif allowed_file(path, files):
            yield path, entry.stat(follow_symlinks=False).st_size


def _first(found: Iterator["os.DirEntry[str]"]) -> Iterator["os.DirEntry[str]"]:
    """As many entries of a folder as can matter: one more than a pack may hold."""
    for count, entry in enumerate(found):
        if count > MAX_FILES:
            return
        yield entry


def is_ignored(name: str) -> bool:
    """Hidden files and those that operating systems leave behind."""
    return name.startswith(".") or name in IGNORED


def objection_to_name(path: str) -> str:
    """Why a path is not one that every system can hold, or nothing."""
    for part in path.split("/"):
        if part in ("", ".", ".."):
            return f'The path "{path}" leaves the pack or is empty.'
        if len(part) > MAX_NAME:
            return f"The name is longer than {MAX_NAME} characters."
        if RESERVED.fullmatch(part):
            return f'Windows does not allow the name "{part}".'
        if not NAME.fullmatch(part) or part.endswith((".", " ")):
            return f'The name "{part}" has a character other than a-z, 0-9, ".", "_", "-" and space.'
    return ""


def allowed_folder(path: str, files: Files) -> bool:
    """Whether to look into a folder; where not, the problem is noted."""
    objection = objection_to_name(path)
    if not objection and path.count("/") >= MAX_FOLDERS:
        objection = f"Folders are nested more than {MAX_FOLDERS} deep."
    if objection:
        files.refuse("P002", path, objection, "Rename it.")
        return False
    if path.split("/")[0] in FOLDERS:
        return True
    _unread(path, "Nothing reads a folder of this name.", did_you_mean(path, FOLDERS), files)
    return False


def allowed_file(path: str, files: Files) -> bool:
    """Whether to read a file; where not, the problem is noted."""
    objection = objection_to_name(path)
    if objection:
        files.refuse("P002", path, objection, "Rename it.")
        return False
    place = PurePosixPath(path)
    if place.suffix == ".yml":
        files.refuse("P002", path, 'The file ends in ".yml".', 'Rename it so that it ends in ".yaml".')
        return False
    known = _is_known(place)
    if not known:
        near = did_you_mean(path, [*ROOT_FILES, *(f"{name}.yaml" for name in FOLDERS)])
        _unread(path, "Nothing reads this file.", near, files)
    return known


def _is_known(place: PurePosixPath) -> bool:
    suffix = place.suffix.lower()
    if len(place.parts) == 1:
        return place.name in ROOT_FILES or (suffix == ".yaml" and place.stem in FOLDERS)
    wanted = {"media": (*PICTURES, ".txt", ".md"), "locales": (".po",)}.get(place.parts[0], (".yaml",))
    return suffix in wanted


def _unread(path: str, sentence: str, suggestion: str, files: Files) -> None:
    files.problems.append(
        Problem(code="P002", severity="warning", file=path, sentence=sentence, suggestion=suggestion)
    )


def refuse_clashes(files: Files) -> None:
    """Names that differ only in capitals are one file on many systems."""
    seen: dict[str, str] = {}
    for path in list(files.data):
        first = seen.setdefault(path.lower(), path)
        if first != path:
            files.refuse(
                "P002", path, f'The name differs from "{first}" only in capitals.', "Rename one of them."
            )
            del files.data[path]
