"""Checks that need more than one matter: giveaways, claims, the plot."""

import shutil
from math import comb
from pathlib import Path

import pytest
from pack_fixtures import LIBRARY, copy_of_good, edit

from intlgame.packs.checks.judgement import at_least
from intlgame.packs.load import check, load

VALUES = (100, 65, 35, 0)
DEALER = """- id: dealer
  title: A dealer abroad
  text: Somebody sells your oars.
  when: {flag: [has-dealer], agreed: [dealership], terms: [dealership/delivery/march], kept: [march-oars]}
"""


def with_matters(pack: Path, matters: list[str]) -> Path:
    """The good pack with these matters, ids m0, m1 and so on, in place of its own plot."""
    shutil.rmtree(pack / "playthroughs")
    (pack / "matters/more.yaml").write_text("".join(matters), "utf-8")
    ids = ", ".join(f"m{number}" for number in range(len(matters)))
    edit(
        pack / "campaigns/north.yaml",
        "matters: [trade-fair, enquiry]",
        f"matters: [trade-fair, enquiry, {ids}]",
    )
    return pack


def matter(number: int, best: int, when: str = "", telling: str = "", prices: tuple[int, ...] = ()) -> str:
    """A scored matter whose best option stands at a position; `telling` makes its label longer."""
    values = [*VALUES[1 : best + 1], VALUES[0], *VALUES[best + 1 :]]
    options = "".join(
        f"  - {{id: o{place}, label: An answer {place}{telling if value == 100 else ''}, value: {value}, "
        f"cost: {prices[place] if prices else 0}, feedback: So it went.}}\n"
        for place, value in enumerate(values)
    )
    return (
        f"- id: m{number}\n  title: Matter\n  kind: letter\n  episode: e{number}\n  text: Well?\n"
        f"{when}  competency: C02\n  options:\n{options}"
    )


def codes(pack: Path) -> list[str]:
    return [problem.code for problem in check(pack, LIBRARY)]


def sentences(pack: Path, code: str) -> list[str]:
    return [problem.sentence for problem in check(pack, LIBRARY) if problem.code == code]


def test_the_best_option_that_always_stands_first_is_told(tmp_path: Path) -> None:
    pack = with_matters(copy_of_good(tmp_path), [matter(n, 0) for n in range(12)])
    assert sentences(pack, "P063") == ["The best option is the first in 12 of 14 scored matters (chance: 4)."]


def test_the_best_option_that_is_always_the_longest_is_told(tmp_path: Path) -> None:
    pack = with_matters(
        copy_of_good(tmp_path), [matter(n, n % 4, telling=" with more words") for n in range(12)]
    )
    assert [s for s in sentences(pack, "P063") if "the longest in 13 of" in s]


def test_the_best_option_that_is_always_the_dearest_is_told(tmp_path: Path) -> None:
    prices = [(900, 0, 0, 0), (0, 900, 0, 0), (0, 0, 900, 0), (0, 0, 0, 900)]
    pack = with_matters(copy_of_good(tmp_path), [matter(n, n % 4, prices=prices[n % 4]) for n in range(12)])
    assert [s for s in sentences(pack, "P063") if "the dearest in 12 of" in s]


def test_a_pack_that_varies_has_no_giveaway(tmp_path: Path) -> None:
    pack = with_matters(copy_of_good(tmp_path), [matter(n, n % 4) for n in range(16)])
    assert codes(pack) == []


def test_a_claim_that_is_covered_is_fine(tmp_path: Path) -> None:
    pack = with_matters(copy_of_good(tmp_path), [matter(n, n % 4) for n in range(8)])
    edit(pack / "campaigns/north.yaml", "claims: []", "claims: [C02]")
    assert codes(pack) == []


def test_a_claim_within_one_episode_is_told(tmp_path: Path) -> None:
    matters = [matter(n, n % 4).replace(f"episode: e{n}", "episode: same") for n in range(8)]
    pack = with_matters(copy_of_good(tmp_path), matters)
    edit(pack / "campaigns/north.yaml", "claims: []", "claims: [C02]")
    told = sentences(pack, "P064")
    assert told == ["The campaign claims C02 and can observe it 12 times in 3 episodes; it needs 8 in 4."]


def test_a_long_chain_of_matters_can_come_up(tmp_path: Path) -> None:
    chain = [matter(n, n % 4, f"  when: {{answered: [m{n + 1}]}}\n" if n < 15 else "") for n in range(16)]
    assert codes(with_matters(copy_of_good(tmp_path), chain)) == []


def test_matters_that_wait_for_each_other_never_come_up(tmp_path: Path) -> None:
    ring = [matter(n, n % 4, f"  when: {{answered: [m{(n + 1) % 4}]}}\n") for n in range(4)]
    assert codes(with_matters(copy_of_good(tmp_path), ring)) == ["P072"] * 4


def test_a_flag_of_a_matter_that_never_comes_up_does_not_help(tmp_path: Path) -> None:
    pack = with_matters(
        copy_of_good(tmp_path),
        [matter(0, 0, "  when: {answered: [m0]}\n"), matter(1, 1, "  when: {flag: [late]}\n")],
    )
    edit(
        pack / "matters/more.yaml",
        "cost: 0, feedback: So it went.}\n- id: m1",
        "cost: 0, feedback: So it went., effects: [{flag: [late]}]}\n- id: m1",
    )
    assert codes(pack) == ["P072", "P072"]


@pytest.mark.parametrize(("trials", "hits"), [(10, 0), (10, 4), (10, 10), (25, 13), (84, 60)])
def test_the_chance_of_hits_is_exact(trials: int, hits: int) -> None:
    exact = sum(comb(trials, k) * 0.25**k * 0.75 ** (trials - k) for k in range(hits, trials + 1))
    assert at_least([0.25] * trials, hits) == pytest.approx(exact, rel=1e-9)


def test_above_many_trials_the_bound_is_never_too_small() -> None:
    assert at_least([0.25] * 1_001, 300) >= at_least([0.25] * 1_000, 300)
    assert at_least([0.25] * 1_001, 400) < 0.005


def test_a_run_gets_only_what_it_refers_to(tmp_path: Path) -> None:
    content = load(copy_of_good(tmp_path), LIBRARY).content("north")
    assert [source.id for source in content.sources] == ["wdi", "lpi", "ecb"]
    assert [rule.id for rule in content.rules] == ["dap"]


def test_without_a_negotiation_a_run_gets_no_phrases_and_tactics(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    assert load(pack, LIBRARY).content("north").tactics[0].id == "higher-authority"
    shutil.rmtree(pack / "negotiations")
    (pack / "playthroughs/dealer.yaml").unlink()
    edit(pack / "campaigns/north.yaml", "negotiations: [dealership]\n", "")
    edit(pack / "campaigns/north.yaml", DEALER, "")
    content = load(pack, LIBRARY).content("north")
    assert (content.tactics, content.phrases) == ((), ())
    assert "ecb" not in {source.id for source in content.sources}
