"""The table: a talk from sitting down to its end, by keyboard, by ear and at every size."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from playing import LOOKS, Knocked, faults, run

import builders_talk
from intlgame.rules.bargain import Exchange, Reply
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.negotiation import Issue, IssueOption
from intlgame.rules.decision import Negotiate, Respond
from intlgame.rules.moves import Accept, Offer, Question, TableMove, Tell
from intlgame.rules.state import Heard, Met, Talk
from intlgame.runs import files
from intlgame.runs.session import Session, begin
from intlgame.ui import focus
from intlgame.ui.look import Look
from intlgame.ui.paint import RING_REACH
from intlgame.ui.pilot import Pilot
from intlgame.ui.screens.table import TableScreen
from intlgame.ui.tree import name, walk

TALK = builders_talk.TALK
WIDE = Look(size=(1920, 1080))
GENEROUS = ("66", "30", "10", "two", "one")


def seated(folder: Path, content: Content | None = None, mode: str = "training") -> Session:
    """A run in which they have just sat down."""
    session = run(folder, content or builders_talk.content())
    if mode != "training":
        header = replace(session.header, mode="assessment")
        session = begin(session.content, header, folder / "assessed")
    session.decide(builders_talk.prepare())
    return session


def quiet(**changes: object) -> Content:
    """A talk in which nothing comes up."""
    return builders_talk.content(moments=(), **changes)


def table(session: Session, look: Look = WIDE) -> Pilot:
    return Pilot(TableScreen(session, Knocked(), TALK), look)


def say(session: Session, *moves: TableMove) -> Session:
    for move in moves:
        session.decide(Negotiate(negotiation=TALK, move=move))
    return session


def talk(session: Session) -> Talk:
    return session.state.talks[0]


def build(pilot: Pilot, package: tuple[str, ...]) -> Pilot:
    """Put a package together with nothing but arrows, from the first row down."""
    issues = builders_talk.issues()
    pilot.focus(f"term-{issues[0].id}")
    for issue, option in zip(issues, package, strict=True):
        place = [each.id for each in issue.options].index(option)
        pilot.press("Home", *("Right",) * place)
        if issue is not issues[-1]:
            pilot.press("Down")
    return pilot


def on_the_sheet(pilot: Pilot) -> str:
    """The words of what lies over the table."""
    return "\n".join(name(node) for node in walk(focus.scope(pilot.stage.root)) if name(node))


# -- playing it


def test_a_whole_talk_is_had_by_keyboard_alone(tmp_path: Path) -> None:
    session = seated(tmp_path)
    doors = Knocked()
    pilot = Pilot(TableScreen(session, doors, TALK), WIDE)
    assert pilot.focused.key == "term-price"
    pilot.press("Down", "Down", "2")
    assert talk(session).bargain.exchanges[-1].move == Question(issue="delivery")
    pilot.press("Tab")
    pilot.focus("term-payment").press("3", "3")
    assert talk(session).bargain.exchanges[-1].move == Tell(issue="payment", importance=2)
    pilot.press("5", "2", "6", "7")
    build(pilot, builders_talk.BEST).press("1")
    assert pilot.focused.key == "on"
    pilot.press("g")
    assert pilot.focused.key.startswith("reading-")
    pilot.press("1", "a")
    assert not pilot.find("decide").disabled
    pilot.press("g")
    assert pilot.focused.key == "onward"
    pilot.press("g")
    assert not pilot.has("onward")
    pilot.press("4")
    assert "Take what they ask?" in pilot.texts()
    pilot.press("4")
    assert talk(session).bargain.end == "agreed"
    pilot.press("g", "a", "g", "g", "g")
    assert talk(session).bargain.settled
    pilot.press("g")
    assert doors.at == ["review"]


def test_moving_between_rows_turns_to_an_issue_and_the_actions_follow(tmp_path: Path) -> None:
    pilot = table(seated(tmp_path))
    pilot.press("Down")
    assert pilot.find("term-payment").selected
    assert pilot.has("Ask about payment", "button")
    pilot.press("Down")
    assert not pilot.find("term-payment").selected
    assert pilot.has("Say how much delivery matters", "button")
    assert pilot.has("Delivery: your offer", "radiogroup")


def test_an_option_can_be_chosen_by_arrows_by_mouse_and_from_the_list(tmp_path: Path) -> None:
    pilot = table(seated(tmp_path))
    assert pilot.find("term-price").value == "not set yet"
    pilot.press("Right", "Right")
    assert pilot.find("term-price").value == "62 €"
    pilot.click("more-price")
    assert pilot.find("term-price").value == "66 €"
    pilot.focus("option-price-70").press("Space")
    assert pilot.find("term-price").value == "70 €"
    assert pilot.find("option-price-70").checked
    assert pilot.find("more-price").disabled


def test_leaving_asks_first_and_says_what_is_left_then(tmp_path: Path) -> None:
    session = seated(tmp_path)
    pilot = table(session)
    pilot.press("9")
    assert "Sell through the web shop." in pilot.texts()
    assert "worth 38 points" in pilot.texts()
    pilot.press("Escape")
    assert not talk(session).bargain.end
    pilot.press("9", "9")
    assert talk(session).bargain.end == "walked"
    assert "No agreement" in pilot.texts()
    assert "You shake hands and go home." in pilot.texts()
    assert pilot.focused.key == "onward"


def test_escape_goes_to_the_desk_and_never_back_to_the_closed_sheet(tmp_path: Path) -> None:
    doors = Knocked()
    Pilot(TableScreen(seated(tmp_path), doors, TALK), WIDE).press("Escape")
    assert doors.at == ["desk"]


def test_what_was_said_notes_and_folder_lie_one_key_away(tmp_path: Path) -> None:
    session = say(seated(tmp_path, quiet()), Question(issue="delivery"), Offer(packages=(GENEROUS,)))
    pilot = table(session)
    pilot.press("l")
    told = on_the_sheet(pilot)
    assert told.index("We like the lamps.") < told.index("You asked about delivery.") < told.index("66 €")
    pilot.press("l", "n")
    assert "Cash is tight until June." in on_the_sheet(pilot)
    assert "Planned question: Delivery, asked" in on_the_sheet(pilot)
    assert "Planned question: Payment, not asked yet" in on_the_sheet(pilot)
    pilot.press("n", "e")
    assert "The lamps are safe." in on_the_sheet(pilot)
    pilot.press("1")
    assert talk(session).shown == ("test",)
    assert pilot.find("paper-test").label == "Test report, shown"


def test_a_full_disk_keeps_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, doors = seated(tmp_path, quiet()), Knocked()
    pilot = build(Pilot(TableScreen(session, doors, TALK), WIDE), builders_talk.BEST)

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(files.os, "fsync", refuse)
        pilot.press("1")
    assert doors.at == ["problem"]
    assert not talk(session).bargain.exchanges
    pilot.press("1")
    assert talk(session).bargain.exchanges[0].move == Offer(packages=(builders_talk.BEST,))


# -- several packages


def test_packages_are_built_beside_each_other_and_sent_together(tmp_path: Path) -> None:
    session = seated(tmp_path, quiet())
    pilot = build(table(session), ("70", "30", "14", "one", "none"))
    pilot.press("b")
    pilot.focus("term-price").press("Left").focus("term-payment").press("Home")
    assert "A 86 points, B 84 points" in pilot.texts()
    assert "As good as equal for you" in pilot.texts()
    assert pilot.find("final").disabled == "A last word is one package."
    assert pilot.find("send").label == "Send packages A and B"
    pilot.press("a")
    assert pilot.find("term-price").value == "70 €"
    pilot.press("1")
    sent = talk(session).bargain.exchanges[0].move
    assert sent == Offer(packages=(("70", "30", "14", "one", "none"), ("66", "advance", "14", "one", "none")))
    liked = talk(session).bargain.exchanges[0].reply.liked
    assert f"they prefer package {'AB'[liked]}" in pilot.texts()
    assert pilot.find("term-price").value == ("70 €", "66 €")[liked]
    assert not pilot.has("drop")


def test_a_package_beside_can_be_taken_away(tmp_path: Path) -> None:
    pilot = build(table(seated(tmp_path)), builders_talk.BEST).press("b", "c")
    assert pilot.find("send").disabled == "Offer one, two or three different packages; a final offer is one."
    pilot.press("x", "x")
    assert pilot.find("send").label == "Send this package"
    assert not pilot.find("send").disabled


# -- what it says


def test_a_row_tells_a_reader_everything_that_the_eye_gets(tmp_path: Path) -> None:
    session = say(
        seated(tmp_path, quiet()),
        Question(issue="delivery"),
        Tell(issue="payment", importance=2),
        Offer(packages=(builders_talk.BEST,)),
    )
    pilot = table(session)
    asked = talk(session).bargain.exchanges[-1].reply.package
    label = dict(zip(("58", "62", "66", "70"), ("58 €", "62 €", "66 €", "70 €"), strict=True))[asked[0]]
    assert pilot.find("term-price").label == (
        f"Price per lamp. Your offer: 70 €. They ask: {label}. To you 30 of 30 points. "
        "You guess: matters to them."
    )
    assert "They said it is decisive. Best for them: 10 weeks." in pilot.find("term-delivery").label
    assert "You told them: decisive." in pilot.find("term-payment").label


def test_their_answer_is_said_at_once_and_what_is_new_stands_below(tmp_path: Path) -> None:
    pilot = table(seated(tmp_path, quiet()))
    assert pilot.find("said").live
    pilot.press("Down", "Down", "2")
    assert pilot.find("said").role == "status"
    assert "Delivery is decisive." in pilot.texts()
    assert "Delivery: decisive, they say; best for them: 10 weeks" in pilot.texts()
    marked = [span.text for span in pilot.find("said").runs if span.color]  # type: ignore[union-attr]
    assert marked == ["Delivery"]


def test_a_vague_answer_says_once_what_helps(tmp_path: Path) -> None:
    session = seated(tmp_path, quiet())
    words = "People say more when they trust you, and when you tell something of your own."
    vague = [
        Exchange(move=Question(issue=issue), reply=Reply(kind="answer", level=level, issue=issue),
                 trust=4_500, strain=0, time=40)
        for issue, level in (("price", 1), ("payment", 0))
    ]  # fmt: skip
    for count, there in ((1, True), (2, False)):
        bargain = replace(talk(session).bargain, exchanges=tuple(vague[:count]))
        session.state = replace(session.state, talks=(replace(talk(session), bargain=bargain),))
        assert (words in table(session).texts()) == there


def test_why_something_cannot_be_done_is_said(tmp_path: Path) -> None:
    pilot = table(seated(tmp_path, quiet()))
    assert pilot.find("act-accept").disabled == "They have not asked for anything yet."
    assert pilot.find("act-recap").disabled == "Nothing has been said yet."
    assert pilot.find("send").disabled.startswith("Not set yet: Price per lamp, Payment, Delivery")
    pilot.press("4")
    assert "They have not asked for anything yet." in pilot.stage.notice


def test_a_package_below_the_limit_is_called_so_before_it_is_sent(tmp_path: Path) -> None:
    pilot = build(table(seated(tmp_path)), ("58", "60", "14", "one", "one"))
    assert "4 points less than you have without a deal." in pilot.find("send").description
    build(pilot, ("58", "60", "18", "none", "one"))
    assert "limit" not in pilot.find("send").description.replace("below your limit", "")
    assert "short of your target" in pilot.texts() or "below your limit" in pilot.texts()


def test_every_action_says_what_it_takes(tmp_path: Path) -> None:
    pilot = table(seated(tmp_path))
    assert pilot.find("act-question").description == "Under half an offer's time"
    assert pilot.find("act-tell").description == "A moment"
    assert pilot.find("act-break").description == "Over half an offer's time"
    assert pilot.find("act-walk").description == "No time"


def test_what_an_act_takes_is_told_in_offers_with_an_interpreter_too(tmp_path: Path) -> None:
    session = run(tmp_path, quiet())
    session.decide(builders_talk.prepare(language="briefed"))
    pilot = table(session)
    assert pilot.find("act-question").description == "Under half an offer's time"
    assert "everything takes nearly twice as long" in pilot.texts()


def test_the_mood_is_told_in_words_and_never_as_a_number(tmp_path: Path) -> None:
    pilot = table(say(seated(tmp_path, quiet()), Offer(packages=(builders_talk.BEST,))))
    mood = pilot.find("Mood", "meter")
    assert mood.value in ("cold", "guarded", "open", "warm")
    assert mood.range is None
    assert mood.description == "Your offer was far from anything they could take."
    assert "trust" not in pilot.texts().lower()


def test_nothing_on_the_screen_follows_from_what_they_have_not_said(tmp_path: Path) -> None:
    hidden = tuple(
        replace(
            issue,
            why="Something else.",
            options=tuple(replace(each, other=50 - each.other) for each in issue.options),
        )
        for issue in builders_talk.issues()
    )
    shown = [
        table(seated(tmp_path / run_name, quiet(**changes))).press("Right", "n").dump()
        for run_name, changes in (("one", {}), ("other", {"issues": hidden, "other_points": 3}))
    ]
    assert shown[0] == shown[1]


def test_what_is_heard_wrongly_stays_so_until_it_is_written_down(tmp_path: Path) -> None:
    session = say(seated(tmp_path, quiet()), Offer(packages=(builders_talk.BEST,)))
    meant = talk(session).bargain.exchanges[0].reply.package
    heard = Heard(exchange=0, issue="price", option="62" if meant[0] != "62" else "66")
    session.state = replace(session.state, talks=(replace(talk(session), misheard=(heard,)),))
    say(session, Accept())
    pilot = table(session)
    shown = {"58": "58 €", "62": "62 €", "66": "66 €", "70": "70 €"}
    assert pilot.find("term-price").value == shown[heard.option]
    pilot.press("7")
    assert f"not {shown[heard.option]}" in pilot.texts()
    assert pilot.find("term-price").value == shown[meant[0]]
    assert "Put right by your recap." in pilot.find("term-price").label


def test_the_plot_has_its_figures_in_a_table_behind(tmp_path: Path) -> None:
    pilot = table(say(seated(tmp_path, quiet()), Offer(packages=(builders_talk.BEST,))))
    plot = pilot.find("Your value against theirs, as you guess it")
    cells = [node.runs for table in plot.behind for node in walk(table) if node.runs]
    assert cells[:3] == ["Package", "To you", "To them, your guess"]
    assert cells[3:5] == ["Offer 1", "100"]
    assert "They asked, 1" in cells


# -- moments


def test_a_moment_takes_the_table_over_until_it_is_answered(tmp_path: Path) -> None:
    session = say(seated(tmp_path), Offer(packages=(builders_talk.BEST,)))
    pilot = table(session).press("g")
    assert not pilot.has("send")
    assert "She studies the sheet and says nothing." in pilot.texts()
    assert pilot.find("decide").disabled == "Choose what you do first."
    pilot.focus("response-lower").press("Space")
    assert pilot.find("decide").disabled == "Say what it may mean first."
    pilot.focus("reading-angry").press("Space").press("g")
    assert (talk(session).met[0].response, talk(session).met[0].reading) == ("lower", "angry")


def test_the_card_of_a_moment_does_not_say_what_kind_it_is(tmp_path: Path) -> None:
    session = say(seated(tmp_path), Offer(packages=(builders_talk.BEST,)))
    session.decide(Respond(negotiation=TALK, moment="silence", response="wait", reading="several"))
    pilot = table(say(session, Accept())).press("g")
    assert "One last thing" in pilot.texts()
    for word in ("nibble", "tactic", "small wishes"):
        assert word not in pilot.texts().lower()


def test_training_explains_a_moment_at_once_and_assessment_does_not(tmp_path: Path) -> None:
    told = {}
    for mode in ("training", "assessment"):
        session = say(seated(tmp_path / mode, mode=mode), Offer(packages=(builders_talk.BEST,)))
        pilot = table(session).press("g").focus("response-lower").press("Space")
        pilot.focus("reading-angry").press("Space", "g")
        told[mode] = pilot.texts()
    for texts in told.values():
        assert "She looks up." in texts
    assert "Bids against yourself." in told["training"]
    assert "They stay quiet and let the other side speak first." in told["training"]
    assert "Reading, calculating, surprise: only asking tells" in told["training"]
    assert "Bids against yourself." not in told["assessment"]
    assert "They stay quiet" not in told["assessment"]


def test_their_answer_is_heard_before_what_comes_up(tmp_path: Path) -> None:
    session = seated(tmp_path)
    pilot = build(table(session), builders_talk.BEST).press("1")
    assert "They ask for something else:" in name(pilot.find("said"))
    assert "the problem they name" in pilot.texts()
    assert not pilot.has("send")
    assert "Half a minute of silence" not in pilot.texts()
    pilot.press("l")
    assert "Half a minute of silence" not in on_the_sheet(pilot)
    pilot.press("l", "g")
    assert "Half a minute of silence" in pilot.texts()
    again = table(session)
    assert "They ask for something else:" in name(again.find("said"))


def test_a_handshake_is_told_before_the_last_wish(tmp_path: Path) -> None:
    session = say(seated(tmp_path), Offer(packages=(GENEROUS,)))
    while not talk(session).bargain.end:
        answered(session)
        say(session, Accept())
    pilot = table(session)
    assert "you have shaken hands on it" in pilot.texts()
    assert "Agreed" in pilot.texts()
    assert "One last thing" not in pilot.texts()
    pilot.press("g")
    assert "One last thing" in pilot.texts()


def written(session: Session, move: TableMove, reply: Reply, moment: str = "") -> Session:
    """A talk of one exchange, written down by hand, with a moment that waits behind it."""
    there = talk(session)
    exchange = Exchange(move=move, reply=reply, trust=4_500, strain=0, time=100)
    end: Literal["", "agreed"] = "agreed" if reply.kind == "accept" else ""
    bargain = replace(there.bargain, exchanges=(exchange,), end=end, outcome=reply.package if end else ())
    met = (Met(moment=moment, after=1),) if moment else ()
    session.state = replace(session.state, talks=(replace(there, bargain=bargain, met=met),))
    return session


def test_an_accepted_offer_is_told_before_the_last_wish(tmp_path: Path) -> None:
    reply = Reply(kind="accept", package=GENEROUS)
    pilot = table(written(seated(tmp_path), Offer(packages=(GENEROUS,)), reply, "spares"))
    assert "“Agreed.”" in name(pilot.find("said"))
    assert "Marta accepts your package" in pilot.texts()
    assert "You have shaken hands." in pilot.texts()
    assert "One last thing" not in pilot.texts()
    assert pilot.focused.key == "on"


def test_a_refused_last_word_is_told_before_what_comes_up(tmp_path: Path) -> None:
    reply = Reply(kind="counter", package=builders_talk.BEST, told=("final-refused",))
    move = Offer(packages=(GENEROUS,), final=True)
    pilot = table(written(seated(tmp_path), move, reply, "silence"))
    assert "You made a final offer." in pilot.texts()
    assert "your last word was refused" in pilot.texts()
    assert "Half a minute of silence" not in pilot.texts()


def answered(session: Session) -> None:
    """Answer what waits."""
    session.decide(Respond(negotiation=TALK, moment="silence", response="wait", reading="several"))


def test_readings_have_keys_as_answers_do(tmp_path: Path) -> None:
    session = say(seated(tmp_path), Offer(packages=(builders_talk.BEST,)))
    pilot = table(session).press("g")
    keys = {node.key: node.shortcut for node in walk(pilot.stage.root) if node.role == "radio"}
    assert sorted(keys.values()) == ["1", "2", "a", "b"]
    shown = pilot.screen.keys()
    assert [key for key, _words in shown] == ["1 – 2", "A – B", "G", "F1"]
    pilot.press("2", "b")
    for key, shortcut in keys.items():
        assert pilot.find(key).checked == (shortcut in "2b")


def test_the_course_tells_who_spoke_and_what_only_happened(tmp_path: Path) -> None:
    session = say(seated(tmp_path), Offer(packages=(builders_talk.BEST,)))
    answered(session)
    sheet = walk(table(session).press("l").stage.root)
    lines = [node for node in sheet if node.key.startswith("said-") and node.role == "group"]
    told = [(line.label, name(line.children[1])) for line in lines]
    assert ("", "What came up: Half a minute of silence. She studies the sheet and says nothing.") in told
    assert ("You", "Your answer: Wait, then ask where to begin") in told
    assert ("Marta Ibarra", "Let us begin with the dates.") in told


def test_the_mood_after_an_answer_does_not_quote_the_title_of_what_came_up(tmp_path: Path) -> None:
    content = builders_talk.content(moments=(replace(builders_talk.silence(), at="open"),))
    session = seated(tmp_path, content)
    answered(session)
    assert table(session).find("Mood", "meter").description == "After your answer to what came up."


# -- the end


def test_a_bad_deal_is_not_the_first_thing_at_hand(tmp_path: Path) -> None:
    session = say(seated(tmp_path, quiet()), Offer(packages=(builders_talk.BEST,)))
    pilot = table(session).press("4")
    assert "8 points less than you have without a deal." in pilot.texts()
    assert pilot.focused.key == "shut"
    assert not pilot.find("take").primary
    pilot.press("Enter")
    assert not talk(session).bargain.end


def test_a_talk_without_a_deal_shows_what_is_left_and_not_the_last_draft(tmp_path: Path) -> None:
    pilot = build(table(seated(tmp_path, quiet())), builders_talk.BEST)
    assert "Your target is reached." in pilot.texts()
    pilot.press("9", "9")
    assert "Nothing was agreed" in pilot.texts()
    assert "38 points" in pilot.texts()
    assert "target is reached" not in pilot.texts()


def test_a_closed_deal_shows_its_worth(tmp_path: Path) -> None:
    session = agreed(tmp_path)
    pilot = table(session)
    pilot.focus("term-price").press("End").press("g")
    assert "What you agreed is worth" in pilot.texts()
    assert "8 points less than you have without a deal." in pilot.texts()
    assert "being built" not in pilot.texts()


def agreed(folder: Path) -> Session:
    return say(seated(folder, quiet()), Offer(packages=(builders_talk.BEST,)), Accept())


def test_after_the_handshake_it_can_be_improved_and_closed(tmp_path: Path) -> None:
    session = agreed(tmp_path)
    before = talk(session).bargain.outcome
    pilot = table(session)
    assert pilot.focused.key == "act-close"
    assert pilot.find("send").disabled == "Change something in what you have agreed."
    assert not pilot.has("act-walk")
    pilot.focus("term-price").press("End").press("1")
    assert talk(session).bargain.outcome == before
    pilot.press("g")
    assert talk(session).bargain.settled
    assert "You have an agreement" in pilot.texts()
    assert "The first lamps leave in spring." in pilot.texts()


def test_a_finished_talk_can_be_read_and_not_changed(tmp_path: Path) -> None:
    session = agreed(tmp_path)
    table(session).press("g")
    pilot = table(session)
    count = len(talk(session).bargain.exchanges)
    assert pilot.find("term-price").intent is None
    pilot.press("1", "2", "4", "9", "7")
    assert len(talk(session).bargain.exchanges) == count


# -- sizes


def nine() -> Content:
    """A talk about nine issues with long options."""
    issues = tuple(
        Issue(
            id=f"i{n}",
            label=("Spare parts on consignment", "Price", "Training and manual")[n % 3],
            about="What hangs on it for your firm, in a sentence that is as long as they are.",
            why="It matters.",
            options=tuple(
                IssueOption(id=f"o{k}", label=words, player=11 - 5 * k, other=1 + 5 * k)
                for k, words in enumerate(
                    ("30 % before production", "20 %, the rest after 60 days, insured", "open")
                )
            ),
        )
        for n in range(9)
    )
    return quiet(issues=issues)


def seated_at_nine(folder: Path) -> Session:
    session = run(folder, nine())
    session.decide(builders_talk.prepare(guesses={"i0": 2}, questions=("i0", "i1", "i2", "i4")))
    return session


States = dict[str, Callable[[Pilot], object]]
STATES: States = {
    "asking": lambda p: p.press("2", "Down", "2"),
    "several": lambda p: build(p, ("70", "30", "14", "one", "none")).press("b", "Left", "c", "Left"),
    "what was said": lambda p: p.press("2", "l"),
    "notes": lambda p: p.press("n"),
    "folder": lambda p: p.press("e"),
    "telling": lambda p: p.press("3"),
    "a word": lambda p: p.press("5"),
    "otherwise": lambda p: p.press("8"),
    "leaving": lambda p: p.press("9"),
    "their answer before a moment": lambda p: build(p, builders_talk.BEST).press("1"),
    "a moment": lambda p: build(p, builders_talk.BEST).press("1", "g"),
    "what came of it": lambda p: build(p, builders_talk.BEST).press("1", "g", "1", "b", "g"),
    "taking": lambda p: build(p, builders_talk.BEST).press("1", "g", "1", "a", "g", "g", "4"),
    "the handshake": lambda p: build(p, builders_talk.BEST).press("1", "g", "1", "a", "g", "g", "4", "4"),
    "agreed": lambda p: build(p, builders_talk.BEST).press(
        "1", "g", "1", "a", "g", "g", "4", "4", "g", "a", "g", "g"
    ),
    "closed": lambda p: build(p, builders_talk.BEST).press(
        "1", "g", "1", "a", "g", "g", "4", "4", "g", "a", "g", "g", "g"
    ),
    "over": lambda p: p.press("9", "9"),
}


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_covered(tmp_path: Path, look: Look) -> None:
    for number, (state, act) in enumerate(STATES.items()):
        pilot = table(seated(tmp_path / str(number)), look)
        assert faults(pilot) == [], "at the start"
        act(pilot)
        assert faults(pilot) == [], state
    pilot = table(seated_at_nine(tmp_path / "nine"), look)
    pilot.press("Right", "Right", "Down", "Right", "Right")
    assert faults(pilot) == [], "nine issues"


def test_nine_issues_fit_on_a_full_hd_page(tmp_path: Path) -> None:
    pilot = table(seated_at_nine(tmp_path))
    foot = pilot.find("send").rect[1]
    for key in ("term-i0", "term-i8", "option-i0-o2"):
        _x, y, _w, h = pilot.find(key).rect
        assert y > pilot.find("said").rect[1]
        assert y + h < foot, key


def test_long_terms_are_read_in_full_where_the_keyboard_is(tmp_path: Path) -> None:
    long = "12 months, renewed if a minimum of forty lamps has been sold by the end of the year"
    issues = tuple(
        replace(each, options=tuple(replace(o, label=f"{long} {o.id}") for o in each.options))
        for each in builders_talk.issues()
    )
    session = say(seated(tmp_path, quiet(issues=issues)), Offer(packages=(builders_talk.BEST,)))
    pilot = table(session, Look(size=(1280, 720)))
    for key in ("term-price", "term-delivery"):
        texts = [node for node in walk(pilot.focus(key).find(key)) if node.font and long in name(node)]
        assert len(texts) == 2
        assert all(node.font and node.font.lines == 0 for node in texts)


@pytest.mark.parametrize("look", [look for look in LOOKS if not look.wide and look.width >= 900], ids=str)
def test_in_one_column_the_acts_stay_in_sight_wherever_the_page_is(tmp_path: Path, look: Look) -> None:
    pilot = build(table(seated(tmp_path), look), GENEROUS)
    for key in ("term-price", "term-exclusive", "open-notes"):
        pilot.focus(key)
        for act in ("send", "act-question", "act-walk"):
            _x, y, _w, h = pilot.find(act).rect
            assert 0 < y < y + h <= look.size[1], (key, act)


def test_the_ring_of_a_row_does_not_reach_into_the_next(tmp_path: Path) -> None:
    pilot = table(seated_at_nine(tmp_path))
    rows = [pilot.find(f"term-i{n}").rect for n in range(9)]
    for above, below in itertools.pairwise(rows):
        assert below[1] - (above[1] + above[3]) >= RING_REACH - 0.5


def test_the_acts_stand_under_the_columns(tmp_path: Path) -> None:
    pilot = table(seated(tmp_path))
    person = next(node for node in walk(pilot.stage.root) if node.label.startswith("Marta Ibarra, Owner"))
    assert pilot.find("send").rect[0] == pytest.approx(person.rect[0], abs=2)


def test_one_column_has_every_control_that_three_have(tmp_path: Path) -> None:
    session = say(seated(tmp_path, quiet()), Offer(packages=(builders_talk.BEST,)))
    looks = (WIDE, Look(size=(1920, 1080), text_scale=1.4), Look(size=(1280, 720), text_scale=2.0))
    three, two, one = (
        {
            node.key
            for node in focus.focusables(table(session, look).stage.root)
            if not node.key.startswith("header")
        }
        for look in looks
    )
    assert three == two == one
