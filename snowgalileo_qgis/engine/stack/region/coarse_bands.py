"""Bands of the coarse sensors as a store holds them, on their own grids, and their values at 10 m pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from pyproj.exceptions import CRSError

from ...bands import MISSING
from ...nearest import LONLAT, AffineGrid, Index, SwathGrid, centre_indices, same_crs
from ...scene import Native
from .arrays import checked_attributes, damaged, open_array, storable_values, values_of, write_array
from .scenes import StoredScene

MAX_CHUNK = 2048
"""Largest side of a chunk [pixel]."""


@dataclass(frozen=True, eq=False)
class StoredBand:
    """A band of a coarse scene in a window of its own grid.

    ``values``: ``(rows, cols)``. ``missing``: value of a missing pixel.
    """

    grid: AffineGrid | SwathGrid
    values: npt.NDArray[Any]
    missing: float

    def is_missing(self) -> npt.NDArray[np.bool_]:
        """Missing pixels ``(rows, cols)``."""
        return np.asarray(self.values == self.values.dtype.type(self.missing))

    def cube_values(self) -> npt.NDArray[np.float64]:
        """Values ``(rows, cols)`` as in a cube: rounded to float32, missing = -9999."""
        values = self.values.astype(np.float32).astype(np.float64)
        return np.where(self.is_missing(), MISSING, values)


SceneBands = dict[str, StoredBand]
"""Bands of one coarse scene by name."""


def store_band(folder: Path, native: Native, path: Path) -> None:
    """Store a band on its own grid.

    ``path``: the product, for error messages. Raises ``SG-SOURCE-002`` and ``SG-OUTPUT-001``.
    """
    values, missing = storable_values(native.values, native.missing, path)
    chunks = (min(values.shape[0], MAX_CHUNK), min(values.shape[1], MAX_CHUNK))
    grid = native.grid
    attributes: dict[str, Any] = {"missing": missing}
    if isinstance(grid, AffineGrid):
        attributes["grid"] = {"crs": grid.crs, "x0": grid.x0, "y0": grid.y0, "dx": grid.dx, "dy": grid.dy}
    else:
        for name in ("longitude", "latitude"):
            write_array(
                folder.with_name(f"{folder.name}.{name}"),
                getattr(grid, name),
                chunks=chunks,
                missing=np.nan,
                attributes={"units": "degrees"},
            )
    write_array(folder, values, chunks=chunks, missing=missing, attributes=attributes)


def read_band(folder: Path) -> StoredBand:
    """A band as it was stored. Raises ``SG-REGION-003``."""
    array = open_array(folder)
    values = values_of(folder, array)
    attributes = checked_attributes(folder, _BandDocument, dict(array.attrs))
    if values.ndim != 2 or values.dtype.kind not in "iuf":
        raise damaged(folder, ValueError("it is not a band"))
    if "grid" in attributes:
        facts = attributes["grid"]
        try:
            same_crs(facts["crs"], LONLAT)
        except CRSError as error:
            raise damaged(folder, error) from error
        if min(facts["dx"], facts["dy"]) <= 0:
            raise damaged(folder, ValueError("its pixels have no size"))
        grid: AffineGrid | SwathGrid = AffineGrid(
            facts["crs"], facts["x0"], facts["y0"], facts["dx"], facts["dy"], *values.shape
        )
    else:
        degrees = [folder.with_name(f"{folder.name}.{name}") for name in ("longitude", "latitude")]
        swath = [values_of(part, open_array(part)) for part in degrees]
        if any(part.shape != values.shape or part.dtype.kind != "f" for part in swath):
            raise damaged(folder, ValueError("its coordinates do not fit"))
        grid = SwathGrid(*swath)
    return StoredBand(grid, values, float(attributes["missing"]))


@dataclass(frozen=True)
class _BandGrid:
    """As ``AffineGrid``, whose size is that of the array."""

    crs: str
    x0: float
    y0: float
    dx: float
    dy: float


@dataclass(frozen=True)
class _BandDocument:
    """The form of a band's attributes; without a grid its coordinates are arrays of their own."""

    missing: float
    grid: _BandGrid | None = None


def read_scene_bands(scene: StoredScene) -> SceneBands:
    """All bands of a scene; those of one swath share its grid. Raises ``SG-REGION-003``."""
    bands = {name: read_band(scene.folder / name) for name in scene.bands}
    swaths: list[SwathGrid] = []
    for name, band in bands.items():
        if isinstance(band.grid, SwathGrid):
            grid = next((known for known in swaths if _same_swath(known, band.grid)), None)
            if grid is None:
                swaths.append(band.grid)
            else:
                bands[name] = StoredBand(grid, band.values, band.missing)
    return bands


class NearestPixels:
    """Source pixels under the 10 m pixels of one window, looked up once for each grid."""

    def __init__(self, crs: str, x0: float, y0: float, height: int, width: int) -> None:
        self._window = (crs, x0, y0, height, width)
        self._found: dict[AffineGrid | SwathGrid, npt.NDArray[np.int64]] = {}

    def find(self, grid: AffineGrid | SwathGrid) -> npt.NDArray[np.int64]:
        """Index of the source pixel in row-major order, ``(height, width)``; -1 outside."""
        if grid not in self._found:
            width = grid.cols if isinstance(grid, AffineGrid) else grid.longitude.shape[1]
            strips: list[tuple[int, Index, Index]] = list(centre_indices(grid, *self._window))
            self._found[grid] = np.concatenate(
                [np.where(row < 0, -1, row.astype(np.int64) * width + col) for _, row, col in strips]
            )
        return self._found[grid]


def pixel_values(
    scenes: Sequence[Mapping[str, StoredBand]],
    bands: Sequence[str],
    crs: str,
    x0: float,
    y0: float,
    height: int,
    width: int,
) -> npt.NDArray[np.float64]:
    """Values of coarse bands at the 10 m pixels of a window, ``(height, width, bands)`` float64, missing =
    -9999.

    ``scenes``: bands of each scene by name; each pixel and band is taken from the first scene that has a
    value there.
    """
    nearest = NearestPixels(crs, x0, y0, height, width)
    pixels = np.full((height, width, len(bands)), MISSING)
    for k, band in enumerate(bands):
        for scene in scenes:
            if band in scene:
                fill_missing(pixels[..., k], flat_values(scene[band]), nearest.find(scene[band].grid))
    return pixels


def flat_values(band: StoredBand) -> npt.NDArray[np.float64]:
    """Values ``(rows * cols + 1,)`` in row-major order; the last is -9999, so that index -1 selects it."""
    return np.append(band.cube_values().reshape(-1), MISSING)


def fill_missing(plane: npt.NDArray[Any], values: npt.NDArray[Any], pixels: npt.NDArray[np.int64]) -> None:
    """Fill the pixels of a plane ``(H, W)`` that are -9999, in place.

    ``values``: of ``flat_values``. ``pixels``: index of each pixel's source pixel ``(H, W)``, -1 = none.
    """
    missing = plane == MISSING
    if missing.all():
        plane[...] = values[pixels]
    elif missing.any():
        plane[missing] = values[pixels[missing]]


def _same_swath(one: SwathGrid, other: SwathGrid) -> bool:
    pairs = ((one.longitude, other.longitude), (one.latitude, other.latitude))
    return all(np.array_equal(a, b, equal_nan=True) for a, b in pairs)
