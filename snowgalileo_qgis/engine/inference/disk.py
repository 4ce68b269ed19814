"""Safe writing: clear errors, a check for free space beforehand, files that survive a power cut."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rasterio.errors import RasterioError

from ..protocol import SnowGalileoError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
PIECE = 2**20
FULL_TEXTS = ("No space left", "File too large", "Disk quota exceeded")


@contextmanager
def writing(path: Path, size: int = 0) -> Iterator[None]:
    """Turn a failure to write into ``SG-OUTPUT-001`` or, when the disk is full, ``SG-OUTPUT-002``.

    ``size``: bytes that GDAL writes. GDAL does not report why it failed; the same amount is then written once
    more, to find out whether the disk is full.
    """
    try:
        yield
    except (OSError, RasterioError) as error:
        if _is_full(error) or (size and not _has_room(path, size)):
            hint = "Free some space, then run again with resume: what was computed is kept."
            raise SnowGalileoError(
                "SG-OUTPUT-002", f"{path} cannot be written: the disk is full.", hint, str(error)
            ) from None
        hint = "Choose another folder or file name; close programs that use the file."
        raise SnowGalileoError("SG-OUTPUT-001", f"{path} cannot be written.", hint, str(error)) from None


def _is_full(error: Exception) -> bool:
    return getattr(error, "errno", None) in FULL or any(
        text in f"{error} {error.__cause__}" for text in FULL_TEXTS
    )


def _has_room(path: Path, size: int) -> bool:
    probe = path.with_name(path.name + ".probe")
    try:
        with probe.open("wb") as file:
            for _ in range(0, size, PIECE):
                file.write(bytes(PIECE))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return not _is_full(error)
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return True


def check_space(path: Path, needed: int) -> None:
    """Raise ``SG-OUTPUT-002`` when fewer than ``needed`` bytes are free where ``path`` is to be written."""
    free = shutil.disk_usage(path.parent).free
    if free < needed:
        text = (
            f"There are only {free // 2**20} MiB free where {path.name} is to be written; "
            f"{needed // 2**20} MiB are needed."
        )
        raise SnowGalileoError("SG-OUTPUT-002", text, "Free some space or choose another folder.")


def sync(path: Path) -> None:
    """Sync a file's contents to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, atomically."""
    sync(part)
    part.replace(path)


def sync_folder(folder: Path) -> None:
    """Sync new names in a folder to the disk, where the system supports it."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
