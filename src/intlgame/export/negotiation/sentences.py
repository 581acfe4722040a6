"""The sentences on top of a review, and the drawings in words.

May live here: sentences about a whole talk. May not live here: advice (`advice`), tables (`telling`).
"""

from intlgame.export.negotiation.names import Names, figure, points, share, when
from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import number
from intlgame.rules.bargain import PRECISE
from intlgame.rules.mechanics.negotiation.reviewed import Learned, Review

DECISIVE = 2


def three(names: Names, found: Review) -> tuple[str, str, str]:
    """What was got of what was reachable; what both left on the table; what could have been learned."""
    return _got(found), _left(names, found), _learned(names, found)


def _got(found: Review) -> str:
    result, plane = found.result, found.plane
    apart = points(plane.alternative)
    if result.deal is None and plane.zone:
        told = ngettext(
            "There is no agreement, although {n} of {all} packages was better for both than going apart; "
            "you are left with your alternative of {apart}.",
            "There is no agreement, although {n} of {all} packages were better for both than going apart; "
            "you are left with your alternative of {apart}.",
            plane.zone,
        )
        return told.format(n=number(plane.zone), all=number(plane.packages), apart=apart)
    if result.deal is None:
        return _(
            "You went apart, and that was the best result: of {all} packages none was better for both than "
            "having no agreement."
        ).format(all=number(plane.packages))
    worth = points(result.deal.player)
    if plane.best is None:
        return _(
            "You signed for {worth}, although no package was better for both than going apart; your "
            "alternative is worth {apart}."
        ).format(worth=worth, apart=apart)
    if result.deal.player < plane.alternative:
        return _("You signed for {worth}, less than your alternative of {apart}.").format(
            worth=worth, apart=apart
        )
    return _(
        "You got {share} of what was reachable: {worth}, between {apart} without an agreement and {most} at "
        "best."
    ).format(
        share=share(result.claimed or 0), worth=worth, apart=apart, most=number(figure(plane.best.player))
    )


def _left(names: Names, found: Review) -> str:
    result = found.result
    if result.swap is None:
        return _nothing_left(found)
    if result.deal is None:
        return _("One of them would have brought you {yours} and them {theirs} more: {terms}.").format(
            yours=points(result.left_player),
            theirs=points(result.left_other),
            terms=names.terms(result.swap),
        )
    changes = "; ".join(
        f"{names.issue(row.issue)}: {names.option(row.issue, row.better)}" for row in found.rows if row.better
    )
    if result.left_other == 0:
        return _("You left {yours} on the table that would have cost them nothing: {changes}.").format(
            yours=points(result.left_player), changes=changes
        )
    if result.left_player == 0:
        return _("{theirs} for them were left that would have cost you nothing: {changes}.").format(
            theirs=points(result.left_other), changes=changes
        )
    return _(
        "Both left something on the table: one swap would have brought you {yours} and them {theirs} more: "
        "{changes}."
    ).format(yours=points(result.left_player), theirs=points(result.left_other), changes=changes)


def _nothing_left(found: Review) -> str:
    result = found.result
    if result.deal is None:
        return _("Nothing was left on the table.")
    if result.deal.player < found.plane.alternative:
        return _("No other package would have been better for both, yet for you this one is worse than none.")
    if result.handshake is None:
        return _("Nothing was left on the table: no other package would have been better for both.")
    return _(
        "Nothing was left on the table: improving the agreement after the handshake brought you {yours} and "
        "them {theirs} more."
    ).format(
        yours=points(result.deal.player - result.handshake.player),
        theirs=points(result.deal.other - result.handshake.other),
    )


def _learned(names: Names, found: Review) -> str:
    missed = found.questions.missed
    if missed:
        return _missed(names, found, missed[0])
    first: dict[str, Learned] = {}
    for each in found.questions.answers:
        if each.true_importance == DECISIVE and each.level == PRECISE:
            first.setdefault(each.issue, each)
    if not first:
        return _("No single term was decisive for them: each of them could have been part of a trade.")
    issues = ", ".join(_quoted(names, each) for each in first)
    latest = max(each.round for each in first.values())
    if latest <= 1:
        return _("You learned in time what was decisive for them: {issues}.").format(issues=issues)
    return _("You learned what was decisive for them, {issues}, but only {when}.").format(
        issues=issues, when=when(latest)
    )


def _missed(names: Names, found: Review, issue: str) -> str:
    tried = next((each for each in found.questions.answers if each.issue == issue), None)
    if tried is None:
        return _(
            "{issue} was decisive for them and you never learned it: one question before your second offer "
            "could have told you."
        ).format(issue=_quoted(names, issue))
    if tried.level:
        return _(
            "{issue} was decisive for them; when you asked, {when}, their answer stayed vague: more trust, "
            "or something told of your own, brings a clear one."
        ).format(issue=_quoted(names, issue), when=when(tried.round))
    return _(
        "{issue} was decisive for them; when you asked, {when}, they would not say: first some trust, and "
        "something told of your own."
    ).format(issue=_quoted(names, issue), when=when(tried.round))


def _quoted(names: Names, issue: str) -> str:
    return _("“{name}”").format(name=names.issue(issue))


def standing(found: Review) -> str:
    """What both got together, and where weak and strong play end on this table; empty without a zone."""
    result, reference = found.result, found.reference
    if result.joint is None:
        return ""
    told = []
    if result.deal is not None:
        told.append(
            _("Both together got {joint} of the largest joint gain.").format(joint=share(result.joint))
        )
    if reference is not None:
        words = _("At this table, weak play gets about {weak} of the reachable and strong play {strong}.")
        told.append(words.format(weak=share(reference.weak), strong=share(reference.strong)))
    return " ".join(told)


def course(found: Review) -> str:
    """The plane in one sentence."""
    plane, result = found.plane, found.result
    told = [
        _("Your value from 0 to 100 upwards, theirs to the right, with {n} packages.").format(
            n=number(plane.packages)
        ),
        _("Without agreement: {yours} to you, {theirs} to them.").format(
            yours=number(figure(plane.alternative)), theirs=number(figure(plane.other_alternative))
        ),
    ]
    if result.deal:
        told.append(
            _("Agreement: {yours} to you, {theirs} to them.").format(
                yours=number(figure(result.deal.player)), theirs=number(figure(result.deal.other))
            )
        )
    told.append(_("The table lists every point."))
    return " ".join(told)


def curve(found: Review) -> str:
    """The concession curve in one sentence."""
    if not found.rounds:
        return _("You made no offer.")
    first, last = found.rounds[0], found.rounds[-1]
    return ngettext(
        "Your offers in {n} round: worth {first} to you at first, {last} at the end.",
        "Your offers over {n} rounds: worth {first} to you at first, {last} at the end.",
        len(found.rounds),
    ).format(
        n=number(len(found.rounds)),
        first=number(figure(first.yours.player)),
        last=number(figure(last.yours.player)),
    )
