"""Cells across the borders of cells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from snowgalileo_qgis.engine.stack import CellRef, open_stacks
from snowgalileo_qgis.engine.stack.georeference import RasterGrid, cell_refs
from snowgalileo_qgis.engine.stack.overlap_cells import count_without_overlap, overlap_cells
from tests.engine.model.cells import REF
from tests.engine.stack.made_cubes import DAY, NAME, made_cube, made_pixels, save_cube

UTM = RasterGrid("EPSG:32611", 562_000.0, 5_653_000.0, 10.0, 10.0)
DEGREES = RasterGrid("EPSG:4326", 7.5, 46.5, 0.0001, 0.00009)
GRIDS = arrays(np.bool_, st.tuples(st.integers(1, 5), st.integers(1, 5)))


def cells_of(built: np.ndarray) -> list[CellRef]:
    return [
        replace(REF, x0=REF.x0 + 1000 * j, y0=REF.y0 - 1000 * i, row=100 * i, col=100 * j)
        for i, j in np.argwhere(built).tolist()
    ]


@given(GRIDS, st.data())
def test_a_bridge_lies_wherever_the_stack_holds_all_its_pixels_and_a_cell_that_is_wanted(
    built: np.ndarray, data: st.DataObject
) -> None:
    wanted = built & data.draw(arrays(np.bool_, built.shape))
    held, asked = (mask.repeat(2, axis=0).repeat(2, axis=1) for mask in (built, wanted))
    expected = set()
    for i in range(held.shape[0] - 1):
        for j in range(held.shape[1] - 1):
            here = slice(i, i + 2), slice(j, j + 2)
            if (i % 2 or j % 2) and held[here].all() and asked[here].any():
                expected.add((50 * i, 50 * j))
    bridges = overlap_cells(cells_of(wanted), cells_of(built))
    assert {(ref.row, ref.col) for ref in bridges} == expected
    assert len(bridges) == len(expected)
    for ref in bridges:
        assert (ref.x0, ref.y0) == (REF.x0 + 10 * ref.col, REF.y0 - 10 * ref.row)
    alone = [
        ref
        for ref in cells_of(wanted)
        if not any(abs(ref.row - b.row) < 100 and abs(ref.col - b.col) < 100 for b in bridges)
    ]
    assert count_without_overlap(cells_of(wanted), bridges) == len(alone)


def test_cells_of_other_files_and_days_are_no_neighbours() -> None:
    others = [
        replace(REF, path=Path("other.tif"), x0=REF.x0 + 1000, col=100),
        replace(REF, day=DAY.replace(day=7), x0=REF.x0 + 1000, col=100),
    ]
    assert overlap_cells([REF, *others], [REF, *others]) == []
    assert count_without_overlap([REF, *others], []) == 3


@pytest.mark.parametrize("grid", [UTM, DEGREES], ids=["utm", "degrees"])
def test_a_bridge_has_the_place_of_its_own_pixels(grid: RasterGrid) -> None:
    refs = cell_refs(Path(f"{NAME}.tif"), DAY, grid, 217, 240)
    for bridge in overlap_cells(refs, refs):
        x0, y0 = grid.at(bridge.row, bridge.col)
        assert (bridge.x0, bridge.y0) == pytest.approx((x0, y0), rel=1e-12)
        alone = cell_refs(bridge.path, DAY, replace(grid, x0=x0, y0=y0), 100, 100)[0]
        assert (bridge.latitude, bridge.longitude) == pytest.approx(
            (alone.latitude, alone.longitude), abs=1.1e-5
        )


def test_a_bridge_of_a_cube_is_read_as_the_same_pixels_in_a_cube_of_their_own(
    cube_path: Path, tmp_path: Path
) -> None:
    reader = open_stacks([cube_path])
    bridges = reader.in_order(reader.overlap_cells(reader.refs))
    assert [(ref.row, ref.col) for ref in bridges] == [(2, 55), (52, 5), (52, 55), (52, 105), (102, 55)]
    for cell in reader.cells(bridges):
        row, col = cell.ref.row, cell.ref.col
        pixels = made_pixels(205, 211)[:, row : row + 100, col : col + 100]
        path = save_cube(
            tmp_path / f"{NAME}_{row}_{col}.tif",
            pixels,
            transform=Affine(10, 0, cell.ref.x0, 0, -10, cell.ref.y0),
        )
        (alone,) = open_stacks([path]).cells()
        for tensor, values in alone.values.items():
            np.testing.assert_array_equal(cell.values[tensor], values, err_msg=tensor.value)
            np.testing.assert_array_equal(cell.valid[tensor], alone.valid[tensor], err_msg=tensor.value)


def test_a_single_cell_has_no_bridge_and_an_area_does_not_cut_them_off(
    tmp_path: Path, cube_path: Path
) -> None:
    reader = open_stacks([made_cube(tmp_path / f"{NAME}.tif", 150, 150)])
    assert reader.overlap_cells(reader.refs) == []
    whole = open_stacks([cube_path])
    ref = whole.refs[0]
    around = {"type": "Point", "coordinates": [ref.longitude, ref.latitude]}
    within = open_stacks([cube_path], area=around)
    assert within.refs == [ref]
    assert [(bridge.row, bridge.col) for bridge in within.in_order(within.overlap_cells(within.refs))] == [
        (2, 55),
        (52, 5),
        (52, 55),
    ]
