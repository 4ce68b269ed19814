from __future__ import annotations

import json
import math
from datetime import date
from functools import partial

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import AffineGrid, transformer
from snowgalileo_qgis.engine.sources.archive.landsat import READER
from snowgalileo_qgis.engine.sources.archive.landsat_mtl import parse_json, parse_odl, read_mtl
from tests.engine.sources.archive import search_archive
from tests.engine.sources.archive.landsat_products import (
    GENUINE,
    NAME,
    NORTH,
    SIDE,
    WEST,
    genuine,
    level_1,
    make_product,
    numbers,
    packed,
    quality,
    slanted,
    written,
)

REGION = RegionGrid("EPSG:32618", 480_000, 189_000, 2, 2, np.ones((2, 2), np.bool_))
"""The images reach 100 m beyond it in the east and south, and their corner lies 15 m inside it."""


FUNCTIONS = (search_archive.found, search_archive.only, search_archive.complaint)
found, only, complaint = (partial(function, READER) for function in FUNCTIONS)


def test_genuine_metadata_read_the_same_in_all_encodings(shared):
    read = [read_mtl(str(shared / f"{GENUINE}.{encoding}")).groups for encoding in ("json", "txt", "xml")]
    assert all(dict(groups[name]) == group for groups in read for name, group in genuine(shared).items())


@pytest.mark.parametrize("encoding", ["json", "txt", "xml"])
def test_scene_says_what_the_metadata_say(shared, tmp_path, encoding):
    scene = only(make_product(tmp_path / "any name", level_1(shared), (encoding,)))
    assert (scene.name, scene.day, scene.path) == (NAME, date(2019, 12, 1), tmp_path / "any name")
    assert scene.facts["sun_elevation"] == 57.08727307
    assert scene.facts["reflectance"]["B2_landsat"] == (2e-5, -0.1)
    assert scene.facts["platform"] == "LANDSAT_8"
    assert scene.facts["generated"] == "2020-08-25T00:50:13"
    assert set(scene.files) == set(READER.bands)


@pytest.mark.parametrize("form", ["folder", "tar", "tar with ./", "odd é #?"])
def test_reflectance_is_the_closed_form(shared, tmp_path, form):
    path = make_product(tmp_path / "product", level_1(shared, SUN_ELEVATION="30.0"))
    if form != "folder":
        path = packed(path, tmp_path / f"{form.partition(' with')[0]}.tar", "./" if "./" in form else "")
    scene = only(path)
    for number in range(2, 8):
        native = READER.read(scene, f"B{number}_landsat", REGION)
        assert native.values.dtype == np.float32
        stored = numbers(number).astype(float)
        expected = np.where(stored == 0, -9999, (stored * 2e-5 - 0.1) / 0.5)
        np.testing.assert_array_equal(
            native.values, expected[: native.grid.rows, : native.grid.cols].astype(np.float32)
        )
    flags = READER.read(scene, "QA_PIXEL", REGION)
    np.testing.assert_array_equal(
        flags.values, np.where(quality() == 1, flags.missing, quality())[: flags.grid.rows, : flags.grid.cols]
    )


