"""How a bot looks, prepares and answers: the parts that all bots share."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from intlgame.rules.agenda import open_matters, open_options, shown_reasons
from intlgame.rules.chance import draw, happens
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.matter import Matter, Option
from intlgame.rules.decision import Choose, Decision, EndTurn, Enter, Open, Plan, Research, Weigh
from intlgame.rules.legal import objection
from intlgame.rules.mechanics.ledger import CENTS, balance, cash
from intlgame.rules.mechanics.market import fit, kinds_of
from intlgame.rules.state import State

READING_ORDER = ("access", "distance", "demand", "risk", "competition")
"""What landing the goods costs comes first, because it rules out most."""

Policy = Callable[[Content, State], Decision]


class Graded(Protocol):
    """Something that experts have valued: an option or a reason."""

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def value(self) -> int: ...


G = TypeVar("G", bound=Graded)
Pick = Callable[[Sequence[G], int, str], G]
"""Chooses from a list, with the seed and a label for chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """A way of playing. Percentages are chances per thing."""

    name: str
    reads_key: int
    """How often a key cue is opened."""
    reads_other: int
    option: Callable[[Sequence[Option], int, str], Option]
    skill: int
    """How often the best reason, worst option and stop rule are found."""
    sources: int
    """How many channels are read for each group and market."""
    weighs: bool
    works: int
    """Share in percent of the cash at the start that may go into actions."""
    first_reason: bool = False
    """Whether it gives the reason that stands first on the screen."""

    def __call__(self, content: Content, state: State) -> Decision:
        """The next decision; always legal."""
        return (
            self._answer(content, state)
            or self._prepare(content, state)
            or self._work(content, state)
            or EndTurn()
        )

    def _answer(self, content: Content, state: State) -> Decision | None:
        for matter in open_matters(content, state):
            return self._look(content, state, matter) or self._choose(content, state, matter)
        return None

    def _look(self, content: Content, state: State, matter: Matter) -> Decision | None:
        for cue in matter.cues:
            decision = Open(matter=matter.id, cue=cue.id)
            often = self.reads_key if cue.key else self.reads_other
            label = f"bot/{self.name}/{matter.id}/{cue.id}"
            if happens(state.seed, label, often) and objection(content, state, decision) is None:
                return decision
        return None

    def _choose(self, content: Content, state: State, matter: Matter) -> Decision:
        label = f"bot/{self.name}/{matter.id}"
        reason = self._reason(state, matter, f"{label}/reason") if matter.reasons else ""
        possible = [
            option
            for option in open_options(content, state, matter)
            if objection(content, state, _attempt(matter, option.id, reason)) is None
        ]
        option = self.option(possible, state.seed, label)
        others = [each for each in open_options(content, state, matter) if each.id != option.id]
        worst = self._ranked(others, state.seed, f"{label}/worst", best=False).id if matter.ask_worst else ""
        return Choose(matter=matter.id, option=option.id, reason=reason, worst=worst)

    def _reason(self, state: State, matter: Matter, label: str) -> str:
        if self.first_reason:
            return shown_reasons(state, matter)[0].id
        return self._ranked(matter.reasons, state.seed, label).id

    def _ranked(self, things: Sequence[G], seed: int, label: str, *, best: bool = True) -> G:
        ordered = sorted(things, key=lambda thing: (thing.value, thing.id), reverse=best)
        return by_skill(self.skill)(ordered, seed, label)

    def _prepare(self, content: Content, state: State) -> Decision | None:
        if state.entered is not None:
            return None
        for decision in self._readings(content, state):
            if objection(content, state, decision) is None:
                return decision
        if self.weighs and not state.weighed:
            return Weigh(showstoppers=(min(kind.id for kind in content.campaign.fact_kinds),))
        return self._enter(content, state)

    def _readings(self, content: Content, state: State) -> Iterator[Research]:
        """Cheap and official first; half of the days and a tenth of the cash at the start are kept free."""
        firm = content.campaign.firm
        spent = balance(state, "research")
        if spent > firm.cash * CENTS // 10 or state.days * 2 < firm.days:
            return
        for group in READING_ORDER:
            channels = [channel for channel in content.campaign.channels if group in channel.groups]
            channels.sort(key=lambda c: (not c.official, c.cost, c.days, c.id))
            for channel in channels[: self.sources] if kinds_of(content, group) else []:
                for market in content.campaign.markets:
                    yield Research(market=market.id, group=group, channel=channel.id)

    def _enter(self, content: Content, state: State) -> Enter:
        label = f"bot/{self.name}/enter"
        ids = [market.id for market in content.campaign.markets]
        if self.weighs:
            fits = {market: fit(content, state, market) for market in ids}
            ids.sort(key=lambda m: (bool(fits[m].ruled_out), -fits[m].middle, m))
        else:
            first = draw(state.seed, label, len(ids))
            ids = [*ids[first:], *ids[:first]]
        rules = sorted(content.campaign.stop_rules, key=lambda rule: (-rule.value, rule.id))
        rule = by_skill(self.skill)(rules, state.seed, f"{label}/stop").id if rules else ""
        reserve = ids[1] if self.weighs and len(ids) > 1 else ""
        return Enter(market=ids[0], reserve=reserve, stop_rule=rule)

    def _work(self, content: Content, state: State) -> Decision | None:
        kept = content.campaign.firm.cash * CENTS * (100 - self.works) // 100
        for action in content.campaign.actions:
            target = state.entered.market if action.target and state.entered else ""
            decision = Plan(action=action.id, target=target)
            affordable = cash(state) - action.cost * CENTS >= kept
            if self.works and affordable and objection(content, state, decision) is None:
                return decision
        return None


def _attempt(matter: Matter, option: str, reason: str) -> Choose:
    worst = next((other.id for other in matter.options if other.id != option), "") if matter.ask_worst else ""
    return Choose(matter=matter.id, option=option, reason=reason, worst=worst)


def by_skill(skill: int) -> Callable[[Sequence[G], int, str], G]:
    """Takes the first of a list `skill` times in 100, else one of the rest by chance."""

    def pick(ordered: Sequence[G], seed: int, label: str) -> G:
        if len(ordered) == 1 or happens(seed, f"{label}/skill", skill):
            return ordered[0]
        return ordered[1 + draw(seed, f"{label}/slip", len(ordered) - 1)]

    return pick


def best_by_skill(skill: int) -> Callable[[Sequence[Option], int, str], Option]:
    """The option of highest value, `skill` times in 100."""

    def pick(options: Sequence[Option], seed: int, label: str) -> Option:
        ordered = sorted(options, key=lambda option: (-option.value, option.id))
        return by_skill(skill)(ordered, seed, label)

    return pick


def evenly(options: Sequence[Option], seed: int, label: str) -> Option:
    """Any option."""
    return options[draw(seed, label, len(options))]


def longest(options: Sequence[Option], _seed: int, _label: str) -> Option:
    """The option with the longest text."""
    return max(options, key=lambda option: len(option.label))


def first(options: Sequence[Option], _seed: int, _label: str) -> Option:
    """The option that stands first."""
    return options[0]


def dearest(options: Sequence[Option], _seed: int, _label: str) -> Option:
    """The option that costs most money, then most days."""
    return max(options, key=lambda option: (option.cost, option.days))
