from __future__ import annotations

import re
import shutil
import tarfile
import zipfile
from datetime import date, datetime
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.bands import DYNAMIC, dynamic_offset
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.raster import footprint
from snowgalileo_qgis.engine.sources.archive.sentinel2 import MISSING, READER
from snowgalileo_qgis.engine.sources.archive.sentinel2_metadata import read_metadata
from tests.engine.sources.archive import search_archive

NAME = "S2B_MSIL1C_20250403T184919_N0511_R113_T11UNS_20250403T222302"
REGION = RegionGrid("EPSG:32611", 562_000, 5_654_000, 1, 1, np.ones((1, 1), np.bool_))
"""The cell that holds most of the first cube."""


@pytest.fixture
def product(shared, tmp_path) -> Path:
    """A genuine product, unpacked."""
    with zipfile.ZipFile(shared / "data/archive/sentinel2" / f"{NAME}.zip") as archive:
        archive.extractall(tmp_path / "archive")
    return tmp_path / "archive" / f"{NAME}.SAFE"


FUNCTIONS = (search_archive.found, search_archive.only, search_archive.complaint)
found, only, complaint = (partial(function, READER) for function in FUNCTIONS)


def edit(product: Path, *changes: tuple[str, str]) -> None:
    """Replace texts (regular expressions) in the product's metadata."""
    path = product / "MTD_MSIL1C.xml"
    text = path.read_text()
    for old, new in changes:
        text, count = re.subn(old, new, text, flags=re.DOTALL)
        assert count
    path.write_text(text)


def replace_image(product: Path, name: str, values: np.ndarray, pixel: int) -> None:
    """Write other pixels, lossless, with the upper-left corner on that of the region."""
    profile = {
        "count": len(values),
        "height": values.shape[1],
        "width": values.shape[2],
        "dtype": values.dtype,
        "crs": "EPSG:32611",
    }
    path = next(product.rglob(name))
    path.unlink()
    transform = from_origin(REGION.x0, REGION.y0, pixel, pixel)
    with rasterio.open(
        path, "w", driver="JP2OpenJPEG", quality=100, reversible="yes", transform=transform, **profile
    ) as raster:
        raster.write(values)


