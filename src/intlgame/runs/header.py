"""Who plays what: the first line of a journal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

JOURNAL_FORMAT = 1

Mode = Literal["training", "assessment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The facts of a run that never change. `created` is an ISO date with time, handed in by the caller."""

    run: str
    """Short id of the run, unique in its folder name."""
    pack: str
    version: str
    campaign: str
    seed: int
    mode: Mode = "training"
    pseudonym: str = ""
    role: str = "student"
    language: str = "en"
    created: str = ""
    self_rating: Mapping[str, int] = field(default_factory=dict)
    """Competency to a level from 1 to 4, as the player sees it before the run."""
    rules: int = 0
    """Version of the rules under which it was played."""
    format: int = JOURNAL_FORMAT
    start: str = ""
    """Digest of the first state."""
