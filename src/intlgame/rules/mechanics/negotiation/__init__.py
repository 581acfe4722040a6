"""Negotiations: what is on the table, how the other side answers, what a talk shows. Pure, integers only."""
