"""The engine's process, as seen from QGIS.

It is started when needed, runs one job at a time, and its death is one readable error.
"""

from __future__ import annotations

import itertools
import locale
import os
import queue
import signal
import subprocess
import threading
import time
from collections import deque
from typing import IO, Callable, Deque, List, Optional

from ..engine.protocol import (
    ERRORS,
    PROTOCOL_VERSION,
    Cancelled,
    JobResult,
    JobSpec,
    Json,
    SnowGalileoError,
    StoreAccess,
    decode,
    encode,
)
from ..engine.protocol.paths import with_absolute_paths
from .accounts import access_for
from .engine_info import EngineInfo
from .environment import child_environment, worker_command, working_folder
from .error_words import TranslatedError
from .messages import log, tr

OnMessage = Callable[[Json], None]
IsCancelled = Callable[[], bool]

POLL_S = 0.05
START_S = 180.0
"""Time limit of a start: the first import of the libraries from a slow disk can take minutes."""
CANCEL_S = 3.0
"""Time the engine has to stop after a cancel before it is terminated."""
TERMINATE_S = 1.0
"""Time between ``terminate`` and ``kill``."""
LAST_WORDS_S = 5.0
"""Time to read what a process said before it ended; processes of its own may keep its pipes open."""
TAIL_LINES = 40
"""Lines of log that are kept for error reports."""


class _Process:
    """A worker process: a queue of its messages, and in ``tail`` the last lines of its log."""

    def __init__(self, command: List[str]) -> None:
        flags = 0
        if os.name == "nt":
            flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        self.command = command
        self.messages: queue.Queue[Json] = queue.Queue()
        self.tail: Deque[str] = deque(maxlen=TAIL_LINES)
        # the command is the engine's interpreter and the plugin's own script
        self.popen = subprocess.Popen(  # nosec B603
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=child_environment(),
            cwd=working_folder(),
            creationflags=flags,
        )
        self.readers = [
            threading.Thread(
                target=self._read,
                args=(self.popen.stdout, True),
                name="SnowGalileo engine messages",
                daemon=True,
            ),
            threading.Thread(
                target=self._read, args=(self.popen.stderr, False), name="SnowGalileo engine log", daemon=True
            ),
        ]
        for reader in self.readers:
            reader.start()

    def _read(self, stream: IO[bytes], is_messages: bool) -> None:
        for line in stream:
            message = decode(line) if is_messages else None
            if message is None:
                self.tail.append(log_text(line).rstrip())
            else:
                self.messages.put(message)
        stream.close()

    def send(self, message: Json) -> None:
        """Write one message; if the process has died, the next read finds out."""
        try:
            self.popen.stdin.write(encode(message))
            self.popen.stdin.flush()
        except (OSError, ValueError):
            log(tr("The engine did not accept the message '{type}'.").format(type=message["type"]))

    def receive(self) -> Optional[Json]:
        """The next message, or ``None`` if none arrives within ``POLL_S``."""
        try:
            return self.messages.get(timeout=POLL_S)
        except queue.Empty:
            return None

    def is_running(self) -> bool:
        """Whether the process is alive."""
        return self.popen.poll() is None

    def has_ended(self) -> bool:
        """Whether the process has ended and all of its messages have been received."""
        if self.is_running():
            return False
        for reader in self.readers:
            reader.join(LAST_WORDS_S)
        return self.messages.empty()

    def end(self, patience_s: float) -> None:
        """Ask the process to quit, then terminate it, then kill it."""
        if self.is_running():
            self.send({"type": "quit"})
        try:
            self.popen.stdin.close()
        except OSError:
            log(tr("The engine's input was already closed."))
        for stop, wait_s in (
            (None, patience_s),
            (self.popen.terminate, TERMINATE_S),
            (self.popen.kill, TERMINATE_S),
        ):
            if stop is not None and self.is_running():
                stop()
            try:
                self.popen.wait(wait_s)
                return
            except subprocess.TimeoutExpired:
                continue

    def how_it_ended(self) -> str:
        """``signal 9 (SIGKILL)`` or ``exit code 1``."""
        code = self.popen.poll()
        if code is not None and code < 0:
            names = {s.value: s.name for s in signal.Signals}
            return tr("signal {n} ({name})").format(n=-code, name=names.get(-code, "?"))
        return tr("exit code {n}").format(n=code)


