"""Why a move cannot be made, and what it takes: shared by all that judge moves.

May live here: the value and the question whether the firm can pay. May not live here: judging a kind of move.
"""

from dataclasses import dataclass

from intlgame.rules.content.campaign import Content
from intlgame.rules.mechanics.ledger import CENTS, cash
from intlgame.rules.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """Why a move cannot be made. `code` is one of the engine's; `text` is the author's sentence, if any."""

    code: str
    amount: int = 0
    """What is missing: cents for `cash`, days for `days`."""
    text: str = ""


def afford(content: Content, state: State, cost: int, days: int) -> Objection | None:
    """What is missing to pay `cost` euros and spend `days`, or None."""
    missing = cost * CENTS - cash(state) - content.campaign.firm.credit_line * CENTS
    if cost > 0 and missing > 0:
        return Objection(code="cash", amount=missing)
    if days > state.days:
        return Objection(code="days", amount=days - state.days)
    return None
