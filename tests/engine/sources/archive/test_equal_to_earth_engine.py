"""The coarse sensors and the static layers against Earth Engine's own exports, on the pixels inside the
exported polygon.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.bands import STATIC, dynamic_offset
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.sources.archive import dem, era5, modis, viirs, worldcover
from snowgalileo_qgis.engine.sources.archive.product_reader import ProductReader
from tests.engine.sources.archive.search_archive import found

DAYS = ("20250406", "20250423", "20250510")


@dataclass
class Export:
    """A cube: ``bands`` ``(308, rows, cols)``, centres ``x``, ``y`` of its pixels, ``inside`` the exported
    polygon, and 1 km cells around it.
    """

    day: date
    bands: np.ndarray
    x: np.ndarray
    y: np.ndarray
    inside: np.ndarray
    region: RegionGrid

    def compare(self, reader: ProductReader, scenes: list, band: str, expected: np.ndarray) -> float:
        """Largest difference between the one scene that reaches the cube and the expected values."""
        (native,) = filter(None, (reader.read(scene, band, self.region) for scene in scenes))
        row, col = native.grid.find(self.x, self.y, self.region.crs)
        assert (row[self.inside] >= 0).all()
        return float(np.abs(native.values[row, col].astype(np.float64) - expected)[self.inside].max())

    def difference(self, reader: ProductReader, scenes: list, band: str, days_back: int) -> float:
        """Largest difference of a day's band, ``days_back`` days before the prediction day."""
        of_day = [scene for scene in scenes if scene.day == self.day - timedelta(days=days_back)]
        return self.compare(reader, of_day, band, self.bands[38 * (7 - days_back) + dynamic_offset(band)])


@pytest.fixture(scope="module")
def export(shared) -> Callable[[str], Export]:
    @cache
    def load(day: str) -> Export:
        (path,) = (shared / "data/gee_cubes").glob(f"PR_{day}_*.tif")
        with rasterio.open(path) as source:
            bands, transform = source.read(), source.transform
        rows, cols = bands.shape[1:]
        x, y = np.meshgrid(transform.c + 10 * np.arange(cols) + 5, transform.f - 10 * np.arange(rows) - 5)
        region = RegionGrid(
            "EPSG:32611",
            int(transform.c // 1000) * 1000,
            int(-(-transform.f // 1000)) * 1000,
            3,
            3,
            np.ones((3, 3), np.bool_),
        )
        return Export(datetime.strptime(day, "%Y%m%d").date(), bands, x, y, (bands != 0).any(axis=0), region)

    return load


@pytest.mark.parametrize("reader", [modis.READER, viirs.READER], ids=["modis", "viirs"])
def test_reflectance_and_flags_are_equal(reader, shared, export):
    scenes, left_out = found(reader, shared / "data/archive")
    assert len(scenes) == 8 and not left_out
    for band in reader.bands:
        assert [export("20250406").difference(reader, scenes, band, back) for back in range(8)] == [0] * 8


@pytest.mark.parametrize("day", DAYS)
def test_terrain_is_equal(day, shared, export):
    cube = export(day)
    scenes, left_out = found(dem.READER, shared / "data/archive")
    assert len(scenes) == 3 and not left_out
    names = [band.name for band in STATIC]
    expected = {name: cube.bands[304 + names.index(name)] for name in dem.READER.bands}
    assert cube.compare(dem.READER, scenes, "DEM", expected["DEM"]) == 0
    assert cube.compare(dem.READER, scenes, "slope", expected["slope"]) <= 1e-5
    assert cube.compare(dem.READER, scenes, "aspect", expected["aspect"]) <= 1e-4


@pytest.mark.parametrize("day", DAYS)
def test_land_cover_is_equal(day, shared, export):
    scenes, left_out = found(worldcover.READER, shared / "data/archive")
    assert len(scenes) == 3 and not left_out
    assert export(day).compare(worldcover.READER, scenes, "Map", export(day).bands[307]) == 0


@pytest.mark.parametrize("day", DAYS)
def test_daily_statistics_give_temperature_and_wind(day, shared, export):
    scenes, left_out = found(era5.READER, shared / "data/archive/era5")
    assert not left_out
    for band in era5.READER.bands:
        # winds: equal once rounded to float32, which is how the daily statistics hold them
        limit = {"total_precipitation_sum": 2e-3, "skin_temperature": 2e-4, "temperature_2m": 2e-4}.get(
            band, 1.2e-7
        )
        assert max(export(day).difference(era5.READER, scenes, band, back) for back in range(8)) <= limit
    used = [scene for scene in scenes if timedelta(0) <= export(day).day - scene.day < timedelta(8)]
    assert {scene.facts["precipitation"] for scene in used} == {"approximate"}
    assert all("approximate" in scene.notes[0] for scene in used)


def test_the_real_archive_is_told_apart(shared):
    """Every reader finds its own products among all others, and complains of none."""
    archive = Path(shared / "data/archive")
    for reader, count in (
        (modis.READER, 8),
        (viirs.READER, 8),
        (dem.READER, 3),
        (worldcover.READER, 3),
        (era5.READER, 92),
    ):
        scenes, left_out = found(reader, archive)
        assert (len(scenes), left_out) == (count, [])
        assert {scene.sensor for scene in scenes} == {reader.sensor}
