"""Reads the bands of an image from the blocks that were fetched of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ...bands import MISSING, Sensor
from ...grid import PIXEL_M, RegionGrid
from ...nearest import AffineGrid
from ...protocol import SnowGalileoError
from ...raster_file import open_raster
from ...scene import Native, Scene
from ..archive.dem import slope_aspect
from ..archive.readers import READERS
from ..scene_reader import Ingestion, ReadableScene, RegionTile, SceneReader
from .blocks import Block
from .images import Image

LOWEST_DB = -30.0
"""Weaker backscatter is missing, as in the exports."""
DERIVED = ("slope", "aspect")
"""Bands computed from the elevation on its own pixels."""
COSTS = {
    Sensor.S1: (0.0009, 104_000),
    Sensor.S2: (0.0018, 147_000),
    Sensor.LANDSAT: (0.0006, 25_000),
    Sensor.DEM: (0.0012, 40_000),
    Sensor.WORLDCOVER: (0.0005, 2_000),
}
"""Seconds of one processor, and bytes in the store, for all bands of a 1 km cell; measured with 400 cells of
noise, for which stores are largest. Those of the coarse sensors are the ones of their products.
"""

_OF_PRODUCTS = {
    reader.sensor: (reader.ingestion.seconds_per_cell, reader.ingestion.bytes_per_cell) for reader in READERS
}


@dataclass(frozen=True)
class FetchedBlock:
    """A block and the file that it is, or will be, fetched to."""

    block: Block
    path: Path


class ImageReader(SceneReader):
    """Reads one image. ``blocks``: all that the region needs of it. ``beside``: of a tile of terrain, the
    blocks of the tiles around it, from which slope and aspect at its edge are computed as well.
    """

    def __init__(self, image: Image, blocks: Sequence[FetchedBlock]) -> None:
        self.image = image
        self.blocks = tuple(blocks)
        self.beside: tuple[FetchedBlock, ...] = ()
        self.sensor = image.collection.sensor
        self.bands = tuple(ours for layer in image.layers for ours, _ in layer.bands)
        if self.sensor is Sensor.DEM:
            self.bands = (*self.bands, *DERIVED)
        seconds, size = COSTS.get(self.sensor, _OF_PRODUCTS[self.sensor])
        self.ingestion = Ingestion(
            seconds_per_cell=seconds,
            bytes_per_cell=size,
            tiled=image.layers[0].layer.is_on_region,
        )

    def to_fetch(self) -> list[FetchedBlock]:
        """Blocks that are not here yet."""
        return [block for block in self.blocks if not block.path.exists()]

    def download(self) -> tuple[int, int]:
        """See ``SceneReader.download``; the bytes are those that count for the limits, uncompressed."""
        lacking = self.to_fetch()
        return len(lacking), sum(fetched.block.size for fetched in lacking)

    def for_rule(self, rule: str) -> ImageReader:
        """Under the rule ``first`` each tile of terrain is differentiated alone, as in the exports."""
        if rule != "first" or not self.beside:
            return self
        return ImageReader(self.image, self.blocks)

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:  # noqa: ARG002
        """A band on the image's own pixels, in the type in which it was asked for."""
        source = "DEM" if band in DERIVED else band
        blocks = [fetched for fetched in self.blocks if source in dict(fetched.block.layer.bands)]
        if not blocks:
            return None
        layer = blocks[0].block.layer
        window = _around([fetched.block.grid for fetched in blocks])
        values = np.full((window.rows, window.cols), layer.layer.missing, layer.layer.dtype)
        _fill(values, window, blocks, source)
        if band in DERIVED:
            return self._derived(band, window, values)
        return Native(window, values, layer.layer.missing)

    def _derived(self, band: str, window: AffineGrid, elevation: npt.NDArray[Any]) -> Native:
        """Slope or aspect; at the edge of a tile with the elevation of the tiles beside it."""
        border = replace(
            window,
            x0=window.x0 - window.dx,
            y0=window.y0 + window.dy,
            rows=window.rows + 2,
            cols=window.cols + 2,
        )
        heights = np.pad(elevation, 1, constant_values=MISSING)
        same = [b for b in self.beside if _is_aligned(b.block.grid, border)]
        _fill(heights, border, same, "DEM", only_where=MISSING)
        height = np.where(heights == MISSING, np.nan, heights.astype(np.float64))
        latitude = np.asarray(window.y0 - (np.arange(window.rows) + 0.5) * window.dy, dtype=np.float64)
        derived = dict(zip(DERIVED, slope_aspect(height, latitude, window.dx, window.dy), strict=True))[band]
        return Native(window, np.where(np.isnan(derived), MISSING, derived).astype(np.float32), MISSING)

    def read_tiles(
        self,
        scene: Scene,  # noqa: ARG002
        region: RegionGrid,
        needed: Sequence[ReadableScene],  # noqa: ARG002
    ) -> Iterator[RegionTile]:
        """Blocks of the region's own pixels, one after the other."""
        for fetched in self.blocks:
            _check_there(fetched)
        return (self._tile(fetched, region) for fetched in self.blocks)

    def _tile(self, fetched: FetchedBlock, region: RegionGrid) -> RegionTile:
        block, values = fetched.block, {}
        for (band, _), plane in zip(block.layer.bands, read_block(fetched), strict=True):
            missing = plane == plane.dtype.type(block.layer.layer.missing)
            if plane.dtype.kind == "f":
                if band in ("VV", "VH"):
                    missing |= plane < LOWEST_DB
                values[band] = np.where(missing, np.nan, plane).astype(plane.dtype)
            else:  # a signed type that holds -9999 besides all values
                values[band] = np.where(missing, MISSING, plane).astype(np.int32)
        row0 = round((region.y0 - block.grid.y0) / PIXEL_M)
        return RegionTile(row0, round((block.grid.x0 - region.x0) / PIXEL_M), values)


