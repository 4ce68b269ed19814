from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.naive_read import tensors
from snowgalileo_qgis.engine.bands import (
    DYNAMIC,
    MISSING,
    TENSOR_SHAPES,
    Sensor,
    Tensor,
    dynamic_offset,
    groups_of,
)
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import Cell, CellRef, open_stacks
from snowgalileo_qgis.engine.stack.availability import QA60_GAP
from snowgalileo_qgis.engine.stack.tensors import cell_from_pixels, location
from snowgalileo_qgis.engine.stack.tiff import TiffLayout, Window, WindowReader

from ..made_cubes import CORNER, DAY, NAME, made_cube, made_pixels, save_cube

REF = CellRef(Path("made.tif"), DAY, "EPSG:32611", 562000.0, 5653000.0, 100.0, 100.0, 51.02588, -116.10359)


def read(path: Path, **options: Any) -> list[Cell]:
    return list(open_stacks([path], **options).cells())


def assert_same(cell: Cell, expected: dict[str, Any]) -> None:
    for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.SPACE, Tensor.TIME):
        np.testing.assert_array_equal(
            cell.values[tensor], expected[f"{tensor.value}_x"], err_msg=tensor.value
        )
        np.testing.assert_array_equal(
            cell.valid[tensor], expected[f"valid_data_mask_{tensor.value}"], err_msg=tensor.value
        )


def test_real_cubes_give_the_published_tensors_bit_for_bit(shared: Path) -> None:
    from_cubes = {cell.ref.day: cell for cell in read(shared / "data" / "gee_cubes")}
    published = read(shared / "data" / "h5")
    assert len(published) == 2
    for expected in published:
        cell = from_cubes[expected.ref.day]
        assert (cell.ref.latitude, cell.ref.longitude) == (expected.ref.latitude, expected.ref.longitude)
        for tensor in TENSOR_SHAPES:
            assert cell.values[tensor].tobytes() == expected.values[tensor].tobytes(), tensor
            assert cell.valid[tensor].tobytes() == expected.valid[tensor].tobytes(), tensor


def test_masks_of_the_known_answers(shared: Path) -> None:
    (path,) = (shared / "golden").glob("PR_20250406_*.npz")
    (cell,) = [cell for cell in read(shared / "data" / "gee_cubes") if cell.ref.day == date(2025, 4, 6)]
    golden = np.load(path)
    for tensor in TENSOR_SHAPES:
        masks = [~cell.valid[tensor][..., group.mask_channels].all(axis=-1) for group in groups_of(tensor)]
        expected = golden[f"in_{tensor.value}_m"].copy()
        found = np.stack(masks, axis=-1)
        if tensor is Tensor.TIME:
            expected, found = expected[:-1], found[:-1]
        np.testing.assert_array_equal(found, expected, err_msg=tensor.value)


def test_pre_training_cube_in_degrees(shared: Path) -> None:
    (cell,) = read(shared / "data" / "pretrain_cubes")
    ref = cell.ref
    assert (ref.crs, ref.day, ref.row, ref.col) == ("EPSG:4326", date(2022, 10, 12), 0, 20)
    assert ref.pixel_x == ref.pixel_y == pytest.approx(100 / 111_319.49, rel=1e-6)
    assert (ref.latitude, ref.longitude) == pytest.approx((44.7896, 5.7565), abs=2e-4)
    assert cell.valid[Tensor.SPACE].all()


@pytest.mark.parametrize("size", [(100, 100), (101, 107), (199, 100)])
def test_tensors_follow_the_data_contract(tmp_path: Path, size: tuple[int, int]) -> None:
    path = made_cube(tmp_path / f"{NAME}.tif", *size)
    (cell,) = read(path)
    assert_same(cell, tensors(made_pixels(*size).astype(np.float64)))
    np.testing.assert_array_equal(cell.values[Tensor.STATIC], location(cell.ref.latitude, cell.ref.longitude))
    assert {tensor: values.shape for tensor, values in cell.values.items()} == TENSOR_SHAPES
    assert {tensor: values.shape for tensor, values in cell.valid.items()} == TENSOR_SHAPES


