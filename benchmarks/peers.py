"""Our counterpart against agents of NegMAS, on both sides of the table, offers only; and speed side by side.

Run: uv run --group peers benchmarks/peers.py [--quick]. Needs NegMAS 0.16.0. The agents are NegMAS's own:
Boulware, linear and Conceder (by time), naive tit for tat, MiCRO and random. Gains are shares of what was
reachable above the own alternative. The same figures every time, but for the speed and
for pairs with MiCRO, which NegMAS does not play the same way twice.
"""

import argparse
import random
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "rules" / "negotiation"))
warnings.filterwarnings("ignore")

import numpy  # noqa: E402 - the path comes first
from negmas import ResponseType, SAOMechanism, make_issue  # noqa: E402
from negmas.preferences import LinearAdditiveUtilityFunction  # noqa: E402
from negmas.sao import SAONegotiator, SAOState  # noqa: E402
from negmas.sao.negotiators import (  # noqa: E402
    BoulwareTBNegotiator,
    ConcederTBNegotiator,
    LinearTBNegotiator,
    MiCRONegotiator,
    NaiveTitForTatNegotiator,
    RandomNegotiator,
)
from random_domains import STYLES, random_domain  # noqa: E402

from figures import told  # noqa: E402
from intlgame.rules.bargain import Bargain  # noqa: E402
from intlgame.rules.mechanics.negotiation.counterpart import Setting, answer, begin, opening  # noqa: E402
from intlgame.rules.mechanics.negotiation.domain import FULL, Domain, Side, worth  # noqa: E402
from intlgame.rules.mechanics.negotiation.outcomes import outcome  # noqa: E402
from intlgame.rules.mechanics.negotiation.players import PLAYERS, play_out  # noqa: E402
from intlgame.rules.moves import Offer, Package  # noqa: E402

STEPS = 20
AGENTS: dict[str, type[SAONegotiator]] = {
    "Boulware": BoulwareTBNegotiator,
    "linear": LinearTBNegotiator,
    "Conceder": ConcederTBNegotiator,
    "tit for tat": NaiveTitForTatNegotiator,
    "MiCRO": MiCRONegotiator,
    "random": RandomNegotiator,
}
OURS = {
    **{name: (style, True) for name, style in STYLES.items()},
    "deal-maker, stays": (STYLES["deal-maker"], False),
    "tough, stays": (STYLES["tough"], False),
}
DESIGN = {
    "accommodating": (".73", ".50", ".38", ".62", ".067"),
    "deal-maker": (".70", ".50", ".33", ".59", ".066"),
    "relational": (".71", ".53", ".32", ".60", ".058"),
    "reserved": (".68", ".54", ".28", ".57", ".054"),
    "tough": (".61", ".54", ".20", ".52", ".036"),
    "deal-maker, stays": (".77", ".54", ".39", ".66", ".061"),
    "tough, stays": (".70", ".61", ".24", ".60", ".035"),
    "Boulware": (".73", ".57", ".24", ".57", ".081"),
    "linear": (".86", ".54", ".44", ".70", ".088"),
    "Conceder": (".94", ".41", ".59", ".72", ".125"),
    "tit for tat": (".58", ".42", ".23", ".46", ".101"),
    "MiCRO": (".41", ".39", ".10", ".34", ".027"),
    "random": (".65", "-.05", ".56", ".37", ".174"),
}
"""The design's means over opponents, with its agents as counterparts: the order of the columns below."""
COLUMNS = ("agreement", "own gain", "opponent's gain", "joint gain", "left on table")


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """One negotiation: who sat on the row's side, against whom, and what came of it for the row."""

    row: str
    against: str
    agreed: bool
    own_gain: float
    other_gain: float
    joint: float
    left: float | None
    above: bool
    """The row's side got more than its alternative, or there is no deal."""


class Ours(SAONegotiator):  # type: ignore[misc] - NegMAS ships no types
    """Our counterpart at NegMAS's table: what it asks for is its next proposal."""

    def __init__(self, setting: Setting, name: str) -> None:
        super().__init__(name=name)
        self.setting = setting
        self.bargain: Bargain = begin(setting)
        self.pending: Package = ()

    def respond(self, state: SAOState, source: str | None = None) -> ResponseType:  # noqa: ARG002
        """Accept, refuse or leave."""
        if state.current_offer is None:
            return ResponseType.REJECT_OFFER
        self.bargain = answer(self.setting, self.bargain, Offer(packages=(tuple(state.current_offer),)))
        reply = self.bargain.exchanges[-1].reply
        self.pending = reply.package
        if reply.kind == "accept":
            return ResponseType.ACCEPT_OFFER
        return ResponseType.END_NEGOTIATION if self.bargain.end else ResponseType.REJECT_OFFER

    def propose(self, state: SAOState, dest: str | None = None) -> Package:  # noqa: ARG002
        """What it asked for; before anything was said, what it opens with."""
        asked, self.pending = self.pending or opening(self.setting, self.bargain), ()
        return asked


def utility(side: Side, domain: Domain) -> LinearAdditiveUtilityFunction:
    """The same wants in NegMAS's terms."""
    issues = [make_issue(values=list(options), name=name) for name, options in domain.issues]
    values = {
        name: {option: points / FULL for option, points in zip(options, row, strict=True)}
        for (name, options), row in zip(domain.issues, side.points, strict=True)
    }
    return LinearAdditiveUtilityFunction(
        values=values,
        weights={name: 1.0 for name, _ in domain.issues},
        issues=issues,
        reserved_value=side.alternative / FULL,
    )


