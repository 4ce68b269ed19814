"""Cells on the common lattice of a map."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.inference.lattice import lattice_of
from tests.engine.model.cells import REF

OFFSETS = st.lists(
    st.tuples(st.integers(-30_000, 30_000), st.integers(-30_000, 30_000)), min_size=1, max_size=12
)


@given(OFFSETS)
def test_every_pixel_has_one_owner_and_no_cell_moves_far(offsets: list[tuple[int, int]]) -> None:
    refs = [
        replace(REF, x0=REF.x0 + 10 * dx, y0=REF.y0 + 10 * dy, row=i) for i, (dx, dy) in enumerate(offsets)
    ]
    lattice = lattice_of(refs)
    owners = (
        np.zeros((lattice.height, lattice.width), dtype=np.uint8)
        if lattice.height * lattice.width < 1e6
        else None
    )
    assert set(lattice.places) | set(lattice.twins) == set(refs)
    for ref, place in lattice.places.items():
        assert 0 <= place.row <= lattice.height - 10
        assert 0 <= place.col <= lattice.width - 10
        assert place.shift <= 100 * 2**0.5 / 2 + 1e-6
        x, y = lattice.x0 + place.col * 100, lattice.y0 - place.row * 100
        assert abs(x - ref.x0) <= 50 and abs(y - ref.y0) <= 50
        if owners is not None:
            owners[place.row : place.row + 10, place.col : place.col + 10] += place.writes
    if owners is not None:
        assert owners.max() == 1


def test_the_first_cell_keeps_its_place_and_its_pixels() -> None:
    first, second = replace(REF, x0=500_003.0), replace(REF, x0=500_520.0, y0=REF.y0 - 200, row=1)
    lattice = lattice_of([first, second])
    assert lattice.places[first].shift == 0
    assert lattice.x0 == 500_003
    assert lattice.places[first].writes.all()
    place = lattice.places[second]
    assert (place.row, place.col) == (2, 5)
    assert not place.writes[:8, :5].any()
    assert place.writes[8:].all() and place.writes[:, 5:].all()
    assert place.shift == pytest.approx(17)


def test_twins_are_named_not_written() -> None:
    twin = replace(REF, row=1, x0=REF.x0 + 20)
    lattice = lattice_of([REF, twin])
    assert lattice.twins == {twin: REF}
    assert list(lattice.places) == [REF]


def test_pixel_areas() -> None:
    assert lattice_of([REF]).pixel_area_km2(3) == pytest.approx(0.01)
    degree = replace(REF, crs="EPSG:4326", x0=5.75, y0=44.8, pixel_x=0.0009, pixel_y=0.0009)
    expected = (0.0009 * 111.2) ** 2 * cos(radians(44.8))
    assert lattice_of([degree]).pixel_area_km2(0) == pytest.approx(expected, rel=0.01)
