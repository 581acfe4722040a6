"""What a talk shows: behaviour as it was, outcomes against weak and strong play with this person."""

from dataclasses import replace
from statistics import mean

import pytest

from intlgame.rules.bargain import Bargain
from intlgame.rules.content.people import Style
from intlgame.rules.mechanics.negotiation.counterpart import Push, Setting, answer, begin, improve, shifted
from intlgame.rules.mechanics.negotiation.domain import (
    Domain,
    Side,
    analysis,
    better_swap,
    importance,
    outcomes,
)
from intlgame.rules.mechanics.negotiation.indicators import (
    NAMES,
    RELATIVE,
    Scale,
    indicators,
    judged,
    reference,
)
from intlgame.rules.mechanics.negotiation.outcomes import outcome
from intlgame.rules.mechanics.negotiation.players import PLAYERS, expert, play_out, soft
from intlgame.rules.moves import Accept, Courtesy, Offer, Pressure, Question, TableMove, Tell, Walk
from rules.negotiation.random_domains import NO_ZONE, STYLES, random_domain


def talk(seed: int = 1, person: str = "deal-maker") -> Setting:
    return Setting(domain=random_domain(seed), style=STYLES[person], seed=seed, label="talk")


def after(setting: Setting, *moves: TableMove) -> Bargain:
    bargain = begin(setting)
    for move in moves:
        bargain = answer(setting, bargain, move)
    return bargain


@pytest.mark.parametrize("name", PLAYERS)
def test_everything_lies_between_0_and_100(name: str) -> None:
    for seed in range(8):
        setting = talk(seed)
        course = play_out(setting, PLAYERS[name])
        for shown in (indicators(setting.domain, course), judged(setting, course)):
            assert set(shown) == set(NAMES)
            assert all(value is None or 0 <= value <= 100 for value in shown.values())


def test_no_deal_where_one_was_possible_shows_in_outcomes() -> None:
    setting = talk()
    shown = indicators(setting.domain, after(setting, Walk()))
    assert (shown["closing"], shown["value_claimed"], shown["joint_gain"]) == (0, 0, 0)
    assert shown["right_to_leave"] is shown["value_created"] is shown["logrolling"] is None


def test_leaving_is_right_where_nothing_is_to_be_had() -> None:
    seed = next(s for s in range(80) if not analysis(random_domain(s, alternatives=NO_ZONE)).zone)
    setting = replace(talk(), domain=random_domain(seed, alternatives=NO_ZONE))
    asked = Question(issue=setting.domain.issues[0][0])
    left = indicators(setting.domain, after(setting, asked, Walk()))
    assert left["right_to_leave"] == 100
    assert left["closing"] is left["value_claimed"] is None
    assert indicators(setting.domain, after(setting, Walk()))["right_to_leave"] is None
    sent_away = replace(after(setting, asked), end="left")
    assert indicators(setting.domain, sent_away)["right_to_leave"] == 50
    top = max(outcomes(setting.domain), key=lambda row: (row.player, row.package))
    signed = indicators(setting.domain, after(setting, Offer(packages=(top.package,)), Accept()))
    assert signed["right_to_leave"] == 0
    assert signed["limits_kept"] == 0


def test_questions_count_until_the_second_offer() -> None:
    setting = talk(2)
    names = [name for name, _ in setting.domain.issues]
    top = max(outcomes(setting.domain), key=lambda row: (row.player, row.package))
    offer = Offer(packages=(top.package,))
    early = after(setting, *[Question(issue=name) for name in names[:3]], offer, offer)
    late = after(setting, offer, offer, *[Question(issue=name) for name in names[:3]])
    again = after(setting, *[Question(issue=names[0])] * 3, offer, offer)
    assert indicators(setting.domain, early)["questions_early"] == 100
    assert indicators(setting.domain, late)["questions_early"] == 0
    assert indicators(setting.domain, again)["questions_early"] == 33


def test_statements_are_held_against_the_brief() -> None:
    setting = talk(2)
    points = setting.domain.player.points
    least = min(range(len(points)), key=lambda issue: max(points[issue]))
    name = setting.domain.issues[least][0]
    honest = indicators(setting.domain, after(setting, Tell(issue=name, importance=0)))
    lie = indicators(setting.domain, after(setting, Tell(issue=name, importance=2)))
    assert (honest["honest_statements"], lie["honest_statements"]) == (100, 0)
    assert (honest["sharing"], lie["sharing"]) == (50, 0)
    assert indicators(setting.domain, begin(setting))["honest_statements"] is None


@pytest.mark.parametrize(
    ("said", "counts"), [((0,), False), ((1,), True), ((2,), True), ((2, 0), False), ((0, 2), True)]
)
def test_only_what_fits_the_brief_is_shared(said: tuple[int, ...], counts: bool) -> None:
    """On a decisive issue; the last word counts."""
    setting = talk(4)
    points = setting.domain.player.points
    most = max(range(len(points)), key=lambda issue: max(points[issue]))
    assert importance(points, most) == 2
    tells = [Tell(issue=setting.domain.issues[most][0], importance=each) for each in said]
    assert indicators(setting.domain, after(setting, *tells))["sharing"] == 50 * counts


