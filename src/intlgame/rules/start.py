"""The first state of a run."""

from intlgame.rules.content.campaign import Content
from intlgame.rules.mechanics.ledger import CENTS, opening
from intlgame.rules.state import State


def start(content: Content, seed: int) -> State:
    """Quarter 1 of a campaign. The same content and seed always give the same run."""
    firm = content.campaign.firm
    return State(
        seed=seed,
        days=firm.days,
        balances=opening(firm.cash * CENTS),
        meters=tuple((meter.id, meter.start) for meter in content.campaign.meters),
    )
