"""Predict fractional snow cover: stacks in, one map per prediction day and coordinate system out."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ... import __version__
from ..bands import FSC_PIXELS
from ..inference.devices import ChosenDevice, choose_device
from ..inference.lattice import Lattice, lattice_of
from ..inference.predictor import Predictor, Tokens
from ..inference.writer import STANDARD_NAME, MapWriter
from ..model.checkpoints import LoadedModel, load_model
from ..model.tokens import Masking, tokens_of
from ..protocol import Json, PredictSpec, SnowGalileoError
from ..stack import CellRef, LeftOut, StackReader
from .common import inputs_summary, open_reader
from .context import JobContext

NOTABLE_SHIFT_M = 5.0
"""Cells that move further than this to the common lattice are mentioned."""


def predict(spec: PredictSpec, context: JobContext) -> Json:
    """Run the model over all cells and write the maps; the result is described in ``docs/developer-guide.md``."""
    started = time.monotonic()
    model = _load(spec)
    chosen = choose_device(spec.device)
    context.device = chosen.device.id
    context.log(f"Device: {chosen.reason}")
    reader = open_reader(spec, context)
    if spec.single_day and len(reader.days) > 1:
        days = ", ".join(day.isoformat() for day in reader.days)
        raise SnowGalileoError("SG-STACK-014", f"The stack holds several prediction days: {days}.", "Choose one of them.")
    run = _Run(spec, context, reader, model, chosen)
    rasters = run.maps()
    if not any(raster["cells"] for raster in rasters):
        reason = reader.left_out[0].reason if reader.left_out else "no cell was read"
        raise SnowGalileoError("SG-STACK-015", f"No cell could be used: {reason}", "Look at the list of inputs that were left out.")
    seconds = time.monotonic() - started
    cells = sum(raster["cells"] for raster in rasters)
    return {
        "rasters": rasters,
        "cells": cells,
        **inputs_summary(reader, context),
        "device": chosen.device.id,
        "device_reason": chosen.reason,
        "precision": spec.precision,
        "condition": _condition(spec, model),
        "model": {
            "path": str(model.path),
            "sha256": model.sha256,
            "size": model.network.size.name,
            "head": model.network.head_name,
            "note": model.note,
        },
        "seconds": round(seconds, 3),
        "cells_per_second": round(cells / seconds, 3),
        "warnings": context.warnings,
    }


class _Map(NamedTuple):
    """One raster to be written."""

    path: Path
    refs: list[CellRef]


class _Run:
    """One prediction job, once its inputs are known."""

    def __init__(self, spec: PredictSpec, context: JobContext, reader: StackReader, model: LoadedModel, chosen: ChosenDevice) -> None:
        self.context = context
        self.reader = reader
        condition = _condition(spec, model)
        self.masking = Masking.for_condition(condition, spec.hide_landsat)
        self.predictor = Predictor(model.network, chosen.device.id, spec.precision, spec.batch_size, context.check)
        self.outputs = _outputs(Path(spec.output), reader.refs)
        self.done = 0
        self.tags = {
            "SOFTWARE": f"SnowGalileo for QGIS {__version__}",
            "STANDARD_NAME": STANDARD_NAME,
            "MODEL_FILE": model.path.name,
            "MODEL_SHA256": model.sha256,
            "MODEL_SIZE": model.network.size.name,
            "CONDITION": condition,
            "PRECISION": spec.precision,
            "DEVICE": chosen.device.id,
        }
        if spec.hide_landsat:
            self.tags["HIDDEN"] = "landsat"
        if model.note:
            self.tags["MODEL_NOTE"] = model.note

    def maps(self) -> list[Json]:
        """Write all maps, one after the other."""
        return [self._map(output) for output in self.outputs]

    def _map(self, output: _Map) -> Json:
        lattice = lattice_of(output.refs)
        self._report_placing(lattice)
        writer = MapWriter(output.path, lattice)
        cells = nodata = 0
        try:
            for ref, fsc in self.predictor.predict(self._tokens(list(lattice.places))):
                writer.write(lattice.places[ref], fsc)
                cells += 1
                nodata += int(np.isnan(fsc).all())
                self._step()
            if cells:
                self.context.progress("write", 0, 1)
                day = output.refs[0].day.isoformat()
                writer.finish({**self.tags, "PREDICTION_DAY": day, "TIFFTAG_DATETIME": f"{day.replace('-', ':')} 00:00:00", "CELLS": str(cells)})
        finally:
            writer.discard()
        return {
            "path": str(output.path),
            "day": output.refs[0].day.isoformat(),
            "crs": lattice.crs,
            "cells": cells,
            "cells_nodata": nodata,
            "mean_fsc": writer.total / writer.valid if writer.valid else None,
            "snow_area_km2": writer.snow_area_km2,
            "valid_percent": 100 * writer.valid / (cells * FSC_PIXELS**2) if cells else 0.0,
        }

    def _tokens(self, refs: Sequence[CellRef]) -> Iterator[Tokens]:
        """Read the cells and gather their visible tokens; a cell with impossible values is left out and named."""
        for cell in self.reader.cells(refs):
            try:
                yield cell.ref, tokens_of(cell, self.masking)
            except SnowGalileoError as error:
                self.reader.left_out.append(LeftOut(cell.ref.path, error.code, error.text))
                self._step()

    def _step(self) -> None:
        self.done += 1
        self.context.progress("predict", self.done, sum(len(output.refs) for output in self.outputs))

    def _report_placing(self, lattice: Lattice) -> None:
        for ref, first in lattice.twins.items():
            text = f"{ref.path.name} lies on the same place and day as {first.path.name}, which was used."
            self.reader.left_out.append(LeftOut(ref.path, "SG-STACK-017", text))
            self._step()
        furthest = max(place.shift for place in lattice.places.values())
        if furthest > NOTABLE_SHIFT_M:
            self.context.log(f"Cells were moved by up to {furthest:.0f} m to the nearest pixel of the map's 100 m lattice.")


def _condition(spec: PredictSpec, model: LoadedModel) -> str:
    """The condition asked for, else the one in the checkpoint's published name, else ``clear``."""
    return (model.condition or "clear") if spec.condition == "auto" else spec.condition