def test_trust_counts_only_where_something_was_offered_and_only_what_was_won_at_the_table() -> None:
    setting = talk(2, "relational")
    kind = after(setting, Courtesy(tone="acknowledge"), Question(issue=setting.domain.issues[0][0]))
    assert indicators(setting.domain, kind)["trust_built"] is None
    top = max(outcomes(setting.domain), key=lambda row: (row.player, row.package))
    offered = answer(setting, kind, Offer(packages=(top.package,)))
    helped = shifted(setting, offered, Push(trust=1_500))
    won = indicators(setting.domain, offered)["trust_built"]
    assert won is not None
    assert won > 50
    assert indicators(setting.domain, helped)["trust_built"] == won


def test_a_vague_answer_is_nothing_to_have_used() -> None:
    """The same course with and without what a person of medium openness only hints at."""
    setting = replace(talk(2), style=replace(STYLES["deal-maker"], openness=45))
    moves = [Question(issue=name) for name, _ in setting.domain.issues]
    rows = sorted(outcomes(setting.domain), key=lambda row: (-row.player, row.package))
    offers = [Offer(packages=(row.package,)) for row in rows[:60:20]]
    course = after(setting, *moves, *offers)
    assert {each.reply.level for each in course.exchanges[: len(moves)]} == {1}
    assert indicators(setting.domain, course)["information_used"] is None


def test_closing_counts_only_where_strong_play_closes() -> None:
    """A zone so thin, and a person so hard, that no script has ever come to terms with them."""
    open_table = talk(1)
    assert judged(open_table, after(open_table, Walk()))["closing"] == 0
    firm = Style(firmness=100, pace=0, reciprocity=0, openness=0, relation=0, patience=0, trust=0, honesty=90)
    domain = open_table.domain
    most = max(row.other for row in analysis(domain).zone if row.player >= 4_000)
    shut = replace(
        open_table,
        style=firm,
        domain=replace(domain, other=replace(domain.other, alternative=most - 200)),
    )
    assert analysis(shut.domain).zone
    course = after(shut, Walk())
    assert indicators(shut.domain, course)["closing"] == 0
    assert judged(shut, course)["closing"] is None


def test_threats_show() -> None:
    setting = talk(2)
    shown = [
        indicators(setting.domain, after(setting, *[Pressure()] * number))["no_hostility"]
        for number in (0, 1, 2)
    ]
    assert shown == [100, 50, 0]


def test_what_is_improved_after_the_handshake_counts_for_the_result_alone() -> None:
    for seed in range(30):
        setting = talk(seed, "accommodating")
        agreed = play_out(setting, soft)
        better = better_swap(setting.domain, agreed.outcome)
        if better is None or better.other <= outcome(setting.domain, agreed.outcome).other:
            continue
        after_all = improve(setting, agreed, Offer(packages=(better.package,)))
        before, then = (indicators(setting.domain, each) for each in (agreed, after_all))
        assert then["value_created"] == 100
        assert before["value_created"] != 100
        same = ("opening_ambition", "concession_discipline", "information_used", "questions_early")
        assert [before[name] for name in same] == [then[name] for name in same]  # type: ignore[index]
        return
    pytest.fail("no talk left anything on the table")


def test_a_hard_opponent_does_not_read_as_low_skill() -> None:
    """The expert gains much less against the tough person, and stands as well on the scale."""

    def claimed(person: str, scaled: bool) -> float:
        talks = [talk(seed, person) for seed in range(12)]
        read = [(judged if scaled else raw)(each, play_out(each, expert)) for each in talks]
        return mean(shown["value_claimed"] for shown in read if shown["value_claimed"] is not None)

    def raw(setting: Setting, course: Bargain) -> object:
        return indicators(setting.domain, course)

    apart = claimed("accommodating", scaled=False) - claimed("tough", scaled=False)
    scaled = claimed("accommodating", scaled=True) - claimed("tough", scaled=True)
    assert apart > 10
    assert abs(scaled) < apart / 2


def test_strong_play_reads_well_above_weak_play() -> None:
    talks = [talk(seed, "reserved") for seed in range(10)]
    strong, weak = (
        [judged(each, play_out(each, player))["value_claimed"] for each in talks] for player in (expert, soft)
    )
    assert mean(v for v in strong if v is not None) > 70
    assert mean(v for v in weak if v is not None) < 55


def test_a_scale_that_does_not_separate_says_nothing() -> None:
    assert Scale(weak=40, strong=49).read(60) is None
    scale = Scale(weak=20, strong=70)
    assert (scale.read(20), scale.read(70), scale.read(0), scale.read(100)) == (35, 85, 15, 100)


def test_the_scale_belongs_to_the_talk_and_not_to_the_run() -> None:
    setting = talk(4)
    assert reference(setting) == reference(replace(setting, seed=99, label="other"))
    assert set(reference(setting)) <= {*RELATIVE, "closing"}


def test_shares_of_what_was_reachable() -> None:
    domain = Domain(
        issues=(("price", ("low", "high")), ("delivery", ("fast", "slow"))),
        player=Side(points=((8_000, 0), (2_000, 0)), alternative=1_000),
        other=Side(points=((0, 2_000), (0, 8_000)), alternative=1_000),
    )
    trade, give = outcome(domain, ("low", "slow")), outcome(domain, ("high", "fast"))
    assert (trade.own_gain, trade.other_gain, trade.joint, trade.left) == (10_000, 10_000, 10_000, 0)
    assert (give.own_gain, give.left) == (1_428, 12_000)
    assert outcome(domain, ()).agreed is False
