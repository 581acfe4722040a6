"""From a run to its report: the one place where a session and the export meet.

May live here: handing what `runs` knows to `export`. May not live here: either of their work.
"""

from intlgame.export.report import report
from intlgame.export.values import Played, Report
from intlgame.runs.header import Header
from intlgame.runs.replay import Replayed
from intlgame.runs.session import Session


def report_of(run: Session | Replayed, finished: str) -> Report:
    """The report of a run; `finished` is the day, handed in as text (for example 2027-03-14)."""
    return report(run.content, played_by(run.header, finished), run.evidence, run.state)


def played_by(header: Header, finished: str) -> Played:
    """Who played, as the report names it."""
    return Played(
        run_id=header.run,
        pseudonym=header.pseudonym,
        role=header.role,
        language=header.language,
        mode=header.mode,
        seed=header.seed,
        finished=finished,
        self_rating=header.self_rating,
    )
