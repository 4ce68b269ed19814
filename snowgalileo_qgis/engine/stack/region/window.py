"""A region's 10 m pixels on the 8 days up to a prediction day: exactly what an exported cube of the same
window holds.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from ...bands import CELL_PIXELS, CUBE_BANDS, DAYS, DYNAMIC, MISSING, STATIC, Sensor
from ...grid import PIXEL_M, PixelWindow
from .coarse_bands import NearestPixels, SceneBands, fill_missing, flat_values, read_scene_bands
from .compositing import contributing_scenes, export_polygon
from .fine_layers import FINE_SENSORS, LayerWindow, read_layer
from .scenes import StoredScene
from .store import Region

Floats = npt.NDArray[np.float32]

_DYNAMIC_OF = {
    sensor: [(k, band.name) for k, band in enumerate(DYNAMIC) if band.sensor is sensor] for sensor in Sensor
}
_STATIC_OF = {
    sensor: [(k, band.name) for k, band in enumerate(STATIC) if band.sensor is sensor] for sensor in Sensor
}


def window_pixels(
    region: Region,
    day: date,
    x0: float,
    y0: float,
    width: int,
    height: int,
    polygon: shapely.Geometry | None = None,
) -> Floats:
    """Render a window as a cube: ``(height, width, 308)`` float32, missing = -9999.

    ``day``: prediction day, the last of the 8; days without scenes are missing. ``x0``, ``y0``: outer
    upper-left corner, any multiple of 10 m inside the region. ``polygon``: with the rule ``first``, the
    longitude-latitude polygon that selects one scene for the whole window (an Earth Engine export); without
    it the scene is selected for each 1 km cell of the window, counted from its upper-left corner. Memory
    order is band-sequential: ``moveaxis(pixels, -1, 0)`` is contiguous. Raises ``SG-REGION-003``, and
    ``ValueError`` for a window that is not in the region.
    """
    window = PixelWindow(
        round((region.grid.y0 - y0) / PIXEL_M), round((x0 - region.grid.x0) / PIXEL_M), height, width
    )
    if window.corner(region.grid) != (x0, y0):
        raise ValueError("the window does not lie on the region's 10 m pixels")
    if (
        min(window[:2]) < 0
        or window.rows.stop > region.grid.rows * CELL_PIXELS
        or window.cols.stop > region.grid.cols * CELL_PIXELS
    ):
        raise ValueError("the window reaches beyond the region")
    return RegionWindow(region, day, window).pixels(window, polygon)


class RegionWindow:
    """The stored arrays under a window of a region on the 8 days up to ``day``, each read on first use."""

    def __init__(self, region: Region, day: date, window: PixelWindow) -> None:
        self.region = region
        self.window = window
        self.dates: tuple[date, ...] = tuple(day - timedelta(days=DAYS - 1 - t) for t in range(DAYS))
        self._layers: dict[tuple[Any, str], LayerWindow | None] = {}
        self._coarse: dict[Any, SceneBands] = {}
        self._flat: dict[tuple[Any, str], npt.NDArray[np.float64]] = {}

    def layer(self, scene: StoredScene, band: str) -> LayerWindow | None:
        """A fine band under the window, ``None`` where all of it is missing."""
        key = scene.folder, band
        if key not in self._layers:
            self._layers[key] = (
                read_layer(scene.folder / band, self.region.grid, self.window)
                if band in scene.bands
                else None
            )
        return self._layers[key]

    def coarse_bands(self, scene: StoredScene) -> SceneBands:
        """All bands of a coarse scene."""
        if scene.folder not in self._coarse:
            self._coarse[scene.folder] = read_scene_bands(scene)
        return self._coarse[scene.folder]

    @cached_property
    def nearest(self) -> NearestPixels:
        """Source pixels of the coarse sensors under the window."""
        x0, y0 = self.window.corner(self.region.grid)
        return NearestPixels(self.region.grid.crs, x0, y0, self.window.height, self.window.width)

    def polygon(self, part: PixelWindow) -> shapely.Geometry:
        """Earth Engine's export polygon of a part of the window."""
        x0, y0 = part.corner(self.region.grid)
        return export_polygon(
            self.region.grid.crs, x0, y0, x0 + PIXEL_M * part.width, y0 - PIXEL_M * part.height
        )

    def scenes(self, sensor: Sensor, day: date | None, polygon: shapely.Geometry | None) -> list[StoredScene]:
        """Scenes that may contribute pixels to a cell with this polygon (needed only for the rule ``first``),
        in order of preference.
        """
        return contributing_scenes(self.region.scenes_of(sensor, day), self.region.rule, polygon)

    def pixels(self, part: PixelWindow, polygon: shapely.Geometry | None = None) -> Floats:
        """``(H, W, 308)`` of a part of the window; see ``window_pixels``."""
        planes = np.full((CUBE_BANDS, part.height, part.width), MISSING, np.float32)
        whole = polygon is not None or self.region.rule == "mosaic"
        step = max(part.height, part.width) if whole else CELL_PIXELS
        for down in range(0, part.height, step):
            for right in range(0, part.width, step):
                piece = PixelWindow(
                    part.row + down,
                    part.col + right,
                    min(step, part.height - down),
                    min(step, part.width - right),
                )
                cell = PixelWindow(piece.row, piece.col, CELL_PIXELS, CELL_PIXELS)
                selecting = polygon if polygon is not None else self.polygon(cell)
                self._fill(
                    planes[:, down : down + piece.height, right : right + piece.width], piece, selecting
                )
        return np.moveaxis(planes, 0, -1)

    def _fill(self, planes: Floats, part: PixelWindow, polygon: shapely.Geometry) -> None:
        for sensor, bands in _DYNAMIC_OF.items():
            for t, day in enumerate(self.dates):
                for scene in self.scenes(sensor, day, polygon) if bands else ():
                    self.add_scene(planes, part, scene, [(t * len(DYNAMIC) + k, name) for k, name in bands])
        for sensor, bands in _STATIC_OF.items():
            for scene in self.scenes(sensor, None, polygon) if bands else ():
                self.add_scene(planes, part, scene, [(DAYS * len(DYNAMIC) + k, name) for k, name in bands])

    def add_scene(
        self, planes: npt.NDArray[Any], part: PixelWindow, scene: StoredScene, bands: list[tuple[int, str]]
    ) -> None:
        """Fill pixels of planes ``(bands, H, W)`` that are still -9999 from a scene.

        ``bands``: index of the plane and name of the scene's band.
        """
        rows, cols = self.inside(part)
        for k, name in bands:
            if name not in scene.bands:
                continue
            if scene.sensor in FINE_SENSORS:
                layer = self.layer(scene, name)
                if layer is not None:
                    _fill_plane(planes[k], layer, rows, cols)
            else:
                key = scene.folder, name
                band = self.coarse_bands(scene)[name]
                if key not in self._flat:
                    self._flat[key] = flat_values(band)
                fill_missing(planes[k], self._flat[key], self.nearest.find(band.grid)[rows, cols])

    def inside(self, part: PixelWindow) -> tuple[slice, slice]:
        """Rows and columns of a part, counted from the window's upper-left corner."""
        row, col = part.row - self.window.row, part.col - self.window.col
        return slice(row, row + part.height), slice(col, col + part.width)


def _fill_plane(plane: npt.NDArray[Any], layer: LayerWindow, rows: slice, cols: slice) -> None:
    values = layer.at(rows, cols)
    missing = plane == MISSING
    filling = np.where(
        values == values.dtype.type(layer.missing), np.float32(MISSING), values.astype(np.float32)
    )
    if missing.all():
        plane[...] = filling
    elif missing.any():
        plane[missing] = filling[missing]
