"""Checks that what is referred to exists. One table says which key names what."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from intlgame.packs.checks.subject import Part, Subject
from intlgame.packs.places import Path
from intlgame.packs.problems import Problem, did_you_mean
from intlgame.packs.things import RULE, SOURCE, SUPPORT, TACTIC
from intlgame.rules.content.action import Action
from intlgame.rules.content.campaign import Campaign, Content
from intlgame.rules.content.conditions import Condition
from intlgame.rules.content.effects import Effect, Promise
from intlgame.rules.content.evidence import EvidenceRule
from intlgame.rules.content.framework import Competency, Support
from intlgame.rules.content.market import Fact, Market
from intlgame.rules.content.matter import Cue, Matter, Option
from intlgame.rules.content.negotiation import Delegation, Moment, Negotiation, Tactic
from intlgame.rules.content.partner import Finding, Partner
from intlgame.rules.content.sources import RuleCard, Term
from intlgame.rules.measures import MEASURES, METER_PREFIX, TRUST_PREFIX
from intlgame.rules.mechanics.ledger import ACCOUNTS
from intlgame.rules.telling import CONTACT, PARTNER

Names = Collection[str]

EVERYWHERE: tuple[tuple[type, str, str], ...] = (
    (Cue, "source", "source"),
    (Matter, "source", "source"),
    (Matter, "rules", "rule"),
    (Matter, "competency", "competency"),
    (Matter, "side", "competency"),
    (Action, "rules", "rule"),
    (Fact, "source", "source"),
    (RuleCard, "source", "source"),
    (Term, "source", "source"),
    (EvidenceRule, "competency", "competency"),
    (Campaign, "claims", "competency"),
    (Support, "codes", "competency"),
    (Competency, "support", "support entry"),
    (Competency, "area", "area"),
    (Option, "account", "account"),
    (Action, "account", "account"),
    (Effect, "account", "account"),
    (Negotiation, "rules", "rule"),
    (Negotiation, "source", "source"),
    (Moment, "tactic", "tactic"),
    (Moment, "competency", "competency"),
    (Moment, "side", "competency"),
    (Moment, "rules", "rule"),
    (Moment, "source", "source"),
    (Tactic, "source", "source"),
    (Finding, "source", "source"),
)
"""Type, key, and what the key names: one id or a list of ids."""
IN_CAMPAIGN: tuple[tuple[type, str, str], ...] = (
    (Matter, "person", "speaker"),
    (Market, "contact", "person"),
    (Fact, "kind", "fact kind"),
    (Effect, "meter", "meter"),
    (Effect, "trust", "speaker"),
    (Promise, "to", "speaker"),
    (Negotiation, "person", "person across the table"),
    (Delegation, "people", "team member"),
    (Partner, "person", "person"),
    (Partner, "market", "market"),
    (Partner, "found_by", "search"),
    (Finding, "criterion", "criterion"),
    (Finding, "by", "check"),
    (Condition, "agreed", "negotiation"),
    (Condition, "failed", "negotiation"),
    (Condition, "terms", "term"),
    (Condition, "appointed", "partner"),
    (Condition, "kept", "promise"),
    (Condition, "broken", "promise"),
    (Condition, "chosen", "option"),
    (Condition, "not_chosen", "option"),
    (Condition, "answered", "matter"),
    (Condition, "opened", "cue"),
    (Condition, "done", "action"),
    (Condition, "market", "market"),
    (Condition, "trait", "trait"),
    (Condition, "no_trait", "trait"),
    (Condition, "at_least", "measure"),
    (Condition, "at_most", "measure"),
)
"""The same for things that belong to one campaign."""
ODD = ("account", "trait", "measure", "meter")
"""Names that are not ids of things; they have a code of their own."""


def shared_references(subject: Subject) -> Iterator[Problem]:
    """Sources, rules, competencies, support and accounts exist."""
    framework = subject.framework
    known: dict[str, Names] = {
        "source": subject.shared.of(SOURCE),
        "rule": subject.shared.of(RULE),
        "support entry": subject.shared.of(SUPPORT),
        "account": ACCOUNTS,
        "tactic": subject.shared.of(TACTIC),
    }
    if framework is not None:
        known["competency"] = _ids(framework.competencies)
        known["area"] = _ids(framework.areas)
    yield from _missing(subject, EVERYWHERE, known)


def campaign_references(subject: Subject) -> Iterator[Problem]:
    """People, matters, options, cues, actions, markets, traits, meters and measures exist in the campaign."""
    if subject.content is not None:
        names = _names(subject.content)
        names["promise"] = {part.node.id: None for part in subject.every(Promise)}
        yield from _missing(subject, IN_CAMPAIGN, names)


def _names(content: Content) -> dict[str, Names]:
    campaign = content.campaign
    meters = [meter.id for meter in campaign.meters]
    people = (*campaign.people, *campaign.firm.team, campaign.adviser)
    talks = campaign.negotiations
    return {
        "person": _ids(people),
        "speaker": {**_ids(people), **_contact(campaign)},
        "person across the table": {**_ids(people), CONTACT: None, PARTNER: None},
        "team member": _ids(campaign.firm.team),
        "negotiation": _ids(talks),
        "term": {f"{n.id}/{i.id}/{o.id}": 0 for n in talks for i in n.issues for o in i.options},
        "partner": _ids(campaign.partners),
        "criterion": _ids(campaign.criteria),
        "search": _ids(campaign.searches),
        "check": _ids(campaign.checks),
        "fact kind": _ids(campaign.fact_kinds),
        "matter": _ids(campaign.matters),
        "action": _ids(campaign.actions),
        "market": _ids(campaign.markets),
        "option": {f"{m.id}/{o.id}": 0 for m in campaign.matters for o in m.options},
        "cue": {f"{m.id}/{c.id}": 0 for m in campaign.matters for c in m.cues}
        | {f"{n.id}/{c.id}": 0 for n in talks for c in n.cues},
        "trait": {trait: 0 for market in campaign.markets for trait in market.traits},
        "meter": dict.fromkeys(meters),
        "measure": dict.fromkeys(
            [
                *MEASURES,
                *(f"{METER_PREFIX}{name}" for name in meters),
                *(f"{TRUST_PREFIX}{name}" for name in _ids(people)),
            ]
        ),
    }


def _contact(campaign: Campaign) -> dict[str, None]:
    """`contact` may be named where every market has one, `partner` where there are partners."""
    contact = {CONTACT: None} if all(market.contact for market in campaign.markets) else {}
    return contact | ({PARTNER: None} if campaign.partners else {})


def _ids(things: Any) -> dict[str, None]:
    return {thing.id: None for thing in things}


def _missing(
    subject: Subject, table: tuple[tuple[type, str, str], ...], known: dict[str, Names]
) -> Iterator[Problem]:
    for kind, key, word in table:
        names = known.get(word)
        if names is None:
            continue
        for part in subject.every(kind):
            yield from _each(part, key, word, names)


def _each(part: Part, key: str, word: str, names: Names) -> Iterator[Problem]:
    for path, name in _given(key, getattr(part.node, key)):
        if name not in names:
            code = "P074" if word in ODD else "P040"
            yield part.problem(code, path, _sentence(word, name), did_you_mean(name, names))


def _given(key: str, value: Any) -> Iterator[tuple[Path, str]]:
    """Names with their paths: of one text, of a list, or the keys of a mapping."""
    if isinstance(value, str):
        if value:
            yield (key,), value
    elif isinstance(value, tuple):
        yield from (((key, index), name) for index, name in enumerate(value))
    else:
        yield from (((key, name), name) for name in value)


def _sentence(word: str, name: str) -> str:
    if word == "term" and name.count("/") != 2:
        return f'"{name}" is no term; write it as "negotiation/issue/option".'
    if word in ("option", "cue") and "/" not in name:
        return f'"{name}" does not name its matter; write it as "matter/{name}".'
    if word == "trait":
        return f'No market of the campaign has the trait "{name}".'
    return f'There is no {word} "{name}".'


CHECKS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (shared_references,)
CAMPAIGN_CHECKS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (campaign_references,)
