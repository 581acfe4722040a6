"""Golden playthroughs: a change of rules or balance shows here as a readable difference.

`uv run pytest tests/golden --write` writes them anew. Every ending of every bundled campaign needs one.
"""

from functools import cache
from pathlib import Path

import pytest
from tracing import trace

from intlgame import codec, paths
from intlgame.bots.play import play
from intlgame.bots.policies import BOTS
from intlgame.packs.load import load
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content

HERE = Path(__file__).parent
RUNS: tuple[tuple[str, str, int], ...] = (
    ("first-steps", "expert", 1),
    ("first-steps", "careful", 7),
    ("first-steps", "novice", 3),
    ("first-steps", "random", 11),
    ("first-steps", "first", 2),
)
"""Campaign, bot, seed."""


@cache
def content(campaign: str) -> Content:
    return load(paths.bundled("scenarios", campaign)).content(campaign)


@pytest.mark.parametrize(("campaign", "bot", "seed"), RUNS)
def test_a_playthrough_is_as_it_was(
    campaign: str, bot: str, seed: int, request: pytest.FixtureRequest
) -> None:
    path = HERE / campaign / f"{bot}-{seed}.txt"
    now = trace(content(campaign), BOTS[bot], seed)
    if request.config.getoption("--write"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == now


def test_every_file_is_tested() -> None:
    written = {path.relative_to(HERE).as_posix() for path in HERE.rglob("*.txt")}
    assert written == {f"{campaign}/{bot}-{seed}.txt" for campaign, bot, seed in RUNS}


@pytest.mark.parametrize(("campaign", "bot", "seed"), RUNS)
def test_a_playthrough_survives_json(campaign: str, bot: str, seed: int) -> None:
    """The same run on content that went through JSON, with the state through JSON after each decision."""
    from intlgame.rules.apply import apply
    from intlgame.rules.start import start
    from intlgame.rules.state import State

    again = codec.from_json(Content, codec.to_json(content(campaign)))
    played = play(content(campaign), BOTS[bot], seed)
    state = start(again, seed)
    for decision in played.decisions:
        told = codec.decision_from_json(codec.to_json(decision))
        state = codec.from_json(State, codec.to_json(apply(again, state, told).state))
    assert codec.digest(state) == codec.digest(played.state)


@pytest.mark.parametrize("campaign", sorted({campaign for campaign, _, _ in RUNS}))
def test_the_goldens_meet_several_endings(campaign: str) -> None:
    endings = set()
    for name, bot, seed in RUNS:
        if name == campaign:
            state = play(content(name), BOTS[bot], seed).state
            endings.add(
                next(e.id for e in content(name).campaign.endings if holds(e.when, content(name), state))
            )
    assert len(endings) >= 2, endings
