from __future__ import annotations

from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.bands import CUBE_BANDS, TENSOR_SHAPES
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.formats.hdf5 import DATASETS
from snowgalileo_qgis.engine.stack.names import published_name
from snowgalileo_qgis.engine.stack.write import write_cube, write_h5

from .made_cubes import CORNER, CRS, DAY, NAME, made_cube, made_pixels


def test_cube_holds_what_was_written(tmp_path: Path) -> None:
    pixels = made_pixels(130, 150)
    write_cube(tmp_path / "new" / "scene.tif", pixels, CORNER, CRS, DAY)
    with rasterio.open(tmp_path / "new" / "scene.tif") as cube:
        np.testing.assert_array_equal(cube.read(), pixels)
        assert (cube.crs.to_string(), cube.transform, cube.nodata, cube.count) == (
            CRS,
            CORNER,
            -9999,
            CUBE_BANDS,
        )
        assert (cube.descriptions[0], cube.descriptions[41], cube.descriptions[-1]) == (
            "VV_t0",
            "B2_t1",
            "Map",
        )
        assert cube.tags()["PREDICTION_DAY"] == "2025-04-06"
        assert cube.units[30] == "K"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["scene.tif"]


def test_h5_holds_what_was_written(tmp_path: Path) -> None:
    (cell,) = open_stacks([made_cube(tmp_path / f"{NAME}.tif")]).cells()
    path = tmp_path / published_name(DAY, cell.ref.latitude, cell.ref.longitude, ".h5")
    write_h5(path, cell)
    (again,) = open_stacks([path]).cells()
    assert (again.ref.day, again.ref.latitude, again.ref.longitude) == (
        DAY,
        cell.ref.latitude,
        cell.ref.longitude,
    )
    assert (again.ref.x0, again.ref.y0) == pytest.approx((cell.ref.x0, cell.ref.y0), abs=1)
    for tensor in TENSOR_SHAPES:
        assert again.values[tensor].tobytes() == cell.values[tensor].tobytes()
        np.testing.assert_array_equal(again.valid[tensor], cell.valid[tensor])
    assert len(DATASETS) == 12


@pytest.mark.parametrize(
    "storage",
    [{"compression": "gzip"}, {"dtype": ">f4"}, {"dtype": np.float64}, {"fletcher32": True}],
    ids=str,
)
def test_h5_stored_in_other_ways(tmp_path: Path, storage: dict[str, Any]) -> None:
    (cell,) = open_stacks([made_cube(tmp_path / f"{NAME}.tif")]).cells()
    path = tmp_path / f"{NAME}.h5"
    write_h5(path, cell)
    with h5py.File(path, "a") as file:
        for tensor in TENSOR_SHAPES:
            del file[f"{tensor.value}_x"], file[f"valid_data_mask_{tensor.value}"]
            file.create_dataset(f"{tensor.value}_x", data=cell.values[tensor], **storage)
            file.create_dataset(f"valid_data_mask_{tensor.value}", data=cell.valid[tensor].astype(np.int16))
    (again,) = open_stacks([path]).cells()
    for tensor in TENSOR_SHAPES:
        assert again.values[tensor].tobytes() == cell.values[tensor].tobytes()
        np.testing.assert_array_equal(again.valid[tensor], cell.valid[tensor])


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken.tif").mkdir()
    with pytest.raises(SnowGalileoError, match="SG-OUTPUT-001"):
        write_cube(tmp_path / "taken.tif", made_pixels(), CORNER, CRS, DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["taken.tif"]


def test_other_shapes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="308"):
        write_cube(tmp_path / "scene.tif", made_pixels()[1:], CORNER, CRS, DAY)
