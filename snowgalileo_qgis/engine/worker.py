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
import traceback
from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import BinaryIO

from ..version import __version__
from .job_context import JobContext
from .jobs.runner import run_job
from .object_store.settings import use_access
from .protocol import (
    PROTOCOL_VERSION,
    SPECS,
    Json,
    SnowGalileoError,
    decode,
    encode,
    spec_from_json,
    store_access_from_json,
)
from .protocol.lock_file import name_program

NICENESS = 10
"""Added to the process's nice value, so that QGIS stays responsive."""
GRACE_SECONDS = 5.0
"""Time that a running job has to stop after standard input has closed [s]."""


MOST_BYTES = 32_000_000
"""Longest line that is read; a job with the largest area is far shorter [bytes]."""

MOST_NAME = 200
"""Longest name of a job [characters]."""


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
        """Write one message; ends the process when nobody reads. Raises ``ValueError`` for a message that is
        no JSON.
        """
        line = encode(message)
        with self._writing:
            try:
                self._output.write(line)
                self._output.flush()
            except (OSError, ValueError):
                os._exit(0)

    def _read(self) -> None:
        try:
            while line := self._lines.readline(MOST_BYTES):
                if len(line) == MOST_BYTES and not line.endswith(b"\n"):
                    self._skip_line()
                    line = b""
                try:
                    if self._take(line):
                        break
                except SnowGalileoError as error:
                    self._refuse(error)
                except Exception as error:
                    self._refuse(_unexpected(error))
        finally:
            for event in list(self._cancelled.values()):
                event.set()
            self._todo.put(None)
            # The running job stops at its next check and cleans up; one that is stuck must not outlive QGIS.
            time.sleep(GRACE_SECONDS)
            os._exit(1)

    def _skip_line(self) -> None:
        """Read to the end of a line without keeping it."""
        while (part := self._lines.readline(MOST_BYTES)) and not part.endswith(b"\n"):
            pass

    def _take(self, line: bytes) -> bool:
        """Act on a line; whether it says goodbye. Raises ``SG-JOB-001`` for one that is not a message."""
        message = decode(line)
        if message is None:
            raise SnowGalileoError("SG-JOB-001", "The engine received a line that is not a message.")
        kind = str(message["type"])
        if kind == "ping":
            self.send({"type": "pong"})
        elif kind == "cancel":
            event = self._cancelled.get(str(message.get("job")))
            if event is not None:
                event.set()
        elif kind == "start":
            self._start(message)
        elif kind == "hello":
            self._todo.put(message)
        elif kind != "quit":
            raise SnowGalileoError("SG-JOB-001", f"The engine knows no message of the type '{kind[:100]}'.")
        return kind == "quit"

    def _start(self, message: Json) -> None:
        """Queue a job. Its name must be of its own, or answers could not be told apart."""
        job = message.get("job")
        if not isinstance(job, (str, int)) or len(str(job)) > MOST_NAME:
            raise SnowGalileoError("SG-JOB-001", "A job was started without a name.")
        if str(job) in self._cancelled:
            error = SnowGalileoError("SG-JOB-001", f"A job named {job} was started a second time.")
            self._refuse(error, str(job))
            return
        self._cancelled[str(job)] = Event()
        self._todo.put(message)

    def _refuse(self, error: SnowGalileoError, job: str | None = None) -> None:
        self.send({"type": "error", "job": job, **error.to_json()})

    def _run(self, message: Json) -> None:
        job = str(message.get("job"))
        try:
            spec = spec_from_json(message.get("spec"))
            use_access(store_access_from_json(message.get("store")))
            result = run_job(spec, JobContext(self._sender(job), self._cancelled[job]))
            answer = {"type": "result", "job": job, "result": result.to_json()}
            encode(answer)
        except Exception as error:
            failure = error if isinstance(error, SnowGalileoError) else _unexpected(error)
            answer = {"type": "error", "job": job, **failure.to_json()}
        use_access(None)
        # Before the answer: from then on, the name may be used again.
        self._cancelled.pop(job, None)
        self.send(answer)

    def _sender(self, job: str) -> Callable[[Json], None]:
        return lambda message: self.send({**message, "job": job})


def _unexpected(error: Exception) -> SnowGalileoError:
    text = f"Something unexpected went wrong: {type(error).__name__}: {str(error)[:500]}"
    detail = "".join(traceback.format_exception(error))
    return SnowGalileoError("SG-BUG-001", text, "Please report this with the details.", detail)


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
    name_program("QGIS")
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    reconfigure = getattr(sys.stderr, "reconfigure", None)
    if reconfigure is not None:  # QGIS reads UTF-8, whatever the encoding of the system
        reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout = sys.stderr
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    return Worker(sys.stdin.buffer, output).serve()
