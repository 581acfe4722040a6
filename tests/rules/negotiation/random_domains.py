"""Random negotiations for tests and benchmarks: opposed wants with noise, own priorities, some wants shared.

The same distribution as the design's simulation, rounded to ten-thousandths. Floats and `random` are at home
here, not in the rules.
"""

import random

from intlgame.rules.content.people import Style
from intlgame.rules.mechanics.negotiation.domain import FULL, Domain, Side

ISSUES = (
    ("price", ("list", "less-3", "less-6", "less-9", "less-12")),
    ("payment", ("advance", "credit", "days-30", "days-60")),
    ("delivery", ("weeks-8", "weeks-6", "weeks-4", "weeks-2")),
    ("exclusivity", ("none", "region", "country", "country-2")),
    ("support", ("none", "remote", "on-site", "training")),
)

STYLES = {
    "reserved": Style(
        firmness=60,
        pace=30,
        reciprocity=50,
        openness=30,
        relation=60,
        patience=60,
        directness=20,
        honesty=90,
        trust=35,
    ),
    "deal-maker": Style(
        firmness=50,
        pace=60,
        reciprocity=70,
        openness=60,
        relation=40,
        patience=40,
        directness=80,
        honesty=80,
        trust=45,
    ),
    "tough": Style(
        firmness=80,
        pace=15,
        reciprocity=30,
        openness=20,
        relation=30,
        patience=50,
        directness=70,
        honesty=50,
        trust=25,
    ),
    "relational": Style(
        firmness=45,
        pace=40,
        reciprocity=60,
        openness=50,
        relation=90,
        patience=80,
        directness=30,
        honesty=85,
        trust=40,
    ),
    "accommodating": Style(
        firmness=25,
        pace=70,
        reciprocity=60,
        openness=70,
        relation=60,
        patience=70,
        directness=50,
        honesty=90,
        trust=60,
    ),
}
"""The five persons of the design."""

ZONE = (0.25, 0.45)
NO_ZONE = (0.68, 0.85)


def random_domain(seed: int, issues: int = 4, alternatives: tuple[float, float] = ZONE) -> Domain:
    """A negotiation with so many issues of four or five options."""
    r = random.Random(f"domain|{seed}")
    chosen = ISSUES[:issues]

    def weights() -> list[float]:
        drawn = [r.gammavariate(1.6, 1) + 0.12 for _ in chosen]
        return [x / sum(drawn) for x in drawn]

    def scale(size: int, up: bool) -> list[float]:
        inner = [min(1.0, max(0.0, (i + 1) / (size - 1) + r.uniform(-0.18, 0.18))) for i in range(size - 2)]
        values = sorted([0.0, 1.0, *inner])
        return values if up else values[::-1]

    own, other = [], []
    for _, options in chosen:
        shared = r.random() < 0.15
        own.append(scale(len(options), False))
        other.append(scale(len(options), not shared))
    player = side(weights(), own, r.uniform(*alternatives))
    return Domain(issues=chosen, player=player, other=side(weights(), other, r.uniform(*alternatives)))


def side(weights: list[float], values: list[list[float]], alternative: float) -> Side:
    """Whole numbers whose best options add up to 10,000."""
    whole = [round(weight * FULL) for weight in weights]
    whole[whole.index(max(whole))] += FULL - sum(whole)
    points = tuple(tuple(round(v * w) for v in row) for w, row in zip(whole, values, strict=True))
    return Side(points=points, alternative=round(alternative * FULL))
