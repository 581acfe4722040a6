"""Negotiations in the documents: the same facts as on screen, valid, and not to be broken by strangers."""

import json
import re
from dataclasses import replace

import jsonschema
import pytest

import builders_talk as talks
from builders_profile import played
from intlgame.export.negotiation.advice import sentence
from intlgame.export.negotiation.names import Names
from intlgame.export.negotiation.telling import negotiated
from intlgame.export.page import page
from intlgame.export.record import FORMAT, record, record_text
from intlgame.export.report import report
from intlgame.export.schema import profile_schema
from intlgame.export.values import Report
from intlgame.rules.content.campaign import Content
from intlgame.rules.mechanics.negotiation.reviewed import Advice, Code
from intlgame.rules.moves import Offer, Walk
from intlgame.rules.state import State
from pages import HOSTILE, read

MIDDLE = ("62", "60", "14", "one", "one")


def compromise(made: Content) -> State:
    held = talks.sit(made, *talks.asking_first())
    first, theirs = ("66", "60", "14", "one", "one"), ("58", "60", "10", "two", "one")
    return talks.closed(made, talks.goes_on(held, [first, MIDDLE], [theirs, theirs], MIDDLE))


def whole(made: Content | None = None) -> Report:
    content = made or talks.content()
    return report(content, played(), [], compromise(content))


def test_a_talk_that_is_over_is_told_and_one_that_goes_on_is_not() -> None:
    made = talks.content()
    waiting = report(made, played(), [], talks.sit(made, Offer(packages=(talks.BEST,))))
    assert waiting.negotiations == ()
    assert "negotiations" not in re.findall('id="([a-z]+)"', page(waiting))
    assert [each.review.negotiation for each in whole().negotiations] == [talks.TALK]


def test_the_page_tells_what_the_screen_tells() -> None:
    found = whole()
    text = read(page(found)).text
    told = found.negotiations[0]
    for words in (*told.sentences, *told.advice.values(), told.standing, *(f.words for f in told.facts)):
        assert words in text
    for each in told.moments:
        assert each.title in text
        assert each.why in text


def test_the_plane_is_drawn_and_said_and_has_its_table() -> None:
    html = page(whole())
    plane = html[html.index('class="plane"') :]
    plane = plane[: plane.index("</svg>")]
    for kind in ("mark yours", "mark theirs", "mark deal", "mark swap", "mark nash", "frontier", "cloud"):
        assert f'class="{kind}"' in plane, kind
    drawn = next(a for t, a in read(html).tags if a.get("class") == "plane")
    assert drawn["role"] == "img"
    assert "Agreement: 44 to you, 67 to them." in drawn["aria-label"]
    text = read(html).text
    assert "Offers and answers, in points" in text
    assert "62 € · 60 days · 14 weeks · one day · one year" in text


def test_names_of_the_plane_do_not_cover_each_other() -> None:
    html = page(whole())
    names = re.findall(r'<text x="([\d.]+)" y="([\d.]+)" class="name \w+">([^<]+)</text>', html)
    boxes = [(float(x), float(y), len(words) * 7.2) for x, y, words in names]
    assert len(boxes) >= 4
    for n, (x, y, wide) in enumerate(boxes):
        for ox, oy, other in boxes[n + 1 :]:
            assert abs(y - oy) >= 14.9 or x + wide <= ox or ox + other <= x


def test_the_section_stands_after_the_firm_and_is_in_the_contents() -> None:
    reader = read(page(whole()))
    ids = [attrs["id"] for tag, attrs in reader.tags if tag == "section"]
    assert ids[ids.index("firm") + 1] == "negotiations"
    assert any(a.get("href") == "#negotiations" for t, a in reader.tags if t == "a")


