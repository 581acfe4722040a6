"""What holds in every run, whoever plays: properties over seeds and policies."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import builders
from intlgame import codec
from intlgame.bots.play import play, steps
from intlgame.bots.policies import BOTS, scripted
from intlgame.rules.apply import IllegalDecision, apply
from intlgame.rules.decision import Ask, Choose, EndTurn, Enter, Open, Plan, Research, Weigh
from intlgame.rules.legal import legal, objection
from intlgame.rules.mechanics import ledger
from intlgame.rules.mechanics.market import band, fit
from intlgame.rules.start import start

CONTENT = builders.content()
SEEDS = st.integers(min_value=0, max_value=2**31)
ALL_BOTS = st.sampled_from(sorted(BOTS))


@given(SEEDS, ALL_BOTS)
@settings(max_examples=60, deadline=None)
def test_every_step_keeps_the_promises(seed: int, bot: str) -> None:
    before = start(CONTENT, seed)
    for decision, step in steps(CONTENT, BOTS[bot], seed):
        assert objection(CONTENT, before, decision) is None
        frozen = codec.to_json(before)
        again = apply(CONTENT, before, decision)
        assert codec.to_json(before) == frozen, "apply changed its argument"
        assert again == step, "apply is not a function of its arguments"
        state = step.state
        assert sum(cents for _, cents in state.balances) == 0
        assert all(sum(cents for _, cents in entry.postings) == 0 for entry in state.entries)
        assert all(0 <= value <= 100 for _, value in state.meters)
        assert state.days >= 0
        assert state.over or legal(CONTENT, state), "nothing can be done and the run is not over"
        assert ledger.balance(state, "receivables") == sum(r.amount for r in state.receivables)
        before = state
    assert before.over


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_balances_are_the_sum_of_the_entries(seed: int) -> None:
    played = play(CONTENT, BOTS["random"], seed)
    total = dict(start(CONTENT, seed).balances)
    for entry in played.state.entries:
        for account, cents in entry.postings:
            total[account] += cents
    assert total == dict(played.state.balances)


@given(SEEDS, st.data())
@settings(max_examples=40, deadline=None)
def test_what_legal_does_not_list_is_refused_and_changes_nothing(seed: int, data: st.DataObject) -> None:
    state = start(CONTENT, seed)
    wrong = data.draw(
        st.sampled_from(
            [
                Open(matter="enquiry", cue="nope"),
                Open(matter="payment", cue="letter"),
                Choose(matter="enquiry", option="fly", reason="data"),
                Choose(matter="enquiry", option="fly", reason="data", worst="fly"),
                Choose(matter="enquiry", option="fly", worst="wait"),
                Choose(matter="payment", option="accept"),
                Research(market="fr", group="access", channel="buyers"),
                Research(market="xx", group="access", channel="report"),
                Weigh(weights={"duty": 6}),
                Weigh(weights={"nope": 1}),
                Weigh(showstoppers=("transit", "duty")),
                Enter(market="fr", reserve="fr"),
                Enter(market="xx"),
                Plan(action="visit"),
                Plan(action="visit", target="fr"),
                Plan(action="course", target="fr"),
                Ask(matter="payment"),
                EndTurn(),
            ]
        )
    )
    assert wrong not in legal(CONTENT, state)
    with pytest.raises(IllegalDecision):
        apply(CONTENT, state, wrong)


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_the_truth_lies_in_every_band_and_research_only_narrows(seed: int) -> None:
    state = start(CONTENT, seed)
    facts = {(m.id, f.kind): f for m in CONTENT.campaign.markets for f in m.facts}
    state = replace(state, days=99)
    for decision in [d for d in legal(CONTENT, state) if isinstance(d, Research)]:
        before = {key: band(CONTENT, state, *key) for key in facts}
        reason = objection(CONTENT, state, decision)
        if reason is not None:
            continue
        state = apply(CONTENT, state, decision).state
        for key, fact in facts.items():
            known = band(CONTENT, state, *key)
            assert known.low <= fact.value <= known.high
            assert before[key].low <= known.low
            assert known.high <= before[key].high
    for market in CONTENT.campaign.markets:
        shown = fit(CONTENT, state, market.id)
        assert 0 <= shown.low <= shown.middle <= shown.high <= 100


def test_two_readings_of_one_family_repeat_each_other() -> None:
    campaign = CONTENT.campaign
    twins = tuple(replace(c, family="same", width=50, official=False) for c in campaign.channels)
    content = replace(CONTENT, campaign=replace(campaign, channels=twins))
    state = start(content, 5)
    once = apply(content, state, Research(market="fr", group="demand", channel="open-data")).state
    twice = apply(content, once, Research(market="fr", group="demand", channel="report")).state
    first, second = (band(content, s, "fr", "imports") for s in (once, twice))
    assert (first.low, first.high) == (second.low, second.high)
    assert len(second.channels) == 2


def decide(*decisions: object) -> object:
    state = start(CONTENT, 3)
    for decision in decisions:
        state = apply(CONTENT, state, decision).state  # type: ignore[arg-type]
    return state


QUALIFY = Choose(matter="enquiry", option="qualify", reason="data", worst="fly")


def test_luck_is_not_competence_a_blind_good_choice_is_capped() -> None:
    state = start(CONTENT, 3)
    blind = apply(CONTENT, state, QUALIFY).evidence
    looked = apply(
        CONTENT, apply(CONTENT, state, Open(matter="enquiry", cue="letter")).state, QUALIFY
    ).evidence
    value = {e.rule: e.values[e.chosen] for e in blind}
    informed = {e.rule: e.values[e.chosen] for e in looked}
    assert value["enquiry:choice"] == 50
    assert informed["enquiry:choice"] == 100
    assert value["enquiry:looking"] == 0
    assert informed["enquiry:looking"] == 100


def test_asking_the_adviser_is_logged_and_never_scored() -> None:
    state = start(CONTENT, 3)
    asked = apply(CONTENT, state, Ask(matter="enquiry"))
    assert not asked.evidence
    with_help, alone = apply(CONTENT, asked.state, QUALIFY), apply(CONTENT, state, QUALIFY)
    assert [(e.rule, e.values, e.chosen) for e in with_help.evidence] == [
        (e.rule, e.values, e.chosen) for e in alone.evidence
    ]
    assert with_help.state.answers[-1].asked


def test_money_earned_is_never_evidence() -> None:
    """Two runs with the same decisions and other luck give the same evidence."""
    decisions = play(CONTENT, BOTS["careful"], 8).decisions
    found = {
        tuple((e.rule, e.values, e.chosen) for e in play(CONTENT, scripted(decisions), seed).evidence)
        for seed in range(8, 30)
    }
    assert len(found) == 1


def test_a_quarter_cannot_end_before_the_market_is_named_and_matters_are_answered() -> None:
    state = start(CONTENT, 1)
    reason = objection(CONTENT, state, EndTurn())
    assert reason is not None
    assert reason.code == "market-first"
    state = apply(CONTENT, state, Enter(market="ch", reserve="gb", stop_rule="date")).state
    reason = objection(CONTENT, state, EndTurn())
    assert reason is not None
    assert reason.code == "open-matters"
    state = apply(CONTENT, state, QUALIFY).state
    assert objection(CONTENT, state, EndTurn()) is None


def test_a_consequence_arrives_a_quarter_later() -> None:
    entered = Enter(market="fr", reserve="gb", stop_rule="date")
    sign = Choose(matter="partner", option="sign", reason="please")
    state = decide(entered, QUALIFY, sign)
    assert ledger.balance(state, "partners") == 0  # type: ignore[arg-type]
    step = apply(CONTENT, state, EndTurn())  # type: ignore[arg-type]
    assert ledger.balance(step.state, "partners") == 5_000 * ledger.CENTS
    assert "The tie has a price." in [news.text for news in step.news]


def test_an_invoice_is_a_claim_first_and_money_or_a_loss_later() -> None:
    entered = Enter(market="fr", reserve="gb", stop_rule="date")
    state = decide(entered, QUALIFY, Choose(matter="partner", option="test", reason="earn"))
    assert ledger.balance(state, "receivables") == 12_000 * ledger.CENTS  # type: ignore[arg-type]
    outcomes = set()
    for seed in range(60):
        later = apply(CONTENT, replace(state, seed=seed), EndTurn()).state  # type: ignore[type-var]
        assert ledger.balance(later, "receivables") == 0
        outcomes.add(ledger.balance(later, "losses"))
    assert outcomes == {0, 8_400 * ledger.CENTS}


def test_an_action_takes_its_time_and_happens_once() -> None:
    state = decide(Plan(action="course"))
    assert dict(state.meters)["reputation"] == 50  # type: ignore[attr-defined]
    reason = objection(CONTENT, state, Plan(action="course"))  # type: ignore[arg-type]
    assert reason is not None
    assert reason.code == "under-way"
    for decision in (Enter(market="ch"), QUALIFY, EndTurn()):
        state = apply(CONTENT, state, decision).state  # type: ignore[arg-type]
    assert dict(state.meters)["reputation"] == 53  # type: ignore[attr-defined]
    assert "inês-french" in state.flags  # type: ignore[attr-defined]


def test_what_cannot_be_paid_says_how_much_is_missing() -> None:
    state = replace(start(CONTENT, 1), balances=ledger.opening(-19_500 * ledger.CENTS))
    reason = objection(CONTENT, state, Plan(action="course"))
    assert reason is not None
    assert (reason.code, reason.amount) == ("cash", 400 * ledger.CENTS)


def test_a_booking_that_does_not_balance_is_refused() -> None:
    state = start(CONTENT, 1)
    with pytest.raises(ValueError, match="does not balance"):
        ledger.post(state, "x", ("cash", 5), ("other", -4))
    with pytest.raises(ValueError, match="unknown account"):
        ledger.post(state, "x", ("cash", 5), ("pocket", -5))
