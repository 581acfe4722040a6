"""Skill pays at the table and tricks do not. Standard errors: benchmarks/negotiation.py."""

from dataclasses import replace

import pytest

from intlgame.rules.bargain import Bargain, Exchange, Reply
from intlgame.rules.content.people import Style
from intlgame.rules.mechanics.negotiation.counterpart import Setting
from intlgame.rules.mechanics.negotiation.domain import analysis, outcomes, worth
from intlgame.rules.mechanics.negotiation.players import (
    EXPERT,
    PLAYERS,
    Plan,
    heard,
    play_out,
    seat_of,
    strategy,
)
from intlgame.rules.mechanics.negotiation.trial import (
    MARGIN,
    fared,
    near,
    plans,
    probed,
    search,
    summary,
    tricks,
    tried,
)
from intlgame.rules.moves import Question
from rules.negotiation.random_domains import STYLES, random_domain
from rules.negotiation.reference_game import reference_game

TALKS = [
    Setting(domain=random_domain(seed), style=style, seed=seed, label="talk")
    for seed in range(30)
    for style in STYLES.values()
]
assert all(analysis(talk.domain).zone for talk in TALKS)
ROWS = {name: fared(name, player, TALKS) for name, player in PLAYERS.items()}


def test_the_expert_agrees_where_agreement_is_possible_and_gains() -> None:
    assert ROWS["expert"].agreement >= 9_800
    assert ROWS["expert"].own_gain >= 6_000
    assert ROWS["expert"].left <= 300


@pytest.mark.parametrize("name", [name for name in PLAYERS if name != "expert"])
def test_everybody_else_gains_clearly_less(name: str) -> None:
    assert ROWS[name].own_gain < ROWS["expert"].own_gain - 800
    assert ROWS[name].joint < ROWS["expert"].joint


def test_hardness_and_charm_cost_agreements() -> None:
    for name in ("hard", "stonewaller", "charmer"):
        assert ROWS[name].agreement < 7_500


def test_the_expert_earns_least_against_the_tough_and_most_against_the_accommodating() -> None:
    gains = {
        name: fared("expert", PLAYERS["expert"], [talk for talk in TALKS if talk.style is style]).own_gain
        for name, style in STYLES.items()
    }
    assert min(gains, key=lambda name: gains[name]) == "tough"
    assert max(gains, key=lambda name: gains[name]) == "accommodating"


def test_asking_telling_and_trading_pay_and_threats_do_not() -> None:
    def gain(**changes: object) -> int:
        return tried(Plan(**{"questions": 4, "statements": 3, **changes}), TALKS).own_gain  # type: ignore[arg-type]

    full = gain()
    assert gain(questions=0, statements=0) < full - 200
    assert gain(trades=False) < full - 500
    assert gain(threats=2) < full


def test_the_grid_has_more_than_300_strategies_and_all_are_different() -> None:
    assert len(set(plans())) == len(plans()) > 300


def test_a_search_is_sorted_and_holds_every_plan() -> None:
    few = plans()[:4]
    found = search(TALKS[:5], few)
    assert {row.plan for row in found} == set(few)
    assert [row.own_gain for row in found] == sorted((row.own_gain for row in found), reverse=True)


def test_a_trick_is_what_beats_the_expert_table_after_table() -> None:
    groups = [TALKS[:10], TALKS[10:20]]
    grid = [EXPERT, Plan(threats=2), Plan(step=700)]
    assert tricks(groups, grid) == ()
    handicapped = Plan(step=1_500, trades=False)
    found = tricks(groups, grid, expert=handicapped)
    assert EXPERT in [each.plan for each in found]
    least = sum(tried(handicapped, talks).own_gain for talks in groups) // 2 + MARGIN
    assert all(each.own_gain > least for each in found)


def test_greedy_proposals_after_the_handshake_gain_and_never_lose() -> None:
    gained = 0
    for talk in TALKS[:40]:
        agreed = play_out(talk, PLAYERS["soft"])
        after = probed(talk, agreed)
        proposals = [each.move for each in after.exchanges[len(agreed.exchanges) :]]
        assert len(set(proposals)) == len(proposals) <= 3
        before, now = (worth(talk.domain, each.outcome) for each in (agreed, after))
        assert now[0] >= before[0]
        assert now[1] >= before[1]
        gained += now[0] > before[0]
    assert gained > 10
    left = [course for talk in TALKS if (course := play_out(talk, PLAYERS["stonewaller"])).end == "left"]
    assert all(probed(TALKS[0], course) == course for course in left)
    assert left


def test_a_script_makes_nothing_of_a_vague_answer() -> None:
    reply = Reply(kind="answer", issue="price", level=1, importance=2)
    exchange = Exchange(move=Question(issue="price"), reply=reply, trust=0, strain=0, time=40)
    clear = replace(exchange, reply=replace(reply, level=2))
    bargain = Bargain(trust=0, trust_before=0, target=10_000, exchanges=(exchange,))
    assert heard(bargain) == {}
    assert heard(replace(bargain, exchanges=(clear,))) == {"price": clear.reply}


def test_people_near_a_person_are_like_them() -> None:
    some = near(STYLES["tough"], 12)
    assert some[0] == STYLES["tough"]
    assert len(set(some)) == 12
    assert all(abs(each.firmness - 80) <= 15 and abs(each.openness - 20) <= 15 for each in some)
    assert min(each.openness for each in near(Style(openness=0), 40)) == 0


def test_slow_and_fast_are_both_worse_than_the_expert() -> None:
    """The best step lies inside the range: neither waiting nor rushing is a trick."""
    for step in (50, 800):
        row = tried(Plan(step=step), TALKS)
        assert row.own_gain < tried(EXPERT, TALKS).own_gain + MARGIN - 300


def test_scripts_know_no_more_than_their_seat() -> None:
    """The same seat at another person's table, before anything is said: the same first move."""
    one, other = (
        Setting(domain=reference_game(), style=STYLES[name], seed=3, label="talk")
        for name in ("tough", "deal-maker")
    )
    assert seat_of(one).side == seat_of(other).side == reference_game().player
    for player in PLAYERS.values():
        assert play_out(one, player).exchanges[0].move == play_out(other, player).exchanges[0].move


def test_in_the_reference_game_the_expert_gains_more_than_meeting_halfway() -> None:
    talks = [
        Setting(domain=reference_game(), style=style, seed=seed, label="talk")
        for style in STYLES.values()
        for seed in range(4)
    ]
    for talk in talks:
        agreed = play_out(talk, strategy(EXPERT))
        assert agreed.end == "agreed"
        assert worth(talk.domain, agreed.outcome)[0] > talk.domain.player.alternative
    halfway = fared("compromiser", PLAYERS["compromiser"], talks)
    assert fared("expert", strategy(EXPERT), talks).own_gain > 2 * halfway.own_gain


def test_a_summary_says_what_a_talk_holds() -> None:
    rows = summary(random_domain(1), STYLES["reserved"], seeds=3)
    assert rows.packages == len(outcomes(random_domain(1)))
    assert 0 < rows.zone <= rows.packages
    assert [row.player for row in rows.fared] == list(PLAYERS)
    assert {row.talks for row in rows.fared} == {3}
