"""A session: the only mutable object of the game, and the only door to `apply` while playing.

Compute, then persist, then publish: at every instant either the journal has the decision and the player will
see what it did, or neither.
"""

from dataclasses import replace
from pathlib import Path

from intlgame import codec
from intlgame.rules import RULES_VERSION
from intlgame.rules.apply import apply
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.matter import Matter
from intlgame.rules.content.people import Person
from intlgame.rules.decision import Decision
from intlgame.rules.evidence import Evidence
from intlgame.rules.legal import legal, objection
from intlgame.rules.objection import Objection
from intlgame.rules.start import start
from intlgame.rules.state import News, State
from intlgame.rules.step import Step
from intlgame.rules.telling import speaker, tell
from intlgame.runs import files, journal
from intlgame.runs.header import Header
from intlgame.runs.journal import CONTENT
from intlgame.runs.replay import Replayed, read_content, rerun


class Session:
    """A run that is being played. Read its attributes; change it only through `decide`."""

    def __init__(self, folder: Path, found: Replayed, size: int) -> None:
        self.folder = folder
        self.content: Content = found.content
        self.header: Header = found.header
        self.state: State = found.state
        self.evidence: tuple[Evidence, ...] = found.evidence
        self.news: tuple[News, ...] = found.news
        self.last_news: tuple[News, ...] = ()
        self._size = size

    @property
    def over(self) -> bool:
        """True once the last quarter has ended."""
        return self.state.over

    @property
    def training(self) -> bool:
        """True where explanations come after each matter; else they come at the end."""
        return self.header.mode == "training"

    def objection(self, decision: Decision) -> Objection | None:
        """Why a move cannot be made now, or None."""
        return objection(self.content, self.state, decision)

    def legal(self) -> tuple[Decision, ...]:
        """The moves that can be made now."""
        return legal(self.content, self.state)

    def tell(self, text: str) -> str:
        """Authored text with its placeholders filled for this run."""
        return tell(self.content, self.state, text)

    def speaker(self, matter: Matter) -> Person | None:
        """Who speaks in a matter."""
        return speaker(self.content, self.state, matter)

    def decide(self, decision: Decision) -> Step:
        """Make a move. Raises IllegalDecision, or CannotSave: then nothing has happened."""
        step = apply(self.content, self.state, decision)
        self._size = journal.append(self.folder, decision, step, self._size)
        self.state = step.state
        self.evidence = (*self.evidence, *step.evidence)
        self.news = (*self.news, *step.news)
        self.last_news = step.news
        return step


def begin(content: Content, header: Header, folder: Path) -> Session:
    """Start a run in a new folder: first the frozen content, then the journal."""
    state = start(content, header.seed)
    header = replace(header, rules=RULES_VERSION, start=codec.digest(state))
    files.replace_file(folder / CONTENT, codec.to_json(content).encode())
    size = journal.begin(folder, header)
    found = Replayed(content=content, header=header, state=state, evidence=(), news=(), decisions=0)
    return Session(folder, found, size)


def resume(folder: Path) -> Session:
    """Go on with a run: replay it, set a torn tail aside. Raises CannotRead, CannotSave or Diverged."""
    found = journal.read(folder)
    replayed = rerun(read_content(folder), found)
    if replayed.divergence is not None:
        raise replayed.divergence
    journal.set_aside(folder, found)
    return Session(folder, replayed, found.size)
