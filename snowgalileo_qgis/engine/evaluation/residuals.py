"""The residual, predicted minus label, as rasters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.transform import Affine
from rasterio.windows import Window

from ..inference.map_plan import RasterKey
from ..output_checks import whole_tiff
from ..output_file import discard, new_file, part_of
from ..protocol import Residual
from ..snow_products.pixel_grid import PixelGrid
from .pairs import Sample

NODATA = -9999.0
BLOCK = 256


def write_residuals(samples: Sequence[Sample], path: Path) -> list[Residual]:
    """Write Cloud-Optimised GeoTIFFs, float32 -1..1, nodata -9999; most pixels first in the result.

    The first sample keeps its place, others move by half a pixel at most; where samples overlap, the first
    keeps its pixels. Several days or coordinate systems add ``_<day>`` and ``_EPSG<n>`` to the name. Raises
    as ``new_file``.
    """
    groups = {key: list(group) for key, group in groupby(sorted(samples, key=_key), key=_key)}
    written = []
    for key, members in groups.items():
        target = path.with_name(path.stem + key.suffix(list(groups)) + (path.suffix or ".tif"))
        written.append(Residual(str(target), key.day.isoformat(), key.crs, _write(members, target)))
    return sorted(written, key=lambda residual: -residual.pixels)


def _key(sample: Sample) -> RasterKey:
    return RasterKey.of(sample.label.day, sample.grid.crs, sample.grid.pixel_x, sample.grid.pixel_y)


def _write(samples: Sequence[Sample], path: Path) -> int:
    """Write one raster; returns the number of its pixels with data."""
    anchor = samples[0].grid
    starts = [_start(anchor, sample.grid) for sample in samples]
    top, left = min(row for row, _ in starts), min(col for _, col in starts)
    height = max(row + sample.grid.height for (row, _), sample in zip(starts, samples)) - top
    width = max(col + sample.grid.width for (_, col), sample in zip(starts, samples)) - left
    transform = anchor.affine @ Affine.translation(left, top)
    work = part_of(path)
    pixels = 0
    options = {
        "dtype": "float32",
        "count": 1,
        "nodata": NODATA,
        "tiled": True,
        "blockxsize": BLOCK,
        "blockysize": BLOCK,
        "sparse_ok": True,
    }
    with new_file(path, whole_tiff) as part:
        try:
            with rasterio.open(
                work,
                "w+",
                driver="GTiff",
                height=height,
                width=width,
                crs=anchor.crs,
                transform=transform,
                **options,
            ) as raster:
                for (row, col), sample in zip(starts, samples):
                    window = Window(col - left, row - top, sample.grid.width, sample.grid.height)
                    before = raster.read(1, window=window)
                    fresh = sample.both & (before == NODATA)
                    raster.write(
                        np.where(fresh, sample.predicted - sample.truth, before).astype(np.float32),
                        1,
                        window=window,
                    )
                    pixels += int(fresh.sum())
                raster.set_band_description(1, "Predicted minus label, fractional snow cover")
                raster.update_tags(PREDICTION_DAY=samples[0].label.day.isoformat())
            rasterio.shutil.copy(
                work,
                part,
                driver="COG",
                compress="deflate",
                predictor="yes",
                blocksize=BLOCK,
                overview_resampling="average",
            )
        finally:
            discard(work)
    return pixels


def _start(anchor: PixelGrid, grid: PixelGrid) -> tuple[int, int]:
    """Row and column of a grid's first pixel, counted from the anchor's."""
    return round((anchor.y0 - grid.y0) / anchor.pixel_y), round((grid.x0 - anchor.x0) / anchor.pixel_x)
