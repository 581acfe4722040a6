"""What came up at the table, and what was prepared, in words: as it was read and done, and what experts do.

May live here: authored words of moments and of the preparation, put beside what was chosen. May not live
here: figures of the talk (`telling`).
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from intlgame.export.negotiation.names import Names, when
from intlgame.export.negotiation.values import Episode, Prepared
from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Reason
from intlgame.rules.content.negotiation import Moment, Tactic
from intlgame.rules.mechanics.negotiation.reviewed import Came, Review
from intlgame.rules.state import Talk


def episodes(names: Names, found: Review, talk: Talk) -> tuple[Episode, ...]:
    """The moments that came up, in their order."""
    look, name = index(names.content), talk.negotiation
    return tuple(_episode(names, look.moments[name, each.moment], each) for each in found.moments)


def _episode(names: Names, moment: Moment, came: Came) -> Episode:
    look = index(names.content)
    tactic = look.tactics.get(came.tactic)
    response = look.responses.get((names.negotiation.id, moment.id, came.response))
    readings = {each.id: each for each in moment.readings}
    better = came.best_value > came.response_value
    return Episode(
        id=moment.id,
        title=names.tell(moment.title),
        kind=_kind(moment, tactic),
        when=when(came.round),
        seen=_seen(names, moment),
        reading=_label(names, readings.get(came.reading)),
        better_reading=_label(names, readings.get(came.best_reading))
        if came.best_reading_value > came.reading_value
        else "",
        did=names.tell(response.label) if response else "",
        better=names.tell(look.responses[names.negotiation.id, moment.id, came.best_response].label)
        if better
        else "",
        came=names.tell(response.says) if response else "",
        feedback=names.tell(response.feedback) if response else "",
        why=names.tell(moment.expert),
        about=_about(tactic),
        rules=moment.rules,
        value=came.response_value,
        best=came.best_value,
    )


def _seen(names: Names, moment: Moment) -> str:
    quoted = _("“{words}”").format(words=names.tell(moment.quote)) if moment.quote else ""
    return " ".join(part for part in (quoted, names.tell(moment.text)) if part)


def _label(names: Names, reason: Reason | None) -> str:
    return names.tell(reason.label) if reason else ""


def _kind(moment: Moment, tactic: Tactic | None) -> str:
    if tactic:
        return _("Tactic: {name}").format(name=tactic.name)
    return {
        "tactic": _("Tactic"),
        "incident": _("Incident"),
        "request": _("Improper request"),
        "language": _("Language"),
    }[moment.kind]


def _about(tactic: Tactic | None) -> str:
    return f"{tactic.purpose} {tactic.answer}" if tactic else ""


class _Valued(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def value(self) -> int: ...


def prepared(names: Names, talk: Talk) -> tuple[Prepared, ...]:
    """Who travelled, in which language, and the reason for the first offer, each with what experts think."""
    sheet, of = talk.prepared, names.negotiation
    choices: Iterable[tuple[str, str, Sequence[_Valued], dict[str, str]]] = (
        (
            _("Who travelled"),
            sheet.delegation,
            of.delegations,
            {each.id: each.feedback for each in of.delegations},
        ),
        (_("Language"), sheet.language, of.languages, {each.id: each.feedback for each in of.languages}),
        (_("Reason for the first offer"), sheet.opening, of.openings, {}),
    )
    return tuple(
        Prepared(name, names.tell(each.label), each.value, names.tell(feedback.get(each.id, "")))
        for name, chosen, offered, feedback in choices
        for each in offered
        if each.id == chosen
    )
