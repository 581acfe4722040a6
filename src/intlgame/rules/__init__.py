"""The game itself: pure functions of frozen values.

May live here: what a pack says (`content`), what has happened (`state`), the player's moves (`decision`),
the three verbs `start`, `legal` and `apply`, and what they need. May not live here: files, clocks, the
environment, anything installed, anything random, any text that the engine itself shows to a player, and
floats (only `profile` computes in floats; nothing decides on them).

Theory of operation: `start(content, seed)` gives the first state. `legal(content, state)` lists the moves,
`objection(content, state, decision)` says why a move is not one of them. `apply(content, state, decision)`
returns a `Step`: the next state, the evidence that the move gave, and the news that it made. Chance is
`draw(seed, label)`, a keyed hash: no generator is carried, so two futures of one run share their luck.
"""

RULES_VERSION = 2