modis = st.sampled_from([-28672.0, -9999.0, -100.0, -101.0, -1.0, 0.0, 1.0, 5000.0, 16000.0])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(modis, min_size=7, max_size=7),
    st.sampled_from([-9999.0, 0.0, 1e-8, 2e-7, 8000.0]),
    st.sampled_from([-9999.0, 0.0, 10.0, 95.0, 7.0]),
)
def test_fills_and_impossible_indices(bands: list[float], elevation: float, land_cover: float) -> None:
    cube = np.ones((308, 100, 100))
    first = dynamic_offset("sur_refl_b01")
    cube[first : first + 7, :60, :60] = np.array(bands)[:, None, None]
    cube[304, 5:], cube[307, :, 5:] = elevation, land_cover
    pixels = np.moveaxis(cube, 0, -1)
    assert_same(cell_from_pixels(REF, pixels, pixels.mean(axis=(0, 1))), tensors(cube))


LAYOUTS: dict[str, dict[str, Any]] = {
    "whole tile of Earth Engine": {"tiled": True, "blockxsize": 256, "blockysize": 256, "dtype": "float64"},
    "band after band": {"interleave": "band"},
    "tiles band after band": {
        "interleave": "band",
        "tiled": True,
        "blockxsize": 64,
        "blockysize": 64,
        "compress": "lzw",
    },
    "strips": {"compress": None},
    "predictor": {"tiled": True, "blockxsize": 48, "blockysize": 48, "predictor": 3},
    "big-endian": {"endianness": "big", "tiled": True, "blockxsize": 64, "blockysize": 64},
    "zstd, BigTIFF": {"compress": "zstd", "bigtiff": "yes"},
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_gives_the_same_cells(tmp_path: Path, layout: dict[str, Any]) -> None:
    pixels = made_pixels(101, 203)
    first, second = read(save_cube(tmp_path / "scene.tif", pixels, **layout))
    for cell, left in ((first, 1), (second, 101)):
        assert (cell.ref.row, cell.ref.col) == (0, left)
        assert_same(cell, tensors(pixels[:, :100, left : left + 100].astype(np.float64)))


def test_integer_pixels(tmp_path: Path) -> None:
    pixels = np.round(made_pixels()).astype(np.int16)
    (cell,) = read(save_cube(tmp_path / "scene.tif", pixels, predictor=2))
    assert_same(cell, tensors(pixels.astype(np.float64)))


def test_sparse_tiles_are_missing(tmp_path: Path) -> None:
    pixels = np.full((308, 100, 100), MISSING, np.float32)
    (cell,) = read(
        save_cube(
            tmp_path / "scene.tif",
            pixels,
            nodata=MISSING,
            sparse_ok=True,
            tiled=True,
            blockxsize=64,
            blockysize=64,
        )
    )
    assert not any(cell.valid[tensor].any() for tensor in TENSOR_SHAPES if tensor is not Tensor.STATIC)


class CountingLayout(TiffLayout):
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.decoded: list[tuple[int, int]] = []

    def block(self, file: Any, i: int, j: int) -> Any:
        self.decoded.append((i, j))
        return super().block(file, i, j)


def test_segments_of_a_row_are_decoded_once_and_dropped(cube_path: Path) -> None:
    layout = CountingLayout(cube_path)
    windows = [Window(2, 5, 102, 105), Window(2, 105, 102, 205)]
    reader = WindowReader(layout, windows)
    for window in windows:
        reader.read(window)
    assert sorted(layout.decoded) == [(i, j) for i in range(4) for j in range(7)]
    assert [shared.pixels for shared in reader._shared.values()] == [None] * 4


def test_missing_values_can_be_imputed(tmp_path: Path) -> None:
    pixels = made_pixels(101, 103)
    band = dynamic_offset("B3")
    pixels[band + 4 * 38, 10:20, 10:20] = np.nan
    pixels[304, 50, 50] = np.inf
    path = save_cube(tmp_path / "scene.tif", pixels)
    (cell,) = read(path, impute_nan=True)
    filled = pixels.astype(np.float64)
    filled[band + 4 * 38, 10:20, 10:20] = np.nanmean(filled[band:304:38])
    filled[304, 50, 50] = np.nan
    filled[304, 50, 50] = np.nanmean(filled[304])
    assert_same(cell, tensors(filled))


@pytest.mark.parametrize(
    ("band", "day", "label"),
    [("B3", 4, "band B3 of 2025-04-03"), ("QA60", 7, "band QA60 of 2025-04-06"), (None, 0, "band slope")],
)
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_missing_values_are_refused_with_the_band(
    tmp_path: Path, band: str | None, day: int, label: str, value: float
) -> None:
    pixels = made_pixels()
    pixels[38 * day + dynamic_offset(band) if band else 305, 10, 10] = value
    with pytest.raises(SnowGalileoError, match=rf"SG-STACK-005: scene.tif .* {label}\."):
        read(save_cube(tmp_path / "scene.tif", pixels))


def test_nothing_to_impute_from(tmp_path: Path) -> None:
    pixels = made_pixels()
    pixels[305] = np.nan
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-005: .* band slope"):
        read(save_cube(tmp_path / "scene.tif", pixels), impute_nan=True)


def test_values_beyond_float16_are_refused(tmp_path: Path) -> None:
    pixels = made_pixels()
    pixels[38 * 4 + dynamic_offset("B4"), 0, 0] = 70_000
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-005: .* float16 .* band B4 of 2025-04-03"):
        read(save_cube(tmp_path / "scene.tif", pixels))


def test_flags_may_exceed_float16(tmp_path: Path) -> None:
    pixels = made_pixels()
    pixels[dynamic_offset("state_1km")] = 65535
    assert len(read(save_cube(tmp_path / "scene.tif", pixels))) == 1


def test_the_name_tells_the_day_where_there_is_no_tag(tmp_path: Path) -> None:
    name = "PR_20250406_562863.8459204244427383_5653083.7883343594148755.tif_EPSG:32611.tif"
    (cell,) = read(save_cube(tmp_path / name, made_pixels(), day=None))
    assert cell.ref.day == DAY
    assert cell.ref.dates == tuple(date(2025, 3, 30 + i) if i < 2 else date(2025, 4, i - 1) for i in range(8))


def test_files_beside_a_cube_do_not_change_it(tmp_path: Path) -> None:
    path = made_cube(tmp_path / f"{NAME}.tif")
    expected = open_stacks([path]).refs
    (tmp_path / f"{NAME}.tfw").write_text("30\n0\n0\n-30\n0\n0\n")
    (tmp_path / f"{NAME}.tif.aux.xml").write_text(
        "<PAMDataset><SRS>EPSG:4326</SRS><GeoTransform>0,1,0,0,0,-1</GeoTransform></PAMDataset>"
    )
    assert open_stacks([path]).refs == expected


def test_availability(tmp_path: Path) -> None:
    pixels = made_pixels()
    pixels[:, :, 90:] = 0  # outside the exported polygon
    flags = pixels[:304].reshape(8, 38, 100, 100)
    flags[4, dynamic_offset("QA60"), :, :45] = 2048
    flags[6, dynamic_offset("QA60"), :, :90] = MISSING
    flags[2, dynamic_offset("QA_PIXEL"), :, :9] = 1 << 3
    flags[2, dynamic_offset("QA_PIXEL"), :, 9:18] = 1 << 2
    flags[2, dynamic_offset("QA_PIXEL"), :, 18:27] = 1 << 1
    flags[:, dynamic_offset("state_1km"), :, :90] = 0b11
    flags[0, dynamic_offset("state_1km"), :50, :90] = 0b01 | 0b1000
    flags[1, dynamic_offset("state_1km"), :50, :90] = 0b10
    flags[5, dynamic_offset("state_1km"), :50, :90] = 65535
    (cell,) = open_stacks([save_cube(tmp_path / "scene.tif", pixels)]).cells(availability=True)
    seen, cloud = cell.availability, cell.cloud_cover
    np.testing.assert_allclose(seen[Sensor.S1], [0.9, 0, 0, 0.9, 0, 0, 0, 0.9])
    np.testing.assert_allclose(seen[Sensor.S2], [0, 0.9, 0, 0, 0.9, 0, 0.9, 0.8999], rtol=1e-6)
    np.testing.assert_allclose(seen[Sensor.LANDSAT], [0, 0, 0.9, 0, 0, 0, 0, 0])
    np.testing.assert_allclose(seen[Sensor.MODIS], [0.9, 0.9, 0.9, 0.45, 0.9, 0.9, 0.9, 0.9])
    np.testing.assert_allclose(seen[Sensor.ERA5], [0.9] * 8)
    np.testing.assert_allclose(seen[Sensor.DEM], [0.9])
    assert seen[Sensor.WORLDCOVER].shape == (1,)
    np.testing.assert_allclose(
        cloud[Sensor.S2], [np.nan, 25 / 90, np.nan, np.nan, 0.5, np.nan, np.nan, 0], rtol=1e-6
    )
    np.testing.assert_allclose(cloud[Sensor.LANDSAT], [np.nan, np.nan, 0.2, *[np.nan] * 5], rtol=1e-6)
    np.testing.assert_allclose(cloud[Sensor.MODIS], [0.5, 0.5, *[0] * 6])
    assert set(seen) == set(Sensor)
    assert set(cloud) == {Sensor.S2, Sensor.LANDSAT, Sensor.MODIS}
    assert all(share.dtype == np.float32 for share in (*seen.values(), *cloud.values()))


def test_a_flag_that_earth_engine_left_empty_is_none(tmp_path: Path) -> None:
    pixels = made_pixels()
    flags = pixels[:304].reshape(8, 38, 100, 100)
    flags[:, dynamic_offset("QA60")] = 0
    flags[4, dynamic_offset("QA60"), :, :50] = 2048
    path = save_cube(tmp_path / "scene.tif", pixels, day=QA60_GAP[1] + timedelta(days=2))
    (cell,) = open_stacks([path]).cells(availability=True)
    assert (cell.availability[Sensor.S2][[1, 4, 6, 7]] > 0).all(), "the last two are after the gap"
    np.testing.assert_array_equal(cell.cloud_cover[Sensor.S2], [*[np.nan] * 4, 0.5, np.nan, 0, 0])


def test_availability_is_read_on_request_only(cube_path: Path) -> None:
    assert not any(cell.availability or cell.cloud_cover for cell in open_stacks([cube_path]).cells())


def test_georeferencing_of_the_cells(cube_path: Path) -> None:
    refs = open_stacks([cube_path]).refs
    assert [(ref.row, ref.col) for ref in refs] == [(2, 5), (2, 105), (102, 5), (102, 105)]
    for ref in refs:
        assert (ref.x0, ref.y0) == CORNER @ (ref.col, ref.row)
        assert (ref.crs, ref.pixel_x, ref.pixel_y) == ("EPSG:32611", 100.0, 100.0)


def test_the_grid_may_lie_between_the_pixels(tmp_path: Path) -> None:
    (cell,) = read(
        save_cube(tmp_path / "scene.tif", made_pixels(), transform=Affine(10, 0, 562003.7, 0, -10, 5653001.2))
    )
    assert (cell.ref.x0, cell.ref.y0) == (562003.7, 5653001.2)


def test_band_table_and_reference_agree() -> None:
    assert len(DYNAMIC) == 38
    assert [
        dynamic_offset(name)
        for name in ("VV", "B2", "Oa17_radiance", "sur_refl_b01", "I1", "M5", "state_1km")
    ] == [0, 3, 15, 17, 24, 26, 35]
