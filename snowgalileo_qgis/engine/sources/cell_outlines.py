"""The cells of a region in longitude and latitude, to be compared with footprints of scenes."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import shapely
from shapely import Geometry
from shapely.affinity import translate

from ..grid import CELL_M, RegionGrid
from ..nearest import transformer
from ..stack.cell import Bool

METRES_PER_DEGREE = 111_200.0
Polygons = npt.NDArray[np.object_]


class CellOutlines:
    """Outlines of the wanted cells, in degrees; longitudes run on across 180 degrees.

    ``polygons``: one for each wanted cell, in the order of ``RegionGrid.corners``. ``grid``: of the region.
    """

    def __init__(self, grid: RegionGrid) -> None:
        self.grid = grid
        corners = np.array([(x, y) for _, _, x, y in grid.corners()], dtype=np.float64)
        steps = np.array([(0, 0), (CELL_M, 0), (CELL_M, -CELL_M), (0, -CELL_M)])
        points = corners[:, None, :] + steps
        longitude, latitude = transformer(grid.crs, "EPSG:4326").transform(points[..., 0], points[..., 1])
        longitude = longitude - 360 * np.round((longitude - longitude[0, 0]) / 360)
        self.polygons: Polygons = shapely.polygons(np.stack([longitude, latitude], axis=-1))
        self._centres: Polygons = shapely.centroid(self.polygons)
        self._frame = shapely.box(*shapely.total_bounds(self.polygons))
        self._touched: dict[Geometry, Bool] = {}

    def touched_by(self, footprint: Geometry) -> Bool:
        """Which cells a footprint intersects, ``(N,)``; kept, because tiles of daily products repeat."""
        if footprint not in self._touched:
            self._touched[footprint] = self._intersected(footprint, self.polygons)
        return self._touched[footprint]

    def is_near(self, footprint: Geometry, metres: float) -> bool:
        """Whether a footprint comes so close to any cell, or a little less close."""
        _, south, _, north = shapely.total_bounds(self.polygons)
        across = max(0.05, math.cos(math.radians(max(abs(south), abs(north)))))
        near = shapely.buffer(footprint, metres / METRES_PER_DEGREE / across)
        return bool(self._intersected(near, self.polygons).any())

    def centred_in(self, footprint: Geometry) -> Bool:
        """Which cells have their centre in a footprint, ``(N,)``."""
        return self._intersected(footprint, self._centres)

    def _intersected(self, footprint: Geometry, shapes: Polygons) -> Bool:
        hit = np.zeros(len(shapes), dtype=np.bool_)
        for turn in (-360, 0, 360):
            turned = translate(footprint, turn) if turn else footprint
            if shapely.intersects(turned, self._frame):
                shapely.prepare(turned)
                hit |= shapely.intersects(turned, shapes)
        return hit
