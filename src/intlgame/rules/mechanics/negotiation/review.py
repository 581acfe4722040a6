"""A talk looked back on: what came of it, what was possible, how it went, and what to do next time.

May live here: finding out, from a talk and its setting. May not live here: the values found (`reviewed`), the
choice of advice (`advice`), words. Nothing is estimated: frontier, Nash point and swap are counted over all
packages. Only for the player's eyes once the talk is over: it tells what the other side wanted.
"""

from dataclasses import replace
from typing import NamedTuple

from intlgame.rules.bargain import Reply
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Moment
from intlgame.rules.mechanics.negotiation.advice import advise
from intlgame.rules.mechanics.negotiation.case import Case
from intlgame.rules.mechanics.negotiation.counterpart import Setting, mood_of, table_time
from intlgame.rules.mechanics.negotiation.domain import Deal, analysis, best, better_swap
from intlgame.rules.mechanics.negotiation.indicators import DISTINCT, reference
from intlgame.rules.mechanics.negotiation.outcomes import outcome
from intlgame.rules.mechanics.negotiation.reviewed import (
    Came,
    Course,
    Language,
    Limits,
    Mistaken,
    Opening,
    Plane,
    Reference,
    Relation,
    Result,
    Review,
    Round,
    Row,
)
from intlgame.rules.mechanics.negotiation.table import DISPUTE, POINT, setting_of, the_gap, wrong_in_the_end
from intlgame.rules.mechanics.negotiation.talked import guesses_of, questions_of, statements_of
from intlgame.rules.moves import Courtesy, Offer, Pressure, Recap
from intlgame.rules.state import Met, State, Talk

PERCENT = 100
"""Ten-thousandths in a percent."""


def review(content: Content, state: State, talk: Talk) -> Review:
    """What can be said about a talk. KeyError for a negotiation that the content does not have."""
    negotiation = index(content).negotiations[talk.negotiation]
    setting = setting_of(content, state, negotiation, talk.prepared)
    case = Case(negotiation=negotiation, setting=setting, found=analysis(setting.domain), talk=talk)
    between = the_gap(content, state, negotiation, talk.prepared)
    result = _result(case)
    questions = questions_of(case)
    found = Review(
        negotiation=negotiation.id,
        person=talk.person,
        quarter=talk.quarter,
        result=result,
        plane=_plane(case),
        rounds=_rounds(case),
        opening=_opening(case),
        questions=questions,
        guesses=guesses_of(case, questions.answers),
        statements=statements_of(case),
        rows=_rows(case, result),
        limits=_limits(case, result.deal),
        moments=_moments(case),
        language=Language(
            language=between.language,
            level=between.level,
            clarity=between.clarity,
            interpreted=between.interpreted,
            mistaken=_mistaken(case),
            recap=_recap(case),
        ),
        relation=_relation(case),
        course=_course(case),
        reference=_reference(setting, talk.bargain.trust_before),
    )
    return replace(found, advice=advise(found))


# -- what came of it


def _plane(case: Case) -> Plane:
    found, domain = case.found, case.setting.domain
    spots = dict.fromkeys((_point(row.player), _point(row.other)) for row in found.outcomes)
    return Plane(
        alternative=case.own,
        other_alternative=domain.other.alternative,
        zone=len(found.zone),
        packages=len(found.outcomes),
        frontier=found.frontier,
        nash=found.nash,
        best=max(found.zone, key=lambda row: (row.player, row.other), default=None),
        spots=tuple(sorted(spots)),
    )


