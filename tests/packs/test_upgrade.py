"""Packs of every released format can be read, for ever."""

from pathlib import Path

import pytest
from pack_fixtures import LIBRARY, copy_of_good, edit

from intlgame.packs import upgrade
from intlgame.packs.load import load
from intlgame.packs.manifest import FORMAT
from intlgame.packs.source import Table

FORMATS = Path(__file__).parent / "formats"


def test_there_is_a_sample_and_a_step_for_every_number() -> None:
    assert sorted(int(folder.name) for folder in FORMATS.iterdir()) == list(range(1, FORMAT + 1))
    assert len(upgrade.STEPS) == FORMAT - 1


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_pack_of_every_format_can_be_read(number: int) -> None:
    assert load(FORMATS / str(number), LIBRARY).content("north").campaign.title == "North"


def test_a_step_turns_old_mappings_into_new_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if people had had a `job` in format 1 and a `role` since format 2."""

    def job_to_role(file: str, table: Table) -> Table:
        if file.startswith("people/") and "job" in table:
            return table.without("job").copy_with(role=table["job"])
        return table

    pack = copy_of_good(tmp_path)
    edit(pack / "people/kari.yaml", "role: Owner, Lunde Sport", "job: Owner, Lunde Sport")
    monkeypatch.setattr(upgrade, "STEPS", (job_to_role,))
    assert load(pack, LIBRARY).content("north").campaign.people[0].role == "Owner, Lunde Sport"
