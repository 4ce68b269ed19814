from __future__ import annotations

import shutil
from datetime import date

import h5py
import numpy as np
import pytest
import shapely
from pyproj import Transformer

from snowgalileo_qgis.engine.nearest import SwathGrid
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.olci import READER
from tests.engine.sources.archive.search_archive import (
    centres,
    complaint,
    found,
    only,
    region_at,
    seen,
    zipped,
)
from tests.engine.sources.archive.sen3_products import GENUINE, SCALE, make_sen3, pixel_under, stored

WEST, NORTH = -116.5, 51.4
REGION = region_at(-116.0, 51.0, "EPSG:32611", 4, 4)
FINAL = GENUINE.replace("20211021T091357", "20211122T080000").replace("O_NR", "O_NT")


def expected(band, rows, cols):
    numbers = stored(rows, cols)
    return np.where(numbers == 65535, -9999, np.rint(numbers * np.float64(np.float32(SCALE[band]))))


@pytest.mark.parametrize("form", ["folder", "zip", "tar"])
def test_pixels_lie_where_the_tie_points_say(form, shared, tmp_path):
    path = make_sen3(shared, tmp_path / "made", WEST, NORTH)
    if form == "zip":
        path = zipped(path, tmp_path / "S3A.zip")
    if form == "tar":
        path = shutil.make_archive(str(tmp_path / "S3A"), "tar", path.parent, path.name)
    scene = only(READER, type(tmp_path)(path))
    assert (scene.name, scene.day) == (GENUINE, date(2021, 10, 21))
    x, y = centres(REGION)
    rows, cols, sure = pixel_under(x, y, REGION.crs, WEST, NORTH)
    assert sure.mean() > 0.85
    for band in READER.bands:
        native = READER.read(scene, band, REGION)
        assert native.values.dtype == np.int16 and native.missing == -9999
        values = seen(native, REGION)
        assert (values == expected(band, rows, cols))[sure].all()
        assert (values == -9999).any() and (values > 0).any()


def test_only_a_window_around_the_region_is_read(shared, tmp_path):
    scene = only(READER, make_sen3(shared, tmp_path, WEST, NORTH))
    native = READER.read(scene, "Oa17_radiance", REGION)
    assert isinstance(native.grid, SwathGrid)
    assert native.grid.longitude.shape == native.grid.latitude.shape == native.values.shape
    assert native.values.shape[0] < 40 and native.values.shape[1] <= 129
    assert READER.read(scene, "Oa17_radiance", region_at(-110.0, 51.0, "EPSG:32612")) is None


def test_the_window_reaches_beyond_the_region(shared, tmp_path):
    grid = READER.read(only(READER, make_sen3(shared, tmp_path, WEST, NORTH)), "Oa17_radiance", REGION).grid
    area = shapely.MultiPoint(np.stack([grid.longitude.ravel(), grid.latitude.ravel()], axis=1)).convex_hull
    x, y = centres(REGION)
    places = Transformer.from_crs(REGION.crs, "EPSG:4326", always_xy=True).transform(
        x[::399, ::399], y[::399, ::399]
    )
    assert all(
        area.contains(shapely.Point(place).buffer(0.006))
        for place in zip(*(np.ravel(axis) for axis in places))
    )


def test_beyond_180_degrees(shared, tmp_path):
    west, north = 179.4, 60.4
    scene = only(READER, make_sen3(shared, tmp_path, west, north))
    assert shapely.intersects(scene.footprint, shapely.Point(179.9, 60.0)) and shapely.intersects(
        scene.footprint, shapely.Point(-179.9, 60.0)
    )
    region = region_at(179.99, 60.0, "EPSG:32660")
    x, y = centres(region)
    rows, cols, sure = pixel_under(x, y, region.crs, west, north)
    native = READER.read(scene, "Oa21_radiance", region)
    assert native.grid.longitude.min() < -179 and native.grid.longitude.max() > 179
    assert (seen(native, region) == expected("Oa21_radiance", rows, cols))[sure].all()


def test_zero_radiance_is_a_value(shared, tmp_path):
    """Night and edge scenes are all zero in Earth Engine and not masked."""
    region = region_at(-116.4, 51.2, "EPSG:32611", 1, 1)
    values = seen(
        READER.read(only(READER, make_sen3(shared, tmp_path, WEST, NORTH)), "Oa17_radiance", region), region
    )
    assert (values == 0).any() and set(np.unique(values)) <= {0, -9999}


