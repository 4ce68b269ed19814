"""A store that a cluster builds is the same to the byte, whatever becomes of its workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

pytest.importorskip("distributed")

from snowgalileo_qgis.engine.execution.cluster import Cluster
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import BuildSpec, BuiltStack, SnowGalileoError
from tests.engine.execution.dask_processes import (
    DaskProcesses,
    kill,
    suspend_when,
    wait_for,
    wake_up,
)
from tests.engine.jobs.test_build import spec_of, write_radar
from tests.engine.jobs.test_watch import Made as WatchedFolder
from tests.engine.sources.archive.era5_files import SHORT, write
from tests.engine.sources.archive.sinusoidal_products import write_mod09ga

MODIS = "MOD09GA.A20250{day}.h10v03.061.2025098031445"
DAYS = range(92, 97)
"""Days of the year with MODIS, the last of them the prediction day."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Products of three libraries: HDF4, which knows no threads; HDF5, read in a process of its own; TIFF."""
    folder = tmp_path_factory.mktemp("archive")
    for day in DAYS:
        granule = MODIS.format(day=day)
        write_mod09ga(folder / f"{granule}.hdf", granule=granule)
    write(folder / "era5.nc", SHORT, range(9 * 24))
    for hour in ("01", "13"):
        write_radar(folder, f"20250406T{hour}0000", -int(hour))
    (folder / "MOD09GA.A2025091.h10v03.061.2025098031445.hdf").write_bytes(b"no HDF4")
    return folder


@pytest.fixture(scope="module")
def here(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuiltStack]:
    """The store that one computer builds."""
    path = tmp_path_factory.mktemp("here") / "r.zarr"
    return path, run(spec_of(archive, path))


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DaskProcesses]:
    """A scheduler with a worker, for tests that do not kill it."""
    with DaskProcesses(tmp_path_factory.mktemp("cluster")) as processes:
        processes.start_worker("threads", threads=3, nanny=True)
        yield processes


def run(spec: BuildSpec) -> BuiltStack:
    result = run_job(spec, JobContext(lambda _: None, Event()))
    assert isinstance(result, BuiltStack)
    return result


def files_of(store: Path) -> dict[str, bytes]:
    return {str(path.relative_to(store)): path.read_bytes() for path in store.rglob("*") if path.is_file()}


def assert_same(store: Path, here: Path) -> None:
    found, expected = files_of(store), files_of(here)
    assert found.keys() == expected.keys()
    for name, content in expected.items():
        assert found[name] == content, name


def test_the_same_bytes_with_several_threads_and_a_nanny(
    cluster: DaskProcesses, archive: Path, here: tuple[Path, BuiltStack], tmp_path: Path
) -> None:
    result = run(spec_of(archive, tmp_path / "r.zarr", scheduler=cluster.address))
    assert_same(tmp_path / "r.zarr", here[0])
    for name in ("scenes", "scenes_read", "missing", "left_out"):
        assert getattr(result, name) == getattr(here[1], name), name
    assert {scene.sensor for scene in result.scenes if scene.verdict == "used"} >= {"modis", "era5", "s1"}
    assert run(spec_of(archive, tmp_path / "r.zarr", scheduler=cluster.address)).scenes_read == 0


def test_a_watch_maps_the_same(
    cluster: DaskProcesses, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[str] = set()
    turns = Cluster.turns

    def noted(self: Cluster, function: Callable[[Any], Any], *arguments: Any, **more: Any) -> Any:
        asked.add(function.__name__)
        return turns(self, function, *arguments, **more)

    monkeypatch.setattr(Cluster, "turns", noted)
    watches = []
    for scheduler in ("", cluster.address):
        assert not asked, "without a scheduler"
        (tmp_path / f"{bool(scheduler)}").mkdir()
        watch = WatchedFolder(tmp_path / f"{bool(scheduler)}")
        watch.radar(4)
        assert watch.update("2025-04-04", scheduler=scheduler).mapped == ["2025-04-04"]
        watches.append(watch)
    assert asked == {"do_work", "predict_cells"}
    here, there = watches
    assert there.snapshot() == here.snapshot()
    assert_same(there.out / "stack.zarr", here.out / "stack.zarr")


def test_a_worker_with_another_folder_at_the_place_of_the_store_is_refused(
    cluster: DaskProcesses, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("snowgalileo_qgis.engine.execution.cluster_pool.STALE_S", 0.0)
    monkeypatch.chdir(tmp_path)
    store = Path("/proc/self/cwd/r.zarr")  # another place for each process, as a disk of each computer
    (cluster.folder / "r.zarr").mkdir()
    with pytest.raises(SnowGalileoError, match=f"tcp://.*: it has another folder at {store}") as caught:
        run(spec_of(archive, store, scheduler=cluster.address))
    assert caught.value.code == "SG-CLUSTER-002"
    assert not list((cluster.folder / "r.zarr").iterdir()), "nothing is written there"


def test_killed_and_suspended_workers_cost_nothing(
    tmp_path: Path, archive: Path, here: tuple[Path, BuiltStack]
) -> None:
    store = tmp_path / "r.zarr"
    outcome: list[Any] = []
    with DaskProcesses(tmp_path) as cluster:
        spec = spec_of(archive, store, scheduler=cluster.address)
        sleeper = cluster.start_worker("sleeper")
        running = Thread(target=lambda: outcome.append(run(spec)))
        running.start()
        suspend_when(sleeper, lambda: any(store.glob(".drafts.*/*/")))
        held = set(store.glob(".drafts.*/*/"))
        killed = cluster.start_worker("killed")
        wait_for(lambda: set(store.glob(".drafts.*/*/")) - held)  # another band is being written
        kill(killed)
        cluster.give_up("sleeper")
        cluster.start_worker("awake")
        running.join()
        assert outcome[0].scenes_read == here[1].scenes_read
        assert_same(store, here[0])
        wake_up(sleeper)
    assert_same(store, here[0])
