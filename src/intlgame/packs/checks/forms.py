"""Checks of single values: texts, ids, numbers, codes. Each table says what holds for which key."""

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from functools import lru_cache

from intlgame.packs.checks.subject import Part, Subject
from intlgame.packs.problems import Problem, did_you_mean, listing
from intlgame.packs.shape import shown
from intlgame.packs.strings import PROSE
from intlgame.packs.things import ID, ID_RULE
from intlgame.rules.content.action import Action
from intlgame.rules.content.campaign import Campaign
from intlgame.rules.content.conditions import Condition
from intlgame.rules.content.effects import Effect, Invoice, Promise
from intlgame.rules.content.evidence import EvidenceRule, Outcome
from intlgame.rules.content.framework import Support
from intlgame.rules.content.market import Channel, Fact, FactKind, Market, StopRule
from intlgame.rules.content.matter import Cue, Matter, Option, Reason
from intlgame.rules.content.negotiation import (
    Delegation,
    Improvement,
    IssueOption,
    LanguagePlan,
    Moment,
    Negotiation,
    Phrase,
    Response,
)
from intlgame.rules.content.partner import Check, Finding, Partner, SearchWay
from intlgame.rules.content.people import Firm, Meter, Person, Style
from intlgame.rules.content.sources import RuleCard
from intlgame.rules.mechanics.negotiation.words import PLACES
from intlgame.rules.telling import CONTACT, PARTNER, PLACEHOLDERS

LARGEST = 10**12
SHARE = (0, 100)
RANGES: dict[tuple[type, str], tuple[int, int]] = {
    (Option, "value"): SHARE,
    (Option, "side"): SHARE,
    (Reason, "value"): SHARE,
    (Outcome, "value"): SHARE,
    (StopRule, "value"): SHARE,
    (Meter, "start"): SHARE,
    (Effect, "chance"): SHARE,
    (Effect, "after"): (0, 40),
    (Invoice, "due"): (0, 40),
    (Invoice, "loss_risk"): SHARE,
    (Invoice, "recovered"): SHARE,
    (Action, "quarters"): (0, 40),
    (Channel, "width"): (0, 99),
    (FactKind, "decimals"): (0, 6),
    (EvidenceRule, "weight"): (1, 300),
    (Market, "longitude"): (-18000, 18000),
    (Market, "latitude"): (-9000, 9000),
    (Firm, "longitude"): (-18000, 18000),
    (Firm, "latitude"): (-9000, 9000),
    (Campaign, "quarters"): (1, 40),
    (Campaign, "minutes"): (1, 600),
    (Condition, "from_quarter"): (1, 99),
    (Condition, "to_quarter"): (1, 99),
    (Fact, "year"): (0, 2100),
    (IssueOption, "player"): SHARE,
    (IssueOption, "other"): SHARE,
    (Negotiation, "alternative_points"): SHARE,
    (Negotiation, "other_points"): SHARE,
    (Improvement, "points"): (1, 100),
    (Delegation, "value"): SHARE,
    (LanguagePlan, "value"): SHARE,
    (Moment, "after_offers"): (1, 20),
    (Response, "value"): SHARE,
    (Response, "trust"): (-20, 20),
    (Response, "strain"): (-30, 30),
    (Response, "yields"): (0, 5),
    (Promise, "within"): (1, 40),
    (Finding, "value"): SHARE,
    (Finding, "low"): SHARE,
    (Finding, "high"): SHARE,
    **{(Style, field.name): SHARE for field in fields(Style)},
}
AMOUNTS: dict[type, tuple[str, ...]] = {
    Option: ("cost", "days"),
    Cue: ("cost", "days"),
    Action: ("cost", "days"),
    Channel: ("cost", "days"),
    SearchWay: ("cost", "days"),
    Check: ("cost", "days"),
    Improvement: ("cost", "days"),
    Delegation: ("cost", "days"),
    LanguagePlan: ("cost", "days"),
    Negotiation: ("point_euro",),
    Invoice: ("amount", "cost"),
    Market: ("transit_days",),
    Firm: ("staff", "turnover", "cash", "credit_line", "days", "home_sales", "home_costs"),
}
COUNTRY = (re.compile("[A-Z]{2,6}"), 'a country code in capitals, such as "BR"')
LANGUAGE = (re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"), 'a language tag such as "fr" or "pt-BR"')
CODES: dict[tuple[type, str], tuple[re.Pattern[str], str]] = {
    (Market, "country"): (re.compile("[A-Z]{2}"), 'a two-letter country code in capitals, such as "BR"'),
    (Market, "currency"): (re.compile("[A-Z]{3}"), 'a currency code such as "BRL"'),
    (Firm, "country"): (re.compile("[A-Z]{2}"), 'a two-letter country code in capitals, such as "LV"'),
    (Person, "country"): (re.compile("[A-Z]{2}"), 'a two-letter country code in capitals, such as "FR"'),
    (Partner, "country"): (re.compile("[A-Z]{2}"), 'a two-letter country code in capitals, such as "FR"'),
    (Support, "country"): COUNTRY,
    (Matter, "quote_language"): LANGUAGE,
    (Campaign, "first_quarter"): (re.compile("[0-9]{4}-Q[1-4]"), 'a quarter such as "2027-Q1"'),
    (RuleCard, "as_of"): (re.compile("[0-9]{4}(-[0-9]{2}){0,2}"), 'a date such as "2026-11"'),
    (Firm, "hs_code"): (re.compile("[0-9]{4}([0-9]{2}){0,3}"), "an HS code of 4 to 10 digits"),
}
PLACEHOLDER = re.compile(r"\{[A-Za-z_]+\}")
CEFR = ("A1", "A2", "B1", "B2", "C1", "C2", "native")


def texts(subject: Subject) -> Iterator[Problem]:
    """Every text that must be there says something."""
    for kind, parts in subject.parts.items():
        for key in _required_texts(kind):
            for part in parts:
                if not getattr(part.node, key).strip():
                    yield part.problem("P051", key, f'"{key}" is an empty text.', "Write it.")


@lru_cache(maxsize=64)
def _required_texts(kind: type) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(kind)
        if field.type is str and field.default is MISSING and field.default_factory is MISSING
    )


