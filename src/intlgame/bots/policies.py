"""The bots by name, and the two that are not habits: random play and a written script."""

from collections.abc import Sequence

from intlgame.bots.habits import Habits, Policy
from intlgame.bots.partnering import Partnering
from intlgame.bots.picks import Pick, best_by_skill, dearest, evenly, first, longest
from intlgame.bots.talking import Talking
from intlgame.rules.chance import draw
from intlgame.rules.content.campaign import Content
from intlgame.rules.decision import Decision
from intlgame.rules.legal import candidates, objection
from intlgame.rules.mechanics.negotiation.players import (
    Player,
    compromiser,
    expert,
    interrogator,
    random_player,
    soft,
)
from intlgame.rules.state import State

EXPERT = Habits(
    name="expert",
    reads_key=100,
    reads_other=20,
    option=best_by_skill(100),
    skill=100,
    sources=2,
    weighs=True,
    works=25,
    talking=Talking(
        name="expert",
        player=expert,
        pick=best_by_skill(100),
        skill=100,
        reads_key=100,
        improves=100,
        writes=100,
    ),
    partnering=Partnering(name="expert", ways=3, thorough=True, candidates=4, checks=4, skill=100),
)
CAREFUL = Habits(
    name="careful",
    reads_key=85,
    reads_other=30,
    option=best_by_skill(70),
    skill=60,
    sources=2,
    weighs=True,
    works=15,
    talking=Talking(
        name="careful",
        player=interrogator,
        pick=best_by_skill(70),
        skill=60,
        reads_key=85,
        improves=60,
        writes=60,
    ),
    partnering=Partnering(name="careful", ways=2, thorough=True, candidates=2, checks=3, skill=60),
)
NOVICE = Habits(
    name="novice",
    reads_key=35,
    reads_other=20,
    option=best_by_skill(40),
    skill=35,
    sources=1,
    weighs=False,
    works=10,
    talking=Talking(
        name="novice",
        player=compromiser,
        pick=best_by_skill(40),
        skill=35,
        reads_key=35,
        improves=20,
        writes=20,
    ),
    partnering=Partnering(name="novice", ways=1, thorough=False, candidates=1, checks=1, skill=35),
)


def _gaming(name: str, option: Pick, player: Player, *, first_reason: bool = False) -> Habits:
    """Play that follows a trick of test-takers instead of the matter; it opens nothing."""
    return Habits(
        name=name,
        reads_key=0,
        reads_other=0,
        option=option,
        skill=25,
        sources=0,
        weighs=False,
        works=0,
        talking=Talking(name=name, player=player, pick=option, skill=25, reads_key=0, improves=0, writes=0),
        partnering=Partnering(name=name, ways=1, thorough=False, candidates=0, checks=0, skill=25),
        first_reason=first_reason,
    )


LONGEST = _gaming("longest", longest, compromiser)
FIRST = _gaming("first", first, soft, first_reason=True)
DEAREST = _gaming("dearest", dearest, soft)
GUESSING = _gaming("guessing", evenly, random_player)


def play_randomly(content: Content, state: State) -> Decision:
    """Any kind of move, then any of that kind; what decides and what ends the quarter comes up more often."""
    moves: dict[str, list[Decision]] = {}
    for move in candidates(content, state):
        moves.setdefault(type(move).__name__, []).append(move)
    label = f"bot/random/{state.step}"
    kinds = sorted(moves)
    kinds += [kind for kind in ("Choose", "Enter", "Prepare", "Respond", "EndTurn") if kind in moves]
    for turn in range(len(kinds)):
        kind = kinds.pop(draw(state.seed, f"{label}/kind/{turn}", len(kinds)))
        found = _any_legal(content, state, moves[kind], f"{label}/{kind}")
        if found is not None:
            return found
    raise AssertionError("no move is legal and the run is not over")


def _any_legal(content: Content, state: State, moves: Sequence[Decision], label: str) -> Decision | None:
    """The first legal move from a place drawn by chance on, going round."""
    start = draw(state.seed, label, len(moves))
    for move in (*moves[start:], *moves[:start]):
        if objection(content, state, move) is None:
            return move
    return None


def scripted(decisions: Sequence[Decision]) -> Policy:
    """Plays a written list: the decision at the place of the state's step. IndexError at its end."""

    def policy(_content: Content, state: State) -> Decision:
        return decisions[state.step]

    return policy


BOTS: dict[str, Policy] = {
    "expert": EXPERT,
    "careful": CAREFUL,
    "novice": NOVICE,
    "random": play_randomly,
    "longest": LONGEST,
    "first": FIRST,
    "dearest": DEAREST,
    "guessing": GUESSING,
}
GAMING: tuple[str, ...] = ("longest", "first", "dearest", "guessing")
"""Bots that `gaming` stands for in simulations."""
