from __future__ import annotations

import builtins
import math
from datetime import date, timedelta

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive import modis, sinusoidal, viirs
from snowgalileo_qgis.engine.sources.archive.sinusoidal_tiles import (
    Granule,
    parse_name,
    tile_grid,
    tile_outline,
)
from snowgalileo_qgis.engine.stack.region.compositing import contributing_scenes
from snowgalileo_qgis.engine.stack.region.scenes import StoredScene
from tests.engine.sources.archive.search_archive import complaint, found, only, region_at, seen, zipped
from tests.engine.sources.archive.sinusoidal_products import (
    MOD,
    VNP,
    flags,
    pattern,
    pixel_of,
    write_band,
    write_mod09ga,
    write_vnp09ga,
)

PLACE = (-116.0, 51.0)
REGION = region_at(*PLACE, "EPSG:32611")


def at_place(native, region=REGION):
    """The value that a reader gives for the test's place."""
    row, col = native.grid.find(np.array([PLACE[0]]), np.array([PLACE[1]]), "EPSG:4326")
    return native.values[row[0], col[0]]


def test_hdf4_gives_stored_numbers(tmp_path):
    write_mod09ga(tmp_path / f"{MOD}.hdf")
    scene = only(modis.READER, tmp_path)
    assert (scene.day, scene.facts["tile"], scene.path) == (
        date(2025, 3, 30),
        "h10v03",
        tmp_path / f"{MOD}.hdf",
    )
    assert scene.facts["generated"] == "2025-04-01T04:43:17"
    native = modis.READER.read(scene, "sur_refl_b01", REGION)
    assert native.values.dtype == np.int16 and native.missing is None
    assert at_place(native) == pattern(*map(np.array, pixel_of(*PLACE, 2400)))
    row, col = (
        round((6 * 10 * math.radians(1) * 6371007.181 - native.grid.y0) / native.grid.dy),
        round((native.grid.x0 - tile_grid(10, 3, 2400).x0) / native.grid.dx),
    )
    rows, cols = np.indices(native.values.shape)
    assert (native.values == pattern(rows + row, cols + col)).all()
    state = modis.READER.read(scene, "state_1km", REGION)
    assert state.values.dtype == np.uint16 and at_place(state) == flags(
        *map(np.array, pixel_of(*PLACE, 1200))
    )


def test_the_fill_of_modis_is_a_value(tmp_path):
    native = modis.READER.read(
        only(modis.READER, write_mod09ga(tmp_path / f"{MOD}.hdf")),
        "sur_refl_b01",
        region_at(*PLACE, "EPSG:32611", 25, 3),
    )
    assert (native.values == -28672).any() and native.missing is None


def test_hdf5_gives_reflectance(tmp_path):
    scene = only(viirs.READER, write_vnp09ga(tmp_path / f"{VNP}.h5"))
    for band, size in (("I1", 2400), ("M5", 1200)):
        native = viirs.READER.read(scene, band, region_at(*PLACE, "EPSG:32611", 50, 3))
        assert native.missing == -9999
        assert at_place(native) == pattern(*map(np.array, pixel_of(*PLACE, size))) * 0.0001
        assert (native.values == -9999).any() and native.values[native.values != -9999].min() >= -0.01
    assert viirs.READER.read(scene, "I1", region_at(-80, 44, "EPSG:32617")) is None


@pytest.mark.parametrize(
    ("reader", "write", "name", "band"),
    [
        (modis.READER, write_mod09ga, f"{MOD}.hdf", "state_1km"),
        (viirs.READER, write_vnp09ga, f"{VNP}.h5", "M5"),
    ],
)
def test_a_zip_gives_what_the_file_gives(reader, write, name, band, tmp_path):
    (tmp_path / "plain").mkdir()
    write(tmp_path / "plain" / name)
    packed = zipped(tmp_path / "plain", tmp_path / "some.zip")
    scene = only(reader, packed)
    assert scene.path == packed
    plain = reader.read(only(reader, tmp_path / "plain"), band, REGION)
    assert (seen(reader.read(scene, band, REGION), REGION) == seen(plain, REGION)).all()


def test_a_renamed_file_is_known_by_its_metadata(tmp_path):
    assert only(modis.READER, write_mod09ga(tmp_path / "download.hdf")).name == MOD
    assert only(viirs.READER, write_vnp09ga(tmp_path / "download.h5")).name == VNP


