"""The review: true figures, the right thing named, advice that fits."""

from dataclasses import replace
from typing import get_args

import pytest

import builders_talk as talks
from builders_talk import BEST, TALK, asking_first, content, played, prepare, sit, the_talk
from intlgame.export.negotiation.telling import negotiated
from intlgame.rules.apply import apply
from intlgame.rules.content.campaign import Content
from intlgame.rules.decision import Improve, Negotiate, Respond
from intlgame.rules.mechanics.negotiation.advice import advise
from intlgame.rules.mechanics.negotiation.counterpart import mood_of
from intlgame.rules.mechanics.negotiation.domain import analysis, worth
from intlgame.rules.mechanics.negotiation.review import review
from intlgame.rules.mechanics.negotiation.reviewed import Item, Reference, Review
from intlgame.rules.mechanics.negotiation.table import the_domain
from intlgame.rules.moves import Close, Offer, Package, Pressure, Question, Recap, Tell, Walk
from intlgame.rules.state import Heard, State

MIDDLE: Package = ("62", "60", "14", "one", "one")


def of(made: Content, state: State) -> Review:
    return review(made, state, the_talk(state))


def offered(*packages: Package, final: bool = False) -> Offer:
    return Offer(packages=packages, final=final)


FIRST: Package = ("66", "60", "14", "one", "one")
THEIRS: Package = ("58", "60", "10", "two", "one")


def compromise(made: Content) -> State:
    """A handshake in the middle of everything, which both could have improved."""
    return talks.bargained(made, [FIRST, FIRST], [THEIRS, THEIRS], MIDDLE)


def without_zone() -> Content:
    return content(alternative_points=90, other_points=80, no_zone=True)


# -- what came of it


def test_what_was_got_is_a_share_of_what_was_reachable() -> None:
    made = content()
    state = compromise(made)
    found = of(made, state)
    domain = the_domain(made, state, made.campaign.negotiations[0])
    most = max(row.player for row in analysis(domain).zone)
    assert found.result.deal is not None
    assert (found.result.deal.player, found.result.deal.other) == worth(domain, MIDDLE)
    assert found.result.claimed == 100 * (worth(domain, MIDDLE)[0] - 3_800) // (most - 3_800)
    assert found.plane.best is not None
    assert found.plane.best.player == most


def test_the_swap_is_better_for_both_and_listed_by_issue() -> None:
    found = of(content(), compromise(content()))
    swap, deal = found.result.swap, found.result.deal
    assert swap is not None
    assert deal is not None
    assert swap.player >= deal.player
    assert swap.other >= deal.other
    assert sum(row.player_gain for row in found.rows) == found.result.left_player == swap.player - deal.player
    assert sum(row.other_gain for row in found.rows) == found.result.left_other == swap.other - deal.other
    changed = {row.issue for row in found.rows if row.better}
    ids = [issue.id for issue in content().campaign.negotiations[0].issues]
    assert changed == {issue for issue, a, b in zip(ids, deal.package, swap.package, strict=True) if a != b}


def test_the_advice_names_what_costs_little_and_what_brings_much() -> None:
    found = of(content(), compromise(content()))
    advice = found.advised("joint")
    assert advice.code == "joint-swap"
    given, taken = (next(row for row in found.rows if row.issue == issue) for issue in advice.issues)
    assert given.player_gain < 0 < given.other_gain
    assert taken.player_gain > 0
    assert given.other_gain + given.player_gain > 0


def test_a_deal_on_the_frontier_leaves_nothing() -> None:
    made = content()
    nash: Package = ("62", "advance", "10", "one", "none")
    found = of(made, talks.bargained(made, [BEST], [THEIRS], nash))
    assert found.result.on_frontier
    assert found.result.swap is None
    assert found.plane.nash == found.result.deal
    assert found.advised("joint").code == "joint-best"
    assert (found.result.left_player, found.result.left_other) == (0, 0)


def test_without_an_agreement_the_nash_point_says_what_was_missed() -> None:
    made = content()
    found = of(made, sit(made, offered(BEST), Walk()))
    assert found.result.deal is None
    assert found.result.swap == found.plane.nash
    assert found.result.claimed == 0
    assert found.advised("result").code == "result-missed"
    assert all(row.agreed == "" for row in found.rows)


