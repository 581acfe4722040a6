"""Runs on disk: decisions become an append-only journal, and a journal becomes a run again.

May live here: folders of runs, journals, the session that plays one, replay. May not live here: rules,
pixels, packs, or the clock (dates are handed in as text).
"""
