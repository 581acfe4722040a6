"""What a screen reader gets, built here in the process; the end-to-end test is in test_atspi."""

from __future__ import annotations

from typing import Any

import demo
import pytest

from intlgame.ui.layout import Look
from intlgame.ui.pilot import Pilot
from intlgame.ui.speak import ROLES, access_node, exported, node_id
from intlgame.ui.tree import LEAVES, Node, name, plain, walk
from intlgame.ui.voice import describe, heard, read_out, speech_command

ak = pytest.importorskip("accesskit")
SCREENS = (demo.MarketChoice, demo.Negotiation, demo.Everything)


def nodes_of(pilot: Pilot) -> dict[str, Any]:
    made = {}
    for _own, facts in exported(pilot.stage.root):
        node = access_node(ak, facts)
        made[facts[1]] = node
    return made


@pytest.mark.parametrize("make", SCREENS)
def test_every_control_has_a_name_and_every_text_is_there(make: type) -> None:
    pilot = Pilot(make(), Look(size=(1920, 1080)))
    told = " ".join(
        " ".join((facts[1], facts[2], str(facts[3]))) for _own, facts in exported(pilot.stage.root)
    )
    for node in walk(pilot.stage.root):
        if node.focusable:
            assert name(node), node.key
        if node.runs and not node.decor and not inside_decor(pilot.stage.root, node):
            assert plain(node.runs) in told or node.role == "textbox", plain(node.runs)


def inside_decor(root: Node, wanted: Node) -> bool:
    """Whether a node is below decoration, or below a control whose own label stands for its picture."""
    covers = [n for n in walk(root) if n.decor or (n.label and (n.role in LEAVES or n.role == "row"))]
    return any(child is wanted for node in covers for child in walk(node))


def test_roles_states_and_values_arrive() -> None:
    pilot = Pilot(demo.Everything(), Look(size=(1920, 1080)))
    nodes = nodes_of(pilot)
    assert nodes["Sign"].is_disabled
    assert nodes["Sign"].description == "not available: The contract is not complete"
    assert nodes["Demand, The largest market for the oil we make"].toggled == ak.Toggled.TRUE
    assert nodes["List"].is_selected
    assert nodes["Price"].numeric_value == 3
    assert nodes["Price"].max_numeric_value == 10
    assert nodes["Reason"].role == ak.Role.MULTILINE_TEXT_INPUT
    assert nodes["Map"].keyboard_shortcut == "m"


def test_native_words_carry_their_language() -> None:
    pilot = Pilot(demo.Negotiation(), Look(size=(1920, 1080)))
    languages = [facts[4] for _own, facts in exported(pilot.stage.root) if facts[4]]
    assert languages == ["ja"]


def test_ids_hold_still_over_a_rebuild_and_differ_from_each_other() -> None:
    pilot = Pilot(demo.MarketChoice())
    before = [own for own, _facts in exported(pilot.stage.root)]
    pilot.stage.rebuild()
    after = [own for own, _facts in exported(pilot.stage.root)]
    assert before == after
    assert len(set(after)) == len(after)
    assert node_id("window") == 1


def test_only_what_changed_differs() -> None:
    pilot = Pilot(demo.Everything(), Look(size=(1920, 1080)))
    before = dict(exported(pilot.stage.root))
    pilot.click("agree")
    changed = [facts[1] for own, facts in exported(pilot.stage.root) if before.get(own) != facts]
    assert changed == ["I have compared three markets"]


def test_every_role_exists_in_accesskit() -> None:
    assert all(hasattr(ak.Role, role) for role in ROLES.values())


def test_the_voice_says_what_a_reader_would_hear() -> None:
    pilot = Pilot(demo.Everything())
    assert describe(pilot.find("Sign")) == "Sign, button, not available: The contract is not complete"
    assert describe(pilot.find("why-0")) == (
        "Demand, The largest market for the oil we make, radio button, checked, 1 of 2"
    )
    pilot.click("Read the market note")
    assert "The note is in your folder." in heard(pilot.stage.root, pilot.focused)


def test_words_are_never_part_of_a_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    for system in ("win32", "darwin", "linux"):
        monkeypatch.setattr("sys.platform", system)
        assert all("{" not in part for part in speech_command("en", 190))


def test_the_whole_screen_is_read_in_its_order_and_the_header_last() -> None:
    pilot = Pilot(demo.Negotiation(), Look(size=(1280, 720)))
    lines = read_out(pilot.stage.root)
    text = "\n".join(lines)
    assert lines[0] == pilot.screen.title
    assert "The quality is superb" in text
    assert text.index("The quality is superb") < text.index("Send this package")
    assert text.index("Send this package") < text.rindex("Cash")
    assert len(lines) == len([line for line in lines if line.strip()])
