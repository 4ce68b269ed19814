"""Where the processor time of a prediction goes: reading, tokenising, forward, writing, and the rest.

A whole job runs in this process, from a made region store (as in ``bench_series.py``) or from HDF5 files that
the engine writes from its cells, with quality layer. Each stage counts the time of the threads that work in
it; the rest is the process's own time less all stages: start of the job, progress, handing over. Loading the
libraries and making the input do not count.

    python benchmarks/bench_stages.py [--cells 1000] [--kind region h5] [--size tiny] [--precision fp32]
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from threading import Event, Lock, local
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

import torch
from bench_series import make_store

from snowgalileo_qgis.engine.inference import model_inputs, stac
from snowgalileo_qgis.engine.inference.model_inputs import ModelInputs
from snowgalileo_qgis.engine.inference.outputs import Outputs
from snowgalileo_qgis.engine.inference.predictor import Predictor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import PredictSpec
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.export import export_h5
from snowgalileo_qgis.engine.stack.formats import FORMATS
from snowgalileo_qgis.engine.stack.region.region_cells import RegionCells, _Superblock

STAGES = ("reading", "tokenising", "conditions and quality", "forward", "writing", "the rest")


class Clock:
    """Processor seconds by stage; of stages within each other, each second counts for the innermost."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._lock, self._here = Lock(), local()

    def wrap(self, owner: Any, name: str, stage: str) -> None:
        """Count what a function or method takes."""
        function: Callable[..., Any] = getattr(owner, name)

        @wraps(function)
        def counted(*args: Any, **kwargs: Any) -> Any:
            outer = getattr(self._here, "inner", 0.0)
            self._here.inner = 0.0
            started = time.thread_time()
            try:
                return function(*args, **kwargs)
            finally:
                took = time.thread_time() - started
                with self._lock:
                    self.seconds[stage] += took - self._here.inner
                self._here.inner = outer + took

        setattr(owner, name, counted)


def instrumented() -> Clock:
    """A clock in all stages."""
    clock = Clock()
    for form in FORMATS:
        clock.wrap(type(form), "scan", "reading")
    clock.wrap(RegionCells, "read", "reading")
    for name in ("_load_plane", "_load_flags"):
        clock.wrap(_Superblock, name, "reading")
    for form in FORMATS:
        if form.noun == "an HDF5 file":
            reader = type(form).reader

            def wrapped(self: Any, refs: Any, options: Any, reader: Any = reader) -> Any:
                holder = type("Holder", (), {"read": staticmethod(reader(self, refs, options))})
                clock.wrap(holder, "read", "reading")
                return holder.read

            type(form).reader = wrapped  # type: ignore[method-assign,assignment]
    clock.wrap(model_inputs, "tokens_of", "tokenising")
    clock.wrap(ModelInputs, "of", "conditions and quality")
    clock.wrap(Predictor, "_forward", "forward")
    for name in ("commit", "finish"):
        clock.wrap(Outputs, name, "writing")
    clock.wrap(stac, "write_index", "writing")
    return clock


def used() -> float:
    """Processor seconds of this process."""
    now = resource.getrusage(resource.RUSAGE_SELF)
    return now.ru_utime + now.ru_stime


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cells", type=int, default=1000)
    parser.add_argument("--kind", nargs="+", choices=("region", "h5"), default=["region", "h5"])
    parser.add_argument("--size", default="tiny")
    parser.add_argument("--precision", default="fp32")
    options = parser.parse_args()
    clock = instrumented()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        store, weights = folder / "region.zarr", folder / "model.safetensors"
        make_store(store, round(options.cells**0.5), 1)
        save_model(seeded_model(options.size, 7), weights)
        stacks = {"region": store, "h5": folder / "h5"}
        if "h5" in options.kind:
            export_h5(open_stacks([store]), stacks["h5"], lambda *_: None)
        for kind in options.kind:
            clock.seconds.clear()
            before, started = used(), time.perf_counter()
            spec = PredictSpec(
                stacks=[str(stacks[kind])],
                checkpoints=[str(weights)],
                fsc=str(folder / f"{kind}.tif"),
                quality=str(folder / f"{kind}_quality.tif"),
                device="cpu",
                precision=options.precision,
            )
            maps = run_job(spec, JobContext(lambda _: None, Event()))
            total, elapsed = used() - before, time.perf_counter() - started
            clock.seconds["the rest"] = total - sum(clock.seconds.values())
            print(
                f"{kind}, {maps.to_json()['cells']} cells, {options.size}, {options.precision}, "
                f"{torch.get_num_threads()} threads: {total:.1f} s of processor, {elapsed:.1f} s by the clock"
            )
            for stage in STAGES:
                print(f"  {stage:<24}{clock.seconds[stage]:8.1f} s  {clock.seconds[stage] / total:6.1%}")


if __name__ == "__main__":
    main()