def test_geotiff_bands_lie_on_the_tile(tmp_path):
    folder = tmp_path / MOD
    write_band(folder, "MODIS_Grid_500m_2D__sur_refl_b01_1.tif")
    scene = only(modis.READER, tmp_path)
    assert set(scene.files) == {"sur_refl_b01"} and scene.path == folder and "sur_refl_b02" in scene.notes[0]
    grid = tile_grid(10, 3, 2400)
    latitude = math.degrees((grid.y0 - 1100 * grid.dy) / 6371007.181)
    longitude = math.degrees((grid.x0 + 900 * grid.dx) / 6371007.181) / math.cos(math.radians(latitude))
    region = region_at(longitude, latitude, "EPSG:32610")
    native = modis.READER.read(scene, "sur_refl_b01", region)
    row, col = pixel_of(longitude + 0.003, latitude - 0.003, 2400)
    found_row, found_col = native.grid.find(
        np.array([longitude + 0.003]), np.array([latitude - 0.003]), "EPSG:4326"
    )
    assert native.values[found_row[0], found_col[0]] == pattern(np.array(row), np.array(col))
    assert modis.READER.read(scene, "sur_refl_b02", region) is None
    assert modis.READER.read(scene, "sur_refl_b01", REGION) is None


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"crs": "EPSG:32611"}, "SG-SOURCE-003"),
        ({"shift": 0.4}, "SG-SOURCE-003"),
        ({"shift": -900.0}, "SG-SOURCE-003"),
        ({"dtype": np.float32}, "SG-SOURCE-002"),
    ],
)
def test_resampled_or_scaled_geotiffs_are_refused(wrong, code, tmp_path):
    write_band(tmp_path / MOD, "x_sur_refl_b01_1.tif", **wrong)
    item = complaint(modis.READER, tmp_path)
    assert item.code == code and "x_sur_refl_b01_1.tif" in item.reason


def test_the_wrong_tile_is_refused(tmp_path):
    item = complaint(modis.READER, write_mod09ga(tmp_path / f"{MOD}.hdf", tile=(11, 3)))
    assert item.code == "SG-SOURCE-003" and MOD in item.reason and "h10v03" in item.reason
    renamed = MOD.replace("h10v03", "h11v03")
    item = complaint(modis.READER, write_mod09ga(tmp_path / f"{renamed}.hdf"), tmp_path / f"{renamed}.hdf")
    assert item.code == "SG-SOURCE-003" and renamed in item.reason
    other = tmp_path / "viirs"
    other.mkdir()
    assert complaint(viirs.READER, write_vnp09ga(other / f"{VNP}.h5", tile=(9, 3))).code == "SG-SOURCE-003"


@pytest.mark.parametrize(
    "name",
    [
        "MOD09A1.A2025089.h10v03.061.2025099044317.hdf",
        "MOD09GA.A2025089.h10v03.006.2025091044317.hdf",
        "MYD09GA.A2025089.h10v03.061.2025091044317.hdf",
    ],
)
def test_other_products_are_named(name, tmp_path):
    (tmp_path / name).write_bytes(b"never opened")
    item = complaint(modis.READER, tmp_path)
    assert item.code == "SG-SOURCE-002" and name in item.reason and "MOD09GA collection 061" in item.reason


def test_truncated_files_are_left_out_and_the_others_go_on(tmp_path):
    good = write_mod09ga(tmp_path / f"{MOD}.hdf")
    cut = tmp_path / f"{MOD.replace('A2025089', 'A2025090')}.hdf"
    cut.write_bytes(good.read_bytes()[:3000])
    scenes, left_out = found(modis.READER, tmp_path)
    assert [scene.path for scene in scenes] == [good]
    assert [(item.path, item.code) for item in left_out] == [(cut, "SG-SOURCE-001")] and cut.name in left_out[
        0
    ].reason
    good, cut = write_vnp09ga(tmp_path / f"{VNP}.h5"), tmp_path / f"{VNP.replace('A2025089', 'A2025090')}.h5"
    cut.write_bytes(good.read_bytes()[:200_000])
    scenes, left_out = found(viirs.READER, tmp_path)
    assert [scene.path for scene in scenes] == [good] and [item.path for item in left_out] == [cut]


def test_a_file_cut_in_its_pixels_fails_when_it_is_read(tmp_path):
    path = write_mod09ga(tmp_path / f"{MOD}.hdf")
    content = bytearray(path.read_bytes())
    middle = len(content) // 3
    content[middle : middle + 100_000] = bytes(100_000)
    path.write_bytes(content)
    with pytest.raises(SnowGalileoError, match=MOD) as failure:
        modis.READER.read(only(modis.READER, tmp_path), "sur_refl_b01", REGION)
    assert failure.value.code == "SG-SOURCE-001"


@pytest.mark.parametrize(
    ("reader", "write", "name", "bands"),
    [
        (modis.READER, write_mod09ga, f"{MOD}.hdf", ("sur_refl_b01", "sur_refl_b02")),
        (viirs.READER, write_vnp09ga, f"{VNP}.h5", ("I1", "I3")),
    ],
)
def test_wrong_scale_and_missing_fields_are_told(reader, write, name, bands, tmp_path):
    scene = only(reader, write(tmp_path / name, scale=1.0))
    there, missing = bands
    with pytest.raises(SnowGalileoError, match=name) as failure:
        reader.read(scene, there, REGION)
    assert failure.value.code == "SG-SOURCE-002"
    assert reader.read(scene, missing, REGION) is None
    assert any(missing in note for note in scene.notes)


