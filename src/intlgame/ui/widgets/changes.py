"""What a piece of news moved: money and meters, as small figures below its words.

May live here: finding the effect behind a piece of news, and its figures. May not live here: the words of the
news, what happens in a quarter.
"""

from intlgame.i18n import _
from intlgame.i18n.formats import money, number
from intlgame.rules.content.effects import Effect
from intlgame.rules.content.index import index
from intlgame.rules.mechanics.ledger import CENTS
from intlgame.rules.state import News
from intlgame.runs.session import Session
from intlgame.ui.tree import Node
from intlgame.ui.widgets.basic import chip, wrap

_DRESS = {True: ("good-light", "ink"), False: ("bad-light", "bad-deep")}


def changes(session: Session, news: News) -> tuple[Node, ...]:
    """The figures in one line; nothing where nothing that is counted moved.

    Sentences of the engine carry their amounts themselves.
    """
    if news.code != "story":
        return ()
    moved = (*_money(session, news), *_meters(session, news))
    chips = (chip(words, *_DRESS[well], size=14) for words, well in moved)
    return (wrap(*chips, gap=8, pad=(4, 0, 0, 0)),) if moved else ()


def _money(session: Session, news: News) -> tuple[tuple[str, bool], ...]:
    """Cash that came or went, then what was invoiced and has still to come."""
    effect = _behind(session, news)
    invoice = effect.invoice if effect else None
    cents, owed = news.amount, 0
    if invoice is not None:
        cents -= invoice.cost * CENTS
        owed = invoice.amount * CENTS if invoice.due else 0
        cents += 0 if invoice.due else invoice.amount * CENTS
    told = [(_("{amount} cash").format(amount=money(cents, signed=True)), cents > 0)] if cents else []
    if owed:
        told.append((_("{amount} invoiced").format(amount=money(owed)), True))
    return tuple(told)


def _meters(session: Session, news: News) -> tuple[tuple[str, bool], ...]:
    effect = _behind(session, news)
    moved = effect.meter if effect else {}
    return tuple(
        (f"{each.label} {_signed(moved[each.id])}", moved[each.id] > 0)
        for each in session.content.campaign.meters
        if moved.get(each.id)
    )


def _signed(by: int) -> str:
    return f"+{number(by)}" if by > 0 else number(by)


def _behind(session: Session, news: News) -> Effect | None:
    """The effect that told it; None where two effects tell the same, because they may have done different
    things."""
    look = index(session.content)
    origin, _slash, option = news.subject.partition("/")
    source = look.options.get((origin, option)) or look.actions.get(origin)
    found = [each for each in source.effects if each.news == news.text] if source else []
    return found[0] if len(found) == 1 else None
