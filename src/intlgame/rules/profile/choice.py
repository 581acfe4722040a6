"""How likely a choice is for a player of a given ability.

May live here: the likelihood of one piece of evidence. May not live here: what several add up to.

For option k of K with expert value v (0 to 1), ability t and difficulty b:

    P(k | t) = (1 - lapse) exp(a s(t - b) v_k) / sum_j exp(a s(t - b) v_j)  +  lapse / K
    s(x) = ln(1 + e^(1.7 x)) / 1.7

s goes to 0 for weak players, because who does not know guesses and does not seek the worst option. This is
a nominal response model whose scoring function is the experts' value, so it needs no data to be used.
"""

from functools import lru_cache
from math import exp, log

from intlgame.rules.evidence import Evidence
from intlgame.rules.profile.grid import ABILITY
from intlgame.rules.profile.params import SHIFT, Params


def log_likelihood(evidence: Evidence, params: Params) -> tuple[float, ...]:
    """Weighted and tempered log likelihood on the ability grid.

    Raises ValueError where the evidence points to an option that was not on offer.
    """
    offered = range(len(evidence.values))
    if evidence.chosen not in offered or (evidence.worst is not None and evidence.worst not in offered):
        raise ValueError(f"evidence {evidence.rule!r} points outside the {len(offered)} options on offer")
    return _log_likelihood(
        evidence.values, evidence.chosen, evidence.worst, (evidence.difficulty, evidence.weight), params
    )


@lru_cache(maxsize=4096)
def _log_likelihood(
    values: tuple[int, ...], chosen: int, worst: int | None, graded: tuple[str, int], params: Params
) -> tuple[float, ...]:
    difficulty, weight = graded
    scale = (params.difficulty + params.step * SHIFT[difficulty], params.sensitivity)
    terms = _log_choice(scale, values, chosen, params.lapse)
    if worst is not None and worst != chosen:
        avoided = _log_worst(scale, values, (chosen, worst), params.lapse)
        terms = [a + b for a, b in zip(terms, avoided, strict=True)]
    factor = params.temper * weight / 100
    return tuple(factor * term for term in terms)


def _log_worst(
    scale: tuple[float, float], values: tuple[int, ...], picked: tuple[int, int], lapse: float
) -> list[float]:
    """Naming the worst of the options that remain is the mirror image of choosing the best."""
    chosen, worst = picked
    rest = tuple(-v for i, v in enumerate(values) if i != chosen)
    return _log_choice(scale, rest, worst - (worst > chosen), lapse)


def _log_choice(
    scale: tuple[float, float], values: tuple[int, ...], chosen: int, lapse: float
) -> list[float]:
    odds = zip(*(_odds(v - values[chosen], *scale) for v in values), strict=True)
    blind = lapse / len(values)
    return [log((1 - lapse) / sum(against) + blind) for against in odds]


@lru_cache(maxsize=2048)
def _odds(gap: int, difficulty: float, sensitivity: float) -> tuple[float, ...]:
    """Odds of an option that is `gap` hundredths better, on the grid. Kept: authors use few values."""
    return tuple(exp(sensitivity * _softplus(1.7 * (t - difficulty)) / 1.7 * gap / 100) for t in ABILITY)


def _softplus(x: float) -> float:
    return x + log(1 + exp(-x)) if x > 0 else log(1 + exp(x))
