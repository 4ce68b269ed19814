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

DRAFTS = ".drafts."
"""Beginning of the names of folders in a store."""
OPEN = "open"
"""File in such a folder as long as its drafts are wanted."""


class Unwanted(Cancelled):
    """Drafts are not wanted any more; or this computer has something else at the place of ``store``."""

    def __init__(self, store: Path) -> None:
        super().__init__()
        self.store = store

    def __reduce__(self) -> tuple[type[Unwanted], tuple[Path]]:
        return type(self), (self.store,)  # between processes


def open_drafts(store: Path) -> Path:
    """A new folder for drafts, which are wanted from now on. Raises ``SG-OUTPUT-001`` and ``-002``."""
    drafts = store / f"{DRAFTS}{secrets.token_hex(8)}"
    with writing(store):
        drafts.mkdir()
        (drafts / OPEN).touch()
    return drafts


def close_drafts(store: Path) -> None:
    """Want no more, of whichever build, and remove those that nobody took."""
    with suppress(OSError, SnowGalileoError):  # an object store out of reach
        for drafts in [path for path in store.iterdir() if path.name.startswith(DRAFTS.rstrip("."))]:
            (drafts / OPEN).unlink(missing_ok=True)  # before the others: see draft
            _remove(drafts)


@contextmanager
def draft(drafts: Path) -> Iterator[Path]:
    """A new folder to write in; it stays if it is wanted when the block ends without an error.

    Raises ``Unwanted``.
    """
    if not (drafts / OPEN).exists():
        raise Unwanted(drafts.parent)
    folder = drafts / secrets.token_hex(8)
    try:
        folder.mkdir()
        yield folder
    except BaseException:
        _remove(folder)
        raise
    finally:
        # Nothing is written any more. What was written before the drafts were closed was removed then.
        if not (drafts / OPEN).exists():
            _remove(drafts)


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
