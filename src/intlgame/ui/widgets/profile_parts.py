"""Parts of a profile on screen. The report says it all; these only set it, in the words of the exported page.

May live here: nodes made from a report. May not live here: estimating, drawing scores (`profile_plot`), the
evidence (`profile_trail`).
"""

from collections.abc import Iterable

from intlgame.export.estimates import band_words
from intlgame.export.pieces import chance, name_of, signed, tenths, whole
from intlgame.export.values import NextStep, ReasonWhy, Report, Unmeasured
from intlgame.export.words import (
    by_people,
    excluded,
    intended,
    limits,
    method,
    never_measured,
    rights,
    scale_word,
    status_word,
)
from intlgame.i18n import _, ngettext
from intlgame.rules.profile import Estimate, Relative
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.basic import bold, column, grid, label, prose, row, set_in, spans, tile
from intlgame.ui.widgets.frame import bullet
from intlgame.ui.widgets.profile_plot import Form, named, scores
from intlgame.ui.widgets.profile_trail import shift, told

SMALL = font(14.5, 400, "mute", leading=1.4)
_BODY = font(15.5, 400, leading=1.4)


def glance(report: Report, stacked: bool) -> Node:
    """Overall in a large figure and a sentence, then overall and the areas on their scale."""
    overall = report.profile.overall
    if overall.score is None:
        return prose(_("Too little was seen in this run to give an overall estimate."), 18)
    rows = ((_("Overall"), overall), *named(report, [each for each in report.profile.areas if each.count]))
    return column(
        _lead(report, overall),
        scores(_("Overall and areas"), report, rows, Form(stacked=stacked)),
        set_in(scale_word(report.origin.status), SMALL),
        gap=16,
    )


def _lead(report: Report, overall: Estimate) -> Node:
    score, low, high = whole(overall.score), whole(overall.low), whole(overall.high)
    large = column(
        set_in(score, font(60, 600, "teal-text", serif=True, leading=1.1)),
        set_in(_("{low} to {high}").format(low=low, high=high), font(15, 600, "mute")),
        decor=True,
        gap=0,
        shrink=0,
        align="center",
    )
    sentence = _(
        "In this run your choices point to {score} on a scale from 0 to 100. "
        "The result probably lies between {low} and {high}."
    ).format(score=score, low=low, high=high)
    said = prose(f"{sentence} {_level(report, overall)}", 19)
    return row(large, column(said, grow=1, basis=0), gap=26)


def _level(report: Report, estimate: Estimate) -> str:
    if not estimate.band:
        return _("The level is too close to call.")
    return _("That is the level “{level}”.").format(level=band_words(report.framework, estimate))


def competencies(report: Report, stacked: bool) -> Node:
    """What the campaign asks for, and others that were seen; those with too little as gaps."""
    shown = [each for each in report.profile.competencies if each.id in report.claims or each.count]
    return scores(_("Competencies"), report, named(report, shown), Form(detailed=True, stacked=stacked))


def reasons(report: Report, found: tuple[ReasonWhy, ...]) -> Node:
    """The decisions that moved a score most, one way."""
    if not found:
        return prose(_("No single decision stands out."), 16, "mute")
    return column(*(_reason(report, each) for each in found), gap=14)


def _reason(report: Report, reason: ReasonWhy) -> Node:
    said = column(
        set_in(reason.title, font(16.5, 600)),
        set_in(name_of(report.framework, reason.competency), font(14, 500, "mute")),
        set_in(told(reason.part), font(15.5, 400, leading=1.4)),
        grow=1,
        basis=0,
        gap=2,
    )
    return row(shift(reason.part), said, gap=14, align="start")


def stood_out(report: Report) -> Node:
    """Relative strengths and what to explore, each as sure as it is."""
    return column(
        set_in(_("Compared with your own average in this run, never with other people."), SMALL),
        *_relatives(report, _("Probably above"), report.profile.strengths),
        *_relatives(report, _("Worth exploring"), report.profile.explore),
        gap=7,
    )


