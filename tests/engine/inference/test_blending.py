"""Overlapping cells in one map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from snowgalileo_qgis.engine.inference.blending import WINDOW
from snowgalileo_qgis.engine.inference.domain import Outside
from snowgalileo_qgis.engine.inference.ensemble import CellFacts, CellInput, CellResult, View
from snowgalileo_qgis.engine.inference.lattice import Lattice, lattice_of, with_overlap_cells
from snowgalileo_qgis.engine.inference.outputs import Outputs
from snowgalileo_qgis.engine.inference.quality import QUALITY_BANDS
from snowgalileo_qgis.engine.model.tokens import CellTokens
from snowgalileo_qgis.engine.stack import CellRef
from snowgalileo_qgis.engine.stack.overlap_cells import overlap_cells
from tests.engine.inference.chunks import commit
from tests.engine.model.cells import REF

VIEW = View(CellTokens({}, {}, 3), "clear", "", "clear")
FULL = np.ones((3, 3), dtype=np.bool_)
BLOCKS = arrays(np.bool_, st.tuples(st.integers(1, 4), st.integers(1, 4))).filter(np.any)

Answer = Callable[[CellRef, np.ndarray, np.ndarray], np.ndarray]
"""Snow cover of a cell at rows and columns of the map."""


def cells_of(built: np.ndarray, ref: CellRef = REF) -> list[CellRef]:
    return [
        replace(ref, x0=ref.x0 + 1000 * j, y0=ref.y0 - 1000 * i, row=100 * i, col=100 * j)
        for i, j in np.argwhere(built).tolist()
    ]


def blended_lattice(refs: list[CellRef]) -> Lattice:
    between = overlap_cells(refs, refs)
    return with_overlap_cells(
        lattice_of(refs), sorted([*refs, *between], key=lambda ref: (str(ref.path), ref.row, ref.col))
    )


def map_of(lattice: Lattice, answer: Answer, folder: Path, sd: float = 0.0) -> dict[str, np.ndarray]:
    """Rasters of what a network would answer that knows the place of every pixel."""
    outputs = Outputs(
        lattice,
        {key: folder / f"{key}.tif" for key in ("fsc", "uncertainty", "change", "quality")},
        "key",
        resume=False,
    )
    results = []
    for ref, place in reversed(lattice.places.items()):
        rows, cols = np.mgrid[place.row : place.row + 10, place.col : place.col + 10]
        fsc = answer(ref, rows, cols).astype(np.float32)
        quality = None if place.is_overlap else np.full((len(QUALITY_BANDS), 10, 10), ref.row % 7, np.uint16)
        results.append(
            CellResult(
                CellInput(ref, VIEW, None, CellFacts(Outside.NOTHING, quality)),
                fsc,
                np.where(np.isnan(fsc), fsc, np.float32(sd)),
                -fsc,
            )
        )
    commit(outputs, results)
    outputs.finish({}, lambda *_: None)
    outputs.close(keep=False)
    rasters = {}
    for key in outputs.paths:
        with rasterio.open(folder / f"{key}.tif") as raster:
            values = raster.read()
            rasters[key] = values if key == "quality" else np.where(values[0] == -9999, np.nan, values[0])
    return rasters


def test_the_window_is_positive_symmetric_and_highest_in_the_middle() -> None:
    assert WINDOW.min() > 0
    np.testing.assert_array_equal(WINDOW, WINDOW.T)
    np.testing.assert_allclose(WINDOW, WINDOW[::-1, ::-1], rtol=1e-13)
    assert (np.diff(WINDOW[:5], axis=0) > 0).all()
    np.testing.assert_allclose(WINDOW, np.outer(WINDOW[4], WINDOW[:, 4]) / WINDOW[4, 4], rtol=1e-13)


def test_four_lattices_add_up_to_one() -> None:
    total = sum(
        np.roll(np.tile(WINDOW, (3, 3)), (down, right), axis=(0, 1)) for down in (0, 5) for right in (0, 5)
    )
    np.testing.assert_allclose(total, 1, rtol=1e-13)


@settings(max_examples=15, deadline=None)
@given(BLOCKS)
def test_the_same_answer_everywhere_is_kept_to_the_last_bit(
    tmp_path_factory: pytest.TempPathFactory, built: np.ndarray
) -> None:
    found = map_of(
        blended_lattice(cells_of(built)),
        lambda _, rows, cols: np.full(rows.shape, 0.3),
        tmp_path_factory.mktemp("map"),
        sd=0.1,
    )
    inside = built[built.any(axis=1).argmax() :, built.any(axis=0).argmax() :]
    mask = inside.repeat(10, axis=0).repeat(10, axis=1)[: found["fsc"].shape[0], : found["fsc"].shape[1]]
    for key, value in (("fsc", 0.3), ("uncertainty", 0.1), ("change", -0.3)):
        np.testing.assert_array_equal(found[key], np.where(mask, np.float32(value), np.nan))


@settings(max_examples=15, deadline=None)
@given(BLOCKS)
def test_a_ramp_has_no_seam(tmp_path_factory: pytest.TempPathFactory, built: np.ndarray) -> None:
    def ramp(_: CellRef, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
        return 0.1 + 0.004 * rows + 0.01 * cols

    found = map_of(blended_lattice(cells_of(built)), ramp, tmp_path_factory.mktemp("map"))
    rows, cols = np.indices(found["fsc"].shape)
    known = np.isfinite(found["fsc"])
    assert known.sum() == 100 * built.sum()
    np.testing.assert_allclose(found["fsc"][known], ramp(REF, rows, cols)[known], atol=1e-7)
    np.testing.assert_allclose(found["uncertainty"][known], 0, atol=1e-7)


def test_cells_that_disagree_are_blended_by_the_window(tmp_path: Path) -> None:
    """Each cell answers a number of its own; the expected mean is written out pixel by pixel."""
    lattice = blended_lattice(cells_of(FULL))
    answers = {ref: 0.02 + 0.03 * number for number, ref in enumerate(lattice.places)}
    found = map_of(lattice, lambda ref, rows, _: np.full(rows.shape, answers[ref]), tmp_path, sd=0.05)
    for row, col in np.ndindex(found["fsc"].shape):
        over = [
            (WINDOW[row - place.row, col - place.col], np.float64(np.float32(answers[ref])))
            for ref, place in lattice.places.items()
            if 0 <= row - place.row < 10 and 0 <= col - place.col < 10
        ]
        weights, values = (np.array(column) for column in zip(*over, strict=True))
        mean = np.average(values, weights=weights)
        spread = np.average((values - mean) ** 2, weights=weights)
        assert found["fsc"][row, col] == pytest.approx(mean, abs=1e-7)
        assert found["change"][row, col] == pytest.approx(-mean, abs=1e-7)
        assert found["uncertainty"][row, col] == pytest.approx(np.sqrt(0.05**2 + spread), abs=1e-7)
        assert len(over) == (2 if 5 <= row < 25 else 1) * (2 if 5 <= col < 25 else 1)
    assert (found["fsc"][:5, :5] == np.float32(0.02)).all(), "one cell alone keeps its value"


def test_a_border_becomes_a_slope_also_between_the_blocks_of_the_raster(tmp_path: Path) -> None:
    """Cells alternate between two answers.

    Those across a border say the mean, so no step is higher than the window's steepest.
    """
    built = np.ones((2, 28), dtype=np.bool_)

    def checks(ref: CellRef, rows: np.ndarray, _: np.ndarray) -> np.ndarray:
        whole = ref.col // 50
        return np.full(rows.shape, 0.5 if whole % 2 else 0.2 + 0.6 * (whole % 4 == 2))

    found = map_of(blended_lattice(cells_of(built)), checks, tmp_path)["fsc"]
    steps = np.abs(np.diff(found, axis=1))
    assert steps.max() < 0.09, "0.6 in one step without overlap cells"
    np.testing.assert_allclose(steps[:, 9::10], 0.6 * np.sqrt(WINDOW[0, 0]), atol=1e-6)


def test_no_data_neither_spreads_nor_shrinks(tmp_path: Path) -> None:
    """A pixel has data where the cell that it belongs to has; an overlap cell without data does not count."""
    lattice = blended_lattice(cells_of(FULL))
    middle = next(ref for ref, place in lattice.places.items() if (place.row, place.col) == (10, 10))
    between = next(ref for ref, place in lattice.places.items() if (place.row, place.col) == (5, 15))

    def answer(ref: CellRef, rows: np.ndarray, _: np.ndarray) -> np.ndarray:
        fsc = np.full(rows.shape, 0.25)
        if ref == middle:
            fsc[3:6, 4:] = np.nan
        return np.full(rows.shape, np.nan) if ref == between else fsc

    found = map_of(lattice, answer, tmp_path, sd=0.1)
    expected = np.full((30, 30), np.float32(0.25))
    expected[13:16, 14:20] = np.nan
    np.testing.assert_array_equal(found["fsc"], expected)
    np.testing.assert_array_equal(np.isnan(found["uncertainty"]), np.isnan(expected))
    np.testing.assert_array_equal(found["quality"][0] == 65535, np.isnan(expected))


def test_quality_and_counts_are_those_of_the_cells_themselves(tmp_path: Path) -> None:
    refs = cells_of(FULL)
    lattice = blended_lattice(refs)
    assert len(lattice.places) == 25
    found = map_of(lattice, lambda _, rows, cols: 0.01 * cols, tmp_path)
    np.testing.assert_array_equal(
        found["quality"][1], np.repeat([0, 100 % 7, 200 % 7], 10)[:, None] * np.ones((1, 30), int)
    )
    outputs = Outputs(lattice, {"fsc": tmp_path / "counted.tif"}, "key", resume=False)
    zeros = np.zeros((2, 10, 10), np.float32)
    commit(outputs, [CellResult(CellInput(ref, VIEW), *zeros) for ref in lattice.places])
    assert (outputs.cells, sum(outputs.counts.values())) == (9, 9)
    outputs.close(keep=False)


def test_the_bits_do_not_depend_on_the_order_of_the_answers(tmp_path: Path) -> None:
    lattice = blended_lattice(cells_of(FULL))
    rng = np.random.default_rng(1)
    answers = {ref: rng.random((10, 10)).astype(np.float32) for ref in lattice.places}
    maps = []
    for order in (list(answers), list(answers)[::-1]):
        outputs = Outputs(lattice, {"fsc": tmp_path / "fsc.tif"}, "key", resume=False)
        for start in (0, 10, 20):
            numbers = range(start, min(start + 10, 25))
            refs = [ref for ref in order if outputs.refs.index(ref) in numbers]
            commit(
                outputs,
                [CellResult(CellInput(ref, VIEW), answers[ref], answers[ref]) for ref in refs],
                numbers,
            )
        outputs.finish({}, lambda *_: None)
        outputs.close(keep=False)
        maps.append((tmp_path / "fsc.tif").read_bytes())
    assert maps[0] == maps[1]


def test_files_that_overlap_are_blended_each_within_its_own_pixels(tmp_path: Path) -> None:
    """The second file lies 300 m further on.

    The first keeps its pixels, and no cell of one file counts in those of the other.
    """
    first = cells_of(np.ones((1, 2), dtype=np.bool_))
    second = cells_of(np.ones((1, 2), dtype=np.bool_), replace(REF, path=Path("other.tif"), x0=REF.x0 + 1300))
    lattice = blended_lattice([*first, *second])
    found = map_of(
        lattice, lambda ref, rows, _: np.full(rows.shape, 0.25 if ref.path == REF.path else 0.75), tmp_path
    )
    np.testing.assert_array_equal(
        found["fsc"], np.broadcast_to(np.repeat(np.float32([0.25, 0.75]), [20, 13]), (10, 33))
    )


def test_an_overlap_cell_that_reaches_beyond_the_cells_of_the_map(tmp_path: Path) -> None:
    """A map of one cell in an area of a larger stack."""
    held = cells_of(FULL)
    lattice = lattice_of(held[4:5])
    between = overlap_cells(held[4:5], held)
    assert len(between) == 8
    lattice = with_overlap_cells(lattice, [*held[4:5], *between])
    found = map_of(lattice, lambda _, rows, cols: 0.5 + 0.01 * rows + 0.02 * cols, tmp_path)["fsc"]
    rows, cols = np.indices((10, 10))
    np.testing.assert_allclose(found, 0.5 + 0.01 * rows + 0.02 * cols, atol=1e-7)
