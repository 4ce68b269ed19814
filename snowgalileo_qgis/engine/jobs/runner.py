"""Run a job of any kind."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from ..job_context import JobContext
from ..locks import all_locked, lock_of_file, lock_of_folder
from ..object_store import path_of
from ..protocol import SPECS, STORE_ENDINGS, YEARS, JobResult, JobSpec, Output, SnowGalileoError
from ..protocol.job import require
from ..protocol.paths import refuse_objects, refuse_unknown_homes
from .paths import checked_paths


def run_job(spec: JobSpec, context: JobContext) -> JobResult:
    """Run a validated specification and return its result, an instance of ``spec.result``.

    Raises ``SnowGalileoError``, before anything is done for impossible days and paths and where an output is
    an input, cannot be written, or is being written by another job; any other exception becomes
    ``SG-BUG-001`` with the traceback as detail.
    """
    _check(spec)
    try:
        with checked_paths(spec), all_locked(_locks(spec), spec.kind):
            return _job(spec.kind)(spec, context)
    except SnowGalileoError as error:
        if error.code == "SG-OUTPUT-002" and spec.after_full_disk:
            hint = error.hint.removesuffix(".").partition(", then ")[0]  # without a part's own
            error.hint = f"{hint}, {spec.after_full_disk}."
        raise
    except Exception as error:
        text = f"Something unexpected went wrong: {type(error).__name__}: {error}"
        raise SnowGalileoError(
            "SG-BUG-001", text, "Please report this with the details.", traceback.format_exc()
        ) from error


def _check(spec: JobSpec) -> None:
    """Raise ``SG-JOB-001`` for days before all satellites, and for paths that no system can have or
    that begin with an unknown home;
    ``SG-STORE-006`` for those that lie in an object store and cannot.
    """
    for name in ("day", "first_day", "last_day"):
        day = getattr(spec, name, None)
        require(not day or date.fromisoformat(day).year in YEARS, f"There are no satellite images of {day}.")
    for name, value in vars(spec).items():
        texts = value if isinstance(value, list) else [value]
        is_text = not any(isinstance(text, str) and "\0" in text for text in texts)
        require(is_text, f"The setting '{name}' holds a NUL character, which no path has.")
    refuse_unknown_homes(spec)
    refuse_objects(spec.stacks, spec.inputs(), spec.outputs())


def _locks(spec: JobSpec) -> list[tuple[Path, Path]]:
    """The lock of each output that the job has for itself, and the output; none in the processes that help in
    a training of several, whose first one holds them.
    """
    if int(os.environ.get("WORLD_SIZE", "1")) > 1 and int(os.environ.get("RANK", "0")) > 0:
        return []
    return [_lock_of(output) for output in spec.outputs() if not output.is_shared]


def _lock_of(output: Output) -> tuple[Path, Path]:
    path = path_of(output.path)
    is_inside = output.is_folder and path.suffix.lower() not in STORE_ENDINGS
    return (lock_of_folder(path) if is_inside else lock_of_file(path)), path


def _job(kind: str) -> Callable[[JobSpec, JobContext], JobResult]:
    """The function ``kind`` of the module ``kind``, imported on demand: inspecting does not load torch."""
    if kind not in SPECS:
        raise SnowGalileoError("SG-JOB-001", f"There is no job of the kind '{kind}'.")
    job: Callable[[JobSpec, JobContext], JobResult] = getattr(import_module(f".{kind}", __package__), kind)
    return job
