"""A campaign and everything that one run of it plays."""

from dataclasses import dataclass

from intlgame.rules.content.action import Action
from intlgame.rules.content.conditions import ALWAYS, Condition
from intlgame.rules.content.evidence import EvidenceRule
from intlgame.rules.content.framework import Framework, Support
from intlgame.rules.content.market import Channel, FactKind, Market, StopRule
from intlgame.rules.content.matter import Matter, Reason
from intlgame.rules.content.negotiation import Negotiation, Phrases, Tactic
from intlgame.rules.content.partner import Check, Criterion, Partner, SearchWay
from intlgame.rules.content.people import Firm, Meter, Person
from intlgame.rules.content.sources import RuleCard, Source, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A closing text; the first whose condition holds is told."""

    id: str
    title: str
    text: str
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """One story: the firm, the time, the markets and what comes up."""

    id: str
    title: str
    tagline: str
    minutes: int
    """Playing time for a first run."""
    quarters: int
    first_quarter: str = "2027-Q1"
    """Calendar quarter of the first turn."""
    about: str
    """For the campaign list: what it is, for whom."""
    claims: tuple[str, ...]
    """Competencies that a run gives enough evidence for."""
    briefing: str
    """Paragraphs separated by blank lines."""
    goal: str
    """The board's goal in one sentence."""
    firm: Firm
    adviser: Person
    people: tuple[Person, ...] = ()
    meters: tuple[Meter, ...] = ()
    fact_kinds: tuple[FactKind, ...]
    channels: tuple[Channel, ...]
    stop_rules: tuple[StopRule, ...]
    entry_by: int = 1
    """The last quarter in which the market can be named; the quarter cannot end before that."""
    entry_hint: str = ""
    """What the adviser says about choosing a market."""
    map: tuple[int, int, int, int] = (-18000, -6000, 18000, 8500)
    """West, south, east, north of the map shown, in hundredths of a degree."""
    markets: tuple[Market, ...]
    actions: tuple[Action, ...] = ()
    matters: tuple[Matter, ...]
    negotiations: tuple[Negotiation, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    """Rows of the grid for partners; without them the campaign has no partner search."""
    searches: tuple[SearchWay, ...] = ()
    checks: tuple[Check, ...] = ()
    partners: tuple[Partner, ...] = ()
    appointing: tuple[Reason, ...] = ()
    """Reasons that can be given for the partner appointed."""
    appoint_by: int = 0
    """The last quarter in which a partner can be appointed; the quarter cannot end before that. 0: none has
    to be."""
    evidence: tuple[EvidenceRule, ...] = ()
    endings: tuple[Ending, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Where the content comes from; shown on every report."""

    id: str
    version: str
    title: str
    language: str
    authors: tuple[str, ...] = ()
    licence: str = ""
    status: str = "author"
    """How its scale is known: author, panel or piloted."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Content:
    """Everything that one run plays, complete in itself. Compared by identity, so look-ups can be kept."""

    pack: Pack
    campaign: Campaign
    framework: Framework
    sources: tuple[Source, ...] = ()
    rules: tuple[RuleCard, ...] = ()
    terms: tuple[Term, ...] = ()
    tactics: tuple[Tactic, ...] = ()
    phrases: tuple[Phrases, ...] = ()
    support: tuple[Support, ...] = ()
