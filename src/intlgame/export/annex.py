"""The annex of the page: every piece of evidence, how the numbers are made, limits, rules and sources.

May live here: what a reader looks up. May not live here: the profile itself (`estimates`, `sections`).
"""

from collections.abc import Mapping, Sequence

from intlgame.export import words
from intlgame.export.markup import Markup, el, join, said
from intlgame.export.pieces import chance, name_of, section, signed
from intlgame.export.values import Decision, Part, Report, Trail
from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import number
from intlgame.rules.content.sources import RuleCard, Source

Numbers = Mapping[str, int]
"""Rule cards by id, numbered as they stand in the list."""


def numbered(report: Report) -> Numbers:
    """The numbers by which the trail refers to rule cards."""
    return {card.id: place for place, card in enumerate(report.rules, 1)}


def trail(report: Report) -> Markup:
    """All evidence, competency by competency."""
    intro = _(
        "Everything that the profile rests on, in the order of play. “Worth” is the experts' value of "
        "what you did, beside the best that was on offer. “Points” is how far it moved the score. "
        "Numbers in brackets lead to the rules."
    )
    numbers = numbered(report)
    parts = [_competency(report, t, numbers) for t in report.trails]
    if not parts:
        return section("trail", _("The evidence"), el("p", _("Nothing was observed.")))
    return section("trail", _("The evidence"), el("p", intro), *parts)


def _competency(report: Report, found: Trail, numbers: Numbers) -> Markup:
    estimate = next(c for c in report.profile.competencies if c.id == found.competency)
    count = ngettext("{count} observation", "{count} observations", estimate.count)
    told = [words.status_word(estimate.status), count.format(count=number(estimate.count))]
    if estimate.score is not None:
        share = chance(estimate.own)
        told.append(_("{share} of the estimate rests on them").format(share=share))
    name = name_of(report.framework, found.competency)
    head = el(
        "tr",
        el("th", _("What you did, and what experts prefer"), scope="col"),
        el("th", _("Worth"), scope="col", class_="w"),
        el("th", _("Points"), scope="col", class_="n"),
    )
    table = el(
        "table",
        el("caption", name, class_="hidden"),
        el("thead", head),
        *(_decision(d, numbers) for d in found.decisions),
        class_="trail",
    )
    summary = el("summary", el("h3", name), " ", el("span", " · ".join(told), class_="small mute"))
    return el("details", summary, table, open="open")


def _decision(decision: Decision, numbers: Numbers) -> Markup:
    notes = [_("Quarter {quarter}").format(quarter=number(decision.quarter))]
    if decision.asked:
        notes.append(_("adviser asked"))
    head = el(
        "th",
        said(decision.title),
        " ",
        el("span", " · ".join(notes), class_="small mute"),
        colspan=3,
        scope="rowgroup",
    )
    why = el("tr", el("td", said(decision.why), _references(decision, numbers), colspan=3), class_="why")
    return el(
        "tbody",
        el("tr", head, class_="matter"),
        *(_part(part) for part in decision.parts),
        why if decision.why or decision.rules else None,
    )


def _part(part: Part) -> Markup:
    points = part.points or 0.0
    tone = "n up" if round(points, 1) > 0 else "n down" if round(points, 1) < 0 else "n"
    return el(
        "tr",
        el(
            "td",
            el("span", words.part_word(part.kind), class_="kind"),
            said(part.did),
            join(" ", el("em", said(part.preferred))) if part.preferred else None,
        ),
        el(
            "td",
            _("{worth} of {best}").format(worth=number(part.worth), best=number(part.best)),
            class_="w",
        ),
        el("td", signed(part.points), class_=tone),
    )


def _references(decision: Decision, numbers: Numbers) -> Markup:
    links = [
        el("a", f"[{numbers[rule]}]", href=f"#rule-{numbers[rule]}")
        for rule in decision.rules
        if rule in numbers
    ]
    return join(*(join("\u00a0", link) for link in links))


def method(report: Report) -> Markup:
    """How the numbers are made, what they cannot tell, and what they are for."""
    return section(
        "method",
        _("Method, limits and use"),
        el("p", el("strong", words.by_people())),
        *(el("p", sentence) for sentence in words.method()),
        el("p", words.scale_word(report.origin.status)),
        el("h3", _("Evidence words")),
        el(
            "dl",
            *(join(el("dt", word), el("dd", meaning)) for word, meaning in words.status_meaning()),
            class_="words",
        ),
        el("h3", _("Limits")),
        el("ul", *(el("li", sentence) for sentence in words.limits())),
        el(
            "div",
            el("div", el("h3", _("Made for")), _items(words.intended())),
            el("div", el("h3", _("Not to be used for")), _items(words.excluded())),
            class_="two together",
        ),
        el("p", words.rights()),
    )


def _items(sentences: tuple[str, ...]) -> Markup:
    return el("ul", *(el("li", sentence) for sentence in sentences))


def sources(report: Report) -> Markup:
    """Rule cards with source and date, and the versions by which the run can be judged again."""
    origins = {source.id: source for source in report.sources}
    cards = el(
        "ol",
        *(_card(card, place, origins) for place, card in enumerate(report.rules, 1)),
        class_="cards",
    )
    return section(
        "sources",
        _("Rules, sources and versions"),
        cards if report.rules else None,
        el("p", _versions(report), class_="small mute"),
    )


def _card(card: RuleCard, place: int, origins: Mapping[str, Source]) -> Markup:
    told = [said(card.jurisdiction), _("as of {date}").format(date=card.as_of) if card.as_of else None]
    named = [said(_source(origins[s])) for s in card.source if s in origins]
    return el(
        "li",
        el("strong", said(card.title)),
        ". ",
        said(card.text),
        " ",
        el(
            "span",
            _listed([t for t in told if t], ", "),
            join(". ", _("Source"), ": ", _listed(named, "; ")) if named else None,
            join(". ", _("Part of it is a teaching value.")) if card.teaching else None,
            class_="small mute",
        ),
        id=f"rule-{place}",
    )


def _listed(parts: Sequence[str], between: str) -> Markup:
    return join(*(join(between if place else None, part) for place, part in enumerate(parts)))


def _source(source: Source) -> str:
    told = (source.title, source.publisher, source.read and _("read {date}").format(date=source.read))
    return ", ".join(part for part in told if part)


def _versions(report: Report) -> Markup:
    origin = report.origin
    told = _(
        "Pack {pack} {pack_version}, campaign {campaign}, framework {framework}; "
        "First Shipment {program}, rules {rules}, scorer {scorer}; run {run}, seed {seed}."
    ).format(
        pack=origin.pack,
        pack_version=origin.pack_version,
        campaign=origin.campaign,
        framework=origin.framework,
        program=origin.program_version,
        rules=origin.rules_version,
        scorer=origin.scorer_version,
        run=report.played.run_id,
        seed=report.played.seed,
    )
    by = _("Written by {authors}.").format(authors=", ".join(origin.authors)) if origin.authors else ""
    licence = _("Licence: {licence}.").format(licence=origin.licence) if origin.licence else ""
    return said(" ".join(part for part in (told, by, licence) if part))
