"""Labels: rasters of known snow cover, brought to the grid of a map.

==========
============================================================================================================
fraction    0..1, such as the published float32 labels at 100 m; NaN or the file's nodata value where unknown
percent     0..100, anything else is an error
clms        0..100 percent with codes above (205 cloud, 255 no data), as the Copernicus products have them
classes     10 snow-free and 11 snow, anything else unknown, such as the 30 m snow-class rasters
==========
============================================================================================================

A pixel of the map takes the area-weighted mean of the label's valid pixels when these cover at least
``min_valid`` of it. With a small minimum a few pixels stand for all of it: of nine pixels of 30 m, six
unknown and three with snow give a fraction of 1. What is unknown, cloud and shadow, is not random, so such a
label is biased; 0.5 is the default, 1 the strictest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ..protocol import LeftOut, SnowGalileoError
from ..stack.names import parse_name
from .grid import Doubles, Grid, area_mean

SNOW_FREE, SNOW = 10, 11
CLASS_PIXEL_M = 40.0
"""Largest pixel for which values of only 10 and 11 are taken for classes.

In coarser rasters they could be percent.
"""
FRACTION_TOLERANCE = 1e-4
"""How far beyond 0..1 a fraction may be through resampling or rounding; it is clipped."""

LANDSAT_NAME = re.compile(r"(?:^|[_\-.])(?:L[CEO]0?[789]|L[789])(?:[_\-.]|$)", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
ENDINGS = (".tif", ".tiff")
DAY_TAGS = ("PREDICTION_DAY", "TIFFTAG_DATETIME")


@dataclass(frozen=True)
class Label:
    """A label before its pixels are read. ``values``: one of the kinds above.

    ``landsat``: whether its name says that it was made from Landsat.
    """

    path: Path
    day: date
    grid: Grid
    values: str
    landsat: bool


def find_labels(
    paths: Sequence[Path], values: str = "auto", day: date | None = None
) -> tuple[list[Label], list[LeftOut]]:
    """Labels in files and folders (with subfolders), ordered by day and name, and those that cannot be used
    with the reason.

    ``values``: a kind, or ``auto`` for what is certain from the file alone. ``day``: only this day, and the
    day of files that name none. Raises ``SG-LABEL-010`` when there is none, and the error of a file when it
    is the only one.
    """
    files = raster_files(paths, "SG-LABEL-010", "label")
    labels: list[Label] = []
    left_out: list[LeftOut] = []
    errors: list[SnowGalileoError] = []
    for path in files:
        try:
            label = open_label(path, values, day)
        except SnowGalileoError as error:
            errors.append(error)
            left_out.append(LeftOut(path, error.code, error.text))
            continue
        if day is None or label.day == day:
            labels.append(label)
    if labels:
        return sorted(labels, key=lambda label: (label.day, label.path.name)), left_out
    if errors:
        raise errors[0]
    raise SnowGalileoError(
        "SG-LABEL-010",
        f"None of the {len(files)} labels is of {day}.",
        "Choose another day, or labels of this day.",
    )


def raster_files(paths: Sequence[Path], code: str, what: str) -> list[Path]:
    """GeoTIFFs of files and folders. Raises an error of the given code when there is none."""
    found: list[Path] = []
    for path in (Path(path).expanduser() for path in paths):
        if not path.exists():
            raise SnowGalileoError(code, f"The {what} {path} does not exist.", "Check the path.")
        inside = (
            sorted(file for file in path.rglob("*") if file.suffix.lower() in ENDINGS)
            if path.is_dir()
            else [path]
        )
        found += inside
    if not found:
        raise SnowGalileoError(
            code,
            f"There is no {what} in {', '.join(map(str, paths))}.",
            "Choose GeoTIFF files or a folder with such files.",
        )
    return found


def open_label(path: Path, values: str = "auto", day: date | None = None) -> Label:
    """Read a label's header and decide what its values mean.

    Raises ``SG-LABEL-011`` (unreadable), ``012`` (day), ``013`` (meaning of the values), ``014`` (range),
    ``015`` (no valid pixel), ``018`` (grid).
    """
    with reading(path) as raster:
        grid = raster_grid(raster, path)
        named = raster_day(raster, path) or day
        if named is None:
            hint = "Name it like FSC_20250415.tif, or choose the day."
            raise SnowGalileoError(
                "SG-LABEL-012",
                f"{path.name} does not tell its day, neither in its name nor in a tag PREDICTION_DAY.",
                hint,
            )
        facts = _Facts.of(raster)
    if not facts.count:
        raise SnowGalileoError("SG-LABEL-015", f"{path.name} has no valid pixel.", "Choose another label.")
    kind = _certain_kind(facts, grid, path) if values == "auto" else values
    _check_range(facts, kind, path)
    return Label(path, named, grid, kind, bool(LANDSAT_NAME.search(path.stem)))


def label_on_grid(label: Label, target: Grid, min_valid: float) -> Doubles:
    """Fractions 0..1 of a label on a grid ``(H, W)``, NaN where less than ``min_valid`` of a pixel is known.

    Reads only what is needed.
    """
    known, share = area_mean(*read_label(label, target), target)
    known[share < min_valid - 1e-9] = np.nan
    return known


def label_pixels(label: Label) -> Doubles:
    """Fractions of a label on its own grid."""
    return read_label(label, label.grid)[0]


def read_label(label: Label, target: Grid) -> tuple[Doubles, Grid]:
    """The label's fractions around a grid, NaN = unknown, and where they lie."""
    west, south, east, north = target.bounds_in(label.grid.crs)
    margin_x, margin_y = 2 * label.grid.pixel_x, 2 * label.grid.pixel_y
    window = label.grid.window((west - margin_x, south - margin_y, east + margin_x, north + margin_y))
    if window is None:
        corner = label.grid.part(slice(0, 1), slice(0, 1))
        return np.full((1, 1), np.nan), corner
    rows, cols = window
    with reading(label.path) as raster:
        pixels, valid = _pixels(raster, Window.from_slices(rows, cols))
    return _fractions(pixels, valid, label.values), label.grid.part(rows, cols)


