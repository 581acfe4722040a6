"""Chance: a number that depends on the seed and a label, and on nothing else.

Adding a draw shifts no other draw, and two futures of one run share their luck.
"""

from hashlib import blake2b


def draw(seed: int, label: str, sides: int) -> int:
    """A number from 0 to sides - 1, evenly spread (bias below 2^-40 for sides up to a million)."""
    key = seed.to_bytes(16, "big", signed=True)
    digest = blake2b(label.encode(), digest_size=8, key=key).digest()
    return int.from_bytes(digest, "big") % sides


def happens(seed: int, label: str, percent: int) -> bool:
    """True in `percent` of 100 seeds."""
    return percent >= 100 or draw(seed, label, 100) < percent
