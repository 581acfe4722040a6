"""Which piece of advice fits each part of a review.

May live here: the choice of a code from what a review found. May not live here: sentences, and finding things
out (`review`). For each item the gravest thing comes first; where nothing is amiss the code says so.
"""

from collections.abc import Callable
from itertools import pairwise

from intlgame.rules.mechanics.negotiation.reviewed import Advice, Code, Item, Review, Round

HIGH_OPENING = 75
"""Percent of the span above the own alternative. A teaching value: ambitious first offers pay."""
REPEATED = 2
"""Once can happen to anybody."""
LITTLE, MUCH = 35, 60
"""Percent of the reachable, where no reference play says what the table allows."""
GIVEN, LARGE, MOVED = 200, 1_200, 50
"""Points (ten-thousandths) that count as a step of the player, as a large one, and as a step of theirs."""
CLEARLY = 20
"""Expert points by which another answer has to be better."""
LOST, WON = -300, 1_000
"""Changes of trust to speak of: losing is felt sooner than winning."""
HASTE, WORTH_IT = 60, 500
"""Percent of the time, and value left on the table that this time could have found."""


WELL: tuple[Code, ...] = (
    "result-no-zone-left",
    "result-much",
    "opening-good",
    "steps-good",
    "questions-good",
    "guesses-corrected",
    "guesses-right",
    "statements-good",
    "joint-none",
    "joint-improved",
    "joint-best",
    "limits-kept",
    "moments-none",
    "moments-good",
    "language-none",
    "language-cleared",
    "relation-grew",
    "time-good",
)
"""What needs no change: advice that says to keep it."""


def advise(found: Review) -> tuple[Advice, ...]:
    """One piece of advice for each item, in their order."""
    return tuple(chosen(found) for chosen in _CHOICES)


def _said(item: Item, code: Code, *issues: str, amount: int = 0) -> Advice:
    return Advice(item=item, code=code, issues=issues, amount=amount)


def _result(found: Review) -> Advice:
    result, plane = found.result, found.plane
    if not plane.zone:
        return _said("result", _without_zone(found))
    if result.deal is None:
        return _said("result", "result-missed")
    if result.deal.player < plane.alternative:
        return _said("result", "result-below", amount=plane.alternative - result.deal.player)
    claimed, reference = result.claimed or 0, found.reference
    little, much = LITTLE, MUCH
    if reference:
        span = reference.strong - reference.weak
        little, much = reference.weak + span // 3, reference.weak + span * 4 // 5
    if claimed >= much:
        return _said("result", "result-much", amount=claimed)
    return _said("result", "result-little" if claimed < little else "result-fair", amount=claimed)


def _without_zone(found: Review) -> Code:
    if found.result.deal:
        return "result-no-zone-signed"
    return "result-no-zone-left" if found.result.end == "walked" else "result-no-zone-stayed"


def _opening(found: Review) -> Advice:
    first = found.opening
    if first is None:
        return _said("opening", "opening-none")
    if first.share < 0:
        return _said("opening", "opening-below")
    if first.insulting and found.plane.zone and found.relation.insults >= REPEATED:
        return _said("opening", "opening-insulting")
    return _said("opening", "opening-good" if first.share >= HIGH_OPENING else "opening-low")


def _steps(found: Review) -> Advice:
    if len(found.rounds) <= 1:
        return _said("steps", "steps-few")
    if found.relation.taken_back >= REPEATED:
        return _said("steps", "steps-back", amount=found.relation.taken_back)
    unpaid = unpaid_steps(found.rounds)
    if unpaid > 1:
        return _said("steps", "steps-unpaid", amount=unpaid)
    given = [before.yours.player - after.yours.player for before, after in pairwise(found.rounds)]
    if max(given) >= LARGE:
        return _said("steps", "steps-large", amount=max(given))
    if 2 * sum(1 for step in given if step < GIVEN) > len(given):
        return _said("steps", "steps-stalled")
    return _said("steps", "steps-good")


def unpaid_steps(rounds: tuple[Round, ...]) -> int:
    """The longest row of steps that were given although they had not moved after the one before."""
    longest = now = 0
    for place in range(2, len(rounds)):
        given = rounds[place - 1].yours.player - rounds[place].yours.player
        now = now + 1 if given >= GIVEN and not _moved(rounds[place - 2], rounds[place - 1]) else 0
        longest = max(longest, now)
    return longest


def _moved(before: Round, after: Round) -> bool:
    if before.theirs is None or after.theirs is None:
        return False
    return after.theirs.player - before.theirs.player > MOVED


def _questions(found: Review) -> Advice:
    asked = found.questions
    if not asked.asked:
        return _said("questions", "questions-none", *asked.missed[:1])
    if not asked.early:
        return _said("questions", "questions-late")
    if asked.missed:
        return _said("questions", "questions-few", *asked.missed[:1])
    unasked = [issue for issue in asked.planned if issue not in asked.planned_asked]
    if unasked:
        return _said("questions", "questions-unasked", *unasked[:1])
    if asked.repeated:
        return _said("questions", "questions-repeated", amount=asked.repeated)
    return _said("questions", "questions-good", amount=len(asked.early))