@contextmanager
def reading(path: Path) -> Iterator[rasterio.DatasetReader]:
    """Open a raster; what goes wrong while it is open becomes ``SG-LABEL-011``."""
    try:
        with rasterio.open(path) as raster:
            yield raster
    except (RasterioError, OSError) as error:
        hint = "Copy or download it again."
        raise SnowGalileoError(
            "SG-LABEL-011", f"{path.name} cannot be read: it is damaged or not a GeoTIFF.", hint, str(error)
        ) from error


def raster_grid(raster: rasterio.DatasetReader, path: Path) -> Grid:
    """Grid of a label or a map. Raises ``SG-LABEL-018``."""
    grid = Grid.of_raster(raster)
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
        if match:
            try:
                return date(*map(int, match.groups()))
            except ValueError:
                continue
    return None


@dataclass(frozen=True)
class _Facts:
    """What the valid values of a raster are like."""

    count: int
    low: float
    high: float
    whole_type: bool
    only_classes: bool
    has_classes: bool

    @classmethod
    def of(cls, raster: rasterio.DatasetReader) -> _Facts:
        count, low, high, only, some = 0, np.inf, -np.inf, True, False
        for _, window in raster.block_windows(1):
            pixels, valid = _pixels(raster, window)
            values = pixels[valid]
            if values.size:
                count, low, high = (
                    count + values.size,
                    min(low, float(values.min())),
                    max(high, float(values.max())),
                )
                classes = np.isin(values, (SNOW_FREE, SNOW))
                only, some = only and bool(classes.all()), some or bool(classes.any())
        return cls(count, low, high, np.issubdtype(np.dtype(raster.dtypes[0]), np.integer), only, some)


def _pixels(raster: rasterio.DatasetReader, window: Window) -> tuple[Doubles, npt.NDArray[np.bool_]]:
    pixels = raster.read(1, window=window).astype(np.float64)
    valid = np.isfinite(pixels)
    if raster.nodata is not None and np.isfinite(raster.nodata):
        valid &= pixels != raster.nodata
    return pixels, valid


def _certain_kind(facts: _Facts, grid: Grid, path: Path) -> str:
    """The kind that the values can only be. Raises ``SG-LABEL-013`` when there are several."""
    if facts.only_classes and _pixel_m(grid) <= CLASS_PIXEL_M:
        return "classes"
    if not facts.whole_type and facts.low >= -FRACTION_TOLERANCE and facts.high <= 1 + FRACTION_TOLERANCE:
        return "fraction"
    text = (
        f"{path.name} has values from {facts.low:g} to {facts.high:g}: they could be fractions, percent, "
        "percent with codes, or classes."
    )
    raise SnowGalileoError(
        "SG-LABEL-013",
        text,
        "Say what they are: fraction, percent, clms (percent with codes 205 and 255) or classes (10, 11).",
    )


def _pixel_m(grid: Grid) -> float:
    west, south, east, north = grid.part(slice(0, 1), slice(0, 1)).bounds_in("EPSG:4326")
    return max(north - south, (east - west) * float(np.cos(np.radians((south + north) / 2)))) * 111_320


def _check_range(facts: _Facts, kind: str, path: Path) -> None:
    top = {"fraction": 1 + FRACTION_TOLERANCE, "percent": 100.0}.get(kind, np.inf)
    low = -np.inf if kind == "classes" else -FRACTION_TOLERANCE
    if facts.low < low or facts.high > top:
        text = f"{path.name} has values from {facts.low:g} to {facts.high:g}, which do not fit '{kind}'."
        raise SnowGalileoError(
            "SG-LABEL-014", text, "Choose what the values are, or mark missing pixels as no data."
        )
    if (kind == "classes" and not facts.has_classes) or (kind == "clms" and facts.low > 100):
        raise SnowGalileoError(
            "SG-LABEL-015", f"{path.name} has no pixel that is valid as '{kind}'.", "Choose another label."
        )


_READERS: dict[str, Callable[[Doubles], Doubles]] = {
    "fraction": lambda pixels: np.clip(pixels, 0.0, 1.0),
    "percent": lambda pixels: pixels / 100,
    "clms": lambda pixels: np.where(pixels <= 100, pixels / 100, np.nan),
    "classes": lambda pixels: np.where(pixels == SNOW, 1.0, np.where(pixels == SNOW_FREE, 0.0, np.nan)),
}
KINDS = tuple(_READERS)


def _fractions(pixels: Doubles, valid: npt.NDArray[np.bool_], kind: str) -> Doubles:
    return np.where(valid, _READERS[kind](np.where(valid, pixels, 0.0)), np.nan)
