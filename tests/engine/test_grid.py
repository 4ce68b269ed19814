from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer
from shapely.geometry import box, mapping

from snowgalileo_qgis.engine.aoi import divided, joined, read_area
from snowgalileo_qgis.engine.grid import CELL_M, region_grid
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.utm import utm_zone


def square(longitude: float, latitude: float, width: float, height: float) -> dict[str, object]:
    return dict(mapping(box(longitude, latitude, longitude + width, latitude + height)))


@settings(max_examples=60, deadline=None)
@given(st.floats(-180, 180), st.floats(-79.9, 83.4), st.floats(0.001, 0.4), st.floats(0.001, 0.4))
def test_wanted_cells_cover_the_area_and_the_others_lie_outside(
    west: float, south: float, width: float, height: float
) -> None:
    area = box(west, south, west + width, south + height)
    grid = region_grid(mapping(divided(area)))
    assert grid.x0 % CELL_M == 0 and grid.y0 % CELL_M == 0
    assert grid.crs == utm_zone(south + height / 2, (west + width / 2 + 180) % 360 - 180)
    rng = np.random.default_rng(0)
    points = rng.uniform((west, south), (west + width, south + height), (200, 2))
    x, y = Transformer.from_crs("EPSG:4326", grid.crs, always_xy=True).transform(points[:, 0], points[:, 1])
    row, col = np.floor((grid.y0 - y) / CELL_M).astype(int), np.floor((x - grid.x0) / CELL_M).astype(int)
    near_an_edge = (np.minimum(x % CELL_M, -x % CELL_M) < 3) | (np.minimum(y % CELL_M, -y % CELL_M) < 3)
    inside = (row >= 0) & (row < grid.rows) & (col >= 0) & (col < grid.cols)
    assert (inside | near_an_edge).all()
    assert (grid.wanted[row[inside], col[inside]] | near_an_edge[inside]).all()
    for edge in (grid.wanted[0], grid.wanted[-1], grid.wanted[:, 0], grid.wanted[:, -1]):
        assert edge.any(), "no row or column of cells is there for nothing"


def test_cells_of_an_area_on_the_kilometre_grid_are_exactly_those() -> None:
    to_degrees = Transformer.from_crs("EPSG:32611", "EPSG:4326", always_xy=True)
    area = shapely.transform(
        shapely.segmentize(box(560000, 5650000, 580000, 5670000), 1000),
        to_degrees.transform,
        interleaved=False,
    )
    grid = region_grid(mapping(area))
    assert (grid.crs, grid.bounds, grid.cells) == ("EPSG:32611", (560000, 5650000, 580000, 5670000), 400)


def test_an_area_inside_one_cell_is_one_cell() -> None:
    grid = region_grid(square(7.5, 46.5, 1e-5, 1e-5))
    assert (grid.rows, grid.cols, grid.cells) == (1, 1, 1)


def test_holes_and_gaps_are_not_wanted() -> None:
    outline, hole = box(7.5, 46.5, 7.7, 46.7), box(7.55, 46.55, 7.65, 46.65)
    whole, ring = region_grid(mapping(outline)), region_grid(mapping(outline - hole))
    assert ring.bounds == whole.bounds and ring.cells < whole.cells
    two = region_grid(mapping(shapely.union_all([box(7.5, 46.5, 7.52, 46.52), box(7.8, 46.5, 7.82, 46.52)])))
    assert two.cells < two.rows * two.cols / 2


@pytest.mark.parametrize("zone", ["EPSG:32632", "EPSG:32631", "epsg:32633"])
def test_a_neighbouring_zone_may_be_chosen(zone: str) -> None:
    grid = region_grid(square(8.0, 46.5, 0.05, 0.05), zone)
    assert grid.crs == zone.upper() and grid.cells > 10


def test_an_area_across_zones_has_one_grid() -> None:
    grid = region_grid(square(11.9, 46.5, 0.3, 0.1))
    assert grid.crs == "EPSG:32633" and grid.cols > 20


