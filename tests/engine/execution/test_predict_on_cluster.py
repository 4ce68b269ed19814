"""Prediction by a cluster gives the bytes of one computer, whatever becomes of workers and scheduler."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from threading import Event, Thread
from typing import Any

import numpy as np
import pytest
import torch
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

pytest.importorskip("distributed")

import dask
import dask.config

from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC, MISSING
from snowgalileo_qgis.engine.execution.cluster import Cluster
from snowgalileo_qgis.engine.execution.welcome import question
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import Cancelled, Json, PredictSpec, SnowGalileoError, SnowMaps
from snowgalileo_qgis.engine.stack.write import write_cube
from tests.engine.execution.dask_processes import (
    PACKAGE,
    DaskProcesses,
    end_worker,
    kill,
    name_of_worker,
    suspend_when,
    wait_for,
    wake_up,
)
from tests.engine.stack.made_cubes import CORNER, CRS, DAY, made_pixels
from tests.engine.stack.region.made_region import DAY as REGION_DAY
from tests.engine.stack.region.made_region import made_region

ROWS, COLS = 4, 7
CELLS = ROWS * COLS
NAME = "PR_{:%Y%m%d}_51.02588_-116.10359_SC00.tif"
IMPOSSIBLE = 500.0
"""Backscatter, dB, of the first cell, which is left out."""


def sparse_pixels(rows: int, cols: int, seed: int) -> np.ndarray:
    """Pixels of a cube with few tokens, which are predicted quickly."""
    pixels = made_pixels(100 * rows, 100 * cols, seed)
    by_day = pixels[: DAYS * len(DYNAMIC)].reshape(DAYS, len(DYNAMIC), *pixels.shape[1:])
    by_day[:7, :15] = MISSING
    return pixels


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stack") / NAME.format(DAY)
    pixels = sparse_pixels(ROWS, COLS, 1)
    by_day = pixels[: DAYS * len(DYNAMIC)].reshape(DAYS, len(DYNAMIC), *pixels.shape[1:])
    by_day[7, 0, :100, :100] = IMPOSSIBLE
    write_cube(path, pixels, CORNER, CRS, DAY)
    return path


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two days of two cells: enough where it does not matter when something happens."""
    folder = tmp_path_factory.mktemp("small")
    for day in (DAY, DAY + timedelta(1)):
        write_cube(folder / NAME.format(day), sparse_pixels(1, 2, day.day), CORNER, CRS, day)
    return folder


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weights") / "nano.safetensors"
    save_model(seeded_model("nano", 7), path)
    return path


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DaskProcesses]:
    """A scheduler with two workers, for tests that kill none of them; one says that it has a GPU."""
    with DaskProcesses(tmp_path_factory.mktemp("cluster")) as processes:
        processes.start_worker("one")
        processes.start_worker("two", "--resources", "GPU=1", threads=2)
        yield processes


@pytest.fixture(scope="module")
def rough(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DaskProcesses]:
    """A scheduler for tests that kill; each goes on with a worker that the one before has left."""
    with DaskProcesses(tmp_path_factory.mktemp("rough")) as processes:
        yield processes


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DaskProcesses]:
    """A scheduler with a worker that has another engine."""
    folder = tmp_path_factory.mktemp("stranger")
    package = folder / "other" / "snowgalileo_qgis"
    shutil.copytree(PACKAGE / "engine", package / "engine")
    for file in PACKAGE.glob("*.py"):
        shutil.copy2(file, package)
    version = package / "version.py"
    version.write_text(version.read_text(encoding="utf-8").replace('__version__ = "', '__version__ = "9.'))
    with DaskProcesses(folder) as processes:
        processes.start_worker("stranger", package=package)
        yield processes


def start_friend(cluster: DaskProcesses) -> None:
    """Start a worker beside a stranger, unless it is there, and wait until it is."""
    if len(cluster.workers) == 1:
        cluster.start_worker("friend", nanny=True)
    with Cluster(cluster.address, JobContext(lambda _: None, Event())) as connection:
        wait_for(lambda: connection.threads == 2)


def spec_of(stack: Path, weights: Path, folder: Path, **changes: Any) -> PredictSpec:
    folder.mkdir(exist_ok=True)
    fields = {"fsc": str(folder / "fsc.tif"), "quality": str(folder / "quality.tif"), "device": "cpu"}
    return PredictSpec(stacks=[str(stack)], checkpoints=[str(weights)], **{**fields, **changes})


