"""What a decision leads to."""

from dataclasses import dataclass

from intlgame.rules.evidence import Evidence
from intlgame.rules.state import News, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The next state, and what this decision added to its evidence and news."""

    state: State
    evidence: tuple[Evidence, ...] = ()
    news: tuple[News, ...] = ()
