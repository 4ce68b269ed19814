"""What a file is by its first bytes, whatever its name."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zlib
from collections.abc import Callable
from pathlib import Path

COMPRESSED = ("gzip", "bzip2", "xz", "zstd", "7z", "rar")
"""Kinds that hold one compressed file or a compressed archive, which cannot be read piece by piece."""

_BEGINNINGS = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x89HDF\r\n\x1a\n", "HDF5"),
    (b"\x0e\x03\x13\x01", "HDF4"),
    (b"GRIB", "GRIB"),
    (b"CDF\x01", "NetCDF"),
    (b"CDF\x02", "NetCDF"),
)

_PARTS = ".jp2 .tif .tiff .xml .json .txt .html .htm .gml .kml .xsd .pdf .jpg .jpeg .png .csv .md .py .log"
_OTHERS = (
    ".docx .xlsx .pptx .odt .ods .odp .epub .jar .apk .whl .egg .npz .npy .kmz .qgz .pt .pth .ckpt .bin .exe"
)
_NEVER_PRODUCTS = frozenset(f"{_PARTS} {_OTHERS}".split())
"""Endings of files whose first bytes are not looked at: parts of products, and what is no product, though
it may be a zip file.
"""

BLOCK = 512
"""Bytes that tell the kind of a file; the length of a tar file's header."""

HEADERS = 65_536
"""Bytes that hold the first member's name in a tar file, with the headers that may precede it."""

_OPENERS: dict[str, Callable[[Path], io.BufferedIOBase]] = {
    "gzip": gzip.GzipFile,
    "bzip2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
}


def kind_of(path: Path) -> str:
    """``zip``, ``tar``, one of ``COMPRESSED``, ``HDF5``, ``HDF4``, ``GRIB``, ``NetCDF``, or empty.

    A file whose name ends in ``.zip`` or ``.tar`` is one, unless its first bytes say otherwise. Raises
    ``OSError`` when the file cannot be opened.
    """
    ending = path.suffix.lower()
    if ending in _NEVER_PRODUCTS:
        return ""
    with path.open("rb") as file:
        found = _kind(file.read(BLOCK))
    return found or (ending[1:] if ending in {".zip", ".tar"} else "")


def first_name_inside(path: Path, kind: str) -> str:
    """Name of the first file or folder of a compressed tar file; empty for anything else."""
    try:
        with _OPENERS[kind](path) as file:
            beginning = file.read(HEADERS)
        with tarfile.TarFile(fileobj=io.BytesIO(beginning)) as tarred:
            first = tarred.next()
            return first.name if first else ""
    except (LookupError, zlib.error, OSError, EOFError, ValueError, lzma.LZMAError, tarfile.TarError):
        return ""


def _kind(block: bytes) -> str:
    if block[257:262] == b"ustar":
        return "tar"
    return next((kind for beginning, kind in _BEGINNINGS if block.startswith(beginning)), "")
