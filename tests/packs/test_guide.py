"""The author's guide is true: its example is a pack without problems; it names every key and every code."""

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from intlgame import codec
from intlgame.packs.load import check, load
from intlgame.packs.manifest import Manifest
from intlgame.packs.playthroughs import Playthrough
from intlgame.packs.problems import CODES
from intlgame.packs.things import KINDS
from intlgame.rules.content.campaign import Campaign
from intlgame.rules.content.framework import Framework
from intlgame.rules.content.negotiation import Spoken
from intlgame.rules.measures import MEASURES
from intlgame.rules.mechanics.ledger import ACCOUNTS

GUIDE = (Path(__file__).parents[2] / "docs/pack-format.md").read_text("utf-8")
BLOCK = re.compile(r"```yaml\n# (\S+\.yaml)\n(.*?)```", re.DOTALL)
AUTHORED = (Manifest, Campaign, Framework, Playthrough, *(kind.type for kind in KINDS))


def test_the_example_is_a_pack_without_errors(tmp_path: Path) -> None:
    for path, text in BLOCK.findall(GUIDE):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    assert [str(problem) for problem in check(tmp_path)] == []
    assert [matter.id for matter in load(tmp_path).campaigns[0].matters] == ["enquiry"]


@pytest.mark.parametrize("kind", [inner for kind in AUTHORED for inner in codec.types_inside(kind)])
def test_every_key_is_explained(kind: type) -> None:
    missing = [field.name for field in fields(kind) if not re.search(rf"`{field.name}[`:]", GUIDE)]
    assert missing == []


def test_every_kind_of_phrase_is_named_and_no_other() -> None:
    listed = re.search(r"`says` is one of: ([^.]*)\.", GUIDE)
    assert listed is not None
    assert re.findall(r"`([a-z-]+)`", listed[1]) == list(get_args(Spoken))


def test_every_code_is_explained() -> None:
    assert [code for code, told in CODES.items() if f"| {code} | {told} |" not in GUIDE] == []


def test_every_measure_account_and_decision_is_named() -> None:
    names = (*MEASURES, *ACCOUNTS, *codec.KINDS)
    assert [name for name in names if f"`{name}`" not in GUIDE] == []
