"""Terrain-corrected rasters in dB that were made elsewhere."""

from datetime import date

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.listing import entries
from snowgalileo_qgis.engine.sources.archive.sentinel1 import READER

NAME = "S1A_IW_GRDH_1SDV_20250403T135500_20250403T135525_058597_074113_1A2B"
REGION = RegionGrid("EPSG:32611", 600_000, 5_700_000, 2, 2, np.ones((2, 2), dtype=bool))


def write(path, bands, descriptions=None, **options):
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "crs": "EPSG:32611",
        "transform": from_origin(599_005, 5_700_995, 10, 10),
        **options,
    }
    with rasterio.open(
        path, "w", count=len(bands), height=bands[0].shape[0], width=bands[0].shape[1], **profile
    ) as target:
        for number, band in enumerate(bands, start=1):
            target.write(band, number)
            if descriptions:
                target.set_band_description(number, descriptions[number - 1])
    return path


def scenes_of(folder):
    left_out = []
    return READER.scenes(entries([folder], left_out.append), left_out.append), left_out


def bands():
    rows, cols = np.mgrid[0:400, 0:400].astype(np.float32)
    return -10 - rows / 1000, -20 - cols / 1000, 30 + rows / 100


def test_bands_are_told_by_their_descriptions(tmp_path):
    vv, vh, angle = bands()
    write(
        tmp_path / f"{NAME}_tc.tif",
        [angle, vv, vh],
        ["incidenceAngleFromEllipsoid", "Sigma0_VV_db", "Sigma0_VH_db"],
    )
    (scene,), left_out = scenes_of(tmp_path)
    assert not left_out and not READER.ingestion_of(scene).tiled
    assert (scene.name, scene.day, scene.facts["platform"]) == (NAME, date(2025, 4, 3), "S1A")
    for band, written in (("VV", vv), ("VH", vh), ("angle", angle)):
        native = READER.read(scene, band, REGION)
        row, col = native.grid.find(np.array([600_005.0]), np.array([5_699_995.0]), "EPSG:32611")
        assert native.values[row[0], col[0]] == written[100, 100]
        assert np.isnan(native.missing)


def test_unnamed_bands_are_in_the_order_of_snap_and_faint_or_absent_values_are_missing(tmp_path):
    vv, vh, angle = bands()
    vh[:] = -30.01
    vv[150] = 0
    vv[151] = -9999
    write(tmp_path / f"{NAME}.tif", [vh, vv, angle], nodata=-9999)
    (scene,), _ = scenes_of(tmp_path)
    assert np.isnan(READER.read(scene, "VH", REGION).values).all()
    read = READER.read(scene, "VV", REGION).values
    assert np.isnan(read).all(axis=1).sum() == 2 and np.isfinite(read).sum() == read.size - 2 * read.shape[1]
    assert np.nanmin(READER.read(scene, "angle", REGION).values) >= 30


def test_linear_values_and_bands_of_unknown_meaning_are_refused(tmp_path):
    vv, vh, angle = bands()
    write(tmp_path / f"{NAME}.tif", [10 ** (vh / 10), 10 ** (vv / 10), angle])
    (scene,), _ = scenes_of(tmp_path)
    with pytest.raises(SnowGalileoError, match="not in dB") as refused:
        READER.read(scene, "VV", REGION)
    assert refused.value.code == "SG-SOURCE-002"
    write(tmp_path / f"{NAME}.tif", [vv, vh])
    found, (lost,) = scenes_of(tmp_path)
    assert not found and lost.code == "SG-SOURCE-003" and NAME in lost.reason


def test_a_region_that_the_raster_does_not_reach(tmp_path):
    write(tmp_path / f"{NAME}.tif", bands())
    (scene,), _ = scenes_of(tmp_path)
    away = RegionGrid("EPSG:32611", 700_000, 5_700_000, 1, 1, np.ones((1, 1), dtype=bool))
    assert READER.read(scene, "VV", away) is None


@pytest.mark.parametrize(
    "names",
    [
        ["Gamma0_VV_db", "Gamma0_VH_db", "angle"],
        ["Beta0_VV_db", "Beta0_VH_db", "angle"],
        ["gamma nought VV", "gamma nought VH", "angle"],
        ["VV gamma0 dB", "VH gamma0 dB", "angle"],
        ["Sigma0_VV linear", "Sigma0_VH linear", "angle"],
    ],
)
def test_other_kinds_of_backscatter_are_refused_by_name(tmp_path, names):
    vv, vh, angle = bands()
    write(tmp_path / f"{NAME}.tif", [vv, vh, angle], names)
    found, (lost,) = scenes_of(tmp_path)
    assert not found and lost.code == "SG-SOURCE-002" and NAME in lost.reason


def test_a_file_name_or_a_tag_may_say_it_as_well(tmp_path):
    vv, vh, angle = bands()
    write(tmp_path / f"{NAME}_Gamma0.tif", [vh, vv, angle])
    assert scenes_of(tmp_path)[0] == []
    (tmp_path / f"{NAME}_Gamma0.tif").unlink()
    path = write(tmp_path / f"{NAME}.tif", [vh, vv, angle])
    assert len(scenes_of(tmp_path)[0]) == 1
    with rasterio.open(path, "r+") as raster:
        raster.update_tags(RADIOMETRY="gamma0")
    assert scenes_of(tmp_path)[0] == []
