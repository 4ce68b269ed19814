"""Geometry of the availability picture."""

from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.gui.availability_grid import DAYS, AvailabilityGrid

GRIDS = st.builds(
    AvailabilityGrid,
    sensors=st.integers(1, 8),
    static_layers=st.integers(1, 3),
    width=st.integers(300, 1200),
    line=st.integers(8, 30),
    label_width=st.integers(10, 90),
    age_width=st.integers(10, 40),
)


@given(GRIDS)
def test_the_centre_of_a_cell_is_its_place(grid):
    for row in range(grid.sensors):
        for column in range(DAYS):
            assert grid.place_at(grid.cell(row, column).center()) == (row, column)
        assert grid.place_at(grid.age(row).center()) == (row, DAYS)
    for index in range(grid.static_layers):
        assert grid.place_at(grid.static_cell(index).center()) == (grid.sensors, index)


@given(GRIDS)
def test_cells_lie_apart_and_between_label_and_age(grid):
    for row in range(grid.sensors):
        cells = [grid.label(row), *(grid.cell(row, column) for column in range(DAYS)), grid.age(row)]
        assert all(left.right() < right.left() for left, right in zip(cells, cells[1:]))
    assert grid.static_cell(grid.static_layers - 1).bottom() < grid.legend_top < grid.height


@given(GRIDS, st.lists(st.sampled_from([(0, -1), (0, 1), (-1, 0), (1, 0)]), max_size=40))
def test_the_arrow_keys_never_leave_the_table(grid, steps):
    place = grid.step(None, 0, 0)
    assert place == (0, DAYS - 1)
    for step in steps:
        place = grid.step(place, *step)
        assert 0 <= place[0] < grid.rows
        assert 0 <= place[1] <= (DAYS if place[0] < grid.sensors else grid.static_layers - 1)
