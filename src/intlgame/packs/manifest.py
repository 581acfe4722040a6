"""What pack.yaml says. May live here: its type and nothing else."""

from dataclasses import dataclass
from typing import Literal

from intlgame.rules.content.campaign import Pack

FORMAT = 1
"""Format that this program reads; see `upgrade` before you raise it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The pack's own description."""

    id: str
    """Lower-case letters, digits and hyphens. Never changes once the pack is in use."""
    format: int
    """The number of the pack format; 1 today."""
    version: str
    """The author's own number, for example "1.2". Shown on every profile."""
    language: str
    """Language tag of the texts in the files, for example `en`."""
    title: str
    authors: tuple[str, ...]
    licence: str
    """For example `CC BY-SA 4.0`."""
    status: Literal["author", "panel", "piloted"] = "author"
    """How the expert values are known: set by the author, by a panel, or tried with real players."""
    kind: Literal["campaigns", "commons"] = "campaigns"
    """`commons`: shared facts and no campaign."""
    needs: tuple[str, ...] = ()
    """Ids of packs whose sources, rules, terms and framework this pack refers to."""
    campaigns: tuple[str, ...] = ()
    """Ids of the campaigns, in the order in which they are listed."""
    about: str = ""
    """One or two sentences for the list of packs."""

    def pack(self) -> Pack:
        """What the game keeps of it."""
        return Pack(
            id=self.id,
            version=self.version,
            title=self.title,
            language=self.language,
            authors=self.authors,
            licence=self.licence,
            status=self.status,
        )
