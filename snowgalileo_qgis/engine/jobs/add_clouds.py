"""Add synthetic clouds: a stack in, its cloudy twin out; with a model file, also the change of snow cover."""

from __future__ import annotations

import time
from pathlib import Path
from zlib import crc32

import numpy as np

from ..inference.difference import write_difference
from ..job_context import JobContext
from ..protocol import (
    CLOUD_MIXED,
    AddCloudsSpec,
    CloudChange,
    CloudyStack,
    CloudyStacks,
    PredictSpec,
    SnowGalileoError,
    SnowMap,
)
from ..synthesis.cloud_field import TRAINING_KINDS
from ..synthesis.cloud_twin import CloudPlan, draw_clouds, share_cloudy
from ..synthesis.cloudy_files import image_shape, twin_paths, write_cloudy_file
from .common import inputs_summary, open_reader


def add_clouds(spec: AddCloudsSpec, context: JobContext) -> CloudyStacks:
    """Write the cloudy twins, then the change of snow cover if requested.

    Raises ``SG-STACK-015`` when no file could be used, and what opening stacks and mapping raise.
    """
    started = time.monotonic()
    reader = open_reader(spec, context)
    refs = {ref.file: ref for ref in reader.refs}
    outputs = twin_paths(Path(spec.output), list(refs))
    kinds = TRAINING_KINDS if spec.config == CLOUD_MIXED else (spec.config,)
    plan = CloudPlan.for_days(kinds, spec.days, spec.shadows)
    how = f"{spec.config}, days {spec.days}, seed {spec.seed}"
    files: list[CloudyStack] = []
    for done, (path, ref) in enumerate(refs.items()):
        context.progress("clouds", done, len(refs))
        # The file name, not its place in the list, so that a twin does not depend on what else is in the
        # folder.
        rng = np.random.default_rng([spec.seed, crc32(path.stem.encode())])
        days = draw_clouds(plan, image_shape(path), rng)
        if write_cloudy_file(reader, ref, days, outputs[path], how, context.check):
            cloudy = [round(100 * share, 1) for share in share_cloudy(days)]
            files.append(CloudyStack(str(outputs[path]), ref.day.isoformat(), cloudy))
    context.progress("clouds", len(refs), len(refs))
    if not files:
        raise SnowGalileoError(
            "SG-STACK-015",
            f"No file could be used: {reader.left_out[0].reason}",
            "Look at the list of inputs that were left out.",
        )
    twins = [file.path for file in files]
    return CloudyStacks(
        stacks=twins,
        files=files,
        change=_change(spec, context, twins) if spec.change else None,
        **inputs_summary(reader, context),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )


def _change(spec: AddCloudsSpec, context: JobContext, twins: list[str]) -> list[CloudChange]:
    """Map snow cover of stacks and twins, and write the difference of each pair of maps."""
    output = Path(spec.change)
    suffix = output.suffix or ".tif"
    clear_maps = _maps(spec, context, spec.stacks, output.with_name(f"{output.stem}_clear{suffix}"))
    clouded_maps = _maps(spec, context, twins, output.with_name(f"{output.stem}_clouded{suffix}"))
    changes = []
    for clear, clouded in zip(clear_maps, clouded_maps, strict=True):
        day_and_grid = Path(clear.path).stem.removeprefix(f"{output.stem}_clear")
        path = output.with_name(f"{output.stem}{day_and_grid}{suffix}")
        mean, absolute = write_difference(Path(clear.path), Path(clouded.path), path)
        changes.append(CloudChange(str(path), clear.day, clear.path, clouded.path, mean, absolute))
    return changes


def _maps(spec: AddCloudsSpec, context: JobContext, stacks: list[str], output: Path) -> list[SnowMap]:
    from .predict import predict

    predicting = PredictSpec(
        stacks=stacks,
        day=spec.day,
        impute_nan=spec.impute_nan,
        checkpoints=[spec.checkpoint],
        fsc=str(output),
        device=spec.device,
        precision=spec.precision,
        condition=spec.condition,
    )
    return predict(predicting, context).rasters