def run(spec: PredictSpec, cancelled: Event | None = None) -> tuple[SnowMaps, list[Json]]:
    messages: list[Json] = []
    result = run_job(spec, JobContext(messages.append, cancelled or Event()))
    assert isinstance(result, SnowMaps)
    return result, messages


@pytest.fixture(scope="module")
def here(stack: Path, weights: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SnowMaps]:
    """The maps of one computer."""
    folder = tmp_path_factory.mktemp("here")
    result, _ = run(spec_of(stack, weights, folder))
    return folder, result


@pytest.fixture(scope="module")
def small_here(small: Path, weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The map of one computer of the first small day."""
    folder = tmp_path_factory.mktemp("small_here")
    run(spec_of(small / NAME.format(DAY), weights, folder))
    return folder


def assert_same(folder: Path, here: Path) -> None:
    """All files are the same to the byte, and nothing else is left."""
    assert sorted(path.name for path in folder.iterdir()) == sorted(path.name for path in here.iterdir())
    for path in here.iterdir():
        assert (folder / path.name).read_bytes() == path.read_bytes(), path.name


class Running(Thread):
    """A job in a thread of its own; ``join`` gives what it returns or raises."""

    def __init__(self, spec: PredictSpec) -> None:
        super().__init__()
        self.spec, self.answer = spec, Event()
        self.outcome: Any = None
        self.log = Path(spec.fsc).with_name("fsc.tif.cells")
        self.start()

    def run(self) -> None:
        try:
            self.outcome = run(self.spec)
        except Exception as error:
            self.outcome = error

    def has_logged(self) -> bool:
        """Whether some cells are done, and it still runs."""
        assert self.is_alive(), self.outcome
        return self.log.exists() and self.log.stat().st_size > 5000

    def result(self) -> tuple[SnowMaps, list[Json]]:
        self.join()
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome  # type: ignore[no-any-return]


def test_the_same_bytes_as_on_one_computer(
    cluster: DaskProcesses, stack: Path, weights: Path, tmp_path: Path, here: tuple[Path, SnowMaps]
) -> None:
    result, _ = run(spec_of(stack, weights, tmp_path / "there", scheduler=str(cluster.file)))
    assert_same(tmp_path / "there", here[0])
    assert [item.code for item in result.left_out] == ["SG-STACK-016"]
    for name in ("left_out", "cells", "conditions", "condition", "warnings", "device"):
        assert getattr(result, name) == getattr(here[1], name), name


def test_a_series_of_a_store(cluster: DaskProcesses, weights: Path, tmp_path: Path) -> None:
    store = made_region(tmp_path / "made.zarr", "mosaic").region.path
    changes = {"first_day": REGION_DAY.isoformat(), "hide": ["s1", "s2", "landsat"]}
    run(spec_of(store, weights, tmp_path / "here", **changes))
    run(spec_of(store, weights, tmp_path / "there", scheduler=cluster.address, **changes))
    assert len(list((tmp_path / "here").glob("fsc_*.tif"))) == 2
    assert_same(tmp_path / "there", tmp_path / "here")


def test_only_workers_with_a_gpu_are_asked_for_one(
    cluster: DaskProcesses, stack: Path, weights: Path, tmp_path: Path
) -> None:
    with Cluster(cluster.address, JobContext(lambda _: None, Event())) as connection:
        wait_for(lambda: connection.threads == 3)
        assert connection.device("cpu")[0] == "cpu"
        assert connection.device("auto")[0] == connection.device("cuda")[0] == "cuda"
        answers = connection.answers(name_of_worker, range(6), question([]), needs_gpu=True)
        assert sorted(answers) == [(number, "two") for number in range(6)]
    if torch.cuda.is_available():
        return
    with pytest.raises(SnowGalileoError, match="offers a GPU, but its PyTorch finds none") as caught:
        run(spec_of(stack, weights, tmp_path / "there", scheduler=cluster.address, device="auto"))
    assert caught.value.code == "SG-CLUSTER-002"


def test_overlap_and_a_series_and_16_bit(
    cluster: DaskProcesses, small: Path, weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = {"overlap": 0.5, "precision": "bf16", "first_day": DAY.isoformat(), "quality": ""}
    monkeypatch.chdir(small.parent)  # the workers were started elsewhere
    run(spec_of(Path(small.name), weights, tmp_path / "here", **changes))
    run(spec_of(Path(small.name), weights, tmp_path / "there", scheduler=cluster.address, **changes))
    assert len(list((tmp_path / "here").glob("fsc_*.tif"))) == 2
    assert_same(tmp_path / "there", tmp_path / "here")


def test_killed_and_suspended_workers_cost_nothing(
    rough: DaskProcesses, stack: Path, weights: Path, tmp_path: Path, here: tuple[Path, SnowMaps]
) -> None:
    killed = rough.some_worker()
    running = Running(spec_of(stack, weights, tmp_path / "there", scheduler=rough.address))
    wait_for(running.has_logged)
    kill(killed)
    sleeper = rough.start_worker("sleeper")
    rough.wait_for_worker("sleeper")  # until then, what the killed one has done may be logged
    size = running.log.stat().st_size
    suspend_when(sleeper, lambda: running.has_logged() and running.log.stat().st_size > size)
    size = running.log.stat().st_size
    rough.give_up("sleeper")
    rough.start_worker("awake", threads=2)
    wait_for(lambda: not running.is_alive() or running.log.stat().st_size > size)
    wake_up(sleeper)  # it goes on with work that others have begun
    result, _ = running.result()
    assert result.cells == CELLS - 1
    assert_same(tmp_path / "there", here[0])


def test_without_workers_a_run_ends_and_keeps_what_is_done(
    rough: DaskProcesses,
    stack: Path,
    weights: Path,
    tmp_path: Path,
    here: tuple[Path, SnowMaps],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worker = rough.some_worker()
    spec = spec_of(stack, weights, tmp_path / "there", resume=True)
    running = Running(replace(spec, scheduler=rough.address))
    wait_for(running.has_logged)
    monkeypatch.setattr("snowgalileo_qgis.engine.execution.cluster.WAIT_S", 3.0)
    kill(worker)
    with pytest.raises(SnowGalileoError, match="had no worker for 3 s") as caught:
        running.result()
    assert caught.value.code == "SG-CLUSTER-002"
    assert running.log.exists()
    run(spec)
    assert_same(tmp_path / "there", here[0])


def test_a_scheduler_that_starts_anew(
    rough: DaskProcesses, stack: Path, weights: Path, tmp_path: Path, here: tuple[Path, SnowMaps]
) -> None:
    worker = rough.some_worker()
    running = Running(spec_of(stack, weights, tmp_path / "there", scheduler=rough.address))
    wait_for(running.has_logged)
    kill(rough.scheduler)
    kill(worker)
    rough.start_scheduler()
    rough.start_worker("second")
    _, messages = running.result()
    assert any("is there again" in str(message.get("text")) for message in messages)
    assert_same(tmp_path / "there", here[0])


def test_a_killed_client_goes_on_where_it_was_even_without_the_cluster(
    cluster: DaskProcesses, stack: Path, weights: Path, tmp_path: Path, here: tuple[Path, SnowMaps]
) -> None:
    spec = spec_of(stack, weights, tmp_path / "there", resume=True)
    command = [sys.executable, "-I", str(PACKAGE / "engine" / "__main__.py"), "predict", str(stack)]
    command += ["--checkpoint", str(weights), "--output", spec.fsc, "--quality", spec.quality]
    client = subprocess.Popen(
        [*command, "--device", "cpu", "--scheduler", cluster.address],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    log = Path(spec.fsc).with_name("fsc.tif.cells")
    wait_for(lambda: client.poll() is not None or (log.exists() and log.stat().st_size > 5000))
    client.kill()
    assert client.wait() == -signal.SIGKILL
    size = log.stat().st_size
    _, messages = run(replace(spec, scheduler=cluster.address))
    first = next(one for one in messages if one["type"] == "progress" and one["stage"] == "predict")
    assert first["done"] > size // 2100 - 1, "what was logged is not computed again"
    assert_same(tmp_path / "there", here[0])


def test_a_cancelled_run_ends_at_once_and_a_process_of_its_own_goes_on(
    cluster: DaskProcesses, stack: Path, weights: Path, tmp_path: Path, here: tuple[Path, SnowMaps]
) -> None:
    spec = spec_of(stack, weights, tmp_path / "there", resume=True, scheduler=cluster.address)
    log = Path(spec.fsc).with_name("fsc.tif.cells")

    class OnceLogged(Event):
        def is_set(self) -> bool:
            return log.exists() and log.stat().st_size > 5000

    with pytest.raises(Cancelled):
        run(spec, OnceLogged())
    result, _ = run(replace(spec, scheduler=""))
    assert result.cells == CELLS - 1
    assert_same(tmp_path / "there", here[0])


def test_a_worker_with_another_engine_is_refused_by_name(
    stranger: DaskProcesses, small: Path, weights: Path, tmp_path: Path, small_here: Path
) -> None:
    spec = spec_of(small / NAME.format(DAY), weights, tmp_path / "there", scheduler=stranger.address)
    with pytest.raises(SnowGalileoError, match="has the engine 9") as caught:
        run(spec)
    assert caught.value.code == "SG-CLUSTER-002"
    start_friend(stranger)
    _, messages = run(spec)
    warnings = [str(message["text"]) for message in messages if message.get("code") == "SG-CLUSTER-003"]
    assert len(warnings) == 1 and warnings[0].startswith("The worker stranger (tcp://127.0.0.1:")
    assert_same(tmp_path / "there", small_here)


def test_work_that_ends_its_worker_ends_the_run_though_another_one_is_refused(
    stranger: DaskProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the worker that may work is given the task; Dask does not count how often it was."""
    monkeypatch.setattr("snowgalileo_qgis.engine.execution.cluster.LOSSES", 2)
    start_friend(stranger)
    with (
        Cluster(stranger.address, JobContext(lambda _: None, Event())) as connection,
        pytest.raises(SnowGalileoError, match="ended every worker that tried it") as caught,
    ):
        list(connection.answers(end_worker, [0], question([])))
    assert caught.value.code == "SG-CLUSTER-004"


def certificate(folder: Path) -> dict[str, str]:
    """A certificate of one's own authority, as Dask's settings name it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "snow")])
    now = datetime.now(timezone.utc)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "me.pem").write_bytes(made.public_bytes(pem))
    (folder / "me-key.pem").write_bytes(key.private_bytes(pem, *plain))
    settings = {"DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(folder / "me.pem")}
    for role in ("CLIENT", "SCHEDULER", "WORKER"):
        settings[f"DASK_DISTRIBUTED__COMM__TLS__{role}__CERT"] = str(folder / "me.pem")
        settings[f"DASK_DISTRIBUTED__COMM__TLS__{role}__KEY"] = str(folder / "me-key.pem")
    return settings


def test_tls(
    stack: Path,
    weights: Path,
    tmp_path: Path,
    here: tuple[Path, SnowMaps],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "tls"
    folder.mkdir()
    settings = certificate(folder)
    with pytest.MonkeyPatch.context() as inside:
        for name, value in settings.items():
            inside.setenv(name, value)
        processes = DaskProcesses(folder, protocol="tls")
    with processes:
        monkeypatch.setattr("snowgalileo_qgis.engine.execution.cluster.CONNECT_S", 0.1)
        spec = spec_of(stack, weights, tmp_path / "there", scheduler=processes.address)
        with pytest.raises(SnowGalileoError, match="cannot be reached") as caught:
            run(spec)  # without a certificate
        assert caught.value.code == "SG-CLUSTER-001"
        monkeypatch.setattr("snowgalileo_qgis.engine.execution.cluster.CONNECT_S", 600.0)
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        dask.config.refresh()
        try:
            processes.start_worker("one")
            run(spec)
        finally:
            monkeypatch.undo()
            dask.config.refresh()
    assert_same(tmp_path / "there", here[0])


def test_nobody_there(stack: Path, weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("snowgalileo_qgis.engine.execution.cluster.CONNECT_S", 0.1)
    monkeypatch.setattr("snowgalileo_qgis.engine.execution.reaching.TRY_S", 0.5)
    with pytest.raises(SnowGalileoError, match="cannot be reached") as caught:
        run(spec_of(stack, weights, tmp_path / "there", scheduler="tcp://127.0.0.1:9"))
    assert caught.value.code == "SG-CLUSTER-001"
    assert caught.value.exit_code == 4
    for wrong in ("http://host:8786", "tcp://host", "tcp://user@host:1", "inproc://a:1"):
        with pytest.raises(SnowGalileoError, match="not the address of a Dask scheduler") as caught:
            spec_of(stack, weights, tmp_path / "there", scheduler=wrong).validate()
        assert caught.value.code == "SG-JOB-001"
