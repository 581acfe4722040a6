"""Language at the table: what is lost between what is said and what is understood, and what brings it back.

May live here: the gap between people and what it does to answers and figures. May not live here: countries;
a gap follows from the levels of the people who talk and from the help they take.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from intlgame.rules.chance import draw, happens
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Delegation, LanguagePlan, Negotiation
from intlgame.rules.content.people import Person
from intlgame.rules.moves import Package
from intlgame.rules.state import Heard, Talk

LEVELS = ("", "A1", "A2", "B1", "B2", "C1", "C2", "native")
CLARITY = (40, 50, 60, 80, 100, 100, 100, 100)
"""Percent of precise answers that are understood, by level. A teaching value after the fact base, section 7:
information gained is 60 % at A2, 80 % at B1, whole from B2 on."""
RISK = (40, 30, 20, 12, 6, 3, 1, 1)
"""Percent of figures that are misheard, by level. A teaching value: 20, 12, 6, 3 % at A2, B1, B2, C1."""
INTERPRETED = {"unbriefed": (80, 12), "briefed": (100, 5)}
"""Clarity and risk through an interpreter. A teaching value: 5 % with one who was briefed."""
INTERPRETED_PACE = 180
"""Percent of the time that the same takes through an interpreter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How well two sides understand each other. Percentages."""

    language: str
    """Tag of the language that they share best; empty for none."""
    level: str
    """The lower level of the two in it."""
    clarity: int
    """Precise answers that are understood as such."""
    risk: int
    """Figures that are misheard."""
    pace: int
    """Time that a move takes, 100 without help."""
    interpreted: bool


def gap(content: Content, person: Person, delegation: Delegation, plan: LanguagePlan) -> Gap:
    """What lies between a person and those who travel, with the help that they take."""
    people = index(content).people
    language, rank = _shared([people[each] for each in delegation.people if each in people], person)
    clarity, risk = CLARITY[rank], RISK[rank]
    interpreted = plan.interpreter != "none"
    if interpreted:
        clear, misheard = INTERPRETED[plan.interpreter]
        clarity, risk = max(clarity, clear), min(risk, misheard)
    return Gap(
        language=language,
        level=LEVELS[rank],
        clarity=clarity,
        risk=risk,
        pace=INTERPRETED_PACE if interpreted else 100,
        interpreted=interpreted,
    )


def _shared(team: Iterable[Person], person: Person) -> tuple[str, int]:
    """The language in which they meet best, and the lower of the two levels in it."""
    best, found = 0, ""
    for member in team:
        for language, level in sorted(member.languages.items()):
            rank = min(_rank(level), _rank(person.languages.get(language, "")))
            if rank > best:
                best, found = rank, language
    return found, best


def _rank(level: str) -> int:
    return LEVELS.index(level) if level in LEVELS else 0


def caught(seed: int, label: str, between: Gap) -> bool:
    """Whether a precise answer is understood as such."""
    return happens(seed, f"{label}/caught", between.clarity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A package that is said aloud: the issues of the talk and the options meant."""

    negotiation: Negotiation
    package: Package
    exchange: int


def misheard(seed: int, label: str, between: Gap, figures: Figures) -> Heard | None:
    """The figure of a package that is understood wrongly, if one is: the option beside the one meant."""
    if not happens(seed, f"{label}/misheard", between.risk):
        return None
    issues = [issue for issue in figures.negotiation.issues if len(issue.options) > 1]
    issue = issues[draw(seed, f"{label}/issue", len(issues))]
    meant = figures.package[figures.negotiation.issues.index(issue)]
    ids = [option.id for option in issue.options]
    place = ids.index(meant)
    beside = [at for at in (place - 1, place + 1) if 0 <= at < len(ids)]
    return Heard(
        exchange=figures.exchange,
        issue=issue.id,
        option=ids[beside[draw(seed, f"{label}/beside", len(beside))]],
    )


def understood(negotiation: Negotiation, talk: Talk, exchange: int) -> Package:
    """The package of an exchange as the player understood it; as it was meant, once a recap put it right."""
    package = talk.bargain.exchanges[exchange].reply.package
    wrong: Mapping[str, str] = {
        each.issue: each.option for each in talk.misheard if each.exchange == exchange and not each.corrected
    }
    if not wrong or not package:
        return package
    return tuple(wrong.get(issue.id, meant) for issue, meant in zip(negotiation.issues, package, strict=True))
