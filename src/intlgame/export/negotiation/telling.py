"""Puts a review into words: facts, three sentences, and a table for each thing that is drawn.

May live here: putting words together from a review. May not live here: finding out (the rules), advice
(`advice`), what comes up at the table (`episodes`), looks.
"""

from intlgame.export.negotiation.advice import sentence
from intlgame.export.negotiation.episodes import episodes, prepared
from intlgame.export.negotiation.names import (
    Names,
    answered,
    figure,
    importance,
    more,
    points,
    share,
    trust,
    when,
)
from intlgame.export.negotiation.sentences import course, curve, standing, three
from intlgame.export.negotiation.values import Fact, Kind, Mark, Negotiated, Sheet
from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import money, number
from intlgame.rules.bargain import PRECISE
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.mechanics.ledger import CENTS
from intlgame.rules.mechanics.negotiation.domain import Deal
from intlgame.rules.mechanics.negotiation.review import review
from intlgame.rules.mechanics.negotiation.reviewed import (
    Guess,
    Learned,
    Mistaken,
    Review,
    Round,
    Row,
    Statement,
)
from intlgame.rules.state import State, Talk


def negotiations(content: Content, state: State) -> tuple[Negotiated, ...]:
    """All that is told about the talks of a run that are over, in their order."""
    return tuple(negotiated(content, state, talk) for talk in state.talks if talk.bargain.settled)


def negotiated(content: Content, state: State, talk: Talk) -> Negotiated:
    """All that is told about a talk that is over, in the language of the catalogue in use."""
    found, look = review(content, state, talk), index(content)
    names = Names(content=content, state=state, negotiation=look.negotiations[talk.negotiation])
    person, marks = look.people[talk.person], _marks(names, found)
    return Negotiated(
        review=found,
        title=names.tell(names.negotiation.title),
        person=person.name,
        role=names.tell(person.role),
        portrait=person.portrait,
        outcome=_outcome(found),
        agreed_text=names.tell(
            names.negotiation.agreed_text if found.result.deal else names.negotiation.failed_text
        ),
        sentences=three(names, found),
        facts=_facts(names, found),
        terms=_terms(names, found),
        standing=standing(found),
        marks=marks,
        plane=_plane(found, marks),
        frontier=_frontier(names, found),
        swap=_swap(names, found),
        rounds=_rounds(found),
        questions=_questions(names, found),
        guesses=_guesses(names, found),
        statements=_statements(names, found),
        language=_language(names, found),
        preparation=prepared(names, talk),
        moments=episodes(names, found, talk),
        course=course(found),
        curve=curve(found),
        advice={each.item: sentence(names, each) for each in found.advice},
    )


def _outcome(found: Review) -> str:
    if found.result.deal:
        return _("Agreement")
    return _("No agreement: you left") if found.result.end == "walked" else _("No agreement: they left")


# -- the outcome alone


def _facts(names: Names, found: Review) -> tuple[Fact, ...]:
    limits, relation, course_ = found.limits, found.relation, found.course
    facts = [
        Fact(_("Worth to you"), _worth(names, found.result.deal)),
        Fact(_("Without it"), _without(found)),
        Fact(_("Your limit"), _kept(points(limits.limit), limits.kept, found.result.deal)),
        Fact(_("Your target"), _reached(points(limits.target), limits.reached, found.result.deal)),
        Fact(_("Their trust in you"), _trust(trust(relation.before), trust(relation.after))),
        Fact(_("Time used"), _time(course_.time, course_.moves)),
    ]
    return tuple(facts)


def _worth(names: Names, deal: Deal | None) -> str:
    if deal is None:
        return _("nothing agreed")
    euros = names.negotiation.point_euro * figure(deal.player)
    if not euros:
        return points(deal.player)
    return _("{points}, about {amount} a year").format(
        points=points(deal.player), amount=money(euros * CENTS)
    )


