"""Packs: strangers' files become content, or a list of problems that says where and what to do.

May live here: reading under guard, shaping, putting together, checking, upgrading, translating. May not live
here: rules, runs, pixels. Everything in a pack is hostile until checked.
"""
