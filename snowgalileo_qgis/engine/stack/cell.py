"""One 1 km cell of a stack: where it is, and the model's inputs as the published HDF5 files hold them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ..bands import DAYS, Sensor, Tensor

Half = npt.NDArray[np.float16]
Bool = npt.NDArray[np.bool_]
Partial = tuple[Half, npt.NDArray[np.float32]]
"""Means of the valid pixels alone (-10000 where there is none), and the share 0..1 of valid pixels."""


@dataclass(frozen=True)
class CellRef:
    """A cell before its pixels are read.

    ``crs``: authority string (``EPSG:32611``). ``x0``, ``y0``: outer upper-left corner in ``crs``.
    ``pixel_x``, ``pixel_y``: size of a 100 m output pixel in units of ``crs`` (both positive; degrees for
    EPSG:4326). ``latitude``, ``longitude``: position given to the model, degrees. ``row``, ``col``:
    upper-left 10 m pixel of the cell within its file (0, 0 for HDF5). ``inside``: the file on disk, where
    ``path`` is a part of it, such as a scene's folder in a zip file.
    """

    path: Path
    day: date
    crs: str
    x0: float
    y0: float
    pixel_x: float
    pixel_y: float
    latitude: float
    longitude: float
    row: int = 0
    col: int = 0
    inside: Path | None = None

    @property
    def file(self) -> Path:
        """The file or folder on disk."""
        return self.inside or self.path

    def absolute(self) -> CellRef:
        """The same cell, wherever the program was started."""
        inside = self.inside.absolute() if self.inside else None
        return replace(self, path=self.path.absolute(), inside=inside)

    @property
    def dates(self) -> tuple[date, ...]:
        """The 8 days, oldest first."""
        return tuple(self.day - timedelta(days=DAYS - 1 - i) for i in range(DAYS))


@dataclass(frozen=True)
class Cell:
    """Pixels of one cell.

    ``values[tensor]``: float16 in the sensors' own units, shapes ``bands.TENSOR_SHAPES``, missing = -10000
    (medium and low resolution: block means). ``valid[tensor]``: bool, same shapes, True = valid.
    On request, else empty:
    ``availability``: share 0..1 of the cell's pixels with valid data, per sensor ``(8,)``, static sensors
    ``(1,)``.
    ``cloud_cover``: share 0..1 of the *valid* pixels that are flagged cloudy, per sensor with a flag band
    ``(8,)``, NaN where no pixel is valid and where the flags are empty; always empty for HDF5.
    ``cloud_mask``: for Sentinel-2 and Landsat ``(10, 10, 8)`` bool, whether most of a 100 m pixel's *valid*
    pixels are flagged; always empty for HDF5.
    ``partial``: for medium, low and time, means of the valid pixels alone and their share, shapes as
    ``values``; always empty for HDF5.
    ``provisional``: sensors with a scene that is not final; known of region stores.
    """

    ref: CellRef
    values: dict[Tensor, Half]
    valid: dict[Tensor, Bool]
    availability: dict[Sensor, npt.NDArray[np.float32]] = field(default_factory=dict)
    cloud_cover: dict[Sensor, npt.NDArray[np.float32]] = field(default_factory=dict)
    cloud_mask: dict[Sensor, Bool] = field(default_factory=dict)
    partial: dict[Tensor, Partial] = field(default_factory=dict)
    provisional: tuple[Sensor, ...] = ()
