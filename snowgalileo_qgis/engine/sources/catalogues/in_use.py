"""Which products of the folder are in use: all that were used since the oldest running job began."""

from __future__ import annotations

import os
import re
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from ...locks import locked
from ...protocol import Cancelled, SnowGalileoError
from ...protocol.lock_file import is_held
from ..origin import NOTE, fetched_folder

FOLDER = ".jobs"
MARGIN_S = 60.0
"""Clocks of drives may be another than this computer's."""
_NAME = re.compile(r"(\d{10,12})-[0-9a-f]{8}\.lock", re.ASCII)


@contextmanager
def using(root: Path) -> Iterator[Path]:
    """Within the block, what is used of the folder ``root`` from now on is not removed by other jobs; the
    file that tells them.

    Where nothing can be written into the folder, nothing can be removed either.
    """
    lock = root / FOLDER / f"{int(time.time())}-{secrets.token_hex(4)}.lock"
    with ExitStack() as held:
        try:
            held.enter_context(locked(lock, root, "fetch"))
        except Cancelled:
            raise
        except SnowGalileoError:
            yield lock
            return
        yield lock
    with suppress(OSError):
        lock.parent.rmdir()


@contextmanager
def using_products(paths: Iterable[Path]) -> Iterator[None]:
    """Within the block, the fetched products among some paths are in use."""
    folders = {folder for path in paths if (folder := fetched_folder(path))}
    with ExitStack() as held:
        for root in {folder.parent.parent for folder in folders}:
            held.enter_context(using(root))
        for folder in folders:
            with suppress(OSError):
                os.utime(folder / NOTE)
        yield


def used_by_jobs(root: Path, ours: Path | None = None) -> Callable[[float], bool]:
    """Whether a product that was last used then [s since 1970] may be in use now.

    ``ours``: the file of the asking job, which knows what it uses.
    """
    begun = [
        int(match[1])
        for lock in (root / FOLDER).glob("*.lock")
        if lock != ours and (match := _NAME.fullmatch(lock.name)) and is_held(lock)
    ]
    oldest = min(begun, default=None)
    return lambda used: oldest is not None and used >= oldest - MARGIN_S
