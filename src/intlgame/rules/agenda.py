"""Which matters are open (evidence-centred design: activity selection)."""

from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.matter import Matter, Option
from intlgame.rules.state import State


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
