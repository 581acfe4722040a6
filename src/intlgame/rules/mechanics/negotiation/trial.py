"""How a talk plays: what it holds, how scripts fare in it, and whether any trick beats the expert.

May live here: rows of figures for authors, tests and benchmarks. May not live here: printing, and anything
that a player sees. Shares are in ten-thousandths of what was reachable.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from intlgame.rules.bargain import Bargain
from intlgame.rules.chance import draw
from intlgame.rules.content.people import Style
from intlgame.rules.mechanics.negotiation.counterpart import Setting, improve
from intlgame.rules.mechanics.negotiation.domain import Analysis, Deal, Domain, analysis
from intlgame.rules.mechanics.negotiation.outcomes import outcome
from intlgame.rules.mechanics.negotiation.players import (
    EXPERT,
    PLAYERS,
    Plan,
    Player,
    better,
    play_out,
    seat_of,
    strategy,
)

MARGIN = 300
"""How much better than the expert a trick may do before it counts as one."""
PROBES = 3
"""How often an agreement may be put in question after the handshake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fared:
    """How one script fared: means over several talks, in ten-thousandths; `left` over agreed talks."""

    player: str
    agreement: int
    own_gain: int
    other_gain: int
    joint: int
    left: int
    trust: int
    """At the end."""
    moves: int
    """Hundredths of a move."""
    talks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a negotiation holds for both sides and how scripts fare in it, against one person."""

    frontier: tuple[Deal, ...]
    nash: Deal | None
    kalai: Deal | None
    best_joint: Deal
    compromise: Deal
    integrative: int
    """Percent of the best joint gain that the naive compromise leaves."""
    packages: int
    zone: int
    """How many packages are at least as good as going apart, for both."""
    alternatives: tuple[int, int]
    fared: tuple[Fared, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A plan and what it gained on average, in ten-thousandths of what was reachable."""

    plan: Plan
    own_gain: int
    agreement: int


def settings(domain: Domain, style: Style, seeds: Iterable[int], label: str = "trial") -> tuple[Setting, ...]:
    """The same talk with the same person, under different luck."""
    return tuple(Setting(domain=domain, style=style, seed=seed, label=label) for seed in seeds)


def near(style: Style, count: int, width: int = 15) -> tuple[Style, ...]:
    """The person and others much like them, each trait within `width`.

    One talk with one person is a few packages: which of hundreds of strategies hits the best one is luck.
    What holds against people like this one is not.
    """
    return (style, *[_like(style, number, width) for number in range(1, count)])


def _like(style: Style, number: int, width: int) -> Style:
    return Style(
        firmness=_about(style.firmness, "firmness", number, width),
        pace=_about(style.pace, "pace", number, width),
        reciprocity=_about(style.reciprocity, "reciprocity", number, width),
        openness=_about(style.openness, "openness", number, width),
        relation=_about(style.relation, "relation", number, width),
        patience=_about(style.patience, "patience", number, width),
        directness=_about(style.directness, "directness", number, width),
        honesty=_about(style.honesty, "honesty", number, width),
        trust=_about(style.trust, "trust", number, width),
    )


def _about(trait: int, name: str, number: int, width: int) -> int:
    return min(100, max(0, trait + draw(number, name, 2 * width + 1) - width))


def fared(name: str, player: Player, talks: Sequence[Setting]) -> Fared:
    """How a script fares in these talks. ValueError for no talks."""
    if not talks:
        raise ValueError("no talks to try")
    done = [play_out(setting, player) for setting in talks]
    results = [outcome(setting.domain, each.outcome) for setting, each in zip(talks, done, strict=True)]
    left = [each.left for each in results if each.left is not None]
    return Fared(
        player=name,
        agreement=_mean([10_000 * each.agreed for each in results]),
        own_gain=_mean([each.own_gain for each in results]),
        other_gain=_mean([each.other_gain for each in results]),
        joint=_mean([each.joint for each in results]),
        left=_mean(left) if left else 0,
        trust=_mean([each.trust for each in done]),
        moves=_mean([100 * len(each.exchanges) for each in done]),
        talks=len(talks),
    )


def _mean(values: Sequence[int]) -> int:
    return (2 * sum(values) + len(values)) // (2 * len(values))


def summary(domain: Domain, style: Style, seeds: int = 20, label: str = "trial") -> Summary:
    """Everything an author wants to see before a player does."""
    talks, seen = settings(domain, style, range(seeds), label), analysis(domain)
    return _summary(domain, seen, tuple(fared(name, player, talks) for name, player in PLAYERS.items()))


def _summary(domain: Domain, seen: Analysis, rows: tuple[Fared, ...]) -> Summary:
    return Summary(
        frontier=seen.frontier,
        nash=seen.nash,
        kalai=seen.kalai,
        best_joint=seen.best_joint,
        compromise=seen.compromise,
        integrative=seen.integrative,
        packages=len(seen.outcomes),
        zone=len(seen.zone),
        alternatives=(domain.player.alternative, domain.other.alternative),
        fared=rows,
    )


def plans() -> tuple[Plan, ...]:
    """384 strategies around the expert's: what is asked, told, threatened, and how offers follow."""
    grid = product((0, 4), (0, 3), (0, 2), (0, 2), (100, 250, 400, 700), (1, 2), (0, 2, 4))
    return tuple(
        replace(
            EXPERT,
            questions=questions,
            statements=statements,
            courtesies=courtesies,
            threats=threats,
            step=step,
            packages=packages,
            closing=closing,
        )
        for questions, statements, courtesies, threats, step, packages, closing in grid
    )


def tried(plan: Plan, talks: Sequence[Setting]) -> Tried:
    """What a plan gains on average over these talks."""
    row = fared("", strategy(plan), talks)
    return Tried(plan=plan, own_gain=row.own_gain, agreement=row.agreement)


def search(talks: Sequence[Setting], grid: Sequence[Plan]) -> tuple[Tried, ...]:
    """What every plan of the grid gains in these talks, best first."""
    rows = [tried(plan, talks) for plan in grid]
    return tuple(sorted(rows, key=lambda row: -row.own_gain))


def tricks(
    groups: Sequence[Sequence[Setting]], grid: Sequence[Plan], expert: Plan = EXPERT
) -> tuple[Tried, ...]:
    """The plans that beat the expert by more than .03 of what was reachable, each group of talks weighing the
    same. Should be none: a trick is what pays at one table after another."""
    bar = _over(expert, groups).own_gain + MARGIN
    return tuple(row for plan in grid if (row := _over(plan, groups)).own_gain > bar)


def probed(setting: Setting, bargain: Bargain, times: int = PROBES) -> Bargain:
    """An agreed talk after so many greedy proposals to improve it; any other talk as it is."""
    seat = seat_of(setting)
    for _ in range(times if bargain.end == "agreed" else 0):
        offer = better(seat, bargain)
        if offer is not None:
            bargain = improve(setting, bargain, offer)
    return bargain


def _over(plan: Plan, groups: Sequence[Sequence[Setting]]) -> Tried:
    rows = [tried(plan, talks) for talks in groups]
    return Tried(
        plan=plan,
        own_gain=_mean([row.own_gain for row in rows]),
        agreement=_mean([row.agreement for row in rows]),
    )
