"""The sections that a reader looks at first: estimates, reasons, differences, gaps, next steps, the firm.

May live here: sections of the page that speak of the profile. May not live here: the annex (`annex`), the
frame of the document (`page`), and drawing (`plot`).
"""

from collections.abc import Iterable, Sequence

from intlgame.export import plot, words
from intlgame.export.markup import Markup, el, join, said
from intlgame.export.values import NextStep, ReasonWhy, Report, Unmeasured
from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import money, number, percent
from intlgame.rules.content.framework import Framework, Support
from intlgame.rules.profile import Estimate, Relative


def section(anchor: str, title: str, *children: object, kind: str | None = None) -> Markup:
    """A section with its heading. `kind` is `together` where print must not break it."""
    heading = el("h2", title, id=f"{anchor}-title")
    return el(
        "section",
        heading,
        *children,
        id=anchor,
        aria_labelledby=f"{anchor}-title",
        class_=kind,
    )


def name_of(framework: Framework, code: str) -> str:
    """Name of a competency or an area."""
    names = {c.id: c.name for c in framework.competencies} | {a.id: a.name for a in framework.areas}
    return names.get(code, code)


def whole(value: float | None) -> str:
    """A score for the eye."""
    return number(round(value or 0.0))


def tenths(value: float) -> str:
    """One decimal."""
    return number(round(value * 10), 1)


def signed(points: float | None) -> str:
    """A shift with its sign, which carries the meaning that colour repeats."""
    if points is None:
        return "–"
    return f"+{tenths(points)}" if round(points, 1) > 0 else tenths(points)


def band_words(framework: Framework, estimate: Estimate) -> str:
    """The level, or that it cannot be told."""
    levels = [framework.levels[i] for i in estimate.band]
    if not levels:
        return _("Level too close to call")
    if len(levels) == 1:
        return levels[0]
    return _("{lower} or {upper}").format(lower=levels[0], upper=levels[1])


def glance(report: Report) -> Markup:
    """Overall in one sentence and one picture, then the areas."""
    overall = report.profile.overall
    table = _scores(
        report, report.profile.areas, _("Area"), _("The four areas pool the evidence of their competencies.")
    )
    return section("glance", _("At a glance"), _lead(report, overall), _large_plot(report, overall), table)


def _lead(report: Report, overall: Estimate) -> Markup:
    if overall.score is None:
        return el("p", _("Too little was seen in this run to give an overall estimate."), class_="lead")
    sentence = _(
        "In this run your choices point to {score} on a scale from 0 to 100. "
        "The result probably lies between {low} and {high}."
    ).format(score=whole(overall.score), low=whole(overall.low), high=whole(overall.high))
    level = {
        0: _("The level is too close to call."),
        1: _("That is the level “{level}”."),
        2: _("That is the level “{level}”."),
    }[len(overall.band)].format(level=band_words(report.framework, overall))
    large = el(
        "p",
        el("span", whole(overall.score), class_="huge"),
        el("span", _("{low} to {high}").format(low=whole(overall.low), high=whole(overall.high))),
        class_="figure",
        aria_hidden="true",
    )
    return el("div", large, el("p", sentence, " ", level, class_="lead"), class_="hero")


def _large_plot(report: Report, overall: Estimate) -> Markup:
    label = _told(report, _("Overall"), overall)
    drawn = plot.interval(overall, label, plot.Marks(gap=words.status_word(overall.status)))
    return el("figure", _levels(report.framework), drawn, _legend(report), style="margin:0 0 1.4rem")


def _levels(framework: Framework) -> Markup:
    named = zip(framework.levels, plot.shares(), strict=False)
    spans = [el("span", level, style=f"width:{share:g}%") for level, share in named]
    return el("div", *spans, class_="levels", aria_hidden="true")


def _legend(report: Report) -> Markup:
    keys = [
        (plot.estimate_key(), _("Estimate, with the band where the result probably lies (80 %)")),
        (plot.gap_key(), _("Not enough seen: no number")),
    ]
    if report.played.self_rating:
        keys.append((plot.self_key(), _("Own rating before play")))
    return el("ul", *(el("li", key, meaning) for key, meaning in keys), class_="legend")


