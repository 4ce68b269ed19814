"""Terrain-corrected rasters in dB that were made elsewhere."""

import shutil
from datetime import date

import numpy as np
import pytest
import rasterio
import tifffile
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
    path = write(tmp_path / f"{NAME}.tif", [vh, vv, angle])
    (scene,), _ = scenes_of(tmp_path)
    write(path, [10 ** (vh / 10), 10 ** (vv / 10), angle])
    with pytest.raises(SnowGalileoError, match="not in dB") as refused:
        READER.read(scene, "VV", REGION)
    assert refused.value.code == "SG-SOURCE-002"
    found, (lost,) = scenes_of(tmp_path)
    assert not found and lost.code == "SG-SOURCE-002" and "not in dB" in lost.reason
    write(tmp_path / f"{NAME}.tif", [vv, vh])
    found, (lost,) = scenes_of(tmp_path)
    assert not found and lost.code == "SG-SOURCE-003" and NAME in lost.reason


@pytest.mark.parametrize(
    ("suffix", "names", "says"),
    [
        ("", ["Gamma0_VV_db", "Gamma0_VH_db"], "gamma0"),
        ("", ["Beta0_VV_db", "Beta0_VH_db"], "beta0"),
        ("", ["VV_gamma0_dB", "VH_gamma0_dB"], "gamma0"),
        ("", ["gamma nought VV", "gamma nought VH"], "gamma0"),
        ("", ["\N{GREEK SMALL LETTER BETA}0 VV", "\N{GREEK SMALL LETTER BETA}0 VH"], "beta0"),
        ("_Gamma0_dB", ["VV", "VH"], "gamma0"),
        ("_Beta", ["VV", "VH"], "beta0"),
        ("_Orb_Cal_TF_TC_dB", ["Sigma0_VV_db", "Sigma0_VH_db"], "flattened"),
        ("_rtc", ["VV", "VH"], "flattened"),
        (
            "",
            ["Sigma0_VV_use_local_inci_angle_from_dem_db", "Sigma0_VH_use_local_inci_angle_from_dem_db"],
            "slope",
        ),
        ("", ["Intensity_VV_db", "Intensity_VH_db"], "Intensity"),
        ("", ["Amplitude_VV", "Amplitude_VH"], "Amplitude"),
    ],
)
def test_other_backscatter_is_refused_by_name(suffix, names, says, tmp_path):
    write(tmp_path / f"{NAME}{suffix}.tif", bands()[:2], names)
    scenes, (lost,) = scenes_of(tmp_path)
    assert not scenes and lost.code == "SG-SOURCE-002" and says in lost.reason and NAME in lost.reason


@pytest.mark.parametrize(
    "tell",
    [
        lambda target: target.update_tags(CALIBRATION="gamma nought"),
        lambda target: target.update_tags(1, backscatter="gamma0"),
        lambda target: setattr(target, "units", ("intensity", "intensity")),
    ],
)
def test_units_and_tags_are_looked_at(tell, tmp_path):
    path = write(tmp_path / f"{NAME}.tif", bands()[:2], ["VV", "VH"])
    with rasterio.open(path, "r+") as target:
        tell(target)
    scenes, (lost,) = scenes_of(tmp_path)
    assert not scenes and lost.code == "SG-SOURCE-002"


def dimap(names, unit="dB"):
    """SNAP's description of bands, as it writes it into its GeoTIFFs."""
    infos = "".join(
        f"<Spectral_Band_Info><BAND_INDEX>{i}</BAND_INDEX><BAND_NAME>{name}</BAND_NAME>"
        f"<PHYSICAL_UNIT>{unit}</PHYSICAL_UNIT></Spectral_Band_Info>"
        for i, name in enumerate(names)
    )
    inner = f"<Image_Interpretation>{infos}</Image_Interpretation>"
    return f'<?xml version="1.0"?><Dimap_Document>{inner}</Dimap_Document>'


@pytest.mark.parametrize(("kind", "used"), [("Sigma0", True), ("Gamma0", False), ("Beta0", False)])
@pytest.mark.parametrize("packed", ["", "zip", "tar"])
def test_bands_are_told_by_the_tag_of_snap(kind, used, packed, tmp_path):
    vv, vh, _ = bands()
    text = dimap([f"{kind}_VV_db", f"{kind}_VH_db"])
    place = [
        (33550, 12, 3, (10.0, 10.0, 0.0), True),
        (33922, 12, 6, (0, 0, 0, 599_005.0, 5_700_995.0, 0), True),
    ]
    keys = (1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32611)
    tifffile.imwrite(
        tmp_path / f"{NAME}.tif",
        np.stack([vv, vh]),
        photometric="minisblack",
        planarconfig="separate",
        metadata=None,
        extratags=[*place, (34735, 3, len(keys), keys, True), (65000, 2, 0, text, True)],
    )
    if packed:
        folder = tmp_path / "product"
        folder.mkdir()
        (tmp_path / f"{NAME}.tif").rename(folder / f"{NAME}.tif")
        shutil.make_archive(str(tmp_path / "packed"), packed, folder)
        shutil.rmtree(folder)
    scenes, left_out = scenes_of(tmp_path)
    assert bool(scenes) is used and bool(left_out) is not used
    if used:
        assert scenes[0].facts["bands"] == {"VV": 1, "VH": 2}
        assert np.nanmin(READER.read(scenes[0], "VV", REGION).values) == pytest.approx(vv.min(), abs=0.5)


def test_bands_in_files_of_their_own_are_one_scene(tmp_path):
    vv, vh, angle = bands()
    for suffix, band in (("_VV", vv), ("_VH", vh), ("_angle", angle)):
        write(tmp_path / f"{NAME}{suffix}.tif", [band])
    (scene,), left_out = scenes_of(tmp_path)
    assert not left_out and set(scene.files) == {"VV", "VH", "angle"} and len(scene.notes) == 1
    assert np.nanmax(READER.read(scene, "VH", REGION).values) < np.nanmin(
        READER.read(scene, "VV", REGION).values
    )


def test_scale_and_mask_of_the_file_are_used(tmp_path):
    vv, vh, _ = bands()
    path = write(
        tmp_path / f"{NAME}.tif",
        [np.rint(band * 100).astype(np.int16) for band in (vv, vh)],
        ["VV", "VH"],
        dtype="int16",
    )
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as target:
        target.scales = (0.01, 0.01)
        shown = np.ones(vv.shape, bool)
        shown[150] = False
        target.write_mask(shown)
    (scene,), _ = scenes_of(tmp_path)
    read = READER.read(scene, "VV", REGION).values
    assert np.isnan(read).all(axis=1).sum() == 1 and np.nanmax(read) == pytest.approx(-10.1, abs=0.1)


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
