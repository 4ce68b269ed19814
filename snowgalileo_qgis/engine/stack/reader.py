"""Open stacks, and read their cells: lazily, in parallel, a bounded number ahead."""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from ..bands import TOKENS, Sensor, tokens_of_one_day
from ..object_store import path_of
from ..protocol import LeftOut, SnowGalileoError
from ..protocol.errors import ACCESS_ERRORS
from .cell import Cell, CellRef
from .files import find_files, format_of, is_folder_stack
from .formats import FORMATS, REGION, SEN12TP
from .georeference import touching
from .kept_days import KeptDays
from .names import parse_name
from .overlap_cells import overlap_cells
from .stack_format import OpenStore, ReadOptions, StackFormat


def open_stacks(
    paths: Sequence[Path],
    *,
    day: date | None = None,
    area: Mapping[str, Any] | None = None,
    impute_nan: bool = False,
) -> StackReader:
    """Find the cells of files and folders.

    ``day``: only this prediction day. ``area``: GeoJSON geometry in longitude and latitude; only cells that
    touch it. ``impute_nan``: replace NaN and infinity in cubes by the band's mean over all pixels and days of
    the file (of the cell, in a raster of many cells) instead of refusing them.

    Files that cannot be used are listed in ``left_out``; a file whose name gives another day is not opened.
    Raises ``SG-STACK-010`` if there is no stack, ``SG-STACK-011`` if none matches day and area,
    ``SG-STACK-015`` if every file failed (for a single given file, that file's error).
    """
    reader = StackReader(impute_nan=impute_nan)
    reader._scan([path_of(path) for path in paths], day, area)
    return reader


