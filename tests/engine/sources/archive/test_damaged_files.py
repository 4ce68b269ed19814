"""Damaged, cut and foreign files beside good ones: nothing but the damaged file is lost, and it is named."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive import (
    dem,
    era5,
    modis,
    olci,
    probe,
    sentinel1,
    viirs,
    worldcover,
)
from snowgalileo_qgis.engine.sources.archive.product_reader import ProductReader
from snowgalileo_qgis.engine.sources.damaged import TOO_SLOW
from tests.engine.conftest import SHARED
from tests.engine.sources.archive.dem_tiles import STEP, write_tile
from tests.engine.sources.archive.era5_files import SHORT, write, write_classic
from tests.engine.sources.archive.search_archive import found, region_at
from tests.engine.sources.archive.sen3_products import GENUINE, make_sen3
from tests.engine.sources.archive.sentinel1.grd_products import file_of, make_product
from tests.engine.sources.archive.sinusoidal_products import MOD, VNP, write_mod09ga, write_vnp09ga

EXAMPLES = 60


@dataclass(frozen=True)
class Kind:
    """Two products of one reader: ``make`` writes one, the good one or the other, into a folder and gives the
    file that is damaged. ``band``: what is read in ``region``.
    """

    reader: ProductReader
    make: Callable[[Path, bool], Path]
    band: str
    region: RegionGrid


def era5_file(folder: Path, good: bool) -> Path:
    """The good file holds the later days."""
    hours = range(95, 145) if good else range(-1, 49)
    return write(folder / f"{good}.nc", SHORT, hours)


def classic_era5_file(folder: Path, good: bool) -> Path:
    hours = range(95, 145) if good else range(-1, 49)
    return write_classic(folder / f"{good}.nc", SHORT, hours)


def terrain(folder: Path, good: bool) -> Path:
    """Tiles beside each other, so that the good one has a damaged neighbour."""
    rows, cols = np.mgrid[0:90, 0:90]
    west = 7.0 if good else 7.0 - 90 * STEP
    return write_tile(folder, 46, 7 if good else 6, west, 46.5, 1000.0 + rows + cols)


def land_cover(folder: Path, good: bool) -> Path:
    path = folder / f"ESA_WorldCover_10m_2021_v200_N45E0{'06' if good else '03'}_Map.tif"
    profile = {"count": 1, "height": 300, "width": 300, "dtype": "uint8", "crs": "EPSG:4326", "nodata": 0}
    place = from_origin(7.0 if good else 7.0 - 300 / 12000, 46.5, 1 / 12000, 1 / 12000)
    with rasterio.open(path, "w", driver="GTiff", transform=place, compress="deflate", **profile) as target:
        target.write(np.full((300, 300), 10, np.uint8), 1)
    return path


def corrected(folder: Path, good: bool) -> Path:
    day = "03" if good else "04"
    path = (
        folder
        / f"S1A_IW_GRDH_1SDV_202504{day}T135500_202504{day}T135525_05859{day[1]}_07411{day[1]}_1A2B.tif"
    )
    profile = {"count": 2, "height": 250, "width": 250, "dtype": "float32", "crs": "EPSG:32611"}
    place = from_origin(599_500, 5_700_500, 10, 10)
    with rasterio.open(path, "w", driver="GTiff", transform=place, compress="deflate", **profile) as target:
        target.write(np.full((2, 250, 250), -12, np.float32) + np.arange(250, dtype=np.float32) / 100)
        target.descriptions = ("Sigma0_VV_db", "Sigma0_VH_db")
    return path


def viirs_file(folder: Path, good: bool) -> Path:
    granule = VNP if good else VNP.replace("A2025089", "A2025090")
    return write_vnp09ga(folder / f"{granule}.h5", granule=granule)


def modis_file(folder: Path, good: bool) -> Path:
    granule = MOD if good else MOD.replace("A2025089", "A2025090")
    return write_mod09ga(folder / f"{granule}.hdf", granule=granule)


def olci_band(folder: Path, good: bool) -> Path:
    return _olci(folder, good) / "Oa17_radiance.nc"


def olci_tie_points(folder: Path, good: bool) -> Path:
    return _olci(folder, good) / "tie_geo_coordinates.nc"


def _olci(folder: Path, good: bool) -> Path:
    """Frames of two orbits; the test is skipped without the genuine headers."""
    if not (SHARED / "data/formats/sentinel3").is_dir():
        pytest.skip("needs the genuine headers in ../shared, which are not there")
    name = GENUINE if good else GENUINE.replace("_077_334_", "_077_335_")
    return make_sen3(SHARED, folder, -116.5, 51.4, name=name)


UTM11 = RegionGrid("EPSG:32611", 600_000, 5_700_000, 2, 2, np.ones((2, 2), dtype=bool))
ALPS = region_at(7.005, 46.495, "EPSG:32632", 1, 1)
KINDS = {
    "era5": Kind(era5.READER, era5_file, "temperature_2m", region_at(-116.0, 51.3, "EPSG:32611", 10, 10)),
    "classic era5": Kind(
        era5.READER, classic_era5_file, "temperature_2m", region_at(-116.0, 51.3, "EPSG:32611", 10, 10)
    ),
    "dem": Kind(dem.READER, terrain, "DEM", ALPS),
    "worldcover": Kind(worldcover.READER, land_cover, "Map", ALPS),
    "viirs": Kind(viirs.READER, viirs_file, "I1", region_at(-116.0, 51.0, "EPSG:32611")),
    "modis": Kind(modis.READER, modis_file, "sur_refl_b01", region_at(-116.0, 51.0, "EPSG:32611")),
    "olci band": Kind(olci.READER, olci_band, "Oa17_radiance", region_at(-116.0, 51.0, "EPSG:32611")),
    "olci tie points": Kind(
        olci.READER, olci_tie_points, "Oa17_radiance", region_at(-116.0, 51.0, "EPSG:32611")
    ),
    "sentinel-1": Kind(sentinel1.READER, corrected, "VV", UTM11),
}

FOREIGN = [b"", b"II*\0", b"MM\0*", b"GRIB", b"<html>", b"PK\x03\x04", b"CDF\x01", bytes(4096)]


@st.composite
def damages(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """What may happen to the bytes of a file."""
    kind = draw(st.sampled_from(["flip", "head", "cut", "hole", "foreign"]))
    share, width = draw(st.floats(0, 1)), draw(st.integers(1, 200))
    value, content = draw(st.binary(min_size=1, max_size=12)), draw(st.sampled_from(FOREIGN))

    def damage(whole: bytes) -> bytes:
        at = int(share * len(whole))
        if kind == "head":  # most of what a reader decides on is at the beginning
            at = int(share * min(len(whole), 3000))
        if kind in ("flip", "head"):
            return whole[:at] + value + whole[at + len(value) :]
        if kind == "cut":
            return whole[:at]
        return content if kind == "foreign" else whole[:at] + bytes(width) + whole[at + width :]

    return damage


@pytest.mark.parametrize("name", KINDS)
def test_a_damaged_file_costs_nothing_but_itself(name, tmp_path_factory):
    kind = KINDS[name]
    folder = tmp_path_factory.mktemp("archive")
    other, good = kind.make(folder, False), kind.make(folder, True)
    product = good.parent if good.parent.suffix == ".SEN3" else good
    whole = other.read_bytes()
    expected = {
        (scene.name, scene.day): kind.reader.read(scene, kind.band, kind.region).values
        for scene in found(kind.reader, product)[0]
    }
    assert expected

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(damages())
    def check(damage):
        other.write_bytes(damage(whole))
        scenes, left_out = found(kind.reader, folder)
        assert not [item for item in left_out if item.code == "SG-BUG-001"], left_out
        kept = [scene for scene in scenes if (scene.name, scene.day) in expected]
        assert {(scene.name, scene.day) for scene in kept} == set(expected)
        for scene in scenes:
            try:
                native = kind.reader.read(scene, kind.band, kind.region)
            except SnowGalileoError as error:
                assert error.code.startswith("SG-SOURCE") and other.name in error.text
                assert (scene.name, scene.day) not in expected or scene.alternatives
            else:
                files_are_good = all(Path(file).is_relative_to(product) for file in scene.files.values())
                if (scene.name, scene.day) in expected and files_are_good:
                    np.testing.assert_array_equal(native.values, expected[scene.name, scene.day])

    check()


LOOPS_AT = 2135
"""Four zero bytes here send libhdf5 1.14 into an endless loop; found by fuzzing."""


def test_a_file_on_which_the_library_never_ends_costs_nothing_but_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(probe, "SECONDS", 5.0)
    other, good = viirs_file(tmp_path, False), viirs_file(tmp_path, True)
    whole = other.read_bytes()
    other.write_bytes(whole[:LOOPS_AT] + bytes(4) + whole[LOOPS_AT + 4 :])
    scenes, left_out = found(viirs.READER, tmp_path)
    reasons = [item.reason for item in left_out]
    days = {scene.day: scene for scene in scenes}
    region = KINDS["viirs"].region
    for scene in days.values():
        if set(scene.files.values()) == {str(good)}:
            assert viirs.READER.read(scene, "I1", region) is not None
        else:
            with pytest.raises(SnowGalileoError) as error:
                viirs.READER.read(scene, "I1", region)
            reasons.append(error.value.text)
    assert len(reasons) == 1 and other.name in reasons[0], reasons
    assert TOO_SLOW in reasons[0]
    assert str(good) in {file for scene in scenes for file in scene.files.values()}


@pytest.mark.parametrize("part", ["manifest", "annotation", "calibration", "noise"])
def test_damaged_metadata_of_a_grd_product_are_named(part, shared, tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    product = make_product(shared, folder)
    neighbour = corrected(folder, True)
    path = product / "manifest.safe" if part == "manifest" else file_of(product, "vv", part)
    whole = path.read_bytes()
    region = RegionGrid("EPSG:32631", 500_000, 5_030_000, 1, 1, np.ones((1, 1), dtype=bool))

    def flat(longitude, latitude):
        return np.zeros(longitude.shape, np.float32)

    @settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(damages())
    def check(damage):
        path.write_bytes(damage(whole))
        scenes, left_out = found(sentinel1.READER, folder)
        assert not [item for item in left_out if item.code == "SG-BUG-001"], left_out
        assert neighbour in {scene.path for scene in scenes}
        for scene in scenes:
            if scene.path == product:
                try:
                    list(sentinel1.geocode.geocode(scene, region, flat))
                except SnowGalileoError as error:
                    assert error.code.startswith("SG-SOURCE")

    check()


def test_a_broken_link_and_a_folder_that_looks_like_a_file(tmp_path):
    good = era5_file(tmp_path, True)
    (tmp_path / "gone.nc").symlink_to(tmp_path / "nowhere.nc")
    (tmp_path / "folder.nc").mkdir()
    shutil.copy(good, tmp_path / "folder.nc" / "inner.nc")
    scenes, _ = found(era5.READER, tmp_path)
    assert scenes
