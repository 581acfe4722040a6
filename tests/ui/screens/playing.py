"""A run to show on a screen, doors that only remember who knocked, sizes that every screen has to bear."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import builders
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.market import Fact, FactKind, Market
from intlgame.runs.header import Header
from intlgame.runs.session import Session, begin
from intlgame.ui.layout import Look
from intlgame.ui.lint import lint
from intlgame.ui.pilot import Pilot
from intlgame.ui.screen import Move, Stay

LOOKS = (
    Look(size=(1920, 1080)),
    Look(size=(1280, 720)),
    Look(size=(1280, 720), text_scale=1.4),
    Look(size=(1280, 720), text_scale=1.6),
    Look(size=(1280, 720), text_scale=2.0),
    Look(size=(1920, 1080), text_scale=2.0),
    Look(size=(3840, 2160)),
)


class Knocked:
    """Doors that stay shut. `at` lists the names of the doors that a screen wanted to go through."""

    def __init__(self) -> None:
        self.at: list[str] = []
        self.told: list[str] = []

    def __getattr__(self, door: str) -> object:
        def knock(*given: object) -> Move:
            self.at.append(door)
            self.told += [word for word in given if isinstance(word, str)]
            return Stay()

        return knock


def run(folder: Path, content: Content | None = None) -> Session:
    """The first quarter of a run."""
    played = content or builders.content()
    header = Header(
        run="r1", pack=played.pack.id, version=played.pack.version, campaign=played.campaign.id, seed=7
    )
    folder.mkdir(parents=True, exist_ok=True)
    return begin(played, header, folder)


def faults(pilot: Pilot) -> list[str]:
    stage = pilot.stage
    return lint(stage.root, stage.typesetter, stage.look.spacing)


def busy_content() -> Content:
    """Eight markets and fourteen kinds of fact: what a large campaign puts on a screen."""
    content = builders.content()
    kinds = many_kinds()
    markets = tuple(_market(at, kinds, *place) for at, place in enumerate(PLACES))
    campaign = replace(content.campaign, markets=markets, fact_kinds=kinds, map=(-1100, 3500, 3200, 6600))
    return replace(content, campaign=campaign)


PLACES = (
    ("fr", "France", "Lyon", "EUR", ("fr",), (484, 4576), 3, "road"),
    ("de", "Germany", "Munich", "EUR", ("de",), (1158, 4814), 4, "road"),
    ("gb", "United Kingdom", "Manchester", "GBP", ("en",), (-224, 5348), 5, "sea"),
    ("ch", "Switzerland", "Zurich", "CHF", ("de", "fr", "it"), (854, 4738), 4, "road"),
    ("no", "Norway", "Oslo", "NOK", ("no",), (1075, 5991), 8, "road"),
    ("pl", "Poland", "Poznań", "PLN", ("pl",), (1692, 5241), 6, "rail"),
    ("ma", "Morocco", "Casablanca", "MAD", ("ar", "fr"), (-759, 3357), 4, "sea"),
    ("tr", "Türkiye", "Istanbul", "TRY", ("tr",), (2898, 4101), 9, "sea"),
)


def many_kinds() -> tuple[FactKind, ...]:
    kinds = (
        ("imports", "demand", "Imports of lamps", "million euro", 0, 0, 900),
        ("growth", "demand", "Growth of demand", "% a year", 1, -50, 100),
        ("income", "demand", "Income per head", "thousand euro", 1, 100, 700),
        ("duty", "access", "Duty on lamps", "%", 1, 200, 0),
        ("rules", "access", "Steps to conformity", "steps", 0, 9, 1),
        ("logistics", "access", "Logistics score", "of 5", 1, 20, 45),
        ("transit", "distance", "Days to deliver", "days", 0, 30, 1),
        ("freight", "distance", "Freight per pallet", "euro", 0, 900, 100),
        ("language", "distance", "Buyers who write English", "%", 0, 0, 100),
        ("brands", "competition", "Brands on the shelf", "brands", 0, 80, 10),
        ("price", "competition", "Shelf price of a lamp", "euro", 0, 30, 120),
        ("payment", "risk", "Days to payment", "days", 0, 120, 30),
        ("currency", "risk", "Swing of the currency", "% a year", 1, 200, 0),
        ("law", "risk", "Months to enforce a contract", "months", 0, 40, 6),
    )
    return tuple(
        FactKind(
            id=i, group=g, label=label, unit=u, decimals=d, worst=w, best=b,  # type: ignore[arg-type]
            question="What does the firm need to know here?",
        )
        for i, g, label, u, d, w, b in kinds
    )  # fmt: skip


def _market(
    at: int, kinds: tuple[FactKind, ...], code: str, name: str, city: str, money: str,
    tongues: tuple[str, ...], place: tuple[int, int], days: int, mode: str,
) -> Market:  # fmt: skip
    facts = []
    for n, kind in enumerate(kinds):
        note = "The figure covers the whole trade." if n % 3 == 0 else ""
        share = (37 * (at + 2) + 23 * (n + 1) * (at + 3)) % 90 + 5
        value = kind.worst + (kind.best - kind.worst) * share // 100
        reach = abs(kind.best - kind.worst) * 35 // 100
        facts.append(
            Fact(
                kind=kind.id, value=value, low=max(min(kind.worst, kind.best), value - reach),
                high=value + reach, source=("wdi",), year=2025, note=note,
            )
        )  # fmt: skip
    return Market(
        id=code, country=code.upper(), name=name, city=city, longitude=place[0], latitude=place[1],
        currency=money, languages=tongues, transit_days=days, mode=mode, facts=tuple(facts),  # type: ignore[arg-type]
        summary=f"{name} is one of the larger markets near home. Shops there buy lamps at two fairs a year.",
    )  # fmt: skip
