"""The question before a quarter ends: what is left, and what could still be done with it.

May live here: the dialog, for presses that the screen hands in. May not live here: ending the quarter.
"""

from intlgame.i18n import _, ngettext
from intlgame.rules.decision import Plan
from intlgame.runs.session import Session
from intlgame.ui.survey import told
from intlgame.ui.tree import Node
from intlgame.ui.widgets.basic import label, prose, text
from intlgame.ui.widgets.controls import Press, button
from intlgame.ui.widgets.desk_promises import looked_at
from intlgame.ui.widgets.frame import bullet, dialog
from intlgame.ui.wording import days, quarter_name

NAMED_ACTIONS = 6


def possible(session: Session) -> list[str]:
    """Actions that could still be started, by name."""
    content, found = session.content, []
    for each in content.campaign.actions:
        targets = [m.id for m in content.campaign.markets] if each.target else [""]
        if any(session.objection(Plan(action=each.id, target=t)) is None for t in targets):
            found.append(told(session, each.label))
    return found


def quarter_end(session: Session, press: Press, cancel: object) -> Node:
    """The dialog; `press` ends the quarter, `cancel` is the intent that leaves it open."""
    done = button(_("End the quarter"), press, "primary", icon_name="moon", key="end-now")
    stay = button(_("Not yet"), cancel, key="stay")
    title = _("End {quarter}?").format(quarter=quarter_name(session.content.campaign, session.state.quarter))
    parts = (*looked_at(session), *_left_over(session), *_unnamed(session))
    return dialog(title, *parts, escape=cancel, buttons=(stay, done))


def _left_over(session: Session) -> tuple[Node, ...]:
    state, found = session.state, possible(session)
    if not state.days:
        return (prose(_("All management days are spent. Money carries over to the next quarter.")),)
    said = _("You have {days} left. Days do not carry over to the next quarter; money does.")
    parts = [prose(said.format(days=days(state.days)))]
    if found:
        parts += [label(_("Still possible this quarter")), *(bullet(n, 16) for n in found[:NAMED_ACTIONS])]
    more = len(found) - NAMED_ACTIONS
    if more > 0:
        parts.append(text(ngettext("and {n} more", "and {n} more", more).format(n=more), 15, "mute"))
    return tuple(parts)


def _unnamed(session: Session) -> tuple[Node, ...]:
    state, campaign = session.state, session.content.campaign
    if state.entered is not None or state.quarter >= campaign.entry_by:
        return ()
    said = _("You have not named a market. You have until the end of {quarter}.")
    return (prose(said.format(quarter=quarter_name(campaign, campaign.entry_by))),)
