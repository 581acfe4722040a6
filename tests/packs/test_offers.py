"""What there is to play, as a list shows it."""

import shutil
import zipfile
from pathlib import Path

from pack_fixtures import GOOD, LIBRARY, copy_of_good

from intlgame.packs.offers import framework_of, offers, offers_of
from intlgame.packs.read import read


def test_a_campaign_says_what_it_is(tmp_path: Path) -> None:
    (offer,) = offers_of(copy_of_good(tmp_path))
    assert offer.address == "good/north"
    assert (offer.title, offer.tagline, offer.minutes, offer.quarters) == (
        "North",
        "A first sale abroad.",
        10,
        4,
    )
    assert (offer.firm, offer.place, offer.country) == ("Riga Oars", "Riga", "LV")
    assert (offer.authors, offer.version, offer.status) == (("The First Shipment authors",), "1.0", "author")
    assert offer.problems == ()


def test_a_zip_is_listed_as_its_folder_is(tmp_path: Path) -> None:
    path = tmp_path / "good.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(GOOD.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(GOOD).as_posix())
    (offer,) = offers_of(path)
    assert (offer.address, offer.problems) == ("good/north", ())


def test_shared_packs_are_not_for_playing(tmp_path: Path) -> None:
    shutil.copytree(LIBRARY[0] / "commons", tmp_path / "commons")
    copy_of_good(tmp_path)
    assert [offer.address for offer in offers([tmp_path])] == ["good/north"]


def test_what_cannot_be_read_is_listed_with_its_problem(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "torn.zip").write_bytes(b"PK\x03\x04 and no more")
    broken = copy_of_good(tmp_path)
    (broken / "pack.yaml").write_text("id: [")
    found = offers([tmp_path])
    assert [offer.title for offer in found] == ["empty", "good", "torn.zip"]
    assert all(offer.problems and not offer.campaign for offer in found)


def test_a_second_pack_of_the_same_id_never_takes_the_place_of_the_first(tmp_path: Path) -> None:
    copy_of_good(tmp_path / "bundled")
    copy_of_good(tmp_path / "own")
    first, second = offers([tmp_path / "bundled", tmp_path / "own"])
    assert first.path.parent.name == "bundled"
    assert not first.problems
    assert second.problems[0].code == "P043"


def test_folders_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    assert offers([tmp_path / "nowhere"]) == ()


def test_the_framework_alone_is_what_the_whole_pack_gives(tmp_path: Path) -> None:
    commons = LIBRARY[0] / "commons"
    assert framework_of(commons) == read(commons).shared.the_framework()
    assert framework_of(copy_of_good(tmp_path)) is None
