"""A small campaign built in code, with one of every mechanic: for tests that need no pack on disk."""

from intlgame.rules.content.action import Action
from intlgame.rules.content.campaign import Campaign, Content, Ending, Pack
from intlgame.rules.content.conditions import Condition
from intlgame.rules.content.effects import Effect, Invoice
from intlgame.rules.content.evidence import EvidenceRule, Outcome
from intlgame.rules.content.framework import Area, Competency, Framework, Support
from intlgame.rules.content.market import Channel, Fact, FactKind, Market, StopRule
from intlgame.rules.content.matter import Cue, Matter, Option, Reason
from intlgame.rules.content.people import Firm, Meter, Person
from intlgame.rules.content.sources import RuleCard, Source, Term

LEVELS = ("Aware", "Guided", "Independent", "Steering")


def framework() -> Framework:
    """Two areas, three competencies."""
    return Framework(
        version="test",
        areas=(Area(id="A", name="Markets and strategy"), Area(id="C", name="Money and movement")),
        competencies=(
            Competency(
                id="C01",
                area="A",
                name="Market intelligence",
                definition="Finds and checks data.",
                levels=(
                    ("Names markets.",),
                    ("Screens three.",),
                    ("Weights criteria.",),
                    ("Runs a portfolio.",),
                ),
                next=("landed-cost calculation",),
                support=("desk-eu",),
            ),
            Competency(id="C03", area="A", name="Partner search", definition="Tests fit and integrity."),
            Competency(id="C07", area="C", name="Payment and currency", definition="Prices risk."),
        ),
        levels=LEVELS,
    )


def firm() -> Firm:
    return Firm(
        name="Luzeiro",
        country="PT",
        city="Aveiro",
        longitude=-865,
        latitude=4064,
        product="Lamps of ceramic and cork",
        hs_code="9405.11",
        staff=24,
        turnover=2_400_000,
        cash=60_000,
        credit_line=20_000,
        days=20,
        home_sales=600_000,
        home_costs=590_000,
        about="A family firm that makes lamps.",
        team=(
            Person(
                id="ines",
                name="Inês Prata",
                role="Sales",
                portrait="p01",
                country="PT",
                languages={"pt": "native", "en": "B2"},
            ),
        ),
    )


def fact_kinds() -> tuple[FactKind, ...]:
    kinds = (
        ("imports", "demand", "Imports of lamps", "million euro", 0, 1000, False),
        ("growth", "demand", "Growth of demand", "% a year", -5, 10, False),
        ("duty", "access", "Duty on lamps", "%", 20, 0, True),
        ("transit", "distance", "Days to deliver", "days", 30, 1, True),
        ("brands", "competition", "Brands on the shelf", "brands", 80, 10, False),
        ("payment", "risk", "Days to payment", "days", 120, 30, False),
    )
    return tuple(
        FactKind(id=i, group=g, label=label, unit=u, worst=w, best=b, landed_cost=landed)  # type: ignore[arg-type]
        for i, g, label, u, w, b, landed in kinds
    )


def market(market_id: str, name: str, values: tuple[int, ...], traits: tuple[str, ...]) -> Market:
    """A market whose bands reach 40 below and 60 above each value, or as far as makes sense."""
    return Market(
        id=market_id,
        country=market_id.upper(),
        name=name,
        city="Lyon" if market_id == "fr" else name,
        longitude=200,
        latitude=4700,
        currency="EUR" if "eu" in traits else "GBP",
        languages=(market_id,),
        traits=traits,
        transit_days=4,
        summary=f"{name} is near.",
        facts=tuple(
            Fact(
                kind=kind.id,
                value=value,
                low=value - 40,
                high=value + 60,
                teaching=True,
                note="A teaching value.",
            )
            for kind, value in zip(fact_kinds(), values, strict=True)
        ),
    )


def matters() -> tuple[Matter, ...]:
    return (enquiry(), partner(), payment())


