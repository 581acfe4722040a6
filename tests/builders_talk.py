"""The little campaign with a talk in it that has everything: tactics, incidents, a language gap, exhibits."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import builders
from intlgame.rules.apply import apply
from intlgame.rules.bargain import Exchange, Reply
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.matter import Cue, Reason
from intlgame.rules.content.negotiation import (
    Delegation,
    Exhibit,
    Improvement,
    Issue,
    IssueOption,
    LanguagePlan,
    Moment,
    Negotiation,
    Phrase,
    Phrases,
    Response,
    Tactic,
)
from intlgame.rules.content.people import Person, Style
from intlgame.rules.decision import Decision, Negotiate, Prepare, Respond
from intlgame.rules.mechanics.negotiation.players import PLAYERS, seat_of
from intlgame.rules.mechanics.negotiation.table import setting_of, talk_of, waiting
from intlgame.rules.moves import Close, Courtesy, Offer, Package, Question, Recap, TableMove, Tell
from intlgame.rules.start import start
from intlgame.rules.state import Met, State, Talk

TALK = "supply"
BEST = ("70", "advance", "18", "none", "none")
"""What the player would like best."""


def content(**changes: object) -> Content:
    """The little campaign with one negotiation; `changes` are made to it."""
    made = builders.content()
    talk = replace(negotiation(), **changes)  # type: ignore[arg-type]  # fields of the negotiation
    campaign = replace(
        made.campaign, people=(*made.campaign.people, marta()), negotiations=(talk,), matters=()
    )
    return replace(made, campaign=campaign, tactics=(nibble(),), phrases=(phrases(),))


def marta() -> Person:
    return Person(
        id="marta",
        name="Marta Ibarra",
        role="Owner of three shops",
        portrait="p13",
        country="ES",
        languages={"es": "native", "en": "B2"},
        style=Style(firmness=45, openness=65, relation=60, patience=60, directness=70, trust=45),
    )


def negotiation() -> Negotiation:
    return Negotiation(
        id=TALK,
        title="A first order for three shops",
        episode="supply",
        person="marta",
        scene="workshop",
        text="Marta Ibarra wants to start with the spring season.",
        brief="Cash is tight until June.",
        quote="We like the lamps. The paper beside them, less so.",
        issues=issues(),
        alternative="Sell through the web shop.",
        alternative_points=38,
        other_alternative="Another supplier.",
        other_points=35,
        point_euro=210,
        improvements=(
            Improvement(
                id="gallery", label="Ask a gallery", text="It takes sixty lamps.", points=7, cost=300, days=2
            ),
        ),
        cues=(Cue(id="mail", label="Her mails", kind="letter", key=True, text="She asks for dates."),),
        delegations=(
            Delegation(id="ines", label="Inês alone", people=("ines",), value=80, feedback="She can decide."),
            Delegation(id="nobody", label="By letter", people=(), value=10, feedback="Nobody can answer."),
        ),
        languages=(
            LanguagePlan(id="own", label="In English", value=70, feedback="As it is."),
            LanguagePlan(
                id="briefed",
                label="With an interpreter",
                interpreter="briefed",
                value=90,
                cost=380,
                feedback="Clear.",
            ),
        ),
        openings=(
            Reason(id="market", label="What three other shops pay", value=100),
            Reason(id="need", label="That you need the order", value=0),
        ),
        exhibits=(
            Exhibit(
                id="test",
                label="Test report",
                about="The lamps are safe.",
                issue="delivery",
                says="Good to know.",
            ),
        ),
        moments=(silence(), spares()),
        agreed_text="The first lamps leave in spring.",
        failed_text="You shake hands and go home.",
        rules=("two-sources",),
    )


def issues() -> tuple[Issue, ...]:
    told = (
        (
            "price",
            "Price per lamp",
            (("58", "58 €", 0, 30), ("62", "62 €", 10, 20), ("66", "66 €", 20, 10), ("70", "70 €", 30, 0)),
        ),
        (
            "payment",
            "Payment",
            (("advance", "in advance", 28, 0), ("30", "30 days", 20, 4), ("60", "60 days", 8, 8)),
        ),
        (
            "delivery",
            "Delivery",
            (("10", "10 weeks", 0, 34), ("14", "14 weeks", 8, 18), ("18", "18 weeks", 12, 0)),
        ),
        (
            "training",
            "Training for the shops",
            (("none", "none", 8, 0), ("one", "one day", 6, 11), ("two", "two days", 0, 14)),
        ),
        (
            "exclusive",
            "Exclusivity in her town",
            (("none", "none", 22, 0), ("one", "one year", 12, 10), ("two", "two years", 0, 14)),
        ),
    )
    return tuple(
        Issue(
            id=name,
            label=label,
            why="It matters to us.",
            hint="We shall see.",
            options=tuple(
                IssueOption(id=option, label=words, player=own, other=theirs)
                for option, words, own, theirs in options
            ),
        )
        for name, label, options in told
    )


def silence() -> Moment:
    return Moment(
        id="silence",
        kind="incident",
        at="offer",
        after_offers=1,
        title="Half a minute of silence",
        text="She studies the sheet and says nothing.",
        readings=(
            Reason(id="several", label="Reading, calculating, surprise: only asking tells", value=100),
            Reason(id="angry", label="She is angry", value=20),
        ),
        responses=(
            Response(
                id="wait",
                label="Wait, then ask where to begin",
                value=100,
                says="Let us begin with the dates.",
                trust=2,
                feedback="Leaves room, then tests.",
            ),
            Response(
                id="lower",
                label="Offer eight per cent less",
                value=0,
                says="She looks up.",
                feedback="Bids against yourself.",
            ),
        ),
        competency="C03",
        expert="They stay quiet and let the other side speak first.",
    )


def spares() -> Moment:
    return Moment(
        id="spares",
        kind="tactic",
        tactic="nibble",
        at="agreed",
        title="One last thing",
        quote="And you will add spare parts, of course.",
        responses=(
            Response(
                id="trade",
                label="Yes, if the delivery moves to 14 weeks",
                value=100,
                says="She laughs. Let us leave it.",
                feedback="A gift for a gift.",
            ),
            Response(
                id="grant", label="Of course", value=10, says="Good.", feedback="It teaches to ask again."
            ),
        ),
        competency="C03",
        expert="They link every late wish to a return.",
        rules=("two-sources",),
    )


def nibble() -> Tactic:
    return Tactic(
        id="nibble",
        name="Nibble",
        signs="Small wishes after closing.",
        purpose="Gains that nobody counts.",
        answer="Yes, if.",
        mistake="Granting it to be nice.",
    )


def phrases() -> Phrases:
    spoken = (
        ("counter", "We would need {package}."),
        ("accept", "Agreed."),
        ("answer-flexible", "{issue} is not our worry."),
        ("answer-matters", "{issue} matters."),
        ("answer-decisive", "{issue} is decisive."),
        ("answer-vague", "{issue} plays a part."),
        ("answer-deflected", "Let us see."),
        ("answer-repeated", "You have asked that."),
        ("tell", "Noted."),
        ("acknowledge", "Thank you."),
        ("closed", "Until spring."),
        ("recap", "That is how we understand it."),
        ("leave", "This leads nowhere."),
        ("leave-time", "My train leaves."),
        ("walked", "A pity."),
    )
    return Phrases(id="plain", phrases=tuple(Phrase(says=kind, text=text) for kind, text in spoken))  # type: ignore[arg-type]


# -- playing


def prepare(**changes: object) -> Prepare:
    """A sheet that an experienced negotiator would sign, with `changes`."""
    sheet = Prepare(
        negotiation=TALK,
        delegation="ines",
        language="own",
        guesses={"price": 1, "payment": 0, "delivery": 2, "training": 2, "exclusive": 1},
        questions=("delivery", "payment"),
        limit=40,
        target=72,
        opening="market",
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]  # fields of the sheet


def after(made: Content, decisions: Iterable[Decision], seed: int = 7) -> State:
    """The state after these decisions."""
    state = start(made, seed)
    for decision in decisions:
        state = apply(made, state, decision).state
    return state


def sit(made: Content, *moves: TableMove, sheet: Prepare | None = None, seed: int = 7) -> State:
    """The state after a sheet and these moves; what comes up is answered as experts do."""
    state = after(made, [sheet or prepare()], seed)
    for move in moves:
        state = apply(made, settled(made, state), Negotiate(negotiation=TALK, move=move)).state
    return settled(made, state)


def settled(made: Content, state: State) -> State:
    """The state with what came up at the table answered as experts do."""
    talk = the_talk(state)
    met = None if talk.bargain.settled else waiting(talk)
    if met is None:
        return state
    moment = next(each for each in made.campaign.negotiations[0].moments if each.id == met.moment)
    best = max(moment.responses, key=lambda each: each.value)
    reading = max(moment.readings, key=lambda each: each.value, default=None)
    answer = Respond(
        negotiation=TALK, moment=moment.id, response=best.id, reading=reading.id if reading else ""
    )
    return settled(made, apply(made, state, answer).state)


def played(
    made: Content, player: str, *, sheet: Prepare | None = None, recap: bool = True, seed: int = 7
) -> State:
    """The state after a scripted player has had the whole talk."""
    state = sit(made, sheet=sheet, seed=seed)
    negotiation = made.campaign.negotiations[0]
    while not the_talk(state).bargain.end:
        talk = the_talk(state)
        setting = setting_of(made, state, negotiation, talk.prepared)
        move = PLAYERS[player](seat_of(setting), talk.bargain)
        state = settled(made, apply(made, state, Negotiate(negotiation=TALK, move=move)).state)
    if the_talk(state).bargain.settled:
        return state
    last: tuple[TableMove, ...] = (Recap(), Close()) if recap else (Close(),)
    for move in last:
        state = apply(made, state, Negotiate(negotiation=TALK, move=move)).state
    return state


def the_talk(state: State) -> Talk:
    """The talk of the run."""
    talk = talk_of(state, TALK)
    assert talk is not None
    return talk


def bargained(
    made: Content, offers: Sequence[Package], answers: Sequence[Package], agreed: Package = ()
) -> State:
    """A talk written down by hand: these offers, these answers, and what was agreed in the end."""
    return goes_on(after(made, [prepare()]), offers, answers, agreed)


def goes_on(
    state: State, offers: Sequence[Package], answers: Sequence[Package], agreed: Package = ()
) -> State:
    """The same for a talk that has begun: for tests that must not depend on how the other side is tuned."""
    talk = the_talk(state)
    written = [_counter(offer, answer) for offer, answer in zip(offers, answers, strict=True)]
    written += [(Offer(packages=(agreed,)), Reply(kind="accept", package=agreed))] if agreed else []
    exchanges = [
        Exchange(move=move, reply=reply, trust=talk.bargain.trust, strain=0, time=100 * place)
        for place, (move, reply) in enumerate(written, start=1)
    ]
    bargain = replace(
        talk.bargain,
        exchanges=(*talk.bargain.exchanges, *exchanges),
        time=talk.bargain.time + 100 * len(exchanges),
        outcome=agreed,
        end="agreed" if agreed else "walked",
        settled=not agreed,
    )
    wish = Met(moment="spares", after=len(bargain.exchanges), response="trade")
    met = (*talk.met, wish) if agreed else talk.met
    return replace(state, talks=(replace(talk, bargain=bargain, met=met),))


def _counter(offer: Package, answer: Package) -> tuple[Offer, Reply]:
    return Offer(packages=(offer,)), Reply(kind="counter", package=answer)


def closed(made: Content, state: State) -> State:
    """The state after the handshake has been left as it is."""
    return apply(made, settled(made, state), Negotiate(negotiation=TALK, move=Close())).state


def asking_first() -> tuple[TableMove, ...]:
    """Courtesy, two questions, a priority told, an ambitious offer."""
    return (
        Courtesy(tone="acknowledge"),
        Question(issue="delivery"),
        Tell(issue="payment", importance=2),
        Question(issue="training"),
        Offer(packages=(BEST,)),
    )
