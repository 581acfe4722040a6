"""Many runs by bots: one row per run, and a balance report over the rows.

May live here: playing, counting, summing up. May not live here: files, printing, and words for players.
What bots show is structure: whether paths give evidence, whether tricks pay, whether money balances. They
choose by the authors' values, so they never show whether an option tempts people.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from intlgame.bots.habits import Policy
from intlgame.bots.play import Played, play
from intlgame.bots.policies import BOTS, GAMING
from intlgame.rules.content.campaign import Content
from intlgame.rules.evidence import Evidence
from intlgame.rules.mechanics import ledger
from intlgame.rules.profile import profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One run. Amounts are whole euros; points are expert points earned in percent of the best possible."""

    bot: str
    seed: int
    decisions: int
    market: str
    cash: int
    export_sales: int
    export_result: int
    balanced: bool
    answered: int
    points: int
    overall: int | None
    scores: Mapping[str, int] = field(default_factory=dict)
    """Competency to score, where a score may be given."""
    observations: Mapping[str, int] = field(default_factory=dict)
    episodes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Lowest, middle and highest of a figure over the rows."""

    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the rows of one bot come to."""

    bot: str
    runs: int
    decisions: Spread
    cash: Spread
    export_result: Spread
    points: int
    overall: int | None
    markets: Mapping[str, int]
    scores: Mapping[str, int]
    thinnest: Mapping[str, tuple[int, int]]
    """Competency to the fewest observations and episodes on any path."""
    all_balanced: bool


def bots_named(name: str) -> tuple[str, ...]:
    """The bots that a name stands for; KeyError where there is none."""
    if name == "gaming":
        return GAMING
    if name not in BOTS:
        raise KeyError(name)
    return (name,)


def simulate(content: Content, bots: Sequence[str], runs: int, seed: int) -> Iterator[Row]:
    """`runs` rows, the bots in turn, with the seeds `seed`, `seed + 1` and so on."""
    for number in range(runs):
        bot = bots[number % len(bots)]
        yield row(content, bot, BOTS[bot], seed + number)


def row(content: Content, name: str, policy: Policy, seed: int) -> Row:
    """One run as a row."""
    played = play(content, policy, seed)
    state = played.state
    found = profile(played.evidence, content.framework, content.campaign.claims, content.pack.status)
    overall = found.overall.score
    return Row(
        bot=name,
        seed=seed,
        decisions=len(played.decisions),
        market=state.entered.market if state.entered else "",
        cash=ledger.cash(state) // ledger.CENTS,
        export_sales=-ledger.balance(state, "sales_export") // ledger.CENTS,
        export_result=ledger.export_result(state) // ledger.CENTS,
        balanced=_balanced(played),
        answered=len(state.answers),
        points=points(played.evidence),
        overall=None if overall is None else round(overall),
        scores={c.id: round(c.score) for c in found.competencies if c.score is not None},
        observations=_count(played.evidence, lambda e: e.rule),
        episodes=_count(played.evidence, lambda e: e.episode),
    )


def points(evidence: Iterable[Evidence]) -> int:
    """Expert points earned, in percent of the best that was on offer."""
    earned = best = 0
    for each in evidence:
        earned += each.weight * each.values[each.chosen]
        best += each.weight * max(each.values)
    return earned * 100 // best if best else 0


def _balanced(played: Played) -> bool:
    entries = all(sum(cents for _, cents in entry.postings) == 0 for entry in played.state.entries)
    return entries and sum(cents for _, cents in played.state.balances) == 0


def _count(evidence: Iterable[Evidence], by: Callable[[Evidence], str]) -> dict[str, int]:
    seen: dict[str, set[str]] = {}
    for each in evidence:
        seen.setdefault(each.competency, set()).add(by(each))
    return {competency: len(things) for competency, things in sorted(seen.items())}


def summaries(rows: Sequence[Row], claims: Sequence[str]) -> tuple[Summary, ...]:
    """One summary per bot, in order of first sight. `claims` are the competencies that have to be covered."""
    bots = dict.fromkeys(each.bot for each in rows)
    return tuple(_summary([each for each in rows if each.bot == bot], claims) for bot in bots)


def _summary(rows: Sequence[Row], claims: Sequence[str]) -> Summary:
    markets = sorted({each.market for each in rows})
    overall = [each.overall for each in rows if each.overall is not None]
    return Summary(
        bot=rows[0].bot,
        runs=len(rows),
        decisions=spread([each.decisions for each in rows]),
        cash=spread([each.cash for each in rows]),
        export_result=spread([each.export_result for each in rows]),
        points=_mean([each.points for each in rows]),
        overall=_mean(overall) if overall else None,
        markets={market: sum(1 for each in rows if each.market == market) for market in markets},
        scores=_mean_scores(rows),
        thinnest={
            claim: (
                min(each.observations.get(claim, 0) for each in rows),
                min(each.episodes.get(claim, 0) for each in rows),
            )
            for claim in claims
        },
        all_balanced=all(each.balanced for each in rows),
    )


def _mean_scores(rows: Sequence[Row]) -> dict[str, int]:
    codes = sorted({code for each in rows for code in each.scores})
    return {code: _mean([each.scores[code] for each in rows if code in each.scores]) for code in codes}


def _mean(figures: Sequence[int]) -> int:
    return round(sum(figures) / len(figures))


def spread(figures: Sequence[int]) -> Spread:
    """Lowest, middle and highest; ValueError where there are none."""
    return Spread(low=min(figures), middle=round(median(figures)), high=max(figures))
