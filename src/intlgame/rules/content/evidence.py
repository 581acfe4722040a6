"""Authored evidence rules: what behaviour outside matters says about a competency."""

from dataclasses import dataclass
from typing import Literal

from intlgame.rules.content.conditions import ALWAYS, Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One graded outcome: the first whose condition holds is observed."""

    value: int
    """0 to 100."""
    says: str
    """The observation in the past tense: what the player did."""
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRule:
    """What is looked at, when, and how it is graded. Published, versioned, written by people."""

    id: str
    competency: str
    at: Literal["enter", "appoint", "end"]
    """`enter`: when the market is chosen. `appoint`: when a partner is. `end`: at the close of the run."""
    signal: str
    """What is looked for, in one sentence."""
    episode: str
    weight: int = 100
    """Hundredths; 100 is a main observation, 50 a side one."""
    difficulty: Literal["easy", "medium", "hard"] = "medium"
    when: Condition = ALWAYS
    """Only looked at while this holds."""
    outcomes: tuple[Outcome, ...]
    expert: str = ""
