"""Packs made to do harm: refused with a clear sentence, without a crash, and leaving nothing behind."""

import os
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pack_fixtures import GOOD, LIBRARY, copy_of_good, edit

from intlgame.packs import archive, files
from intlgame.packs.load import check
from intlgame.packs.problems import CODES, MOST, Problem

PERSON = "people/kari.yaml"


def codes(pack: Path) -> list[str]:
    return [problem.code for problem in check(pack, LIBRARY) if problem.severity == "error"]


def with_person(folder: Path, text: bytes) -> Path:
    pack = copy_of_good(folder)
    (pack / PERSON).write_bytes(text)
    return pack


NASTY = {
    "a depth bomb in flow style": (b"[" * 1_000_000, "P012"),
    "a depth bomb in mappings": (b"{a: " * 200_000, "P012"),
    "a depth bomb in block style": (b"".join(b" " * n + b"- \n" for n in range(3_000)), "P012"),
    "many lists in a line": (b"- " * 100_000, "P012"),
    "an alias bomb": (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "P013"),
    "an alias without an anchor": (b"id: *kari\n", "P013"),
    "a merge key": (b"a: &a {id: x}\nb:\n  <<: *a\n", "P013"),
    "a tag that makes an object": (b"id: !!python/object/apply:os.system [echo]\n", "P014"),
    "a tag that looks harmless": (b"id: !!str kari\n", "P014"),
    "NUL bytes": (b"id: kari\x00\n", "P008"),
    "only NUL bytes": (b"\x00" * 1_000_000, "P008"),
    "random bytes": (bytes(range(128, 256)) * 100, "P007"),
    "an overlong encoding": (b"id: \xc0\xaf\n", "P007"),
    "half a character": (b"id: k\xc3", "P007"),
    "a surrogate": (b"id: \xed\xa0\x80\n", "P007"),
    "a huge whole number": (b"id: " + b"9" * 40_000, "P017"),
    "a million values": (b"[" + b"1," * 1_000_000 + b"1]", "P012"),
    "a million keys": (b"".join(b"k%d: 1\n" % n for n in range(250_000)), "P012"),
    "one key a thousand times": (b"id: kari\n" * 1_000, "P011"),
    "a list as key": (b"? [a, b]\n: c\n", "P010"),
    "a directive": (b"%YAML 1.1\n%TAG ! tag:x,2000:\n---\nid: !x kari\n", "P014"),
    "a thousand documents": (b"---\nid: kari\n" * 1_000, "P015"),
    "an escape of a NUL": (b'id: "ka\\0ri"\nname: Kari\nrole: x\n', "P008"),
    "an escape that steers a terminal": (b'id: kari\nname: "\\e[2J"\nrole: x\n', "P008"),
    "half a surrogate pair": (b'id: kari\nname: "\\ud800"\nrole: x\n', "P010"),
    "a very long text": (b"id: kari\nname: " + b"k " * 100_000, "P012"),
    "a very long key": (b"? " + b"k" * 100_000 + b"\n: 1\n", "P012"),
    "one key a hundred thousand times": (b"id: kari\n" * 99_000, "P019"),
}


@pytest.mark.parametrize("name", NASTY)
def test_nasty_yaml_is_refused(name: str, tmp_path: Path) -> None:
    text, code = NASTY[name]
    assert code in codes(with_person(tmp_path, text))


