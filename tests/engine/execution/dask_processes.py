"""A real Dask cluster on this computer: one process for the scheduler and one for each worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from distributed import Client, Scheduler, get_worker

import snowgalileo_qgis
from snowgalileo_qgis.engine.execution import cluster
from snowgalileo_qgis.engine.execution.submit import workers_of
from tests.free_port import free_port

PACKAGE = Path(snowgalileo_qgis.__file__).parent
START_S = 600.0
cluster.CONNECT_S = START_S  # the schedulers here come, however busy the machine is


class DaskProcesses:
    """Starts and kills the processes; all of them are ended with the ``with`` block."""

    def __init__(self, folder: Path, protocol: str = "tcp") -> None:
        self.folder, self.protocol = folder, protocol
        self.port = free_port()
        self.processes: list[subprocess.Popen[bytes]] = []
        self.workers: list[subprocess.Popen[bytes]] = []
        self.scheduler = self.start_scheduler()

    def __enter__(self) -> DaskProcesses:
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self.processes):  # a worker that loses its scheduler would wait for it
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.terminate()  # a nanny ends its worker
        for process in reversed(self.processes):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    @property
    def address(self) -> str:
        return f"{self.protocol}://127.0.0.1:{self.port}"

    @property
    def file(self) -> Path:
        """The scheduler file."""
        return self.folder / "scheduler.json"

    def start_scheduler(self) -> subprocess.Popen[bytes]:
        self.file.unlink(missing_ok=True)
        port = ["--host", f"{self.protocol}://127.0.0.1", "--port", str(self.port), "--no-dashboard"]
        self.scheduler = self._start("scheduler", *port, "--scheduler-file", str(self.file))
        wait_for(self.file.exists)
        return self.scheduler

    def start_worker(
        self, name: str, *options: str, threads: int = 1, package: Path = PACKAGE, nanny: bool = False
    ) -> subprocess.Popen[bytes]:
        """A worker, which alone has the engine; ``nanny``: with the process that would start it again."""
        local = ["--local-directory", str(self.folder / name), "--no-dashboard"]
        local += ["--nanny" if nanny else "--no-nanny"]
        process = self._start(
            "worker",
            self.address,
            "--name",
            name,
            "--nthreads",
            str(threads),
            *local,
            *options,
            environment={"PYTHONPATH": str(package.parent)},
        )
        self.workers.append(process)
        return process

    def some_worker(self) -> subprocess.Popen[bytes]:
        """A worker that is there, or a new one."""
        alive = (process for process in self.workers if process.poll() is None)
        return next(alive, None) or self.start_worker(f"worker{len(self.workers)}")

    def wait_for_worker(self, name: str) -> None:
        """Wait until the scheduler knows a worker."""
        with Client(self.address, set_as_default=False, timeout=START_S) as client:  # type: ignore[no-untyped-call]
            wait_for(lambda: name in [worker["name"] for worker in workers_of(client).values()])

    def give_up(self, name: str) -> None:
        """Let the scheduler give up a worker, as it does by itself after 5 minutes without a sign of it."""

        async def give_up(dask_scheduler: Scheduler) -> None:
            (address,) = [w.address for w in dask_scheduler.workers.values() if w.name == name]
            await dask_scheduler.restart_workers([address], wait_for_workers=False, stimulus_id="test")

        with Client(self.address, set_as_default=False, timeout=START_S) as client:  # type: ignore[no-untyped-call]
            client.run_on_scheduler(give_up)

    def _start(
        self, *arguments: str, environment: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        with (self.folder / "log.txt").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *arguments],
                stdout=log,
                stderr=log,
                cwd=self.folder,
                env={**os.environ, **(environment or {})},
            )
        self.processes.append(process)
        return process


def name_of_worker(_: object) -> str:
    """A task that says who does it."""
    return str(get_worker().name)


def end_worker(_: object) -> None:
    """A task that ends its worker, as one that takes all memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a process without a chance to say good-bye."""
    process.kill()
    assert process.wait() == -signal.SIGKILL


def suspend_when(process: subprocess.Popen[bytes], condition: Callable[[], object]) -> None:
    """Suspend a process while a condition holds, as a computer that sleeps."""
    while True:
        wait_for(condition)
        process.send_signal(signal.SIGSTOP)
        if condition():
            return
        process.send_signal(signal.SIGCONT)


def wake_up(process: subprocess.Popen[bytes]) -> None:
    """Let a worker go on that its scheduler has given up; it ends by itself."""
    process.send_signal(signal.SIGCONT)
    process.wait(START_S)


def wait_for(condition: object) -> None:
    """Wait until a function returns something true."""
    assert callable(condition)
    started = time.monotonic()
    while not condition():
        assert time.monotonic() - started < START_S, "it never came"
        time.sleep(0.002)  # what it waits for may pass quickly
