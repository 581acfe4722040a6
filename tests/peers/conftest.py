"""Imports the peers once, whatever their own sources are warned of: that is not ours to mend."""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import negmas.outcomes
    import negmas.preferences.ops
    import negmas.sao  # noqa: F401 - the tests find them imported
