"""Authored text into paragraphs."""

import re

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


def paragraphs(told: str) -> tuple[str, ...]:
    """The paragraphs of a text, without line breaks inside.

    Authors separate them by blank lines. YAML's folded style keeps a single line break of each blank line,
    its literal style keeps the blank line and the breaks inside a paragraph.
    """
    literal = _BLANK_LINE.search(told.strip())
    parts = _BLANK_LINE.split(told) if literal else told.split("\n")
    return tuple(" ".join(part.split()) for part in parts if part.strip())
