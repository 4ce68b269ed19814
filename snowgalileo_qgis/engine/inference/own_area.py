"""Figures of a map for the area that was asked for, which is rarely made of whole cells."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
import shapely
from rasterio.features import rasterize
from rasterio.transform import Affine
from rasterio.windows import Window

from ..protocol import Json, SnowMap
from .area_pixels import area_in_crs
from .lattice import pixel_area_km2

PARTS = 10
"""Parts of a pixel's side: how much of a pixel lies in the area is counted in its 100 parts."""
BLOCK = 128
"""Side of the parts of a map that are looked at one by one, pixels."""


def with_own_area(snow_map: SnowMap, area: Json | None) -> SnowMap:
    """The map with its figures for the area: mean snow cover weighted by the part of each pixel inside, and
    areas in square kilometres; unchanged without an area or where the two do not meet.

    ``area``: GeoJSON in longitude and latitude. Only the pixels around the area are read.
    """
    if area is None:
        return snow_map
    with rasterio.open(snow_map.path) as raster:
        shape = area_in_crs(area, raster.crs.to_wkt())
        snow, known, inside = _sums(raster, shape)
    if not inside:
        return snow_map
    return replace(
        snow_map,
        area_km2=round(inside, 6),
        area_known_km2=round(known, 6),
        area_mean_fsc=snow / known if known else None,
        area_snow_km2=snow,
    )


def _sums(raster: Any, shape: shapely.Geometry) -> tuple[float, float, float]:
    """Snow cover, known pixels and all pixels in the shape, square kilometres."""
    snow = known = inside = 0.0
    for window in _windows(raster, shape):
        transform = raster.transform @ Affine.translation(window.col_off, window.row_off)
        share = _share(shape, transform, window)
        if not share.any():
            continue
        edges = [transform.f + row * transform.e for row in range(len(share))]
        share *= np.array([[pixel_area_km2(edge, transform.a, -transform.e)] for edge in edges])
        fsc = raster.read(1, window=window, masked=True).astype(np.float64).filled(np.nan)
        valid = np.isfinite(fsc)
        inside += float(share.sum())
        known += float(share[valid].sum())
        snow += float((share[valid] * fsc[valid]).sum())
    return snow, known, inside


def _windows(raster: Any, shape: shapely.Geometry) -> list[Window]:
    west, south, east, north = shape.bounds
    if not np.isfinite((west, south, east, north)).all():
        return []
    corners = [~raster.transform @ corner for corner in ((west, north), (east, south))]
    (left, top), (right, bottom) = corners
    rows = range(max(int(np.floor(top)), 0), min(int(np.ceil(bottom)), raster.height), BLOCK)
    columns = range(max(int(np.floor(left)), 0), min(int(np.ceil(right)), raster.width), BLOCK)
    return [
        Window(column, row, min(BLOCK, columns.stop - column), min(BLOCK, rows.stop - row))
        for row, column in product(rows, columns)
    ]


def _share(shape: shapely.Geometry, transform: Affine, window: Window) -> npt.NDArray[np.float64]:
    """Share of each pixel of a window that lies in the shape, ``(H, W)``, 0..1."""
    height, width = int(window.height), int(window.width)
    parts = rasterize(
        [shape],
        out_shape=(height * PARTS, width * PARTS),
        transform=transform @ Affine.scale(1 / PARTS),
        dtype="uint8",
    )
    return np.asarray(parts.reshape(height, PARTS, width, PARTS).mean(axis=(1, 3)), dtype=np.float64)
