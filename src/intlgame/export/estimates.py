"""The first two sections of the page: overall with the areas, and the competencies.

May live here: tables of estimates. May not live here: what is concluded from them (`sections`), and drawing
(`plot`).
"""

from collections.abc import Iterable, Sequence

from intlgame.export import plot, words
from intlgame.export.markup import Markup, el, join
from intlgame.export.pieces import chance, name_of, section, tenths, whole
from intlgame.export.values import Report
from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import number
from intlgame.rules.content.framework import Framework
from intlgame.rules.profile import Estimate


def glance(report: Report) -> Markup:
    """Overall in one sentence and one picture, then the areas."""
    overall = report.profile.overall
    table = _scores(
        report, report.profile.areas, _("Area"), _("Each area pools the evidence of its competencies.")
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


def band_words(framework: Framework, estimate: Estimate) -> str:
    """The level, or that it cannot be told."""
    levels = [framework.levels[i] for i in estimate.band]
    if not levels:
        return _("Level too close to call")
    if len(levels) == 1:
        return levels[0]
    return _("{lower} or {upper}").format(lower=levels[0], upper=levels[1])
