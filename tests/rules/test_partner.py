"""Candidates: who is found, what a check shows, what is remembered of the choice."""

from pathlib import Path

from intlgame.packs.load import load
from intlgame.rules.apply import apply
from intlgame.rules.content.campaign import Content
from intlgame.rules.decision import Appoint, Check, Decision, Search
from intlgame.rules.legal import objection
from intlgame.rules.measures import measure
from intlgame.rules.mechanics.ledger import CENTS, cash
from intlgame.rules.mechanics.partner import compared, found, known, suits, unchecked_integrity
from intlgame.rules.start import start
from intlgame.rules.state import State

PACKS = Path(__file__).parents[1] / "packs"
CONTENT: Content = load(PACKS / "good", (PACKS / "library",)).content("north")


def after(*decisions: Decision) -> State:
    state = start(CONTENT, 5)
    for decision in decisions:
        state = apply(CONTENT, state, decision).state
    return state


def code(state: State, decision: Decision) -> str:
    refused = objection(CONTENT, state, decision)
    return refused.code if refused else ""


def test_a_way_finds_only_those_whom_it_reaches() -> None:
    assert found(CONTENT, after()) == ()
    assert [p.id for p in found(CONTENT, after(Search(way="fair-list")))] == ["fjord-sport"]
    assert [p.id for p in found(CONTENT, after(Search(way="chamber")))] == ["fjord-sport", "nord-bat"]


def test_searching_and_checking_cost_what_they_say() -> None:
    before, now = after(), after(Search(way="chamber"), Check(partner="nord-bat", check="register"))
    assert cash(before) - cash(now) == (200 + 40) * CENTS
    assert before.days - now.days == 3


def test_what_nobody_checked_is_a_band_and_a_check_shows_the_truth() -> None:
    state = after(Search(way="chamber"))
    unknown = known(CONTENT, state, "nord-bat", "honesty")
    assert (unknown.low, unknown.high, unknown.finding) == (5, 90, None)
    assert suits(CONTENT, state, "nord-bat").red_flags == ()
    state = apply(CONTENT, state, Check(partner="nord-bat", check="register")).state
    shown = known(CONTENT, state, "nord-bat", "honesty")
    assert (shown.low, shown.high) == (10, 10)
    assert shown.finding is not None
    assert suits(CONTENT, state, "nord-bat").red_flags == ("honesty",)
    assert known(CONTENT, state, "nord-bat", "reach").finding is None


def test_the_band_of_a_candidate_holds_its_truth() -> None:
    state = after(Search(way="chamber"))
    for partner in found(CONTENT, state):
        true = sum(each.value for each in partner.findings) // len(partner.findings)
        seen = suits(CONTENT, state, partner.id)
        assert seen.low <= true <= seen.high


def test_nobody_is_checked_or_appointed_who_has_not_been_found() -> None:
    state = after(Search(way="fair-list"))
    assert code(state, Check(partner="nord-bat", check="register")) == "unknown"
    assert code(state, Appoint(partner="nord-bat", reason="proven")) == "partner"
    assert (
        code(state, Appoint(partner="fjord-sport", reserve="nord-bat", reason="proven")) == "reserve-partner"
    )
    assert code(state, Appoint(partner="fjord-sport")) == "reason"
    assert code(state, Appoint(partner="fjord-sport", reason="proven")) == ""


def test_a_choice_ends_the_search_and_checks_stay_possible() -> None:
    state = after(Search(way="chamber"), Appoint(partner="nord-bat", reserve="fjord-sport", reason="liked"))
    assert code(state, Search(way="fair-list")) == "appointed"
    assert code(state, Appoint(partner="fjord-sport", reason="proven")) == "appointed"
    assert code(state, Check(partner="nord-bat", check="register")) == ""


def test_measures_tell_what_was_done_and_what_was_not() -> None:
    state = after(
        Search(way="chamber"),
        Check(partner="fjord-sport", check="register"),
        Appoint(partner="nord-bat", reserve="fjord-sport", reason="liked"),
    )
    told = {
        "candidates_found": 2,
        "search_ways_used": 1,
        "checks_done": 1,
        "candidates_checked": 1,
        "appointed_checks": 0,
        "appointed_red_flags": 1,
        "appointed_unchecked_integrity": 1,
        "reserve_partner_named": 1,
        "appointing_value": 30,
    }
    assert {name: measure(CONTENT, state, name) for name in told} == told
    assert compared(CONTENT, state) == 0
    assert unchecked_integrity(CONTENT, state, "fjord-sport") == ()
