"""Play on a terminal: the same tree as lines of text, numbered where something can be done.

May live here: printing a tree, reading a line. May not: pygame, colour, anything that a pipe cannot carry.

A number uses what it stands before; `3 = words` fills a text box or sets a value, `3 +` and `3 -` move a
value. A letter is a shortcut. `back`, `help` and `quit` are words. At the end of input the game ends.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Iterator
from typing import TextIO

from intlgame.i18n import _
from intlgame.ui import focus
from intlgame.ui.look import Look
from intlgame.ui.screen import Screen
from intlgame.ui.stage import Stage
from intlgame.ui.tree import Changed, Font, Node, Runs, name, plain

NARROWEST, WIDEST = 40, 100
SHOWN_OTHERWISE = ("notice", "keys")


class Cells:
    """Measures as if every character were half as wide as high: layout must run, but nobody sees it."""

    def rescale(self, _scale: float) -> None:
        return

    def size(self, runs: Runs, style: Font, width: float) -> tuple[float, float]:
        length, step = len(plain(runs)) * style.size / 2, style.size * style.leading
        rows = max(1, -(-int(length) // int(width))) if width else 1
        return min(length, width) if width else length, rows * step

    def longest_word(self, runs: Runs, style: Font) -> float:
        return max((len(word) for word in plain(runs).split()), default=0) * style.size / 2

    def line_step(self, _runs: Runs, _style: Font, _width: float, index: int, _by: int) -> int:
        return index

    def hit(self, _runs: Runs, _style: Font, _width: float, _x: float, _y: float) -> int:
        return 0


class Terminal:
    """A stage that is read and written as text. `run` returns when the player quits or the input ends."""

    def __init__(self, home: Screen, source: TextIO, sink: TextIO, width: int = 0) -> None:
        self.source, self.sink = source, sink
        columns = width or shutil.get_terminal_size().columns
        self.width = max(NARROWEST, min(WIDEST, columns))
        self.stage = Stage(home, Cells(), Look(size=(1280, 720)))
        self._numbered: list[Node] = []

    def run(self) -> None:
        """Show, read a line, do it, until it is over."""
        while not self.stage.over:
            self.show()
            self.sink.write("> ")
            self.sink.flush()
            line = self.source.readline()
            if not line:
                self.sink.write("\n")
                return
            self.obey(line.strip())

    def show(self) -> None:
        """Print the screen, or the dialog over it."""
        self._numbered = []
        here = focus.scope(self.stage.root)
        lines = list(self._lines(here, ""))
        if here is not self.stage.root:
            lines = [*self._heading(name(here), 1), *lines]
        if self.stage.notice:
            lines.append(f"! {self.stage.notice}")
        self.sink.write("\n" + "\n".join(_tidy(lines)) + "\n\n")
        self.sink.write(_("Number, letter, back, help or quit") + "\n")

    # -- printing

    def _lines(self, node: Node, indent: str) -> Iterator[str]:
        if node.decor or node.key in SHOWN_OTHERWISE:
            return
        if node.focusable:
            yield from self._control(node, indent)
        elif node.role == "heading":
            yield from self._heading(name(node), node.level)
        elif node.role == "table":
            yield from self._table(node, indent)
        elif node.role in ("text", "status"):
            yield from self._wrapped(name(node), indent)
        elif node.role in ("image", "meter", "progress"):
            told = _with_value(node) + (f" ({node.description})" if node.description else "")
            yield from self._wrapped(told, indent)
            for table in node.behind:
                yield from self._lines(table, indent)
        else:
            yield from self._group(node, indent)

    def _group(self, node: Node, indent: str) -> Iterator[str]:
        named = node.label and node.role not in ("window", "dialog")
        if named:
            yield from self._wrapped(f"{node.label}:", indent)
        for child in (*node.children, *node.behind):
            yield from self._lines(child, indent + ("  " if named else ""))

    def _control(self, node: Node, indent: str) -> Iterator[str]:
        self._numbered.append(node)
        words = f"[{len(self._numbered)}] {_with_value(node)}"
        marks = [_("chosen")] if node.selected or node.checked else []
        marks += (
            [_("key {key}").format(key=node.shortcut)]
            if node.shortcut and not node.shortcut.isdigit()
            else []
        )
        marks += [_("not available: {reason}").format(reason=node.disabled)] if node.disabled else []
        if node.description and node.description not in words:
            words += f" — {node.description}"
        yield from self._wrapped(words + (f" ({'; '.join(marks)})" if marks else ""), indent, "    ")

    def _heading(self, words: str, level: int) -> Iterator[str]:
        yield ""
        yield words
        yield ("=" if level == 1 else "-") * min(len(words), self.width)

    def _table(self, node: Node, indent: str) -> Iterator[str]:
        if node.label:
            yield from self._wrapped(f"{node.label}:", indent)
        for row in node.children:
            if row.focusable:
                yield from self._control(row, indent + "  ")
            elif not row.decor:
                cells = [name(cell) for cell in row.children if not cell.decor]
                yield from self._wrapped(" | ".join(cell for cell in cells if cell), indent + "  ", "  ")

    def _wrapped(self, words: str, indent: str, hanging: str = "") -> Iterator[str]:
        for part in words.split("\n"):
            yield from textwrap.wrap(
                part,
                self.width,
                initial_indent=indent,
                subsequent_indent=indent + hanging,
                break_on_hyphens=False,
            )

    # -- reading

    def obey(self, line: str) -> None:
        """Do what one line says; what cannot be understood is said and changes nothing."""
        words: dict[str, Callable[[], object]] = {
            "back": self.stage.escape, "help": self.stage.help, "?": self.stage.help, "quit": self._quit,
        }  # fmt: skip
        self.stage.notice = ""
        if line.lower() in words:
            words[line.lower()]()
        elif line[:1].isdigit():
            self._use(line)
        elif len(line) == 1 and focus.shortcut(self.stage.root, line) is not None:
            self.stage.press(line)
        elif line:
            self.stage.notice = _("“{line}” means nothing here.").format(line=line)

    def _quit(self) -> None:
        self.stage.over = True

    def _use(self, line: str) -> None:
        number, _space, rest = line.partition(" ")
        if "=" in number:
            number, _space, rest = line.partition("=")
            rest = f"={rest}"
        number = number.strip()
        if not number.isdecimal() or not 1 <= int(number) <= len(self._numbered):
            self.stage.notice = _("There is no number {number} here.").format(number=number)
            return
        node = self._numbered[int(number) - 1]
        self.stage.focus_on(node.key)
        rest = rest.strip()
        if node.disabled:
            self.stage.notice = node.disabled
        elif rest in ("+", "-") and node.range is not None:
            self.stage.press("Right" if rest == "+" else "Left")
        elif rest.startswith("="):
            self._set(node, rest[1:].strip())
        elif node.edit is not None:
            self._set(node, self._asked(node))
        elif node.intent is None and node.range is not None:
            self.stage.notice = _("Type {number} + or {number} - to change it.").format(number=number)
        else:
            self.stage.activate(node)

    def _asked(self, node: Node) -> str:
        self.sink.write(f"{name(node)}: ")
        self.sink.flush()
        return self.source.readline().rstrip("\n")

    def _set(self, node: Node, words: str) -> None:
        if node.edit is not None:
            self.stage.give(Changed(node.key, words[: node.edit.limit]))
            if node.intent is not None:
                self.stage.give(node.intent)
        elif node.range is not None and words.lstrip("-").isdecimal():
            self.stage.give(Changed(node.key, min(node.range.high, max(node.range.low, int(words)))))
        else:
            self.stage.notice = _("That is not a value for {name}.").format(name=name(node))


def _with_value(node: Node) -> str:
    called = name(node)
    return f"{called}: {node.value}" if node.value and node.value not in called else called


def _tidy(lines: list[str]) -> Iterator[str]:
    """Without blank lines at the start or two in a row."""
    before = ""
    for line in lines:
        if line or before:
            yield line
        before = line
