"""One negotiation of a pack as far as it can be read: what is on the table, who can sit there, what is wrong.

For authors who try a negotiation before the rest of the pack is in order. May live here: finding it and
judging it alone. May not live here: playing it, and printing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from intlgame.packs.checks import negotiations as judgements
from intlgame.packs.checks.negotiations import Seat, sitting
from intlgame.packs.checks.subject import Subject
from intlgame.packs.problems import PackProblem, Problem, did_you_mean, errors, in_order
from intlgame.packs.read import Draft, read
from intlgame.packs.things import NEGOTIATION, PERSON, Thing
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.content.people import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A negotiation whose packages can be counted. `problems` holds warnings."""

    pack: str
    negotiation: Negotiation
    seats: tuple[Seat, ...]
    """Who can sit across; nobody where no campaign that lists it can be put together yet."""
    problems: tuple[Problem, ...] = ()


def table(path: Path, name: str, library: Sequence[Path] | None = None) -> Table:
    """The negotiation of an id in the pack at a folder or zip.

    PackProblem where there is none, or where it cannot be played; the rest of the pack may have errors.
    """
    draft = read(path, library)
    known = draft.shared.own.of(NEGOTIATION)
    if name not in known:
        raise PackProblem(_missing(draft, name, list(known)))
    thing = known[name]
    if thing.value is None:
        raise PackProblem(problem for problem in errors(draft.problems) if problem.file == thing.file)
    problems = in_order(_judged(draft, thing))
    if errors(problems):
        raise PackProblem(problems)
    pack = draft.manifest.id if draft.manifest else path.name
    seats = tuple(_seats(draft, thing.value))
    return Table(pack=pack, negotiation=thing.value, seats=seats, problems=tuple(problems))


def _missing(draft: Draft, name: str, known: list[str]) -> list[Problem]:
    if not known and errors(draft.problems):
        return errors(draft.problems)
    told = f"It has {', '.join(known)}." if known else "Negotiations stand in the folder negotiations/."
    sentence = f'The pack has no negotiation "{name[:80]}".'
    return [Problem(code="P040", file="", sentence=sentence, suggestion=did_you_mean(name, known) or told)]


def _judged(draft: Draft, thing: Thing[Negotiation]) -> Iterator[Problem]:
    subject = Subject(things=(thing,), shared=draft.shared, framework=draft.shared.the_framework())
    for check in judgements.CHECKS:
        yield from check(subject)


def _seats(draft: Draft, negotiation: Negotiation) -> Iterable[Seat]:
    """Over all campaigns that list it, each person once. Somebody without a style has fifty of everything."""
    campaigns = (each for each in draft.contents.values() if negotiation in each.campaign.negotiations)
    found = {seat.person.id: seat for content in campaigns for seat in sitting(content, negotiation)}
    person = draft.shared.own.of(PERSON).get(negotiation.person)
    if not found and person and person.value:
        found[person.id] = Seat(person=person.value)
    return found.values()


def style(seat: Seat) -> Style:
    """How somebody negotiates."""
    return seat.person.style or Style()
