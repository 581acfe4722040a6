"""Where scripted players end at the same table: what a result is judged against."""

from intlgame.rules.mechanics.negotiation.counterpart import Setting
from intlgame.rules.mechanics.negotiation.reviewed import Reference


def reference_of(setting: Setting, trust: int) -> Reference | None:
    return None
