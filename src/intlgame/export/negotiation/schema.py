"""The JSON Schema of a negotiation in the record of a run.

May live here: the format, with a description for every key that needs one. May not live here: the mapping
(`record`), and the rest of the record (`export.schema`).
"""

from typing import Final, get_args

from intlgame.export.shapes import (
    COUNT,
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
from intlgame.rules.mechanics.negotiation.reviewed import Band, Item

_POINTS: Final[Schema] = {"type": "number"}
_PERCENT: Final[Schema] = {"type": "integer"}
_LEVEL: Final[Schema] = {"enum": [0, 1, 2]}
_WORTH: Final[Schema] = {"$ref": "#/$defs/package"}


def negotiation() -> Schema:
    """One negotiation that is over."""
    return shape(
        "A negotiation: what came of it, what was possible, how it went. Shown; outcomes are scored only "
        "against reference play.",
        id=TEXT,
        title=TEXT,
        person=TEXT,
        quarter=COUNT,
        summary=said(TEXTS, "Three sentences: got, left on the table, could have been learned."),
        result=_result(),
        limits=_limits(),
        plane=_plane(),
        terms=listed(_term()),
        opening=or_null(
            shape(
                "The first offer.",
                value=_POINTS,
                share_percent=said(_PERCENT, "Of the span above the own alternative."),
                reason=TEXT,
            )
        ),
        rounds=listed(_round()),
        questions=_questions(),
        guesses=listed(_guess()),
        statements=listed(_statement()),
        moments=listed(_moment()),
        language=_language(),
        relation=shape("Trust, in words.", before=_band(), after=_band()),
        course=shape("", rounds=COUNT, moves=COUNT, time_percent=said(COUNT, "Of the time at the table.")),
        reference=said(
            or_null(shape("", weak_percent=_PERCENT, strong_percent=_PERCENT)),
            "What weak and strong scripted play claim at this table; null where they do not differ.",
        ),
        advice=listed(
            shape(
                "One sentence for each item.",
                item={"enum": list(get_args(Item))},
                code=said(TEXT, "Names the sentence whatever its language. New codes may come."),
                text=TEXT,
            )
        ),
    )


def package() -> Schema:
    """A package with its value to both sides."""
    return shape(
        "Options in the order of the terms, with their worth in points, 0 to 100 for each side.",
        package=TEXTS,
        player=_POINTS,
        other=_POINTS,
    )


def _band() -> Schema:
    return {"enum": list(get_args(Band))}


def _result() -> Schema:
    return shape(
        "What came of it.",
        end={"enum": ["agreed", "left", "walked"], "description": "`left`: they went. `walked`: you went."},
        deal=or_null(_WORTH),
        handshake=said(or_null(_WORTH), "What was agreed first, where it was improved afterwards."),
        claimed_percent=said(
            or_null(_PERCENT), "The player's share of the reachable; null where no package beat going apart."
        ),
        other_claimed_percent=or_null(_PERCENT),
        joint_percent=said(or_null(_PERCENT), "Of the largest joint gain."),
        better=said(
            or_null(_WORTH),
            "Better for one and not worse for the other; without an agreement, the Nash point.",
        ),
        left_player=_POINTS,
        left_other=_POINTS,
    )


def _limits() -> Schema:
    return shape(
        "The own limits, in points.",
        alternative=said(_POINTS, "Worth of having no agreement."),
        alternative_before=said(_POINTS, "Before any work on it."),
        limit=_POINTS,
        target=_POINTS,
        offers_below_limit=COUNT,
        kept=YES_NO,
        reached=YES_NO,
    )


def _plane() -> Schema:
    return shape(
        "All that could be agreed.",
        packages=COUNT,
        zone=said(COUNT, "Packages at least as good as going apart, for both."),
        other_alternative=_POINTS,
        nash=or_null(_WORTH),
        frontier=said(listed(_WORTH), "By rising value to the player."),
    )


def _term() -> Schema:
    return shape(
        "One term. Without an agreement, `agreed` is empty and the values are those of `better`.",
        issue=TEXT,
        agreed=TEXT,
        better=said(TEXT, "Empty where it is the one agreed."),
        player=_POINTS,
        player_most=_POINTS,
        other=_POINTS,
        other_most=_POINTS,
    )


def _round() -> Schema:
    return shape(
        "An offer and what came back.",
        round=COUNT,
        packages=said(COUNT, "Offered at once."),
        final=YES_NO,
        offer=said(_WORTH, "The one worth most to the player."),
        answer=or_null(_WORTH),
    )


def _questions() -> Schema:
    answer = shape(
        "0 flexible, 1 matters, 2 decisive.",
        issue=TEXT,
        after_offers=COUNT,
        level=said(_LEVEL, "0 deflected, 1 vague, 2 precise."),
        told=or_null(_LEVEL),
        true=_LEVEL,
    )
    return shape(
        "Issues asked about.",
        asked=TEXTS,
        before_second_offer=TEXTS,
        planned=TEXTS,
        repeated=COUNT,
        missed=said(TEXTS, "Decisive for them and never learned."),
        answers=listed(answer),
    )


def _guess() -> Schema:
    return shape("", issue=TEXT, guessed=or_null(_LEVEL), told=or_null(_LEVEL), true=_LEVEL)


def _statement() -> Schema:
    return shape(
        "A priority that was told. An observation, part of no score.",
        issue=TEXT,
        said=_LEVEL,
        brief=_LEVEL,
        contradicted=YES_NO,
    )


def _moment() -> Schema:
    return shape(
        "Something that came up at the table.",
        id=TEXT,
        title=TEXT,
        kind=TEXT,
        reading=TEXT,
        did=TEXT,
        preferred=said(TEXT, "What experts prefer; empty where it was done."),
        why=TEXT,
        worth=WHOLE,
        best=WHOLE,
        rules=TEXTS,
    )


def _language() -> Schema:
    misheard = shape(
        "", issue=TEXT, meant=TEXT, understood=TEXT, cleared=YES_NO, signed=said(YES_NO, "In the agreement.")
    )
    return shape(
        "How well both sides understood each other.",
        language=TEXT,
        level=said(TEXT, "CEFR level of the weaker side; empty for none."),
        interpreted=YES_NO,
        misheard=listed(misheard),
    )