def _told(report: Report, name: str, estimate: Estimate, rated: int | None = None) -> str:
    """A plot in words."""
    told = [f"{name}: {words.status_word(estimate.status)}."]
    if estimate.score is not None:
        told = [
            _("{name}: {score} of 100, probably between {low} and {high}.").format(
                name=name,
                score=whole(estimate.score),
                low=whole(estimate.low),
                high=whole(estimate.high),
            ),
            ", ".join(_chances(report.framework, estimate)) + ".",
        ]
    if rated is not None:
        told.append(_("Own rating: {level}.").format(level=_rated(report.framework, rated)))
    return " ".join(told)


def _chances(framework: Framework, estimate: Estimate) -> Iterable[str]:
    for level, probability in zip(framework.levels, estimate.levels, strict=False):
        yield f"{level} {chance(probability)}"


def _rated(framework: Framework, level: int) -> str:
    return framework.levels[max(1, min(level, len(framework.levels))) - 1]


def competencies(report: Report) -> Markup:
    """The competencies that the campaign claims, and others that were seen."""
    shown = [c for c in report.profile.competencies if c.id in report.claims or c.count]
    caption = _(
        "What this campaign asks for. Levels run from left to right; each band shows how precise the "
        "estimate is."
    )
    return section(
        "competencies", _("Competencies"), _scores(report, shown, _("Competency"), caption), _legend(report)
    )


def _scores(report: Report, rows: Sequence[Estimate], first: str, caption: str) -> Markup:
    levels = join(el("span", _("Estimate"), class_="hidden"), _levels(report.framework))
    head = el(
        "tr",
        el("th", first, scope="col", class_="c-name"),
        el("th", levels, scope="col", class_="c-plot"),
        el("th", _("Score"), scope="col"),
    )
    body = [_row(report, estimate) for estimate in rows]
    return el("table", el("caption", caption), el("thead", head), el("tbody", *body), class_="scores")


def _row(report: Report, estimate: Estimate) -> Markup:
    name = name_of(report.framework, estimate.id)
    rated = report.played.self_rating.get(estimate.id)
    label = _told(report, name, estimate, rated)
    gap = words.status_word(estimate.status)
    return el(
        "tr",
        el(
            "th",
            el("span", name, class_="name"),
            el("span", _amount(estimate), class_="small mute"),
            scope="row",
        ),
        el(
            "td",
            plot.interval(estimate, label, plot.Marks(self_rating=rated, gap=gap)),
            el("span", _points(estimate), class_="small mute") if estimate.score is not None else None,
            class_="c-plot",
        ),
        el("td", _figures(report.framework, estimate)),
    )


def _amount(estimate: Estimate) -> str:
    """How much was seen."""
    word = words.status_word(estimate.status)
    if not estimate.count:
        return word
    seen = ngettext("{count} observation", "{count} observations", estimate.count)
    episodes = ngettext("{count} episode", "{count} episodes", estimate.episodes)
    return _("{evidence}: {observations} in {episodes}").format(
        evidence=word,
        observations=seen.format(count=number(estimate.count)),
        episodes=episodes.format(count=number(estimate.episodes)),
    )


def _points(estimate: Estimate) -> str:
    """Plain points beside what guessing earns: the first thing that a learner checks."""
    return _("{earned} of {possible} expert points; guessing earns {guessing}").format(
        earned=tenths(estimate.earned),
        possible=tenths(estimate.possible),
        guessing=tenths(estimate.guessing),
    )


def chance(probability: float) -> str:
    """A probability that does not break over two lines."""
    return percent(round(100 * probability)).replace(" ", "\u00a0")


def _figures(framework: Framework, estimate: Estimate) -> Markup:
    if estimate.score is None:
        return el("span", _("No number"), class_="mute")
    interval = _("{low} to {high}").format(low=whole(estimate.low), high=whole(estimate.high))
    return join(
        el("span", whole(estimate.score), class_="score"),
        " ",
        el("span", interval, class_="small mute"),
        el("br"),
        el("span", band_words(framework, estimate), class_="small"),
    )


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
