"""A pack from a folder or a zip, as far as it can be read, with everything that is wrong with it.

May live here: the order of the steps. May not live here: the steps themselves.

Theory of operation: files are taken where they are safe (`files`, `archive`), read as YAML under guard
(`source`), upgraded (`upgrade`), fitted to the types of the rules (`shape`), put together (`campaigns`), and
judged (`checks`). Every step adds to one list of problems and goes on with what is left, so that an author
sees everything at once. Packs that the pack needs are looked for in `library`, by default the program's own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from intlgame import paths
from intlgame.packs.archive import read_zip
from intlgame.packs.campaigns import Assembly, assembled
from intlgame.packs.catalogue import Message, read_po
from intlgame.packs.checks import CAMPAIGN_CHECKS, PACK_CHECKS
from intlgame.packs.checks.subject import Subject
from intlgame.packs.countries import read_countries
from intlgame.packs.files import Files, read_folder
from intlgame.packs.manifest import Manifest
from intlgame.packs.playthroughs import play_all
from intlgame.packs.problems import Problem, Problems, did_you_mean, errors
from intlgame.packs.shape import shaped
from intlgame.packs.shared import Shared, overrides
from intlgame.packs.source import Table
from intlgame.packs.strings import languages
from intlgame.packs.things import (
    ID,
    ID_RULE,
    KINDS,
    MARKET,
    PHRASES,
    RULE,
    SOURCE,
    SUPPORT,
    TACTIC,
    TERM,
    Kind,
    Shelf,
    Thing,
    gather,
    tables,
)
from intlgame.packs.upgrade import format_problem, upgraded
from intlgame.rules.content.campaign import Campaign, Content
from intlgame.rules.content.framework import Framework

T = TypeVar("T")
CAMPAIGN: Kind[Campaign] = Kind(word="campaign", stem="campaigns", type=Campaign)


@dataclass(slots=True)
class Draft:
    """A pack while it is read. `contents` has only the campaigns that could be put together."""

    files: Files
    problems: Problems
    manifest: Manifest | None = None
    manifest_table: Table | None = None
    shared: Shared = field(default_factory=lambda: Shared(Shelf()))
    campaigns: dict[str, Thing[Campaign]] = field(default_factory=dict)
    contents: dict[str, Content] = field(default_factory=dict)
    played: dict[str, list[Thing[Any]]] = field(default_factory=dict)
    """Campaign id to the campaign and all that it lists."""


def read(path: Path, library: Sequence[Path] | None = None, seen: tuple[str, ...] = ()) -> Draft:
    """The pack as far as it could be read, with its problems. `seen` are the ids that led here."""
    files = taken(path)
    draft = Draft(files, files.problems)
    table = _manifest_table(draft)
    if table is None:
        return draft
    draft.manifest_table = table
    draft.manifest = shaped(Manifest, "pack", "pack.yaml", table, draft.problems)
    if draft.manifest is None:
        return draft
    _check_id(draft, draft.manifest)
    needed = tuple(_needed(draft, draft.manifest, shelves(library), (*seen, draft.manifest.id)))
    _read_things(draft, needed)
    if len(needed) == len(draft.manifest.needs):
        _assemble(draft, draft.manifest)
        _judge(draft)
    if not errors(draft.problems):
        play_all(draft.files, draft.contents, draft.problems)
    return draft


def shelves(library: Sequence[Path] | None) -> Sequence[Path]:
    """Folders in which needed packs are looked for; by default the program's own."""
    return [paths.bundled("scenarios")] if library is None else library


def taken(path: Path) -> Files:
    """The files of a pack in a folder or a zip."""
    if path.is_dir():
        return read_folder(path)
    files = Files(path.name)
    if path.is_file():
        return read_zip(path)
    files.refuse("P001", "", f'There is no folder or zip "{path.name}".')
    return files


