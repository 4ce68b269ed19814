"""Predict fractional snow cover: stacks in, one map per prediction day and coordinate system out."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from ...version import __version__
from ..inference.devices import ChosenDevice, choose_device
from ..inference.domain import Outside, outside_of, outside_sentence
from ..inference.ensemble import CellInput, Ensemble
from ..inference.identity import journal_path, run_identity
from ..inference.journal import RunJournal
from ..inference.lattice import Lattice, lattice_of, with_bridges
from ..inference.model_inputs import Views
from ..inference.models import Groups, load_models
from ..inference.outputs import RASTERS, Outputs
from ..inference.predictor import Predictor
from ..inference.quality import quality_of
from ..inference.rasters import STANDARD_NAME
from ..inference.stac import write_index
from ..job_context import JobContext
from ..model.checkpoints import LoadedModel
from ..protocol import JOB_TAG, Cancelled, Json, LeftOut, PredictSpec, SnowGalileoError
from ..stack import CellRef, StackReader
from ..stack.overlap_cells import count_without_overlap
from .common import inputs_summary, open_reader

NOTABLE_SHIFT_M = 5.0
"""Cells that move further than this to the common lattice are mentioned."""


def predict(spec: PredictSpec, context: JobContext) -> Json:
    """Run the models over all cells and write the maps.

    The result is described in ``docs/developer-guide.md``.
    """
    started = time.monotonic()
    groups = load_models(spec.checkpoints, spec.condition)
    chosen = choose_device(spec.device)
    context.device = chosen.device.id
    context.log(f"Device: {chosen.reason}")
    reader = open_reader(spec, context)
    _keep_series(reader, spec)
    if spec.single_day and len(reader.days) > 1:
        days = ", ".join(day.isoformat() for day in reader.days)
        raise SnowGalileoError(
            "SG-STACK-014", f"The stack holds several prediction days: {days}.", "Choose one of them."
        )
    run = _Run(spec, context, reader, groups, chosen)
    rasters = run.maps()
    if not any(raster["cells"] for raster in rasters):
        reason = reader.left_out[0].reason if reader.left_out else "no cell was read"
        raise SnowGalileoError(
            "SG-STACK-015",
            f"No cell could be used: {reason}",
            "Look at the list of inputs that were left out.",
        )
    run.views.report(context.warn, context.log)
    _warn_outside(rasters, context)
    seconds = time.monotonic() - started
    cells = sum(raster["cells"] for raster in rasters)
    models = [_describe(model, name) for name, members in groups.items() for model in members]
    return {
        "rasters": rasters,
        "index": str(run.index) if run.index else None,
        "cells": cells,
        **inputs_summary(reader, context),
        **run.how,
        "device_reason": chosen.reason,
        "condition": ", ".join(sorted(run.maskings)),
        "conditions": dict(
            sorted(sum((Counter(raster["conditions"]) for raster in rasters), Counter[str]()).items())
        ),
        "model": models[0],
        "models": models,
        "seconds": round(seconds, 3),
        "cells_per_second": round(cells / seconds, 3),
        "warnings": context.warnings,
    }


def _describe(model: LoadedModel, condition: str) -> Json:
    network = model.network
    return {
        "path": str(model.path),
        "sha256": model.sha256,
        "size": network.size.name,
        "head": network.head_name,
        "note": model.note,
        "condition": condition or None,
    }


class _Map(NamedTuple):
    """The rasters of one day and coordinate system: what their names add to those asked for, and their cells.

    ``bridges``: cells between them, which are blended in when the borders of cells are to disappear.
    """

    suffix: str
    refs: list[CellRef]
    bridges: list[CellRef]

    def paths(self, spec: PredictSpec) -> dict[str, Path]:
        """Names of the rasters that were asked for, by key."""
        asked = {key: Path(getattr(spec, key)) for key in RASTERS if getattr(spec, key)}
        return {
            key: path.with_name(path.stem + self.suffix + (path.suffix or ".tif"))
            for key, path in asked.items()
        }


class _Run:
    """One prediction job, once its inputs are known."""

    def __init__(
        self,
        spec: PredictSpec,
        context: JobContext,
        reader: StackReader,
        groups: Groups,
        chosen: ChosenDevice,
    ) -> None:
        self.spec = spec
        self.context = context
        self.reader = reader
        self.views = Views(spec, groups)
        self.bridge_views = Views(spec, groups)
        predictors = {
            name: [self._predictor(model, chosen) for model in members] for name, members in groups.items()
        }
        self.ensemble = Ensemble(predictors, flips=spec.flips)
        self.outputs = _maps(
            reader.refs, reader.overlap_cells(reader.refs) if spec.overlap else [], is_series=spec.is_series
        )
        self.maskings: set[str] = set()
        self.done = 0
        self.outputs_open: Outputs | None = None
        self.index: Path | None = None
        self.models = [model for members in groups.values() for model in members]
        self.device = chosen.device.id
        self.chunk = len(groups) * max(
            predictor.pool_size for members in predictors.values() for predictor in members
        )
        self.journal = RunJournal(
            journal_path(spec), run_identity(spec, self.models, self.device, reader.refs), resume=spec.resume
        )
        if self.journal.is_continued:
            context.log("Continuing the unfinished run.")

    def _predictor(self, model: LoadedModel, chosen: ChosenDevice) -> Predictor:
        spec = self.spec
        return Predictor(
            model.network,
            chosen.device.id,
            spec.precision,
            spec.batch_size,
            self.context.check,
            self.context.log,
        )

    @property
    def how(self) -> Json:
        """How the maps are made, as the result and the index of a series tell it."""
        spec = self.spec
        asked = {
            "precision": spec.precision,
            "mode": spec.mode,
            "hidden": spec.hide,
            "flips": spec.flips,
            "overlap": spec.overlap,
        }
        return {"device": self.device, **asked}

    def maps(self) -> list[Json]:
        """Write all maps, one after the other.

        What is done is kept for a later run, unless the person stopped this one and did not ask for that.
        """
        kept = False
        try:
            entries = []
            for output in self.outputs:
                finished = self.journal.finished(output.suffix)
                entries.append(
                    self._map(output) if finished is None else self._finished_map(output, finished)
                )
            self.index = self._index(entries) if self.spec.is_series else None
        except BaseException as error:
            keep = self.spec.resume or not isinstance(error, (Cancelled, KeyboardInterrupt))
            kept = self.outputs_open is not None and self.outputs_open.close(keep=keep)
            if kept or (keep and self.journal.done):
                self.context.log("What was computed is kept; run again with resume to go on.")
            else:
                self.journal.remove()
            raise
        self.journal.remove()
        return entries

    def _index(self, entries: Sequence[Json]) -> Path | None:
        """The index of a series, over the maps that were made."""
        made = [
            (entry, sorted({ref.path.name for ref in output.refs}))
            for entry, output in zip(entries, self.outputs, strict=True)
            if entry["cells"]
        ]
        if not made:
            return None
        models = [
            {"file": model.path.name, "sha256": model.sha256, "note": model.note} for model in self.models
        ]
        provenance = {"models": models, **self.how}
        return write_index(
            Path(self.spec.fsc),
            [entry for entry, _ in made],
            [names for _, names in made],
            RASTERS,
            provenance,
        )

    def _map(self, output: _Map) -> Json:
        known = len(self.reader.left_out)
        lattice = lattice_of(output.refs)
        if self.spec.overlap:
            lattice = with_bridges(lattice, self.reader.in_order([*output.refs, *output.bridges]))
        self._report_placing(lattice, output)
        outputs = Outputs(lattice, output.paths(self.spec), self.journal.key, resume=self.spec.resume)
        self.outputs_open = outputs
        self._restore(outputs.left_out, outputs.counts, outputs.end)
        mark = len(self.reader.left_out)
        for end, chunk in outputs.chunks(self._inputs(lattice, outputs.refs[outputs.end :]), self.chunk):
            for result in self.ensemble.predict(chunk):
                outputs.write(result)
                self._step()
            outputs.commit(end, self.reader.left_out[mark:])
            mark = len(self.reader.left_out)
        # a cell beyond the last chunk of an interrupted run may have been found bad by both
        self.reader.left_out[:] = dict.fromkeys(self.reader.left_out)
        if outputs.cells:
            self._write(outputs, output.refs[0].day.isoformat())
        entry = {"day": output.refs[0].day.isoformat(), **outputs.entry()}
        left_out = [[str(item.path), item.code, item.reason] for item in self.reader.left_out[known:]]
        counts = [[*names, cells] for names, cells in outputs.counts.items()]
        self.journal.finish(
            output.suffix, {"entry": entry, "left_out": left_out, "counts": counts}, outputs.paths.values()
        )
        outputs.close(keep=False)
        self.outputs_open = None
        self.maskings.update(outputs.maskings)
        return entry

    def _write(self, outputs: Outputs, day: str) -> None:
        stamp = {
            "PREDICTION_DAY": day,
            "TIFFTAG_DATETIME": f"{day.replace('-', ':')} 00:00:00",
            "CELLS": str(outputs.cells),
        }
        outputs.finish(
            {**self._tags(outputs), **stamp}, lambda done, total: self.context.progress("write", done, total)
        )

    def _finished_map(self, output: _Map, finished: Json) -> Json:
        """A map that an earlier run has finished."""
        left_out = [LeftOut(Path(path), code, reason) for path, code, reason in finished["left_out"]]
        counts = Counter(
            {
                (condition, weights, masking): cells
                for condition, weights, masking, cells in finished["counts"]
            }
        )
        self._restore(left_out, counts, len(output.refs) + len(output.bridges))
        entry: Json = finished["entry"]
        return entry

    def _restore(self, left_out: Sequence[LeftOut], counts: Counter[tuple[str, str, str]], done: int) -> None:
        """Take over what an earlier run has found."""
        self.reader.left_out += [item for item in left_out if item not in self.reader.left_out]
        self.views.restore(counts)
        self.maskings.update(masking for _, _, masking in counts)
        self.done += done

    def _inputs(self, lattice: Lattice, refs: Sequence[CellRef]) -> Iterator[CellInput]:
        """Read the cells and gather their visible tokens.

        A cell with impossible values is left out and named.
        """
        has_quality = bool(self.spec.quality or self.spec.clms)
        for cell in self.reader.cells(
            refs, availability=self.views.need_survey or has_quality, partial=self.views.is_strict
        ):
            is_bridge = lattice.places[cell.ref].is_bridge
            try:
                found = (self.bridge_views if is_bridge else self.views).of(cell)
            except SnowGalileoError as error:
                self.reader.left_out.append(LeftOut(cell.ref.path, error.code, error.text))
                self._step()
                continue
            if is_bridge:
                yield found
                continue
            outside = outside_of(cell)
            quality = (
                quality_of(cell, found.view.tokens, found.view.condition, outside) if has_quality else None
            )
            yield replace(found, facts=(outside, quality))

    def _tags(self, outputs: Outputs) -> dict[str, str]:
        """Tags that all rasters of a map share; several model files are separated by commas."""
        spec, models = self.spec, self.models
        notes = dict.fromkeys(model.note for model in models if model.note)
        tags = {
            "SOFTWARE": f"SnowGalileo for QGIS {__version__}",
            "STANDARD_NAME": STANDARD_NAME,
            "MODEL_FILE": ", ".join(model.path.name for model in models),
            "MODEL_SHA256": ", ".join(model.sha256 for model in models),
            "MODEL_SIZE": ", ".join(dict.fromkeys(model.network.size.name for model in models)),
            "CONDITION": ", ".join(sorted(outputs.maskings)),
            "PRECISION": spec.precision,
            "DEVICE": self.device,
            "HIDDEN": "landsat" if spec.hide_landsat else "",
            "MODEL_NOTE": "; ".join(notes),
            "HIDDEN_INPUTS": ", ".join(spec.hide),
            "FLIPS": "8" if spec.flips else "",
            "OVERLAP": "0.5" if outputs.lattice.is_blended else "",
            "MODE": "strict, outside the validated configuration" if spec.mode == "strict" else "",
            JOB_TAG: spec.repeatable(),
        }
        return {name: value for name, value in tags.items() if value}

    def _step(self) -> None:
        self.done += 1
        self.context.progress(
            "predict", self.done, sum(len(output.refs) + len(output.bridges) for output in self.outputs)
        )

    def _report_placing(self, lattice: Lattice, output: _Map) -> None:
        for ref, first in lattice.twins.items():
            text = f"{ref.path.name} lies on the same place and day as {first.path.name}, which was used."
            self.reader.left_out.append(LeftOut(ref.path, "SG-STACK-017", text))
            self._step()
        for _ in range(len(output.refs) + len(output.bridges) - len(lattice.places) - len(lattice.twins)):
            self._step()
        alone = count_without_overlap(output.refs, output.bridges) if self.spec.overlap else 0
        if alone:
            cells = "all" if alone == len(output.refs) else f"{alone} of {len(output.refs)}"
            self.context.log(
                f"Overlap has no effect in {cells} cells: it needs neighbouring cells in one cube or region."
            )
        furthest = max(place.shift for place in lattice.places.values())
        if furthest > NOTABLE_SHIFT_M:
            self.context.log(
                f"Cells were moved by up to {furthest:.0f} m to the nearest pixel of the map's 100 m lattice."
            )


def _keep_series(reader: StackReader, spec: PredictSpec) -> None:
    """Keep the cells of the series. Raises ``SG-STACK-011`` when no day of it is in the stacks."""
    first, last = (date.fromisoformat(day) if day else None for day in (spec.first_day, spec.last_day))
    kept = [
        ref
        for ref in reader.refs
        if (first is None or ref.day >= first) and (last is None or ref.day <= last)
    ]
    if not kept:
        days = ", ".join(day.isoformat() for day in reader.days)
        text = (
            f"No stack is of a day from {spec.first_day or 'the beginning'} to "
            f"{spec.last_day or 'the end'}; there are stacks of {days}."
        )
        raise SnowGalileoError("SG-STACK-011", text, "Choose other days.")
    reader.refs, reader.days = kept, sorted({ref.day for ref in kept})


def _warn_outside(rasters: Sequence[Json], context: JobContext) -> None:
    """One warning about all cells that are unlike the training and test data."""
    counts: Counter[str] = sum((Counter(raster["out_of_domain"]) for raster in rasters), Counter())
    sentence = outside_sentence(
        {Outside[name]: cells for name, cells in counts.items()}, sum(raster["cells"] for raster in rasters)
    )
    if sentence:
        context.warn("SG-DOMAIN-001", sentence)


def _maps(refs: Sequence[CellRef], bridges: Sequence[CellRef], *, is_series: bool) -> list[_Map]:
    """One map for each day and coordinate system.

    The names tell them apart where there are several, and in a series always tell the day.
    """
    groups, bridging = (
        {key: list(group) for key, group in groupby(sorted(cells, key=_map_key), key=_map_key)}
        for cells in (refs, bridges)
    )
    days = {key[0] for key in groups}
    named: list[_Map] = []
    for key, members in groups.items():
        day, crs, _ = key
        same_day = [other for other in groups if other[0] == day]
        suffix = f"_{day:%Y%m%d}" if is_series or len(days) > 1 else ""
        if len(same_day) > 1:
            suffix += "_" + crs.replace(":", "")
            same_crs = [other for other in same_day if other[1] == crs]
            if len(same_crs) > 1:
                suffix += f"_{same_crs.index(key) + 1}"
        named.append(_Map(suffix, members, bridging.get(key, [])))
    return named


def _map_key(ref: CellRef) -> tuple[object, str, tuple[float, float]]:
    """Cells of one day, coordinate system and pixel size (to 0.1 %) share a map."""
    return ref.day, ref.crs, (float(f"{ref.pixel_x:.3g}"), float(f"{ref.pixel_y:.3g}"))
