"""Reading and writing of .po files: the part of the gettext format that translators' editors need.

May live here: the text form. May not live here: which texts of a pack are translated (that is `strings`).
Reading is our own because the files come from strangers and a fault has to be told with its line; plural
forms are refused, because a text of a pack never depends on a number.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from intlgame.packs.problems import Problem
from intlgame.packs.source import Refused, decode

MAX_ENTRIES = 50_000
LINE = re.compile(r'(?:(msgctxt|msgid|msgstr)\s+)?"((?:[^"\\]|\\.)*)"')
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One text: its address, the author's words, the translator's words."""

    address: str
    source: str
    text: str = ""
    place: str = ""
    """File and line, for the translator's eyes."""
    fuzzy: bool = False
    """The author's words have changed since; not used until a translator has looked."""


@dataclass(slots=True)
class _Entry:
    """What has been read of a message so far."""

    parts: dict[str, str] = field(default_factory=dict)
    last: str = ""
    fuzzy: bool = False
    line: int = 0


def read_po(file: str, data: bytes, problems: list[Problem]) -> list[Message]:
    """The messages of a catalogue; where it cannot be read the problem is added and there are none."""
    try:
        return list(_messages(file, decode(file, data)))
    except Refused as refused:
        problems.append(refused.problem)
        return []


def _messages(file: str, text: str) -> Iterator[Message]:
    entry = _Entry()
    for number, raw in enumerate([*text.split("\n"), ""], start=1):
        line = raw.strip()
        if number > MAX_ENTRIES * 8:
            raise _refuse(file, number, "The catalogue is too long.")
        if line.startswith("#"):
            entry.fuzzy |= line.startswith("#,") and "fuzzy" in line
        elif line:
            starts = line.startswith(("msgctxt", "msgid")) and "msgstr" in entry.parts
            if starts:
                yield from _finished(entry)
                entry = _Entry(line=number)
            _add(file, number, line, entry)
        elif entry.parts:
            yield from _finished(entry)
            entry = _Entry()


def _add(file: str, number: int, line: str, entry: _Entry) -> None:
    match = LINE.fullmatch(line)
    if not match:
        raise _refuse(file, number, f'This is not a line of a catalogue: "{line[:60]}".')
    key = match[1] or entry.last
    if not key or (match[1] and match[1] in entry.parts):
        raise _refuse(file, number, "This line does not belong to a message.")
    entry.last = key
    entry.parts[key] = entry.parts.get(key, "") + _unescaped(match[2])


def _finished(entry: _Entry) -> Iterator[Message]:
    parts = entry.parts
    if parts.get("msgid"):
        text = parts.get("msgstr", "")
        yield Message(address=parts.get("msgctxt", ""), source=parts["msgid"], text=text, fuzzy=entry.fuzzy)


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: ESCAPES.get(match[1], match[1]), text)


def _refuse(file: str, line: int, sentence: str) -> Refused:
    told = "Open it with an editor for .po files, or extract it again."
    return Refused(Problem(code="P090", file=file, line=line, sentence=sentence, suggestion=told))


def write_po(language: str, messages: Iterable[Message]) -> str:
    """A catalogue as text. `language` is empty for a template."""
    return "\n".join([HEADER.format(language=language), *map(_written, messages)])


def _written(message: Message) -> str:
    lines = [f"#: {message.place}"] if message.place else []
    lines += ["#, fuzzy"] if message.fuzzy else []
    for key, text in (("msgctxt", message.address), ("msgid", message.source), ("msgstr", message.text)):
        lines.append(f"{key} {_quoted(text)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A text in quotes; one of several lines starts on a line of its own, as gettext's own tools write it."""
    for sign, escape in (("\\", "\\\\"), ('"', '\\"'), ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(sign, escape)
    lines = text.replace("\n", "\\n\n").split("\n")
    pieces = [f'"{line}"' for line in lines if line]
    return "\n".join(['""', *pieces]) if len(pieces) > 1 else "".join(pieces) or '""'


def updated(template: Iterable[Message], old: Iterable[Message]) -> list[Message]:
    """The template with the translations of an old catalogue; those of changed texts are marked fuzzy."""
    known = {(message.address, message.source): message for message in old if message.text}
    changed = {address: message for (address, _), message in known.items()}
    return [_carried(message, known, changed) for message in template]


def _carried(message: Message, known: dict[tuple[str, str], Message], changed: dict[str, Message]) -> Message:
    same = known.get((message.address, message.source))
    before = same or changed.get(message.address)
    if before is None:
        return message
    return Message(
        address=message.address,
        source=message.source,
        text=before.text,
        place=message.place,
        fuzzy=before.fuzzy or same is None,
    )