def read_block(fetched: FetchedBlock) -> npt.NDArray[Any]:
    """Pixels of a block, ``(bands, rows, cols)``. Raises ``SG-SOURCE-001`` for a file that is not there or
    damaged, ``SG-SOURCE-002`` for one of another form than was asked for.
    """
    _check_there(fetched)
    block, path = fetched.block, fetched.path
    with open_raster(path, "SG-SOURCE-001") as source:
        grid, wanted = source.transform, block.grid
        size = (source.count, source.height, source.width)
        off = max(abs(grid.c - wanted.x0) / wanted.dx, abs(grid.f - wanted.y0) / wanted.dy)
        if size != (len(block.layer.bands), wanted.rows, wanted.cols):
            raise _other_form(block, f"{size[0]} bands of {size[1]} x {size[2]} pixels")
        if off > 0.01 or abs(grid.a / wanted.dx - 1) > 1e-6 or abs(grid.e / -wanted.dy - 1) > 1e-6:
            raise _other_form(block, "pixels of another place or size")
        if set(source.dtypes) != {block.layer.layer.dtype}:
            raise _other_form(block, f"the type {source.dtypes[0]}")
        values: npt.NDArray[Any] = source.read()
    if values.dtype.kind == "f" and not np.isfinite(values).all():
        values = np.where(np.isfinite(values), values, values.dtype.type(block.layer.layer.missing))
    return values


def _check_there(fetched: FetchedBlock) -> None:
    if not fetched.path.exists():
        raise SnowGalileoError(
            "SG-SOURCE-001", f"Pixels of {fetched.block.image.name} were not fetched.", "Build again."
        )


def _other_form(block: Block, what: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-SOURCE-002",
        f"Earth Engine sent {what} of {block.image.name}, which is not what was asked for.",
        "Check for a newer version of the plugin.",
    )


def _around(grids: Sequence[AffineGrid]) -> AffineGrid:
    """The window that holds all of these, whose pixels are of one grid."""
    first = grids[0]
    x0, y0 = min(grid.x0 for grid in grids), max(grid.y0 for grid in grids)
    east = max(grid.x0 + grid.cols * grid.dx for grid in grids)
    south = min(grid.y0 - grid.rows * grid.dy for grid in grids)
    return replace(
        first, x0=x0, y0=y0, rows=round((y0 - south) / first.dy), cols=round((east - x0) / first.dx)
    )


def _is_aligned(grid: AffineGrid, other: AffineGrid) -> bool:
    if abs(grid.dx / other.dx - 1) > 1e-9 or abs(grid.dy / other.dy - 1) > 1e-9:
        return False
    row, col = (other.y0 - grid.y0) / grid.dy, (grid.x0 - other.x0) / grid.dx
    return abs(row - round(row)) < 0.01 and abs(col - round(col)) < 0.01


def _fill(
    values: npt.NDArray[Any],
    window: AffineGrid,
    blocks: Sequence[FetchedBlock],
    band: str,
    only_where: float | None = None,
) -> None:
    """Copy a band of blocks to a window of the same pixels. ``only_where``: value of the pixels that may
    change; ``None``: all.
    """
    for fetched in blocks:
        grid = fetched.block.grid
        row, col = round((window.y0 - grid.y0) / grid.dy), round((grid.x0 - window.x0) / grid.dx)
        top, left = max(row, 0), max(col, 0)
        bottom, right = min(row + grid.rows, window.rows), min(col + grid.cols, window.cols)
        if top >= bottom or left >= right:
            continue
        number = [ours for ours, _ in fetched.block.layer.bands].index(band)
        plane = read_block(fetched)[number][top - row : bottom - row, left - col : right - col]
        part = values[top:bottom, left:right]
        np.copyto(part, plane, where=True if only_where is None else part == only_where)
