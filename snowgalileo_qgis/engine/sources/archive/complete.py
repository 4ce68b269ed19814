"""A quick look whether an image is whole, without decoding it."""

from __future__ import annotations

import logging
import struct
from pathlib import Path
from typing import BinaryIO

import tifffile

from .listing import unreadable

logging.getLogger("tifffile").setLevel(logging.CRITICAL)  # it also raises what it logs

MOST_BOXES = 100
"""Boxes of a JPEG 2000 file that are looked at; genuine images have about ten."""


def check_complete(address: str) -> None:
    """Raises ``SG-SOURCE-001`` when a plain JPEG 2000 or TIFF file is empty, of another kind, or shorter than
    its own table of contents says.

    Members of zip and tar files are not looked at: listing the archive has compared their sizes already.
    """
    if address.startswith("/vsi"):
        return
    path = Path(address)
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            whole = _jpeg2000(file, size) if path.suffix.lower() == ".jp2" else _tiff(file, size)
    except OSError as error:
        raise unreadable(address, error.strerror or str(error)) from error
    except Exception as error:  # tifffile raises its own and others' errors on damaged files
        raise unreadable(address, "it is truncated or damaged") from error
    if not whole:
        raise unreadable(address, "it is truncated or damaged")


def _jpeg2000(file: BinaryIO, size: int) -> bool:
    """Whether the boxes of a JPEG 2000 file fill it and one holds the image."""
    start, image = 0, False
    for _ in range(MOST_BOXES):
        file.seek(start)
        length, kind, longer = struct.unpack(">I4sQ", file.read(16).ljust(16, b"\0"))
        if start == 0 and kind != b"jP  ":
            return False
        length = {0: size - start, 1: longer}.get(length, length)
        if length < 8:
            return False
        image = image or kind == b"jp2c"
        start += length
        if start >= size:
            return bool(image) and start == size
    return False


def _tiff(file: BinaryIO, size: int) -> bool:
    """Whether all tiles or strips of a TIFF file lie within it."""
    with tifffile.TiffFile(file) as tiff:
        page = tiff.pages.first
        pieces = zip(page.dataoffsets, page.databytecounts, strict=True)
        end: int = max((int(offset) + int(count) for offset, count in pieces), default=0)
    return bool(end <= size)
