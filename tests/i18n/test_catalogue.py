"""The engine's sentences: all of them reach translators, and a translation is used where there is one."""

import importlib.util
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import mofile, pofile
from babel.messages.catalog import Catalog

from intlgame import i18n
from intlgame.i18n.formats import money, number

ROOT = Path(__file__).parent.parent.parent


def extract() -> Catalog:
    spec = importlib.util.spec_from_file_location("extract", ROOT / "locales" / "extract.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.catalogue()


def test_the_template_for_translators_is_current() -> None:
    now = BytesIO()
    pofile.write_po(now, extract(), omit_header=True, width=110)
    written = (ROOT / "locales" / "intlgame.pot").read_bytes()
    assert written == now.getvalue(), "uv run locales/extract.py"


def test_a_translation_is_used_and_a_missing_one_falls_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue = Catalog(locale="pt")
    catalogue.add("Back", "Voltar")
    folder = tmp_path / "locales" / "pt" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "intlgame.mo").open("wb") as file:
        mofile.write_mo(file, catalogue)
    monkeypatch.setattr(i18n, "bundled", lambda *parts: tmp_path.joinpath(*parts))
    try:
        i18n.use("pt")
        assert i18n._("Back") == "Voltar"
        assert i18n._("Not translated yet") == "Not translated yet"
        assert number(1_234_567, 2) == "12.345,67"
    finally:
        i18n.use("en")


def test_money_is_told_as_people_write_it() -> None:
    assert money(-123_456) == "−€1,235"
    assert money(123_456, signed=True) == "+€1,235"
    assert money(640, whole=False) == "€6.40"
    assert money(0) == "€0"
