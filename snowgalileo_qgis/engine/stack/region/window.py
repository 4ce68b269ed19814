"""A region's pixels at 10 m on the 8 days up to a prediction day: exactly what an exported cube of the
same window holds.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from ...bands import CELL_PIXELS, CUBE_BANDS, DAYS, DYNAMIC, MISSING, STATIC, Sensor
from .coarse_blocks import scene_natives
from .compositing import choose, export_polygon
from .layers import FINE_SENSORS, PIXEL_M, StoredNative
from .samples import LayerWindow, Lookup, Window, fill_missing, padded, read_layer
from .store import Region, StoredScene

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
    longitude-latitude polygon that decides which scene is used in the whole window (an Earth Engine export);
    without it every 1 km cell of the window, counted from its upper-left corner, decides for itself. The
    bands lie one after the other in memory: ``moveaxis(pixels, -1, 0)`` is contiguous. Raises
    ``SG-REGION-003``, and ``ValueError`` for a window that is not in the region.
    """
    window = Window(
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
    """The stored arrays under a window of a region on the 8 days up to ``day``.

    Each is read when it is first needed.
    """

    def __init__(self, region: Region, day: date, window: Window) -> None:
        self.region = region
        self.window = window
        self.dates: tuple[date, ...] = tuple(day - timedelta(days=DAYS - 1 - t) for t in range(DAYS))
        self._layers: dict[tuple[Any, str], LayerWindow | None] = {}
        self._natives: dict[Any, dict[str, StoredNative]] = {}
        self._padded: dict[tuple[Any, str], npt.NDArray[np.float64]] = {}

    def layer(self, scene: StoredScene, band: str) -> LayerWindow | None:
        """A fine band under the window, ``None`` where it is missing altogether."""
        key = scene.folder, band
        if key not in self._layers:
            self._layers[key] = (
                read_layer(scene.folder / band, self.region.grid, self.window)
                if band in scene.bands
                else None
            )
        return self._layers[key]

    def native(self, scene: StoredScene) -> dict[str, StoredNative]:
        """Native windows of all bands of a coarse scene."""
        if scene.folder not in self._natives:
            self._natives[scene.folder] = scene_natives(scene, scene.bands)
        return self._natives[scene.folder]

    @cached_property
    def lookup(self) -> Lookup:
        """Source pixels of the coarse sensors under the window."""
        x0, y0 = self.window.corner(self.region.grid)
        return Lookup(self.region.grid.crs, x0, y0, self.window.height, self.window.width)

    def polygon(self, part: Window) -> shapely.Geometry:
        """The polygon of Earth Engine's export of a part."""
        x0, y0 = part.corner(self.region.grid)
        return export_polygon(
            self.region.grid.crs, x0, y0, x0 + PIXEL_M * part.width, y0 - PIXEL_M * part.height
        )

    def scenes(self, sensor: Sensor, day: date | None, polygon: shapely.Geometry | None) -> list[StoredScene]:
        """Scenes that may give a pixel to a cell with this polygon (needed for the rule ``first`` alone),
        first choice first.
        """
        return choose(self.region.scenes_of(sensor, day), self.region.rule, polygon)

    def pixels(self, part: Window, polygon: shapely.Geometry | None = None) -> Floats:
        """``(H, W, 308)`` of a part of the window; see ``window_pixels``."""
        planes = np.full((CUBE_BANDS, part.height, part.width), MISSING, np.float32)
        whole = polygon is not None or self.region.rule == "mosaic"
        step = max(part.height, part.width) if whole else CELL_PIXELS
        for down in range(0, part.height, step):
            for right in range(0, part.width, step):
                piece = Window(
                    part.row + down,
                    part.col + right,
                    min(step, part.height - down),
                    min(step, part.width - right),
                )
                cell = Window(piece.row, piece.col, CELL_PIXELS, CELL_PIXELS)
                chosen_by = polygon if polygon is not None else self.polygon(cell)
                self._fill(
                    planes[:, down : down + piece.height, right : right + piece.width], piece, chosen_by
                )
        return np.moveaxis(planes, 0, -1)

    def _fill(self, planes: Floats, part: Window, polygon: shapely.Geometry) -> None:
        for sensor, bands in _DYNAMIC_OF.items():
            for t, day in enumerate(self.dates):
                for scene in self.scenes(sensor, day, polygon) if bands else ():
                    self.add_scene(planes, part, scene, [(t * len(DYNAMIC) + k, name) for k, name in bands])
        for sensor, bands in _STATIC_OF.items():
            for scene in self.scenes(sensor, None, polygon) if bands else ():
                self.add_scene(planes, part, scene, [(DAYS * len(DYNAMIC) + k, name) for k, name in bands])

    def add_scene(
        self, planes: npt.NDArray[Any], part: Window, scene: StoredScene, bands: list[tuple[int, str]]
    ) -> None:
        """Fill what is still missing of some bands from a scene."""
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
                native = self.native(scene)[name]
                if key not in self._padded:
                    self._padded[key] = padded(native)
                fill_missing(planes[k], self._padded[key], self.lookup.find(native.grid)[rows, cols])

    def inside(self, part: Window) -> tuple[slice, slice]:
        """Rows and columns of a part, counted from the window's upper-left corner."""
        row, col = part.row - self.window.row, part.col - self.window.col
        return slice(row, row + part.height), slice(col, col + part.width)


def _fill_plane(plane: npt.NDArray[Any], layer: LayerWindow, rows: slice, cols: slice) -> None:
    values = layer.at(rows, cols)
    gone = plane == MISSING
    fresh = np.where(
        values == values.dtype.type(layer.missing), np.float32(MISSING), values.astype(np.float32)
    )
    if gone.all():
        plane[...] = fresh
    elif gone.any():
        plane[gone] = fresh[gone]
