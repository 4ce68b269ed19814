"""Packed stores as stacks. A cell is addressed like a file in the store's folder, by the name that its file
had (``data.snowpack/PR_20250406_51.02588_-116.10359_SC00.h5``), so that labels and twins are found by name.

What a store says of itself (program, version) is looked at before its index, each line of which is checked;
each block has a checksum.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from ...protocol import PACKED_ENDING, SnowGalileoError
from ..availability import tensor_availability
from ..cell import Cell, CellRef
from ..georeference import OUTPUT_PIXEL_M
from ..packed.buffers import Buffers
from ..packed.codec import CELL_BYTES, DamagedBlock, unpack
from ..packed.records import PackedCell
from ..packed.store import PackedStore, damaged
from ..stack_format import ReadOptions, Scan, StackFormat

ENDING = ".h5"
"""Ending of the names of cells: that of the published files."""
_BUFFERS = Buffers(CELL_BYTES)


class PackedFormat(StackFormat):
    """Packed stores; see ``StackFormat``."""

    noun = "packed cells"
    choice = f"packed cells ({PACKED_ENDING})"
    endings = (PACKED_ENDING,)
    is_folder = True

    def has_inside(self, path: Path) -> bool:
        """Whether a path is that of a cell in a store that is there."""
        with suppress(OSError, ValueError):
            return is_cell(path) and path.parent.is_dir()
        return False

    def scan(self, path: Path) -> Scan:
        """All cells of a store, or one of them. Raises ``SG-DATASET-001`` and ``-002``."""
        if not is_cell(path):
            return Scan([ref_of(path, cell) for cell in PackedStore.open(path).cells.values()], [])
        cell = PackedStore.open(path.parent).cells.get(path.name.removesuffix(ENDING))
        if cell is None:
            text = f"{path.parent.name} has no cell called {path.name}."
            raise SnowGalileoError("SG-STACK-010", text, "Check the path.")
        return Scan([ref_of(path.parent, cell)], [])

    def reader(self, refs: Sequence[CellRef], options: ReadOptions) -> Callable[[CellRef], Cell]:
        """See ``read_packed``; the store is opened once."""
        store = PackedStore.open(refs[0].file)

        def read(ref: CellRef) -> Cell:
            return read_packed(store, ref, availability=options.availability)

        return read


PACKED = PackedFormat()


def is_cell(path: Path) -> bool:
    """Whether a path is one of a cell in a packed store, by its name."""
    return path.parent.suffix.lower() == PACKED_ENDING


def ref_of(store: Path, cell: PackedCell) -> CellRef:
    """A cell of a store before its pixels are read."""
    size, day = OUTPUT_PIXEL_M, date.fromisoformat(cell.day)
    return CellRef(
        store / f"{cell.name}{ENDING}",
        day,
        cell.crs,
        cell.x0,
        cell.y0,
        size,
        size,
        cell.latitude,
        cell.longitude,
        inside=store,
    )


def read_packed(store: PackedStore, ref: CellRef, *, availability: bool = False) -> Cell:
    """One cell of an opened store. Raises ``SG-DATASET-002``."""
    cell = store.cells.get(ref.path.name.removesuffix(ENDING))
    if cell is None:
        raise damaged(store.path, f"the cell {ref.path.name} is gone")
    try:
        values, valid = unpack(store.read(cell.block), _BUFFERS.take())
    except DamagedBlock as error:
        raise damaged(store.path, f"the cell {ref.path.name} cannot be unpacked: {error}") from None
    return Cell(ref, values, valid, tensor_availability(values, valid) if availability else {})