def test_the_file_says_scale_and_offset(shared, tmp_path):
    scene = only(READER, make_sen3(shared, tmp_path, WEST, NORTH, scale=1.1, offset=2.0))
    x, y = centres(REGION)
    rows, cols, sure = pixel_under(x, y, REGION.crs, WEST, NORTH)
    numbers = stored(rows, cols)
    scale = np.float64(np.float32(SCALE["Oa17_radiance"] * 1.1))
    known = sure & (numbers != 65535)
    assert (seen(READER.read(scene, "Oa17_radiance", REGION), REGION) == np.rint(numbers * scale + 2))[
        known
    ].all()


@pytest.mark.parametrize("wrong", [{"scale": 202.84}, {"scale": 0.0}, {"scale": np.nan}, {"offset": 1000.0}])
def test_rescaled_files_are_refused(wrong, shared, tmp_path):
    scene = only(READER, make_sen3(shared, tmp_path, WEST, NORTH, **wrong))
    with pytest.raises(SnowGalileoError, match=r"Oa17_radiance\.nc") as failure:
        READER.read(scene, "Oa17_radiance", REGION)
    assert failure.value.code == "SG-SOURCE-002"


def test_tie_points_of_another_product_are_refused(shared, tmp_path):
    with pytest.raises(SnowGalileoError, match=r"tie_geo_coordinates\.nc") as failure:
        READER.read(
            only(READER, make_sen3(shared, tmp_path / "a", WEST, NORTH, along=16)), "Oa17_radiance", REGION
        )
    assert failure.value.code == "SG-SOURCE-003"
    path = make_sen3(shared, tmp_path / "b", WEST, NORTH)
    with h5py.File(path / "tie_geo_coordinates.nc", "r+") as file:
        for name in ("longitude", "latitude"):
            kept = file[name][:200]
            del file[name]
            file[name] = kept
    with pytest.raises(SnowGalileoError, match="tie points are for 200 rows") as failure:
        READER.read(only(READER, path), "Oa17_radiance", REGION)
    assert failure.value.code == "SG-SOURCE-003"


@pytest.mark.parametrize(
    ("wrong", "code", "says"),
    [
        ({"kind": "OL_1_ERR___"}, "SG-SOURCE-002", "OL_1_ERR; OLCI Level-1 full resolution"),
        ({"kind": "OL_2_LFR___"}, "SG-SOURCE-002", "OL_2_LFR"),
        ({"drop": ("Oa21_radiance.nc",)}, "SG-SOURCE-001", "lacks Oa21_radiance.nc"),
        ({"drop": ("xfdumanifest.xml",)}, "SG-SOURCE-001", "lacks its manifest"),
    ],
)
def test_other_and_incomplete_products_are_named(wrong, code, says, shared, tmp_path):
    item = complaint(READER, make_sen3(shared, tmp_path, WEST, NORTH, **wrong))
    assert item.code == code and says in item.reason and GENUINE in item.reason and item.path.name == GENUINE


def test_a_manifest_of_another_product_is_refused(shared, tmp_path):
    path = make_sen3(shared, tmp_path, WEST, NORTH)
    path = path.rename(path.with_name(FINAL))
    item = complaint(READER, path)
    assert item.code == "SG-SOURCE-003" and FINAL in item.reason


@pytest.mark.parametrize(
    ("old", "new"),
    [("posList>", "posLust>"), ("startTime>2021", "startTime>soon"), ("<gml:posList>", "<gml:posList>1 ")],
)
def test_a_damaged_manifest_is_refused(old, new, shared, tmp_path):
    manifest = make_sen3(shared, tmp_path, WEST, NORTH) / "xfdumanifest.xml"
    manifest.write_text(manifest.read_text().replace(old, new))
    assert complaint(READER, tmp_path).code == "SG-SOURCE-003"


@pytest.mark.parametrize("name", ["Oa17_radiance.nc", "tie_geo_coordinates.nc"])
def test_truncated_files_are_named(name, shared, tmp_path):
    path = make_sen3(shared, tmp_path, WEST, NORTH)
    content = (path / name).read_bytes()
    (path / name).write_bytes(content[: len(content) // 2])
    item = complaint(READER, path)
    assert item.code == "SG-SOURCE-001" and name in item.reason


def test_the_final_version_counts_and_the_others_go_on(shared, tmp_path):
    make_sen3(shared, tmp_path, WEST, NORTH)
    make_sen3(shared, tmp_path, WEST, NORTH, name=FINAL, timeliness="NT")
    other = GENUINE.replace("S3A", "S3B")
    make_sen3(shared, tmp_path, WEST, NORTH, name=other)
    scenes, left_out = found(READER, tmp_path)
    assert {scene.name for scene in scenes} == {FINAL, other}
    notes = {scene.name: scene.notes for scene in scenes}
    assert not notes[FINAL] and "near-real-time" in notes[other][0]
    assert [(item.path.name, item.code) for item in left_out] == [(GENUINE, "SG-SOURCE-004")]
