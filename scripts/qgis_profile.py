"""A throw-away QGIS profile with this checkout's plugin enabled and QGIS's first-run questions answered.

Use the returned folder as ``qgis --profiles-path FOLDER`` or, for QGIS and ``qgis_process`` alike, as the
environment variable ``QGIS_CUSTOM_CONFIG_PATH``. Standard library only. Named ``qgis_profile`` because a
module called ``profile`` would hide Python's own.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PLUGIN = "snowgalileo_qgis"
TOP_LEVEL_FILES = ("metadata.txt", "LICENSE", "resources")
"""Files beside the package in the repository, and inside it once installed."""

SETTINGS_FILES = ("QGIS3.ini", "QGIS4.ini")
"""Of both, as this profile is made before it is known which QGIS opens it."""
SETTINGS = f"""[migration]
fileVersion=2
firstRunVersionFlag=99999
settings=true

[qgis]
checkVersion=false
showTips322=false
newsFeed=false

[app]
news-feed\\enabled=false

[PythonPlugins]
{PLUGIN}=true
"""


def plugins_folder(folder: Path) -> Path:
    """Where the profile under ``folder`` has its plugins."""
    return folder / "profiles" / "default" / "python" / "plugins"


def write_settings(folder: Path) -> None:
    """Settings of a profile under ``folder``, where it has none."""
    for name in SETTINGS_FILES:
        settings = folder / "profiles" / "default" / "QGIS" / name
        if not settings.exists():
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text(SETTINGS, encoding="utf-8")


def make_profile(folder: Path) -> Path:
    """Create or refresh the profile under ``folder`` and return its absolute path.

    The plugin folder has the layout of the published zip; its entries are links into the checkout, so an edit
    shows at the next start of QGIS. Settings that QGIS has already written there are kept.
    """
    folder = folder.resolve()
    write_settings(folder)
    plugin = plugins_folder(folder) / PLUGIN
    if plugin.exists():
        shutil.rmtree(plugin)
    plugin.mkdir(parents=True)
    entries = [entry for entry in (REPOSITORY / PLUGIN).iterdir() if entry.name != "__pycache__"]
    entries += [REPOSITORY / name for name in TOP_LEVEL_FILES if (REPOSITORY / name).exists()]
    for entry in entries:
        (plugin / entry.name).symlink_to(entry, target_is_directory=entry.is_dir())
    write_guide(plugin / "guide")
    return folder


def write_guide(folder: Path) -> None:
    """Write the guide's pages, which are made from the documents."""
    import guide  # which imports this module

    for name, content in guide.pages().items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    print(make_profile(parser.parse_args().folder))
