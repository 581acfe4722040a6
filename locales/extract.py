"""Writes locales/intlgame.pot, the template for translators: uv run locales/extract.py

Every sentence of the engine that is marked in the code, with the file it stands in. A test keeps it current.
"""

from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "locales" / "intlgame.pot"
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


def catalogue() -> Catalog:
    """All marked sentences of the program, without dates and line numbers: those change with every edit."""
    found = Catalog(project="First Shipment", copyright_holder="The First Shipment authors", charset="utf-8")
    source = ROOT / "src" / "intlgame"
    marked = extract_from_dir(str(source), method_map=[("**.py", "python")], keywords=KEYWORDS)
    for file, _line, message, comments, context in sorted(marked, key=lambda each: (each[0], each[1])):
        found.add(message, locations=[(file, None)], auto_comments=comments, context=context)
    return found


def main() -> None:
    """Write the template."""
    with TEMPLATE.open("wb") as file:
        pofile.write_po(file, catalogue(), omit_header=True, width=110)


if __name__ == "__main__":
    main()
