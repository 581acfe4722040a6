"""Checks of what a pack can measure: options, reasons, giveaways, claims.

Source of the rules: docs/assessment.md. A pack is also played by bots (`simulate`), which see whole paths;
these checks see only what stands in the files.
"""

from collections.abc import Callable, Iterator, Sequence
from math import exp
from typing import Any

from intlgame.packs.checks.subject import Part, Subject
from intlgame.packs.problems import Problem
from intlgame.packs.things import Thing
from intlgame.rules.content.conditions import ALWAYS
from intlgame.rules.content.evidence import EvidenceRule
from intlgame.rules.content.matter import Matter, Option
from intlgame.rules.content.negotiation import Moment, Negotiation, Response
from intlgame.rules.mechanics.negotiation.observing import LANGUAGE, NEGOTIATION, RELATIONS

FEWEST, MOST = 2, 6
GOOD, SPREAD = 80, 40
OBSERVATIONS, EPISODES = 8, 4
MANY = 1_000
SURPRISE, OFTENER = 0.005, 1.4
"""A giveaway is told where chance does as much in under 0.5 % of packs and it is 1.4 times chance."""


def options(subject: Subject) -> Iterator[Problem]:
    """A matter has two to six options, and two of them are open to everybody."""
    for part in subject.every(Matter):
        given = part.node.options
        if not FEWEST <= len(given) <= MOST:
            sentence = f"The matter has {number(len(given), 'option')}; it needs {FEWEST} to {MOST}."
            yield part.problem("P060", "options", sentence)
        elif sum(option.when == ALWAYS for option in given) < FEWEST:
            sentence = (
                'Fewer than two options are without "when", so a player may have nothing to choose from.'
            )
            yield part.problem("P060", "options", sentence, "Leave two options open to everybody.")
        if part.node.ask_worst and len(given) < 3:
            sentence = '"ask_worst" needs at least three options: with two, the worst is the other one.'
            yield part.problem("P060", "ask_worst", sentence, severity="warning")


def ways_out(subject: Subject) -> Iterator[Problem]:
    """Everybody can answer a matter: no quarter ends while one is open, and money and days can be gone."""
    for part in subject.every(Matter):
        given = part.node.options
        if given and not any(o.when == ALWAYS and o.cost == 0 and o.days == 0 for o in given):
            sentence = "Every option costs money or days or has a condition, so a player can get stuck here."
            told = 'Let one option have neither "cost" nor "days" nor "when".'
            yield part.problem("P066", "options", sentence, told)


def values(subject: Subject) -> Iterator[Problem]:
    """A scored matter has a good option, and options that differ."""
    for part in subject.every(Matter):
        if not part.node.competency:
            continue
        yield from graded(part, "options", [option.value for option in part.node.options])
        if part.node.side:
            yield from _spread(part, "side", [_side(option) for option in part.node.options])
    for part in subject.every(EvidenceRule):
        yield from graded(part, "outcomes", [outcome.value for outcome in part.node.outcomes])


def _side(option: Option) -> int:
    """As the rules read it: without a side value the main one counts for both."""
    return option.value if option.side is None else option.side


def graded(part: Part, key: str, given: list[int]) -> Iterator[Problem]:
    """Values of a scored decision: one of them is good, and they differ."""
    if given and max(given) < GOOD:
        sentence = f"The best value is {max(given)}; a scored decision needs one of at least {GOOD}."
        told = "Write what an expert would do, or take the competency out."
        yield part.problem("P061", key, sentence, told, "warning")
    yield from _spread(part, key, given)


def _spread(part: Part, key: str, given: list[int]) -> Iterator[Problem]:
    if given and max(given) - min(given) < SPREAD:
        sentence = (
            f"The values lie within {max(given) - min(given)} points, so the choice measures almost nothing."
        )
        yield part.problem("P062", key, sentence, f"Let them differ by at least {SPREAD}.", "warning")


def reasons(subject: Subject) -> Iterator[Problem]:
    """Reasons, where they are asked for, can tell a good one from a poor one."""
    for part in subject.every(Matter):
        given = [reason.value for reason in part.node.reasons]
        if given and (len(given) < 2 or max(given) - min(given) < SPREAD):
            sentence = "The reasons cannot tell a good one from a poor one."
            yield part.problem(
                "P065", "reasons", sentence, "Write at least one sound and one weak reason.", "warning"
            )


def sides(subject: Subject) -> Iterator[Problem]:
    """Side values have a side competency to count for, and it is another one than the main."""
    for part in subject.every(Matter):
        matter = part.node
        if not matter.side and any(option.side is not None for option in matter.options):
            sentence = 'Options have "side" values and the matter names no "side" competency.'
            yield part.problem("P062", "options", sentence, "Name it or take them out.", "warning")
        if matter.side and matter.side == matter.competency:
            sentence = "The side competency is the main one again."
            yield part.problem("P062", "side", sentence, "Take it out.", "warning")


Answers = Sequence[Option] | Sequence[Response]
CUES: tuple[tuple[str, Callable[[int, Any], int]], ...] = (
    ("the longest", lambda _, option: len(option.label)),
    ("the shortest", lambda _, option: -len(option.label)),
    ("the first", lambda place, _: -place),
    ("the last", lambda place, _: place),
    ("the dearest", lambda _, option: getattr(option, "cost", 0)),
    ("the cheapest", lambda _, option: -getattr(option, "cost", 0)),
)
"""What could give an option away, and how much of it an option has: the one with most is meant."""


