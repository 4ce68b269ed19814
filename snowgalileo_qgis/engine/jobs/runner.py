"""One way to run a job, whatever its kind and whoever asks."""

from __future__ import annotations

import traceback
from collections.abc import Callable

from ..protocol import AddCloudsSpec, EvaluateSpec, FinetuneSpec, InspectSpec, JobSpec, Json, PredictSpec, PretrainSpec, SnowGalileoError
from .context import JobContext


def run_job(spec: JobSpec, context: JobContext) -> Json:
    """Run a validated specification and return its result.

    Raises ``SnowGalileoError``; anything unexpected becomes ``SG-BUG-001`` with the traceback as detail.
    """
    try:
        return _job(spec)(spec, context)
    except SnowGalileoError:
        raise
    except Exception as error:
        text = f"Something unexpected went wrong: {type(error).__name__}: {error}"
        raise SnowGalileoError("SG-BUG-001", text, "Please report this with the details.", traceback.format_exc()) from error


def _job(spec: JobSpec) -> Callable[[JobSpec, JobContext], Json]:
    """Import a job's code when it is needed: inspecting does not load torch."""
    if isinstance(spec, PredictSpec):
        from .predict import predict

        return predict  # type: ignore[return-value]
    if isinstance(spec, InspectSpec):
        from .inspect import inspect

        return inspect  # type: ignore[return-value]
    if isinstance(spec, EvaluateSpec):
        from .evaluate import evaluate

        return evaluate  # type: ignore[return-value]
    if isinstance(spec, AddCloudsSpec):
        from .add_clouds import add_clouds

        return add_clouds  # type: ignore[return-value]
    if isinstance(spec, PretrainSpec):
        from .pretrain import pretrain

        return pretrain  # type: ignore[return-value]
    if isinstance(spec, FinetuneSpec):
        from .finetune import finetune

        return finetune  # type: ignore[return-value]
    raise SnowGalileoError("SG-JOB-001", f"There is no job of the kind '{spec.kind}'.")
