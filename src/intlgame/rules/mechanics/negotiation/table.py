"""The table: a preparation becomes a talk, moves become exchanges, moments come up, an end takes effect.

May live here: what joins the counterpart to a run (people, money, language, moments, effects). May not live
here: how the other side bargains (`counterpart`), and what a talk says about the player (`observing`).
"""

from functools import lru_cache

from intlgame.rules.bargain import Bargain, Exchange, Reply
from intlgame.rules.changing import changed
from intlgame.rules.conditions import holds
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Delegation, LanguagePlan, Moment, Negotiation, Response
from intlgame.rules.content.people import Person, Style
from intlgame.rules.decision import Improve, Negotiate, Prepare, Respond
from intlgame.rules.effects import take_effect
from intlgame.rules.mechanics.ledger import CENTS, move_cash
from intlgame.rules.mechanics.negotiation import counterpart
from intlgame.rules.mechanics.negotiation.counterpart import Push, Setting
from intlgame.rules.mechanics.negotiation.domain import Domain, Side
from intlgame.rules.mechanics.negotiation.language import Figures, Gap, caught, gap, misheard
from intlgame.rules.mechanics.trust import trust_of, with_trust
from intlgame.rules.moves import Accept, Break, Close, Offer, Question, Recap, Show, TableMove
from intlgame.rules.state import Met, News, Prepared, State, Talk
from intlgame.rules.step import Step
from intlgame.rules.telling import named

POINT = 100
"""Ten-thousandths in a point, and in a hundredth of trust."""
SHOWN, SHOWN_ASIDE = 400, 100
"""Trust gained by showing what answers a worry, and by showing anything else."""
SHOWN_LOWERS = 100
TALK, LONGER = 1_200, 6
"""Time at the table for medium patience, and how much longer it is planned for each percent of pace."""
RELIEF = -1_000
"""Strain after a break."""
RECAP_TRUST = 150
DISPUTE = -8
"""Trust, in hundredths, when the papers show that something had been misheard."""


# -- what is open


def open_negotiations(content: Content, state: State) -> tuple[Negotiation, ...]:
    """Negotiations that wait to be prepared or finished now, in their order, then in that of the plot."""
    if state.over:
        return ()
    waiting = [each for each in content.campaign.negotiations if is_open(content, state, each)]
    return tuple(sorted(waiting, key=lambda each: each.order))


def is_open(content: Content, state: State, negotiation: Negotiation) -> bool:
    """Whether a negotiation can be prepared, or goes on."""
    talk = talk_of(state, negotiation.id)
    if talk is not None:
        return not talk.bargain.settled
    return holds(negotiation.when, content, state) and opponent(content, state, negotiation) is not None


def talk_of(state: State, negotiation: str) -> Talk | None:
    """The talk that was sat down to, if it was."""
    return next((talk for talk in state.talks if talk.negotiation == negotiation), None)


def opponent(content: Content, state: State, negotiation: Negotiation) -> Person | None:
    """Who sits across; once sat down, who sat there."""
    talk = talk_of(state, negotiation.id)
    return named(content, state, talk.person if talk else negotiation.person)


def waiting(talk: Talk) -> Met | None:
    """The moment that has to be answered before the talk goes on."""
    return next((met for met in talk.met if not met.response), None)


def alternative(state: State, negotiation: Negotiation) -> int:
    """What going apart is worth to the player, in points, with the work done on it."""
    done = {name for talk, name in state.improved if talk == negotiation.id}
    better = sum(each.points for each in negotiation.improvements if each.id in done)
    return min(100, negotiation.alternative_points + better)


# -- the setting


def domain_of(negotiation: Negotiation, own_alternative: int) -> Domain:
    """Issues and what they are worth to both sides. `own_alternative` is in points."""
    return Domain(
        issues=tuple((each.id, tuple(option.id for option in each.options)) for each in negotiation.issues),
        player=Side(
            points=tuple(tuple(o.player * POINT for o in each.options) for each in negotiation.issues),
            alternative=own_alternative * POINT,
        ),
        other=Side(
            points=tuple(tuple(o.other * POINT for o in each.options) for each in negotiation.issues),
            alternative=negotiation.other_points * POINT,
        ),
    )


