"""Loading fast: the content of a pack that was loaded before, if nothing about it has changed.

May live here: the key and the file of the cache. May not live here: how a pack is read.

The key is a hash of every byte of the pack and of the packs that it needs, of the language, and of the shape
of the types of the rules. A cached file is only a copy of what reading gives: it may be deleted at any time,
and one that does not fit is passed over. It is written under another name and renamed, so that a reader never
sees half of it.
"""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from intlgame import __version__, codec
from intlgame.packs.files import Files
from intlgame.packs.load import Loaded, load
from intlgame.packs.problems import errors
from intlgame.packs.read import shelves, taken
from intlgame.packs.source import Row, Table, read_yaml

KEPT = 40
"""Files kept in the cache; the oldest go first."""


def load_cached(path: Path, cache: Path, library: Sequence[Path] | None = None, language: str = "") -> Loaded:
    """What `load` gives, from the folder `cache` where it is there. Failing to write there is no fault."""
    key = fingerprint(path, library, language)
    file = cache / f"{key}.json"
    known = _read(file) if key else None
    if known is not None:
        return known
    loaded = load(path, library, language)
    if key:
        _write(file, codec.to_json(loaded))
    return loaded


def fingerprint(path: Path, library: Sequence[Path] | None = None, language: str = "") -> str:
    """32 hexadecimal digits for a pack with all that it needs; empty where the files are not all in order."""
    found: dict[str, Files] = {}
    if not _collect(path, shelves(library), found):
        return ""
    state = blake2b(f"{__version__} {codec.shape(Loaded)} {language}".encode(), digest_size=16)
    for part in _bytes(found.values()):
        state.update(len(part).to_bytes(8, "big"))
        state.update(part)
    return state.hexdigest()


def _bytes(packs: Iterable[Files]) -> Iterable[bytes]:
    for files in packs:
        for name in sorted(files.data):
            yield name.encode()
            yield files.data[name]


def _collect(path: Path, library: Sequence[Path], found: dict[str, Files]) -> bool:
    """Take the files of a pack and of its needs; False where something is wrong, which `load` will tell."""
    files = taken(path)
    found[str(path)] = files
    table = read_yaml("pack.yaml", files.data.get("pack.yaml", b""), [])
    if errors(files.problems) or not isinstance(table, Table):
        return False
    needs = table.get("needs", ())
    if not isinstance(needs, Row | tuple) or not all(isinstance(name, str) for name in needs):
        return False
    folders = [
        next((s / name for s in library if (s / name / "pack.yaml").is_file()), None) for name in needs
    ]
    return all(f is not None and (str(f) in found or _collect(f, library, found)) for f in folders)


def _read(file: Path) -> Loaded | None:
    try:
        return codec.from_json(Loaded, file.read_bytes())
    except (OSError, codec.CodecError):
        return None


def _write(file: Path, text: str) -> None:
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, "utf-8")
        part.replace(file)
        _forget(file.parent)
    with suppress(OSError):
        part.unlink(missing_ok=True)


def _forget(cache: Path) -> None:
    kept = sorted(cache.glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in kept[KEPT:]:
        file.unlink(missing_ok=True)
