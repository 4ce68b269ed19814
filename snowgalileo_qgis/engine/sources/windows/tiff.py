"""Which bytes of a TIFF file hold the pixels of a window."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO, cast

import tifffile
from rasterio.windows import Window

from ...protocol import SnowGalileoError
from ...web.byte_ranges import Range
from ...web.partial_file import Changed, NoParts, PartialFile

BLOCK = 1 << 16
"""Headers are fetched in pieces of this size [bytes]."""
MOST_HEADERS = 16 << 20
"""Most bytes of all headers and tables of tiles; those of a Sentinel-1 image take 0.2 MB."""
MOST_PAGES = 20
ASIDE = 4
"""Bytes before and after each tile in which some writers repeat its length."""
_REDUCED = 1
"""``NewSubfileType`` of an overview."""


class TiffHeaders:
    """The headers of a TIFF file, fetched whole, and the places of the full image's tiles or strips.

    Raises ``NoParts`` for files with masks, several bands or other parts that readers could look at, and for
    damaged ones.
    """

    def __init__(self, file: PartialFile) -> None:
        try:
            with tifffile.TiffFile(cast(IO[bytes], _Headers(file)), name="image") as tiff:
                pages = [page for page in tiff.pages if isinstance(page, tifffile.TiffPage)]
                for page in pages:
                    _touch(page)
                self._page = tiff.pages.first
                self._check(pages, len(tiff.pages))
        except (SnowGalileoError, NoParts, Changed):
            raise
        except Exception as error:  # tifffile raises its own and others' errors on damaged files
            raise NoParts(f"its headers cannot be read: {error}") from None
        self._size = file.size

    def _check(self, pages: list[tifffile.TiffPage], count: int) -> None:
        page = self._page
        is_plain = page.samplesperpixel == 1 and not page.subfiletype
        if not is_plain or any(other.subfiletype != _REDUCED for other in pages[1:]):
            raise NoParts("it holds more than one band and its overviews")
        if not 0 < count == len(pages) <= MOST_PAGES or any("SubIFDs" in other.tags for other in pages):
            raise NoParts("it holds more images than a plain one")
        self._height = page.tilelength if page.is_tiled else page.rowsperstrip
        self._width = page.tilewidth if page.is_tiled else page.imagewidth
        self._across = -(-page.imagewidth // self._width)
        places = self._across * -(-page.imagelength // self._height)
        if not len(page.dataoffsets) == len(page.databytecounts) == places:
            raise NoParts("its tables of tiles are of another length")

    def ranges(self, window: Window) -> Iterator[Range]:
        """Bytes of the tiles or strips under a window that lies inside the image."""
        for row in tiles_under(window.row_off, window.height, self._height):
            for col in tiles_under(window.col_off, window.width, self._width):
                place = row * self._across + col
                start, count = self._page.dataoffsets[place], self._page.databytecounts[place]
                if start and count:
                    yield max(0, start - ASIDE), min(self._size, start + count + ASIDE)


def _touch(page: tifffile.TiffPage) -> None:
    """Read all of a page but its pixels."""
    for tag in page.tags.values():
        _ = tag.value
    _ = page.dataoffsets, page.databytecounts


def tiles_under(start: int, count: int, side: int) -> range:
    """Numbers of the tiles under pixels that begin at ``start``."""
    return range(int(start) // side, -(-int(start + count) // side))


class _Headers(io.RawIOBase):
    """A partial file that fetches what is read of it."""

    def __init__(self, file: PartialFile) -> None:
        self._file, self._at, self._read = file, 0, 0
        file.read(0, BLOCK)

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """The place of the next byte."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._file.size}[whence]
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read, in whole blocks of the file."""
        self._read += len(buffer)
        if self._read > MOST_HEADERS:
            raise NoParts("its headers are too large")
        first = self._at // BLOCK * BLOCK
        end = -(-(self._at + len(buffer)) // BLOCK) * BLOCK
        content = self._file.read(first, end - first)[self._at - first :][: len(buffer)]
        buffer[: len(content)] = content
        self._at += len(content)
        return len(content)