def _relatives(report: Report, title: str, found: tuple[Relative, ...]) -> Iterable[Node]:
    yield label(title)
    if not found:
        yield set_in(_("No difference can be shown."), font(15.5, 400, "mute"))
    for each in found:
        word = _("likely ({chance})") if each.likely else _("possible ({chance})")
        name = name_of(report.framework, each.competency)
        yield bullet(f"{name}: {word.format(chance=chance(each.probability))}", 15.5)


def unmeasured(report: Report) -> Node:
    """What has no score, and what one would take."""
    thin = [each for each in report.unmeasured if each.status == "insufficient" or each.claimed]
    untouched = [name_of(report.framework, each.competency) for each in report.unmeasured if each not in thin]
    parts = [bullet(_needed(report, each), 15.5) for each in thin]
    if untouched:
        words = _("Not part of this campaign: {names}.").format(names=", ".join(untouched))
        parts.append(prose(words, 15.5))
    return column(*parts, prose(never_measured(), 15, "mute"), gap=9)


def _needed(report: Report, gap: Unmeasured) -> str:
    episodes = ngettext("{count} more episode", "{count} more episodes", gap.episodes)
    missing = [
        _("evidence worth {weight} more full decisions").format(weight=tenths(gap.weight))
        if gap.weight
        else "",
        episodes.format(count=gap.episodes) if gap.episodes else "",
    ]
    needs = _("A score would need {missing}.").format(
        missing=_(" and ").join(each for each in missing if each)
    )
    return f"{name_of(report.framework, gap.competency)}: {status_word(gap.status).lower()}. {needs}"


def steps(report: Report, columns: int) -> Node:
    """What to do next, with real support bodies."""
    if not report.next_steps:
        return prose(_("Too little was seen to name a next step. Playing a whole campaign gives one."), 16)
    return grid(columns, *(_step(report, each) for each in report.next_steps), gap=14, align="stretch")


def _step(report: Report, step: NextStep) -> Node:
    parts = [label(name_of(report.framework, step.competency), 17), set_in(_why_step(step), SMALL)]
    if step.because is not None:
        because = step.because
        head = spans(bold(because.title), f" ({signed(because.part.points)})")
        parts += [_caption(_("In this run")), set_in(head, font(15.5)), set_in(told(because.part), _BODY)]
    if step.practise:
        parts += [_caption(_("Practise")), set_in("; ".join(step.practise), _BODY)]
    if step.support:
        parts.append(_caption(_("Who helps")))
    for each in step.support:
        parts += [set_in(spans(bold(each.name), f": {each.good_for}"), _BODY), _address(each.url)]
    return tile(*parts, gap=4, pad=(16, 18, 16, 18))


def _caption(words: str) -> Node:
    return set_in(words, font(13.5, 700, "teal-text"), pad=(7, 0, 0, 0))


def _address(url: str) -> Node:
    return set_in(url, font(14, 500, "mute"))


def _why_step(step: NextStep) -> str:
    if step.probability is None:
        return _("Among the lowest estimates of this run; no difference to your average can be shown.")
    return _("Below your own average of this run with {chance} probability.").format(
        chance=chance(step.probability)
    )


def about(report: Report, columns: int) -> Node:
    """How the numbers are made, what they cannot tell, and what they are for."""
    how = column(
        set_in(by_people(), font(15.5, 600, leading=1.4)),
        *(prose(each, 15.5) for each in method()),
        prose(scale_word(report.origin.status), 15.5),
        gap=9,
    )
    use = column(
        label(_("Limits")),
        *_items(limits()),
        label(_("Made for")),
        *_items(intended()),
        label(_("Not to be used for")),
        *_items(excluded()),
        prose(rights(), 15.5),
        gap=7,
    )
    return grid(columns, how, use, gap=28, align="start")


def _items(sentences: tuple[str, ...]) -> Iterable[Node]:
    return (bullet(each, 15.5) for each in sentences)
