"""Authored text and people as this run meets them: a closed list of placeholders is filled in."""

from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Matter
from intlgame.rules.content.people import Person
from intlgame.rules.state import State

CONTACT = "contact"
"""Names whoever speaks for the market entered."""
PARTNER = "partner"
"""Names whoever speaks for the partner appointed."""
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
    """Who speaks in a matter; None where nobody does, or where it is not known yet."""
    return named(content, state, matter.person)


def named(content: Content, state: State, name: str) -> Person | None:
    """The person of an id, or the one that `contact` or `partner` stands for in this run."""
    look = index(content)
    if name == CONTACT:
        return look.people.get(look.markets[state.entered.market].contact) if state.entered else None
    if name == PARTNER:
        return look.people.get(look.partners[state.appointed.partner].person) if state.appointed else None
    return look.people.get(name)
