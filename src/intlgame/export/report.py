"""Puts a report together from a finished run.

May live here: gathering what the forms show. May not live here: how it looks or is written.
"""

from collections.abc import Iterable, Sequence

from intlgame import __version__, i18n
from intlgame.export.guidance import next_steps
from intlgame.export.negotiation.telling import negotiations
from intlgame.export.trail import Told, reason_why, trail
from intlgame.export.values import Gauge, Origin, Outcome, Played, Report, Trail, Unmeasured
from intlgame.rules import RULES_VERSION
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content, Ending
from intlgame.rules.content.index import index
from intlgame.rules.content.sources import RuleCard, Source
from intlgame.rules.evidence import Evidence
from intlgame.rules.mechanics.ledger import CENTS, cash, export_result
from intlgame.rules.profile import Profile, profile
from intlgame.rules.state import State
from intlgame.rules.telling import tell


def report(
    content: Content, played: Played, evidence: Sequence[Evidence], state: State, notes: Sequence[str] = ()
) -> Report:
    """The report of a run. `notes` are remarks about the run for the reader; they change no score.

    Sentences are in the language of the catalogue in use; pack texts as they were played.
    """
    claims = content.campaign.claims
    found = profile(evidence, content.framework, claims, content.pack.status)
    told = Told(content=content, state=state)
    trails = tuple(trail(told, c) for c in found.competencies if c.count)
    rules = _rules(content, trails)
    return Report(
        language=i18n.language(),
        played=played,
        hints=len(state.asked),
        origin=_origin(content, found.scorer),
        outcome=_outcome(content, state),
        framework=content.framework,
        claims=claims,
        profile=found,
        raised=tuple(reason_why(told, s) for s in found.raised),
        lowered=tuple(reason_why(told, s) for s in found.lowered),
        next_steps=next_steps(told, found, claims, played.country or content.campaign.firm.country),
        unmeasured=_unmeasured(found, claims),
        trails=trails,
        rules=rules,
        sources=_sources(content, rules),
        negotiations=negotiations(content, state),
        notes=tuple(notes),
    )


def _origin(content: Content, scorer: int) -> Origin:
    return Origin(
        pack=content.pack.id,
        pack_version=content.pack.version,
        pack_title=content.pack.title,
        authors=content.pack.authors,
        licence=content.pack.licence,
        status=content.pack.status,
        campaign=content.campaign.id,
        campaign_title=content.campaign.title,
        framework=content.framework.version,
        rules_version=RULES_VERSION,
        scorer_version=scorer,
        program_version=__version__,
    )


def _outcome(content: Content, state: State) -> Outcome:
    firm, markets, entered = content.campaign.firm, index(content).markets, state.entered
    ending = _ending(content, state)
    levels = dict(state.meters)
    return Outcome(
        firm=firm.name,
        goal=content.campaign.goal,
        quarters=min(state.quarter, content.campaign.quarters),
        title=tell(content, state, ending.title) if ending else "",
        text=tell(content, state, ending.text) if ending else "",
        market=markets[entered.market].name if entered else "",
        reserve=markets[entered.reserve].name if entered and entered.reserve else "",
        cash_start=firm.cash * CENTS,
        cash_end=cash(state),
        export_result=export_result(state),
        gauges=tuple(
            Gauge(label=m.label, start=m.start, end=levels.get(m.id, m.start))
            for m in content.campaign.meters
        ),
        finished=state.over,
    )


def _ending(content: Content, state: State) -> Ending | None:
    """The closing text; none for a run that was closed before its end."""
    if not state.over:
        return None
    return next((e for e in content.campaign.endings if holds(e.when, content, state)), None)


def _unmeasured(found: Profile, claims: Sequence[str]) -> tuple[Unmeasured, ...]:
    gaps = (
        Unmeasured(
            competency=g.competency,
            status=g.status,
            claimed=g.competency in claims,
            weight=g.weight,
            episodes=g.episodes,
        )
        for g in found.gaps
    )
    return tuple(sorted(gaps, key=lambda g: (not g.claimed, g.status == "not_measured")))


def _rules(content: Content, trails: Iterable[Trail]) -> tuple[RuleCard, ...]:
    used = {rule for t in trails for d in t.decisions for rule in d.rules}
    return tuple(card for card in content.rules if card.id in used)


def _sources(content: Content, rules: Iterable[RuleCard]) -> tuple[Source, ...]:
    used = {source for card in rules for source in card.source}
    return tuple(source for source in content.sources if source.id in used)