def log_text(line: bytes) -> str:
    """A line of the engine's log; what is not UTF-8 is in the encoding of the system."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(locale.getpreferredencoding(False), "replace")


class EngineClient:
    """Runs jobs in a worker process. Thread-safe; ``hello`` and ``run`` block.

    ``command``: returns the worker's command line, or raises ``SG-ENGINE-001``. The worker is restarted when
    the command line changes.
    """

    def __init__(self, command: Callable[[], List[str]] = worker_command) -> None:
        self._command = command
        self._lock = threading.Lock()
        self._process: Optional[_Process] = None
        self._info: Optional[EngineInfo] = None
        self._stopping = False
        self._job_numbers = itertools.count(1)

    @property
    def pid(self) -> Optional[int]:
        """Process identifier of the worker, ``None`` if none is running."""
        process = self._process
        return process.popen.pid if process is not None and process.is_running() else None

    def hello(self, is_cancelled: Optional[IsCancelled] = None) -> EngineInfo:
        """The engine's versions, devices and jobs; starts it if needed.

        Raises ``SG-ENGINE-001`` (not installed), ``SG-ENGINE-002`` (does not start), ``SG-ENGINE-004``
        (another protocol version), ``SG-JOB-002`` (cancelled).
        """
        self._acquire(is_cancelled)
        try:
            self._start(is_cancelled)
            return self._info
        finally:
            self._lock.release()

    def run(
        self,
        spec: JobSpec,
        on_message: Optional[OnMessage] = None,
        is_cancelled: Optional[IsCancelled] = None,
        access: Optional[StoreAccess] = None,
    ) -> JobResult:
        """Run one job and return its result, a ``spec.result``; waits until the previous job has ended.

        ``access``: to object stores; ``None``: that of the options, for jobs that need it.

        Relative paths of the specification mean the current folder, which is not that of the engine.
        ``on_message`` receives every progress, log and warning message, in the calling thread.
        Raises what ``hello``, ``access_for`` and the job raise, ``SG-ENGINE-003`` when the engine dies, and
        ``SG-JOB-002`` when ``is_cancelled`` returns true.
        """
        spec.validate()
        spec = with_absolute_paths(spec)
        access = access or access_for(spec)
        self._acquire(is_cancelled)
        try:
            process = self._start(is_cancelled)
            job = str(next(self._job_numbers))
            start = {"type": "start", "job": job, "spec": spec.to_json()}
            process.send({**start, "store": access.to_json()} if access else start)
            return spec.result.from_json(self._follow(process, job, on_message, is_cancelled))
        finally:
            self._lock.release()

    def stop(self, patience_s: float = 1.0) -> None:
        """End the worker and cancel its job, if any. The next job starts a new worker."""
        self._stopping = True
        process, self._process = self._process, None
        if process is not None:
            process.end(patience_s)
        with self._lock:
            self._stopping = False

    def _acquire(self, is_cancelled: Optional[IsCancelled]) -> None:
        while not self._lock.acquire(timeout=POLL_S):
            if is_cancelled is not None and is_cancelled():
                raise Cancelled()

    def _start(self, is_cancelled: Optional[IsCancelled]) -> _Process:
        command = self._command()
        process = self._process
        if process is not None and process.is_running() and process.command == command:
            return process
        if process is not None:
            process.end(1.0)
        try:
            process = self._process = _Process(command)
        except OSError as error:
            raise TranslatedError(
                "SG-ENGINE-002",
                tr("The engine's Python '{path}' cannot be started: {reason}.").format(
                    path=command[0], reason=error.strerror or error
                ),
                tr("Choose another Python in Settings > Options > SnowGalileo."),
            ) from error
        try:
            self._info = self._handshake(process, is_cancelled)
        except SnowGalileoError:
            self._process = None
            process.end(0.0)
            raise
        return process

    def _handshake(self, process: _Process, is_cancelled: Optional[IsCancelled]) -> EngineInfo:
        process.send({"type": "hello"})
        deadline = time.monotonic() + START_S
        while True:
            message = process.receive()
            if message is not None and message["type"] == "hello":
                break
            if message is not None and message["type"] == "error":
                raise SnowGalileoError.from_json(message)
            if self._stopping or (is_cancelled is not None and is_cancelled()):
                raise Cancelled()
            if message is None and (process.has_ended() or time.monotonic() > deadline):
                raise _does_not_start(process)
        if message.get("protocol") != PROTOCOL_VERSION:
            raise TranslatedError(
                "SG-ENGINE-004",
                tr("The engine uses protocol version {theirs}, the plugin version {ours}.").format(
                    theirs=message.get("protocol"), ours=PROTOCOL_VERSION
                ),
                tr("Install the plugin and the engine from the same release."),
            )
        return EngineInfo.from_json(message)

    def _follow(
        self,
        process: _Process,
        job: str,
        on_message: Optional[OnMessage],
        is_cancelled: Optional[IsCancelled],
    ) -> Json:
        cancelled_at: Optional[float] = None
        while True:
            message = process.receive()
            if cancelled_at is None and is_cancelled is not None and is_cancelled():
                cancelled_at = time.monotonic()
                process.send({"type": "cancel", "job": job})
            if message is not None and message.get("job") == job:
                kind = message["type"]
                if kind in ("result", "error") and cancelled_at is not None:
                    raise Cancelled()
                if kind == "result":
                    return message.get("result", {})
                if kind == "error":
                    raise _error_of(message)
                if on_message is not None:
                    on_message(message)
            elif message is None and process.has_ended():
                raise Cancelled() if self._stopping or cancelled_at is not None else _died(process)
            if cancelled_at is not None and time.monotonic() > cancelled_at + CANCEL_S:
                log(tr("The engine did not stop after a cancel and was terminated."))
                process.end(0.0)
                raise Cancelled()


def _error_of(message: Json) -> SnowGalileoError:
    return Cancelled() if message.get("code") == "SG-JOB-002" else SnowGalileoError.from_json(message)


def _does_not_start(process: _Process) -> SnowGalileoError:
    reason = tr("it does not answer") if process.is_running() else process.how_it_ended()
    last = next((line for line in reversed(process.tail) if line.strip()), "")
    code, _, text = last.partition(": ")
    if code in ERRORS:  # the engine reported the error as its command line does
        return SnowGalileoError(code, text, "", "\n".join(process.tail))
    return TranslatedError(
        "SG-ENGINE-002",
        tr("The engine does not start ({reason}).").format(reason=f"{reason}: {last}" if last else reason),
        tr("Check in Settings > Options > SnowGalileo that the chosen Python has the engine's packages."),
        "\n".join(process.tail),
    )


def _died(process: _Process) -> SnowGalileoError:
    return TranslatedError(
        "SG-ENGINE-003",
        tr("The engine stopped unexpectedly ({how}).").format(how=process.how_it_ended()),
        tr("Run the job again. If it stops again, memory may be short: use a smaller batch."),
        "\n".join(process.tail),
    )


_engine = EngineClient()


def engine() -> EngineClient:
    """The engine of this QGIS, with its loaded weights; the dock, Processing and the console share it."""
    return _engine
