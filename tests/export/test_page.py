"""The page: self-contained, complete, readable by everyone, and not to be broken by what strangers wrote."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from builders_profile import STORIES, content, evidence, played, state
from intlgame.export import words
from intlgame.export.page import page
from intlgame.export.plot import shares
from intlgame.export.report import report
from intlgame.rules.content.campaign import Content
from pages import HOSTILE, read


def made(pack: Content | None = None, **changes: str) -> str:
    return page(report(pack or content(), replace(played(), **changes), evidence(), state()))  # type: ignore[arg-type]  # texts only


def test_it_holds_everything_that_it_needs() -> None:
    reader = read(made())
    names = {tag for tag, _ in reader.tags}
    assert not names & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "form",
        "base",
        "audio",
        "video",
    }
    assert all(not name.startswith("on") for _, attrs in reader.tags for name in attrs)
    assert all("src" not in attrs for _, attrs in reader.tags)
    assert "url(" not in made()
    assert "@import" not in made()
    policy = next(a["content"] for t, a in reader.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")


def test_it_has_a_title_a_language_and_one_first_heading() -> None:
    reader = read(made())
    assert ("html", {"lang": "en"}) in reader.tags
    assert "<title>Competency profile of Heron</title>" in made()
    assert sum(tag == "h1" for tag, _ in reader.tags) == 1
    assert {"header", "nav", "main", "footer"} <= {tag for tag, _ in reader.tags}


def test_headings_do_not_skip_a_level() -> None:
    levels = [int(tag[1]) for tag, _ in read(made()).tags if re.fullmatch("h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_link_inside_the_page_leads_somewhere() -> None:
    reader = read(made())
    ids = [attrs["id"] for _, attrs in reader.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    inside = [attrs["href"][1:] for tag, attrs in reader.tags if tag == "a" and attrs["href"].startswith("#")]
    assert set(inside) <= set(ids)
    assert "rule-1" in inside


def test_every_plot_says_in_words_what_it_draws() -> None:
    plots = [attrs for tag, attrs in read(made()).tags if tag == "svg" and "plot" in attrs.get("class", "")]
    assert len(plots) == 1 + 4 + 8
    assert all(attrs["role"] == "img" for attrs in plots)
    told = next(a["aria-label"] for a in plots if a["aria-label"].startswith("Trade finance"))
    assert "37 of 100, probably between 17 and 59" in told
    assert "Guided" in told
    assert "Own rating: Independent." in told


def test_too_little_evidence_is_drawn_as_a_gap_without_a_number() -> None:
    html = made()
    row = html[html.index("Ethics, sanctions and responsible business") :]
    row = row[: row.index("</tr>")]
    assert 'class="gap"' in row
    assert 'class="dot"' not in row
    assert 'class="score"' not in row
    assert "Not enough seen" in row


def test_the_parts_come_in_the_order_that_a_reader_needs() -> None:
    ids = [attrs["id"] for tag, attrs in read(made()).tags if tag == "section"]
    assert ids == [
        "glance",
        "competencies",
        "reasons",
        "differences",
        "unmeasured",
        "next",
        "firm",
        "trail",
        "method",
        "sources",
    ]


def test_purpose_limits_and_rules_are_on_it() -> None:
    text = read(made()).text
    for sentence in (words.by_people(), *words.limits(), *words.intended(), *words.excluded()):
        assert sentence in text
    assert "One grid for all markets" in text
    assert "as of 2026-10" in text
    assert "Exporting step by step" in text
    assert "Pack test-pack 1.2.0" in text


def test_all_evidence_is_open_so_that_print_is_complete() -> None:
    details = [attrs for tag, attrs in read(made()).tags if tag == "details"]
    assert len(details) == 8
    assert all("open" in attrs for attrs in details)


def test_level_columns_fill_the_scale() -> None:
    assert sum(shares()) == pytest.approx(100)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_strangers_text_stays_text(text: str) -> None:
    pack = _poisoned(text)
    html = page(report(pack, replace(played(), pseudonym=text, role=text), evidence(), state(), (text,)))
    html.encode("utf-8")
    reader = read(html)
    expected = read(made())
    assert {tag for tag, _ in reader.tags} <= {tag for tag, _ in expected.tags}
    assert {name for _, attrs in reader.tags for name in attrs} <= {n for _, a in expected.tags for n in a}
    assert sum(tag == "h1" for tag, _ in reader.tags) == 1
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", html)


def _poisoned(text: str) -> Content:
    pack = content()
    campaign = pack.campaign
    matters = tuple(
        replace(m, title=text, expert=text, options=tuple(replace(o, label=text) for o in m.options))
        for m in campaign.matters
    )
    framework = replace(
        pack.framework,
        levels=(text,) * 4,
        areas=tuple(replace(a, name=text) for a in pack.framework.areas),
        competencies=tuple(replace(c, name=text, next=(text,)) for c in pack.framework.competencies),
    )
    return replace(
        pack,
        framework=framework,
        campaign=replace(
            campaign,
            title=text,
            matters=matters,
            firm=replace(campaign.firm, name=text),
            endings=(replace(campaign.endings[0], title=text, text=text),),
        ),
        rules=tuple(replace(r, title=text, text=text, jurisdiction=text, as_of=text) for r in pack.rules),
        sources=tuple(replace(s, title=text, publisher=text) for s in pack.sources),
        support=tuple(replace(s, name=text, good_for=text, url=text) for s in pack.support),
    )


def test_direction_marks_cannot_reach_past_a_text() -> None:
    html = made(pseudonym="\u202eevil")
    assert "<bdi>\u202eevil</bdi>" in html
    assert "<title>Competency profile of evil</title>" in html


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    pack = content()
    html = made(replace(pack, support=tuple(replace(s, url=url) for s in pack.support)))
    hrefs = [attrs["href"] for tag, attrs in read(html).tags if tag == "a"]
    assert all(href.startswith("#") for href in hrefs)


def test_a_very_long_pseudonym_is_clipped() -> None:
    assert "x" * 100 not in made(pseudonym="x" * 10_000)


def test_an_empty_run_gives_an_honest_page() -> None:
    html = page(report(content(), played(), [], replace(state(), answers=())))
    reader = read(html)
    assert "Too little was seen" in reader.text
    assert 'class="dot"' not in html.split('class="legend"')[0]


def test_a_short_run_gives_an_honest_page() -> None:
    html = page(report(content(), played(), evidence(stories=STORIES[:2]), state()))
    assert "A score would need" in read(html).text


def test_the_same_report_gives_the_same_page() -> None:
    assert made() == made()


def test_text_has_enough_contrast() -> None:
    """WCAG AA for every text colour on the surface that it stands on."""
    style = made()
    token = dict(re.findall(r"--([a-z0-9-]+):(#[0-9A-F]{6})", style))
    pairs = [
        ("ink", "card"),
        ("ink", "paper"),
        ("mute", "card"),
        ("mute", "paper"),
        ("mute", "card-2"),
        ("ink", "teal-light"),
        ("teal", "card"),
        ("teal", "paper"),
        ("good", "card"),
        ("bad", "card"),
        ("on-navy", "navy"),
        ("on-navy-2", "navy"),
    ]
    for text, ground in pairs:
        assert _contrast(token[text], token[ground]) >= 4.5, (text, ground)
    assert _contrast(token["mute"], "#EBE1CE") >= 4.5


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
