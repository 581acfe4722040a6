"""Copy the licence texts that the baked assets must carry: assets/licences. The table is assets/LICENSES.md."""

from pathlib import Path

from sources import ASSETS, npm

OUT = ASSETS / "licences"

OFL_HOLDERS = {
    "Inter-OFL.txt": "Copyright 2016 The Inter Project Authors (rsms.me/inter)",
    "ChartSerif-OFL.txt": (
        "Chart Serif is a modified version of Source Serif 4 and contains signs from Inter.\n\n"
        "© 2014 - 2021 Adobe Systems Incorporated (adobe.com), with Reserved Font Name 'Source'.\n"
        "Copyright 2016 The Inter Project Authors (rsms.me/inter)"
    ),
    "Noto-OFL.txt": (
        "Noto Sans Arabic: Copyright 2015-2020 Google LLC. All Rights Reserved.\n"
        "Noto Sans Devanagari: Copyright 2015 Google Inc. All Rights Reserved.\n"
        "Noto Sans CJK (SC, JP, KR): © 2014-2021 Adobe (adobe.com).\n"
        "Noto is a trademark of Google LLC."
    ),
}
COPIED = {
    "flag-icons-MIT.txt": "flag-icons/LICENSE",
    "Lucide-ISC.txt": "lucide-static/LICENSE",
    "world-atlas-ISC.txt": "world-atlas/LICENSE",
    "DiceBear-OpenPeeps.txt": "@dicebear/open-peeps/LICENSE",
}
CC0 = Path("/usr/share/common-licenses/CC0-1.0")


def bake() -> None:
    """Write the texts; those of the Open Font License share one body under each holder's notice."""
    OUT.mkdir(parents=True, exist_ok=True)
    text = npm("inter-ui/LICENSE.txt").read_text(encoding="utf-8")
    body = text[text.index("This Font Software is licensed") :]
    for name, holders in OFL_HOLDERS.items():
        (OUT / name).write_text(f"{holders}\n\n{body}", encoding="utf-8")
    for name, source in COPIED.items():
        (OUT / name).write_text(npm(source).read_text(encoding="utf-8"), encoding="utf-8")
    (OUT / "CC0-1.0.txt").write_text(CC0.read_text(encoding="utf-8"), encoding="utf-8")
