"""Observations of a negotiation in words: what was prepared, how it was bargained, how moments were answered.

May live here: one sentence for what was seen, one for what experienced negotiators do. May not live here: the
review of a talk (`telling`), which looks at one negotiation as a whole.
"""

from typing import Literal, NamedTuple, Protocol

from intlgame.i18n import _
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Moment, Negotiation
from intlgame.rules.evidence import Evidence
from intlgame.rules.mechanics.negotiation.table import talk_of
from intlgame.rules.state import State

SeenKind = Literal["preparation", "talk", "moment", "reading"]
GOOD, MIDDLING = 75, 50
PREPARED = (
    "file",
    "guesses",
    "limit",
    "target",
    "alternative",
    "questions-planned",
    "opening-reason",
    "delegation",
    "language-plan",
)


class Seen(NamedTuple):
    """An observation: its kind, what was done, and what experts prefer (empty where it is that)."""

    kind: SeenKind
    did: str
    preferred: str


class Valued(Protocol):
    """Something chosen that experts have valued."""

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def value(self) -> int: ...


def negotiation_of(content: Content, evidence: Evidence) -> Negotiation | None:
    """The negotiation that gave the evidence, if it was one."""
    name, colon, _part = evidence.rule.partition(":")
    return index(content).negotiations.get(name) if colon else None


def seen_in(content: Content, state: State, evidence: Evidence) -> Seen:
    """An observation of a negotiation in words. KeyError where it is of something else."""
    negotiation = index(content).negotiations[evidence.rule.partition(":")[0]]
    name = evidence.rule.partition(":")[2]
    moment, _slash, part = name.partition("/")
    if part:
        return _moment(state, index(content).moments[negotiation.id, moment], part, evidence)
    kind: SeenKind = "preparation" if name in PREPARED else "talk"
    things, taken = _prepared_with(state, negotiation, name)
    if things:
        did, preferred = _choice(things, taken, evidence)
    else:
        did, preferred = _graded(name, evidence.values[evidence.chosen])
    return Seen(kind, did, preferred)


def _prepared_with(state: State, negotiation: Negotiation, name: str) -> tuple[tuple[Valued, ...], str]:
    """What there was to choose from on the sheet, and what was chosen; nothing where it is no choice."""
    talk = talk_of(state, negotiation.id)
    if talk is None:
        return (), ""
    sheet = talk.prepared
    lists: dict[str, tuple[tuple[Valued, ...], str]] = {
        "opening-reason": (negotiation.openings, sheet.opening),
        "delegation": (negotiation.delegations, sheet.delegation),
        "language-plan": (negotiation.languages, sheet.language),
    }
    return lists.get(name, ((), ""))


def _choice(things: tuple[Valued, ...], taken: str, evidence: Evidence) -> tuple[str, str]:
    """What was chosen, and what was the best of what could be had."""
    chosen = next(each for each in things if each.id == taken)
    did = _("You chose: “{option}”.").format(option=chosen.label)
    best = max(evidence.values)
    if chosen.value >= best:
        return did, ""
    better = next(each.label for each in things if each.value == best)
    return did, _("Experts prefer: “{option}”.").format(option=better)


def _moment(state: State, moment: Moment, part: str, evidence: Evidence) -> Seen:
    talk = talk_of(state, evidence.rule.partition(":")[0])
    met = next(each for each in talk.met if each.moment == moment.id) if talk else None
    reading = part == "reading"
    things: tuple[Valued, ...] = moment.readings if reading else moment.responses
    taken = (met.reading if reading else met.response) if met else things[evidence.chosen].id
    did, preferred = _choice(things, taken, evidence)
    return Seen("reading" if reading else "moment", f"{moment.title}. {did}", preferred)


def _graded(name: str, value: int) -> tuple[str, str]:
    poor, middling, good, expert = {**_prepared(), **_talked()}[name]
    if value >= GOOD:
        return good, ""
    return (middling if value >= MIDDLING else poor), expert


_Told = tuple[str, str, str, str]
"""What was seen where it went poorly, so-so and well; and what experienced negotiators do."""


