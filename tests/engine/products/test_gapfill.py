"""Gap filling against SciPy and a plain loop."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.interpolate import PchipInterpolator

from snowgalileo_qgis.engine.products.gapfill import (
    EXTENDED,
    LINEAR,
    OBSERVED,
    PCHIP,
    PERSISTED,
    UNFILLED,
    fill,
)

SERIES = st.lists(st.one_of(st.none(), st.none(), st.floats(0, 1, width=32)), min_size=1, max_size=40)


def column(values: list[float | None]) -> np.ndarray:
    return np.array([[np.nan if value is None else value] for value in values], np.float32)


def by_hand(values: list[float | None], method: str, max_gap: int) -> list[tuple[float | None, int, int]]:
    """Value, origin and distance of each day."""
    known = [day for day, value in enumerate(values) if value is not None]
    found: list[tuple[float | None, int, int]] = []
    for day, value in enumerate(values):
        before = max((other for other in known if other < day), default=None)
        after = min((other for other in known if other > day), default=None)
        gap = (len(values) if after is None else after) - (-1 if before is None else before) - 1
        if value is not None:
            found.append((value, OBSERVED, 0))
        elif method == "persistence":
            if before is not None and (not max_gap or day - before <= max_gap):
                found.append((values[before], PERSISTED, day - before))
            else:
                found.append((None, UNFILLED, -1))
        elif (max_gap and gap > max_gap) or (before is None and after is None):
            found.append((None, UNFILLED, -1))
        elif before is None or after is None:
            near = after if before is None else before
            found.append((values[near], EXTENDED, abs(near - day)))  # type: ignore[index,operator]
        else:
            share = (day - before) / (after - before)
            straight = values[before] + (values[after] - values[before]) * share  # type: ignore[operator]
            found.append((straight, LINEAR, min(day - before, after - day)))
    return found


@settings(deadline=None, max_examples=200)
@given(SERIES, st.sampled_from(["persistence", "linear"]), st.integers(0, 6))
def test_equals_a_plain_loop(values: list[float | None], method: str, max_gap: int) -> None:
    filled, origin, distance = fill(column(values), method, max_gap)
    expected = by_hand(values, method, max_gap)
    for day, (value, where, steps) in enumerate(expected):
        assert (int(origin[day, 0]), int(distance[day, 0])) == (where, steps)
        assert np.isnan(filled[day, 0]) if value is None else filled[day, 0] == pytest.approx(value, abs=1e-6)


@settings(deadline=None, max_examples=100)
@given(SERIES)
def test_pchip_equals_scipy(values: list[float | None]) -> None:
    known = [day for day, value in enumerate(values) if value is not None]
    filled, origin, _ = fill(column(values), "pchip")
    inside = [
        day
        for day in range(len(values))
        if len(known) > 1 and known[0] < day < known[-1] and day not in known
    ]
    assert (origin[inside, 0] == PCHIP).all()
    if inside:
        there = PchipInterpolator(known, [values[day] for day in known])(inside)
        assert filled[inside, 0] == pytest.approx(there, abs=1e-5)


def test_nothing_is_filled_on_request() -> None:
    series = column([None, 0.5, None])
    filled, origin, _ = fill(series, "none")
    assert np.array_equal(filled, series, equal_nan=True)
    assert origin[:, 0].tolist() == [UNFILLED, OBSERVED, UNFILLED]
