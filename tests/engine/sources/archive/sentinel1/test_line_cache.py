"""Cached lines of an image."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.sources.archive.sentinel1.line_cache import LineCache

IMAGE = np.arange(200 * 50, dtype=np.uint16).reshape(200, 50)
WINDOWS = st.tuples(st.integers(0, 199), st.integers(1, 80), st.integers(0, 49), st.integers(1, 50))


@settings(max_examples=100, deadline=None)
@given(st.lists(WINDOWS, max_size=12), st.integers(0, 30), st.integers(1, 50), st.integers(1, 12_000))
def test_every_window_is_that_of_the_image_and_memory_stays_bounded(
    windows: list[tuple[int, int, int, int]], left: int, wide: int, most: int
) -> None:
    kept = LineCache(
        lambda top, bottom, first, end: IMAGE[top:bottom, first:end].copy(), left, min(left + wide, 50), most
    )
    for top, tall, first, across in windows:
        bottom, end = min(top + tall, 200), min(first + across, 50)
        window = kept.read(top, bottom, first, end)
        assert np.array_equal(window, IMAGE[top:bottom, first:end])
        window[:] = 0
        assert kept._lines.nbytes <= max(most, 2 * 50 * 80)


def test_tiles_side_by_side_read_each_line_once() -> None:
    read: list[int] = []

    def reading(top: int, bottom: int, first: int, end: int) -> np.ndarray:
        read.extend(range(top, bottom))
        return IMAGE[top:bottom, first:end]

    kept = LineCache(reading, 10, 40)
    for row in (0, 20, 40):
        for col in range(4):
            kept.read(row + 5 * (3 - col), row + 5 * (3 - col) + 30, 10 + 5 * col, 25 + 5 * col)
    assert sorted(read) == list(range(85))
