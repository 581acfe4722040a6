"""Bots: what they are for is to show that better play is seen as better."""

import builders
from intlgame.bots.play import play
from intlgame.bots.policies import BOTS, GAMING
from intlgame.rules.apply import apply
from intlgame.rules.legal import objection
from intlgame.rules.start import start
from intlgame.simulate import points

CONTENT = builders.content()


def mean_points(bot: str, runs: int = 60) -> float:
    return sum(points(play(CONTENT, BOTS[bot], seed).evidence) for seed in range(runs)) / runs


def test_graded_bots_come_out_in_the_right_order() -> None:
    expert, careful, novice, rough = (mean_points(bot) for bot in ("expert", "careful", "novice", "random"))
    assert expert > careful > novice
    assert expert > 90
    assert careful > rough


def test_tricks_do_not_pay() -> None:
    careful = mean_points("careful")
    assert all(mean_points(bot) < careful - 20 for bot in GAMING)


def test_bots_only_make_legal_moves_and_always_finish() -> None:
    for bot, policy in BOTS.items():
        state = start(CONTENT, 4)
        for _ in range(500):
            if state.over:
                break
            decision = policy(CONTENT, state)
            assert objection(CONTENT, state, decision) is None, f"{bot}: {decision}"
            state = apply(CONTENT, state, decision).state
        assert state.over, bot


def test_a_bot_plays_the_same_run_twice() -> None:
    for bot, policy in BOTS.items():
        assert play(CONTENT, policy, 9) == play(CONTENT, policy, 9), bot
