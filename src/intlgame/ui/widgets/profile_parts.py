"""Parts of a profile on screen. The report says it all; these only set it.

May live here: nodes made from a report. May not live here: estimating, wording that the report already has.
"""

from collections.abc import Sequence

from intlgame.export.pieces import name_of, signed, tenths, whole
from intlgame.export.values import Decision, NextStep, ReasonWhy, Report, Unmeasured
from intlgame.export.words import by_people, limits, method, scale_word, status_word
from intlgame.i18n import _, ngettext
from intlgame.rules.profile import PARAMS, Estimate, Relative
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import bold, column, heading, icon, label, prose, row, set_in, spans
from intlgame.ui.widgets.charts import Interval, interval_plot
from intlgame.ui.widgets.frame import bullet
from intlgame.ui.widgets.grid import Line, table


def cuts(report: Report) -> tuple[tuple[float, str], ...]:
    """Where each level begins on the scale, with its name."""
    levels = report.framework.levels
    places = (0.0, *(50 + 20 * cut for cut in PARAMS.cuts))
    return tuple(zip(places, levels, strict=False))


def level_words(report: Report, estimate: Estimate) -> str:
    """The level, or that it is too close to call."""
    names = [report.framework.levels[each] for each in estimate.band]
    if not names:
        return _("level too close to call")
    return _(" or ").join(names)


def glance(report: Report) -> Node:
    """Overall and the areas."""
    overall = report.profile.overall
    if overall.score is None:
        words = _("This run gave too little evidence for an overall estimate.")
        return prose(words)
    sentence = spans(
        _("In this run your choices point to "),
        bold(whole(overall.score)),
        _(" on a scale from 0 to 100. The result probably lies between "),
        bold(whole(overall.low)),
        _(" and "),
        bold(whole(overall.high)),
        _(": {level}.").format(level=level_words(report, overall)),
    )
    rows = [_interval(report, _("Overall"), overall)]
    rows += [
        _interval(report, name_of(report.framework, each.id), each)
        for each in report.profile.areas
        if each.count
    ]
    return column(
        prose(sentence, 18),
        interval_plot(_("Overall and areas"), rows, cuts(report), names=230, shown=200),
        set_in(scale_word(report.origin.status), font(14.5, 400, "mute")),
        gap=14,
    )


def _interval(report: Report, name: str, estimate: Estimate) -> Interval:
    rated = _rated(report, estimate.id)
    if estimate.score is None:
        return Interval(name, None, shown=status_word(estimate.status), rated=rated)
    shown = f"{whole(estimate.score)} · {level_words(report, estimate)}"
    return Interval(name, estimate.score, estimate.low or 0, estimate.high or 100, shown, rated=rated)


def _rated(report: Report, code: str) -> float | None:
    """The middle of the level that the player gave themselves; None where they gave none."""
    level = report.played.self_rating.get(code)
    if not level:
        return None
    ends = (*(cut for cut, _name in cuts(report)), 100.0)
    return (ends[level - 1] + ends[level]) / 2


def competencies(report: Report) -> Node:
    """Those with evidence, as dots with bands; those with too little as gaps; and the table behind."""
    seen = [each for each in report.profile.competencies if each.count]
    rows = [_interval(report, name_of(report.framework, each.id), each) for each in seen]
    key = _("A dot is the estimate, its band holds the true value with 80 % probability.")
    if report.played.self_rating:
        key += " " + _("A diamond is how you saw yourself before the run.")
    return column(
        interval_plot(_("Competencies"), rows, cuts(report), names=270, shown=210),
        set_in(key, font(14.5, 400, "mute")),
        _behind(report, seen),
        gap=12,
    )


def _behind(report: Report, seen: Sequence[Estimate]) -> Node:
    """What each estimate rests on."""
    return table(
        _("What the estimates rest on"),
        (_("Competency"), _("Evidence"), _("Seen"), _("Expert points")),
        tuple(Line(cells=_row(report, each)) for each in seen),
        weights=(2.4, 1.3, 1.6, 2.6),
    )


def _row(report: Report, estimate: Estimate) -> tuple[str, ...]:
    points = _("{earned} of {possible}; guessing earns {guessing}").format(
        earned=tenths(estimate.earned), possible=tenths(estimate.possible), guessing=tenths(estimate.guessing)
    )
    amount = ngettext("{n} observation", "{n} observations", estimate.count).format(n=estimate.count)
    episodes = ngettext("{n} episode", "{n} episodes", estimate.episodes).format(n=estimate.episodes)
    name = name_of(report.framework, estimate.id)
    return (name, status_word(estimate.status), f"{amount}, {episodes}", points)


