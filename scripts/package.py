"""Build ``dist/snowgalileo_qgis-<version>.zip``, ready for *Install from ZIP* and for plugins.qgis.org.
Standard library only.

The same sources always give the same bytes: entries are sorted and have one fixed time.
"""

from __future__ import annotations

import configparser
import zipfile
from pathlib import Path

import guide
from qgis_profile import PLUGIN, REPOSITORY, TOP_LEVEL_FILES

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
FILE_MODE = 0o644 << 16


def version() -> str:
    """The plugin's version, from ``metadata.txt``."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(REPOSITORY / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def plugin_files() -> dict[str, Path]:
    """Files of the published plugin: path inside the zip -> path in the repository, sorted."""
    sources = [
        (REPOSITORY / PLUGIN, Path(PLUGIN)),
        *((REPOSITORY / name, Path(PLUGIN, name)) for name in TOP_LEVEL_FILES),
    ]
    files: dict[str, Path] = {}
    for source, target in sources:
        for path in [source] if source.is_file() else source.rglob("*"):
            inner = path.relative_to(source)
            if (
                path.is_file()
                and "__pycache__" not in inner.parts
                and not any(part.startswith(".") for part in inner.parts)
            ):
                files[(target / inner).as_posix()] = path
    return dict(sorted(files.items()))


def build(folder: Path) -> Path:
    """Write the zip into ``folder`` and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PLUGIN}-{version()}.zip"
    with zipfile.ZipFile(target, "w") as archive:
        contents = {name: path.read_bytes() for name, path in plugin_files().items()}
        contents.update({f"{PLUGIN}/{guide.FOLDER}/{name}": page for name, page in guide.pages().items()})
        for name, content in sorted(contents.items()):
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = FILE_MODE
            archive.writestr(entry, content)
    return target


if __name__ == "__main__":
    made = build(REPOSITORY / "dist")
    print(f"{made.relative_to(REPOSITORY)} ({made.stat().st_size / 1e6:.2f} MB)")