class StackReader:
    """Cells of stacks.

    ``refs``: the cells, ordered by day, file name and the format's reading order (in a cube: row and column).
    ``days``: their prediction days. ``ignored``: number of files in folders that are not stacks, by ending.
    ``notes``: sentences for people. ``stores``: those that are open; all cells are of that state.
    """

    def __init__(self, *, impute_nan: bool = False) -> None:
        self.refs: list[CellRef] = []
        self.days: list[date] = []
        self.ignored: dict[str, int] = {}
        self.notes: list[str] = []
        self._impute_nan = impute_nan
        self._formats: dict[Path, StackFormat] = {}
        self._left_out: dict[LeftOut, None] = {}
        self._errors: list[SnowGalileoError] = []
        self._failed: set[CellRef] = set()
        self._held: list[CellRef] = []
        self._single = False
        self.stores: dict[Path, OpenStore] = {}
        self._kept: KeptDays | None = None  # no lock, so that a part can be sent to another process
        self._scanned: tuple[dict[LeftOut, None], list[SnowGalileoError]] = {}, []
        self._is_part = False
        self._around: list[CellRef] = []

    @property
    def sparse_input(self) -> str:
        """A sentence on cells of a format that holds far less than a full stack; empty for full stacks."""
        found = self._formats[self.refs[0].file] if self.refs else None
        if found is None or found.sensors is None:
            return ""
        dated = [sensor.label for sensor in found.sensors if sensor not in (Sensor.DEM, Sensor.WORLDCOVER)]
        return (
            f"{SEN12TP.choice} hold {', '.join(dated)}, terrain and land cover of one day alone: at most "
            f"{tokens_of_one_day(found.sensors)} of {TOKENS} tokens. The models were not trained on so "
            "little; every pixel has the worst quality class."
        )

    @property
    def left_out(self) -> list[LeftOut]:
        """Files that cannot be used and why, as a copy; grows while cells are read."""
        return list(self._left_out)

    def select(self, refs: Sequence[CellRef]) -> None:
        """Keep only these of the reader's cells, and their days."""
        self.refs, self.days = list(refs), sorted({ref.day for ref in refs})

    def cells(
        self,
        refs: Sequence[CellRef] | None = None,
        *,
        threads: int = 2,
        ahead: int = 8,
        availability: bool = False,
        partial: bool = False,
        kept: KeptDays | None = None,
    ) -> Iterator[Cell]:
        """Read cells in the order of ``refs`` (default: all), at most ``ahead`` before they are asked for.

        A cell that fails is added to ``left_out`` and not yielded. ``availability`` fills
        ``Cell.availability``, ``Cell.cloud_cover`` and ``Cell.cloud_mask``, ``partial`` fills
        ``Cell.partial``. ``kept``: the same for all days of a series, read one after the other, so that each
        day's data are decoded once. Closing the iterator stops the threads after their current cell. Raises
        ``SG-STACK-015`` (for a single file, that file's error) once every cell of the reader has failed, and
        at the end ``SG-REGION-004`` when what the cells are made of was replaced meanwhile.
        """
        wanted = self.refs if refs is None else refs
        self._kept = kept or KeptDays(0)
        options = ReadOptions(self._impute_nan, availability, partial, self._kept, self.stores)
        pending: deque[tuple[CellRef, Future[Cell]]] = deque()
        pool = ThreadPoolExecutor(threads, thread_name_prefix="read-stack")
        good = False
        try:
            for ref, read in self._tasks(wanted, options):
                pending.append((ref, pool.submit(read, ref)))
                if len(pending) > ahead and (cell := self._settle(*pending.popleft())):
                    good = True
                    yield cell
            while pending:
                if cell := self._settle(*pending.popleft()):
                    good = True
                    yield cell
        finally:
            pool.shutdown(cancel_futures=True)
        for path, day in {(ref.path, ref.day) for ref in wanted if ref.path in self.stores}:
            self.stores[path].check_unchanged(day)
        if not good and not self._is_part and self._failed.issuperset(self.refs):
            raise self._every_file_failed()

    def refresh(self) -> bool:
        """See the stores as they are now; whether any has changed. If so, what could not be read of cells
        is forgotten.
        """
        changed = {path: found for path, store in self.stores.items() if (found := store.reopened())}
        self.stores |= changed
        if changed:
            self._left_out, self._errors = dict(self._scanned[0]), list(self._scanned[1])
            self._failed.clear()
            if self._kept is not None:
                self._kept.clear()
        return bool(changed)

    def check_same(self, refs: Sequence[CellRef]) -> None:
        """Raise ``SG-REGION-004`` when what some cells are made of is not exactly what it was: other readers,
        which opened the stores themselves, may have read what has come since.
        """
        for path, day in {(ref.path, ref.day) for ref in refs if ref.path in self.stores}:
            self.stores[path].check_unchanged(day, also_new=True)

    def overlap_cells(self, refs: Sequence[CellRef]) -> list[CellRef]:
        """The overlap cells of ``refs`` (see ``stack.overlap_cells``), including those that extend onto cells
        of the files outside the area.
        """
        return overlap_cells(refs, self._held)

    def in_order(self, refs: Sequence[CellRef]) -> list[CellRef]:
        """Cells in the order in which they are read fastest, that of ``self.refs``."""
        return sorted(refs, key=self._order)

    def shared_by(self, ref: CellRef) -> tuple[Any, ...]:
        """Cells with the same key are read together if they follow each other."""
        return ref.file, *self._formats[ref.file].shared_by(ref)

    def part(self, refs: Sequence[CellRef], around: Sequence[CellRef] = ()) -> StackReader:
        """A reader of some cells alone, with absolute paths, to be sent to another process; cells that fail
        are left out, even if all do. ``around``: cells with the same key ``shared_by``, of which these are a
        part: what they share is decoded for all, and ``KeptDays`` keeps it for readers of the others.
        """
        part = StackReader(impute_nan=self._impute_nan)
        part._is_part = True
        part._formats = {ref.file.absolute(): self._formats[ref.file] for ref in refs}
        part.select([ref.absolute() for ref in refs])
        part._around = [ref.absolute() for ref in around]
        return part

    def _tasks(
        self, refs: Sequence[CellRef], options: ReadOptions
    ) -> Iterator[tuple[CellRef, Callable[[CellRef], Cell]]]:
        """Each cell with the function that reads it; neighbours share what they decode."""
        for (file, *_), group in groupby(refs, key=self.shared_by):
            together = list(group)
            read = self._formats[file].reader(self._around or together, options)
            for ref in together:
                yield ref, read

    def _settle(self, ref: CellRef, future: Future[Cell]) -> Cell | None:
        try:
            return future.result()
        except Exception as error:
            self._failed.add(ref)
            self._leave_out(ref.path, self._as_error(ref.path, error))
            return None

    def _leave_out(self, path: Path, error: SnowGalileoError) -> None:
        entry = LeftOut(path, error.code, error.text)
        if entry not in self._left_out:
            self._left_out[entry] = None
            self._errors.append(error)

    def _as_error(self, path: Path, error: Exception) -> SnowGalileoError:
        """An error of a format as it is reported: a file that no one thought of must not end the others.

        Raises ``SG-STORE-...``: a store that is out of reach for a moment is not a bad one.
        """
        if isinstance(error, SnowGalileoError):
            if error.code in ACCESS_ERRORS:
                raise error
            return error
        code = "SG-REGION-003" if path.suffix.lower() in REGION.endings else "SG-STACK-003"
        reason = " ".join(str(error).split())[:200]
        return SnowGalileoError(
            code,
            f"{path.name} cannot be read ({type(error).__name__}{f': {reason}' if reason else ''}).",
            "Leave it out; if other programs can read it, please report it.",
            "".join(traceback.format_exception(error)),
        )

    def _scan(self, paths: list[Path], day: date | None, area: Mapping[str, Any] | None) -> None:
        found = find_files(paths)
        self.ignored = dict(found.ignored)
        self._single = len(paths) == 1 and (
            is_folder_stack(paths[0]) or bool(found.left_out) or not paths[0].is_dir()
        )
        for path, reason in found.left_out:
            self._leave_out(path, reason)
        days: set[date] = set()
        for path in found.files:
            try:
                self._scan_file(path, day, days)
            except Exception as error:
                self._leave_out(path, self._as_error(path, error))
        self._scanned = dict(self._left_out), list(self._errors)
        if not days and self._errors:
            raise self._every_file_failed()
        if not days:
            raise SnowGalileoError(
                "SG-STACK-010",
                f"No stack was found in {_listed(paths)}{_only(self.ignored)}.",
                f"Choose {', '.join(known.choice for known in FORMATS[:-1])} or {FORMATS[-1].choice}.",
            )
        self._held = self.refs = sorted(self.refs, key=self._order)
        if area is not None:
            self.refs = touching(self.refs, area)
        self.days = sorted({ref.day for ref in self.refs})
        self._refuse_mixture()
        if not self.refs:
            wanted = " and ".join(
                [*([f"the day {day}"] if day else []), *(["this area"] if area is not None else [])]
            )
            text = f"No cell was found for {wanted}; there are stacks of {', '.join(map(str, sorted(days)))}."
            if self._errors:
                text += f" {len(self._errors)} could not be used; the first: {self._errors[0].text}"
            raise SnowGalileoError("SG-STACK-011", text, "Choose another day or area.")

    def _refuse_mixture(self) -> None:
        """Raise ``SG-STACK-021`` for stacks of few and of all sensors at once."""
        sparse = sum(self._formats[ref.file].sensors is not None for ref in self.refs)
        if 0 < sparse < len(self.refs):
            raise SnowGalileoError(
                "SG-STACK-021",
                f"{sparse} of {len(self.refs)} cells are of {SEN12TP.choice}, which hold few of the inputs; "
                "the others are full stacks.",
                "Use one kind at a time.",
            )

    def _order(self, ref: CellRef) -> tuple[Any, ...]:
        return ref.day, ref.path.name, str(ref.path), self._formats[ref.file].reading_order(ref)

    def _scan_file(self, path: Path, day: date | None, days: set[date]) -> None:
        facts = parse_name(path.name)
        if day is not None and facts is not None and facts.day != day:
            days.add(facts.day)
            return
        found = format_of(path)
        refs, notes, left_out = found.scan(path)
        for part in left_out:
            self._left_out.setdefault(part)
        self._formats |= dict.fromkeys([path, *(ref.file for ref in refs)], found)
        days.update(ref.day for ref in refs)
        wanted = [ref for ref in refs if day is None or ref.day == day]
        self.refs += wanted
        self.notes += notes if wanted else []

    def _every_file_failed(self) -> SnowGalileoError:
        first = self._errors[0]
        if self._single or all(error.code == "SG-STACK-010" for error in self._errors):
            return first
        count = len({entry.path for entry in self._left_out})
        text = (
            f"None of the {count} files could be used; the first: {first.text}"
            if count > 1
            else f"The only file could not be used: {first.text}"
        )
        return SnowGalileoError(
            "SG-STACK-015",
            text,
            first.hint,
            "\n".join(f"{entry.code} {entry.reason}" for entry in self._left_out),
        )


def _listed(paths: Sequence[Path]) -> str:
    return ", ".join(str(path) for path in paths[:3]) + (
        f" and {len(paths) - 3} more" if len(paths) > 3 else ""
    )


def _only(ignored: Mapping[str, int]) -> str:
    return (
        f" (only other files: {', '.join(f'{count} {ending}' for ending, count in sorted(ignored.items()))})"
        if ignored
        else ""
    )
