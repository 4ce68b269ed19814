"""Files that end, stop or fill the process that reads them cost nothing but themselves."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import h5py
import numpy as np
import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive import olci, probe, viirs
from tests.engine.sources.archive.search_archive import only, region_at
from tests.engine.sources.archive.sen3_products import make_sen3
from tests.engine.sources.archive.sinusoidal_products import VNP, write_vnp09ga


def ends(_: str) -> None:
    os.abort()


def is_killed(_: str) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def loops(_: str) -> None:
    while True:
        time.sleep(1)


def fills(_: str) -> int:
    return np.ones(2**33).nbytes


def fails(_: str) -> None:
    raise ZeroDivisionError("a fault of ours")


def echo(address: str) -> tuple[str, int]:
    return address, os.getpid()


@pytest.fixture(autouse=True)
def end_the_process():
    yield
    with probe.ended():
        pass


@pytest.mark.parametrize(
    ("what", "code"),
    [
        (ends, "SG-SOURCE-001"),
        (is_killed, "SG-SOURCE-001"),
        (loops, "SG-SOURCE-001"),
        pytest.param(
            fills,
            "SG-SOURCE-001",
            marks=pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="memory has no limit here"),
        ),
        (fails, "SG-BUG-001"),
    ],
)
def test_the_next_file_is_read(what, code, monkeypatch):
    with monkeypatch.context() as patch, pytest.raises(SnowGalileoError) as error:
        if what is loops:
            patch.setattr(probe, "SECONDS", 1.0)
        probe.tried(what, "a file.nc")
    assert error.value.code == code
    address, process = probe.tried(echo, "another.nc")
    assert address == "another.nc"
    assert process != os.getpid()


def test_one_process_reads_all():
    assert probe.tried(echo, "a")[1] == probe.tried(echo, "b")[1]


@pytest.fixture()
def no_hdf5_here(monkeypatch):
    """Opening an HDF5 file in this process fails."""

    def refuse(*_, **__):
        raise AssertionError("an HDF5 file was opened in this process")

    return lambda: monkeypatch.setattr(h5py, "File", refuse)


def test_viirs_files_are_read_elsewhere(tmp_path: Path, no_hdf5_here):
    folder = write_vnp09ga(tmp_path / f"{VNP}.h5").parent
    no_hdf5_here()
    scene = only(viirs.READER, folder)
    latitude = 60 - 10 * 1100 / 2400
    longitude = (-8 + 900 / 2400) * 10 / np.cos(np.radians(latitude))
    native = viirs.READER.read(scene, "I1", region_at(longitude, latitude, "EPSG:3857"))
    assert native is not None


def test_olci_files_are_read_elsewhere(shared: Path, tmp_path: Path, no_hdf5_here):
    folder = make_sen3(shared, tmp_path, 10.0, 47.0)
    no_hdf5_here()
    scene = only(olci.READER, folder)
    native = olci.READER.read(scene, "Oa17_radiance", region_at(10.0, 47.0, "EPSG:32632"))
    assert native is not None
