"""What cells and labels are imported from: archives, folders of files, single files, and other packed
stores.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..protocol import SnowGalileoError
from ..stack.ordinary_file import check_ordinary
from .byte_stream import CHUNK, XZ, ByteStream
from .tar_stream import members

CELL_ENDINGS = (".h5", ".hdf5")
LABEL_ENDINGS = (".tif", ".tiff")
MOST_BYTES = 64 << 20
"""Largest file of a cell or a label: the published cells take 4 MB."""
MOST_FOLDERS = 1_000_000

Check = Callable[[], None]


@dataclass(frozen=True)
class Item:
    """A file to import. ``source``: path for messages; ``content``: ``None`` where it cannot be used because
    of ``refused``. ``end``: where to go on behind it, ``done``: share 0..1 of the source that has been read.
    """

    source: Path
    content: bytes | None
    refused: str
    end: int
    done: float

    @property
    def ending(self) -> str:
        """Ending of its name, lower case; empty for hidden files, such as those that Macs add."""
        return "" if self.source.name.startswith(".") else self.source.suffix.lower()


def is_archive(path: Path) -> bool:
    """Whether a file is a tar archive, plain or packed with xz, by its content."""
    check_ordinary(path)
    with path.open("rb") as file:
        start = file.read(512)
    return start.startswith(XZ) or start[257:262] == b"ustar"


def items_of(path: Path, at: int, check: Check) -> Iterator[Item]:
    """All files of an archive from the byte ``at`` on, or of a folder, or the file itself.

    Raises ``SG-DATASET-003`` and ``SG-STACK-003``.
    """
    if path.is_dir():
        found = sorted(_files_below(path))
        for number, file in enumerate(found):
            check()
            yield _item_of(file, (number + 1) / len(found))
    elif is_archive(path):
        yield from _items_of_archive(path, at, check)
    else:
        yield _item_of(path, 1.0)


def _items_of_archive(path: Path, at: int, check: Check) -> Iterator[Item]:
    with ByteStream(path, at, check) as stream:
        for member in members(stream, MOST_BYTES):
            done = stream.read_bytes / max(stream.size, 1)
            yield Item(path / member.name, member.content, member.refused, member.end, done)
        while stream.read(CHUNK):  # the checksum of the last part comes after it
            pass


def _item_of(path: Path, done: float) -> Item:
    try:
        check_ordinary(path)
        if path.stat().st_size > MOST_BYTES:
            return Item(path, None, f"it is larger than {MOST_BYTES // 2**20} MB", 0, done)
        return Item(path, path.read_bytes(), "", 0, done)
    except SnowGalileoError as error:
        return Item(path, None, error.text, 0, done)
    except OSError as error:
        return Item(path, None, error.strerror or str(error), 0, done)


def _files_below(folder: Path) -> Iterator[Path]:
    """Files of cells and labels in a folder and its subfolders; links to folders are not followed."""
    for number, (here, _, names) in enumerate(os.walk(folder)):
        if number >= MOST_FOLDERS:
            return
        for name in names:
            if Path(name).suffix.lower() in (*CELL_ENDINGS, *LABEL_ENDINGS) and not name.startswith("."):
                yield Path(here) / name
