"""From a finished run to documents that can be handed over.

May live here: the report as a value (`values`, `report`), its forms (`page` for the eye, `record` for other
programs) and writing files safely (`write`, `save`). May not live here: scoring, reading packs or journals,
and anything that looks at the clock or the network. The rule for every form: the same report gives the same
bytes, and nothing that identifies a person or a machine goes in, beyond the pseudonym.
"""
