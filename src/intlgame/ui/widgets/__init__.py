"""Composed nodes: functions that give a subtree in the look of the game, with its role, name and keys.

May live here: pure constructors and the drawings they use. May not: pygame, state, texts of the game itself.
Screens import from the modules: basic, controls, frame, grid, meters, people, charts, atlas.
"""
