"""The command line: what can be typed, and which module does it.

May live here: the parser and the dispatch; each command imports what it needs when it runs, so that
`intlgame --version` costs next to nothing. May not live here: what a command does.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from intlgame import __version__

OK, FAILED, USAGE = 0, 1, 2
MOST_SEEDS = 1_000


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its code: 0 done, 1 the thing itself failed, 2 it could not be tried."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    chosen = parser().parse_args(arguments)
    try:
        code = _run(chosen)
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        sys.stderr.close()
        code = OK
    sys.exit(code)


def parser() -> argparse.ArgumentParser:
    """All that can be typed."""
    top = argparse.ArgumentParser(
        prog="intlgame", description="First Shipment: learn and show what it takes to go abroad."
    )
    top.add_argument("--version", action="version", version=f"First Shipment {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _add_play(commands.add_parser("play", help="play (this is also what happens without a command)"))
    _add_autoplay(commands.add_parser("autoplay", help="let a bot play, keep the run and export its profile"))
    _add_simulate(commands.add_parser("simulate", help="let bots play many runs and sum them up"))
    commands.add_parser("runs", help="list your runs")
    _add_run(commands.add_parser("replay", help="replay a run and verify every step"))
    _add_export(commands.add_parser("export", help="export the profile of a run"))
    packs = commands.add_parser("pack", help="work on packs").add_subparsers(
        dest="pack_command", metavar="COMMAND", required=True
    )
    _add_path(packs.add_parser("check", help="tell everything that is wrong with a pack"))
    _add_path(packs.add_parser("install", help="put a pack where the game finds it"))
    strings = packs.add_parser("strings", help="make or update the catalogue of a translation")
    _add_path(strings)
    strings.add_argument("language", help="tag of the language, for example el")
    strings.add_argument("--out", type=Path, metavar="FILE", help="default: locales/LANGUAGE.po in the pack")
    talk = packs.add_parser("negotiation", help="show what a negotiation holds and how scripts fare in it")
    _add_pack(talk)
    talk.add_argument("negotiation", metavar="ID", help="id of the negotiation")
    talk.add_argument("--seeds", type=_count, default=20, help="talks of each script (default: 20)")
    return top


def _add_path(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, metavar="PATH", help="a folder or a zip")


def _add_play(play: argparse.ArgumentParser) -> None:
    play.add_argument("--terminal", action="store_true", help="play in this terminal, without a window")
    play.add_argument("--size", type=_size, metavar="WxH", help="size of the window, for example 1920x1080")


def _add_autoplay(autoplay: argparse.ArgumentParser) -> None:
    _add_pack(autoplay)
    autoplay.add_argument("--bot", default="careful", help="who plays (default: careful)")
    autoplay.add_argument("--seed", type=int, default=1)
    autoplay.add_argument("--out", type=Path, default=Path("autoplay"), metavar="DIR")
    autoplay.add_argument("--campaign", default="", help="campaign of the pack (default: its first)")


def _add_simulate(simulate: argparse.ArgumentParser) -> None:
    _add_pack(simulate)
    simulate.add_argument("--runs", type=int, default=100)
    simulate.add_argument("--bot", default="novice", help="who plays; `gaming` takes all tricks in turn")
    simulate.add_argument("--seed", type=int, default=1)
    simulate.add_argument("--campaign", default="", help="campaign of the pack (default: its first)")
    simulate.add_argument("--rows", type=Path, metavar="FILE", help="write the rows here (default: output)")


def _add_export(export: argparse.ArgumentParser) -> None:
    _add_run(export)
    export.add_argument("--out", type=Path, metavar="DIR", help="folder (default: your documents)")


def _add_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "run", type=Path, metavar="RUN", help="a run's folder, or its name in `intlgame runs`"
    )


def _add_pack(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help="a pack's folder or zip, or the id of an installed one")


def _size(text: str) -> tuple[int, int]:
    wide, _, high = text.lower().partition("x")
    if not (wide.isdigit() and high.isdigit()):
        raise argparse.ArgumentTypeError("write it as WIDTHxHEIGHT, for example 1920x1080")
    return int(wide), int(high)


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= MOST_SEEDS:
        raise argparse.ArgumentTypeError(f"write a number from 1 to {MOST_SEEDS:,}")
    return int(text)


def _run(chosen: argparse.Namespace) -> int:
    match chosen.command:
        case None:
            from intlgame.cli import play

            return play.play(terminal=False, size=None)
        case "play":
            from intlgame.cli import play

            return play.play(terminal=chosen.terminal, size=chosen.size)
        case "autoplay":
            from intlgame.cli import bots

            return bots.autoplay(chosen)
        case "simulate":
            from intlgame.cli import bots

            return bots.simulate(chosen)
        case "runs":
            from intlgame.cli import runs

            return runs.show()
        case "replay":
            from intlgame.cli import runs

            return runs.verify(chosen.run)
        case "export":
            from intlgame.cli import runs

            return runs.export(chosen.run, chosen.out)
        case _:
            return _run_pack(chosen)


def _run_pack(chosen: argparse.Namespace) -> int:
    from intlgame.cli import packs

    match chosen.pack_command:
        case "install":
            return packs.install_pack(chosen.path)
        case "negotiation":
            from intlgame.cli import negotiations

            return negotiations.show(chosen.pack, chosen.negotiation, chosen.seeds)
        case "strings":
            return packs.strings(chosen.path, chosen.language, chosen.out)
        case _:
            return packs.check_pack(chosen.path)
