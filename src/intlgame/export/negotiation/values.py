"""A negotiation as a report and a screen tell it, as frozen values: figures of the review, and words.

May live here: types. May not live here: how they are put together (`telling`) or look (`section`, the
screens). Page, record and screen show the same values, so that they cannot differ.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from intlgame.rules.mechanics.negotiation.reviewed import Item, Review

Kind = Literal["yours", "theirs", "deal", "handshake", "nash", "swap"]


class Mark(NamedTuple):
    """A point of the plane: what it is, its short name in the drawing, its name in words, both values in
    points, and the terms."""

    kind: Kind
    short: str
    name: str
    yours: int
    theirs: int
    terms: str


class Sheet(NamedTuple):
    """A table in words: what it shows, its heads, its lines."""

    label: str
    heads: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


class Fact(NamedTuple):
    """A figure of the outcome with its name."""

    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A moment that came up, in words."""

    id: str
    title: str
    kind: str
    """Tactic, incident, improper request, language; a tactic with its name."""
    when: str
    seen: str
    """What could be seen and heard."""
    reading: str
    better_reading: str
    """What experts keep in mind; empty where it is what the player said."""
    did: str
    better: str
    """What experts do; empty where it is what the player did."""
    came: str
    """What they said or did then."""
    feedback: str
    why: str
    """What experts do and why."""
    about: str
    """What the tactic is for, and its answer."""
    rules: tuple[str, ...]
    """Ids of rule cards."""
    value: int
    """Expert value of what was done, 0 to 100."""
    best: int


class Prepared(NamedTuple):
    """A choice of the preparation: what it was about, what was chosen, how good it was for this talk, why."""

    name: str
    chosen: str
    value: int
    feedback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiated:
    """One negotiation that is over."""

    review: Review
    title: str
    person: str
    role: str
    portrait: str
    outcome: str
    """In a word or two: agreement, no agreement."""
    agreed_text: str
    sentences: tuple[str, str, str]
    """What was got of what was reachable; what both left on the table; what could have been learned."""
    facts: tuple[Fact, ...]
    """Of the outcome alone: nothing in them judges or tells what the other side wanted."""
    terms: Sheet
    """What was agreed, with its value to the player alone."""
    standing: str
    """What both got together, and where weak and strong play end on this table; empty without a zone."""
    marks: tuple[Mark, ...]
    plane: Sheet
    """The points of the drawing."""
    frontier: Sheet
    """The packages on the frontier, as far as both gain on them."""
    swap: Sheet
    """Issue by issue: both values, and what both could have had."""
    rounds: Sheet
    questions: Sheet
    guesses: Sheet
    statements: Sheet
    language: Sheet
    preparation: tuple[Prepared, ...]
    moments: tuple[Episode, ...]
    course: str
    """How the plane reads, in one sentence, for those who do not see it."""
    curve: str
    """The same for the concession curve."""
    advice: Mapping[Item, str]
    """One sentence for each item of the review."""
