"""The profile: equal to the design's reference numbers, fair, exact, and silent where too little was seen."""

import importlib.util
import os
import sys
from dataclasses import replace
from math import exp, log
from pathlib import Path
from types import ModuleType

import pytest

from builders_profile import CLAIMS, STORIES, best, evidence, framework, mixed, random_evidence
from intlgame.rules.evidence import Evidence
from intlgame.rules.profile import Estimate, Profile, profile

Numbers = tuple[float, float, float]

# Produced by the prototype of the design: overall (score, sd), then score, low and high of each
# area and competency; None where the stop rules give no number.
FROZEN: tuple[tuple[list[Evidence], str, tuple[float, float], dict[str, Numbers | None]], ...] = (
    (
        random_evidence(1),
        "author",
        (12.19736939, 16.97220775),
        {
            "A": (19.24569542, 0.0, 40.03633269),
            "B": (14.53125907, 0.0, 34.33356407),
            "C": (18.50655666, 0.0, 39.53396148),
            "D": (19.87579614, 0.0, 40.71047946),
            "C01": (35.48204041, 10.4147053, 59.58302201),
            "C02": (17.84722698, 0.0, 37.3892043),
            "C03": (31.11614732, 7.06858211, 54.49757352),
            "C04": (22.56862956, 0.81023758, 43.82895086),
            "C05": (20.35570082, 0.0, 40.67634523),
            "C06": (26.27484189, 3.59870449, 48.63900059),
            "C07": (23.59498241, 1.6264142, 45.09732169),
            "C08": (25.5209667, 3.20069938, 47.34394702),
            "C09": (32.06175214, 8.78335898, 54.45812731),
            "C10": (20.39657387, 0.0, 41.49227096),
            "C11": (29.38612245, 6.05846963, 52.23844633),
            "C12": None,
        },
    ),
    (
        random_evidence(2, 40),
        "panel",
        (22.86067878, 18.74208971),
        {
            "A": (24.7876297, 2.00447222, 47.18485243),
            "B": (23.08324367, 0.93755755, 44.90741313),
            "C": (29.23028716, 4.86639662, 53.23247373),
            "D": (23.88090323, 1.7690879, 45.51533844),
            "C01": None,
            "C02": (32.26509571, 9.48231557, 54.67824267),
            "C03": None,
            "C04": None,
            "C05": (26.32571896, 5.0591325, 47.41158479),
            "C06": None,
            "C07": None,
            "C08": None,
            "C09": None,
            "C10": None,
            "C11": None,
            "C12": None,
        },
    ),
    (
        random_evidence(3, 150),
        "piloted",
        (4.43284239, 13.12768439),
        {
            "A": (17.41594126, 0.0, 33.85286236),
            "B": (8.03268209, 0.0, 22.45110475),
            "C": (16.06155036, 0.0, 33.51995),
            "D": (14.3838709, 0.0, 30.57102677),
            "C01": (20.7620544, 0.43705411, 40.39054983),
            "C02": (31.07271244, 8.97458452, 51.53152563),
            "C03": (18.73725464, 0.0, 37.19824876),
            "C04": (16.01609185, 0.0, 34.02702921),
            "C05": (10.92435846, 0.0, 27.52346685),
            "C06": (21.31446335, 1.31903349, 40.35131458),
            "C07": (28.57019122, 6.64156788, 49.44140105),
            "C08": (15.76436597, 0.0, 34.4633891),
            "C09": (16.09588278, 0.0, 33.59956833),
            "C10": (22.50448543, 0.87112355, 43.66119055),
            "C11": (26.94320753, 4.90003227, 47.94267421),
            "C12": None,
        },
    ),
    (
        evidence(),
        "author",
        (62.08416941, 17.97960112),
        {
            "A": (65.87906601, 45.70425883, 86.40258753),
            "B": (64.80975881, 43.50140372, 86.47409464),
            "C": (43.15316304, 23.00256398, 63.72287529),
            "D": (65.66342948, 45.37060448, 86.29668603),
            "C01": (63.5339229, 42.35800354, 85.11402047),
            "C02": None,
            "C03": (63.04560205, 41.51908512, 84.87529838),
            "C04": None,
            "C05": (63.04560205, 41.51908512, 84.87529838),
            "C06": None,
            "C07": (37.42840198, 16.83919759, 58.69943999),
            "C08": (52.67202763, 30.67241454, 75.21697806),
            "C09": None,
            "C10": (63.04560205, 41.51908512, 84.87529838),
            "C11": (63.04560205, 41.51908512, 84.87529838),
            "C12": None,
        },
    ),
    (
        evidence(best),
        "piloted",
        (89.58030692, 15.34762780),
        {
            "A": (86.64414763, 67.9244288, 100.0),
            "B": (84.45211249, 64.78949128, 100.0),
            "C": (86.59592589, 67.81154044, 100.0),
            "D": (86.59592589, 67.81154044, 100.0),
            "C01": (78.19570543, 57.33951949, 99.51343222),
            "C02": None,
            "C03": (78.01373062, 57.01743116, 99.45477481),
            "C04": None,
            "C05": (78.01373062, 57.01743116, 99.45477481),
            "C06": None,
            "C07": (78.01373062, 57.01743116, 99.45477481),
            "C08": (78.01373062, 57.01743116, 99.45477481),
            "C09": None,
            "C10": (78.01373062, 57.01743116, 99.45477481),
            "C11": (78.01373062, 57.01743116, 99.45477481),
            "C12": None,
        },
    ),
)


