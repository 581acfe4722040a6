"""What a pack says, as frozen values: one module per thing.

May live here: authored types and look-ups over them. May not live here: anything that changes during a run.
Field names are the keys that authors write in YAML; a docstring of a field is an author's documentation.
Amounts that authors write are whole euros; the ledger counts cents. Ranges and cross-references are
checked in `packs/checks`, because a check can say why.
"""
