"""A series of days from online data: a day is mapped as soon as its stack is whole, while the products of the
next one arrive and are read.

Every step is the job that users run alone, so the maps are the same as of jobs that run one after the other.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, wait
from dataclasses import replace
from pathlib import Path
from threading import Event, Lock
from typing import Any, cast

from ..checked_json import parse_object
from ..inference.stac import collection_path, collection_text
from ..job_context import JobContext
from ..object_store import path_of
from ..output_file import write_text
from ..protocol import BuildSpec, BuiltStack, Json, PredictSpec, SnowGalileoError, SnowMaps
from ..web.threads import result_of, threads
from . import predict  # noqa: F401 (PyTorch counts its threads before those of the build are limited)
from .runner import run_job
from .store_turns import turn

END_S = 2.0
"""Longest time that builds have to end; they ask whether they are to stop several times in a second."""


def map_while_building(
    builds: Sequence[BuildSpec], prediction: PredictSpec, context: JobContext
) -> tuple[list[BuiltStack], SnowMaps]:
    """Build each day into the stack of the ``prediction``, a series, and map it.

    Raises what the jobs raise; days that are mapped by then stay.
    """
    started, stop, bars = time.monotonic(), Event(), DayBars(context, "series", len(builds))
    built: list[BuiltStack] = []
    mapped: list[SnowMaps] = []
    store = path_of(prediction.stacks[0])
    with threads(1, "build") as pool:
        waiting: list[Future[BuiltStack]] = [
            pool.submit(_build, spec, context.part(bars.of_build, stop)) for spec in builds
        ]
        try:
            for spec, future in zip(builds, waiting, strict=True):
                built.append(result_of(future, context.check))
                with turn(store, context.check):
                    mapped.append(_predict(prediction, spec.day or "", context.part(bars.of_map)))
                bars.day_done()
        finally:
            end(waiting, stop)
    said = [
        *(item for one in built for item in one.warnings),
        *(item for one in mapped for item in one.warnings),
    ]
    for warned in {item.text: item for item in said}.values():
        context.warn(warned.code, warned.text)
    return built, _together(mapped, prediction, time.monotonic() - started, context)


def end(builds: Iterable[Future[Any]], stop: Event) -> None:
    """Stop builds that were begun with ``stop``; the one that runs has a moment to leave its store."""
    stop.set()
    wait([future for future in builds if not future.cancel()], timeout=END_S)


def _build(spec: BuildSpec, context: JobContext) -> BuiltStack:
    return cast(BuiltStack, run_job(spec, context))


def _predict(prediction: PredictSpec, day: str, context: JobContext) -> SnowMaps:
    """Map one day as a series of one: a map that is there already of the same inputs stays, one that was
    interrupted goes on.
    """
    spec = replace(prediction, day=None, first_day=day, last_day=day, resume=True)
    spec.validate()
    try:
        result = run_job(spec, context)
    except SnowGalileoError as error:
        if error.code != "SG-JOB-003":
            raise
        result = run_job(replace(spec, resume=False), context)  # the interrupted one had other settings
    return cast(SnowMaps, result)


def _together(
    mapped: Sequence[SnowMaps], prediction: PredictSpec, seconds: float, context: JobContext
) -> SnowMaps:
    """The results of all days as that of one series, with one index."""
    rasters = [raster for one in mapped for raster in one.rasters]
    items = [parse_object(Path(raster.path).with_suffix(".json").read_bytes()) for raster in rasters]
    index = collection_path(Path(prediction.fsc))
    write_text(index, collection_text(index, items))
    cells = sum(one.cells for one in mapped)
    return replace(
        mapped[-1],
        rasters=rasters,
        index=str(index),
        cells=cells,
        kept=sum(one.kept for one in mapped),
        left_out=list(dict.fromkeys(item for one in mapped for item in one.left_out)),
        input_notes=list(dict.fromkeys(note for one in mapped for note in one.input_notes)),
        conditions=dict(sorted(sum((Counter(one.conditions) for one in mapped), Counter[str]()).items())),
        condition=", ".join(sorted({name for one in mapped for name in one.condition.split(", ") if name})),
        seconds=round(seconds, 3),
        cells_per_second=round(cells / seconds, 3),
        warnings=context.warnings,
    )


class DayBars:
    """Joins the progress of builds and predictions, one of each at a time: days that are done, and the parts
    of what goes on. ``stage``: of its messages.
    """

    def __init__(self, context: JobContext, stage: str, days: int) -> None:
        self._context, self._stage, self._days = context, stage, days
        self._done = 0
        self._build: list[Json] = []
        self._map: Json = {}
        self._lock = Lock()

    def of_build(self, message: Json) -> None:
        """Take a message of the build, whose thread this is."""
        with self._lock:
            self._build = message.get("parts") or self._build
            self._send()

    def of_map(self, message: Json) -> None:
        """Take a message of the prediction."""
        if message["stage"] == "predict":
            with self._lock:
                self._map = {"id": "map", **{name: message[name] for name in ("done", "total", "eta_s")}}
                self._send()

    def day_done(self) -> None:
        """A day is mapped."""
        with self._lock:
            self._done += 1
            self._map = {}
            self._send()

    def _send(self) -> None:
        parts = [*self._build, *([self._map] if self._map else [])]
        self._context.progress(self._stage, self._done, self._days, {"parts": parts})
