"""Figures for the area that was asked for, not for the whole cells that it touches."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod, Transformer
from rasterio.transform import Affine

from snowgalileo_qgis.engine.inference.own_area import with_own_area
from snowgalileo_qgis.engine.protocol import Json
from tests.example_results import snow_map

WEST, NORTH = 640_000.0, 5_190_000.0
SIDE = 300
"""Pixels along a side: several blocks."""


@pytest.fixture(scope="module")
def raster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("map") / "fsc.tif"
    values = np.tile(np.linspace(0, 1, SIDE, dtype=np.float32), (SIDE, 1))
    values[:50] = -9999
    with rasterio.open(
        path, "w", driver="GTiff", dtype="float32", count=1, width=SIDE, height=SIDE, nodata=-9999,
        crs="EPSG:32632", transform=Affine(100, 0, WEST, 0, -100, NORTH),
    ) as target:  # fmt: skip
        target.write(values, 1)
    return path


def area_of(west: float, south: float, east: float, north: float) -> Json:
    """A rectangle of the map's coordinates as GeoJSON."""
    to_degrees = Transformer.from_crs("EPSG:32632", "EPSG:4326", always_xy=True)
    box = shapely.segmentize(shapely.box(west, south, east, north), 200.0)
    return shapely.geometry.mapping(shapely.transform(box, to_degrees.transform, interleaved=False))


def test_an_area_of_200_m_has_its_own_numbers(raster: Path) -> None:
    west, north = WEST + 10_050, NORTH - 10_050
    found = with_own_area(snow_map(path=str(raster)), area_of(west, north - 200, west + 200, north))
    assert found.area_km2 == pytest.approx(0.04, rel=0.03)
    assert found.area_mean_fsc == pytest.approx((0.5 * 100 + 101 + 0.5 * 102) / 2 / (SIDE - 1), abs=2e-4)
    assert found.area_snow_km2 == pytest.approx(found.area_mean_fsc * found.area_km2, rel=1e-9)
    assert found.mean_fsc == snow_map().mean_fsc, "the figures of the cells stay"


def test_unknown_pixels_do_not_count(raster: Path) -> None:
    area = area_of(WEST + 5_000, NORTH - 6_000, WEST + 6_000, NORTH - 4_000)
    found = with_own_area(snow_map(path=str(raster)), area)
    assert found.area_known_km2 == pytest.approx(1.0, rel=0.02)
    assert found.area_km2 == pytest.approx(2.0, rel=0.02)
    nowhere = area_of(WEST + 5_000, NORTH - 4_000, WEST + 6_000, NORTH - 3_000)
    assert with_own_area(snow_map(path=str(raster)), nowhere).area_mean_fsc is None


def test_without_an_area_or_beside_the_map_nothing_changes(raster: Path) -> None:
    plain = snow_map(path=str(raster))
    assert with_own_area(plain, None) == plain
    assert with_own_area(plain, area_of(WEST - 9_000, NORTH - 900, WEST - 8_000, NORTH)) == plain


@settings(max_examples=30, deadline=None)
@given(
    x=st.floats(0, 20_000),
    y=st.floats(6_000, 20_000),
    width=st.floats(300, 9_000),
    height=st.floats(300, 9_000),
)
def test_any_rectangle(raster: Path, x: float, y: float, width: float, height: float) -> None:
    area = area_of(WEST + x, NORTH - y - height, WEST + x + width, NORTH - y)
    found = with_own_area(snow_map(path=str(raster)), area)
    assert found.area_km2 == pytest.approx(width * height / 1e6, rel=0.05)
    slope = 1 / (SIDE - 1) / 100
    assert found.area_mean_fsc == pytest.approx((x + width / 2 - 50) * slope, abs=15 * slope)


def test_areas_of_a_map_in_degrees_are_geodesic(tmp_path: Path) -> None:
    """Rows further north count less: their pixels are smaller."""
    path, west, north, pixel = tmp_path / "degrees.tif", 8.0, 70.0, 0.01
    with rasterio.open(
        path, "w", driver="GTiff", dtype="float32", count=1, width=50, height=1000, nodata=-9999,
        crs="EPSG:4326", transform=Affine(pixel, 0, west, 0, -pixel, north),
    ) as target:  # fmt: skip
        target.write(np.repeat([[1.0], [0.0]], 500, axis=0).repeat(50, axis=1).astype(np.float32), 1)
    box = shapely.box(west, north - 10, west + 0.5, north)
    halves = [shapely.box(west, low, west + 0.5, low + 5) for low in (north - 5, north - 10)]
    snowy, bare = (abs(Geod(ellps="WGS84").geometry_area_perimeter(half)[0]) / 1e6 for half in halves)
    found = with_own_area(snow_map(path=str(path)), shapely.geometry.mapping(box))
    assert found.area_km2 == pytest.approx(snowy + bare, rel=1e-4)
    assert found.area_snow_km2 == pytest.approx(snowy, rel=1e-4)
    assert found.area_mean_fsc == pytest.approx(snowy / (snowy + bare), rel=1e-4) and snowy < 0.95 * bare
