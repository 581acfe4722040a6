"""What to do next: one step for each competency, tied to a decision of the run, with real bodies that help.

May live here: choosing steps and support. May not live here: scoring, and adjectives about the player.
"""

from collections.abc import Iterable, Sequence

from intlgame.export.trail import Told, reason_why
from intlgame.export.values import NextStep
from intlgame.rules.content.framework import Competency, Support
from intlgame.rules.content.index import index
from intlgame.rules.profile import Estimate, Profile

_STEPS = 3
_BODIES = 2
"""One near the player and one with data or for all of Europe; more would not be opened."""


def next_steps(told: Told, profile: Profile, claims: Sequence[str], home: str) -> tuple[NextStep, ...]:
    """Competencies worth exploring first, then the claimed ones with the lowest scores, up to three."""
    likely = {r.competency: r.probability for r in profile.explore}
    scored = [c for c in profile.competencies if c.score is not None and c.id in claims]
    lowest = [c.id for c in sorted(scored, key=lambda c: (c.score, c.id)) if c.id not in likely]
    chosen = [*likely, *lowest[: max(0, _STEPS - len(likely))]]
    estimates = {c.id: c for c in profile.competencies}
    return tuple(_step(told, estimates[c], likely.get(c), home) for c in chosen)


def _step(told: Told, estimate: Estimate, probability: float | None, home: str) -> NextStep:
    competency = index(told.content).competencies[estimate.id]
    cost = min(estimate.trail, key=lambda s: s.points, default=None)
    return NextStep(
        competency=estimate.id,
        probability=probability,
        because=reason_why(told, cost) if cost and cost.points < 0 else None,
        practise=competency.next,
        support=support(told.content.support, competency, home),
    )


def support(register: Iterable[Support], competency: Competency, home: str) -> tuple[Support, ...]:
    """Bodies for a competency that serve the player's country: one at home, the rest EU or worldwide."""
    serves = (home, "EU", "INT")
    fitting = [
        s
        for s in register
        if s.country in serves and (s.id in competency.support or competency.id in s.codes)
    ]
    ranked = sorted(fitting, key=lambda s: (s.country != home, _authored(s, competency), s.id))
    near = [s for s in ranked if s.country == home][:1]
    return tuple([*near, *(s for s in ranked if s.country != home)][:_BODIES])


def _authored(entry: Support, competency: Competency) -> int:
    names = competency.support
    return names.index(entry.id) if entry.id in names else len(names)
