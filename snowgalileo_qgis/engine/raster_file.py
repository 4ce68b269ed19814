"""The one opener of rasters that come from outside, for files that may be damaged or hostile.

* Only regular files: a named pipe would wait for ever, a device would never end.
* Only the driver that the caller names. GDAL chooses by content, and a ``.tif`` may be the text of a virtual
  or web raster, which reads other files and asks servers.
* Nothing beside the file: no world file, ``.aux.xml``, ``.ovr`` or ``.msk``, no overviews that its metadata
  name elsewhere, and no network. Internal masks, nodata values and scales are those of the file; a reader to
  which a mask or values beside it matter looks for them itself (``snow_products.sidecars``).
* The size that the header declares must be plausible for the size of the file, before anything is allocated.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import IO

import numpy as np
import rasterio
from rasterio.io import DatasetReader, MemoryFile

from .protocol import SnowGalileoError

GDAL_SETTINGS = {
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
    "GDAL_PAM_ENABLED": "NO",
    "GDAL_CACHEMAX": 128_000_000,
    # Handlers of addresses open only names with this ending, so none.
    "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".no-network",
    "GDAL_HTTP_MAX_RETRY": "0",
}
"""GDAL settings under which a raster from outside is opened and read."""

MOST_BANDS = 1024
"""Most bands of a raster (a cube has 308)."""

RASTER_ALLOWANCE, BLOCK_ALLOWANCE = 512 << 20, 256 << 20
"""Bytes that the decoded raster, and one decoded block, may have whatever the size of the file."""

LARGEST_BLOCK = 2 << 30
"""Largest decoded block in bytes (an Earth Engine cube has a single tile of 161 MB)."""

EXPANSION = 2000
"""Decoded bytes for each byte of the file, beyond the allowance; deflate reaches 1032."""

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def require_regular_file(path: Path, code: str) -> int:
    """Size of a regular file, bytes; links are followed. Opens nothing, so it cannot hang.

    Raises an error of the given code for anything else, and for a file that is missing or out of reach.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        raise SnowGalileoError(code, f"The file {path} does not exist.", "Check the path.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SnowGalileoError(code, f"{path} cannot be opened: {reason}.", "Check the path.") from None
    if not stat.S_ISREG(found.st_mode):
        raise SnowGalileoError(
            code, f"{path.name} is {kind_of(found.st_mode)}, not a file.", "Give a raster file."
        )
    return found.st_size


def kind_of(mode: int) -> str:
    """What a path is that is no regular file, by its mode, with the article."""
    return next((name for is_kind, name in _KINDS if is_kind(mode)), "something else")


def require_plausible_size(
    path: Path, code: str, *, file_bytes: int, raster_bytes: int, block_bytes: int
) -> None:
    """Raise an error of the given code when a file of ``file_bytes`` cannot reasonably hold what it declares.

    ``raster_bytes``, ``block_bytes``: all pixels of all bands, and those that are decoded at once.
    """
    grown = EXPANSION * file_bytes
    if raster_bytes > RASTER_ALLOWANCE + grown:
        raise SnowGalileoError(
            code,
            f"{path.name} declares {_size(raster_bytes)} of pixels in a file of {_size(file_bytes)}.",
            "It is empty or damaged; write it again, cut to the area that has data.",
        )
    if block_bytes > min(LARGEST_BLOCK, BLOCK_ALLOWANCE + grown):
        raise SnowGalileoError(
            code,
            f"{path.name} is stored in blocks of {_size(block_bytes)}.",
            "Rewrite it in tiles, for example with gdal_translate -co TILED=YES.",
        )


@contextmanager
def gdal_settings() -> Iterator[None]:
    """Applies ``GDAL_SETTINGS`` inside the ``with`` block, to this thread alone."""
    with rasterio.Env(**GDAL_SETTINGS):
        yield


@contextmanager
def open_raster(
    path: Path,
    code: str,
    *,
    driver: str = "GTiff",
    what: str = "a GeoTIFF",
    most_bands: int = MOST_BANDS,
) -> Iterator[DatasetReader]:
    """Open a raster file by the driver named, and close it at the end of the ``with`` block.

    ``what``: what the driver reads, for the message. Raises an error of the given code when the file is not
    regular, has another format, declares an implausible size or more than ``most_bands`` bands, and for any
    exception inside the block: damaged files fail in as many ways as they have fields.
    """
    file_bytes = require_regular_file(path, code)
    with (
        _as_errors(path, code, what),
        gdal_settings(),
        # A ``Path`` in full is never taken for an address or for the name of a subdataset.
        rasterio.open(path.absolute(), driver=driver) as raster,
    ):
        _require_safe_raster(raster, path, code, file_bytes, most_bands)
        yield raster


@contextmanager
def open_raster_member(
    content: bytes | IO[bytes], size: int, path: Path, code: str
) -> Iterator[DatasetReader]:
    """Open a GeoTIFF that is a member of a zip file: its bytes, or the open member for its header alone.

    ``size``: bytes it takes in the zip file. ``path``: for messages. Errors as ``open_raster``.
    """
    with (
        _as_errors(path, code, "a GeoTIFF"),
        gdal_settings(),
        MemoryFile(content) if isinstance(content, bytes) else nullcontext(content) as source,
        rasterio.open(source.name if isinstance(source, MemoryFile) else source, driver="GTiff") as raster,
    ):
        _require_safe_raster(raster, path, code, size, MOST_BANDS)
        yield raster


@contextmanager
def _as_errors(path: Path, code: str, what: str) -> Iterator[None]:
    """Turn whatever a raster raises into an error with a code."""
    try:
        yield
    except SnowGalileoError:
        raise
    except Exception as error:  # GDAL's, rasterio's and NumPy's own, and memory
        raise SnowGalileoError(
            code,
            f"{path.name} cannot be read: it is damaged or not {what}.",
            "Copy or download it again.",
            f"{type(error).__name__}: {error}",
        ) from error


def _require_safe_raster(
    raster: DatasetReader, path: Path, code: str, file_bytes: int, most_bands: int
) -> None:
    if raster.count > most_bands:
        raise SnowGalileoError(
            code,
            f"{path.name} has {raster.count} bands; at most {most_bands} are read.",
            "Give a file with fewer bands.",
        )
    if raster.tags(ns="OVERVIEWS"):
        raise SnowGalileoError(
            code,
            f"{path.name} names another file as its overviews.",
            "Write it again, for example with gdal_translate, with its overviews inside.",
        )
    pixel_bytes = [_pixel_bytes(dtype) for dtype in raster.dtypes]
    interleaved = raster.interleaving is not None and raster.interleaving.name == "pixel"
    blocks = [
        height * width * (sum(pixel_bytes) if interleaved else size)
        for (height, width), size in zip(raster.block_shapes, pixel_bytes)
    ]
    require_plausible_size(
        path,
        code,
        file_bytes=file_bytes,
        raster_bytes=raster.height * raster.width * sum(pixel_bytes),
        block_bytes=max(blocks, default=0),
    )


def _pixel_bytes(dtype: str) -> int:
    try:
        return np.dtype(dtype).itemsize
    except TypeError:  # complex integers, which NumPy does not have
        return 8


def _size(count: int) -> str:
    units = ["bytes", "kB", "MB", "GB", "TB"]
    while count >= 1000 and len(units) > 1:
        count, units = round(count / 1000), units[1:]
    return f"{count} {units[0]}"
