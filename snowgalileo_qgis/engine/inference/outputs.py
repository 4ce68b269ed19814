"""The results of one map's cells: logged as they arrive, written as rasters at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..bands import FSC_PIXELS
from ..output_file import check_space
from ..protocol import LeftOut, SnowMap
from ..stack.cell import CellRef
from .conditions import ANY, PUBLISHED_RMSE, published_errors
from .domain import Outside, outside_tag
from .ensemble import CellResult
from .journal import CellLog
from .lattice import Lattice
from .model_inputs import InputNotes
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


class Chunk(NamedTuple):
    """Results of some cells of a map.

    ``numbers``: of the cells that are done. ``records``: those of the cells that were not left out.
    ``notes``: on what the models saw of them.
    """

    numbers: range
    records: npt.NDArray[Any]
    left_out: Sequence[LeftOut]
    notes: InputNotes


def record_of(result: CellResult, number: int, fields: np.dtype[Any]) -> npt.NDArray[Any]:
    """The record of a cell with a number, of a dtype of ``writer.record_fields``."""
    record = np.zeros((), fields)
    view, facts = result.cell.view, result.cell.facts
    values = {
        "number": number,
        "condition": NAMES.index(view.condition),
        "weights": NAMES.index(view.weights),
        "masking": NAMES.index(view.masking),
        "outside": facts.outside,
        "fsc": result.fsc,
        "uncertainty": result.sd,
        "change": result.change,
        "quality": facts.quality,
    }
    for name in fields.names or ():
        if values[name] is not None:
            record[name] = values[name]
    return record


class Outputs:
    """Receives the result of each cell. ``finish`` writes all rasters; ``close`` keeps or removes the log of
    an unfinished map.

    ``paths``: of the rasters wanted, by key, ``fsc`` among them. ``key``: of the run; with ``resume``, a log
    of the same run is continued: the cells ``todo``, by their number in ``refs``, are not done yet.
    ``fields``: dtype of a cell's record.
    ``counts``: cells by condition, weights and masking. ``outside``: cells by their difference from the
    training data. Overlap cells are blended into the fractions, but not counted and not in the quality.
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
        self.fields = record_fields(self._rasters)
        self._sums: dict[str, RasterSums] = {}
        fsc = self.paths[FSC.key]
        self._log = CellLog(
            fsc.with_name(fsc.name + ".cells"), key, self.fields, len(self.refs), resume=resume
        )
        try:
            pixel_bytes = sum(np.dtype(raster.dtype).itemsize * len(raster.bands) for raster in self._rasters)
            check_space(
                fsc,
                (self.fields.itemsize + 2 * pixel_bytes * FSC_PIXELS**2) * len(self._log.todo) + DISK_MARGIN,
            )
        except BaseException:
            self._log.close()
            raise
        done = self._log.numbers.tolist()
        for start in range(0, len(done), RECORDS_AT_ONCE):
            for record in self._log.read(done[start : start + RECORDS_AT_ONCE]):
                self._count(record)

    @property
    def todo(self) -> list[int]:
        """Numbers of the cells that are not done, ascending."""
        numbers: list[int] = self._log.todo.tolist()
        return numbers

    def is_overlap(self, number: int) -> bool:
        """Whether a cell is an overlap cell."""
        return self._places[number].is_overlap

    @property
    def left_out(self) -> Sequence[LeftOut]:
        """Inputs left out in the logged part of the map."""
        return self._log.left_out

    @property
    def maskings(self) -> list[str]:
        """Conditions whose masking was applied, sorted."""
        return sorted({masking for _, _, masking in self.counts})

    def commit(self, chunk: Chunk) -> None:
        """Log the results of some cells, which are now done or left out."""
        self._log.append(chunk.records, chunk.numbers, chunk.left_out)
        for record in chunk.records:
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
