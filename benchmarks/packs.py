"""Packs: check 500, 1,000 and 2,000 matters; load a 2,000-matter pack that is installed. Run as a script.

Prints each figure beside its bar (median, minimum and maximum of several runs).
"""

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from figures import told
from intlgame.packs.cached import load_cached
from intlgame.packs.install import install
from intlgame.packs.load import check

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests/packs"
LIBRARY = (TESTS / "library",)
SIZES = (500, 1_000, 2_000)
CHECK_BAR, LOAD_BAR = "5", "0.5"
STORY = (
    "A buyer in Gothenburg writes that the last crate arrived with two cracked blades. She has kept them for "
    "you, sends pictures of both, and asks what you are going to do before her own customer calls on Monday. "
)


def matter(number: int) -> str:
    """A matter of ordinary size: about 2.5 kB."""
    options = "".join(
        _option(number, letter, value) for letter, value in zip("abcd", (35, 100, 65, 0), strict=True)
    )
    return f"""\
id: m{number:04}
title: A letter about two blades, number {number}
kind: letter
episode: e{number // 4}
when: {{from_quarter: {1 + number % 8}}}
person: kari
text: >-
  {STORY}{STORY}
cues:
- {{id: letter, label: Her letter, kind: letter, key: true, text: "{STORY}"}}
- {{id: terms, label: Your terms of sale, kind: paper, text: "{STORY}"}}
options:
{options}reasons:
- {{id: keep, label: A customer who tells you is worth keeping, value: 90}}
- {{id: price, label: Two blades cost little, value: 30}}
competency: C0{1 + number % 2}
hint: Ask what she has promised.
expert: {STORY}
source: [wdi]
rules: [dap]
"""


def _option(number: int, letter: str, value: int) -> str:
    return f"""\
- id: {letter}
  label: Answer of the kind {letter} with some more words to read {number}
  value: {value}
  cost: {value * 3}
  feedback: {STORY}
  effects:
  - {{after: 1, chance: 60, meter: {{trust: 2}}, news: She has told her club about it.}}
"""


def pack(folder: Path, matters: int) -> Path:
    """A pack of so many matters, one file each."""
    (folder / "matters").mkdir(parents=True)
    (folder / "campaigns").mkdir()
    good = TESTS / "good"
    for name in (
        "pack.yaml",
        "markets/norway.yaml",
        "markets/brazil.yaml",
        "people/kari.yaml",
        "actions/website.yaml",
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes((good / name).read_bytes())
    ids = [f"m{number:04}" for number in range(matters)]
    for number, name in enumerate(ids):
        (folder / f"matters/{name}.yaml").write_text(matter(number), "utf-8")
    campaign = (good / "campaigns/north.yaml").read_text("utf-8")
    campaign = campaign.replace("[trade-fair, enquiry]", f"[{', '.join(ids)}]").replace(
        "quarters: 4", "quarters: 8"
    )
    campaign = campaign.replace("  when: {flag: [has-buyer]}\n", "  when: {from_quarter: 8}\n")
    (folder / "campaigns/north.yaml").write_text(campaign, "utf-8")
    return folder


def timed(action: Callable[[], object], runs: int = 5) -> list[float]:
    """Seconds of each of several runs."""
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - start)
    return seconds


def main() -> None:
    """Build the packs, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for size in SIZES:
            source = pack(root / str(size), size)
            problems = check(source, LIBRARY)
            assert not [problem for problem in problems if problem.severity == "error"], problems[:3]
            bar = CHECK_BAR if size == SIZES[-1] else "grows linearly"
            print(
                told(f"check a pack of {size:,} matters", timed(partial(check, source, LIBRARY), 3), "s", bar)
            )
        install(source, root / "packs", LIBRARY)
        zipped, cache = root / "packs/good.zip", root / "cache"
        opened = partial(load_cached, zipped, cache, LIBRARY)
        print(told("first load of the installed pack", timed(opened, 1), "s", "-"))
        print(told("load the installed pack", timed(opened), "s", LOAD_BAR))


if __name__ == "__main__":
    main()
