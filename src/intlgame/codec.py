"""The types of the rules to JSON and back, the digest of a state, and JSON Schemas.

The only module that imports pydantic, and only inside functions: importing it costs more than all the rest
of a start. May live here: one way out (`to_json`), one way in (`from_json`, `read`), faults in plain terms.
May not live here: files, lines, and words for authors (that is `packs`).

JSON is written without pydantic, so that a digest depends on the values alone: fields in the order of the
type, keys of mappings sorted, no spaces. Reading is strict: `1` is not text, `true` is not a number, and an
unknown key is a fault.
"""

import json
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

from intlgame.rules import decision as moves
from intlgame.rules.decision import Decision
from intlgame.rules.moves import TableMove
from intlgame.rules.state import State

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")

KINDS: dict[str, type[Decision]] = {
    "open": moves.Open,
    "ask": moves.Ask,
    "choose": moves.Choose,
    "research": moves.Research,
    "weigh": moves.Weigh,
    "enter": moves.Enter,
    "plan": moves.Plan,
    "search": moves.Search,
    "check": moves.Check,
    "appoint": moves.Appoint,
    "improve": moves.Improve,
    "prepare": moves.Prepare,
    "negotiate": moves.Negotiate,
    "respond": moves.Respond,
    "end-turn": moves.EndTurn,
}
"""The tag of each kind of decision in journals and playthroughs. A tag once released keeps its meaning."""
TABLE: dict[str, type[TableMove]] = {
    next(str(field.default) for field in fields(kind) if field.name == "kind"): kind
    for kind in get_args(TableMove)
}
"""The moves at the table by the word that tells them apart."""
TAGS: dict[type[Decision], str] = {kind: tag for tag, kind in KINDS.items()}

