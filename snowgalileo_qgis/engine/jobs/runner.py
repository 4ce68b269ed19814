"""One way to run a job, whatever its kind and whoever asks."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from importlib import import_module

from ..job_context import JobContext
from ..protocol import JobSpec, Json, SnowGalileoError

JOBS = (
    "predict",
    "inspect",
    "scan",
    "build",
    "export",
    "evaluate",
    "add_clouds",
    "pretrain",
    "finetune",
    "weights",
    "selftest",
)
"""Kinds of job; each is a module of this package with a function of the same name."""


def run_job(spec: JobSpec, context: JobContext) -> Json:
    """Run a validated specification and return its result.

    Raises ``SnowGalileoError``; anything unexpected becomes ``SG-BUG-001`` with the traceback as detail.
    """
    try:
        return _job(spec.kind)(spec, context)
    except SnowGalileoError:
        raise
    except Exception as error:
        text = f"Something unexpected went wrong: {type(error).__name__}: {error}"
        raise SnowGalileoError(
            "SG-BUG-001", text, "Please report this with the details.", traceback.format_exc()
        ) from error


def _job(kind: str) -> Callable[[JobSpec, JobContext], Json]:
    """Import a job's code when it is needed: inspecting does not load torch."""
    if kind not in JOBS:
        raise SnowGalileoError("SG-JOB-001", f"There is no job of the kind '{kind}'.")
    job: Callable[[JobSpec, JobContext], Json] = getattr(import_module(f".{kind}", __package__), kind)
    return job
