import json
from pathlib import Path

import h5py
import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.bands import TENSOR_SHAPES, Sensor, Tensor, dynamic_offset
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene


@pytest.fixture(scope="module")
def written(scene, tmp_path_factory):
    return write_scene(scene, tmp_path_factory.mktemp("scene"))


def test_files(scene, written):
    (cube,) = written.stacks
    longitude, latitude = scene.spec.lonlat(np.array(1500.0), np.array(-1000.0))
    assert cube.name == f"PR_20250415_{latitude:.5f}_{longitude:.5f}_SC00.tif"
    assert [path.name for path in cube.parent.iterdir()] == [cube.name]
    assert written.truth.name == "FSC_truth_20250415.tif"
    assert written.truth.parent != cube.parent
    record = json.loads(written.record.read_text())
    assert record["simulated"] is True
    assert record["mean_fsc"] == pytest.approx(written.mean_fsc, abs=1e-6)
    assert record["images"]["s2"] == sorted(scene.schedule[Sensor.S2])


def test_cube_reads_back(written, cells):
    reader = open_stacks([written.stacks[0].parent])
    read = {(cell.ref.row // 100, cell.ref.col // 100): cell for cell in reader.cells(availability=True)}
    assert len(read) == 6
    assert not reader.left_out
    for cell in cells:
        got = read[cell.row, cell.column]
        assert (got.ref.x0, got.ref.y0) == (640_000 + 1000 * cell.column, 5_190_000 - 1000 * cell.row)
        assert got.ref.day.isoformat() == "2025-04-15"
        assert got.ref.crs == "EPSG:32632"
        for t in range(8):
            vv = cell.pixels[t * 38 + dynamic_offset("VV")]
            np.testing.assert_array_equal(got.values[Tensor.HIGH][:, :, t, 0], vv.astype(np.float16))
        np.testing.assert_array_equal(got.values[Tensor.SPACE][..., 0], cell.pixels[304].astype(np.float16))
        assert got.availability[Sensor.ERA5].min() == 1


def test_flags_and_gaps_survive_the_reader(scene, written, cube):
    """Days without an image are unseen, and the reader's cloud shares are those of the flags."""
    reader = open_stacks(written.stacks)
    shares = [(cell.availability, cell.cloud_cover) for cell in reader.cells(availability=True)]
    for sensor in (Sensor.S1, Sensor.S2, Sensor.LANDSAT, Sensor.MODIS):
        seen = np.mean([seen[sensor] for seen, _ in shares], axis=0)
        assert {t for t in range(8) if seen[t] > 0} <= set(scene.schedule[sensor])
    for t in scene.schedule[Sensor.LANDSAT]:
        flags = cube("QA_PIXEL", t).astype(int)
        expected = ((flags & 12) > 0)[flags != -9999].mean()
        weights = np.array([seen[Sensor.LANDSAT][t] for seen, _ in shares])
        clouds = np.array([cloud[Sensor.LANDSAT][t] for _, cloud in shares])
        assert np.nansum(clouds * weights) / weights.sum() == pytest.approx(expected, abs=0.01)


def test_truth_lies_on_the_lattice(written, cells):
    with rasterio.open(written.truth) as truth:
        assert truth.crs.to_string() == "EPSG:32632"
        assert truth.transform[:6] == (100, 0, 640_000, 0, -100, 5_190_000)
        assert truth.dtypes == ("float32",) and np.isnan(truth.nodata)
        fsc = truth.read(1)
    assert fsc.shape == (20, 30)
    for cell in cells:
        np.testing.assert_array_equal(
            fsc[cell.row * 10 : cell.row * 10 + 10, cell.column * 10 : cell.column * 10 + 10], cell.fsc
        )
    assert fsc.mean() == pytest.approx(written.mean_fsc, abs=1e-6)


@pytest.mark.parametrize("form", ["cube", "cells", "h5"])
def test_same_seed_same_bytes(tmp_path, form):
    scene = simulate_scene(SceneSpec(2, 1))
    first, second = (write_scene(scene, tmp_path / name, form) for name in ("first", "second"))
    files = sorted(path.relative_to(tmp_path / "first") for path in (tmp_path / "first").rglob("*.*"))
    assert len(files) == len(first.stacks) + 2
    for file in files:
        assert (tmp_path / "first" / file).read_bytes() == (tmp_path / "second" / file).read_bytes()
    assert first.mean_fsc == second.mean_fsc


def test_every_form_holds_the_same_cells(tmp_path):
    scene = simulate_scene(SceneSpec(2, 1))
    read = {}
    for form, files in (("cube", 1), ("cells", 2), ("h5", 2)):
        stacks = write_scene(scene, tmp_path / form, form).stacks
        assert len(stacks) == files
        cells = list(open_stacks(list(stacks)).cells())
        read[form] = {round(cell.ref.longitude, 4): cell for cell in cells}
    assert read["cube"].keys() == read["cells"].keys() == read["h5"].keys()
    for place, cell in read["cube"].items():
        for tensor, values in cell.values.items():
            for form in ("cells", "h5"):
                other = read[form][place]
                tolerance = {"rtol": 0, "atol": 1e-4} if tensor is Tensor.STATIC else {"rtol": 0, "atol": 0}
                if tensor is not Tensor.TIME:
                    np.testing.assert_allclose(other.values[tensor], values, **tolerance)
                    np.testing.assert_array_equal(other.valid[tensor], cell.valid[tensor])


def test_h5_has_the_published_layout(tmp_path):
    (path,) = write_scene(simulate_scene(SceneSpec(1, 1)), tmp_path, "h5").stacks
    with h5py.File(path) as file:
        assert len(file) == 12
        for tensor, shape in TENSOR_SHAPES.items():
            assert file[f"{tensor.value}_x"].shape == shape == file[f"valid_data_mask_{tensor.value}"].shape


def test_large_scenes_become_several_cubes(tmp_path):
    scene = simulate_scene(SceneSpec(7, 1))
    written = write_scene(scene, tmp_path)
    assert len(written.stacks) == 2
    reader = open_stacks(list(written.stacks))
    assert sorted(ref.x0 for ref in reader.refs) == [640_000 + 1000 * i for i in range(7)]


def test_progress_counts_cells(tmp_path):
    told = []
    write_scene(
        simulate_scene(SceneSpec(2, 1)), tmp_path, "cells", lambda done, total: told.append((done, total))
    )
    assert told == [(1, 2), (2, 2)]


def test_a_place_that_cannot_be_written(tmp_path):
    Path(tmp_path, "taken").write_text("a file")
    with pytest.raises(SnowGalileoError) as caught:
        write_scene(simulate_scene(SceneSpec(1, 1)), tmp_path / "taken")
    assert caught.value.code == "SG-OUTPUT-001"
    assert "taken" in caught.value.text