@pytest.mark.parametrize("where", ["pack.yaml", "campaigns/north.yaml", "matters/enquiry.yaml"])
@pytest.mark.parametrize(
    "text", [b"[]", b"{}", b"3", b"true", b"''", b"- 1\n- [2]\n", b"[[[]]]", b"id: []", b"id: {}"]
)
def test_the_wrong_shape_anywhere_is_told_and_not_a_crash(where: str, text: bytes, tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    (pack / where).write_bytes(text)
    assert codes(pack) or text == b"[]"


@pytest.mark.parametrize("key", ["campaigns", "needs", "authors", "id", "title"])
@pytest.mark.parametrize("value", ["3", "[3]", "{a: b}", "[[x]]", "", "'../../etc'", "[../../etc]"])
def test_pack_yaml_with_odd_values_is_told_and_not_a_crash(key: str, value: str, tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    lines = (pack / "pack.yaml").read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(f"{key}:")]
    (pack / "pack.yaml").write_text("\n".join([*kept, f"{key}: {value}"]), "utf-8")
    assert all(problem.sentence for problem in check(pack, LIBRARY))


def test_a_huge_text_is_refused_unread(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    with (pack / PERSON).open("wb") as stream:
        stream.truncate(50_000_000)
    assert "P004" in codes(pack)


def test_many_large_files_are_refused_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_TOTAL", 2_000)
    assert "P004" in codes(copy_of_good(tmp_path))


@pytest.mark.parametrize("target", ["/etc/hostname", "../good/pack.yaml", "nowhere"])
def test_links_are_not_followed(target: str, tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    (pack / "people/link.yaml").symlink_to(target)
    assert "P003" in codes(pack)


def test_a_linked_folder_is_not_entered(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    (pack / "rules").symlink_to("/etc", target_is_directory=True)
    assert "P003" in codes(pack)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    os.mkfifo(pack / "people/pipe.yaml")
    assert "P003" in codes(pack)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILES", 50)
    pack = copy_of_good(tmp_path)
    for number in range(60):
        (pack / f"people/p{number}.yaml").write_text("id: x\n")
    assert "P005" in codes(pack)


def zipped(folder: Path, *entries: tuple[zipfile.ZipInfo | str, bytes]) -> Path:
    path = folder / "pack.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as stream:
        stream.writestr("pack.yaml", "id: x\n")
        for entry, data in entries:
            stream.writestr(entry, data)
    return path


BAD_NAMES = (
    "../../outside.yaml",
    "people/../../outside.yaml",
    "/etc/outside.yaml",
    "C:/outside.yaml",
    "people\\..\\outside.yaml",
    "people/con.yaml",
    "people/nul",
    "people/aux .yaml",
    "people/trailing.",
    "people/new\nline.yaml",
    "people/bell\x07.yaml",
    "people//double.yaml",
    "people/" + "x" * 300 + ".yaml",
)


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_zip_with_a_harmful_name_is_refused_as_a_whole(name: str, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    path = zipped(tmp_path, (name, b"id: x\n"))
    assert codes(path)
    assert sorted(tmp_path.iterdir()) == sorted([*before, path])


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("people/link.yaml")
    entry.external_attr = 0o120777 << 16
    assert codes(zipped(tmp_path, (entry, b"/etc/hostname"))) == ["P006"]


def test_names_that_differ_only_in_capitals_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, ("people/kari.yaml", b"id: a\n"), ("people/Kari.yaml", b"id: b\n"))
    assert "P002" in codes(path)


def test_the_same_name_twice_is_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = zipped(tmp_path, ("people/kari.yaml", b"id: a\n"), ("people/kari.yaml", b"id: b\n"))
    assert "P006" in codes(path)


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, ("people/bomb.yaml", b"\x20" * 50_000_000))
    assert path.stat().st_size < 100_000
    assert "P006" in codes(path)


def test_a_zip_that_lies_about_a_size_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, ("people/lie.yaml", b"name: " + os.urandom(2_000).hex().encode()))
    data = path.read_bytes()
    real = (4_006).to_bytes(4, "little")
    assert data.count(real) == 2
    path.write_bytes(data.replace(real, (40).to_bytes(4, "little")))
    assert "P006" in codes(path)


def test_a_zip_with_100_000_entries_is_refused_before_its_list_is_read(tmp_path: Path) -> None:
    path = zipped(tmp_path)
    with zipfile.ZipFile(path, "a") as stream:
        for number in range(archive.MAX_FILES + 1):
            stream.writestr(f"people/{number}.yaml", b"")
    assert codes(path) == ["P005"]


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\x05\x06" + b"\x00" * 18, b"not a zip" * 100, b"\x00" * 10_000]
)
def test_what_is_not_a_zip_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    path.write_bytes(data)
    assert codes(path)


def test_an_encrypted_zip_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path)
    data = bytearray(path.read_bytes())
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    assert codes(path) == ["P006"]


FILES = sorted(path.relative_to(GOOD).as_posix() for path in GOOD.rglob("*.yaml"))
JUNK = st.sampled_from(
    [b"", b"\t", b": ", b"- ", b"{", b"}", b"[", b"'", b'"', b"null", b"-1", b"&a", b"!", b"\xff", b"#", b"|"]
)


@settings(max_examples=150, deadline=None)
@given(file=st.sampled_from(FILES), at=st.integers(0, 3_000), length=st.integers(0, 40), junk=JUNK)
def test_a_damaged_file_is_told_and_never_a_crash(file: str, at: int, length: int, junk: bytes) -> None:
    with TemporaryDirectory() as folder:
        pack = copy_of_good(Path(folder))
        data = (pack / file).read_bytes()
        at %= len(data) + 1
        (pack / file).write_bytes(data[:at] + junk + data[at + length :])
        assert all(problem.sentence and problem.code in CODES for problem in check(pack, LIBRARY))


def test_many_large_files_are_refused_together_as_well(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    for number in range(6):
        text = f"id: p{number}\nname: P\nrole: x\nextra:\n" + "- 1\n" * 150_000
        (pack / f"people/p{number}.yaml").write_text(text, "utf-8")
    told = [problem.sentence for problem in check(pack, LIBRARY)]
    assert "The pack holds more than 800,000 values." in told


def test_a_flood_of_problems_still_forbids_playing(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    flags = ", ".join(f"trade-fair-{number}" for number in range(50_000))
    edit(pack / "matters/enquiry.yaml", "answered: [trade-fair]", f"answered: [{flags}]")
    problems = check(pack, LIBRARY)
    assert len(problems) == MOST + 1
    assert problems[0].code == "P019"


def test_a_problem_is_one_line_of_bearable_length() -> None:
    problem = Problem(code="P031", file="a.yaml", where="in x", sentence="Unknown\x1b[2J\n" + "k" * 9_000)
    lines = str(problem).split("\n")
    assert len(lines) == 2
    assert len(lines[1]) < 500
    assert lines[1].startswith("    Unknown?[2J?kk")
