"""Makes images of all layouts in which services keep them, and reads windows of them."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.transform import from_origin
from rasterio.windows import Window

from snowgalileo_qgis.engine.sources.archive.raster import opened
from snowgalileo_qgis.engine.sources.windows.shown import driver_of
from snowgalileo_qgis.engine.web.byte_ranges import ByteRanges
from snowgalileo_qgis.engine.web.partial_file import PartialFile, record_of

WEST, NORTH, PIXEL = 600_000, 5_200_000, 10

LAYOUTS = {
    "cog.tif": {"driver": "COG", "compress": "deflate", "blocksize": 128, "overviews": "auto"},
    "cog_zstd.tif": {"driver": "COG", "compress": "zstd", "blocksize": 128, "bigtiff": "yes"},
    "tiles.tif": {"tiled": True, "blockxsize": 64, "blockysize": 128, "compress": "lzw"},
    "strips.tif": {"blockysize": 1},
    "packed_strips.tif": {"blockysize": 7, "compress": "deflate"},
    "tiles.jp2": {"blockxsize": 128, "blockysize": 64},
    "lengths.jp2": {"blockxsize": 100, "blockysize": 100, "tlm": "yes", "plt": "yes"},
    "parts.jp2": {"blockxsize": 128, "blockysize": 128, "plt": "yes"},
}
"""Options of rasterio by file name."""


def bytes_there(path: Path) -> int:
    """Bytes of a file that were fetched; of a whole file its size."""
    size, record = path.stat().st_size, record_of(path)
    if not record.is_file():
        return size
    ranges = ByteRanges.read(json.loads(record.read_text())["ranges"], size)
    assert ranges is not None
    return ranges.total


def make_image(path: Path, layout: str, shape: tuple[int, int] = (500, 600)) -> Path:
    """An image of noise on a slope, which no codec makes small, in one of ``LAYOUTS``."""
    random = np.random.default_rng(1)
    values = np.add.outer(np.arange(shape[0]), np.arange(shape[1])) + random.integers(0, 3000, shape)
    options = {"driver": "GTiff", **LAYOUTS[layout]}
    if layout.endswith(".jp2"):
        options |= {"driver": "JP2OpenJPEG", "quality": 100, "reversible": "yes"}
    profile = {
        "count": 1,
        "height": shape[0],
        "width": shape[1],
        "dtype": "uint16",
        "crs": "EPSG:32632",
        "transform": from_origin(WEST, NORTH, PIXEL, PIXEL),
    }
    with rasterio.open(path, "w", **profile, **options) as raster:
        raster.write(values.astype(np.uint16), 1)
    if layout == "parts.jp2":
        path.write_bytes(in_two_parts(path.read_bytes()))
    return path


def in_two_parts(content: bytes) -> bytes:
    """A JPEG 2000 file with one tile-part for each tile, and its packets' lengths, in which each tile has two
    tile-parts: first those of all tiles, from the last tile to the first, then the others.
    """
    box = content.index(b"jp2c") - 4
    start = content.index(b"\xff\x90", box)
    first, second, at = [], [], start
    while content[at : at + 2] == b"\xff\x90":
        tile, length = struct.unpack(">HI", content[at + 4 : at + 10])
        data = content.index(b"\xff\x93", at) + 2
        lengths = _packet_lengths(content[at + 12 : data - 2])
        assert sum(lengths) == at + length - data
        middle = data + sum(lengths[: len(lengths) // 2])
        for part, body in enumerate((content[data:middle], content[middle : at + length])):
            head = struct.pack(">2sHHIBB", b"\xff\x90", 10, tile, len(body) + 14, part, 2)
            (second if part else first).append(head + b"\xff\x93" + body)
        at += length
    stream = content[box + 8 : start] + b"".join(first[::-1] + second) + b"\xff\xd9"
    return content[:box] + struct.pack(">I4s", len(stream) + 8, b"jp2c") + stream


def _packet_lengths(markers: bytes) -> list[int]:
    """Lengths in PLT markers, seven bits in each byte."""
    found, value, at = [], 0, 0
    while at < len(markers):
        size = int.from_bytes(markers[at + 2 : at + 4], "big")
        if markers[at : at + 2] == b"\xff\x58":
            for byte in markers[at + 5 : at + 2 + size]:
                value = value << 7 | byte & 127
                if byte < 128:
                    found.append(value)
                    value = 0
        at += 2 + size
    return found


def read(path: Path, window: Window) -> npt.NDArray[np.uint16]:
    """A window as the readers of archives read it."""
    with opened(str(path), driver_of(path)) as source:
        values: npt.NDArray[np.uint16] = source.read(1, window=window)
        return values


def fill_holes(path: Path, file: PartialFile, seed: int) -> None:
    """Write noise wherever nothing was fetched: who reads that reads other values than those of the whole."""
    random = np.random.default_rng(seed)
    with path.open("r+b") as raw:
        for start, end in file.holes():
            raw.seek(start)
            raw.write(random.bytes(end - start))
