"""When something applies: plain keys, all of which must hold. No expressions, no code."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """All given keys must hold; an empty condition always holds.

    `at_least` and `at_most` map a measure (see `rules.measures.MEASURES`) to a whole number.
    """

    flag: tuple[str, ...] = ()
    """Flags that an effect has set."""
    no_flag: tuple[str, ...] = ()
    """Flags that must not be set."""
    chosen: tuple[str, ...] = ()
    """Options taken, written `matter/option`."""
    not_chosen: tuple[str, ...] = ()
    """Options that must not have been taken, written `matter/option`."""
    answered: tuple[str, ...] = ()
    """Matters that have been answered, whatever the option."""
    opened: tuple[str, ...] = ()
    """Cues that have been opened, written `matter/cue`."""
    done: tuple[str, ...] = ()
    """Actions that are complete."""
    market: tuple[str, ...] = ()
    """The market entered is one of these."""
    trait: tuple[str, ...] = ()
    """The market entered has all of these traits, for example `customs`."""
    no_trait: tuple[str, ...] = ()
    """The market entered has none of these traits."""
    agreed: tuple[str, ...] = ()
    """Negotiations that ended in an agreement."""
    failed: tuple[str, ...] = ()
    """Negotiations that ended without one."""
    terms: tuple[str, ...] = ()
    """Terms agreed, written `negotiation/issue/option`."""
    appointed: tuple[str, ...] = ()
    """The partner appointed is one of these."""
    kept: tuple[str, ...] = ()
    """Promises that were kept."""
    broken: tuple[str, ...] = ()
    """Promises that were broken."""
    from_quarter: int = 1
    to_quarter: int = 99
    at_least: Mapping[str, int] = field(default_factory=dict)
    at_most: Mapping[str, int] = field(default_factory=dict)

    def __deepcopy__(self, _memo: object) -> "Condition":
        """Itself: it is frozen, and readers of JSON copy the default of every thing that has none."""
        return self


ALWAYS = Condition()
