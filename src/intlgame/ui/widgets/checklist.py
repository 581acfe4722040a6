"""Checklists: steps that are done, due now, or come later.

May live here: a step and its line. May not live here: which steps there are.
"""

from typing import NamedTuple

from intlgame.i18n import _
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import chip, icon, set_in


class Step(NamedTuple):
    """A line of a checklist. The rest is for the one that is due now: what it gives, its icon, title and
    detail."""

    words: str
    done: bool
    intent: object = None
    icon: str = ""
    title: str = ""
    detail: str = ""


def step_line(step: Step, now: bool = False) -> Node:
    """A step with its sign; the one that is due now stands out and says so."""
    if step.done:
        sign, said = icon("circle-check", 20, "good"), _("done")
    elif now:
        sign, said = icon("circle-dot", 20, "teal-text"), _("now")
    else:
        sign, said = icon("circle", 20, "faint"), _("to do")
    how = font(15.5, 700 if now else 500, "mute" if step.done else "ink")
    words = set_in(step.words, how, grow=1, basis=0)
    parts = (sign, words, chip(said)) if now else (sign, words)
    return Node(role="text", label=f"{step.words}, {said}", dir="row", align="center", gap=10, children=parts)
