"""From a mapping of a file to a value of the rules, with each misfit told at its line.

May live here: putting the codec's faults into an author's words. May not live here: whether the values make
sense together (that is `checks`).
"""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from intlgame import codec
from intlgame.packs.places import line_at, value_at, where
from intlgame.packs.problems import Problem, did_you_mean, listing, nearest
from intlgame.packs.source import Row, Table

T = TypeVar("T")

MOST_FAULTS = 50
"""Faults told of one thing."""


def shaped(wanted: type[T], kind: str, file: str, table: Table, problems: list[Problem]) -> T | None:
    """The value of a thing, or None where it does not fit; what is wrong is added to `problems`."""
    try:
        return codec.read(wanted, table)
    except codec.CodecError as failure:
        if not numbers_as_text(table, failure.faults):
            problems.extend(told(kind, file, table, failure.faults[:MOST_FAULTS]))
            return None
    return shaped(wanted, kind, file, table, problems)


def numbers_as_text(table: Any, faults: tuple[codec.Fault, ...]) -> bool:
    """Turn whole numbers into text where text is wanted (`hs_code: 8438`); True where there were any.

    Only plain whole numbers are read as numbers, so the text is the one that the author wrote.
    """
    changed = False
    for fault in faults:
        given = value_at(table, fault.path)
        if fault.kind == "type" and fault.expected == "text" and type(given) is int:
            value_at(table, fault.path[:-1])[fault.path[-1]] = str(given)
            changed = True
    return changed


def told(kind: str, file: str, table: Table, faults: Sequence[codec.Fault]) -> Iterator[Problem]:
    """The codec's faults in an author's words."""
    name = table.get("id")
    misspelt = {(*fault.path[:-1], near) for fault in faults if (near := _near(fault))}
    for fault in faults:
        if fault.kind == "missing" and fault.path in misspelt:
            continue
        code, sentence, suggestion = _words(fault, value_at(table, fault.path))
        yield Problem(
            code=code,
            file=file,
            line=line_at(table, fault.path),
            where=where(kind, name if isinstance(name, str) else "", table, fault.path[:-1]),
            sentence=sentence,
            suggestion=suggestion,
        )


def _near(fault: codec.Fault) -> str:
    """The key that an unknown key was probably meant to be: it is then not told as missing too."""
    return nearest(str(fault.path[-1]), fault.words) if fault.kind == "unknown" else ""


def _words(fault: codec.Fault, given: Any) -> tuple[str, str, str]:
    """Code, sentence and suggestion for a fault."""
    key = _key(fault.path)
    if fault.kind == "missing":
        return "P030", f"The key {key} is missing.", ""
    if fault.kind == "unknown":
        return "P031", f"Unknown key {key}.", did_you_mean(str(fault.path[-1]), fault.words) or _comma(given)
    if fault.kind == "word":
        near = did_you_mean(given, fault.words) if isinstance(given, str) else ""
        return "P033", f"{key} must be {listing(fault.words)}, not {shown(given)}.", near
    return _type_words(fault, key, given)


def _comma(given: Any) -> str:
    """A comma inside { } starts a new key, which then has no value: the most frequent slip there."""
    return "Inside { } a text with a comma needs quotes." if given is None else ""


def _type_words(fault: codec.Fault, key: str, given: Any) -> tuple[str, str, str]:
    if given is None:
        return "P032", f"{key} is empty.", "Write a value, or take the key out if it may be missing."
    if fault.expected == "list" and isinstance(given, str | int):
        return "P034", f"{key} must be a list.", f"Write a list: [{given}]"
    return (
        "P032",
        f"{key} must be {_article(fault.expected)}, not {shown(given)}.",
        _advice(fault.expected, given),
    )


def _advice(expected: str, given: Any) -> str:
    if expected == "true/false" and isinstance(given, str):
        return "Write true or false, without quotes."
    if expected != "whole number" or not isinstance(given, str):
        return ""
    if given.strip().lstrip("-").isdecimal():
        return f"Write {given.strip()} without quotes." if given == given.strip() else ""
    return "Write digits only, without point, comma, quotes or unit."


def _article(expected: str) -> str:
    return {"text": "text", "true/false": "true or false"}.get(expected, f"a {expected}")


def _key(path: tuple[str | int, ...]) -> str:
    if not path:
        return "The value"
    last = path[-1]
    return f'"{last}"' if isinstance(last, str) else f"item {last + 1} of {_key(path[:-1])}"


def shown(given: Any) -> str:
    """A value as it is told in a sentence."""
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, str):
        return f'the text "{given if len(given) <= 40 else given[:37] + "..."}"'
    if isinstance(given, Row):
        return "a list"
    if isinstance(given, Table):
        return "a mapping"
    return "nothing" if given is None else f"the number {given}"
