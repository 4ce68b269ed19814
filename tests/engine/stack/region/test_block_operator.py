from __future__ import annotations

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import LONLAT, SINUSOIDAL, AffineGrid, SwathGrid, transformer
from snowgalileo_qgis.engine.stack.region.block_operator import block_operator, block_sums, cells_of_blocks

ZONE = "EPSG:32611"


@settings(max_examples=15, deadline=None, phases=[Phase.generate])
@given(
    kind=st.sampled_from(["sinusoidal", "degrees", "zone", "swath"]),
    count=st.sampled_from([1, 2, 5]),
    rows=st.integers(1, 2),
    cols=st.integers(1, 3),
    seed=st.integers(0, 999),
)
def test_the_operator_equals_the_mean_of_the_samples(
    kind: str, count: int, rows: int, cols: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    x0, y0 = int(rng.integers(450, 560)) * 1000, int(rng.integers(4000, 7000)) * 1000
    region = RegionGrid(ZONE, x0, y0, rows, cols, np.ones((rows, cols), np.bool_))
    grid: AffineGrid | SwathGrid
    if kind == "swath":
        i, j = np.meshgrid(np.arange(8), np.arange(9), indexing="ij")
        grid = SwathGrid(
            *transformer(ZONE, LONLAT).transform(x0 - 300 + 310 * j + 50 * i, y0 + 200 - 290 * i + 20 * j)
        )
        shape = (8, 9)
    else:
        crs, size = {
            "sinusoidal": (SINUSOIDAL, 463.3127165),
            "degrees": (LONLAT, 0.005),
            "zone": (ZONE, 333.3),
        }[kind]
        u, v = transformer(ZONE, crs).transform(x0, y0)
        grid = AffineGrid(crs, u - rng.uniform(-1, 2) * size, v + rng.uniform(-1, 2) * size, size, size, 6, 7)
        shape = (6, 7)
    values = rng.normal(size=shape)
    x, y = np.meshgrid(x0 + 10 * (np.arange(100 * cols) + 0.5), y0 - 10 * (np.arange(100 * rows) + 0.5))
    row, col = grid.find(x, y, ZONE)
    samples, inside = np.where(row >= 0, values[row, col], 0.0), row >= 0
    side = 100 // count
    split = (rows * count, side, cols * count, side)
    operator = block_operator(grid, region, count)
    assert np.array_equal(
        block_sums(operator, np.ones(shape)), inside.reshape(split).sum(axis=(1, 3)).ravel()
    )
    assert np.allclose(
        block_sums(operator, values), samples.reshape(split).sum(axis=(1, 3)).ravel(), rtol=1e-12, atol=1e-9
    )
    cells = inside.reshape(rows, 100, cols, 100).sum(axis=(1, 3)).ravel()
    assert np.array_equal(block_sums(cells_of_blocks(region, count) @ operator, np.ones(shape)), cells)
