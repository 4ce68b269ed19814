"""Where the maps of a watched area lie."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ..inference.made_map import MadeMap, read_map


def map_path(folder: Path, raster: str, day: date | None = None) -> Path:
    """Where a raster of the maps lies; without ``day``, the name that a prediction is given."""
    return folder / "maps" / f"{raster}{f'_{day:%Y%m%d}' if day else ''}.tif"


def map_of_day(folder: Path, rasters: Sequence[str], day: date) -> MadeMap | None:
    """The map of a day with some rasters, as ``read_map``."""
    return read_map({name: map_path(folder, name, day) for name in rasters}, day)


def days_with_maps(folder: Path) -> list[date]:
    """Days of which there is a snow cover raster, oldest first."""
    found = []
    for path in (folder / "maps").glob("fsc_????????.tif"):
        try:
            found.append(date.fromisoformat(f"{path.stem[4:8]}-{path.stem[8:10]}-{path.stem[10:12]}"))
        except ValueError:
            continue
    return sorted(found)
