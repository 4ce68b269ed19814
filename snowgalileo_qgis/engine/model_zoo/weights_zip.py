"""The zip of published weights, on a server or on disk: its directory and its single members."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from ..model.weights_names import WeightsName, parse_name
from ..protocol import SnowGalileoError

LARGEST_FILE = 1 << 29
LARGEST_DIRECTORY = 1 << 23
CHUNK = 1 << 16
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")


class ZipSource(Protocol):
    """A file on disk or on a server that can be read in parts."""

    size: int

    @property
    def label(self) -> str:
        """Name for messages."""
        ...

    def read(self, start: int, end: int) -> bytes:
        """Bytes ``start`` to before ``end``."""
        ...

    def save(self, start: int, end: int, part: Path, progress: Callable[[int], None]) -> None:
        """Write these bytes to a file, which may already hold the first of them."""
        ...


class LocalFile:
    """A zip on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = path.stat().st_size

    @property
    def label(self) -> str:
        """Name for messages."""
        return self.path.name

    def read(self, start: int, end: int) -> bytes:
        """Bytes ``start`` to before ``end``."""
        with self.path.open("rb") as file:
            file.seek(start)
            return file.read(end - start)

    def save(self, start: int, end: int, part: Path, progress: Callable[[int], None]) -> None:
        """Write these bytes to a file."""
        with self.path.open("rb") as file, part.open("wb") as copy:
            file.seek(start)
            for size in _sizes(end - start):
                copy.write(file.read(size))
                progress(copy.tell())


@dataclass(frozen=True)
class Member:
    """One model file of a zip: bytes ``start`` to before ``end`` of the zip, ``packed`` and ``size``
    bytes, CRC-32 of its contents.
    """

    name: WeightsName
    start: int
    end: int
    packed: int
    size: int
    crc: int
    is_deflated: bool


