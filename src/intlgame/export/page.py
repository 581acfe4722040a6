"""The report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere.

May live here: the frame of the document. May not live here: its sections (`estimates`, `sections`,
`negotiation.section`, `annex`) and its looks (`style`). It prints on A4 in full: what can be folded away is
open.
"""

from intlgame.export import annex, estimates, sections, words
from intlgame.export.markup import Markup, clipped, el, join, said, undirected
from intlgame.export.negotiation.section import negotiations
from intlgame.export.style import style
from intlgame.export.values import Report
from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import number
from intlgame.i18n.roles import role_name

_NAME = 60
"""Characters of a pseudonym or role that a heading has room for."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Even a reader's own browser is told to fetch nothing."""


def page(report: Report) -> str:
    """The whole document as text; write it in UTF-8."""
    body = el(
        "body",
        el("a", _("To the content"), href="#content", class_="skip"),
        _header(report),
        el("p", _purpose(), class_="purpose"),
        _contents(report),
        el("main", *_sections(report), id="content"),
        el("footer", el("p", words.by_people())),
    )
    return f"<!DOCTYPE html>\n{el('html', _head(report), body, lang=report.language)}\n"


def _sections(report: Report) -> tuple[Markup, ...]:
    return (
        estimates.glance(report),
        estimates.competencies(report),
        sections.reasons(report),
        sections.stood_out(report),
        sections.unmeasured(report),
        sections.steps(report),
        sections.firm(report),
        *_talks(report),
        annex.trail(report),
        annex.method(report),
        annex.sources(report),
    )


def _talks(report: Report) -> tuple[Markup, ...]:
    told = negotiations(report.negotiations)
    return (told,) if told is not None else ()


def _head(report: Report) -> Markup:
    who = undirected(clipped(report.played.pseudonym, _NAME))
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", _("Competency profile of {who}").format(who=who)),
        el("style", Markup(style(_purpose_in_short()))),
    )


def _purpose() -> str:
    return _(
        "For learning and conversation. This profile describes decisions in one run of a game. It is no "
        "basis for grades, hiring or pay, and its error is part of every figure."
    )


def _purpose_in_short() -> str:
    return _("For learning. Not for grades, hiring or pay. Bands show the error.")


def _contents(report: Report) -> Markup:
    talks = (("negotiations", _("Negotiations")),) if report.negotiations else ()
    places = (
        ("glance", _("At a glance")),
        ("competencies", _("Competencies")),
        ("reasons", _("Why")),
        ("differences", _("What stood out")),
        ("unmeasured", _("Not measured")),
        ("next", _("Next steps")),
        ("firm", _("The firm")),
        *talks,
        ("trail", _("Evidence")),
        ("method", _("Method")),
        ("sources", _("Sources")),
    )
    links = (el("li", el("a", name, href=f"#{anchor}")) for anchor, name in places)
    return el("nav", el("ul", *links), aria_label=_("On this page"))


def _header(report: Report) -> Markup:
    played = report.played
    facts = [
        (_("Player"), clipped(played.pseudonym, _NAME)),
        (_("Role"), clipped(role_name(played.role), _NAME)),
        (_("Finished"), played.finished),
        (_("Mode"), words.mode_word(played.mode)),
        (_("Adviser asked"), _times(report.hints)),
    ]
    return el(
        "header",
        el("p", _compass(), "First Shipment", class_="brand"),
        el("h1", _("Competency profile")),
        el("p", said(report.origin.campaign_title), " · ", said(report.outcome.firm), class_="for"),
        el("dl", *(el("div", el("dt", name), el("dd", said(value))) for name, value in facts)),
        *(el("p", said(note), class_="small") for note in report.notes),
    )


def _times(count: int) -> str:
    return ngettext("{count} time", "{count} times", count).format(count=number(count))


def _compass() -> Markup:
    ring = el("circle", cx=20, cy=20, r=17, fill="none", stroke="#C9A86A", stroke_width=2)
    needle = join(
        el("polygon", points="20,5 24,20 16,20", fill="#F6F0E4"),
        el("polygon", points="20,35 24,20 16,20", fill="#C0562A"),
    )
    return el("svg", ring, needle, viewBox="0 0 40 40", aria_hidden="true")
