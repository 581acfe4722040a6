"""What a talk came to, in shares of what was reachable. Exact, percent, from the whole list of packages.

May live here: measures of an agreed package, or of none. May not live here: how it came about
(`indicators`).
"""

from dataclasses import dataclass

from intlgame.rules.mechanics.negotiation.domain import Domain, analysis, better_swap, worth
from intlgame.rules.moves import Package


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One result. Shares in ten-thousandths of what was reachable; negative below going apart."""

    agreed: bool
    own: int
    """Worth to the player, in ten-thousandths of the best possible; without a deal, the alternative."""
    other: int
    own_gain: int
    """Share of the best gain above the alternative that the zone held for the player."""
    other_gain: int
    joint: int
    """Share of the best joint gain."""
    left: int | None
    """What both left on the table: the sum that the best dominating package adds. None without a deal."""


def outcome(domain: Domain, package: Package) -> Outcome:
    """The measures of an agreed package; of an empty one, of no deal."""
    own, other = domain.player.alternative, domain.other.alternative
    if not package:
        return Outcome(agreed=False, own=own, other=other, own_gain=0, other_gain=0, joint=0, left=None)
    got, given = worth(domain, package)
    better = better_swap(domain, package)
    left = better.player + better.other - got - given if better else 0
    shares = _shares(domain, got - own, given - other)
    return Outcome(
        agreed=True,
        own=got,
        other=given,
        own_gain=shares[0],
        other_gain=shares[1],
        joint=shares[2],
        left=left,
    )


def _shares(domain: Domain, gain: int, other_gain: int) -> tuple[int, int, int]:
    """Own, other and joint gain in ten-thousandths of the most that the zone holds; 0 without a zone."""
    own, other, seen = domain.player.alternative, domain.other.alternative, analysis(domain)
    if not seen.zone or seen.utilitarian is None:
        return 0, 0, 0
    most = max(row.player for row in seen.zone) - own
    most_other = max(row.other for row in seen.zone) - other
    most_joint = seen.utilitarian.player + seen.utilitarian.other - own - other
    return _share(gain, most), _share(other_gain, most_other), _share(gain + other_gain, most_joint)


def _share(gain: int, most: int) -> int:
    return gain * 10_000 // most if most > 0 else 0
