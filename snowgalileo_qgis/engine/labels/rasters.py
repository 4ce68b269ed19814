"""Finding and opening rasters of snow cover, whether labels or maps, and their place and day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import rasterio
from rasterio.errors import RasterioError

from ..protocol import SnowGalileoError
from ..stack.names import parse_name
from .pixel_grid import PixelGrid

ENDINGS = (".tif", ".tiff")
DAY_TAGS = ("PREDICTION_DAY", "TIFFTAG_DATETIME")
_DAY = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


def raster_files(paths: Sequence[Path], code: str, what: str, *, any_file: bool = True) -> list[Path]:
    """GeoTIFFs of files and folders (with subfolders); ``what``: what they are called in messages.

    ``any_file``: a file given by its path may have any ending and must exist; otherwise it needs the ending
    of a GeoTIFF, and whether it exists shows when it is opened. Raises an error of the given code when there
    is none.
    """
    found: list[Path] = []
    others: Counter[str] = Counter()
    for path in (Path(path).expanduser() for path in paths):
        if any_file and not path.exists():
            raise SnowGalileoError(code, f"The {what} {path} does not exist.", "Check the path.")
        inside = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
        for file in inside:
            if file.suffix.lower() in ENDINGS or (any_file and not path.is_dir()):
                found.append(file)
            else:
                others[file.suffix.lower() or "(no ending)"] += 1
    if not found:
        only = ", ".join(f"{count} {ending}" for ending, count in sorted(others.items()))
        text = f"No {what} was found in {', '.join(map(str, paths)) or 'nothing'}"
        raise SnowGalileoError(
            code,
            f"{text} (only {only})." if only else f"{text}.",
            "Choose GeoTIFF files or a folder with such files.",
        )
    return found


@contextmanager
def reading(path: Path) -> Iterator[rasterio.DatasetReader]:
    """Open a raster; errors while it is open become ``SG-LABEL-011``."""
    try:
        with rasterio.open(path) as raster:
            yield raster
    except (RasterioError, OSError) as error:
        hint = "Copy or download it again."
        raise SnowGalileoError(
            "SG-LABEL-011", f"{path.name} cannot be read: it is damaged or not a GeoTIFF.", hint, str(error)
        ) from error


def raster_grid(raster: rasterio.DatasetReader, path: Path) -> PixelGrid:
    """Grid of a label or a map. Raises ``SG-LABEL-018``."""
    grid = PixelGrid.of_raster(raster)
    if grid is None:
        text = (
            f"{path.name} has no coordinate system with a code, or is rotated, mirrored or not georeferenced."
        )
        raise SnowGalileoError(
            "SG-LABEL-018", text, "Give it a coordinate system with an EPSG code and north-up pixels."
        )
    return grid


def raster_day(raster: rasterio.DatasetReader, path: Path) -> date | None:
    """Day of a raster: from its tags, else from its name."""
    tags = raster.tags()
    facts = parse_name(path.name)
    texts = [tags.get(tag, "").replace(":", "-") for tag in DAY_TAGS]
    for match in (_DAY.search(text) for text in (*texts, facts.day.isoformat() if facts else "", path.stem)):
        if match and (day := _date(match)):
            return day
    return None


def named_days(path: Path) -> tuple[date, ...]:
    """All days in a file name."""
    return tuple(day for match in _DAY.finditer(path.stem) if (day := _date(match)))


def _date(match: re.Match[str]) -> date | None:
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None
