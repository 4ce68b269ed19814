"""Prediction by a Dask cluster on this computer against the same job in one process with as many threads.

Scheduler, workers and client are processes of their own; workers have one thread each. Both ways map the same
made region store (see ``bench_series.py``) in turns and must write the same bytes; start-up (Python,
libraries, weights) is left out, as all processes have done a run before. Processor time is what counts on a
busy machine; there, Dask's processes also use some while they wait for a processor, so what they use when
idle is counted for the time alone that the work would take with processors of its own.

Then the workers read the cells of a series without predicting them, with and without keeping what they
decode, and so does one process.

Then 100,000 simulated cells (a series of two maps): everything is real but the worker's work, which takes no
time. That shows what a cell costs scheduler and client, and whether the client's memory grows: its own (anonymous)
pages, and all with those of files, such as the libraries that write the first map once half of the cells are done.

    python benchmarks/bench_cluster.py [--side 8] [--rounds 3] [--size tiny] [--days 8] [--simulated 100000]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from threading import Event

sys.path.append(str(Path(__file__).resolve().parents[1]))

import numpy as np
import psutil
import torch
from bench_series import CRS, FIRST, X0, Y0, in_one, make_store
from cluster_simulated import read_and_keep, read_anew, simulated_cells

from snowgalileo_qgis.engine.execution import cluster_cells
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.predict import predict
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import Json, PredictSpec
from snowgalileo_qgis.engine.stack.region import Region

ROOT = Path(__file__).resolve().parents[1]
PORT = 28786
IDLE_S = 10.0


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[list[psutil.Process]]:
    """A scheduler with workers; its processes, the scheduler first."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "benchmarks")])}
    address = f"tcp://127.0.0.1:{PORT}"
    commands = [["scheduler", "--host", "127.0.0.1", "--port", str(PORT)]]
    commands += [["worker", address, "--nthreads", "1", "--no-nanny"] for _ in range(workers)]
    with (folder / "dask.log").open("ab") as log:
        started = [
            subprocess.Popen(
                [sys.executable, "-m", "dask", *command, "--no-dashboard"],
                stdout=log,
                stderr=log,
                cwd=folder,
                env=environment,
            )
            for command in commands
        ]
    try:
        yield [psutil.Process(process.pid) for process in started]
    finally:
        for process in reversed(started):  # a worker that loses its scheduler first waits for it
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def cpu(processes: Sequence[psutil.Process]) -> float:
    """Processor seconds so far."""
    return sum(sum(process.cpu_times()[:2]) for process in processes)


@dataclass(frozen=True)
class Cost:
    """Wall-clock seconds, and processor seconds of client, scheduler and each worker."""

    wall: float
    processes: tuple[float, ...]

    @property
    def processor(self) -> float:
        """Processor seconds of all."""
        return sum(self.processes)


def timed(work: Callable[[], object], processes: Sequence[psutil.Process]) -> Cost:
    """What something costs this process and others."""
    everybody = [psutil.Process(), *processes]
    started, before = time.perf_counter(), [cpu([process]) for process in everybody]
    work()
    used = tuple(cpu([process]) - was for process, was in zip(everybody, before))
    return Cost(time.perf_counter() - started, used)


def run(spec: PredictSpec) -> None:
    """A prediction."""
    predict(spec, JobContext(lambda _: None, Event()))


def compare(folder: Path, spec: PredictSpec, workers: int, rounds: int) -> None:
    """Print the efficiency of so many workers."""
    torch.set_num_threads(workers)
    here = replace(spec, fsc=str(folder / "here.tif"))
    there = replace(spec, fsc=str(folder / "there.tif"), scheduler=f"tcp://127.0.0.1:{PORT}")
    with cluster(folder, workers) as processes:
        while len(found(there)) < workers:
            time.sleep(0.5)
        for warm in (here, there):
            run(warm)
        idle = timed(lambda: time.sleep(IDLE_S), processes)
        pairs = [(timed(lambda: run(here), []), timed(lambda: run(there), processes)) for _ in range(rounds)]
    same = Path(here.fsc).read_bytes() == Path(there.fsc).read_bytes()
    assert same, "the maps differ"
    upkeep = idle.processor / idle.wall
    for one, other in pairs:
        parts = " + ".join(f"{used:.1f}" for used in other.processes)
        print(f"  one process {one.processor:.1f} s, {one.wall:.1f} s by the clock; client + scheduler + "
              f"workers {parts} s, {other.wall:.1f} s by the clock")  # fmt: skip
    ratios = {
        "wall clock": [one.wall / other.wall for one, other in pairs],
        "processor": [one.processor / _alone(other, upkeep, workers) for one, other in pairs],
        "processor, all counted": [one.processor / other.processor for one, other in pairs],
    }
    print(f"  idle, scheduler and workers use {upkeep:.3f} of a processor")
    for name, values in ratios.items():
        print(
            f"{workers} workers, {name}: efficiency {statistics.median(values):.0%} "
            f"({min(values):.0%} to {max(values):.0%})",
            flush=True,
        )