def ids(subject: Subject) -> Iterator[Problem]:
    """Ids inside a thing are well formed and differ from their neighbours in more than capitals."""
    for kind, parts in subject.parts.items():
        if all(field.name != "id" for field in fields(kind)):
            continue
        seen: dict[tuple[int, tuple[str | int, ...], str], str] = {}
        for part in parts:
            yield from _id(part, seen)


def _id(part: Part, seen: dict[tuple[int, tuple[str | int, ...], str], str]) -> Iterator[Problem]:
    name: str = part.node.id
    if isinstance(part.node, Person) and name in (CONTACT, PARTNER):
        sentence = (
            f'"{name}" stands for whoever speaks for a market or a partner, so nobody can be called that.'
        )
        yield part.problem("P042", "id", sentence, "Give the person another id.")
    if not part.path:
        return
    if not ID.fullmatch(name):
        yield part.problem("P042", "id", f'The id "{name[:80]}" is not well formed.', ID_RULE)
    place = (id(part.thing), part.path[:-1], name.lower())
    if place in seen:
        sentence = f'"{seen[place]}" and "{name}" stand in the same list.'
        yield part.problem("P041", "id", sentence, "Give each its own id.")
    seen[place] = name


def numbers(subject: Subject) -> Iterator[Problem]:
    """Every number lies where the rules can use it."""
    for (kind, key), (low, high) in RANGES.items():
        for part in subject.every(kind):
            value = getattr(part.node, key)
            if value is not None and not low <= value <= high:
                sentence = f'"{key}" is {value}; it must be from {low} to {high}.'
                yield part.problem("P050", key, sentence)


def amounts(subject: Subject) -> Iterator[Problem]:
    """Money and days are not negative (an effect's `cash` may be) and not absurd."""
    for kind, keys in AMOUNTS.items():
        for part in subject.every(kind):
            for key in keys:
                value = getattr(part.node, key)
                if value < 0:
                    told = "To give something back, use an effect."
                    yield part.problem("P052", key, f'"{key}" is {value}; it cannot be negative.', told)
                elif value > LARGEST:
                    yield part.problem("P050", key, f'"{key}" is larger than {LARGEST:,}.')


def codes(subject: Subject) -> Iterator[Problem]:
    """Codes of countries, languages, currencies, quarters and dates are well formed."""
    for (kind, key), (form, told) in CODES.items():
        for part in subject.every(kind):
            value = getattr(part.node, key)
            if value and not form.fullmatch(value):
                near = f'Did you mean "{value.upper()}"?' if form.fullmatch(value.upper()) else ""
                yield part.problem("P053", key, f'"{key}" is {shown(value)}; it must be {told}.', near)


def spoken(subject: Subject) -> Iterator[Problem]:
    """Languages of people and markets are tags; levels are those of the CEFR."""
    for part in subject.every(Person):
        for tag, level in part.node.languages.items():
            if not LANGUAGE[0].fullmatch(tag):
                yield part.problem("P053", ("languages", tag), f'"{tag}" is not {LANGUAGE[1]}.')
            if level not in CEFR:
                sentence = f'"{level}" is not a level; write {listing(CEFR)}.'
                yield part.problem("P053", ("languages", tag), sentence)
    for part in subject.every(Market):
        for index, tag in enumerate(part.node.languages):
            if not LANGUAGE[0].fullmatch(tag):
                yield part.problem("P053", ("languages", index), f'"{tag}" is not {LANGUAGE[1]}.')


def placeholders(subject: Subject) -> Iterator[Problem]:
    """Words in braces are those that the game fills in."""
    for kind, keys in PROSE.items():
        for part in subject.every(kind):
            for key in keys:
                given = getattr(part.node, key)
                known = PLACES if kind is Phrase else PLACEHOLDERS
                for found in PLACEHOLDER.findall(given) if isinstance(given, str) else ():
                    if found not in known:
                        sentence = f"The game does not fill in {found} here; it is shown as it stands."
                        near = did_you_mean(found, known) or f"Known are {' '.join(known)}."
                        yield part.problem("P054", key, sentence, near, "warning")


CHECKS = (texts, ids, numbers, amounts, codes, spoken, placeholders)
