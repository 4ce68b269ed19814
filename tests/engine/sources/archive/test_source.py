"""An archive as a whole: what is used, what is named, and that nothing strange ends the search."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import h5py
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.protocol import LeftOut, SnowGalileoError
from snowgalileo_qgis.engine.sources.archive import sentinel2
from snowgalileo_qgis.engine.sources.archive.source import Archive
from snowgalileo_qgis.engine.sources.cell_outlines import CellOutlines
from snowgalileo_qgis.engine.sources.source import FoundScenes
from tests.engine.sources.archive.search_archive import zipped
from tests.engine.sources.archive.sentinel2_products import NORTH, WEST, make_product, name_of

REGION = RegionGrid("EPSG:32632", WEST, NORTH, 1, 1, np.ones((1, 1), np.bool_))
DAYS = [date(2025, 4, 3)]


def search(*folders: Path) -> FoundScenes:
    return Archive(folders).find(CellOutlines(REGION), DAYS, lambda: None, lambda _done, _total: None)


def only_report(folder: Path) -> LeftOut:
    found = search(folder)
    assert not found.scenes
    (item,) = found.left_out
    return item


def assert_right_pixels(found: FoundScenes) -> None:
    (item,) = found.scenes
    native = item.reader.read(item.scene, "B4", REGION)
    assert native is not None and set(np.unique(native.values)) == {2040}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("VNP09GA.002_SurfReflect_I1_1_doy2025089000000_aid0001.tif", "AppEEARS"),
        ("MYD09GA.A2025089.h10v03.061.2025091044317.nc", "MOD09GA"),
        ("VJ109GA_NRT.A2025089.h10v03.002.2025090130347.nc", "VNP09GA"),
        ("VNP09GA.A2025089.h10v03.002.2025090130347.h5.gz", "VNP09GA"),
        ("x/sur_refl_b01_1.tif", "tile and day"),
        ("LC08_L1TP_047027_20201204_20210313_02_T1_B3.TIF", "MTL"),
        ("LC09_L2SP_047027_20201204_20210313_02_T1_SR_B3.TIF", "surface reflectance"),
        ("LE07_L1TP_047027_20201204_20201210_01_T1_B3.TIF", "Collection 1"),
        ("LC81060712016134LGN00_B3.TIF", "before the collections"),
        ("LC08_044034_20140318.tif", "another form"),
        (f"{name_of()}.SAFE/GRANULE/L1C/IMG_DATA/T32TPS_B02.jp2", "MTD_MSIL1C.xml"),
        (f"{name_of()}.7z", "MTD_MSIL1C.xml"),
        ("S2B_MSIL2A_20250403T101022_N0511_R022_T32TPS_20250403T150000.SAFE/a.jp2", "Level-2A"),
        ("T32TPS_20250403T101022_B02.jp2", "MTD_MSIL1C.xml"),
        ("T32TPS_20250403T101022_B02_10m.jp2", "MTD_MSIL1C.xml"),
        ("tiles/32/T/PS/2025/4/3/0/B02.jp2", "Amazon"),
        ("sentinel-s2-l2a-cogs/32/T/PS/2025/4/S2B_32TPS_20250403_0_L2A/B02.tif", "Amazon"),
        ("20250403T101022_20250403T101534_T32TPS.tif", "Earth Engine"),
        ("HLS.S30.T32TPS.2025093T101022.v2.0.B02.tif", "HLS"),
        ("S3A_OL_1_EFR____20211021T073827_20211021T074112_x.SEN3/geo_coordinates.nc", "manifest"),
        ("S3B_SL_1_RBT____20211021T073827.SEN3/S1_radiance_an.nc", "OL_1_EFR"),
        ("S1A_IW_SLC__1SDV_20210809T173953_20210809T174018_039156_049F13_6FF8.SAFE/x.tiff", "GRD"),
        (
            "S1A_IW_20250403T053000_DVP_RTC30_G_gpuned_1234/S1A_IW_20250403T053000_DVP_RTC30_G_gpuned_1234_VH.tif",
            "HyP3",
        ),
        ("rasters_COP30.tar.gz", "OpenTopography"),
        ("output_SRTMGL1.tif", "OpenTopography"),
        ("Copernicus_DSM_10_N46_00_E010_00_DEM.dt2", "Copernicus DEM"),
        ("n46_e010.dt2", "DTED"),
        ("N46E010.hgt", "terrain model"),
        ("ESA_WorldCover_10m_2020_v100_N45E009_Map.zip.001", "WorldCover"),
    ],
)
def test_a_known_product_in_a_form_that_is_not_read_is_named_with_what_to_do(tmp_path, name, says):
    path = tmp_path / "archive" / name
    path.parent.mkdir(parents=True)
    if path.suffix == ".nc":
        h5py.File(path, "w").close()
    else:
        path.write_bytes(b"\x00" * 600)
    item = only_report(tmp_path / "archive")
    assert says in item.reason
    assert item.code in {"SG-SOURCE-006", "SG-SOURCE-002", "SG-SOURCE-003", "SG-SOURCE-001"}
    assert item.path == path or item.path in path.parents


@pytest.mark.parametrize("mode", ["w:gz", "w:bz2", "w:xz"])
@pytest.mark.parametrize("name", [f"{name_of()}.SAFE.tar.gz", "download", "data.tgz"])
def test_a_compressed_tar_file_is_named(tmp_path, mode, name):
    product = make_product(tmp_path / "made")
    (tmp_path / "archive").mkdir()
    with tarfile.open(tmp_path / "archive" / name, mode) as tar:
        tar.add(product, product.name)
    assert "compressed as a whole" in only_report(tmp_path / "archive").reason


def test_archives_in_archives_are_named(tmp_path):
    inner = zipped(make_product(tmp_path / "made"), tmp_path / "inner.zip")
    (tmp_path / "archive").mkdir()
    with zipfile.ZipFile(tmp_path / "archive" / "outer.zip", "w") as outer:
        outer.write(inner, "a/inner.zip")
    assert "inner.zip" in only_report(tmp_path / "archive").reason


def test_files_beside_a_used_product_are_not_reported(tmp_path):
    product = make_product(tmp_path)
    images = next(product.rglob("IMG_DATA"))
    for name in ("T32TPS_20250403T101022_B01.jp2", "T32TPS_20250403T101022_TCI.jp2"):
        (images / name).write_bytes(b"not needed")
    (tmp_path / f"{name_of()}-ql.jpg").touch()
    (tmp_path / "notes.txt").touch()
    found = search(tmp_path)
    assert not found.left_out
    assert_right_pixels(found)


NAMES = [
    "{2025}",
    "a}",
    "{a",
    "}{",
    "a?b",
    "a&b",
    "a,b",
    "a%20b",
    "%7B",
    "a#b",
    "a'b",
    'a"b',
    " a",
    "ü",
    "a;b",
    "a:b",
    "[a]",
    "x.zip",
]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not allow these names")
@pytest.mark.parametrize("form", ["folder", "zip", "tar", "zip called .SAFE"])
@pytest.mark.parametrize("name", NAMES)
def test_any_folder_name_gives_the_same_pixels(tmp_path, made, name, form):
    home = tmp_path / name
    home.mkdir()
    if form == "folder":
        shutil.copytree(made, home / made.name)
    elif form == "tar":
        with tarfile.open(home / "a.tar", "w") as tar:
            tar.add(made, made.name)
    else:
        zipped(made, home / ("a.zip" if form == "zip" else made.name))
    found = search(tmp_path)
    if form == "zip called .SAFE" and name in {"a}", "{a", "}{"}:
        with pytest.raises(SnowGalileoError, match="counterpart"):
            assert_right_pixels(found)
    else:
        assert not found.left_out
        assert_right_pixels(found)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    return make_product(tmp_path_factory.mktemp("made"))


def windows_zip(product: Path, target: Path) -> None:
    """A zip file whose names have backslashes, as some programs write them."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(product.rglob("*")):
            if file.is_file():
                info = zipfile.ZipInfo(f"{product.name}/{file.relative_to(product).as_posix()}")
                info.filename = info.filename.replace("/", "\\")
                archive.writestr(info, file.read_bytes())