def _alone(cost: Cost, upkeep: float, workers: int) -> float:
    """Processor seconds, with upkeep for the time that so many workers need with processors of their own."""
    work = cost.processor - upkeep * cost.wall
    return work + upkeep * work / workers


def read_series(folder: Path, weights: Path, side: int, days: int) -> None:
    """Print what reading a series costs the workers."""
    path = folder / "series.zarr"
    make_store(path, side, days)
    spec = PredictSpec(
        stacks=[str(path)],
        checkpoints=[str(weights)],
        fsc=str(folder / "series.tif"),
        first_day=FIRST.isoformat(),
        device="cpu",
        scheduler=f"tcp://127.0.0.1:{PORT}",
    )

    real = cluster_cells.predict_cells
    with cluster(folder, 2) as processes:
        while len(found(spec)) < 2:
            time.sleep(0.5)
        run(replace(spec, last_day=FIRST.isoformat()))  # libraries and weights
        costs = {"one process": timed(lambda: in_one(path, lambda _: None), [])}
        idle = timed(lambda: time.sleep(IDLE_S), processes)
        for name, function in (("two workers, kept", read_and_keep), ("two workers, anew", read_anew)):
            cluster_cells.predict_cells = function
            costs[name] = timed(lambda: run(spec), processes)
    cluster_cells.predict_cells = real
    upkeep = sum(idle.processes[2:]) / idle.wall
    for name, cost in costs.items():
        used = sum(cost.processes[2:]) - upkeep * cost.wall if len(cost.processes) > 1 else cost.processor
        print(f"reading {side**2} cells of {days} days, {name}: {used:.1f} s of processor", flush=True)


def found(spec: PredictSpec) -> Json:
    """Workers that the scheduler has."""
    from distributed import Client

    with Client(spec.scheduler, set_as_default=False) as client:
        workers: Json = client.scheduler_info()["workers"]
        return workers


def simulate(folder: Path, weights: Path, cells: int) -> None:
    """Print what simulated cells cost scheduler and client."""
    rows, cols = cells // 2 // 250, 250
    region = Region.create(
        folder / "empty.zarr", RegionGrid(CRS, X0, Y0, rows, cols, np.ones((rows, cols), np.bool_))
    )
    for day in (0, 1):
        region.add_day(FIRST + timedelta(day))
    spec = PredictSpec(
        stacks=[str(region.path)],
        checkpoints=[str(weights)],
        fsc=str(folder / "simulated.tif"),
        quality=str(folder / "simulated_quality.tif"),
        first_day=FIRST.isoformat(),
        device="cpu",
        scheduler=f"tcp://127.0.0.1:{PORT}",
    )
    cluster_cells.predict_cells = simulated_cells
    client, memory = psutil.Process(), []

    def look(message: Json) -> None:
        if message["type"] == "progress" and message["stage"] == "predict":
            facts = client.memory_info()
            memory.append((message["done"], (facts.rss - facts.shared) / 2**20, facts.rss / 2**20))

    with cluster(folder, 2) as processes:
        while len(found(spec)) < 2:
            time.sleep(0.5)
        started, before = time.perf_counter(), [cpu([process]) for process in (client, *processes)]
        predict(spec, JobContext(look, Event()))
        seconds = time.perf_counter() - started
        used = [cpu([process]) - was for process, was in zip((client, *processes), before)]
    print(
        f"{cells} simulated cells: {seconds:.0f} s; per cell: scheduler {1000 * used[1] / cells:.3f} ms, "
        f"client {1000 * used[0] / cells:.3f} ms, workers {1000 * sum(used[2:]) / cells:.3f} ms"
    )
    for share in (0.02, 0.1, 0.2, 0.3, 0.4, 0.49, 0.51, 0.75, 1.0):
        done, own, size = min(memory, key=lambda one: abs(one[0] - share * cells))
        print(f"    client after {done:6d} cells: {own:.1f} MB of its own, {size:.1f} MB with files")


def main() -> None:
    """Run both parts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=8, help="cells along a side of the store")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--size", default="tiny", choices=("nano", "tiny", "base"))
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--days", type=int, default=8, help="days of the series that is read; 0: none")
    parser.add_argument("--simulated", type=int, default=100_000, help="simulated cells; 0: none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        weights = folder / "model.safetensors"
        save_model(seeded_model(options.size, 7), weights)
        print(f"load of the last minute: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        if options.rounds:
            make_store(folder / "made.zarr", options.side, 1)
            spec = PredictSpec(
                stacks=[str(folder / "made.zarr")], checkpoints=[str(weights)], fsc="", device="cpu"
            )
            for workers in options.workers:
                compare(folder, spec, workers, options.rounds)
        if options.days:
            read_series(folder, weights, options.side, options.days)
        if options.simulated:
            simulate(folder, weights, options.simulated)


if __name__ == "__main__":
    main()
