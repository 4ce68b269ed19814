"""Rasters that go with snow cover maps: their uncertainty, quality class, and days since the last look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
from rasterio.windows import Window

from ..protocol import SnowGalileoError
from ..raster_file import open_raster
from ..snow_products.days import days_of, tagged_day
from ..snow_products.files import raster_files
from ..snow_products.layers import QUALITY
from ..snow_products.pixel_grid import PixelGrid
from ..snow_products.producers import named_product
from .series import Floats, SeriesGrid, SnowSeries
from .zones import QUALITY_CLASSES, Looks

UNCERTAINTY_BAND = "Standard deviation of fractional snow cover"
CLASS_BAND = "Quality class"
AGE_BAND = "Days since the last Sentinel-2 or Landsat view free of cloud"
"""Descriptions of the bands of our own rasters."""

CLASS_LAYERS = ("qc", "qctoc", "qcog", "qcgf", "gf qc")
"""Quality layers of the Copernicus products, 0 best to 3 poor."""


@dataclass(frozen=True)
class CompanionBand:
    """A band of a file."""

    path: Path
    number: int


@dataclass
class Companions:
    """Bands by day. ``used``: files."""

    uncertainty: dict[date, CompanionBand] = field(default_factory=dict)
    quality: dict[date, CompanionBand] = field(default_factory=dict)
    age: dict[date, CompanionBand] = field(default_factory=dict)

    @property
    def used(self) -> set[Path]:
        """Files that hold any of them."""
        tables = (self.uncertainty, self.quality, self.age)
        return {band.path for table in tables for band in table.values()}

    def read(self, day: date, window: Window) -> Looks:
        """What is known of a window of a day; ``None`` where there is no such raster."""
        sd, quality, age = (
            _read(table.get(day), window) for table in (self.uncertainty, self.quality, self.age)
        )
        if quality is not None:
            quality = np.where((quality >= 0) & (quality < QUALITY_CLASSES), quality, np.nan).astype(
                np.float32
            )
        if sd is not None:
            sd = np.where(sd >= 0, sd, np.float32(np.nan))
        return Looks(sd, quality, age)


def find_companions(series: SnowSeries, paths: Sequence[str]) -> Companions:
    """Bands on the pixels of a series and of its days, in files and folders; others are passed over."""
    found = Companions()
    used = {raster.path.resolve() for raster in series.rasters.values()}
    try:
        candidates = raster_files([Path(path) for path in paths], "SG-PRODUCT-001", "raster").rasters
    except SnowGalileoError:  # nothing there
        return found
    for path in candidates:
        if path.resolve() not in used:
            try:
                _add(found, path, series)
            except SnowGalileoError:  # not readable: not one of ours
                continue
    return found


def _add(found: Companions, path: Path, series: SnowSeries) -> None:
    named = named_product(path)
    with open_raster(path, "SG-PRODUCT-001") as raster:
        days = days_of(tagged_day(raster.tags()), named.days, None)
        grid = PixelGrid.of_raster(raster)
        names = {name: number for number, name in enumerate(raster.descriptions, 1) if name}
        count = raster.count
    fits = len(days) == 1 and days[0] in series.rasters and grid is not None
    if grid is None or not fits or not SeriesGrid.of(grid).is_like(series.grid):
        return
    tables = {UNCERTAINTY_BAND: found.uncertainty, CLASS_BAND: found.quality, AGE_BAND: found.age}
    for name, table in tables.items():
        if name in names:
            table.setdefault(days[0], CompanionBand(path, names[name]))
    if named.layer.role == QUALITY and named.layer.words in CLASS_LAYERS and count == 1:
        found.quality.setdefault(days[0], CompanionBand(path, 1))


def _read(band: CompanionBand | None, window: Window) -> Floats | None:
    if band is None:
        return None
    with open_raster(band.path, "SG-PRODUCT-001") as raster:
        values = raster.read(band.number, window=window, masked=True)
    return np.ma.filled(values.astype(np.float32), np.nan)