def test_window_is_that_of_the_region(shared, tmp_path):
    scene = only(make_product(tmp_path, level_1(shared)))
    native = READER.read(
        scene, "B5_landsat", RegionGrid("EPSG:32618", 481_000, 188_000, 1, 1, np.ones((1, 1), np.bool_))
    )
    assert native.grid == AffineGrid("EPSG:32618", WEST + 30 * 30, NORTH - 30 * 30, 30, 30, 39, 39)
    x, y = np.meshgrid(481_000 + 5 + 10 * np.arange(100), 188_000 - 5 - 10 * np.arange(100))
    row, col = native.grid.find(x, y, "EPSG:32618")
    stored = numbers(5)[((NORTH - y) // 30).astype(int), ((x - WEST) // 30).astype(int)]
    expected = np.where(stored == 0, -9999, (stored * 2e-5 - 0.1) / math.sin(math.radians(57.08727307)))
    np.testing.assert_allclose(native.values[row, col], expected, rtol=1e-6)
    assert (
        READER.read(
            scene, "B5_landsat", RegionGrid("EPSG:32618", 490_000, 188_000, 1, 1, np.ones((1, 1), np.bool_))
        )
        is None
    )


def test_region_of_another_zone_gets_the_pixels_under_it(shared, tmp_path):
    scene = only(make_product(tmp_path, level_1(shared)))
    x, y = transformer("EPSG:32618", "EPSG:32619").transform(481_000, 188_000)
    region = RegionGrid(
        "EPSG:32619", int(x // 1000) * 1000, int(y // 1000) * 1000 + 1000, 1, 1, np.ones((1, 1), np.bool_)
    )
    native = READER.read(scene, "B4_landsat", region)
    centres = np.meshgrid(region.x0 + 5 + 10 * np.arange(100), region.y0 - 5 - 10 * np.arange(100))
    row, col = native.grid.find(*centres, "EPSG:32619")
    x, y = transformer("EPSG:32619", "EPSG:32618").transform(*centres)
    inside = (x > WEST) & (x < WEST + 30 * SIDE) & (y < NORTH) & (y > NORTH - 30 * SIDE)
    assert inside.any()
    np.testing.assert_array_equal(row >= 0, inside)
    expected = numbers(4)[((NORTH - y[inside]) // 30).astype(int), ((x[inside] - WEST) // 30).astype(int)]
    np.testing.assert_array_equal(native.values[row, col][inside] == -9999, expected == 0)


def test_footprint_encloses_the_image_and_not_its_fill(shared, tmp_path):
    scene = only(make_product(tmp_path, level_1(shared)))
    row, col = np.mgrid[:SIDE, :SIDE]
    centres = transformer("EPSG:32618", "EPSG:4326").transform(WEST + 15 + 30 * col, NORTH - 15 - 30 * row)
    inside = shapely.contains_xy(scene.footprint, *centres)
    assert inside[slanted()].all()
    assert inside[~slanted()].mean() < 0.1


def test_landsat_9_before_8_and_earlier_before_later(shared, tmp_path):
    names = {
        "LC08_L1TP_008060_20191201_20200825_02_T1": "15:14:15.0Z",
        NAME: "15:13:51.8610990Z",
        NAME.replace("LC08", "LC09"): "18:00:00Z",
    }
    for name, time in names.items():
        platform = "LANDSAT_9" if name.startswith("LC09") else "LANDSAT_8"
        groups = level_1(shared, name, SPACECRAFT_ID=platform, SCENE_CENTER_TIME=time, WRS_ROW=name[13:16])
        make_product(tmp_path / "all in one folder", groups)
    scenes, left_out = found(tmp_path)
    assert not left_out
    assert [scene.name for scene in sorted(scenes, key=lambda scene: scene.order)] == list(names)[::-1]
    assert {scene.path.name for scene in scenes} == {f"{name}_MTL.json" for name in names}


def test_newest_processing_wins(shared, tmp_path):
    newer = NAME.replace("20200825", "20230101")
    make_product(tmp_path / "new", level_1(shared, newer, DATE_PRODUCT_GENERATED="2023-01-01T00:00:00Z"))
    make_product(tmp_path / "old", level_1(shared))
    packed(tmp_path / "new", tmp_path / "new.tar")
    scenes, left_out = found(tmp_path)
    assert [scene.name for scene in scenes] == [newer]
    assert {item.code for item in left_out} == {"SG-SOURCE-004"}
    assert len(left_out) == 2


@pytest.mark.parametrize(
    ("changes", "code", "word"),
    [
        ({"COLLECTION_CATEGORY": "RT"}, "SG-SOURCE-002", "real-time"),
        ({"COLLECTION_CATEGORY": "T2"}, "SG-SOURCE-002", "T2"),
        ({"PROCESSING_LEVEL": "L1GT"}, "SG-SOURCE-002", "L1GT"),
        ({"SPACECRAFT_ID": "LANDSAT_7", "SENSOR_ID": "ETM"}, "SG-SOURCE-002", "LANDSAT_7"),
        ({"SENSOR_ID": "TIRS"}, "SG-SOURCE-002", "TIRS"),
        ({"SUN_ELEVATION": "-12.5"}, "SG-SOURCE-002", "night"),
        ({"SUN_ELEVATION": "NaN"}, "SG-SOURCE-003", "SUN_ELEVATION"),
        ({"REFLECTANCE_MULT_BAND_6": ""}, "SG-SOURCE-003", "REFLECTANCE_MULT_BAND_6"),
        ({"DATE_ACQUIRED": "yesterday"}, "SG-SOURCE-003", "yesterday"),
        ({"LANDSAT_PRODUCT_ID": "LC08_L1TP_001001_20191201_20200825_02_T1"}, "SG-SOURCE-003", "describes"),
        ({"FILE_NAME_BAND_4": "../../secret.TIF"}, "SG-SOURCE-001", "secret.TIF"),
    ],
)
def test_unusable_product_is_named_and_the_others_go_on(shared, tmp_path, changes, code, word):
    make_product(tmp_path / "good", level_1(shared))
    other = NAME.replace("008059", "008061")
    groups = level_1(shared, other)
    make_product(tmp_path / "bad", groups)
    groups = level_1(shared, other, **changes)
    (tmp_path / "bad" / f"{other}_MTL.json").write_text(written(groups, "json"))
    scenes, left_out = found(tmp_path)
    assert [scene.name for scene in scenes] == [NAME]
    assert [(item.path, item.code) for item in left_out] == [(tmp_path / "bad", code)]
    assert word in left_out[0].reason
    assert other in left_out[0].reason


def test_surface_reflectance_is_refused(shared, tmp_path):
    for encoding in ("json", "txt", "xml"):
        name = f"LC08_L2SP_008059_20191201_20200825_02_T1_MTL.{encoding}"
        (tmp_path / name).write_bytes((shared / f"{GENUINE}.{encoding}").read_bytes())
    item = complaint(tmp_path)
    assert item.code == "SG-SOURCE-002"
    assert "LC08_L2SP_008059_20191201_20200825_02_T1" in item.reason


def test_missing_image_is_named(shared, tmp_path):
    make_product(tmp_path, level_1(shared))
    (tmp_path / f"{NAME}_B6.TIF").unlink()
    item = complaint(tmp_path)
    assert item.code == "SG-SOURCE-001"
    assert f"{NAME}_B6.TIF" in item.reason


def test_truncated_image_is_named(shared, tmp_path):
    make_product(tmp_path, level_1(shared))
    image = tmp_path / f"{NAME}_B3.TIF"
    image.write_bytes(image.read_bytes()[:600])
    item = complaint(tmp_path)
    assert item.code == "SG-SOURCE-001"
    assert image.name in item.reason


def test_truncated_tar_and_compressed_tar_are_named(shared, tmp_path):
    tar = packed(make_product(tmp_path / "product", level_1(shared)), tmp_path / "cut.tar")
    tar.write_bytes(tar.read_bytes()[:20_000])
    assert complaint(tar).code == "SG-SOURCE-001"
    whole = tmp_path / f"{NAME}.tar.gz"
    whole.write_bytes(b"\x1f\x8b")
    assert "compressed" in complaint(whole).reason


def test_image_without_a_pixel_is_refused(shared, tmp_path):
    import rasterio

    make_product(tmp_path, level_1(shared))
    with rasterio.open(tmp_path / f"{NAME}_QA_PIXEL.TIF", "r+") as raster:
        raster.write(np.ones((1, SIDE, SIDE), np.uint16))
    assert complaint(tmp_path).code == "SG-SOURCE-003"


@pytest.mark.parametrize("encoding", ["json", "txt", "xml"])
def test_damaged_metadata_never_raise_anything_else(shared, tmp_path, encoding):
    text = written(level_1(shared), encoding)
    make_product(tmp_path, level_1(shared), ())
    for share in (0, 0.1, 0.5, 0.9, 0.999):
        (tmp_path / f"{NAME}_MTL.{encoding}").write_text(text[: int(len(text) * share)])
        assert complaint(tmp_path).code == "SG-SOURCE-003"
    (tmp_path / f"{NAME}_MTL.{encoding}").write_text(" " * 2_000_000)
    assert "larger" in complaint(tmp_path).reason


KEYS = st.from_regex(r"[A-Z][A-Z0-9_]{0,12}", fullmatch=True).filter(
    lambda key: key not in {"GROUP", "END_GROUP", "END"}
)
VALUES = st.from_regex(r"[A-Za-z0-9_.:/ -]{1,20}", fullmatch=True).map(str.strip).filter(bool)


@given(st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES, max_size=4), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_what_was_written_is_read(groups):
    groups.pop("LANDSAT_METADATA_FILE", None)
    assert parse_json(written(groups, "json")) == groups
    assert parse_odl(written(groups, "txt")) == {"LANDSAT_METADATA_FILE": {}, **groups}


@given(
    st.one_of(
        st.text(),
        st.recursive(
            st.none() | st.integers() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        ).map(json.dumps),
    )
)
@settings(max_examples=150, deadline=None)
def test_parsers_refuse_nonsense_with_a_value_error(text):
    for parse in (parse_json, parse_odl):
        with pytest.raises(ValueError):
            parse(text)
