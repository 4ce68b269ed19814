from __future__ import annotations

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pyproj import Transformer

from snowgalileo_qgis.engine.nearest import SINUSOIDAL, AffineGrid, SwathGrid, centre_indices

ZONE = "EPSG:32611"


def centres(x0: float, y0: float, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
    x, y = x0 + 10 * (np.arange(width) + 0.5), y0 - 10 * (np.arange(height) + 0.5)
    return np.broadcast_arrays(x[None, :], y[:, None])


def together(
    grid: AffineGrid | SwathGrid, x0: float, y0: float, height: int, width: int, strip: int
) -> tuple[np.ndarray, np.ndarray]:
    strips = list(centre_indices(grid, ZONE, x0, y0, height, width, strip))
    assert [start for start, *_ in strips] == list(range(0, height, strip))
    return np.concatenate([row for _, row, _ in strips]), np.concatenate([col for _, _, col in strips])


@settings(max_examples=40, deadline=None)
@given(
    crs=st.sampled_from([ZONE, "EPSG:32612", "EPSG:32610", "EPSG:4326", SINUSOIDAL, "EPSG:3413"]),
    x0=st.integers(20_000, 98_000).map(lambda n: 10.0 * n),
    y0=st.integers(10_000, 900_000).map(lambda n: 10.0 * n),
    height=st.integers(1, 90),
    width=st.integers(1, 90),
    strip=st.integers(1, 40),
    size=st.sampled_from([10.0, 20.0, 30.0, 463.3127165, 7.3]),
    shift=st.tuples(st.floats(-1, 1), st.floats(-1, 1)),
)
def test_strips_equal_the_lookup_of_every_centre(
    crs: str,
    x0: float,
    y0: float,
    height: int,
    width: int,
    strip: int,
    size: float,
    shift: tuple[float, float],
) -> None:
    x, y = centres(x0, y0, height, width)
    u, v = Transformer.from_crs(ZONE, crs, always_xy=True).transform(x, y)
    step = size / 111_319.49 if crs == "EPSG:4326" else size
    # a grid that covers part of the window, its corner anywhere
    grid = AffineGrid(
        crs, float(u.min()) + shift[0] * 20 * step, float(v.max()) + shift[1] * 20 * step, step, step, 60, 60
    )
    rows, cols = together(grid, x0, y0, height, width, strip)
    brute = np.floor((grid.y0 - v) / step), np.floor((u - grid.x0) / step)
    inside = (brute[0] >= 0) & (brute[0] < 60) & (brute[1] >= 0) & (brute[1] < 60)
    assert rows.dtype == cols.dtype == np.int32
    assert np.array_equal(rows, np.where(inside, brute[0], -1))
    assert np.array_equal(cols, np.where(inside, brute[1], -1))


@pytest.mark.parametrize("west", [179.0, -181.0])
def test_a_window_in_degrees_goes_on_across_180(west: float) -> None:
    grid = AffineGrid("EPSG:4326", west, 1.0, 0.1, 0.1, 20, 20)
    longitude = np.array([179.05, 179.95, -179.95, -179.05, -178.95, 178.95])
    row, col = grid.find(longitude, np.full(6, 0.55), "EPSG:4326")
    assert col.tolist() == [0, 9, 10, 19, -1, -1] and row.tolist() == [4, 4, 4, 4, -1, -1]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(-75, 80), st.floats(-179, 180))
def test_swath_lookup_equals_the_nearest_of_all_pixels(seed: int, latitude: float, longitude: float) -> None:
    rng = np.random.default_rng(seed)
    rows, cols = rng.integers(2, 12, 2)
    along = 0.003 * (np.arange(rows)[:, None] + 0.3 * np.arange(cols)[None, :]) + rng.uniform(
        -5e-4, 5e-4, (rows, cols)
    )
    across = (
        0.004 * (np.arange(cols)[None, :] - 0.2 * np.arange(rows)[:, None]) / np.cos(np.radians(latitude))
    )
    swath = SwathGrid((longitude + across + 180) % 360 - 180, latitude + along)
    if rng.random() < 0.5:
        swath.longitude[0, 0] = np.nan
    x, y = (
        longitude + rng.uniform(-0.02, 0.06, 80) / np.cos(np.radians(latitude)),
        latitude + rng.uniform(-0.02, 0.06, 80),
    )
    row, col = swath.find(x, y, "EPSG:4326")

    def sphere(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
        lon, lat = np.radians(lon), np.radians(lat)
        return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)

    pixels = sphere(swath.longitude, swath.latitude).reshape(-1, 3)
    distance = np.linalg.norm(sphere(x, y)[:, None] - pixels[None], axis=-1)
    nearest, reach = np.nanargmin(distance, axis=1), swath.reach_m / 6371007.181
    near = np.nanmin(distance, axis=1) <= reach
    found = row * int(cols) + col
    assert np.array_equal(found[near], nearest[near])
    assert (row[~near] == -1).all() and (col[~near] == -1).all()
    # the middle of four neighbouring pixels lies inside the swath
    corners = np.stack(
        [pixels.reshape(rows, cols, 3)[i : rows - 1 + i, j : cols - 1 + j] for i in (0, 1) for j in (0, 1)]
    )
    middle = corners.mean(axis=0).reshape(-1, 3)
    middle = middle[np.isfinite(middle).all(axis=1)]
    lon, lat = np.degrees(np.arctan2(middle[:, 1], middle[:, 0])), np.degrees(np.arcsin(middle[:, 2]))
    assert (swath.find(lon, lat, "EPSG:4326")[0] >= 0).all()


@settings(max_examples=25, deadline=None, phases=[Phase.generate])
@given(st.integers(0, 2**32 - 1), st.integers(1, 150), st.integers(1, 150), st.integers(1, 70))
def test_strips_over_a_swath_equal_the_lookup_of_every_centre(
    seed: int, height: int, width: int, strip: int
) -> None:
    rng = np.random.default_rng(seed)
    x0, y0 = float(rng.integers(450, 560) * 1000), float(rng.integers(100, 9000) * 1000)
    i, j = np.meshgrid(np.arange(rng.integers(1, 9)), np.arange(rng.integers(1, 9)), indexing="ij")
    step = rng.choice([60.0, 300.0])
    u, v = (
        x0 - 200 + step * (j + 0.2 * i) + rng.uniform(-20, 20, i.shape),
        y0 + 200 - step * (i - 0.1 * j) + rng.uniform(-20, 20, i.shape),
    )
    swath = SwathGrid(*Transformer.from_crs(ZONE, "EPSG:4326", always_xy=True).transform(u, v))
    rows, cols = together(swath, x0, y0, height, width, strip)
    expected = swath.find(*centres(x0, y0, height, width), ZONE)
    assert np.array_equal(rows, expected[0]) and np.array_equal(cols, expected[1])


def test_points_far_from_a_swath_are_outside() -> None:
    longitude, latitude = np.meshgrid(np.linspace(7, 7.1, 20), np.linspace(46, 46.1, 20))
    row, col = SwathGrid(longitude, latitude).find(
        np.array([7.05, 8.0, np.inf]), np.array([46.05, 46.05, np.inf]), "EPSG:4326"
    )
    assert row[0] >= 0 and row[1:].tolist() == col[1:].tolist() == [-1, -1]