def test_leaving_is_right_where_nothing_was_to_be_had() -> None:
    made = without_zone()
    found = of(made, sit(made, offered(BEST), Walk(), sheet=prepare(limit=92, target=96)))
    assert found.plane.zone == 0
    assert found.result.claimed is None
    assert found.reference is None
    assert found.advised("result").code == "result-no-zone-left"
    assert found.advised("time").code == "time-good"


def test_staying_until_they_leave_is_told_apart_from_leaving() -> None:
    made = without_zone()
    state = played(made, "stonewaller", sheet=prepare(limit=92, target=96))
    found = of(made, state)
    assert found.result.end == "left"
    assert found.advised("result").code == "result-no-zone-stayed"
    assert found.advised("time").code == "time-nothing"
    assert found.advised("opening").code != "opening-insulting"


def test_an_improvement_after_the_handshake_is_told_beside_it() -> None:
    made = content()
    state = talks.settled(made, compromise(made))
    better = of(made, state).result.swap
    assert better is not None
    state = apply(made, state, Negotiate(negotiation=TALK, move=offered(better.package))).state
    found = of(made, talks.closed(made, state))
    assert found.result.handshake is not None
    assert found.result.handshake.package == MIDDLE
    assert found.result.deal == better
    assert found.advised("joint").code == "joint-improved"
    assert len(found.rounds) == 3, "what is improved afterwards is no round of the talk"


def test_a_deal_worth_less_than_none_is_called_that() -> None:
    made = content()
    low: Package = ("58", "60", "10", "two", "two")
    found = of(made, talks.bargained(made, [BEST], [THEIRS], low))
    assert found.result.deal is not None
    assert found.result.deal.player < found.limits.alternative
    assert found.advised("result").code == "result-below"
    assert found.advised("joint").code == "joint-one-sided"
    assert found.advised("limits").code == "limits-signed-below"


def test_work_on_the_alternative_counts() -> None:
    made = content()
    worked = talks.after(made, [Improve(negotiation=TALK, improvement="gallery"), prepare()])
    state = apply(made, worked, Negotiate(negotiation=TALK, move=Walk())).state
    found = of(made, state)
    assert (found.limits.alternative_before, found.limits.alternative) == (3_800, 4_500)


# -- offers


def test_rounds_hold_the_best_package_and_what_came_back() -> None:
    made = content()
    second: Package = ("70", "advance", "14", "one", "none")
    found = of(made, sit(made, offered(second, BEST), offered(second), Walk()))
    assert [each.number for each in found.rounds] == [1, 2]
    assert found.rounds[0].packages == 2
    assert found.rounds[0].yours.package == BEST
    assert found.rounds[0].theirs is not None
    assert found.opening is not None
    assert (found.opening.value, found.opening.share) == (10_000, 100)


def test_an_offer_below_the_alternative_is_seen() -> None:
    made = content()
    low: Package = ("58", "60", "10", "two", "two")
    found = of(made, sit(made, offered(low), Close()))
    assert found.opening is not None
    assert found.opening.share < 0
    assert found.advised("opening").code == "opening-below"
    assert found.limits.offers_below == 1


DOWN: tuple[Package, ...] = (
    BEST,
    ("70", "advance", "14", "none", "none"),
    ("70", "advance", "10", "one", "none"),
    ("66", "advance", "10", "one", "none"),
)
"""Worth 100, 96, 86, 76 to the player."""
UP: tuple[Package, ...] = (
    ("58", "60", "10", "two", "two"),
    ("58", "60", "10", "two", "one"),
    ("58", "30", "10", "two", "one"),
    ("58", "advance", "10", "two", "one"),
)
"""Worth 8, 20, 32, 40 to the player."""


@pytest.mark.parametrize(
    ("offers", "answers", "code"),
    [
        (DOWN, UP, "steps-good"),
        (DOWN, (UP[0],) * 4, "steps-unpaid"),
        ((DOWN[0], DOWN[3]), UP[:2], "steps-large"),
        ((BEST,) * 4, UP, "steps-stalled"),
        ((BEST,), UP[:1], "steps-few"),
    ],
)
def test_the_course_of_concessions_is_named(
    offers: tuple[Package, ...], answers: tuple[Package, ...], code: str
) -> None:
    made = content()
    assert of(made, talks.bargained(made, offers, answers)).advised("steps").code == code


