"""The command line as a stranger meets it."""

import json
import shutil
from pathlib import Path

import pytest

from intlgame import paths
from intlgame.cli import main

ROOT = Path(__file__).parent.parent.parent


GOOD = ROOT / "tests" / "packs" / "good"


def call(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return int(left.value.code or 0)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("--version") == 0
    assert capsys.readouterr().out.startswith("First Shipment ")


def test_without_a_display_one_line_names_the_ways_that_work(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert call() == 2
    told = capsys.readouterr().err.strip()
    assert "\n" not in told
    assert "intlgame play --terminal" in told
    assert "intlgame autoplay" in told


def test_autoplay_leaves_a_run_that_replays_and_a_profile(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert call("autoplay", "first-steps", "--bot", "careful", "--seed", "7", "--out", str(out)) == 0
    printed = capsys.readouterr().out.split()
    run = Path(printed[0])
    assert call("replay", str(run)) == 0
    assert "every digest agrees" in capsys.readouterr().out
    record = next(out.glob("*.json"))
    assert json.loads(record.read_text(encoding="utf-8"))
    assert call("export", str(run), "--out", str(tmp_path / "again")) == 0
    assert next((tmp_path / "again").glob("*.json")).read_text("utf-8") == record.read_text("utf-8")


def test_the_same_seed_gives_the_same_journal(tmp_path: Path) -> None:
    journals = []
    for name in ("one", "two"):
        call("autoplay", "first-steps", "--bot", "novice", "--seed", "3", "--out", str(tmp_path / name))
        rows = next((tmp_path / name).rglob("journal.jsonl")).read_text("utf-8").splitlines()
        journals.append(rows[1:])
    assert journals[0] == journals[1]


def test_simulate_writes_a_row_per_run_and_sums_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("simulate", "first-steps", "--runs", "6", "--bot", "gaming", "--seed", "1") == 0
    told = capsys.readouterr()
    rows = [json.loads(line) for line in told.out.splitlines()]
    assert len(rows) == 6
    assert all(row["balanced"] for row in rows)
    assert "longest: 2 runs" in told.err
    assert "ledger balances     in every run" in told.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("autoplay", "nowhere"), 'There is no pack "nowhere".'),
        (("autoplay", "first-steps", "--bot", "wizard"), 'There is no bot "wizard".'),
        (("autoplay", "first-steps", "--campaign", "second"), 'no campaign "second"'),
        (("simulate", "first-steps", "--bot", "wizard"), "gaming"),
        (("replay", "nothing-here"), "could not be read: it is not there"),
        (("pack", "check", "nothing-here"), 'There is no folder or zip "nothing-here".'),
        (("pack", "negotiation", "nowhere", "x"), 'There is no pack "nowhere". Give its folder or zip'),
        (("pack", "negotiation", str(GOOD), "dealership", "--seeds", "0"), "write a number from 1"),
    ],
)
def test_what_cannot_be_tried_says_why(
    arguments: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*arguments) == 2
    assert told in capsys.readouterr().err


