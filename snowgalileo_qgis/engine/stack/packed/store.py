"""A packed store on disk, read: its index, and the bytes of any cell or label."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from google_crc32c import value as crc32c

from ...checked_json import DamagedJson, parse_object
from ...protocol import PACKED_ENDING, SnowGalileoError
from ..ordinary_file import check_ordinary, reason_of
from .records import Block, PackedCell, PackedLabel, ReadArchive, Record, record_of

DOCUMENT, INDEX, MAP = "snowpack.json", "index.jsonl", "cells.gpkg"
FORMAT, VERSION = "snowgalileo packed cells", 2
LONGEST_LINE = 8192
MOST_INDEX_BYTES = 2 << 30


def document() -> str:
    """What a store says of itself."""
    return json.dumps({"format": FORMAT, "version": VERSION}) + "\n"


def blocks_name(number: int) -> str:
    """Name of a file of blocks."""
    return f"blocks-{number:05d}.bin"


class PackedStore:
    """``cells``: in the order in which they were packed, by name; ``labels``: by the name of their cell;
    ``archives``: what was read, by name. ``end``: bytes of the index that are whole lines.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cells: dict[str, PackedCell] = {}
        self.labels: dict[str, PackedLabel] = {}
        self.archives: dict[str, ReadArchive] = {}
        self.end = 0

    @classmethod
    def open(cls, path: Path) -> PackedStore:
        """Read the index; that of an unchanged store is kept.

        Raises ``SG-DATASET-001`` (not a packed store, or of another version) and ``-002`` (damaged).
        """
        check_store(path)
        check_ordinary(path / INDEX, needed=False)
        try:
            found = (path / INDEX).stat()
        except OSError as error:
            raise damaged(path, f"its index cannot be read: {reason_of(error)}") from None
        return _opened(path.absolute(), found.st_size, found.st_mtime_ns)

    def read(self, block: Block) -> bytes:
        """The bytes of a block. Raises ``SG-DATASET-002``."""
        file = self.path / blocks_name(block.file)
        check_ordinary(file)
        try:
            with file.open("rb", buffering=0) as blocks:
                blocks.seek(block.start)
                content = blocks.read(block.size)
        except OSError as error:
            raise damaged(self.path, f"{file.name} cannot be read: {reason_of(error)}") from None
        if len(content) != block.size or crc32c(content) != block.crc:
            raise damaged(self.path, f"a part of {file.name} is cut off or has changed")
        return content

    @property
    def packed_bytes(self) -> int:
        """Bytes of all blocks."""
        return sum(block.size for block in self.blocks)

    @property
    def blocks(self) -> list[Block]:
        """Of all cells and labels."""
        return [cell.block for cell in self.cells.values()] + [label.block for label in self.labels.values()]

    def load(self) -> None:
        """Read the index; a last line that is not whole was being written when its program was ended."""
        with (self.path / INDEX).open("rb") as index:
            for number, line in enumerate(_lines(index.readline, self.path), 1):
                if not line.endswith(b"\n"):
                    break
                try:
                    record = record_of(line)
                except DamagedJson as error:
                    raise damaged(self.path, f"line {number} of its index is wrong: {error}") from None
                self.take(record)
                self.end += len(line)

    def take(self, record: Record) -> None:
        """Take a record of the index."""
        if isinstance(record, PackedCell):
            self.cells[record.name] = record
        elif isinstance(record, PackedLabel):
            self.labels[record.stem] = record
        else:
            self.archives[record.name] = record


def check_store(path: Path) -> None:
    """Raise ``SG-DATASET-001`` unless a folder says that it is a packed store of this version."""
    check_ordinary(path / DOCUMENT, needed=False)
    try:
        with (path / DOCUMENT).open("rb") as file:
            facts = parse_object(file.read(LONGEST_LINE))
    except (OSError, DamagedJson):
        facts = {}
    if facts.get("format") == FORMAT and facts.get("version") == VERSION:
        return
    what = "a folder without packed cells"
    if facts.get("format") == FORMAT:
        what = f"packed cells of version {str(facts.get('version'))[:20]}; this engine reads {VERSION}"
    raise SnowGalileoError(
        "SG-DATASET-001", f"{path.name} is {what}.", f"Choose a {PACKED_ENDING} folder that an import wrote."
    )


def damaged(path: Path, reason: str) -> SnowGalileoError:
    """The error for a store of which a part is not as it was written."""
    return SnowGalileoError(
        "SG-DATASET-002",
        f"The packed cells {path.name} are damaged: {reason}.",
        "Import the data again into a new folder.",
    )


def _lines(readline, path: Path) -> Iterator[bytes]:  # type: ignore[no-untyped-def]
    read = 0
    while line := readline(LONGEST_LINE):
        read += len(line)
        if len(line) == LONGEST_LINE or read > MOST_INDEX_BYTES:
            raise damaged(path, "its index is none")
        yield line


@lru_cache(maxsize=4)
def _opened(path: Path, size: int, changed: int) -> PackedStore:  # noqa: ARG001 (a changed index is read anew)
    store = PackedStore(path)
    store.load()
    return store
