"""Steps that several jobs share: opening the stacks, and reporting the inputs left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict, TypeVar

from ..input_files import note_inputs
from ..job_context import JobContext
from ..object_store import path_of
from ..products.companions import Companions, find_companions
from ..products.series import BadRasterError, FoundSeries, find_series
from ..protocol import PACKED_ENDING, JobSpec, LeftOut, SnowSeriesResult, SnowSeriesSpec
from ..stack import StackReader, open_stacks
from ..stack.files import is_folder_stack
from ..stack.packed.store import PackedStore

Spec = TypeVar("Spec", bound=SnowSeriesSpec)
Result = TypeVar("Result", bound=SnowSeriesResult)


class InputsSummary(TypedDict):
    """Fields of ``StackResult`` that describe the inputs."""

    left_out: list[LeftOut]
    ignored: dict[str, int]
    input_notes: list[str]


def open_reader(spec: JobSpec, context: JobContext) -> StackReader:
    """Open the stacks of a specification; raises what ``open_stacks`` raises."""
    context.progress("scan", 0, 1)
    day = date.fromisoformat(spec.day) if spec.day else None
    reader = open_stacks(
        [path_of(stack) for stack in spec.stacks], day=day, area=spec.area, impute_nan=spec.impute_nan
    )
    note_inputs({ref.file for ref in reader.refs})
    for note in reader.notes:
        context.log(note)
    if reader.sparse_input:
        context.warn("SG-DOMAIN-002", reader.sparse_input)
    context.progress("scan", 1, 1)
    return reader


def inputs_summary(reader: StackReader, context: JobContext) -> InputsSummary:
    """Inputs that were left out or ignored, with a warning for each one left out.

    Call it once all cells have been read.
    """
    for item in reader.left_out:
        context.warn(item.code, item.reason)
    return {
        "left_out": list(reader.left_out),
        "ignored": dict(reader.ignored),
        "input_notes": list(reader.notes),
    }


@contextmanager
def label_files(paths: Sequence[str]) -> Iterator[list[Path]]:
    """Paths of labels, those in packed stores as files in a temporary folder, as they were published.

    Raises ``SG-DATASET-001`` and ``-002``.
    """
    given = [Path(path).expanduser() for path in paths]
    with TemporaryDirectory(prefix="snowgalileo_") as folder:
        found: list[Path] = []
        for number, path in enumerate(given):
            if path.suffix.lower() != PACKED_ENDING or not is_folder_stack(path):
                found.append(path)
                continue
            store, place = PackedStore.open(path), Path(folder) / str(number)
            place.mkdir()
            for label in store.labels.values():
                (place / label.file_name).write_bytes(store.read(label.block))
            found.append(place)
        yield found


_CHECK_FIRST: ContextVar[bool] = ContextVar("whether all rasters are checked before", default=False)


def checked_while_read(job: Callable[[Spec, JobContext], Result]) -> Callable[[Spec, JobContext], Result]:
    """A job on a series that checks its rasters while it reads them, which saves reading them twice.

    Should one turn out bad, the job begins anew with all of them checked, so that bad ones are left out.
    """

    @wraps(job)
    def run(spec: Spec, context: JobContext) -> Result:
        try:
            return job(spec, context)
        except BadRasterError as error:
            context.log(f"{error.text} All rasters are checked now.")
        token = _CHECK_FIRST.set(True)
        try:
            return job(spec, context)
        finally:
            _CHECK_FIRST.reset(token)

    return run


def open_series(spec: SnowSeriesSpec) -> FoundSeries:
    """Find the rasters of a series, none of which the job may write over; raises what ``find_series``
    raises.
    """
    found = find_series(spec, check_later=not _CHECK_FIRST.get())
    note_inputs(raster.path for raster in found.series.rasters.values())
    return found


def open_companions(found: FoundSeries, paths: list[str]) -> Companions:
    """Find what goes with the maps of a series; none of it is left out then, nor written over."""
    companions = find_companions(found.series, paths)
    note_inputs(companions.used)
    found.left_out = [item for item in found.left_out if item.path not in companions.used]
    return companions


OTHER_LAYER = "SG-LABEL-020"
"""Uncertainty and quality lie beside every map of a series: one warning stands for all of them."""


class SeriesSummary(TypedDict):
    """Fields of ``SnowSeriesResult`` that describe the inputs."""

    days: list[str]
    kinds: dict[str, str]
    quantity: str
    left_out: list[LeftOut]


def series_summary(found: FoundSeries, context: JobContext) -> SeriesSummary:
    """What a series was made of, with a warning for each raster left out."""
    for note in found.notes:
        context.log(note)
    layers = [item for item in found.left_out if item.code == OTHER_LAYER]
    for item in [item for item in found.left_out if item.code != OTHER_LAYER] + layers[:1]:
        context.warn(item.code, item.reason)
    if len(layers) > 1:
        context.log(f"{len(layers) - 1} more files hold other layers than snow cover.")
    return {
        "days": [day.isoformat() for day in found.series.rasters],
        "kinds": found.kinds,
        "quantity": found.series.quantity,
        "left_out": found.left_out,
    }
