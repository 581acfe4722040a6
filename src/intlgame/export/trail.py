"""Evidence in words: what came up, what was done, what experts prefer.

May live here: sentences about single observations. May not live here: sentences about competencies (`words`).
Everything is told in the past tense about the run; nothing is said about the person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intlgame.export.negotiation.evidence import negotiation_of, seen_in
from intlgame.export.values import Decision, Part, PartKind, ReasonWhy, Trail
from intlgame.i18n import _, ngettext
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.conditions import ALWAYS
from intlgame.rules.content.evidence import EvidenceRule
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Matter, Option
from intlgame.rules.evidence import Evidence
from intlgame.rules.profile import Estimate, Shift
from intlgame.rules.state import Answer, State
from intlgame.rules.telling import tell

_OF_MATTER: dict[str, PartKind] = {p: p for p in ("choice", "side", "reason", "looking")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the sentences are made from."""

    content: Content
    state: State

    def matter(self, evidence: Evidence) -> Matter | None:
        """The matter that gave the evidence, if it was one."""
        name, _colon, part = evidence.rule.rpartition(":")
        return index(self.content).matters.get(name) if part in _OF_MATTER else None

    def rule(self, evidence: Evidence) -> EvidenceRule | None:
        """The authored rule that gave the evidence, if it was one."""
        return next((r for r in self.content.campaign.evidence if r.id == evidence.rule), None)

    def tell(self, text: str) -> str:
        """Authored words with their placeholders filled as this run tells them."""
        return tell(self.content, self.state, text)

    def answer(self, matter: Matter) -> Answer | None:
        """The player's answer."""
        return next((a for a in self.state.answers if a.matter == matter.id), None)


def trail(told: Told, estimate: Estimate) -> Trail:
    """The evidence of one competency, grouped by what came up, in the order of play."""
    scored = estimate.score is not None
    shifts = sorted(estimate.trail, key=lambda s: (s.evidence.step, s.evidence.rule))
    groups: dict[str, list[Shift]] = {}
    for shift in sorted(shifts, key=lambda s: _place(s.evidence)):
        groups.setdefault(_subject(told, shift.evidence), []).append(shift)
    first = sorted(groups.items(), key=lambda item: min(s.evidence.step for s in item[1]))
    decisions = (_decision(told, subject, own, scored) for subject, own in first)
    return Trail(competency=estimate.id, decisions=tuple(decisions))


def reason_why(told: Told, shift: Shift) -> ReasonWhy:
    """One shift in words."""
    subject = _subject(told, shift.evidence)
    whole = _decision(told, subject, [shift], scored=True)
    return ReasonWhy(
        competency=shift.evidence.competency, title=whole.title, part=whole.parts[0], why=whole.why
    )


def _subject(told: Told, evidence: Evidence) -> str:
    matter = told.matter(evidence) or negotiation_of(told.content, evidence)
    return matter.id if matter else evidence.rule


def _place(evidence: Evidence) -> tuple[int, str]:
    """Within a matter: the choice first, then why, then what had been looked at."""
    part = evidence.rule.rpartition(":")[2]
    kinds = tuple(_OF_MATTER)
    return (kinds.index(part) if part in kinds else len(kinds), evidence.rule)


def _decision(told: Told, subject: str, shifts: Sequence[Shift], scored: bool) -> Decision:
    evidence = shifts[0].evidence
    matter, rule = told.matter(evidence) or negotiation_of(told.content, evidence), told.rule(evidence)
    return Decision(
        id=subject,
        title=told.tell(matter.title if matter else rule.signal if rule else subject),
        quarter=evidence.quarter,
        asked=subject in told.state.asked,
        why=told.tell(matter.expert if matter else rule.expert if rule else ""),
        rules=matter.rules if matter else (),
        parts=tuple(_part(told, shift, scored) for shift in shifts),
    )


def _part(told: Told, shift: Shift, scored: bool) -> Part:
    evidence, matter = shift.evidence, told.matter(shift.evidence)
    answer = told.answer(matter) if matter else None
    kind: PartKind = "rule"
    did, preferred = evidence.says, ""
    if negotiation_of(told.content, evidence):
        seen = seen_in(told.content, told.state, evidence)
        kind, did, preferred = seen.kind, seen.did, seen.preferred
    if matter and answer:
        kind = _OF_MATTER[evidence.rule.rpartition(":")[2]]
        did, preferred = _sentences(kind, evidence, matter, answer)
    return Part(
        kind=kind,
        did=told.tell(did),
        preferred=told.tell(preferred),
        worth=evidence.values[evidence.chosen],
        best=max(evidence.values),
        weight=evidence.weight,
        points=shift.points if scored else None,
    )


def _sentences(kind: PartKind, evidence: Evidence, matter: Matter, answer: Answer) -> tuple[str, str]:
    if kind == "reason":
        return _about_reason(matter, answer)
    if kind == "looking":
        return _about_looking(matter, answer)
    return _about_choice(kind, evidence, matter, answer)


def _about_choice(kind: PartKind, evidence: Evidence, matter: Matter, answer: Answer) -> tuple[str, str]:
    chosen = next(o for o in matter.options if o.id == answer.option)
    did = [_("You chose: “{option}”.").format(option=chosen.label)]
    if evidence.worst is not None:
        did.append(_("You would have avoided most: “{option}”.").format(option=_label(matter, answer.worst)))
    if evidence.values[evidence.chosen] < _value(chosen, kind):
        did.append(
            _("None of what this decision rests on had been opened, so it counts for at most {cap}.").format(
                cap=evidence.values[evidence.chosen]
            )
        )
    others = [v for i, v in enumerate(evidence.values) if i != evidence.chosen]
    if _value(chosen, kind) >= max(others, default=0):
        return " ".join(did), ""
    better = _worth(matter.options, kind, max(others))
    return " ".join(did), _("Experts prefer: “{option}”.").format(option=better)


def _label(matter: Matter, option: str) -> str:
    return next((o.label for o in matter.options if o.id == option), "")


def _value(option: Option, kind: PartKind) -> int:
    return option.side if kind == "side" and option.side is not None else option.value


def _worth(options: Iterable[Option], kind: PartKind, value: int) -> str:
    """Label of the option with this value; one that is always on offer comes first."""
    found = sorted((o for o in options if _value(o, kind) == value), key=lambda o: o.when != ALWAYS)
    return found[0].label if found else ""


def _about_reason(matter: Matter, answer: Answer) -> tuple[str, str]:
    given = next(r for r in matter.reasons if r.id == answer.reason)
    best = max(matter.reasons, key=lambda r: r.value)
    did = _("Your reason: “{reason}”.").format(reason=given.label)
    if given.value >= best.value:
        return did, ""
    return did, _("Experts rest it on: “{reason}”.").format(reason=best.label)


def _about_looking(matter: Matter, answer: Answer) -> tuple[str, str]:
    total = sum(1 for cue in matter.cues if cue.key)
    did = ngettext(
        "Before choosing you had opened {count} of the {total} item that this decision rests on.",
        "Before choosing you had opened {count} of the {total} items that this decision rests on.",
        total,
    ).format(count=answer.looked, total=total)
    return did, "" if answer.looked >= total else _("Experts look first.")
