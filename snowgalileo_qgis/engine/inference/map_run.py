"""All maps of one prediction job, one after the other: read, predict, log, write, resume."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ..checked_json import DamagedJson
from ..input_files import refuse_inputs
from ..job_context import JobContext
from ..protocol import Cancelled, LeftOut, PredictSpec, SnowGalileoError, SnowMap
from ..stack import StackReader
from ..stack.overlap_cells import count_without_overlap
from ..stack.region.day_inputs import (
    UsedScene,
    failures_of_cells,
    fingerprint_of,
    is_region,
    provisional_text,
    rule_of_cells,
    scenes_of_cells,
)
from .area_pixels import cut_off
from .cell_run import CellPredictor, MapCell
from .identity import inputs_identity, journal_path, run_identity
from .journal import FinishedMap, RunJournal
from .lattice import Lattice, lattice_of, with_overlap_cells
from .left_out import LeftOutInputs
from .made_map import read_map
from .map_plan import MapPlan, plan_maps
from .model_inputs import InputNotes
from .models import Groups
from .outputs import RASTERS, Outputs
from .stac import write_index
from .tags import maker_tags, map_tags

MOST_TRIES = 3
"""How often a map is begun whose store is changed while it is made."""
NOTABLE_SHIFT_M = 5.0
"""Cells that move further than this to the map's lattice are reported, metres."""


