"""The books say what the ledger says, in words, and no more than a player can know."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

import builders
from intlgame.bots.policies import BOTS
from intlgame.packs.load import load
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.effects import Effect, Invoice
from intlgame.rules.decision import Choose, EndTurn, Enter, Open, Research
from intlgame.rules.mechanics import ledger
from intlgame.runs.session import Session
from intlgame.ui.accounts import booked, cash_plan, risk_words
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.books import Books
from intlgame.ui.tree import name


def with_effects(*effects: Effect, quarters: int = 4) -> Content:
    """The little campaign over more quarters, with one matter, whose first option does this."""
    content = builders.content()
    first = content.campaign.matters[0]
    option = replace(first.options[0], effects=effects, cost=0)
    matter = replace(first, options=(option, *first.options[1:]))
    return replace(content, campaign=replace(content.campaign, matters=(matter,), quarters=quarters))


def choose_first(session: Session) -> None:
    matter = session.content.campaign.matters[0]
    moves = [m for m in session.legal() if isinstance(m, Choose) and m.matter == matter.id]
    session.decide(next(move for move in moves if move.option == matter.options[0].id))


def end_quarter(session: Session) -> None:
    while session.objection(EndTurn()) is not None:
        session.decide(next(move for move in session.legal() if isinstance(move, Choose | Enter)))
    session.decide(EndTurn())


def rows(pilot: Pilot, table: str) -> list[list[str]]:
    """The cells of a table in words, without the head."""
    return [
        [name(cell) for cell in row.children]
        for row in pilot.find(table, "table").children
        if row.role == "row" and row.children[0].role == "cell"
    ]


SALE = Effect(invoice=Invoice(amount=8000, cost=3000, due=2, loss_risk=20))


def test_the_plan_counts_the_home_business_of_each_quarter(tmp_path: Path) -> None:
    session = run(tmp_path, with_effects())
    firm = session.content.campaign.firm
    gain = (firm.home_sales - firm.home_costs) * 100
    ends = [each.end for each in cash_plan(session)]
    assert ends == [firm.cash * 100 + gain * n for n in (1, 2, 3, 4)]


def test_an_invoice_is_planned_for_the_quarter_in_which_it_is_due(tmp_path: Path) -> None:
    session = run(tmp_path, with_effects(SALE))
    choose_first(session)
    assert [each.due for each in cash_plan(session)] == [0, 800_000, 0, 0]


def test_the_plan_comes_true_where_nothing_else_happens(tmp_path: Path) -> None:
    sure = replace(SALE, invoice=Invoice(amount=8000, cost=3000, due=1))
    session = run(tmp_path, with_effects(sure))
    choose_first(session)
    while session.objection(EndTurn()) is not None:
        session.decide(next(move for move in session.legal() if isinstance(move, Choose | Enter)))
    plan = cash_plan(session)
    session.decide(EndTurn())
    assert ledger.cash(session.state) == plan[0].end


def test_surprises_are_not_given_away(tmp_path: Path) -> None:
    fine = Effect(after=1, cash=-5000, account="compliance", news="Customs sends a bill.")
    maybe = Effect(after=1, cash=-700, chance=50)
    rent = Effect(after=1, cash=-300, account="marketing")
    session = run(tmp_path, with_effects(fine, maybe, rent))
    choose_first(session)
    assert [each.certain for each in cash_plan(session)] == [-30_000, 0, 0, 0]
    assert "5,000" not in Pilot(Books(session, Knocked())).texts()


def test_an_overdraft_costs_what_the_bank_will_charge(tmp_path: Path) -> None:
    content = with_effects()
    firm = replace(content.campaign.firm, cash=0, home_sales=0, home_costs=1000, credit_line=20_000)
    session = run(tmp_path, replace(content, campaign=replace(content.campaign, firm=firm)))
    plan = cash_plan(session)
    assert plan[0].interest == -2000
    end_quarter(session)
    assert ledger.cash(session.state) <= plan[0].end


def test_claims_are_shown_with_quarter_and_risk(tmp_path: Path) -> None:
    session = run(tmp_path, with_effects(SALE))
    choose_first(session)
    told = Pilot(Books(session, Knocked())).texts()
    assert "€8,000" in told
    assert "Q3 2027" in told
    assert risk_words(20) in told


@pytest.mark.parametrize(
    ("due", "quarters", "when"), [(1, 4, "Q2 2027"), (2, 4, "Q3 2027"), (2, 2, "the end")]
)
def test_an_invoice_is_due_where_the_plan_has_it(tmp_path: Path, due: int, quarters: int, when: str) -> None:
    sale = Effect(invoice=Invoice(amount=8000, due=due))
    session = run(tmp_path, with_effects(sale, quarters=quarters))
    choose_first(session)
    pilot = Pilot(Books(session, Knocked()))
    owed = [row for row in rows(pilot, "What customers owe") if "€8,000" in row]
    planned = [row for row in rows(pilot, "Cash plan") if "+€8,000" in row]
    assert [row[1] for row in owed] == [when]
    assert [row[0] for row in planned] == [when]


def test_what_comes_after_the_last_quarter_says_so(tmp_path: Path) -> None:
    sale = Effect(invoice=Invoice(amount=8000, due=3))
    session = run(tmp_path, with_effects(sale, quarters=2))
    choose_first(session)
    pilot = Pilot(Books(session, Knocked()))
    assert [row[1] for row in rows(pilot, "What customers owe") if "€8,000" in row] == ["after the end"]
    assert not [row for row in rows(pilot, "Cash plan") if "+€8,000" in row]


def test_home_and_export_are_told_apart(tmp_path: Path) -> None:
    session = run(tmp_path, with_effects(SALE))
    choose_first(session)
    end_quarter(session)
    told = Pilot(Books(session, Knocked())).texts()
    assert "Home: +€10,000" in told
    assert "The books balance." in told


def test_bookings_are_in_words_and_of_the_chosen_quarter(tmp_path: Path) -> None:
    session = run(tmp_path, with_effects(SALE))
    look = session.content.campaign
    paid = next(channel for channel in look.channels if channel.cost)
    session.decide(Research(market="fr", group=paid.groups[0], channel=paid.id))
    cue = next(cue for cue in look.matters[0].cues if cue.cost)
    session.decide(Open(matter=look.matters[0].id, cue=cue.id))
    choose_first(session)
    pilot = Pilot(Books(session, Knocked()))
    told = pilot.texts()
    assert f"Research: France · {paid.label}" in told
    assert f"{look.matters[0].title} · {cue.label}" in told
    end_quarter(session)
    pilot = Pilot(Books(session, Knocked()))
    assert f"Research: France · {paid.label}" not in pilot.texts()
    pilot.focus("Q2 2027", "tab").press("Left", "Enter")
    assert f"Research: France · {paid.label}" in pilot.texts()


def test_no_booking_is_left_as_a_code(tmp_path: Path) -> None:
    session = run(tmp_path)
    while not session.over:
        end_quarter(session)
    assert session.state.entries
    for entry in session.state.entries:
        assert booked(session, entry.label) != entry.label


def test_after_the_end_there_is_nothing_to_plan(tmp_path: Path) -> None:
    session = run(tmp_path)
    while not session.over:
        end_quarter(session)
    assert cash_plan(session) == ()
    assert "The run is over" in Pilot(Books(session, Knocked())).texts()


def test_in_a_narrow_window_the_page_begins_with_cash(tmp_path: Path) -> None:
    pilot = Pilot(Books(run(tmp_path), Knocked()), Look(size=(1280, 720), text_scale=2.0))
    assert pilot.focused.role == "tab"
    assert pilot.has("Cash plan", "table")
    pilot.press("Right", "Right", "Enter")
    assert not pilot.has("Cash plan", "table")
    assert pilot.has("Bookings of Q1 2027", "table") or "Nothing has been booked" in pilot.texts()


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(tmp_path: Path, look: Look) -> None:
    session = run(tmp_path, with_effects(SALE, quarters=8))
    assert faults(Pilot(Books(session, Knocked()), look)) == []
    choose_first(session)
    end_quarter(session)
    pilot = Pilot(Books(session, Knocked()), look)
    assert faults(pilot) == []
    for part in () if look.wide else ("Result", "Bookings"):
        assert faults(pilot.click(part, "tab")) == []


def test_no_booking_of_a_search_or_a_talk_is_left_as_a_code(tmp_path: Path) -> None:
    """A whole run of the good pack, which searches, checks, travels, agrees and is paid."""
    packs = Path(__file__).parents[2] / "packs"
    content = load(packs / "good", (packs / "library",)).content("north")
    session = run(tmp_path, content)
    while not session.over:
        session.decide(BOTS["dearest"](content, session.state))
    labels = {entry.label for entry in session.state.entries}
    assert any(label.startswith("dealership/") for label in labels)
    for label in labels:
        told = booked(session, label)
        assert told != label
        assert "/" not in told
        assert "#" not in told
