"""The worker as QGIS sees it: a process that speaks JSON Lines."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import pytest

import snowgalileo_qgis
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import InspectSpec, PredictSpec
from snowgalileo_qgis.version import __version__

MAIN = Path(snowgalileo_qgis.__file__).parent / "engine" / "__main__.py"


class WorkerProcess:
    """One worker and the messages it has sent."""

    def __init__(self, *prefix: str) -> None:
        command = (
            [sys.executable, "-I", *prefix, str(MAIN), "worker"]
            if not prefix
            else [sys.executable, "-I", "-c", *prefix]
        )
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.lines: Queue[bytes] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def send(self, **message: Any) -> None:
        self.send_line(json.dumps(message))

    def send_line(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def until(self, *types: str, seconds: float = 600) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while True:
            try:
                message = json.loads(self.lines.get(timeout=max(0.01, end - time.monotonic())))
            except Empty:
                raise AssertionError(f"no {types} within {seconds} s") from None
            if message["type"] in types:
                return dict(message)


@contextmanager
def running() -> Iterator[WorkerProcess]:
    process = WorkerProcess()
    yield process
    process.process.kill()
    process.process.wait()


@pytest.fixture
def own_worker() -> Iterator[WorkerProcess]:
    """A worker for a test that ends it."""
    with running() as process:
        yield process


@pytest.fixture(scope="module")
def _worker_of_all() -> Iterator[WorkerProcess]:
    with running() as process:
        yield process


@pytest.fixture
def worker(_worker_of_all: WorkerProcess) -> Iterator[WorkerProcess]:
    """One worker for all tests after which it goes on, as in QGIS; each waits for the end of its jobs."""
    yield _worker_of_all
    _worker_of_all.send(type="ping")
    _worker_of_all.until("pong")
    assert _worker_of_all.lines.empty()


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weights") / "base.safetensors"
    save_model(seeded_model("base", 7), path)
    return path


@pytest.fixture
def slow_job(cube_path: Path, weights: Path, tmp_path: Path) -> Callable[[], dict[str, Any]]:
    """A prediction with the largest model, which takes seconds."""
    return lambda: PredictSpec(
        [str(cube_path)], checkpoints=[str(weights)], fsc=str(tmp_path / "fsc.tif"), device="cpu"
    ).to_json()


def test_handshake(worker: WorkerProcess) -> None:
    worker.send(type="hello")
    hello = worker.until("hello")
    assert (hello["protocol"], hello["version"]) == (1, __version__)
    assert hello["devices"][0]["id"] == "cpu"
    assert hello["recommended"]["reason"]
    assert {"inspect", "predict"} <= set(hello["jobs"])
    assert hello["pid"] == worker.process.pid


def test_jobs_one_after_the_other(worker: WorkerProcess, cube_path: Path) -> None:
    for job in ("a", "b"):
        worker.send(type="start", job=job, spec=InspectSpec([str(cube_path)]).to_json())
    assert [worker.until("result")["job"] for _ in range(2)] == ["a", "b"]


def test_progress_says_what_a_person_wants_to_know(worker: WorkerProcess, cube_path: Path) -> None:
    worker.send(type="start", job="1", spec=InspectSpec([str(cube_path)]).to_json())
    progress = worker.until("progress")
    worker.until("result")
    assert set(progress) == {"type", "job", "stage", "done", "total", "eta_s", "device", "memory_mb"}
    assert progress["job"] == "1"
    assert progress["memory_mb"] > 10


def test_ping_is_answered_while_a_job_runs(
    worker: WorkerProcess, slow_job: Callable[[], dict[str, Any]]
) -> None:
    worker.send(type="start", job="1", spec=slow_job())
    while worker.until("progress")["stage"] != "scan":
        pass
    worker.send(type="ping")
    assert worker.until("pong", "result")["type"] == "pong"
    worker.send(type="cancel", job="1")
    assert worker.until("error", "result")["code"] == "SG-JOB-002"


def until_mapping(folder: Path) -> None:
    while not (folder / "fsc.tif.cells").exists():
        time.sleep(0.01)


def test_cancel_stops_the_job_and_nothing_is_left(
    worker: WorkerProcess, slow_job: Callable[[], dict[str, Any]], tmp_path: Path
) -> None:
    worker.send(type="start", job="1", spec=slow_job())
    worker.until("log")
    until_mapping(tmp_path)
    worker.send(type="cancel", job="1")
    answer = worker.until("error", "result")
    assert answer["code"] == "SG-JOB-002"
    assert not list(tmp_path.glob("fsc.tif*"))
    worker.send(type="ping")
    worker.until("pong")


def test_a_job_that_waits_can_be_cancelled(
    worker: WorkerProcess, slow_job: Callable[[], dict[str, Any]]
) -> None:
    worker.send(type="start", job="1", spec=slow_job())
    worker.send(type="start", job="2", spec=slow_job())
    worker.send(type="cancel", job="2")
    worker.send(type="cancel", job="1")
    answers = [worker.until("error", "result") for _ in range(2)]
    assert [(answer["job"], answer["code"]) for answer in answers] == [
        ("1", "SG-JOB-002"),
        ("2", "SG-JOB-002"),
    ]


@pytest.mark.parametrize("goodbye", ["close", "quit"])
def test_the_worker_ends_with_its_qgis(
    own_worker: WorkerProcess, slow_job: Callable[[], dict[str, Any]], goodbye: str
) -> None:
    own_worker.send(type="start", job="1", spec=slow_job())
    own_worker.until("progress")
    if goodbye == "quit":
        own_worker.send(type="quit")
    else:
        assert own_worker.process.stdin is not None
        own_worker.process.stdin.close()
    assert own_worker.process.wait(timeout=600) == 0


def test_bad_lines_and_bad_jobs_do_not_stop_the_worker(worker: WorkerProcess, cube_path: Path) -> None:
    worker.send_line("this is no message")
    assert worker.until("error")["code"] == "SG-JOB-001"
    worker.send(type="start", job="1", spec={"kind": "dance"})
    error = worker.until("error")
    assert (error["job"], error["code"]) == ("1", "SG-JOB-001")
    worker.send(type="start", job="2", spec=InspectSpec([str(cube_path.with_name("gone.tif"))]).to_json())
    assert worker.until("error")["code"] == "SG-STACK-010"
    worker.send(type="start", job="3", spec=InspectSpec([str(cube_path)]).to_json())
    assert worker.until("result")["job"] == "3"


BAD_STARTS = {
    "no object": '{"type":"start","job":"1","spec":5}',
    "a list": '{"type":"start","job":"1","spec":[]}',
    "nothing": '{"type":"start","job":"1"}',
    "text": '{"type":"start","job":"1","spec":"inspect"}',
    "a kind that is none": '{"type":"start","job":"1","spec":{"kind":["inspect"]}}',
    "NUL in a path": '{"type":"start","job":"1","spec":{"kind":"inspect","stacks":["a\\u0000b"]}}',
    "a text without end": '{"type":"start","job":"1","spec":{"kind":"inspect","stacks":["%s"]}}'
    % ("a" * 4_000_001),
    "a huge number": '{"type":"start","job":"1","spec":{"kind":"predict","batch_size":1%s}}' % ("0" * 400),
    "infinity": '{"type":"start","job":"1","spec":{"kind":"predict","overlap":1e999}}',
}
BAD_LINES = {
    "brackets": b"[" * 200_000,
    "braces": b'{"a":' * 200_000,
    "bytes": bytes(range(256)).replace(b"\n", b""),
    "NUL": bytes(1000),
    "nothing": b"",
    "no type": b'{"job":"1"}',
    "a type that is none": b'{"type":["start"]}',
    "an unknown type": b'{"type":"dance","job":"1"}',
    "a number that is none": b'{"type":"ping","at":NaN}',
    "a number without end": b'{"type":"ping","at":1' + b"0" * 5000 + b"}",
    "a job without a name": b'{"type":"start","spec":{}}',
    "a name that is none": b'{"type":"start","job":{},"spec":{}}',
    "a name without end": b'{"type":"start","job":"' + b"1" * 300 + b'","spec":{}}',
    "a line without end": b"x" * 33_000_000,
}


def test_every_bad_line_is_answered_and_the_worker_goes_on(own_worker: WorkerProcess) -> None:
    for line in BAD_STARTS.values():
        own_worker.send_line(line)
        error = own_worker.until("error", "result")
        assert (error["job"], error["code"]) == ("1", "SG-JOB-001"), line[:80]
    assert own_worker.process.stdin is not None
    for line_bytes in BAD_LINES.values():
        own_worker.process.stdin.write(line_bytes + b"\n")
        own_worker.process.stdin.flush()
        error = own_worker.until("error", "pong")
        assert (error["job"], error["code"]) == (None, "SG-JOB-001"), line_bytes[:80]
    own_worker.send(type="ping")
    own_worker.until("pong")
    own_worker.process.stdin.close()
    assert own_worker.process.wait(timeout=600) == 0


def test_a_name_belongs_to_one_job(
    worker: WorkerProcess, slow_job: Callable[[], dict[str, Any]], cube_path: Path
) -> None:
    worker.send(type="start", job="1", spec=slow_job())
    worker.send(type="start", job="1", spec=slow_job())
    error = worker.until("error", "result")
    assert (error["job"], error["code"]) == ("1", "SG-JOB-001")
    worker.send(type="cancel", job="1")
    assert worker.until("error", "result")["code"] == "SG-JOB-002"
    worker.send(type="start", job="1", spec=InspectSpec([str(cube_path)]).to_json())
    assert worker.until("error", "result")["type"] == "result"


@pytest.mark.parametrize(
    "after", [b"[" * 200_000 + b"\n", b"x" * 100, b'{"type":"start","job":"1","spec":5}\n']
)
def test_closing_the_input_ends_the_worker_whatever_came_before(
    own_worker: WorkerProcess, after: bytes
) -> None:
    assert own_worker.process.stdin is not None
    own_worker.process.stdin.write(after)
    own_worker.process.stdin.close()
    assert own_worker.process.wait(timeout=600) == 0


PRINTING = f"""
import os, sys
sys.path.append({str(MAIN.parents[2])!r})
import snowgalileo_qgis.engine.worker as worker
hello = worker.hello
def noisy():
    print("a library says hello")
    os.write(1, b"and C code too")
    os.system("echo and a child process")
    return hello()
worker.hello = noisy
sys.exit(worker.serve_standard_streams())
"""


def test_stray_prints_do_not_reach_the_messages() -> None:
    worker = WorkerProcess(PRINTING)
    worker.send(type="hello")
    assert json.loads(worker.lines.get(timeout=600))["type"] == "hello"
    worker.send(type="quit")
    assert worker.process.wait(timeout=600) == 0
    assert worker.lines.empty()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_killed_worker_leaves_no_map(
    own_worker: WorkerProcess, slow_job: Callable[[], dict[str, Any]], tmp_path: Path
) -> None:
    own_worker.send(type="start", job="1", spec=slow_job())
    own_worker.until("log")
    until_mapping(tmp_path)
    own_worker.process.send_signal(signal.SIGKILL)
    own_worker.process.wait()
    assert not (tmp_path / "fsc.tif").exists()