@pytest.mark.parametrize(
    ("end", "seen"), [("20250406", "20250403"), ("20250423", "20250423"), ("20250510", "20250503")]
)
def test_every_pixel_equals_earth_engine(shared, end, seen):
    (cube_path,) = (shared / "data/gee_cubes").glob(f"PR_{end}_*.tif")
    (archive,) = (shared / "data/archive/sentinel2").glob(f"S2B_MSIL1C_{seen}*.zip")
    scene = only(archive)
    with rasterio.open(cube_path) as cube:
        rows, cols, corner = cube.height, cube.width, cube.transform
        inside = (cube.read() != 0).any(axis=0)
        day = 7 - (datetime.strptime(end, "%Y%m%d").date() - scene.day).days
        truth = {band: cube.read(day * len(DYNAMIC) + dynamic_offset(band) + 1) for band in READER.bands}
    x, y = np.meshgrid(corner.c + 5 + 10 * np.arange(cols), corner.f - 5 - 10 * np.arange(rows))
    region = RegionGrid(
        "EPSG:32611",
        int(corner.c // 1000) * 1000,
        int(-(-corner.f // 1000)) * 1000,
        3,
        3,
        np.ones((3, 3), np.bool_),
    )
    assert inside.sum() > 10_000
    for band in READER.bands:
        native = READER.read(scene, band, region)
        row, col = native.grid.find(x, y, "EPSG:32611")
        assert (row[inside] >= 0).all()
        values = np.where(native.values == MISSING, -9999.0, native.values)[row, col]
        assert np.abs(values - truth[band])[inside].max() == 0, band


def test_the_form_of_the_archive_changes_nothing(shared, product, tmp_path):
    with tarfile.open(tmp_path / "other name.tar", "w") as tar:
        tar.add(product, product.name)
    forms = [
        only(path)
        for path in (product, tmp_path / "other name.tar", shared / "data/archive/sentinel2" / f"{NAME}.zip")
    ]
    assert [scene.path for scene in forms] == [
        product,
        tmp_path / "other name.tar",
        shared / "data/archive/sentinel2" / f"{NAME}.zip",
    ]
    assert forms[0].facts == forms[1].facts == forms[2].facts
    for band in READER.bands:
        first, *others = (READER.read(scene, band, REGION) for scene in forms)
        assert all(other.grid == first.grid and (other.values == first.values).all() for other in others)


def test_scene_says_what_the_metadata_say(product):
    scene = only(product)
    assert (scene.name, scene.day) == (NAME, date(2025, 4, 3))
    assert scene.order == ("2025-04-03T18:53:47", "20250403T184919_20250403T185347_T11UNS")
    assert (scene.facts["baseline"], scene.facts["tile"], scene.facts["generated"]) == (
        "05.11",
        "11UNS",
        "2025-04-03T22:23:02",
    )
    assert set(scene.facts["offsets"].values()) == {1000}
    assert shapely.contains_xy(scene.footprint, -116.1, 51.03)
    assert (
        READER.read(
            scene, "B4", RegionGrid("EPSG:32611", 500_000, 5_600_000, 1, 1, np.ones((1, 1), np.bool_))
        )
        is None
    )


def test_window_has_a_margin_and_no_more(product):
    for band, pixel in (("B8", 10), ("B11", 20), ("QA60", 60)):
        grid = READER.read(only(product), band, REGION).grid
        assert grid.dx == grid.dy == pixel
        west, south, east, north = REGION.bounds
        for gap in (
            west - grid.x0,
            grid.y0 - north,
            grid.x0 + grid.cols * pixel - east,
            south - grid.y0 + grid.rows * pixel,
        ):
            assert pixel <= gap <= 3 * pixel


def test_offset_is_removed_and_clamped_and_zero_is_missing(product):
    stored = np.array([[[0, 1, 999], [1000, 1001, 65535]]], np.uint16).repeat(40, axis=1).repeat(40, axis=2)
    replace_image(product, "*_B03.jp2", stored, 10)
    assert READER.read(only(product), "B3", REGION).values[::40, ::40].tolist() == [
        [MISSING, 0, 0],
        [0, 1, 64535],
    ]


def test_older_processing_has_no_offset(product):
    stored = np.array([[[0, 1, 999], [1000, 1001, 20000]]], np.uint16).repeat(40, axis=1).repeat(40, axis=2)
    replace_image(product, "*_B03.jp2", stored, 10)
    edit(
        product,
        ("_N0511_", "_N0209_"),
        (">05.11<", ">02.09<"),
        ("<Radiometric_Offset_List>.*</Radiometric_Offset_List>", ""),
    )
    assert READER.read(only(product), "B3", REGION).values[::40, ::40].tolist() == [
        [MISSING, 1, 999],
        [1000, 1001, 20000],
    ]


def test_cloud_flag_puts_opaque_before_cirrus_and_ignores_snow(product):
    opaque, cirrus, snow = np.array([[[0, 1, 0, 1], [0, 0, 1, 1], [1, 1, 1, 1]]], np.uint8).transpose(1, 0, 2)
    replace_image(
        product,
        "MSK_CLASSI_B00.jp2",
        np.stack([opaque, cirrus, snow]).repeat(4, axis=1).repeat(4, axis=2),
        60,
    )
    assert READER.read(only(product), "QA60", REGION).values[0, ::4].tolist() == [0, 1024, 2048, 1024]


def test_older_cloud_mask_is_said_and_the_images_are_used(product):
    mask = next(product.rglob("MSK_CLASSI_B00.jp2"))
    mask.rename(mask.with_name("MSK_CLOUDS_B00.gml"))
    scene = only(product)
    assert "cloud flag is missing" in scene.notes[0]
    assert READER.read(scene, "QA60", REGION) is None
    assert READER.read(scene, "B2", REGION) is not None


@pytest.mark.parametrize(
    ("change", "code", "word"),
    [
        ((">Level-1C<", ">Level-2A<"), "SG-SOURCE-002", "Level-2A"),
        ((">05.11<", ">03.01<"), "SG-SOURCE-003", "03.01"),
        ((">05.11<", "><"), "SG-SOURCE-003", "PROCESSING_BASELINE"),
        ((r'<RADIO_ADD_OFFSET band_id="11">-1000</RADIO_ADD_OFFSET>', ""), "SG-SOURCE-003", "B11"),
        ((r'(band_id="3">)-1000', r"\g<1>1000"), "SG-SOURCE-003", "B4"),
        ((r"<Radiometric_Offset_List>.*</Radiometric_Offset_List>", ""), "SG-SOURCE-003", "RADIO_ADD_OFFSET"),
        (("_N0511_", "_N0209_"), "SG-SOURCE-003", "agree"),
        ((">10000<", ">1000<"), "SG-SOURCE-003", "1/10,000"),
        ((">10000<", ">many<"), "SG-SOURCE-003", "many"),
        (("_T11UNS_20250403T222302.SAFE", "_T11UPT_20250403T222302.SAFE"), "SG-SOURCE-003", "another tile"),
        (("<EXT_POS_LIST>[^<]*<", "<EXT_POS_LIST>51 -117 52<"), "SG-SOURCE-003", "footprint"),
        (("<GENERATION_TIME>[^<]*<", "<GENERATION_TIME>now<"), "SG-SOURCE-003", "'now'"),
        (
            ("<n1:Level-1C_User_Product", '<!DOCTYPE a [<!ENTITY b "c">]><n1:Level-1C_User_Product'),
            "SG-SOURCE-003",
            "entities",
        ),
        (("</n1:Level-1C_User_Product>", ""), "SG-SOURCE-003", "MTD_MSIL1C.xml"),
        (
            ("</n1:Level-1C_User_Product>", "</n1:Level-1C_User_Product>" + " " * 70_000_000),
            "SG-SOURCE-003",
            "larger",
        ),
    ],
)
def test_unusable_metadata_are_named_and_the_others_go_on(shared, product, change, code, word):
    shutil.copy(
        shared / "data/archive/sentinel2/S2B_MSIL1C_20250503T184919_N0511_R113_T11UPT_20250503T222250.zip",
        product.parent,
    )
    edit(product, change)
    scenes, left_out = found(product.parent)
    assert [scene.day for scene in scenes] == [date(2025, 5, 3)]
    assert [(item.path, item.code) for item in left_out] == [(product, code)]
    assert word in left_out[0].reason
    assert "MTD_MSIL1C.xml" in left_out[0].reason or NAME[:38] in left_out[0].reason


def test_level_2a_and_the_old_multi_tile_form_are_refused(product):
    name = NAME.replace("MSIL1C", "MSIL2A")
    other = product.rename(product.with_name(f"{name}.SAFE"))
    (other / "MTD_MSIL1C.xml").rename(other / "MTD_MSIL2A.xml")
    item = complaint(other)
    assert (item.path, item.code) == (other, "SG-SOURCE-002")
    assert name in item.reason
    (other / "MTD_MSIL2A.xml").rename(other / "S2A_OPER_MTD_SAFL1C_PDMC_20151202T010203.xml")
    assert complaint(other).code == "SG-SOURCE-002"


@pytest.mark.parametrize("kept", [0, 100, 5000, 60_000, -3])
def test_truncated_image_is_named(product, kept):
    image = next(product.rglob("*_B08.jp2"))
    image.write_bytes(image.read_bytes()[:kept])
    item = complaint(product)
    assert item.code == "SG-SOURCE-001"
    assert image.name in item.reason
    assert NAME in item.reason


def test_damage_that_only_decoding_shows_is_named(product):
    image = next(product.rglob("*_B08.jp2"))
    content = bytearray(image.read_bytes())
    middle = len(content) // 3
    content[middle : 2 * middle] = b"\xff" * middle
    image.write_bytes(content)
    scene = only(product)
    with pytest.raises(SnowGalileoError) as error:
        READER.read(scene, "B8", REGION)
    assert error.value.code == "SG-SOURCE-001"
    assert image.name in error.value.text
    assert READER.read(scene, "B4", REGION) is not None


def test_image_that_is_none_or_of_another_size_or_gone_is_named(product):
    image = next(product.rglob("*_B08.jp2"))
    shutil.copy(next(product.rglob("*_B11.jp2")), image)
    with pytest.raises(SnowGalileoError, match=f"SG-SOURCE-003: {image.name}"):
        READER.read(only(product), "B8", REGION)
    with rasterio.open(image, "w", driver="GTiff", width=2, height=2, count=1, dtype="uint16"):
        pass
    assert image.name in complaint(product).reason
    image.unlink()
    item = complaint(product)
    assert (item.code, item.path) == ("SG-SOURCE-001", product)
    assert "B8" in item.reason


def test_newest_of_two_versions_is_used_and_copies_are_said(shared, product, tmp_path):
    newer = tmp_path / "newer.SAFE"
    shutil.copytree(product, newer)
    name = NAME.replace("N0511", "N0512").replace("20250403T222302", "20260101T000000")
    edit(
        newer,
        (NAME, name),
        (">05.11<", ">05.12<"),
        ("<GENERATION_TIME>[^<]*<", "<GENERATION_TIME>2026-01-01T00:00:00Z<"),
    )
    scenes, left_out = found(product, newer, shared / "data/archive/sentinel2" / f"{NAME}.zip")
    assert [(scene.name, scene.path) for scene in scenes] == [(name, newer)]
    assert [item.code for item in left_out] == ["SG-SOURCE-004"] * 2


def test_two_parts_of_one_tile_are_both_used(product, tmp_path):
    part = tmp_path / "part.SAFE"
    shutil.copytree(product, part)
    west, east = "50 -117 50 -116 51 -116 51 -117 50 -117", "50 -116.1 50 -115 51 -115 51 -116.1 50 -116.1"
    edit(product, ("<EXT_POS_LIST>[^<]*<", f"<EXT_POS_LIST>{west}<"))
    edit(
        part, ("<EXT_POS_LIST>[^<]*<", f"<EXT_POS_LIST>{east}<"), (f"{NAME}.SAFE", f"{NAME[:-6]}222303.SAFE")
    )
    scenes, left_out = found(product, part)
    assert len(scenes) == 2
    assert not left_out


def test_tile_seen_after_midnight_belongs_to_the_next_day(product):
    granule = next((product / "GRANULE").iterdir())
    granule = granule.rename(granule.with_name("L1C_T11UNS_A042181_20250403T235900"))
    assert only(product).day == date(2025, 4, 3)
    (granule / "MTD_TL.xml").write_text(
        "<a><SENSING_TIME metadataLevel='Standard'>2025-04-04T00:00:31.5Z</SENSING_TIME></a>"
    )
    assert only(product).day == date(2025, 4, 4)


def test_footprint_across_180_degrees_lies_on_both_sides():
    area = footprint([(179.0, 60.0), (-179.5, 60.0), (-179.5, 61.0), (179.0, 61.0)])
    assert area.bounds == (-180.0, 60.0, 180.0, 61.0)
    assert area.area == pytest.approx(1.5)
    assert shapely.contains_xy(area, [179.5, -179.8, 0.0], [60.5, 60.5, 60.5]).tolist() == [True, True, False]


@pytest.mark.parametrize(
    "corners", [[], [(0, 0), (1, 1)], [(0, 0), (float("nan"), 0), (1, 1)], [(0, 0), (0, 91), (1, 1)]]
)
def test_footprint_of_nothing_is_refused(corners):
    with pytest.raises(ValueError):
        footprint(corners)


@given(data=st.data())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_damaged_metadata_are_an_error_of_ours_or_harmless(shared, product, data):
    path = product / "MTD_MSIL1C.xml"
    with zipfile.ZipFile(shared / "data/archive/sentinel2" / f"{NAME}.zip") as archive:
        text = archive.read(f"{NAME}.SAFE/MTD_MSIL1C.xml").decode()
    places = [match.span(1) for match in re.finditer(r">([^<>\n]+)<", text)]
    start, end = data.draw(
        st.sampled_from(
            places[:40] + places[-420:-400] + [m.span(1) for m in re.finditer(r"EXT_POS_LIST>([^<]*)<", text)]
        )
    )
    path.write_text(
        text[:start] + data.draw(st.text(st.characters(codec="utf-8"), max_size=12)) + text[end:],
        encoding="utf-8",
    )
    try:
        metadata = read_metadata(str(path))
    except SnowGalileoError as error:
        assert error.code in {"SG-SOURCE-002", "SG-SOURCE-003"}
        assert "MTD_MSIL1C.xml" in error.text or error.code == "SG-SOURCE-002"
    else:
        assert set(metadata.offsets.values()) <= set(range(99_999))
        assert metadata.footprint.area > 0
