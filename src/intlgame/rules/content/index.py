"""Look-ups over a content, made once for each content and kept."""

from dataclasses import dataclass
from functools import lru_cache

from intlgame.rules.content.action import Action
from intlgame.rules.content.campaign import Campaign, Content
from intlgame.rules.content.framework import Competency, Support
from intlgame.rules.content.market import Channel, Fact, FactKind, Market
from intlgame.rules.content.matter import Cue, Matter, Option, Reason
from intlgame.rules.content.negotiation import Exhibit, Issue, Moment, Negotiation, Response, Tactic
from intlgame.rules.content.partner import Check, Criterion, Partner, SearchWay
from intlgame.rules.content.people import Person
from intlgame.rules.content.sources import RuleCard, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Things by id. Facts are by (market, kind); cues by (matter or negotiation, id); options and
    reasons by (matter, id); issues, exhibits and moments by (negotiation, id); responses by (negotiation,
    moment, id)."""

    matters: dict[str, Matter]
    cues: dict[tuple[str, str], Cue]
    options: dict[tuple[str, str], Option]
    reasons: dict[tuple[str, str], Reason]
    negotiations: dict[str, Negotiation]
    issues: dict[tuple[str, str], Issue]
    exhibits: dict[tuple[str, str], Exhibit]
    moments: dict[tuple[str, str], Moment]
    responses: dict[tuple[str, str, str], Response]
    tactics: dict[str, Tactic]
    criteria: dict[str, Criterion]
    searches: dict[str, SearchWay]
    checks: dict[str, Check]
    partners: dict[str, Partner]
    actions: dict[str, Action]
    markets: dict[str, Market]
    kinds: dict[str, FactKind]
    facts: dict[tuple[str, str], Fact]
    channels: dict[str, Channel]
    people: dict[str, Person]
    rules: dict[str, RuleCard]
    sources: dict[str, Source]
    competencies: dict[str, Competency]
    support: dict[str, Support]


def _cues(campaign: Campaign) -> dict[tuple[str, str], Cue]:
    of_matters = {(m.id, c.id): c for m in campaign.matters for c in m.cues}
    return of_matters | {(n.id, c.id): c for n in campaign.negotiations for c in n.cues}


@lru_cache(maxsize=8)
def index(content: Content) -> Index:
    """The look-ups of a content. Kept by identity of the content."""
    campaign = content.campaign
    people = (*campaign.people, *campaign.firm.team, campaign.adviser)
    talks = campaign.negotiations
    return Index(
        matters={m.id: m for m in campaign.matters},
        cues=_cues(campaign),
        options={(m.id, o.id): o for m in campaign.matters for o in m.options},
        reasons={(m.id, r.id): r for m in campaign.matters for r in m.reasons},
        negotiations={n.id: n for n in talks},
        issues={(n.id, i.id): i for n in talks for i in n.issues},
        exhibits={(n.id, e.id): e for n in talks for e in n.exhibits},
        moments={(n.id, m.id): m for n in talks for m in n.moments},
        responses={(n.id, m.id, r.id): r for n in talks for m in n.moments for r in m.responses},
        tactics={t.id: t for t in content.tactics},
        criteria={c.id: c for c in campaign.criteria},
        searches={w.id: w for w in campaign.searches},
        checks={c.id: c for c in campaign.checks},
        partners={p.id: p for p in campaign.partners},
        actions={a.id: a for a in campaign.actions},
        markets={m.id: m for m in campaign.markets},
        kinds={k.id: k for k in campaign.fact_kinds},
        facts={(m.id, f.kind): f for m in campaign.markets for f in m.facts},
        channels={c.id: c for c in campaign.channels},
        people={p.id: p for p in people},
        rules={r.id: r for r in content.rules},
        sources={s.id: s for s in content.sources},
        competencies={c.id: c for c in content.framework.competencies},
        support={s.id: s for s in content.support},
    )
