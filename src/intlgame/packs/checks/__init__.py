"""Judgements about a pack whose shape is right: many small passes, written out in two tuples.

A check is a function of a `Subject` that yields problems. It reads what was loaded and nothing else: no
files, no clock. May live here: the two tuples. A new check goes into the module of its topic and into that
module's tuple; its code goes into `problems.CODES` and docs/pack-format.md.
"""

from collections.abc import Callable, Iterator

from intlgame.packs.checks import (
    forms,
    judgement,
    leftovers,
    markets,
    moments,
    negotiations,
    partners,
    references,
    story,
)
from intlgame.packs.checks.subject import Subject
from intlgame.packs.problems import Problem

Check = Callable[[Subject], Iterator[Problem]]

PACK_CHECKS: tuple[Check, ...] = (
    *forms.CHECKS,
    *references.CHECKS,
    *judgement.CHECKS,
    *story.CHECKS,
    *markets.CHECKS,
    *negotiations.CHECKS,
    *moments.CHECKS,
    *partners.CHECKS,
    *leftovers.CHECKS,
)
"""Run once, over all things of the pack."""

CAMPAIGN_CHECKS: tuple[Check, ...] = (
    *references.CAMPAIGN_CHECKS,
    *judgement.CAMPAIGN_CHECKS,
    *story.CAMPAIGN_CHECKS,
    *markets.CAMPAIGN_CHECKS,
    *negotiations.CAMPAIGN_CHECKS,
    *moments.CAMPAIGN_CHECKS,
    *partners.CAMPAIGN_CHECKS,
)
"""Run for each campaign, over what it plays."""