def giveaways(subject: Subject) -> Iterator[Problem]:
    """Over the campaign, the best option is not found by length, place or price."""
    if subject.campaign is None:
        return
    matters = [p.node.options for p in subject.every(Matter) if p.node.competency and p.node.options]
    moments = [p.node.responses for p in subject.every(Moment) if p.node.responses]
    yield from _given_away(subject.campaign, "matters", matters)
    yield from _given_away(subject.campaign, "moments", moments)


def _given_away(campaign: Thing[Any], word: str, scored: Sequence[Answers]) -> Iterator[Problem]:
    key = "matters" if word == "matters" else "negotiations"
    for name, strength in CUES:
        told = [(given, place) for given in scored if (place := _standing_out(given, strength)) is not None]
        hits = sum(_is_best(given, place) for given, place in told)
        chances = [_best_share(given) for given, _ in told]
        if hits > OFTENER * sum(chances) and at_least(chances, hits) < SURPRISE:
            chance = f"chance: {sum(chances):.0f}"
            sentence = f"The best option is {name} in {hits} of {len(told)} scored {word} ({chance})."
            suggestion = "Players can score without understanding; vary it."
            yield campaign.problem("P063", (key,), sentence, suggestion, "warning")


def _standing_out(given: Answers, strength: Callable[[int, Any], int]) -> int | None:
    """Position of the one option with most of it; None where several have as much, for that tells nothing."""
    strengths = [strength(place, option) for place, option in enumerate(given)]
    most = max(strengths)
    return strengths.index(most) if strengths.count(most) == 1 else None


def _is_best(given: Answers, index: int) -> bool:
    return given[index].value == max(option.value for option in given)


def _best_share(given: Answers) -> float:
    top = max(option.value for option in given)
    return sum(option.value == top for option in given) / len(given)


def at_least(chances: Sequence[float], hits: int) -> float:
    """Chance of at least so many hits in independent trials.

    Exact, by adding up the distribution; above `MANY` trials Hoeffding's bound, which is never too small.
    """
    if hits <= 0:
        return 1.0
    if hits > len(chances):
        return 0.0
    if len(chances) > MANY:
        return exp(-2 * max(0.0, hits - sum(chances)) ** 2 / len(chances))
    spread = [1.0] + [0.0] * len(chances)
    for done, chance in enumerate(chances, start=1):
        for count in range(done, 0, -1):
            spread[count] = spread[count] * (1 - chance) + spread[count - 1] * chance
        spread[0] *= 1 - chance
    return sum(spread[hits:])


def claims(subject: Subject) -> Iterator[Problem]:
    """A claimed competency can be observed often enough, in enough episodes."""
    if subject.content is None or subject.campaign is None:
        return
    seen = _observed(subject)
    for index, name in enumerate(subject.content.campaign.claims):
        episodes = seen.get(name, [])
        different = len(set(episodes))
        if len(episodes) < OBSERVATIONS or different < EPISODES:
            sentence = (
                f"The campaign claims {name} and can observe it {number(len(episodes), 'time')} in "
                f"{number(different, 'episode')}; it needs {OBSERVATIONS} in {EPISODES}."
            )
            told = "Write more matters for it, or take the claim out."
            yield subject.campaign.problem("P064", ("claims", index), sentence, told, "warning")


def _observed(subject: Subject) -> dict[str, list[str]]:
    """Competency to the episode of every observation that a run can give, as `rules.observing` makes them."""
    found: dict[str, list[str]] = {}
    for part in subject.every(Matter):
        matter: Matter = part.node
        if not matter.competency:
            continue
        count = 1 + bool(matter.reasons) + any(cue.key for cue in matter.cues)
        found.setdefault(matter.competency, []).extend([matter.episode] * count)
        if matter.side:
            found.setdefault(matter.side, []).append(matter.episode)
    for part in subject.every(EvidenceRule):
        found.setdefault(part.node.competency, []).append(part.node.episode)
    for part in subject.every(Negotiation):
        for code in _talked(part.node):
            found.setdefault(code, []).append(part.node.episode)
        for moment in part.node.moments:
            count = 1 + bool(moment.readings)
            found.setdefault(moment.competency, []).extend([part.node.episode] * count)
            if moment.side:
                found.setdefault(moment.side, []).append(part.node.episode)
    return found


def _talked(negotiation: Negotiation) -> Iterator[str]:
    """What preparing and talking show whatever comes up, in main observations: the talk as a whole counts two
    for each competency, its sheet one, each choice one."""
    yield from (NEGOTIATION, NEGOTIATION, RELATIONS, RELATIONS, NEGOTIATION)
    choices: tuple[tuple[str, tuple[object, ...]], ...] = (
        (NEGOTIATION, negotiation.openings),
        (LANGUAGE, negotiation.delegations),
        (LANGUAGE, negotiation.languages),
    )
    yield from (code for code, given in choices if len(given) > 1)


def number(count: int, word: str) -> str:
    """`1 option`, `2 options`."""
    return f"{count} {word}{'' if count == 1 else 's'}"


CHECKS = (options, ways_out, values, reasons, sides)
CAMPAIGN_CHECKS = (giveaways, claims)