def _point(value: int) -> int:
    """Whole points, to the nearest."""
    return (value + POINT // 2) // POINT


def _result(case: Case) -> Result:
    bargain = case.talk.bargain
    deal = case.deal(bargain.outcome) if bargain.outcome else None
    swap = better_swap(case.setting.domain, bargain.outcome) if bargain.outcome else case.found.nash
    claimed, other_claimed, joint = _shares(case, deal)
    return Result(
        end=bargain.end,
        deal=deal,
        handshake=_handshake(case, deal),
        claimed=claimed,
        other_claimed=other_claimed,
        joint=joint,
        swap=swap,
        left_player=swap.player - (deal.player if deal else case.own) if swap else 0,
        left_other=swap.other - (deal.other if deal else case.setting.domain.other.alternative)
        if swap
        else 0,
        on_frontier=deal is not None and swap is None,
    )


def _handshake(case: Case, deal: Deal | None) -> Deal | None:
    """What was agreed first, where something else stands now."""
    place = case.until()
    if deal is None or place >= len(case.exchanges):
        return None
    first = case.deal(case.exchanges[place].reply.package)
    return None if first.package == deal.package else first


def _shares(case: Case, deal: Deal | None) -> tuple[int | None, int | None, int | None]:
    """Percent of the reachable: the player's, theirs, both together. None where nothing was to be had."""
    if not case.found.zone:
        return None, None, None
    came = outcome(case.setting.domain, deal.package if deal else ())
    return came.own_gain // PERCENT, came.other_gain // PERCENT, came.joint // PERCENT


def _percent(part: int, whole: int) -> int:
    return 100 * part // whole if whole > 0 else 0


def _rows(case: Case, result: Result) -> tuple[Row, ...]:
    domain = case.setting.domain
    agreed = result.deal.package if result.deal else ()
    better = result.swap.package if result.swap else ()
    return tuple(
        _row(case, place, agreed[place] if agreed else "", better[place] if better else "")
        for place in range(len(domain.issues))
    )


def _row(case: Case, place: int, agreed: str, better: str) -> Row:
    name, options = case.setting.domain.issues[place]
    own, other = case.setting.domain.player.points[place], case.setting.domain.other.points[place]
    here = options.index(agreed or better) if agreed or better else -1
    there = options.index(better) if better else here
    return Row(
        issue=name,
        agreed=agreed,
        better="" if better == agreed else better,
        player=own[here] if here >= 0 else 0,
        other=other[here] if here >= 0 else 0,
        player_most=max(own),
        other_most=max(other),
        player_gain=own[there] - own[here] if agreed else 0,
        other_gain=other[there] - other[here] if agreed else 0,
    )


def _reference(setting: Setting, trust: int) -> Reference | None:
    """Where reference play ends; None where weak and strong play end at the same place."""
    scales = reference(setting, trust)
    claimed = scales.get("value_claimed")
    if claimed is None or claimed.strong - claimed.weak < DISTINCT:
        return None
    return Reference(weak=claimed.weak, strong=claimed.strong)


# -- offers


class _Offered(NamedTuple):
    """An offer before the handshake: its place, the move, and what came back."""

    place: int
    move: Offer
    back: Reply


def _offers(case: Case) -> tuple[_Offered, ...]:
    rows = enumerate(case.exchanges[: case.until() + 1])
    return tuple(
        _Offered(place, each.move, each.reply) for place, each in rows if isinstance(each.move, Offer)
    )


def _rounds(case: Case) -> tuple[Round, ...]:
    return tuple(_round(case, number, offer) for number, offer in enumerate(_offers(case), start=1))


def _round(case: Case, number: int, offer: _Offered) -> Round:
    deals = [case.deal(package) for package in offer.move.packages]
    back = offer.back.package
    return Round(
        number=number,
        exchange=offer.place,
        packages=len(deals),
        yours=max(deals, key=lambda deal: (deal.player, deal.other)),
        theirs=case.deal(back) if back else None,
        final=offer.move.final,
    )


def _opening(case: Case) -> Opening | None:
    first = next(iter(_offers(case)), None)
    if first is None:
        return None
    value = max(case.deal(package).player for package in first.move.packages)
    return Opening(
        value=value,
        share=_percent(value - case.own, best(case.setting.domain.player.points) - case.own),
        insulting="insulted" in first.back.told,
        reason=case.talk.prepared.opening,
    )


def _limits(case: Case, deal: Deal | None) -> Limits:
    prepared = case.talk.prepared
    limit, target = prepared.limit * POINT, prepared.target * POINT
    offered = [min(case.deal(each).player for each in offer.move.packages) for offer in _offers(case)]
    return Limits(
        alternative=case.own,
        alternative_before=case.negotiation.alternative_points * POINT,
        limit=limit,
        target=target,
        offers_below=sum(1 for value in offered if value < limit),
        kept=deal is None or deal.player >= limit,
        reached=deal is not None and deal.player >= target,
    )


# -- what came up


def _moments(case: Case) -> tuple[Came, ...]:
    moments = {each.id: each for each in case.negotiation.moments}
    return tuple(_came(case, moments[met.moment], met) for met in case.talk.met)


def _came(case: Case, moment: Moment, met: Met) -> Came:
    response = next((each for each in moment.responses if each.id == met.response), None)
    reading = next((each for each in moment.readings if each.id == met.reading), None)
    best_response = max(moment.responses, key=lambda each: each.value)
    best_reading = max(moment.readings, key=lambda each: each.value, default=None)
    return Came(
        moment=moment.id,
        kind=moment.kind,
        tactic=moment.tactic,
        round=case.round(met.after),
        response=met.response,
        response_value=response.value if response else 0,
        best_response=best_response.id,
        best_value=best_response.value,
        reading=met.reading,
        reading_value=reading.value if reading else 0,
        best_reading=best_reading.id if best_reading else "",
        best_reading_value=best_reading.value if best_reading else 0,
    )


def _mistaken(case: Case) -> tuple[Mistaken, ...]:
    signed, found = wrong_in_the_end(case.talk), []
    counters = [place for place, each in enumerate(case.exchanges) if each.reply.kind == "counter"]
    for heard in case.talk.misheard:
        meant = case.exchanges[heard.exchange].reply.package
        if not meant:
            continue
        found.append(
            Mistaken(
                issue=heard.issue,
                meant=meant[case.place(heard.issue)],
                understood=heard.option,
                round=case.round(heard.exchange + 1),
                cleared=heard.corrected,
                signed=heard.issue == signed and heard.exchange == counters[-1],
            )
        )
    return tuple(found)


def _recap(case: Case) -> int:
    recaps = (place for place, each in enumerate(case.exchanges) if isinstance(each.move, Recap))
    first = next(recaps, -1)
    return first if first < 0 else case.round(first)


def _relation(case: Case) -> Relation:
    bargain = case.talk.bargain
    after = bargain.trust + (DISPUTE * POINT if wrong_in_the_end(case.talk) else 0)
    return Relation(
        before=mood_of(bargain.trust_before),
        after=mood_of(after),
        change=after - bargain.trust_before,
        courtesies=case.made(Courtesy),
        threats=case.made(Pressure),
        insults=case.told("insulted"),
        taken_back=case.told("taken-back"),
        contradictions=case.told("contradicted", "bluffed", "all-decisive"),
    )


def _course(case: Case) -> Course:
    bargain, whole = case.talk.bargain, table_time(case.setting)
    return Course(
        rounds=len(_offers(case)),
        moves=len(bargain.exchanges),
        time=min(100, _percent(bargain.time, whole)),
        ran_out=bargain.end == "left" and bargain.time >= whole,
    )
