"""Where a SEN12TP scene lies: the 10 m pixels of its Sentinel-2 image, and those of the other files on
them.
"""

from __future__ import annotations

from typing import NamedTuple

from rasterio.io import DatasetReader
from rasterio.windows import Window

from ...nearest import LONLAT, same_crs, transformer
from ...protocol import SnowGalileoError
from ..georeference import RasterGrid, check_true_size, raster_grid
from .metadata import SceneFacts
from .scene_files import SceneFiles

OFF_LATTICE = 0.01
"""Largest offset of a file from the pixels of the image [pixel]."""

MARGIN_M = 500.0
"""How far an image may lie off the outline in the metadata [m]."""


class SceneGrid(NamedTuple):
    """``grid``: of the Sentinel-2 image. ``height``, ``width``: its size [10 m pixel]."""

    grid: RasterGrid
    height: int
    width: int


def scene_grid(raster: DatasetReader, scene: SceneFiles, facts: SceneFacts) -> SceneGrid:
    """The grid of the Sentinel-2 image.

    Raises ``SG-STACK-013`` for another coordinate system than the metadata give, or pixels that are not 10 m;
    ``SG-STACK-008`` for another place than that of the metadata.
    """
    name = scene.path_of("s2").name
    grid = raster_grid(raster.crs, raster.transform, name)
    check_true_size(grid, raster.height, raster.width, name)
    if not same_crs(grid.crs, facts.crs):
        raise SnowGalileoError(
            "SG-STACK-013",
            f"{name} is in {grid.crs}, but by the metadata in {facts.crs}.",
            "Download the scene again; it must not be reprojected.",
        )
    longitude, latitude = zip(*facts.outline, strict=True)
    x, y = transformer(LONLAT, grid.crs).transform(longitude, latitude)
    centre = grid.at(raster.height / 2, raster.width / 2)
    sides = raster.width * grid.pixel_x, raster.height * grid.pixel_y
    off = max(
        abs(own - (min(ends) + max(ends)) / 2) - abs(max(ends) - min(ends) - side) / 2
        for own, ends, side in zip(centre, (x, y), sides, strict=True)
    )
    if not off <= MARGIN_M:
        raise SnowGalileoError(
            "SG-STACK-008",
            f"{name} lies {off / 1000:.1f} km off the place that the metadata give for scene {scene.scene}.",
            "Check the number of the scene.",
        )
    return SceneGrid(grid, raster.height, raster.width)


def corner_on(grid: RasterGrid, raster: DatasetReader, scene: SceneFiles, modality: str) -> tuple[int, int]:
    """Row and column of the image under a file's upper-left pixel; files may be larger or smaller.

    Raises ``SG-STACK-013`` for another coordinate system or other pixels: nothing is resampled.
    """
    name = scene.path_of(modality).name
    own = raster_grid(raster.crs, raster.transform, name)
    row, col = (grid.y0 - own.y0) / grid.pixel_y, (own.x0 - grid.x0) / grid.pixel_x
    aligned = max(abs(row - round(row)), abs(col - round(col))) <= OFF_LATTICE
    same_size = abs(own.pixel_x - grid.pixel_x) < 1e-6 and abs(own.pixel_y - grid.pixel_y) < 1e-6
    if not (same_crs(own.crs, grid.crs) and aligned and same_size):
        raise SnowGalileoError(
            "SG-STACK-013",
            f"{name} is not on the pixels of {scene.path_of('s2').name}, and nothing is resampled.",
            "Download the scene again.",
        )
    return round(row), round(col)


class PixelBox(NamedTuple):
    """Rows ``top`` to ``bottom`` and columns ``left`` to ``right`` (exclusive) of the image; may reach beyond
    it.
    """

    top: int
    left: int
    bottom: int
    right: int

    def within(self, raster: DatasetReader, corner: tuple[int, int]) -> tuple[Window, int, int] | None:
        """The part of a file under the box, and where in the box it begins; ``None``: no pixel."""
        top, left = self.top - corner[0], self.left - corner[1]
        first_row, last_row = max(top, 0), min(self.bottom - corner[0], raster.height)
        first_col, last_col = max(left, 0), min(self.right - corner[1], raster.width)
        if first_row >= last_row or first_col >= last_col:
            return None
        window = Window(first_col, first_row, last_col - first_col, last_row - first_row)
        return window, first_row - top, first_col - left