def test_the_newest_of_two_versions_counts(tmp_path):
    newer = MOD.replace("2025091044317", "2025120000000")
    for name in (MOD, newer):
        write_mod09ga(tmp_path / f"{name}.hdf", granule=name)
    scenes, left_out = found(modis.READER, tmp_path)
    assert [scene.name for scene in scenes] == [newer]
    assert [(item.path.name, item.code) for item in left_out] == [(f"{MOD}.hdf", "SG-SOURCE-004")]


def test_tiles_of_a_day_are_one_image_under_either_rule(tmp_path):
    """Earth Engine has one global image a day: a cell on the seam of two tiles takes from both, even where
    only the first scene counts.
    """
    stored = [
        StoredScene(sensor, name, date(2025, 3, 30), (name,), shapely.box(*box), tmp_path, ("b",))
        for sensor in (Sensor.MODIS, Sensor.S2)
        for name, box in (("west", (0, 0, 1, 1)), ("east", (1, 0, 2, 1)))
    ]
    seam = shapely.box(0.9, 0.4, 1.1, 0.6)
    assert (
        contributing_scenes(stored[:2], "first", seam)
        == contributing_scenes(stored[:2], "mosaic", seam)
        == stored[:2]
    )
    assert contributing_scenes(stored[2:], "first", seam) == stored[2:3]


def test_near_real_time_is_noted(tmp_path):
    name = f"{MOD}.NRT"
    scene = only(modis.READER, write_mod09ga(tmp_path / f"{name}.hdf", granule=name))
    assert scene.facts["near_real_time"] and "near-real-time" in scene.notes[0]


def test_without_pyhdf_the_sentence_says_what_to_do(tmp_path, monkeypatch):
    write_mod09ga(tmp_path / f"{MOD}.hdf")
    importing = builtins.__import__

    def without(name, *rest, **more):
        if name.startswith("pyhdf"):
            raise ImportError(name)
        return importing(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.setattr(sinusoidal, "tried", lambda function, *given: function(*given))  # in this process
    item = complaint(modis.READER, tmp_path)
    assert item.code == "SG-ENGINE-005" and "pyhdf" in item.reason and MOD in item.reason


def test_files_of_other_kinds_are_passed_over(tmp_path):
    (tmp_path / "notes.hdf").write_text("no HDF4")
    (tmp_path / "cells.h5").write_text("no HDF5")
    assert found(modis.READER, tmp_path) == found(viirs.READER, tmp_path) == ([], [])


GRANULES = st.builds(
    Granule,
    product=st.sampled_from(["MOD09GA", "MYD09GA", "VNP09GA", "VJ109GA", "MOD09A1"]),
    day=st.dates(date(1, 1, 1), date(9999, 12, 31)),
    h=st.integers(0, 35),
    v=st.integers(0, 17),
    collection=st.integers(0, 999).map("{:03d}".format),
    generated=st.one_of(st.just(""), st.integers(0, 10**13 - 1).map("{:013d}".format)),
    quick=st.booleans(),
)


@settings(deadline=None)
@given(GRANULES, st.sampled_from(["", ".hdf", ".h5", "/x", "_QC"]))
def test_names_are_read_back(granule, ending):
    day = granule.day - date(granule.day.year, 1, 1) + timedelta(1)
    generated = f".{granule.generated}" if granule.generated else ""
    stem = f"{granule.product}.A{granule.day.year:04d}{day.days:03d}.{granule.tile}.{granule.collection}"
    name = f"{stem}{generated}{'.NRT' * granule.quick}{ending}"
    assert parse_name(name) == granule


@settings(deadline=None)
@given(st.text(alphabet="MODVNP09GA.hv0123456789", max_size=50))
def test_no_name_breaks_the_parser(text):
    granule = parse_name(text)
    assert granule is None or text.startswith(granule.product)


@settings(deadline=None)
@given(st.integers(0, 35), st.integers(0, 17), st.floats(0.001, 0.999), st.floats(0.001, 0.999))
def test_points_of_a_tile_lie_in_its_outline_and_grid(h, v, across, down):
    grid = tile_grid(h, v, 1200)
    latitude = 90 - 10 * v - 10 * down
    longitude = 10 * (h - 18 + across) / math.cos(math.radians(latitude))
    if abs(longitude) >= 180:
        return
    outline = shapely.Polygon(tile_outline(h, v)).buffer(0.02 / math.cos(math.radians(latitude)))
    assert outline.contains(shapely.Point(longitude, latitude))
    row, col = grid.find(np.array([longitude]), np.array([latitude]), "EPSG:4326")
    assert abs(row[0] - math.floor(1200 * down)) <= 1 and abs(col[0] - math.floor(1200 * across)) <= 1
