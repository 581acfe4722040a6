"""What can be wrong with a run: the disk, a torn journal, or one that does not replay."""


class RunProblem(Exception):  # noqa: N818 - the architecture's name for this root
    """One sentence that says what happened, where, and what to do. Nothing shown to the player is lost."""


class CannotSave(RunProblem):
    """The disk refused the last decision. It has not happened; it can be made again."""


class CannotRead(RunProblem):
    """The folder is not a run, or a file in it is missing or damaged."""


class Diverged(RunProblem):
    """The journal does not replay under these rules. Evidence up to `line` still counts."""

    def __init__(self, sentence: str, line: int) -> None:
        super().__init__(sentence)
        self.line = line