class WeightsZip:
    """The model files of a zip, by published name.

    Raises ``SG-WEIGHTS-004`` when it is not a zip or an unsafe one, and what its source raises.
    """

    def __init__(self, source: ZipSource) -> None:
        self.source = source
        try:
            with zipfile.ZipFile(_SourceFile(source)) as opened:
                infos, directory = opened.infolist(), opened.start_dir
        except (
            zipfile.BadZipFile,
            _OutsideError,
            struct.error,
            ValueError,
            NotImplementedError,
            EOFError,
            OverflowError,
            IndexError,
        ) as error:
            text = f"{source.label} is not a readable zip file."
            raise SnowGalileoError(
                "SG-WEIGHTS-004", text, "Download it again; it may have been cut off.", str(error)
            ) from None
        ends = sorted({info.header_offset for info in infos} | {directory})
        self.members: dict[str, Member] = {}
        for info in infos:
            stem = _published_stem(info)
            name = parse_name(stem) if stem else None
            if name is None:
                continue
            if str(name) in self.members:
                raise self._unsafe(f"holds two files named {name}")
            self.members[str(name)] = self._member(
                info, name, next((end for end in ends if end > info.header_offset), info.header_offset)
            )

    def _member(self, info: zipfile.ZipInfo, name: WeightsName, end: int) -> Member:
        if info.flag_bits & 1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._unsafe(f"holds {name} encrypted or packed in an unusual way")
        if max(info.file_size, info.compress_size, end - info.header_offset) > LARGEST_FILE:
            raise self._unsafe(
                f"says that {name} has {max(info.file_size, info.compress_size) / 1e6:.0f} MB, which no "
                "model has"
            )
        if (
            info.header_offset < 0
            or not info.header_offset + _LOCAL_HEADER.size + info.compress_size <= end <= self.source.size
        ):
            raise self._unsafe(f"has a directory that does not fit {name}")
        return Member(
            name,
            info.header_offset,
            end,
            info.compress_size,
            info.file_size,
            info.CRC,
            info.compress_type == zipfile.ZIP_DEFLATED,
        )

    def fetch(
        self, member: Member, part: Path, target: Path, progress: Callable[[int], None] = lambda _: None
    ) -> None:
        """Write a member to ``target``; ``part`` keeps what has arrived, so that a later attempt resumes
        there.

        ``progress`` receives the number of bytes that have arrived. Raises ``SG-WEIGHTS-005`` when size or
        CRC-32 are wrong twice, and what the source raises.
        """
        for is_last_attempt in (False, True):
            self.source.save(member.start, member.end, part, progress)
            is_good = self._unpack(member, part, target)
            part.unlink()
            if is_good:
                return
            target.unlink(missing_ok=True)
            if is_last_attempt or isinstance(self.source, LocalFile):
                break
        text = f"{member.name}.pth in {self.source.label} is damaged: its checksum or its length is wrong."
        raise SnowGalileoError(
            "SG-WEIGHTS-005", text, "Try again, or download the zip in a web browser and import it."
        )

    def _unpack(self, member: Member, part: Path, target: Path) -> bool:
        """Unpack a member into ``target``; false when its size or CRC-32 is wrong."""
        size = crc = 0
        with part.open("rb") as packed, target.open("wb") as file:
            header = packed.read(_LOCAL_HEADER.size)
            if len(header) < _LOCAL_HEADER.size or header[:4] != b"PK\x03\x04":
                return False
            packed.seek(sum(_LOCAL_HEADER.unpack(header)[-2:]), io.SEEK_CUR)
            chunks = (packed.read(size) for size in _sizes(member.packed))
            try:
                for chunk in _inflated(chunks) if member.is_deflated else chunks:
                    size += len(chunk)
                    if size > member.size:
                        return False
                    crc = zlib.crc32(chunk, crc)
                    file.write(chunk)
            except zlib.error:
                return False
        return (size, crc) == (member.size, member.crc)

    def _unsafe(self, what: str) -> SnowGalileoError:
        return SnowGalileoError(
            "SG-WEIGHTS-004", f"{self.source.label} {what}.", "Use the zip as it was published."
        )


class _OutsideError(OSError):
    """A position that no zip of reasonable size has; ``zipfile`` expects an ``OSError``."""


class _SourceFile(io.RawIOBase, BinaryIO):
    """A source as a file that ``zipfile`` can read the directory from."""

    def __init__(self, source: ZipSource) -> None:
        super().__init__()
        self._source = source
        self._at = 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._source.size}[whence]
        if base + offset < 0:
            raise _OutsideError("before the beginning of the zip")
        self._at = base + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, size: int = -1) -> bytes:
        end = self._source.size if size < 0 else min(self._at + size, self._source.size)
        if end - self._at > LARGEST_DIRECTORY:
            raise _OutsideError("the zip's directory is too large")
        data = self._source.read(self._at, end) if end > self._at else b""
        self._at += len(data)
        return data


def _published_stem(info: zipfile.ZipInfo) -> str | None:
    """File name without folders and ending.

    ``None`` for anything but a ``.pth``, and for a path that leads out of the zip.
    """
    path = PurePosixPath(info.filename)
    if path.suffix != ".pth" or path.is_absolute() or ".." in path.parts or "\\" in info.orig_filename:
        return None
    return path.stem


def _inflated(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack ``deflate``, in pieces of bounded size. Raises ``zlib.error``."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for chunk in chunks:
        rest = chunk
        while rest:
            yield unpacker.decompress(rest, CHUNK)
            rest = unpacker.unconsumed_tail
    while not unpacker.eof:
        more = unpacker.decompress(b"", CHUNK)
        if not more:
            raise zlib.error("incomplete")
        yield more


def _sizes(total: int) -> Iterator[int]:
    """Sizes of the pieces that ``total`` bytes are copied in."""
    for start in range(0, total, CHUNK):
        yield min(CHUNK, total - start)
