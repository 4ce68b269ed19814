"""Files that appear whole or not at all: the one way in which the engine writes a file.

A file is written under a temporary name beside its own, read back, flushed to the disk, and renamed. Whatever
fails, an older file of that name stays as it is and nothing half-written is left.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

import psutil
from rasterio._err import CPLE_BaseError
from rasterio.errors import RasterioError

from .input_files import refuse_inputs
from .protocol import SnowGalileoError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
FULL_TEXTS = ("No space left", "File too large", "Disk quota exceeded", "not enough space")
GDAL_ERRORS = (RasterioError, CPLE_BaseError)
"""What writing with rasterio raises: copying raises GDAL's own errors."""
PIECE = 2**20
LONGEST_NAME = 255
"""Bytes of a file name on nearly all systems."""

_HOST = f"{crc32(socket.gethostname().encode()):08x}"
_LEFTOVER = re.compile(rf"\.{_HOST}-(\d{{1,10}})-[0-9a-f]{{8}}(?:\.[^.]*)?\.part$")

Verify = Callable[[Path], None]
"""Reads a finished file back; raises ``OSError`` when it is not whole."""


class NotWholeError(OSError):
    """What was read back is not what was written."""

    def __init__(self, what: str) -> None:
        super().__init__(errno.EIO, what)


@contextmanager
def new_file(path: Path, verify: Verify | None = None, *, size: int = 0) -> Iterator[Path]:
    """Yield a temporary path to write to; it becomes ``path`` when the block ends and the file is whole.

    Makes the folder. ``verify`` reads the finished file back; without it, only an empty file is refused.
    ``size``: bytes about to be written, at least, see ``writing``. Raises ``SG-OUTPUT-001``, ``-002`` and
    ``-003``.
    """
    refuse_inputs([path])
    part = None
    try:
        with writing(path, max(size, PIECE)):
            prepare(path)
            part = part_of(path)
            yield part
            (verify or not_empty)(part)
            put_in_place(part, path)
    finally:  # only now: what was written tells whether the disk is full
        if part is not None:
            discard(part)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a whole file. Raises as ``new_file``."""

    def verify(part: Path) -> None:
        if part.stat().st_size != len(content):
            raise NotWholeError("the file is shorter than what was written")

    with new_file(path, verify, size=len(content)) as part:
        part.write_bytes(content)


def write_text(path: Path, text: str) -> None:
    """Write a whole text file, UTF-8 with the line ends as given. Raises as ``new_file``."""
    write_bytes(path, text.encode("utf-8", "backslashreplace"))


def write_if_changed(path: Path, text: str) -> bool:
    """Write a text file unless it holds just that; whether it was written. Raises as ``new_file``."""
    try:
        if path.read_bytes() == text.encode("utf-8", "backslashreplace"):
            return False
    except OSError:
        pass
    write_text(path, text)
    return True


@contextmanager
def writing(path: Path, size: int = 0) -> Iterator[None]:
    """Turn a failure to write into ``SG-OUTPUT-001`` or, when the disk is full, ``SG-OUTPUT-002``.

    ``size``: bytes that GDAL writes. GDAL does not report why it failed; the same amount is then written once
    more, to find out whether the disk is full.
    """
    try:
        yield
    except (OSError, *GDAL_ERRORS) as error:
        if _is_full(error) or (size and _has_no_room(path, size)):
            raise SnowGalileoError(
                "SG-OUTPUT-002",
                f"{path} cannot be written: the disk is full.",
                "Free some space or choose another disk.",
                str(error),
            ) from None
        raise unwritable(path, error) from None


def unwritable(path: Path, error: Exception) -> SnowGalileoError:
    """The error for a path that cannot be written for any reason but a full disk."""
    reason = getattr(error, "strerror", None)
    text = f"{path} cannot be written" + (f": {reason}." if reason else ".")
    hint = "Choose another folder or file name; close programs that use the file."
    return SnowGalileoError("SG-OUTPUT-001", text, hint, str(error))


def prepare(path: Path) -> None:
    """Make the folder of a file to write. Raises ``OSError`` where no file can be."""
    if "\0" in str(path):
        raise OSError(errno.EINVAL, "the name holds a zero byte")
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")


def part_of(path: Path) -> Path:
    """A new temporary name beside ``path``, with its ending and ``.part``, that no other job has.

    Says which process made it, so that what a process left behind when it was killed can be told.
    """
    tag = f".{_HOST}-{os.getpid()}-{secrets.token_hex(4)}"
    ending = path.suffix if len(os.fsencode(path.suffix)) < 16 else ""
    room = LONGEST_NAME - len(os.fsencode(f"{tag}{ending}.part"))
    stem = os.fsencode(path.name[: len(path.name) - len(ending)])[:room].decode("utf-8", "ignore")
    return path.with_name(f"{stem}{tag}{ending}.part")


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, atomically, and flush both to the disk."""
    sync(part)
    part.replace(path)
    sync_folder(path.parent)


def sync(path: Path) -> None:
    """Flush a file's contents to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Flush new names in a folder to the disk, where the system supports it."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            # network drives that cannot flush a folder
            if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
                raise
        finally:
            os.close(descriptor)


def discard(path: Path) -> None:
    """Delete a temporary file or folder, if it is there."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Delete temporary files in a folder whose process, of this computer, does not run any more."""
    with suppress(OSError):
        for path in folder.iterdir():
            found = _LEFTOVER.search(path.name)
            if found is not None and not psutil.pid_exists(int(found[1])):
                discard(path)


def size_text(count: int) -> str:
    """A number of bytes as people write it."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


def check_space(path: Path, needed: int) -> None:
    """Raise ``SG-OUTPUT-002`` when fewer than ``needed`` bytes are free where ``path`` is to be written."""
    free = shutil.disk_usage(path.parent).free
    if free < needed:
        text = (
            f"There are only {free // 2**20} MiB free where {path.name} is to be written; "
            f"{needed // 2**20} MiB are needed."
        )
        raise SnowGalileoError("SG-OUTPUT-002", text, "Free some space or choose another folder.")


def not_empty(part: Path) -> None:
    """Raise ``OSError`` for an empty file."""
    if part.stat().st_size == 0:
        raise NotWholeError("the file is empty")


def _is_full(error: BaseException) -> bool:
    return getattr(error, "errno", None) in FULL or any(
        text in f"{error} {error.__cause__} {error.__context__}" for text in FULL_TEXTS
    )


def _has_no_room(path: Path, size: int) -> bool:
    """Whether the disk cannot take ``size`` bytes more, at least a MiB."""
    if "\0" in str(path):
        return False
    probe = part_of(path)
    try:
        with probe.open("wb") as file:
            for _ in range(0, max(size, PIECE), PIECE):
                file.write(bytes(PIECE))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return _is_full(error)
    finally:
        discard(probe)
    return False