def enquiry() -> Matter:
    return Matter(
        id="enquiry",
        title="A warm enquiry",
        kind="letter",
        episode="enquiry",
        person="buyer",
        quote="Could you send forty lamps by June?",
        native="Pourriez-vous envoyer quarante lampes ?",
        quote_language="fr",
        text="A shop abroad writes out of the blue. It wants a price this week.",
        cues=(
            Cue(id="letter", label="The letter", kind="letter", text="It names no company number.", key=True),
            Cue(
                id="call",
                label="Call the chamber",
                kind="person",
                text="They know the shop.",
                cost=100,
                days=1,
            ),
            Cue(id="website", label="Its website", kind="web", text="Nice pictures."),
        ),
        options=(
            Option(
                id="fly",
                label="Fly there tomorrow and show the lamps",
                value=0,
                cost=2400,
                days=4,
                feedback="a",
            ),
            Option(
                id="qualify",
                label="Answer with five questions within two days",
                value=100,
                days=1,
                feedback="b",
            ),
            Option(
                id="list", label="Send the price list with a date and a delivery rule", value=65, feedback="c"
            ),
            Option(id="wait", label="Leave it until the plan is ready", value=30, feedback="d"),
        ),
        reasons=(
            Reason(id="data", label="One enquiry is one data point", value=100),
            Reason(id="speed", label="Whoever answers first wins", value=50),
            Reason(id="size", label="The order could grow", value=0),
        ),
        ask_worst=True,
        competency="C01",
        hint="What do you know about who is asking?",
        expert="They qualify an enquiry before they spend on it.",
        rules=("two-sources",),
        teaches="Matters come up each quarter. Look before you choose.",
    )


def partner() -> Matter:
    return Matter(
        id="partner",
        title="Exclusive or nothing",
        kind="meeting",
        episode="partner",
        when=Condition(at_least={"reserve_named": 0}, market=("fr", "gb")),
        person="buyer",
        quote="Five years exclusive, or we talk to others.",
        text="The distributor in {market} wants an answer today.",
        cues=(
            Cue(
                id="register", label="Register extract", kind="paper", text="Founded 2019.", key=True, cost=40
            ),
        ),
        options=(
            Option(
                id="sign",
                label="Sign for five years",
                value=0,
                feedback="It ties you.",
                effects=(
                    Effect(after=1, cash=-5000, account="partners", news="The tie has a price.", tone="bad"),
                ),
            ),
            Option(
                id="test",
                label="Offer six months against an activity plan",
                value=100,
                feedback="Earned, not given.",
                effects=(
                    Effect(invoice=Invoice(amount=12_000, cost=7_000, due=1, loss_risk=10, recovered=30)),
                    Effect(meter={"reputation": 5}, flag=("tested",), news="A first order.", tone="good"),
                ),
            ),
            Option(id="accounts", label="Protect three named accounts", value=70, feedback="Workable."),
        ),
        reasons=(
            Reason(id="earn", label="Exclusivity is earned", value=100),
            Reason(id="please", label="A partner must be pleased", value=0),
        ),
        competency="C03",
        side="C07",
        expert="They give a test first.",
    )


def payment() -> Matter:
    return Matter(
        id="payment",
        title="Ninety days",
        kind="dilemma",
        episode="payment",
        when=Condition(from_quarter=2, no_flag=("never",)),
        text="The buyer asks for ninety days.",
        options=(
            Option(
                id="insure", label="Insure it and offer sixty days", value=100, cost=600, feedback="Priced."
            ),
            Option(id="accept", label="Accept the ninety days as they are", value=10, feedback="Unpriced."),
        ),
        competency="C07",
        difficulty="hard",
    )


def actions() -> tuple[Action, ...]:
    return (
        Action(
            id="course",
            label="Language course for Inês",
            about="Two evenings a week.",
            category="Languages",
            icon="languages",
            cost=900,
            days=2,
            quarters=1,
            account="language",
            effects=(
                Effect(flag=("inês-french",), meter={"reputation": 3}, news="Inês has passed the test."),
            ),
        ),
        Action(
            id="visit",
            label="Visit the market",
            about="Three days on the road.",
            category="Travel",
            icon="plane",
            cost=1800,
            days=4,
            target="market",
            account="travel",
            when=Condition(market=("fr", "gb", "ch")),
            needs="Name your market first.",
        ),
    )


