"""What a schema is made of: texts, counts, objects whose keys are all required.

May live here: pieces that descriptions of the format share. May not live here: any part of the format.
"""

from typing import Any, Final

Schema = dict[str, Any]

TEXT: Final[Schema] = {"type": "string"}
WHOLE: Final[Schema] = {"type": "integer"}
COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
YES_NO: Final[Schema] = {"type": "boolean"}
SHARE: Final[Schema] = {"type": "number", "minimum": 0, "maximum": 1}
AMOUNT: Final[Schema] = {"type": "number", "minimum": 0}
TEXTS: Final[Schema] = {"type": "array", "items": {"type": "string"}}


def shape(about: str, /, **keys: Schema) -> Schema:
    """An object with these keys and no others."""
    shape: Schema = {
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "additionalProperties": False,
    }
    return said(shape, about) if about else shape


def listed(items: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": items}


def or_null(schema: Schema) -> Schema:
    """This, or null where there is nothing to say."""
    return {"anyOf": [schema, {"type": "null"}]}


def said(schema: Schema, about: str) -> Schema:
    """The same with a description."""
    return {**schema, "description": about}
