"""From radar geometry to the lattice of a region, tile by tile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import numpy as np
from rasterio.windows import Window

from ....grid import CELL_M, RegionGrid
from ....nearest import transformer
from ....scene import Scene
from ...scene_reader import RegionTile
from .annotation import Annotation
from .geoid import geoid_height
from .geometry import RangeDoppler
from .lattice import ANGLE_PX, PIXEL_M, TILE_PX, Doubles, Floats, HeightSource
from .measurement import Images
from .orbit import Orbit, read_orbit
from .terrain_corrected import FLOOR_DB

NODE_PX = 10
"""Spacing of the nodes at which line and pixel are computed exactly; between them they are interpolated."""

LEVEL_M = 2500.0
"""Spacing of the three heights (0, 1 and 2 times this) at which nodes are computed; a parabola through them
gives other heights.
"""

LOWEST_M, HIGHEST_M = -600.0, 9000.0
"""Plausible heights of the ground; others count as unknown."""


def geocode(
    scene: Scene, region: RegionGrid, heights: HeightSource, tile_px: int = TILE_PX
) -> Iterator[RegionTile]:
    """A scene in radar geometry on the lattice of a region, tile by tile; tiles without any value are
    skipped.

    VV and VH [dB] on the 10 m lattice, the angle [degree] on the 100 m lattice, all float32. Tiles come row
    by row, from south to north for ascending passes, so that the product's files are read forwards.
    ``tile_px``: side of a tile, a multiple of 10; the values do not depend on it. Memory: about 200 bytes per
    pixel of one tile, whatever the size of the region. Raises ``SG-SOURCE-001`` (unreadable),
    ``SG-SOURCE-002`` (not GRD IW at high resolution), ``SG-SOURCE-003`` (metadata).
    """
    if tile_px <= 0 or tile_px % NODE_PX:
        raise ValueError(f"a tile of {tile_px} pixels is no multiple of {NODE_PX}")
    with Images(scene) as images:
        geometry = RangeDoppler(images.annotation, _orbit(scene, images.annotation))
        lattice = _Lattice(region, geometry)
        pixels = lattice.pixels()
        if pixels is None:
            return
        images.expect(*pixels)
        down, along = range(0, lattice.rows, tile_px), range(0, lattice.cols, tile_px)
        for row0 in reversed(down) if images.annotation.ascending else down:
            for col0 in along:
                shape = (min(tile_px, lattice.rows - row0), min(tile_px, lattice.cols - col0))
                if lattice.wanted(row0, col0, shape):
                    values: dict[str, Floats] = _backscatter(
                        images, *lattice.image_position(row0, col0, shape, heights)
                    )
                    values["angle"] = lattice.angle(row0, col0, shape)
                    if any(np.isfinite(band).any() for band in values.values()):
                        yield RegionTile(row0, col0, values)


def _orbit(scene: Scene, annotation: Annotation) -> Orbit | None:
    """The orbit of the scene's orbit file, ``None`` when it has none."""
    if "orbit" not in scene.files:
        return None
    started, stopped = (datetime.fromisoformat(scene.facts[key]) for key in ("started", "stopped"))
    return read_orbit(scene.files["orbit"], started, stopped, annotation.epoch)


