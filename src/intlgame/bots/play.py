"""A whole run by a policy, in memory."""

from collections.abc import Iterator
from dataclasses import dataclass

from intlgame.bots.habits import Policy
from intlgame.rules.apply import apply
from intlgame.rules.content.campaign import Content
from intlgame.rules.decision import Decision
from intlgame.rules.evidence import Evidence
from intlgame.rules.start import start
from intlgame.rules.state import News, State
from intlgame.rules.step import Step

LONGEST_RUN = 5_000
"""Decisions after which a policy is taken to be stuck."""


class Stuck(RuntimeError):  # noqa: N818 - says what the policy is
    """A policy did not come to the end of a run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A finished run."""

    decisions: tuple[Decision, ...]
    state: State
    evidence: tuple[Evidence, ...]
    news: tuple[News, ...]


def steps(content: Content, policy: Policy, seed: int) -> Iterator[tuple[Decision, Step]]:
    """Each decision of a run with the step that it led to."""
    state = start(content, seed)
    for _ in range(LONGEST_RUN):
        if state.over:
            return
        decision = policy(content, state)
        step = apply(content, state, decision)
        yield decision, step
        state = step.state
    raise Stuck(f"the run with seed {seed} did not end after {LONGEST_RUN} decisions")


def play(content: Content, policy: Policy, seed: int) -> Played:
    """Play a run to its end. Raises Stuck where the policy never ends it."""
    made = list(steps(content, policy, seed))
    return Played(
        decisions=tuple(decision for decision, _ in made),
        state=made[-1][1].state,
        evidence=tuple(each for _, step in made for each in step.evidence),
        news=tuple(each for _, step in made for each in step.news),
    )
