"""A little campaign in which there are partners to find and a talk to prepare."""

from __future__ import annotations

from dataclasses import replace

import builders
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.matter import Cue, Reason
from intlgame.rules.content.negotiation import (
    Delegation,
    Improvement,
    Issue,
    IssueOption,
    LanguagePlan,
    Negotiation,
)
from intlgame.rules.content.partner import Check, Criterion, Finding, Partner, SearchWay
from intlgame.rules.content.people import Person, Style

TALK = "supply"


def content() -> Content:
    """What there is to prepare and to search for, on top of the little campaign."""
    made = builders.content()
    rui = Person(
        id="rui", name="Rui Prata", role="Workshop", portrait="p04", country="PT",
        languages={"pt": "native", "es": "B1"},
    )  # fmt: skip
    firm = replace(made.campaign.firm, team=(*made.campaign.firm.team, rui))
    campaign = replace(
        made.campaign, firm=firm, people=(*made.campaign.people, *people()), negotiations=(negotiation(),),
        criteria=criteria(), searches=searches(), checks=checks(), partners=partners(),
        appointing=reasons(),
    )  # fmt: skip
    return replace(made, campaign=campaign)


def people() -> tuple[Person, ...]:
    told = (
        (
            "marta",
            "Marta Ibarra",
            "Owner, decides with her sister",
            "p13",
            "ES",
            {"es": "native", "en": "C1"},
        ),
        ("olaf", "Olaf Brandt", "Head of purchasing", "p02", "DE", {"de": "native", "en": "B2"}),
        ("amina", "Amina Diallo", "Managing partner", "p05", "FR", {"fr": "native", "en": "C2", "es": "B2"}),
        ("piet", "Piet de Groot", "Agent", "p06", "NL", {"nl": "native", "en": "C2"}),
    )
    return tuple(
        Person(
            id=i, name=name, role=role, portrait=face, country=country, languages=tongues, style=Style(),
            about="Speaks quickly and writes little. Keeps a notebook of every promise made at her desk.",
        )
        for i, name, role, face, country, tongues in told
    )  # fmt: skip


# -- the talk


def negotiation() -> Negotiation:
    return Negotiation(
        id=TALK,
        title="A first order for three shops",
        episode="supply",
        person="marta",
        scene="workshop",
        text="Marta Ibarra runs three lamp shops. She liked the samples at the fair and wants to start with "
        "the spring season. Another supplier has made her an offer.",
        brief="The workshop can make 400 lamps before the summer. Cash is tight until June, so when they pay "
        "matters more to you than the last euro of the price. Training costs you two days, and you give "
        "it gladly. You do not want to be tied to one chain of shops.",
        quote="We like the lamps. The paper beside them, less so.",
        issues=issues(),
        alternative="Sell the season's lamps through the web shop and two small galleries, at a lower price "
        "and with more work for Inês.",
        alternative_points=38,
        other_alternative="The other supplier.",
        other_points=35,
        point_euro=210,
        improvements=(
            Improvement(
                id="gallery", label="Ask a third gallery for a firm order",
                text="The gallery takes 60 lamps and pays on delivery.", points=7, cost=300, days=2,
            ),
            Improvement(
                id="stock", label="Rent space to hold stock over the summer",
                text="A dry room next door, by the month.", points=4, cost=900, days=1,
            ),
        ),
        cues=(
            Cue(
                id="mail", label="Her mails since the fair", kind="letter", key=True,
                text="She asks three times when the lamps can be there, and once about the price.",
            ),
            Cue(
                id="accounts", label="Published accounts of her firm", kind="figures", cost=40, days=1,
                text="Sound. Suppliers are paid after 58 days on average.",
            ),
            Cue(
                id="colleague", label="A supplier who knows her", kind="person", days=1,
                text="She keeps what she promises and expects the same.",
            ),
            Cue(id="shops", label="Her shops on the web", kind="web", text="Two of three sell by design."),
        ),
        delegations=(
            Delegation(id="ines", label="Inês alone", people=("ines",), value=80, cost=420, days=2,
                       feedback="She can decide."),
            Delegation(id="both", label="Inês and Rui", people=("ines", "rui"), value=70, cost=840, days=4,
                       feedback="Two pairs of ears."),
            Delegation(id="rui", label="Rui alone", people=("rui",), value=20, cost=420, days=2,
                       feedback="He knows lamps, not terms."),
        ),
        languages=(
            LanguagePlan(id="own", label="In the language you share best", value=70, feedback="As it is."),
            LanguagePlan(id="briefed", label="With an interpreter, briefed the day before",
                         interpreter="briefed", value=90, cost=380, days=1, feedback="Clear, at a price."),
            LanguagePlan(id="friend", label="With somebody's cousin, on the spot", interpreter="unbriefed",
                         value=20, cost=90, feedback="Cheap, and it shows."),
        ),
        openings=(
            Reason(id="market", label="What three other shops pay for the same lamp", value=100),
            Reason(id="cost", label="What the lamp costs you to make", value=50),
            Reason(id="need", label="That your firm needs the order", value=0),
        ),
        hint="Which of your terms costs you little and could help her a lot?",
        rules=("two-sources",),
    )  # fmt: skip


