"""Matters: situations that come up and ask for a judgement."""

from dataclasses import dataclass
from typing import Literal

from intlgame.rules.content.conditions import ALWAYS, Condition
from intlgame.rules.content.effects import Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Something that can be opened before choosing: a letter, a figure, a person to ask."""

    id: str
    label: str
    kind: Literal["letter", "figures", "person", "paper", "web"]
    text: str
    cost: int = 0
    days: int = 0
    key: bool = False
    """True where a sound decision rests on it. Reading at least one key cue counts as having looked."""
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to answer a matter."""

    id: str
    label: str
    value: int
    """Expert value for the matter's competency, 0 to 100."""
    side: int | None = None
    """Expert value for the matter's side competency, if it has one."""
    cost: int = 0
    """Whole euros paid at once. Effects are for everything else."""
    days: int = 0
    account: str = "other"
    when: Condition = ALWAYS
    feedback: str
    """What follows from it and why, told after the choice (training) or at the end (assessment)."""
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A reason that the player can give for the choice."""

    id: str
    label: str
    value: int
    """How far an expert would rest this decision on it, 0 to 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A situation, what can be looked at, what can be done, and why experts do what they do.

    A matter without a competency is an episode of the story: it is played and not scored.
    """

    id: str
    title: str
    kind: Literal["meeting", "dilemma", "incident", "papers", "letter"]
    episode: str
    """Decisions of one episode depend on each other; evidence counts episodes."""
    when: Condition = ALWAYS
    order: int = 50
    """Lower comes first within a quarter."""
    person: str = ""
    """Who speaks: a person of the campaign, or `contact` for the contact of the market entered."""
    quote: str = ""
    """What they say, word for word."""
    quote_language: str = ""
    """Tag of `native`, for example `fr`."""
    native: str = ""
    """The same, or its first words, in the speaker's language."""
    text: str
    cues: tuple[Cue, ...] = ()
    options: tuple[Option, ...]
    reasons: tuple[Reason, ...] = ()
    ask_worst: bool = False
    """Also ask which option the player would avoid most."""
    competency: str = ""
    side: str = ""
    """A second competency, at half weight."""
    difficulty: Literal["easy", "medium", "hard"] = "medium"
    hint: str = ""
    """What the adviser says when asked. A direction to look, not the answer."""
    expert: str = ""
    """What experienced exporters do here, and why."""
    rules: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    teaches: str = ""
    """One sentence told before the first matter of its kind, in training."""