@lru_cache(maxsize=64)
def _kept_domain(content: Content, negotiation: str, own_alternative: int) -> Domain:
    return domain_of(index(content).negotiations[negotiation], own_alternative)


def the_domain(content: Content, state: State, negotiation: Negotiation) -> Domain:
    """The domain of a run, with the own alternative as it stands."""
    return _kept_domain(content, negotiation.id, alternative(state, negotiation))


def setting_of(content: Content, state: State, negotiation: Negotiation, prepared: Prepared) -> Setting:
    """Everything that the other side's answers depend on, beside the moves."""
    person = opponent(content, state, negotiation)
    between = the_gap(content, state, negotiation, prepared)
    return Setting(
        domain=the_domain(content, state, negotiation),
        style=person.style if person and person.style else Style(),
        seed=state.seed,
        label=negotiation.id,
        horizon=TALK + LONGER * (between.pace - 100),
        pace=between.pace,
    )


def the_gap(content: Content, state: State, negotiation: Negotiation, prepared: Prepared) -> Gap:
    """The language gap of a talk with those who came and the help that they took."""
    person = opponent(content, state, negotiation)
    assert person is not None, "a talk has somebody across the table"
    return gap(content, person, delegation_of(negotiation, prepared), language_of(negotiation, prepared))


def delegation_of(negotiation: Negotiation, prepared: Prepared) -> Delegation:
    """Who travelled."""
    return next(each for each in negotiation.delegations if each.id == prepared.delegation)


def language_of(negotiation: Negotiation, prepared: Prepared) -> LanguagePlan:
    """The language plan."""
    return next(each for each in negotiation.languages if each.id == prepared.language)


# -- before


def improve(content: Content, state: State, decision: Improve) -> Step:
    """Work on the own alternative."""
    negotiation = index(content).negotiations[decision.negotiation]
    work = next(each for each in negotiation.improvements if each.id == decision.improvement)
    paid = move_cash(state, f"{negotiation.id}/{work.id}", -work.cost * CENTS, "other")
    improved = (*state.improved, (negotiation.id, work.id))
    return Step(state=changed(paid, days=state.days - work.days, improved=improved))


def sit_down(content: Content, state: State, decision: Prepare) -> Step:
    """Close the preparation sheet, travel and sit down."""
    negotiation = index(content).negotiations[decision.negotiation]
    prepared = Prepared(
        negotiation=negotiation.id,
        delegation=decision.delegation,
        language=decision.language,
        guesses=tuple(sorted(decision.guesses.items())),
        questions=decision.questions,
        limit=decision.limit,
        target=decision.target,
        opening=decision.opening,
        asked=negotiation.id in state.asked,
    )
    state = _travel(state, negotiation, prepared)
    person = opponent(content, state, negotiation)
    assert person is not None, "legal says who sits across"
    trust = trust_of(content, state, person.id) * POINT
    talk = Talk(
        negotiation=negotiation.id,
        person=person.id,
        quarter=state.quarter,
        prepared=prepared,
        bargain=counterpart.begin(setting_of(content, state, negotiation, prepared), trust),
    )
    return Step(state=_with(state, _meet(content, state, negotiation, talk)))


def _travel(state: State, negotiation: Negotiation, prepared: Prepared) -> State:
    for each in (delegation_of(negotiation, prepared), language_of(negotiation, prepared)):
        state = move_cash(state, f"{negotiation.id}/{each.id}", -each.cost * CENTS, "travel")
        state = changed(state, days=state.days - each.days)
    return state


# -- at the table


def move(content: Content, state: State, decision: Negotiate) -> Step:
    """Make a move; the other side answers, and something may come up."""
    negotiation = index(content).negotiations[decision.negotiation]
    talk = talk_of(state, negotiation.id)
    assert talk is not None, "legal says that they sit at the table"
    setting = setting_of(content, state, negotiation, talk.prepared)
    talk = _answered(
        content,
        state,
        negotiation,
        changed(talk, bargain=_bargain(negotiation, setting, talk, decision.move)),
    )
    if isinstance(decision.move, Show):
        talk = changed(talk, shown=(*talk.shown, decision.move.exhibit))
    if isinstance(decision.move, Recap):
        talk = changed(talk, misheard=tuple(changed(each, corrected=True) for each in talk.misheard))
    if talk.bargain.end in ("left", "walked") or isinstance(decision.move, Close):
        return _end(content, state, negotiation, talk)
    return Step(state=_with(state, _meet(content, state, negotiation, talk)))


