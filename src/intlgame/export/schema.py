"""The JSON Schema of the exported profile, kept beside the code and generated into schemas/profile-1.json.

May live here: the format, with a description for every key that needs one. May not live here: the mapping
(`record`). Every key is required and no other is allowed, so that a reader can rely on the shape; where there
is nothing to say there is null, an empty text or an empty list.
"""

import json
from typing import Any, Final, get_args

from intlgame.export.record import FORMAT
from intlgame.export.values import PartKind

Schema = dict[str, Any]

_ESTIMATE: Final = "#/$defs/estimate"
_OBSERVATION: Final = "#/$defs/observation"
_REASON: Final = "#/$defs/reason"
_RELATIVE: Final = "#/$defs/relative"

_TEXT: Final[Schema] = {"type": "string"}
_WHOLE: Final[Schema] = {"type": "integer"}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_YES_NO: Final[Schema] = {"type": "boolean"}
_SHARE: Final[Schema] = {"type": "number", "minimum": 0, "maximum": 1}
_AMOUNT: Final[Schema] = {"type": "number", "minimum": 0}
_TEXTS: Final[Schema] = {"type": "array", "items": {"type": "string"}}


def schema_text() -> str:
    """The schema as JSON text, as it stands in schemas/profile-1.json."""
    return json.dumps(profile_schema(), indent=2, ensure_ascii=False) + "\n"


