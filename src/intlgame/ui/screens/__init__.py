"""One module per screen. A screen gets a session or plain values and the doors it can go through.

May live here: building a tree of nodes and answering intents. May not live here: rules, files, pygame, and
other screens: where a screen leads is the business of `ui.flow`, reached through `ui.doors.Doors`.
"""
