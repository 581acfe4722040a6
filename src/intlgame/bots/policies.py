"""The bots by name, and the two that are not habits: random play and a written script."""

from collections.abc import Sequence

from intlgame.bots.habits import Habits, Policy, best_by_skill, dearest, evenly, first, longest
from intlgame.rules.chance import draw
from intlgame.rules.content.campaign import Content
from intlgame.rules.decision import Choose, Decision, EndTurn, Enter
from intlgame.rules.legal import legal
from intlgame.rules.state import State

EXPERT = Habits(
    name="expert",
    reads_key=100,
    reads_other=20,
    option=best_by_skill(100),
    skill=100,
    sources=3,
    weighs=True,
    works=25,
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
)


def _gaming(name: str, option: object) -> Habits:
    """Play that follows a trick of test-takers instead of the matter; it opens nothing."""
    return Habits(
        name=name,
        reads_key=0,
        reads_other=0,
        option=option,  # type: ignore[arg-type]  # one of the picks of habits
        skill=25,
        sources=0,
        weighs=False,
        works=0,
    )


LONGEST = _gaming("longest", longest)
FIRST = _gaming("first", first)
DEAREST = _gaming("dearest", dearest)
GUESSING = _gaming("guessing", evenly)


def play_randomly(content: Content, state: State) -> Decision:
    """Any legal kind of decision, then any of that kind; the quarter ends one time in four when it can."""
    moves = legal(content, state)
    end = EndTurn()
    label = f"bot/random/{state.step}"
    if end in moves and draw(state.seed, f"{label}/end", 4) == 0:
        return end
    pressing = [move for move in moves if isinstance(move, Choose | Enter)]
    if pressing and draw(state.seed, f"{label}/press", 3) == 0:
        return pressing[draw(state.seed, f"{label}/which", len(pressing))]
    kinds = sorted({type(move).__name__ for move in moves})
    kind = kinds[draw(state.seed, f"{label}/kind", len(kinds))]
    same = [move for move in moves if type(move).__name__ == kind]
    return same[draw(state.seed, label, len(same))]


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
