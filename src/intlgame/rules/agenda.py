"""Which matters are open, and what stands in them (evidence-centred design: activity selection)."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from intlgame.rules.chance import draw
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.matter import Matter, Option, Reason
from intlgame.rules.state import State


class Named(Protocol):
    """Something with an id."""

    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=Named)


def open_matters(content: Content, state: State) -> tuple[Matter, ...]:
    """Matters that wait for an answer now, in their order, then in the order of the plot."""
    if state.over:
        return ()
    answered = {answer.matter for answer in state.answers}
    waiting = [
        matter
        for matter in content.campaign.matters
        if matter.when.from_quarter <= state.quarter <= matter.when.to_quarter
        and matter.id not in answered
        and holds(matter.when, content, state)
    ]
    return tuple(sorted(waiting, key=lambda matter: matter.order))


def open_options(content: Content, state: State, matter: Matter) -> tuple[Option, ...]:
    """Options of a matter that exist for this player now, in the order of the author."""
    return tuple(option for option in matter.options if holds(option.when, content, state))


def shown_reasons(state: State, matter: Matter) -> tuple[Reason, ...]:
    """A matter's reasons in an order that only the seed gives."""
    return in_seed_order(state, matter.id, matter.reasons)


def in_seed_order(state: State, where: str, things: Iterable[N]) -> tuple[N, ...]:
    """Things in an order that only the seed gives, so that a place in a list tells nothing."""
    return tuple(sorted(things, key=lambda each: draw(state.seed, f"shown/{where}/{each.id}", 1_000_000)))
