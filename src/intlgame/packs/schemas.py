"""JSON Schemas for authors' editors: completion and red underlines while a pack is written.

May live here: turning the types of the rules into schemas of files, with the shorthand that loading allows.
May not live here: checks; an editor sees one file, so references and sense are told by `load.check` alone.
The files stand in schemas/pack; a test keeps them current, `write` renews them.
"""

import json
from pathlib import Path
from typing import Any

from intlgame import codec
from intlgame.packs.campaigns import LISTS
from intlgame.packs.manifest import Manifest
from intlgame.packs.things import KINDS
from intlgame.rules.content.campaign import Campaign
from intlgame.rules.content.framework import Framework

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT = {"type": ["string", "integer"]}
"""A plain whole number is read as the text that it is, for example in `hs_code: 8438`."""
COUNTRY: Schema = {
    "type": "object",
    "required": ["iso2", "name", "indicators"],
    "properties": {
        "iso2": {"type": "string", "pattern": "^[A-Z]{2}$"},
        "iso3": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "name": {"type": "string"},
        "capital": {"type": "object"},
        "indicators": {
            "type": "object",
            "additionalProperties": {"type": "object", "required": ["value"]},
        },
    },
}


def schemas() -> dict[str, Schema]:
    """File name to schema, for every kind of file of a pack."""
    found = {f"{kind.stem}.json": _one_or_many(_schema(kind.type)) for kind in KINDS}
    found["pack.json"] = _schema(Manifest)
    found["framework.json"] = _schema(Framework)
    found["campaigns.json"] = _one_or_many(_with_ids(_schema(Campaign)))
    found["countries.json"] = _one_or_many(dict(COUNTRY))
    for schema in found.values():
        _with_indicator(schema)
        schema["$schema"] = DIALECT
    return dict(sorted(found.items()))


def write(folder: Path) -> None:
    """Write the schemas into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / name).write_text(printed(schema), "utf-8")


def printed(schema: Schema) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _schema(kind: type) -> Schema:
    """The schema of a type, out of the frame in which the codec reads it."""
    framed = codec.json_schema(kind)
    return {"$ref": framed["prefixItems"][0]["$ref"], "$defs": _loose(framed["$defs"])}


def _loose(node: Any) -> Any:
    """The same schema with whole numbers allowed as texts, and without what only makes it longer."""
    if isinstance(node, list):
        return [_loose(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _loose(value) for key, value in node.items() if not _is_noise(key, value)}
    return kept | TEXT if kept.get("type") == "string" and "enum" not in kept else kept


def _is_noise(key: str, value: Any) -> bool:
    """Titles repeat the key; the default of a mapping spells out its own type."""
    return (key == "title" and isinstance(value, str)) or (key == "default" and isinstance(value, dict))


def _one_or_many(schema: Schema) -> Schema:
    """One mapping, or a list of them."""
    inner = {key: value for key, value in schema.items() if key != "$defs"}
    return {"oneOf": [inner, {"type": "array", "items": inner}], "$defs": schema.get("$defs", {})}


def _with_ids(schema: Schema) -> Schema:
    """Where a campaign holds things, their ids will do."""
    defs = schema["$defs"]
    campaign, firm = defs["Campaign"], defs["Firm"]
    places = [(campaign, key) for key, _ in LISTS] + [(firm, "team")]
    for owner, key in places:
        items = owner["properties"][key]["items"]
        owner["properties"][key]["items"] = {"oneOf": [TEXT, items]}
    adviser = campaign["properties"]["adviser"]
    campaign["properties"]["adviser"] = {"oneOf": [TEXT, adviser]}
    return schema


def _with_indicator(schema: Schema) -> None:
    """A fact may name an indicator instead of giving its value."""
    fact = schema.get("$defs", {}).get("Fact")
    if fact is None:
        return
    fact["properties"]["indicator"] = {
        "type": "string",
        "description": "Indicator of the market's country in commons; gives value, source, year and note.",
    }
    fact["required"] = [key for key in fact["required"] if key != "value"]
    fact["oneOf"] = [{"required": ["value"]}, {"required": ["indicator"]}]
