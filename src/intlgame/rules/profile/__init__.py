"""What the evidence of a run adds up to (evidence-centred design: evidence accumulation).

May live here: the model that turns evidence into a profile, in floats, which nothing in the game decides on.
May not live here: the outcome of the firm, time taken, hints asked, or anything about the person.

Theory of operation. Every choice is weighed against the options that were on offer (`choice`); the choices
of one competency multiply; competencies are joined by the player's general level (`tree`), so a short record
stays near it. The posterior is computed on two fixed grids (`grid`): no sampling, no fitting, no training,
and the order of evidence does not matter. Without own evidence there is never a score; too little evidence
gives words and no number (`estimate`). The constants are set by people (`params`). In plain words and in
formulas, with reasons and limits: docs/assessment.md.
"""

from collections.abc import Iterable, Sequence

from intlgame.rules.content.framework import Framework
from intlgame.rules.evidence import Evidence
from intlgame.rules.profile.compare import compare
from intlgame.rules.profile.estimate import (
    Group,
    Groups,
    Measured,
    estimate,
    estimate_pooled,
    overall,
    tree_of,
)
from intlgame.rules.profile.params import PACK_ERROR, PARAMS, POOLED_ERROR, SCORER_VERSION, Params
from intlgame.rules.profile.tree import Tree
from intlgame.rules.profile.values import Estimate, Gap, Profile, Relative, Shift, Status

__all__ = [
    "PARAMS",
    "SCORER_VERSION",
    "Estimate",
    "Gap",
    "Params",
    "Profile",
    "Relative",
    "Shift",
    "Status",
    "profile",
]

_REASONS = 3


def profile(
    evidence: Sequence[Evidence],
    framework: Framework,
    claims: Sequence[str],
    status: str = "author",
    params: Params = PARAMS,
) -> Profile:
    """The profile of one run.

    `claims` are the competencies that the campaign promises to measure; they give the reasons each way.
    `status` says how the pack's scale is known: author, panel or piloted. Raises ValueError for evidence of a
    competency that the framework does not have, or of an option that was not on offer.
    """
    names = [c.id for c in framework.competencies]
    groups = _grouped(evidence, names, params)
    tree = tree_of(groups, params.sharing)
    measured = estimate(groups, tree, params, PACK_ERROR[status])
    competencies = tuple(_of(name, measured) for name in names)
    above, below = compare(list(measured.values()), params)
    raised, lowered = _reasons(competencies, claims)
    return Profile(
        scorer=SCORER_VERSION,
        scale=status,
        overall=_overall(groups, tree, params, status),
        areas=_areas(groups, framework, params, status),
        competencies=competencies,
        strengths=above,
        explore=below,
        raised=raised,
        lowered=lowered,
        gaps=tuple(_gap(c, params) for c in competencies if c.score is None),
    )


def _grouped(evidence: Sequence[Evidence], names: Sequence[str], params: Params) -> Groups:
    """Evidence by competency, in an order of its own: sums then do not depend on the order of play."""
    unknown = sorted({e.competency for e in evidence} - set(names))
    if unknown:
        raise ValueError(f"evidence for competencies that the framework does not have: {', '.join(unknown)}")
    ordered = sorted(evidence, key=_order)
    own = {name: [e for e in ordered if e.competency == name] for name in names}
    return {name: Group.of(found, params) for name, found in own.items() if found}


def _order(e: Evidence) -> tuple[object, ...]:
    worst = -1 if e.worst is None else e.worst
    return (e.step, e.rule, e.competency, e.episode, e.values, e.chosen, worst, e.weight, e.difficulty)


def _of(name: str, measured: dict[str, Measured]) -> Estimate:
    return measured[name].estimate if name in measured else Estimate(id=name)


def _areas(groups: Groups, framework: Framework, params: Params, status: str) -> tuple[Estimate, ...]:
    parts = {
        area.id: [groups[c.id] for c in framework.competencies if c.area == area.id and c.id in groups]
        for area in framework.areas
    }
    pooled = {area: Group.pooled(own) for area, own in parts.items() if own}
    measured = estimate_pooled(pooled, params, POOLED_ERROR[status])
    return tuple(_of(area.id, measured) for area in framework.areas)


def _overall(groups: Groups, tree: Tree, params: Params, status: str) -> Estimate:
    if not groups:
        return Estimate(id="overall")
    return overall(groups, tree, params, POOLED_ERROR[status]).estimate


def _reasons(
    competencies: Iterable[Estimate], claims: Sequence[str]
) -> tuple[tuple[Shift, ...], tuple[Shift, ...]]:
    shifts = [s for c in competencies if c.id in claims and c.score is not None for s in c.trail]
    rising = sorted(shifts, key=_by_points, reverse=True)
    falling = sorted(shifts, key=_by_points)
    return (
        tuple(s for s in rising[:_REASONS] if s.points > 0),
        tuple(s for s in falling[:_REASONS] if s.points < 0),
    )


def _by_points(shift: Shift) -> tuple[float, int, str]:
    return (shift.points, shift.evidence.step, shift.evidence.rule)


def _gap(found: Estimate, params: Params) -> Gap:
    return Gap(
        competency=found.id,
        status=found.status,
        weight=max(0.0, params.min_weight - found.weight),
        episodes=max(0, params.min_episodes - found.episodes),
    )
