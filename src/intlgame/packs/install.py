"""Putting a pack where the game finds it: one zip for each pack, with only the files that a pack can have.

May live here: writing and listing installed packs. May not live here: judging them (that is `load`).
The zip is written under another name, flushed to the disk and renamed over the old one, so at every instant
either the old pack or the new one is there, and a refused pack leaves nothing behind.
"""

import os
import zipfile
from collections.abc import Sequence
from pathlib import Path

from intlgame.packs.files import Files
from intlgame.packs.load import Loaded, load
from intlgame.packs.read import taken

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The same for every file, so that the same pack gives the same zip."""


def install(path: Path, folder: Path, library: Sequence[Path] | None = None) -> Loaded:
    """Put a pack into `folder`; PackProblem where it has errors, and then nothing is written.

    A pack of the same id is replaced. OSError where the disk refuses.
    """
    loaded = load(path, library)
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{loaded.info.id}.{os.getpid()}.part"
    try:
        _write(part, taken(path))
        part.replace(folder / f"{loaded.info.id}.zip")
    finally:
        part.unlink(missing_ok=True)
    return loaded


def installed(folder: Path) -> list[Path]:
    """The installed packs, in order of id."""
    return sorted(folder.glob("[!.]*.zip")) if folder.is_dir() else []


def _write(path: Path, files: Files) -> None:
    with path.open("wb") as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(files.data):
                archive.writestr(zipfile.ZipInfo(name, MOMENT), files.data[name], zipfile.ZIP_DEFLATED)
        stream.flush()
        os.fsync(stream.fileno())
