"""How a bot looks, prepares and answers: the parts that all bots share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from intlgame.bots.partnering import Partnering, partner_on
from intlgame.bots.picks import Choice, Pick, by_skill, ranked
from intlgame.bots.talking import Talking, talk_on
from intlgame.rules.agenda import open_matters, open_options, shown_reasons
from intlgame.rules.chance import draw, happens
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.matter import Matter
from intlgame.rules.decision import Choose, Decision, EndTurn, Enter, Open, Plan, Research, Weigh
from intlgame.rules.legal import objection
from intlgame.rules.mechanics.ledger import CENTS, balance, cash
from intlgame.rules.mechanics.market import fit, kinds_of
from intlgame.rules.state import State

READING_ORDER = ("access", "distance", "demand", "risk", "competition")
"""What landing the goods costs comes first, because it rules out most."""

Policy = Callable[[Content, State], Decision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """A way of playing. Percentages are chances per thing."""

    name: str
    reads_key: int
    """How often a key cue is opened."""
    reads_other: int
    option: Pick
    skill: int
    """How often the best reason, worst option and stop rule are found."""
    sources: int
    """How many channels are read for each group and market."""
    weighs: bool
    works: int
    """Share in percent of the cash at the start that may go into actions."""
    talking: Talking
    partnering: Partnering
    first_reason: bool = False
    """Whether it gives the reason that stands first on the screen."""

    def __call__(self, content: Content, state: State) -> Decision:
        """The next decision; always legal."""
        return (
            self._answer(content, state)
            or partner_on(self.partnering, content, state)
            or talk_on(self.talking, content, state)
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
        option = self.option([Choice.of(each) for each in possible], state.seed, label)
        others = [each for each in open_options(content, state, matter) if each.id != option.id]
        avoided = f"{label}/worst"
        worst = ranked(others, self.skill, state.seed, avoided, best=False).id if matter.ask_worst else ""
        return Choose(matter=matter.id, option=option.id, reason=reason, worst=worst)

    def _reason(self, state: State, matter: Matter, label: str) -> str:
        if self.first_reason:
            return shown_reasons(state, matter)[0].id
        return ranked(matter.reasons, self.skill, state.seed, label).id

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
        """What was promised comes first, whatever it costs; then the order of the plan."""
        kept = content.campaign.firm.cash * CENTS * (100 - self.works) // 100
        owed = {name for given in state.promises if given.kept is None for name in given.promise.kept.done}
        for action in sorted(content.campaign.actions, key=lambda action: action.id not in owed):
            target = state.entered.market if action.target and state.entered else ""
            decision = Plan(action=action.id, target=target)
            affordable = action.id in owed or cash(state) - action.cost * CENTS >= kept
            if self.works and affordable and objection(content, state, decision) is None:
                return decision
        return None


def _attempt(matter: Matter, option: str, reason: str) -> Choose:
    worst = next((other.id for other in matter.options if other.id != option), "") if matter.ask_worst else ""
    return Choose(matter=matter.id, option=option, reason=reason, worst=worst)
