"""The window side of the game. The only package that may import pygame or accesskit.

What lives here: the node tree, its layout, focus, painting, speech and the event loop. What does not: rules,
files of runs or packs, and any decision about the game; screens get plain values or a session and give back
nodes and intents.
"""
