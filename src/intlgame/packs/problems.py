"""What is wrong with a pack, told to the person who wrote it.

May live here: the shape of a problem, its print-out, and the list of codes. May not live here: finding
problems. Nothing in this package raises for a fault of an author while it looks; problems are collected,
and `PackProblem` carries all of them at once to a caller who cannot go on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning", "note"]
LADDER: tuple[Severity, ...] = ("error", "warning", "note")

MOST = 1_000
"""Problems told of one pack."""
LONGEST = 400
LONGEST_WORD = 80

CODES: dict[str, str] = {
    "P001": "the pack or one of its files cannot be read",
    "P002": "a file or folder has a name that a pack cannot have, or that nothing reads",
    "P003": "a link or a special file",
    "P004": "a file or the whole pack is too large",
    "P005": "too many files",
    "P006": "the zip is damaged or unsafe",
    "P007": "a file is not UTF-8",
    "P008": "a character that does not belong in a text file",
    "P009": "a tab where spaces are needed",
    "P010": "not valid YAML",
    "P011": "the same key twice",
    "P012": "nested too deeply, too many values, or a text that is too long",
    "P013": "an anchor, an alias or a merge key",
    "P014": "a tag",
    "P015": "several documents in one file",
    "P016": "an empty file",
    "P017": "a number that is too large",
    "P018": "a file that does not hold what its place says",
    "P019": "more problems than are told",
    "P020": "the format number is missing or unknown",
    "P021": "pack.yaml is missing",
    "P030": "a key is missing",
    "P031": "an unknown key",
    "P032": "a value of the wrong type",
    "P033": "a word that is not one of those allowed",
    "P034": "a text where a list is needed",
    "P040": "a reference to something that does not exist",
    "P041": "the same id twice",
    "P042": "an id that is not well formed",
    "P043": "an id that a needed pack already has",
    "P044": "a needed pack that is not there",
    "P045": "an indicator or a country that commons does not have",
    "P046": "an indicator without a figure",
    "P047": "an indicator that is not a number, or given together with a value",
    "P048": "something that nothing uses",
    "P050": "a number out of range",
    "P051": "an empty text",
    "P052": "a negative amount",
    "P053": "a code that is not well formed (country, language, quarter, level)",
    "P054": "a placeholder that the game does not know",
    "P060": "too few or too many options",
    "P061": "no good option",
    "P062": "options that are too close to each other",
    "P063": "the best option gives itself away",
    "P064": "a claimed competency without enough evidence",
    "P065": "a reason list that cannot measure anything",
    "P066": "a matter that can bring a run to a standstill",
    "P070": "a flag that is used and never set",
    "P071": "a flag that is set and never used",
    "P072": "a matter that can never come up",
    "P073": "a campaign that can end without an ending",
    "P074": "an unknown measure, account, meter or trait",
    "P080": "a market without one of the fact kinds, or with one twice",
    "P081": "a band that does not hold the value",
    "P082": "a figure without a source and year that is not marked as teaching value",
    "P083": "a fact kind whose best and worst are the same",
    "P090": "a catalogue that cannot be used",
    "P091": "texts that are not translated",
    "P092": "a picture that cannot be used",
    "P093": "a translation with other placeholders than the text",
    "P095": "a playthrough that cannot be played",
    "P100": "too few or too many issues, options or packages in a negotiation",
    "P101": "points that do not add up to 100",
    "P102": "a negotiation without a zone of agreement, or with one where none is declared",
    "P103": "a negotiation in which there is little to trade",
    "P104": "a way to settle an issue that nobody wants",
    "P105": "nobody to sit across the table, or somebody without a style",
    "P106": "a moment that does not name its tactic",
    "P110": "a partner search without something that it needs",
    "P111": "a partner without a finding, or with one twice",
    "P112": "nobody has words for something that can happen at the table",
    "P113": "too few phrasings, so that people repeat themselves",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault: where it is, one sentence, one suggestion."""

    code: str
    severity: Severity = "error"
    file: str
    """Inside the pack, with forward slashes; empty for the pack as a whole."""
    line: int = 0
    """From 1; 0 where no line can be named."""
    where: str = ""
    """The things around it in the author's words, for example `in matter "fair", option "go"`."""
    sentence: str
    suggestion: str = ""

    def __str__(self) -> str:
        place = f"{self.file or 'pack'}:{self.line}" if self.line else self.file or "pack"
        head = f"{place}  {self.severity} {self.code}"
        told = _short(f"{self.sentence} {self.suggestion}".rstrip())
        return f"{head}  {_short(self.where)}:\n    {told}" if self.where else f"{head}:\n    {told}"


def _short(text: str) -> str:
    """Text of strangers in one line of bearable length, without signs that could steer a terminal."""
    shown = "".join(sign if sign.isprintable() else "?" for sign in text[: LONGEST + 1])
    return f"{shown[:LONGEST]}..." if len(shown) > LONGEST else shown


class Problems(list[Problem]):
    """A list of problems that does not grow without end; when it is full it says so, as an error."""

    def append(self, problem: Problem) -> None:
        """Add a problem, or note once that there are more."""
        if len(self) < MOST:
            super().append(problem)
        elif len(self) == MOST:
            sentence = f"There are more than {MOST:,} problems; only so many are told."
            super().append(Problem(code="P019", file="", sentence=sentence))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add problems one by one, and stop asking for more when it is full."""
        for problem in problems:
            self.append(problem)
            if len(self) > MOST:
                return


class PackProblem(Exception):  # noqa: N818  # the name is part of the architecture: typed by blame
    """The pack cannot be used; `problems` says all that was found, worst first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(report(self.problems))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Errors before warnings before notes; within these by file and line; each problem once."""
    return sorted(dict.fromkeys(problems), key=_rank)


def _rank(problem: Problem) -> tuple[int, str, int, str, str]:
    return LADDER.index(problem.severity), problem.file, problem.line, problem.code, problem.sentence


def report(problems: Iterable[Problem]) -> str:
    """All problems as text, with a last line that counts them."""
    listed = list(problems)
    counts = ", ".join(_count(listed, severity) for severity in LADDER)
    return "\n".join([*map(str, listed), counts])


def _count(problems: list[Problem], severity: Severity) -> str:
    number = sum(problem.severity == severity for problem in problems)
    return f"{number} {severity}{'' if number == 1 else 's'}"


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those that forbid playing the pack."""
    return [problem for problem in problems if problem.severity == "error"]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question naming the nearest known word, or nothing."""
    near = nearest(word, known)
    return f'Did you mean "{near}"?' if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like another, or nothing where none is."""
    if len(word) > LONGEST_WORD:
        return ""
    near = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return near[0] if near else ""


def listing(words: Iterable[str]) -> str:
    """Words in quotes, joined as a list: "a", "b" or "c"."""
    quoted = [f'"{word}"' for word in words]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else "".join(quoted)