def profile_schema() -> Schema:
    """The schema of one exported profile, JSON Schema draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:intlgame:profile:{FORMAT}",
        "title": f"First Shipment profile, format {FORMAT}",
        "description": "What one run of a game says about competencies, with its error and its evidence. "
        "Formative: not for grades, hiring or pay.",
        **_top(),
        "$defs": {
            "estimate": _object("One competency, one area, or overall.", **_estimate_keys()),
            "competency": _object(
                "A competency of the framework.",
                **_estimate_keys(),
                claimed=_said(_YES_NO, "The campaign promises to measure it."),
                self_rating=_said(_or_null(_WHOLE), "Level given by the player before play, 1 the lowest."),
            ),
            "relative": _relative(),
            "observation": _observation(),
            "reason": _reason(),
        },
    }


def _top() -> Schema:
    return _object(
        "",
        format={"const": "intlgame-profile"},
        version={"const": FORMAT},
        language=_said(_TEXT, "BCP 47 tag of the sentences in this file."),
        notice=_said(_TEXTS, "Limits and excluded uses; show them wherever scores are shown."),
        played=_played(),
        origin=_origin(),
        framework=_framework(),
        scale=_scale(),
        overall={"$ref": _ESTIMATE},
        areas=_list({"$ref": _ESTIMATE}),
        competencies=_list({"$ref": "#/$defs/competency"}),
        strengths=_list({"$ref": _RELATIVE}),
        explore=_list({"$ref": _RELATIVE}),
        raised=_list({"$ref": _REASON}),
        lowered=_list({"$ref": _REASON}),
        unmeasured=_list(_unmeasured()),
        next_steps=_list(_step()),
        outcome=_outcome(),
        evidence=_list(_trail()),
        rules=_list(_rule()),
        sources=_list(_source()),
        notes=_said(_TEXTS, "Remarks about the run. They alter no score."),
    )


def _played() -> Schema:
    return _object(
        "Who played and how. A pseudonym, never a name.",
        run=_TEXT,
        pseudonym=_TEXT,
        role=_TEXT,
        language=_TEXT,
        mode={"enum": ["training", "assessment"]},
        seed=_WHOLE,
        finished=_said(_TEXT, "The day, YYYY-MM-DD."),
        hints=_said(_COUNT, "Matters for which the adviser was asked. Part of no score."),
    )


def _origin() -> Schema:
    return _object(
        "What was played, and the versions by which it can be judged again.",
        pack=_TEXT,
        pack_version=_TEXT,
        pack_title=_TEXT,
        authors=_TEXTS,
        licence=_TEXT,
        campaign=_TEXT,
        campaign_title=_TEXT,
        rules_version=_WHOLE,
        scorer_version=_WHOLE,
        program_version=_TEXT,
    )


def _framework() -> Schema:
    return _object(
        "Names for the ids in this file.",
        version=_TEXT,
        levels=_said(_TEXTS, "Lowest first."),
        areas=_list(_object("", id=_TEXT, name=_TEXT)),
        competencies=_list(_object("", id=_TEXT, area=_TEXT, name=_TEXT)),
    )


def _scale() -> Schema:
    return _object(
        "How to read scores.",
        status={
            "enum": ["author", "panel", "piloted"],
            "description": "How the pack's difficulty is known. `author` is a provisional scale.",
        },
        middle={"const": 50},
        interval={"const": 0.8, "description": "Probability that `low` to `high` holds."},
        scorer=_WHOLE,
    )


def _estimate_keys() -> Schema:
    score = {"type": ["number", "null"], "minimum": 0, "maximum": 100}
    return {
        "id": _TEXT,
        "status": {"enum": ["not_measured", "insufficient", "tentative", "moderate", "firm"]},
        "score": _said(score, "Null while the status is `not_measured` or `insufficient`."),
        "low": score,
        "high": score,
        "band": {
            "type": "array",
            "items": {"type": "integer", "minimum": 0},
            "maxItems": 2,
            "description": "Index of the level, or of two adjacent ones, at least 80 % sure; else empty.",
        },
        "level_probabilities": {"type": "array", "items": _SHARE},
        "points": _object(
            "Weighted expert points; plain arithmetic without any model.",
            earned=_AMOUNT,
            possible=_AMOUNT,
            guessing=_said(_AMOUNT, "What blind choices would earn on average."),
        ),
        "observations": _COUNT,
        "weight": _AMOUNT,
        "episodes": _COUNT,
        "reliability": _said(_SHARE, "Of the own evidence alone."),
        "own_share": _said(_SHARE, "Share that rests on own evidence; the rest is the general level."),
    }


def _relative() -> Schema:
    return _object(
        "A competency that differs from the player's own mean.",
        competency=_TEXT,
        probability=_SHARE,
        likely=_said(_YES_NO, "At least 80 %."),
    )


def _observation() -> Schema:
    return _object(
        "One piece of evidence in words and figures.",
        kind={"enum": list(get_args(PartKind))},
        did=_TEXT,
        preferred=_said(_TEXT, "What experts prefer; empty where it was done."),
        worth=_said(_WHOLE, "Expert value of what was done, 0 to 100."),
        best=_said(_WHOLE, "Best value on offer."),
        weight=_said(_AMOUNT, "1 is a full decision."),
        points=_said(_or_null({"type": "number"}), "Score with it minus score without it."),
    )


def _reason() -> Schema:
    return _object(
        "A decision that moved a score.",
        competency=_TEXT,
        title=_TEXT,
        why=_said(_TEXT, "What experts do, and why."),
        observation={"$ref": _OBSERVATION},
    )


def _unmeasured() -> Schema:
    return _object(
        "A competency without a score.",
        competency=_TEXT,
        status={"enum": ["not_measured", "insufficient"]},
        claimed=_YES_NO,
        needs_weight=_AMOUNT,
        needs_episodes=_COUNT,
    )


def _step() -> Schema:
    return _object(
        "What to do about one competency.",
        competency=_TEXT,
        probability=_said(
            _or_null(_SHARE), "That it lies below the own mean; null where it cannot be shown."
        ),
        because={"anyOf": [{"$ref": _REASON}, {"type": "null"}]},
        practise=_TEXTS,
        support=_list(_object("", id=_TEXT, name=_TEXT, good_for=_TEXT, url=_TEXT)),
    )


def _outcome() -> Schema:
    return _object(
        "How the firm fared. Part of no score.",
        firm=_TEXT,
        goal=_TEXT,
        finished=_YES_NO,
        quarters=_COUNT,
        title=_TEXT,
        text=_TEXT,
        market=_TEXT,
        reserve=_TEXT,
        cash_start_cents=_WHOLE,
        cash_end_cents=_WHOLE,
        export_result_cents=_WHOLE,
        gauges=_list(_object("", label=_TEXT, start=_WHOLE, end=_WHOLE)),
    )


def _trail() -> Schema:
    decision = _object(
        "Something that came up.",
        id=_TEXT,
        title=_TEXT,
        quarter=_COUNT,
        adviser_asked=_YES_NO,
        why=_TEXT,
        rules=_TEXTS,
        observations=_list({"$ref": _OBSERVATION}),
    )
    return _object("All evidence for one competency.", competency=_TEXT, decisions=_list(decision))


def _rule() -> Schema:
    return _object(
        "A rule card that the evidence refers to.",
        id=_TEXT,
        title=_TEXT,
        text=_TEXT,
        jurisdiction=_TEXT,
        as_of=_TEXT,
        teaching=_said(_YES_NO, "Part of it is a teaching value."),
        sources=_TEXTS,
    )


def _source() -> Schema:
    return _object("Where a rule comes from.", id=_TEXT, title=_TEXT, publisher=_TEXT, url=_TEXT, read=_TEXT)


def _object(about: str, /, **keys: Schema) -> Schema:
    shape: Schema = {
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "additionalProperties": False,
    }
    return _said(shape, about) if about else shape


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _said(schema: Schema, about: str) -> Schema:
    return {**schema, "description": about}


if __name__ == "__main__":
    print(schema_text(), end="")
