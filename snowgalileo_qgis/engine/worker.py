"""The worker that QGIS starts: reads jobs from standard input and writes messages to standard output, one
JSON object per line.

One thread reads, the main thread runs one job at a time. The worker ends when standard input closes, so that
it does not outlive QGIS.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import BinaryIO

from ..version import __version__
from .job_context import JobContext
from .jobs.runner import run_job
from .protocol import (
    PROTOCOL_VERSION,
    SPECS,
    Json,
    SnowGalileoError,
    decode,
    encode,
    spec_from_json,
)

NICENESS = 10
"""Added to the process's nice value, so that QGIS stays responsive."""
GRACE_SECONDS = 5.0
"""Time that a running job has to stop after standard input has closed [s]."""


class Worker:
    """Serves one QGIS.

    ``output`` must not be the descriptor of standard output when libraries may print to it.
    """

    def __init__(self, lines: BinaryIO, output: BinaryIO) -> None:
        self._lines = lines
        self._output = output
        self._writing = Lock()
        self._todo: SimpleQueue[Json | None] = SimpleQueue()
        self._cancelled: dict[str, Event] = {}

    def serve(self) -> int:
        """Run jobs until standard input closes or ``quit`` arrives."""
        Thread(target=self._read, daemon=True).start()
        while (message := self._todo.get()) is not None:
            if message["type"] == "hello":
                self.send(hello())
            else:
                self._run(message)
        return 0

    def send(self, message: Json) -> None:
        """Write one message; ends the process when nobody reads."""
        with self._writing:
            try:
                self._output.write(encode(message))
                self._output.flush()
            except (BrokenPipeError, ValueError):
                os._exit(0)

    def _read(self) -> None:
        for line in self._lines:
            message = decode(line)
            kind = message["type"] if message else None
            if message is None:
                error = SnowGalileoError("SG-JOB-001", "The engine received a line that is not a message.")
                self.send({"type": "error", "job": None, **error.to_json()})
            elif kind == "ping":
                self.send({"type": "pong"})
            elif kind == "cancel":
                event = self._cancelled.get(str(message.get("job")))
                if event is not None:
                    event.set()
            elif kind == "start":
                self._cancelled[str(message.get("job"))] = Event()
                self._todo.put(message)
            elif kind == "hello":
                self._todo.put(message)
            elif kind == "quit":
                break
        for event in list(self._cancelled.values()):
            event.set()
        self._todo.put(None)
        # The running job stops at its next check and cleans up; a job that is stuck must not outlive QGIS.
        time.sleep(GRACE_SECONDS)
        os._exit(1)

    def _run(self, message: Json) -> None:
        job = str(message.get("job"))
        try:
            spec = spec_from_json(message.get("spec") or {})
            result = run_job(spec, JobContext(self._sender(job), self._cancelled[job]))
            self.send({"type": "result", "job": job, "result": result.to_json()})
        except SnowGalileoError as error:
            self.send({"type": "error", "job": job, **error.to_json()})
        finally:
            self._cancelled.pop(job, None)

    def _sender(self, job: str) -> Callable[[Json], None]:
        return lambda message: self.send({**message, "job": job})


def hello() -> Json:
    """The handshake: versions, devices, and the kinds of job that this engine knows."""
    import torch

    from .inference.devices import describe_devices

    versions = {"python": platform.python_version(), "torch": torch.__version__}
    return {
        "type": "hello",
        "protocol": PROTOCOL_VERSION,
        "version": __version__,
        "versions": versions,
        **describe_devices(),
        "jobs": sorted(SPECS),
        "pid": os.getpid(),
    }


def serve_standard_streams() -> int:
    """Serve on standard input and output, at lower priority than QGIS.

    Standard output is redirected to standard error, so that neither Python nor C code can print into the
    stream of messages.
    """
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    return Worker(sys.stdin.buffer, output).serve()
