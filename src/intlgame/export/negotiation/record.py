"""Negotiations in the record of a run: the figures of each review, and its sentences.

May live here: the mapping to the format. May not live here: its description (`schema`). Values are in points,
0 to 100 for each side; shares are percent.
"""

from typing import Any

from intlgame.export.negotiation.names import POINT
from intlgame.export.negotiation.values import Episode, Negotiated
from intlgame.rules.mechanics.negotiation.domain import Deal
from intlgame.rules.mechanics.negotiation.reviewed import Language, Opening, Relation, Review, Round, Row

Json = dict[str, Any]


def negotiation(told: Negotiated) -> Json:
    """One negotiation in the format's own terms."""
    found = told.review
    return {
        "id": found.negotiation,
        "title": told.title,
        "person": told.person,
        "quarter": found.quarter,
        "summary": list(told.sentences),
        "result": _result(found),
        "limits": _limits(found),
        "plane": _plane(found),
        "terms": [_row(row) for row in found.rows],
        "opening": _opening(found.opening),
        "rounds": [_round(each) for each in found.rounds],
        "questions": _questions(found),
        "guesses": [
            {
                "issue": each.issue,
                "guessed": _level(each.guessed),
                "told": _level(each.heard),
                "true": each.true,
            }
            for each in found.guesses
        ],
        "statements": [
            {"issue": each.issue, "said": each.said, "brief": each.brief, "contradicted": each.contradicted}
            for each in found.statements
        ],
        "moments": [_moment(each) for each in told.moments],
        "language": _language(found.language),
        "relation": _relation(found.relation),
        "course": {
            "rounds": found.course.rounds,
            "moves": found.course.moves,
            "time_percent": found.course.time,
        },
        "reference": _reference(found),
        "advice": [
            {"item": each.item, "code": each.code, "text": told.advice[each.item]} for each in found.advice
        ],
    }


def _points(value: int) -> float:
    """Ten-thousandths as points; authors give whole points, so these are whole too."""
    return round(value / POINT, 2)


def _level(level: int) -> int | None:
    return None if level < 0 else level


def _worth(deal: Deal) -> Json:
    return {"package": list(deal.package), "player": _points(deal.player), "other": _points(deal.other)}


def _maybe(deal: Deal | None) -> Json | None:
    return None if deal is None else _worth(deal)


def _result(found: Review) -> Json:
    result = found.result
    return {
        "end": result.end,
        "deal": _maybe(result.deal),
        "handshake": _maybe(result.handshake),
        "claimed_percent": result.claimed,
        "other_claimed_percent": result.other_claimed,
        "joint_percent": result.joint,
        "better": _maybe(result.swap),
        "left_player": _points(result.left_player),
        "left_other": _points(result.left_other),
    }


def _limits(found: Review) -> Json:
    limits = found.limits
    return {
        "alternative": _points(limits.alternative),
        "alternative_before": _points(limits.alternative_before),
        "limit": _points(limits.limit),
        "target": _points(limits.target),
        "offers_below_limit": limits.offers_below,
        "kept": limits.kept,
        "reached": limits.reached,
    }


def _plane(found: Review) -> Json:
    plane = found.plane
    return {
        "packages": plane.packages,
        "zone": plane.zone,
        "other_alternative": _points(plane.other_alternative),
        "nash": _maybe(plane.nash),
        "frontier": [_worth(deal) for deal in plane.frontier],
    }


def _row(row: Row) -> Json:
    return {
        "issue": row.issue,
        "agreed": row.agreed,
        "better": row.better,
        "player": _points(row.player),
        "player_most": _points(row.player_most),
        "other": _points(row.other),
        "other_most": _points(row.other_most),
    }


def _opening(opening: Opening | None) -> Json | None:
    if opening is None:
        return None
    return {"value": _points(opening.value), "share_percent": opening.share, "reason": opening.reason}


def _round(each: Round) -> Json:
    return {
        "round": each.number,
        "packages": each.packages,
        "final": each.final,
        "offer": _worth(each.yours),
        "answer": _maybe(each.theirs),
    }


def _questions(found: Review) -> Json:
    asked = found.questions
    return {
        "asked": list(asked.asked),
        "before_second_offer": list(asked.early),
        "planned": list(asked.planned),
        "repeated": asked.repeated,
        "missed": list(asked.missed),
        "answers": [
            {
                "issue": each.issue,
                "after_offers": each.round,
                "level": each.level,
                "told": _level(each.importance),
                "true": each.true_importance,
            }
            for each in asked.answers
        ],
    }


def _moment(each: Episode) -> Json:
    return {
        "id": each.id,
        "title": each.title,
        "kind": each.kind,
        "reading": each.reading,
        "did": each.did,
        "preferred": each.better,
        "why": each.why,
        "worth": each.value,
        "best": each.best,
        "rules": list(each.rules),
    }


def _language(spoken: Language) -> Json:
    return {
        "language": spoken.language,
        "level": spoken.level,
        "interpreted": spoken.interpreted,
        "misheard": [
            {
                "issue": each.issue,
                "meant": each.meant,
                "understood": each.understood,
                "cleared": each.cleared,
                "signed": each.signed,
            }
            for each in spoken.mistaken
        ],
    }


def _relation(relation: Relation) -> Json:
    return {"before": relation.before, "after": relation.after}


def _reference(found: Review) -> Json | None:
    if found.reference is None:
        return None
    return {
        "weak_percent": found.reference.weak,
        "strong_percent": found.reference.strong,
    }