def _guesses(found: Review) -> Advice:
    made = [each for each in found.guesses if each.guessed >= 0]
    if not made:
        return _said("guesses", "guesses-none")
    wrong = sorted(
        (each for each in made if each.guessed != each.true),
        key=lambda each: (-abs(each.guessed - each.true), -each.true),
    )
    if not wrong:
        return _said("guesses", "guesses-right")
    unheard = [each for each in wrong if each.heard < 0]
    if unheard:
        return _said("guesses", "guesses-unchecked", unheard[0].issue, amount=len(wrong))
    return _said("guesses", "guesses-corrected", wrong[0].issue, amount=len(wrong))


def _statements(found: Review) -> Advice:
    told = found.statements
    if not told:
        return _said("statements", "statements-none")
    against = [each.issue for each in told if each.contradicted]
    if against:
        return _said("statements", "statements-contradicted", *against[:1])
    off = [each.issue for each in told if each.off]
    if off:
        return _said("statements", "statements-off", *off[:1], amount=len(off))
    inflated = [each.issue for each in told if each.said > each.brief]
    if len(inflated) > 1:
        return _said("statements", "statements-inflated", amount=len(inflated))
    return _said("statements", "statements-good", amount=len(told))


def _joint(found: Review) -> Advice:
    result = found.result
    if result.deal is None:
        return _said("joint", "joint-missed" if found.plane.zone else "joint-none")
    if result.deal.player < found.plane.alternative or result.deal.other < found.plane.other_alternative:
        return _said("joint", "joint-one-sided")
    if result.on_frontier:
        return _said("joint", "joint-improved" if result.handshake else "joint-best")
    changed = sorted(found.rows, key=lambda row: -(row.player_gain + row.other_gain))
    cheap = (row.issue for row in changed if row.player_gain < 0 < row.player_gain + row.other_gain)
    dear = (row.issue for row in sorted(changed, key=lambda row: -row.player_gain) if row.player_gain > 0)
    given, taken = next(cheap, ""), next(dear, "")
    if given and taken:
        return _said("joint", "joint-swap", given, taken)
    return _said("joint", "joint-give", changed[0].issue)


def _limits(found: Review) -> Advice:
    kept = found.limits
    if not kept.kept:
        return _said("limits", "limits-signed-below")
    if kept.limit < kept.alternative:
        return _said("limits", "limits-too-low", amount=kept.alternative - kept.limit)
    if kept.offers_below:
        return _said("limits", "limits-offered-below", amount=kept.offers_below)
    best = found.plane.best
    if best is not None and 2 * kept.target < best.player + kept.alternative:
        return _said("limits", "limits-target-low")
    return _said("limits", "limits-kept")


def _moments(found: Review) -> Advice:
    if not found.moments:
        return _said("moments", "moments-none")
    weak = [each for each in found.moments if each.response and each.answered_weakly(CLEARLY)]
    if weak:
        worst = min(weak, key=lambda each: each.response_value)
        return _said("moments", "moments-answer", worst.moment, amount=len(weak))
    hasty = [each for each in found.moments if each.reading and each.read_weakly(CLEARLY)]
    if hasty:
        return _said("moments", "moments-reading", hasty[0].moment, amount=len(hasty))
    return _said("moments", "moments-good", amount=len(found.moments))


def _language(found: Review) -> Advice:
    spoken = found.language
    signed = [each.issue for each in spoken.mistaken if each.signed]
    if signed:
        return _said("language", "language-signed", *signed)
    left = [each.issue for each in spoken.mistaken if not each.cleared]
    if left:
        return _said("language", "language-left", *left[:1], amount=len(left))
    if spoken.mistaken:
        return _said("language", "language-cleared", *[each.issue for each in spoken.mistaken[:1]])
    return _said("language", "language-none" if spoken.clarity >= 100 else "language-blurred")


def _relation(found: Review) -> Advice:
    left = found.relation
    if left.change > WON:
        return _said("relation", "relation-grew")
    if left.change >= LOST:
        return _said("relation", "relation-held")
    if left.threats:
        return _said("relation", "relation-pressure", amount=left.threats)
    if left.contradictions:
        return _said("relation", "relation-words", amount=left.contradictions)
    if found.plane.zone and left.insults + left.taken_back >= REPEATED:
        return _said("relation", "relation-offers", amount=left.insults + left.taken_back)
    return _said("relation", "relation-fell")


def _time(found: Review) -> Advice:
    result, course = found.result, found.course
    if not found.plane.zone:
        return _said("time", "time-good" if result.end == "walked" else "time-nothing")
    if course.ran_out:
        return _said("time", "time-out")
    if result.end == "left":
        return _said("time", "time-strain")
    if result.deal is None or course.time >= HASTE:
        return _said("time", "time-good")
    if result.left_player + result.left_other >= WORTH_IT:
        return _said("time", "time-haste", amount=100 - course.time)
    early = _result(found).code in ("result-little", "result-below")
    return _said("time", "time-early" if early else "time-good", amount=100 - course.time)


_CHOICES: tuple[Callable[[Review], Advice], ...] = (
    _result,
    _opening,
    _steps,
    _questions,
    _guesses,
    _statements,
    _joint,
    _limits,
    _moments,
    _language,
    _relation,
    _time,
)
