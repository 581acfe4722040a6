"""From groups of evidence to estimates: the stop rules, the published scale, levels and the trail.

May live here: what is said of one group and when nothing may be said. May not live here: comparisons between
groups (`compare`) and the shape of the whole profile (the package itself).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt

from intlgame.rules.evidence import Evidence
from intlgame.rules.profile.choice import log_likelihood
from intlgame.rules.profile.grid import (
    ABILITY,
    GENERAL,
    Weights,
    below,
    blurred,
    mean,
    mean_sd,
    normal_below,
    quantile,
)
from intlgame.rules.profile.params import Params
from intlgame.rules.profile.tree import Tree, own_reliability, posterior
from intlgame.rules.profile.values import Estimate, Shift, Status

POINTS = 20
"""Scale points for one standard deviation; 50 is the middle."""

_Z80 = 1.2815515655446004
"""Normal quantile of 90 %: an 80 % interval lies this many standard deviations to each side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """An estimate with the mean and standard deviation behind it, in standard deviations of ability."""

    estimate: Estimate
    mean: float
    sd: float


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces of evidence that speak of one thing, and their log likelihood on the ability grid."""

    own: tuple[Evidence, ...]
    log: Sequence[float]

    @classmethod
    def of(cls, own: Sequence[Evidence], params: Params) -> "Group":
        """The group of at least one piece of evidence."""
        logs = (log_likelihood(e, params) for e in own)
        return cls(tuple(own), [sum(column) for column in zip(*logs, strict=True)])

    @classmethod
    def pooled(cls, parts: Sequence["Group"]) -> "Group":
        """Several groups as one."""
        logs = zip(*(part.log for part in parts), strict=True)
        return cls(tuple(e for part in parts for e in part.own), [sum(column) for column in logs])


Groups = Mapping[str, Group]


def tree_of(groups: Groups, sharing: float) -> Tree:
    """The tree that joins groups."""
    return Tree({name: group.log for name, group in groups.items()}, sharing)


def estimate(groups: Groups, tree: Tree, params: Params, error: float) -> dict[str, Measured]:
    """Estimates of groups, with the trail. `error` is the pack's difficulty error."""
    found = {}
    for name, group in groups.items():
        prior = tree.prior(name)
        plain = _measured(name, group, prior, params, error)
        trail = _trail(group, prior, plain.mean, params)
        found[name] = replace(plain, estimate=replace(plain.estimate, trail=trail))
    return found


def estimate_pooled(groups: Groups, params: Params, error: float) -> dict[str, Measured]:
    """Estimates of areas: they share more with each other than competencies do, and have no trail."""
    tree = tree_of(groups, params.area_sharing)
    return {name: _measured(name, group, tree.prior(name), params, error) for name, group in groups.items()}


def overall(groups: Groups, tree: Tree, params: Params, error: float) -> Measured:
    """The general level itself; the normal approximation is good, because it rests on the whole run."""
    level, inner = mean_sd(GENERAL, tree.general())
    sd = sqrt(inner**2 + error**2)
    everything = [e for group in groups.values() for e in group.own]
    plain = replace(_counted("overall", everything), reliability=1 - inner**2, own=1.0)
    interval = (points(level - _Z80 * sd), points(level + _Z80 * sd))
    below_cut = [normal_below((cut - level) / sd) for cut in params.cuts]
    return Measured(estimate=_published(plain, level, interval, below_cut, params), mean=level, sd=inner)


def points(ability: float) -> float:
    """Ability on the published scale."""
    return max(0.0, min(100.0, 50 + POINTS * ability))


def status(counted: Estimate, params: Params) -> Status:
    """The evidence word."""
    if counted.weight <= 0:
        return "not_measured"
    if counted.weight < params.min_weight or counted.episodes < params.min_episodes:
        return "insufficient"
    if counted.reliability < params.moderate:
        return "tentative"
    return "moderate" if counted.reliability < params.firm else "firm"


def _measured(name: str, group: Group, prior: Weights, params: Params, error: float) -> Measured:
    weights = posterior(prior, group.log)
    ability, sd = mean_sd(ABILITY, weights)
    plain = replace(
        _counted(name, group.own), reliability=own_reliability(group.log), own=_own_share(prior, sd)
    )
    wide = blurred(weights, error)
    interval = (points(quantile(wide, 0.10)), points(quantile(wide, 0.90)))
    below_cut = [below(wide, cut) for cut in params.cuts]
    return Measured(estimate=_published(plain, ability, interval, below_cut, params), mean=ability, sd=sd)


def _published(
    plain: Estimate, ability: float, interval: tuple[float, float], below_cut: Sequence[float], params: Params
) -> Estimate:
    """The estimate with its numbers, where the stop rules allow numbers."""
    word = status(plain, params)
    if word in ("not_measured", "insufficient"):
        return replace(plain, status=word)
    bounds = [0.0, *below_cut, 1.0]
    levels = tuple(b - a for a, b in pairwise(bounds))
    low, high = interval
    band = _band(levels, params.band)
    return replace(plain, status=word, score=points(ability), low=low, high=high, levels=levels, band=band)


def _band(levels: Sequence[float], needed: float) -> tuple[int, ...]:
    """The shortest run of one or two adjacent levels that is sure enough; else nothing."""
    for width in (1, 2):
        runs = [(sum(levels[i : i + width]), -i) for i in range(len(levels) - width + 1)]
        best, first = max(runs)
        if best >= needed:
            return tuple(range(-first, width - first))
    return ()


def _counted(group: str, own: Sequence[Evidence]) -> Estimate:
    return Estimate(
        id=group,
        earned=sum(e.weight * e.values[e.chosen] for e in own) / 10_000,
        possible=sum(e.weight * max(e.values) for e in own) / 10_000,
        guessing=sum(e.weight * sum(e.values) / len(e.values) for e in own) / 10_000,
        count=len(own),
        weight=sum(e.weight for e in own) / 100,
        episodes=len({e.episode for e in own}),
    )


def _own_share(prior: Weights, sd: float) -> float:
    """With normal distributions the own evidence has exactly this weight in the mean."""
    before = mean_sd(ABILITY, prior)[1]
    return max(0.0, min(1.0, 1 - (sd / before) ** 2))


def _trail(group: Group, prior: Weights, ability: float, params: Params) -> tuple[Shift, ...]:
    shifts = [
        Shift(evidence=e, points=POINTS * (ability - _mean_without(e, group.log, prior, params)))
        for e in group.own
    ]
    return tuple(sorted(shifts, key=lambda s: (-abs(s.points), s.evidence.step, s.evidence.rule)))


def _mean_without(evidence: Evidence, log: Sequence[float], prior: Weights, params: Params) -> float:
    one = log_likelihood(evidence, params)
    return mean(ABILITY, posterior(prior, list(map(float.__sub__, log, one))))
