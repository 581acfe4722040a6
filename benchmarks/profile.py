"""Prints what one profile with its trail costs, beside the bar. Run: uv run benchmarks/profile.py

May live here: measuring. May not live here: asserting; a busy machine is not a defect.
"""

import random
from time import perf_counter

from figures import told
from intlgame.rules.content.framework import Area, Competency, Framework
from intlgame.rules.evidence import Evidence
from intlgame.rules.profile import profile

BAR_MS = 10.0
OBSERVATIONS = 90
ROUNDS = 60


def main() -> None:
    """Measure fresh evidence each round, so that kept likelihoods of earlier rounds help little."""
    framework = _framework()
    times = []
    for seed in range(ROUNDS):
        evidence = _evidence(random.Random(seed))
        start = perf_counter()
        profile(evidence, framework, [c.id for c in framework.competencies])
        times.append(1000 * (perf_counter() - start))
    print(told("first profile of a process", times[:1], "ms", "-"))
    print(told(f"profile with its trail, {OBSERVATIONS} observations", times, "ms", str(BAR_MS)))


def _framework() -> Framework:
    return Framework(
        version="benchmark",
        areas=tuple(Area(id=a, name=a) for a in "ABCD"),
        competencies=tuple(
            Competency(id=f"C{i:02d}", area="ABCD"[i // 3], name="", definition="") for i in range(12)
        ),
        levels=("1", "2", "3", "4"),
    )


def _evidence(draw: random.Random) -> list[Evidence]:
    return [
        Evidence(
            rule=f"m{i}:choice",
            competency=f"C{draw.randrange(12):02d}",
            values=tuple(draw.randrange(0, 101, 5) for _ in range(4)),
            chosen=draw.randrange(4),
            weight=draw.choice((50, 100)),
            difficulty=draw.choice(("easy", "medium", "hard")),
            episode=f"e{i // 7}",
            worst=draw.choice((None, 0)),
            quarter=1,
            step=i,
        )
        for i in range(OBSERVATIONS)
    ]


if __name__ == "__main__":
    main()
