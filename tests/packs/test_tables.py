"""Checks of negotiations that need more than one fault, and a negotiation looked at alone."""

import shutil
from pathlib import Path

import pytest
from pack_fixtures import GOOD, HERE, LIBRARY, copy_of_good, edit

from intlgame.packs.checks.negotiations import PACKAGES
from intlgame.packs.load import check, load
from intlgame.packs.problems import PackProblem, Problem
from intlgame.packs.tables import table

DEALERSHIP = "negotiations/dealership.yaml"
CAMPAIGN = "campaigns/north.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


def told(pack: Path, code: str, library: Path = LIBRARY[0]) -> list[Problem]:
    return [problem for problem in check(pack, (library,)) if problem.code == code]


def own_library(folder: Path) -> Path:
    return Path(shutil.copytree(HERE / "library", folder / "library"))


def moment(number: int, best: int) -> str:
    """A moment whose best response stands at a position of four."""
    values = [65, 35, 0]
    values.insert(best, 100)
    responses = "".join(
        f"  - {{id: r{place}, label: Words {place}, value: {value}, says: So., feedback: So.}}\n"
        for place, value in enumerate(values)
    )
    return (
        f"- id: m{number}\n  kind: incident\n  at: offer\n  title: Something\n  competency: C02\n"
        f"  expert: Well.\n  responses:\n{responses}"
    )


def with_moments(pack: Path, moments: list[str]) -> Path:
    edit(pack / DEALERSHIP, "moments:\n", f"moments:\n{''.join(moments)}")
    return pack


def test_the_best_response_that_always_stands_first_is_told(pack: Path) -> None:
    problems = told(with_moments(pack, [moment(n, 0) for n in range(12)]), "P063")
    assert "the first in 14 of 14 scored moments" in problems[0].sentence


def test_responses_that_vary_give_nothing_away(pack: Path) -> None:
    assert told(with_moments(pack, [moment(n, n % 4) for n in range(12)]), "P063") == []


def test_what_nobody_has_words_for_is_told(pack: Path, tmp_path: Path) -> None:
    library = own_library(tmp_path)
    phrases = library / "commons/phrases.yaml"
    kept = [line for line in phrases.read_text("utf-8").splitlines() if "says: leave," not in line]
    kept = [f"{line[:-1]}, moods: [cold, open]}}" if "says: walked," in line else line for line in kept]
    phrases.write_text("\n".join(kept), "utf-8")
    assert [p.sentence for p in told(pack, "P112", library)] == [
        "Nobody has words in every mood for: leave, walked."
    ]


def test_words_of_one_voice_are_not_words_for_everybody(pack: Path, tmp_path: Path) -> None:
    library = own_library(tmp_path)
    phrases = library / "commons/phrases.yaml"
    text = phrases.read_text("utf-8").replace("{says: closed,", "{says: closed, voice: kari,")
    phrases.write_text(text, "utf-8")
    assert "closed" in told(pack, "P112", library)[0].sentence


def test_words_with_places_that_may_stay_empty_are_not_words_for_every_case(
    pack: Path, tmp_path: Path
) -> None:
    library = own_library(tmp_path)
    phrases = library / "commons/phrases.yaml"
    text = phrases.read_text("utf-8").replace("Smalltalk.", "About {why}.").replace("Tell.", "About {issue}.")
    phrases.write_text(text, "utf-8")
    assert [p.sentence for p in told(pack, "P112", library)] == [
        "Nobody has words in every mood for: smalltalk."
    ]


def test_a_pack_can_add_phrases_and_its_own_are_said_first(pack: Path) -> None:
    (pack / "phrases.yaml").write_text(
        "id: ours\nphrases:\n- {says: closed, text: 'To the oars of {isue}, {option} and {why}.'}\n", "utf-8"
    )
    problems = check(pack, LIBRARY)
    assert [problem.code for problem in problems] == ["P054"]
    assert 'Did you mean "{issue}"?' in problems[0].suggestion
    assert [group.id for group in load(pack, LIBRARY).content("north").phrases] == ["ours", "plain"]


def test_few_phrasings_are_noted(pack: Path, tmp_path: Path) -> None:
    library = own_library(tmp_path)
    phrases = library / "commons/phrases.yaml"
    edit(phrases, '  - {says: break, text: "Break. Two."}\n', "")
    problems = told(pack, "P113", library)
    assert [(p.severity, p.sentence) for p in problems] == [
        ("note", "There are fewer than 3 phrasings for: break.")
    ]


