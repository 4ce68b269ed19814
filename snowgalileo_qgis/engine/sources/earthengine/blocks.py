"""Blocks of pixels that Earth Engine is asked for: as few as its limits allow, none that is not needed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ...bands import CELL_PIXELS
from ...grid import CELL_M, PIXEL_M, SUPERBLOCK_CELLS, RegionGrid
from ...nearest import AffineGrid
from ...protocol import Json
from ..archive.raster import window_of
from .expressions import image_bands
from .images import Image, ImageLayer

MOST_BYTES = 50_331_648
"""Most that one request may take, uncompressed and with one byte of mask for each band."""
SHARE = 0.9
"""Share of it that blocks are planned for."""
MOST_PIXELS = 32_768
"""Most pixels along a side."""
SUPERBLOCK_PIXELS = SUPERBLOCK_CELLS * CELL_PIXELS

Cells = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Block:
    """Pixels of a layer of an image. ``grid``: exactly those that are asked for."""

    image: Image
    layer: ImageLayer
    code: str
    grid: AffineGrid

    @property
    def size(self) -> int:
        """Bytes as Earth Engine counts them."""
        each = self.layer.layer.pixel_bytes // len(self.layer.layer.bands)
        return self.grid.rows * self.grid.cols * each * len(self.layer.bands)

    @property
    def request(self) -> Json:
        """What is asked; also tells blocks apart."""
        grid, layer = self.grid, self.layer.layer
        theirs = [band for _, band in self.layer.bands]
        return {
            "expression": image_bands(self.image.id, theirs, layer.missing, layer.dtype),
            "fileFormat": "GEO_TIFF",
            "bandIds": theirs,
            "grid": {
                "dimensions": {"width": grid.cols, "height": grid.rows},
                "affineTransform": {
                    "scaleX": grid.dx,
                    "shearX": 0,
                    "translateX": grid.x0,
                    "shearY": 0,
                    "scaleY": -grid.dy,
                    "translateY": grid.y0,
                },
                "crsCode": self.code,
            },
            "workloadTag": "snowgalileo",
        }

    @property
    def file(self) -> str:
        """Name of its file in the image's folder: the same for the same pixels of the same version."""
        text = json.dumps([self.request, self.image.version], sort_keys=True)
        return f"{hashlib.sha256(text.encode()).hexdigest()[:32]}.tif"

    def halves(self) -> tuple[Block, Block]:
        """Upper and lower half."""
        upper = replace(self.grid, rows=self.grid.rows // 2)
        y0 = self.grid.y0 - upper.rows * self.grid.dy
        lower = replace(self.grid, y0=y0, rows=self.grid.rows - upper.rows)
        return replace(self, grid=upper), replace(self, grid=lower)


def blocks_of(image: Image, region: RegionGrid, cells: Cells) -> list[Block]:
    """Blocks of an image that a region needs. ``cells``: bool ``(rows, cols)``, cells that take pixels of the
    image.
    """
    found: list[Block] = []
    for layer in image.layers:
        if layer.grid is None:
            found += _on_region(image, layer, region, cells)
        else:
            found += _on_own_pixels(image, layer, layer.grid, region)
    return found


def _on_region(image: Image, layer: ImageLayer, region: RegionGrid, cells: Cells) -> Iterator[Block]:
    """Blocks of whole cells, of which at least one needs the image."""
    rows, cols = np.nonzero(cells)
    if not len(rows):
        return
    top, left = int(rows.min()), int(cols.min())
    down, right = int(rows.max()) + 1 - top, int(cols.max()) + 1 - left
    height, width = block_size(down * CELL_PIXELS, right * CELL_PIXELS, layer.layer.pixel_bytes, CELL_PIXELS)
    for row in range(top, top + down, height // CELL_PIXELS):
        for col in range(left, left + right, width // CELL_PIXELS):
            part = cells[row : row + height // CELL_PIXELS, col : col + width // CELL_PIXELS]
            if part.any():
                size = part.shape[0] * CELL_PIXELS, part.shape[1] * CELL_PIXELS
                corner = float(region.x0 + col * CELL_M), float(region.y0 - row * CELL_M)
                pixel = float(PIXEL_M)
                grid = AffineGrid(region.crs, *corner, pixel, pixel, *size)
                yield Block(image, layer, region.crs, grid)


def _on_own_pixels(
    image: Image, layer: ImageLayer, pixels: AffineGrid, region: RegionGrid
) -> Iterator[Block]:
    """Blocks of the window that covers the region with a margin."""
    part = window_of(pixels, region)
    if part is None:
        return
    window = part[1]
    height, width = block_size(window.rows, window.cols, layer.layer.pixel_bytes, 1)
    for row in range(0, window.rows, height):
        for col in range(0, window.cols, width):
            grid = replace(
                window,
                x0=window.x0 + col * window.dx,
                y0=window.y0 - row * window.dy,
                rows=min(height, window.rows - row),
                cols=min(width, window.cols - col),
            )
            yield Block(image, layer, layer.code, grid)


def block_size(rows: int, cols: int, pixel_bytes: int, step: int) -> tuple[int, int]:
    """Rows and columns of the blocks that cover so many pixels, multiples of ``step``: as large as allowed,
    and not wider than needed for rows of at least a superblock, in which stores are chunked.
    """
    most = int(SHARE * MOST_BYTES / pixel_bytes)
    height = min(rows, SUPERBLOCK_PIXELS)
    width = min(cols, MOST_PIXELS, most // height)
    if width < cols:
        width = max(step, width - width % (SUPERBLOCK_PIXELS if width > SUPERBLOCK_PIXELS else step))
    height = min(rows, MOST_PIXELS, most // width)
    return max(step, height - height % step), width
