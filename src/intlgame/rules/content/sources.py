"""Where a figure or a rule comes from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An entry of the source register."""

    id: str
    title: str
    publisher: str = ""
    url: str = ""
    licence: str = ""
    read: str = ""
    """Where and when it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCard:
    """A rule in our own words, shown where it is used."""

    id: str
    title: str
    text: str
    jurisdiction: str
    source: tuple[str, ...] = ()
    as_of: str = ""
    """Date of the latest reading, YYYY or YYYY-MM."""
    teaching: bool = False
    """True where part of it is a teaching value; the text says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A glossary entry; always free to open."""

    id: str
    term: str
    text: str
    source: tuple[str, ...] = ()
