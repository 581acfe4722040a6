"""The other side of the table keeps its limits to itself, and remembers how it was treated."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intlgame.rules.bargain import Bargain
from intlgame.rules.content.people import Style
from intlgame.rules.mechanics.negotiation.counterpart import (
    Push,
    Setting,
    answer,
    begin,
    floor,
    improve,
    mood,
    nudge,
    opening,
    shifted,
    table_time,
)
from intlgame.rules.mechanics.negotiation.domain import Domain, Side, analysis, better_swap, outcomes, worth
from intlgame.rules.mechanics.negotiation.outcomes import outcome
from intlgame.rules.mechanics.negotiation.players import PLAYERS, expert, play_out, random_player, seat_of
from intlgame.rules.moves import (
    Accept,
    Break,
    Courtesy,
    Offer,
    Package,
    Pressure,
    Question,
    Recap,
    TableMove,
    Tell,
    Walk,
)
from rules.negotiation.random_domains import NO_ZONE, STYLES, random_domain

SENSIBLE = [name for name in PLAYERS if name != "random"]


def talk(person: str, seed: int = 1, issues: int = 4) -> Setting:
    return Setting(domain=random_domain(seed, issues), style=STYLES[person], seed=seed, label="talk")


def after(setting: Setting, moves: Sequence[TableMove]) -> Bargain:
    bargain = begin(setting)
    for move in moves:
        bargain = answer(setting, bargain, move)
    return bargain


def downhill(setting: Setting, every: int = 12) -> list[Offer]:
    """Offers from the player's best downwards."""
    rows = sorted(outcomes(setting.domain), key=lambda row: (-row.player, row.package))
    return [Offer(packages=(row.package,)) for row in rows[::every]]


def names(setting: Setting) -> list[str]:
    return [name for name, _ in setting.domain.issues]


# -- the same again


@pytest.mark.parametrize("name", PLAYERS)
def test_the_same_setting_and_moves_give_the_same_course(name: str) -> None:
    for seed in range(6):
        setting = talk("relational", seed)
        course = play_out(setting, PLAYERS[name])
        again = begin(setting)
        for exchange in course.exchanges:
            again = answer(setting, again, exchange.move)
        assert again == course


def test_another_seed_or_label_is_other_luck() -> None:
    setting = talk("deal-maker", 3, 5)
    offers = downhill(setting)[:6]
    courses = [after(replace(setting, seed=seed), offers).exchanges for seed in range(12)]
    assert any(course != courses[0] for course in courses)


# -- limits


@pytest.mark.parametrize("name", PLAYERS)
def test_it_is_never_pushed_below_its_alternative(name: str) -> None:
    for seed in range(25):
        for person in STYLES:
            setting = talk(person, seed)
            course = play_out(setting, PLAYERS[name])
            if course.end == "agreed":
                assert worth(setting.domain, course.outcome)[1] > setting.domain.other.alternative


@pytest.mark.parametrize("person", STYLES)
def test_its_target_never_rises_and_every_counter_is_worth_it(person: str) -> None:
    for seed in range(12):
        setting = talk(person, seed)
        for player in (expert, random_player, PLAYERS["hard"]):
            bargain, seat_moves = begin(setting), play_out(setting, player).exchanges
            for exchange in seat_moves:
                before = bargain.target
                bargain = answer(setting, bargain, exchange.move)
                assert bargain.target <= before
                if exchange.reply.kind == "counter":
                    assert worth(setting.domain, exchange.reply.package)[1] >= bargain.target


def no_zone() -> list[int]:
    return [seed for seed in range(80) if not analysis(random_domain(seed, alternatives=NO_ZONE)).zone]


@pytest.mark.parametrize("name", SENSIBLE)
def test_nobody_sensible_signs_where_no_zone_exists(name: str) -> None:
    seeds = no_zone()
    assert len(seeds) > 20
    for seed in seeds:
        domain = random_domain(seed, alternatives=NO_ZONE)
        setting = Setting(domain=domain, style=STYLES["deal-maker"], seed=seed, label="talk")
        assert play_out(setting, PLAYERS[name]).end != "agreed"


def test_it_leaves_when_time_is_up_and_not_before_its_patience_is() -> None:
    setting = talk("reserved", 5)
    repeat = downhill(setting)[0]
    bargain = begin(setting)
    while not bargain.end:
        assert bargain.time < table_time(setting)
        assert bargain.strain < 10_000
        bargain = answer(setting, bargain, repeat)
    assert bargain.end == "left"
    assert bargain.settled
    stays = replace(setting, walks_out=False)
    bargain = begin(stays)
    while not bargain.end:
        bargain = answer(stays, bargain, repeat)
    assert bargain.time >= table_time(stays)


