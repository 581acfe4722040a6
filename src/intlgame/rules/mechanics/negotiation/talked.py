"""What was asked, guessed and told in a talk, beside what was true.

May live here: questions, answers, guesses, statements. May not live here: offers and results (`review`).
"""

from collections.abc import Sequence

from intlgame.rules.bargain import PRECISE
from intlgame.rules.mechanics.negotiation.case import Case
from intlgame.rules.mechanics.negotiation.domain import importance
from intlgame.rules.mechanics.negotiation.reviewed import Guess, Learned, Questions, Statement
from intlgame.rules.moves import Question, Tell

DECISIVE = 2


def questions_of(case: Case) -> Questions:
    """What was asked, in time or not, and what was not."""
    answers = tuple(_answers(case))
    asked = tuple(dict.fromkeys(each.issue for each in answers))
    early = tuple(dict.fromkeys(each.issue for each in answers if each.round <= 1))
    planned = case.talk.prepared.questions
    return Questions(
        asked=asked,
        early=early,
        planned=planned,
        planned_asked=tuple(issue for issue in planned if issue in asked),
        repeated=case.told("repeated"),
        answers=answers,
        missed=_missed(case, answers),
    )


def _answers(case: Case) -> list[Learned]:
    return [
        Learned(
            issue=each.move.issue,
            exchange=place,
            round=case.round(place),
            level=each.reply.level,
            importance=each.reply.importance if each.reply.level == PRECISE else -1,
            preferred=each.reply.preferred,
            true_importance=case.true(each.move.issue),
        )
        for place, each in enumerate(case.exchanges)
        if isinstance(each.move, Question)
    ]


def _missed(case: Case, answers: Sequence[Learned]) -> tuple[str, ...]:
    known = {each.issue for each in answers if each.level == PRECISE}
    points = case.setting.domain.other.points
    rows = [
        (-max(points[place]), name)
        for place, (name, _) in enumerate(case.setting.domain.issues)
        if name not in known and importance(points, place) == DECISIVE
    ]
    return tuple(name for _, name in sorted(rows))


def guesses_of(case: Case, answers: Sequence[Learned]) -> tuple[Guess, ...]:
    """What the preparation sheet said of each issue, and what is true."""
    guessed = dict(case.talk.prepared.guesses)
    heard = {each.issue: each.importance for each in answers if each.level == PRECISE}
    return tuple(
        Guess(issue=name, guessed=guessed.get(name, -1), true=case.true(name), heard=heard.get(name, -1))
        for name, _ in case.setting.domain.issues
    )


def statements_of(case: Case) -> tuple[Statement, ...]:
    """Priorities told, beside the private brief."""
    points = case.setting.domain.player.points
    return tuple(
        Statement(
            issue=each.move.issue,
            exchange=place,
            said=each.move.importance,
            brief=importance(points, case.place(each.move.issue)),
            contradicted="contradicted" in each.reply.told,
        )
        for place, each in enumerate(case.exchanges)
        if isinstance(each.move, Tell)
    )
