"""Authored text and people as this run meets them: a closed list of placeholders is filled in."""

from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Matter
from intlgame.rules.content.people import Person
from intlgame.rules.state import State

CONTACT = "contact"
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


def speaker(content: Content, state: State, matter: Matter) -> Person | None:
    """Who speaks in a matter; None where nobody does, or where the contact's market is not known yet."""
    look = index(content)
    if matter.person != CONTACT:
        return look.people.get(matter.person)
    if state.entered is None:
        return None
    return look.people.get(look.markets[state.entered.market].contact)
