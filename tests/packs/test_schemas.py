"""The JSON Schemas for authors' editors are current, and allow what loading allows."""

import json
from pathlib import Path

from intlgame.packs.schemas import printed, schemas, write

FOLDER = Path(__file__).parents[2] / "schemas/pack"


def test_the_schemas_in_the_repository_are_current() -> None:
    """To renew them: python -c "from intlgame.packs.schemas import write; from pathlib import Path;
    write(Path('schemas/pack'))"."""
    stored = {file.name: file.read_text("utf-8") for file in sorted(FOLDER.iterdir())}
    assert stored == {name: printed(schema) for name, schema in schemas().items()}


def test_a_field_tells_what_it_is_for() -> None:
    option = schemas()["matters.json"]["$defs"]["Option"]["properties"]
    assert option["cost"]["description"].startswith("Whole euros paid at once.")


def test_a_fact_has_a_value_or_an_indicator() -> None:
    fact = schemas()["markets.json"]["$defs"]["Fact"]
    assert "value" not in fact["required"]
    assert fact["oneOf"] == [{"required": ["value"]}, {"required": ["indicator"]}]


def test_a_campaign_lists_ids_or_things() -> None:
    campaign = schemas()["campaigns.json"]["$defs"]["Campaign"]["properties"]
    assert campaign["matters"]["items"]["oneOf"][1] == {"$ref": "#/$defs/Matter"}
    assert campaign["adviser"]["oneOf"][0] == {"type": ["string", "integer"]}


def test_writing_makes_the_folder(tmp_path: Path) -> None:
    write(tmp_path / "new")
    assert json.loads((tmp_path / "new/pack.json").read_text("utf-8"))["$ref"] == "#/$defs/Manifest"