def test_the_record_is_valid_and_holds_the_figures() -> None:
    found = whole()
    told = json.loads(record_text(found))
    jsonschema.validate(told, profile_schema())
    talk, review = told["negotiations"][0], found.negotiations[0].review
    assert talk["result"]["deal"] == {"package": list(MIDDLE), "player": 44, "other": 67}
    assert talk["result"]["claimed_percent"] == review.result.claimed
    assert len(talk["plane"]["frontier"]) == len(review.plane.frontier)
    assert [each["item"] for each in talk["advice"]] == [each.item for each in review.advice]


@pytest.mark.parametrize("player", ["expert", "random", "stonewaller", "liar"])
def test_every_course_gives_whole_documents(player: str) -> None:
    made = talks.content()
    found = report(made, played(), [], talks.played(made, player))
    jsonschema.validate(json.loads(record_text(found)), profile_schema())
    read(page(found))


def test_a_talk_without_a_word_gives_whole_documents() -> None:
    made = talks.content(alternative_points=95, other_points=90)
    found = report(made, played(), [], talks.sit(made, Walk(), sheet=talks.prepare(limit=96, target=98)))
    jsonschema.validate(json.loads(record_text(found)), profile_schema())
    assert "None" not in read(page(found)).text.split("Negotiations")[-1].split("The evidence")[0]


def test_files_written_before_there_were_negotiations_stay_valid() -> None:
    old = record(whole())
    del old["negotiations"]
    jsonschema.validate(json.loads(json.dumps(old)), profile_schema())
    assert FORMAT == 1


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_strangers_text_stays_text(text: str) -> None:
    made = talks.content()
    poisoned = _poisoned(made, text)
    html = page(report(poisoned, played(), [], compromise(poisoned)))
    html.encode("utf-8")
    reader, expected = read(html), read(page(whole()))
    assert {tag for tag, _ in reader.tags} <= {tag for tag, _ in expected.tags}
    assert {name for _, attrs in reader.tags for name in attrs} <= {n for _, a in expected.tags for n in a}


def _poisoned(made: Content, text: str) -> Content:
    talk = made.campaign.negotiations[0]
    issues = tuple(
        replace(issue, label=text, options=tuple(replace(o, label=text) for o in issue.options))
        for issue in talk.issues
    )
    moments = tuple(
        replace(
            moment,
            title=text,
            text=text,
            quote=text,
            expert=text,
            readings=tuple(replace(each, label=text) for each in moment.readings),
            responses=tuple(replace(each, label=text, says=text, feedback=text) for each in moment.responses),
        )
        for moment in talk.moments
    )
    people = tuple(replace(person, name=text, role=text) for person in made.campaign.people)
    poisoned = replace(talk, title=text, issues=issues, moments=moments, agreed_text=text)
    campaign = replace(made.campaign, negotiations=(poisoned,), people=people)
    tactics = tuple(replace(tactic, name=text, purpose=text, answer=text) for tactic in made.tactics)
    return replace(made, campaign=campaign, tactics=tactics)


# -- the sentences


@pytest.mark.parametrize("code", Code.__args__)
def test_every_code_has_a_sentence_with_nothing_left_open(code: Code) -> None:
    made = talks.content()
    state = compromise(made)
    names = Names(content=made, state=state, negotiation=made.campaign.negotiations[0])
    item = code.partition("-")[0]
    words = sentence(names, Advice(item=item, code=code, issues=("price", "delivery"), amount=1_200))  # type: ignore[arg-type]
    assert words.endswith(".")
    assert "{" not in words
    assert words.count(". ") == 0, "one sentence"
    assert len(words) <= 150


def test_the_swap_is_told_with_its_terms() -> None:
    made = talks.content()
    told = negotiated(made, compromise(made), talks.the_talk(compromise(made)))
    assert "Payment: in advance" in told.sentences[1]
    assert "you 2 points and them 18 points more" in told.sentences[1]


def test_what_could_have_been_learned_says_when() -> None:
    made = talks.content()
    told = negotiated(made, compromise(made), talks.the_talk(compromise(made)))
    assert told.sentences[2].startswith("“Price per lamp” was decisive for them and you never learned it")
