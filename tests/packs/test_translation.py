"""Texts of a pack in another language: extracted, translated, put back, and counted where missing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pack_fixtures import GOOD, LIBRARY, copy_of_good, edit

from intlgame import codec
from intlgame.packs.catalogue import Message, read_po, updated, write_po
from intlgame.packs.load import check, load, template
from intlgame.packs.problems import Problem


def translate(pack: Path, language: str, leave: tuple[str, ...] = ()) -> None:
    """A catalogue that writes every text backwards, without those at the addresses left out."""
    done = [
        Message(address=m.address, source=m.source, text=m.source[::-1] if m.address not in leave else "")
        for m in template(pack, LIBRARY)
    ]
    (pack / "locales").mkdir(exist_ok=True)
    (pack / f"locales/{language}.po").write_text(write_po(language, done), "utf-8")


def test_a_template_names_texts_by_their_ids() -> None:
    addresses = [message.address for message in template(GOOD, LIBRARY)]
    assert "matters/trade-fair:options.share.label" in addresses
    assert "matters/trade-fair:options.share.effects.1.news" in addresses
    assert "markets/brazil:facts.growth.note" in addresses
    assert "campaigns/north:briefing" in addresses
    assert "people/ilze:role" in addresses
    assert "negotiations/dealership:issues.price.options.high.label" in addresses
    assert "negotiations/dealership:issues.delivery.options.march.effects.1.promise.text" in addresses
    assert "negotiations/dealership:moments.higher-up.responses.ask.says" in addresses
    assert "partners/nord-bat:findings.honesty.text" in addresses
    assert "campaigns/north:criteria.reach.question" in addresses
    assert len(addresses) == len(set(addresses))


def test_names_and_ids_are_not_translated() -> None:
    sources = {message.source for message in template(GOOD, LIBRARY)}
    assert not sources & {"Kari Lunde", "Riga Oars", "Oslo", "NO", "share", "customs"}


def test_a_pack_belongs_to_its_author_only() -> None:
    assert not [m for m in template(GOOD, LIBRARY) if m.address.startswith(("rules/", "glossary/"))]


def test_texts_are_shown_in_the_language_asked_for(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    translate(pack, "lv")
    content = load(pack, LIBRARY, "lv").content("north")
    assert content.campaign.matters[0].options[1].label == "Share her stand"[::-1]
    assert content.campaign.adviser.name == "Mara Ozola"
    assert load(pack, LIBRARY).content("north").campaign.title == "North"
    assert load(pack, LIBRARY).languages == ("en", "lv")


def test_a_region_falls_back_to_its_language(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    translate(pack, "pt")
    assert load(pack, LIBRARY, "pt-BR").content("north").campaign.title == "North"[::-1]


def test_what_is_missing_stays_and_is_counted(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    translate(pack, "lv", leave=("campaigns/north:title",))
    full = load(GOOD, LIBRARY, "lv")
    loaded = load(pack, LIBRARY, "lv")
    assert loaded.content("north").campaign.title == "North"
    assert loaded.untranslated["north"] < full.untranslated["north"]
    told = [str(problem) for problem in check(pack, LIBRARY)]
    assert len(told) == 1
    assert told[0].startswith("locales/lv.po  note P091:\n    1 of ")


def test_a_translated_phrase_keeps_its_places(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    phrase = "id: ours\nphrases:\n- {says: tell, text: 'About {issue}: heard.'}\n"
    (pack / "phrases.yaml").write_text(phrase, "utf-8")
    address, source = "phrases/ours:phrases.1.text", "About {issue}: heard."
    (pack / "locales").mkdir()
    for text, codes in (("Par {issue}: labi.", ["P091"]), ("Par cenu: labi.", ["P093", "P091"])):
        message = Message(address=address, source=source, text=text)
        (pack / "locales/lv.po").write_text(write_po("lv", [message]), "utf-8")
        assert [problem.code for problem in check(pack, LIBRARY)] == codes
    assert load(pack, LIBRARY, "lv").content("north").phrases[0].phrases[0].text == "Par cenu: labi."


def test_a_changed_text_is_not_shown_in_its_old_translation(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    translate(pack, "lv")
    edit(pack / "campaigns/north.yaml", "goal: Sell oars abroad.", "goal: Sell boats abroad.")
    assert load(pack, LIBRARY, "lv").content("north").campaign.goal == "Sell boats abroad."


def test_a_translation_survives_an_effect_put_before_it(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    translate(pack, "lv")
    edit(pack / "matters/trade-fair.yaml", "  effects:\n", "  effects:\n  - {cash: -10}\n")
    effects = load(pack, LIBRARY, "lv").content("north").campaign.matters[0].options[1].effects
    assert effects[1].news == "A club in Bergen ordered twelve oars."[::-1]


def test_a_translation_changes_nothing_but_texts(tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    (pack / "locales").mkdir()
    same = [Message(address=m.address, source=m.source, text=m.source) for m in template(pack, LIBRARY)]
    (pack / "locales/en-GB.po").write_text(write_po("en-GB", same), "utf-8")
    one, other = load(pack, LIBRARY), load(pack, LIBRARY, "en-GB")
    assert codec.to_json(one.content("north")) == codec.to_json(other.content("north"))


def test_an_updated_catalogue_keeps_what_fits_and_marks_what_changed() -> None:
    old = [
        Message(address="a:title", source="Fair", text="Messe"),
        Message(address="a:text", source="Go", text="Geh"),
        Message(address="b:title", source="Gone", text="Weg"),
    ]
    new = [
        Message(address="a:title", source="Fair"),
        Message(address="a:text", source="Go now"),
        Message(address="c:title", source="New"),
    ]
    assert [(m.text, m.fuzzy) for m in updated(new, old)] == [("Messe", False), ("Geh", True), ("", False)]


TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\t"\\#'), min_size=1, max_size=40
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.builds(Message, address=TEXTS, source=TEXTS, text=TEXTS, fuzzy=st.booleans()), max_size=4))
def test_a_catalogue_comes_back_the_same(messages: list[Message]) -> None:
    problems: list[Problem] = []
    assert read_po("x.po", write_po("de", messages).encode(), problems) == messages
    assert problems == []


BAD = {
    "no quotes": b"msgid Fair\n",
    "an open quote": b'msgid "Fair\n',
    "a plural": b'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
    "twice": b'msgid "a"\nmsgid "b"\nmsgstr "c"\n',
    "a text without a key": b'"Fair"\n',
    "latin-1": 'msgid "a"\nmsgstr "\xe9"\n'.encode("latin-1"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_catalogue_is_told_with_its_line(name: str, tmp_path: Path) -> None:
    pack = copy_of_good(tmp_path)
    (pack / "locales").mkdir()
    (pack / "locales/fr.po").write_bytes(BAD[name])
    problem = check(pack, LIBRARY)[0]
    assert problem.code in ("P090", "P007")
    assert problem.file == "locales/fr.po"
    assert problem.line > 0
