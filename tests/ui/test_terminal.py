"""The same screens on a terminal, through plain pipes."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import demo

from intlgame.ui.screen import Screen
from intlgame.ui.terminal import Terminal
from intlgame.ui.tree import Changed


def play(screen: Screen, *lines: str) -> tuple[str, Terminal]:
    sink = io.StringIO()
    source = io.StringIO("".join(f"{line}\n" for line in lines))
    terminal = Terminal(screen, source, sink, 80)
    terminal.run()
    return sink.getvalue(), terminal


def number(shown: str, words: str) -> str:
    line = next(line for line in shown.splitlines() if "[" in line and words in line)
    return line.split("[")[1].split("]")[0]


def test_everything_seen_is_printed_and_fits_the_width() -> None:
    shown, _ = play(demo.Negotiation())
    for words in (
        "Haruka Aoki",
        "What this deal is worth",
        "You had one already",
        "between 50 and 66 of 100",
    ):
        assert words in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= 80


def test_a_number_acts_and_a_letter_is_a_shortcut() -> None:
    shown, _ = play(demo.Everything())
    _, done = play(demo.Everything(), number(shown, "Duty"), "m")
    assert done.stage.screen.given == [("why", 1), ("tab", 1)]  # type: ignore[attr-defined]


def test_text_and_values_are_set_in_words() -> None:
    shown, _ = play(demo.Everything())
    name, price = number(shown, "Your name"), number(shown, "Price")
    _, done = play(
        demo.Everything(), f"{name} = Sam", name, "Alex", f"{price} = 7", f"{price} +", f"{price} = 99"
    )
    assert done.stage.screen.given == [  # type: ignore[attr-defined]
        Changed("name", "Sam"), "named", Changed("name", "Alex"), "named", Changed("price", 7),
        Changed("price", 8),
        Changed("price", 10),
    ]  # fmt: skip


def test_what_cannot_be_done_is_said() -> None:
    shown, _ = play(demo.Everything())
    said, done = play(demo.Everything(), number(shown, "Sign"), "999", "nonsense")
    assert "! The contract is not complete" in said
    assert "There is no number 999 here." in said
    assert "nonsense" in said
    assert done.stage.screen.given == []  # type: ignore[attr-defined]


def test_only_the_dialog_is_printed_while_it_is_open() -> None:
    shown, _ = play(demo.Everything())
    said, done = play(demo.Everything(), number(shown, "Delete"), "back", "quit")
    dialog = said.split("> ")[1]
    assert "It cannot be brought back." in dialog
    assert "Your name" not in dialog
    assert done.stage.screen.given == ["ask", "keep"]  # type: ignore[attr-defined]
    assert done.stage.over


def test_the_table_behind_the_map_is_printed() -> None:
    shown, _ = play(demo.MarketChoice())
    assert "Poland | 71 | 5 d by road" in shown


def test_it_works_without_pygame() -> None:
    code = (
        "import sys; sys.modules['pygame'] = None; import io, demo;"
        "from intlgame.ui.terminal import Terminal;"
        r"Terminal(demo.Everything(), io.StringIO('quit\n'), sys.stdout, 80).run()"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parent, capture_output=True, text=True, check=True
    )
    assert "Your name" in run.stdout
