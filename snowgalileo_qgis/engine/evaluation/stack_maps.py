"""Maps made from stacks for an evaluation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ..job_context import JobContext
from ..protocol import EvaluateSpec, PredictSpec, SnowGalileoError, SnowMaps
from ..snow_products.snow_raster import SnowRaster
from ..stack import StackReader
from .failures import Failures
from .maps import MapFile, open_map
from .pairs import cells_of_label

NOTABLE_CELLS = 25
"""Fewest cells of a stack whose mapping reports its progress cell by cell."""

Predict = Callable[[PredictSpec, JobContext], SnowMaps]


class _MapKey(NamedTuple):
    """A map made from one stack file."""

    path: Path
    day: date
    hides_landsat: bool


class StackMaps:
    """Maps of the stacks under a label, made when they are first needed.

    Each stack gets a map on its own grid, so that no cell moves to a common lattice. ``condition``: masking
    of the latest map.
    """

    def __init__(
        self,
        spec: EvaluateSpec,
        context: JobContext,
        reader: StackReader,
        folder: Path,
        predict: Predict,
        failures: Failures,
    ) -> None:
        self.condition = spec.condition
        self._spec, self._context, self._reader, self._folder = spec, context, reader, folder
        self._predict, self._failures = predict, failures
        self._made: dict[_MapKey, list[MapFile]] = {}

    def of(self, label: SnowRaster) -> list[MapFile]:
        """Maps of the stacks under a label; a stack that cannot be mapped is left out."""
        maps: list[MapFile] = []
        refs = cells_of_label(label, self._reader.refs)
        for path, day in dict.fromkeys((ref.path, ref.day) for ref in refs):
            key = _MapKey(path, day, hides_landsat(label, self._spec))
            if key not in self._made:
                self._made[key] = self._make(key, self._folder / f"{len(self._made)}_{path.stem}.tif")
            maps += self._made[key]
        return maps

    def _make(self, key: _MapKey, output: Path) -> list[MapFile]:
        spec = self._spec
        cells = sum(ref.path == key.path for ref in self._reader.refs)
        context = self._context if cells >= NOTABLE_CELLS else self._context.silent()
        job = PredictSpec(
            stacks=[str(key.path)],
            day=key.day.isoformat(),
            area=spec.area,
            impute_nan=spec.impute_nan,
            checkpoints=spec.checkpoints,
            fsc=str(output),
            device=spec.device,
            precision=spec.precision,
            condition=spec.condition,
            batch_size=spec.batch_size,
            hide_landsat=key.hides_landsat,
        )
        try:
            result = self._predict(job, context)
        except SnowGalileoError as error:
            if not error.code.startswith("SG-STACK"):
                raise
            self._failures.add(key.path, error)
            return []
        self.condition, self._context.device = result.condition, context.device
        self._failures.extend(result.left_out)
        return [
            open_map(Path(snow_map.path), key.day, key.path.stem)
            for snow_map in result.rasters
            if snow_map.cells
        ]


def hides_landsat(label: SnowRaster, spec: EvaluateSpec) -> bool:
    """Whether Landsat of the prediction day is hidden under a label."""
    return label.landsat if spec.hide_landsat == "auto" else spec.hide_landsat == "yes"
