"""Only ordinary files are opened: a named pipe would wait for ever, a device would never end."""

from __future__ import annotations

import stat
from pathlib import Path

from ..protocol import SnowGalileoError
from ..raster_file import kind_of


def check_ordinary(path: Path, *, needed: bool = True) -> None:
    """Raise ``SG-STACK-003`` for anything but an ordinary file, also behind links, and, if it is ``needed``,
    for a path where nothing is.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        if needed:
            raise _unusable(path, "does not exist any more", "Check the path.") from error
        return
    except (OSError, ValueError) as error:
        raise _unusable(
            path, f"cannot be looked at: {reason_of(error)}", "Check its name and rights."
        ) from error
    if not stat.S_ISREG(mode):
        raise _unusable(path, f"is not a file but {kind_of(mode)}", "Leave it out.")


def reason_of(error: Exception) -> str:
    """Why the system refuses, without the path, which can be very long."""
    return getattr(error, "strerror", None) or str(error)


def _unusable(path: Path, reason: str, hint: str) -> SnowGalileoError:
    return SnowGalileoError("SG-STACK-003", f"{path.name[:300]} {reason}.", hint)
