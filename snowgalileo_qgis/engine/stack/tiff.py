"""Pixels of a 308-band GeoTIFF, window by window.

imagecodecs and tifffile decode, because GDAL reads a pixel-interleaved file of 308 bands many times more
slowly. A GeoTIFF is stored in segments (tiles or strips); a segment that several cells of a row need is
decoded once.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import imagecodecs
import numpy as np
import numpy.typing as npt
import tifffile

from ..bands import CUBE_BANDS
from ..protocol import SnowGalileoError
from .band_facts import BandFacts, band_facts

logging.getLogger("tifffile").setLevel(logging.CRITICAL)  # its complaints become errors with a code here

MAX_SEGMENT_BYTES = 2 << 30
"""Largest decoded tile or strip that is read (an Earth Engine cube has a single tile of 161 MB)."""

DEFLATE = (8, 32946)

MASK, REDUCED = 4, 1
"""Bits of the kind of a further image in a TIFF: a mask, a smaller copy."""

MOST_IMAGES = 64
"""Images of a TIFF that are looked at; overviews and their masks are far fewer."""

ALPHA = (1, 2)
"""Kinds of an extra band that say how opaque a pixel is."""

_scratch = threading.local()


class Window(NamedTuple):
    """Rows ``top`` to ``bottom`` and columns ``left`` to ``right`` (exclusive) of a raster."""

    top: int
    left: int
    bottom: int
    right: int


class TiffLayout:
    """How a cube is stored: size, dtype, segments, the XML text of its GDAL tags (``metadata``), and what
    they say of the bands (``facts``).

    Raises ``SG-STACK-001``, ``002``, ``003`` and ``018``.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with tifffile.TiffFile(path) as tiff:
                page = tiff.pages.first
                offsets, counts = page.dataoffsets, page.databytecounts
                self.metadata, nodata = _text(page, "GDAL_METADATA"), _text(page, "GDAL_NODATA")
                others = _kinds_of_other_images(tiff)
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
        if any(kind in ALPHA for kind in page.extrasamples):
            raise SnowGalileoError(
                "SG-STACK-018",
                f"{path.name} says that one of its bands is transparency (alpha); a cube has none.",
                "Write it without ALPHA, for example with gdal_translate -co ALPHA=NO.",
            )
        if any(kind & MASK for kind in others) or path.with_name(f"{path.name}.msk").exists():
            raise SnowGalileoError(
                "SG-STACK-018",
                f"{path.name} hides pixels with a mask, which a cube does not have.",
                "Write hidden pixels as -9999 and leave the mask out.",
            )
        if any(not kind & (MASK | REDUCED) for kind in others):
            raise SnowGalileoError(
                "SG-STACK-018",
                f"{path.name} holds several images; only one of them could be read.",
                "Write each to a file of its own.",
            )
        self.height, self.width = int(page.imagelength), int(page.imagewidth)
        self.dtype = page.dtype.newbyteorder("=")
        self.facts: BandFacts = band_facts(self.metadata, nodata, self.dtype, path.name)
        self.interleaved = page.planarconfig == 1
        self.tile_height = int(page.tilelength if page.is_tiled else min(page.rowsperstrip, self.height))
        self.tile_width = int(page.tilewidth if page.is_tiled else self.width)
        self.across, self.down = -(-self.width // self.tile_width), -(-self.height // self.tile_height)
        self._page = page
        self._stored = page.dtype.newbyteorder(page.parent.byteorder)
        self._offsets, self._counts = np.asarray(offsets, dtype=np.int64), np.asarray(counts, dtype=np.int64)
        with np.errstate(over="ignore"):
            self._empty = np.array(page.nodata).astype(self.dtype)
        self._plain_deflate = page.compression in DEFLATE and page.predictor == 1 and page.fillorder == 1
        self._check_segments()

    def _check_segments(self) -> None:
        segments = self.across * self.down * (1 if self.interleaved else CUBE_BANDS)
        if len(self._offsets) != segments or len(self._counts) != segments:
            raise unreadable(self.path, "its table of tiles is incomplete")
        size = self.path.stat().st_size
        if int(self._counts.min(initial=0)) < 0 or int((self._offsets + self._counts).max(initial=0)) > size:
            raise unreadable(self.path, "it is shorter than its header says")
        if int(self._counts.sum()) > size:
            raise unreadable(self.path, "its tiles lie on top of each other")
        samples = CUBE_BANDS if self.interleaved else 1
        if self.tile_height * self.tile_width * samples * self.dtype.itemsize > MAX_SEGMENT_BYTES:
            raise SnowGalileoError(
                "SG-STACK-002",
                f"{self.path.name} is stored in blocks of more than {MAX_SEGMENT_BYTES >> 30} GB.",
                "Rewrite it in tiles, for example with gdal_translate -co TILED=YES.",
            )

    def has_data(self, window: Window) -> bool:
        """Whether anything is stored under a window; a sparse file leaves out tiles without data."""
        if self._stored_segments is None:
            return True
        rows = slice(window.top // self.tile_height, -(-window.bottom // self.tile_height))
        cols = slice(window.left // self.tile_width, -(-window.right // self.tile_width))
        return bool(self._stored_segments[rows, cols].any())

    @cached_property
    def _stored_segments(self) -> npt.NDArray[np.bool_] | None:
        """Segments ``(down, across)`` of which something is stored, ``None`` for all."""
        stored = np.asarray((self._counts > 0).reshape(-1, self.down, self.across).any(axis=0))
        return None if stored.all() else stored

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
                return np.broadcast_to(self._empty, (*shape[1:3], samples))
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
        """Pixels ``(H, W, 308)`` as the facts of the file say. Raises ``SG-STACK-003``."""
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
        return layout.facts.applied(pixels)

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


def _text(page: tifffile.TiffPage, tag: str) -> str:
    """Text of a tag, empty where there is none."""
    found = page.tags.get(tag)
    value = "" if found is None else found.value
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _kinds_of_other_images(tiff: tifffile.TiffFile) -> list[int]:
    """Kinds (bits) of the images of a TIFF after the first, as far as they can be read."""
    kinds = []
    for i in range(1, MOST_IMAGES):
        try:
            kinds.append(int(getattr(tiff.pages[i], "subfiletype", 0)))
        except Exception:  # the end, or damage beyond the image that is read
            break
    return kinds


def unreadable(path: Path, reason: str) -> SnowGalileoError:
    """The error for a file that is truncated or damaged."""
    return SnowGalileoError(
        "SG-STACK-003",
        f"{path.name} is truncated or damaged: {reason or 'it cannot be read'}.",
        "Copy or download it again.",
    )