def test_taking_back_is_advised_against_when_it_comes_again() -> None:
    made = content()
    low, high = DOWN[3], DOWN[0]
    once = of(made, sit(made, offered(low), offered(high), Walk()))
    again = of(made, sit(made, offered(low), offered(high), offered(low), offered(high), Walk()))
    assert once.relation.taken_back == 1
    assert once.advised("steps").code != "steps-back"
    assert again.advised("steps").code == "steps-back"


# -- asked, guessed, told


def test_what_was_learned_and_when() -> None:
    made = content()
    found = of(made, sit(made, *asking_first(), Question(issue="price"), Walk()))
    assert found.questions.asked == ("delivery", "training", "price")
    assert found.questions.early == ("delivery", "training", "price"), "one offer had been made before"
    assert [each.round for each in found.questions.answers] == [0, 0, 1]
    assert found.questions.planned_asked == ("delivery",)
    delivery = found.questions.answers[0]
    assert (delivery.importance, delivery.true_importance, delivery.preferred) == (2, 2, "10")


def test_what_was_decisive_and_never_learned_is_named() -> None:
    made = content()
    found = of(made, sit(made, offered(BEST), Walk()))
    assert found.questions.missed == ("delivery", "price"), "the weightier one comes first"
    assert found.advised("questions").code == "questions-none"
    assert found.advised("questions").issues == ("delivery",)


def test_a_vague_answer_was_heard_and_not_learned() -> None:
    made = content()
    people = tuple(
        replace(each, style=replace(each.style, openness=30)) if each.id == "marta" and each.style else each
        for each in made.campaign.people
    )
    made = replace(made, campaign=replace(made.campaign, people=people))
    state = sit(made, Question(issue="delivery"), Question(issue="training"), Question(issue="price"), Walk())
    found = of(made, state)
    assert {each.level for each in found.questions.answers} == {1}
    assert {each.importance for each in found.questions.answers} == {-1}
    assert found.questions.missed == ("delivery", "price")
    assert {each.heard for each in found.guesses} == {-1}
    talk = the_talk(state)
    sentence = negotiated(made, state, talk).sentences[2]
    assert sentence.startswith("“Delivery” was decisive for them")
    assert "stayed vague" in sentence


def test_a_planned_question_that_was_not_asked() -> None:
    made = content()
    asked = (Question(issue="delivery"), Question(issue="price"), offered(BEST), Walk())
    advice = of(made, sit(made, *asked)).advised("questions")
    assert (advice.code, advice.issues) == ("questions-unasked", ("payment",))


def test_guesses_are_set_beside_what_is_true_and_what_was_heard() -> None:
    made = content()
    found = of(made, sit(made, *asking_first(), Walk()))
    guesses = {each.issue: each for each in found.guesses}
    assert (guesses["price"].guessed, guesses["price"].true, guesses["price"].heard) == (1, 2, -1)
    assert guesses["delivery"].heard == 2
    assert found.advised("guesses").code == "guesses-unchecked"
    assert found.advised("guesses").issues == ("price",)


def test_a_wrong_guess_that_was_tested_is_no_fault() -> None:
    made = content()
    sheet = prepare(guesses={"delivery": 0})
    found = of(made, sit(made, Question(issue="delivery"), offered(BEST), Walk(), sheet=sheet))
    assert found.advised("guesses").code == "guesses-corrected"
    assert [each.guessed for each in found.guesses].count(-1) == 4


def test_statements_are_held_against_the_own_brief() -> None:
    made = content()
    told = (Tell(issue="payment", importance=2), Tell(issue="training", importance=2), Walk())
    found = of(made, sit(made, *told))
    assert [(each.issue, each.said, each.brief, each.off) for each in found.statements] == [
        ("payment", 2, 2, False),
        ("training", 2, 0, True),
    ]
    assert found.advised("statements").code == "statements-off"


def test_a_contradiction_weighs_more_than_a_statement_that_is_off() -> None:
    made = content()
    told = (Tell(issue="training", importance=2), Tell(issue="training", importance=0), Walk())
    assert of(made, sit(made, *told)).advised("statements").code == "statements-contradicted"


