"""The codec: out and in again gives the same; digests depend on values alone; what does not fit is named."""

import os
import subprocess
import sys
from hashlib import blake2b
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intlgame import codec
from intlgame.packs.load import load
from intlgame.rules import decision as moves
from intlgame.rules.bargain import Bargain, Exchange, Reply
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.conditions import Condition
from intlgame.rules.content.effects import Effect, Invoice
from intlgame.rules.content.matter import Matter
from intlgame.rules.decision import Decision
from intlgame.rules.evidence import Evidence
from intlgame.rules.moves import Accept, Break, Close, Pressure, Recap, TableMove, Walk
from intlgame.rules.state import (
    Answer,
    Due,
    Entered,
    Entry,
    News,
    Prepared,
    Reading,
    Receivable,
    State,
    Talk,
    Task,
)

SRC = Path(__file__).parents[1] / "src"
WORDS = st.text(max_size=12)
NUMBERS = st.integers(-(10**12), 10**12)
COUNTS = st.dictionaries(WORDS, NUMBERS, max_size=4)
CONDITIONS = st.builds(Condition, flag=st.lists(WORDS, max_size=2).map(tuple), at_least=COUNTS)
EFFECTS = st.builds(
    Effect,
    when=CONDITIONS,
    meter=COUNTS,
    news=WORDS,
    cash=NUMBERS,
    invoice=st.none() | st.builds(Invoice, amount=NUMBERS),
)


