"""Predict fractional snow cover: stacks in, one map per prediction day and coordinate system out."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..execution.connect import connected
from ..inference.cell_run import CellPredictor, CellRun, ensemble_of
from ..inference.devices import choose_device
from ..inference.domain import Outside, no_image_sentence, outside_sentence
from ..inference.left_out import LeftOutInputs
from ..inference.map_plan import cells_of_series
from ..inference.map_run import MapRun
from ..inference.models import Groups, load_models
from ..inference.own_area import with_own_area
from ..job_context import JobContext
from ..locks import all_locked, lock_of_file
from ..model.checkpoints import LoadedModel
from ..protocol import LeftOut, ModelInfo, PredictSpec, SnowGalileoError, SnowMap, SnowMaps
from ..stack import StackReader
from ..stack.kept_days import KeptDays
from .common import open_reader

if TYPE_CHECKING:  # Dask is optional
    from ..execution.cluster import Cluster

NAMED = 6
"""Failures of online services that are named in one warning."""


def predict(spec: PredictSpec, context: JobContext) -> SnowMaps:
    """Run the models over all cells and write the maps."""
    started = time.monotonic()
    groups = load_models(spec.checkpoints, spec.condition)
    with connected(spec.scheduler, context) as cluster:
        device, reason = cluster.device(spec.device) if cluster else _own_device(spec.device)
        context.device = device
        context.log(f"Device: {reason}")
        reader = _open(spec, context)
        predictor_of = partial(_predictor, spec, context, reader, groups, device, cluster)
        run = MapRun(spec, context, reader, groups, device, predictor_of)
        # the names with a day; the runner has locked those in the specification
        added = run.paths - {Path(path) for path in spec.rasters()}
        with all_locked([(lock_of_file(path), path) for path in added], spec.kind):
            maps, index = run.make()
    maps = [with_own_area(one, spec.area) for one in maps]
    left_out = run.left_out.items
    cells = sum(snow_map.cells for snow_map in maps)
    if not cells:
        reason = left_out[0].reason if left_out else "no cell was read"
        raise SnowGalileoError(
            "SG-STACK-015",
            f"No cell could be used: {reason}",
            "Look at the list of inputs that were left out.",
        )
    failed = list(dict.fromkeys(item for one in maps for item in one.not_available))
    _warn_no_image(maps, context)
    _warn_failed(failed, context)
    run.notes.report(context.warn, context.log)
    _warn_outside(maps, context)
    for item in left_out:
        context.warn(item.code, item.reason)
    models = [_model_info(model, name) for name, members in groups.items() for model in members]
    seconds = time.monotonic() - started
    return SnowMaps(
        rasters=maps,
        index=str(index) if index else None,
        cells=cells,
        left_out=[*left_out, *failed],
        ignored=dict(reader.ignored),
        input_notes=list(reader.notes),
        device=device,
        device_reason=reason,
        precision=spec.precision,
        mode=spec.mode,
        hidden=spec.hide,
        flips=spec.flips,
        overlap=spec.overlap,
        clip=spec.clip,
        condition=", ".join(sorted(run.maskings)),
        kept=run.kept,
        conditions=dict(sorted(_total(snow_map.conditions for snow_map in maps).items())),
        model=models[0],
        models=models,
        seconds=round(seconds, 3),
        cells_per_second=round(cells / seconds, 3),
        warnings=context.warnings,
    )


def _own_device(wanted: str) -> tuple[str, str]:
    """The device of this computer, and why it is chosen. Raises ``SG-DEVICE-001``."""
    chosen = choose_device(wanted)
    return chosen.device.id, chosen.reason


def _open(spec: PredictSpec, context: JobContext) -> StackReader:
    """The cells of the days that are mapped. Raises ``SG-STACK-...``."""
    reader = open_reader(spec, context)
    reader.select(cells_of_series(reader.refs, spec))
    if spec.single_day and len(reader.days) > 1:
        days = ", ".join(day.isoformat() for day in reader.days)
        raise SnowGalileoError(
            "SG-STACK-014", f"The stack holds several prediction days: {days}.", "Choose one of them."
        )
    return reader


def _predictor(
    spec: PredictSpec,
    context: JobContext,
    reader: StackReader,
    groups: Groups,
    device: str,
    cluster: Cluster | None,
    left_out: LeftOutInputs,
) -> CellPredictor:
    """What predicts the cells: this process, or a cluster."""
    if cluster:
        from ..execution.cluster_cells import ClusterCells

        return ClusterCells(cluster, spec, device, reader)
    kept = KeptDays() if len(reader.days) > 1 else None
    ensemble = ensemble_of(spec, groups, device, context.check, context.log)
    return CellRun(spec, groups, ensemble, reader, left_out, kept)


def _model_info(model: LoadedModel, condition: str) -> ModelInfo:
    network = model.network
    return ModelInfo(
        path=str(model.path),
        sha256=model.sha256,
        size=network.size.name,
        head=network.head_name,
        note=model.note,
        condition=condition or None,
    )


def _warn_no_image(maps: Sequence[SnowMap], context: JobContext) -> None:
    """One warning about all cells that no satellite shows."""
    without = _total(snow_map.out_of_domain for snow_map in maps)[str(Outside.NO_IMAGE.name)]
    sentence = no_image_sentence(without, sum(snow_map.cells for snow_map in maps))
    if sentence:
        context.warn("SG-DOMAIN-003", sentence)


def _warn_failed(failed: Sequence[LeftOut], context: JobContext) -> None:
    """One warning about all that online services could not give; the build has said each."""
    if failed:
        names = ", ".join(item.path.name for item in failed[:NAMED])
        more = f" and {len(failed) - NAMED} more" if len(failed) > NAMED else ""
        context.warn(
            failed[0].code,
            f"Online services failed when the stack was built, so the map may lack what they have: {names}"
            f"{more}. {failed[0].reason}",
        )


def _warn_outside(maps: Sequence[SnowMap], context: JobContext) -> None:
    """One warning about all cells that are unlike the training and test data."""
    counts = _total(snow_map.out_of_domain for snow_map in maps)
    sentence = outside_sentence(
        {Outside[name]: cells for name, cells in counts.items()}, sum(snow_map.cells for snow_map in maps)
    )
    if sentence:
        context.warn("SG-DOMAIN-001", sentence)


def _total(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    return sum((Counter(count) for count in counts), Counter[str]())