def _prepared() -> dict[str, _Told]:
    return {
        "file": (
            _("You opened little of the file before the talk."),
            _("You opened part of the file before the talk."),
            _("You opened what the talk rests on before you sat down."),
            _("They read what is there: it tells what the other side needs."),
        ),
        "guesses": (
            _("Your guesses of what matters to them were mostly wrong, or not made."),
            _("Some of your guesses of what matters to them were right."),
            _("You had guessed well what matters to them."),
            _("They guess from the file what matters to the other side, and test it with questions."),
        ),
        "limit": (
            _("Your limit did not fit your alternative."),
            _("Your limit was well above your alternative."),
            _("Your limit fitted your alternative."),
            _("They set the limit at what they can have without this deal, or a little above."),
        ),
        "target": (
            _("Your target was close to your limit."),
            _("Your target was modest."),
            _("You set an ambitious target that could be explained."),
            _("They aim clearly above the limit, with a reason: higher targets bring more."),
        ),
        "alternative": (
            _("You did nothing for your alternative before the talk."),
            _("You did little for your alternative before the talk."),
            _("You made your alternative better before the talk."),
            _("They work on the alternative first: it decides how far they can say no."),
        ),
        "questions-planned": (
            _("You had planned no questions."),
            _("You had planned one or two questions."),
            _("You had planned what to ask first."),
            _("They write down three or four questions before they sit down."),
        ),
    }


def _talked() -> dict[str, _Told]:
    return {**_value(), **_conduct()}


def _value() -> dict[str, _Told]:
    return {
        "value_claimed": (
            _("You kept little of what could be reached at this table."),
            _("You kept a fair part of what could be reached at this table."),
            _("You kept much of what could be reached at this table."),
            _("They open high with a reason and give way in small steps, each against a return."),
        ),
        "opening_ambition": (
            _("Your first offer was close to what you would have had without a deal."),
            _("Your first offer left little room to give way."),
            _("You opened ambitiously."),
            _("They open near what is best for them, with a reason that can be checked."),
        ),
        "joint_gain": (
            _("Together you reached little of what was possible."),
            _("Together you reached a fair part of what was possible."),
            _("Together you reached most of what was possible."),
            _("They look for terms that cost them little and give the other side much."),
        ),
        "closing": (
            _("You parted although both could have gained."),
            _("You parted although both could have gained."),
            _("You came to an agreement where one was possible."),
            _("They keep the talk going while both can gain."),
        ),
        "value_created": (
            _("Both left much on the table: another package was better for both."),
            _("Both left something on the table: another package was better for both."),
            _("Hardly any package was better for both."),
            _("They try another package even after the handshake: the old one stands until both prefer it."),
        ),
        "logrolling": (
            _("What you gave and what you got mattered to the wrong side."),
            _("You traded some terms for others that matter more to you."),
            _("You gave what matters more to them, and got what matters more to you."),
            _("They trade across issues, and never settle one issue at a time."),
        ),
        "limits_kept": (
            _("You offered or signed less than you would have had without a deal."),
            _("You came close to less than you would have had without a deal."),
            _("You never offered less than you would have had without a deal."),
            _("They leave before they sign below the alternative."),
        ),
        "right_to_leave": (
            _("You signed although going apart was better for you."),
            _("You signed although going apart was better for you."),
            _("You left where nothing was to be had."),
            _("They leave politely, and keep the door open."),
        ),
    }


def _conduct() -> dict[str, _Told]:
    return {
        "questions_early": (
            _("You asked about little before your second offer."),
            _("You asked about some of the issues before your second offer."),
            _("You asked early what matters to them."),
            _("They ask about most issues before the second offer."),
        ),
        "information_used": (
            _("What you gave was not what they had said matters to them."),
            _("Part of what you gave was what they had said matters to them."),
            _("You gave what they had said matters to them."),
            _("They give where it counts for the other side."),
        ),
        "trust_built": (
            _("They trusted you less at the end than at the beginning."),
            _("Trust was about the same at the end as at the beginning."),
            _("They trusted you more at the end than at the beginning."),
            _("They acknowledge, answer, keep what they say, and do not take anything back."),
        ),
        "sharing": (
            _("You told them nothing of what matters to you."),
            _("You told them one thing that matters to you."),
            _("You told them what matters to you."),
            _("They tell one or two priorities: who only asks is told less."),
        ),
        "no_hostility": (
            _("You put pressure on them more than once."),
            _("You put pressure on them."),
            _("You put no pressure on them."),
            _("They name their alternative calmly, if at all."),
        ),
        "written": (
            _("You left without a written summary."),
            _("You left without a written summary."),
            _("You had it confirmed in writing before you left."),
            _("They write it down and have it confirmed the same day: people remember differently."),
        ),
    }