def many(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(of, max_size=3).map(tuple)


STATES = st.builds(
    State,
    seed=st.integers(-(2**63), 2**63 - 1),
    days=NUMBERS,
    balances=many(st.tuples(WORDS, NUMBERS)),
    entries=many(st.builds(Entry, quarter=NUMBERS, label=WORDS, postings=many(st.tuples(WORDS, NUMBERS)))),
    meters=many(st.tuples(WORDS, NUMBERS)),
    flags=many(WORDS),
    opened=many(st.tuples(WORDS, WORDS)),
    asked=many(WORDS),
    answers=many(st.from_type(Answer)),
    readings=many(st.from_type(Reading)),
    weights=COUNTS,
    weighed=st.booleans(),
    entered=st.none() | st.from_type(Entered),
    tasks=many(st.from_type(Task)),
    done=many(st.tuples(WORDS, WORDS, NUMBERS)),
    pending=many(st.builds(Due, effect=EFFECTS, label=WORDS, quarter=NUMBERS)),
    receivables=many(st.from_type(Receivable)),
    over=st.booleans(),
)
DECISIONS: st.SearchStrategy[Decision] = st.one_of(
    st.from_type(moves.Open),
    st.from_type(moves.Ask),
    st.from_type(moves.Choose),
    st.from_type(moves.Research),
    st.builds(moves.Weigh, weights=COUNTS, showstoppers=many(WORDS)),
    st.from_type(moves.Enter),
    st.from_type(moves.Plan),
    st.from_type(moves.Search),
    st.from_type(moves.Check),
    st.from_type(moves.Appoint),
    st.from_type(moves.Improve),
    st.builds(moves.Prepare, guesses=COUNTS, questions=many(WORDS), limit=NUMBERS, target=NUMBERS),
    st.from_type(moves.Negotiate),
    st.from_type(moves.Respond),
    st.just(moves.EndTurn()),
)


@settings(max_examples=60, deadline=None)
@given(state=STATES)
def test_a_state_comes_back_the_same(state: State) -> None:
    again = codec.from_json(State, codec.to_json(state))
    assert again == state
    assert codec.digest(again) == codec.digest(state)


@settings(max_examples=60, deadline=None)
@given(decision=DECISIONS)
def test_a_decision_comes_back_the_same_and_of_the_same_kind(decision: Decision) -> None:
    again = codec.decision_from_json(codec.to_json(decision))
    assert again == decision
    assert type(again) is type(decision)


@settings(max_examples=40, deadline=None)
@given(evidence=st.from_type(Evidence), news=st.from_type(News))
def test_evidence_and_news_come_back_the_same(evidence: Evidence, news: News) -> None:
    assert codec.from_json(Evidence, codec.to_json(evidence)) == evidence
    assert codec.from_json(News, codec.to_json(news)) == news


def test_every_kind_of_decision_has_a_tag() -> None:
    assert set(codec.KINDS.values()) == set(Decision.__args__)


def test_a_decision_is_readable_in_a_journal() -> None:
    text = codec.to_json(moves.Choose(matter="fair", option="go"))
    assert text == '{"kind":"choose","matter":"fair","option":"go","reason":"","worst":""}'


def state(**changes: Any) -> State:
    return State(seed=1, days=30, balances=(("cash", 100), ("equity", -100)), **changes)


def test_the_order_of_a_mapping_does_not_change_the_digest() -> None:
    one, other = state(weights={"a": 1, "b": 2}), state(weights={"b": 2, "a": 1})
    assert codec.digest(one) == codec.digest(other)


@settings(max_examples=40, deadline=None)
@given(one=STATES, other=STATES)
def test_states_that_differ_have_digests_that_differ(one: State, other: State) -> None:
    assert (codec.digest(one) == codec.digest(other)) is (one == other)


@settings(max_examples=60, deadline=None)
@given(state=STATES)
def test_a_digest_is_the_hash_of_all_that_is_not_at_its_default(state: State) -> None:
    told = codec.essence(state)
    assert codec.from_json(State, told) == state
    assert codec.digest(state) == blake2b(told.encode(), digest_size=16).hexdigest()


def test_a_field_that_nobody_uses_does_not_change_a_digest() -> None:
    told = codec.essence(state())
    assert told == '{"seed":1,"days":30,"balances":[["cash",100],["equity",-100]]}'


TALKS = st.builds(
    Talk,
    negotiation=WORDS,
    person=WORDS,
    quarter=NUMBERS,
    prepared=st.from_type(Prepared),
    bargain=st.from_type(Bargain),
)


@settings(max_examples=60, deadline=None)
@given(one=TALKS, other=TALKS)
def test_talks_that_differ_have_digests_that_differ(one: Talk, other: Talk) -> None:
    told, again = state(talks=(one,)), state(talks=(other,))
    assert codec.from_json(State, codec.essence(told)) == told
    assert (codec.digest(told) == codec.digest(again)) is (one == other)


@pytest.mark.parametrize("first", [Accept(), Break(), Close(), Pressure(), Recap(), Walk()])
def test_moves_without_words_of_their_own_are_told_apart(first: TableMove) -> None:
    others = [m for m in (Accept(), Break(), Close(), Pressure(), Recap(), Walk()) if m != first]
    assert all(codec.digest(talked(first)) != codec.digest(talked(other)) for other in others)


def talked(move: TableMove) -> State:
    said = Exchange(move=move, reply=Reply(kind="noted"), trust=1, strain=0, time=0)
    bargain = Bargain(exchanges=(said,), trust=1, trust_before=1, target=2)
    sheet = Prepared(
        negotiation="n", delegation="d", language="l", guesses=(), questions=(), limit=1, target=2,
        opening="o", asked=False,
    )  # fmt: skip
    return state(talks=(Talk(negotiation="n", person="p", quarter=1, prepared=sheet, bargain=bargain),))


PROGRAM = """
from intlgame import codec
from intlgame.rules.state import State, Task
tasks = tuple(Task(action=a, target="", ready=3) for a in sorted({"site", "fair", "agent", "žena"}))
weights = {name: 2 for name in {"tariff", "growth", "risk", "distance"}}
print(codec.digest(State(seed=-5, days=7, balances=(("cash", 12),), tasks=tasks, weights=weights)))
"""
EXPECTED = "f48abd7a9f9f2eb63b71a2a21afe1a2c"


def other_pythons() -> list[str]:
    """Further interpreters of this machine that start."""
    found = [which(name) for name in ("python3.12", "python3.13", "python3.14")]
    return [
        path for path in found if path and subprocess.run([path, "-V"], capture_output=True).returncode == 0
    ]


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
@pytest.mark.parametrize("python", [sys.executable, *other_pythons()])
def test_a_digest_is_the_same_under_every_hash_seed_and_python(seed: str, python: str) -> None:
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(SRC),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    run = subprocess.run([python, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == EXPECTED


def test_reading_and_writing_a_digest_needs_no_pydantic() -> None:
    program = PROGRAM + "import sys; assert 'pydantic' not in sys.modules"
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)


MATTER = {"id": "fair", "title": "A fair", "kind": "letter", "episode": "e", "text": "Go?", "options": []}


def faults(**changes: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    plain = {key: value for key, value in (MATTER | changes).items() if value != "gone"}
    with pytest.raises(codec.CodecError) as raised:
        codec.read(Matter, plain)
    return [(fault.kind, fault.path) for fault in raised.value.faults]


def test_what_does_not_fit_is_named_with_its_place() -> None:
    assert faults(titel="x") == [("unknown", ("titel",))]
    assert faults(title="gone") == [("missing", ("title",))]
    assert faults(title=3) == [("type", ("title",))]
    assert faults(ask_worst="yes") == [("type", ("ask_worst",))]
    assert faults(ask_worst=1) == [("type", ("ask_worst",))]
    assert faults(order=True) == [("type", ("order",))]
    assert faults(order=1.5) == [("type", ("order",))]
    assert faults(rules="dap") == [("type", ("rules",))]
    assert faults(kind="song") == [("word", ("kind",))]
    assert faults(
        options=[{"id": "a", "label": "b", "value": 1, "feedback": "c", "when": {"flog": ["x"]}}]
    ) == [("unknown", ("options", 0, "when", "flog"))]


def test_an_unknown_key_comes_with_the_keys_known_there() -> None:
    with pytest.raises(codec.CodecError) as raised:
        codec.read(
            Matter, MATTER | {"cues": [{"id": "a", "label": "b", "kind": "web", "text": "c", "txt": "d"}]}
        )
    assert "text" in raised.value.faults[0].words


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "3", '"x"', "[" * 100_000, '{"kind":"fly"}', "{}", "\ud800"]
)
def test_what_is_not_a_decision_is_refused(text: str) -> None:
    with pytest.raises(codec.CodecError):
        codec.decision_from_json(text)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "[" * 100_000, "],[", "1e999", "\x00", '{"seed":1}{"seed":2}']
)
def test_what_is_not_a_state_is_refused(text: str) -> None:
    with pytest.raises(codec.CodecError):
        codec.from_json(State, text)


def test_a_content_comes_back_the_same() -> None:
    packs = Path(__file__).parent / "packs"
    content = load(packs / "good", [packs / "library"]).content("north")
    text = codec.to_json(content)
    assert codec.to_json(codec.from_json(Content, text)) == text
    assert codec.from_json(Content, text).campaign == content.campaign


def test_a_shape_changes_with_the_types_inside() -> None:
    assert codec.shape(Content) == codec.shape(Content)
    assert codec.shape(Content) != codec.shape(State)
