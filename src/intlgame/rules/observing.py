"""Evidence identification: what an answered matter or an evidence rule says about a competency.

Luck is not competence: an option taken without opening one key cue counts at most `UNINFORMED_CAP`, and
what was looked at is an observation of its own.
"""

from collections.abc import Iterable

from intlgame.rules.agenda import open_options
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.evidence import EvidenceRule
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Matter, Option
from intlgame.rules.decision import Choose
from intlgame.rules.evidence import Evidence
from intlgame.rules.state import State

UNINFORMED_CAP = 50
MAIN, SIDE = 100, 50
FIVE_OUTCOMES = (0, 25, 50, 75, 100)


def keys_opened(matter: Matter, state: State) -> int:
    """How many of the key cues of a matter have been opened."""
    return sum(1 for cue in matter.cues if cue.key and (matter.id, cue.id) in state.opened)


def observe_choice(content: Content, state: State, decision: Choose) -> tuple[Evidence, ...]:
    """Evidence of an answer, from the state before it: the choice, its reason, and the looking."""
    matter = index(content).matters[decision.matter]
    if not matter.competency:
        return ()
    options = open_options(content, state, matter)
    found = [_choice(matter, options, state, decision)]
    if matter.side:
        found.append(_side(matter, options, state, decision))
    if decision.reason:
        found.append(_reason(matter, state, decision))
    if any(cue.key for cue in matter.cues):
        found.append(_looking(matter, state))
    return tuple(found)


def _capped(values: tuple[int, ...], chosen: int, matter: Matter, state: State) -> tuple[int, ...]:
    """The values on offer, with the chosen one capped where no key cue had been opened."""
    blind = any(cue.key for cue in matter.cues) and keys_opened(matter, state) == 0
    if not blind:
        return values
    return tuple(min(v, UNINFORMED_CAP) if i == chosen else v for i, v in enumerate(values))


def _choice(matter: Matter, options: tuple[Option, ...], state: State, decision: Choose) -> Evidence:
    ids = [option.id for option in options]
    chosen = ids.index(decision.option)
    values = tuple(option.value for option in options)
    return _evidence(
        matter,
        state,
        rule=f"{matter.id}:choice",
        competency=matter.competency,
        values=_capped(values, chosen, matter, state),
        chosen=chosen,
        weight=MAIN,
        worst=ids.index(decision.worst) if decision.worst else None,
    )


def _side(matter: Matter, options: tuple[Option, ...], state: State, decision: Choose) -> Evidence:
    chosen = [option.id for option in options].index(decision.option)
    values = tuple(option.value if option.side is None else option.side for option in options)
    return _evidence(
        matter,
        state,
        rule=f"{matter.id}:side",
        competency=matter.side,
        values=_capped(values, chosen, matter, state),
        chosen=chosen,
        weight=SIDE,
    )


def _reason(matter: Matter, state: State, decision: Choose) -> Evidence:
    return _evidence(
        matter,
        state,
        rule=f"{matter.id}:reason",
        competency=matter.competency,
        values=tuple(reason.value for reason in matter.reasons),
        chosen=[reason.id for reason in matter.reasons].index(decision.reason),
        weight=SIDE,
    )


def _looking(matter: Matter, state: State) -> Evidence:
    total = sum(1 for cue in matter.cues if cue.key)
    return _evidence(
        matter,
        state,
        rule=f"{matter.id}:looking",
        competency=matter.competency,
        values=FIVE_OUTCOMES,
        chosen=(keys_opened(matter, state) * 8 + total) // (2 * total),
        weight=SIDE,
    )


def _evidence(
    matter: Matter,
    state: State,
    *,
    rule: str,
    competency: str,
    values: tuple[int, ...],
    chosen: int,
    weight: int,
    worst: int | None = None,
) -> Evidence:
    return Evidence(
        rule=rule,
        competency=competency,
        values=values,
        chosen=chosen,
        weight=weight,
        difficulty=matter.difficulty,
        episode=matter.episode,
        worst=worst,
        quarter=state.quarter,
        step=state.step + 1,
    )


def observe_rules(content: Content, state: State, at: str) -> tuple[Evidence, ...]:
    """Evidence of the authored rules of a moment, `enter`, `appoint` or `end`."""
    rules = (rule for rule in content.campaign.evidence if rule.at == at)
    return tuple(_graded(content, state, rules))


def _graded(content: Content, state: State, rules: Iterable[EvidenceRule]) -> Iterable[Evidence]:
    for rule in rules:
        if not holds(rule.when, content, state):
            continue
        for place, outcome in enumerate(rule.outcomes):
            if holds(outcome.when, content, state):
                yield Evidence(
                    rule=rule.id,
                    competency=rule.competency,
                    values=tuple(o.value for o in rule.outcomes),
                    chosen=place,
                    weight=rule.weight,
                    difficulty=rule.difficulty,
                    episode=rule.episode,
                    says=outcome.says,
                    quarter=state.quarter,
                    step=state.step,
                )
                break
