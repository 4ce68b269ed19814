"""The band of snow cover in a raster, its stored numbers, and what the file says about missing pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.io import DatasetReader
from rasterio.windows import Window

from ..protocol import SnowGalileoError
from ..raster_file import open_raster
from .layers import NDSI, ON_GROUND, SNOW, VIEWABLE, Layer, layer_of_band
from .sidecars import mask_beside

ALPHA_NAMES = ("alpha", "mask", "valid", "valid mask")
BAND_TAGS = ("standard_name", "long_name")

NO_MASK = {MaskFlags.all_valid, MaskFlags.nodata}
"""Masks that hide nothing but the nodata value, which is looked for in any case."""

NODATA_CLOSE = 1e-7
"""Relative difference within which a stored number is the nodata value, which is written with rounding."""

PART = 2048
"""Side of the parts in which a whole raster is read, pixels, unless its blocks are larger."""


@dataclass(frozen=True)
class Band:
    """``number``: from 1. ``layer``: what its name tells. ``name``: its description, or its number in words.
    ``hiding``: numbers of the bands that say where pixels are valid. ``others``: names of the bands not read.
    """

    number: int
    layer: Layer
    name: str
    hiding: tuple[int, ...]
    others: tuple[str, ...]


def choose_band(raster: DatasetReader, path: Path) -> Band:
    """The only band, or the only one whose name says snow cover; of both kinds, the one seen from above.

    Raises ``SG-LABEL-004`` when no name tells, ``SG-LABEL-014`` for complex numbers.
    """
    if raster.subdatasets:
        raise SnowGalileoError(
            "SG-LABEL-004",
            f"{path.name} holds {len(raster.subdatasets)} images.",
            "Give the image of snow cover alone.",
        )
    hiding = tuple(number for number in raster.indexes if _hides(raster, number))
    bands = {number: _layer(raster, number) for number in raster.indexes if number not in hiding}
    chosen = next(iter(bands)) if len(bands) == 1 else _telling(bands)
    if chosen is None:
        names = ", ".join(_name(raster, number) for number in list(bands)[:8]) or "none"
        raise SnowGalileoError(
            "SG-LABEL-004",
            f"{path.name} has {raster.count} bands ({names}); their names do not tell which is snow cover.",
            "Give the band of snow cover alone, or describe it as FSC.",
        )
    if "complex" in raster.dtypes[chosen - 1]:
        raise SnowGalileoError(
            "SG-LABEL-014", f"{path.name} holds complex numbers.", "Give a raster of snow cover."
        )
    others = tuple(_name(raster, number) for number in bands if number != chosen)
    return Band(chosen, bands[chosen], _name(raster, chosen), hiding, others)


def _telling(bands: dict[int, Layer]) -> int | None:
    for role, quantity in ((SNOW, VIEWABLE), (SNOW, ""), (SNOW, ON_GROUND), (NDSI, "")):
        wanted = role, quantity
        found = [number for number, layer in bands.items() if (layer.role, layer.quantity) == wanted]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _hides(raster: DatasetReader, number: int) -> bool:
    described = (raster.descriptions[number - 1] or "").strip().lower().replace("_", " ")
    return raster.count > 1 and (
        raster.colorinterp[number - 1] == ColorInterp.alpha or described in ALPHA_NAMES
    )


def _layer(raster: DatasetReader, number: int) -> Layer:
    tags = raster.tags(number)
    return layer_of_band(raster.descriptions[number - 1] or "", *(tags.get(tag, "") for tag in BAND_TAGS))


def _name(raster: DatasetReader, number: int) -> str:
    return raster.descriptions[number - 1] or f"band {number}"


def parts_of(raster: DatasetReader, number: int) -> Iterator[Window]:
    """Windows that cover a band along its blocks, each of moderate size."""
    block_height, block_width = raster.block_shapes[number - 1]
    height, width = (max(PART // side, 1) * side for side in (block_height, block_width))
    for row in range(0, raster.height, height):
        for col in range(0, raster.width, width):
            yield Window(col, row, min(width, raster.width - col), min(height, raster.height - row))


def has_masks(raster: DatasetReader, path: Path, band: Band) -> bool:
    """Whether anything but its own values hides pixels of a band."""
    own = NO_MASK.issuperset(raster.mask_flag_enums[band.number - 1])
    return bool(band.hiding) or not own or mask_beside(path) is not None


def read_band(
    raster: DatasetReader, path: Path, band: Band, window: Window
) -> tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]:
    """Stored numbers of a window in their own data type, and which are valid.

    Not valid are NaN and infinity, the nodata value, and pixels that a mask of the file, a mask beside it or
    a band of transparency hides. (A block that was never written is 0 where there is no nodata value, as GDAL
    defines it: it does not store blocks of zeros either.)
    """
    stored = raster.read(band.number, window=window)
    nodata = raster.nodatavals[band.number - 1]
    if stored.dtype.kind == "f":
        valid = np.isfinite(stored)
        if nodata is not None and np.isfinite(nodata):
            with np.errstate(over="ignore", invalid="ignore"):
                valid &= np.abs(stored - stored.dtype.type(nodata)) > NODATA_CLOSE * abs(nodata)
    else:
        valid = np.ones(stored.shape, np.bool_) if nodata is None else stored != nodata
    if not NO_MASK.issuperset(raster.mask_flag_enums[band.number - 1]):
        valid &= raster.read_masks(band.number, window=window) > 0
    for number in band.hiding:
        valid &= raster.read(number, window=window) > 0
    if mask := mask_beside(path):
        with open_raster(mask, "SG-LABEL-011") as beside:
            if (beside.height, beside.width) != (raster.height, raster.width):
                raise SnowGalileoError(
                    "SG-LABEL-011",
                    f"The mask {mask.name} has another size than {path.name}.",
                    "Write the mask into the file, or remove it.",
                )
            valid &= beside.read(band.number if beside.count == raster.count else 1, window=window) > 0
    return stored, valid
