"""A watched area over an archive of one day."""

from __future__ import annotations

from pathlib import Path

from snowgalileo_qgis.engine.protocol import watch_text
from tests.modis_archive import AREA, DAY, write_archive


def write_watch(folder: Path, checkpoint: Path, last: str = "") -> Path:
    """The file that describes it, and its archive, in a folder; ``last``: its last day, if it has one."""
    (folder / "archive").mkdir()
    write_archive(folder / "archive")
    values = {
        "area": {"box": ",".join(map(str, AREA))},
        "days": {"first": DAY, **({"last": last} if last else {})},
        "sources": {"archive": ["archive"]},
        "model": {"weights": [str(checkpoint)], "device": "cpu"},
        "output": {"folder": "out"},
    }
    path = folder / "bow.toml"
    path.write_text(watch_text(values))
    return path
