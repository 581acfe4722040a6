"""Loading a pack: what comes out of a good one, and what is said about a broken one."""

import shutil
import zipfile
from pathlib import Path

import pytest
from pack_fixtures import BROKEN, GOOD, LIBRARY, broken, copy_of_good, edit

from intlgame import codec
from intlgame.packs.load import check, load
from intlgame.packs.problems import CODES, PackProblem
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index

CASES = sorted(path.name for path in BROKEN.iterdir())


@pytest.fixture
def north() -> Content:
    return load(GOOD, LIBRARY).content("north")


def test_the_good_pack_has_nothing_to_say() -> None:
    assert check(GOOD, LIBRARY) == []


def test_lists_of_ids_become_things_in_the_order_of_the_plot(north: Content) -> None:
    assert [matter.id for matter in north.campaign.matters] == ["trade-fair", "enquiry"]
    assert [market.id for market in north.campaign.markets] == ["norway", "brazil"]
    assert north.campaign.people[0].name == "Kari Lunde"
    assert north.campaign.firm.team[0].name == "Ilze Kalniņa"
    assert north.campaign.adviser.name == "Mara Ozola"


def test_norway_is_not_false(north: Content) -> None:
    assert north.campaign.markets[0].country == "NO"


def test_a_code_of_digits_is_text(north: Content) -> None:
    assert north.campaign.firm.hs_code == "950699"


def test_an_indicator_gives_value_source_year_and_note(north: Content) -> None:
    fact = index(north).facts["norway", "logistics"]
    assert (fact.value, fact.source, fact.year) == (365, ("lpi",), 2023)
    assert fact.note == "a survey of forwarders."


def test_an_indicator_is_rounded_half_up_and_away_from_zero(north: Content) -> None:
    assert index(north).facts["norway", "growth"].value == -5


def test_a_yes_or_no_indicator_is_100_or_0(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    edit(
        pack / "markets/norway.yaml",
        "indicator: gdp_growth, low: -30, high: 30",
        "indicator: wto_member, low: 0, high: 100",
    )
    assert index(load(pack, LIBRARY).content("north")).facts["norway", "growth"].value == 100


def test_what_commons_has_comes_along(north: Content) -> None:
    assert "dap" in index(north).rules
    assert "wdi" in index(north).sources
    assert "een" in index(north).support
    assert north.framework.levels[0] == "Foundation"


def test_a_zip_gives_the_same_content_as_its_folder(tmp_path: Path, north: Content) -> None:
    archive = shutil.make_archive(str(tmp_path / "good"), "zip", GOOD)
    assert codec.to_json(load(Path(archive), LIBRARY).content("north")) == codec.to_json(north)


def test_a_zip_may_have_one_folder_around_everything(tmp_path: Path, north: Content) -> None:
    archive = shutil.make_archive(str(tmp_path / "around"), "zip", GOOD.parent, GOOD.name)
    assert codec.to_json(load(Path(archive), LIBRARY).content("north")) == codec.to_json(north)


def test_what_a_mac_puts_into_a_zip_is_ignored(tmp_path: Path) -> None:
    archive = Path(shutil.make_archive(str(tmp_path / "mac"), "zip", GOOD))
    with zipfile.ZipFile(archive, "a") as stream:
        stream.writestr("__MACOSX/._pack.yaml", b"\x00\x05\x16\x07")
        stream.writestr(".DS_Store", b"\x00")
    assert check(archive, LIBRARY) == []


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    file = pack / "people/kari.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert check(pack, LIBRARY) == []


def test_things_may_stand_in_place_or_in_one_file(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    shutil.move(pack / "people/kari.yaml", pack / "people.yaml")
    assert check(pack, LIBRARY) == []


def test_loading_a_broken_pack_raises_all_problems_at_once(tmp_path: Path) -> None:
    pack = broken(BROKEN / "several-at-once", tmp_path)
    with pytest.raises(PackProblem) as raised:
        load(pack, LIBRARY)
    assert {problem.file for problem in raised.value.problems} == {
        "markets/norway.yaml",
        "matters/enquiry.yaml",
        "matters/trade-fair.yaml",
        "people/kari.yaml",
    }
    assert str(raised.value).endswith("4 errors, 0 warnings, 0 notes")


def test_warnings_do_not_forbid_playing(tmp_path: Path) -> None:
    loaded = load(broken(BROKEN / "no-good-option", tmp_path), LIBRARY)
    assert {problem.code for problem in loaded.problems} == {"P061", "P062"}


def test_there_is_no_pack_at_all(tmp_path: Path) -> None:
    assert [problem.code for problem in check(tmp_path / "nowhere", LIBRARY)] == ["P001"]
    assert [problem.code for problem in check(tmp_path, LIBRARY)] == ["P021"]


@pytest.mark.parametrize("name", CASES)
def test_a_broken_pack_is_told_in_these_words(name: str, tmp_path: Path) -> None:
    case = BROKEN / name
    told = "\n".join(map(str, check(broken(case, tmp_path), LIBRARY))) + "\n"
    assert told == (case / "expect.txt").read_text("utf-8")


def test_every_code_that_is_told_is_known() -> None:
    told = {word for name in CASES for word in (BROKEN / name / "expect.txt").read_text("utf-8").split()}
    codes = {word.rstrip(":") for word in told if word.rstrip(":")[1:].isdigit() and word.startswith("P")}
    assert codes <= set(CODES)
    assert len(codes) > 30
