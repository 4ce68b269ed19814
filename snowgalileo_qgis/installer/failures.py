"""Errors of the operating system as sentences with a code."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, Optional

from ..engine.protocol import SnowGalileoError

FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
WINDOWS_FULL = {39, 112}
WINDOWS_LOCKED = {32, 33}
"""Error numbers of Windows: a full disk; a file that another program has open."""
RETRY = "Then click Install again; it goes on from there."


def full_disk(folder: Path, needed: Optional[int] = None) -> SnowGalileoError:
    """The disk is full, or would be."""
    need = f" {needed / 1e9:.1f} GB are needed there." if needed else ""
    return SnowGalileoError("SG-INSTALL-006", f"The disk of {folder} is full.{need}", f"Make room. {RETRY}")


def failure(error: OSError, path: Path) -> SnowGalileoError:
    """The error of a file as a sentence: ``SG-INSTALL-006`` (full), ``-007`` (permission) or ``-008``
    (held by another program).
    """
    path = Path(error.filename) if isinstance(error.filename, str) else path
    detail = f"{type(error).__name__}: {error}"
    number = getattr(error, "winerror", None)
    if error.errno in FULL or number in WINDOWS_FULL:
        return full_disk(path.parent)
    if number in WINDOWS_LOCKED or error.errno in (errno.ETXTBSY, errno.EBUSY):
        return SnowGalileoError(
            "SG-INSTALL-008",
            f"Another program, perhaps a virus scanner, holds the file {path}.",
            f"Wait a minute, or close other QGIS windows. {RETRY}",
            detail,
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return SnowGalileoError(
            "SG-INSTALL-007",
            f"The file {path} cannot be written: {os.strerror(error.errno or 0)}.",
            "Choose another folder for the engine, or ask for permission to write there.",
            detail,
        )
    return SnowGalileoError(
        "SG-INSTALL-007",
        f"The file {path} cannot be written: {error.strerror or error}.",
        "Choose another folder for the engine.",
        detail,
    )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns errors of the operating system into sentences."""
    try:
        yield
    except OSError as error:
        raise failure(error, path) from error
