"""A region store in an object store: the same as in a folder, to the byte, and so are its maps."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

pytest.importorskip("obstore")

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.object_store import ObjectPath
from snowgalileo_qgis.engine.protocol import BuiltStack, JobResult, JobSpec, PredictSpec
from tests.engine.execution.dask_processes import DaskProcesses, wait_for
from tests.engine.jobs.test_build import AREA, CRS, DAY, spec_of, write_radar
from tests.engine.jobs.test_two_at_once import MAIN
from tests.engine.sources.archive.sinusoidal_products import write_mod09ga
from tests.s3_server import SECRET, S3Server

MODIS = "MOD09GA.A2025096.h10v03.061.2025098031445"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A coarse and a fine sensor; two scenes of one day."""
    folder = tmp_path_factory.mktemp("archive")
    write_mod09ga(folder / f"{MODIS}.hdf", granule=MODIS)
    for hour in ("01", "13"):
        write_radar(folder, f"20250406T{hour}0000", -int(hour))
    return folder


@pytest.fixture(scope="module")
def here(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store that is built in a folder."""
    path = tmp_path_factory.mktemp("here") / "r.zarr"
    run(spec_of(archive, path))
    return path


@pytest.fixture(scope="module")
def away(server: S3Server, archive: Path, here: Path) -> str:
    """The store that is built by the same job in the bucket, under a name of the same length: maps say where
    their stack was.
    """
    url = server.url("a" * (len(str(here)) - len(server.url(".zarr"))) + ".zarr")
    built = run(spec_of(archive, url))
    assert isinstance(built, BuiltStack) and built.scenes_read == 3
    return url


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weights") / "nano.safetensors"
    save_model(seeded_model("nano", 7), path)
    return path


@pytest.fixture(scope="module")
def cluster(server: S3Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DaskProcesses]:
    """One worker, which takes address and keys from its environment."""
    pytest.importorskip("distributed")
    with DaskProcesses(tmp_path_factory.mktemp("cluster")) as processes:
        processes.start_worker("one", threads=2)
        yield processes


def run(spec: JobSpec) -> JobResult:
    return run_job(spec, JobContext(lambda _: None, Event()))


def map_of(stack: str, weights: Path, folder: Path, **changes: str) -> PredictSpec:
    names = {"fsc": str(folder / "fsc.tif"), "quality": str(folder / "quality.tif")}
    return PredictSpec(stacks=[stack], checkpoints=[str(weights)], device="cpu", **{**names, **changes})


def assert_same_store(store: Path, expected: Path) -> None:
    found, wanted = _files(store), _files(expected)
    assert found.keys() == wanted.keys()
    for name, content in wanted.items():
        assert found[name] == content, name


def _files(store: Path) -> dict[str, bytes]:
    return {
        file.relative_to(store).as_posix(): file.read_bytes() for file in store.rglob("*") if file.is_file()
    }


def test_a_build_gives_the_bytes_of_a_folder(away: str, here: Path) -> None:
    assert_same_store(ObjectPath(away), here)


def test_a_build_goes_on_in_a_copy(server: S3Server, here: Path, archive: Path) -> None:
    url = server.url("copied.zarr")
    server.upload(here, "copied.zarr")
    again = run(spec_of(archive, url))
    assert isinstance(again, BuiltStack) and (again.scenes_read, again.stack) == (0, url)
    assert_same_store(ObjectPath(url), here)


def test_a_map_has_the_bytes_of_one_from_the_folder(
    away: str, here: Path, weights: Path, tmp_path: Path
) -> None:
    for stack in (str(here), away):
        run(map_of(stack, weights, tmp_path))
        (tmp_path / "fsc.tif").rename(tmp_path / ("away.tif" if stack == away else "here.tif"))
    expected = (tmp_path / "here.tif").read_bytes().replace(str(here).encode(), away.encode())
    assert (tmp_path / "away.tif").read_bytes() == expected
    assert SECRET.encode() not in expected


def test_a_cluster_builds_and_predicts_the_same(
    server: S3Server,
    cluster: DaskProcesses,
    away: str,
    here: Path,
    archive: Path,
    weights: Path,
    tmp_path: Path,
) -> None:
    url = server.url("cluster.zarr")
    run(spec_of(archive, url, scheduler=cluster.address))
    assert_same_store(ObjectPath(url), here)
    spec = map_of(away, weights, tmp_path)
    run(spec)
    run(replace(spec, fsc=str(tmp_path / "2.tif"), quality="", scheduler=cluster.address))
    run(replace(spec, fsc=str(tmp_path / "1.tif"), quality=""))
    assert (tmp_path / "1.tif").read_bytes() == (tmp_path / "2.tif").read_bytes()


def test_a_killed_build_goes_on(server: S3Server, archive: Path, here: Path) -> None:
    url = server.url("killed.zarr")
    command = [
        *(sys.executable, "-I", str(MAIN), "build", "--archive", str(archive), "--aoi", AREA),
        *("--aoi-crs", CRS, "--date", DAY, "--output", url, "--workers", "1"),
    ]
    building = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    place = ObjectPath(url) / "scenes"
    wait_for(lambda: any(path.name != "zarr.json" for path, _ in place.objects()))  # of a band
    os.kill(building.pid, signal.SIGKILL)
    building.wait()
    run(spec_of(archive, url))
    assert_same_store(ObjectPath(url), here)
    assert not (ObjectPath(url).parent / ".killed.zarr.lock").exists()
