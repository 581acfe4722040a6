"""The JSON Schema of the exported profile, kept beside the code and generated into schemas/profile-1.json.

May live here: the format, with a description for every key that needs one. May not live here: the mapping
(`record`). Every key of the first format is required and no other is allowed, so that a reader can rely on
the shape; where there is nothing to say there is null, an empty text or an empty list. Keys that came later
are optional, for files that were written before; they are listed in `_LATER`.
"""

import json
from typing import Final, get_args

from intlgame.export.negotiation.schema import negotiation, package
from intlgame.export.record import FORMAT
from intlgame.export.shapes import (
    AMOUNT,
    COUNT,
    SHARE,
    TEXT,
    TEXTS,
    WHOLE,
    YES_NO,
    Schema,
    listed,
    or_null,
    said,
    shape,
)
from intlgame.export.values import PartKind

_LATER: Final = ("negotiations",)
_ESTIMATE: Final = "#/$defs/estimate"
_OBSERVATION: Final = "#/$defs/observation"
_REASON: Final = "#/$defs/reason"
_RELATIVE: Final = "#/$defs/relative"


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
            "estimate": shape("One competency, one area, or overall.", **_estimate_keys()),
            "competency": shape(
                "A competency of the framework.",
                **_estimate_keys(),
                claimed=said(YES_NO, "The campaign promises to measure it."),
                self_rating=said(or_null(WHOLE), "Level given by the player before play, 1 the lowest."),
            ),
            "relative": _relative(),
            "observation": _observation(),
            "reason": _reason(),
            "package": package(),
            "negotiation": negotiation(),
        },
    }


def _top() -> Schema:
    keys = shape(
        "",
        format={"const": "intlgame-profile"},
        version={"const": FORMAT},
        language=said(TEXT, "BCP 47 tag of the sentences in this file."),
        notice=said(TEXTS, "Limits and excluded uses; show them wherever scores are shown."),
        played=_played(),
        origin=_origin(),
        framework=_framework(),
        scale=_scale(),
        overall={"$ref": _ESTIMATE},
        areas=listed({"$ref": _ESTIMATE}),
        competencies=listed({"$ref": "#/$defs/competency"}),
        strengths=listed({"$ref": _RELATIVE}),
        explore=listed({"$ref": _RELATIVE}),
        raised=listed({"$ref": _REASON}),
        lowered=listed({"$ref": _REASON}),
        unmeasured=listed(_unmeasured()),
        next_steps=listed(_step()),
        outcome=_outcome(),
        negotiations=said(listed({"$ref": "#/$defs/negotiation"}), "Those that are over, in order."),
        evidence=listed(_trail()),
        rules=listed(_rule()),
        sources=listed(_source()),
        notes=said(TEXTS, "Remarks about the run. They alter no score."),
    )
    return {**keys, "required": [each for each in keys["required"] if each not in _LATER]}


def _played() -> Schema:
    return shape(
        "Who played and how. A pseudonym, never a name.",
        run=TEXT,
        pseudonym=TEXT,
        role=TEXT,
        language=TEXT,
        mode={"enum": ["training", "assessment"]},
        seed=WHOLE,
        finished=said(TEXT, "The day, YYYY-MM-DD."),
        hints=said(COUNT, "Matters for which the adviser was asked. Part of no score."),
    )


def _origin() -> Schema:
    return shape(
        "What was played, and the versions by which it can be judged again.",
        pack=TEXT,
        pack_version=TEXT,
        pack_title=TEXT,
        authors=TEXTS,
        licence=TEXT,
        campaign=TEXT,
        campaign_title=TEXT,
        rules_version=WHOLE,
        scorer_version=WHOLE,
        program_version=TEXT,
    )


def _framework() -> Schema:
    return shape(
        "Names for the ids in this file.",
        version=TEXT,
        levels=said(TEXTS, "Lowest first."),
        areas=listed(shape("", id=TEXT, name=TEXT)),
        competencies=listed(shape("", id=TEXT, area=TEXT, name=TEXT)),
    )


def _scale() -> Schema:
    return shape(
        "How to read scores.",
        status={
            "enum": ["author", "panel", "piloted"],
            "description": "How the pack's difficulty is known. `author` is a provisional scale.",
        },
        middle={"const": 50},
        interval={"const": 0.8, "description": "Probability that `low` to `high` holds."},
        scorer=WHOLE,
    )


