"""The player's settings: a frozen value, and its file.

May live here: what a player can set, and reading and writing it so that nothing is lost. May not live here:
where the file is (that is `paths`), sentences, the effect of a setting.

A file that cannot be understood is moved to `settings.json.damaged` beside it, and the caller is told: a
shared machine must not stop a lesson, and nobody's file is overwritten unseen.
"""

import json
import os
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

LIMIT = 64 * 1024
THEMES: tuple[str, ...] = ("light", "dark", "contrast")
TEXT_SCALES: tuple[int, ...] = (100, 110, 125, 140, 160, 180, 200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a player can set. Texts are empty where the program decides."""

    language: str = "en"
    text_scale: int = 100
    """Percent, from 100 to 200."""
    theme: str = "light"
    reduced_motion: bool = False
    self_voicing: bool = False
    remember: bool = False
    """Whether the pseudonym is kept for the next run. Off: lab machines are shared."""
    pseudonym: str = ""
    """The last pseudonym; empty unless `remember`."""
    width: int = 0
    height: int = 0
    """Size of the window when it was last closed; 0 is not known."""
    exports: str = ""
    """Folder for exported profiles; empty is the player's documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Settings as read. `damaged` says that the file, or something in it, could not be understood; then the
    file is at `kept`, unless the disk refused to move it."""

    settings: Settings
    damaged: bool = False
    kept: Path | None = None


def read(path: Path) -> Found:
    """The settings in a file; the defaults where there is none. Never raises for what is in the file."""
    try:
        data = _bytes(path)
    except FileNotFoundError:
        return Found(settings=Settings())
    except OSError:
        return Found(settings=Settings(), damaged=True)
    settings, whole = _understood(data)
    if whole:
        return Found(settings=settings)
    return Found(settings=settings, damaged=True, kept=_set_aside(path))


def write(path: Path, settings: Settings) -> None:
    """Replace the file as a whole. OSError where the disk refuses; then the old file is as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _keep_what_is_not_ours(path)
    temporary = path.with_name(f"{path.name}.part")
    with temporary.open("wb") as file:
        file.write(_text(settings).encode())
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _text(settings: Settings) -> str:
    kept = settings if settings.remember else replace(settings, pseudonym="")
    plain = {field.name: getattr(kept, field.name) for field in fields(kept)}
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _keep_what_is_not_ours(path: Path) -> None:
    try:
        whole = _understood(_bytes(path))[1]
    except FileNotFoundError:
        return
    if not whole:
        path.replace(damaged(path))


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LIMIT + 1)


def damaged(path: Path) -> Path:
    """Where a file that could not be understood is kept."""
    return path.with_name(f"{path.name}.damaged")


def _set_aside(path: Path) -> Path | None:
    kept = damaged(path)
    try:
        path.replace(kept)
    except OSError:
        return None
    return kept


def _understood(data: bytes) -> tuple[Settings, bool]:
    """The settings in these bytes, and whether all of them could be understood."""
    if len(data) > LIMIT:
        return Settings(), False
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError):
        return Settings(), False
    if not isinstance(plain, dict):
        return Settings(), False
    good = {name: value for name, value in plain.items() if _fits(name, value)}
    known = {field.name for field in fields(Settings)}
    return Settings(**good), len(good) == len(known & plain.keys())


def _fits(name: str, value: Any) -> bool:
    default = getattr(Settings(), name, None)
    if default is None or type(value) is not type(default):
        return False
    if name == "theme":
        return bool(value in THEMES)
    if name == "text_scale":
        return bool(TEXT_SCALES[0] <= value <= TEXT_SCALES[-1])
    if name in ("width", "height"):
        return bool(0 <= value <= 20_000)
    return not isinstance(value, str) or len(value) <= 1000
