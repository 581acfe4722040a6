"""A negotiation on the command line: its payoff table, what can be agreed, and how scripts fare in it.

May live here: print-outs for authors. May not live here: figures (they come from `mechanics.negotiation`).
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from intlgame.cli import FAILED, OK, USAGE
from intlgame.cli.packs import find_pack
from intlgame.i18n import _, ngettext
from intlgame.packs.checks.negotiations import Seat
from intlgame.packs.problems import PackProblem
from intlgame.packs.tables import Table, style, table
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.content.people import Person, Style
from intlgame.rules.mechanics.negotiation.domain import Analysis, Deal, analysis, zone
from intlgame.rules.mechanics.negotiation.table import POINT, domain_of
from intlgame.rules.mechanics.negotiation.trial import Fared, Summary, summary

WIDE = 100
LABEL = 34
SHOWN = 15
"""Packages of the frontier that are listed."""
APART = 1_000
"""Ten-thousandths of the reachable gain by which the expert should beat a script that only splits."""


def show(name: str, negotiation: str, seeds: int) -> int:
    """Print everything about a negotiation of a pack; 2 where there is no such pack, 1 where it cannot be
    played."""
    path = find_pack(name)
    if path is None:
        told = _('There is no pack "{name}". Give its folder or zip, or the id of an installed one.')
        print(told.format(name=name), file=sys.stderr)
        return USAGE
    try:
        found = table(path, negotiation)
    except PackProblem as problem:
        print(problem, file=sys.stderr)
        return FAILED
    _print_table(found)
    for seat in found.seats or (_anybody(),):
        _print_trial(found.negotiation, seat, seeds)
    return OK


def _print_table(found: Table) -> None:
    negotiation = found.negotiation
    seen = analysis(domain_of(negotiation, negotiation.alternative_points))
    _print_all(
        [
            f"{found.pack}/{negotiation.id}: {negotiation.title}",
            "",
            *_payoffs(negotiation),
            "",
            *_agreeable(negotiation, seen),
            "",
            *_frontier(seen),
            *(f"{line}" for problem in found.problems for line in ("", str(problem))),
        ]
    )


def _print_all(lines: Iterable[str]) -> None:
    for line in lines:
        print(line.rstrip())


def _payoffs(negotiation: Negotiation) -> Iterator[str]:
    """Issue by option, with the points of both sides."""
    yield _row(_("Issue and option"), (_("you"), _("they")))
    for issue in negotiation.issues:
        yield f"{issue.label} ({issue.id})"
        for option in issue.options:
            yield _row(f"  {option.label} ({option.id})", (str(option.player), str(option.other)))
    given = (negotiation.alternative_points, negotiation.other_points)
    yield _row(_("Going apart"), tuple(map(str, given)))


def _row(label: str, cells: Sequence[str], width: int = 7) -> str:
    """A label and right-aligned cells; a label that is too long goes on in lines of its own."""
    lines = wrap(label, LABEL + 20, subsequent_indent="    ", drop_whitespace=False) or [""]
    filled = f"{lines[-1]:<{LABEL + 20}}" + "".join(f"{cell:>{width}}" for cell in cells)
    return "\n".join([*lines[:-1], filled])


def _agreeable(negotiation: Negotiation, seen: Analysis) -> Iterator[str]:
    """Zone and the points that theory names."""
    count = len(seen.outcomes)
    told = ngettext("{n} package", "{n:,} packages", count).format(n=count)
    yield _("{packages}; {n:,} are at least as good as going apart for both.").format(
        packages=told, n=len(seen.zone)
    )
    yield from _improved(negotiation)
    yield from ("", _row(_("Package"), (_("you"), _("they"), _("both"))))
    named = (
        (_("Largest sum"), seen.best_joint),
        (_("Nash: largest product of gains"), seen.nash),
        (_("Kalai: equal shares of the best gains"), seen.kalai),
        (_("Meeting halfway on every issue"), seen.compromise),
    )
    for label, deal in named:
        yield from _deal(label, deal) if deal else [_row(label, ("-", "-", "-"))]
    if seen.zone:
        told = _("Meeting halfway loses {n} % of the largest gain together.")
        yield from ("", told.format(n=seen.integrative))


def _improved(negotiation: Negotiation) -> Iterator[str]:
    added = sum(each.points for each in negotiation.improvements)
    if not added:
        return
    better = min(100, negotiation.alternative_points + added)
    left = len(zone(domain_of(negotiation, better)))
    told = _("With all improvements your alternative is worth {points}, and {n:,} packages are left.")
    yield told.format(points=better, n=left)


def _deal(label: str, deal: Deal) -> Iterator[str]:
    yield _row(label, (*_worth(deal), _points(deal.player + deal.other)))
    yield from _package(deal)


def _worth(deal: Deal) -> tuple[str, str]:
    return _points(deal.player), _points(deal.other)


def _points(value: int) -> str:
    return str(value // POINT)


def _package(deal: Deal) -> list[str]:
    return wrap(", ".join(deal.package), WIDE - 4, initial_indent="    ", subsequent_indent="    ")


def _frontier(seen: Analysis) -> Iterator[str]:
    """Packages that nothing beats for both, from the other side's best to the player's."""
    rows = seen.frontier
    count = len(rows)
    told = ngettext("The frontier: {n} package.", "The frontier: {n} packages.", count).format(n=count)
    step = max(1, -(-count // SHOWN))
    yield told if step == 1 else told + " " + _("One in {n} is shown.").format(n=step)
    for deal in rows[::step]:
        yield _row("  " + ", ".join(deal.package), _worth(deal))


def _anybody() -> Seat:
    """Somebody of no particular style, while no campaign says who sits there."""
    person = Person(id="anybody", name=_("somebody with fifty of everything"), role="", style=Style())
    return Seat(person=person)


def _print_trial(negotiation: Negotiation, seat: Seat, seeds: int) -> None:
    domain = domain_of(negotiation, negotiation.alternative_points)
    found = summary(domain, style(seat), seeds, negotiation.id)
    told = ngettext(
        "Against {name}{case}, {n} talk each, in percent of what was reachable:",
        "Against {name}{case}, {n} talks each, in percent of what was reachable:",
        seeds,
    )
    print()
    print(told.format(name=seat.person.name, case=seat.case, n=seeds))
    print(_("own, their, joint: of the best gain; left: lost to both; trust: at the end; moves: how many."))
    heads = (_("agreed"), _("own"), _("their"), _("joint"), _("left"), _("trust"), _("moves"))
    _print_all([_fared_row(_("Script"), heads), *(_fared(row) for row in found.fared)])
    _print_all(_verdict(found))


def _fared_row(label: str, cells: Sequence[str]) -> str:
    return f"  {label:<16}" + "".join(f"{cell:>8}" for cell in cells)


def _fared(row: Fared) -> str:
    shares = (row.agreement, row.own_gain, row.other_gain, row.joint, row.left, row.trust)
    cells = (*(_percent(share) for share in shares), f"{row.moves / 100:.1f}")
    return _fared_row(row.player, cells)


def _percent(share: int) -> str:
    return f"{share / 100:.0f}"


def _verdict(found: Summary) -> Iterator[str]:
    """What the figures mean for the author."""
    by_name = {row.player: row for row in found.fared}
    expert, naive = by_name["expert"], by_name["compromiser"]
    if not found.zone:
        signed = [row.player for row in found.fared if row.agreement and row.player != "random"]
        if signed:
            told = _("There is nothing to agree on, and these scripts sign all the same: {names}.")
            yield told.format(names=", ".join(signed))
        return
    best = max((row for row in found.fared if row is not expert), key=lambda row: row.own_gain)
    if best.own_gain >= expert.own_gain:
        told = _("The script {name} does as well as the expert: here skill does not pay against this person.")
        yield told.format(name=best.player)
    if expert.own_gain - naive.own_gain < APART:
        told = _("Asking and trading gain less than {n} percent over splitting: the outcome says little.")
        yield told.format(n=APART // 100)
