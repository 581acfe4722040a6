"""From the title to the desk and back, on the real shelf, packs and settings of a player."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from playing import run

import builders_talk
from intlgame import paths
from intlgame.rules.decision import Choose, EndTurn, Enter
from intlgame.runs import files, journal, shelf
from intlgame.runs.journal import CONTENT, JOURNAL
from intlgame.runs.session import resume
from intlgame.ui import flow
from intlgame.ui.app import App
from intlgame.ui.flow import Flow
from intlgame.ui.keeping import Keeping
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screen import Push
from intlgame.ui.screens.books import Books
from intlgame.ui.screens.desk import Desk
from intlgame.ui.screens.map import MarketMap
from intlgame.ui.screens.news import NewsScreen
from intlgame.ui.screens.plan import PlanScreen
from intlgame.ui.screens.rulebook import Rulebook
from intlgame.ui.screens.settings import SettingsScreen

PACKS = Path(__file__).parent.parent / "packs"


@pytest.fixture(autouse=True)
def _bundled_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bundled scenarios are the small good pack and what it needs."""
    scenarios = tmp_path / "scenarios"
    shutil.copytree(PACKS / "good", scenarios / "good")
    shutil.copytree(PACKS / "library" / "commons", scenarios / "commons")
    real = paths.bundled

    def bundled(*parts: str) -> Path:
        return scenarios.joinpath(*parts[1:]) if parts[:1] == ("scenarios",) else real(*parts)

    monkeypatch.setattr(paths, "bundled", bundled)


def opened(look: Look | None = None) -> Pilot:
    """The game as it opens, without a window."""
    keeping = Keeping(paths.settings_file())
    pilot = Pilot(Flow(keeping).first(), look or Look(size=(1280, 720)))
    keeping.stage = pilot.stage
    pilot.stage.on_look = keeping.zoomed
    return pilot


def begun() -> Pilot:
    return opened().press("n", "g", "b")


def test_from_the_title_to_a_run_by_keyboard() -> None:
    pilot = opened()
    pilot.press("n")
    pilot.focus("pseudonym").type("Tern 4")
    pilot.focus("role-sales").press("Space")
    pilot.focus("mode-assessment").press("Space")
    pilot.press("g", "b")
    assert pilot.screen.title == "Briefing"
    (entry,) = shelf.runs(paths.runs_folder())
    header = entry.header
    assert header is not None
    assert (header.pseudonym, header.role, header.mode) == ("Tern 4", "sales", "assessment")
    assert (header.pack, header.version, header.campaign) == ("good", "1.0", "north")
    assert entry.folder.name == shelf.folder_name(header)
    assert (entry.folder / CONTENT).is_file()


def test_two_runs_have_luck_of_their_own() -> None:
    begun()
    begun()
    one, other = (entry.header for entry in shelf.runs(paths.runs_folder()))
    assert one is not None
    assert other is not None
    assert one.run != other.run
    assert one.seed != other.seed


def test_the_title_names_the_run_to_go_on_with() -> None:
    begun()
    pilot = opened()
    assert pilot.focused.label.startswith("Continue: North · Quarter 1 of 4, as ")
    pilot.press("Enter")
    assert pilot.screen.title == "Your desk"


def test_a_finished_run_opens_at_its_close_and_leads_to_the_profile() -> None:
    begun()
    (entry,) = shelf.runs(paths.runs_folder())
    session = resume(entry.folder)
    while not session.over:
        moves = session.legal()
        asked = [move for move in moves if isinstance(move, Choose | Enter)]
        session.decide(EndTurn() if session.objection(EndTurn()) is None else asked[0])
    pilot = opened()
    assert not pilot.has("continue")
    pilot.press("r", "o")
    assert pilot.screen.title == "The end of the run"
    pilot.press("p")
    assert pilot.screen.title == "Your profile"
    assert pilot.press("Escape").screen.title == "The end of the run"


@pytest.mark.parametrize(
    ("tool", "screen"),
    [
        ("Markets", MarketMap),
        ("Plan", PlanScreen),
        ("News", NewsScreen),
        ("Books", Books),
        ("Rulebook", Rulebook),
        ("Settings", SettingsScreen),
    ],
)
def test_each_tool_of_a_run_opens_its_screen_and_escape_comes_back(tool: str, screen: type) -> None:
    pilot = begun().press("b")
    assert isinstance(pilot.screen, Desk)
    pilot.click(tool, "button")
    assert isinstance(pilot.screen, screen)
    assert isinstance(pilot.press("Escape").screen, Desk)


def test_out_of_a_run_to_the_title_and_back_into_it() -> None:
    pilot = begun().press("b").click("Settings", "button").press("t")
    assert pilot.focused.label.startswith("Continue")
    assert isinstance(pilot.press("Enter").screen, Desk)


def test_a_damaged_run_is_told_and_leaves_a_way_on() -> None:
    begun()
    (entry,) = shelf.runs(paths.runs_folder())
    (entry.folder / CONTENT).write_text("{}")
    pilot = opened()
    assert not pilot.has("continue")
    pilot.press("r")
    assert "damaged" in pilot.texts()
    (entry.folder / JOURNAL).write_text("nonsense\n")
    pilot = opened().press("r")
    assert "not the header of a run" in pilot.texts()
    assert pilot.press("Escape").has("new")