def test_a_zip_file_with_backslashes_gives_the_same_pixels(tmp_path, made):
    windows_zip(made, tmp_path / "a.zip")
    assert b"GRANULE\\" in (tmp_path / "a.zip").read_bytes()
    found = search(tmp_path)
    assert not found.left_out
    assert_right_pixels(found)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_case_of_names_changes_nothing(tmp_path_factory, made, data):
    product = tmp_path_factory.mktemp("case") / made.name
    for file in sorted(made.rglob("*")):
        if file.is_file():
            change = data.draw(st.sampled_from([str.lower, str.upper, str]))
            target = product / file.relative_to(made).parent / change(file.name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
    found = search(product)
    assert not found.left_out
    assert_right_pixels(found)


def test_a_reader_that_fails_ends_nothing(tmp_path, made, monkeypatch):
    shutil.copytree(made, tmp_path / made.name)
    real = sentinel2.read_metadata

    def failing(address):
        if "bad" in address:
            raise RecursionError("too deep")
        return real(address)

    shutil.copytree(made, tmp_path / "bad.SAFE")
    monkeypatch.setattr(sentinel2, "read_metadata", failing)
    found = search(tmp_path)
    assert_right_pixels(found)
    (item,) = found.left_out
    assert (item.code, item.path) == ("SG-BUG-001", tmp_path / "bad.SAFE")
    assert "RecursionError" in item.reason and "bad.SAFE" in item.reason


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_strange_files_are_named_and_passed_over(tmp_path, made):
    shutil.copytree(made, tmp_path / made.name)
    os.mkfifo(tmp_path / "pipe.zip")
    (tmp_path / "device.zip").symlink_to("/dev/zero")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.SAFE")).mkdir()
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    with contextlib.suppress(OSError):
        here = os.open(tmp_path, os.O_RDONLY)
        for _ in range(1200):
            os.mkdir("deep", dir_fd=here)
            here, before = os.open("deep", os.O_RDONLY, dir_fd=here), here
            os.close(before)
    found = search(tmp_path)
    assert_right_pixels(found)
    reasons = [item.reason for item in found.left_out]
    assert all(item.code == "SG-SOURCE-001" for item in found.left_out)
    for word in ("pipe.zip", "device.zip", "not valid UTF-8", "itself", "deep"):
        assert any(word in reason for reason in reasons), word
    assert all(reason.isprintable() for reason in reasons)
    subprocess.run(["rm", "-rf", str(tmp_path / "deep")], check=True)


def test_a_folder_without_permission_is_named_and_passed_over(tmp_path, made):
    shutil.copytree(made, tmp_path / made.name)
    (tmp_path / "closed").mkdir(mode=0)
    if os.access(tmp_path / "closed", os.R_OK):
        pytest.skip("this user may read every folder")
    found = search(tmp_path)
    assert_right_pixels(found)
    assert [item.path.name for item in found.left_out] == ["closed"]


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "nowhere"])
def test_a_folder_that_cannot_be_is_one_sentence(tmp_path, name):
    with pytest.raises(SnowGalileoError) as error:
        search(Path(f"{tmp_path}/{name}"))
    assert error.value.code == "SG-STACK-010"
    assert error.value.text.isprintable()


def test_products_of_other_days_and_places_are_counted(tmp_path):
    make_product(tmp_path)
    make_product(tmp_path / "b", start="20250301T101022", strip="20250301T101534")
    elsewhere = "46.2 10.3 46.2 11.7 45.9 11.7 45.9 10.3 46.2 10.3"
    make_product(tmp_path / "c", platform="B", corners=elsewhere)
    found = search(tmp_path)
    assert [item.scene.sensor for item in found.scenes] == [Sensor.S2]
    assert list(found.unneeded) == ["Sentinel-2: 1 of other days and 1 of other places not needed."]