# -- trust


def trust_after(person: str, *moves: TableMove) -> int:
    setting = talk(person)
    return after(setting, moves).trust - begin(setting).trust


def test_courtesy_interest_and_openness_build_trust() -> None:
    issue = names(talk("relational"))[0]
    assert trust_after("relational", Courtesy(tone="smalltalk")) > 0
    assert trust_after("relational", Question(issue=issue)) > 0
    assert trust_after("relational", Tell(issue=issue, importance=1)) > 0
    assert trust_after("relational", Courtesy(tone="smalltalk")) > trust_after(
        "tough", Courtesy(tone="smalltalk")
    )


def test_courtesies_wear_off() -> None:
    one, two, three = (
        trust_after("relational", *[Courtesy(tone="smalltalk")] * number) for number in (1, 2, 3)
    )
    assert one > two - one > three - two > 0
    assert after(talk("relational"), [Courtesy(tone="smalltalk")] * 5).strain > 0


def test_threats_contradictions_and_insults_cost_trust() -> None:
    setting = talk("relational")
    issue = names(setting)[0]
    worst = min(outcomes(setting.domain), key=lambda row: (row.other, row.package))
    assert trust_after("relational", Pressure()) < 0
    said = trust_after("relational", Tell(issue=issue, importance=2))
    assert trust_after("relational", Tell(issue=issue, importance=2), Tell(issue=issue, importance=0)) < said
    bargain = after(setting, [Offer(packages=(worst.package,))])
    assert "insulted" in bargain.exchanges[-1].reply.told
    assert bargain.trust < bargain.trust_before