def _without(found: Review) -> str:
    now, before = found.limits.alternative, found.limits.alternative_before
    if now == before:
        return points(now)
    return _("{points}, {before} before you worked on it").format(
        points=points(now), before=number(figure(before))
    )


def _kept(limit: str, kept: bool, deal: Deal | None) -> str:
    if deal is None:
        return limit
    return (_("{points}: kept") if kept else _("{points}: not kept")).format(points=limit)


def _reached(target: str, reached: bool, deal: Deal | None) -> str:
    if deal is None:
        return target
    return (_("{points}: reached") if reached else _("{points}: not reached")).format(points=target)


def _trust(before: str, after: str) -> str:
    if before == after:
        return _("{trust}, as before").format(trust=after)
    return _("{before} before, {after} now").format(before=before, after=after)


def _time(part: int, moves: int) -> str:
    told = ngettext("{share} of the time, in {n} move", "{share} of the time, in {n} moves", moves)
    return told.format(share=share(part), n=number(moves))


def _terms(names: Names, found: Review) -> Sheet:
    lines = tuple(
        (
            names.issue(row.issue),
            names.option(row.issue, row.agreed),
            _of(row.player, row.player_most) if row.agreed else "–",
        )
        for row in found.rows
    )
    return Sheet(_("What was agreed"), (_("Term"), _("Agreed"), _("Worth to you")), lines)


def _of(value: int, most: int) -> str:
    return _("{value} of {most}").format(value=number(figure(value)), most=number(figure(most)))


# -- the plane


def _marks(names: Names, found: Review) -> tuple[Mark, ...]:
    """Offers and answers in their order, then what can be named; the agreement last, on top of the others."""
    result, plane = found.result, found.plane
    named: list[tuple[Kind, str, str, Deal | None]] = []
    for each in found.rounds:
        place = number(each.number)
        named.append(("yours", place, _("Your offer {n}").format(n=place), each.yours))
        if each.theirs != result.deal:
            named.append(("theirs", place, _("Their answer {n}").format(n=place), each.theirs))
    named += [
        ("nash", _("Nash point"), _("Nash point: the largest product of both gains"), plane.nash),
        ("swap", _("swap"), _("Swap: better for both"), result.swap if result.deal else None),
        ("handshake", _("handshake"), _("Handshake, before it was improved"), result.handshake),
        ("deal", _("agreement"), _("Agreement"), result.deal),
    ]
    return tuple(_mark(names, kind, (short, name), deal) for kind, short, name, deal in named if deal)


def _mark(names: Names, kind: Kind, called: tuple[str, str], deal: Deal) -> Mark:
    return Mark(kind, *called, figure(deal.player), figure(deal.other), names.package(deal))


def _plane(found: Review, marks: tuple[Mark, ...]) -> Sheet:
    plane = found.plane
    apart = (
        _("Without agreement"),
        number(figure(plane.alternative)),
        number(figure(plane.other_alternative)),
        "–",
    )
    shown = ((each.name, number(each.yours), number(each.theirs), each.terms) for each in marks)
    heads = (_("Point"), _("To you"), _("To them"), _("Terms"))
    return Sheet(_("The points of the drawing"), heads, (apart, *shown))


def _frontier(names: Names, found: Review) -> Sheet:
    plane = found.plane
    lines = tuple(
        (names.package(deal), number(figure(deal.player)), number(figure(deal.other)))
        for deal in plane.frontier
        if not plane.zone or (deal.player >= plane.alternative and deal.other >= plane.other_alternative)
    )
    return Sheet(_("The frontier"), (_("Terms"), _("To you"), _("To them")), lines)


def _swap(names: Names, found: Review) -> Sheet:
    """The terms with both values; beside them what both could have had, where there was something."""
    heads: tuple[str, ...] = (_("Term"), _("Agreed"), _("To you"), _("To them"))
    lines = [_term(names, row) for row in found.rows]
    if found.result.deal is None:
        heads = (_("Term"), _("The Nash point"), _("To you"), _("To them"))
    elif found.result.swap:
        heads += (_("Better for both"), _("Change for you"), _("Change for them"))
        lines = [(*line, *_change(names, row)) for line, row in zip(lines, found.rows, strict=True)]
    return Sheet(_("The terms, with what they are worth to both"), heads, tuple(lines))


