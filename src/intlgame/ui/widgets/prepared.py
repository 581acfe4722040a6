"""A preparation sheet that is finished, in words.

May live here: nodes to read. May not live here: controls.
"""

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.mechanics.negotiation.table import alternative
from intlgame.rules.state import Prepared
from intlgame.runs.session import Session
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import column, grid, label, set_in
from intlgame.ui.widgets.preparation import Worth, importance, scale


def prepared_words(
    session: Session, negotiation: Negotiation, sheet: Prepared, columns: int
) -> tuple[Node, ...]:
    """What stands on a sheet, in so many columns."""
    look, name = index(session.content), negotiation.id
    reason = next((each.label for each in negotiation.openings if each.id == sheet.opening), "")
    who = next((each.label for each in negotiation.delegations if each.id == sheet.delegation), "")
    how = next((each.label for each in negotiation.languages if each.id == sheet.language), "")
    guessed = tuple(
        _("{issue}: {importance}").format(issue=look.issues[name, issue].label, importance=importance(level))
        for issue, level in sheet.guesses
    )
    asked = tuple(look.issues[name, issue].label for issue in sheet.questions)
    worth = Worth(alternative(session.state, negotiation), sheet.limit, sheet.target)
    parts = (
        (_("The reason for your opening"), (told(session, reason),)),
        (_("Who goes, and in which language"), (told(session, who), told(session, how))),
        (_("Your guess of what matters to them"), guessed or (_("nothing guessed"),)),
        (_("To ask about first"), asked or (_("nothing chosen"),)),
    )
    beside = grid(columns, *(_part(title, lines) for title, lines in parts), gap=24, align="start")
    return column(label(_("Limit and target"), 15, "mute"), scale(worth), gap=4), beside


def _part(title: str, lines: tuple[str, ...]) -> Node:
    return column(label(title, 15, "mute"), *(set_in(line, font(17, 500)) for line in lines), gap=2)
