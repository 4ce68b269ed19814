"""A packed store on disk, written: block after block, each there for good once its line is in the index."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from google_crc32c import value as crc32c

from ...bands import DATED, Sensor
from ...locks import lock_of_folder, locked
from ...output_file import write_text, writing
from ...protocol import SnowGalileoError
from ..availability import tensor_availability
from ..cell import Cell
from .codec import pack
from .records import FILE_BYTES, Block, PackedCell, PackedLabel, ReadArchive, Record, line_of
from .store import DOCUMENT, INDEX, PackedStore, blocks_name, document

FLUSHED = 64
"""Blocks after which all is flushed to the disk."""


@dataclass(frozen=True)
class CellToPack:
    """A cell as it is added: its block, and what the index says of it besides."""

    content: bytes
    record: Callable[[Block], PackedCell]


def packed(name: str, cell: Cell) -> CellToPack:
    """Pack a cell under a name; this takes long, and can be done in any thread."""
    shares, ref = tensor_availability(cell.values, cell.valid), cell.ref

    def record(block: Block) -> PackedCell:
        place = (ref.latitude, ref.longitude, ref.crs, ref.x0, ref.y0)
        valid = {sensor.value: _share(shares[sensor].mean()) for sensor in DATED}
        today = {sensor.value: _share(shares[sensor][-1]) for sensor in (Sensor.S2, Sensor.LANDSAT)}
        return PackedCell(name, ref.day.isoformat(), *place, block, valid, today)

    return CellToPack(pack(cell.values, cell.valid), record)


class PackedWriter:
    """Adds to a store. ``store``: what it holds, growing.

    A line of the index is written after its block, so that whatever ends the program, what the index names
    is there. Only the blocks since the last flush can suffer from a power failure; they are looked at when
    the store is opened again.
    """

    def __init__(self, store: PackedStore, index: BinaryIO) -> None:
        self.store = store
        self._index = index
        self._blocks: BinaryIO | None = None
        self._file = max([block.file for block in store.blocks], default=0)
        self._since_flush = 0

    def add_cell(self, cell: CellToPack) -> None:
        """Add a cell."""
        self.note(cell.record(self._append(cell.content)))

    def copy(self, source: PackedStore, record: PackedCell | PackedLabel) -> None:
        """Copy a cell or a label of another store, without unpacking it."""
        block = self._append(source.read(record.block))
        self.note(type(record)(**{**vars(record), "block": block}))

    def add_label(self, file_name: str, content: bytes, mean_fsc: float | None) -> None:
        """Add a label file as it is."""
        self.note(PackedLabel(file_name, self._append(content), mean_fsc))

    def note(self, record: Record) -> None:
        """Write a line to the index."""
        with writing(self.store.path / INDEX):
            self._index.write(line_of(record))
            self._index.flush()
        self.store.take(record)
        self._since_flush += 1
        if self._since_flush >= FLUSHED or isinstance(record, ReadArchive):
            self.flush()

    def flush(self) -> None:
        """Flush all to the disk."""
        with writing(self.store.path / INDEX):
            for file in (self._blocks, self._index):
                if file is not None:
                    os.fsync(file.fileno())
        self._since_flush = 0

    def close(self) -> None:
        """Flush and close."""
        self.flush()
        if self._blocks is not None:
            self._blocks.close()

    def _append(self, content: bytes) -> Block:
        path = self.store.path / blocks_name(self._file)
        with writing(path, len(content)):
            if self._blocks is None:
                self._blocks = path.open("r+b" if path.exists() else "w+b")
                self._blocks.seek(_end(self.store, self._file))
                self._blocks.truncate()
            start = self._blocks.tell()
            self._blocks.write(content)
            self._blocks.flush()
        block = Block(self._file, start, len(content), crc32c(content))
        if start + len(content) >= FILE_BYTES:
            self.flush()
            self._blocks.close()
            self._blocks, self._file = None, self._file + 1
        return block


@contextmanager
def packed_writer(path: Path, job: str) -> Iterator[PackedWriter]:
    """Open a store to add to it, or make one; one job at a time.

    Raises ``SG-DATASET-001`` and ``-002``, ``SG-OUTPUT-001``, ``-002`` and ``-005``.
    """
    with locked(lock_of_folder(path), path, job):
        if not (path / DOCUMENT).exists():
            if any(not entry.name.startswith(".") for entry in path.iterdir()):
                raise SnowGalileoError(
                    "SG-DATASET-001",
                    f"{path} holds other files.",
                    "Choose a new folder, or one that an import wrote.",
                )
            with writing(path / INDEX):
                (path / INDEX).touch()
            write_text(path / DOCUMENT, document())
        PackedStore.open(path)
        store = PackedStore(path)  # one of its own: an opened one is shared
        store.load()
        _check_last(store)
        with (path / INDEX).open("r+b") as index:
            index.seek(store.end)
            index.truncate()
            writer = PackedWriter(store, index)
            try:
                yield writer
            finally:
                writer.close()


def _check_last(store: PackedStore) -> None:
    """Look at the blocks that a power failure may have cost. Raises ``SG-DATASET-002``."""
    for block in sorted(store.blocks, key=lambda block: (block.file, block.start))[-FLUSHED:]:
        store.read(block)


def _end(store: PackedStore, file: int) -> int:
    return max([block.start + block.size for block in store.blocks if block.file == file], default=0)


def _share(value: float) -> float:
    return round(float(value), 4)
