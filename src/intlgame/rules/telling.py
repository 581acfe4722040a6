"""Authored text as this run tells it: a closed list of placeholders is filled in."""

from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.state import State

PLACEHOLDERS = ("{market}", "{city}", "{currency}", "{firm}")


def tell(content: Content, state: State, text: str) -> str:
    """`text` with its placeholders filled; those of the market only once one has been entered."""
    if "{" not in text:
        return text
    filled = text.replace("{firm}", content.campaign.firm.name)
    if state.entered is None:
        return filled
    market = index(content).markets[state.entered.market]
    return (
        filled.replace("{market}", market.name)
        .replace("{city}", market.city)
        .replace("{currency}", market.currency)
    )
