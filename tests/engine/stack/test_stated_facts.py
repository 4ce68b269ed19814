"""What a cube or an HDF5 file says of itself is used, or refused by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
import rasterio
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer

from snowgalileo_qgis.engine.bands import CUBE_BANDS, DAYS, DYNAMIC, MISSING, STATIC, TENSOR_SHAPES
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.band_facts import band_order
from snowgalileo_qgis.engine.stack.write import BAND_NAMES, BAND_UNITS

from .made_cubes import DAY, NAME, made_cube, made_pixels, save_cube
from .test_bad_inputs import h5

STATIC_NAMES = [band.name for band in STATIC]


def dated(t: int, text: str = "%Y%m%d") -> str:
    return (DAY - timedelta(days=DAYS - 1 - t)).strftime(text)


NAMINGS: dict[str, Callable[[str, int], str]] = {
    "t0": lambda band, t: f"{band}_t{t}",
    "number before": lambda band, t: f"{t}_{band}",
    "from one": lambda band, t: f"{band}_{t + 1}",
    "the first without": lambda band, t: f"{band}_{t}" if t else band,
    "days before": lambda band, t: f"{band}_t-{DAYS - 1 - t}",
    "compact date": lambda band, t: f"{band}_{dated(t)}",
    "date before": lambda band, t: f"{dated(t, '%Y-%m-%d')}_{band}",
    "date in brackets": lambda band, t: f"{band.upper()} ({dated(t, '%Y-%m-%d')})",
}


@pytest.mark.parametrize("naming", NAMINGS.values(), ids=NAMINGS)
@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.permutations(range(CUBE_BANDS)))
def test_bands_are_sorted_by_any_way_to_name_them(
    naming: Callable[[str, int], str], places: list[int]
) -> None:
    names = [*(naming(band.name, t) for t in range(DAYS) for band in DYNAMIC), *STATIC_NAMES]
    order, day = band_order([names[place] for place in places], "a.tif")
    found = np.arange(CUBE_BANDS) if order is None else order
    assert [places[i] for i in found] == list(range(CUBE_BANDS))
    assert day in (None, DAY)


@given(st.integers(0, CUBE_BANDS - 1), st.integers(0, CUBE_BANDS - 1))
def test_a_single_name_in_a_wrong_place_is_refused(place: int, band: int) -> None:
    names = [""] * CUBE_BANDS
    names[place] = BAND_NAMES[band]
    if place == band:
        assert band_order(names, "a.tif") == (None, None)
    else:
        with pytest.raises(SnowGalileoError, match=r"SG-STACK-018: a.tif calls its band"):
            band_order(names, "a.tif")


@pytest.mark.parametrize("name", ["Band 1", "", "B02", "reflectance", "VVV", "t0", "VV_20259999"])
def test_names_that_say_nothing_are_ignored(name: str) -> None:
    assert band_order([name] * CUBE_BANDS, "a.tif") == (None, None)


def described(path: Path, **facts: Any) -> Path:
    """A cube with facts of its bands: attributes of a rasterio dataset."""
    with rasterio.open(path, "r+") as cube:
        for name, value in facts.items():
            setattr(cube, name, value)
    return path


def same_cells(one: Path, other: Path) -> None:
    for a, b in zip(open_stacks([one]).cells(), open_stacks([other]).cells(), strict=True):
        for tensor in TENSOR_SHAPES:
            np.testing.assert_array_equal(a.values[tensor], b.values[tensor])
            np.testing.assert_array_equal(a.valid[tensor], b.valid[tensor])


@pytest.mark.parametrize("interleave", ["pixel", "band"])
def test_newest_day_first(tmp_path: Path, interleave: str) -> None:
    pixels = made_pixels(101, 103)
    places = [*(t * 38 + k for t in reversed(range(DAYS)) for k in range(38)), *range(304, 308)]
    path = save_cube(tmp_path / "sorted.tif", pixels[places], interleave=interleave)
    described(path, descriptions=[BAND_NAMES[place] for place in places])
    same_cells(save_cube(tmp_path / "plain.tif", pixels), path)


@pytest.mark.parametrize("value", [-3.4028234663852886e38, -32768.0, 1e20, float("nan"), 99999.0])
def test_any_no_data_value_that_is_no_measurement_is_missing(tmp_path: Path, value: float) -> None:
    pixels = made_pixels()
    changed = np.where(pixels == MISSING, np.float32(value), pixels)
    same_cells(
        save_cube(tmp_path / "plain.tif", pixels), save_cube(tmp_path / "other.tif", changed, nodata=value)
    )


@pytest.mark.parametrize("value", [0, 1, -1, 255, 1000, 65535, -99])
def test_a_no_data_value_that_is_a_measurement_is_refused_by_name(tmp_path: Path, value: float) -> None:
    path = save_cube(tmp_path / "scene.tif", made_pixels(), nodata=value)
    with pytest.raises(SnowGalileoError, match=rf"SG-STACK-018: scene.tif has the no data value {value:g},"):
        open_stacks([path])


def test_scale_and_offset_are_applied(tmp_path: Path) -> None:
    pixels = np.where(made_pixels() == MISSING, MISSING, np.round(made_pixels()))
    scale, offset = np.full(308, 0.5), np.full(308, -100.0)
    stored = np.where(pixels == MISSING, 0, (pixels - offset[0]) / scale[0])
    stored = np.clip(stored, 0, 4e9).astype(np.uint32)
    same = np.where(stored == 0, MISSING, stored * 0.5 - 100).astype(np.float32)
    path = save_cube(tmp_path / "scaled.tif", stored, nodata=0)
    described(path, scales=scale, offsets=offset)
    same_cells(save_cube(tmp_path / "plain.tif", same), path)


@pytest.mark.parametrize("dtype", [np.uint16, np.uint8, np.int8])
def test_types_that_cannot_hold_a_cube_are_refused(tmp_path: Path, dtype: Any) -> None:
    path = save_cube(tmp_path / "scene.tif", np.zeros((308, 100, 100), dtype))
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-002: scene.tif holds u?int"):
        open_stacks([path])


@pytest.mark.parametrize(
    ("band", "unit", "is_right"),
    [
        ("VV_t0", "dB", True),
        ("VV_t0", "linear", False),
        ("B2_t3", "reflectance", False),
        ("B2_landsat_t3", "reflectance", True),
        ("temperature_2m_t7", "°C", False),
        ("skin_temperature_t7", "kelvin", True),
        ("total_precipitation_sum_t1", "mm", False),
        ("u_component_of_wind_10m_t0", "km/h", False),
        ("DEM", "feet", False),
        ("QA60_t0", "anything", True),
    ],
)
def test_units(tmp_path: Path, band: str, unit: str, is_right: bool) -> None:
    path = save_cube(tmp_path / "scene.tif", made_pixels())
    units = list(BAND_UNITS)
    units[BAND_NAMES.index(band)] = unit
    described(path, units=units)
    if is_right:
        assert len(open_stacks([path]).refs) == 1
    else:
        with pytest.raises(SnowGalileoError, match=r"SG-STACK-018: scene.tif gives band"):
            open_stacks([path])


def test_masks_alpha_and_further_images_are_refused(tmp_path: Path) -> None:
    masked = save_cube(tmp_path / "masked.tif", made_pixels())
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(masked, "r+") as cube:
        cube.write_mask(np.pad(np.full((90, 100), 255, np.uint8), ((10, 0), (0, 0))))
    beside = save_cube(tmp_path / "beside.tif", made_pixels())
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False), rasterio.open(beside, "r+") as cube:
        cube.write_mask(np.zeros((100, 100), np.uint8))
    assert (tmp_path / "beside.tif.msk").exists()
    alpha = save_cube(tmp_path / "alpha.tif", made_pixels(), alpha="yes")
    for path, reason in ((masked, "mask"), (beside, "mask"), (alpha, "alpha")):
        with pytest.raises(SnowGalileoError, match=rf"SG-STACK-018: {path.name} .*{reason}"):
            open_stacks([path])


def test_overviews_are_no_further_images(tmp_path: Path) -> None:
    path = save_cube(tmp_path / "scene.tif", made_pixels())
    with rasterio.open(path, "r+") as cube:
        cube.build_overviews([2])
    assert len(open_stacks([path]).refs) == 1


def placed(crs: str, longitude: float, latitude: float) -> dict[str, Any]:
    x, y = Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(longitude, latitude)
    return {"crs": crs, "transform": Affine(10, 0, x, 0, -10, y)}


@pytest.mark.parametrize(
    ("crs", "longitude", "latitude", "is_right"),
    [
        ("EPSG:3857", 7, 46, False),
        ("EPSG:3857", 7, 5, True),
        ("EPSG:3395", 7, 46, False),
        ("EPSG:3413", -45, 72, True),
        ("EPSG:3413", -45, 45, False),
        ("EPSG:3035", 10, 52, True),
        ("EPSG:2056", 8, 47, True),
        ("EPSG:32633", 7, 46, True),
        ("EPSG:2263", -74, 40.7, False),
        ("EPSG:6933", 7, 60, False),
        ("EPSG:4807", 5, 45, False),
    ],
)
def test_pixels_are_10_m_on_the_ground(
    tmp_path: Path, crs: str, longitude: float, latitude: float, is_right: bool
) -> None:
    path = save_cube(tmp_path / "scene.tif", made_pixels(), **placed(crs, longitude, latitude))
    if is_right:
        assert len(open_stacks([path]).refs) == 1
    else:
        with pytest.raises(SnowGalileoError, match=r"SG-STACK-013: scene.tif"):
            open_stacks([path])


def test_days_of_the_bands_and_of_the_name_must_agree(tmp_path: Path) -> None:
    path = made_cube(tmp_path / f"{NAME}.tif")
    names = [*(f"{band.name}_{dated(t)}" for t in range(DAYS) for band in DYNAMIC), *STATIC_NAMES]
    described(path, descriptions=names)
    assert open_stacks([path]).days == [DAY]
    other = path.rename(tmp_path / "scene.tif")
    with rasterio.open(other, "r+") as cube:
        cube.update_tags(PREDICTION_DAY="2025-04-07")
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-007: .*names of its bands"):
        open_stacks([other])


@pytest.mark.parametrize("day", ["00010101", "00010107", "19491231", "30000101"])
def test_days_without_satellites(tmp_path: Path, day: str) -> None:
    path = save_cube(tmp_path / f"PR_{day}_51.0_-116.0_SC00.tif", made_pixels(), day=None)
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-007"):
        open_stacks([path])
    assert date.max.year > 2999


def test_a_huge_sparse_cube_costs_nothing(tmp_path: Path) -> None:
    profile = {"count": 308, "dtype": "float32", "crs": "EPSG:32611", "sparse_ok": True, "tiled": True}
    for side, reason in ((105_000, "1,102,500 cells"), (20_000, None)):
        path = tmp_path / f"PR_20250406_51.{side}_-116.1_SC00.tif"
        with rasterio.open(
            path,
            "w",
            driver="GTiff",
            width=side,
            height=side,
            blockxsize=256,
            blockysize=256,
            bigtiff="yes",
            transform=Affine(10, 0, 562000, 0, -10, 5653000),
            **profile,
        ) as cube:
            if reason is None:
                window = rasterio.windows.Window(0, 0, 1, 1)
                cube.write(np.ones((308, 1, 1), np.float32), window=window)
        if reason:
            with pytest.raises(SnowGalileoError, match=rf"SG-STACK-002: .*{reason}"):
                open_stacks([path])
        else:
            reader = open_stacks([path])
            assert len(reader.refs) == 9
            assert any("39991 cells without any data" in note for note in reader.notes)


def test_tiles_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = save_cube(tmp_path / "scene.tif", made_pixels(), tiled=True, blockxsize=64, blockysize=64)
    import tifffile

    with tifffile.TiffFile(path, mode="r+") as tiff:
        tags = tiff.pages.first.tags
        tags["TileOffsets"].overwrite([tags["TileOffsets"].value[0]] * 4)
        tags["TileByteCounts"].overwrite([max(tags["TileByteCounts"].value)] * 4)
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-003"):
        open_stacks([path])


@pytest.mark.parametrize(
    ("attribute", "value"),
    [("scale_factor", 1e-4), ("add_offset", 2.0), ("_FillValue", 0), ("missing_value", "none")],
)
def test_attributes_of_hdf5_that_change_the_values(tmp_path: Path, attribute: str, value: Any) -> None:
    path = h5(tmp_path)
    with h5py.File(path, "a") as file:
        file["t_x"].attrs[attribute] = value
    with pytest.raises(SnowGalileoError, match=rf"SG-STACK-018: .*t_x.*{attribute}"):
        list(open_stacks([path]).cells())


@pytest.mark.parametrize("block", [512, 4096])
def test_a_user_block_before_hdf5(tmp_path: Path, block: int) -> None:
    plain = h5(tmp_path)
    (expected,) = open_stacks([plain]).cells()
    moved = tmp_path / "moved" / plain.name
    moved.parent.mkdir()
    with h5py.File(plain) as source, h5py.File(moved, "w", userblock_size=block) as file:
        for key in source:
            source.copy(key, file)
    with moved.open("r+b") as file:
        file.write(b"#!/bin/sh\n")
    (cell,) = open_stacks([moved]).cells()
    for tensor in TENSOR_SHAPES:
        np.testing.assert_array_equal(cell.values[tensor], expected.values[tensor])
        np.testing.assert_array_equal(cell.valid[tensor], expected.valid[tensor])


def test_hdf5_of_another_place_than_its_name(tmp_path: Path) -> None:
    path = h5(tmp_path)
    swapped = path.rename(tmp_path / "PR_20250406_44.45129_37.89873_SC00.h5")
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-008: .*latitude comes first"):
        list(open_stacks([swapped]).cells())


@pytest.mark.parametrize("kind", ["reference", "text", "compound", "huge chunk"])
def test_other_kinds_of_hdf5_data(tmp_path: Path, kind: str) -> None:
    path = h5(tmp_path, t_x=None)
    with h5py.File(path, "a") as file:
        if kind == "reference":
            file.create_dataset("t_x", (8, 9), h5py.ref_dtype)
        elif kind == "text":
            file.create_dataset("t_x", (8, 9), h5py.string_dtype())
        elif kind == "compound":
            file.create_dataset("t_x", (8, 9), np.dtype([("a", "f2"), ("b", "f2")]))
        else:
            file.create_dataset("t_x", (8, 9), np.float16, chunks=(9000, 9000), maxshape=(None, None))
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-002: .*t_x"):
        list(open_stacks([path]).cells())
