"""The report as JSON, in a documented and versioned format: docs/profile-format.md, schemas/profile-1.json.

May live here: the mapping from the report to the format. May not live here: the format's own description
(`schema`). The format is separate from the types of the game, so that these can change without breaking it.
"""

import json
from typing import Any, Final

from intlgame.export import words
from intlgame.export.markup import clean
from intlgame.export.negotiation.record import negotiation
from intlgame.export.values import Decision, NextStep, Part, ReasonWhy, Report, Trail
from intlgame.rules.content.sources import RuleCard, Source
from intlgame.rules.profile import Estimate, Relative

FORMAT: Final = 1
"""Raised when a reader of the last number could misread a file. New optional keys do not raise it."""

Json = dict[str, Any]


def record_text(report: Report) -> str:
    """The record as JSON text with a final newline; the same report gives the same bytes."""
    return clean(json.dumps(record(report), ensure_ascii=False, indent=1)) + "\n"


def record(report: Report) -> Json:
    """The report in the format's own terms. Scores have two decimals, probabilities four."""
    profile = report.profile
    return {
        "format": "intlgame-profile",
        "version": FORMAT,
        "language": report.language,
        "notice": [words.by_people(), *words.limits(), *words.excluded()],
        "played": _played(report),
        "origin": _origin(report),
        "framework": _framework(report),
        "scale": {"status": profile.scale, "middle": 50, "interval": 0.8, "scorer": profile.scorer},
        "overall": _estimate(profile.overall),
        "areas": [_estimate(e) for e in profile.areas],
        "competencies": [
            _estimate(e)
            | {"claimed": e.id in report.claims, "self_rating": report.played.self_rating.get(e.id)}
            for e in profile.competencies
        ],
        "strengths": [_relative(r) for r in profile.strengths],
        "explore": [_relative(r) for r in profile.explore],
        "raised": [_reason(r) for r in report.raised],
        "lowered": [_reason(r) for r in report.lowered],
        "unmeasured": [
            {
                "competency": u.competency,
                "status": u.status,
                "claimed": u.claimed,
                "needs_weight": round(u.weight, 2),
                "needs_episodes": u.episodes,
            }
            for u in report.unmeasured
        ],
        "next_steps": [_step(s) for s in report.next_steps],
        "outcome": _outcome(report),
        "negotiations": [negotiation(each) for each in report.negotiations],
        "evidence": [_trail(t) for t in report.trails],
        "rules": [_rule(r) for r in report.rules],
        "sources": [_source(s) for s in report.sources],
        "notes": list(report.notes),
    }


def _played(report: Report) -> Json:
    played = report.played
    return {
        "run": played.run_id,
        "pseudonym": played.pseudonym,
        "role": played.role,
        "language": played.language,
        "mode": played.mode,
        "seed": played.seed,
        "finished": played.finished,
        "hints": report.hints,
    }


def _origin(report: Report) -> Json:
    origin = report.origin
    return {
        "pack": origin.pack,
        "pack_version": origin.pack_version,
        "pack_title": origin.pack_title,
        "authors": list(origin.authors),
        "licence": origin.licence,
        "campaign": origin.campaign,
        "campaign_title": origin.campaign_title,
        "rules_version": origin.rules_version,
        "scorer_version": origin.scorer_version,
        "program_version": origin.program_version,
    }


def _framework(report: Report) -> Json:
    framework = report.framework
    return {
        "version": framework.version,
        "levels": list(framework.levels),
        "areas": [{"id": a.id, "name": a.name} for a in framework.areas],
        "competencies": [{"id": c.id, "area": c.area, "name": c.name} for c in framework.competencies],
    }


def _estimate(e: Estimate) -> Json:
    return {
        "id": e.id,
        "status": e.status,
        "score": _rounded(e.score, 2),
        "low": _rounded(e.low, 2),
        "high": _rounded(e.high, 2),
        "band": list(e.band),
        "level_probabilities": [round(p, 4) for p in e.levels],
        "points": {
            "earned": round(e.earned, 4),
            "possible": round(e.possible, 4),
            "guessing": round(e.guessing, 4),
        },
        "observations": e.count,
        "weight": round(e.weight, 2),
        "episodes": e.episodes,
        "reliability": round(e.reliability, 4),
        "own_share": round(e.own, 4),
    }


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)


def _relative(r: Relative) -> Json:
    return {"competency": r.competency, "probability": round(r.probability, 4), "likely": r.likely}


def _reason(r: ReasonWhy) -> Json:
    return {"competency": r.competency, "title": r.title, "why": r.why, "observation": _part(r.part)}


def _part(part: Part) -> Json:
    return {
        "kind": part.kind,
        "did": part.did,
        "preferred": part.preferred,
        "worth": part.worth,
        "best": part.best,
        "weight": part.weight / 100,
        "points": _rounded(part.points, 2),
    }


def _step(step: NextStep) -> Json:
    return {
        "competency": step.competency,
        "probability": _rounded(step.probability, 4),
        "because": _reason(step.because) if step.because else None,
        "practise": list(step.practise),
        "support": [{"id": s.id, "name": s.name, "good_for": s.good_for, "url": s.url} for s in step.support],
    }


def _outcome(report: Report) -> Json:
    outcome = report.outcome
    return {
        "firm": outcome.firm,
        "goal": outcome.goal,
        "finished": outcome.finished,
        "quarters": outcome.quarters,
        "title": outcome.title,
        "text": outcome.text,
        "market": outcome.market,
        "reserve": outcome.reserve,
        "cash_start_cents": outcome.cash_start,
        "cash_end_cents": outcome.cash_end,
        "export_result_cents": outcome.export_result,
        "gauges": [{"label": g.label, "start": g.start, "end": g.end} for g in outcome.gauges],
    }


def _trail(trail: Trail) -> Json:
    return {"competency": trail.competency, "decisions": [_decision(d) for d in trail.decisions]}


def _decision(decision: Decision) -> Json:
    return {
        "id": decision.id,
        "title": decision.title,
        "quarter": decision.quarter,
        "adviser_asked": decision.asked,
        "why": decision.why,
        "rules": list(decision.rules),
        "observations": [_part(part) for part in decision.parts],
    }


def _rule(card: RuleCard) -> Json:
    return {
        "id": card.id,
        "title": card.title,
        "text": card.text,
        "jurisdiction": card.jurisdiction,
        "as_of": card.as_of,
        "teaching": card.teaching,
        "sources": list(card.source),
    }


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "read": source.read,
    }
