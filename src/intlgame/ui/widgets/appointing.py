"""The choice of a partner: what is asked before it is made, and what was chosen.

May live here: the draft of the choice, its intents and nodes. May not live here: the grid, decisions.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.agenda import in_seed_order
from intlgame.rules.content.index import index
from intlgame.rules.content.partner import Partner
from intlgame.rules.decision import Appoint
from intlgame.rules.mechanics.partner import unchecked_integrity
from intlgame.runs.session import Session
from intlgame.ui.survey import told
from intlgame.ui.tree import Node
from intlgame.ui.widgets.basic import label, prose
from intlgame.ui.widgets.candidates import Candidates, band_words
from intlgame.ui.widgets.controls import Press, button, radio, radio_group
from intlgame.ui.widgets.frame import dialog
from intlgame.ui.widgets.preparation import remark
from intlgame.ui.wording import why_not


class Reserve(NamedTuple):
    partner: str


class Reason(NamedTuple):
    reason: str


class AppointIt(NamedTuple):
    pass


class Cancel(NamedTuple):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A choice that is not made yet."""

    partner: str = ""
    reserve: str = ""
    reason: str = ""

    def picked(self, partner: str) -> "Choice":
        """With another candidate; a reserve that is the same is forgotten."""
        return replace(self, partner=partner, reserve="" if self.reserve == partner else self.reserve)

    def made(self) -> Appoint:
        """The choice as a decision."""
        return Appoint(partner=self.partner, reserve=self.reserve, reason=self.reason)


def confirmation(session: Session, candidates: Candidates, chosen: Partner, choice: Choice) -> Node:
    """What is asked before a partner is appointed: the reason, a reserve, and what is still not known."""
    refused = why_not(session.objection(choice.made()))
    name = _("Appoint {name}").format(name=chosen.name)
    confirm = button(
        name, Press(AppointIt(), "", refused), "secondary" if refused else "primary", key="confirm"
    )
    cancel = button(_("Go on looking"), Cancel(), key="cancel")
    return dialog(
        _("Appoint {name}?").format(name=chosen.name),
        *_still_unknown(session, candidates, chosen),
        *_reasons(session, choice),
        label(_("Reserve, if it does not work out")),
        _reserves(candidates, chosen, choice),
        prose(_("A partner is appointed once in this run."), 15, "mute"),
        escape=Cancel(),
        buttons=(cancel, confirm),
        width=720,
    )


def _reasons(session: Session, choice: Choice) -> tuple[Node, ...]:
    radios = [
        radio(told(session, each.label), Reason(each.id), each.id == choice.reason, key=f"reason-{each.id}")
        for each in in_seed_order(session.state, "appointing", session.content.campaign.appointing)
    ]
    return (label(_("Why?")), radio_group(_("Your reason"), *radios, gap=6)) if radios else ()


def _reserves(candidates: Candidates, chosen: Partner, choice: Choice) -> Node:
    radios = [radio(_("No reserve"), Reserve(""), not choice.reserve, key="reserve-none")]
    for each in candidates.partners:
        if each.id != chosen.id:
            on = each.id == choice.reserve
            radios.append(radio(each.name, Reserve(each.id), on, key=f"reserve-{each.id}"))
    return radio_group(_("Reserve"), *radios, gap=6, dir="grid", columns=(1.0, 1.0))


def _still_unknown(session: Session, candidates: Candidates, chosen: Partner) -> tuple[Node, ...]:
    """What is not known of it, and what was found that should stop anyone."""
    names = index(session.content).criteria
    unchecked = [names[each].label for each in unchecked_integrity(session.content, session.state, chosen.id)]
    known = _("{n} of {all} criteria have been checked; it suits you {band}.").format(
        n=candidates.shown(chosen),
        all=len(candidates.criteria),
        band=band_words(candidates.fit(chosen)),
    )
    lines = [prose(known, 16)]
    if unchecked:
        words = _("You have not checked: {criteria}.").format(criteria="; ".join(unchecked))
        lines.append(remark(words, True))
    if candidates.flags(chosen):
        words = _("A check has shown a red flag: {criteria}.").format(
            criteria="; ".join(candidates.flags(chosen))
        )
        lines.append(remark(words, True))
    return tuple(lines)


def appointed_words(session: Session) -> tuple[str, ...]:
    """Who was appointed, the reserve and the reason, as sentences; nothing before that."""
    made = session.state.appointed
    if made is None:
        return ()
    names = index(session.content).partners
    said = [_("You have appointed {name}.").format(name=names[made.partner].name)]
    if made.reserve:
        said.append(_("{name} is your reserve.").format(name=names[made.reserve].name))
    else:
        said.append(_("You name no reserve."))
    reasons = session.content.campaign.appointing
    given = next((each.label for each in reasons if each.id == made.reason), "")
    if given:
        said.append(_("Your reason: {reason}.").format(reason=told(session, given).rstrip(".")))
    return tuple(said)
