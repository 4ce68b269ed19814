"""Evaluate snow maps against labels: scores, baselines, report, residual."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from ...version import __version__
from ..evaluation.covariates import add_layers
from ..evaluation.failures import Failures
from ..evaluation.forest import SnowForest, train_forest
from ..evaluation.maps import find_maps
from ..evaluation.metrics import summary
from ..evaluation.pairs import Sample, compare
from ..evaluation.report import page, table_csv
from ..evaluation.residuals import write_residuals
from ..evaluation.scores import (
    baseline_scores,
    label_scores,
    models_of,
    notes_of,
    pooled,
    strata_scores,
)
from ..evaluation.stack_maps import StackMaps, hides_landsat
from ..input_files import note_inputs
from ..job_context import JobContext
from ..model.tokens import Masking
from ..output_file import write_text
from ..protocol import EvaluateSpec, Evaluation
from ..snow_products.collection import find_snow_rasters
from ..snow_products.snow_raster import SnowRaster
from ..stack import StackReader, open_stacks
from .common import label_files, open_reader
from .predict import predict


def evaluate(spec: EvaluateSpec, context: JobContext) -> Evaluation:
    """Compare maps with labels and write the files asked for."""
    with label_files(spec.labels) as labels, label_files(spec.forest_labels) as forest_labels:
        return _evaluate(spec, context, labels, forest_labels)


def _evaluate(
    spec: EvaluateSpec, context: JobContext, label_paths: list[Path], forest_labels: list[Path]
) -> Evaluation:
    started = time.monotonic()
    failures = Failures()
    day = date.fromisoformat(spec.day) if spec.day else None
    found = find_snow_rasters(label_paths, spec.label_values, day)
    labels = found.rasters
    failures.extend(found.left_out)
    note_inputs(label.path for label in labels)
    reader = open_reader(spec, context) if spec.stacks else None
    samples, condition = _samples(spec, context, labels, day, reader, failures)
    if reader is not None:

        def masking_of(label: SnowRaster) -> Masking:
            return Masking.for_condition(condition, hides_landsat(label, spec))

        forest = None
        if spec.forest_stacks:
            forest = _forest(spec, context, labels, forest_labels, masking_of, failures)
        add_layers(
            samples,
            reader,
            lambda sample: masking_of(sample.label),
            forest,
            partial(context.progress, "baselines"),
        )
        failures.extend(reader.left_out)
    result = Evaluation(
        figures=summary(*pooled(samples)),
        strata=strata_scores(samples),
        baselines=baseline_scores(samples),
        labels=[label_scores(sample, names_stack=not spec.predictions) for sample in samples],
        condition=condition if spec.checkpoints else None,
        models=models_of(samples),
        notes=notes_of(samples, found.notes),
        residuals=write_residuals(samples, Path(spec.residual)) if spec.residual else [],
        left_out=failures.left_out,
        ignored=dict(reader.ignored) if reader is not None else {},
        warnings=context.warnings,
        software=f"SnowGalileo for QGIS {__version__}",
    )
    for item in result.left_out:
        context.warn(item.code, item.reason)
    for note in result.notes:
        context.log(note)
    if spec.report:
        write_text(Path(spec.report), page(result, samples))
    if spec.table:
        write_text(Path(spec.table), table_csv(result))
    result.seconds = round(time.monotonic() - started, 3)
    if spec.metrics:
        write_text(Path(spec.metrics), json.dumps(result.to_json(), indent=1, allow_nan=False) + "\n")
    return result


def _samples(
    spec: EvaluateSpec,
    context: JobContext,
    labels: Sequence[SnowRaster],
    day: date | None,
    reader: StackReader | None,
    failures: Failures,
) -> tuple[list[Sample], str]:
    """Samples of finished maps, or of maps made from the stacks; and the condition for the masking."""
    progress = partial(context.progress, "compare")
    if reader is None or not spec.checkpoints:
        maps, left_out = find_maps(_paths(spec.predictions), day)
        failures.extend(left_out)
        note_inputs(found.path for found in maps)
        return compare(labels, lambda _: maps, [], spec.min_valid, failures, progress), spec.condition
    with TemporaryDirectory(prefix="snowgalileo_") as folder:
        made = StackMaps(spec, context, reader, Path(folder), predict, failures)
        samples = compare(labels, made.of, reader.days, spec.min_valid, failures, progress)
    return samples, made.condition


def _forest(
    spec: EvaluateSpec,
    context: JobContext,
    tested: Sequence[SnowRaster],
    label_paths: list[Path],
    masking_of: Callable[[SnowRaster], Masking],
    failures: Failures,
) -> SnowForest:
    """The random forest, trained on labels that are not among those tested."""
    found = find_snow_rasters(label_paths, spec.label_values)
    failures.extend(found.left_out)
    note_inputs(label.path for label in found.rasters)
    test_files = {label.path.resolve() for label in tested}
    labels = [label for label in found.rasters if label.path.resolve() not in test_files]
    reader = open_stacks(_paths(spec.forest_stacks), area=spec.area, impute_nan=spec.impute_nan)
    note_inputs({ref.file for ref in reader.refs})
    return train_forest(labels, reader, masking_of, spec.min_valid, partial(context.progress, "forest"))


def _paths(names: Sequence[str]) -> list[Path]:
    return [Path(name) for name in names]
