"""The double-entry ledger. Every booking adds up to zero, and so does the whole ledger, always.

Amounts are cents; a debit is positive. Sales and equity therefore stand as negative balances.
"""

from intlgame.rules.changing import changed
from intlgame.rules.state import Entry, State

ACCOUNTS: tuple[str, ...] = (
    "cash",
    "receivables",
    "equity",
    "sales_home",
    "sales_export",
    "costs_home",
    "cost_of_goods",
    "research",
    "travel",
    "partners",
    "compliance",
    "legal",
    "language",
    "marketing",
    "logistics",
    "finance",
    "losses",
    "staff",
    "other",
)

CENTS = 100


def opening(cash: int) -> tuple[tuple[str, int], ...]:
    """Balances of a firm that starts with `cash` cents of its own."""
    first = {"cash": cash, "equity": -cash}
    return tuple((account, first.get(account, 0)) for account in ACCOUNTS)


def balance(state: State, account: str) -> int:
    """Balance of an account in cents; KeyError for an account that does not exist."""
    for name, cents in state.balances:
        if name == account:
            return cents
    raise KeyError(account)


def post(state: State, label: str, *postings: tuple[str, int]) -> State:
    """Book an entry. ValueError when the postings do not add up to zero or name an unknown account."""
    if sum(cents for _, cents in postings) != 0:
        raise ValueError(f"entry {label!r} does not balance: {postings}")
    change: dict[str, int] = {}
    for account, cents in postings:
        if account not in ACCOUNTS:
            raise ValueError(f"entry {label!r} names an unknown account {account!r}")
        change[account] = change.get(account, 0) + cents
    entry = Entry(quarter=state.quarter, label=label, postings=postings)
    balances = tuple((name, cents + change.get(name, 0)) for name, cents in state.balances)
    return changed(state, balances=balances, entries=(*state.entries, entry))


def move_cash(state: State, label: str, cents: int, account: str) -> State:
    """Cash comes in (positive) or goes out (negative), against `account`."""
    if cents == 0:
        return state
    return post(state, label, ("cash", cents), (account, -cents))


def cash(state: State) -> int:
    """Money in the bank, in cents; below zero it is the credit line."""
    return balance(state, "cash")


def cash_moved(state: State, quarter: int) -> int:
    """How much more cash there was at the end of a quarter's bookings than before them, in cents."""
    entries = (entry for entry in state.entries if entry.quarter == quarter)
    return sum(cents for entry in entries for account, cents in entry.postings if account == "cash")


def home_result(state: State, quarter: int) -> int:
    """What the business at home brought in a quarter, in cents."""
    entries = (entry for entry in state.entries if entry.quarter == quarter)
    home = ("sales_home", "costs_home")
    return -sum(cents for entry in entries for account, cents in entry.postings if account in home)


def result(state: State) -> int:
    """Profit (positive) or loss of the run so far, in cents: all but cash, receivables and equity."""
    own = ("cash", "receivables", "equity")
    return -sum(cents for name, cents in state.balances if name not in own)


def export_result(state: State) -> int:
    """What going abroad has brought so far, in cents: the result without the home business."""
    home = balance(state, "sales_home") + balance(state, "costs_home")
    return result(state) + home
