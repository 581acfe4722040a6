"""Runs played through the real engine, by players of every kind, end in documents that hold together."""

import json

import jsonschema
import pytest

import builders
from builders_profile import played
from intlgame import paths
from intlgame.bots.play import play
from intlgame.bots.policies import BOTS, play_randomly
from intlgame.export.page import page
from intlgame.export.record import record_text
from intlgame.export.report import report
from intlgame.export.schema import profile_schema
from intlgame.packs.load import load
from intlgame.rules.telling import PLACEHOLDERS


@pytest.mark.parametrize("seed", range(12))
def test_a_random_run_ends_in_whole_documents(seed: int) -> None:
    content = builders.content()
    run = play(content, play_randomly, seed)
    found = report(content, played(), run.evidence, run.state)
    told = [part for t in found.trails for d in t.decisions for part in d.parts]
    assert len(told) == len(run.evidence)
    assert all(part.did for part in told)
    jsonschema.validate(json.loads(record_text(found)), profile_schema())
    assert page(found).endswith("</html>\n")


@pytest.mark.parametrize("bot", ["expert", "novice", "first"])
def test_a_report_of_the_real_campaign_leaves_no_placeholder(bot: str) -> None:
    real = load(paths.bundled("scenarios", "first-steps")).content("first-steps")
    run = play(real, BOTS[bot], 5)
    told = report(real, played(), run.evidence, run.state)
    for form in (page(told), record_text(told)):
        assert not [name for name in PLACEHOLDERS if name in form]
