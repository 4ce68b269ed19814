"""Which bytes of a JPEG 2000 file hold the pixels of a window (ISO/IEC 15444-1, annexes A and I).

Decoders find a tile by going from tile-part to tile-part, so the first bytes of all of them, up to one after
the last that is needed, must be there as well: a short request each.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from rasterio.windows import Window

from ...web.byte_ranges import Range
from ...web.partial_file import NoParts, PartialFile
from .tiff import tiles_under

HEADER = 1 << 16
"""The file's first bytes are fetched at once; in genuine images they hold all headers."""
MOST_BOXES = 100
LARGEST_BOX = 4 << 20
"""Most bytes of a box that is not the image."""
MOST_PARTS = 4096
SOT, EOC = b"\xff\x90", b"\xff\xd9"
SOT_BYTES = 12
_SOC_SIZ = b"\xff\x4f\xff\x51"


class Codestream(NamedTuple):
    """``start``: of its first tile-part; ``end``: of the codestream. The tiles: number across and down,
    size, and the image's corner on their grid.
    """

    start: int
    end: int
    across: int
    down: int
    width: int
    height: int
    left: int
    top: int

    def tiles(self, window: Window) -> set[int]:
        """Numbers of the tiles under a window."""
        rows = tiles_under(window.row_off + self.top, window.height, self.height)
        cols = tiles_under(window.col_off + self.left, window.width, self.width)
        return {row * self.across + col for row in rows for col in cols}

    def share(self, window: Window) -> float:
        """Share of the tiles that are under a window."""
        return len(self.tiles(window)) / (self.across * self.down)


def fetch_headers(file: PartialFile) -> Codestream:
    """Fetch all but the tile-parts. Raises ``NoParts`` for files of another form."""
    file.read(0, HEADER)
    at, found = 0, None
    for _ in range(MOST_BOXES):
        head = file.read(at, 16)
        if len(head) < 8:
            break
        length, kind = struct.unpack(">I4s", head[:8])
        inside = at + (16 if length == 1 else 8)
        length = {0: file.size - at, 1: int.from_bytes(head[8:16], "big")}.get(length, length)
        if length < inside - at or at + length > file.size:
            raise NoParts("its boxes are damaged")
        if kind == b"jp2c":
            if found:
                raise NoParts("it holds several images")
            found = _codestream(file, inside, at + length)
        elif length > LARGEST_BOX:
            raise NoParts("it holds a large box beside the image")
        else:
            file.read(at, length)
        at += length
        if at == file.size and found:
            return found
    raise NoParts("its boxes are not those of an image")


def _codestream(file: PartialFile, start: int, end: int) -> Codestream:
    head = file.read(start, 42)
    if len(head) < 42 or head[:4] != _SOC_SIZ:
        raise NoParts("its image does not begin as one")
    width, height, left, top, tile_width, tile_height, tiles_left, tiles_top = struct.unpack(
        ">8I", head[8:40]
    )
    if not (tile_width and tile_height and width > left >= tiles_left and height > top >= tiles_top):
        raise NoParts("its tiles are of no size")
    steps = file.read(start + 42, 3 * int.from_bytes(head[40:42], "big"))
    if any(steps[1::3].strip(b"\1")) or any(steps[2::3].strip(b"\1")):
        raise NoParts("its bands have different pixels")
    at = start + 2
    while (marker := file.read(at, 4))[:2] != SOT:
        if len(marker) < 4 or marker[0] != 0xFF or at > start + LARGEST_BOX:
            raise NoParts("its headers are damaged")
        at += 2 + max(2, int.from_bytes(marker[2:], "big"))
    file.read(start, at - start)
    across, down = -(-(width - tiles_left) // tile_width), -(-(height - tiles_top) // tile_height)
    if across * down > MOST_PARTS:
        raise NoParts("it has too many tiles")
    return Codestream(at, end, across, down, tile_width, tile_height, left - tiles_left, top - tiles_top)


def tile_ranges(file: PartialFile, stream: Codestream, window: Window) -> Iterator[Range]:
    """Bytes of all tile-parts of the tiles under a window; fetches the first bytes of those in between.

    Raises ``NoParts`` for a codestream of another form.
    """
    wanted, seen = stream.tiles(window), dict.fromkeys(range(stream.across * stream.down), 0)
    waiting, at = set(wanted), stream.start
    for _ in range(MOST_PARTS):
        head = file.read(at, SOT_BYTES)
        if not waiting or head[:2] == EOC:
            break
        marker, _, tile, length, part, parts = struct.unpack(">2sHHIBB", head.ljust(SOT_BYTES, b"\0"))
        length = length or stream.end - len(EOC) - at
        is_next = seen.get(tile) == part
        if marker != SOT or not is_next or length < SOT_BYTES + 2 or at + length > stream.end - len(EOC):
            raise NoParts("its tiles are not where they are said to be")
        seen[tile] += 1
        if tile in wanted:
            yield at, at + length
        if seen[tile] == parts:
            waiting.discard(tile)
        at += length
    else:
        raise NoParts("it has too many tile-parts")
    if any(not seen[tile] for tile in wanted):
        raise NoParts("it lacks tiles")
