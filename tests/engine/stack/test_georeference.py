from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import rasterio
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Transformer

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack.georeference import (
    RasterGrid,
    cell_refs,
    cell_starts,
    check_position,
    raster_grid,
    touching,
    utm_corner,
)
from snowgalileo_qgis.engine.utm import utm_zone

DAY = date(2025, 4, 6)
GRID = RasterGrid("EPSG:32611", 562000.0, 5653000.0, 10.0, 10.0)


@given(st.integers(0, 5000))
def test_an_axis_splits_into_whole_cells_with_a_centred_remainder(size: int) -> None:
    starts = cell_starts(size)
    assert len(starts) == size // 100
    assert [b - a for a, b in zip(starts, starts[1:], strict=False)] == [100] * (
        len(starts) - 1 if starts else 0
    )
    if starts:
        before, after = starts[0], size - starts[-1] - 100
        assert 0 <= after - before <= 1


@given(st.integers(100, 650), st.integers(100, 650))
def test_cells_tile_the_raster_without_overlap(height: int, width: int) -> None:
    refs = cell_refs(Path("a.tif"), DAY, GRID, height, width)
    assert len({(ref.row, ref.col) for ref in refs}) == len(refs) == (height // 100) * (width // 100)
    for ref in refs:
        assert 0 <= ref.row <= height - 100
        assert 0 <= ref.col <= width - 100
        assert (ref.x0, ref.y0) == (GRID.x0 + 10 * ref.col, GRID.y0 - 10 * ref.row)


def test_one_cell_has_the_position_of_its_raster_and_many_have_their_own() -> None:
    to_utm = Transformer.from_crs("EPSG:4326", "EPSG:32611", always_xy=True)
    (ref,) = cell_refs(Path("a.tif"), DAY, GRID, 101, 107)
    assert (ref.row, ref.col) == (0, 3)
    assert to_utm.transform(ref.longitude, ref.latitude) == pytest.approx(
        (GRID.x0 + 535, GRID.y0 - 505), abs=1
    )
    for ref in cell_refs(Path("a.tif"), DAY, GRID, 230, 340):
        assert to_utm.transform(ref.longitude, ref.latitude) == pytest.approx(
            (ref.x0 + 500, ref.y0 - 500), abs=1
        )


@given(st.floats(-80, 84), st.floats(-180, 179.9999))
def test_the_cell_of_a_position_surrounds_it(latitude: float, longitude: float) -> None:
    crs, x0, y0 = utm_corner(latitude, longitude)
    assert crs == utm_zone(latitude, longitude)
    assert rasterio.crs.CRS.from_string(crs).is_projected
    back = Transformer.from_crs(crs, "EPSG:4326", always_xy=True).transform(x0 + 500, y0 - 500)
    assert back == pytest.approx((longitude, latitude), abs=1e-6)
    assert 100_000 < x0 + 500 < 900_000


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(84.1, 0), (-80.1, 0), (95, 0), (float("nan"), 0), (45, 180.1), (45, -181)]
)
def test_impossible_positions_are_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-008"):
        check_position(latitude, longitude, "a.h5")


DEGREES = 10 / 111_319.49


@pytest.mark.parametrize(
    ("crs", "transform"),
    [
        ("EPSG:32611", Affine(10, 0, 5e5, 0, -10, 5e6)),
        ("EPSG:3413", Affine(10, 0, 5e5, 0, -10, 5e6)),
        ("EPSG:4326", Affine(DEGREES, 0, 5.7, 0, -DEGREES, 44.8)),
        ("EPSG:4326", Affine(2 * DEGREES, 0, 5.7, 0, -DEGREES, 60.0)),
    ],
)
def test_usable_grids(crs: str, transform: Affine) -> None:
    grid = raster_grid(rasterio.crs.CRS.from_string(crs), transform, "a.tif")
    assert grid == RasterGrid(crs, transform.c, transform.f, transform.a, -transform.e)


@pytest.mark.parametrize(
    ("crs", "transform"),
    [
        (None, Affine(10, 0, 5e5, 0, -10, 5e6)),
        ("EPSG:32611", Affine.identity()),
        ("EPSG:32611", Affine(30, 0, 5e5, 0, -30, 5e6)),
        ("EPSG:32611", Affine(10, 0, 5e5, 0, -20, 5e6)),
        ("EPSG:32611", Affine(10, 0, 5e5, 0, 10, 5e6)),
        ("EPSG:32611", Affine(10, 1, 5e5, 1, -10, 5e6)),
        ("EPSG:2263", Affine(10, 0, 1e6, 0, -10, 2e5)),
        ("EPSG:4326", Affine(10, 0, 5.7, 0, -10, 44.8)),
        ("+proj=tmerc +lon_0=7 +ellps=bessel", Affine(10, 0, 5e5, 0, -10, 5e6)),
    ],
)
def test_unusable_grids_are_refused(crs: str | None, transform: Affine) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-013"):
        raster_grid(rasterio.crs.CRS.from_string(crs) if crs else None, transform, "a.tif")


def test_cells_that_touch_an_area() -> None:
    refs = cell_refs(Path("a.tif"), DAY, GRID, 300, 300)
    middle = refs[4]
    assert touching(refs, {"type": "Point", "coordinates": [middle.longitude, middle.latitude]}) == [middle]
    assert (
        touching(
            refs,
            {
                "type": "LineString",
                "coordinates": [[refs[0].longitude, refs[0].latitude], [refs[2].longitude, refs[2].latitude]],
            },
        )
        == refs[:3]
    )
    everywhere = [[-180, -80], [180, -80], [180, 84], [-180, 84], [-180, -80]]
    assert touching(refs, {"type": "Polygon", "coordinates": [everywhere]}) == refs
    assert touching(refs, {"type": "Point", "coordinates": [0, 0]}) == []


@pytest.mark.parametrize(
    "area",
    [
        {},
        {"type": "Polygon"},
        {"type": "Star", "coordinates": [0, 0]},
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]},
    ],
)
def test_areas_that_are_none(area: dict[str, object]) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-AREA-00[12]"):
        touching(cell_refs(Path("a.tif"), DAY, GRID, 100, 100), area)
