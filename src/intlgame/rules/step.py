"""What a decision leads to."""

from dataclasses import dataclass

from intlgame.rules.evidence import Evidence
from intlgame.rules.state import News, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The next state, and what this decision added to the evidence and the news."""

    state: State
    evidence: tuple[Evidence, ...] = ()
    news: tuple[News, ...] = ()

    def then(self, later: "Step") -> "Step":
        """This step followed by a later one that started from this step's state."""
        return Step(
            state=later.state,
            evidence=self.evidence + later.evidence,
            news=self.news + later.news,
        )
