"""Reading an image of a product, after a look at every fact that its file states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy.typing as npt
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.io import DatasetReader

from ...grid import RegionGrid
from ...nearest import AffineGrid
from ...protocol import SnowGalileoError
from .listing import shown
from .raster import grid_of, opened, window_of


@dataclass(frozen=True)
class Form:
    """What the images of a product are like.

    ``pixel``: size [units of the grid], ``None``: not looked at. ``nodata``: values that the file may state
    for missing pixels, ``None`` for none. ``scales``: scale factors that it may state. ``crs``: coordinate
    system, empty: not looked at.
    """

    driver: str
    dtype: str
    pixel: float | None = None
    nodata: tuple[float | None, ...] = (None,)
    scales: tuple[float, ...] = (1.0,)
    crs: str = ""


def read_image(
    address: str, form: Form, region: RegionGrid, bands: int | Sequence[int] = 1
) -> tuple[AffineGrid, npt.NDArray[Any]] | None:
    """Pixels that cover the region with a margin, ``(rows, cols)`` or ``(bands, rows, cols)``, and their
    grid; ``None`` where there are none.

    Raises ``SG-SOURCE-001`` (unreadable), ``SG-SOURCE-002`` (scaled, masked, other data type or no data
    value), ``SG-SOURCE-003`` (no coordinate system or another one, rotated, other pixel size, fewer bands).
    """
    with opened(address, form.driver) as source:
        grid = checked_grid(source, address, form, max(bands) if not isinstance(bands, int) else bands)
        part = window_of(grid, region)
        if part is None:
            return None
        return part[1], source.read(bands, window=part[0])


def checked_grid(source: DatasetReader, address: str, form: Form, bands: int = 1) -> AffineGrid:
    """Grid of a raster whose form is the expected one; raises as ``read_image``."""
    if source.count < bands:
        raise _wrong("SG-SOURCE-003", address, f"has {source.count} bands instead of {bands}")
    if bands == 1 and source.count != 1:
        raise _wrong("SG-SOURCE-003", address, f"has {source.count} bands instead of one")
    grid = grid_of(source, address)
    if form.crs and grid.crs != form.crs:
        raise _wrong("SG-SOURCE-003", address, f"is in {grid.crs[:60]} instead of {form.crs}")
    if form.pixel is not None and (grid.dx, grid.dy) != (form.pixel, form.pixel):
        raise _wrong("SG-SOURCE-003", address, f"has pixels of {grid.dx:g} m instead of {form.pixel:g} m")
    for band in range(bands):
        _check_band(source, address, form, band)
    return grid


def _check_band(source: DatasetReader, address: str, form: Form, band: int) -> None:
    dtype, scale, offset = source.dtypes[band], source.scales[band], source.offsets[band]
    if dtype != form.dtype:
        raise _wrong("SG-SOURCE-002", address, f"holds {dtype} instead of {form.dtype}")
    if scale not in form.scales or offset != 0:
        raise _wrong("SG-SOURCE-002", address, f"states scale factor {scale:g} and offset {offset:g}")
    if source.nodatavals[band] not in form.nodata:
        raise _wrong(
            "SG-SOURCE-002",
            address,
            f"marks missing pixels with {source.nodatavals[band]:g}, not as the product",
        )
    masked = MaskFlags.per_dataset in source.mask_flag_enums[band]
    if masked or ColorInterp.alpha in source.colorinterp or ColorInterp.palette in source.colorinterp:
        raise _wrong("SG-SOURCE-002", address, "has a mask, a transparency or a colour table")


def _wrong(code: str, address: str, what: str) -> SnowGalileoError:
    return SnowGalileoError(code, f"{shown(address)} {what}.", "Download the product again, unchanged.")
