"""`check` tells all problems of a pack, `load` gives its content, `template` its texts for translators.

May live here: what callers outside of this package use. May not live here: how a pack is read (see `read`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from intlgame.packs.catalogue import Message
from intlgame.packs.manifest import Manifest
from intlgame.packs.problems import PackProblem, Problem, errors, in_order
from intlgame.packs.read import Draft, everything, read
from intlgame.packs.shared import Shared
from intlgame.packs.strings import coverage, extracted, languages, translated
from intlgame.rules.content.campaign import Campaign, Content, Pack
from intlgame.rules.mechanics.negotiation.words import PLACES
from intlgame.rules.telling import PLACEHOLDERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A pack that can be played. `problems` holds warnings and notes."""

    info: Manifest
    contents: Mapping[str, Content]
    """Campaign id to all that a run of it plays, in the order of pack.yaml."""
    languages: tuple[str, ...] = ()
    """The author's language first, then those of the catalogues."""
    untranslated: Mapping[str, int]
    """Campaign id to how many of its texts are not in the language that was asked for."""
    problems: tuple[Problem, ...] = ()

    @property
    def pack(self) -> Pack:
        """The pack as runs and reports name it."""
        return self.info.pack()

    @property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The campaigns in the order of pack.yaml."""
        return tuple(content.campaign for content in self.contents.values())

    def content(self, campaign: str) -> Content:
        """All that a run of a campaign plays; KeyError where the pack has no such campaign."""
        return self.contents[campaign]


def load(path: Path, library: Sequence[Path] | None = None, language: str = "") -> Loaded:
    """The pack at a folder or zip; PackProblem with all problems where it has errors.

    `library` holds folders in which needed packs are looked for by id; `language` is a tag such as `fr`,
    empty for the author's own.
    """
    draft = read(path, library)
    if errors(draft.problems) or draft.manifest is None:
        raise PackProblem(in_order(draft.problems))
    contents, untranslated = _in_language(draft, draft.manifest, language)
    return Loaded(
        info=draft.manifest,
        contents=contents,
        languages=(draft.manifest.language, *languages(draft.files.data)),
        untranslated=untranslated,
        problems=tuple(in_order(draft.problems)),
    )


def check(path: Path, library: Sequence[Path] | None = None) -> list[Problem]:
    """All problems of the pack at a folder or zip, errors first."""
    draft = read(path, library)
    return in_order([*draft.problems, *_gaps(draft)])


def template(path: Path, library: Sequence[Path] | None = None) -> list[Message]:
    """The texts of the pack itself, for `catalogue.write_po`; PackProblem where it has errors."""
    draft = read(path, library)
    if errors(draft.problems):
        raise PackProblem(draft.problems)
    return _texts(draft)


def _texts(draft: Draft) -> list[Message]:
    named = [(draft.manifest.pack(), "pack.yaml")] if draft.manifest else []
    return extracted([*named, *((thing.value, thing.file) for thing in everything(draft) if thing.value)])


def _gaps(draft: Draft) -> list[Problem]:
    """A note for each catalogue that lacks something."""
    found: list[Problem] = []
    wanted = _texts(draft) if draft.shared.catalogues else []
    for tag, messages in draft.shared.catalogues.items():
        texts, missing = coverage(wanted, messages)
        file = f"locales/{tag}.po"
        found.extend(_altered(file, messages))
        if missing:
            sentence = (
                f"{missing} of {texts} texts are not translated; they are shown in the author's language."
            )
            found.append(Problem(code="P091", severity="note", file=file, sentence=sentence))
    return found


def _altered(file: str, messages: Iterable[Message]) -> Iterator[Problem]:
    """Translations whose placeholders are not those of the text."""
    for message in messages:
        if message.text and _fills(message.text) != _fills(message.source):
            sentence = f"The translation of {message.address} has other placeholders than the text."
            told = f"The text has {' '.join(_fills(message.source)) or 'none'}."
            yield Problem(code="P093", severity="warning", file=file, sentence=sentence, suggestion=told)


def _fills(text: str) -> list[str]:
    return [name for name in (*PLACEHOLDERS, *PLACES) if name in text]


def _in_language(
    draft: Draft, manifest: Manifest, language: str
) -> tuple[dict[str, Content], dict[str, int]]:
    """The contents in a language, and how many texts of each are not."""
    if language in ("", manifest.language):
        return dict(draft.contents), dict.fromkeys(draft.contents, 0)
    messages = list(_messages(draft.shared, language))
    done = {name: translated(content, messages) for name, content in draft.contents.items()}
    return {name: each.content for name, each in done.items()}, {n: each.missing for n, each in done.items()}


def _messages(shared: Shared, language: str) -> list[Message]:
    """Messages of the pack and of those it needs: of the tag itself, else of the language without region."""
    own = shared.catalogues.get(language) or shared.catalogues.get(language.partition("-")[0], ())
    return [*own, *(message for other in shared.needed for message in _messages(other, language))]
