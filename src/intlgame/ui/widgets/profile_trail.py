"""The evidence behind a score, decision by decision, each with what it moved.

May live here: nodes made from the trails of a report. May not live here: the sentences (they come with the
report), choosing what is shown.
"""

from collections.abc import Sequence

from intlgame.export.pieces import signed
from intlgame.export.values import Decision, Part, Report
from intlgame.export.words import part_word
from intlgame.i18n import _
from intlgame.ui.tree import Node, Runs, font
from intlgame.ui.widgets.basic import chip, column, heading, italic, row, set_in, spans, tile

POINTS = 58.0


def decisions(report: Report, found: Sequence[Decision]) -> Node:
    """A trail in the order of play."""
    titles = {card.id: card.title for card in report.rules}
    return column(*(_decision(each, titles) for each in found), gap=10)


def _decision(decision: Decision, titles: dict[str, str]) -> Node:
    parts = [_head(decision), *(_part(part) for part in decision.parts)]
    if decision.why:
        parts.append(_under(decision.why))
    rules = [titles[each] for each in decision.rules if each in titles]
    if rules:
        parts.append(_under(_("Rules: {titles}").format(titles="; ".join(rules)), 14))
    return tile(*parts, gap=7, pad=(14, 18, 14, 18))


def _head(decision: Decision) -> Node:
    when = _("Quarter {quarter}").format(quarter=decision.quarter)
    asked = (chip(_("adviser asked"), "amber-light", "amber-text"),) if decision.asked else ()
    title = heading(decision.title, 3, 18, grow=1, basis=0)
    return row(title, *asked, set_in(when, font(14, 500, "mute")), gap=12)


def _part(part: Part) -> Node:
    """Its points, then what was looked at, what was done and what experts prefer."""
    words = column(
        set_in(part_word(part.kind), font(13.5, 600, "mute")),
        set_in(told(part), font(15.5, 400, leading=1.4)),
        grow=1,
        basis=0,
        gap=1,
    )
    return row(shift(part), words, gap=12, align="start")


def shift(part: Part) -> Node:
    """What a part moved the score by. The sign says it; colour repeats it."""
    return set_in(signed(part.points), font(17, 700, tone(part), align="right"), width=POINTS, shrink=0)


def tone(part: Part) -> str:
    """The colour of a shift as it is written: a part that rounds to nothing has none."""
    rounded = round(part.points or 0.0, 1)
    return "good" if rounded > 0 else "bad" if rounded < 0 else "mute"


def told(part: Part) -> Runs:
    """What was done, and what experts prefer where that is something else."""
    return spans(f"{part.did} ", italic(part.preferred)) if part.preferred else part.did


def _under(words: str, size: float = 15) -> Node:
    said = set_in(words, font(size, 400, "mute", leading=1.4), grow=1, basis=0)
    return row(Node(decor=True, width=POINTS, shrink=0), said, gap=12)
