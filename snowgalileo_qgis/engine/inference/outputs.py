"""The results of one map's cells: logged as they arrive, written as rasters at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np

from ..bands import FSC_PIXELS
from ..output_file import check_space
from ..protocol import LeftOut, SnowMap
from ..stack.cell import CellRef
from .conditions import ANY, PUBLISHED_RMSE, published_errors
from .domain import Outside, outside_tag
from .ensemble import CellInput, CellResult
from .journal import CellLog
from .lattice import Lattice
from .quality import QUALITY
from .rasters import CHANGE, CLMS, FSC, UNCERTAINTY, Raster
from .writer import RasterSums, record_fields, write_rasters

RASTERS: dict[str, Raster] = {raster.key: raster for raster in (FSC, UNCERTAINTY, CHANGE, QUALITY, CLMS)}
"""By key, which is also the name of the setting that asks for it."""

NAMES = (*PUBLISHED_RMSE, ANY)
"""Conditions by their code in the log."""

DISK_MARGIN = 16 * 2**20
"""Free disk space required beyond the log and the uncompressed rasters, bytes."""

RECORDS_AT_ONCE = 1000


class Outputs:
    """Receives the result of each cell. ``finish`` writes all rasters; ``close`` keeps or removes the log of
    an unfinished map.

    ``paths``: of the rasters wanted, by key, ``fsc`` among them. ``key``: of the run; with ``resume``, a log
    of the same run is continued: cells before number ``end``, in the order of ``refs``, are done.
    ``counts``: cells by condition, weights and masking. ``outside``: cells by their difference from the
    training data. overlap cells are blended into the fractions, but not counted and not in the quality.
    """

    def __init__(self, lattice: Lattice, paths: Mapping[str, Path], key: str, *, resume: bool) -> None:
        self.lattice = lattice
        self.paths = dict(paths)
        self.refs: list[CellRef] = list(lattice.places)
        self._places = list(lattice.places.values())
        self.cells = 0
        self.cells_nodata = 0
        self.counts: Counter[tuple[str, str, str]] = Counter()
        self.outside: Counter[Outside] = Counter()
        self._rasters = [RASTERS[name] for name in self.paths]
        self._numbers = {ref: number for number, ref in enumerate(self.refs)}
        self._fields = record_fields(self._rasters)
        self._records: list[np.ndarray] = []
        self._sums: dict[str, RasterSums] = {}
        fsc = self.paths[FSC.key]
        self._log = CellLog(
            fsc.with_name(fsc.name + ".cells"), key, self._fields, len(self.refs), resume=resume
        )
        try:
            pixel_bytes = sum(np.dtype(raster.dtype).itemsize * len(raster.bands) for raster in self._rasters)
            check_space(
                fsc,
                (self._fields.itemsize + 2 * pixel_bytes * FSC_PIXELS**2) * (len(self.refs) - self._log.end)
                + DISK_MARGIN,
            )
        except BaseException:
            self._log.close()
            raise
        done = self._log.numbers.tolist()
        for start in range(0, len(done), RECORDS_AT_ONCE):
            for record in self._log.read(done[start : start + RECORDS_AT_ONCE]):
                self._count(record)

    @property
    def end(self) -> int:
        """Cells before this number are done."""
        return self._log.end

    @property
    def left_out(self) -> Sequence[LeftOut]:
        """Inputs left out in the logged part of the map."""
        return self._log.left_out

    @property
    def maskings(self) -> list[str]:
        """Conditions whose masking was applied, sorted."""
        return sorted({masking for _, _, masking in self.counts})

    def chunks(self, cells: Iterable[CellInput], size: int) -> Iterator[tuple[int, Iterator[CellInput]]]:
        """Cells in chunks that begin at fixed numbers, each with the ``end`` to commit it with.

        An interrupted run has the same chunks.
        """
        for chunk, members in groupby(cells, key=lambda cell: self._numbers[cell.ref] // size):
            yield min((chunk + 1) * size, len(self.refs)), members

    def write(self, result: CellResult) -> None:
        """Take the result of one cell."""
        record = np.zeros((), self._fields)
        view, facts = result.cell.view, result.cell.facts
        values = {
            "number": self._numbers[result.cell.ref],
            "condition": NAMES.index(view.condition),
            "weights": NAMES.index(view.weights),
            "masking": NAMES.index(view.masking),
            "outside": facts.outside,
            "fsc": result.fsc,
            "uncertainty": result.sd,
            "change": result.change,
            "quality": facts.quality,
        }
        for name in self._fields.names or ():
            if values[name] is not None:
                record[name] = values[name]
        self._records.append(record)

    def commit(self, end: int, left_out: Sequence[LeftOut]) -> None:
        """Log the results since the last commit; all cells before number ``end`` are now done or left out."""
        records = np.array(self._records, self._fields)
        self._log.append(records, end, left_out)
        self._records.clear()
        for record in records:
            self._count(record)

    def finish(self, tags: Mapping[str, str], step: Callable[[int, int], None]) -> None:
        """Write and tag the rasters, snow cover last; the log stays until it is closed."""
        common = {
            name: value
            for name, value in {**tags, "OUT_OF_DOMAIN": outside_tag(self.outside)}.items()
            if value
        }
        plain = {name: value for name, value in common.items() if name != "STANDARD_NAME"}
        each = {raster.key: plain for raster in self._rasters}
        each[FSC.key] = common
        each[UNCERTAINTY.key] = {**plain, "PUBLISHED_RMSE": published_errors(sorted(self.conditions))}
        rasters = {RASTERS[name]: path for name, path in self.paths.items()}
        self._sums = write_rasters(self._log, self._places, self.lattice, rasters, each, step)

    def close(self, *, keep: bool) -> bool:
        """Close the log; remove it unless ``keep`` is set and it has cells. Returns whether it was kept."""
        if keep and self.cells:
            self._log.close()
            return True
        self._log.remove()
        return False

    @property
    def conditions(self) -> Counter[str]:
        """Cells by condition."""
        found: Counter[str] = Counter()
        for (condition, _, _), cells in self.counts.items():
            found[condition] += cells
        return found

    def snow_map(self, day: str) -> SnowMap:
        """This map's part of the result; ``day``: prediction day, ISO 8601."""
        fsc = self._sums.get(FSC.key, RasterSums())
        uncertainty, change = (self._sums.get(raster.key, RasterSums()) for raster in (UNCERTAINTY, CHANGE))
        paths = {key: str(path) for key, path in self.paths.items()}
        return SnowMap(
            day=day,
            path=paths[FSC.key],
            uncertainty=paths.get(UNCERTAINTY.key),
            change=paths.get(CHANGE.key),
            quality=paths.get(QUALITY.key),
            clms=paths.get(CLMS.key),
            crs=self.lattice.crs,
            cells=self.cells,
            cells_nodata=self.cells_nodata,
            conditions=dict(sorted(self.conditions.items())),
            out_of_domain={str(flag.name): self.outside[flag] for flag in Outside if self.outside[flag]},
            mean_fsc=fsc.mean,
            mean_uncertainty=uncertainty.mean,
            mean_change=change.mean,
            mean_absolute_change=change.mean_absolute,
            snow_area_km2=fsc.area_km2,
            valid_percent=100 * fsc.valid / fsc.pixels if fsc.pixels else 0.0,
        )

    def _count(self, record: np.ndarray) -> None:
        if self._places[record["number"]].is_overlap:
            return
        self.cells += 1
        self.cells_nodata += int(np.isnan(record["fsc"]).all())
        self.counts[NAMES[record["condition"]], NAMES[record["weights"]], NAMES[record["masking"]]] += 1
        for flag in Outside(int(record["outside"])):
            self.outside[flag] += 1
