"""YAML text of strangers, read with care: one file in, plain values with their lines out.

The only module that imports yaml. May live here: decoding, the guard, and the reading of scalars. May not
live here: what the keys mean.

Theory of operation: PyYAML composes recursively and its C part dies of deep nesting, so nothing is ever
composed. The parser's events are read one by one with a stack of our own; depth, number of values, anchors,
tags and duplicate keys are judged while they pass, and the first fault of syntax ends the file.

Scalars: only `null` (or nothing), `true`, `false` and whole numbers in their plain form are read as such.
Everything else is text exactly as written: `NO` is Norway, `on` and `yes` are words, `12:30`, `0777`,
`1_000` and `1.50` are text. Decimal numbers are text because the game counts in whole numbers; where a
decimal makes sense (indicators of countries) the reader of that key converts it exactly.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from intlgame.packs.problems import Problem

MAX_DEPTH = 20
MAX_VALUES = 200_000
MAX_PACK_VALUES = 800_000
MAX_LETTERS = 50_000
MAX_DIGITS = 15
WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

PLAIN_WORDS = (
    ("mapping values are not allowed", 'A ": " inside a text starts a new key; put the text in quotes.'),
    ("found character '%'", 'A text cannot start with "%"; put it in quotes.'),
    ("found character '@'", 'A text cannot start with "@"; put it in quotes.'),
    ("found character '`'", 'A text cannot start with "`"; put it in quotes.'),
    ("found unexpected end of stream", "A quote that was opened is not closed."),
    ("did not find expected ',' or", "A list in [ ] or a mapping in { } is not closed, or lacks a comma."),
    ("could not find expected ':'", 'A key needs a colon and a space after it, as in "label: text".'),
    (
        "block sequence entries are not allowed",
        "A list item must stand on its own line, indented like the others.",
    ),
    (
        "did not find expected key",
        "Check that this line is indented like its neighbours and its quotes match.",
    ),
    ("did not find expected '-'", "Check that this line is indented like the other list items."),
    ("unknown escape character", "A backslash means something in double quotes; use single quotes."),
)


class Table(dict[str, Any]):
    """A mapping of a file. `line` is where it begins, `lines` the line of each key."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}

    def copy_with(self, **changes: Any) -> "Table":
        """The same mapping with some values exchanged or added; added keys stand at its own line."""
        twin = Table(self.line)
        twin.update(self)
        twin.update(changes)
        twin.lines = dict.fromkeys(changes, self.line) | self.lines
        return twin

    def without(self, *keys: str) -> "Table":
        """The same mapping without some keys."""
        twin = self.copy_with()
        for key in keys:
            twin.pop(key, None)
        return twin


class Row(list[Any]):
    """A list of a file. `line` is where it begins, `lines` the line of each item."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


class Refused(Exception):  # noqa: N818  # a signal between two functions of this module
    """Reading of this file ends here."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


@dataclass(slots=True)
class Allowance:
    """How many values a pack may still hold: many large files are as slow as one huge one."""

    left: int = MAX_PACK_VALUES


@dataclass(frozen=True, slots=True)
class _File:
    """The file that is being read."""

    name: str
    problems: list[Problem]
    allowance: Allowance


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is still open, and the key that waits for its value."""

    node: Any
    key: str | None = None
    key_line: int = 0


def read_yaml(file: str, data: bytes, problems: list[Problem], allowance: Allowance | None = None) -> Any:
    """The value of one file as Table, Row, text, whole number, bool or None; None also where it was refused.

    Faults are added to `problems`; duplicate keys do not end the file, everything else does.
    """
    try:
        return _build(_File(file, problems, allowance or Allowance()), decode(file, data))
    except Refused as refused:
        problems.append(refused.problem)
        return None


def decode(file: str, data: bytes) -> str:
    """The text of a file in strict UTF-8 without a byte order mark, or `Refused`."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _refuse("P007", file, 1, "The file is saved as UTF-16.", 'Save it as "UTF-8".')
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise _not_utf8(file, data, fault.start) from None
    bad = FORBIDDEN.search(text)
    if bad:
        line = text.count("\n", 0, bad.start()) + 1
        name = f"U+{ord(bad.group()):04X}"
        raise _refuse("P008", file, line, f"The file holds the control character {name}.", "Delete it.")
    return text


def _not_utf8(file: str, data: bytes, at: int) -> Refused:
    line = data.count(b"\n", 0, at) + 1
    byte = data[at]
    looks = bytes([byte]).decode("cp1252", "replace")
    sentence = f'The file is not UTF-8: byte {byte:02X} in line {line} (in Latin-1 it would be "{looks}").'
    return _refuse("P007", file, line, sentence, 'Save it again with the encoding "UTF-8".')


def _refuse(code: str, file: str, line: int, sentence: str, suggestion: str = "") -> Refused:
    return Refused(Problem(code=code, file=file, line=line, sentence=sentence, suggestion=suggestion))


def _events(file: str, text: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=LOADER)
    except yaml.MarkedYAMLError as fault:
        raise _syntax(file, text, fault) from None
    except yaml.YAMLError as fault:
        raise _refuse("P010", file, 0, f"This is not valid YAML: {fault}.") from None