# -- what came up


def test_a_weak_answer_is_named_with_its_moment() -> None:
    made = content()
    state = talks.after(made, [prepare(), Negotiate(negotiation=TALK, move=offered(BEST))])
    answer = Respond(negotiation=TALK, moment="silence", response="lower", reading="angry")
    found = of(made, apply(made, state, answer).state)
    came = found.moments[0]
    assert (came.response_value, came.best_response, came.best_value) == (0, "wait", 100)
    assert (came.reading_value, came.best_reading) == (20, "several")
    assert found.advised("moments").issues == ("silence",)
    assert found.advised("moments").code == "moments-answer"


def test_a_hasty_reading_is_named_where_the_answer_was_sound() -> None:
    made = content()
    state = talks.after(made, [prepare(), Negotiate(negotiation=TALK, move=offered(BEST))])
    answer = Respond(negotiation=TALK, moment="silence", response="wait", reading="angry")
    assert of(made, apply(made, state, answer).state).advised("moments").code == "moments-reading"


def misheard(state: State, corrected: bool) -> State:
    """The same run with the last figure of theirs misheard."""
    talk = the_talk(state)
    last = max(n for n, each in enumerate(talk.bargain.exchanges) if each.reply.kind == "counter")
    wrong = Heard(exchange=last, issue="delivery", option="14", corrected=corrected)
    return replace(state, talks=(replace(talk, misheard=(wrong,)),))


def test_a_recap_clears_what_was_misheard() -> None:
    made = content()
    found = of(made, misheard(sit(made, offered(BEST), Recap(), Walk()), corrected=True))
    assert [(each.issue, each.understood, each.cleared) for each in found.language.mistaken] == [
        ("delivery", "14", True)
    ]
    assert found.language.recap == 1
    assert found.advised("language").code == "language-cleared"


def test_what_was_never_noticed_is_told_now() -> None:
    made = content()
    found = of(made, misheard(sit(made, offered(BEST), Walk()), corrected=False))
    assert found.advised("language").code == "language-left"
    assert found.language.recap == -1


def test_threats_are_named_where_trust_fell() -> None:
    made = content()
    found = of(made, sit(made, offered(BEST), Pressure(), Pressure(), Walk()))
    assert found.relation.threats == 2
    assert found.relation.change < 0
    assert found.advised("relation").code == "relation-pressure"


def test_trust_is_told_in_words() -> None:
    assert [mood_of(trust) for trust in (0, 2_000, 2_001, 4_001, 6_001)] == [
        "cold",
        "cold",
        "guarded",
        "open",
        "warm",
    ]
    found = of(content(), sit(content(), *asking_first(), Walk()))
    assert found.relation.change > 0
    assert found.relation.before == "open"


# -- the whole


@pytest.mark.parametrize("player", ["expert", "soft", "hard", "random", "stonewaller", "liar", "charmer"])
def test_every_item_has_one_piece_of_advice(player: str) -> None:
    found = of(content(), played(content(), player))
    assert tuple(each.item for each in found.advice) == get_args(Item)
    assert all(each.code.startswith(f"{each.item}-") for each in found.advice)


@pytest.mark.parametrize(
    ("claimed", "code"), [(39, "result-little"), (40, "result-fair"), (68, "result-much")]
)
def test_a_result_is_read_against_what_the_table_allows(claimed: int, code: str) -> None:
    found = of(content(), compromise(content()))
    reference = Reference(weak=20, strong=80)
    read = replace(found, reference=reference, result=replace(found.result, claimed=claimed))
    assert advise(read)[0].code == code


def test_the_expert_comes_off_better_than_the_soft_one() -> None:
    claimed = {
        player: of(content(), played(content(), player)).result.claimed for player in ("expert", "soft")
    }
    assert (claimed["expert"] or 0) > (claimed["soft"] or 0)


def test_reference_play_does_not_depend_on_the_run() -> None:
    made = content()
    references = {of(made, played(made, "expert", seed=seed)).reference for seed in (3, 4)}
    assert len(references) == 1
    reference = references.pop()
    assert reference is not None
    assert reference.weak < reference.strong


def test_a_review_is_the_same_every_time() -> None:
    made = content()
    state = played(made, "hard")
    assert of(made, state) == of(made, state)
