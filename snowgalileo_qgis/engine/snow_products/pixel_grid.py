"""Pixel grids of snow cover rasters, and exact area-weighted averaging from one to another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import ceil, floor

import numpy as np
import numpy.typing as npt
import rasterio
from pyproj import Transformer
from rasterio.transform import Affine
from rasterio.warp import Resampling, reproject

from ..bands import FSC_PIXELS
from ..stack import CellRef

Doubles = npt.NDArray[np.float64]
Bounds = tuple[float, float, float, float]
"""West, south, east, north."""

EDGE_POINTS = 21
AUTHORITY_CODE = re.compile(r"[A-Za-z0-9]+:[A-Za-z0-9_.]+")
SNAP = 1e-6
"""Distance from a pixel boundary below which an edge counts as lying on it, pixels."""


@dataclass(frozen=True)
class PixelGrid:
    """A north-up raster grid: outer upper-left corner and pixel size (both positive) in units of ``crs``."""

    crs: str
    x0: float
    y0: float
    pixel_x: float
    pixel_y: float
    height: int
    width: int

    @classmethod
    def of_cell(cls, ref: CellRef) -> PixelGrid:
        """The 10 x 10 pixels of a cell."""
        return cls(ref.crs, ref.x0, ref.y0, ref.pixel_x, ref.pixel_y, FSC_PIXELS, FSC_PIXELS)

    @classmethod
    def of_raster(cls, raster: rasterio.DatasetReader) -> PixelGrid | None:
        """Grid of an open raster.

        ``None`` when it is not georeferenced or not north-up. A coordinate system without an authority code,
        such as the sinusoidal one of MODIS, is given as WKT.
        """
        crs, transform = raster.crs, raster.transform
        if not crs or not (crs.is_projected or crs.is_geographic) or not np.isfinite(transform[:6]).all():
            return None
        if transform.b or transform.d or transform.a <= 0 or transform.e >= 0:
            return None
        authority = crs.to_authority()
        return cls(
            ":".join(authority) if authority else crs.to_wkt(),
            transform.c,
            transform.f,
            transform.a,
            -transform.e,
            raster.height,
            raster.width,
        )

    @property
    def has_code(self) -> bool:
        """Whether its coordinate system has a code of an authority."""
        return AUTHORITY_CODE.fullmatch(self.crs) is not None

    @property
    def bounds(self) -> Bounds:
        """Bounds in ``crs``."""
        return self.x0, self.y0 - self.height * self.pixel_y, self.x0 + self.width * self.pixel_x, self.y0

    @property
    def affine(self) -> Affine:
        """Transform from pixels to coordinates."""
        return Affine(self.pixel_x, 0, self.x0, 0, -self.pixel_y, self.y0)

    def bounds_in(self, crs: str) -> Bounds:
        """Bounds in another coordinate system, with points along the edges."""
        if crs == self.crs:
            return self.bounds
        west, south, east, north = Transformer.from_crs(self.crs, crs, always_xy=True).transform_bounds(
            *self.bounds, densify_pts=EDGE_POINTS
        )
        return float(west), float(south), float(east), float(north)

    def window(self, bounds: Bounds) -> tuple[slice, slice] | None:
        """Rows and columns of the pixels that touch ``bounds`` (in ``crs``); ``None`` when there are none."""
        west, south, east, north = bounds
        left, right = (
            floor((west - self.x0) / self.pixel_x + SNAP),
            ceil((east - self.x0) / self.pixel_x - SNAP),
        )
        top, bottom = (
            floor((self.y0 - north) / self.pixel_y + SNAP),
            ceil((self.y0 - south) / self.pixel_y - SNAP),
        )
        rows, cols = slice(max(top, 0), min(bottom, self.height)), slice(max(left, 0), min(right, self.width))
        return (rows, cols) if rows.start < rows.stop and cols.start < cols.stop else None

    def part(self, rows: slice, cols: slice) -> PixelGrid:
        """The grid of a window."""
        x0, y0 = self.x0 + cols.start * self.pixel_x, self.y0 - rows.start * self.pixel_y
        return replace(self, x0=x0, y0=y0, height=rows.stop - rows.start, width=cols.stop - cols.start)


def area_mean(values: Doubles, source: PixelGrid, target: PixelGrid) -> tuple[Doubles, Doubles]:
    """Area-weighted mean of ``values`` ``(h, w)``, NaN = no data, on ``target``, and the share 0..1 of each
    target pixel that valid values cover.

    Exact where both grids share a coordinate system; otherwise GDAL's area-weighted average, which takes the
    bounding box of a rotated pixel.
    """
    valid = np.isfinite(values)
    filled = np.where(valid, values, 0.0)
    if source.crs == target.crs:
        down = _overlaps(
            source.y0, source.pixel_y, source.height, target.y0, target.pixel_y, target.height, downwards=True
        )
        across = _overlaps(
            source.x0, source.pixel_x, source.width, target.x0, target.pixel_x, target.width, downwards=False
        )
        total, share = down @ filled @ across.T, down @ valid.astype(np.float64) @ across.T
    else:
        total, share = (_warp(layer, source, target) for layer in (filled, valid.astype(np.float64)))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(share > 0, total / share, np.nan), np.clip(share, 0.0, 1.0)


def _overlaps(
    start: float, size: float, count: int, to_start: float, to_size: float, to_count: int, *, downwards: bool
) -> Doubles:
    """Share of each target pixel that each source pixel covers along one axis, ``(targets, sources)``."""
    sign = -1.0 if downwards else 1.0
    edges = (np.arange(count + 1) * size + sign * (start - to_start)) / to_size
    # Corners that differ by rounding only must not leave slivers, which would mix a trace of a neighbour into
    # values of 0 and 1.
    edges = np.where(np.abs(edges - np.round(edges)) < SNAP, np.round(edges), edges)
    targets = np.arange(to_count)[:, None]
    return np.asarray(
        np.clip(np.minimum(edges[1:], targets + 1) - np.maximum(edges[:-1], targets), 0.0, None)
    )


def _warp(layer: Doubles, source: PixelGrid, target: PixelGrid) -> Doubles:
    west, south, east, north = target.part(slice(0, 1), slice(0, 1)).bounds_in(source.crs)
    # A border of zeros, so that what lies outside the source counts as invalid instead of being left out of
    # the average.
    rows, cols = 2 * ceil((north - south) / source.pixel_y) + 2, 2 * ceil((east - west) / source.pixel_x) + 2
    padded = np.pad(layer, ((rows, rows), (cols, cols)))
    transform = source.affine @ Affine.translation(-cols, -rows)
    result = np.zeros((target.height, target.width))
    reproject(
        padded,
        result,
        src_transform=transform,
        src_crs=source.crs,
        dst_transform=target.affine,
        dst_crs=target.crs,
        resampling=Resampling.average,
    )
    return result
