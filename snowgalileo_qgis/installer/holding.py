"""Locks of the operating system: one installation at a time, and environments that are in use.

They end with the process that holds them, however it ends, so nothing is ever left behind.
"""

from __future__ import annotations

import json
import os
import socket
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Iterator, Optional

from ..engine.protocol import SnowGalileoError
from .failures import writing

LOCK, OWNER, IN_USE = "install.lock", "install.owner", "in-use.lock"


def _lock(file: IO[bytes], shared: bool = False) -> bool:
    """Lock an open file without waiting. Where a drive knows no locks, it counts as locked."""
    try:
        if os.name != "nt":
            import fcntl

            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        elif not shared:
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return os.name != "nt"
    return True


@contextmanager
def installing(folder: Path, job: str) -> Iterator[None]:
    """Hold the right to install into a folder.

    Raises ``SG-INSTALL-009``, which names the owner, if another process has it.
    """
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / LOCK).open("ab")
    with file:
        if not _lock(file):
            raise _busy(folder)
        owner = {
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "job": job,
            "since": datetime.now().astimezone().strftime("%H:%M"),
        }
        with writing(folder):
            (folder / OWNER).write_text(json.dumps(owner), encoding="utf-8")
        try:
            yield
        finally:
            (folder / OWNER).unlink(missing_ok=True)


def _busy(folder: Path) -> SnowGalileoError:
    try:
        owner = json.loads((folder / OWNER).read_text(encoding="utf-8"))
        who = f" (process {owner['pid']} on {owner['host']}, since {owner['since']})"
    except (OSError, ValueError, KeyError, TypeError):
        who = ""
    return SnowGalileoError(
        "SG-INSTALL-009",
        f"The engine is being installed by another window{who}.",
        "Wait until it is done there, or cancel it there.",
    )


_held: Optional[IO[bytes]] = None


def hold_environment(environment: Path) -> None:
    """Mark an installed environment as used until this process ends; does nothing for others."""
    global _held  # noqa: PLW0603 (must live as long as the process)
    path = environment / IN_USE
    if _held is None and path.is_file():
        try:
            _held = path.open("rb")
        except OSError:
            return
        _lock(_held, shared=True)


def is_in_use(environment: Path) -> bool:
    """Whether a process runs in the environment; on Windows, removing its files tells."""
    if os.name == "nt" or not (environment / IN_USE).is_file():
        return False
    try:
        with (environment / IN_USE).open("ab") as file:
            return not _lock(file)
    except OSError:
        return True
