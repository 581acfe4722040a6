"""The map: choosing a market, reading facts, and what is said of what nobody read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, busy_content, faults, run

import builders
from intlgame.rules.decision import Enter, Research
from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.compare import Compare
from intlgame.ui.screens.map import MarketMap
from intlgame.ui.tree import name, walk

THEMES = ("light", "dark", "contrast")


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("busy", [False, True], ids=["three markets", "eight markets"])
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look, busy: bool) -> None:
    session = run(tmp_path, busy_content() if busy else None)
    for market, group in (("fr", "demand"), ("gb", "risk")):
        session.decide(Research(market=market, group=group, channel="open-data"))
    pilot = Pilot(MarketMap(session, Knocked()), look)
    assert faults(pilot) == []
    pilot.click("file")
    assert faults(pilot) == []
    session.decide(Enter(market="fr", reserve="gb", stop_rule="date"))
    assert faults(Pilot(MarketMap(session, Knocked()), look)) == []


@pytest.mark.parametrize("theme", THEMES)
def test_it_draws_in_every_theme(tmp_path: Path, theme: str) -> None:
    pilot = Pilot(MarketMap(run(tmp_path), Knocked()), Look(size=(1280, 720), theme=theme))
    assert pilot.render().get_size() == (1280, 720)


def test_number_keys_choose_and_enter_opens_the_file(tmp_path: Path) -> None:
    pilot = Pilot(MarketMap(run(tmp_path), Knocked()))
    pilot.press("2")
    assert pilot.find("card-gb").selected
    assert pilot.has("Open the United Kingdom file", "button")
    pilot.press("Enter")
    assert "United Kingdom is near." in pilot.texts()
    pilot.press("3")
    assert "Switzerland is near." in pilot.texts()
    pilot.press("Escape")
    assert pilot.has("Markets on the map", "listbox")


def test_facts_are_bought_by_keyboard_alone(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(MarketMap(session, Knocked()), Look(size=(1920, 1080)))
    assert "Imports of lamps" in pilot.texts()
    pilot.focus("group-demand").press("Tab", "Enter")
    assert [r.kind for r in session.state.readings] == ["imports", "growth"]
    assert session.state.days == 19
    status = pilot.find("told-demand")
    assert status.live
    assert "Imports of lamps" in name(status)


def test_f_leads_to_the_first_group_that_nobody_read(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Research(market="fr", group="demand", channel="open-data"))
    pilot = Pilot(MarketMap(session, Knocked()))
    pilot.press("f", "f")
    assert pilot.focused.key == "group-access"
    assert pilot.focused.expanded
    pilot.press("Tab")
    assert pilot.focused.key == "buy-access-open-data"


def test_unknown_says_unknown_with_its_price_and_no_zero(tmp_path: Path) -> None:
    pilot = Pilot(MarketMap(run(tmp_path), Knocked()), Look(size=(1920, 1080)))
    meter = pilot.find("Imports of lamps", "meter")
    assert meter.value == "unknown, it may be 360–460 million euro"
    assert meter.range is None
    assert pilot.find("group-demand").label == "Demand, find out: 1 day"
    assert pilot.find("Fit of France", "meter").value.startswith("unknown, between")


def test_reading_narrows_the_band_and_names_its_source(tmp_path: Path) -> None:
    session = run(tmp_path, busy_content())
    pilot = Pilot(MarketMap(session, Knocked()), Look(size=(1920, 1080)))
    before = pilot.find("Imports of lamps", "meter").value
    pilot.click("buy-demand-open-data")
    after = pilot.find("Imports of lamps", "meter")
    assert after.value != before
    assert "unknown" not in after.value
    told = pilot.texts()
    assert "Source: World Development Indicators, 2025" in told
    assert "Its figure lies in the band; the band itself is drawn by the game." in told
    assert "The figure covers the whole trade." in told


def test_the_whole_file_says_once_what_was_read(tmp_path: Path) -> None:
    pilot = Pilot(MarketMap(run(tmp_path), Knocked()), Look(size=(1920, 1080)))
    pilot.click("file").click("buy-risk-report")
    assert [node.key for node in walk(pilot.stage.root) if node.role == "status"] == ["told-risk"]


def test_what_cannot_be_bought_says_why(tmp_path: Path) -> None:
    session = run(tmp_path)
    pilot = Pilot(MarketMap(session, Knocked()), Look(size=(1920, 1080)))
    pilot.click("buy-demand-open-data")
    assert pilot.find("buy-demand-open-data").disabled == "You have read this source for this market."
    for market in ("fr", "gb", "ch"):
        for group in ("demand", "access", "distance", "competition", "risk"):
            for channel in ("open-data", "report", "buyers"):
                if session.objection(Research(market=market, group=group, channel=channel)) is None:
                    session.decide(Research(market=market, group=group, channel=channel))
    spent = Pilot(MarketMap(session, Knocked(), "ch"), Look(size=(1920, 1080)))
    spent.click("file")
    reasons = {node.disabled for node in walk(spent.stage.root) if node.key.startswith("buy-")}
    assert "You are one management day short." in reasons


def test_the_map_carries_a_table(tmp_path: Path) -> None:
    pilot = Pilot(MarketMap(run(tmp_path), Knocked()), Look(size=(1920, 1080)))
    behind = [node for node in walk(pilot.stage.root) if node.behind]
    rows = [row for table in behind[0].behind for row in table.children if row.role == "row"]
    assert [name(row.children[0]) for row in rows] == ["Market", "France", "United Kingdom", "Switzerland"]
    assert "unknown" in name(rows[1].children[2])


def test_nothing_read_is_not_shaded_as_a_fit(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Research(market="gb", group="demand", channel="open-data"))
    pilot = Pilot(MarketMap(session, Knocked()), Look(size=(1920, 1080)))
    chart = next(node.draw for node in walk(pilot.stage.root) if node.behind)
    shades = dict(chart.shades)  # type: ignore[union-attr]
    assert not shades["fr"].startswith("fit")
    assert shades["gb"].startswith("fit")


def test_a_second_source_is_offered_after_the_market_was_named(tmp_path: Path) -> None:
    session = run(tmp_path)
    session.decide(Enter(market="ch", reserve="fr", stop_rule="date"))
    pilot = Pilot(MarketMap(session, Knocked()), Look(size=(1920, 1080)))
    assert "You enter Switzerland" in pilot.texts()
    assert pilot.find("card-ch").selected
    assert not pilot.find("buy-demand-report").disabled


def test_ways_out(tmp_path: Path) -> None:
    doors = Knocked()
    pilot = Pilot(MarketMap(run(tmp_path), doors, "gb"))
    assert pilot.find("card-gb").selected
    pilot.press("c").click("Desk", "button")
    assert doors.at == ["compare", "desk"]


def test_a_campaign_with_one_market_asks_for_no_comparison_and_no_reserve(tmp_path: Path) -> None:
    content = builders.content()
    first = content.campaign.markets[0]
    alone = replace(content, campaign=replace(content.campaign, markets=(first,)))
    texts = Pilot(MarketMap(run(tmp_path, alone), Knocked()), Look(size=(1280, 720))).texts()
    assert f"Before you go to {first.name}" in texts
    assert "three markets" not in texts
    assert "1 – 1" not in texts
    compared = Pilot(Compare(run(tmp_path / "b", alone), Knocked()), Look(size=(1280, 720))).texts()
    assert "No reserve" not in compared
    assert "1 – 1" not in compared
