"""Steps that several jobs share: opening the stacks, and telling what was left out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..job_context import JobContext
from ..protocol import JobSpec, Json
from ..stack import StackReader, open_stacks


def open_reader(spec: JobSpec, context: JobContext) -> StackReader:
    """Open the stacks of a specification."""
    context.progress("scan", 0, 1)
    day = date.fromisoformat(spec.day) if spec.day else None
    reader = open_stacks(
        [Path(stack) for stack in spec.stacks], day=day, area=spec.area, impute_nan=spec.impute_nan
    )
    for note in reader.notes:
        context.log(note)
    context.progress("scan", 1, 1)
    return reader


def inputs_summary(reader: StackReader, context: JobContext) -> Json:
    """What was left out and why, with one warning for each; call when all cells were read."""
    for left_out in reader.left_out:
        context.warn(left_out.code, left_out.reason)
    return {
        "left_out": [
            {"path": str(item.path), "code": item.code, "reason": item.reason} for item in reader.left_out
        ],
        "ignored": dict(reader.ignored),
    }
