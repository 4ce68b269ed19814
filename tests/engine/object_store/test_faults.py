"""What servers and the way to them can do wrong: a sentence with a code each; no cell is left out for it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread, Timer

import pytest
import zarr
from zarr.core.buffer import cpu

pytest.importorskip("obstore")

from snowgalileo_qgis.engine.execution.welcome import objection, question
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.object_store import ObjectPath, bucket, path_of, uploads
from snowgalileo_qgis.engine.protocol import (
    InspectSpec,
    JobSpec,
    Json,
    PredictSpec,
    SnowGalileoError,
    SnowMaps,
)
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.region.medium import OBJECTS
from tests.engine.jobs.test_build import spec_of, write_radar
from tests.s3_server import KEY, SECRET, S3Server

ERROR = "<?xml version='1.0'?><Error><Code>{code}</Code><AWSAccessKeyId>{key}</AWSAccessKeyId></Error>"
Answer = Callable[[str], tuple[int, str]]
"""Status and body for a method."""


@contextmanager
def answering(answer: Answer) -> Iterator[str]:
    """A web server, which is none for S3; yields its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, text = answer(self.command)
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("ETag", '"1"')
            self.end_headers()
            self.wfile.write(body if self.command != "HEAD" else b"")

        def log_message(self, *_: object) -> None:
            pass

    for method in ("HEAD", "PUT", "POST", "DELETE"):
        setattr(Handler, f"do_{method}", Handler.do_GET)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests are repeated once."""
    monkeypatch.setattr(bucket, "RETRIES", {"max_retries": 1, "retry_timeout": timedelta(seconds=5)})


def error_of(spec: JobSpec, hear: Callable[[Json], None] = lambda _: None) -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        run_job(spec, JobContext(hear, Event()))
    everything = f"{caught.value} {caught.value.detail}"
    assert SECRET not in everything and KEY not in everything and "\n" not in str(caught.value)
    return caught.value


def look(url: str) -> JobSpec:
    return InspectSpec(stacks=[url])


@pytest.mark.parametrize(
    ("status", "text", "code", "part"),
    [
        (403, ERROR.format(code="RequestTimeTooSkewed", key=KEY), "SG-STORE-004", "clock"),
        (403, ERROR.format(code="InvalidAccessKeyId", key=KEY), "SG-STORE-002", "(InvalidAccessKeyId)"),
        (400, ERROR.format(code="ExpiredToken", key=KEY), "SG-STORE-002", "(ExpiredToken)"),
        (400, ERROR.format(code="AuthorizationHeaderMalformed", key=KEY), "SG-STORE-003", "answers 400"),
        (503, ERROR.format(code="SlowDown", key=KEY), "SG-STORE-003", "answers 503 SlowDown"),
        (404, "<html>Not found</html>", "SG-STORE-003", "answers 404"),
        (200, "<html>Welcome</html>", "SG-STORE-003", "does not answer as an S3 store does"),
    ],
)
def test_answers(
    server: S3Server,
    impatient: None,
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    text: str,
    code: str,
    part: str,
) -> None:
    with answering(lambda _: (status, text)) as address:
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
        error = error_of(look("s3://snow/a.zarr"))
        assert (error.code, part in error.text, address in error.text) == (code, True, True), error


def test_a_bucket_that_is_not_there(server: S3Server, tmp_path: Path) -> None:
    assert error_of(look("s3://none/a.zarr")).code == "SG-STORE-001"
    write_radar(tmp_path, "20250406T010000", -10)
    assert error_of(spec_of(tmp_path, "s3://none/a.zarr")).code == "SG-STORE-001"


def test_a_store_that_is_not_there(server: S3Server) -> None:
    error = error_of(look(server.url("none.zarr")))
    assert (error.code, "s3://snow/none.zarr does not exist" in error.text) == ("SG-STACK-010", True)
    server.upload(Path(__file__).parent, "other.zarr")
    assert error_of(look(server.url("other.zarr"))).code == "SG-REGION-001"


def test_nobody_at_the_address(impatient: None, monkeypatch: pytest.MonkeyPatch, server: S3Server) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    error = error_of(look("s3://snow/a.zarr"))
    assert error.code == "SG-STORE-003" and "cannot be reached" in error.text


@pytest.mark.parametrize(
    "spec",
    [
        PredictSpec(stacks=["s3://snow/a.zarr"], checkpoints=["m"], fsc="s3://snow/fsc.tif"),
        PredictSpec(stacks=["a.zarr"], checkpoints=["m"], fsc="fsc.tif", quality="s3://snow/q.tif"),
        PredictSpec(stacks=["s3://snow/cube.tif"], checkpoints=["m"], fsc="fsc.tif"),
        PredictSpec(stacks=["s3://snow/a.zarr"], checkpoints=["s3://snow/m.safetensors"], fsc="fsc.tif"),
        spec_of("s3://snow/products", "r.zarr"),
        spec_of("products", "s3://snow/cubes", format="cube"),
    ],
)
def test_what_needs_a_disk_says_so(spec: JobSpec, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert error_of(spec).code == "SG-STORE-006"
    with pytest.raises(SnowGalileoError, match="SG-STORE-006"):
        os.stat(path_of("s3://snow/a.zarr"))  # noqa: PTH116 (what a library does that knows no buckets)
    with pytest.raises(SnowGalileoError, match="SG-STORE-006"):
        open_stacks([ObjectPath("s3://")])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("endpoint", "place", "code"),
    [
        ("localhost:9000", "s3://snow/a.zarr", "SG-STORE-003"),
        ("minio.local", "s3://snow/a.zarr", "SG-STORE-003"),
        ("http://[bad", "s3://snow/a.zarr", "SG-STORE-003"),
        ("http://h:x", "s3://snow/a.zarr", "SG-STORE-003"),
        ("http://127.0.0.1:1", "s3://My Bucket/a.zarr", "SG-STORE-001"),
        ("http://127.0.0.1:1", "s3://snow/../a.zarr", "SG-STORE-006"),
    ],
)
def test_addresses_that_are_none_are_told(
    endpoint: str, place: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library would end the process on most of them."""
    write_radar(tmp_path, "20250406T010000", -10)
    monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    assert error_of(spec_of(tmp_path, place)).code == code


