"""Bots on the command line: one run with its files, or many as rows and a summary."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO, TypeVar

from intlgame import codec
from intlgame import simulate as simulating
from intlgame.bots.policies import BOTS
from intlgame.cli import FAILED, OK, USAGE
from intlgame.cli.packs import open_content
from intlgame.cli.runs import write_report
from intlgame.i18n import _
from intlgame.rules.content.campaign import Content
from intlgame.runs.header import Header
from intlgame.runs.problems import RunProblem
from intlgame.runs.replay import replay
from intlgame.runs.session import Session, begin
from intlgame.runs.shelf import folder_name

BAR = 30

T = TypeVar("T")


def autoplay(chosen: argparse.Namespace) -> int:
    """A bot plays one run; the run folder and the exported profile are left in the folder `--out`."""
    if chosen.bot not in BOTS:
        return _unknown_bot(chosen.bot)
    content = open_content(chosen.pack, chosen.campaign)
    if content is None:
        return USAGE
    try:
        session = _begin(content, chosen)
        while not session.over:
            session.decide(BOTS[chosen.bot](content, session.state))
        print(session.folder)
        return write_report(replay(session.folder), chosen.out)
    except RunProblem as problem:
        print(problem, file=sys.stderr)
        return FAILED


def _begin(content: Content, chosen: argparse.Namespace) -> Session:
    header = Header(
        run=f"{chosen.bot}-{chosen.seed}",
        pack=content.pack.id,
        version=content.pack.version,
        campaign=content.campaign.id,
        seed=chosen.seed,
        pseudonym=chosen.bot,
        created=datetime.now().isoformat(timespec="seconds"),
    )
    return begin(content, header, Path(chosen.out) / folder_name(header))


def simulate(chosen: argparse.Namespace) -> int:
    """Bots play many runs: rows as JSON lines, progress and a summary; 1 where a ledger does not balance."""
    try:
        bots = simulating.bots_named(chosen.bot)
    except KeyError:
        return _unknown_bot(chosen.bot)
    content = open_content(chosen.pack, chosen.campaign)
    if content is None or chosen.runs < 1:
        return USAGE
    made = simulating.simulate(content, bots, chosen.runs, chosen.seed)
    rows: list[simulating.Row] = []
    with _output(chosen.rows) as out:
        for row in progress(made, chosen.runs, sys.stderr):
            rows.append(row)
            print(codec.to_json(row), file=out)
    for summary in simulating.summaries(rows, content.campaign.claims):
        print(_told(summary), file=sys.stderr)
    return OK if all(row.balanced for row in rows) else FAILED


@contextmanager
def _output(path: Path | None) -> Iterator[TextIO]:
    if path is None:
        yield sys.stdout
        return
    with path.open("w", encoding="utf-8") as file:
        yield file


def progress(things: Iterable[T], total: int, stream: TextIO) -> Iterator[T]:
    """Hand things on and draw a bar on the stream; nothing is drawn where it is no terminal."""
    shown = stream.isatty()
    for done, thing in enumerate(things, start=1):
        yield thing
        if shown:
            filled = done * BAR // total
            stream.write(f"\r[{'#' * filled}{'.' * (BAR - filled)}] {done}/{total}")
    if shown:
        stream.write("\n")


def _told(summary: simulating.Summary) -> str:
    def spread(figures: simulating.Spread) -> str:
        return f"{figures.middle:,} ({figures.low:,} to {figures.high:,})"

    lines = (
        f"{summary.bot}: {summary.runs} runs",
        f"  decisions           {spread(summary.decisions)}",
        f"  cash, euro          {spread(summary.cash)}",
        f"  export result, euro {spread(summary.export_result)}",
        f"  expert points       {summary.points} %",
        f"  overall score       {'-' if summary.overall is None else summary.overall}",
        "  scores              " + _pairs(summary.scores.items()),
        "  markets             " + _pairs(summary.markets.items()),
        "  thinnest path       "
        + ", ".join(f"{c} {n} observations in {e} episodes" for c, (n, e) in summary.thinnest.items()),
        f"  ledger balances     {'in every run' if summary.all_balanced else 'NOT in every run'}",
    )
    return "\n".join(lines)


def _pairs(pairs: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in pairs) or "-"


def _unknown_bot(name: str) -> int:
    known = ", ".join((*BOTS, "gaming"))
    print(_('There is no bot "{name}". There are: {known}.').format(name=name, known=known), file=sys.stderr)
    return USAGE
