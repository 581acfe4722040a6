"""What an option, an action or an event does: plain keys, applied in the order in which they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from intlgame.rules.content.conditions import ALWAYS, Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """A sale on credit: revenue and a receivable now, money (or a loss) later."""

    amount: int
    """Whole euros, without tax."""
    cost: int = 0
    """Whole euros that making the goods costs; paid at once."""
    due: int = 1
    """Quarters until the money is due; 0 is paid at once."""
    loss_risk: int = 0
    """Chance in percent that the buyer does not pay and `recovered` percent is all that comes."""
    recovered: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something promised to a person. When its time comes it was kept or broken, and it is remembered."""

    id: str
    to: str
    """The person, or `contact` or `partner`."""
    text: str
    """What was promised, as a clause: `the first lamps in six weeks`."""
    within: int = 1
    """Quarters until it is looked at."""
    kept: Condition
    """What must hold then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One thing that happens. Each key given is applied; `after`, `chance` and `when` guard all of them."""

    when: Condition = ALWAYS
    """Checked at the moment of the effect, so a later remedy can prevent it."""
    after: int = 0
    """Quarters to wait; 0 is now."""
    chance: int = 100
    """Percent. The draw is labelled by the place of the effect, so both futures of a what-if share it."""
    cash: int = 0
    """Whole euros; negative is paid. Booked to `account`."""
    account: str = "other"
    """Account of the other side: see `mechanics.ledger.ACCOUNTS`."""
    days: int = 0
    """Management days of this quarter; negative is spent."""
    invoice: Invoice | None = None
    flag: tuple[str, ...] = ()
    """Flags to set."""
    clear: tuple[str, ...] = ()
    """Flags to clear."""
    meter: Mapping[str, int] = field(default_factory=dict)
    """Changes of meters; each stays between 0 and 100."""
    trust: Mapping[str, int] = field(default_factory=dict)
    """Person (or `contact`, `partner`) to the change of their trust in the firm, in hundredths."""
    promise: Promise | None = None
    news: str = ""
    """One or two sentences told when it happens."""
    tone: Literal["good", "bad", "plain"] = "plain"
    """How the news is marked."""