class _Lattice:
    """The 10 m pixels of a region and their positions in an image, which do not depend on the tile."""

    def __init__(self, region: RegionGrid, geometry: RangeDoppler) -> None:
        self._region, self._geometry = region, geometry
        self._to_degrees = transformer(region.crs, "EPSG:4326")
        west, south, east, north = region.bounds
        self._meridian = float(self._to_degrees.transform((west + east) / 2, (south + north) / 2)[0])
        self.rows, self.cols = (count * CELL_M // PIXEL_M for count in (region.rows, region.cols))

    def pixels(self) -> tuple[int, int] | None:
        """First and end pixel of the image's lines that can show the region; ``None`` if there are none."""
        return _reach(self._extremes()[1], self._geometry.annotation.pixels)

    def window(self) -> Window | None:
        """The part of the image that can show the region; ``None`` if there is none."""
        line, pixel = self._extremes()
        lines = _reach(line, self._geometry.annotation.lines)
        pixels = _reach(pixel, self._geometry.annotation.pixels)
        if lines is None or pixels is None:
            return None
        return Window(pixels[0], lines[0], pixels[1] - pixels[0], lines[1] - lines[0])

    def _extremes(self) -> tuple[Doubles, Doubles]:
        """Line and pixel of the cells' corners at the lowest and the highest height; NaN where unseen."""
        side = CELL_M // PIXEL_M
        corners = self._degrees(0, 0, (self._region.rows + 1, self._region.cols + 1), side, 0.0)
        heights = np.array([LOWEST_M, HIGHEST_M])[:, None, None] + geoid_height(*corners)
        return self._geometry.locate(*corners, heights)

    def wanted(self, row0: int, col0: int, shape: tuple[int, int]) -> bool:
        """Whether a tile overlaps a wanted cell."""
        side = CELL_M // PIXEL_M
        rows, cols = (
            slice(start // side, -(-(start + size) // side))
            for start, size in zip((row0, col0), shape, strict=True)
        )
        return bool(self._region.wanted[rows, cols].any())

    def image_position(
        self, row0: int, col0: int, shape: tuple[int, int], heights: HeightSource
    ) -> tuple[Doubles, Doubles]:
        """Line and pixel of the tile's pixels ``(rows, cols)``.

        NaN where the height is unknown or the radar cannot see the ground.
        """
        nodes = self._degrees(row0, col0, (shape[0] // NODE_PX + 1, shape[1] // NODE_PX + 1), NODE_PX, 0.0)
        sea_level = geoid_height(*nodes)
        height = heights(_between(nodes[0]), _between(nodes[1])).astype(np.float64)
        with np.errstate(invalid="ignore"):
            height[(height < LOWEST_M) | (height > HIGHEST_M)] = np.nan
        at_levels = [self._geometry.locate(*nodes, sea_level + level * LEVEL_M) for level in range(3)]
        (low_line, low_pixel), (middle_line, middle_pixel), (high_line, high_pixel) = at_levels
        return _parabola(low_line, middle_line, high_line, height), _parabola(
            low_pixel, middle_pixel, high_pixel, height
        )

    def angle(self, row0: int, col0: int, shape: tuple[int, int]) -> Floats:
        """Incidence angle [degree] at the centres of the tile's 100 m pixels."""
        return self._geometry.incidence(
            *self._degrees(row0, col0, (shape[0] // ANGLE_PX, shape[1] // ANGLE_PX), ANGLE_PX, 0.5)
        )

    def _degrees(
        self, row0: int, col0: int, shape: tuple[int, int], step: int, offset: float
    ) -> tuple[Doubles, Doubles]:
        """Longitude and latitude of points every ``step`` pixels, the first ``offset`` steps from the corner.

        Longitudes run on across 180 degrees.
        """
        x = self._region.x0 + PIXEL_M * (col0 + step * (np.arange(shape[1]) + offset))
        y = self._region.y0 - PIXEL_M * (row0 + step * (np.arange(shape[0]) + offset))
        longitude, latitude = self._to_degrees.transform(*np.meshgrid(x, y))
        return longitude - 360.0 * np.round((longitude - self._meridian) / 360.0), latitude


def image_window(annotation: Annotation, region: RegionGrid) -> Window | None:
    """The part of an image that ``geocode`` may read for a region, at whatever heights; ``None`` for none."""
    return _Lattice(region, RangeDoppler(annotation)).window()


def _reach(place: Doubles, count: int) -> tuple[int, int] | None:
    """First and end of the lines or pixels around places in an image of ``count``; ``None`` beside it."""
    if np.isnan(place).all():
        return None
    margin = 2 * CELL_M // PIXEL_M
    first, end = int(np.nanmin(place)) - margin, int(np.nanmax(place)) + margin
    return (max(first, 0), min(end, count)) if first < count and end > 0 else None


def _parabola(lowest: Doubles, middle: Doubles, highest: Doubles, height: Doubles) -> Doubles:
    """Values between nodes at the given heights, from the values at the nodes for the three levels."""
    slope = (4 * middle - 3 * lowest - highest) / (2 * LEVEL_M)
    bend = (lowest - 2 * middle + highest) / (2 * LEVEL_M**2)
    return _between(lowest) + height * (_between(slope) + height * _between(bend))


def _between(nodes: Doubles) -> Doubles:
    """Bilinear values at the centres of the pixels between nodes ``(rows + 1, cols + 1)``: ``(rows *
    NODE_PX, cols * NODE_PX)``.
    """
    share = (np.arange(NODE_PX) + 0.5) / NODE_PX
    rows = (nodes[:-1, None] + np.diff(nodes, axis=0)[:, None] * share[:, None]).reshape(-1, nodes.shape[1])
    return (rows[:, :-1, None] + np.diff(rows, axis=1)[..., None] * share).reshape(len(rows), -1)


def _backscatter(images: Images, line: Doubles, pixel: Doubles) -> dict[str, Floats]:
    """sigma0 [dB] of each polarisation at positions in the image.

    NaN where there are no data, and below the floor.
    """
    lines, pixels = images.annotation.lines, images.annotation.pixels
    with np.errstate(invalid="ignore"):
        inside = (line >= -0.5) & (line <= lines - 0.5) & (pixel >= -0.5) & (pixel <= pixels - 0.5)
    if not inside.any():
        return {
            polarisation: np.full(line.shape, np.nan, dtype=np.float32)
            for polarisation in images.polarisations
        }
    sample = _Bilinear(line[inside], pixel[inside])
    result = {}
    for polarisation, sigma0 in images.sigma0(*sample.window).items():
        result[polarisation] = np.full(inside.shape, np.nan, dtype=np.float32)
        result[polarisation][inside] = decibels(sample(sigma0))
    return result


class _Bilinear:
    """Values between the pixels of an image at positions ``(N,)``.

    ``window``: first and end line, first and end pixel that are needed; it may extend one pixel beyond the
    image.
    """

    def __init__(self, line: Doubles, pixel: Doubles) -> None:
        upper, left = np.floor(line).astype(np.int64), np.floor(pixel).astype(np.int64)
        self.window = (int(upper.min()), int(upper.max()) + 2, int(left.min()), int(left.max()) + 2)
        self._width = self.window[3] - self.window[2]
        self._corner = (upper - self.window[0]) * self._width + left - self.window[2]
        self._down, self._along = (line - upper).astype(np.float32), (pixel - left).astype(np.float32)
        self._nearest = self._corner + np.where(self._down >= 0.5, self._width, 0) + (self._along >= 0.5)

    def __call__(self, values: Floats) -> Floats:
        """Bilinear values of the window.

        Where one of the four pixels is missing, the value of the nearest one.
        """
        flat = values.ravel()
        upper = flat[self._corner] * (1 - self._along) + flat[self._corner + 1] * self._along
        lower = (
            flat[self._corner + self._width] * (1 - self._along)
            + flat[self._corner + self._width + 1] * self._along
        )
        mixed = upper * (1 - self._down) + lower * self._down
        sampled: Floats = np.where(np.isnan(mixed), flat[self._nearest], mixed)
        return sampled


def decibels(sigma0: Floats) -> Floats:
    """Backscatter [dB] of linear sigma0, of any shape; NaN where there is no power, and below the floor."""
    with np.errstate(divide="ignore", invalid="ignore"):
        values = np.float32(10) * np.log10(sigma0)
        kept: Floats = np.where(values >= FLOOR_DB, values, np.float32(np.nan))
    return kept
