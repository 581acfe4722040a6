"""The pack about partners and negotiation: what later campaigns and trainers rely on."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

import pytest

from intlgame.bots.play import play
from intlgame.bots.policies import BOTS
from intlgame.packs.load import check, load
from intlgame.paths import bundled
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.evidence import Evidence
from intlgame.rules.mechanics import partner
from intlgame.rules.mechanics.negotiation.domain import analysis
from intlgame.rules.mechanics.negotiation.table import POINT, domain_of
from intlgame.rules.start import start
from intlgame.simulate import points

PACK = "across-the-table"
ENOUGH, EPISODES = 8, 4


@cache
def content() -> Content:
    return load(bundled("scenarios", PACK)).content(PACK)


def alternative(negotiation: str, improved: bool = False) -> int:
    given = index(content()).negotiations[negotiation]
    more = sum(each.points for each in given.improvements) if improved else 0
    return given.alternative_points + more


def test_it_can_be_played_and_only_the_reference_game_is_remarked_upon() -> None:
    assert {(p.severity, p.file) for p in check(bundled("scenarios", PACK))} <= {
        ("warning", "negotiations/distribution.yaml")
    }


def test_the_nine_issues_are_the_reference_game() -> None:
    domain = domain_of(index(content()).negotiations["distribution"], alternative("distribution"))
    seen = analysis(domain)
    assert (domain.player.alternative, domain.other.alternative) == (42 * POINT, 40 * POINT)
    assert seen.best_joint is not None
    assert seen.nash is not None
    assert seen.best_joint.player + seen.best_joint.other == 124 * POINT
    assert (seen.nash.player, seen.nash.other) == (59 * POINT, 65 * POINT)


@pytest.mark.parametrize("negotiation", ["izmir", "renewal"])
def test_trading_is_worth_learning_and_work_on_the_alternative_leaves_a_deal(negotiation: str) -> None:
    given = index(content()).negotiations[negotiation]
    assert analysis(domain_of(given, alternative(negotiation))).integrative >= 20
    assert len(analysis(domain_of(given, alternative(negotiation, improved=True))).zone) >= 40


@pytest.mark.parametrize("bot", ["expert", "careful"])
def test_nobody_sensible_signs_where_nothing_is_to_be_had(bot: str) -> None:
    given = index(content()).negotiations["roosendaal"]
    assert not analysis(domain_of(given, alternative("roosendaal"))).zone
    for seed in range(12):
        talks = {talk.negotiation: talk for talk in play(content(), BOTS[bot], seed).state.talks}
        assert not talks["roosendaal"].bargain.outcome, seed


def test_the_candidate_that_looks_best_is_not_the_one_that_is() -> None:
    state = start(content(), 1)
    middle = {p.id: partner.suits(content(), state, p.id).middle for p in content().campaign.partners}
    true = {p.id: sum(f.value for f in p.findings) for p in content().campaign.partners}
    attractive, best = max(middle, key=lambda name: middle[name]), max(true, key=lambda name: true[name])
    assert attractive != best
    flagged = [p.id for p in content().campaign.partners if any(f.red_flag for f in p.findings)]
    assert flagged == [attractive]


def test_people_of_one_country_are_individuals() -> None:
    look = index(content())
    people = [look.people[each.person] for each in content().campaign.partners]
    assert len({person.country for person in people}) == 1
    assert len({person.style for person in people}) == len(people)
    assert len({person.voice for person in people}) >= 3


def thin(evidence: Iterable[Evidence]) -> list[str]:
    """The competencies claimed that were not seen often enough."""
    seen: dict[str, list[str]] = defaultdict(list)
    for each in evidence:
        seen[each.competency].append(each.episode)
    return [
        name
        for name in content().campaign.claims
        if len(seen[name]) < ENOUGH or len(set(seen[name])) < EPISODES
    ]


@pytest.mark.parametrize("bot", ["expert", "novice", "random", "guessing"])
def test_what_is_claimed_is_seen_often_enough_whatever_is_done(bot: str) -> None:
    for seed in range(6):
        assert thin(play(content(), BOTS[bot], seed).evidence) == [], seed


def test_better_play_is_seen_as_better() -> None:
    def mean(bot: str) -> float:
        return sum(points(play(content(), BOTS[bot], seed).evidence) for seed in range(8)) / 8

    expert, careful, novice = (mean(bot) for bot in ("expert", "careful", "novice"))
    assert expert > careful + 8 > novice + 16
