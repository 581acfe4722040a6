"""The nine-issue reference game of the fact base: an exporter and a buyer, 23,328 packages."""

from intlgame.rules.mechanics.negotiation.domain import Domain, Side

TABLE = (
    ("price", ("58", "60", "62", "64"), (0, 10, 20, 30), (30, 20, 10, 0)),
    ("payment", ("credit", "insured-60", "insured-90", "open-120"), (16, 11, 5, 0), (0, 6, 9, 12)),
    ("delivery", ("weeks-10", "weeks-14", "weeks-18"), (0, 6, 8), (13, 8, 0)),
    ("training", ("none", "days-2", "days-5"), (4, 3, 0), (0, 8, 12)),
    ("exclusivity", ("months-24", "months-12", "none"), (0, 10, 12), (9, 6, 0)),
    ("volume", ("sets-0", "sets-4", "sets-8"), (0, 6, 10), (7, 5, 0)),
    ("warranty", ("months-12", "months-18", "months-24"), (8, 5, 0), (0, 5, 8)),
    ("spares", ("no", "yes"), (6, 0), (0, 5)),
    ("data", ("supplier", "shared", "buyer"), (6, 5, 0), (0, 3, 4)),
)


def reference_game() -> Domain:
    """The seller is the player; without a deal the seller has 42 points, the buyer 40."""
    seller = tuple(tuple(points * 100 for points in row[2]) for row in TABLE)
    buyer = tuple(tuple(points * 100 for points in row[3]) for row in TABLE)
    return Domain(
        issues=tuple((name, options) for name, options, _, _ in TABLE),
        player=Side(points=seller, alternative=4_200),
        other=Side(points=buyer, alternative=4_000),
    )
