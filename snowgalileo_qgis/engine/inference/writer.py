"""The map on disk: cells are written where they belong, then the whole becomes one Cloud-Optimised GeoTIFF, at once or not at all."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import rasterio
import rasterio.shutil
from rasterio.errors import RasterioError
from rasterio.transform import Affine
from rasterio.windows import Window

from ..bands import FSC_PIXELS
from ..protocol import SnowGalileoError
from .lattice import Lattice, Placed

NODATA = -9999.0
BLOCK = 256
SPARE_BYTES = 16 * 2**20
"""Free space wanted beyond the uncompressed size of the map."""

STANDARD_NAME = "snow_area_fraction_viewable_from_above"


class Quantity(NamedTuple):
    """What a raster holds: description of its band, CF names (``standard_name`` empty where there is none)."""

    description: str
    long_name: str
    standard_name: str = ""

    @property
    def tags(self) -> dict[str, str]:
        """Tags of the band."""
        standard = {"standard_name": self.standard_name} if self.standard_name else {}
        return {**standard, "long_name": self.long_name, "units": "1"}


FSC = Quantity("Fractional snow cover (viewable)", "viewable fractional snow cover", STANDARD_NAME)


class MapWriter:
    """Write 100 m pixels cell by cell; ``finish`` makes the map appear, ``discard`` leaves nothing behind.

    The unfinished map is a sparse file beside the output, so memory does not grow with the area.
    """

    def __init__(self, path: Path, lattice: Lattice, quantity: Quantity = FSC) -> None:
        self.path = path
        self.lattice = lattice
        self.quantity = quantity
        self.valid = 0
        self.total = 0.0
        self.snow_area_km2 = 0.0
        self._work = path.with_name(path.name + ".work")
        self._part = path.with_name(path.name + ".part")
        with self._writing():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._check_space()
            self._file = rasterio.open(
                self._work,
                "w+",
                driver="GTiff",
                dtype="float32",
                count=1,
                width=lattice.width,
                height=lattice.height,
                crs=lattice.crs,
                transform=Affine(lattice.pixel_x, 0, lattice.x0, 0, -lattice.pixel_y, lattice.y0),
                nodata=NODATA,
                tiled=True,
                blockxsize=BLOCK,
                blockysize=BLOCK,
                sparse_ok=True,
                bigtiff="IF_SAFER",
            )

    @property
    def mean(self) -> float | None:
        """Mean of the pixels with data, ``None`` when there are none."""
        return self.total / self.valid if self.valid else None

    def write(self, place: Placed, fsc: npt.NDArray[np.float32]) -> None:
        """Write the pixels ``(10, 10)`` of one cell; NaN = no data."""
        window = Window(place.col, place.row, FSC_PIXELS, FSC_PIXELS)
        pixels = np.where(np.isnan(fsc), np.float32(NODATA), fsc)
        if not place.writes.all():
            with self._writing():
                pixels = np.where(place.writes, pixels, self._file.read(1, window=window))
        with self._writing():
            self._file.write(pixels.astype(np.float32), 1, window=window)
        counted = np.where(place.writes, fsc, np.nan)
        self.valid += int(np.isfinite(counted).sum())
        self.total += float(np.nansum(counted, dtype=np.float64))
        areas = np.array([self.lattice.pixel_area_km2(place.row + row) for row in range(FSC_PIXELS)])
        self.snow_area_km2 += float(np.nansum(counted * areas[:, None], dtype=np.float64))

    def finish(self, tags: Mapping[str, str]) -> None:
        """Add tags, build overviews, and put the finished map in its place."""
        with self._writing():
            self._file.update_tags(**tags)
            self._file.update_tags(1, **self.quantity.tags)
            self._file.set_band_description(1, self.quantity.description)
            self._file.close()
            options = {"compress": "deflate", "predictor": "yes", "blocksize": BLOCK, "overview_resampling": "average", "bigtiff": "if_safer"}
            rasterio.shutil.copy(self._work, self._part, driver="COG", **options)
            with rasterio.open(self._part) as written:
                written.read(1, window=Window(0, 0, 1, 1))
            self._part.replace(self.path)
        self._work.unlink(missing_ok=True)

    def discard(self) -> None:
        """Remove what was written so far."""
        self._file.close()
        for leftover in (self._work, self._part):
            leftover.unlink(missing_ok=True)

    def _check_space(self) -> None:
        needed = 2 * 4 * 10 * 10 * len(self.lattice.places) + SPARE_BYTES
        free = shutil.disk_usage(self.path.parent).free
        if free < needed:
            text = f"There are only {free // 2**20} MiB free where {self.path.name} is to be written; {needed // 2**20} MiB are needed."
            raise SnowGalileoError("SG-OUTPUT-002", text, "Free some space or choose another folder.")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RasterioError) as error:
            full = getattr(error, "errno", None) == errno.ENOSPC or "No space left" in str(error)
            text = f"{self.path} cannot be written" + (": the disk is full." if full else ".")
            hint = "Free some space or choose another folder." if full else "Choose another folder or file name; close programs that use the file."
            raise SnowGalileoError("SG-OUTPUT-002" if full else "SG-OUTPUT-001", text, hint, str(error)) from None
