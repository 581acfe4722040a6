"""Where bundled files and the player's own folders are.

The only module that knows how the program was installed (checkout, wheel, frozen build) and the only
one that imports platformdirs. It computes paths; it never creates, reads or writes anything.
"""

import os
import sys
from pathlib import Path

APP = "intlgame"
DATA_VARIABLE = "INTLGAME_DATA"


def bundled(*parts: str) -> Path:
    """Path of a file that ships with the program, for example bundled("scenarios", "commons")."""
    return _bundle_root().joinpath(*parts)


def _bundle_root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    checkout = package.parent.parent
    if (checkout / "scenarios").is_dir():
        return checkout
    return package / "bundle"


def user_data() -> Path:
    """The player's own folder: runs, settings, installed packs. INTLGAME_DATA overrides it."""
    override = os.environ.get(DATA_VARIABLE)
    if override:
        return Path(override)
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def runs_folder() -> Path:
    """Folder that holds one folder per run."""
    return user_data() / "runs"


def packs_folder() -> Path:
    """Folder of the packs that the player or the trainer added."""
    return user_data() / "packs"


def settings_file() -> Path:
    """The player's settings."""
    return user_data() / "settings.json"


def profiles_folder() -> Path:
    """Default folder for exported profiles: the player's documents, where they will look for them."""
    override = os.environ.get(DATA_VARIABLE)
    if override:
        return Path(override) / "profiles"
    from platformdirs import user_documents_path

    return user_documents_path() / "First Shipment"
