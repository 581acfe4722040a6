"""A moment at the table: what was said and seen, what it may mean, what to do, and what came of it.

May live here: nodes made from a moment, and the intents of its choices. May not live here: which moment comes
up. Nothing here says what kind of moment it is: whoever reads "tactic" above it knows the answer.
"""

from __future__ import annotations

from intlgame.i18n import _
from intlgame.rules.agenda import in_seed_order
from intlgame.rules.content.negotiation import Moment
from intlgame.rules.state import Met
from intlgame.runs.session import Session
from intlgame.ui.table_draft import Draft, Read, Reply
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import (
    chip,
    column,
    grid,
    heading,
    icon,
    label,
    panel,
    prose,
    quote,
    row,
    set_in,
)
from intlgame.ui.widgets.controls import Kind, Press, button, radio, radio_group

ANSWERS, READINGS = "abcdef", "123456789"
"""Keys of the answers to a moment, and of what it may mean."""


def moment_keys(moment: Moment) -> tuple[tuple[str, str], ...]:
    """The keys of a moment, for the strip."""
    last = ANSWERS[len(moment.responses) - 1].upper()
    means = ((f"1 – {len(moment.readings)}", _("what it may mean")),) if moment.readings else ()
    return (
        *means,
        (f"A – {last}", _("what you do")),
        ("G", _("decide")),
        ("F1", _("explain this screen")),
    )


def moment_card(session: Session, moment: Moment, draft: Draft, decide: Press, columns: int) -> Node:
    """What comes up, in place of the table until it is answered."""
    choices = [_responses(session, moment, draft)]
    if moment.readings:
        choices.insert(0, _readings(session, moment, draft))
    kind: Kind = "secondary" if decide.disabled else "primary"
    go = button(_("Decide"), decide, kind, icon_name="check", key="decide")
    return panel(
        *_told(session, moment),
        grid(columns if len(choices) > 1 else 1, *choices, gap=24, align="start"),
        go,
        gap=13, pad=(14, 28, 16, 28),
    )  # fmt: skip


def _told(session: Session, moment: Moment) -> tuple[Node, ...]:
    sign = chip(
        _("At the table"), "terracotta-light", "terracotta-deep", icon_name="message-square-quote", shrink=0
    )
    said = (quote(f"“{session.tell(moment.quote)}”", 22),) if moment.quote else ()
    how = font(17, 400, leading=1.42)
    seen = (
        Node(role="status", key="moment", live=True, runs=session.tell(moment.text), font=how, max_width=680),
    )
    title = row(heading(session.tell(moment.title), 1, 28, grow=1, basis=0), sign, gap=14)
    return (title, *said, *(seen if moment.text else ()))


def _readings(session: Session, moment: Moment, draft: Draft) -> Node:
    title = _("What may it mean?")
    radios = (
        radio(
            session.tell(each.label),
            Press(Read(each.id), key),
            each.id == draft.reading,
            key=f"reading-{each.id}",
        )
        for key, each in zip(READINGS, in_seed_order(session.state, moment.id, moment.readings), strict=False)
    )
    return column(heading(title, 2, 20), radio_group(title, *radios), gap=10)


def _responses(session: Session, moment: Moment, draft: Draft) -> Node:
    title = _("What do you do?")
    radios = (
        radio(
            session.tell(each.label),
            Press(Reply(each.id), key),
            each.id == draft.response,
            key=f"response-{each.id}",
        )
        for key, each in zip(ANSWERS, in_seed_order(session.state, moment.id, moment.responses), strict=False)
    )
    return column(heading(title, 2, 20), radio_group(title, *radios), gap=10)


def reaction_card(session: Session, moment: Moment, met: Met, onward: Press, columns: int) -> Node:
    """What came of an answer; in training also why, and what experts do."""
    chosen = next(each for each in moment.responses if each.id == met.response)
    yours = column(label(_("Your answer")), set_in(session.tell(chosen.label), font(17, leading=1.42)), gap=4)
    theirs = Node(
        role="status", key="said", live=True, runs=session.tell(chosen.says),
        font=font(22, 400, serif=True, leading=1.34),
    )  # fmt: skip
    parts: list[Node] = [heading(session.tell(moment.title), 1, 28), yours, theirs]
    if session.training:
        parts.append(grid(columns, *_explained(session, moment, met), gap=24, align="start"))
    else:
        parts.append(prose(_("Noted. The explanations come at the end of the run."), 16, "mute"))
    go = button(_("Back to the table"), onward, "primary", after="arrow-right", key="onward")
    return panel(*parts, go, gap=18, pad=(20, 28, 22, 28))


def _explained(session: Session, moment: Moment, met: Met) -> tuple[Node, ...]:
    chosen = next(each for each in moment.responses if each.id == met.response)
    why = column(label(_("Why it went that way")), prose(session.tell(chosen.feedback)), gap=4)
    experts = column(label(_("What experienced negotiators do")), prose(session.tell(moment.expert)), gap=4)
    return (column(why, *_meaning(session, moment, met), gap=14), experts)


def _meaning(session: Session, moment: Moment, met: Met) -> tuple[Node, ...]:
    """What the player took it to mean, beside what experts would keep open."""
    if not moment.readings:
        return ()
    mine = next((each for each in moment.readings if each.id == met.reading), None)
    best = max(moment.readings, key=lambda each: each.value)
    if mine is None or mine.value >= best.value:
        same = set_in(
            _("You read it as experienced negotiators do"), font(15.5, 600, "good"), grow=1, basis=0
        )
        return (row(icon("check", 18, "good"), same, gap=8, align="start"),)
    words = _("Experienced negotiators would read it so: “{reading}”.").format(
        reading=session.tell(best.label)
    )
    said = prose(words, 15.5, "mute", grow=1, basis=0)
    return (row(icon("compass", 18, "mute"), said, gap=8, align="start"),)
