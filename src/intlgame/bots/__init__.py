"""Policies that play: a bot looks at a content and a state and gives a legal decision.

May live here: ways of playing, written out by hand. May not live here: anything that is not known from the
content and the state. A bot keeps no memory and draws its chance from the run's own seed, so a run by a bot
replays like any other. Expert bots read the authors' values; they show what a run can measure, never whether
an option tempts people.
"""