def test_an_area_across_180_degrees_is_the_same_however_it_is_written() -> None:
    beyond = box(179.9, -17.0, 180.1, -16.9)
    grids = [
        region_grid(mapping(area))
        for area in (beyond, divided(beyond), shapely.affinity.translate(beyond, -360))
    ]
    for grid in grids:
        assert (grid.crs, grid.bounds) == (grids[0].crs, grids[0].bounds)
        assert np.array_equal(grid.wanted, grids[0].wanted)
    assert grids[0].cols < 30


@pytest.mark.parametrize(
    ("area", "crs", "code"),
    [
        ({"type": "Star"}, "", "SG-AREA-001"),
        ({"type": "Polygon", "coordinates": []}, "", "SG-AREA-002"),
        ({"type": "Point", "coordinates": [7.5, 46.5]}, "", "SG-AREA-002"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}, "", "SG-AREA-002"),
        (square(7, 45, 4, 4), "", "SG-AREA-003"),
        (square(-180, -60, 360, 120), "", "SG-AREA-003"),
        (
            dict(mapping(shapely.union_all([box(7, 45, 7.01, 45.01), box(97, 5, 97.01, 5.01)]))),
            "",
            "SG-AREA-003",
        ),
        (square(7, 84, 0.1, 0.1), "", "SG-AREA-004"),
        (square(7, -80.2, 0.1, 0.1), "", "SG-AREA-004"),
        (square(7, 45, 0.1, 0.1), "EPSG:4326", "SG-AREA-005"),
        (square(7, 45, 0.1, 0.1), "EPSG:32661", "SG-AREA-005"),
        (square(7, 45, 0.1, 0.1), "EPSG:32611", "SG-AREA-005"),
    ],
)
def test_areas_that_cannot_be_built(area: dict[str, object], crs: str, code: str) -> None:
    with pytest.raises(SnowGalileoError) as caught:
        region_grid(area, crs)
    assert caught.value.code == code


def test_a_large_area_is_refused_with_its_size() -> None:
    with pytest.raises(SnowGalileoError, match=r"130,\d{3} cells of 1 km, about 78 GB"):
        region_grid(square(7, 45, 4, 4))


@pytest.mark.parametrize(
    ("text", "crs"),
    [
        ("179.9,-17,-179.9,-16.9", "EPSG:4326"),
        ("800000,-1932000,840000,-1920000", "EPSG:32660"),
        ("3330000,-1910000,3350000,-1898000", "EPSG:3832"),
    ],
)
def test_boxes_across_180_degrees(text: str, crs: str) -> None:
    area = read_area(text, crs)
    longitudes = shapely.get_coordinates(shapely.geometry.shape(area))[:, 0]
    assert longitudes.min() >= -180 and longitudes.max() <= 180
    whole = joined(shapely.geometry.shape(area))
    assert whole.geom_type == "Polygon" and whole.bounds[2] - whole.bounds[0] < 1
    assert whole.bounds[0] < 180 < whole.bounds[2]


def test_a_box_with_its_edges_swapped() -> None:
    with pytest.raises(SnowGalileoError, match="xmin is larger than xmax") as error:
        read_area("7.7,46.4,7.6,46.5", "EPSG:4326")
    assert error.value.code == "SG-AREA-001"


def test_a_polygon_file_across_180_degrees(tmp_path: Path) -> None:
    path = tmp_path / "area.geojson"
    polygon = box(600_000, 7_000_000, 700_000, 7_020_000) - box(650_000, 7_005_000, 660_000, 7_010_000)
    path.write_text(json.dumps(mapping(polygon)), encoding="utf-8")
    area = joined(shapely.geometry.shape(read_area(str(path), "EPSG:32660")))
    assert area.bounds[0] < 180 < area.bounds[2] and area.bounds[2] - area.bounds[0] < 6
    back = shapely.transform(
        area, Transformer.from_crs("EPSG:4326", "EPSG:32660", always_xy=True).transform, interleaved=False
    )
    assert back.symmetric_difference(polygon).area < 1e-4 * polygon.area


@pytest.mark.parametrize("text", ["-1e6,-1e6,1e6,1e6"])
def test_an_area_around_a_pole(text: str) -> None:
    with pytest.raises(SnowGalileoError, match=r"SG-AREA-004"):
        read_area(text, "EPSG:3413")
