"""Snow cover rasters of files and folders, by their names alone: nothing is opened but one for its place."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import Iterator, List, Optional, Sequence, Tuple

from qgis.core import QgsRasterLayer

from ..engine.protocol.day_names import days_in_name
from .analysis_charts import NORTH, SOUTH, first_of_year
from .area import latitude_of

ENDINGS = (".tif", ".tiff")
MOST_FILES = 3000
"""Files of a folder that are looked at while the user waits."""

State = Tuple[Tuple[str, Optional[int]], ...]
"""Files and folders, each with the time of its last change in nanoseconds."""


def is_without_rasters(paths: Sequence[str]) -> bool:
    """Whether one folder is all that was given, and has no GeoTIFF in it."""
    folder = Path(paths[0]) if len(paths) == 1 else None
    if folder is None or not folder.is_dir():
        return False
    seen = 0
    for file in _files(paths):
        if file.suffix.lower() in ENDINGS:
            return False
        seen += 1
    return seen < MOST_FILES and os.access(folder, os.R_OK)


def state_of(paths: Sequence[str]) -> State:
    """What changes when files come to a folder, or go; not those of the folders in it."""
    return tuple((path, _changed(path)) for path in paths)


def years_of(paths: Sequence[str]) -> List[int]:
    """Calendar years in which the hydrological years of rasters begin, the latest first; none where names
    hold no days.
    """
    files = [file for file in _files(paths) if file.suffix.lower() in ENDINGS]
    days = [day for file in files for day in days_in_name(file.stem)[:1]]
    start = SOUTH if days and _latitude(files[0]) < 0 else NORTH
    return sorted({first_of_year(day, start).year for day in days}, reverse=True)


def _files(paths: Sequence[str]) -> Iterator[Path]:
    for path in map(Path, paths):
        try:
            yield from islice(path.rglob("*"), MOST_FILES) if path.is_dir() else [path]
        except OSError:  # a folder that may not be read; the job says so
            continue


def _changed(path: str) -> Optional[int]:
    try:
        return Path(path).stat().st_mtime_ns
    except (OSError, ValueError):  # not there, or no path at all; the job says so
        return None


def _latitude(file: Path) -> float:
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False  # QGIS would read pixels for it
    return latitude_of(QgsRasterLayer(str(file), "", "gdal", options))