def scored(found: list[Evidence], status: str = "author") -> Profile:
    return profile(found, framework(), CLAIMS, status)


def of(result: Profile, code: str) -> Estimate:
    return next(c for c in result.competencies if c.id == code)


def plain(count: int, chosen: int, code: str = "C01") -> list[Evidence]:
    """Ordinary four-option decisions, two to an episode, all answered alike."""
    return [
        Evidence(
            rule=f"p{code}{i}:choice",
            competency=code,
            values=(100, 65, 35, 0),
            chosen=chosen,
            weight=100,
            episode=f"e{i // 2}",
            quarter=1,
            step=i,
        )
        for i in range(count)
    ]


@pytest.mark.parametrize("case", FROZEN, ids=[f"{n}-{case[1]}" for n, case in enumerate(FROZEN)])
def test_numbers_equal_the_reference(
    case: tuple[list[Evidence], str, tuple[float, float], dict[str, Numbers | None]],
) -> None:
    found, status, (score, sd), expected = case
    result = scored(found, status)
    told = {e.id: e for e in (*result.areas, *result.competencies)}
    assert told.keys() == expected.keys()
    for code, numbers in expected.items():
        if numbers is None:
            assert told[code].score is told[code].low is told[code].high is None
        else:
            assert (told[code].score, told[code].low, told[code].high) == pytest.approx(numbers, abs=1e-6)
    half = 1.2815515655446004 * sd
    wanted = (score, max(0.0, score - half), min(100.0, score + half))
    overall = result.overall
    assert (overall.score, overall.low, overall.high) == pytest.approx(wanted, abs=1e-6)


@pytest.mark.skipif("INTLGAME_PROTOTYPE" not in os.environ, reason="the prototype's folder is not named")
@pytest.mark.parametrize("seed", range(20))
def test_agrees_with_the_prototype_live(seed: int) -> None:
    model = _prototype(Path(os.environ["INTLGAME_PROTOTYPE"]))
    found = random_evidence(seed, 30 + 10 * seed)
    observations = [
        model.Observation(
            e.rule,
            e.competency,
            tuple(v / 100 for v in e.values),
            e.chosen,
            e.weight / 100,
            e.difficulty,
            e.episode,
            "",
            e.worst,
        )
        for e in found
    ]
    names = [c.id for c in framework().competencies]
    reference, _ = model.score(observations, names)
    result = scored(found)
    for code, wanted in reference.items():
        got = of(result, code)
        assert got.status == wanted.status.replace(" ", "_")
        if got.score is not None:
            assert (got.score, got.low, got.high) == pytest.approx(
                (wanted.score, wanted.low, wanted.high), abs=1e-6
            )
            assert got.levels == pytest.approx(wanted.level_probs, abs=1e-6)
        assert got.reliability == pytest.approx(wanted.reliability, abs=1e-6)
        shifts = sorted(shift for shift, _ in wanted.evidence)
        assert sorted(s.points for s in got.trail) == pytest.approx(shifts, abs=1e-6)
    above, below = model.relative_strengths(reference, 0.70)
    assert [r.competency for r in result.strengths] == [code for code, _ in above]
    assert [r.competency for r in result.explore] == [code for code, _ in below]


