"""Packs of older formats become packs of today's format while they are read.

To the next person who breaks the format: please do not, and if you must,

1. raise `manifest.FORMAT` by one and give the old number a step in `STEPS` that turns its mappings into the
   new ones (it gets the path of a file and its mapping, and returns a mapping; keep lines with `copy_with`);
2. put a small pack of the old format into `tests/packs/formats/<old number>/` and leave it there for ever:
   a test reads every folder of it;
3. write into docs/pack-format.md what changed, with the old and the new text side by side;
4. do not change a step that was released: packs of strangers pass through all steps in order.

A new key with a default needs none of this. May live here: the steps. May not live here: reading files.
"""

from collections.abc import Callable

from intlgame.packs.manifest import FORMAT
from intlgame.packs.problems import Problem, did_you_mean
from intlgame.packs.source import Table

Step = Callable[[str, Table], Table]
STEPS: tuple[Step, ...] = ()
"""The step at position n turns format n + 1 into format n + 2."""


def format_problem(table: Table) -> Problem | None:
    """What is wrong with the format number of pack.yaml, if anything."""
    given = table.get("format")
    line = table.lines.get("format", 1)
    if given is None:
        near = did_you_mean("format", table)
        told = near or f'Write "format: {FORMAT}".'
        return Problem(
            code="P020", file="pack.yaml", line=line, sentence='The key "format" is missing.', suggestion=told
        )
    if type(given) is not int or given < 1:
        said = '"format" must be the number of the pack format.'
        return Problem(
            code="P020", file="pack.yaml", line=line, sentence=said, suggestion=f'Write "format: {FORMAT}".'
        )
    if given > FORMAT:
        said = f"The pack has format {given}; this program reads formats up to {FORMAT}."
        return Problem(
            code="P020", file="pack.yaml", line=line, sentence=said, suggestion="Update the program."
        )
    return None


def upgraded(file: str, table: Table, given: int) -> Table:
    """A mapping of an older format in the shape of today's."""
    for step in STEPS[given - 1 :]:
        table = step(file, table)
    return table
