"""Golden playthroughs: a change of rules or balance shows here as a readable difference.

`uv run pytest tests/golden --write` writes them anew. Each playthrough that a bundled pack ships is traced,
and some runs by bots; every ending of every bundled campaign needs one.
"""

from functools import cache
from pathlib import Path

import pytest
import yaml
from tracing import trace

from intlgame import codec, paths
from intlgame.bots.habits import Policy
from intlgame.bots.play import play
from intlgame.bots.policies import BOTS, scripted
from intlgame.packs.load import load
from intlgame.rules.apply import apply
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.start import start
from intlgame.rules.state import State

HERE = Path(__file__).parent
BY_BOTS = (("first-steps", "expert", 1), ("first-steps", "careful", 7), ("first-steps", "novice", 3),
           ("first-steps", "random", 11), ("first-steps", "first", 2),
           ("across-the-table", "expert", 1), ("across-the-table", "careful", 1),
           ("across-the-table", "careful", 4), ("across-the-table", "novice", 7))  # fmt: skip
"""Campaign, bot, seed."""
SHIPPED = tuple(sorted(paths.bundled("scenarios").glob("*/playthroughs/*.yaml")))


@cache
def content(pack: str, campaign: str) -> Content:
    return load(paths.bundled("scenarios", pack)).content(campaign)


@cache
def runs() -> dict[str, tuple[Content, Policy, int]]:
    """Name of the golden file to content, policy and seed."""
    found = {f"{c}/{bot}-{seed}": (content(c, c), BOTS[bot], seed) for c, bot, seed in BY_BOTS}
    for path in SHIPPED:
        plain = yaml.safe_load(path.read_text(encoding="utf-8"))
        decisions = [codec.decision_from_plain(each) for each in plain["decisions"]]
        played = content(path.parent.parent.name, plain["campaign"])
        found[f"{plain['campaign']}/{plain['id']}"] = (played, scripted(decisions), plain["seed"])
    return found


@pytest.mark.parametrize("name", sorted(runs()))
def test_a_playthrough_is_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    path = HERE / f"{name}.txt"
    now = trace(*runs()[name])
    if request.config.getoption("--write"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == now


def test_every_file_is_tested() -> None:
    assert {path.relative_to(HERE).as_posix() for path in HERE.rglob("*.txt")} == {f"{n}.txt" for n in runs()}


@pytest.mark.parametrize("name", sorted(runs()))
def test_a_playthrough_survives_json(name: str) -> None:
    """The same run on content that went through JSON, with the state through JSON after each decision."""
    original, policy, seed = runs()[name]
    again = codec.from_json(Content, codec.to_json(original))
    played = play(original, policy, seed)
    state = start(again, seed)
    for decision in played.decisions:
        told = codec.decision_from_json(codec.to_json(decision))
        state = codec.from_json(State, codec.to_json(apply(again, state, told).state))
    assert codec.digest(state) == codec.digest(played.state)


def test_every_ending_of_every_campaign_has_one() -> None:
    reached: dict[str, set[str]] = {}
    for played, policy, seed in runs().values():
        state = play(played, policy, seed).state
        ending = next(e.id for e in played.campaign.endings if holds(e.when, played, state))
        reached.setdefault(played.campaign.id, set()).add(ending)
    for campaign in {played.campaign.id: played.campaign for played, _, _ in runs().values()}.values():
        assert reached[campaign.id] == {ending.id for ending in campaign.endings}
