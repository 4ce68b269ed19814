"""Where a person's own files of SnowGalileo are kept; both QGIS and the engine look there."""

from __future__ import annotations

import os
import sys
from pathlib import Path

HOME_VARIABLE = "SNOWGALILEO_HOME"
"""Environment variable that names another folder."""


def user_folder() -> Path:
    """Folder for downloads and installations: per user, outside the plugin and the QGIS profile, so that
    upgrades keep it. It may not exist yet.
    """
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home)
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "SnowGalileo"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "SnowGalileo"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "snowgalileo"


def weights_folder() -> Path:
    """Folder for model weights; it may not exist yet."""
    return user_folder() / "weights"
