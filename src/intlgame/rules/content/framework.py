"""The competency framework and the guidance that follows a profile."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A group of competencies."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Competency:
    """A competency with what each level looks like."""

    id: str
    area: str
    name: str
    definition: str
    levels: tuple[tuple[str, ...], ...] = ()
    """Behaviour statements for the four levels, lowest first."""
    errors: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    """What to practise next."""
    support: tuple[str, ...] = ()
    """Ids of support entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """Areas, competencies and the names of the levels."""

    version: str
    areas: tuple[Area, ...]
    competencies: tuple[Competency, ...]
    levels: tuple[str, ...]
    """Level names, lowest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """A real support body or tool."""

    id: str
    name: str
    level: str
    country: str
    """Two-letter code, or EU, INT and other region codes of the register."""
    good_for: str
    url: str
    codes: tuple[str, ...] = ()
    seen: bool = False
    """True where the address was seen working; else it is listed."""
