"""The report says who, what, how well, why and what next, in words that are true of the run."""

from dataclasses import replace

import pytest

from builders_profile import STORIES, best, content, evidence, played, state
from intlgame.export.report import report
from intlgame.export.values import Decision, Report
from intlgame.rules.evidence import Evidence


def whole() -> Report:
    return report(content(), played(), evidence(), state())


def decision(found: Report, code: str) -> Decision:
    return next(d for t in found.trails for d in t.decisions if d.id == code)


def test_every_piece_of_evidence_is_told_once() -> None:
    told = [part for t in whole().trails for d in t.decisions for part in d.parts]
    assert len(told) == len(evidence())
    assert all(part.did for part in told)


def test_a_choice_is_told_with_what_experts_prefer_and_why() -> None:
    found = decision(whole(), "terms")
    choice = found.parts[0]
    assert found.title == "Open account, ninety days"
    assert "Go ahead as it stands" in choice.did
    assert "Offer thirty days with credit insurance" in choice.preferred
    assert (choice.worth, choice.best) == (0, 100)
    assert choice.points is not None
    assert choice.points < 0
    assert found.why.startswith("People who have done this before")
    assert found.rules == ("r-terms",)
    assert found.asked


def test_what_experts_prefer_is_not_repeated_to_who_did_it() -> None:
    assert all(part.preferred == "" for part in decision(whole(), "enquiry").parts)


def test_the_best_choice_made_blindly_is_called_the_best_and_the_cap_is_told() -> None:
    blind = [replace(e, values=(50, 65, 35, 0)) if e.rule == "enquiry:choice" else e for e in evidence(best)]
    choice = decision(report(content(), played(), blind, state(best)), "enquiry").parts[0]
    assert choice.preferred == ""
    assert "at most 50" in choice.did


def test_the_option_to_avoid_is_told_where_it_was_asked() -> None:
    asked = [replace(e, worst=3) if e.rule == "enquiry:choice" else e for e in evidence()]
    answers = tuple(replace(a, worst="o3") if a.matter == "enquiry" else a for a in state().answers)
    found = report(content(), played(), asked, replace(state(), answers=answers))
    assert "avoided most: “Go ahead as it stands”" in decision(found, "enquiry").parts[0].did


def test_an_authored_rule_is_told_in_its_own_words() -> None:
    found = decision(whole(), "e-sources")
    assert found.parts[0].did == "You opened two independent sources before choosing."
    assert found.title == "At least two independent sources before choosing."


def test_evidence_of_a_rule_that_is_gone_is_still_listed() -> None:
    orphan = replace(evidence()[-1], rule="gone", says="You did something that was graded then.")
    found = report(content(), played(), [*evidence(), orphan], state())
    assert decision(found, "gone").parts[0].did == "You did something that was graded then."


def test_no_shift_is_given_where_there_is_no_score() -> None:
    trail = next(t for t in whole().trails if t.competency == "C06")
    assert all(part.points is None for d in trail.decisions for part in d.parts)


def test_next_steps_begin_with_what_is_worth_exploring_and_name_the_costliest_decision() -> None:
    steps = whole().next_steps
    assert steps[0].competency == "C07"
    assert len(steps) == 3
    assert steps[0].because is not None
    assert steps[0].because.title == "Open account, ninety days"
    assert steps[0].probability is not None
    assert steps[1].probability is None
    assert steps[0].practise[0] == "A credit insurance quote"


def test_support_is_near_the_player_and_never_from_another_country() -> None:
    for step in whole().next_steps:
        countries = [s.country for s in step.support]
        assert countries[0] == "BE"
        assert len(countries) <= 2
        assert "FR" not in countries


def test_the_players_own_country_comes_before_the_firms() -> None:
    found = report(content(), replace(played(), country="FR"), evidence(), state())
    assert found.next_steps[0].support[0].id == "agency-fr"


def test_the_firm_is_told_plainly() -> None:
    outcome = whole().outcome
    assert (outcome.title, outcome.market, outcome.reserve) == (
        "A buyer who comes back",
        "France",
        "Netherlands",
    )
    assert (outcome.cash_start, outcome.cash_end, outcome.export_result) == (9_000_000, 11_240_000, 2_240_000)
    assert [(g.label, g.start, g.end) for g in outcome.gauges] == [("Reputation", 50, 61)]


def test_money_never_touches_the_profile() -> None:
    ruined = replace(state(), balances=(*state().balances[1:], ("cash", -50_000_000)))
    assert report(content(), played(), evidence(), ruined).profile == whole().profile


def test_a_run_closed_early_has_no_ending_and_says_so() -> None:
    found = report(
        content(), played(), evidence(stories=STORIES[:2]), replace(state(), over=False, entered=None)
    )
    assert (found.outcome.finished, found.outcome.title, found.outcome.market) == (False, "", "")


def test_what_was_claimed_and_thin_is_listed_first() -> None:
    found = report(content(), played(), evidence(stories=STORIES[:1]), state()).unmeasured
    assert found[0].claimed
    assert not found[-1].claimed
    assert {u.status for u in found} == {"insufficient", "not_measured"}


@pytest.mark.parametrize("status", ["author", "panel", "piloted"])
def test_the_status_of_the_scale_comes_from_the_pack(status: str) -> None:
    made = content()
    found = report(replace(made, pack=replace(made.pack, status=status)), played(), evidence(), state())
    assert found.profile.scale == status


def test_a_run_without_any_evidence_still_gives_a_report() -> None:
    nothing: list[Evidence] = []
    found = report(content(), played(), nothing, replace(state(), answers=()))
    assert found.profile.overall.score is None
    assert found.trails == found.next_steps == found.raised == ()
