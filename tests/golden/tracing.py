"""A run as text for reviewers: each decision, what it moved, what it told, what was seen in it."""

from collections.abc import Iterator

from intlgame import codec
from intlgame.bots.habits import Policy
from intlgame.bots.play import steps
from intlgame.rules import RULES_VERSION
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.decision import Decision
from intlgame.rules.evidence import Evidence
from intlgame.rules.mechanics import ledger
from intlgame.rules.profile import profile
from intlgame.rules.start import start
from intlgame.rules.state import News, State
from intlgame.rules.step import Step


def trace(content: Content, policy: Policy, seed: int) -> str:
    """The trace of a whole run."""
    return "\n".join(_lines(content, policy, seed)) + "\n"


def _lines(content: Content, policy: Policy, seed: int) -> Iterator[str]:
    state = start(content, seed)
    evidence: list[Evidence] = []
    yield f"campaign {content.campaign.id}, seed {seed}, rules {RULES_VERSION}"
    for decision, step in steps(content, policy, seed):
        yield from _told(state, decision, step)
        evidence.extend(step.evidence)
        state = step.state
    yield ""
    ending = next(e.id for e in content.campaign.endings if holds(e.when, content, state))
    yield f"ending {ending}"
    yield f"balances {', '.join(f'{name} {cents / 100:.2f}' for name, cents in state.balances if cents)}"
    found = profile(evidence, content.framework, content.campaign.claims, content.pack.status)
    for each in found.competencies:
        if each.count:
            score = "-" if each.score is None else f"{each.score:.1f} ({each.low:.1f} to {each.high:.1f})"
            amount = f"{each.count} observations in {each.episodes} episodes"
            yield f"{each.id} {each.status} {score} from {amount}"
    yield f"digest {codec.digest(state)}"


def _told(before: State, decision: Decision, step: Step) -> Iterator[str]:
    after = step.state
    yield f"{after.step:3} {codec.to_json(decision)}"
    cash = ledger.cash(after) - ledger.cash(before)
    moved = [f"quarter {after.quarter}"] if after.quarter != before.quarter else []
    moved += [f"cash {cash / 100:+.2f}"] if cash else []
    moved += [f"days {after.days}"] if after.days != before.days else []
    moved += [f"{name} {value}" for name, value in after.meters if dict(before.meters)[name] != value]
    moved += [f"+{flag}" for flag in after.flags if flag not in before.flags]
    if moved:
        yield f"      {', '.join(moved)}"
    yield from (_news(each) for each in step.news)
    yield from (_evidence(each) for each in step.evidence)


def _news(news: News) -> str:
    return f"      news {news.tone}: {news.text or news.code}"


def _evidence(evidence: Evidence) -> str:
    value = evidence.values[evidence.chosen]
    worst = "" if evidence.worst is None else f", worst {evidence.values[evidence.worst]}"
    seen = f"{evidence.competency} {evidence.rule} {value} of {evidence.values}{worst}"
    return f"      {seen}, weight {evidence.weight}"