def test_a_negotiation_is_laid_open_for_its_author(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("pack", "negotiation", str(GOOD), "dealership", "--seeds", "3") == 0
    told = capsys.readouterr().out
    rows = [" ".join(line.split()) for line in told.splitlines()]
    for row in (
        "220 euro (high) 45 0",
        "Going apart 40 35",
        "Largest sum 80 70 150",
        "Nash: largest product of gains 80 70 150",
        "Meeting halfway on every issue 55 55 110",
        "low, days-90, march 35 100",
    ):
        assert row in rows
    assert "27 packages; 13 are at least as good as going apart for both." in told
    assert "Meeting halfway loses 54 % of the largest gain together." in told
    assert 'Against Kari Lunde for the partner "fjord-sport", 3 talks each' in told
    fared = {row.split()[0]: row.split()[1:3] for row in rows if len(row.split()) == 8}
    assert fared["expert"][0] == "100"
    assert int(fared["expert"][1]) > int(fared["compromiser"][1])


def test_a_negotiation_that_is_not_there_leads_to_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("pack", "negotiation", str(GOOD), "rent") == 1
    assert 'The pack has no negotiation "rent". It has dealership.' in capsys.readouterr().err


def test_a_negotiation_with_wrong_points_is_told_and_not_tried(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = Path(shutil.copytree(GOOD, tmp_path / "good"))
    file = pack / "negotiations/dealership.yaml"
    file.write_text(file.read_text("utf-8").replace("player: 45, other: 0", "player: 44, other: 0"), "utf-8")
    assert call("pack", "negotiation", str(pack), "dealership") == 1
    told = capsys.readouterr()
    assert "negotiations/dealership.yaml:9  error P101" in told.err
    assert "must add up to 100. They are 44 + 20 + 35." in told.err
    assert told.out == ""


def test_pack_check_tells_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "scenarios" / "first-steps", tmp_path / "first-steps")
    assert call("pack", "check", str(tmp_path / "first-steps")) == 0
    market = next((tmp_path / "first-steps" / "markets").glob("*.yaml"))
    market.write_text(market.read_text("utf-8").replace("currency:", "curency:", 1), "utf-8")
    assert call("pack", "check", str(tmp_path / "first-steps")) == 1
    told = capsys.readouterr().out
    assert f"markets/{market.name}:" in told
    assert "Did you mean" in told
    assert "currency" in told


def test_a_run_that_was_changed_is_not_verified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call("autoplay", "first-steps", "--bot", "expert", "--seed", "2", "--out", str(tmp_path))
    journal = next(tmp_path.rglob("journal.jsonl"))
    lines = journal.read_text("utf-8").splitlines()
    changed = json.loads(lines[4])
    changed["digest"] = "0" * 32
    lines[4] = json.dumps(changed)
    journal.write_text("\n".join(lines) + "\n", "utf-8")
    assert call("replay", str(journal.parent)) == 1
    assert "does not replay at decision 4" in capsys.readouterr().err


def test_runs_lists_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("runs") == 0
    assert "No runs yet" in capsys.readouterr().out
    call("autoplay", "first-steps", "--seed", "5", "--out", str(paths.runs_folder()))
    capsys.readouterr()
    assert call("runs") == 0
    assert "first-steps" in capsys.readouterr().out


def test_an_installed_pack_is_found_by_its_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "second-steps"
    shutil.copytree(ROOT / "scenarios" / "first-steps", own)
    manifest = own / "pack.yaml"
    manifest.write_text(
        manifest.read_text("utf-8").replace("id: first-steps", "id: second-steps", 1), "utf-8"
    )
    assert call("pack", "install", str(own)) == 0
    assert "second-steps" in capsys.readouterr().out
    assert call("simulate", "second-steps", "--runs", "2") == 0
    manifest.write_text("id: second-steps\n", "utf-8")
    assert call("pack", "install", str(own)) == 1
    assert call("simulate", "second-steps", "--runs", "2") == 0, (
        "a refused pack replaced the one that was there"
    )


def test_a_translation_is_made_and_kept_when_texts_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "first-steps"
    shutil.copytree(ROOT / "scenarios" / "first-steps", own)
    assert call("pack", "strings", str(own), "el") == 0
    catalogue = own / "locales" / "el.po"
    text = catalogue.read_text("utf-8")
    source = 'msgid "An enquiry from Vancouver"\nmsgstr ""'
    assert source in text
    translated = source.replace('msgstr ""', 'msgstr "Ερώτηση από το Βανκούβερ"')
    catalogue.write_text(text.replace(source, translated), "utf-8")
    matter = own / "matters" / "enquiry.yaml"
    changed = matter.read_text("utf-8").replace("title: An enquiry from", "title: A new enquiry from")
    matter.write_text(changed, "utf-8")
    assert call("pack", "strings", str(own), "el") == 0
    again = catalogue.read_text("utf-8")
    assert "Ερώτηση από το Βανκούβερ" in again
    assert "#, fuzzy" in again
    assert "1 text" not in capsys.readouterr().out
