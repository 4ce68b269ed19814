"""Areas on the ellipsoid and covered shares of pixels."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from affine import Affine
from pyproj import Geod, Transformer

from snowgalileo_qgis.engine.products.areas import PixelAreas
from snowgalileo_qgis.engine.products.coverage import coverage

GEOD = Geod(ellps="WGS84")


def geodesic_km2(crs: str, west: float, south: float, east: float, north: float) -> float:
    """Area of a rectangle of a map, its sides followed closely."""
    along = np.linspace(0, 1, 4_000, endpoint=False)
    side = np.ones(len(along))
    x = np.concatenate([west + (east - west) * along, east * side, east + (west - east) * along, west * side])
    y = np.concatenate(
        [south * side, south + (north - south) * along, north * side, north + (south - north) * along]
    )
    longitude, latitude = Transformer.from_crs(crs, "EPSG:4326", always_xy=True).transform(x, y)
    return abs(GEOD.polygon_area_perimeter(longitude, latitude)[0]) / 1e6


@pytest.mark.parametrize(
    ("crs", "transform", "height", "width"),
    [
        ("EPSG:32632", Affine(100, 0, 300_000, 0, -100, 5_200_000), 500, 300),
        ("EPSG:32601", Affine(1000, 0, 200_000, 0, -1000, 9_000_000), 256, 256),
        ("EPSG:4326", Affine(0.01, 0, 10, 0, -0.01, 47), 200, 300),
        ("EPSG:4326", Affine(0.01, 0, -70, 0, -0.01, -33), 100, 100),
        ("EPSG:3035", Affine(100, 0, 4_000_000, 0, -100, 2_700_000), 256, 256),
        ("EPSG:3857", Affine(100, 0, 1_200_000, 0, -100, 6_000_000), 256, 256),
    ],
)
def test_areas_equal_the_geodesic_ones(crs: str, transform: Affine, height: int, width: int) -> None:
    areas = np.broadcast_to(PixelAreas(crs, transform).block(0, 0, height, width), (height, width))
    east, south = transform * (width, height)
    there = geodesic_km2(crs, transform.c, south, east, transform.f)
    assert areas.sum() == pytest.approx(there, rel=1e-6)


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_small_blocks_too(size: int) -> None:
    transform = Affine(100, 0, 300_000, 0, -100, 5_200_000)
    whole = PixelAreas("EPSG:32632", transform).block(0, 0, 64, 64)
    part = PixelAreas("EPSG:32632", transform).block(5, 9, size, size)
    assert part == pytest.approx(whole[5 : 5 + size, 9 : 9 + size], rel=1e-8)


def test_covered_shares_add_up_to_the_polygon() -> None:
    rng = np.random.default_rng(3)
    for _ in range(20):
        points = shapely.multipoints(rng.uniform(-2, 12, (6, 2)))
        polygon = shapely.difference(points.convex_hull, shapely.box(4, 4, 6.5, 6.5))
        shares = coverage(polygon, Affine(1, 0, 0, 0, -1, 10), 10, 10)
        inside = shapely.intersection(polygon, shapely.box(0, 0, 10, 10)).area
        assert (0 if shares is None else shares.sum()) == pytest.approx(inside, abs=1e-4)


def test_a_polygon_beside_covers_nothing() -> None:
    assert coverage(shapely.box(20, 20, 30, 30), Affine(1, 0, 0, 0, -1, 10), 10, 10) is None
    assert coverage(shapely.box(10, 0, 12, 10), Affine(1, 0, 0, 0, -1, 10), 10, 10) is None
