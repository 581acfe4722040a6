"""What a firm can do in a quarter besides answering matters."""

from dataclasses import dataclass
from typing import Literal

from intlgame.rules.content.conditions import ALWAYS, Condition
from intlgame.rules.content.effects import Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An action with its price, its duration and what it leads to."""

    id: str
    label: str
    about: str
    category: str
    """Heading under which the plan lists it."""
    icon: str = "briefcase"
    when: Condition = ALWAYS
    """Prerequisites; while they do not hold the action is shown with `needs`."""
    needs: str = ""
    """One sentence: what has to happen first."""
    cost: int = 0
    days: int = 0
    quarters: int = 0
    """Quarters until it is complete; 0 is at once."""
    target: Literal["", "market"] = ""
    """`market`: it is done for one market and may be done once for each."""
    effects: tuple[Effect, ...] = ()
    """Applied when it is complete."""
    account: str = "other"
    rules: tuple[str, ...] = ()
