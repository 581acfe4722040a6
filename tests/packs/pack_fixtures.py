"""Packs for the tests: a small good one, and copies of it with one thing wrong.

A case in `broken/` holds what differs from `good/`: whole files, and `edits.txt`. There a line names a file,
and lines that start with "-" are replaced by those that start with "+".
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
GOOD = HERE / "good"
BROKEN = HERE / "broken"
LIBRARY = (HERE / "library",)
NOT_PACK = ("edits.txt", "expect.txt")


def copy_of_good(folder: Path) -> Path:
    """A writable copy of the good pack."""
    return Path(shutil.copytree(GOOD, folder / "good"))


def broken(case: Path, folder: Path) -> Path:
    """The good pack with the changes of a case."""
    pack = copy_of_good(folder)
    for source in sorted(case.rglob("*")):
        if source.is_file() and source.name not in NOT_PACK:
            target = pack / source.relative_to(case)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    edits = case / "edits.txt"
    for file, old, new in _edits(edits.read_text("utf-8")) if edits.exists() else ():
        edit(pack / file, old, new)
    return pack


def edit(path: Path, old: str, new: str) -> None:
    """Replace text that stands exactly once in a file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), "utf-8")


def _edits(text: str) -> Iterator[tuple[str, str, str]]:
    file, old, new = "", "", ""
    for line in text.splitlines():
        if line[0] not in "+-":
            if file:
                yield file, old, new
            file, old, new = line, "", ""
        elif line[0] == "-":
            old += line[1:] + "\n"
        else:
            new += line[1:] + "\n"
    yield file, old, new
