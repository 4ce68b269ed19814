"""The unpacked bytes of a plain or xz-compressed file, from any byte on, in bounded memory.

An xz file of one block can only be unpacked from its beginning: what lies before the byte is unpacked and
dropped. Where it has several blocks (``xz -T0``), its index tells where each begins, and unpacking starts at
the block of the byte.
"""

from __future__ import annotations

import lzma
import struct
from bisect import bisect_right
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple
from zlib import crc32

from ..protocol import SnowGalileoError

XZ = b"\xfd7zXZ\0"
CHUNK = 1 << 18
MEMORY = 200 * 2**20
"""Most memory for unpacking; ``xz -9`` needs 65 MiB."""
MOST_INDEX = 16 << 20
_HEADER = 12


class _XzBlock(NamedTuple):
    """First byte of a block in the file, and of what it holds in what is unpacked."""

    packed: int
    unpacked: int


class ByteStream:
    """Bytes of a file from the unpacked byte ``at`` on. ``check`` is called often and may raise to stop.

    ``read_bytes``: how far the file has been read. Raises ``SG-DATASET-003`` where it is damaged or cut off.
    """

    def __init__(self, path: Path, at: int = 0, check: Callable[[], None] = lambda: None) -> None:
        self._path, self._check = path, check
        try:
            self._file = path.open("rb")
            self.size = path.stat().st_size
            start = self._file.read(_HEADER)
        except OSError as error:
            raise self._damaged(error.strerror or str(error)) from None
        self._ready = bytearray()
        self._xz = lzma.LZMADecompressor(lzma.FORMAT_XZ, MEMORY) if start.startswith(XZ) else None
        self._end = self.size
        self.at = 0
        if self._xz is None:
            self._file.seek(at)
            self.at = at
        else:
            self._begin(start, at)
            self.skip(at - self.at)

    @property
    def read_bytes(self) -> int:
        """Bytes of the file that have been read."""
        return self._file.tell()

    def __enter__(self) -> ByteStream:
        """The stream itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._file.close()

    def read(self, size: int) -> bytes:
        """The next bytes, fewer only at the end."""
        while len(self._ready) < size and (chunk := self._next()):
            self._ready += chunk
        found = bytes(self._ready[:size])
        del self._ready[:size]
        self.at += len(found)
        return found

    def skip(self, size: int) -> None:
        """Drop the next bytes."""
        while size > 0:
            dropped = len(self.read(min(size, CHUNK)))
            if not dropped:
                raise self._damaged("it is cut off")
            size -= dropped

    def _begin(self, start: bytes, at: int) -> None:
        """Begin at the xz block that holds a byte."""
        blocks, end = _blocks(self._file, self.size)
        self._file.seek(0)
        if len(blocks) < 2 or self._xz is None:
            return
        first = blocks[bisect_right([block.unpacked for block in blocks], at) - 1]
        # The decoder sees the file's header and the blocks from there on, and never the index, which would
        # name blocks that it has not seen.
        self._xz.decompress(start)
        self._file.seek(first.packed)
        self.at, self._end = first.unpacked, end

    def _next(self) -> bytes:
        self._check()
        try:
            if self._xz is None:
                return self._file.read(CHUNK)
            return self._unpacked()
        except (lzma.LZMAError, MemoryError) as error:
            raise self._damaged(str(error).lower() or "it needs too much memory") from None
        except OSError as error:
            raise self._damaged(error.strerror or str(error)) from None

    def _unpacked(self) -> bytes:
        while self._xz is not None:
            if self._xz.eof:  # xz files may follow each other in one
                rest = self._xz.unused_data.lstrip(b"\0") or self._file.read(CHUNK).lstrip(b"\0")
                if not rest:
                    return b""
                self._xz = lzma.LZMADecompressor(lzma.FORMAT_XZ, MEMORY)
            elif self._xz.needs_input:
                rest = self._file.read(min(CHUNK, self._end - self._file.tell()))
                if not rest and self._end < self.size:
                    return b""
                if not rest:
                    raise self._damaged("it is cut off")
            else:
                rest = b""
            if out := self._xz.decompress(rest, CHUNK):
                return out
        return b""

    def _damaged(self, reason: str) -> SnowGalileoError:
        return SnowGalileoError(
            "SG-DATASET-003",
            f"{self._path.name} cannot be read to its end: {reason}.",
            "What was read before is kept. Download the file again, and import it again to go on.",
        )


def _blocks(file, size: int) -> tuple[list[_XzBlock], int]:  # type: ignore[no-untyped-def]
    """The blocks of an xz file of one stream, by its index, and the end of the last; else none."""
    file.seek(max(0, size - _HEADER))
    footer = file.read(_HEADER)
    if (
        len(footer) < _HEADER
        or footer[-2:] != b"YZ"
        or crc32(footer[4:10]) != struct.unpack("<I", footer[:4])[0]
    ):
        return [], size
    length = (struct.unpack("<I", footer[4:8])[0] + 1) * 4
    start = size - _HEADER - length
    if start < _HEADER or length > MOST_INDEX:
        return [], size
    file.seek(start)
    index = file.read(length)
    if index[:1] != b"\0" or crc32(index[:-4]) != struct.unpack("<I", index[-4:])[0]:
        return [], size
    numbers = _numbers(index[1:-4])
    count, sizes = numbers[0], numbers[1:]
    blocks, packed, unpacked = [], _HEADER, 0
    for number in range(count):
        blocks.append(_XzBlock(packed, unpacked))
        packed += (sizes[2 * number] + 3) // 4 * 4
        unpacked += sizes[2 * number + 1]
    return (blocks, start) if packed == start else ([], size)


def _numbers(data: bytes) -> list[int]:
    """Numbers of 7 bits a byte, as an xz index holds them; zero bytes at the end become numbers, too."""
    numbers, value, shift = [], 0, 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            numbers.append(value)
            value, shift = 0, 0
    return numbers