def _load(spec: PredictSpec) -> LoadedModel:
    if len(spec.checkpoints) > 1:
        text = f"{len(spec.checkpoints)} model files were given; this version runs one model at a time."
        raise SnowGalileoError("SG-JOB-001", text, "Choose one model file.")
    path = Path(spec.checkpoints[0]).expanduser()
    stat = path.stat() if path.is_file() else None
    return _cached_model(path, stat.st_mtime_ns if stat else 0, stat.st_size if stat else 0)


@lru_cache(maxsize=2)
def _cached_model(path: Path, _modified: int, _size: int) -> LoadedModel:
    """Keep weights between jobs of one worker as long as the file does not change."""
    return load_model(path)


def _outputs(path: Path, refs: Sequence[CellRef]) -> list[_Map]:
    """Name the rasters: the given name when there is one, else with day and, where a day has several, coordinate system."""
    groups = {key: list(group) for key, group in groupby(sorted(refs, key=_map_key), key=_map_key)}
    days = {key[0] for key in groups}
    named: list[_Map] = []
    for (day, crs, _), members in groups.items():
        same_day = [key for key in groups if key[0] == day]
        suffix = f"_{day:%Y%m%d}" if len(days) > 1 else ""
        if len(same_day) > 1:
            suffix += "_" + crs.replace(":", "")
            same_crs = [key for key in same_day if key[1] == crs]
            if len(same_crs) > 1:
                suffix += f"_{same_crs.index(_map_key(members[0])) + 1}"
        named.append(_Map(path.with_name(path.stem + suffix + (path.suffix or ".tif")), members))
    return named


def _map_key(ref: CellRef) -> tuple[object, str, tuple[float, float]]:
    """Cells of one day, coordinate system and pixel size (to 0.1 %) share a map."""
    return ref.day, ref.crs, (float(f"{ref.pixel_x:.3g}"), float(f"{ref.pixel_y:.3g}"))
