"""Authored text and people as this run meets them: a closed list of placeholders is filled in."""

import re

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
PLACEHOLDER = re.compile(r"\{[a-z]+\}")


def tell(content: Content, state: State, text: str) -> str:
    """`text` with its placeholders filled; those of the market only once one has been entered.

    One pass: a placeholder in a name that is filled in stays as it is.
    """
    if "{" not in text:
        return text
    known = {"{firm}": content.campaign.firm.name}
    if state.entered is not None:
        market = index(content).markets[state.entered.market]
        known |= {"{market}": market.name, "{city}": market.city, "{currency}": market.currency}
    return PLACEHOLDER.sub(lambda found: known.get(found[0], found[0]), text)


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
