"""Replay: apply every decision of a journal again and compare digests."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from intlgame import codec
from intlgame.i18n import _
from intlgame.rules import RULES_VERSION
from intlgame.rules.apply import IllegalDecision, apply
from intlgame.rules.content.campaign import Content
from intlgame.rules.evidence import Evidence
from intlgame.rules.start import start
from intlgame.rules.state import News, State
from intlgame.runs import files, journal
from intlgame.runs.header import Header
from intlgame.runs.journal import CONTENT, LIMIT, Journal, Line
from intlgame.runs.problems import CannotRead, Diverged


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """A run as far as it replays. `divergence` names the first line that does not."""

    content: Content
    header: Header
    state: State
    evidence: tuple[Evidence, ...]
    news: tuple[News, ...]
    decisions: int
    divergence: Diverged | None = None


def read_content(folder: Path) -> Content:
    """The frozen copy of what was played; CannotRead where it is missing or damaged."""
    data = files.read_file(folder / CONTENT, LIMIT)
    try:
        return codec.from_json(Content, data)
    except ValueError as failure:
        raise CannotRead(
            f"{folder / CONTENT} is damaged. The run cannot be replayed without it."
        ) from failure


def replay(folder: Path) -> Replayed:
    """Replay the run in a folder. Raises CannotRead; a divergence is returned, not raised."""
    return rerun(read_content(folder), journal.read(folder))


def rerun(content: Content, found: Journal) -> Replayed:
    """Replay a journal on its content."""
    state = start(content, found.header.seed)
    if found.header.start and found.header.start != codec.digest(state):
        return Replayed(
            content=content,
            header=found.header,
            state=state,
            evidence=(),
            news=(),
            decisions=0,
            divergence=_divergence(0, found.header),
        )
    return _go_on(content, found.header, state, found.lines)


def _go_on(content: Content, header: Header, state: State, lines: Iterable[Line]) -> Replayed:
    evidence: list[Evidence] = []
    news: list[News] = []
    taken, divergence = 0, None
    for line in lines:
        try:
            step = apply(content, state, line.decision)
        except IllegalDecision:
            divergence = _divergence(line.number, header)
            break
        if codec.digest(step.state) != line.digest:
            divergence = _divergence(line.number, header)
            break
        state, taken = step.state, line.number
        evidence.extend(step.evidence)
        news.extend(step.news)
    return Replayed(
        content=content,
        header=header,
        state=state,
        evidence=tuple(evidence),
        news=tuple(news),
        decisions=taken,
        divergence=divergence,
    )


def _divergence(line: int, header: Header) -> Diverged:
    changed = _("A file of the run was changed, or this copy is damaged.")
    other = _("It was played under rules {then}; this program has rules {now}.")
    why = changed if header.rules == RULES_VERSION else other.format(then=header.rules, now=RULES_VERSION)
    told = _("The run does not replay at decision {line}. {why} All before it still counts.")
    return Diverged(told.format(line=line, why=why), line)
