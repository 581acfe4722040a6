"""Installed packs and the cache: the same content, and nothing left behind."""

import zipfile
from pathlib import Path

import pytest
from pack_fixtures import BROKEN, GOOD, LIBRARY, broken, copy_of_good, edit

from intlgame import codec
from intlgame.packs import cached
from intlgame.packs.cached import fingerprint, load_cached
from intlgame.packs.install import install, installed
from intlgame.packs.load import load
from intlgame.packs.problems import PackProblem


def test_an_installed_pack_loads_like_its_folder(tmp_path: Path) -> None:
    install(GOOD, tmp_path / "packs", LIBRARY)
    assert [path.name for path in installed(tmp_path / "packs")] == ["good.zip"]
    loaded = load(installed(tmp_path / "packs")[0], LIBRARY)
    assert codec.to_json(loaded.content("north")) == codec.to_json(load(GOOD, LIBRARY).content("north"))


def test_a_refused_pack_leaves_nothing_behind_and_the_old_one_in_place(tmp_path: Path) -> None:
    folder = tmp_path / "packs"
    install(GOOD, folder, LIBRARY)
    before = (folder / "good.zip").read_bytes()
    with pytest.raises(PackProblem):
        install(broken(BROKEN / "unknown-key", tmp_path), folder, LIBRARY)
    assert [path.name for path in folder.iterdir()] == ["good.zip"]
    assert (folder / "good.zip").read_bytes() == before


def test_a_disk_that_refuses_leaves_the_old_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "packs"
    install(GOOD, folder, LIBRARY)

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(OSError, match="no space"):
        install(GOOD, folder, LIBRARY)
    assert [path.name for path in folder.iterdir()] == ["good.zip"]
    assert load(folder / "good.zip", LIBRARY).info.id == "good"


def test_only_files_that_a_pack_can_have_are_installed(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    (pack / "run-me.exe").write_bytes(b"MZ")
    (pack / ".git").mkdir()
    (pack / ".git/config").write_text("x")
    install(pack, tmp_path / "packs", LIBRARY)
    with zipfile.ZipFile(tmp_path / "packs/good.zip") as archive:
        assert not [name for name in archive.namelist() if not name.endswith(".yaml")]


def test_the_same_pack_gives_the_same_zip(tmp_path: Path) -> None:
    install(GOOD, tmp_path / "a", LIBRARY)
    install(tmp_path / "a/good.zip", tmp_path / "b", LIBRARY)
    assert (tmp_path / "a/good.zip").read_bytes() == (tmp_path / "b/good.zip").read_bytes()


def test_the_cache_gives_what_loading_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_cached(GOOD, tmp_path, LIBRARY)
    monkeypatch.delattr(cached, "load")
    again = load_cached(GOOD, tmp_path, LIBRARY)
    assert codec.to_json(again) == codec.to_json(first)


def test_a_change_anywhere_is_noticed(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    before = fingerprint(pack, LIBRARY)
    assert fingerprint(pack, LIBRARY) == before
    assert fingerprint(pack, LIBRARY, "de") != before
    edit(pack / "people/kari.yaml", "Kari Lunde", "Kari Lund")
    changed = fingerprint(pack, LIBRARY)
    assert changed != before
    (pack / "people/kari.yaml").rename(pack / "people/lunde.yaml")
    assert fingerprint(pack, LIBRARY) not in (before, changed)


@pytest.mark.parametrize("data", [b"", b"{", b"{}", b"\xff", b"[" * 10_000])
def test_a_damaged_cache_is_passed_over(data: bytes, tmp_path: Path) -> None:
    load_cached(GOOD, tmp_path, LIBRARY)
    file = next(tmp_path.glob("*.json"))
    file.write_bytes(data)
    assert load_cached(GOOD, tmp_path, LIBRARY).info.id == "good"
    assert file.read_bytes() != data


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert load_cached(GOOD, tmp_path / "file", LIBRARY).info.id == "good"


def test_a_broken_pack_is_not_cached(tmp_path: Path) -> None:
    with pytest.raises(PackProblem):
        load_cached(broken(BROKEN / "unknown-key", tmp_path), tmp_path / "cache", LIBRARY)
    assert not (tmp_path / "cache").exists()


def test_the_cache_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "KEPT", 2)
    for language in ("de", "fr", "it", "lv"):
        load_cached(GOOD, tmp_path, LIBRARY, language)
    assert len(list(tmp_path.iterdir())) == 2
