from __future__ import annotations

import threading
import time
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from snowgalileo_qgis.engine.bands import TENSOR_SHAPES, Sensor
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.write import write_cube, write_h5

from .made_cubes import CORNER, CRS, DAY, NAME, made_cube, made_pixels

EARLIER = date(2025, 3, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three cells of a cube, an HDF5 file, an earlier day in a subfolder, and files that are no stacks."""
    folder = tmp_path_factory.mktemp("stacks")
    cube = made_cube(folder / f"{NAME}.tif", 101, 300)
    (cell, *_) = open_stacks([cube]).cells()
    write_h5(folder / "PR_20250406_51.12588_-116.10359_SC00.h5", cell)
    write_cube(
        folder / "earlier" / "PR_20250301_51.02588_-116.10359_SC00.tif",
        made_pixels(seed=1),
        CORNER,
        CRS,
        EARLIER,
    )
    for name in ("readme.txt", "cells.csv", "more.csv", "log", ".hidden.tif", "a.tif.part"):
        (folder / name).write_text("nothing")
    return folder


def test_order_and_summary(folder: Path) -> None:
    reader = open_stacks([folder])
    assert [(ref.day, ref.path.suffix, ref.col) for ref in reader.refs] == [
        (EARLIER, ".tif", 0),
        (DAY, ".tif", 0),
        (DAY, ".tif", 100),
        (DAY, ".tif", 200),
        (DAY, ".h5", 0),
    ]
    assert reader.days == [EARLIER, DAY]
    assert reader.ignored == {".txt": 1, ".csv": 2, "(no ending)": 1, ".tif": 1, ".part": 1}
    assert reader.notes == [f"{NAME}.tif: 1 row of pixels beyond the last whole cell are not used"]
    assert reader.left_out == []
    assert [cell.ref for cell in reader.cells(threads=3, ahead=1)] == reader.refs


def test_order_of_the_caller(folder: Path) -> None:
    reader = open_stacks([folder])
    wanted = [reader.refs[i] for i in (3, 0, 4, 1)]
    assert [cell.ref for cell in reader.cells(wanted)] == wanted
    assert list(reader.cells([])) == []


def test_the_same_cells_whatever_the_threads(folder: Path) -> None:
    reader = open_stacks([folder])
    for one, many in zip(reader.cells(threads=1, ahead=0), reader.cells(threads=4), strict=True):
        for tensor in TENSOR_SHAPES:
            np.testing.assert_array_equal(one.values[tensor], many.values[tensor])


def test_day(folder: Path) -> None:
    reader = open_stacks([folder], day=EARLIER)
    assert (reader.days, len(reader.refs)) == ([EARLIER], 1)
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-011: .* 2025-04-07; .* 2025-03-01, 2025-04-06\."):
        open_stacks([folder], day=date(2025, 4, 7))


def test_area(folder: Path) -> None:
    ref = open_stacks([folder]).refs[2]
    point = {"type": "Point", "coordinates": [ref.longitude, ref.latitude]}
    assert open_stacks([folder], area=point).refs == [ref]
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-011: .* this area; .* 2025-03-01, 2025-04-06\."):
        open_stacks([folder], area={"type": "Point", "coordinates": [10, 10]})


def test_files_given_twice_are_read_once(folder: Path) -> None:
    assert len(open_stacks([folder, folder / f"{NAME}.tif", folder / "earlier"]).refs) == 5


def test_nothing_to_read(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "table.csv").touch()
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-010: No stack .* \(only other files: 1 \.csv\)\."):
        open_stacks([tmp_path])
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-010: .*gone\.tif does not exist"):
        open_stacks([tmp_path / "gone.tif"])
    reader = open_stacks([tmp_path / "gone.tif", folder])
    assert [(entry.path.name, entry.code) for entry in reader.left_out] == [("gone.tif", "SG-STACK-010")]


def test_any_ending_is_fine_for_a_file_that_is_named(tmp_path: Path) -> None:
    path = made_cube(tmp_path / f"{NAME}.tif").rename(tmp_path / "stack.data")
    assert len(list(open_stacks([path]).cells())) == 1


def reading_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("read-stack")]


def test_closing_stops_the_threads(folder: Path) -> None:
    cells = open_stacks([folder]).cells()
    next(cells)
    assert reading_threads()
    cells.close()
    assert not reading_threads()


def test_reading_ahead_is_bounded(tmp_path: Path) -> None:
    """Files that vanish after the first cell was handed out are only missed where they had not been read
    ahead.
    """
    for i in range(10):
        made_cube(tmp_path / f"PR_20250406_51.{i}_-116.1_SC00.tif")
    reader = open_stacks([tmp_path])
    cells = reader.cells(threads=1, ahead=3)
    next(cells)
    while len(list(tmp_path.glob("*"))) == 10 and reading_threads():
        time.sleep(0.2)
        for ref in reader.refs:
            ref.path.unlink()
    ahead = len(list(cells))
    assert ahead <= 3, "fewer where the machine was busy"
    assert len(reader.left_out) == 9 - ahead


def test_availability_of_h5_agrees_with_its_cube(shared: Path) -> None:
    reader = open_stacks([shared / "data" / "gee_cubes", shared / "data" / "h5"], day=date(2025, 4, 6))
    from_h5, from_cube = reader.cells(availability=True)
    assert from_h5.cloud_cover == {}
    assert set(from_h5.availability) == set(Sensor)
    for sensor in (Sensor.S1, Sensor.S2, Sensor.LANDSAT, Sensor.DEM, Sensor.WORLDCOVER):
        np.testing.assert_allclose(from_h5.availability[sensor], from_cube.availability[sensor], atol=1e-6)
    for sensor in (Sensor.S3, Sensor.MODIS, Sensor.VIIRS, Sensor.ERA5):
        np.testing.assert_allclose(from_h5.availability[sensor], from_cube.availability[sensor], atol=0.01)