def test_a_partner_for_every_market(pack: Path) -> None:
    edit(pack / "partners/norway.yaml", "  person: olav\n", "  person: olav\n  market: norway\n")
    assert [p.sentence for p in told(pack, "P110")] == ['For the market "brazil" there is one candidate.']


def test_partner_may_speak_in_matters_where_there_are_partners(pack: Path) -> None:
    edit(pack / "matters/trade-fair.yaml", "person: kari", "person: partner")
    assert check(pack, LIBRARY) == []


def test_a_negotiation_that_waits_for_itself_never_comes_up(pack: Path) -> None:
    edit(pack / DEALERSHIP, "when: {appointed: [fjord-sport, nord-bat]}", "when: {kept: [march-oars]}")
    assert [p.where for p in told(pack, "P072")] == ['in negotiation "dealership", when']


def test_a_huge_number_of_packages_is_refused_without_counting_them(pack: Path) -> None:
    issue = "- {id: i%d, label: I, why: W, options: [%s]}\n"
    options = ", ".join(f"{{id: o{n}, label: O, player: {n}, other: {n}}}" for n in range(40))
    issues = "".join(issue % (n, options) for n in range(60))
    edit(pack / DEALERSHIP, "issues:\n", f"issues:\n{issues}")
    sentences = [problem.sentence for problem in told(pack, "P100")]
    assert any(s.endswith(f"packages; at most {PACKAGES:,} can be played.") for s in sentences)
    with pytest.raises(PackProblem):
        table(pack, "dealership", LIBRARY)


@pytest.mark.parametrize("issues", ["[]", "[{id: a, label: A, why: W, options: []}]", "3", "[[]]", "{}"])
def test_a_table_without_anything_on_it_is_told_and_not_a_crash(issues: str, pack: Path) -> None:
    text = (pack / DEALERSHIP).read_text("utf-8")
    before, _, rest = text.partition("issues:\n")
    after = rest[rest.index("alternative:") :]
    (pack / DEALERSHIP).write_text(f"{before}issues: {issues}\n{after}", "utf-8")
    assert [p for p in check(pack, LIBRARY) if p.severity == "error"]
    with pytest.raises(PackProblem):
        table(pack, "dealership", LIBRARY)


def test_an_option_may_be_a_number_and_a_playthrough_may_offer_it(pack: Path) -> None:
    edit(pack / DEALERSHIP, "{id: low, label: 180 euro", "{id: 180, label: 180 euro")
    edit(
        pack / "playthroughs/dealer.yaml",
        "{kind: offer, packages: [[high, days-30, march]]}",
        "{kind: offer, packages: [[180, days-30, march]]}",
    )
    assert [problem for problem in check(pack, LIBRARY) if problem.code in ("P032", "P034")] == []


def test_a_negotiation_names_those_who_can_sit_there() -> None:
    found = table(GOOD, "dealership", LIBRARY)
    assert [(seat.person.id, seat.case) for seat in found.seats] == [
        ("kari", ' for the partner "fjord-sport"'),
        ("olav", ' for the partner "nord-bat"'),
    ]
    assert found.problems == ()


def test_a_negotiation_can_be_looked_at_while_the_campaign_has_errors(pack: Path) -> None:
    edit(pack / CAMPAIGN, "goal: Sell oars abroad.\n", "")
    edit(pack / DEALERSHIP, "person: partner", "person: olav")
    found = table(pack, "dealership", LIBRARY)
    assert [seat.person.id for seat in found.seats] == ["olav"]


def test_a_negotiation_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(PackProblem) as raised:
        table(GOOD, "rent", LIBRARY)
    assert raised.value.problems[0].suggestion == "It has dealership."
    with pytest.raises(PackProblem, match='Did you mean "dealership"'):
        table(GOOD, "dealerships", LIBRARY)


def test_points_that_do_not_add_up_are_told_before_anything_is_computed(pack: Path) -> None:
    edit(pack / DEALERSHIP, "player: 45, other: 0", "player: 40, other: 0")
    with pytest.raises(PackProblem) as raised:
        table(pack, "dealership", LIBRARY)
    assert [problem.code for problem in raised.value.problems] == ["P101"]
