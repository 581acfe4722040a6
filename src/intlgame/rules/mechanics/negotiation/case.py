"""A talk with everything that is needed to look back on it.

May live here: the talk, its setting and look-ups in them. May not live here: judgements (`review`, `talked`).
"""

from dataclasses import dataclass

from intlgame.rules.bargain import Exchange, handshake
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.mechanics.negotiation.counterpart import Setting
from intlgame.rules.mechanics.negotiation.domain import Analysis, Deal, importance, worth
from intlgame.rules.moves import Offer, Package
from intlgame.rules.state import Talk


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that is looked at."""

    negotiation: Negotiation
    setting: Setting
    found: Analysis
    talk: Talk

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        return self.talk.bargain.exchanges

    @property
    def own(self) -> int:
        """The player's alternative."""
        return self.setting.domain.player.alternative

    def place(self, issue: str) -> int:
        """Place of an issue. ValueError for an unknown one."""
        return [name for name, _ in self.setting.domain.issues].index(issue)

    def true(self, issue: str) -> int:
        """How much an issue matters to them: 0 flexible, 1 matters, 2 decisive."""
        return importance(self.setting.domain.other.points, self.place(issue))

    def deal(self, package: Package) -> Deal:
        """A package with what it is worth to both."""
        return Deal(package, *worth(self.setting.domain, package))

    def until(self) -> int:
        """Place of the handshake; the number of exchanges where there was none."""
        shaken = handshake(self.exchanges)
        return len(self.exchanges) if shaken is None else shaken

    def round(self, exchange: int) -> int:
        """Offers that had been made before an exchange."""
        return sum(1 for each in self.exchanges[:exchange] if isinstance(each.move, Offer))

    def told(self, *things: str) -> int:
        """How often any of these things happened."""
        return sum(1 for each in self.exchanges for told in each.reply.told if told in things)

    def made(self, kind: type) -> int:
        """How many moves of a kind the player made."""
        return sum(1 for each in self.exchanges if isinstance(each.move, kind))
