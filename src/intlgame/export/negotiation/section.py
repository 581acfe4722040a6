"""The section of the page on negotiations: the same facts as on screen, the plane, and its table.

May live here: the markup of the section. May not live here: words about the talks (they come with
`Negotiated`), drawing (`plot`).
"""

from collections.abc import Iterable, Sequence

from intlgame.export.markup import Markup, el, join, said
from intlgame.export.negotiation.names import worth
from intlgame.export.negotiation.plot import legend, plane
from intlgame.export.negotiation.values import Episode, Negotiated, Prepared, Sheet
from intlgame.export.pieces import section
from intlgame.i18n import _
from intlgame.i18n.formats import number
from intlgame.rules.mechanics.negotiation.advice import WELL
from intlgame.rules.mechanics.negotiation.reviewed import Item

SHORT = 9


def negotiations(told: Sequence[Negotiated]) -> Markup | None:
    """All talks of a run; None where there were none."""
    if not told:
        return None
    intro = _(
        "Both sides' values, as their authors set them. Every package was counted, so the frontier, the Nash "
        "point and what was left on the table are exact. Points go from 0 to 100 for each side."
    )
    return section("negotiations", _("Negotiations"), el("p", intro), *(_talk(each) for each in told))


def _talk(told: Negotiated) -> Markup:
    who = join(said(told.person), ", ", said(told.role), " · ", told.outcome)
    return el(
        "article",
        el("h3", said(told.title)),
        el("p", who, class_="small mute"),
        el("p", said(told.agreed_text)) if told.agreed_text else None,
        el("ul", *(el("li", said(each)) for each in told.sentences), class_="told"),
        el("p", told.standing, class_="small mute") if told.standing else None,
        el("dl", *(_fact(each.name, each.words) for each in told.facts), class_="facts"),
        el("figure", plane(told), legend(told)),
        *(_table(each) for each in _sheets(told)),
        _moments(told.moments),
        _prepared(told.preparation),
        _advice(told),
        class_="talk",
    )


def _sheets(told: Negotiated) -> Iterable[Sheet]:
    shown = (
        _named(told),
        told.rounds,
        told.swap,
        told.questions,
        told.guesses,
        told.statements,
        told.language,
    )
    return (each for each in shown if each.lines)


def _named(told: Negotiated) -> Sheet:
    """The points of the plane that have a name; offers and answers stand in the table of rounds."""
    first, *rest = told.plane.lines
    named = (
        line for mark, line in zip(told.marks, rest, strict=True) if mark.kind not in ("yours", "theirs")
    )
    return told.plane._replace(lines=(first, *named))


def _fact(name: str, words: str) -> Markup:
    return el("div", el("dt", name), el("dd", said(words)))


def _table(shown: Sheet) -> Markup:
    head = el("tr", *(el("th", each, scope="col", class_=_short(each)) for each in shown.heads))
    lines = (
        el(
            "tr",
            el("th", said(line[0]), scope="row"),
            *(el("td", said(cell), class_=_short(cell)) for cell in line[1:]),
        )
        for line in shown.lines
    )
    table = el(
        "table",
        el("caption", shown.label),
        el("thead", head),
        el("tbody", *lines),
        class_="sheet",
    )
    return el("div", table, class_="across")


def _short(cell: str) -> str | None:
    """Figures and single words do not break over lines."""
    return "short" if len(cell) <= SHORT else None


def _moments(came: Sequence[Episode]) -> Markup | None:
    if not came:
        return None
    return join(el("h4", _("What came up")), *(_moment(each) for each in came))


def _moment(each: Episode) -> Markup:
    value = _("{word}, {value} of 100").format(word=worth(each.value), value=number(each.value))
    rows = (
        (_("You read it as"), each.reading),
        (_("Worth keeping open"), each.better_reading),
        (_("You did"), f"{each.did} ({value})" if each.did else ""),
        (_("Experts prefer"), each.better),
        (_("What followed"), each.came),
        (_("Why"), " ".join(part for part in (each.feedback, each.why) if part)),
        (_("About this tactic"), each.about),
    )
    return el(
        "div",
        el("p", el("strong", said(each.title)), " ", el("span", each.kind, class_="kind"), " ", each.when),
        el("p", said(each.seen), class_="small mute"),
        el("dl", *(join(el("dt", name), el("dd", said(words))) for name, words in rows if words)),
        class_="moment",
    )


def _prepared(prepared: Sequence[Prepared]) -> Markup | None:
    if not prepared:
        return None
    items = (
        el(
            "li",
            each.name,
            ": ",
            el("strong", said(each.chosen)),
            " (",
            worth(each.value),
            "). ",
            said(each.feedback),
        )
        for each in prepared
    )
    return join(el("h4", _("How it was prepared")), el("ul", *items))


def _advice(told: Negotiated) -> Markup:
    keep = [each.item for each in told.review.advice if each.code in WELL]
    change = [each.item for each in told.review.advice if each.code not in WELL]
    return el(
        "div", *_list(told, _("Next time"), change), *_list(told, _("Worth keeping"), keep), class_="two"
    )


def _list(told: Negotiated, title: str, items: Sequence[Item]) -> Iterable[Markup]:
    if items:
        yield el("div", el("h4", title), el("ul", *(el("li", said(told.advice[item])) for item in items)))
