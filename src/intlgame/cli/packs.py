"""Packs on the command line: finding one by path or id, and telling what is wrong with it."""

import sys
from pathlib import Path

from intlgame import paths
from intlgame.cli import FAILED, OK, USAGE
from intlgame.i18n import _, ngettext
from intlgame.packs.catalogue import read_po, updated, write_po
from intlgame.packs.install import install
from intlgame.packs.load import Loaded, check, load, template
from intlgame.packs.problems import PackProblem, Problem, errors
from intlgame.rules.content.campaign import Content


def check_pack(path: Path) -> int:
    """Print all problems of a pack, worst first; 1 where it has errors."""
    if not path.exists():
        print(_('There is no folder or zip "{path}".').format(path=path), file=sys.stderr)
        return USAGE
    problems = check(path)
    for problem in problems:
        print(problem)
    wrong = len(errors(problems))
    others = len(problems) - wrong
    found = (
        ngettext("{n} error", "{n} errors", wrong).format(n=wrong),
        ngettext("{n} remark", "{n} remarks", others).format(n=others),
    )
    print(f"{path}: " + ", ".join(found))
    return FAILED if wrong else OK


def install_pack(path: Path) -> int:
    """Put a pack into the player's folder; 1 where it has errors or the disk refuses."""
    try:
        loaded = install(path, paths.packs_folder())
    except PackProblem as problem:
        print(problem, file=sys.stderr)
        return FAILED
    except OSError as failure:
        told = _("{folder} could not be written: {why}.")
        print(told.format(folder=paths.packs_folder(), why=failure.strerror), file=sys.stderr)
        return FAILED
    print(
        _("Installed: {title} ({id}), version {version}.").format(
            title=loaded.pack.title, id=loaded.pack.id, version=loaded.pack.version
        )
    )
    return OK


def strings(path: Path, language: str, out: Path | None) -> int:
    """Write the catalogue of a translation; what an older one has is kept, changed texts are marked fuzzy."""
    target = out or path / "locales" / f"{language}.po"
    try:
        messages = template(path)
    except PackProblem as problem:
        print(problem, file=sys.stderr)
        return FAILED
    damaged: list[Problem] = []
    old = read_po(target.name, target.read_bytes(), damaged) if target.exists() else []
    if damaged:
        print(damaged[0], file=sys.stderr)
        return FAILED
    text = write_po(language, updated(messages, old))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    print(f"{target}: " + ngettext("{n} text", "{n} texts", len(messages)).format(n=len(messages)))
    return OK


def find_pack(name: str) -> Path | None:
    """A pack by path, or by id among the installed and the bundled ones."""
    if Path(name).exists():
        return Path(name)
    places = (
        paths.packs_folder() / name,
        paths.packs_folder() / f"{name}.zip",
        paths.bundled("scenarios", name),
    )
    return next((place for place in places if place.exists()), None)


def open_content(name: str, campaign: str) -> Content | None:
    """What a campaign of a pack plays; None after saying why there is nothing to play."""
    path = find_pack(name)
    if path is None:
        print(_('There is no pack "{name}".').format(name=name), file=sys.stderr)
        return None
    try:
        loaded = load(path)
    except PackProblem as problem:
        print(problem, file=sys.stderr)
        return None
    return _campaign(loaded, campaign)


def _campaign(loaded: Loaded, campaign: str) -> Content | None:
    if not campaign and loaded.contents:
        return next(iter(loaded.contents.values()))
    content = loaded.contents.get(campaign)
    if content is None:
        known = ", ".join(loaded.contents) or "-"
        told = _('The pack has no campaign "{name}". It has: {known}.').format(name=campaign, known=known)
        print(told, file=sys.stderr)
    return content