def _estimate_keys() -> Schema:
    score = {"type": ["number", "null"], "minimum": 0, "maximum": 100}
    return {
        "id": TEXT,
        "status": {"enum": ["not_measured", "insufficient", "tentative", "moderate", "firm"]},
        "score": said(score, "Null while the status is `not_measured` or `insufficient`."),
        "low": score,
        "high": score,
        "band": {
            "type": "array",
            "items": {"type": "integer", "minimum": 0},
            "maxItems": 2,
            "description": "Index of the level, or of two adjacent ones, at least 80 % sure; else empty.",
        },
        "level_probabilities": {"type": "array", "items": SHARE},
        "points": shape(
            "Weighted expert points; plain arithmetic without any model.",
            earned=AMOUNT,
            possible=AMOUNT,
            guessing=said(AMOUNT, "What blind choices would earn on average."),
        ),
        "observations": COUNT,
        "weight": AMOUNT,
        "episodes": COUNT,
        "reliability": said(SHARE, "Of the own evidence alone."),
        "own_share": said(SHARE, "Share that rests on own evidence; the rest is the general level."),
    }


def _relative() -> Schema:
    return shape(
        "A competency that differs from the player's own mean.",
        competency=TEXT,
        probability=SHARE,
        likely=said(YES_NO, "At least 80 %."),
    )


def _observation() -> Schema:
    return shape(
        "One piece of evidence in words and figures.",
        kind={"enum": list(get_args(PartKind))},
        did=TEXT,
        preferred=said(TEXT, "What experts prefer; empty where it was done."),
        worth=said(WHOLE, "Expert value of what was done, 0 to 100."),
        best=said(WHOLE, "Best value on offer."),
        weight=said(AMOUNT, "1 is a full decision."),
        points=said(or_null({"type": "number"}), "Score with it minus score without it."),
    )


def _reason() -> Schema:
    return shape(
        "A decision that moved a score.",
        competency=TEXT,
        title=TEXT,
        why=said(TEXT, "What experts do, and why."),
        observation={"$ref": _OBSERVATION},
    )


def _unmeasured() -> Schema:
    return shape(
        "A competency without a score.",
        competency=TEXT,
        status={"enum": ["not_measured", "insufficient"]},
        claimed=YES_NO,
        needs_weight=AMOUNT,
        needs_episodes=COUNT,
    )


def _step() -> Schema:
    return shape(
        "What to do about one competency.",
        competency=TEXT,
        probability=said(or_null(SHARE), "That it lies below the own mean; null where it cannot be shown."),
        because={"anyOf": [{"$ref": _REASON}, {"type": "null"}]},
        practise=TEXTS,
        support=listed(shape("", id=TEXT, name=TEXT, good_for=TEXT, url=TEXT)),
    )


def _outcome() -> Schema:
    return shape(
        "How the firm fared. Part of no score.",
        firm=TEXT,
        goal=TEXT,
        finished=YES_NO,
        quarters=COUNT,
        title=TEXT,
        text=TEXT,
        market=TEXT,
        reserve=TEXT,
        cash_start_cents=WHOLE,
        cash_end_cents=WHOLE,
        export_result_cents=WHOLE,
        gauges=listed(shape("", label=TEXT, start=WHOLE, end=WHOLE)),
    )


def _trail() -> Schema:
    decision = shape(
        "Something that came up.",
        id=TEXT,
        title=TEXT,
        quarter=COUNT,
        adviser_asked=YES_NO,
        why=TEXT,
        rules=TEXTS,
        observations=listed({"$ref": _OBSERVATION}),
    )
    return shape("All evidence for one competency.", competency=TEXT, decisions=listed(decision))


def _rule() -> Schema:
    return shape(
        "A rule card that the evidence refers to.",
        id=TEXT,
        title=TEXT,
        text=TEXT,
        jurisdiction=TEXT,
        as_of=TEXT,
        teaching=said(YES_NO, "Part of it is a teaching value."),
        sources=TEXTS,
    )


def _source() -> Schema:
    return shape("Where a rule comes from.", id=TEXT, title=TEXT, publisher=TEXT, url=TEXT, read=TEXT)


if __name__ == "__main__":
    print(schema_text(), end="")