def _bargain(negotiation: Negotiation, setting: Setting, talk: Talk, made: TableMove) -> Bargain:
    bargain = talk.bargain
    match made:
        case Offer() if bargain.end == "agreed":
            return counterpart.improve(setting, bargain, made)
        case Show():
            return _show(negotiation, setting, bargain, made)
        case Break():
            return counterpart.nudge(setting, bargain, made, Push(strain=RELIEF))
        case Recap() if bargain.end == "agreed":
            return _written_down(bargain, made)
        case Recap():
            return counterpart.nudge(setting, bargain, made, Push(trust=RECAP_TRUST))
        case Close():
            return changed(bargain, settled=True)
    return counterpart.answer(setting, bargain, made)


def _written_down(bargain: Bargain, made: Recap) -> Bargain:
    """After the handshake a recap takes no time of the talk."""
    noted = Reply(kind="noted", mood=counterpart.mood(bargain))
    written = Exchange(move=made, reply=noted, trust=bargain.trust, strain=bargain.strain, time=bargain.time)
    return changed(bargain, exchanges=(*bargain.exchanges, written))


def _show(negotiation: Negotiation, setting: Setting, bargain: Bargain, made: Show) -> Bargain:
    exhibit = next(each for each in negotiation.exhibits if each.id == made.exhibit)
    if not exhibit.issue:
        return counterpart.nudge(setting, bargain, made, Push(trust=SHOWN_ASIDE))
    return counterpart.nudge(setting, bargain, made, Push(trust=SHOWN, lowers=SHOWN_LOWERS))


def _answered(content: Content, state: State, negotiation: Negotiation, talk: Talk) -> Talk:
    """The talk with the last answer as it was understood: a precise answer may be lost, a figure misheard."""
    if not talk.bargain.exchanges or talk.bargain.settled:
        return talk
    last, place = talk.bargain.exchanges[-1], len(talk.bargain.exchanges) - 1
    label = f"negotiation/{negotiation.id}/{place}"
    between = the_gap(content, state, negotiation, talk.prepared)
    if isinstance(last.move, Question) and last.reply.level == 2 and not caught(state.seed, label, between):
        told = tuple(each for each in last.reply.told if each != "overstated")
        vague = changed(last, reply=changed(last.reply, level=1, importance=-1, preferred="", told=told))
        exchanges = (*talk.bargain.exchanges[:-1], vague)
        return changed(talk, bargain=changed(talk.bargain, exchanges=exchanges))
    if last.reply.kind == "counter":
        figures = Figures(negotiation=negotiation, package=last.reply.package, exchange=place)
        wrong = misheard(state.seed, label, between, figures)
        return changed(talk, misheard=(*talk.misheard, wrong)) if wrong else talk
    return talk


def respond(content: Content, state: State, decision: Respond) -> Step:
    """Answer a moment."""
    negotiation = index(content).negotiations[decision.negotiation]
    response = index(content).responses[decision.negotiation, decision.moment, decision.response]
    talk = talk_of(state, negotiation.id)
    assert talk is not None, "legal says that they sit at the table"
    met = tuple(
        changed(each, response=decision.response, reading=decision.reading)
        if each.moment == decision.moment
        else each
        for each in talk.met
    )
    setting = setting_of(content, state, negotiation, talk.prepared)
    talk = changed(talk, met=met, bargain=_felt(setting, talk.bargain, response))
    state = _with(state, talk)
    label = f"{negotiation.id}/{decision.moment}/{response.id}"
    step = take_effect(content, state, response.effects, label)
    after = _meet(content, step.state, negotiation, talk)
    return step.then(Step(state=_with(step.state, after)))