def seated(name: str, domain: Domain, seed: int, steps: int) -> SAONegotiator:
    """An agent by name; ours looks at the domain from its own side."""
    if name in AGENTS:
        return AGENTS[name](name=name)
    style, walks = OURS[name]
    setting = Setting(domain=domain, style=style, seed=seed, label="negmas", walks_out=walks)
    patience = 70 + 60 * style.patience // 100
    return Ours(replace(setting, horizon=-(-steps * 10_000 // patience)), name=name)


def turned(domain: Domain) -> Domain:
    """The same table from the other side."""
    return replace(domain, player=domain.other, other=domain.player)


def negotiate(domain: Domain, opener: str, second: str, seed: int, steps: int) -> Package:
    """One sitting of NegMAS. `opener` sits on the player's side and speaks first."""
    issues = [make_issue(values=list(options), name=name) for name, options in domain.issues]
    mechanism = SAOMechanism(issues=issues, n_steps=steps)
    mechanism.add(seated(opener, turned(domain), seed, steps), ufun=utility(domain.player, domain))
    mechanism.add(seated(second, domain, seed, steps), ufun=utility(domain.other, domain))
    agreement = mechanism.run().agreement
    return tuple(agreement) if agreement is not None else ()


def met(row: str, against: str, seed: int, steps: int, *, opens: bool) -> Met:
    """One negotiation from the row's view. Seeds the agents' own luck."""
    random.seed(seed)
    numpy.random.seed(seed)
    domain = random_domain(seed)
    pair = (row, against) if opens else (against, row)
    package = negotiate(domain, *pair, seed, steps)
    came = outcome(domain, package)
    gains = (came.own_gain, came.other_gain) if opens else (came.other_gain, came.own_gain)
    side = domain.player if opens else domain.other
    return Met(
        row=row,
        against=against,
        agreed=came.agreed,
        own_gain=gains[0] / FULL,
        other_gain=gains[1] / FULL,
        joint=came.joint / FULL,
        left=None if came.left is None else came.left / FULL,
        above=not package or worth(domain, package)[0 if opens else 1] > side.alternative,
    )


def cell(values: Sequence[float]) -> str:
    """Mean and standard error."""
    if len(values) < 2:
        return "     -"
    return f"{statistics.mean(values):6.3f} ± {statistics.stdev(values) / len(values) ** 0.5:.3f}"


def row_of(games: Sequence[Met]) -> list[str]:
    """The figures of one row, in the order of the columns."""
    return [
        cell([float(each.agreed) for each in games]),
        cell([each.own_gain for each in games]),
        cell([each.other_gain for each in games]),
        cell([each.joint for each in games]),
        cell([each.left for each in games if each.left is not None]),
    ]


def table(rows: Sequence[str], domains: int, steps: int, *, opens: bool) -> list[Met]:
    """Means over opponents beside the design's, and each pair of ours."""
    place = "as opener" if opens else "as counterpart (the other opens)"
    print(f"\n{place}: {domains} negotiations of four issues, {steps} rounds; mean ± standard error (design)")
    print(f"{'':20}" + "".join(f"{name:>24}" for name in COLUMNS))
    every: list[Met] = []
    for row in rows:
        games = [met(row, against, seed, steps, opens=opens) for against in AGENTS for seed in range(domains)]
        every += games
        theirs = ("",) * len(COLUMNS) if opens else DESIGN[row]
        cells = [f"{ours} ({design:>5})" for ours, design in zip(row_of(games), theirs, strict=True)]
        print(f"{row:20}" + "".join(f"{text:>24}" for text in cells), flush=True)
    for row in rows:
        print(f"  {row}: " + "; ".join(pair_of(every, row, against) for against in AGENTS))
    return every


def pair_of(every: Sequence[Met], row: str, against: str) -> str:
    """Agreement and both gains of one pair."""
    games = [each for each in every if (each.row, each.against) == (row, against)]
    agreed, own = statistics.mean(g.agreed for g in games), statistics.mean(g.own_gain for g in games)
    return f"{against} {agreed:.2f}, {own:.2f} / {statistics.mean(g.other_gain for g in games):.2f}"


def rate(work: Callable[[int], object], count: int) -> list[float]:
    """How often a second the work is done, in five series."""
    rates = []
    for series in range(5):
        before = time.process_time()
        for number in range(series * count, (series + 1) * count):
            work(number)
        rates.append(count / (time.process_time() - before))
    return rates


def our_game(seed: int) -> Bargain:
    """A full talk: questions, statements, packages; tables of the domain built anew."""
    styles, players = tuple(STYLES.values()), tuple(PLAYERS.values())
    domain = random_domain(90_000 + seed, 5)
    setting = Setting(domain=domain, style=styles[seed % 5], seed=seed, label="speed")
    return play_out(setting, players[seed % len(players)])


def their_game(seed: int) -> Package:
    """A sitting of two NegMAS agents on a domain of the same size, each pair in turn."""
    names = tuple(AGENTS)
    pair = names[seed % 6], names[seed // 6 % 6]
    return negotiate(random_domain(90_000 + seed, 5), *pair, seed, STEPS)


def main() -> None:
    """Print every figure beside the design's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the work, ours alone")
    quick = parser.parse_args().quick
    domains = 15 if quick else 150
    rows = (*OURS, *(() if quick else AGENTS))
    games = table(rows, domains, STEPS, opens=False) + table(tuple(OURS), domains, STEPS, opens=True)
    ours = [each for each in games if each.row in OURS]
    print(f"\nours below its alternative: {sum(not each.above for each in ours)} of {len(ours)}   bar: none")
    count = 36 if quick else 108
    print(told("ours: full games per second, five issues", rate(our_game, count), "/s", "NegMAS's own pairs"))
    print(told("NegMAS: its own pairs, offers only, 20 rounds", rate(their_game, count), "/s", "-"))


if __name__ == "__main__":
    main()
