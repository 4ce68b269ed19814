"""Import cells and labels into a packed store, from archives as they are unpacked: nothing is unpacked to the
disk, and what has been packed stays, whatever ends the import.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from ..protocol import LeftOut, SnowGalileoError
from ..stack.formats.hdf5 import HDF5, read_h5_content
from ..stack.packed.records import LONGEST_NAME, ReadArchive
from ..stack.packed.writer import CellToPack, PackedWriter, packed
from .sources import CELL_ENDINGS, LABEL_ENDINGS, Item, items_of

AHEAD = 4
"""Cells that are being packed while the next are read."""
NOTED = 32
"""Files after which the place in the archive is noted."""

MeanFsc = Callable[[str, bytes], float | None]
"""Mean snow cover of a label file, by its name and content. Raises ``SG-LABEL-...``."""
Progress = Callable[[float], None]


@dataclass
class Imported:
    """What an import has done. ``cells``, ``labels``: new ones; ``known``: that were there before, with the
    same content; ``ignored``: number of other files, by ending; ``skipped``: unpacked bytes that an earlier
    import had read.
    """

    cells: int = 0
    labels: int = 0
    known: int = 0
    skipped: int = 0
    ignored: Counter[str] = field(default_factory=Counter)
    left_out: list[LeftOut] = field(default_factory=list)


class Importer:
    """Imports into an open store. ``mean_fsc``: reads a label; ``check`` is called often and may raise to
    stop.
    """

    def __init__(self, writer: PackedWriter, mean_fsc: MeanFsc, check: Callable[[], None]) -> None:
        self.done = Imported()
        self._writer, self._mean_fsc, self._check = writer, mean_fsc, check

    def take(self, source: Path, progress: Progress = lambda _: None) -> None:
        """Import a source; an archive that was read in part goes on where it was left.

        Files that cannot be used are left out. Raises ``SG-DATASET-003``, ``SG-OUTPUT-...``.
        """
        size = 0 if source.is_dir() else source.stat().st_size
        before = self._writer.store.archives.get(source.name)
        at = before.at if before is not None and before.size == size else 0
        if before is not None and before.size == size and before.done:
            return
        self.done.skipped += at
        try:
            for number, item in enumerate(self._taken(source, at), 1):
                at = item.end or at
                progress(item.done)
                self._check()
                if number % NOTED == 0 and at:
                    self._writer.note(ReadArchive(source.name, size, at))
        except BaseException:
            if at:
                self._writer.note(ReadArchive(source.name, size, at))
            raise
        if at:
            self._writer.note(ReadArchive(source.name, size, at, done=True))

    def _taken(self, source: Path, at: int) -> Iterator[Item]:
        """Each item once it is in the store, or left out."""
        waiting: deque[tuple[Item, Future[CellToPack] | None]] = deque()
        with ThreadPoolExecutor(2, thread_name_prefix="pack-cell") as pool:
            try:
                for item in items_of(source, at, self._check):
                    self._check()
                    is_cell = not item.refused and item.ending in CELL_ENDINGS
                    waiting.append((item, pool.submit(_packed, item) if is_cell else None))
                    if len(waiting) > AHEAD:
                        yield self._settle(*waiting.popleft())
                while waiting:
                    yield self._settle(*waiting.popleft())
            except SnowGalileoError:
                while waiting:  # what came before the damage is good
                    yield self._settle(*waiting.popleft())
                raise
            finally:
                pool.shutdown(cancel_futures=True)

    def _settle(self, item: Item, cell: Future[CellToPack] | None) -> Item:
        try:
            if item.refused:
                raise _refused(item)
            if cell is not None:
                self._add_cell(item, cell.result())
            elif item.ending in LABEL_ENDINGS:
                self._add_label(item)
            else:
                self.done.ignored[item.ending or "(no ending)"] += 1
        except SnowGalileoError as error:
            if error.code.startswith("SG-OUTPUT"):
                raise
            self.done.left_out.append(LeftOut(item.source, error.code, error.text))
        return item

    def _add_cell(self, item: Item, cell: CellToPack) -> None:
        store = self._writer.store
        there = store.cells.get(item.source.stem)
        if there is None:
            self._writer.add_cell(cell)
            self.done.cells += 1
        elif store.read(there.block) == cell.content:
            self.done.known += 1
        else:
            raise _other(item)

    def _add_label(self, item: Item) -> None:
        store, content = self._writer.store, item.content or b""
        there = store.labels.get(item.source.stem)
        if there is None:
            _check_name(item)
            self._writer.add_label(item.source.name, content, self._mean_fsc(item.source.name, content))
            self.done.labels += 1
        elif store.read(there.block) == content:
            self.done.known += 1
        else:
            raise _other(item)


def _packed(item: Item) -> CellToPack:
    """Read and pack a cell. Raises ``SG-STACK-...``."""
    _check_name(item)
    ref = HDF5.scan(item.source).refs[0]
    try:
        return packed(item.source.stem, read_h5_content(ref, item.content or b""))
    except SnowGalileoError:
        raise
    except Exception as error:  # whatever a damaged file brings out costs this file only
        text = f"{item.source.name} cannot be read ({type(error).__name__})."
        raise SnowGalileoError("SG-STACK-003", text, "Leave it out.", str(error)) from None


def _check_name(item: Item) -> None:
    if len(item.source.name) > LONGEST_NAME or not item.source.name.isprintable():
        raise SnowGalileoError(
            "SG-DATASET-004",
            f"{item.source.name[:40]}... has a name that no file should have.",
            "It is left out.",
        )


def _refused(item: Item) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-DATASET-004", f"{item.source.name} is not read: {item.refused}.", "It is left out."
    )


def _other(item: Item) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-DATASET-005",
        f"{item.source.name} is not the file of this name that is there already.",
        "Import it into another folder.",
    )