def _felt(setting: Setting, bargain: Bargain, response: Response) -> Bargain:
    push = Push(trust=response.trust * POINT, strain=response.strain * POINT, lowers=response.yields * POINT)
    return counterpart.shifted(setting, bargain, push)


def _meet(content: Content, state: State, negotiation: Negotiation, talk: Talk) -> Talk:
    """The talk with the moment that comes up now, if one does."""
    if talk.bargain.settled or waiting(talk) is not None:
        return talk
    due = next((each for each in negotiation.moments if _due(content, state, talk, each)), None)
    if due is None:
        return talk
    return changed(talk, met=(*talk.met, Met(moment=due.id, after=len(talk.bargain.exchanges))))


def _due(content: Content, state: State, talk: Talk, moment: Moment) -> bool:
    if any(met.moment == moment.id for met in talk.met):
        return False
    given = {f"{met.moment}/{met.response}" for met in talk.met}
    if not given.issuperset(moment.after) or not holds(moment.when, content, state):
        return False
    if moment.at == "open":
        return not talk.bargain.exchanges
    if moment.at == "agreed":
        return talk.bargain.end == "agreed"
    return talk.bargain.end == "" and offers_made(talk) >= moment.after_offers


def offers_made(talk: Talk) -> int:
    """How many times the player has offered something."""
    return sum(1 for each in talk.bargain.exchanges if isinstance(each.move, Offer))


# -- the end


def _end(content: Content, state: State, negotiation: Negotiation, talk: Talk) -> Step:
    talk = changed(talk, bargain=changed(talk.bargain, settled=True))
    moved = (talk.bargain.trust - talk.bargain.trust_before) // POINT
    before = trust_of(content, state, talk.person)
    state = with_trust(_with(state, talk), talk.person, before + moved)
    if not talk.bargain.outcome:
        told = _told(state, negotiation, negotiation.failed_text, "plain")
        return told.then(take_effect(content, told.state, negotiation.failed, f"{negotiation.id}/failed"))
    step = _told(state, negotiation, negotiation.agreed_text, "good")
    step = step.then(_disputed(content, step.state, negotiation, talk))
    step = step.then(take_effect(content, step.state, negotiation.agreed, f"{negotiation.id}/agreed"))
    for issue, option in zip(negotiation.issues, talk.bargain.outcome, strict=True):
        agreed = next(each for each in issue.options if each.id == option)
        label = f"{negotiation.id}/{issue.id}/{option}"
        step = step.then(take_effect(content, step.state, agreed.effects, label))
    return step


def _told(state: State, negotiation: Negotiation, text: str, tone: str) -> Step:
    if not text:
        return Step(state=state)
    news = News(quarter=state.quarter, text=text, tone=tone, subject=negotiation.id)
    return Step(state=state, news=(news,))


def _disputed(content: Content, state: State, negotiation: Negotiation, talk: Talk) -> Step:
    """What was misheard in the package that was taken, and never written down, comes out with the papers."""
    wrong = wrong_in_the_end(talk)
    if not wrong:
        return Step(state=state)
    state = with_trust(state, talk.person, trust_of(content, state, talk.person) + DISPUTE)
    news = News(quarter=state.quarter, code="misunderstood", tone="bad", subject=f"{negotiation.id}/{wrong}")
    return Step(state=state, news=(news,))


def wrong_in_the_end(talk: Talk) -> str:
    """The issue that the player has understood wrongly in what they took; empty where they took nothing."""
    if not any(isinstance(each.move, Accept) for each in talk.bargain.exchanges):
        return ""
    agreed = [place for place, each in enumerate(talk.bargain.exchanges) if each.reply.kind == "counter"]
    last = agreed[-1] if agreed else -1
    meant = talk.bargain.exchanges[last].reply.package if agreed else ()
    if not agreed or meant != talk.bargain.outcome:
        return ""
    return next((each.issue for each in talk.misheard if each.exchange == last and not each.corrected), "")


def _with(state: State, talk: Talk) -> State:
    others = tuple(each for each in state.talks if each.negotiation != talk.negotiation)
    return changed(state, talks=(*others, talk))
