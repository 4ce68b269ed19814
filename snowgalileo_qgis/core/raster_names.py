"""Snow cover rasters of files and folders, by their names alone: nothing is opened but one for its place."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Iterator, List, Sequence

from qgis.core import QgsRasterLayer

from .analysis_charts import NORTH, SOUTH, first_of_year
from .area import latitude_of

ENDINGS = (".tif", ".tiff")
MOST_FILES = 3000
"""Files of a folder that are looked at while the user waits."""

_DAY = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


def is_without_rasters(paths: Sequence[str]) -> bool:
    """Whether one folder is all that was given, and has no GeoTIFF in it."""
    folder = Path(paths[0]) if len(paths) == 1 else None
    if folder is None or not folder.is_dir():
        return False
    files = list(_files(paths))
    return len(files) < MOST_FILES and not any(file.suffix.lower() in ENDINGS for file in files)


def years_of(paths: Sequence[str]) -> List[int]:
    """Calendar years in which the hydrological years of rasters begin, the latest first; none where names
    hold no days.
    """
    files = [file for file in _files(paths) if file.suffix.lower() in ENDINGS]
    days = [day for file in files for day in _days(file.stem)]
    start = SOUTH if days and _latitude(files[0]) < 0 else NORTH
    return sorted({first_of_year(day, start).year for day in days}, reverse=True)


def _files(paths: Sequence[str]) -> Iterator[Path]:
    for path in map(Path, paths):
        try:
            yield from islice(path.rglob("*"), MOST_FILES) if path.is_dir() else [path]
        except OSError:  # a folder that may not be read; the job says so
            continue


def _days(name: str) -> Iterator[date]:
    for parts in _DAY.findall(name)[:1]:
        try:
            yield date(*map(int, parts))
        except ValueError:
            continue


def _latitude(file: Path) -> float:
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False  # QGIS would read pixels for it
    return latitude_of(QgsRasterLayer(str(file), "", "gdal", options))
