"""Checks of what is on the table: issues, points, zone, who sits there, who travels.

May live here: what can be said of a negotiation without playing it. May not live here: what comes up while
they talk (`moments`). Nothing is computed over all packages before their number has been looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

from intlgame.packs.checks.judgement import graded, number
from intlgame.packs.checks.subject import Part, Subject
from intlgame.packs.problems import Problem
from intlgame.rules.content.campaign import Campaign, Content
from intlgame.rules.content.negotiation import Issue, Negotiation
from intlgame.rules.content.people import Person, Style
from intlgame.rules.mechanics.negotiation.choosing import floor
from intlgame.rules.mechanics.negotiation.domain import Domain, analysis, zone
from intlgame.rules.mechanics.negotiation.table import domain_of
from intlgame.rules.telling import CONTACT, PARTNER

ISSUES = (2, 9)
OPTIONS = (2, 6)
PACKAGES = 24_000
"""Room for nine issues with three or four options, as in the reference game (23,328)."""
FULL_TRUST = 10_000
FULL = 100
"""What the best options of all issues are worth together, to each side."""
LOST = 15
"""Percent of the gain that meeting halfway should lose, so that trading is worth learning."""
APART = 10
"""Points by which two sides value an issue differently, where it counts as a clear difference."""


def sizes(subject: Subject) -> Iterator[Problem]:
    """As many issues, options and packages as a person can look at and a program can count."""
    for part in subject.every(Negotiation):
        given: tuple[Issue, ...] = part.node.issues
        if not ISSUES[0] <= len(given) <= ISSUES[1]:
            sentence = (
                f"The negotiation has {number(len(given), 'issue')}; it needs {ISSUES[0]} to {ISSUES[1]}."
            )
            yield part.problem("P100", "issues", sentence)
        for place, issue in enumerate(given):
            if not OPTIONS[0] <= len(issue.options) <= OPTIONS[1]:
                has = number(len(issue.options), "option")
                sentence = f"The issue has {has}; it needs {OPTIONS[0]} to {OPTIONS[1]}."
                yield part.problem("P100", ("issues", place, "options"), sentence)
        packages = _packages(part.node)
        if packages > PACKAGES:
            sentence = f"The options make {packages:,} packages; at most {PACKAGES:,} can be played."
            yield part.problem("P100", "issues", sentence, "Take out an issue, or options.")


def _packages(negotiation: Negotiation) -> int:
    return prod(len(issue.options) for issue in negotiation.issues)


def countable(negotiation: Negotiation) -> bool:
    """Whether all packages, and all pairs of options, may be looked at."""
    given = negotiation.issues
    return bool(given) and all(map(_bearable, given)) and _packages(negotiation) <= PACKAGES


def _bearable(issue: Issue) -> bool:
    return 1 <= len(issue.options) <= OPTIONS[1]


def points(subject: Subject) -> Iterator[Problem]:
    """The best options of all issues add up to 100 for each side."""
    for part in subject.every(Negotiation):
        if not all(issue.options for issue in part.node.issues):
            continue
        for side, whose in (("player", "the player's side"), ("other", "the other side")):
            best = [max(getattr(option, side) for option in issue.options) for issue in part.node.issues]
            if sum(best) != FULL:
                told = f"They are {' + '.join(map(str, best))}."
                sentence = (
                    f'The best options of all issues are worth {sum(best)} points to {whose} ("{side}"); '
                    f"they must add up to {FULL}."
                )
                yield part.problem("P101", "issues", sentence, told)


def zones(subject: Subject) -> Iterator[Problem]:
    """There is something to agree on, or the author says that there is not."""
    for part in _counted(subject):
        negotiation: Negotiation = part.node
        own = negotiation.alternative_points
        there = zone(domain_of(negotiation, own))
        if there and negotiation.no_zone:
            best = max(there, key=lambda deal: deal.player + deal.other)
            sentence = (
                f'"no_zone" is true, and {number(len(there), "package")} of {_packages(negotiation):,} '
                f"would be better for both than going apart; for example {', '.join(best.package)}."
            )
            yield part.problem("P102", "no_zone", sentence, "Raise an alternative, or take the key out.")
        elif not there and not negotiation.no_zone:
            sentence = "No package is as good for both sides as going apart, so nobody sensible signs."
            told = 'Lower an alternative, or write "no_zone: true" if you mean it.'
            yield part.problem("P102", "alternative_points", sentence, told)
        elif there:
            yield from _worked_away(part, own)


def floors(subject: Subject) -> Iterator[Problem]:
    """Whoever can sit there stops below something that is possible, once they trust the player fully."""
    if subject.content is None:
        return
    for part in _counted(subject):
        negotiation: Negotiation = part.node
        domain = domain_of(negotiation, negotiation.alternative_points)
        most = max((deal.other for deal in zone(domain)), default=None)
        if negotiation.no_zone or most is None:
            continue
        for seat in sitting(subject.content, negotiation):
            lowest = floor(domain.other, seat.person.style or Style(), FULL_TRUST)
            if lowest > most:
                sentence = (
                    f"{seat.person.name} never agrees to less than {lowest // 100} points, and no package "
                    f"that is better for you than going apart gives more than {most // 100}."
                )
                yield part.problem(
                    "P102", "other_points", sentence, "Lower their firmness or an alternative."
                )


def _counted(subject: Subject) -> list[Part]:
    """The negotiations whose packages can be counted and whose points are in order."""
    return [part for part in subject.every(Negotiation) if countable(part.node) and not list(_sums(part))]


def _sums(part: Part) -> Iterator[str]:
    for side in ("player", "other"):
        best = (max(getattr(option, side) for option in issue.options) for issue in part.node.issues)
        if sum(best) != FULL:
            yield side


def _worked_away(part: Part, own: int) -> Iterator[Problem]:
    """Work on the alternative may end the zone: legitimate, and the author should know."""
    better = min(FULL, own + sum(each.points for each in part.node.improvements))
    if better > own and not zone(domain_of(part.node, better)):
        sentence = (
            f"With all improvements the own alternative is worth {better} points, and no package is as good "
            "for both sides as going apart."
        )
        yield part.problem("P102", "improvements", sentence, "Let the improvements add less.", "warning")


def trades(subject: Subject) -> Iterator[Problem]:
    """Trading brings more than meeting halfway, and there is something to find out."""
    for part in _counted(subject):
        negotiation: Negotiation = part.node
        if negotiation.no_zone:
            continue
        lost = _integrative(domain_of(negotiation, negotiation.alternative_points))
        if lost is not None and lost < LOST:
            sentence = (
                f"Meeting halfway on every issue loses {lost} % of what can be gained together; "
                f"below {LOST} % nobody needs to ask or trade."
            )
            told = "Let the sides want different issues most."
            yield part.problem("P103", "issues", sentence, told, "warning")
        if not any(map(_shared, negotiation.issues)):
            sentence = "On every issue the two sides want opposite ends, so there is no common wish to find."
            told = "Let one issue matter to both in the same direction."
            yield part.problem("P103", "issues", sentence, told, "warning")
        if sum(_weights_apart(issue) >= APART for issue in negotiation.issues) < 2:
            sentence = "Fewer than two issues matter clearly more to one side than to the other."
            told = f"Let the best points of two issues differ by {APART} or more between the sides."
            yield part.problem("P103", "issues", sentence, told, "warning")


def _integrative(domain: Domain) -> int | None:
    """Percent of the best joint gain that meeting halfway loses; None where there is nothing to gain."""
    found = analysis(domain)
    return found.integrative if found.utilitarian else None


def _shared(issue: Issue) -> bool:
    """Whether both sides want the same end of an issue."""
    pairs = [(a, b) for a in issue.options for b in issue.options]
    return sum((a.player - b.player) * (a.other - b.other) for a, b in pairs) > 0


def _weights_apart(issue: Issue) -> int:
    return abs(max(option.player for option in issue.options) - max(option.other for option in issue.options))


def unwanted(subject: Subject) -> Iterator[Problem]:
    """Where the sides want different ends of an issue, every option is somebody's best way to settle it.

    On an issue that both see alike all options but one are worse for both; that is what is to be found out.
    """
    for part in subject.every(Issue):
        if not _bearable(part.node) or _shared(part.node):
            continue
        for place, option in enumerate(part.node.options):
            better = next(
                (o for o in part.node.options if o.player > option.player and o.other > option.other), None
            )
            if better:
                sentence = f'"{better.id}" is better for both sides than "{option.id}", so nobody wants it.'
                yield part.problem("P104", ("options", place), sentence, severity="warning")


def travelling(subject: Subject) -> Iterator[Problem]:
    """Somebody can travel, talk and open, whatever has been spent before."""
    for part in subject.every(Negotiation):
        negotiation: Negotiation = part.node
        for key in ("delegations", "languages", "openings"):
            yield from _choice(part, key)
        ways = (negotiation.delegations, negotiation.languages)
        if all(ways) and not all(any(w.cost == 0 and w.days == 0 for w in each) for each in ways):
            sentence = "Every way to travel or to talk costs money or days, so a player can get stuck here."
            told = 'Let one delegation and one language plan have neither "cost" nor "days".'
            yield part.problem("P066", "delegations", sentence, told)


def _choice(part: Part, key: str) -> Iterator[Problem]:
    given = getattr(part.node, key)
    if not given:
        yield part.problem("P060", key, f'"{key}" is an empty list, so nobody can sit down.')
    elif len(given) == 1:
        sentence = f'"{key}" has one entry, so there is nothing to choose.'
        yield part.problem("P060", key, sentence, "Write at least two.", "warning")
    else:
        yield from graded(part, key, [each.value for each in given])


def crews(subject: Subject) -> Iterator[Problem]:
    """A delegation has somebody in it."""
    for part in subject.every(Negotiation):
        for place, each in enumerate(part.node.delegations):
            if not each.people:
                sentence = "Nobody travels in this delegation."
                yield part.problem("P060", ("delegations", place, "people"), sentence, "Name the team.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody who can sit across the table."""

    person: Person
    case: str = ""
    """When it is they, as the end of a sentence."""


