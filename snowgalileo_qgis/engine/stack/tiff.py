"""Pixels of a 308-band GeoTIFF, window by window.

imagecodecs and tifffile decode, because GDAL reads a pixel-interleaved file of 308 bands many times more
slowly. A GeoTIFF is stored in segments (tiles or strips); a segment that several cells of a row need is
decoded once.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import imagecodecs
import numpy as np
import numpy.typing as npt
import tifffile

from ..bands import CUBE_BANDS
from ..protocol import SnowGalileoError

MAX_SEGMENT_BYTES = 2 << 30
"""Largest decoded tile or strip that is read (an Earth Engine cube has a single tile of 161 MB)."""

DEFLATE = (8, 32946)

_scratch = threading.local()


class Window(NamedTuple):
    """Rows ``top`` to ``bottom`` and columns ``left`` to ``right`` (exclusive) of a raster."""

    top: int
    left: int
    bottom: int
    right: int


class TiffLayout:
    """How a cube is stored: size, dtype, segments, and the XML text of its GDAL tags (``metadata``).

    Raises ``SG-STACK-001``, ``002`` and ``003``.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with tifffile.TiffFile(path) as tiff:
                page = tiff.pages.first
                offsets, counts = page.dataoffsets, page.databytecounts
                note = page.tags.get("GDAL_METADATA")
                self.metadata = str(note.value) if note is not None else ""
        except Exception as error:  # a damaged header fails in as many ways as it has tags
            raise unreadable(path, str(error)) from error
        if page.samplesperpixel != CUBE_BANDS:
            raise SnowGalileoError(
                "SG-STACK-001",
                f"{path.name} has {page.samplesperpixel} band{'s' * (page.samplesperpixel != 1)}; a cube "
                f"has {CUBE_BANDS}.",
                "Leave it out, or export it again with 8 days of 38 bands and the 4 static bands.",
            )
        if page.dtype is None or page.dtype.kind not in "iuf" or page.imagedepth != 1:
            raise SnowGalileoError(
                "SG-STACK-002",
                f"{path.name} holds {page.dtype or 'unknown'} pixels, not real numbers.",
                "Export it as float32.",
            )
        self.height, self.width = int(page.imagelength), int(page.imagewidth)
        self.dtype = page.dtype.newbyteorder("=")
        self.interleaved = page.planarconfig == 1
        self.tile_height = int(page.tilelength if page.is_tiled else min(page.rowsperstrip, self.height))
        self.tile_width = int(page.tilewidth if page.is_tiled else self.width)
        self.across, self.down = -(-self.width // self.tile_width), -(-self.height // self.tile_height)
        self._page = page
        self._stored = page.dtype.newbyteorder(page.parent.byteorder)
        self._offsets, self._counts = np.asarray(offsets, dtype=np.int64), np.asarray(counts, dtype=np.int64)
        self._plain_deflate = page.compression in DEFLATE and page.predictor == 1 and page.fillorder == 1
        self._check_segments()

    def _check_segments(self) -> None:
        segments = self.across * self.down * (1 if self.interleaved else CUBE_BANDS)
        if len(self._offsets) != segments or len(self._counts) != segments:
            raise unreadable(self.path, "its table of tiles is incomplete")
        if int((self._offsets + self._counts).max(initial=0)) > self.path.stat().st_size:
            raise unreadable(self.path, "it is shorter than its header says")
        samples = CUBE_BANDS if self.interleaved else 1
        if self.tile_height * self.tile_width * samples * self.dtype.itemsize > MAX_SEGMENT_BYTES:
            raise SnowGalileoError(
                "SG-STACK-002",
                f"{self.path.name} is stored in blocks of more than {MAX_SEGMENT_BYTES >> 30} GB.",
                "Rewrite it in tiles, for example with gdal_translate -co TILED=YES.",
            )

    def block(self, file: BinaryIO, i: int, j: int) -> npt.NDArray[Any]:
        """Pixels of the segment in row ``i`` and column ``j`` of the segments, ``(h, w, 308)``.

        The array may share a buffer that this thread's next call overwrites.
        """
        index = i * self.across + j
        if self.interleaved:
            return self._segment(file, index)
        rows = min(self.tile_height, self.height - i * self.tile_height)
        cols = min(self.tile_width, self.width - j * self.tile_width)
        block = np.empty((rows, cols, CUBE_BANDS), self.dtype)
        for band in range(CUBE_BANDS):
            block[..., band] = self._segment(file, band * self.across * self.down + index)[:rows, :cols, 0]
        return block

    def _segment(self, file: BinaryIO, index: int) -> npt.NDArray[Any]:
        file.seek(int(self._offsets[index]))
        encoded = file.read(int(self._counts[index]))
        samples = CUBE_BANDS if self.interleaved else 1
        try:
            if self._plain_deflate and encoded:
                return self._inflate(encoded, samples)
            decoded = self._page.decode(encoded or None, index)
            pixels, shape = decoded[0], decoded[2]
            if pixels is None:
                return np.full((*shape[1:3], samples), self._page.nodata, self.dtype)
            return np.asarray(pixels).reshape(-1, pixels.shape[-2], samples)
        except Exception as error:  # every codec has its own exceptions
            raise unreadable(self.path, str(error)) from error

    def _inflate(self, encoded: bytes, samples: int) -> npt.NDArray[Any]:
        """Decode into a buffer that each thread keeps; allocating 161 MB takes longer than decoding."""
        row_bytes = self.tile_width * samples * self.dtype.itemsize
        size = self.tile_height * row_bytes
        buffer = getattr(_scratch, "buffer", None)
        if buffer is None or buffer.size < size:
            _scratch.buffer = buffer = np.empty(size, np.uint8)
        decoded = imagecodecs.deflate_decode(encoded, out=buffer.data[:size])
        rows = len(decoded) // row_bytes
        return buffer[: rows * row_bytes].view(self._stored).reshape(rows, self.tile_width, samples)


class WindowReader:
    """Reads several windows of one file, each once; thread-safe.

    A segment that several windows need is decoded once and released after the last of them, so memory holds
    only the segments under one row of cells.
    """

    def __init__(self, layout: TiffLayout, windows: Sequence[Window]) -> None:
        self.layout = layout
        self._top, self._bottom = (
            min(window.top for window in windows),
            max(window.bottom for window in windows),
        )
        uses = Counter(segment for window in windows for segment in self._segments(window))
        self._shared = {segment: _Shared(count) for segment, count in uses.items() if count > 1}

    def read(self, window: Window) -> npt.NDArray[Any]:
        """Pixels ``(H, W, 308)`` in native byte order. Raises ``SG-STACK-003``."""
        layout = self.layout
        pixels = np.empty((window.bottom - window.top, window.right - window.left, CUBE_BANDS), layout.dtype)
        try:
            with layout.path.open("rb", buffering=0) as file:
                for i, j in self._segments(window):
                    first, block = self._rows(file, i, j)
                    x = j * layout.tile_width
                    top, bottom = max(window.top, first), min(window.bottom, first + len(block))
                    left, right = max(window.left, x), min(window.right, x + block.shape[1])
                    target = pixels[
                        top - window.top : bottom - window.top, left - window.left : right - window.left
                    ]
                    target[...] = block[top - first : bottom - first, left - x : right - x]
                    if bottom < min(window.bottom, (i + 1) * layout.tile_height):
                        raise unreadable(layout.path, "one of its tiles is incomplete")
        except OSError as error:
            raise unreadable(layout.path, str(error)) from error
        return pixels

    def _segments(self, window: Window) -> Iterator[tuple[int, int]]:
        tall, wide = self.layout.tile_height, self.layout.tile_width
        for i in range(window.top // tall, -(-window.bottom // tall)):
            for j in range(window.left // wide, -(-window.right // wide)):
                yield i, j

    def _rows(self, file: BinaryIO, i: int, j: int) -> tuple[int, npt.NDArray[Any]]:
        """First row and pixels of a segment; of a shared segment only the rows that the windows need."""
        y = i * self.layout.tile_height
        shared = self._shared.get((i, j))
        if shared is None:
            return y, self.layout.block(file, i, j)
        skipped = max(self._top - y, 0)
        with shared.lock:
            shared.uses -= 1
            pixels = shared.pixels
            if pixels is None:
                pixels = self.layout.block(file, i, j)[skipped : self._bottom - y].astype(
                    self.layout.dtype, copy=True
                )
            shared.pixels = pixels if shared.uses else None
        return y + skipped, pixels


class _Shared:
    """A segment that several windows need."""

    def __init__(self, uses: int) -> None:
        self.lock = threading.Lock()
        self.uses = uses
        self.pixels: npt.NDArray[Any] | None = None


def unreadable(path: Path, reason: str) -> SnowGalileoError:
    """The error for a file that is truncated or damaged."""
    return SnowGalileoError(
        "SG-STACK-003",
        f"{path.name} is truncated or damaged: {reason or 'it cannot be read'}.",
        "Copy or download it again.",
    )
