"""Cells and footprints, wherever longitudes are counted from."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import translate

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import transformer
from snowgalileo_qgis.engine.sources.cell_outlines import CellOutlines


def grid_around(longitude, latitude, crs, side=6):
    x, y = transformer("EPSG:4326", crs).transform(longitude, latitude)
    half = side // 2 * 1000
    return RegionGrid(
        crs,
        int(x // 1000) * 1000 - half,
        int(y // 1000) * 1000 + half,
        side,
        side,
        np.ones((side, side), dtype=bool),
    )


@pytest.mark.parametrize("turn", [-360, 0, 360])
def test_a_footprint_across_180_degrees_meets_the_same_cells_however_it_is_written(turn):
    cells = CellOutlines(grid_around(179.999, -17.0, "EPSG:32760"))
    footprint = translate(shapely.box(180.0, -17.5, 181.0, -16.5), turn)
    touched, centred = cells.touched_by(footprint), cells.centred_in(footprint)
    assert 0 < centred.sum() <= touched.sum() < 36
    assert not (centred & ~touched).any()


def test_a_footprint_in_two_parts_on_both_sides_meets_all_cells():
    cells = CellOutlines(grid_around(180.0, -17.0, "EPSG:32760"))
    parts = shapely.MultiPolygon([shapely.box(179, -18, 180, -16), shapely.box(-180, -18, -179, -16)])
    assert cells.touched_by(parts).all() and cells.centred_in(parts).all()


@settings(max_examples=30, deadline=None)
@given(st.floats(-0.06, 0.06), st.floats(-0.06, 0.06), st.floats(0.001, 0.1), st.floats(0.001, 0.1))
def test_centres_in_a_footprint_are_those_of_the_projected_centres(east, north, width, height):
    grid = grid_around(10.0, 46.5, "EPSG:32632")
    footprint = shapely.box(
        10 + east - width, 46.5 + north - height, 10 + east + width, 46.5 + north + height
    )
    x, y = np.array([(x + 500, y - 500) for _, _, x, y in grid.corners()]).T
    longitude, latitude = transformer(grid.crs, "EPSG:4326").transform(x, y)
    exact = shapely.contains_xy(footprint, longitude, latitude)
    found = CellOutlines(grid).centred_in(footprint)
    # the middle of the outline in degrees is a centimetre off the projected middle
    near_edge = shapely.distance(footprint.exterior, shapely.points(longitude, latitude)) < 1e-6
    assert np.array_equal(found[~near_edge], exact[~near_edge])