def styles(subject: Subject) -> Iterator[Problem]:
    """Everybody who can sit across the table has a style."""
    if subject.content is None:
        return
    for part in subject.every(Negotiation):
        for seat in sitting(subject.content, part.node):
            if seat.person.style is None:
                who = f'{seat.person.name} ("{seat.person.id}")'
                sentence = f'{who} sits across the table{seat.case} and has no "style".'
                told = 'Write at least "style: {}", which is fifty of everything.'
                yield part.problem("P105", "person", sentence, told)
        yield from _nobody(subject.content, part)


def sitting(content: Content, negotiation: Negotiation) -> list[Seat]:
    """Those who can sit across the table, each once."""
    campaign = content.campaign
    people = {p.id: p for p in (*campaign.people, *campaign.firm.team, campaign.adviser)}
    found: dict[str, Seat] = {}
    for name, case in _seats(campaign, negotiation):
        if name in people:
            found.setdefault(name, Seat(person=people[name], case=case))
    return list(found.values())


def _seats(campaign: Campaign, negotiation: Negotiation) -> Iterator[tuple[str, str]]:
    when = negotiation.when
    if negotiation.person == CONTACT:
        for market in campaign.markets:
            if not when.market or market.id in when.market:
                yield market.contact, f' as the contact of the market "{market.id}"'
    elif negotiation.person == PARTNER:
        for partner in campaign.partners:
            if not when.appointed or partner.id in when.appointed:
                yield partner.person, f' for the partner "{partner.id}"'
    else:
        yield negotiation.person, ""


def _nobody(content: Content, part: Part) -> Iterator[Problem]:
    """A market without a contact, or a campaign without partners: then the negotiation never opens."""
    for name, why in _seats(content.campaign, part.node):
        if not name:
            sentence = f"Nobody speaks{why}, so there the negotiation never comes up."
            yield part.problem("P105", "person", sentence, 'Give the market a "contact".')
    if part.node.person == PARTNER and not content.campaign.partners:
        sentence = 'The person is "partner", and the campaign has no partners.'
        yield part.problem("P105", "person", sentence, 'List them under "partners".')


def names(subject: Subject) -> Iterator[Problem]:
    """A negotiation and a matter never share an id: cues and questions to the adviser name either."""
    matters = {matter.id for matter in subject.content.campaign.matters} if subject.content else set()
    for part in subject.every(Negotiation):
        if part.node.id in matters:
            sentence = f'There is a matter "{part.node.id}" as well; cues and hints could not be told apart.'
            yield part.problem("P041", "id", sentence, "Choose another id for one of them.")


CHECKS = (sizes, points, zones, trades, unwanted, travelling, crews)
CAMPAIGN_CHECKS = (styles, floors, names)
