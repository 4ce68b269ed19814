"""What the tasks of a build write: each under a name of its own, until the one process that builds puts it in
place.

A task may be done twice, and late: the work of a computer that sleeps is given to another one, and when the
first wakes up it goes on. Whatever it writes then meets nobody else's files, and it removes it itself.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ...output_file import writing
from ...protocol import Cancelled, SnowGalileoError
from .medium import medium_of

DRAFTS = ".drafts"
"""Folder in a store."""
OPEN = "open"
"""File in it as long as drafts are wanted."""


def open_drafts(store: Path) -> None:
    """Want drafts from now on. Raises ``SG-OUTPUT-001`` and ``-002``."""
    with writing(store):
        (store / DRAFTS).mkdir(exist_ok=True)
        (store / DRAFTS / OPEN).touch()


def close_drafts(store: Path) -> None:
    """Want no more, and remove those that nobody took."""
    with suppress(OSError, SnowGalileoError):  # an object store out of reach
        (store / DRAFTS / OPEN).unlink()  # before the others: see draft
        _remove(store / DRAFTS)


@contextmanager
def draft(store: Path) -> Iterator[Path]:
    """A new folder to write in; it stays if it is wanted when the block ends without an error.

    Raises ``Cancelled`` when the build that wants it is over.
    """
    if not (store / DRAFTS / OPEN).exists():
        raise Cancelled
    folder = store / DRAFTS / secrets.token_hex(8)
    try:
        folder.mkdir()
        yield folder
    except BaseException:
        _remove(folder)
        raise
    finally:
        # Nothing is written any more. What was written before the end of the build is removed by the build.
        if not (store / DRAFTS / OPEN).exists():
            _remove(store / DRAFTS)


def take_draft(folder: Path, place: Path) -> None:
    """Put each part of a draft into the group ``place``, whose parts of that name it replaces.

    Raises ``SG-OUTPUT-001``, in object stores ``SG-STORE-...``.
    """
    medium = medium_of(folder)
    with writing(place):
        for part in sorted(folder.iterdir()):
            medium.remove(place / part.name)
            medium.move(part, place / part.name)
        folder.rmdir()


def _remove(folder: Path) -> None:
    medium_of(folder).remove(folder)