def _manifest_table(draft: Draft) -> Table | None:
    """The mapping of pack.yaml in today's shape, or None with the problem told."""
    files = draft.files
    if "pack.yaml" not in files.data:
        if not errors(files.problems):
            told = "Every pack has this file at its top; see docs/pack-format.md."
            files.refuse("P021", "", "There is no pack.yaml.", told)
        return None
    found = list(tables(files, "pack.yaml", "pack", draft.problems))
    if len(found) != 1:
        return None
    problem = format_problem(found[0])
    if problem:
        draft.problems.append(problem)
        return None
    files.format = found[0]["format"]
    return upgraded("pack.yaml", found[0], files.format)


def _check_id(draft: Draft, manifest: Manifest) -> None:
    if not ID.fullmatch(manifest.id) or manifest.id != manifest.id.lower():
        line = draft.manifest_table.lines["id"] if draft.manifest_table else 0
        sentence = f'The id "{manifest.id[:80]}" is not well formed.'
        told = f"{ID_RULE} Only small letters."
        draft.problems.append(
            Problem(code="P042", file="pack.yaml", line=line, sentence=sentence, suggestion=told)
        )


def _needed(draft: Draft, manifest: Manifest, library: Sequence[Path], seen: tuple[str, ...]) -> list[Shared]:
    """What the needed packs share. Their own problems are told as one problem of this pack."""
    found: list[Shared] = []
    for name in manifest.needs:
        folder = next(
            (shelf / name for shelf in library if ID.fullmatch(name) and (shelf / name).is_dir()), None
        )
        if folder is None or name in seen:
            reason = "needs itself" if name in seen else "is not there"
            _tell_need(draft, f'The needed pack "{name}" {reason}.', did_you_mean(name, ["commons"]))
            continue
        other = read(folder, library, seen)
        if errors(other.problems):
            first = errors(other.problems)[0]
            _tell_need(
                draft,
                f'The needed pack "{name}" has errors; the first is: {first.sentence}',
                "Check it first.",
            )
        found.append(other.shared)
    return found


def _tell_need(draft: Draft, sentence: str, suggestion: str) -> None:
    line = draft.manifest_table.lines.get("needs", 1) if draft.manifest_table else 1
    draft.problems.append(
        Problem(code="P044", file="pack.yaml", line=line, sentence=sentence, suggestion=suggestion)
    )


def _read_things(draft: Draft, needed: tuple[Shared, ...]) -> None:
    shelf = Shelf()
    for kind in KINDS:
        gather(draft.files, kind, shelf, draft.problems, fit=kind is not MARKET)
    draft.shared = Shared(shelf, needed, countries=read_countries(draft.files, draft.problems))
    _read_framework(draft)
    draft.shared.catalogues = _catalogues(draft)
    draft.problems.extend(overrides(draft.shared))


def _catalogues(draft: Draft) -> dict[str, list[Message]]:
    found: dict[str, list[Message]] = {}
    for tag in languages(draft.files.data):
        file = f"locales/{tag}.po"
        found[tag] = read_po(file, draft.files.data[file], draft.problems)
    return found


def _read_framework(draft: Draft) -> None:
    if "framework.yaml" not in draft.files.data:
        return
    for table in tables(draft.files, "framework.yaml", "framework", draft.problems):
        draft.shared.framework_table = table
        draft.shared.framework = shaped(Framework, "framework", "framework.yaml", table, draft.problems)


def _assemble(draft: Draft, manifest: Manifest) -> None:
    """The campaigns of pack.yaml, in its order."""
    shelf = Shelf({CAMPAIGN.word: {}})
    gather(draft.files, CAMPAIGN, shelf, draft.problems, fit=False)
    known = shelf.of(CAMPAIGN)
    for index, name in enumerate(manifest.campaigns):
        if name not in known:
            line = _campaign_line(draft, index)
            sentence = f'There is no campaign "{name}".'
            near = did_you_mean(name, known)
            problem = Problem(code="P040", file="pack.yaml", line=line, sentence=sentence, suggestion=near)
            draft.problems.append(problem)
            continue
        draft.campaigns[name] = known[name]
        _one_campaign(draft, manifest, known[name])
    for thing in known.values():
        if thing.id not in manifest.campaigns:
            sentence = "pack.yaml does not list this campaign, so nobody can play it."
            draft.problems.append(thing.problem("P048", ("id",), sentence, severity="warning"))


