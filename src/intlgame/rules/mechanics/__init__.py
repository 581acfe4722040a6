"""The mechanics: one module per thing that the game simulates.

May live here: functions from a content and a state to a new state. May not live here: which decision leads
to which mechanic (that is `apply`) and whether a decision is allowed (that is `legal`).
"""
