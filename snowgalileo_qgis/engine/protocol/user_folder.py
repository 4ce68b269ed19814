"""The user's folder for downloads and installations, shared by QGIS and the engine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

HOME_VARIABLE = "SNOWGALILEO_HOME"
"""Environment variable that overrides the folder."""


def user_folder() -> Path:
    """The folder, which may not exist yet: per user, outside the plugin and the QGIS profile, so that
    upgrades keep it.
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


def datasets_folder() -> Path:
    """Folder for files of the published record; it may not exist yet."""
    return user_folder() / "datasets"


def products_folder() -> Path:
    """Folder for products fetched from online services; it may not exist yet."""
    return user_folder() / "products"
