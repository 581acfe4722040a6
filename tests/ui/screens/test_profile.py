"""The profile on screen: the same report as in the files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

from intlgame import paths
from intlgame.bots.policies import BOTS
from intlgame.closing import report_of
from intlgame.export.write import ExportProblem
from intlgame.packs.load import load
from intlgame.rules.decision import Ask
from intlgame.runs.header import Header
from intlgame.runs.session import Session, begin
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.profile import ProfileScreen
from intlgame.ui.tree import Changed, name, walk

WIDE = Look(size=(1920, 1080))
HOSTILE = "<script>alert(1)</script> \u202e../../etc 😀" + "x" * 300


def finished(folder: Path, bot: str = "careful", **header: object) -> Session:
    content = load(paths.bundled("scenarios", "first-steps")).content("first-steps")
    basic = Header(
        run="r", pack="first-steps", version="1", campaign="first-steps", seed=3, pseudonym="Heron"
    )
    session = begin(content, replace(basic, **header), folder / "run")  # type: ignore[arg-type]
    while not session.over:
        session.decide(BOTS[bot](session.content, session.state))
    return session


def shown(session: Session, folder: Path, doors: Knocked | None = None) -> Pilot:
    screen = ProfileScreen(session, doors or Knocked(), str(folder), today=lambda: "2027-03-14")
    return Pilot(screen, WIDE)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    session = finished(tmp_path, self_rating={"C01": 1, "C03": 4})
    pilot = Pilot(ProfileScreen(session, Knocked(), str(tmp_path)), look)
    assert faults(pilot) == []
    pilot.focus("trail-C01").press("Enter").press("s")
    assert faults(pilot) == []


def test_it_answers_in_the_order_of_the_design(tmp_path: Path) -> None:
    texts = shown(finished(tmp_path), tmp_path).texts()
    order = [
        "Your profile",
        "Competencies",
        "What raised your scores most",
        "What lowered them most",
        "What stood out",
        "What was not measured",
        "Next steps",
        "The evidence, decision by decision",
        "Method and limits",
    ]
    places = [texts.index(f"\n{title}\n") for title in order]
    assert places == sorted(places)


def test_each_plot_says_itself_in_words(tmp_path: Path) -> None:
    session = finished(tmp_path, self_rating={"C01": 1})
    found = next(each for each in report_of(session, "").profile.competencies if each.id == "C01")
    assert None not in (found.score, found.low, found.high)
    pilot = shown(session, tmp_path)
    words = [name(node) for node in walk(pilot.stage.root) if node.role == "image"]
    start = (
        f"Market intelligence and selection: {found.score:.0f} of 100, "
        f"probably between {found.low:.0f} and {found.high:.0f}. Tentative. "
    )
    assert any(each.startswith(start) and each.endswith("Own rating: Aware.") for each in words)
    assert f"{found.earned:.1f} of {found.possible:.1f} expert points" in pilot.texts()


def test_thin_evidence_gives_no_number_and_says_what_one_would_take(tmp_path: Path) -> None:
    pilot = shown(finished(tmp_path), tmp_path)
    words = [name(node) for node in walk(pilot.stage.root) if node.role == "image"]
    assert "Intercultural awareness: Not enough seen." in words
    texts = pilot.texts()
    assert "Intercultural awareness: not enough seen. A score would need evidence worth" in texts
    outside = texts[texts.index("Not part of this campaign: ") :].splitlines()[0]
    assert "Logistics and delivery operations" in outside
    assert "Intercultural awareness" not in outside


def test_a_difference_is_called_no_surer_than_in_the_files(tmp_path: Path) -> None:
    session = finished(tmp_path)
    strengths = report_of(session, "").profile.strengths
    assert [each.likely for each in strengths] == [False]
    texts = shown(session, tmp_path).texts()
    assert "Market intelligence and selection: possible (" in texts
    assert "likely (" not in texts


def test_what_lowered_a_score_says_what_experts_prefer(tmp_path: Path) -> None:
    session = finished(tmp_path)
    reasons = report_of(session, "").lowered
    texts = shown(session, tmp_path).texts()
    assert reasons
    assert all(f"{each.part.did} {each.part.preferred}" in texts for each in reasons)


def test_hints_stand_apart_from_scores(tmp_path: Path) -> None:
    content = load(paths.bundled("scenarios", "first-steps")).content("first-steps")
    header = Header(run="r", pack="first-steps", version="1", campaign="first-steps", seed=3)
    session = begin(content, header, tmp_path / "run")
    session.decide(next(move for move in session.legal() if isinstance(move, Ask)))
    while not session.over:
        session.decide(BOTS["careful"](session.content, session.state))
    assert "Adviser asked once; no part of any score" in shown(session, tmp_path).texts()


def test_next_steps_name_bodies_with_their_address(tmp_path: Path) -> None:
    session = finished(tmp_path)
    bodies = [body for step in report_of(session, "").next_steps for body in step.support]
    texts = shown(session, tmp_path).texts()
    assert bodies
    assert all(body.name in texts and body.url in texts for body in bodies)


def test_every_score_opens_to_its_decisions(tmp_path: Path) -> None:
    pilot = shown(finished(tmp_path), tmp_path)
    before = pilot.texts()
    pilot.focus("trail-C03").press("Enter")
    opened = pilot.texts().removeprefix(before)
    assert "Three names by Friday" in opened
    assert any(node.expanded for node in walk(pilot.stage.root))
    assert "points the score would differ without it" in opened


def test_saving_writes_a_page_and_a_record_and_says_where(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    pilot = shown(finished(tmp_path), folder)
    pilot.press("s")
    written = sorted(path.suffix for path in folder.iterdir())
    assert written == [".html", ".json"]
    assert str(folder) in pilot.find("told").runs or str(folder) in pilot.texts()


def test_a_folder_that_refuses_is_told_with_a_way_on(tmp_path: Path) -> None:
    session = finished(tmp_path)

    def refuse(*_: object) -> tuple[Path, ...]:
        raise ExportProblem(tmp_path / "profile.html", "full", "")

    screen = ProfileScreen(session, Knocked(), str(tmp_path), save=refuse, today=lambda: "2027-03-14")
    pilot = Pilot(screen, WIDE)
    pilot.press("s")
    assert "The disk is full: profile.html was not saved. Choose another folder" in pilot.texts()
    assert pilot.has("Save profile")


def test_after_a_refusal_another_folder_takes_the_files(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    pilot = shown(finished(tmp_path), blocked / "inside")
    pilot.press("s")
    assert "nothing is lost" in pilot.texts()
    assert pilot.find("folder").value == str(blocked / "inside")
    pilot.screen.on(Changed("folder", str(tmp_path / "other")))
    pilot.press("s")
    assert sorted(path.suffix for path in (tmp_path / "other").iterdir()) == [".html", ".json"]
    assert "nothing is lost" not in pilot.texts()


@pytest.mark.parametrize(
    ("typed", "used"), [("", None), ("  ", None), ("exports", Path("exports").absolute())]
)
def test_an_empty_or_short_folder_is_still_a_known_place(
    tmp_path: Path, typed: str, used: Path | None
) -> None:
    asked: list[Path] = []

    def keep(_report: object, folder: Path) -> tuple[Path, ...]:
        asked.append(folder)
        return (folder / "profile.html",)

    screen = ProfileScreen(finished(tmp_path), Knocked(), str(tmp_path), save=keep, today=lambda: "2027")
    pilot = Pilot(screen, WIDE)
    screen.on(Changed("folder", typed))
    pilot.press("s")
    assert asked == [used or paths.profiles_folder()]
    assert str(asked[0] / "profile.html") in pilot.texts()


def test_a_home_that_nobody_has_is_told(tmp_path: Path) -> None:
    pilot = shown(finished(tmp_path), tmp_path)
    pilot.screen.on(Changed("folder", "~nobody-of-that-name/profiles"))
    pilot.press("s")
    assert "There is no folder ~nobody-of-that-name/profiles." in pilot.texts()


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_what_saving_came_to_is_in_sight(tmp_path: Path, look: Look) -> None:
    screen = ProfileScreen(finished(tmp_path), Knocked(), str(tmp_path / "mine"), today=lambda: "2027-03-14")
    pilot = Pilot(screen, look)
    pilot.press("s")
    _x, y, _w, h = pilot.find("told").rect
    assert 0 < y < y + h <= look.size[1]


def test_a_hostile_pseudonym_harms_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    pilot = shown(finished(tmp_path, pseudonym=HOSTILE), folder)
    pilot.press("s")
    page = next(folder.glob("*.html")).read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert all(path.parent == folder for path in folder.iterdir())
    assert faults(pilot) == []
    assert "\u202e" not in pilot.texts()


def test_on_a_run_without_evidence_it_stays_calm(tmp_path: Path) -> None:
    session = run(tmp_path)
    texts = Pilot(ProfileScreen(session, Knocked(), str(tmp_path)), WIDE).texts()
    assert "Too little was seen in this run to give an overall estimate." in texts
    assert "No single decision stands out." in texts


def test_page_keys_reach_the_end_of_every_column(tmp_path: Path) -> None:
    pilot = Pilot(ProfileScreen(finished(tmp_path), Knocked(), str(tmp_path)), Look(size=(1280, 720)))
    pilot.press(*["PageDown"] * 30)
    for node in walk(pilot.stage.root):
        if node.scroll:
            assert node.scrolled + node.rect[3] >= node.content - 1, node.key
