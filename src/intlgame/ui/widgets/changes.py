"""What a piece of news moved: money and meters, as small figures below its words.

May live here: finding the effect behind a piece of news, and its figures. May not live here: the words of the
news, what happens in a quarter.
"""

from collections.abc import Iterator
from typing import Literal

from intlgame.i18n import _
from intlgame.i18n.formats import money, number
from intlgame.rules.content.effects import Effect
from intlgame.rules.content.index import index
from intlgame.rules.mechanics.ledger import CENTS
from intlgame.rules.state import News
from intlgame.runs.session import Session
from intlgame.ui.tree import Node
from intlgame.ui.widgets.basic import chip, wrap

Moved = tuple[str, Literal["good", "bad", "plain"]]
_DRESS = {"good": ("good-light", "ink"), "bad": ("bad-light", "bad-deep"), "plain": ("card-2", "mute")}


def changes(session: Session, news: News) -> tuple[Node, ...]:
    """The figures in one line; nothing where nothing that is counted moved.

    Sentences of the engine carry their amounts themselves.
    """
    if news.code != "story":
        return ()
    effect = _behind(session, news)
    moved = [*_cash(news.amount), *_sale(effect), *_meters(session, effect)]
    chips = (chip(words, *_DRESS[tone], size=14) for words, tone in moved)
    return (wrap(*chips, gap=8, pad=(4, 0, 0, 0)),) if moved else ()


def _cash(cents: int) -> Iterator[Moved]:
    if cents:
        yield _("{amount} cash").format(amount=money(cents, signed=True)), "good" if cents > 0 else "bad"


def _sale(effect: Effect | None) -> Iterator[Moved]:
    """What was sold and what making it takes: only together do they say what a sale brings."""
    if effect is None or effect.invoice is None:
        return
    invoice = effect.invoice
    sold = _("{amount} invoiced") if invoice.due else _("{amount} paid at once")
    yield sold.format(amount=money(invoice.amount * CENTS)), "good"
    if invoice.cost:
        yield _("{amount} to make the goods").format(amount=money(-invoice.cost * CENTS)), "plain"


def _meters(session: Session, effect: Effect | None) -> Iterator[Moved]:
    moved = effect.meter if effect else {}
    for each in session.content.campaign.meters:
        by = moved.get(each.id, 0)
        if by:
            yield f"{each.label} {_signed(by)}", "good" if by > 0 else "bad"


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
