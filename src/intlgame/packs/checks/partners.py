"""Checks of partner search: candidates can be found, checked and compared on one grid."""

from collections.abc import Iterator

from intlgame.packs.checks.moments import told_apart
from intlgame.packs.checks.subject import Part, Subject
from intlgame.packs.problems import Problem, listing
from intlgame.rules.content.campaign import Campaign
from intlgame.rules.content.partner import Check, Finding, Partner, SearchWay

FEWEST = 2


def enough(subject: Subject) -> Iterator[Problem]:
    """A campaign with partner search has criteria, ways to search, checks, and two candidates or more."""
    for part in subject.every(Campaign):
        campaign: Campaign = part.node
        keys = ("criteria", "searches", "checks", "partners")
        missing = [key for key in keys if not getattr(campaign, key)]
        if len(missing) == len(keys):
            continue
        if missing:
            sentence = f"The campaign has a partner search without {listing(missing)}."
            yield part.problem("P110", missing[0], sentence, "Write it, or take the search out.")
        elif len(campaign.partners) < FEWEST:
            sentence = "There is one candidate, so there is nobody to compare."
            yield part.problem("P110", "partners", sentence, f"Write at least {FEWEST}.")
        else:
            yield from _everywhere(part)


def _everywhere(part: Part) -> Iterator[Problem]:
    """Wherever the player goes, there is a choice of candidates."""
    campaign: Campaign = part.node
    for market in campaign.markets:
        there = [partner for partner in campaign.partners if partner.market in ("", market.id)]
        if len(there) < FEWEST:
            count = "one candidate" if there else "no candidate"
            sentence = f'For the market "{market.id}" there is {count}.'
            told = 'Write more partners, or leave their "market" out.'
            yield part.problem("P110", "partners", sentence, told, "warning")


def complete(subject: Subject) -> Iterator[Problem]:
    """Every candidate has a finding on every criterion, and only one."""
    if subject.content is None:
        return
    criteria = [criterion.id for criterion in subject.content.campaign.criteria]
    for part in subject.every(Partner):
        seen: set[str] = set()
        given = [finding.criterion for finding in part.node.findings]
        missing = sorted(set(criteria).difference(given), key=criteria.index)
        if missing:
            sentence = f"The partner has no finding on {listing(missing)}, so the grid has a hole."
            yield part.problem("P111", "findings", sentence)
        for place, name in enumerate(given):
            if name in seen:
                sentence = f'There are two findings on "{name}".'
                yield part.problem("P111", ("findings", place), sentence, "Keep one.")
            seen.add(name)


def found(subject: Subject) -> Iterator[Problem]:
    """Every candidate can be found, and every finding can be checked."""
    for part in subject.every(Partner):
        if not part.node.found_by:
            yield part.problem("P110", "found_by", "No search finds this partner.", "Name the searches.")
    for part in subject.every(Finding):
        if not part.node.by:
            yield part.problem("P110", "by", "No check shows this finding.", "Name the checks.")


def bands(subject: Subject) -> Iterator[Problem]:
    """The truth lies in what is known from outside."""
    for part in subject.every(Finding):
        finding: Finding = part.node
        if not finding.low <= finding.value <= finding.high:
            sentence = (
                f"The value is {finding.value}, outside of the band from {finding.low} to {finding.high}."
            )
            yield part.problem("P081", "low", sentence, "low <= value <= high must hold.")


def idle(subject: Subject) -> Iterator[Problem]:
    """A search that brings up nobody, and a check that shows nothing: meant so, or forgotten."""
    if subject.campaign is None:
        return
    finds = {name for part in subject.every(Partner) for name in part.node.found_by}
    for part in subject.every(SearchWay):
        if part.node.id not in finds:
            yield part.problem("P048", "id", "This search finds nobody.", severity="note")
    shows = {name for part in subject.every(Finding) for name in part.node.by}
    for part in subject.every(Check):
        if part.node.id not in shows:
            yield part.problem("P048", "id", "This check shows nothing.", severity="note")


def appointing(subject: Subject) -> Iterator[Problem]:
    """The partner has to be appointed within the campaign, and not before the market can be named."""
    for part in subject.every(Campaign):
        by, quarters = part.node.appoint_by, part.node.quarters
        if not 0 <= by <= quarters:
            sentence = f'"appoint_by" is {by}; the campaign has {quarters} quarters.'
            yield part.problem("P050", "appoint_by", sentence, "0 means that nobody has to be appointed.")
        yield from told_apart(part, "appointing", part.node.appointing)


CHECKS = (found, bands, appointing)
CAMPAIGN_CHECKS = (enough, complete, idle)
