"""Which GRD products of an archive become scenes, and what is said of the others."""

import shutil
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.sentinel1 import READER
from snowgalileo_qgis.engine.sources.archive.sentinel1.geocode import geocode
from tests.engine.sources.archive.sentinel1.grd_products import NAME, edit, file_of, scenes_of

REGION = RegionGrid("EPSG:32631", 500_000, 5_030_000, 1, 1, np.ones((1, 1), dtype=bool))


def flat(longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    return np.zeros(longitude.shape, np.float32)


def test_a_scene_says_what_it_is(product: Path) -> None:
    (scene,), left_out = scenes_of(product.parent)
    assert not left_out and READER.ingestion_of(scene).tiled
    assert (scene.name, scene.day, scene.path) == (NAME, date(2021, 8, 9), product)
    assert scene.footprint.bounds == pytest.approx((1.512143, 44.536255, 5.188996, 46.436539))
    assert {"VV", "VH", "angle"} < set(scene.files) and not scene.notes
    assert scene.facts == {
        "input": "grd",
        "platform": "S1A",
        "datatake": "302867",
        "pass": "ascending",
        "relative_orbit": "59",
        "started": "2021-08-09T17:39:53.153776",
        "stopped": "2021-08-09T17:40:18.152800",
        "generated": "2021-08-09T20:19:58",
        "processor": "003.31",
        "orbit": "of the product",
        "orbit_file": "",
    }
    with pytest.raises(ValueError, match="radar geometry"):
        READER.read(scene, "VV", REGION)


def test_zip_tar_and_folder_give_the_same(product: Path, tmp_path: Path) -> None:
    (folder,), _ = scenes_of(product.parent)
    (tmp_path / "zip").mkdir()
    with zipfile.ZipFile(tmp_path / "zip" / f"{NAME}.zip", "w", zipfile.ZIP_DEFLATED) as zipped:
        for path in sorted(product.rglob("*")):
            zipped.write(path, Path(product.name) / path.relative_to(product))
    (tmp_path / "tar").mkdir()
    with tarfile.open(tmp_path / "tar" / "download.tar", "w") as tarred:
        tarred.add(product, product.name)
    expected = [(tile.row0, tile.col0, tile.values) for tile in geocode(folder, REGION, flat)]
    for kind in ("zip", "tar"):
        (scene,), left_out = scenes_of(tmp_path / kind)
        assert not left_out and scene.name == folder.name and scene.facts == folder.facts
        for (row, col, values), tile in zip(expected, geocode(scene, REGION, flat), strict=True):
            assert (row, col) == (tile.row0, tile.col0)
            assert all(np.array_equal(values[band], tile.values[band], equal_nan=True) for band in values)


def test_a_product_of_one_polarisation(product: Path) -> None:
    for kind in ("annotation", "calibration", "noise", "measurement"):
        file_of(product, "vh", kind).unlink()
    edit(
        product / "manifest.safe",
        r"\s*<s1sarl1:transmitterReceiverPolarisation>VH</s1sarl1:transmitterReceiverPolarisation>",
        "",
    )
    (scene,), left_out = scenes_of(product.parent)
    assert not left_out and "VH" not in scene.files and scene.notes == ("It has VV alone.",)
    (tile,) = geocode(scene, REGION, flat)
    assert set(tile.values) == {"VV", "angle"}


@pytest.mark.parametrize("kind", ["annotation", "calibration", "noise", "measurement"])
def test_a_product_that_lost_a_file(product: Path, kind: str) -> None:
    file_of(product, "vh", kind).unlink()
    scenes, (lost,) = scenes_of(product.parent)
    assert not scenes and lost.code == "SG-SOURCE-001"
    assert NAME in lost.reason and f"{'image' if kind == 'measurement' else kind} of VH" in lost.reason


def test_a_product_without_manifest_is_not_passed_over(product: Path) -> None:
    (product / "manifest.safe").unlink()
    scenes, (lost,) = scenes_of(product.parent)
    assert (
        not scenes
        and lost.code == "SG-SOURCE-001"
        and lost.path == product
        and "manifest.safe" in lost.reason
    )


@pytest.mark.parametrize(
    ("pattern", "replacement", "code", "reason"),
    [
        ("productType>GRD<", "productType>SLC<", "SG-SOURCE-002", "IW SLC"),
        ("mode>IW<", "mode>EW<", "SG-SOURCE-002", "EW GRD"),
        ("Polarisation>V([VH])<", r"Polarisation>H\1<", "SG-SOURCE-002", "polarisation HH, HV"),
        ("<gml:coordinates>[^<]*", "<gml:coordinates>46.0,1.5", "SG-SOURCE-003", "four corners"),
        ("<gml:coordinates>[^<]*", "<gml:coordinates>a,b c,d", "SG-SOURCE-003", "manifest.safe"),
        ("<safe:startTime>[^<]*", "<safe:startTime>yesterday", "SG-SOURCE-003", "manifest.safe"),
        ("<s1:pass>ASCENDING", "<s1:pass>SIDEWAYS", "SG-SOURCE-003", "SIDEWAYS"),
        (
            'name="Sentinel-1 IPF" version="003.31"',
            'name="Sentinel-1 IPF" version=""',
            "SG-SOURCE-003",
            "processor version",
        ),
        ("<safe:number>A<", "<safe:number><", "SG-SOURCE-003", "no number"),
        ("</xfdu:XFDU>", "", "SG-SOURCE-003", "manifest.safe"),
    ],
)
def test_a_manifest_that_does_not_fit(
    product: Path, pattern: str, replacement: str, code: str, reason: str
) -> None:
    edit(product / "manifest.safe", pattern, replacement)
    scenes, (lost,) = scenes_of(product.parent)
    assert not scenes and lost.code == code and reason in lost.reason, lost


def test_a_corrupt_zip_is_named_and_the_others_go_on(product: Path) -> None:
    other = product.parent / "S1A_IW_GRDH_1SDV_20210815T174000_20210815T174025_039243_04A1F0_0001.zip"
    other.write_bytes(b"PK\x03\x04 and then nothing")
    (scene,), (lost,) = scenes_of(product.parent)
    assert scene.name == NAME and lost.code == "SG-SOURCE-001" and other.name in lost.reason


def test_damage_inside_a_zip_is_named(product: Path, tmp_path: Path) -> None:
    archive = tmp_path / "zip" / f"{NAME}.zip"
    archive.parent.mkdir()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path in sorted(product.rglob("*")):
            zipped.write(path, Path(product.name) / path.relative_to(product))
    with zipfile.ZipFile(archive) as zipped:
        place = next(
            info for info in zipped.infolist() if "/annotation/s1a-iw-grd-vv" in info.filename
        ).header_offset
    content = bytearray(archive.read_bytes())
    content[place + 20_000 : place + 20_100] = bytes(100)
    archive.write_bytes(bytes(content))
    (scene,), left_out = scenes_of(archive.parent)
    assert not left_out
    with pytest.raises(SnowGalileoError, match="s1a-iw-grd-vv") as damaged:
        list(geocode(scene, REGION, flat))
    assert damaged.value.code == "SG-SOURCE-001"


def test_of_two_versions_the_newest_is_used(product: Path) -> None:
    newer = product.parent / f"{NAME[:-4]}0C4A.SAFE"
    shutil.copytree(product, newer)
    edit(newer / "manifest.safe", 'stop="2021-08-09T20:19:58', 'stop="2022-01-01T00:00:00')
    (scene,), (lost,) = scenes_of(product.parent)
    assert (
        scene.path == newer
        and lost.path == product
        and lost.code == "SG-SOURCE-004"
        and newer.stem in lost.reason
    )


def test_the_terrain_corrected_raster_of_a_product_goes_before_it(product: Path) -> None:
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "crs": "EPSG:32631",
        "transform": from_origin(499_000, 5_031_000, 10, 10),
    }
    with rasterio.open(
        product.parent / f"{NAME}_Orb_tc.tif", "w", **profile, count=3, width=300, height=300
    ) as target:
        target.write(np.full((3, 300, 300), -12, np.float32))
    (scene,), (lost,) = scenes_of(product.parent)
    assert not READER.ingestion_of(scene).tiled and READER.read(scene, "VV", REGION).values.max() == -12
    assert lost.path == product and lost.code == "SG-SOURCE-004" and "terrain-corrected" in lost.reason


def test_another_file_in_the_product_of_the_same_kind(product: Path) -> None:
    path = file_of(product, "vv", "noise")
    shutil.copyfile(path, path.with_name(path.name.replace("-001.xml", "-003.xml")))
    scenes, (lost,) = scenes_of(product.parent)
    assert not scenes and lost.code == "SG-SOURCE-003" and "two products" in lost.reason
