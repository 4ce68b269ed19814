"""Which maps a prediction makes: one for each prediction day, coordinate system and pixel size."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from ..protocol import PredictSpec, SnowGalileoError
from ..stack import CellRef
from .outputs import RASTERS


class RasterKey(NamedTuple):
    """Cells or samples with the same key share a raster; pixel sizes are compared to 0.1 %."""

    day: date
    crs: str
    pixel_x: float
    pixel_y: float

    @classmethod
    def of(cls, day: date, crs: str, pixel_x: float, pixel_y: float) -> RasterKey:
        """The key of something with exact pixel sizes."""
        return cls(day, crs, float(f"{pixel_x:.3g}"), float(f"{pixel_y:.3g}"))

    def suffix(self, keys: Sequence[RasterKey], *, always_day: bool = False) -> str:
        """What a raster's file name adds so that those of all ``keys`` differ.

        ``_<day>`` where there are several days or with ``always_day``, ``_EPSG<n>`` where a day has several
        coordinate systems or pixel sizes, and a number where these share a coordinate system.
        """
        suffix = f"_{self.day:%Y%m%d}" if always_day or len({key.day for key in keys}) > 1 else ""
        same_day = [key for key in keys if key.day == self.day]
        if len(same_day) > 1:
            suffix += "_" + self.crs.replace(":", "")
            same_crs = [key for key in same_day if key.crs == self.crs]
            suffix += f"_{same_crs.index(self) + 1}" if len(same_crs) > 1 else ""
        return suffix


class MapPlan(NamedTuple):
    """One map to make.

    ``suffix``: what its file names add to those asked for. ``overlap_cells``: cells between ``refs`` that are
    blended in.
    """

    suffix: str
    refs: list[CellRef]
    overlap_cells: list[CellRef]

    @property
    def day(self) -> str:
        """Prediction day, ISO 8601."""
        return self.refs[0].day.isoformat()

    @property
    def cells(self) -> int:
        """Number of cells to predict, overlap cells included."""
        return len(self.refs) + len(self.overlap_cells)

    def paths(self, spec: PredictSpec) -> dict[str, Path]:
        """Paths of the rasters asked for, by the raster's key."""
        asked = {key: Path(getattr(spec, key)) for key in RASTERS if getattr(spec, key)}
        return {
            key: path.with_name(path.stem + self.suffix + (path.suffix or ".tif"))
            for key, path in asked.items()
        }


def cells_of_series(refs: Sequence[CellRef], spec: PredictSpec) -> list[CellRef]:
    """Cells from the first to the last day of a series; without these, all.

    Raises ``SG-STACK-011`` when the stacks hold no day of the series.
    """
    first, last = (date.fromisoformat(day) if day else None for day in (spec.first_day, spec.last_day))
    kept = [ref for ref in refs if (first is None or ref.day >= first) and (last is None or ref.day <= last)]
    if not kept:
        days = ", ".join(day.isoformat() for day in sorted({ref.day for ref in refs}))
        text = (
            f"No stack is of a day from {spec.first_day or 'the beginning'} to "
            f"{spec.last_day or 'the end'}; there are stacks of {days}."
        )
        raise SnowGalileoError("SG-STACK-011", text, "Choose other days.")
    return kept


def plan_maps(refs: Sequence[CellRef], overlap_cells: Sequence[CellRef], *, is_series: bool) -> list[MapPlan]:
    """The maps of some cells; in a series their names always contain the day."""
    cells, between = _by_key(refs), _by_key(overlap_cells)
    keys = list(cells)
    return [
        MapPlan(key.suffix(keys, always_day=is_series), members, between.get(key, []))
        for key, members in cells.items()
    ]


def _by_key(refs: Sequence[CellRef]) -> dict[RasterKey, list[CellRef]]:
    return {key: list(group) for key, group in groupby(sorted(refs, key=_key), key=_key)}


def _key(ref: CellRef) -> RasterKey:
    return RasterKey.of(ref.day, ref.crs, ref.pixel_x, ref.pixel_y)
