from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.sources.archive import landsat, modis, olci, sentinel2
from tests.engine.sources.archive.landsat_products import NAME, level_1
from tests.engine.sources.archive.landsat_products import make_product as make_landsat
from tests.engine.sources.archive.search_archive import found
from tests.engine.sources.archive.sen3_products import make_sen3
from tests.engine.sources.archive.sentinel2_products import make_product, name_of
from tests.engine.sources.archive.sinusoidal_products import MOD, write_band, write_mod09ga


def footprint(south: float, north: float) -> str:
    return f"{north} 10.3 {north} 11.7 {south} 11.7 {south} 10.3 {north} 10.3"


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    seconds=st.integers(4, 600),
    border=st.floats(46.0, 46.8),
    overlap=st.floats(-0.05, 0.5),
    small_is_newer=st.booleans(),
)
def test_strips_of_a_datatake_are_parts(tmp_path_factory, seconds, border, overlap, small_is_newer):
    folder = tmp_path_factory.mktemp("strips")
    later = datetime(2025, 4, 3, 10, 15, 34) + timedelta(seconds=seconds)
    made = ("20250403T150000", "20250403T161300")[:: 1 if small_is_newer else -1]
    make_product(folder, corners=footprint(border, 46.9), made=made[0])
    lower = max(45.9, min(46.9, border + overlap))
    make_product(folder, strip=f"{later:%Y%m%dT%H%M%S}", corners=footprint(45.85, lower), made=made[1])
    scenes, left_out = found(sentinel2.READER, folder)
    assert len(scenes) == 2 and not left_out


def test_a_strip_that_was_processed_again_is_another_version(tmp_path):
    make_product(tmp_path, strip="20250403T101533", baseline="0510", made="20250403T140000")
    make_product(tmp_path)
    make_product(tmp_path / "copy")
    scenes, left_out = found(sentinel2.READER, tmp_path)
    (scene,) = scenes
    assert scene.name == name_of()
    assert [item.code for item in left_out] == ["SG-SOURCE-004"] * 2
    assert [other.facts["baseline"] for other in scene.alternatives] == ["05.11", "05.10"]
    assert len({other.path for other in (scene, *scene.alternatives)}) == 3
    assert not any(other.alternatives for other in scene.alternatives)


def sen3_name(start: str, stop: str, made: str, timeliness: str = "NT") -> str:
    times = f"20211021T{start}_20211021T{stop}_{made}"
    return f"S3A_OL_1_EFR____{times}_0180_077_334_4320_LN1_O_{timeliness}_002.SEN3"


def frame(shared, folder, start: str, stop: str, made: str, north: float, timeliness: str = "NT"):
    name = sen3_name(start, stop, made, timeliness)
    path = make_sen3(shared, folder, 10.0, north, name=name, timeliness=timeliness)
    manifest = path / "xfdumanifest.xml"
    manifest.write_text(
        manifest.read_text().replace("07:38:27.254946", f"{start[:2]}:{start[2:4]}:{start[4:]}")
    )
    return name


@pytest.mark.parametrize(
    ("newer", "both"),
    [
        (("073827", "074127"), False),
        (("073826", "074128"), False),
        (("074030", "074114"), True),
        (("073857", "074157"), True),
        (("073757", "074057"), True),
    ],
)
def test_a_frame_replaces_another_only_where_it_shows_all_of_it(shared, tmp_path, newer, both):
    older = frame(shared, tmp_path, "073827", "074127", "20211022T120000", 47.0)
    better = frame(shared, tmp_path, *newer, "20211023T120000", 46.9)
    scenes, left_out = found(olci.READER, tmp_path)
    assert {scene.name for scene in scenes} == ({older, better} if both else {better})
    assert min(scenes, key=lambda scene: scene.order).name == better
    assert [item.code for item in left_out] == ([] if both else ["SG-SOURCE-004"])


def test_a_final_product_is_better_than_a_later_near_real_time_one(shared, tmp_path):
    final = frame(shared, tmp_path, "073827", "074127", "20211022T120000", 47.0)
    frame(shared, tmp_path, "073827", "074127", "20211023T120000", 47.0, "NR")
    (scene,), (item,) = found(olci.READER, tmp_path)
    assert scene.name == final
    assert "near-real-time version" in item.reason
    quick = f"{MOD[:-13]}2025120000000.NRT"
    (tmp_path / "modis").mkdir()
    for name in (MOD, quick):
        write_mod09ga(tmp_path / "modis" / f"{name}.hdf", granule=name)
    (scene,), (item,) = found(modis.READER, tmp_path / "modis")
    assert scene.name == MOD and quick in item.reason
    assert scene.alternatives[0].name == quick


def test_landsat_reprocessed_is_another_version(shared, tmp_path):
    later = NAME.replace("20200825", "20230101")
    make_landsat(tmp_path / "a", level_1(shared))
    make_landsat(
        tmp_path / "b",
        level_1(shared, later, LANDSAT_PRODUCT_ID=later, DATE_PRODUCT_GENERATED="2023-01-01T00:00:00Z"),
    )
    (scene,), (item,) = found(landsat.READER, tmp_path)
    assert scene.name == later
    assert [other.name for other in scene.alternatives] == [NAME]
    assert item.code == "SG-SOURCE-004"


def test_bands_of_one_tile_in_several_folders_are_one_scene(tmp_path):
    write_band(tmp_path / "a" / MOD, "sur_refl_b01_1.tif")
    write_band(tmp_path / "b" / MOD, "sur_refl_b02_1.tif")
    (scene,), left_out = found(modis.READER, tmp_path)
    assert not left_out
    assert set(scene.files) == {"sur_refl_b01", "sur_refl_b02"}


def test_a_copy_with_fewer_bands_adds_nothing_and_one_with_others_is_used(tmp_path):
    for folder, bands in (("a", (1, 2)), ("b", (1,)), ("c", (2, 3))):
        for band in bands:
            write_band(tmp_path / folder / MOD, f"sur_refl_b0{band}_1.tif")
    scenes, left_out = found(modis.READER, tmp_path)
    assert {band for scene in scenes for band in scene.files} == {f"sur_refl_b0{i}" for i in (1, 2, 3)}
    assert len(left_out) == 1
