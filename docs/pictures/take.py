"""Takes the pictures of all screens again: uv run docs/pictures/take.py [FOLDER] [SIZE] [TEXT SCALE] [THEME]

Without arguments it writes the pictures of this folder, at 1920x1080. A run with a fixed seed and a bot that
plays it up to the moment of each picture make them the same every time.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
TARGET = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent).resolve()
DATA = tempfile.TemporaryDirectory()
os.chdir(DATA.name)
os.environ["INTLGAME_DATA"] = "player"

from intlgame import paths  # noqa: E402 - the folder of the player has to be set before
from intlgame.bots.habits import Policy  # noqa: E402
from intlgame.bots.policies import BOTS  # noqa: E402
from intlgame.packs.load import load  # noqa: E402
from intlgame.rules.agenda import open_matters  # noqa: E402
from intlgame.rules.content.campaign import Content  # noqa: E402
from intlgame.rules.decision import Appoint, Choose, Enter, Prepare  # noqa: E402
from intlgame.rules.mechanics.negotiation import table  # noqa: E402
from intlgame.rules.mechanics.negotiation.table import offers_made, talk_of  # noqa: E402
from intlgame.runs.header import Header, Mode  # noqa: E402
from intlgame.runs.session import Session, begin  # noqa: E402
from intlgame.ui.doors import Player  # noqa: E402
from intlgame.ui.flow import Flow  # noqa: E402
from intlgame.ui.keeping import Keeping  # noqa: E402
from intlgame.ui.look import Look  # noqa: E402
from intlgame.ui.pilot import Pilot  # noqa: E402
from intlgame.ui.screen import Home, Move, Push, Replace  # noqa: E402
from intlgame.ui.screens.player import PlayerScreen  # noqa: E402
from intlgame.ui.screens.profile import ProfileScreen  # noqa: E402

CONTENT = load(paths.bundled("scenarios", "first-steps")).content("first-steps")
SEED = 5
CAREFUL = BOTS["careful"]
TALKS = load(paths.bundled("scenarios", "across-the-table")).content("across-the-table")
EXPERT = BOTS["expert"]

Reached = Callable[[Session], bool]


def session(
    content: Content, name: str, reached: Reached, mode: Mode = "training", bot: Policy = CAREFUL
) -> Session:
    """A run that a bot has played up to a moment."""
    header = Header(
        run=name,
        pack=content.pack.id,
        version=content.pack.version,
        campaign=content.campaign.id,
        seed=SEED,
        mode=mode,
        pseudonym="Heron",
        role="sales",
        created="2027-03-14T09:00:00",
        self_rating={"C01": 3, "C03": 2, "C05": 2, "C07": 2, "C12": 3},
    )
    run = begin(content, header, paths.runs_folder() / f"2027-03-14-first-steps-{name}")
    while not run.over and not reached(run):
        run.decide(bot(run.content, run.state))
    return run


def quarter(number: int) -> Reached:
    """At the start of a quarter."""
    return lambda run: run.state.quarter == number


def at_once(_: Session) -> bool:
    """Before anything has been decided."""
    return True


def never(_: Session) -> bool:
    """Only at the end."""
    return False


def before(kind: type) -> Reached:
    """Before the first decision of a kind."""
    return lambda run: isinstance(CAREFUL(run.content, run.state), kind)


def waiting(matter: str) -> Reached:
    """When a matter is about to be answered."""

    def reached(run: Session) -> bool:
        decision = CAREFUL(run.content, run.state)
        return isinstance(decision, Choose) and decision.matter == matter

    return reached


def at_table(negotiation: str, offers: int) -> Reached:
    """When so many offers have been made in a talk and nothing has come up that waits."""

    def reached(run: Session) -> bool:
        talk = talk_of(run.state, negotiation)
        return talk is not None and offers_made(talk) == offers and table.waiting(talk) is None

    return reached


def preparing(negotiation: str) -> Reached:
    """When the sheet of a negotiation is about to be finished."""

    def reached(run: Session) -> bool:
        decision = EXPERT(run.content, run.state)
        return isinstance(decision, Prepare) and decision.negotiation == negotiation

    return reached


def met(negotiation: str) -> Reached:
    """When something has come up in a talk."""

    def reached(run: Session) -> bool:
        talk = talk_of(run.state, negotiation)
        return talk is not None and table.waiting(talk) is not None

    return reached


def talked(negotiation: str) -> Reached:
    """When a talk is over."""

    def reached(run: Session) -> bool:
        talk = talk_of(run.state, negotiation)
        return talk is not None and talk.bargain.settled

    return reached


def talks(flow: Flow) -> dict[str, Callable[[], Move]]:
    """The screens of partners and negotiations."""
    runs = {
        name: session(TALKS, name, reached, bot=EXPERT)
        for name, reached in {
            "partners": before(Appoint),
            "prepare": preparing("distribution"),
            "table": at_table("izmir", 3),
            "table-nine": at_table("distribution", 2),
            "table-moment": met("izmir"),
            "review": talked("distribution"),
        }.items()
    }
    return {
        "partners": lambda: flow.partners(runs["partners"]),
        "prepare": lambda: flow.prepare(runs["prepare"], "distribution"),
        "table": lambda: flow.table(runs["table"], "izmir"),
        "table-nine": lambda: flow.table(runs["table-nine"], "distribution"),
        "table-moment": lambda: flow.table(runs["table-moment"], "izmir"),
        "review": lambda: flow.review(runs["review"], "distribution"),
    }


def main(folder: Path, look: Look) -> None:
    """Write one picture for each screen."""
    keeping = Keeping(paths.settings_file())
    flow = Flow(keeping)
    show(flow.title(), look, folder / "title.png")
    first = session(CONTENT, "q1", before(Enter))
    third = session(CONTENT, "q3", quarter(3))
    deciding = session(CONTENT, "matter", waiting("partner-list"))
    decided = session(CONTENT, "decided", waiting("buyer-check"))
    answer = CAREFUL(decided.content, decided.state)
    decided.decide(answer)
    done = session(CONTENT, "done", never)
    begun = session(CONTENT, "begun", at_once)
    moves: dict[str, Callable[[], Move]] = {
        "player": lambda: Push(PlayerScreen(keeping, flow, "Harbour 12", lambda: CONTENT.framework)),
        "campaigns": lambda: flow.campaigns(Player(pseudonym="Heron")),
        "briefing": lambda: flow.briefing(begun),
        "desk": lambda: flow.desk(third),
        "desk-first": lambda: flow.desk(begun),
        "map": lambda: flow.map(first, "fr"),
        "compare": lambda: flow.compare(first),
        "plan": lambda: flow.plan(third),
        "matter": lambda: flow.matter(deciding, open_matters(CONTENT, deciding.state)[0].id),
        "matter-answered": lambda: flow.matter(decided, "buyer-check"),
        "news": lambda: flow.news(third),
        "books": lambda: flow.books(third),
        "rulebook": lambda: flow.rulebook(third, "payment-credit-insurance"),
        "close": lambda: flow.close(done),
        "profile": lambda: Push(ProfileScreen(done, flow, today=lambda: "2027-12-20")),
        "runs": flow.runs,
        "settings": flow.settings,
        "credits": flow.credits,
        "problem": lambda: flow.problem("The run could not be opened", "The disk is read-only."),
    }
    moves |= talks(flow)
    for name, move in moves.items():
        show(move(), look, folder / f"{name}.png")


def show(move: Move, look: Look, path: Path) -> None:
    """Write the picture of the screen that a move leads to."""
    if isinstance(move, Home | Push | Replace):
        print(Pilot(move.screen, look).screenshot(path))


if __name__ == "__main__":
    given = sys.argv[1:]
    size = tuple(int(part) for part in given[1].split("x")) if len(given) > 1 else (1920, 1080)
    main(
        TARGET,
        Look(
            size=(size[0], size[1]),
            text_scale=float(given[2]) if len(given) > 2 else 1.0,
            theme=given[3] if len(given) > 3 else "light",
        ),
    )