def test_a_run_that_cannot_be_opened_becomes_a_trouble() -> None:
    begun()
    pilot = opened()
    (entry,) = shelf.runs(paths.runs_folder())
    with (entry.folder / JOURNAL).open("a") as file:
        file.write("not a decision\n")
    pilot.press("c")
    assert pilot.screen.title == "The run could not be opened"
    assert "line 2 is damaged" in pilot.texts()
    assert pilot.press("t").has("new")


def test_a_disk_that_refuses_does_not_begin_half_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _data: bytes) -> None:
        raise files.CannotSave(f"{path} could not be written: the disk is full.")

    pilot = opened().press("n", "g")
    monkeypatch.setattr(files, "replace_file", full)
    pilot.press("b")
    assert pilot.screen.title == "The run could not be started"
    assert "the disk is full" in pilot.texts()
    assert pilot.press("Escape").screen.title == "Choose a campaign"


def test_a_pack_with_errors_is_listed_and_cannot_be_begun(tmp_path: Path) -> None:
    fair = tmp_path / "scenarios" / "good" / "matters" / "trade-fair.yaml"
    fair.write_text(fair.read_text("utf-8").replace("label:", "lable:", 1), "utf-8")
    pilot = opened().press("n", "g", "b")
    assert pilot.screen.title == "Choose a campaign"
    assert "lable" in pilot.texts()
    assert "intlgame pack check" in pilot.texts()
    assert not shelf.runs(paths.runs_folder())


def test_a_pack_of_the_player_is_listed(tmp_path: Path) -> None:
    own = paths.packs_folder() / "mine"
    shutil.copytree(tmp_path / "scenarios" / "good", own)
    manifest = own / "pack.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("id: good", "id: mine"), "utf-8")
    pilot = opened().press("n", "g", "2", "b")
    assert pilot.screen.title == "Briefing"


def test_looks_are_kept_for_the_next_time() -> None:
    pilot = opened().press("s")
    pilot.focus("theme-dark").press("Space")
    assert pilot.stage.look.theme == "dark"
    pilot.press("Ctrl++")
    assert pilot.find("text-size").value == "110 %"
    kept = Keeping(paths.settings_file())
    assert (kept.settings.theme, kept.settings.text_scale) == ("dark", 110)
    assert kept.look == replace(Look(), theme="dark", text_scale=1.1)


def test_damaged_settings_are_told_on_the_title_and_kept() -> None:
    path = paths.settings_file()
    path.parent.mkdir(parents=True)
    path.write_text("{ half")
    pilot = opened()
    assert "settings.json.damaged" in pilot.texts()
    assert path.with_name("settings.json.damaged").read_text() == "{ half"


def test_settings_that_cannot_be_kept_still_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = opened().press("s")

    def refuse(_path: Path, _settings: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("intlgame.settings.write", refuse)
    pilot.focus("theme-dark").press("Space")
    assert pilot.stage.look.theme == "dark"
    assert "Read-only file system" in pilot.texts()


def test_a_sheet_that_was_left_is_as_it_was(tmp_path: Path) -> None:
    session = run(tmp_path / "run", builders_talk.content())
    flow = Flow(Keeping(paths.settings_file()))

    def sheet() -> Pilot:
        move = flow.prepare(session, builders_talk.TALK)
        assert isinstance(move, Push)
        return Pilot(move.screen, Look())

    blank, first = sheet().texts(), sheet()
    first.focus("limit").press("Right", "Right")
    assert first.texts() != blank
    assert sheet().focus("limit").texts() == first.texts()


def test_the_same_screens_play_in_a_terminal() -> None:
    sink = io.StringIO()
    flow.run_terminal(io.StringIO("n\ng\nb\n"), sink)
    told = sink.getvalue()
    assert "New run" in told
    assert "Who plays?" in told
    assert "Sell oars abroad." in told
    (entry,) = shelf.runs(paths.runs_folder())
    assert journal.read(entry.folder).lines == ()


@pytest.mark.parametrize(
    ("kept", "desktop", "wanted"),
    [
        ((0, 0), (1920, 1080), (1632, 918)),
        ((1500, 900), (1920, 1080), (1500, 900)),
        ((2500, 1400), (1366, 768), (1366, 768)),
    ],
)
def test_the_window_fits_the_desktop(
    kept: tuple[int, int], desktop: tuple[int, int], wanted: tuple[int, int]
) -> None:
    assert flow.window_size(kept, desktop) == wanted


def test_a_window_opens_on_the_title_and_its_size_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def quit_at_once(app: App) -> None:
        seen.append(app.stage.screen.title)
        app.stage.press("q")
        app.close()

    monkeypatch.setattr(App, "run", quit_at_once)
    flow.run((1400, 800))
    assert seen == ["First Shipment"]
    kept = Keeping(paths.settings_file()).settings
    assert (kept.width, kept.height) == (1400, 800)


def test_without_a_window_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_video() -> None:
        raise pygame.error("No available video device")

    monkeypatch.setattr(pygame.display, "init", no_video)
    with pytest.raises(flow.NoWindow, match="video device"):
        flow.run()
