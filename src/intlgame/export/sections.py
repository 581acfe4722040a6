"""The sections that say what follows from the estimates: reasons, differences, gaps, next steps, the firm.

May live here: sections of the page that speak of the profile. May not live here: the estimates themselves
(`estimates`), the annex (`annex`) and the frame of the document (`page`).
"""

from collections.abc import Sequence

from intlgame.export import words
from intlgame.export.markup import Markup, el, join, said
from intlgame.export.pieces import chance, name_of, section, signed, tenths
from intlgame.export.values import NextStep, ReasonWhy, Report, Unmeasured
from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import money, number
from intlgame.rules.content.framework import Framework, Support
from intlgame.rules.profile import Relative


def reasons(report: Report) -> Markup:
    """The decisions that moved the estimates most, three each way."""
    return section(
        "reasons",
        _("Why: the decisions that counted most"),
        el("p", _("Points on the scale of 100, compared with the same run without this one decision.")),
        el(
            "div",
            _reasons(report.framework, _("Raised an estimate"), report.raised),
            _reasons(report.framework, _("Lowered an estimate"), report.lowered),
            class_="two",
        ),
    )


def _reasons(framework: Framework, title: str, found: Sequence[ReasonWhy]) -> Markup:
    if not found:
        return el("div", el("h3", title), el("p", _("No single decision stands out."), class_="mute"))
    return el(
        "div",
        el("h3", title),
        el("ol", *(_reason(framework, r) for r in found), class_="reasons", role="list"),
    )


def _reason(framework: Framework, reason: ReasonWhy) -> Markup:
    points = reason.part.points or 0.0
    return el(
        "li",
        el("span", signed(points), class_="shift up" if points > 0 else "shift down"),
        el(
            "div",
            el("p", said(reason.title), class_="what"),
            el("p", name_of(framework, reason.competency), class_="small mute"),
            _did(reason),
        ),
    )


def _did(reason: ReasonWhy) -> Markup:
    return el("p", said(reason.part.did), " ", said(reason.part.preferred) if reason.part.preferred else None)


def stood_out(report: Report) -> Markup:
    """Relative strengths and what to explore, only where likely."""
    return section(
        "differences",
        _("What stood out"),
        el("p", _("Compared with your own average in this run, never with other people.")),
        el(
            "div",
            _relatives(report.framework, _("Probably above"), report.profile.strengths),
            _relatives(report.framework, _("Worth exploring"), report.profile.explore),
            class_="two together",
        ),
    )


def _relatives(framework: Framework, title: str, found: Sequence[Relative]) -> Markup:
    if not found:
        return el("div", el("h3", title), el("p", _("No difference can be shown."), class_="mute"))
    items = (
        el(
            "li",
            el("strong", name_of(framework, r.competency)),
            ": ",
            (_("likely ({chance})") if r.likely else _("possible ({chance})")).format(
                chance=chance(r.probability)
            ),
        )
        for r in found
    )
    return el("div", el("h3", title), el("ul", *items))


def unmeasured(report: Report) -> Markup:
    """What has no score, and what one would take."""
    thin = [u for u in report.unmeasured if u.status == "insufficient" or u.claimed]
    untouched = [u for u in report.unmeasured if u not in thin]
    parts: list[Markup] = []
    if thin:
        parts.append(el("ul", *(el("li", _needed(report.framework, u)) for u in thin)))
    if untouched:
        names = ", ".join(name_of(report.framework, u.competency) for u in untouched)
        parts.append(el("p", _("Not part of this campaign: {names}.").format(names=names)))
    return section(
        "unmeasured", _("What was not measured"), *parts, el("p", words.never_measured()), kind="together"
    )


def _needed(framework: Framework, gap: Unmeasured) -> Markup:
    episodes = ngettext("{count} more episode", "{count} more episodes", gap.episodes)
    told = [
        _("evidence worth {weight} more full decisions").format(weight=tenths(gap.weight))
        if gap.weight
        else "",
        episodes.format(count=number(gap.episodes)) if gap.episodes else "",
    ]
    missing = _(" and ").join(t for t in told if t)
    return join(
        el("strong", name_of(framework, gap.competency)),
        ": ",
        words.status_word(gap.status).lower(),
        ". ",
        _("A score would need {missing}.").format(missing=missing),
    )


def steps(report: Report) -> Markup:
    """What to do next."""
    if not report.next_steps:
        told = _("Too little was seen to name a next step. Playing a whole campaign gives one.")
        return section("next", _("Next steps"), el("p", told))
    items = (_step(report.framework, step) for step in report.next_steps)
    return section("next", _("Next steps"), el("ol", *items, class_="steps", role="list"))


def _step(framework: Framework, step: NextStep) -> Markup:
    rows = [_because(step), _practise(step), _help(step)]
    return el(
        "li",
        el("h3", name_of(framework, step.competency)),
        el("p", _why_step(step), class_="small mute"),
        el("dl", *(row for row in rows if row is not None)),
    )


def _why_step(step: NextStep) -> str:
    if step.probability is None:
        return _("Among the lowest estimates of this run; no difference to your average can be shown.")
    return _("Below your own average of this run with {chance} probability.").format(
        chance=chance(step.probability)
    )


def _because(step: NextStep) -> Markup | None:
    if step.because is None:
        return None
    because = step.because
    told = el(
        "dd",
        el("strong", said(because.title)),
        " (",
        signed(because.part.points),
        "). ",
        said(because.part.did),
        " ",
        said(because.part.preferred),
        " ",
        said(because.why),
    )
    return join(el("dt", _("In this run")), told)


def _practise(step: NextStep) -> Markup | None:
    if not step.practise:
        return None
    return join(el("dt", _("Practise")), el("dd", "; ".join(step.practise)))


def _help(step: NextStep) -> Markup | None:
    if not step.support:
        return None
    items = (el("li", _body(entry)) for entry in step.support)
    return join(el("dt", _("Who helps")), el("dd", el("ul", *items)))


def _body(entry: Support) -> Markup:
    told = join(said(entry.name), ": ", said(entry.good_for))
    if not entry.url.startswith(("https://", "http://")):
        return told
    link = el("a", said(entry.name), href=entry.url, rel="noreferrer noopener", class_="out")
    return join(link, ": ", said(entry.good_for))


def firm(report: Report) -> Markup:
    """How the firm fared: plain, and apart from the profile."""
    outcome = report.outcome
    facts = [
        (_("Market"), outcome.market or _("None named")),
        (_("Reserve market"), outcome.reserve or _("None named")),
        (_("Cash, start to end"), _arrow(money(outcome.cash_start), money(outcome.cash_end))),
        (_("Result of going abroad"), money(outcome.export_result, signed=True)),
        *((gauge.label, _arrow(number(gauge.start), number(gauge.end))) for gauge in outcome.gauges),
    ]
    rows = (el("div", el("dt", said(name)), el("dd", said(value))) for name, value in facts)
    closed = None if outcome.finished else el("p", _("The run was closed before its end."))
    return section(
        "firm",
        _("How the firm fared"),
        el("p", _("Shown for completeness. Luck has a part in it, and it has no part in the profile.")),
        closed,
        el("h3", said(outcome.title)) if outcome.title else None,
        el("p", said(outcome.text)) if outcome.text else None,
        el("dl", *rows, class_="facts"),
        kind="together",
    )


def _arrow(start: str, end: str) -> str:
    return _("{start} to {end}").format(start=start, end=end)
