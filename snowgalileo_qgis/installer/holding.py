"""One installation at a time, and environments that are in use."""

from __future__ import annotations

import secrets
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Iterator

from ..engine.protocol import SnowGalileoError
from ..engine.protocol.lock_file import HeldError, LostError, is_held, lock_file
from .failures import writing

LOCK, IN_USE, MARKER = "install.lock", "in-use", "installed.json"
"""The lock of an installation; in an environment, the folder with a lock for each process that runs in it,
and the file that says that it is finished."""


@contextmanager
def installing(folder: Path, job: str) -> Iterator[None]:
    """Hold the right to install into a folder.

    Raises ``SG-INSTALL-009``, which names the owner, if another process has it.
    """
    with ExitStack() as held:
        try:
            with writing(folder):
                folder.mkdir(parents=True, exist_ok=True)
                held.enter_context(lock_file(folder / LOCK, job))
        except HeldError as error:
            raise _busy(error) from None
        yield


def _busy(error: HeldError) -> SnowGalileoError:
    who = f": {error.owner}" if error.owner else ""
    return SnowGalileoError(
        "SG-INSTALL-009",
        f"The engine is being installed by another window{who}.",
        "Wait until it is done there, or cancel it there.",
    )


@contextmanager
def environment_in_use(environment: Path) -> Iterator[None]:
    """Mark an installed environment as used; does nothing for others, and where nothing can be written."""
    with suppress(LostError), ExitStack() as held:
        if (environment / MARKER).is_file():
            with suppress(OSError):
                (environment / IN_USE).mkdir(exist_ok=True)
                lock = environment / IN_USE / f"{secrets.token_hex(8)}.lock"
                held.enter_context(lock_file(lock, "use the engine"))
        yield


def is_in_use(environment: Path) -> bool:
    """Whether a process runs in the environment."""
    is_used = False
    for lock in (environment / IN_USE).glob("*.lock"):
        if is_held(lock):
            is_used = True
        else:  # of a process that was ended
            with suppress(OSError):
                lock.unlink()
    return is_used
