"""What things of a negotiation are called: issues, options, moments, importance, trust, rounds, points.

May live here: names and figures in words. May not live here: sentences about the talk (`advice`, `telling`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import number, percent
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Negotiation
from intlgame.rules.mechanics.negotiation.domain import Deal
from intlgame.rules.mechanics.negotiation.reviewed import Band
from intlgame.rules.state import State
from intlgame.rules.telling import tell

POINT = 100
"""Ten-thousandths in a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The things of one negotiation by their ids, as this run tells them."""

    content: Content
    state: State
    negotiation: Negotiation

    def tell(self, text: str) -> str:
        """Authored words with their placeholders filled."""
        return tell(self.content, self.state, text)

    def issue(self, issue: str) -> str:
        """Label of an issue."""
        found = index(self.content).issues.get((self.negotiation.id, issue))
        return self.tell(found.label) if found else issue

    def option(self, issue: str, option: str) -> str:
        """Label of an option; a dash for none."""
        found = index(self.content).issues.get((self.negotiation.id, issue))
        options = found.options if found else ()
        return next((self.tell(each.label) for each in options if each.id == option), "–")

    def thing(self, name: str) -> str:
        """Label of an issue, or title of a moment."""
        moment = index(self.content).moments.get((self.negotiation.id, name))
        return self.tell(moment.title) if moment else self.issue(name)

    def package(self, deal: Deal) -> str:
        """The options of a package, in the order of the issues."""
        return " · ".join(option for _issue, option in self._terms(deal))

    def terms(self, deal: Deal) -> str:
        """The options of a package, each with its issue."""
        return "; ".join(f"{issue}: {option}" for issue, option in self._terms(deal))

    def _terms(self, deal: Deal) -> Iterator[tuple[str, str]]:
        for issue, option in zip(self.negotiation.issues, deal.package, strict=True):
            yield self.tell(issue.label), self.option(issue.id, option)


def figure(value: int) -> int:
    """Ten-thousandths as whole points, to the nearest."""
    return (value + POINT // 2) // POINT


def points(value: int) -> str:
    """Ten-thousandths as points, with the word."""
    count = figure(value)
    return ngettext("{n} point", "{n} points", count).format(n=number(count))


def share(value: int) -> str:
    """A percentage that does not break over two lines."""
    return percent(value).replace(" ", "\u00a0")


def more(value: int) -> str:
    """A change in points with its sign; nothing for none."""
    count = figure(value)
    return f"+{number(count)}" if count > 0 else number(count) if count else "0"


def importance(level: int) -> str:
    """How much an issue matters, as one says it at the table."""
    if level < 0:
        return _("not told")
    return (_("flexible"), _("matters"), _("decisive"))[level]


def answered(level: int) -> str:
    """How a question was answered."""
    return (_("deflected"), _("vaguely"), _("precisely"))[level]


def trust(band: Band) -> str:
    """How somebody feels about the firm."""
    return {"cold": _("cold"), "guarded": _("guarded"), "open": _("open"), "warm": _("warm")}[band]


def when(offers: int) -> str:
    """When something happened, by the offers made before it."""
    if offers == 0:
        return _("before your first offer")
    return ngettext("after your first offer", "after {n} offers", offers).format(n=number(offers))


def worth(value: int) -> str:
    """An expert value in a word."""
    if value >= 80:
        return _("preferred")
    if value >= 50:
        return _("acceptable")
    return _("weak") if value >= 20 else _("avoided")
