"""Negotiations in a report: what the review of each found, in words, as a page, as a drawing and as data."""