def _syntax(file: str, text: str, fault: yaml.MarkedYAMLError) -> Refused:
    mark = fault.problem_mark or fault.context_mark
    line = mark.line + 1 if mark else 0
    tab = _tab_line(text, line)
    if tab:
        return _refuse("P009", file, tab, "This line is indented with a tab.", "Use spaces.")
    said = fault.problem or ""
    hint = next((told for start, told in PLAIN_WORDS if said.startswith(start)), "")
    return _refuse("P010", file, line, f"This is not valid YAML ({said}).", hint)


def _tab_line(text: str, line: int) -> int:
    """The line at or just above a fault that is indented with a tab, or 0: the parser reports it late."""
    lines = text.split("\n")
    for number in range(min(line, len(lines)), max(0, line - 3), -1):
        start = lines[number - 1]
        if "\t" in start[: len(start) - len(start.lstrip())]:
            return number
    return 0


def _build(file: _File, text: str) -> Any:
    """The value, from events alone: no recursion, so no nesting can exhaust the stack."""
    stack: list[_Frame] = []
    result: Any = None
    documents = values = 0
    for event in _events(file.name, text):
        kind = type(event)
        if kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                told = "Write one document in each file."
                raise _refuse(
                    "P015", file.name, event.start_mark.line + 1, 'A second document starts with "---".', told
                )
            continue
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            result = stack.pop().node
            continue
        if kind not in _VALUES:
            continue
        line = event.start_mark.line + 1
        values += 1
        file.allowance.left -= 1
        _guard(file.name, event, line, len(stack))
        _limit(file, line, values)
        value = _scalar(file.name, event, line) if kind is yaml.ScalarEvent else _OPENING[kind](line)
        if not stack:
            result = value
        elif _place(file, stack[-1], event, value, line):
            continue
        if kind is not yaml.ScalarEvent:
            stack.append(_Frame(value))
    return result


_VALUES = (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent, yaml.AliasEvent)
_OPENING = {yaml.MappingStartEvent: Table, yaml.SequenceStartEvent: Row}


def _guard(file: str, event: Any, line: int, depth: int) -> None:
    if event.anchor is not None:
        sign = "*" if type(event) is yaml.AliasEvent else "&"
        told = "Write the text out where it is needed, or put it in quotes if it starts with this sign."
        raise _refuse(
            "P013", file, line, f'Anchors and aliases ("{sign}{event.anchor}") are not used in packs.', told
        )
    if event.tag is not None:
        told = "Leave it out, or put the text in quotes if it starts with an exclamation mark."
        raise _refuse("P014", file, line, f'Tags ("{event.tag}") are not used in packs.', told)
    if depth > MAX_DEPTH:
        raise _refuse("P012", file, line, f"Values are nested more than {MAX_DEPTH} deep.")


def _limit(file: _File, line: int, values: int) -> None:
    if values > MAX_VALUES:
        raise _refuse(
            "P012", file.name, line, f"The file holds more than {MAX_VALUES:,} values.", "Split it."
        )
    if file.allowance.left < 0:
        raise _refuse("P012", file.name, line, f"The pack holds more than {MAX_PACK_VALUES:,} values.")


def _scalar(file: str, event: Any, line: int) -> Any:
    """A text, or what a plain scalar stands for."""
    text = _scalar_text(file, event, line)
    if not event.implicit[0]:
        return text
    if text in WORDS:
        return WORDS[text]
    if not WHOLE.fullmatch(text):
        return text
    if len(text) > MAX_DIGITS:
        told = "If it is a code or a phone number, put it in quotes."
        raise _refuse("P017", file, line, f"The number has more than {MAX_DIGITS} digits.", told)
    return int(text)


def _scalar_text(file: str, event: Any, line: int) -> str:
    """The text of a scalar; an escape such as "\\0" can bring in what the file itself may not hold."""
    text: str = event.value
    if len(text) > MAX_LETTERS:
        told = "Split it."
        raise _refuse("P012", file, line, f"A text has more than {MAX_LETTERS:,} letters.", told)
    bad = FORBIDDEN.search(text)
    if bad:
        sentence = f"The text holds the control character U+{ord(bad.group()):04X}, written as an escape."
        raise _refuse("P008", file, line, sentence, "Delete it.")
    return text


def _place(file: _File, frame: _Frame, event: Any, value: Any, line: int) -> bool:
    """Put a value where it belongs; True where it was a key, which nothing can be inside of."""
    node = frame.node
    if isinstance(node, Row):
        node.append(value)
        node.lines.append(line)
        return False
    if frame.key is None:
        frame.key, frame.key_line = _key(file.name, event, line), line
        _not_twice(file, frame)
        return True
    if frame.key not in node:
        node[frame.key] = value
        node.lines[frame.key] = frame.key_line
    frame.key = None
    return False


def _key(file: str, event: Any, line: int) -> str:
    if type(event) is not yaml.ScalarEvent:
        told = "A text that starts with [ or { needs quotes."
        raise _refuse("P010", file, line, "A key must be a word, not a list or a mapping.", told)
    return _scalar_text(file, event, line)


def _not_twice(file: _File, frame: _Frame) -> None:
    key = frame.key
    if key is None or key not in frame.node:
        return
    first = frame.node.lines[key]
    sentence = f'The key "{key}" stands here again; it was first given in line {first}.'
    told = "Keep one of them."
    file.problems.append(
        Problem(code="P011", file=file.name, line=frame.key_line, sentence=sentence, suggestion=told)
    )