def _prototype(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("prototype_model", folder / "model.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["prototype_model"] = module
    spec.loader.exec_module(module)
    return module


def test_agrees_with_an_independent_integration() -> None:
    found = [e for e in evidence() if e.competency in ("C01", "C07")]
    logs = {c: _fine_log([e for e in found if e.competency == c]) for c in ("C01", "C07")}
    for own, other in (("C01", "C07"), ("C07", "C01")):
        mean = _fine_mean(logs[own], logs[other])
        assert of(scored(found), own).score == pytest.approx(50 + 20 * mean, abs=20 * 1e-3)


_FINE = [-6 + 0.05 * i for i in range(241)]


def _fine_log(found: list[Evidence]) -> list[float]:
    """The same model from its formulas, on a wider and four times finer grid."""
    return [sum(0.7 * e.weight / 100 * log(_fine_chance(e, t)) for e in found) for t in _FINE]


def _fine_chance(e: Evidence, t: float) -> float:
    assert e.difficulty == "medium"
    assert e.worst is None
    slope = 2.0 * log(1 + exp(1.7 * (t + 1.25))) / 1.7
    odds = [exp(slope * v / 100) for v in e.values]
    return 0.9 * odds[e.chosen] / sum(odds) + 0.1 / len(odds)


def _fine_mean(own: list[float], other: list[float]) -> float:
    """Integrates over both abilities at once: with one shared factor they correlate by R = .25."""
    others = [exp(log_o) for log_o in other]
    top = bottom = 0.0
    for t, log_t in zip(_FINE, own, strict=True):
        spread = 2 * (1 - 0.25**2)
        seen = sum(o * exp(-((u - 0.25 * t) ** 2) / spread) for u, o in zip(_FINE, others, strict=True))
        weight = exp(log_t - t * t / 2) * seen
        top += t * weight
        bottom += weight
    return top / bottom


def test_the_order_of_evidence_does_not_matter_at_all() -> None:
    found = random_evidence(4)
    assert scored(found) == scored(found[::-1]) == scored(found[40:] + found[:40])


def test_nothing_seen_gives_no_number_anywhere() -> None:
    result = scored([])
    assert all(e.status == "not_measured" for e in (result.overall, *result.areas, *result.competencies))
    assert all(e.score is None for e in (result.overall, *result.areas, *result.competencies))
    assert len(result.gaps) == len(framework().competencies)


def test_a_competency_without_own_evidence_is_never_scored() -> None:
    result = scored(plain(60, 0, "C01") + plain(60, 0, "C02"))
    untouched = of(result, "C03")
    assert (untouched.status, untouched.score, untouched.levels) == ("not_measured", None, ())
    assert of(result, "C02").score is not None


@pytest.mark.parametrize(
    ("count", "episodes", "status"),
    [(3, 3, "insufficient"), (4, 2, "insufficient"), (4, 3, "tentative"), (30, 2, "insufficient")],
)
def test_thin_evidence_gives_words_and_no_number(count: int, episodes: int, status: str) -> None:
    found = [replace(e, episode=f"e{n % episodes}") for n, e in enumerate(plain(count, 1))]
    result = of(scored(found), "C01")
    assert result.status == status
    assert (result.score is None) == (status == "insufficient")
    assert (result.band == () and result.levels == ()) or status != "insufficient"


def test_what_would_be_needed_is_told() -> None:
    gap = next(g for g in scored(plain(3, 0)).gaps if g.competency == "C01")
    assert (gap.status, gap.weight, gap.episodes) == ("insufficient", 1.0, 1)


def test_a_competency_that_is_not_claimed_is_scored_but_gives_no_reasons() -> None:
    found = plain(12, 3, "C02") + plain(12, 0, "C01")
    result = profile(found, framework(), ("C01",))
    assert of(result, "C02").score is not None
    assert {s.evidence.competency for s in (*result.raised, *result.lowered)} == {"C01"}


@pytest.mark.parametrize("number", range(0, len(STORIES), 3))
def test_a_better_choice_never_lowers_a_score(number: int) -> None:
    scores = []
    for option in (3, 2, 1, 0):
        found = evidence()
        place = number * 3
        values = (100, 65, 35, 0)
        found[place] = replace(found[place], values=values, chosen=option)
        scores.append(of(scored(found), found[place].competency).score)
    numbers = [s for s in scores if s is not None]
    assert numbers == sorted(numbers)
    assert not numbers or numbers[0] < numbers[-1]


def test_more_evidence_narrows_the_interval() -> None:
    few, many = (of(scored(plain(n, 1)), "C01") for n in (6, 30))
    assert few.low is not None
    assert few.high is not None
    assert many.low is not None
    assert many.high is not None
    assert many.high - many.low < few.high - few.low
    assert many.reliability > few.reliability
    assert many.own > few.own


def test_naming_the_worst_option_right_says_more() -> None:
    found = plain(8, 0)
    with_worst = [replace(e, worst=3) for e in found]
    assert of(scored(with_worst), "C01").reliability > of(scored(found), "C01").reliability


def test_a_level_is_only_named_when_it_is_sure() -> None:
    for seed in range(6):
        for e in scored(random_evidence(seed, 120)).competencies:
            assert len(e.band) <= 2
            assert not e.band or sum(e.levels[i] for i in e.band) >= 0.80
            assert e.score is None or sum(e.levels) == pytest.approx(1)


def test_an_unpiloted_scale_is_drawn_wider() -> None:
    author, piloted = (scored(evidence(), status).overall for status in ("author", "piloted"))
    assert author.low is not None
    assert piloted.low is not None
    assert author.low < piloted.low
    assert author.score == piloted.score


def test_the_trail_is_the_exact_difference_that_each_decision_made() -> None:
    found = [e for e in evidence() if e.competency == "C07"]
    whole = of(scored(found), "C07")
    assert len(whole.trail) == len(found)
    for shift in whole.trail:
        rest = of(scored([e for e in found if e is not shift.evidence]), "C07")
        assert whole.score is not None
        assert rest.score is None or shift.points == pytest.approx(whole.score - rest.score, abs=1e-6)


def test_the_trail_names_the_decision_that_cost_most() -> None:
    found = [*plain(9, 0), replace(plain(10, 3)[9], rule="bad:choice")]
    trail = of(scored(found), "C01").trail
    assert trail[0].evidence.rule == "bad:choice"
    assert trail[0].points < -3
    assert all(s.points > 0 for s in trail[1:])


def test_three_reasons_each_way_over_the_claimed_competencies() -> None:
    result = scored(evidence())
    shifts = [s.points for c in result.competencies if c.id in CLAIMS for s in c.trail]
    assert [s.points for s in result.raised] == sorted(shifts, reverse=True)[:3]
    assert [s.points for s in result.lowered] == sorted(shifts)[:3]


def test_relative_strengths_need_probability() -> None:
    result = scored(evidence())
    assert [(r.competency, r.likely) for r in result.explore] == [("C07", True)]
    assert all(r.probability >= 0.70 for r in (*result.strengths, *result.explore))
    assert scored(plain(20, 0)).strengths == ()


def test_points_are_told_beside_the_estimate() -> None:
    result = of(scored(plain(10, 1)), "C01")
    assert (result.earned, result.possible, result.guessing) == (6.5, 10.0, 5.0)
    assert (result.count, result.weight, result.episodes) == (10, 10.0, 5)


def test_a_very_long_record_stays_in_bounds() -> None:
    found = [replace(e, step=n) for n, e in enumerate(plain(30, 0) * 100)]
    result = of(scored(found), "C01")
    assert result.status == "firm"
    assert result.score is not None
    assert 90 < result.score <= 100


def test_the_same_input_gives_the_same_output() -> None:
    assert scored(evidence(mixed)) == scored(evidence(mixed))


def test_evidence_that_cannot_be_placed_is_refused() -> None:
    with pytest.raises(ValueError, match="X99"):
        scored([replace(plain(1, 0)[0], competency="X99")])
    with pytest.raises(ValueError, match="outside the 4 options"):
        scored([replace(plain(1, 0)[0], chosen=4)])
