"""A small invented campaign with evidence, for the tests of the profile and of the report."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from intlgame.export.values import Played
from intlgame.rules.content.campaign import Campaign, Content, Ending, Pack
from intlgame.rules.content.evidence import EvidenceRule, Outcome
from intlgame.rules.content.framework import Area, Competency, Framework, Support
from intlgame.rules.content.market import Channel, FactKind, Market, StopRule
from intlgame.rules.content.matter import Cue, Matter, Option, Reason
from intlgame.rules.content.people import Firm, Meter, Person
from intlgame.rules.content.sources import RuleCard, Source
from intlgame.rules.evidence import Evidence
from intlgame.rules.state import Answer, Entered, State

AREAS = (
    ("A", "Markets and strategy"),
    ("B", "Law, compliance and integrity"),
    ("C", "Money and movement"),
    ("D", "People and communication"),
)
COMPETENCIES = (
    ("C01", "A", "Market intelligence and selection", "Landed-cost calculation"),
    ("C02", "A", "Readiness, entry mode and strategy", "A written export plan"),
    ("C03", "A", "Partner search and due diligence", "Reference calls"),
    ("C04", "B", "Contracts, intellectual property and disputes", "Drafting an arbitration clause"),
    ("C05", "B", "Product compliance, customs and documents", "Document checklist per market"),
    ("C06", "B", "Ethics, sanctions and responsible business", "Risk-based due diligence"),
    ("C07", "C", "Trade finance, payment and currency risk", "A credit insurance quote"),
    ("C08", "C", "Logistics and delivery operations", "Incoterms practice cases"),
    ("C09", "D", "Interpersonal relations and relationship building", "Active listening"),
    ("C10", "D", "Negotiation", "Issue scoring"),
    ("C11", "D", "Intercultural awareness", "A hypothesis log"),
    ("C12", "D", "Language and communication strategy", "A plain-language summary"),
)
CLAIMS = ("C01", "C03", "C05", "C07", "C08", "C10", "C11")
VALUES = (100, 65, 35, 0)

STORIES = (
    ("enquiry", "C01", "fair", "An enquiry from Lille", "Compare three markets on one grid first"),
    ("grid", "C01", "desk", "Two figures that do not agree", "Find out which year each figure is from"),
    ("landed", "C01", "quote", "What the buyer pays in the end", "Work out the landed cost before quoting"),
    ("agent", "C03", "fair", "An agent asks for exclusivity", "Ask for a trial year with a minimum"),
    ("register", "C03", "partner", "A company you cannot find", "Order the register extract and call back"),
    ("referees", "C03", "visit", "Three referees, one warm", "Ask all three the same five questions"),
    ("label", "C05", "quote", "The label in two languages", "Check the rule for the market and reprint"),
    ("origin", "C05", "ship", "A statement on the invoice", "Work out origin before you sign for it"),
    ("papers", "C05", "customs", "Packing list and invoice differ", "Hold the goods and correct the set"),
    ("terms", "C07", "quote", "Open account, ninety days", "Offer thirty days with credit insurance"),
    ("rate", "C07", "order", "A price in another currency", "Fix the rate for the order or share the risk"),
    ("late", "C07", "claim", "The invoice is three weeks late", "Call, confirm the reason, agree a date"),
    ("incoterm", "C08", "order", "Who pays from the port onwards?", "Offer FCA with the named place"),
    ("crate", "C08", "ship", "A pallet without a stamp", "Have it heat-treated and marked"),
    ("storm", "C08", "customs", "The ship waits outside the port", "Tell the buyer now, with a new date"),
    ("price", "C10", "order", "Ten per cent, or we look elsewhere", "Ask what the price has to cover"),
    ("package", "C10", "partner", "A package in three parts", "Offer two packages of equal worth to you"),
    ("walk", "C10", "claim", "The last word, says the other side", "Compare it with your best alternative"),
    ("silence", "C11", "visit", "A long silence after your offer", "Wait, then ask what they are weighing"),
    ("lunch", "C11", "fair", "The meeting that became a lunch", "Stay, listen and come back to it later"),
    ("mail", "C11", "claim", "A short reply", "Hold two explanations open and ask"),
    ("gift", "C06", "visit", "A favour at the border", "Refuse, offer the lawful route, write it down"),
)

_OTHER = ("Do part of it and see what happens", "Leave it to the partner", "Go ahead as it stands")


def framework() -> Framework:
    return Framework(
        version="2026-11",
        areas=tuple(Area(id=a, name=name) for a, name in AREAS),
        competencies=tuple(_competency(*row) for row in COMPETENCIES),
        levels=("Aware", "Guided", "Independent", "Steering"),
    )


def _competency(code: str, area: str, name: str, practise: str) -> Competency:
    return Competency(
        id=code,
        area=area,
        name=name,
        definition=f"What {name.lower()} takes in a small firm that goes abroad.",
        levels=(("acts on prompts",), ("applies a checklist",), ("judges trade-offs",), ("sets the rule",)),
        next=(practise, "Talk it through with someone who has done it"),
        support=("een", "chamber-be", "trademap"),
    )


def matter(story: tuple[str, str, str, str, str]) -> Matter:
    code, competency, episode, title, best = story
    return Matter(
        id=code,
        title=title,
        kind="dilemma",
        episode=episode,
        text="Something has come up, and it is yours to decide.",
        cues=(
            Cue(id="letter", label="The letter", kind="letter", text="What they wrote.", key=True),
            Cue(id="figures", label="The figures", kind="figures", text="What it costs.", key=True),
        ),
        options=tuple(
            Option(id=f"o{i}", label=label, value=value, feedback="This is what followed.")
            for i, (label, value) in enumerate(zip((best, *_OTHER), VALUES, strict=True))
        ),
        reasons=(
            Reason(id="facts", label="What the papers show", value=100),
            Reason(id="habit", label="We have always done it this way", value=20),
        ),
        competency=competency,
        expert="People who have done this before look first at what can be checked, and decide then. "
        "A day spent here saves a quarter later.",
        rules=("r-grid",) if competency == "C01" else ("r-terms",),
    )


def content(status: str = "author", **changes: object) -> Content:
    made = Content(
        pack=Pack(id="test-pack", version="1.2.0", title="Test pack", language="en", status=status),
        campaign=campaign(),
        framework=framework(),
        sources=(
            Source(
                id="s-desk", title="Exporting step by step", publisher="Chamber of Commerce", read="2026-10"
            ),
        ),
        rules=(
            RuleCard(
                id="r-grid",
                title="One grid for all markets",
                text="Ask every market the same questions.",
                jurisdiction="INT",
                source=("s-desk",),
                as_of="2026-10",
            ),
            RuleCard(
                id="r-terms",
                title="Payment terms carry a price",
                text="Longer terms move risk and interest to the seller.",
                jurisdiction="INT",
                source=("s-desk",),
                as_of="2026-09",
                teaching=True,
            ),
        ),
        support=(
            Support(
                id="een",
                name="Enterprise Europe Network",
                level="eu",
                country="EU",
                good_for="a free adviser in your region",
                url="https://een.ec.europa.eu",
                codes=("C01", "C03", "C10"),
            ),
            Support(
                id="chamber-be",
                name="Chamber of commerce",
                level="national",
                country="BE",
                good_for="certificates of origin and seminars",
                url="https://www.eurochambres.eu",
                codes=("C05", "C08", "C11"),
                seen=True,
            ),
            Support(
                id="trademap",
                name="ITC Trade Map",
                level="global",
                country="INT",
                good_for="import growth and unit values",
                url="https://www.trademap.org",
                codes=("C01",),
            ),
            Support(
                id="agency-fr",
                name="An agency of another country",
                level="national",
                country="FR",
                good_for="firms over there",
                url="https://example.org",
                codes=("C01", "C07"),
            ),
        ),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # a builder for tests


def campaign() -> Campaign:
    return Campaign(
        id="test-campaign",
        title="The first order from abroad",
        tagline="A small firm and its first buyer over the border.",
        minutes=20,
        quarters=4,
        about="For tests.",
        claims=CLAIMS,
        briefing="A firm.",
        goal="Win one buyer abroad who pays and comes back.",
        firm=Firm(
            name="Atelier Noord",
            country="BE",
            city="Kortrijk",
            longitude=327,
            latitude=5083,
            product="Oak table tops",
            hs_code="940360",
            staff=14,
            turnover=2_400_000,
            cash=90_000,
        ),
        adviser=Person(id="adviser", name="Lotte Maes", role="Adviser, chamber of commerce"),
        meters=(Meter(id="reputation", label="Reputation", icon="star", start=50),),
        fact_kinds=(FactKind(id="growth", group="demand", label="Growth", unit="%", worst=0, best=10),),
        channels=(Channel(id="desk", label="Desk research", about="Read."),),
        stop_rules=(StopRule(id="cap", label="Stop at a fixed spend", value=100),),
        markets=(
            Market(id="fr", country="FR", name="France", longitude=235, latitude=4885, currency="EUR"),
            Market(id="nl", country="NL", name="Netherlands", longitude=490, latitude=5237, currency="EUR"),
        ),
        matters=tuple(matter(story) for story in STORIES),
        evidence=(
            EvidenceRule(
                id="e-sources",
                competency="C01",
                at="enter",
                signal="At least two independent sources before choosing.",
                episode="entry",
                outcomes=(
                    Outcome(value=100, says="You opened two independent sources before choosing."),
                    Outcome(value=0, says="You chose before a second source had been opened."),
                ),
                expert="One source can be wrong in a way that it does not show.",
            ),
        ),
        endings=(Ending(id="steady", title="A buyer who comes back", text="The second order is in."),),
    )


Pick = Callable[[int], int]


def mixed(number: int) -> int:
    """Which option the n-th matter gets: mostly good, weaker in money and movement."""
    return (0, 1, 0, 0, 1, 0, 0, 0, 1, 3, 2, 1, 0, 2, 1, 0, 0, 1, 0, 0, 1, 0)[number % 22]


def best(_: int) -> int:
    """Always the option that experts prefer."""
    return 0


def evidence(
    pick: Pick = mixed, stories: Sequence[tuple[str, str, str, str, str]] = STORIES
) -> list[Evidence]:
    """Choice, reason and looking for each story, and the market rule."""
    found = [piece for n, story in enumerate(stories) for piece in _of_story(n, story, pick(n))]
    rule = Evidence(
        rule="e-sources",
        competency="C01",
        values=(100, 0),
        chosen=0,
        weight=100,
        episode="entry",
        says="You opened two independent sources before choosing.",
        quarter=1,
        step=len(stories) + 1,
    )
    return [*found, rule]


def _of_story(number: int, story: tuple[str, str, str, str, str], chosen: int) -> list[Evidence]:
    code, competency, episode = story[:3]
    looked = 4 if chosen < 2 else 0
    values = VALUES if looked else tuple(min(v, 50) if i == chosen else v for i, v in enumerate(VALUES))
    common = {"competency": competency, "episode": episode, "quarter": 1 + number // 6, "step": number + 1}
    parts = (
        ("choice", values, chosen, 100),
        ("reason", (100, 20), int(chosen > 2), 50),
        ("looking", (0, 25, 50, 75, 100), looked, 50),
    )
    return [
        Evidence(rule=f"{code}:{part}", values=v, chosen=c, weight=w, **common)  # type: ignore[arg-type]
        for part, v, c, w in parts
    ]


def state(pick: Pick = mixed) -> State:
    return State(
        seed=7,
        step=len(STORIES) + 1,
        quarter=4,
        days=0,
        balances=(
            ("cash", 11_240_000),
            ("costs_home", 0),
            ("equity", -9_000_000),
            ("sales_export", -2_240_000),
            ("sales_home", 0),
        ),
        meters=(("reputation", 61),),
        asked=("terms", "storm"),
        answers=tuple(_answer(n, story[0], pick(n)) for n, story in enumerate(STORIES)),
        entered=Entered(market="fr", reserve="nl", stop_rule="cap", quarter=1),
        over=True,
    )


def _answer(number: int, code: str, chosen: int) -> Answer:
    return Answer(
        matter=code,
        option=f"o{chosen}",
        reason="habit" if chosen > 2 else "facts",
        worst="",
        quarter=1 + number // 6,
        looked=2 if chosen < 2 else 0,
        asked=code in ("terms", "storm"),
    )


def random_evidence(seed: int, count: int = 90) -> list[Evidence]:
    """Evidence of every kind on eleven of twelve competencies, the same for the same seed."""
    draw = random.Random(seed)
    return [_random_piece(draw, number) for number in range(count)]


def _random_piece(draw: random.Random, number: int) -> Evidence:
    size = draw.choice((2, 3, 4, 5))
    chosen = draw.randrange(size)
    return Evidence(
        rule=f"m{number}:choice",
        competency=f"C{draw.randrange(1, 12):02d}",
        values=tuple(draw.randrange(0, 101, 5) for _ in range(size)),
        chosen=chosen,
        weight=draw.choice((50, 100)),
        difficulty=draw.choice(("easy", "medium", "hard")),
        episode=f"e{number // 7}",
        worst=draw.choice((None, (chosen + 1) % size)),
        quarter=1,
        step=number,
    )


def played() -> Played:
    return Played(
        run_id="20270314-7f3a",
        pseudonym="Heron",
        role="Sales",
        language="en",
        mode="assessment",
        seed=7,
        finished="2027-03-14",
        self_rating={"C01": 3, "C03": 2, "C05": 2, "C06": 3, "C07": 3, "C08": 2, "C10": 4, "C11": 3},
    )