def test_a_server_that_ignores_conditions_is_not_built_in(
    server: S3Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_radar(tmp_path, "20250406T010000", -10)
    texts = {
        "GET": "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>",
        "POST": "<DeleteResult/>",
    }
    with answering(lambda method: (404 if method == "HEAD" else 200, texts.get(method, ""))) as address:
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
        assert error_of(spec_of(tmp_path, "s3://snow/a.zarr")).code == "SG-STORE-005"


def write_slowly(server: S3Server, monkeypatch: pytest.MonkeyPatch, status: int) -> list[str]:
    """Write an array to a server that takes it only once it was asked for it, which it answers with a status;
    the methods of the requests, in their order.
    """
    methods: list[str] = []
    is_asked = Event()

    def answer(method: str) -> tuple[int, str]:
        methods.append(method)
        if method == "HEAD":
            is_asked.set()
        if method == "PUT":
            is_asked.wait()
        return (status if method == "HEAD" else 200), ""

    monkeypatch.setattr(uploads, "STALL_S", 0.01)
    with answering(answer) as address:
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
        place = ObjectPath("s3://snow/slow/0")
        with OBJECTS.asking(place):
            zarr.core.sync.sync(uploads.Uploads(place.bucket).set(place.key, cpu.Buffer.from_bytes(b"1")))
    return methods


def test_an_upload_may_last_while_the_store_answers(
    server: S3Server, impatient: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    methods = write_slowly(server, monkeypatch, 404)
    assert methods.count("PUT") == 1 and "HEAD" in methods


def test_an_upload_ends_once_the_store_does_not_answer_any_more(
    server: S3Server, impatient: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-STORE-003.*answers 503"):
        write_slowly(server, monkeypatch, 503)


def test_an_answer_that_stands_still_is_given_up(
    server: S3Server, impatient: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_over = Event()
    monkeypatch.setattr(bucket, "STALL", {"read_timeout": "100ms"})

    def answer(_: str) -> tuple[int, str]:
        is_over.wait()
        return 200, ""

    with answering(answer) as address:
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
        try:
            assert error_of(look("s3://snow/a.zarr")).code == "SG-STORE-003"
        finally:
            is_over.set()


class Gone:
    """A store on a server of its own, and a map of it."""

    def __init__(self, folder: Path) -> None:
        self.server = S3Server()
        (folder / "archive").mkdir()
        write_radar(folder / "archive", "20250406T010000", -10)
        save_model(seeded_model("nano", 7), folder / "nano.safetensors")
        self.store = folder / "r.zarr"
        run_job(spec_of(folder / "archive", self.store), JobContext(lambda _: None, Event()))
        self.spec = PredictSpec(
            stacks=["s3://snow/r.zarr"],
            checkpoints=[str(folder / "nano.safetensors")],
            fsc=str(folder / "fsc.tif"),
            device="cpu",
        )

    def when_scanned(self, act: Callable[[], object]) -> Callable[[Json], None]:
        """Something to do once the cells are known and none is read."""
        todo = [act]

        def hear(message: Json) -> None:
            if message.get("stage") == "scan" and message["done"] and todo:
                todo.pop()()

        return hear


@pytest.fixture
def gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gone]:
    made = Gone(tmp_path)
    with made.server as server:
        server.upload(made.store, "r.zarr")
        for name, value in server.environment().items():
            monkeypatch.setenv(name, value)
        yield made


def test_a_network_that_goes_away_for_a_moment_or_for_good(
    gone: Gone, impatient: None, tmp_path: Path
) -> None:
    def pause() -> None:
        gone.server.process.send_signal(signal.SIGSTOP)
        Timer(1.5, lambda: gone.server.process.send_signal(signal.SIGCONT)).start()

    result = run_job(gone.spec, JobContext(gone.when_scanned(pause), Event()))
    assert isinstance(result, SnowMaps) and (result.cells, result.left_out) == (4, [])
    (tmp_path / "fsc.tif").unlink()
    error = error_of(gone.spec, gone.when_scanned(gone.server.stop))
    assert error.code == "SG-STORE-003" and not (tmp_path / "fsc.tif").exists()


def test_a_worker_that_does_not_reach_the_store_says_why(
    server: S3Server, impatient: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ObjectPath(server.url("seen.zarr")) / "zarr.json").write_bytes(b"{}")
    asked = question([ObjectPath(server.url("seen.zarr"))])
    assert objection(asked) == ""
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    assert objection(asked).startswith("it does not see s3://snow/seen.zarr: http://127.0.0.1:1 cannot be")