def _campaign_line(draft: Draft, index: int) -> int:
    table = draft.manifest_table
    return table["campaigns"].lines[index] if table else 0


def _one_campaign(draft: Draft, manifest: Manifest, thing: Thing[Campaign]) -> None:
    countries = draft.shared.all_countries()
    assembly = Assembly(thing, draft.shared.own, countries, draft.problems, [])
    campaign = assembled(assembly)
    framework = draft.shared.the_framework()
    draft.played[thing.id] = [replace(thing, value=campaign), *assembly.played]
    if framework is None:
        told = 'Write "needs: [commons]" in pack.yaml.'
        draft.problems.append(thing.problem("P044", (), "There is no competency framework.", told))
    if campaign and framework:
        draft.contents[thing.id] = _content(draft.shared, manifest, campaign, framework)


def _content(shared: Shared, manifest: Manifest, campaign: Campaign, framework: Framework) -> Content:
    """All that a run needs: terms, tactics and support in full, rules and sources where something refers to
    them. Without a negotiation nobody speaks or meets a tactic, so these are left out."""
    talks = bool(campaign.negotiations)
    terms = _values(shared.of(TERM).values())
    tactics = _values(shared.of(TACTIC).values()) if talks else ()
    inside = tuple(_parts(campaign))
    rules = _referred(shared.of(RULE), inside, "rules")
    sources = _referred(shared.of(SOURCE), (*inside, *rules, *terms, *tactics), "source")
    return Content(
        pack=manifest.pack(),
        campaign=campaign,
        framework=framework,
        sources=sources,
        rules=rules,
        terms=terms,
        tactics=tactics,
        phrases=_values(shared.nearest_first(PHRASES)) if talks else (),
        support=_values(shared.of(SUPPORT).values()),
    )


def _values(things: Iterable[Thing[T]]) -> tuple[T, ...]:
    return tuple(thing.value for thing in things if thing.value is not None)


def _parts(campaign: Campaign) -> Iterator[Any]:
    """All of a campaign that may refer to rules or sources."""
    yield from (*campaign.matters, *campaign.actions, *campaign.negotiations)
    for market in campaign.markets:
        yield from market.facts
    for matter in campaign.matters:
        yield from matter.cues
    for negotiation in campaign.negotiations:
        yield from (*negotiation.cues, *negotiation.moments)
    for partner in campaign.partners:
        yield from partner.findings


def _referred(known: Mapping[str, Thing[T]], users: Iterable[Any], key: str) -> tuple[T, ...]:
    """The things that the users name under a key, in the order in which they are known."""
    named = {name for user in users for name in getattr(user, key, ())}
    return tuple(thing.value for name, thing in known.items() if name in named and thing.value)


def _judge(draft: Draft) -> None:
    """The pack's own things, and each campaign that could be put together.

    A campaign that could not is not judged as a whole: one wrong key would make a hundred false alarms.
    """
    framework = draft.shared.the_framework()
    played = tuple(thing for things in draft.played.values() for thing in things)
    whole = Subject(
        things=everything(draft),
        shared=draft.shared,
        framework=framework,
        files=tuple(draft.files.data),
        played=played,
    )
    for check_pack in PACK_CHECKS:
        draft.problems.extend(check_pack(whole))
    for name, content in draft.contents.items():
        things = tuple(draft.played[name])
        subject = Subject(
            things=things, shared=draft.shared, framework=framework, content=content, campaign=things[0]
        )
        for check_campaign in CAMPAIGN_CHECKS:
            draft.problems.extend(check_campaign(subject))


def everything(draft: Draft) -> tuple[Thing[Any], ...]:
    """All things of the pack itself; markets with their figures, for each campaign that lists them."""
    own = [thing for known in draft.shared.own.by_word.values() for thing in known.values()]
    played = [thing for things in draft.played.values() for thing in things]
    return tuple(dict.fromkeys((*own, *played, *_frameworks(draft))))


def _frameworks(draft: Draft) -> list[Thing[Framework]]:
    table, value = draft.shared.framework_table, draft.shared.framework
    if table is None:
        return []
    return [Thing(word="framework", id="", file="framework.yaml", table=table, value=value)]
