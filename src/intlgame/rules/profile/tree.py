"""The exact posterior of a tree: one general level above, one ability for each group of evidence below.

May live here: what the groups say about each other. May not live here: scores, levels and stop rules.

    g ~ N(0, 1)                          the player's general level
    t_c | g ~ N(sqrt(R) g, 1 - R)        ability in group c
    p(t_c | all) is proportional to  L_c(t_c) * integral of p(t_c | g) p(g) prod_{d != c} m_d(g) dg
    m_d(g) = integral of p(t | g) L_d(t) dt
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp, sqrt

from intlgame.rules.profile.grid import ABILITY, GENERAL, Weights, mean_sd, normalised


class Tree:
    """The log likelihoods of all groups, and what they say about the general level."""

    __slots__ = ("_conditional", "_messages")

    def __init__(self, logs: Mapping[str, Sequence[float]], sharing: float) -> None:
        self._conditional = _conditional(sharing)
        self._messages = {group: self._message(log) for group, log in logs.items()}

    def _message(self, log: Sequence[float]) -> list[float]:
        likelihood = _lifted(log)
        return [sum(map(float.__mul__, column, likelihood)) for column in self._conditional]

    def general(self, without: str | None = None) -> list[float]:
        """Distribution of the general level, leaving one group out if asked."""
        weights = [exp(-0.5 * g * g) for g in GENERAL]
        for group, message in self._messages.items():
            if group != without:
                weights = normalised(list(map(float.__mul__, weights, message)))
        return normalised(weights)

    def prior(self, group: str) -> list[float]:
        """What the rest of the run says about a group before its own evidence."""
        general = self.general(without=group)
        rows = zip(*self._conditional, strict=True)
        return [sum(map(float.__mul__, general, row)) for row in rows]


@lru_cache(maxsize=8)
def _conditional(sharing: float) -> tuple[tuple[float, ...], ...]:
    """p(ability | general level), one column for each general level."""
    pull, spread = sqrt(sharing), 1 - sharing
    return tuple(
        tuple(normalised([exp(-0.5 * (t - pull * g) ** 2 / spread) for t in ABILITY])) for g in GENERAL
    )


def posterior(prior: Weights, log: Sequence[float]) -> list[float]:
    """Prior times likelihood, adding up to one."""
    return normalised(list(map(float.__mul__, prior, _lifted(log))))


def own_reliability(log: Sequence[float]) -> float:
    """How far the evidence alone narrows N(0, 1): one minus the remaining variance."""
    start = [exp(-0.5 * t * t) for t in ABILITY]
    return 1 - mean_sd(ABILITY, posterior(start, log))[1] ** 2


def _lifted(log: Sequence[float]) -> list[float]:
    """Likelihood with its maximum at one, so that long records do not underflow."""
    top = max(log)
    return [exp(x - top) for x in log]