class MapRun:
    """Makes the maps of the cells of a reader; ``predictor_of`` gives what predicts the cells.

    ``left_out``: inputs that could not be used, whether this run or the one that it resumes found them.
    ``kept``: number of maps that were there already. ``maskings``: conditions whose masking was applied.
    ``notes``: on the inputs of all cells. ``paths``: of all rasters. Raises ``SG-JOB-003`` when the run to
    resume was another one.
    """

    def __init__(
        self,
        spec: PredictSpec,
        context: JobContext,
        reader: StackReader,
        groups: Groups,
        device: str,
        predictor_of: Callable[[LeftOutInputs], CellPredictor],
    ) -> None:
        self.left_out = LeftOutInputs(reader)
        self.kept = 0
        self.maskings: set[str] = set()
        self.notes = InputNotes()
        self._spec, self._context, self._reader, self._device = spec, context, reader, device
        self._models = [model for members in groups.values() for model in members]
        self._predictor = predictor_of(self.left_out)
        overlap_cells = reader.overlap_cells(reader.refs) if spec.overlap else []
        self._plans = plan_maps(reader.refs, overlap_cells, is_series=spec.is_series)
        self._done, self._total = 0, sum(plan.cells for plan in self._plans)
        self._unfinished: Outputs | None = None
        self.paths = {path for plan in self._plans for path in plan.paths(spec).values()}
        refuse_inputs(self.paths)
        self._journal = RunJournal(
            journal_path(spec), run_identity(spec, self._models, device), resume=spec.resume
        )
        if self._journal.is_continued:
            context.log("Continuing the unfinished run.")

    def make(self) -> tuple[list[SnowMap], Path | None]:
        """Make all maps, and the index of a series.

        A run that ends early keeps what it has computed, unless the user cancelled it without ``resume``.
        """
        try:
            maps = [self._there(plan) or self._map(plan) for plan in self._plans]
            index = self._write_index(maps) if self._spec.is_series else None
        except BaseException as error:
            self._end_early(keep=self._spec.resume or not isinstance(error, (Cancelled, KeyboardInterrupt)))
            raise
        self._journal.remove()
        return maps, index

    def _there(self, plan: MapPlan) -> SnowMap | None:
        """A map that is there already, made of the inputs that it has now, if it may be kept."""
        if not self._spec.resume:
            return None
        found = self._finished(plan) or self._made_before(plan)
        if found is not None:
            self.kept += 1
            self._context.log(f"The map of {plan.day} is there already, made of the same inputs, and stays.")
        return found

    def _made_before(self, plan: MapPlan) -> SnowMap | None:
        """A map of a series that says itself that it is what would be made; what was left out, and warned of,
        when it was made is not said again.
        """
        if not self._spec.is_series or not all(map(is_region, plan.refs)):
            return None  # a map does not tell the state of other files that it was made of
        made = read_map(plan.paths(self._spec), date.fromisoformat(plan.day))
        if made is None or made.maker != self._maker(plan):
            return None
        failed = self._failures(plan)
        if not made.is_made_of(self._scenes(plan)) or (made.not_available and not failed):
            return None
        models = ", ".join(model.sha256 for model in self._models)
        found = made.as_result() if made.is_made_with(self._spec, models) else None
        if found is not None:
            self.maskings.update(made.maskings)
            self._step(plan.cells)
            found.not_available = failed
        return found

    def _finished(self, plan: MapPlan) -> SnowMap | None:
        """A map that the run finished before it was stopped."""
        if plan.suffix not in self._journal.done:
            return None
        record = self._journal.finished(plan.suffix, self._inputs(plan))
        if record is None:
            return None
        try:
            finished = FinishedMap.from_json(record)
        except DamagedJson:  # made again
            return None
        made = (getattr(finished.snow_map, "path" if key == "fsc" else key) for key in plan.paths(self._spec))
        if list(made) != [str(path) for path in plan.paths(self._spec).values()]:
            return None
        self.left_out.extend(finished.left_out)
        self._restore(finished.counts, plan.cells)
        return finished.snow_map

    def _map(self, plan: MapPlan) -> SnowMap:
        """Make a map, all of it of the state that a store has when the map is begun; once more from the
        beginning when a build replaces scenes of its days meanwhile. Raises ``SG-REGION-004``.
        """
        self._reader.refresh()
        known, notes, done = len(self.left_out.items), deepcopy(self.notes), self._done
        tries = 1
        while True:
            try:
                return self._make_map(plan)
            except SnowGalileoError as error:
                if error.code != "SG-REGION-004" or tries == MOST_TRIES or not self._reader.refresh():
                    raise
                self._context.log(f"{error.text} The map of {plan.day} is made again.")
            tries += 1
            if self._unfinished is not None:
                self._unfinished.close(keep=False)
                self._unfinished = None
            self.left_out.forget(known)
            self.notes, self._done = deepcopy(notes), done

    def _make_map(self, plan: MapPlan) -> SnowMap:
        known = len(self.left_out.items)
        lattice = lattice_of(plan.refs)
        if self._spec.overlap:
            lattice = with_overlap_cells(lattice, self._reader.in_order([*plan.refs, *plan.overlap_cells]))
        self._report_placing(lattice, plan)
        if self._spec.clip:
            lattice = cut_off(lattice, self._spec.area)
        scenes, inputs = self._scenes(plan), self._inputs(plan)
        outputs = Outputs(
            lattice, plan.paths(self._spec), self._journal.key_of(inputs), resume=self._spec.resume
        )
        self._unfinished = outputs
        self.left_out.extend(outputs.left_out)
        self._restore(outputs.counts, len(outputs.refs) - len(outputs.todo))
        self._predict(outputs)
        failed = self._failures(plan)
        if outputs.cells:
            tags = map_tags(self._spec, self._models, self._maker(plan), plan.day, outputs, scenes, failed)
            outputs.finish(tags, lambda done, total: self._context.progress("write", done, total))
        snow_map = replace(
            outputs.snow_map(plan.day),
            provisional=provisional_text(scenes),
            inputs_sha256=fingerprint_of(scenes) if scenes else "",
            not_available=failed,
        )
        finished = FinishedMap(snow_map, self.left_out.items[known:], outputs.counts)
        self._journal.finish(plan.suffix, inputs, finished.to_json(), outputs.paths.values())
        outputs.close(keep=False)
        self._unfinished = None
        self.maskings.update(outputs.maskings)
        return snow_map

    def _scenes(self, plan: MapPlan) -> list[UsedScene]:
        return scenes_of_cells(plan.refs, self._reader.stores)

    def _failures(self, plan: MapPlan) -> list[LeftOut]:
        return failures_of_cells(plan.refs, self._reader.stores)

    def _rule(self, plan: MapPlan) -> str:
        return rule_of_cells(plan.refs, self._reader.stores)

    def _maker(self, plan: MapPlan) -> dict[str, str]:
        return maker_tags(self._device, self._rule(plan))

    def _inputs(self, plan: MapPlan) -> str:
        return inputs_identity(plan.refs, self._scenes(plan), self._rule(plan))

    def _predict(self, outputs: Outputs) -> None:
        """Log the results of all cells of a map that are not logged yet."""
        cells = [MapCell(number, outputs.refs[number], outputs.is_overlap(number)) for number in outputs.todo]
        left_out: dict[int, Sequence[LeftOut]] = {}
        for chunk in self._predictor.chunks(cells, outputs.fields, self._step) if cells else ():
            outputs.commit(chunk)
            self.notes.add(chunk.notes)
            left_out[chunk.numbers.start] = chunk.left_out
        for start in sorted(left_out):  # chunks may come in any order
            self.left_out.extend(left_out[start])

    def _restore(self, counts: Mapping[tuple[str, str, str], int], done: int) -> None:
        """Take over what an earlier run has counted."""
        self.notes.restore(counts)
        self.maskings.update(masking for _, _, masking in counts)
        self._done += done

    def _step(self, cells: int) -> None:
        self._done += cells
        self._context.progress("predict", self._done, self._total)

    def _report_placing(self, lattice: Lattice, plan: MapPlan) -> None:
        """Report cells that are not placed, moved, or not blended."""
        for ref, first in lattice.twins.items():
            text = f"{ref.path.name} lies on the same place and day as {first.path.name}, which was used."
            self.left_out.add(ref.path, "SG-STACK-017", text)
        if unplaced := plan.cells - len(lattice.places):
            self._step(unplaced)
        alone = count_without_overlap(plan.refs, plan.overlap_cells) if self._spec.overlap else 0
        if alone:
            cells = "all" if alone == len(plan.refs) else f"{alone} of {len(plan.refs)}"
            self._context.log(
                f"Overlap has no effect in {cells} cells: it needs neighbouring cells in one cube or region."
            )
        furthest = max(place.shift for place in lattice.places.values())
        if furthest > NOTABLE_SHIFT_M:
            self._context.log(
                f"Cells were moved by up to {furthest:.0f} m to the nearest pixel of the map's 100 m lattice."
            )

    def _end_early(self, *, keep: bool) -> None:
        kept = self._unfinished is not None and self._unfinished.close(keep=keep)
        if kept or (keep and self._journal.done):
            self._context.log("What was computed is kept; run again with resume to go on.")
        else:
            self._journal.remove()

    def _write_index(self, maps: Sequence[SnowMap]) -> Path | None:
        """The index of the maps that have cells; none when no map has any."""
        made = [
            (snow_map, sorted({ref.path.name for ref in plan.refs}))
            for snow_map, plan in zip(maps, self._plans, strict=True)
            if snow_map.cells
        ]
        if not made:
            return None
        spec = self._spec
        provenance: dict[str, Any] = {
            "models": [
                {"file": model.path.name, "sha256": model.sha256, "note": model.note}
                for model in self._models
            ],
            "device": self._device,
            "precision": spec.precision,
            "mode": spec.mode,
            "hidden": spec.hide,
            "flips": spec.flips,
            "overlap": spec.overlap,
        }
        return write_index(
            Path(spec.fsc),
            [snow_map for snow_map, _ in made],
            [names for _, names in made],
            RASTERS,
            provenance,
        )
