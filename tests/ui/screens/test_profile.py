"""The profile on screen: the same report as in the files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playing import LOOKS, Knocked, faults, run

from intlgame import paths
from intlgame.bots.policies import BOTS
from intlgame.export.write import ExportProblem
from intlgame.packs.load import load
from intlgame.runs.header import Header
from intlgame.runs.session import Session, begin
from intlgame.ui.look import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.profile import ProfileScreen
from intlgame.ui.tree import walk

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
        "The evidence, decision by decision",
        "Method and limits",
    ]
    places = [texts.index(f"\n{title}\n") for title in order]
    assert places == sorted(places)
    assert all(f"\n{title}\n" in texts for title in ("What stood out", "What was not measured", "Next steps"))


def test_thin_evidence_gives_no_number(tmp_path: Path) -> None:
    texts = shown(finished(tmp_path), tmp_path).texts()
    assert "Not enough seen" in texts
    assert "not part of this campaign" in texts


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


def test_a_hostile_pseudonym_harms_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    pilot = shown(finished(tmp_path, pseudonym=HOSTILE), folder)
    pilot.press("s")
    page = next(folder.glob("*.html")).read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert all(path.parent == folder for path in folder.iterdir())


def test_on_a_run_without_evidence_it_stays_calm(tmp_path: Path) -> None:
    session = run(tmp_path)
    texts = Pilot(ProfileScreen(session, Knocked(), str(tmp_path)), WIDE).texts()
    assert "too little evidence for an overall estimate" in texts