FaultKind = Literal["missing", "unknown", "type", "word"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One place where a value does not fit its type."""

    kind: FaultKind
    path: tuple[str | int, ...]
    expected: str = ""
    """For `type`: text, whole number, list, mapping or true/false."""
    words: tuple[str, ...] = ()
    """For `word`: the words allowed. For `unknown`: the keys known there."""


class CodecError(ValueError):
    """The JSON or the value does not fit the type; `faults` says where."""

    def __init__(self, wanted: str, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        told = "; ".join(
            f"{'.'.join(map(str, f.path)) or 'value'}: {f.kind} {f.expected}" for f in self.faults
        )
        super().__init__(f"not a valid {wanted}: {told}")


def to_json(value: object) -> str:
    """Canonical JSON of a value of the rules; a decision gets its tag as `kind`."""
    return json.dumps(_tagged(value), default=_plain, ensure_ascii=False, separators=(",", ":"))


def from_json(wanted: type[T], text: str | bytes) -> T:
    """The value that `to_json` wrote, or CodecError. A decision is read by `decision_from_json`."""
    return _validate(wanted, text)


def decision_from_json(text: str | bytes) -> Decision:
    """A decision by its `kind`, or CodecError."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError):
        raise CodecError("decision", [Fault(kind="type", path=(), expected="mapping")]) from None
    return decision_from_plain(plain)


def decision_from_plain(plain: object) -> Decision:
    """A decision from a mapping such as {"kind": "choose", "matter": "fair", "option": "go"}."""
    if not isinstance(plain, dict):
        raise CodecError("decision", [Fault(kind="type", path=(), expected="mapping")])
    tag = plain.get("kind")
    if not isinstance(tag, str) or tag not in KINDS:
        raise CodecError("decision", [Fault(kind="word", path=("kind",), words=tuple(KINDS))])
    bare = {key: value for key, value in plain.items() if key != "kind"}
    if tag == "negotiate" and "move" in bare:
        _check_move(bare["move"])
    return read(KINDS[tag], bare)


def _check_move(plain: object) -> None:
    """CodecError where this is no move at the table.

    Its kind is looked at first: reading it as any of them would tell the faults of all the others as well,
    and take a move without a kind for the first that fits.
    """
    if not isinstance(plain, dict):
        raise CodecError("decision", [Fault(kind="type", path=("move",), expected="mapping")])
    tag = plain.get("kind")
    if "kind" not in plain:
        raise CodecError("decision", [Fault(kind="missing", path=("move", "kind"))])
    if not isinstance(tag, str) or tag not in TABLE:
        raise CodecError("decision", [Fault(kind="word", path=("move", "kind"), words=tuple(TABLE))])
    try:
        read(TABLE[tag], plain)
    except CodecError as failure:
        raise CodecError("decision", [replace(f, path=("move", *f.path)) for f in failure.faults]) from None


def read(wanted: type[T], plain: object) -> T:
    """A value of the type from plain mappings, lists, texts and numbers, or CodecError."""
    return _validate(wanted, json.dumps(plain))


def digest(state: State) -> str:
    """32 hexadecimal digits that stand for a state: the hash of `essence`, the same on every system, Python
    and hash seed."""
    return blake2b(essence(state).encode(), digest_size=16).hexdigest()


def essence(state: State) -> str:
    """JSON of a state without what stands at its default; `from_json` reads it as the same state.

    A later version that adds a field leaves the digests of runs that do not use it as they are. States of one
    run share nearly all their entries, answers and readings, so the text of those is kept: a replay would
    otherwise write each of them out again after every decision.
    """
    parts = (f'"{name}":{_field(value)}' for name, value in _sparse(state).items())
    return f"{{{','.join(parts)}}}"


def _sparse(value: Any) -> dict[str, Any]:
    """Like `_plain`, without the fields that stand at their defaults."""
    if isinstance(value, Mapping):
        return dict(sorted(value.items()))
    kind: Any = type(value)
    found = ((name, getattr(value, name), default) for name, default in _defaults(kind))
    return {name: _sorted(given) for name, given, default in found if given != default}


@lru_cache(maxsize=256)
def _defaults(kind: Any) -> tuple[tuple[str, object], ...]:
    """Fields of a type with their defaults; a field that has none gets what nothing is equal to."""
    _names(kind)
    return tuple((field.name, _default(field)) for field in fields(kind))


def _default(given: Any) -> object:
    if given.name == "kind":  # it tells the moves of a talk apart, so it is never left out
        return object()
    if given.default_factory is not MISSING:
        return given.default_factory()
    return object() if given.default is MISSING else given.default


def _written(value: object) -> str:
    return json.dumps(value, default=_sparse, ensure_ascii=False, separators=(",", ":"))


def _field(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{','.join(map(_kept, value))}]"
    return _written(value)


def _kept(value: Hashable) -> str:
    try:
        return _part(value)
    except TypeError:  # a mapping inside, as in an effect that is due: it cannot be hashed
        return _written(value)


@lru_cache(maxsize=8192)
def _part(value: Hashable) -> str:
    return _written(value)


def shape(wanted: type) -> str:
    """A fingerprint of a type and all types inside it: names, fields and defaults."""
    told = repr([(kind.__qualname__, _signature(kind)) for kind in types_inside(wanted)])
    return blake2b(told.encode(), digest_size=8).hexdigest()


def json_schema(wanted: type) -> dict[str, Any]:
    """The JSON Schema of an authored type, with the docstrings of its fields as descriptions."""
    schema: dict[str, Any] = _adapter(wanted, docstrings=True).json_schema()
    return schema


def _tagged(value: object) -> object:
    tag = TAGS.get(type(value))  # type: ignore[arg-type]  # a look-up by any type is meant
    return {"kind": tag, **_plain(value)} if tag else value


def _plain(value: Any) -> dict[str, Any]:
    """Fields of a dataclass in their order, mappings by key: the encoder asks for one level at a time."""
    if isinstance(value, Mapping):
        return dict(sorted(value.items()))
    kind: Any = type(value)
    return {name: _sorted(getattr(value, name)) for name in _names(kind)}


def _sorted(value: Any) -> Any:
    return dict(sorted(value.items())) if isinstance(value, dict) else value


@lru_cache(maxsize=256)
def _names(kind: type) -> tuple[str, ...]:
    if not is_dataclass(kind):
        raise TypeError(f"{kind.__name__} is not a type of the rules")
    return tuple(field.name for field in fields(kind))


def _signature(kind: type) -> list[tuple[str, str, str]]:
    return [(field.name, str(field.type), repr(field.default)) for field in fields(kind)]


def types_inside(wanted: Any) -> list[type]:
    """The dataclasses in a type: itself, and those below it, each once, in order of first sight."""
    found: list[type] = []
    waiting: list[Any] = [wanted]
    while waiting:
        kind = waiting.pop(0)
        if isinstance(kind, type) and is_dataclass(kind):
            if kind not in found:
                found.append(kind)
                waiting.extend(field.type for field in fields(kind))
        else:
            waiting.extend(get_args(kind))
    return found


@lru_cache(maxsize=256)
def _adapter(wanted: Any, docstrings: bool = False) -> "TypeAdapter[Any]":
    """Wrapped in a tuple, because pydantic takes no configuration for a bare dataclass."""
    from pydantic import ConfigDict, TypeAdapter

    config = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=docstrings)
    return TypeAdapter(tuple[wanted], config=config)