def _term(names: Names, row: Row) -> tuple[str, ...]:
    return (
        names.issue(row.issue),
        names.option(row.issue, row.agreed or row.better),
        _of(row.player, row.player_most),
        _of(row.other, row.other_most),
    )


def _change(names: Names, row: Row) -> tuple[str, ...]:
    if not row.better:
        return _("the same"), "–", "–"
    return names.option(row.issue, row.better), more(row.player_gain), more(row.other_gain)


# -- round by round


def _rounds(found: Review) -> Sheet:
    heads = (_("Round"), _("Your offer, to you"), _("to them"), _("Their answer, to you"), _("to them"))
    return Sheet(_("Offers and answers, in points"), heads, tuple(_round(each) for each in found.rounds))


def _round(each: Round) -> tuple[str, ...]:
    place = number(each.number)
    if each.packages > 1:
        place = _("{round}, {n} packages").format(round=place, n=number(each.packages))
    if each.final:
        place = _("{round}, last word").format(round=place)
    theirs = each.theirs
    return (
        place,
        number(figure(each.yours.player)),
        number(figure(each.yours.other)),
        number(figure(theirs.player)) if theirs else "–",
        number(figure(theirs.other)) if theirs else "–",
    )


# -- what was asked, guessed, told, understood


def _questions(names: Names, found: Review) -> Sheet:
    heads = (_("Asked about"), _("When"), _("Answered"), _("They said"), _("What is true"))
    lines = tuple(_answer(names, each) for each in found.questions.answers)
    return Sheet(_("Questions, and what they taught you"), heads, lines)


def _answer(names: Names, each: Learned) -> tuple[str, ...]:
    said = importance(each.importance if each.level == PRECISE else -1)
    if each.preferred:
        said = _("{importance}; best {option}").format(
            importance=said, option=names.option(each.issue, each.preferred)
        )
    return (
        names.issue(each.issue),
        when(each.round),
        answered(each.level),
        said,
        importance(each.true_importance),
    )


def _guesses(names: Names, found: Review) -> Sheet:
    heads = (_("Term"), _("You guessed"), _("They told you"), _("What is true"), _("Your guess"))
    return Sheet(
        _("What you guessed of their priorities"), heads, tuple(_guess(names, each) for each in found.guesses)
    )


def _guess(names: Names, each: Guess) -> tuple[str, ...]:
    none = each.guessed < 0
    fits = "–" if none else _("right") if each.guessed == each.true else _("wrong")
    return (
        names.issue(each.issue),
        _("no guess") if none else importance(each.guessed),
        importance(each.heard),
        importance(each.true),
        fits,
    )


def _statements(names: Names, found: Review) -> Sheet:
    heads = (_("You told them about"), _("You said"), _("Your brief says"), _("How it fits"))
    lines = tuple(
        (names.issue(each.issue), importance(each.said), importance(each.brief), _fits(each))
        for each in found.statements
    )
    return Sheet(_("What you told them"), heads, lines)


def _fits(each: Statement) -> str:
    if each.contradicted:
        return _("against what you had said before")
    if each.off:
        return _("does not match")
    return _("matches") if each.said == each.brief else _("close")


def _language(names: Names, found: Review) -> Sheet:
    heads = (_("Misheard"), _("When"), _("They meant"), _("You understood"), _("What became of it"))
    lines = tuple(
        (
            names.issue(each.issue),
            when(each.round),
            names.option(each.issue, each.meant),
            names.option(each.issue, each.understood),
            _became(each),
        )
        for each in found.language.mistaken
    )
    return Sheet(_("Misunderstandings"), heads, lines)


def _became(each: Mistaken) -> str:
    if each.signed:
        return _("signed as it was meant, and disputed")
    return _("cleared by a written recap") if each.cleared else _("never noticed")
