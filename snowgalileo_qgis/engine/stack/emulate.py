"""Which pixels Earth Engine's export of a 1 km cell contains, and which of them it fills with zeros."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..grid import CELL_M, PIXEL_M
from ..nearest import LONLAT, transformer
from .cell import Bool

LINES = 8
"""Scan lines per row of pixels, evenly spaced, on which coverage by the polygon is measured."""

STEPS = 256
"""Steps along the width of a pixel on each scan line."""

LEAST = 6
"""Smallest number of covered steps, of ``LINES * STEPS``, with which a pixel belongs to the export.

Source: fitted; equal to the zeros of all three reference exports.
"""


@dataclass(frozen=True, eq=False)
class ExportWindow:
    """10 m pixels of one export.

    ``x0``, ``y0``: outer upper-left corner [m]. ``inside``: ``(rows, cols)``; all other pixels are 0 in
    every band. ``latitude``, ``longitude``: of the raster's centre, degrees.
    """

    x0: int
    y0: int
    inside: Bool
    latitude: float
    longitude: float


def export_window(crs: str, west: float, south: float) -> ExportWindow:
    """The export of the cell with this lower-left corner [m in the UTM zone ``crs``].

    Its polygon is the rectangle in longitude and latitude between the lower-left and the upper-right corner,
    which is rotated relative to the zone's grid; its raster covers the polygon, aligned to multiples of 10 m.
    """
    to_degrees, back = transformer(crs, LONLAT), transformer(LONLAT, crs)
    corner, opposite = to_degrees.transform(west, south), to_degrees.transform(west + CELL_M, south + CELL_M)
    rectangle = shapely.box(*corner, *opposite)
    polygon = shapely.transform(
        shapely.segmentize(rectangle, (opposite[0] - corner[0]) / 50), back.transform, interleaved=False
    )
    left, bottom, right, top = polygon.bounds
    x0, y0 = int(np.floor(left / PIXEL_M)) * PIXEL_M, int(np.ceil(top / PIXEL_M)) * PIXEL_M
    rows, cols = int(np.ceil((y0 - bottom) / PIXEL_M)), int(np.ceil((right - x0) / PIXEL_M))
    longitude, latitude = to_degrees.transform(x0 + cols * PIXEL_M / 2, y0 - rows * PIXEL_M / 2)
    return ExportWindow(
        x0, y0, _covered(polygon, x0, y0, rows, cols) >= LEAST, float(latitude), float(longitude)
    )


def _covered(
    polygon: shapely.Polygon, x0: int, y0: int, rows: int, cols: int
) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """Number of each pixel's steps inside the convex polygon, ``(rows, cols)``, 0 to ``LINES * STEPS``."""
    height = y0 - (np.arange(rows * LINES) + 0.5) * PIXEL_M / LINES
    ends = np.array([x0 - CELL_M, x0 + 3 * CELL_M])
    lines = shapely.linestrings(
        np.stack([np.broadcast_to(ends, (height.size, 2)), np.stack([height, height], axis=-1)], axis=-1)
    )
    bounds = shapely.bounds(shapely.intersection(lines, polygon))
    # a step counts if its midpoint is inside; lines that miss the polygon have no bounds
    first, stop = (np.ceil(np.nan_to_num(bounds[:, [0, 2]] - x0) / PIXEL_M * STEPS - 0.5).astype(np.int64)).T
    edges = np.arange(cols) * STEPS
    steps = np.minimum(edges + STEPS, stop[:, None]) - np.maximum(edges, first[:, None])
    return np.asarray(np.clip(steps, 0, None).reshape(rows, LINES, cols).sum(axis=1))