def issues() -> tuple[Issue, ...]:
    told = (
        (
            "price",
            "Price per lamp",
            "banknote",
            (("58 €", 0, 28), ("62 €", 9, 18), ("66 €", 18, 9), ("70 €", 26, 0)),
        ),
        (
            "payment",
            "Payment",
            "calendar-clock",
            (("in advance", 24, 0), ("30 days", 18, 6), ("60 days", 9, 10), ("90 days", 0, 13)),
        ),
        ("delivery", "Delivery", "truck", (("10 weeks", 0, 22), ("14 weeks", 7, 12), ("18 weeks", 10, 0))),
        (
            "training",
            "Training for the shops",
            "presentation",
            (("none", 6, 0), ("one day", 4, 9), ("two days", 0, 12)),
        ),
        (
            "exclusive",
            "Exclusivity in her town",
            "lock",
            (("none", 16, 0), ("one year", 8, 9), ("two years", 0, 13)),
        ),
        ("volume", "Lamps in the first year", "boxes", (("150", 0, 7), ("250", 6, 5), ("400", 11, 0))),
        ("display", "Displays", "store", (("lent", 7, 0), ("given", 0, 5))),
    )
    return tuple(
        Issue(
            id=i, label=label, icon=sign, why="It matters.",
            about="What hangs on it for your firm, in a sentence.",
            options=tuple(
                IssueOption(id=f"o{n}", label=words, player=own, other=theirs)
                for n, (words, own, theirs) in enumerate(options)
            ),
        )
        for i, label, sign, options in told
    )  # fmt: skip


# -- partners


def criteria() -> tuple[Criterion, ...]:
    told = (
        ("reach", "Reaches the right shops", False), ("share", "Time for your lamps", False),
        ("skill", "Can explain the product", False), ("money", "Pays its suppliers", False),
        ("owners", "Who owns it", True), ("conduct", "Conduct so far", True),
        ("language", "Languages", False),
    )  # fmt: skip
    return tuple(
        Criterion(id=i, label=label, question=f"{label}: what is known?", integrity=integrity)
        for i, label, integrity in told
    )


def searches() -> tuple[SearchWay, ...]:
    return (
        SearchWay(id="chamber", label="Ask the chamber of commerce", about="A list with contacts.",
                  reach="Reaches established firms; misses new ones.", icon="landmark", days=1),
        SearchWay(id="fair", label="Walk the autumn fair", about="Two days, some thirty talks.",
                  reach="Reaches whoever wants to be seen.", icon="store", cost=1400, days=3),
        SearchWay(id="web", label="Search the web", about="An afternoon.",
                  reach="Reaches whoever writes about themselves.", icon="globe"),
    )  # fmt: skip


def checks() -> tuple[Check, ...]:
    return (
        Check(id="register", label="Register extract", about="Who signs, who owns, since when.",
              icon="landmark", cost=40),
        Check(id="credit", label="Credit report", about="How it pays.", icon="banknote", cost=160),
        Check(id="reference", label="Three reference calls", about="Firms that they sell for.",
              icon="phone", days=1),
        Check(id="visit", label="Visit", about="A day in their rooms.", icon="map-pin", cost=480, days=2),
    )  # fmt: skip


def partners() -> tuple[Partner, ...]:
    told = (
        ("brandt", "Brandt & Söhne", "Distributor", "olaf", "Köln", "DE", ("chamber", "fair"), 60,
         "Forty brands, eleven people on the road, in business since 1962."),
        ("diallo", "Atelier Diallo", "Distributor", "amina", "Lyon", "FR", ("fair", "web"), 75,
         "Small on purpose: six makers, each of them shown in person."),
        ("groot", "De Groot Agencies", "Agent", "piet", "Utrecht", "NL", ("web", "chamber"), 45,
         "I know everybody in the trade. You will see orders in the first month."),
    )  # fmt: skip
    return tuple(
        Partner(
            id=i,
            name=name,
            kind=kind,
            person=person,
            city=city,
            country=country,
            summary=summary,
            found_by=by,
            findings=findings(i, level),
        )
        for i, name, kind, person, city, country, by, level, summary in told
    )


SHOWN_BY = {
    "reach": ("reference", "visit"), "share": ("reference",), "skill": ("visit",), "money": ("credit",),
    "owners": ("register",), "conduct": ("reference", "register"), "language": ("visit",),
}  # fmt: skip


def findings(partner: str, level: int) -> tuple[Finding, ...]:
    made = []
    for at, each in enumerate(criteria()):
        bad = partner == "groot" and each.id == "owners"
        value = 8 if bad else min(96, level + 7 * at - 14)
        made.append(
            Finding(
                criterion=each.id, value=value, low=max(0, value - 30), high=min(100, value + 35),
                by=SHOWN_BY[each.id], red_flag=bad,
                text="The owner is a company that names nobody." if bad else "Three shops say the same.",
            )
        )  # fmt: skip
    return tuple(made)


def reasons() -> tuple[Reason, ...]:
    return (
        Reason(id="time", label="They have time for our lamps", value=100),
        Reason(id="size", label="They are the largest", value=30),
        Reason(id="nice", label="The talk was pleasant", value=0),
    )