def _validate(wanted: type[T], text: str | bytes) -> T:
    from pydantic import ValidationError

    framed = b"[%b]" % (text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    kind: Any = wanted
    try:
        value: T = _adapter(kind).validate_json(framed)[0]
    except ValidationError as failure:
        raise CodecError(
            wanted.__name__, [_fault(wanted, each) for each in failure.errors(include_url=False)]
        ) from None
    return value


_EXPECTED = {
    "string": "text",
    "int": "whole number",
    "bool": "true/false",
    "tuple": "list",
    "list": "list",
    "dict": "mapping",
    "dataclass": "mapping",
}


def _fault(wanted: type, error: Mapping[str, Any]) -> Fault:
    """A fault in our words; the frame of `_adapter` is taken off the path."""
    path = tuple(error["loc"][1:])
    kind = str(error["type"])
    if kind.startswith("missing"):
        return Fault(kind="missing", path=path)
    if kind == "unexpected_keyword_argument":
        return Fault(kind="unknown", path=path, words=keys_at(wanted, path[:-1]))
    if kind == "literal_error":
        return Fault(kind="word", path=path, words=_words_at(wanted, path))
    expected = _EXPECTED.get(kind.split("_")[0], str(error["msg"]))
    return Fault(kind="type", path=path, expected=expected)


def keys_at(wanted: type, path: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that a type knows at a place."""
    kind = _type_at(wanted, path)
    return _names(kind) if isinstance(kind, type) and is_dataclass(kind) else ()


def _words_at(wanted: type, path: tuple[str | int, ...]) -> tuple[str, ...]:
    kind = _type_at(wanted, path)
    return tuple(word for word in get_args(kind) if word)


def _type_at(wanted: Any, path: tuple[str | int, ...]) -> Any:
    """The type at a place: a step into a field, an item, or a value of a mapping."""
    for step in path:
        choices = [wanted, *get_args(wanted)]
        inner = next((kind for kind in choices if isinstance(kind, type) and is_dataclass(kind)), None)
        if inner is not None and isinstance(step, str):
            wanted = next((field.type for field in fields(inner) if field.name == step), None)
        else:
            wanted = _item(get_args(wanted), step)
    return next((k for k in get_args(wanted) if is_dataclass(k)), wanted) if not _is_list(wanted) else wanted


def _item(inner: tuple[Any, ...], step: str | int) -> Any:
    if not inner:
        return None
    return inner[-1] if isinstance(step, str) else inner[0]


def _is_list(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple
