"""Runs on the command line: list, verify, export."""

import sys
from datetime import date
from pathlib import Path

from intlgame import paths
from intlgame.cli import FAILED, OK, USAGE
from intlgame.closing import report_of
from intlgame.export.save import save
from intlgame.export.write import ExportProblem
from intlgame.i18n import _
from intlgame.runs.problems import RunProblem
from intlgame.runs.replay import Replayed, replay
from intlgame.runs.shelf import Entry, runs


def show() -> int:
    """List the runs, newest first."""
    shelf = paths.runs_folder()
    found = runs(shelf)
    if not found:
        print(_("No runs yet. They will be kept in {folder}.").format(folder=shelf))
    for entry in found:
        print(_line(entry))
    return OK


def _line(entry: Entry) -> str:
    if entry.header is None:
        return f"{entry.folder.name}  {entry.problem}"
    header = entry.header
    who = header.pseudonym or _("no pseudonym")
    return f"{entry.folder.name}  {header.campaign}  {header.mode}  {who}"


def verify(run: Path) -> int:
    """Replay a run and compare every digest; 1 where it diverges."""
    found = _replay(run)
    if found is None:
        return USAGE
    if found.divergence is not None:
        print(found.divergence, file=sys.stderr)
        return FAILED
    told = _("{decisions} decisions replayed; every digest agrees. {state}")
    state = _("The run is finished.") if found.state.over else _("The run can go on.")
    print(told.format(decisions=found.decisions, state=state))
    return OK


def export(run: Path, out: Path | None) -> int:
    """Write the profile of a run; the evidence up to a divergence still counts."""
    found = _replay(run)
    if found is None:
        return USAGE
    if found.divergence is not None:
        print(found.divergence, file=sys.stderr)
    return write_report(found, out or paths.profiles_folder())


def write_report(found: Replayed, folder: Path) -> int:
    """Save the report of a run and print where it is."""
    try:
        for path in save(report_of(found, date.today().isoformat()), folder):
            print(path)
    except ExportProblem as problem:
        print(problem, file=sys.stderr)
        return FAILED
    return OK


def _replay(run: Path) -> Replayed | None:
    folder = run if run.is_dir() else paths.runs_folder() / run
    try:
        return replay(folder)
    except RunProblem as problem:
        print(problem, file=sys.stderr)
        return None
