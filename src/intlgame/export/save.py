"""Saves a report in all its forms.

May live here: which files a report becomes and what they are called. May not live here: how they look.
"""

from pathlib import Path

from intlgame.export.page import page
from intlgame.export.record import record_text
from intlgame.export.values import Report
from intlgame.export.write import file_name, write

_SHORT = 24
"""Characters of a pseudonym and of a run's id that go into a file name."""


def save(report: Report, folder: Path) -> tuple[Path, Path]:
    """Write the page and the record into a folder and return their paths. Raises ExportProblem."""
    who, run = report.played.pseudonym[:_SHORT], report.played.run_id[:_SHORT]
    stem = (report.origin.campaign, who, report.played.finished, run)
    html = write(folder / file_name(*stem, ending="html"), page(report))
    json = write(folder / file_name(*stem, ending="json"), record_text(report))
    return html, json
