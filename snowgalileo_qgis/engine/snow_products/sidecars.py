"""What lies beside a GeoTIFF and changes its meaning: a mask (``.msk``), and values in ``.aux.xml``.

GDAL reads nothing beside a file from outside (``raster_file``). A mask is a GeoTIFF and is read like one; a
nodata value, scale or offset in ``.aux.xml`` is refused by name, because a file that is moved or renamed
loses it.
"""

from __future__ import annotations

from math import isnan
from pathlib import Path

from defusedxml import ElementTree
from rasterio.io import DatasetReader

from ..protocol import SnowGalileoError
from ..raster_file import require_regular_file

LARGEST_XML = 16 << 20
"""Largest ``.aux.xml`` that is looked at, bytes; histograms make some long."""

MEANINGS = ("NoDataValue", "Scale", "Offset")


def mask_beside(path: Path) -> Path | None:
    """The mask file of a raster, if there is one."""
    mask = path.with_name(f"{path.name}.msk")
    return mask if mask.exists() else None


def require_no_values_beside(raster: DatasetReader, path: Path) -> None:
    """Raise ``SG-LABEL-011`` when ``.aux.xml`` gives a band a nodata value, scale or offset that the file
    itself does not have, or cannot be read.
    """
    sidecar = path.with_name(f"{path.name}.aux.xml")
    if not sidecar.exists():
        return
    try:
        if require_regular_file(sidecar, "SG-LABEL-011") > LARGEST_XML:
            raise ValueError("too long")
        root = ElementTree.fromstring(sidecar.read_bytes())
        stated = [
            (int(band.get("band", "1")), name, float(found.text or "nan"))
            for band in root.iter("PAMRasterBand")
            for name in MEANINGS
            if (found := band.find(name)) is not None
        ]
    except SnowGalileoError:
        raise
    except Exception as error:  # parser's own, forbidden entities, numbers that are none
        raise _beside(path, sidecar, "cannot be read", str(error)) from error
    for band, name, value in stated:
        if not 1 <= band <= raster.count or not _same(_own(raster, band, name), value):
            raise _beside(path, sidecar, f"gives band {band} the value {name} {value:g}")


def _own(raster: DatasetReader, band: int, name: str) -> float | None:
    if name == "NoDataValue":
        nodata = raster.nodatavals[band - 1]
        return None if nodata is None else float(nodata)
    return float((raster.scales if name == "Scale" else raster.offsets)[band - 1])


def _same(own: float | None, stated: float) -> bool:
    return own is not None and (own == stated or (isnan(own) and isnan(stated)))


def _beside(path: Path, sidecar: Path, problem: str, detail: str = "") -> SnowGalileoError:
    return SnowGalileoError(
        "SG-LABEL-011",
        f"{path.name} is not read alone: {sidecar.name} beside it {problem}.",
        "Write both into one file with gdal_translate, or remove what lies beside it.",
        detail,
    )