def test_giving_builds_trust_and_taking_back_costs_it() -> None:
    setting = talk("relational", 2)
    rows = sorted(outcomes(setting.domain), key=lambda row: (row.other, row.package))
    low, high = rows[len(rows) // 2], rows[len(rows) // 2 + 20]
    there = after(setting, [Offer(packages=(low.package,)), Offer(packages=(high.package,))])
    assert not there.end
    back = answer(setting, there, Offer(packages=(low.package,)))
    assert there.trust > there.exchanges[0].trust
    assert "taken-back" in back.exchanges[-1].reply.told
    assert back.trust < there.trust


def test_calling_everything_decisive_is_not_believed() -> None:
    setting = talk("deal-maker")
    issues = names(setting)
    loud = after(setting, [Tell(issue=issue, importance=2) for issue in issues])
    plain = after(setting, [Tell(issue=issue, importance=1) for issue in issues])
    assert "all-decisive" in [told for each in loud.exchanges for told in each.reply.told]
    assert loud.trust < plain.trust


def test_a_bluff_is_noticed_when_a_second_decisive_issue_gives_way() -> None:
    setting = talk("deal-maker", 4)
    issues = setting.domain.issues
    points = setting.domain.other.points
    order = [sorted(range(len(row)), key=row.__getitem__) for row in points]
    says = [Tell(issue=name, importance=2) for name, _ in issues[:2]]

    def package(generous: int) -> Package:
        return tuple(
            options[ranks[-1] if place < generous else ranks[0]]
            for place, ((_, options), ranks) in enumerate(zip(issues, order, strict=True))
        )

    offers = [Offer(packages=(package(generous),)) for generous in (0, 1, 2)]
    told = [each.reply.told for each in after(setting, [*says, *offers]).exchanges]
    assert [("bluffed" in each) for each in told] == [False, False, False, False, True]


def stubborn(setting: Setting, issue: int, number: int) -> list[Offer]:
    """Offers that leave one issue at their worst and give way a little elsewhere each time."""
    points = setting.domain.other.points
    least = points[issue].index(min(points[issue]))
    option = setting.domain.issues[issue][1][least]
    rows = [row for row in outcomes(setting.domain) if row.package[issue] == option]
    rows = [row for row in rows if row.other > setting.domain.other.alternative - 1_200]
    rows.sort(key=lambda row: (row.other, row.package))
    return [Offer(packages=(row.package,)) for row in rows[: 4 * number : 4]]


def bluffs(bargain: Bargain) -> list[bool]:
    return ["bluffed" in each.reply.told for each in bargain.exchanges if each.move.kind == "offer"]


def test_an_issue_called_flexible_that_never_moves_is_found_out_once() -> None:
    setting = talk("tough", 4)
    offers = stubborn(setting, 0, 5)
    lie, truth = Tell(issue=names(setting)[0], importance=0), Tell(issue=names(setting)[0], importance=2)
    lied, honest = after(setting, [lie, *offers]), after(setting, [truth, *offers])
    assert not lied.end
    assert bluffs(lied) == [False, False, True, False, False]
    assert not any(bluffs(honest))
    assert lied.trust == honest.trust - 800


def test_an_issue_called_flexible_that_moves_once_is_believed() -> None:
    setting = talk("tough", 4)
    offers = stubborn(setting, 0, 3)
    points = setting.domain.other.points[0]
    better = setting.domain.issues[0][1][points.index(max(points))]
    moved = Offer(packages=((better, *offers[1].packages[0][1:]),))
    said = Tell(issue=names(setting)[0], importance=0)
    assert not any(bluffs(after(setting, [said, offers[0], moved, offers[2], offers[2]])))


def test_only_three_statements_build_trust() -> None:
    said = [Tell(issue=name, importance=1) for name in names(talk("relational", issues=5))]
    setting = talk("relational", issues=5)
    trusts = [after(setting, said[:number]).trust for number in range(6)]
    assert trusts[0] < trusts[1] < trusts[2] < trusts[3] == trusts[4] == trusts[5]


# -- what it tells


def levels(person: str, moves: Sequence[TableMove]) -> list[int]:
    return [e.reply.level for e in after(talk(person, 2), moves).exchanges if e.move.kind == "question"]


def test_an_open_person_tells_more() -> None:
    questions = [Question(issue=issue) for issue in names(talk("tough", 2))[:3]]
    assert sum(levels("accommodating", questions)) > sum(levels("tough", questions))


def test_a_vague_answer_tells_nothing() -> None:
    vague = 0
    for seed in range(10):
        for person in STYLES:
            setting = talk(person, seed)
            course = after(setting, [Question(issue=issue) for issue in names(setting)])
            for each in [each.reply for each in course.exchanges if each.reply.level < 2]:
                assert (each.importance, each.preferred, each.told) == (-1, "", ())
                vague += each.level
    assert vague > 20


def test_who_only_asks_gets_less() -> None:
    first, second, third, fourth = names(talk("deal-maker", 2))
    asks = [Question(issue=issue) for issue in (first, second, third, fourth)]
    only = levels("deal-maker", asks)
    shared = levels("deal-maker", [Tell(issue=first, importance=1), Tell(issue=second, importance=1), *asks])
    assert shared[-1] > only[-1]


def test_a_preferred_option_is_always_the_true_one() -> None:
    for seed in range(20):
        for person in STYLES:
            setting = talk(person, seed)
            course = after(setting, [Question(issue=issue) for issue in names(setting)])
            for each in course.exchanges:
                if each.reply.preferred:
                    issue = names(setting).index(each.reply.issue)
                    row = setting.domain.other.points[issue]
                    place = setting.domain.issues[issue][1].index(each.reply.preferred)
                    assert row[place] == max(row)


def test_of_several_packages_it_names_the_one_it_likes_best() -> None:
    setting = talk("reserved", 2)
    rows = sorted(outcomes(setting.domain), key=lambda row: (row.other, row.package))
    bargain = after(setting, [Offer(packages=(rows[3].package, rows[40].package, rows[20].package))])
    assert bargain.exchanges[-1].reply.liked == 1


# -- pressure, last words, the end


def test_a_last_word_refused_costs_more_than_an_offer_refused() -> None:
    setting = talk("tough", 2)
    package = downhill(setting)[0].packages
    plain = after(setting, [Offer(packages=package)])
    final = after(setting, [Offer(packages=package, final=True)])
    assert final.strain > plain.strain
    assert final.trust < plain.trust


def test_accept_takes_what_was_asked_for_last_and_needs_something_to_take() -> None:
    setting = talk("reserved", 3)
    bargain = after(setting, [downhill(setting)[0]])
    agreed = answer(setting, bargain, Accept())
    assert agreed.end == "agreed"
    assert agreed.outcome == bargain.exchanges[-1].reply.package
    assert not agreed.settled, "it can still be improved"
    with pytest.raises(ValueError, match="not asked"):
        answer(setting, begin(setting), Accept())
    with pytest.raises(ValueError, match="over"):
        answer(setting, agreed, Walk())


def test_walking_away_is_an_end() -> None:
    bargain = after(talk("reserved"), [Walk()])
    assert (bargain.end, bargain.outcome, bargain.settled) == ("walked", (), True)


def test_an_agreement_is_only_replaced_by_one_that_is_no_worse_for_them() -> None:
    improved = 0
    for seed in range(20):
        setting = talk("accommodating", seed)
        agreed = play_out(setting, PLAYERS["soft"])
        assert agreed.end == "agreed"
        better = better_swap(setting.domain, agreed.outcome)
        worse = min(outcomes(setting.domain), key=lambda row: (row.other, row.package))
        stands = improve(setting, agreed, Offer(packages=(worse.package,)))
        assert stands.outcome == agreed.outcome
        if better is not None:
            taken = improve(setting, agreed, Offer(packages=(better.package,)))
            assert taken.outcome == better.package
            assert (taken.trust, taken.strain) == (agreed.trust, agreed.strain)
            improved += 1
    assert improved > 0


def test_an_improvement_that_costs_them_nothing_is_taken() -> None:
    domain = Domain(
        issues=(("price", ("low", "high")), ("papers", ("theirs", "yours"))),
        player=Side(points=((8_000, 0), (0, 2_000)), alternative=1_000),
        other=Side(points=((0, 10_000), (0, 0)), alternative=1_000),
    )
    setting = replace(talk("tough"), domain=domain)
    agreed = replace(begin(setting), outcome=("high", "theirs"), end="agreed")
    taken = improve(setting, agreed, Offer(packages=(("high", "yours"),)))
    assert taken.outcome == ("high", "yours")
    assert taken.exchanges[-1].reply.kind == "accept"
    assert taken.trust == agreed.trust


def test_asking_for_more_after_the_handshake_costs_goodwill_each_time_more() -> None:
    setting = talk("accommodating", 2)
    agreed = play_out(setting, PLAYERS["soft"])
    assert table_time(setting) > 1_200
    worse = min(outcomes(setting.domain), key=lambda row: (row.other, row.package))
    once = improve(setting, agreed, Offer(packages=(worse.package,)))
    twice = improve(setting, once, Offer(packages=(worse.package,)))
    assert (once.trust - agreed.trust, twice.trust - once.trust) == (-100, -200)
    assert 0 < once.strain - agreed.strain < twice.strain - once.strain
    assert twice.exchanges[-1].trust == twice.trust
    assert twice.end == "agreed"


def test_a_nudge_takes_time_and_stays_within_bounds() -> None:
    setting = talk("tough")
    bargain = nudge(setting, begin(setting), Break(), Push(trust=20_000, strain=-500, lowers=20_000))
    assert bargain.time == 60
    assert (bargain.trust, bargain.strain) == (10_000, 0)
    assert bargain.target == floor(setting, bargain) > setting.domain.other.alternative
    assert shifted(setting, bargain, Push(trust=-20_000)).trust == 0


@pytest.mark.parametrize("lowers", [100, 500])
def test_what_the_story_lowers_stays_lowered_and_never_below_the_floor(lowers: int) -> None:
    """An exhibit, or an answer to an incident, is worth what it says to the end of the talk."""
    compared = 0
    for seed in range(12):
        setting = talk("reserved", seed)
        plain = begin(setting)
        pushed = shifted(setting, plain, Push(lowers=lowers))
        for offer in downhill(setting)[:6]:
            plain, pushed = (answer(setting, each, offer) for each in (plain, pushed))
            if plain.end or pushed.end:
                break
            assert pushed.target == max(floor(setting, pushed), plain.target - lowers)
            compared += 1
    assert compared > 30


def test_trust_that_an_incident_brings_is_kept_apart() -> None:
    setting = talk("tough")
    asked = answer(setting, begin(setting), Question(issue=names(setting)[0]))
    assert asked.given == 0
    assert shifted(setting, asked, Push(trust=700)).given == 700
    assert shifted(setting, asked, Push(trust=-20_000)).given == -asked.trust


def test_an_interpreter_makes_moves_longer() -> None:
    setting = talk("tough")
    slow = replace(setting, pace=180)
    assert after(slow, downhill(slow)[:1]).time == 180


def idle(setting: Setting, bargain: Bargain, way: str) -> Bargain:
    if way == "break":
        return nudge(setting, bargain, Break(), Push(strain=-1_000))
    if way == "recap":
        return nudge(setting, bargain, Recap(), Push(trust=150))
    moves: dict[str, TableMove] = {
        "smalltalk": Courtesy(tone="smalltalk"),
        "sorry": Courtesy(tone="apologise"),
        "ask": Question(issue=names(setting)[0]),
        "tell": Tell(issue=names(setting)[0], importance=1),
    }
    return answer(setting, bargain, moves[way])


@pytest.mark.parametrize("way", ["break", "recap", "smalltalk", "sorry", "ask", "tell"])
def test_letting_the_clock_run_brings_nothing(way: str) -> None:
    """Six empty moves before the offers: whoever makes them gains no more than who does not."""
    plain, padded = [], []
    for seed in range(12):
        for person in STYLES:
            setting = talk(person, seed)
            plain.append(outcome(setting.domain, play_out(setting, expert).outcome).own_gain)
            padded.append(outcome(setting.domain, padded_talk(setting, way).outcome).own_gain)
    assert mean(padded) < mean(plain) + 150


def padded_talk(setting: Setting, way: str) -> Bargain:
    """The expert's talk with six empty moves before the first offer, which the script takes no notice of."""
    seat, bargain, script = seat_of(setting), begin(setting), begin(setting)
    while not bargain.end:
        move = expert(seat, script)
        if move.kind == "offer" and not any(each.move.kind == "offer" for each in bargain.exchanges):
            for _ in range(6):
                bargain = idle(setting, bargain, way)
            if bargain.end:
                return bargain
        bargain = answer(setting, bargain, move)
        script = replace(bargain, exchanges=(*script.exchanges, bargain.exchanges[-1]))
    return bargain


def test_the_second_apology_and_the_second_break_do_less() -> None:
    setting = talk("relational")
    bargain = replace(begin(setting), strain=9_000)
    for each in ("break", "sorry"):
        once = idle(setting, bargain, each)
        twice = idle(setting, once, each)
        assert bargain.strain - once.strain > once.strain - twice.strain > 0


def test_speaking_first_it_asks_for_its_best() -> None:
    setting = talk("tough", 4)
    asked = opening(setting, begin(setting))
    assert worth(setting.domain, asked)[1] == 10_000 == begin(setting).target


def test_mood_follows_trust_and_strain() -> None:
    bargain = begin(talk("tough"))
    moods = [mood(replace(bargain, trust=trust)) for trust in (1_000, 3_000, 5_000, 7_000)]
    assert moods == ["cold", "guarded", "open", "warm"]
    assert mood(replace(bargain, trust=7_000, strain=6_000)) == "guarded"


# -- whatever anybody does

styles = st.builds(
    Style,
    **{name: st.integers(0, 100) for name in ("firmness", "pace", "reciprocity", "openness", "relation")},
    **{name: st.integers(0, 100) for name in ("patience", "directness", "honesty", "trust")},
)


def any_move(data: st.DataObject, setting: Setting) -> TableMove:
    issue = st.sampled_from(names(setting))
    package = st.sampled_from([row.package for row in outcomes(setting.domain)])
    packages = st.lists(package, min_size=1, max_size=3, unique=True).map(tuple)
    moves: list[st.SearchStrategy[TableMove]] = [
        st.builds(Offer, packages=packages, final=st.booleans()),
        st.builds(Question, issue=issue),
        st.builds(Tell, issue=issue, importance=st.integers(0, 2)),
        st.builds(Courtesy, tone=st.sampled_from(["smalltalk", "acknowledge", "apologise"])),
        st.just(Pressure()),
    ]
    return data.draw(st.one_of(moves))


@given(st.data(), styles, st.integers(0, 200))
@settings(max_examples=150, deadline=None)
def test_every_reply_is_legal_whatever_is_done(data: st.DataObject, style: Style, seed: int) -> None:
    setting = Setting(domain=random_domain(seed, 3), style=style, seed=seed, label="any")
    legal = {row.package: row for row in outcomes(setting.domain)}
    bargain = begin(setting)
    for _ in range(12):
        before = bargain
        bargain = answer(setting, bargain, any_move(data, setting))
        reply = bargain.exchanges[-1].reply
        assert 0 <= bargain.trust <= 10_000
        assert bargain.strain >= 0
        assert bargain.target <= before.target
        assert bargain.time >= before.time
        if reply.kind in ("counter", "accept"):
            assert legal[reply.package].other > setting.domain.other.alternative
        if bargain.end:
            break