def reasons(report: Report, found: tuple[ReasonWhy, ...], sign: str) -> Node:
    """The decisions that moved a score most, one way."""
    if not found:
        return prose(_("None stood out."), 16, "mute")
    return column(*(_reason(report, each, sign) for each in found), gap=12)


def _reason(report: Report, reason: ReasonWhy, sign: str) -> Node:
    color = "good" if sign == "up" else "bad"
    about = f"{signed(reason.part.points)} · {name_of(report.framework, reason.competency)}"
    said = column(
        set_in(spans(bold(reason.title)), font(16.5)),
        set_in(about, font(14, 600, color)),
        set_in(reason.part.did, font(15.5, 400, leading=1.4)),
        grow=1,
        basis=0,
        gap=2,
    )
    return row(icon(f"trending-{sign}", 20, color), said, gap=12, align="start")


def stood_out(report: Report) -> Node:
    """Relative strengths and what to explore, only where likely."""
    profile = report.profile
    if not (profile.strengths or profile.explore):
        return prose(_("No difference between your competencies can be shown from this evidence."), 16)
    return column(
        *(_relative(report, each, _("likely a strength")) for each in profile.strengths),
        *(_relative(report, each, _("worth exploring")) for each in profile.explore),
        gap=6,
    )


def _relative(report: Report, relative: Relative, word: str) -> Node:
    chance = round(100 * relative.probability)
    name = name_of(report.framework, relative.competency)
    return bullet(_("{name}: {word} ({chance} % probable)").format(name=name, word=word, chance=chance), 16)


def unmeasured(report: Report) -> Node:
    """What the run did not see enough of."""
    if not report.unmeasured:
        return prose(_("Everything that the campaign claims was seen often enough."), 16)
    return column(*(bullet(_gap(report, each), 15.5) for each in report.unmeasured), gap=4)


def _gap(report: Report, gap: Unmeasured) -> str:
    name = name_of(report.framework, gap.competency)
    if not gap.claimed:
        return _("{name}: not part of this campaign").format(name=name)
    return _("{name}: {word}").format(name=name, word=status_word(gap.status))


def steps(report: Report) -> Node:
    """What to do next, with real support bodies."""
    if not report.next_steps:
        return prose(_("No next step stands out. Another campaign would show more."), 16)
    return column(*(_step(report, each) for each in report.next_steps), gap=16)


def _step(report: Report, step: NextStep) -> Node:
    parts = [label(name_of(report.framework, step.competency))]
    if step.because is not None:
        parts.append(set_in(step.because.part.did, font(15.5, 400, "mute", leading=1.4)))
        if step.because.part.preferred:
            parts.append(set_in(step.because.part.preferred, font(15.5, 400, "mute", leading=1.4)))
    if step.practise:
        parts.append(bullet(_("Practise: {what}").format(what=", ".join(step.practise)), 16))
    parts += [bullet(f"{each.name}: {each.good_for} ({each.url})", 15.5) for each in step.support]
    return column(*parts, gap=5)


def trail(report: Report, decision: Decision) -> Node:
    """One decision of the evidence trail."""
    title = heading(decision.title, 3, 18)
    lines = [
        set_in(f"{signed(part.points)}  {part.did} {part.preferred}".strip(), font(15.5, 400, leading=1.4))
        for part in decision.parts
    ]
    why = (set_in(decision.why, font(15, 400, "mute", leading=1.4)),) if decision.why else ()
    asked = (
        (set_in(_("The adviser was asked. That is no part of the score."), font(14, 500, "mute")),)
        if decision.asked
        else ()
    )
    cards = {card.id: card for card in report.rules}
    rules = [cards[each].title for each in decision.rules if each in cards]
    cited = (
        (set_in(_("Rules: {titles}").format(titles=", ".join(rules)), font(14, 500, "mute")),)
        if rules
        else ()
    )
    return column(title, *lines, *why, *asked, *cited, gap=4)


def about(_report: Report) -> Node:
    """Method and limits."""
    sentences = (by_people(), *method(), *limits())
    return column(*(prose(each, 15.5, "mute") for each in sentences), gap=8)