def evidence_rules() -> tuple[EvidenceRule, ...]:
    return (
        EvidenceRule(
            id="E01a",
            competency="C01",
            at="enter",
            signal="Uses two independent sources.",
            episode="research",
            outcomes=(
                Outcome(
                    value=100,
                    says="You used two independent sources.",
                    when=Condition(at_least={"families_used": 2}),
                ),
                Outcome(value=40, says="You used one source.", when=Condition(at_least={"families_used": 1})),
                Outcome(value=0, says="You chose without research."),
            ),
        ),
        EvidenceRule(
            id="E01z",
            competency="C01",
            at="end",
            signal="Names a reserve.",
            episode="reserve",
            weight=50,
            outcomes=(
                Outcome(
                    value=100, says="You named a reserve.", when=Condition(at_least={"reserve_named": 1})
                ),
                Outcome(value=0, says="You named no reserve."),
            ),
        ),
    )


def campaign() -> Campaign:
    return Campaign(
        id="little",
        title="A little campaign",
        tagline="Three matters, two quarters",
        minutes=5,
        quarters=2,
        about="For tests.",
        claims=("C01",),
        briefing="Welcome.\n\nYou have two quarters.",
        goal="First sales abroad that pay for themselves.",
        firm=firm(),
        adviser=Person(
            id="adviser", name="Teresa Vaz", role="Chamber of commerce", portrait="p02", country="PT"
        ),
        people=(
            Person(
                id="buyer",
                name="Claire Morel",
                role="Buyer",
                portrait="p03",
                country="FR",
                languages={"fr": "native", "en": "C1"},
            ),
        ),
        meters=(Meter(id="reputation", label="Reputation", icon="star", start=50),),
        fact_kinds=fact_kinds(),
        channels=(
            Channel(id="open-data", label="Open data", about="Free tables.", official=True, days=1, width=50),
            Channel(id="report", label="A report", about="Bought.", cost=900, days=1, width=30),
            Channel(
                id="buyers",
                label="Five buyer calls",
                about="People who buy.",
                groups=("demand", "competition", "risk"),
                cost=300,
                days=2,
                width=25,
            ),
        ),
        stop_rules=(
            StopRule(id="date", label="Stop after two quarters without an order", value=100),
            StopRule(id="feeling", label="Stop when it no longer feels right", value=20),
        ),
        entry_by=1,
        entry_hint="Distance is not only kilometres.",
        map=(-1500, 3500, 2000, 6000),
        markets=(
            market("fr", "France", (400, 3, 0, 4, 60, 60), ("eu",)),
            market("gb", "United Kingdom", (350, 2, 0, 7, 55, 45), ("customs",)),
            market("ch", "Switzerland", (90, 1, 0, 6, 30, 35), ("customs",)),
        ),
        actions=actions(),
        matters=matters(),
        evidence=evidence_rules(),
        endings=(
            Ending(
                id="sold",
                title="A first sale",
                text="It is a start.",
                when=Condition(at_least={"export_sales_euro": 1}),
            ),
            Ending(id="open", title="Still open", text="No sale yet."),
        ),
    )


def content() -> Content:
    """All that a run of the little campaign plays."""
    return Content(
        pack=Pack(
            id="little", version="1.0.0", title="Little pack", language="en", authors=("Test",), licence="CC0"
        ),
        campaign=campaign(),
        framework=framework(),
        sources=(Source(id="wdi", title="World Development Indicators", publisher="World Bank"),),
        rules=(
            RuleCard(
                id="two-sources",
                title="Two sources",
                text="Two independent sources beat one.",
                jurisdiction="anywhere",
                source=("wdi",),
                as_of="2026-11",
            ),
        ),
        terms=(Term(id="band", term="Band", text="A range in which the truth lies."),),
        support=(
            Support(
                id="desk-eu",
                name="A desk",
                level="eu",
                country="EU",
                good_for="Questions",
                url="https://europa.eu",
            ),
        ),
    )
