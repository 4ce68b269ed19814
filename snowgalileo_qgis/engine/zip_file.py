"""What is in a zip file that may be damaged or hostile: its members, listed and never extracted."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOST_MEMBERS = 100_000
"""Most members of a zip or tar file; a satellite product has some hundreds."""

LONGEST_LIST = 16_000_000
"""Bytes of a zip or tar file's table of contents that are read at once.

Bounds the memory that a hostile file can ask for.
"""

UNREADABLE = (
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    LookupError,
    ArithmeticError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the standard library raises on zip files that are damaged, encrypted or malicious."""


class BoundedFile(io.FileIO):
    """A file that refuses to be read in huge pieces."""

    def read(self, size: int | None = -1, /) -> bytes:
        """As many bytes; raises ``ValueError`` for more than ``LONGEST_LIST``."""
        if size is not None and size > LONGEST_LIST:
            raise ValueError("its table of contents is too long")
        return super().read(LONGEST_LIST if size is None or size < 0 else size) or b""


@contextmanager
def opened_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """A zip file, open. Raises one of ``UNREADABLE``."""
    with BoundedFile(path) as file, zipfile.ZipFile(file) as zipped:
        yield zipped


def zip_members(zipped: zipfile.ZipFile, size: int) -> dict[str, zipfile.ZipInfo]:
    """The files in a zip file of ``size`` bytes, by their names with forward slashes.

    Raises ``ValueError`` when the zip file is shorter than its members, and where a name is there twice,
    points outside, or is encrypted.
    """
    members = [info for info in zipped.infolist() if not info.is_dir()]
    if any(info.flag_bits & 1 for info in members):
        raise ValueError("it is encrypted; unpack it with its password")
    members = [info for info in members if not info.filename.endswith("\\")]
    if len(members) > MOST_MEMBERS:
        raise ValueError(f"it has more than {MOST_MEMBERS:,} files")
    if max((info.header_offset + info.compress_size for info in members), default=0) > size:
        raise ValueError("it is truncated")
    named = {normal_name(info.filename): info for info in members}
    refuse_outside(named)
    if len(named) < len(members):
        raise ValueError("it holds several files of the same name")
    return named


def normal_name(name: str) -> str:
    """A member's name with forward slashes and without ``./``, as GDAL names it."""
    return name.replace("\\", "/").removeprefix("./")


def refuse_outside(names: dict[str, zipfile.ZipInfo] | list[str]) -> None:
    """Raise ``ValueError`` for a member's name that points outside of its zip or tar file."""
    for name in names:
        if name.startswith("/") or ".." in name.split("/"):
            raise ValueError(f"its file {name[:80]!r} points outside of it")
