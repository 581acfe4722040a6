"""An answer that was given, on screen: what it was, what followed, and what experienced exporters make of it.

May live here: nodes made from a session, a matter and its answer. May not live here: whether explanations are
due, intents, and the state of a screen.
"""

from collections.abc import Iterable

from intlgame.i18n import _
from intlgame.i18n.formats import number
from intlgame.rules.conditions import holds
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Matter, Option
from intlgame.rules.state import Answer, News
from intlgame.runs.session import Session
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import chip, column, grid, icon, label, prose, row, set_in
from intlgame.ui.widgets.changes import changes
from intlgame.ui.widgets.meters import Bar, Estimate
from intlgame.ui.wording import happened

TONES = {"good": ("trending-up", "good"), "bad": ("trending-down", "bad"), "plain": ("info", "mute")}


def given(session: Session, matter: Matter, answer: Answer, explained: bool, columns: int) -> Node:
    """What was answered. Explained, reason and avoided option stand beside what experts would have said."""
    option = index(session.content).options[matter.id, answer.option]
    beside = [*_reason(session, matter, answer, explained), *_avoided(session, matter, answer, explained)]
    sides = (grid(columns, *beside, gap=18, align="start"),) if beside else ()
    chosen = set_in(session.tell(option.label), font(17, leading=1.42))
    return column(column(label(_("Your answer")), chosen, gap=4), *sides, gap=14)


def _said(title: str, words: str, *below: Node) -> Node:
    return column(label(title), prose(words), *below, gap=4)


def _reason(session: Session, matter: Matter, answer: Answer, explained: bool) -> Iterable[Node]:
    mine = next((each for each in matter.reasons if each.id == answer.reason), None)
    if mine is None:
        return
    best = max(matter.reasons, key=lambda each: each.value)
    better = "" if mine.value >= best.value else session.tell(best.label)
    words = _("Experienced exporters rest it on: “{reason}”.").format(reason=better)
    weight = set_in(reason_word(mine.value), font(15.5, 600))
    below = (weight, _beside(better, words)) if explained and matter.competency else ()
    yield _said(_("Your reason"), session.tell(mine.label), *below)


def _avoided(session: Session, matter: Matter, answer: Answer, explained: bool) -> Iterable[Node]:
    others = [each for each in _there(session, matter, answer.option) if each.id != answer.option]
    mine = next((each for each in others if each.id == answer.worst), None)
    if mine is None:
        return
    least = min(others, key=lambda each: each.value)
    worse = "" if mine.value <= least.value else session.tell(least.label)
    words = _("Experienced exporters would avoid most: “{option}”.").format(option=worse)
    below = (_beside(worse, words),) if explained and matter.competency else ()
    yield _said(_("You would avoid most"), session.tell(mine.label), *below)


def _beside(differs: str, words: str) -> Node:
    """What experts would have said, or that they say the same."""
    if differs:
        return row(
            icon("compass", 18, "mute"), prose(words, 15.5, "mute", grow=1, basis=0), gap=8, align="start"
        )
    same = set_in(_("As experienced exporters do"), font(15.5, 600, "good"))
    return row(icon("check", 18, "good"), same, gap=8)


def followed(session: Session, news: tuple[News, ...]) -> tuple[Node, ...]:
    """What the choice led to at once; nothing where nothing was told."""
    if not news:
        return ()
    return (column(label(_("What followed")), *(_news_line(session, each) for each in news), gap=8),)


def _news_line(session: Session, news: News) -> Node:
    name, color = TONES[news.tone]
    said = column(prose(happened(session, news)), *changes(session, news), grow=1, basis=0, gap=4)
    return row(icon(name, 20, color), said, gap=10, align="start")


def explanation(session: Session, matter: Matter, answer: Answer, columns: int) -> tuple[Node, ...]:
    """Why it went that way, what experts do, how they value each option, and what was not looked at."""
    option = index(session.content).options[matter.id, answer.option]
    why = [_said(_("Why it went that way"), session.tell(option.feedback))]
    if matter.expert:
        why.append(_said(_("What experienced exporters do"), session.tell(matter.expert)))
    parts = [grid(min(columns, len(why)), *why, gap=18, align="start")]
    if matter.competency:
        parts += [_valued(session, matter, option.id), *_blind(matter, answer)]
    return tuple(parts)


def _valued(session: Session, matter: Matter, chosen: str) -> Node:
    """How experts value each option, the player's own marked in words."""
    return column(
        label(_("How experienced exporters value each answer")),
        *(_value(session, option, option.id == chosen) for option in _there(session, matter, chosen)),
        gap=10,
    )


def _there(session: Session, matter: Matter, chosen: str) -> list[Option]:
    """The options on offer in this run."""
    content, state = session.content, session.state
    return [each for each in matter.options if each.id == chosen or holds(each.when, content, state)]


def _value(session: Session, option: Option, mine: bool) -> Node:
    words, worth = session.tell(option.label), worth_word(option.value)
    tag = (chip(_("your answer"), "terracotta-light", "terracotta-deep", shrink=0),) if mine else ()
    bar = Node(decor=True, draw=Bar(Estimate(option.value), "teal-fill" if mine else "olive"), height=14)
    figure = row(
        set_in(worth, font(14, 500, "mute"), grow=1, basis=0),
        set_in(number(option.value), font(16, 700, align="right")),
        gap=8,
    )
    said = _("{answer}: {worth}, {value} of 100").format(answer=words, worth=worth, value=option.value)
    return Node(
        role="group",
        label=f"{said} ({_('your answer')})" if mine else said,
        dir="row",
        align="center",
        gap=18,
        children=(
            set_in(words, font(16, 600 if mine else 400, leading=1.36), grow=1, basis=0),
            *tag,
            Node(decor=True, children=(bar, figure), width=170, shrink=0, gap=2),
        ),
    )


def worth_word(value: int) -> str:
    """An expert value in words, so that a bar is not read by its length alone."""
    if value >= 80:
        return _("preferred")
    if value >= 50:
        return _("acceptable")
    return _("weak") if value >= 20 else _("avoided")


def reason_word(value: int) -> str:
    """How far experts would rest the decision on a reason, as a sentence."""
    if value >= 80:
        return _("This reason carries much weight.")
    if value >= 50:
        return _("This reason carries some weight.")
    return _("This reason carries little weight.") if value >= 20 else _("This reason carries no weight.")


def _blind(matter: Matter, answer: Answer) -> tuple[Node, ...]:
    """Said where the choice was made without what it rests on."""
    if answer.looked or not any(cue.key for cue in matter.cues):
        return ()
    words = _(
        "You chose without looking at what the decision rests on. "
        "Even a good answer then counts half at most."
    )
    return (row(icon("eye-off", 20, "bad"), prose(words, 16, grow=1, basis=0), gap=10, align="start"),)
